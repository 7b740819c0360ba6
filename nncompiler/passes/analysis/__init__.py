"""Analyses: reports about a graph, which they leave as it is."""

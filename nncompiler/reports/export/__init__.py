"""Graphs and reports as files: every stage (`ir --dump`), the forms a graph is written in, pictures."""

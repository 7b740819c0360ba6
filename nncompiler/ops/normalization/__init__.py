"""Normalization by statistics, and softmax."""

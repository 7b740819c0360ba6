"""Operators over sliding windows: pooling, and the sum of overlapping blocks."""

"""Kernels of poolings."""

"""Kernels of normalizations."""

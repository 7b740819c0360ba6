"""Winograd convolution: transforms, plans with costs, fused and phased schedules."""

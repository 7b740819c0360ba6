"""Sums of products: convolutions, matrix products, Einstein summation."""

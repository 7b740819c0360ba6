"""`nnc plan`: what is alive when, what sets the peak, what would help."""

"""`nnc diff`: what differs between two models or stages."""

"""`nnc plan --devices`: a model on two devices."""

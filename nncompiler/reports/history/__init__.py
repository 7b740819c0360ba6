"""`nnc why`: what every pass did to a node, from the model's line to the kernel."""

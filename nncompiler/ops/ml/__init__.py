"""What classical models are made of: trees, sorted lists, coupled probabilities."""

"""`nnc profile`: where time goes, beside what the machine could do."""

"""Direct convolutions: dense ones, those in groups of whole blocks, 1x1, and first layers."""

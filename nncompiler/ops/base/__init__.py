"""What operators share: operands, element types, conversions, windows and axes."""

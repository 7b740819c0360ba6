"""Matrix products with a constant by one level of Strassen's algorithm."""

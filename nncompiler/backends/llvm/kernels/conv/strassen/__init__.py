"""Dense 1x1 convolutions by one level of Strassen's algorithm."""

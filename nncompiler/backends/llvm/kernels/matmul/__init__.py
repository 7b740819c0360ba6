"""Matrix products: what a kernel must know of one, and register tiles over packed panels."""

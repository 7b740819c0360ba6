"""nncompiler: model definitions in, optimized executables out."""

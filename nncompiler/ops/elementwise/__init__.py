"""Pointwise operators: every result element depends on the operands' elements at the same (broadcast) index."""

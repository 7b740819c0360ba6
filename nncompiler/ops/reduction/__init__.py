"""Reductions of axes, and operators along one axis that depend on positions."""

"""The text of a dimension, read: the inverse of its str()."""

from __future__ import annotations

import ast

from .dims import Dim, symbol
from .errors import ModelError


def parse_dim(text: str) -> Dim:
    """The inverse of str(): `3`, `N`, `2*N+1`, `(h+3)//2`."""
    return _from_ast(ast.parse(text, mode="eval").body, text)


def _from_ast(node: ast.expr, text: str) -> Dim:
    """A dimension from Python's syntax tree; without a match statement, as the runtime also runs in Python 3.9."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return node.value
    if isinstance(node, ast.Name):
        return symbol(node.id)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return _from_ast(node.operand, text) * -1
    if isinstance(node, ast.BinOp):
        a, b = _from_ast(node.left, text), _from_ast(node.right, text)
        if isinstance(node.op, ast.Add):
            return a + b
        if isinstance(node.op, ast.Sub):
            return a - b
        if isinstance(node.op, ast.Mult):
            return a * b
        if isinstance(node.op, ast.FloorDiv) and isinstance(b, int) and b:
            return a // b
    raise ModelError(f"not a dimension: {text!r}", hint="dimensions are integers, names, +, -, * and //")

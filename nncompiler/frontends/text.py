"""The text form of a graph as a model: NAME.txt, its weights by digest in NAME.npz beside it.

    read("m.txt")                   -> Graph
    signature("m.txt")              -> Signature, from the types that are written
    weights_of(graph)               -> what m.npz must hold
    write_weights(graph, "m.npz")   writes it
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial

import numpy as np

from nncompiler.ir.arrays import write_npz
from nncompiler.ir.boundary import open_file
from nncompiler.ir.errors import InternalError, ModelError, UsageError, meant
from nncompiler.ir.graph import Graph
from nncompiler.ir.parser import parse
from nncompiler.ir.signature import Signature
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array, Weight
from nncompiler.ops import OPERATORS

from .dsl.files import read_npz


def read(path: str, dims: Mapping[str, int] | None = None) -> Graph:
    """The graph of a text file, with dimensions bound. Numbers that the text shows need no second file.

    Raises ModelError for text that is malformed and for weights that are not there, UndecidedError where types depend on
    dimensions, UsageError for a name in `dims` that no input has.
    """
    text = _text(path)
    if dims:
        signature(path, dims)
    beside = f"{os.path.splitext(path)[0]}.npz"
    stored = read_npz(beside) if os.path.exists(beside) else {}

    def find(digest: str, type_: TensorType) -> Weight | None:
        weight = stored.get(digest)
        if weight is None or (weight.shape == type_.dims and weight.dtype == type_.dtype):
            return weight
        if weight.nbytes != type_.nbytes:
            raise ModelError(f"{beside}: {digest} has {weight.nbytes} bytes, {type_} needs {type_.nbytes}")
        return Weight(type_.dtype, type_.dims, lambda a: a.view(type_.dtype.numpy).reshape(type_.dims), sources=(weight,))

    graph = parse(text, OPERATORS, find, dims)
    for node in graph.weights():
        assert node.weight is not None
        try:
            _ = node.weight.array
        except InternalError:
            message = f"the numbers of weight {node.name} are not in {beside}"
            raise ModelError(message, hint=f"an array called {node.weight.digest}") from None
    return graph


def signature(path: str, dims: Mapping[str, int] | None = None) -> Signature:
    """Inputs and outputs with the types that the text gives them, dimensions bound. Raises as `read`, but for what only
    inference tells."""
    text, dims = _text(path), dims or {}
    symbols = Signature.of(parse(text, OPERATORS, infer=False)).symbols
    unknown = sorted(set(dims) - symbols)
    if unknown:
        there = ", ".join(sorted(symbols)) or "no symbolic dimension"
        hint = meant(unknown[0], symbols, f"the inputs have {there}")
        raise UsageError(f"no symbolic dimension is called {', '.join(unknown)}", hint=hint)
    return Signature.of(parse(text, OPERATORS, dims=dims, infer=False))


def _text(path: str) -> str:
    try:
        with open_file(path) as file:
            return file.read().decode()
    except UnicodeDecodeError:
        raise ModelError(f"{path} is not text in UTF-8") from None


def write_weights(graph: Graph, path: str | os.PathLike[str]) -> None:
    """Writes what `read` needs beside the text of a graph, a .npz, to `path`, whatever its suffix."""
    with open(path, "wb") as file:
        write_npz(file, weights_of(graph))


def identified(graph: Graph) -> Graph:
    """A copy whose weights have the digests of their numbers, which is what `read` gives them; a seeded weight's is that of
    its recipe otherwise."""
    result = graph.copy()
    for node in result.weights():
        if node.weight is not None:
            node.weight = Weight(
                node.weight.dtype, node.weight.shape, partial(getattr, node.weight, "array"), release=node.weight.forget
            )
    return result


def weights_of(graph: Graph) -> dict[str, Array]:
    """The weights of a graph by digest, as a .npz can hold them: types that numpy lacks as bytes."""
    found = {}
    for node in graph.weights():
        if node.weight is not None:
            array = np.ascontiguousarray(node.weight.array)
            plain = not node.weight.dtype.numpy_name.startswith("ml:")
            found[node.weight.digest] = array if plain else array.reshape(-1).view(np.uint8)
    return found

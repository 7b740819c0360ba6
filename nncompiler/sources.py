"""Where models come from: a path, a name of the zoo, a function of the DSL, a ModelProto or a Graph.

    "model.onnx"              an ONNX file
    "model.txt"               a graph in text form, its weights in model.npz
    "zoo:vgg16"               a network of the zoo
    "package.module:function" or "file.py:function"    a DSL model
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .ir.errors import LimitError, UsageError

if TYPE_CHECKING:
    from .ir.graph import Graph

ACCEPTED = "an ONNX file, zoo:NAME, package.module:function, file.py:function or the text form of a graph (.txt)"
COMPILED = (".so", ".nnc", ".dylib", ".dll", ".o")


LARGEST = 1 << 40
"""Bytes of one value above which a graph with static shapes is refused: some dimension must be a mistake."""


def load_graph(model: Any, dims: Mapping[str, int] | None = None) -> Graph:
    """The graph of a model given in any of the accepted ways, with symbolic dimensions bound by `dims` (the others stay).

    Raises UsageError for something that is no model, ModelError for a malformed one, LimitError for absurd dimensions,
    UnsupportedError for operators that are not there.
    """
    return check_sizes(_load(model, dict(dims or {})))


def check_sizes(graph: Graph) -> Graph:
    """The graph; raises LimitError naming the first value whose dimensions are known and of more than LARGEST bytes."""
    for node in graph.order():
        for t in node.types:
            if t.is_static and t.nbytes > LARGEST:
                message = f"its result {t} has {t.nbytes:,} bytes, the limit is {LARGEST:,}"
                raise LimitError(message, node=node.name, location=node.location, hint="smaller dimensions")
    return graph


def _load(model: Any, dims: dict[str, int]) -> Graph:
    if isinstance(model, str | os.PathLike):
        text = os.fspath(model)
        if text.startswith("zoo:"):
            from .frontends.zoo import load

            return load(text[4:], dims)
        if not os.path.exists(text) and ":" in text:
            from .frontends.dsl.model import load_function

            return load_function(text, dims)
        if not os.path.exists(text):
            raise UsageError(f"there is no file {text!r}", hint=ACCEPTED)
        if text.endswith(".py"):
            raise UsageError(f"{text!r} needs the name of its model function", hint=f"{text}:function")
        if os.path.isdir(text):
            raise UsageError(f"{text!r} is a folder", hint=ACCEPTED)
        if text.endswith(COMPILED):
            raise UsageError(f"{text!r} is compiled already", hint="nnc.load, or nnc run; compiling needs the model itself")
        if text.endswith(".txt"):
            from .frontends.text import read as read_text

            return read_text(text, dims)
        from .frontends.onnx import read

        return read(text, dims)
    from .ir.graph import Graph

    if isinstance(model, Graph):
        return _bind(model.copy(), dims)
    if isinstance(model, bytes) or type(model).__name__ == "ModelProto":
        from .frontends.onnx import read

        return read(model, dims)
    if callable(model):
        from .frontends.dsl.model import graph_of

        return graph_of(model, dims)
    raise UsageError(
        f"a model is required, got {type(model).__name__}",
        hint="a path, zoo:NAME, an onnx.ModelProto, a Graph or a function of the DSL",
    )


def _bind(graph: Graph, dims: dict[str, int]) -> Graph:
    return graph.specialize(**dims) if dims else graph

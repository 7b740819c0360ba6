"""Input shapes that a caller gives: bound to symbolic dimensions where a model has them, else written into its file.

    resolved("net.onnx", {"x": (4, 3, 224, 224)})     ("net.onnx", {"N": 4}, [])           x: [N, 3, 224, 224]
                                                      (ModelProto, {}, ["Reshape ..."])    x: [1, 3, 224, 224]
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from .ir.dims import Sym, substitute
from .ir.errors import UsageError, meant
from .sources import is_onnx, open_source


def shaped(
    model: Any, shapes: Mapping[str, Sequence[int]] | None, dims: Mapping[str, int] | None
) -> tuple[Any, Mapping[str, int] | None]:
    """The model and the dimensions to compile, `resolved` where shapes are given."""
    return resolved(model, shapes, dims)[:2] if shapes else (model, dims)


def resolved(
    model: Any, shapes: Mapping[str, Sequence[int]], dims: Mapping[str, int] | None = None
) -> tuple[Any, dict[str, int], list[str]]:
    """The model to compile for these input shapes, the dimensions to bind, and what had to be rewritten. Raises UsageError
    where an input is unknown, of another rank, or fixed by code."""
    bound = dict(dims or {})
    types = dict(open_source(model, bound).signature.inputs)
    for name, shape in shapes.items():
        if name not in types:
            raise UsageError(f"no input is called {name!r}", hint=meant(name, types, f"the inputs are {', '.join(types)}"))
        if len(shape) != types[name].rank:
            given = f"{len(shape)} dimensions: {'x'.join(map(str, shape))}"
            raise UsageError(f"input {name!r} expects {types[name]}, got {given}")
        for dim, size in zip(types[name].shape, shape):
            if isinstance(dim, Sym) and str(dim).isidentifier() and bound.setdefault(str(dim), size) != size:
                raise UsageError(f"input {name!r} expects {types[name]} with {dim} = {bound[str(dim)]}, got {size}")
    fixed = {
        name: shape for name, shape in shapes.items()
        if any(substitute(dim, bound) != size for dim, size in zip(types[name].shape, shape))
    }  # fmt: skip
    if not fixed:
        return model, bound, []
    if not is_onnx(model):
        name = next(iter(fixed))
        raise UsageError(
            f"input {name!r} is {types[name]} by the model's own code, which {'x'.join(map(str, fixed[name]))} does not fit",
            hint="change the model",
        )
    import onnx

    from .frontends.onnx.reshaping import with_shapes

    if isinstance(model, str | os.PathLike):
        proto = onnx.load(os.fspath(model))
    else:
        proto = onnx.load_from_string(model) if isinstance(model, bytes) else model
    changed, notes = with_shapes(proto, shapes)
    return changed, dict(dims or {}), notes

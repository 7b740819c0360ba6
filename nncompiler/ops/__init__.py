"""The operators, one file a family; OPERATORS finds a class by the name that dumps print.

A kind of operator is one class with all that is known of it: types (`infer`), meaning (`evaluate`), definition by the
element (`define`), work (`cost`) and tolerance. A family's file is found by adding it to FAMILIES.
"""

from __future__ import annotations

from nncompiler.ir import source
from nncompiler.ir.op import Op

from . import (
    activation,
    binary,
    cast,
    col2im,
    contraction,
    control,
    conv,
    conv_transpose,
    coupling,
    deform_sample,
    einsum,
    formula,
    grid_sample,
    group,
    image,
    indexing,
    layout,
    linalg,
    linear_attention,
    movement,
    movement_shape,
    movement_slice,
    movement_space,
    normalization,
    normalization_local,
    normalization_trailing,
    pool,
    pool_global,
    quantization,
    random,
    recurrent,
    reduction,
    resize,
    roi,
    scan,
    scatter,
    search,
    selection,
    sequence,
    softmax,
    strings,
    suppression,
    tensor_scatter,
    tree_ensemble,
    unary,
)

FAMILIES = (
    source,
    unary,
    activation,
    binary,
    cast,
    reduction,
    scan,
    normalization,
    normalization_local,
    normalization_trailing,
    softmax,
    conv,
    contraction,
    pool,
    pool_global,
    quantization,
    random,
    recurrent,
    movement,
    movement_slice,
    movement_space,
    movement_shape,
    formula,
    group,
    layout,
    conv_transpose,
    einsum,
    indexing,
    scatter,
    tensor_scatter,
    selection,
    resize,
    grid_sample,
    col2im,
    deform_sample,
    roi,
    linalg,
    linear_attention,
    control,
    sequence,
    image,
    tree_ensemble,
    search,
    coupling,
    strings,
    suppression,
)
"""The modules that hold operators, in the order in which `nnc ops` lists them."""

OPERATORS: dict[str, type[Op]] = {
    kind.name: kind
    for family in FAMILIES
    for kind in vars(family).values()
    if isinstance(kind, type) and issubclass(kind, Op) and kind.__module__ == family.__name__ and kind.name
}

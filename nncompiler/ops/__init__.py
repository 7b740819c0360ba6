"""The operators, one package or file per family; OPERATORS finds a class by the name that dumps print.

A kind of operator is one class with all that is known of it: types (`infer`), meaning (`evaluate`), definition by the
element (`define`), work (`cost`) and tolerance. A family's file is found by adding it to FAMILIES.
"""

from __future__ import annotations

from nncompiler.ir import source
from nncompiler.ir.op import Op

from . import control_flow, group, linalg, quantization, random, sequence, strings
from .contraction import attention, conv, conv_transpose, einsum, matmul, matmul_nbits
from .elementwise import activation, binary, cast, unary
from .indexing import gather, scatter, tensor_scatter, top_k
from .ml import coupling, search, tree_ensemble
from .movement import arrange, formula, reorder, shape, slice, space
from .normalization import channels, local, softmax, trailing
from .recurrent import layers, linear_attention
from .reduction import reduce, scan
from .vision import deform_sample, grid_sample, image, resize, roi, suppression
from .window import col2im, global_pool, pool

FAMILIES = (
    source,
    unary,
    activation,
    binary,
    cast,
    reduce,
    scan,
    channels,
    local,
    trailing,
    softmax,
    conv,
    matmul,
    matmul_nbits,
    attention,
    pool,
    global_pool,
    quantization,
    random,
    layers,
    arrange,
    slice,
    space,
    shape,
    formula,
    group,
    reorder,
    conv_transpose,
    einsum,
    gather,
    scatter,
    tensor_scatter,
    top_k,
    resize,
    grid_sample,
    col2im,
    deform_sample,
    roi,
    linalg,
    linear_attention,
    control_flow,
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

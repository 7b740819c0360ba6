"""The language in which models are written: `from nncompiler.frontends.dsl import *`.

A model is a Python function over symbolic tensors; layers are plain functions, and arithmetic works:

    @model(image=("batch", 3, 32, 32))
    def small(image, classes=10):
        x = relu(conv2d(image, 16, 5, pad=2, name="conv1"))
        x = max_pool2d(x, 2, name="pool1")
        return softmax(dense(flatten(x), classes, name="fc"))

    graph = small.graph(seed=1)
"""

from __future__ import annotations

from .functions import (
    add,
    arg_max,
    cast,
    ceil,
    celu,
    clip,
    constant,
    cos,
    divide,
    dropout,
    einsum,
    elu,
    equal,
    erf,
    exp,
    floor,
    gelu,
    hard_sigmoid,
    hard_swish,
    identity,
    leaky_relu,
    log,
    log_softmax,
    matmul,
    maximum,
    minimum,
    mish,
    multiply,
    power,
    prelu,
    reciprocal,
    reduce_max,
    reduce_mean,
    reduce_min,
    reduce_sum,
    relu,
    relu6,
    round_,
    selu,
    shrink,
    sigmoid,
    sign,
    silu,
    sin,
    softmax,
    softplus,
    softsign,
    sqrt,
    subtract,
    swish,
    tanh,
    thresholded_relu,
    where,
)
from .layers import (
    batch_norm,
    conv2d,
    conv_transpose2d,
    dense,
    depthwise_conv2d,
    embedding,
    group_norm,
    instance_norm,
    layer_norm,
    parameter,
    rms_norm,
    subsample2d,
)
from .model import Model, ensemble, graph_of, load_function, model, trace
from .pool import avg_pool2d, global_avg_pool2d, global_max_pool2d, lrn, max_pool2d
from .shape import concat, depth_to_space, flatten, pad2d, reshape, space_to_depth, split, transpose, upsample2d
from .trace import Tensor, scope
from .weights import (
    Initializer,
    constant_init,
    glorot_normal,
    glorot_uniform,
    he_normal,
    he_uniform,
    normal,
    uniform,
)

__all__ = [
    "Initializer", "Model", "Tensor", "add", "arg_max", "avg_pool2d", "batch_norm", "cast", "ceil", "celu", "clip",
    "concat", "constant", "constant_init", "conv2d", "conv_transpose2d", "cos", "dense", "depth_to_space",
    "depthwise_conv2d", "divide", "dropout", "einsum", "elu", "embedding", "ensemble", "equal", "erf", "exp",
    "flatten", "floor", "gelu", "global_avg_pool2d", "global_max_pool2d", "glorot_normal", "glorot_uniform",
    "graph_of", "group_norm", "hard_sigmoid", "hard_swish", "he_normal", "he_uniform", "identity", "instance_norm",
    "layer_norm", "leaky_relu", "load_function", "log", "log_softmax", "lrn", "matmul", "max_pool2d", "maximum",
    "minimum", "mish", "model", "multiply", "normal", "pad2d", "parameter", "power", "prelu", "reciprocal",
    "reduce_max", "reduce_mean", "reduce_min", "reduce_sum", "relu", "relu6", "reshape", "rms_norm", "round_",
    "scope", "selu", "shrink", "sigmoid", "sign", "silu", "sin", "softmax", "softplus", "softsign", "space_to_depth",
    "split", "sqrt", "subsample2d", "subtract", "swish", "tanh", "thresholded_relu", "trace", "transpose", "uniform",
    "upsample2d", "where",
]  # fmt: skip

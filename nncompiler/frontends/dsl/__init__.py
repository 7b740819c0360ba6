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

from .attention import attention, multi_head_attention, rotary_embedding
from .control import cond, scan, while_loop
from .conv import (
    conv1d,
    conv2d,
    conv3d,
    conv_transpose1d,
    conv_transpose2d,
    conv_transpose3d,
    depthwise_conv1d,
    depthwise_conv2d,
)
from .functions import (
    add,
    arg_max,
    arg_min,
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
    hard_tanh,
    identity,
    is_nan,
    leaky_relu,
    log,
    log_sigmoid,
    log_softmax,
    matmul,
    maximum,
    minimum,
    mish,
    multiply,
    not_equal,
    power,
    prelu,
    quick_gelu,
    reciprocal,
    reduce_l2,
    reduce_max,
    reduce_mean,
    reduce_min,
    reduce_prod,
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
    tan,
    tanh,
    thresholded_relu,
    where,
)
from .indexing import (
    arange,
    cum_prod,
    cum_sum,
    expand,
    full,
    gather,
    gather_elements,
    gather_nd,
    one_hot,
    scatter_elements,
    scatter_nd,
    tile,
    top_k,
    triangle,
    write_cache,
)
from .layers import (
    batch_norm,
    dense,
    embedding,
    group_norm,
    instance_norm,
    layer_norm,
    parameter,
    rms_norm,
    subsample2d,
)
from .model import Model, ensemble, graph_of, load_function, model, trace
from .onnx_operator import onnx_operator
from .pool import (
    avg_pool1d,
    avg_pool2d,
    avg_pool3d,
    global_avg_pool1d,
    global_avg_pool2d,
    global_avg_pool3d,
    global_max_pool1d,
    global_max_pool2d,
    global_max_pool3d,
    lrn,
    max_pool1d,
    max_pool2d,
    max_pool3d,
)
from .quantization import dequantize, fake_quantize, quantize
from .recurrent import gru, lstm, rnn
from .shape import (
    concat,
    depth_to_space,
    expand_dims,
    flatten,
    pad,
    pad2d,
    reshape,
    reverse,
    space_to_depth,
    split,
    squeeze,
    stack,
    transpose,
    upsample1d,
    upsample2d,
    upsample3d,
)
from .trace import Tensor, scope
from .weights import Initializer, constant_init, glorot_normal, glorot_uniform, he_normal, he_uniform, normal, uniform

__all__ = [
    "Initializer", "Model", "Tensor", "add", "arange", "arg_max", "arg_min", "attention", "avg_pool1d", "avg_pool2d",
    "avg_pool3d", "batch_norm", "cast", "ceil", "celu", "clip", "concat", "cond", "constant", "constant_init",
    "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "conv_transpose3d", "cos", "cum_prod",
    "cum_sum", "dense", "depth_to_space", "depthwise_conv1d", "depthwise_conv2d", "dequantize", "divide", "dropout",
    "einsum", "elu", "embedding", "ensemble", "equal", "erf", "exp", "expand", "expand_dims", "fake_quantize",
    "flatten", "floor", "full", "gather", "gather_elements", "gather_nd", "gelu", "global_avg_pool1d",
    "global_avg_pool2d", "global_avg_pool3d", "global_max_pool1d", "global_max_pool2d", "global_max_pool3d",
    "glorot_normal", "glorot_uniform", "graph_of", "group_norm", "gru", "hard_sigmoid", "hard_swish", "hard_tanh",
    "he_normal", "he_uniform", "identity", "instance_norm", "is_nan", "layer_norm", "leaky_relu", "load_function",
    "log", "log_sigmoid", "log_softmax", "lrn", "lstm", "matmul", "max_pool1d", "max_pool2d", "max_pool3d", "maximum",
    "minimum", "mish", "model", "multi_head_attention", "multiply", "normal", "not_equal", "one_hot", "onnx_operator",
    "pad", "pad2d", "parameter", "power", "prelu", "quantize", "quick_gelu", "reciprocal", "reduce_l2", "reduce_max",
    "reduce_mean", "reduce_min", "reduce_prod", "reduce_sum", "relu", "relu6", "reshape", "reverse", "rms_norm",
    "rnn", "rotary_embedding", "round_", "scan", "scatter_elements", "scatter_nd", "scope", "selu", "shrink",
    "sigmoid", "sign", "silu", "sin", "softmax", "softplus", "softsign", "space_to_depth", "split", "sqrt", "squeeze",
    "stack", "subsample2d", "subtract", "swish", "tan", "tanh", "thresholded_relu", "tile", "top_k", "trace",
    "transpose", "triangle", "uniform", "upsample1d", "upsample2d", "upsample3d", "where", "while_loop", "write_cache",
]  # fmt: skip

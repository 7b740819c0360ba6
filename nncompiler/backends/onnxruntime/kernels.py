"""What onnxruntime's CUDA provider has kernels for, where that is less than for f32.

https://github.com/microsoft/onnxruntime/blob/main/docs/OperatorKernels.md, for what the
writer emits (opset 22).
"""

from __future__ import annotations

CUDA_BF16 = frozenset((
    "conv", "matmul", "gemm",
    "add", "sub", "mul", "div", "neg", "abs", "sign", "sqrt", "erf", "minimum", "maximum", "where",
    "relu", "sigmoid", "tanh", "hard_sigmoid", "hard_swish", "gelu", "swish", "softmax", "layer_norm", "rms_norm",
    "concat", "split", "slice", "reshape", "transpose", "expand", "tile", "gather", "identity",
))  # fmt: skip
"""Operators, by our names, that run in bf16. Pooling, Resize, Clip and what else is missing stay f32."""

"""Nodes of random graphs, an operator each: a recipe draws operands and attributes that are valid together.

Operators whose operands are simply as wide as one another need none: they are drawn by their schema (`by_schema.py`).
"""

from __future__ import annotations

from ..builder import Recipe
from . import contrib, idioms, movement, normalizations, quantized, recurrent, selection, values, vision, windows

RECIPES: dict[str, Recipe] = {
    "Conv": windows.conv, "ConvTranspose": windows.conv_transpose, "MaxPool": windows.pool, "AveragePool": windows.pool,
    "LpPool": windows.pool, "MatMul": windows.matmul, "Gemm": windows.gemm, "Einsum": windows.einsum,
    "MatMulInteger": windows.matmul_integer, "QuantizeLinear": quantized.quantize,
    "DequantizeLinear": quantized.dequantize, "DynamicQuantizeLinear": quantized.dynamic_quantize,
    "ConvInteger": quantized.conv_integer, "QLinearConv": quantized.qlinear_conv,
    "QLinearMatMul": quantized.qlinear_matmul, "Reshape": movement.reshape, "Squeeze": movement.squeeze,
    "Unsqueeze": movement.unsqueeze, "Transpose": movement.transpose, "Concat": movement.concat, "Split": movement.split,
    "Slice": movement.slice_, "Pad": movement.pad, "Expand": movement.expand, "Tile": movement.tile,
    "DepthToSpace": movement.blocks, "SpaceToDepth": movement.blocks, "Trilu": movement.trilu, "Shape": movement.shape,
    "Resize": movement.resize, "Upsample": movement.upsample, "Gather": movement.gather,
    "GatherElements": movement.gather_elements, "GatherND": movement.gather_nd, "OneHot": movement.one_hot,
    "Constant": values.constant, "ConstantOfShape": values.constant_of_shape, "Range": values.range_,
    "EyeLike": values.eye_like, "Cast": values.cast, "CastLike": values.cast_like, "BitCast": values.bit_cast,
    "Where": values.where,
    "Clip": values.clip, "Dropout": values.dropout, "CenterCropPad": movement.center_crop_pad, "If": values.branch,
    "BatchNormalization": normalizations.batch_norm, "InstanceNormalization": normalizations.instance_norm,
    "GroupNormalization": normalizations.group_norm, "LayerNormalization": normalizations.layer_norm,
    "RMSNormalization": normalizations.rms_norm, "LRN": normalizations.lrn, "Attention": normalizations.attention,
    "RotaryEmbedding": normalizations.rotary, "SwiGLU": normalizations.swiglu,
    "NegativeLogLikelihoodLoss": normalizations.loss, "SoftmaxCrossEntropyLoss": normalizations.loss,
    "AffineGrid": normalizations.affine_grid, "CausalConvWithState": normalizations.causal_conv,
    "BlackmanWindow": normalizations.window, "HammingWindow": normalizations.window, "HannWindow": normalizations.window,
    "TopK": selection.top_k, "Scatter": selection.scatter_elements, "ScatterElements": selection.scatter_elements,
    "ScatterND": selection.scatter_nd, "ReverseSequence": selection.reverse_sequence, "CumProd": selection.cum_prod,
    "MaxUnpool": selection.max_unpool, "GridSample": selection.grid_sample, "Col2Im": selection.col2im,
    "RNN": recurrent.recurrent, "GRU": recurrent.recurrent, "LSTM": recurrent.recurrent,
    "RoiAlign": vision.roi_align, "MaxRoiPool": vision.max_roi_pool, "DeformConv": vision.deform_conv, "Det": vision.det,
    "DFT": vision.dft, "STFT": vision.stft, "TensorScatter": vision.tensor_scatter,
    "LinearAttention": vision.linear_attention, **contrib.RECIPES, **idioms.RECIPES,
}  # fmt: skip
"""Operators whose operands are not simply as wide as one another; all others are drawn by their schema."""

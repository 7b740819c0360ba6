"""Rows of quantized operators, which give onnxruntime's integers.

    QLinearAdd   round(a (a_scale / c_scale) + (b (b_scale / c_scale) + fixed)), saturated, by fused multiply-adds; fixed is
                 what the zero points make
    QLinearMul   round((a - a_zero) (b - b_zero) (a_scale b_scale / c_scale) + c_zero), saturated
    others       dequantized, computed in f32, quantized; products as MatMulInteger times the scales
"""

from __future__ import annotations

from collections.abc import Callable
from math import prod

import numpy as np

from ...ir import dtype as d
from ...ir.dtype import DType
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ops.base.convert import int_range
from ...ops.quantization import Dequantize, Quantize
from ..compose import Compose
from ..rules import Call, Reader, Results
from .attention import attention_of
from .forms import as_own, row


def _scalar(c: Compose, x: Value) -> Value:
    return c.reshape(x) if x.type.shape == (1,) else x


def _zero(c: Compose, call: Call, index: int, like: DType) -> Value:
    """A zero point, 0 where it is absent."""
    given = call.optional(index)
    return c.number(0, like) if given is None else _scalar(c, given)


def _wide(c: Compose, x: Value) -> Value:
    return c.cast(x, d.f32)


def _codes(c: Compose, y: Value, to: DType, numbers: bool = False) -> Value:
    """f32 numbers rounded, halves to even, and saturated; `numbers`: none of them is NaN."""
    if numbers:
        return c.call.step("codes", Quantize(to), y)
    low, high = int_range(to)
    return c.cast(c("Clip", c("Round", y), c.number(float(low), d.f32), c.number(float(high), d.f32)), to)


def _are_numbers(call: Call, *scales: int) -> bool:
    """Whether scales are constants from which no NaN follows."""
    found = [call.value(i).weight for i in scales]
    return all(w is not None and bool(np.all((w.array >= 2.0**-40) & (w.array <= 2.0**40))) for w in found)


def _fused(c: Compose, codes: Value, factor: Value, addend: Value) -> Value:
    """codes factor + addend, rounded once to f32, as onnxruntime computes it."""
    if codes.type.shape == addend.type.shape or addend.type.rank == 0:
        return c.call.step("added", Dequantize(), codes, factor, None, addend)
    a, b = _wide(c, codes), factor  # products of codes and f32 are exact in f64
    wide = c("Mul", c.cast(a, d.f64), c.cast(b, d.f64))
    return _wide(c, c("Add", wide, c.cast(addend, d.f64)))


def read_add(call: Call) -> Results:
    """QLinearAdd (com.microsoft): the scales are divided by the result's first, and each product is added with one
    rounding."""
    c, kind = Compose(call), call.value(0).type.dtype
    a, b = call.value(0), call.value(3)
    scale = _scalar(c, call.value(6))
    first, second = (c("Div", _scalar(c, call.value(i)), scale) for i in (1, 4))
    zeros = [_wide(c, _zero(c, call, i, kind)) for i in (2, 5, 7)]
    fixed = c("Sub", zeros[2], c("Add", c("Mul", first, zeros[0]), c("Mul", second, zeros[1])))
    return (_codes(c, _fused(c, a, first, _fused(c, b, second, fixed)), kind, _are_numbers(call, 1, 4, 6)),)


def read_mul(call: Call) -> Results:
    """QLinearMul (com.microsoft): the product of codes less zero points, times one scale for both operands and the
    result."""
    c, kind = Compose(call), call.value(0).type.dtype
    scale = c("Div", c("Mul", _scalar(c, call.value(1)), _scalar(c, call.value(4))), _scalar(c, call.value(6)))
    a, b = (c("Sub", _wide(c, call.value(i)), _wide(c, _zero(c, call, i + 2, kind))) for i in (0, 3))
    y = c("Add", c("Mul", c("Mul", a, b), scale), _wide(c, _zero(c, call, 7, kind)))
    return (_codes(c, y, kind, _are_numbers(call, 1, 4, 6)),)


def _dequantized(c: Compose, call: Call, at: int) -> Value:
    """The numbers of operand `at`, whose scale and zero point follow."""
    x = call.value(at)
    return c("DequantizeLinear", x, _scalar(c, call.value(at + 1)), _zero(c, call, at + 2, x.type.dtype))


def _quantized(c: Compose, call: Call, y: Value, at: int, kind: DType) -> Value:
    """Codes by the scale that is operand `at`, and the zero point behind it."""
    return c("QuantizeLinear", y, _scalar(c, call.value(at)), _zero(c, call, at + 1, kind))


def through(f: Callable[[Compose, Call, Value], Value]) -> Reader:
    """f of the numbers of operand 0, quantized by operands 3 and 4."""

    def read(call: Call) -> Results:
        c = Compose(call)
        y = f(c, call, _dequantized(c, call, 0))
        return (_quantized(c, call, y, 3, call.value(0).type.dtype),)

    return read


def _leaky(c: Compose, call: Call, x: Value) -> Value:
    return c("LeakyRelu", x, alpha=call.attr("alpha", 0.01))


def _softmax(c: Compose, call: Call, x: Value) -> Value:
    """Along one axis; where `opset` is below 13, over all axes from `axis` on together."""
    rank, axis = x.type.rank, call.attr("axis", -1)
    if call.attr("opset", 13) >= 13 or axis in (-1, rank - 1):
        return c("Softmax", x, axis=axis)
    axis = call.axis(axis, rank)
    shape = x.type.shape
    flat = c("Softmax", c.reshape(x, prod(shape[:axis]), prod(shape[axis:])), axis=-1)
    return c.reshape(flat, *shape)


def _average(c: Compose, call: Call, x: Value) -> Value:
    last = bool(call.attr("channels_last", 0))
    rank = x.type.rank
    x = c.transpose(x, 0, rank - 1, *range(1, rank - 1)) if last else x
    more = {k: v for k, v in call.attributes.items() if k != "channels_last"}
    y = c("AveragePool", x, **more)
    return c.transpose(y, 0, *range(2, rank), 1) if last else y


def read_global_average(call: Call) -> Results:
    """round((sum - n x_zero) (x_scale / (n y_scale))) + y_zero."""
    c, x = Compose(call), call.value(0)
    kind, rank = x.type.dtype, x.type.rank
    axes = list(range(1, rank - 1)) if call.attr("channels_last", 0) else list(range(2, rank))
    n = 1
    for a in axes:
        extent = x.type.shape[a]
        if not isinstance(extent, int):
            raise call.undecided("the extent of the image", x.type.symbols())
        n *= extent
    zero = c("Mul", c.cast(_zero(c, call, 2, kind), d.i32), c.number(n, d.i32))
    total = c("Sub", c("ReduceSum", c.cast(x, d.i32), c.array("axes", axes), keepdims=1), zero)
    scale = c("Div", _scalar(c, call.value(1)), c("Mul", _scalar(c, call.value(3)), c.number(float(n), d.f32)))
    y = c("Round", c("Mul", _wide(c, total), scale))
    return (_codes(c, c("Add", y, _wide(c, _zero(c, call, 4, kind))), kind),)


def read_concat(call: Call) -> Results:
    """Each operand in the codes of the result."""
    c = Compose(call)
    count, rest = divmod(len(call.inputs) - 2, 3)
    if rest or count < 1:
        raise ModelError(f"QLinearConcat takes a scale, a zero point and three operands a tensor, it has {len(call.inputs)}")
    kind = call.value(2).type.dtype
    parts = [_quantized(c, call, _dequantized(c, call, 2 + 3 * i), 0, kind) for i in range(count)]
    return (c.concat(parts, call.attr("axis")),)


def read_where(call: Call) -> Results:
    """QLinearWhere (com.microsoft): both branches take the result's scale and zero point, then Where chooses among codes."""
    c, kind = Compose(call), call.value(1).type.dtype
    parts = [_quantized(c, call, _dequantized(c, call, at), 7, kind) for at in (1, 4)]
    return (c("Where", call.value(0), *parts),)


def read_reduce_mean(call: Call) -> Results:
    """QLinearReduceMean (com.microsoft): ReduceMean of the dequantized numbers, quantized by operands 3 and 4."""
    c = Compose(call)
    axes = call.attr("axes")
    y = c("ReduceMean", _dequantized(c, call, 0), None if axes is None else c.array("axes", list(axes)),
          keepdims=call.attr("keepdims", 1))  # fmt: skip
    return (_quantized(c, call, y, 3, call.value(0).type.dtype),)


def product(c: Compose, a: Value, b: Value, zeros: tuple[Value | None, Value | None], scale: Value) -> Value:
    """The product of codes as f32."""
    return c("Mul", _wide(c, c("MatMulInteger", a, b, *zeros)), scale)


def read_matmul_to_float(call: Call) -> Results:
    """MatMulIntegerToFloat (com.microsoft): MatMulInteger times both scales, plus a bias (operand 6, optional)."""
    c = Compose(call)
    scale = c("Mul", _scalar(c, call.value(2)), _scalar(c, call.value(3)))
    y = product(c, call.value(0), call.value(1), (call.optional(4), call.optional(5)), scale)
    return (c("Add", y, call.value(6)) if call.has(6) else y,)


def dynamic(c: Compose, x: Value) -> tuple[Value, Value, Value]:
    """(codes as u8, scale, zero point) of a tensor, by its least and greatest number and 0."""
    zero, most = c.number(0.0, x), c.number(255.0, x)
    low = c("Min", c("ReduceMin", x, keepdims=0), zero)
    high = c("Max", c("ReduceMax", x, keepdims=0), zero)
    width = c("Sub", high, low)
    scale = c("Where", c("Equal", width, zero), c.number(1.0, x), c("Div", width, most))
    start = c("Round", c("Clip", c("Div", c("Neg", low), scale), zero, most))
    point = c.cast(start, d.u8)
    return c("QuantizeLinear", x, scale, point), scale, point


def read_dynamic_matmul(call: Call) -> Results:
    """DynamicQuantizeMatMul (com.microsoft): A is quantized to u8 by its own range, then multiplied as by MatMulInteger."""
    c = Compose(call)
    codes, scale, zero = dynamic(c, call.value(0))
    y = product(c, codes, call.value(1), (zero, call.optional(3)), c("Mul", scale, _scalar(c, call.value(2))))
    return (c("Add", y, call.value(4)) if call.has(4) else y,)


def read_gemm(call: Call) -> Results:
    """alpha a_scale b_scale (A B + C) as f32, or as codes of y_scale."""
    c = Compose(call)
    a, b = call.value(0), call.value(3)
    if call.attr("transA", 0):
        a = c.transpose(a, 1, 0)
    if call.attr("transB", 0):
        b = c.transpose(b, 1, 0)
    total = c("MatMulInteger", a, b, _scalar(c, call.value(2)), _scalar(c, call.value(5)))
    if call.has(6):
        total = c("Add", total, call.value(6))
    scale = c("Mul", _scalar(c, call.value(1)), _scalar(c, call.value(4)))
    alpha = call.attr("alpha", 1.0)
    scale = scale if alpha == 1.0 else c("Mul", c.number(alpha, d.f32), scale)
    if not call.has(7):
        return (c("Mul", _wide(c, total), scale),)
    kind = call.value(8).type.dtype if call.has(8) else d.u8
    y = c("Round", c("Mul", _wide(c, total), c("Div", scale, _scalar(c, call.value(7)))))
    return (_codes(c, c("Add", y, _wide(c, _zero(c, call, 8, kind))), kind),)


def read_attention(call: Call) -> Results:
    """Attention whose q, k and v are products of codes."""
    c = Compose(call)
    if call.attr("do_rotary", 0) or call.attr("past_present_share_buffer", 0):
        raise call.unsupported("do_rotary=1 and past_present_share_buffer=1")
    scale = c("Mul", _scalar(c, call.value(3)), _scalar(c, call.value(4)))
    zeros = call.optional(6), call.optional(7)
    y = c("Add", product(c, call.value(0), call.value(1), zeros, scale), call.value(2))
    return attention_of(call, c, y, call.optional(5), call.optional(8), None)


def read_nhwc_max_pool(call: Call) -> Results:
    """NhwcMaxPool (com.microsoft): MaxPool of channels-last codes, [N, *S, C], between two transpositions."""
    c, x = Compose(call), call.value(0)
    rank = x.type.rank
    y = c("MaxPool", c.transpose(x, 0, rank - 1, *range(1, rank - 1)), **call.attributes)
    return (c.transpose(y, 0, *range(2, rank), 1),)


POOL = "auto_pad:string ceil_mode:int kernel_shape:ints! pads:ints strides:ints"

ROWS = (
    row("QLinearAdd", read_add, (7, 8)), row("QLinearMul", read_mul, (7, 8)),
    row("QLinearSigmoid", through(lambda c, call, x: c("Sigmoid", x)), (4, 5)),
    row("QLinearLeakyRelu", through(_leaky), (4, 5), "alpha:float"),
    row("QLinearSoftmax", through(_softmax), (4, 5), "axis:int opset:int"),
    row("QLinearAveragePool", through(_average), (4, 5), f"{POOL} count_include_pad:int channels_last:int"),
    row("QLinearGlobalAveragePool", read_global_average, (5, 5), "channels_last:int"),
    row("QLinearConcat", read_concat, (3, -1), "axis:int!"), row("QLinearWhere", read_where, (9, 9)),
    row("QLinearReduceMean", read_reduce_mean, (4, 5), "axes:ints keepdims:int"),
    row("MatMulIntegerToFloat", read_matmul_to_float, (4, 7)), row("DynamicQuantizeMatMul", read_dynamic_matmul, (3, 5)),
    row("QGemm", read_gemm, (6, 9), "alpha:float transA:int transB:int"),
    row("QAttention", read_attention, (5, 9), "num_heads:count! unidirectional:int scale:float mask_filter_value:float "
        "do_rotary:int past_present_share_buffer:int", 2, ranks="3 2 1 - - - - - 5"),
    row("NhwcMaxPool", read_nhwc_max_pool, (1, 1), f"{POOL} dilations:ints"),
    row("QuantizeLinear", as_own("QuantizeLinear", 21), (2, 3), "axis:int"),
    row("DequantizeLinear", as_own("DequantizeLinear", 21), (2, 3), "axis:int"),
)  # fmt: skip

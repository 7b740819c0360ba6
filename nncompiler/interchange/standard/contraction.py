"""Rows of convolutions, matrix products and Einsum."""

from __future__ import annotations

from ...ir.dims import symbols_of, undecided
from ...ir.errors import ModelError, UnsupportedError
from ...ir.types import Shape
from ...ops.base.windows import auto_pads, auto_pads_transpose
from ...ops.contraction.conv import Conv
from ...ops.contraction.conv_transpose import ConvTranspose
from ...ops.contraction.einsum import Einsum
from ...ops.contraction.matmul import Gemm, MatMul
from ..rules import Call, Emit, Results, Row


def window(call: Call, spatial: Shape, kernel: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """(strides, pads, dilations) of a convolution or pooling, auto_pad resolved."""
    rank = len(spatial)
    strides = call.attr("strides", (1,) * rank)
    dilations = call.attr("dilations", (1,) * rank)
    for what, given in (("strides", strides), ("dilations", dilations), ("kernel_shape", kernel)):
        if len(given) != rank or any(n < 1 for n in given):
            raise ModelError(f"{what} must be {rank} positive numbers, it is {list(given)}")
    auto = call.attr("auto_pad", "NOTSET")
    if auto == "NOTSET":
        pads = call.attr("pads", (0,) * (2 * rank))
    else:
        pads = auto_pads(auto, spatial, kernel, strides, dilations)
    return strides, pads, dilations


def kernel_of(call: Call) -> tuple[int, ...]:
    """The kernel's extents, which the weights and `kernel_shape` must agree on."""
    x, w = call.value(0).type, call.value(1).type
    if x.rank < 3 or w.rank != x.rank:
        raise ModelError(f"{call.op_type} needs x: [N, C, ...] and w of the same rank, they are {x} and {w}")
    kernel = w.shape[2:]
    if symbols_of(kernel):
        raise undecided("the kernel", *kernel)
    given = call.attr("kernel_shape")
    if given is not None and tuple(given) != kernel:
        raise ModelError(f"kernel_shape is {list(given)}, the weights have {list(kernel)}")
    return kernel  # type: ignore[return-value]


def read_conv(call: Call) -> Results:
    """Conv (opset 1 and later), auto_pad resolved to pads."""
    kernel = kernel_of(call)
    strides, pads, dilations = window(call, call.value(0).type.shape[2:], kernel)
    op = Conv(strides=strides, pads=pads, dilations=dilations, group=call.attr("group", 1))
    return call.emit(op, call.value(0), call.value(1), call.optional(2)).outputs


def write_conv(e: Emit) -> None:
    """Conv with pads as numbers, without auto_pad."""
    o = e.op
    e.emit("Conv", e.inputs, strides=o.strides, pads=o.pads, dilations=o.dilations, group=o.group)


def read_conv_transpose(call: Call) -> Results:
    """`output_shape` and `auto_pad` become pads."""
    kernel = kernel_of(call)
    spatial = call.value(0).type.shape[2:]
    rank = len(spatial)
    strides = call.attr("strides", (1,) * rank)
    dilations = call.attr("dilations", (1,) * rank)
    extra = call.attr("output_padding", (0,) * rank)
    wanted = call.attr("output_shape")
    auto = call.attr("auto_pad", "NOTSET")
    for what, given in (("strides", strides), ("dilations", dilations), ("output_padding", extra)):
        if len(given) != rank or any(n < (what != "output_padding") for n in given):
            raise ModelError(f"{what} must be {rank} numbers that make sense, it is {list(given)}")
    if wanted is not None or auto != "NOTSET":
        if wanted is not None and len(wanted) == rank + 2:
            wanted = wanted[2:]
        if wanted is not None and len(wanted) != rank:
            raise ModelError(f"output_shape must be {rank} numbers, it is {list(wanted)}")
        pads, extra = auto_pads_transpose(auto, spatial, kernel, strides, dilations, extra, wanted)
    else:
        pads = call.attr("pads", (0,) * (2 * rank))
    op = ConvTranspose(
        strides=strides, pads=pads, dilations=dilations, group=call.attr("group", 1), output_padding=extra
    )
    return call.emit(op, call.value(0), call.value(1), call.optional(2)).outputs


def write_conv_transpose(e: Emit) -> None:
    """ConvTranspose with pads as numbers, without output_shape and auto_pad."""
    o = e.op
    e.emit(
        "ConvTranspose", e.inputs, strides=o.strides, pads=o.pads, dilations=o.dilations, group=o.group,
        output_padding=o.output_padding,
    )  # fmt: skip


def read_gemm(call: Call) -> Results:
    """Gemm (opset 6 and later). Before opset 7, C is broadcast only where broadcast=1. Integer matrices need whole alpha and
    beta."""
    if call.opset < 7 and not call.attr("broadcast", 0) and call.value(2).type.rank != 2:
        raise ModelError("C must be a matrix where broadcast=0")
    op = Gemm(
        alpha=call.attr("alpha", 1.0),
        beta=call.attr("beta", 1.0),
        trans_a=bool(call.attr("transA", 0)),
        trans_b=bool(call.attr("transB", 0)),
    )
    dtype = call.value(0).type.dtype
    if not dtype.is_float and not (float(op.alpha).is_integer() and float(op.beta).is_integer()):
        raise UnsupportedError(f"alpha and beta of {dtype} matrices must be whole numbers, got {op.alpha} and {op.beta}")
    return call.emit(op, call.value(0), call.value(1), call.optional(2)).outputs


def write_gemm(e: Emit) -> None:
    """Gemm."""
    o = e.op
    e.emit("Gemm", e.inputs, alpha=o.alpha, beta=o.beta, transA=int(o.trans_a), transB=int(o.trans_b))


def read_einsum(call: Call) -> Results:
    """Einsum (opset 12 and later); spaces in the equation have no meaning."""
    equation = call.attr("equation").replace(" ", "")
    return call.emit(Einsum(equation=equation), *(call.value(i) for i in range(len(call.inputs)))).outputs


def write_einsum(e: Emit) -> None:
    """Einsum."""
    e.emit("Einsum", e.inputs, equation=e.op.equation)


ROWS = (
    Row("Conv", 1, Conv, read=read_conv, write=write_conv),
    Row("ConvTranspose", 1, ConvTranspose, read=read_conv_transpose, write=write_conv_transpose),
    Row("MatMul", 1, MatMul),
    Row("Gemm", 6, Gemm, read=read_gemm, write=write_gemm),
    Row("Einsum", 12, Einsum, read=read_einsum, write=write_einsum),
)

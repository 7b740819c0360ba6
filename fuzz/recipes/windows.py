"""Recipes of convolutions, poolings and matrix products: the anchors of networks."""

from __future__ import annotations

from math import prod
from typing import Any

from onnx import TensorProto as T

from ..builder import Builder, Extent, Rejected, Value, types_of
from .operands import WORK, draw_image, draw_kernel, draw_partner, draw_window


def conv(b: Builder, op: str) -> None:
    x = draw_image(b, op)
    channels = x.shape[1]
    divisors = [g for g in range(1, channels + 1) if channels % g == 0]
    group = b.choice((1, 1, 1, channels, b.choice(divisors)))
    maps = group * b.choice((1, 1, 2, 3) if group > 1 else (1, 2, 3, 8, 15, 16, 17, 32, 33))
    kernel = draw_kernel(b, x, (1, 1, 1, 2, 3, 3, 5))
    weights = [maps, channels // group, *kernel]
    if x.size * maps * prod(kernel) // group > WORK:
        raise Rejected("too much work")
    operands: list[Value | None] = [x, b.operand(x.type, weights, constant=0.85)]
    if b.chance(0.5):
        operands.append(b.operand(x.type, [maps], constant=0.85))
    more: dict[str, Any] = {"group": group} if group > 1 or b.chance(0.2) else {}
    if b.chance(0.5):
        more["kernel_shape"] = kernel
    b.add(op, operands, **draw_window(b, x, kernel), **more)


def conv_transpose(b: Builder, op: str) -> None:
    x = draw_image(b, op)
    if 0 in x.shape[2:]:
        raise Rejected("ONNX's formula makes something of nothing")
    channels = x.shape[1]
    group = b.choice((1, 1, channels, b.choice([g for g in range(1, channels + 1) if channels % g == 0])))
    kernel = draw_kernel(b, x, (1, 2, 3, 4))
    each = b.choice((1, 2, 3, 8, 16))
    if x.size * each * prod(kernel) > WORK:
        raise Rejected("too much work")
    operands: list[Value | None] = [x, b.operand(x.type, [channels, each, *kernel], constant=0.85)]
    if b.chance(0.5):
        operands.append(b.operand(x.type, [each * group], constant=0.85))
    strides = [b.choice((1, 2, 2, 3)) for _ in kernel]
    more: dict[str, Any] = {"strides": strides, "group": group}
    if b.chance(0.3):
        more["output_padding"] = [b.random.randrange(s) for s in strides]
    dilations = [b.choice((1, 1, 1, 2)) for _ in kernel]
    if max(dilations) > 1:
        more["dilations"] = dilations
    begin = [b.random.randint(0, k - 1) for k in kernel]
    end = [b.random.randint(0, k - 1) if b.chance(0.3) else p for p, k in zip(begin, kernel)]
    spans = [(k - 1) * d + 1 for k, d in zip(kernel, dilations)]
    if any((n - 1) * s + k - p - q < 1 for n, s, k, p, q in zip(x.shape[2:], strides, spans, begin, end)):
        raise Rejected("nothing is left")
    if any(begin) or any(end):
        more["pads"] = [*begin, *end]
    b.add(op, operands, **more)


def pool(b: Builder, op: str) -> None:
    x = draw_image(b, op)
    kernel = draw_kernel(b, x, (1, 2, 2, 3, 3, 5))
    dilate = b.opset >= {"MaxPool": 10, "AveragePool": 19, "LpPool": 18}[op]
    more: dict[str, Any] = {"kernel_shape": kernel}
    if b.opset >= {"MaxPool": 10, "AveragePool": 10, "LpPool": 18}[op] and b.chance(0.25):
        more["ceil_mode"] = 1
    if op == "AveragePool" and b.opset >= 7 and b.chance(0.4):
        more["count_include_pad"] = b.random.randint(0, 1)
    if op == "LpPool" and b.chance(0.5):
        more["p"] = b.choice((1, 2, 3))
    outputs = 1
    if op == "MaxPool" and b.opset >= 8 and b.chance(0.15):
        outputs = 2
        if b.chance(0.3):
            more["storage_order"] = 1
    window = draw_window(b, x, kernel, dilate)
    if "auto_pad" in window:
        more.pop("ceil_mode", None)
    if "ceil_mode" in more and any(map(_begins_in_padding, *_sides(x, kernel, window))):
        raise Rejected("inference before opset 22 counts a window that no engine has")
    b.add(op, [x], outputs, **window, **more)


def _sides(x: Value, kernel: list[int], window: dict[str, Any]) -> list[list[int]]:
    """Extents, spans of the window, strides, pads before and behind, axis by axis."""
    half = len(kernel)
    strides, pads = window.get("strides", [1] * half), window.get("pads", [0] * (2 * half))
    spans = [(k - 1) * d + 1 for k, d in zip(kernel, window.get("dilations", [1] * half))]
    return [list(x.shape[2:]), spans, strides, pads[:half], pads[half:]]


def _begins_in_padding(extent: int, span: int, stride: int, before: int, after: int) -> bool:
    count = -((span - extent - before - after) // stride) + 1
    return (count - 1) * stride >= extent + before


def _matrix(b: Builder, op: str, rank: tuple[int, int] = (1, 5), types: Any = None) -> Value:
    return b.pick(types or types_of(op, b.opset, 0), rank, lambda v: v.dims[-1] is not None and v.size <= 10_000)


def matmul(b: Builder, op: str) -> None:
    a = _matrix(b, op)
    b.add(op, [a, b.operand(a.type, draw_partner(b, a), constant=0.7)])


def matmul_integer(b: Builder, op: str) -> None:
    a = _matrix(b, op, (2, 4))
    if a.rank < 2 or a.static(-2) is False:
        raise Rejected("rows are symbolic")
    dims = draw_partner(b, a)
    if len(dims) < 2:
        raise Rejected("a vector")
    other = b.operand(b.choice((T.UINT8, T.INT8)), dims, constant=0.5)
    zeros: list[Value | None] = [None, None]
    if b.chance(0.7):
        zeros[0] = b.operand(a.type, [], constant=0.8)
    if b.chance(0.7):
        zeros[1] = b.operand(other.type, b.choice([[], [dims[-1]] if len(dims) == 2 else []]), constant=0.8)
    b.add(op, [a, other, *zeros])


def gemm(b: Builder, op: str) -> None:
    a = _matrix(b, op, (2, 2))
    if None in a.dims:
        raise Rejected("computed extents")
    trans_a, trans_b = b.random.randint(0, 1), b.random.randint(0, 1)
    rows, inner = (a.dims[1], a.dims[0]) if trans_a else (a.dims[0], a.dims[1])
    columns = b.extent(49)
    operands = [a, b.operand(a.type, [columns, inner] if trans_b else [inner, columns], constant=0.7)]
    if b.opset < 11 or b.chance(0.7):
        forms: list[list[Extent]] = [[rows, columns], [columns], [1, columns], [rows, 1], [1], [], [1, 1]]
        operands.append(b.operand(a.type, b.choice(forms if b.opset >= 7 else forms[:1]), constant=0.7))
    more = {k: v for k, v in (("alpha", b.choice((1.0, 0.5, 2.0))), ("beta", b.choice((1.0, 0.5, 0.0)))) if b.chance(0.5)}
    b.add(op, operands, transA=trans_a, transB=trans_b, **more)


EQUATIONS = (
    "ij,jk->ik", "bij,bjk->bik", "ij->ji", "i,i->", "i,j->ij", "bhqd,bhkd->bhqk", "ij->", "ijk->k", "ijk,kl->ijl", "ii->i",
    "ij,ij->i", "...ij,...jk->...ik", "bij,bkj->bik", "abc,cd,de->abe", "ij,jk", "ijk->kji", "...i->...", "ii", "ab,abc->c",
)  # fmt: skip


def einsum(b: Builder, op: str) -> None:
    equation = b.choice(EQUATIONS)
    terms = equation.split("->")[0].split(",")
    extents: dict[str, Extent] = {}
    batch = [b.extent(3) for _ in range(b.random.randint(0, 2))]

    def dims(term: str) -> list[Extent]:
        letters = term.replace("...", "")
        for letter in letters:
            extents.setdefault(letter, b.choice(b.symbols) if b.symbols and b.chance(0.3) else b.extent(9))
        return [*(batch if "..." in term else []), *(extents[n] for n in letters)]

    rank = len(terms[0].replace("...", ""))
    if "..." not in terms[0] and len(set(terms[0])) == len(terms[0]) and b.chance(0.6):
        x = b.pick(types_of(op, b.opset, 0), (rank, rank), lambda v: None not in v.dims and v.size < 3000)
        extents.update(zip(terms[0], x.dims))
    else:
        x = b.operand(b.type(types_of(op, b.opset, 0)), dims(terms[0]), constant=0.2)
    others = [b.operand(x.type, dims(t)) for t in terms[1:]]
    if prod(b.first(list(extents.values()))) > 200_000:
        raise Rejected("too much work")
    b.add(op, [x, *others], equation=equation)

"""Recipes of operators that move elements or read them at indices."""

from __future__ import annotations

from typing import Any

import numpy as np
from onnx import TensorProto as T

from ..builder import Builder, Extent, Rejected, Value, types_of
from .operands import ANY


def _axis(b: Builder, x: Value, static: bool = True) -> int:
    """An axis of x, of a fixed extent where `static`."""
    fits = [a for a in range(x.rank) if not static or x.static(a)]
    if not fits:
        raise Rejected("no such axis")
    return int(b.choice(fits))


def _signed(b: Builder, axis: int, rank: int) -> int:
    return axis - rank * b.random.randint(0, b.opset >= 11)


def reshape(b: Builder, op: str) -> None:
    """To a shape that is written, with 0 and -1 in it, or computed from the operand's own."""
    if b.opset < 5:
        raise Rejected("an attribute")
    x = b.pick(ANY, (0, 6))
    if x.rank >= 2 and b.opset >= 13 and (b.chance(0.3) or not all(map(x.static, range(x.rank)))):
        _computed_reshape(b, x)
        return
    if not all(map(x.static, range(x.rank))):
        raise Rejected("symbolic")
    factors = [f for n in x.shape for f in _primes(n)]
    b.random.shuffle(factors)
    shape = [1] * b.random.randint(0, 5)
    if not shape and x.size != 1:
        shape = [1]
    for f in factors:
        shape[b.random.randrange(len(shape))] *= f
    wanted = list(shape)
    if 0 not in shape and shape and b.chance(0.4):
        wanted[b.random.randrange(len(shape))] = -1
    zero: dict[str, Any] = {} if 0 not in shape else {"allowzero": 1}
    if zero and b.opset < 14:
        raise Rejected("no allowzero")
    if 0 not in shape:
        same = [i < x.rank and x.shape[i] == n and b.chance(0.3) for i, n in enumerate(shape)]
        wanted = [0 if s else m for s, m in zip(same, wanted)]
    b.add(op, [x, b.ints(wanted)], **zero)


def _primes(n: int) -> list[int]:
    if n == 0:
        return [0]
    found, p = [], 2
    while n > 1:
        while n % p == 0:
            found.append(p)
            n //= p
        p += 1
    return found


def _computed_reshape(b: Builder, x: Value) -> None:
    """[N, C, ...] -> [N, -1] or [N, 1, -1] by Shape, Gather and Concat, as exporters write it."""
    at = b.random.randrange(x.rank)
    if 0 in x.shape:
        raise Rejected("-1 beside 0")
    shape = b.add("Shape", [x], keep=False)[0]
    extent = b.add("Gather", [shape, b.constant(np.asarray(b.choice([[at]]), np.int64))], keep=False, axis=0)[0]
    rest = b.choice(([-1], [1, -1]))
    target = b.add("Concat", [extent, b.ints(rest)], keep=False, axis=0)[0]
    other = x.size // x.shape[at]
    own = x.dims[at]
    whole = all(x.static(a) for a in range(x.rank) if a != at)
    dims: tuple[Extent, ...] = (own, *[1] * (len(rest) - 1), other if whole else None)
    b.add("Reshape", [x, target], shapes=[(x.shape[at], *[1] * (len(rest) - 1), other)], dims=[dims])


def squeeze(b: Builder, op: str) -> None:
    x = b.pick(ANY, (1, 6), lambda v: 1 in v.dims)
    ones = [a for a in range(x.rank) if x.dims[a] == 1]
    some = [_signed(b, a, x.rank) for a in b.random.sample(ones, b.random.randint(1, len(ones)))]
    if b.opset < 13:
        b.add(op, [x], axes=some)
    else:
        b.add(op, [x, b.ints(some)])


def unsqueeze(b: Builder, op: str) -> None:
    x = b.pick(ANY, (0, 4))
    count = b.random.randint(1, 2)
    some = b.random.sample(range(x.rank + count), count)
    if b.opset >= 11:
        some = [_signed(b, a, x.rank + count) for a in some]
    if b.opset < 13:
        b.add(op, [x], axes=some)
    else:
        b.add(op, [x, b.ints(some)])


def transpose(b: Builder, op: str) -> None:
    x = b.pick(ANY)
    perm = list(range(x.rank))
    b.random.shuffle(perm)
    if x.rank == 4 and b.chance(0.4):
        perm = b.choice(([0, 2, 3, 1], [0, 3, 1, 2]))
    b.add(op, [x], perm=None if b.chance(0.2) else perm)


def concat(b: Builder, op: str) -> None:
    x = b.pick(ANY, (1, 6))
    axis = _axis(b, x, static=False)
    parts = [x]
    for _ in range(b.choice((0, 1, 1, 2, 3))):
        dims: list[Extent] = list(x.dims)
        fits = [v for v in b.values if v.type == x.type and v.rank == x.rank and None not in v.dims
                and all(v.dims[i] == d for i, d in enumerate(dims) if i != axis)]  # fmt: skip
        if fits and b.chance(0.6):
            parts.append(b.choice(fits))
            continue
        dims[axis] = b.extent(17)
        parts.append(b.operand(x.type, dims))
    b.random.shuffle(parts)
    b.add(op, parts, axis=_signed(b, axis, x.rank) if b.opset >= 11 else axis)


def split(b: Builder, op: str) -> None:
    x = b.pick(ANY, (1, 6), lambda v: any(map(v.static, range(v.rank))))
    axis = _axis(b, x)
    extent = x.shape[axis]
    count = b.random.randint(1, 4)
    at = _signed(b, axis, x.rank) if b.opset >= 11 else axis
    if b.chance(0.6):
        cuts = sorted(b.random.randint(0 if b.chance(0.1) else min(1, extent), extent) for _ in range(count - 1))
        sizes = [end - start for start, end in zip([0, *cuts], [*cuts, extent])]
        if not b.zeros and 0 in sizes:
            raise Rejected("an empty part")
        if b.opset < 13:
            b.add(op, [x], count, axis=at, split=sizes)
        else:
            b.add(op, [x, b.ints(sizes)], count, axis=at)
        return
    if b.opset < 18:
        if extent % count:
            raise Rejected("not divisible")
        b.add(op, [x], count, axis=at)
        return
    if extent < count * (-(-extent // count)) - (-(-extent // count)) + 1:
        raise Rejected("the last part would be empty")
    b.add(op, [x], count, axis=at, num_outputs=count)


def slice_(b: Builder, op: str) -> None:
    x = b.pick(ANY, (1, 6))
    axes = b.random.sample(range(x.rank), b.random.randint(1, x.rank))
    starts: list[int] = []
    ends: list[int] = []
    steps: list[int] = []
    for axis in axes:
        n = x.shape[axis]
        step = b.choice((1, 1, 1, 2, 3, -1, -1, -2)) if b.opset >= 10 else 1
        low, high = (0, n) if not x.static(axis) or b.chance(0.8) else (-n - 2, n + 2)
        start, end = b.random.randint(low, high), b.random.randint(low, high)
        if not x.static(axis):
            start, end = b.choice(((0, 2**31 - 1), (1, 2**31 - 1), (0, -1), (-2, 2**31 - 1)))
        elif b.chance(0.15):
            end = 2**63 - 1 if step > 0 else -(2**63)
        if step < 0 and (start < end or not x.static(axis)):
            start, end = (end, start) if x.static(axis) else (-1, -(2**31))
        if step > 0 and start > end and x.static(axis) and not b.zeros:
            start, end = end, start
        for items, number in ((starts, start), (ends, end), (steps, step)):
            items.append(number)
    if b.opset < 10:
        b.add(op, [x], starts=starts, ends=ends, axes=axes)
    else:
        at = [_signed(b, a, x.rank) for a in axes]
        y = [x, b.ints(starts), b.ints(ends), b.ints(at)]
        b.add(op, [*y, b.ints(steps)] if any(s != 1 for s in steps) or b.chance(0.5) else y)
    if not b.zeros and 0 in b.values[-1].shape and 0 not in x.shape:
        b.values.pop()
        b.nodes.pop()
        raise Rejected("nothing is left")


def pad(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0), (1, 6))
    modes = ["constant", "constant", "constant", "edge", "reflect"] + (["wrap"] if b.opset >= 19 else [])
    mode = b.choice(modes)
    pads = [0] * (2 * x.rank)
    for axis in range(x.rank):
        n = x.shape[axis]
        if not b.chance(0.5) or (n == 0 and mode != "constant"):
            continue
        most = min(3, n - 1) if mode == "reflect" else min(3, n) if mode == "wrap" else 3
        least = -1 if mode == "constant" and n > 2 and b.chance(0.15) else 0
        pads[axis], pads[x.rank + axis] = (b.random.randint(least, max(most, least)) for _ in range(2))
        if not x.static(axis) and mode != "constant":
            pads[axis] = pads[x.rank + axis] = 0
    if b.opset < 11:
        b.add(op, [x], pads=pads, mode=mode)
        return
    operands: list[Value | None] = [x, b.ints(pads)]
    if mode == "constant" and b.chance(0.5):
        operands.append(b.operand(x.type, [], constant=1.0))
    if b.opset >= 18 and b.chance(0.3):
        some = b.random.sample(range(x.rank), b.random.randint(1, x.rank))
        operands[1] = b.ints([pads[a] for a in some] + [pads[x.rank + a] for a in some])
        operands += [None] * (3 - len(operands))
        operands.append(b.ints([_signed(b, a, x.rank) for a in some]))
    b.add(op, operands, mode=mode)


def expand(b: Builder, op: str) -> None:
    x = b.pick(ANY)
    if b.chance(0.3):
        there = [v for v in b.values if v.rank >= x.rank and None not in v.dims
                 and all(d in (1, e) for d, e in zip(x.dims[::-1], v.dims[::-1]))]  # fmt: skip
        if there:
            y = b.choice(there)
            b.add(op, [x, b.add("Shape", [y], keep=False)[0]], shapes=[y.shape], dims=[y.dims])
            return
    dims = [b.extent(7) if d == 1 and b.chance(0.6) else 1 if not isinstance(d, int) else d for d in x.dims]
    dims = [b.extent(4) for _ in range(b.random.randint(0, min(2, 6 - x.rank)))] + dims
    if b.chance(0.2):
        dims = dims[b.random.randint(0, x.rank):]
    b.add(op, [x, b.ints(dims)])


def tile(b: Builder, op: str) -> None:
    if b.opset < 6:
        raise Rejected("of another form")
    x = b.pick(ANY, (1, 5))
    b.add(op, [x, b.ints([b.choice((1, 1, 2, 3, 0) if b.zeros else (1, 1, 2, 3)) for _ in x.shape])])


def blocks(b: Builder, op: str) -> None:
    """DepthToSpace and SpaceToDepth."""
    size = b.choice((1, 2, 2, 3))
    depth = op == "DepthToSpace"

    def fits(v: Value) -> bool:
        divides = v.shape[1] % size**2 == 0 if depth else v.shape[2] % size + v.shape[3] % size == 0
        return divides and all(map(v.static, (1, 2, 3)))

    def fresh() -> list[Extent]:
        a, h, w = (b.extent(4) for _ in range(3))
        return [b.extent(2), a * size**2 if depth else a, h if depth else h * size, w if depth else w * size]

    x = b.pick(types_of(op, b.opset, 0), (4, 4), fits, fresh)
    mode = b.choice(("DCR", "CRD", None)) if b.opset >= (11 if depth else 28) else None
    b.add(op, [x], blocksize=size, mode=mode)


def trilu(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0), (2, 5))
    k = [b.constant(np.asarray(b.random.randint(-3, 3), np.int64))] if b.chance(0.6) else []
    b.add(op, [x, *k], upper=b.choice((None, 0, 1)))


def shape(b: Builder, op: str) -> None:
    """The shape as a result that leaves, and what is computed from it."""
    x = b.pick(ANY)
    ends: dict[str, Any] = {}
    if b.opset >= 15 and b.chance(0.5):
        ends = {"start": b.random.randint(-x.rank - 1, x.rank), "end": b.random.randint(-x.rank - 1, x.rank + 1)}
    s = b.add(op, [x], **ends)[0]
    if s.rank == 1 and s.shape[0] and b.chance(0.5):
        b.add(b.choice(("Add", "Mul", "Sub")), [s, b.constant(np.asarray(b.random.randint(1, 3), np.int64))])


def resize(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0), (3, 5), lambda v: v.size > 0 and v.size < 3000)
    if b.opset < 11:
        scales = [1.0, 1.0, *(b.choice((1.0, 2.0, 3.0, 0.5)) for _ in x.shape[2:])]
        b.add(op, [x, b.constant(np.asarray(scales, np.float32))], mode=b.choice(("nearest", "linear")))
        return
    mode = b.choice(("nearest", "nearest", "linear", "linear", "cubic"))
    if mode == "cubic" and x.rank != 4:
        mode = "linear"
    coordinates = ["half_pixel", "asymmetric", "align_corners", "pytorch_half_pixel"]
    if b.opset >= 19:
        coordinates.append("half_pixel_symmetric")
    more: dict[str, Any] = {"mode": mode, "coordinate_transformation_mode": b.choice(coordinates)}
    if mode == "nearest" and b.chance(0.6):
        more["nearest_mode"] = b.choice(("round_prefer_floor", "round_prefer_ceil", "floor", "ceil"))
    if mode == "cubic" and b.chance(0.3):
        more["exclude_outside"] = 1
    if mode != "nearest" and b.opset >= 18 and b.chance(0.15):
        more["antialias"] = 1
    spatial = list(range(2, x.rank))
    absent = None if b.opset >= 13 else b.constant(np.zeros(0, np.float32))
    static = all(map(x.static, spatial))
    if b.chance(0.5) or not static:
        choices = (1.0, 2.0, 3.0, 0.5, 1.5) if static else (1.0, 2.0)
        scales = [1.0, 1.0, *(b.choice(choices) for _ in spatial)]
        if any(int(n * s) < 1 for n, s in zip(x.shape, scales)):
            raise Rejected("nothing is left")
        b.add(op, [x, absent, b.constant(np.asarray(scales, np.float32))], **more)
    else:
        sizes = [b.random.randint(1, 2 * n + 1) for n in x.shape[2:]]
        if b.opset >= 18 and b.chance(0.4):
            b.add(op, [x, absent, absent, b.ints(sizes)], axes=spatial, **more)
        elif all(map(x.static, (0, 1))):
            b.add(op, [x, absent, absent, b.ints([*x.shape[:2], *sizes])], **more)
        else:
            raise Rejected("symbolic")


def upsample(b: Builder, op: str) -> None:
    if not 7 <= b.opset <= 9:
        raise Rejected("not at this opset")
    x = b.pick(types_of(op, b.opset, 0), (4, 4), lambda v: 0 < v.size < 3000)
    scales = [1.0, 1.0, *(b.choice((1.0, 2.0, 3.0)) for _ in x.shape[2:])]
    mode = b.choice(("nearest", "linear"))
    if b.opset < 9:
        b.add(op, [x], scales=scales, mode=mode)
    else:
        b.add(op, [x, b.constant(np.asarray(scales, np.float32))], mode=mode)


def _indices(b: Builder, dims: list[Extent], extent: int, constant: float = 0.6) -> Value:
    """Indices into an axis, from either end where the opset allows that."""
    low = -extent if b.opset >= 11 else 0
    return b.operand(b.choice((T.INT64, T.INT64, T.INT32)), dims, low, extent - 1, constant)


def gather(b: Builder, op: str) -> None:
    x = b.pick(ANY, (1, 5), lambda v: any(v.static(a) and v.shape[a] for a in range(v.rank)))
    axis = b.choice([a for a in range(x.rank) if x.static(a) and x.shape[a]])
    dims: list[Extent] = [b.extent(5) for _ in range(b.choice((0, 1, 1, 2)))]
    b.add(op, [x, _indices(b, dims, x.shape[axis])], axis=_signed(b, axis, x.rank))


def gather_elements(b: Builder, op: str) -> None:
    x = b.pick(ANY, (1, 5), lambda v: any(v.static(a) and v.shape[a] for a in range(v.rank)) and None not in v.dims)
    axis = b.choice([a for a in range(x.rank) if x.static(a) and x.shape[a]])
    dims: list[Extent] = [b.extent(7) if a == axis else d if not x.static(a) else min(x.shape[a], b.extent(7))
                          for a, d in enumerate(x.dims)]  # fmt: skip
    b.add(op, [x, _indices(b, dims, x.shape[axis])], axis=_signed(b, axis, x.rank))


def gather_nd(b: Builder, op: str) -> None:
    x = b.pick(ANY, (1, 5), lambda v: all(map(v.static, range(v.rank))) and v.size > 0)
    batch = b.random.randint(0, x.rank - 1) if b.opset >= 12 and b.chance(0.4) else 0
    depth = b.random.randint(1, x.rank - batch)
    shape_ = (*x.shape[:batch], *(b.extent(4, 1) or 1 for _ in range(b.choice((0, 1, 2)))), depth)
    most = np.asarray(x.shape[batch : batch + depth])
    indices = b.numbers.integers(-most, most, shape_)
    b.add(op, [x, b.constant(indices.astype(np.int64))], batch_dims=batch or None)


def one_hot(b: Builder, op: str) -> None:
    x = b.pick({T.INT64, T.INT32, T.FLOAT, T.UINT8}, (0, 4))
    depth = b.random.randint(1, 9)
    kind = b.type(ANY - {T.BOOL, T.BFLOAT16, T.FLOAT16})
    values = b.operand(kind, [2])
    axis = b.random.randint(-x.rank - 1, x.rank)
    b.add(op, [x, b.constant(np.asarray(depth, np.int64)), values], axis=axis if b.chance(0.6) else None)


def center_crop_pad(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0) & (ANY - {T.BOOL}), (1, 4), lambda v: all(map(v.static, range(v.rank))))
    some = b.random.sample(range(x.rank), b.random.randint(1, x.rank))
    sizes = [max(1, x.shape[a] + b.random.randint(-3, 3)) for a in some]
    whole = tuple(sizes[some.index(a)] if a in some else n for a, n in enumerate(x.shape))
    b.add(op, [x, b.ints(sizes)], axes=some, shapes=[whole])

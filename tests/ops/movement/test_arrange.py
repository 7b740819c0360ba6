"""Operators that move elements, and shapes as numbers."""

import itertools

import ml_dtypes
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import ModelError, UndecidedError
from nncompiler.ir.expr import Binary, walk
from nncompiler.ir.graph import Graph
from nncompiler.ir.op import Operand
from nncompiler.ir.types import Layout, TensorType, channel_blocked
from nncompiler.ops.indexing.gather import Gather
from nncompiler.ops.movement.arrange import Concat, Expand, Reshape, Split, Tile, Transpose
from nncompiler.ops.movement.reorder import Reorder
from nncompiler.ops.movement.shape import Shape, Size, resolve_reshape
from nncompiler.ops.movement.slice import Slice, normalize
from nncompiler.ops.movement.space import BatchToSpace, DepthToSpace, Interleave, SpaceToBatch, SpaceToDepth, Trilu

QUICK = settings(max_examples=40, deadline=None)
SHAPES = st.lists(st.integers(0, 4), max_size=4)
n, m = symbol("n"), symbol("m")


def numbers(*shape, dtype=np.float32):
    return np.arange(1, 1 + int(np.prod(shape)), dtype=np.float64).reshape(shape).astype(dtype)


def f32(*shape):
    return Operand(TensorType(dt.f32, shape))


def constant(*values):
    return np.array(values, np.int64)


@st.composite
def refactored(draw):
    """Two shapes of equally many elements."""
    factors = draw(st.lists(st.sampled_from([1, 2, 3, 2, 0]), max_size=5))

    def merged(parts):
        shape, i = [], 0
        while i < len(parts):
            step = draw(st.integers(1, 3))
            shape.append(int(np.prod(parts[i : i + step])))
            i += step
        return shape

    return merged(factors), merged(draw(st.permutations(factors)))


@QUICK
@given(refactored())
def test_reshape(agree, ort, shapes):
    before, after = shapes
    x = numbers(*before)
    theirs = ort("Reshape", [x, np.array(after, np.int64)], allowzero=1)
    y = agree(Reshape(tuple(after)), x, onnx=theirs)
    assert y.tobytes() == x.tobytes()


def test_reshape_keeps_axes_that_stay_free_of_division():
    definition = Reshape((2, 12, 5, 7)).define(TensorType(dt.f32, (2, 3, 4, 35)))
    index = definition.stages[0].value.index
    assert str(index[0]).count("i0") == 1 and not any(isinstance(e, Binary) for e in walk(index[0]))
    assert {e.op for e in walk(index[3]) if isinstance(e, Binary)} <= {"mul", "add"}


@pytest.mark.parametrize(
    ("target", "shape", "allowzero", "wanted"),
    [
        ((0, -1), (2, 3, 4), False, (2, 12)),
        ((-1,), (2, 3), False, (6,)),
        ((4, 0, 0), (4, 5, 6), False, (4, 5, 6)),
        ((0, 5), (0, 5), True, (0, 5)),
        ((-1, 512), (n, 512, 1, 1), False, (n, 512)),
        ((n, -1), (n, 3, 4), False, (n, 12)),
        ((0, -1), (n, 3, m), False, (n, 3 * m)),
        ((-1, m + 1), (n, m + 1, 2), False, (2 * n, m + 1)),
        ((2, -1), (4, n), False, (2, 2 * n)),
        ((-1, 3), (0, 3), False, (0, 3)),
        ((), (1, 1), False, ()),
    ],
)
def test_resolve_reshape(target, shape, allowzero, wanted):
    assert resolve_reshape(target, shape, allowzero) == wanted
    assert Reshape(wanted).infer(f32(*shape)).shape == wanted


@pytest.mark.parametrize(
    ("target", "shape", "allowzero", "message"),
    [
        ((-1, 4), (2, 3), False, "6 elements over 4"),
        ((-1, -1), (2, 3), False, "only one extent may be -1"),
        ((-2, 3), (2, 3), False, "-1 or more"),
        ((2, 3, 0), (2, 3), False, "nothing to copy"),
        ((-1, 0), (0, 3), True, "-1 beside 0"),
        ((-1, 0), (0, 3), False, None),
        ((-1, 0, 2), (3, 0), False, "0 elements over 0"),
    ],
)
def test_resolve_reshape_refuses(target, shape, allowzero, message):
    if message is None:
        assert resolve_reshape(target, shape, allowzero) == (0, 3)
        return
    with pytest.raises(ModelError, match=message):
        resolve_reshape(target, shape, allowzero)


@pytest.mark.parametrize(
    ("target", "shape", "allowzero"),
    [
        ((-1, 7), (n, 3), False),  # n may be a multiple of 7
        ((n, 3), (m, 3), False),  # n = 0 copies m
        ((m - 2, -1), (m, 4), False),  # m = 1 makes a second -1
        ((n * m, 4), (n, m, 4), False),
    ],
)
def test_a_reshape_whose_meaning_depends_on_dimensions_waits_for_them(target, shape, allowzero):
    with pytest.raises(UndecidedError):
        resolve_reshape(target, shape, allowzero)


def test_a_reshape_of_symbols_that_no_value_changes_is_resolved():
    assert resolve_reshape((n, m, 12, -1), (n, m, 48)) == (n, m, 12, 4)
    assert resolve_reshape((n * m, 4), (n, m, 4), allowzero=True) == (n * m, 4)
    assert resolve_reshape((n + 1, -1), (4, n + 1)) == (n + 1, 4)
    assert resolve_reshape((0, -1, n), (m, 4, n)) == (m, 4, n)


@QUICK
@given(st.data(), SHAPES)
def test_transpose(agree, ort, data, shape):
    perm = data.draw(st.permutations(range(len(shape))))
    x = numbers(*shape)
    theirs = ort("Transpose", [x], **({"perm": perm} if perm else {}))
    agree(Transpose(tuple(perm)), x, onnx=theirs, symbolic=range(len(shape)))


@QUICK
@given(st.data(), st.lists(st.integers(0, 3), min_size=1, max_size=3), st.lists(st.integers(0, 3), min_size=1, max_size=4))
def test_concat_and_split(agree, ort, data, shape, sizes):
    axis = data.draw(st.integers(0, len(shape) - 1))
    parts = [numbers(*shape[:axis], s, *shape[axis + 1 :]) + 100 * k for k, s in enumerate(sizes)]
    rest = [a for a in range(len(shape)) if a != axis]
    y = agree(Concat(axis), *parts, onnx=ort("Concat", parts, axis=axis), symbolic=[axis])
    theirs = ort("Split", [y, constant(*sizes)], len(sizes), axis=axis)
    back = agree(Split(axis, tuple(sizes)), y, onnx=theirs, symbolic=rest)
    assert all((a == b).all() for a, b in zip(parts, back, strict=True))


@QUICK
@given(st.data(), SHAPES, SHAPES)
def test_expand(agree, ort, data, shape, more):
    chosen = [data.draw(st.sampled_from([1, d])) for d in shape]
    asked = [data.draw(st.sampled_from([1, d])) for d in shape[len(shape) // 2 :]]
    asked = [*more, *[1] * (len(shape) - len(asked)), *asked] if len(asked) == len(shape) or more else asked
    x = numbers(*chosen)
    theirs = ort("Expand", [x, np.array(asked, np.int64)])
    agree(Expand(tuple(asked)), x, onnx=theirs)


@QUICK
@given(st.data(), SHAPES)
def test_tile(agree, ort, data, shape):
    repeats = [data.draw(st.integers(0, 3)) for _ in shape]
    x = numbers(*shape)
    y = agree(Tile(tuple(repeats)), x, symbolic=range(len(shape)))
    assert (y == np.tile(x, repeats)).all()
    if shape:
        assert (y == ort("Tile", [x, np.array(repeats, np.int64)])[0]).all()


@pytest.mark.parametrize(("b", "mode"), list(itertools.product((1, 2, 3), ("DCR", "CRD"))))
def test_depth_to_space_and_back(agree, ort, b, mode):
    x = numbers(2, 2 * b * b, 3, 2)
    theirs = ort("DepthToSpace", [x], blocksize=b, mode=mode)
    y = agree(DepthToSpace(b, mode), x, onnx=theirs, symbolic=(0, 1, 2, 3))
    z = agree(SpaceToDepth(b), y, onnx=ort("SpaceToDepth", [y], blocksize=b), symbolic=(0, 1, 2, 3))
    assert mode == "CRD" or (z == x).all()


@pytest.mark.parametrize(
    ("op", "shape"),
    [
        (Interleave((2, 3), (1, 2), 2, (4, 5)), (2, 12, 3, 4)),
        (Interleave((2,), (0,), 3, (6,)), (1, 10, 3)),
        (Interleave((2, 1), (1, 0), 4, (3, 3), 2), (1, 12, 2, 3)),
        (Interleave((1, 2, 2), (0, 1, 0), 1, (2, 3, 4)), (2, 4, 2, 2, 2)),
    ],
    ids=str,
)
def test_interleave(agree, op, shape):
    x = numbers(*shape)
    y = agree(op, x, symbolic=(0, *range(2, len(shape))))
    each, inner = op.channels // op.group, shape[1] // (op.phases * op.group)
    for index in np.ndindex(*y.shape):
        full = [i + o for i, o in zip(index[2:], op.offsets, strict=True)]
        phase = 0
        for f, factor in zip(full, op.factors, strict=True):
            phase = phase * factor + f % factor
        channel = (index[1] // each * op.phases + phase) * inner + index[1] % each
        assert y[index] == x[(index[0], channel, *(f // k for f, k in zip(full, op.factors, strict=True)))]


@pytest.mark.parametrize(
    ("factors", "offsets", "sizes", "shape"),
    [((2, 3), (1, 2), (4, 3), (2, 3, 5, 4)), ((2,), (0,), (2,), (1, 2, 5)), ((1, 2), (0, 3), (2, 6), (3, 1, 2, 4))],
)
def test_space_to_batch_and_back(agree, factors, offsets, sizes, shape):
    x = numbers(*shape)
    y = agree(SpaceToBatch(factors, offsets, sizes), x, symbolic=(0, *range(2, len(shape))))
    for index in np.ndindex(*y.shape):
        phase, n = divmod(index[0], shape[0])
        remainders = np.unravel_index(phase, factors)
        at = [i * f + r - o for i, f, r, o in zip(index[2:], factors, remainders, offsets, strict=True)]
        inside = all(0 <= a < d for a, d in zip(at, shape[2:], strict=True))
        assert y[index] == (x[(n, index[1], *at)] if inside else 0)
    out = tuple(s * f - o for s, f, o in zip(sizes, factors, offsets, strict=True))
    z = agree(BatchToSpace(factors, out), agree(SpaceToBatch(factors, (0,) * len(out), sizes), x))
    common = tuple(slice(0, min(a, b)) for a, b in zip(out, shape[2:], strict=True))
    assert (z[(..., *common)] == x[(..., *common)]).all()


def test_interleave_without_offsets_is_depth_to_space(agree):
    x = numbers(2, 12, 3, 2)
    assert (agree(Interleave((2, 2), (0, 0), 3, (6, 4)), x) == DepthToSpace(2).evaluate(x)).all()


@pytest.mark.parametrize("upper", [True, False])
@pytest.mark.parametrize("k", [-2, 0, 1, 5])
@pytest.mark.parametrize("shape", [(3, 4), (2, 4, 3), (0, 2, 2)])
def test_trilu(agree, ort, upper, k, shape):
    x = numbers(*shape)
    theirs = ort("Trilu", [x, np.array(k, np.int64)], upper=int(upper))
    agree(Trilu(upper, k), x, onnx=theirs, symbolic=range(len(shape)))


@pytest.mark.parametrize(("start", "end"), [(0, None), (1, None), (-1, None), (0, -1), (1, 2), (3, 1), (-9, 9)])
def test_shape_and_size(agree, ort, start, end):
    x = numbers(2, 0, 5)
    agree(Shape(start, end), x, onnx=ort("Shape", [x], start=start, **({} if end is None else {"end": end})))
    agree(Size(), x, onnx=ort("Size", [x]))


@pytest.mark.parametrize("dtype", [np.bool_, np.int8, np.uint64, np.float16, ml_dtypes.bfloat16, np.float64])
def test_every_element_type_moves(agree, dtype):
    x = (numbers(2, 4) % 3).astype(dtype)
    assert agree(Transpose((1, 0)), x).dtype == dtype
    assert (agree(Concat(0), x, x) == np.concatenate([x, x])).all()
    assert (agree(Trilu(False), x) == np.tril(x)).all()


def test_reorder_is_the_identity_in_another_layout(agree):
    x = numbers(1, 3, 2, 2)
    layout = channel_blocked(4, 16)
    op = Reorder(layout)
    assert op.infer(f32(1, 3, 2, 2)) == TensorType(dt.f32, (1, 3, 2, 2), layout)
    assert Reorder(None).infer(Operand(TensorType(dt.f32, (1, 3, 2, 2), layout))).layout is None
    y = agree(Reorder(None), x)
    assert (y == x).all() and (op.evaluate(x) == x).all()
    with pytest.raises(ModelError, match="does not fit"):
        Reorder(Layout((0, 2, 1))).infer(f32(1, 3, 2, 2))


@pytest.mark.parametrize(
    ("op", "shapes", "message"),
    [
        (Reshape((2, 4)), [(2, 3)], r"\[2,3\] of 6 elements cannot be reshaped to \[2,4\] of 8"),
        (Reshape((n, 4)), [(n, 4, 1), (1,)], "takes 1 operand, got 2"),
        (Reshape((-1, 4)), [(2, 4)], "must not be negative"),
        (Reshape((n + 1,)), [(n,)], "cannot be reshaped"),
        (Transpose((0, 0)), [(2, 3)], "perm must order the axes 0..1"),
        (Concat(1), [(2, 3), (3, 3)], "must agree but in axis 1"),
        (Concat(1), [(2, 3), (2, 3, 1)], "one rank"),
        (Concat(2), [(2, 3)], r"axis must be in \[0, 2\)"),
        (Concat(0), [], "at least 1 operand"),
        (Concat(0), [()], "got scalars"),
        (Split(0, (1, 3)), [(5,)], "must add up to the extent 5 of axis 0, got 4"),
        (Split(0, (-1, 6)), [(5,)], "must not be negative"),
        (Split(0, ()), [(0,)], "at least one size"),
        (Expand((3, 4)), [(2, 4)], "must broadcast"),
        (Tile((2,)), [(2, 4)], "a number for each of 2 axes"),
        (DepthToSpace(2), [(1, 6, 2, 2)], "6 channels are not divisible by blocksize² = 4"),
        (DepthToSpace(0), [(1, 6, 2, 2)], "blocksize must be at least 1, got 0"),
        (DepthToSpace(1, "X"), [(1, 6, 2, 2)], "mode must be DCR or CRD"),
        (Interleave((2, 2), (0, 0), 1, (4, 4)), [(1, 4, 2)], "2 factors need an input of rank 4"),
        (Interleave((2,), (0,), 1, (4,)), [(1, 3, 2)], "3 channels are not divisible by 2 phases"),
        (Interleave((2,), (0,), 2, (4,)), [(1, 2, 2)], "2 channels are too few for 2 phases of 2"),
        (Interleave((2,), (1,), 1, (4,)), [(1, 2, 2)], "2 phases of 2 elements do not hold 4 from 1 on"),
        (SpaceToBatch((2,), (0,), (1,)), [(1, 3, 2, 2)], "1 factors need an input of rank 3"),
        (BatchToSpace((2,), (1,)), [(3, 1, 2)], "3 images are not divisible by 2 phases"),
        (BatchToSpace((2,), (5,)), [(2, 1, 2)], "2 phases of 2 elements do not hold 5"),
        (SpaceToDepth(0), [(1, 6, 2, 2)], "blocksize must be at least 1, got 0"),
        (SpaceToDepth(2), [(1, 6, 2, 3)], "extent 3 .* not divisible by blocksize 2"),
        (SpaceToDepth(2), [(6, 2, 3)], r"\[N, C, H, W\]"),
        (Trilu(), [(3,)], "needs matrices"),
    ],
)
def test_what_does_not_fit_is_refused(op, shapes, message):
    with pytest.raises(ModelError, match=message):
        op.infer(*(f32(*s) for s in shapes))


def test_operands_of_two_types_are_refused():
    with pytest.raises(ModelError, match="one element type"):
        Concat(0).infer(f32(2), Operand(TensorType(dt.f16, (2,))))


def test_movement_costs_no_flops():
    x = TensorType(dt.f32, (2, 3))
    cost = Transpose((1, 0)).cost((x,), (TensorType(dt.f32, (3, 2)),))
    assert (cost.macs, cost.flops, cost.bytes) == (0, 0, 48) and Transpose((1, 0)).rtol == 0


def test_shapes_are_known_through_the_operators_that_carry_them():
    """flatten(x) written with Shape, Gather, Concat, Slice and Reshape of numbers, one of them symbolic."""
    g = Graph()
    x = g.input("x", TensorType(dt.f32, (n, 3, m, 5)))
    shape = g.add(Shape(), [x]).output
    assert list(shape.known) == [n, 3, m, 5] and g.add(Size(), [x]).output.known.item() == 15 * n * m
    first = g.add(Gather(0), [shape, g.weight("zero", constant(0))]).output
    assert list(first.known) == [n]
    scalar = g.add(Gather(0), [shape, g.weight("two", np.array(2))]).output
    assert scalar.known.shape == () and scalar.known.item() == m
    column = g.add(Reshape((1,)), [scalar]).output
    tail = g.add(Slice((-1 + 4,), (4,), (0,), (1,)), [shape]).output
    assert tail.known.dtype == np.int64 and tail.known.tolist() == [5]
    joined = g.add(Concat(0), [first, column, g.weight("rest", constant(15)), tail]).output
    assert list(joined.known) == [n, m, 15, 5]
    assert list(g.add(Transpose((0,)), [g.add(Tile((2,)), [column]).output]).output.known) == [m, m]
    assert list(g.add(Split(0, (2, 2)), [joined]).outputs[1].known) == [15, 5]
    assert list(g.add(Expand((2,)), [column]).output.known) == [m, m]


def test_slices_in_the_normal_form_read_what_python_slices_read():
    x = numbers(7)  # (before element 0, a backward slice starts at it, unlike Python's)
    starts, ends = (-9, -7, -3, 0, 2, 7, 9, 2**62), (-(2**62), -9, -1, 0, 3, 7, 9)
    for start, end, step in itertools.product(starts, ends, (-3, -1, 1, 2)):
        if start == -9 and step < 0:
            continue
        op = Slice(*normalize((start,), (end,), None, (step,), (7,)))
        assert op.evaluate(x).tolist() == x[start:end:step].tolist(), (start, end, step)
        assert op.infer(f32(7)).shape == (len(x[start:end:step]),)

"""What operators say of their axes is true of what they compute."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.op import Op
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.movement.arrange import Concat, Expand, Split, Tile, Transpose
from nncompiler.ops.movement.slice import Pad, Slice
from nncompiler.ops.movement.space import BatchToSpace, Interleave, SpaceToBatch
from nncompiler.ops.normalization.channels import BatchNorm, GroupNorm, InstanceNorm, MeanVarianceNorm
from nncompiler.ops.normalization.local import LpNorm, Lrn
from nncompiler.ops.normalization.softmax import Hardmax, LogSoftmax, Softmax
from nncompiler.ops.normalization.trailing import LayerNorm, RmsNorm
from nncompiler.ops.reduction.reduce import ReduceMax, ReduceMean
from nncompiler.ops.vision.resize import Resize
from nncompiler.ops.window.global_pool import GlobalAveragePool, GlobalLpPool, GlobalMaxPool
from nncompiler.ops.window.pool import AveragePool, LpPool, MaxPool

RNG = np.random.default_rng(7)
WINDOW = ((2, 2), (1, 1), (0, 0, 0, 0), (1, 1))


def normal(*shape: int) -> np.ndarray:
    return RNG.standard_normal(shape).astype(np.float32)


C = (normal(4), normal(4))
CASES: list[tuple[Op, tuple[np.ndarray, ...]]] = [
    (Relu(), ()),
    (Add(), (normal(4, 1, 5),)),
    (Conv((1, 1), (0, 0, 0, 0), (1, 1)), (normal(3, 4, 2, 2),)),
    *((kind(*WINDOW), ()) for kind in (MaxPool, AveragePool, LpPool)),
    *((kind(), ()) for kind in (GlobalAveragePool, GlobalMaxPool, GlobalLpPool)),
    (BatchNorm(), (*C, normal(4), np.abs(normal(4)) + 1)),
    (InstanceNorm(), C), (GroupNorm(2), C), (MeanVarianceNorm((0, 2)), ()), (Lrn(3), ()), (LpNorm(3), ()),
    (LayerNorm(2), (normal(6, 5), normal(6, 5))), (RmsNorm(3), (normal(5),)),
    (Softmax(1), ()), (LogSoftmax(3), ()), (Hardmax(2), ()),
    (Transpose((0, 2, 3, 1)), ()), (Concat(1), (normal(2, 3, 6, 5),)), (Split(1, (2, 2)), ()), (Expand((3, 1, 1, 1, 1)), ()),
    (Tile((1, 2, 1, 3)), ()), (Slice((2, 1), (4, 5), (1, 3), (1, 2)), ()), (Pad((0, 0, 1, 0, 0, 0, 0, 2)), ()),
    (Interleave((2, 1), (0, 0), 2, (12, 5)), ()), (SpaceToBatch((2, 1), (0, 0), (3, 5)), ()),
    (BatchToSpace((2, 1), (12, 5)), ()),
    (Resize((2, 4, 6, 10), (), "linear"), ()), (ReduceMean((1, 3)), ()), (ReduceMax((2,), False), ()),
]  # fmt: skip
"""Operators and what they read besides x: [2, 4, 6, 5]."""


@pytest.mark.parametrize(("op", "rest"), CASES, ids=[f"{op.name}{i}" for i, (op, _) in enumerate(CASES)])
def test_an_axis_that_is_mapped_is_read_at_one_index(op, rest):
    """Elements of x that change at one index of the axis change the results at that index of the mapped axis alone."""
    x = normal(2, 4, 6, 5)
    types = [TensorType(of_numpy(a.dtype), a.shape) for a in (x, *rest)]
    found = op.evaluate(x, *rest)
    results = found if isinstance(found, tuple) else (found,)
    for number, y in enumerate(results):
        mapping = op.axes_mapping(types, TensorType(of_numpy(y.dtype), y.shape))
        assert len(mapping) == y.ndim
        for axis, source in enumerate(mapping):
            if source is None:
                continue
            assert y.shape[axis] == x.shape[source]
            for at in range(x.shape[source]):
                other = x.copy()
                other[(slice(None),) * source + (at,)] += 1 + np.abs(normal(*np.delete(x.shape, source)))
                changed = op.evaluate(other, *rest)
                changed = changed[number] if isinstance(changed, tuple) else changed
                moved = np.unique(np.nonzero(changed != y)[axis])
                assert moved.tolist() in ([at], []), (axis, source)


def test_every_kind_of_mapping_is_tried():
    def where(kind: type[Op]) -> type:
        return next(c for c in kind.__mro__ if "axes_mapping" in vars(c) or "mixed_axes" in vars(c))

    assert not {where(kind) for kind in OPERATORS.values()} - {where(type(op)) for op, _ in CASES} - {Op}


LIFTED = [op for op, rest in CASES if not rest and op.with_axis(2) is not None]


@pytest.mark.parametrize("op", LIFTED, ids=lambda op: op.name)
def test_with_an_axis_of_one_element_it_computes_the_same(op):
    x = normal(2, 4, 6, 5)
    found, lifted = op.evaluate(x), op.with_axis(2).evaluate(x[:, :, None])
    pairs = zip(found, lifted, strict=True) if isinstance(found, tuple) else [(found, lifted)]
    for y, image in pairs:
        np.testing.assert_array_equal(image.reshape(y.shape), y)


@pytest.mark.parametrize(("op", "rest"), CASES, ids=[f"{op.name}{i}" for i, (op, _) in enumerate(CASES)])
def test_what_moves_data_gives_elements_of_its_operands(op, rest):
    x = normal(2, 4, 6, 5)
    found = op.evaluate(x, *rest)
    values = np.concatenate([y.ravel() for y in (found if isinstance(found, tuple) else (found,))])
    if op.moves_data:
        assert np.isin(values, np.concatenate([a.ravel() for a in (x, *rest)])).all() and op.rtol == 0
    if op.permutes:
        assert np.array_equal(np.sort(values), np.sort(x, axis=None))


def test_idempotent_involutory_and_neutral():
    x = normal(3, 4) * 3
    for kind in OPERATORS.values():
        if kind.neutral_operand is not None:
            np.testing.assert_array_equal(kind().evaluate(x, np.full_like(x, kind.neutral_operand)), x, err_msg=kind.name)
        if kind.idempotent or kind.involution:
            value = x > 0 if kind.name == "not" else x
            once = kind().evaluate(value)
            np.testing.assert_array_equal(kind().evaluate(once), value if kind.involution else once, err_msg=kind.name)

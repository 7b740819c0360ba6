"""How far results may differ for reasons that are nobody's fault: rounding, and what ONNX leaves undefined.

    expect(graph, feeds)   evaluates the reference several times. In the noisy evaluations every node that rounds has its
                           float operands and its results moved by up to one unit in the last place.

An element of an output may then differ from the reference by FACTOR times the largest difference that any evaluation shows
(that in double precision included), and a share of the tensor's typical one; an element whose finiteness, integer or truth
value is not the same in all of them is not compared. A node rounds where its result in double precision is another number:
sums of short numbers, comparisons and movement do not, so that they must be exact. What ONNX leaves undefined (UNDEFINED),
and what is computed from that, is not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache, partial
from typing import Any

import ml_dtypes
import numpy as np

from nncompiler.backends import reference
from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.errors import CompilerError
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.source import Input
from nncompiler.ops.control_flow import Flow
from nncompiler.ops.elementwise.binary import Pow
from nncompiler.ops.elementwise.cast import BitCast
from nncompiler.ops.normalization.softmax import LogSoftmax
from nncompiler.ops.reduction.reduce import ReduceLogSumExp
from nncompiler.ops.vision.resize import Resize

from .numbers import Array, is_floating
from .undefined import SQUARES, UNDEFINED, evaluate, pair

NOISY = 6
"""Noisy evaluations. In the first every number moves up by one unit, in the second down: chance may spare a single one."""

MORE = 40
"""Those of a second look at an output that differs."""

FACTOR = 12.0
"""Times the largest spread of a few evaluations with noise of one unit: functions and sums in other orders err by more."""

SHARE = 0.5
"""Of the root mean square of a tensor's spreads: a single element may have had luck."""


LEAST = 4.0
"""Units in the last place that every element of a tensor may be off in which any is rounded."""


@dataclass
class Expected:
    """What an output must be: `array` by the reference in the graph's own types, `tolerance`, how far each element may be
    from `center` (double precision for floats), and which elements are compared. `more` is the same by more evaluations."""

    array: Array
    center: Array
    tolerance: Array
    compared: Array
    more: Callable[[], Expected] | None = None

    def difference(self, got: Array) -> str | None:
        """What is wrong with an output, None where nothing is."""
        said = self._difference(got)
        return said if said is None or self.more is None else self.more().difference(got)

    def _difference(self, got: Array) -> str | None:
        want = self.array
        if got.dtype != want.dtype or got.shape != want.shape:
            return f"is {got.dtype}{list(got.shape)}, must be {want.dtype}{list(want.shape)}"
        wrong = self.compared & self._differs(got)
        count = int(np.count_nonzero(wrong))
        if not count:
            return None
        at = tuple(int(i) for i in np.argwhere(wrong)[0])
        return f"{count} of {got.size} elements are wrong, first {list(at)}: is {got[at]}, must be {want[at]}"

    def _differs(self, got: Array) -> Array:
        if not is_floating(got):
            return np.asarray(got != self.array)
        with np.errstate(all="ignore"):
            a, b = got.astype(np.float64), self.center
            near = np.abs(a - b) <= self.tolerance
            same = (a == b) | (np.isnan(a) & np.isnan(b))
        return np.asarray(~(near | same))


def expect(graph: Graph, feeds: Mapping[str, Array], seed: int = 0) -> dict[str, Expected]:
    """The expected outputs of a graph with static shapes, by name. Whatever the reference raises comes through."""
    return expectations(graph, feeds, seed)[0]


def expectations(
    graph: Graph, feeds: Mapping[str, Array], seed: int = 0, noisy: int = NOISY
) -> tuple[dict[str, Expected], bool]:
    """`expect`, and whether that holds only for code that multiplies as the definition does (`winograd=False`): where the
    sums of a product or convolution are exact, and where a number that is not finite must reach its own outputs alone."""
    moved = [_Evaluation(graph, feeds, np.random.default_rng((seed, i)), (1, -1)[i] if i < 2 else 0) for i in range(noisy)]
    others = [n.outputs()[0] for n in moved]
    plain = _Evaluation(graph, feeds, None, beside=moved[0].values)
    base, touched = plain.outputs()
    double = reference.evaluate(graph, feeds, dtype=np.float64)
    again = cache(lambda: expectations(graph, feeds, seed + 1, MORE)[0])
    found = {}
    for name in base:
        more = None if noisy == MORE else partial(_of, again, name)
        found[name] = replace(_expected(base[name], [o[name] for o in others], double[name], touched[name]), more=more)
    return found, plain.plain


def _of(again: Callable[[], dict[str, Expected]], name: str) -> Expected:
    return again()[name]


def _expected(base: Array, others: list[Array], double: Array, touched: Array | None) -> Expected:
    if not is_floating(base):
        same = np.ones(base.shape, bool)
        for other in [*others, double]:
            same &= other == base
        return Expected(base, base, np.zeros(base.shape), same if touched is None else same & ~touched)
    with np.errstate(all="ignore"):
        center = double.astype(np.float64)
        own = center.astype(base.dtype).astype(np.float64)
        center = np.where(np.isinf(own), own, center)  # what overflows the output's type
        gaps = np.zeros(base.shape)
        compared = np.ones(base.shape, bool)
        for other in [base, *others]:
            wide = other.astype(np.float64)
            finite = np.isfinite(wide) & np.isfinite(center)
            compared &= finite | (wide == center) | (np.isnan(wide) & np.isnan(center))
            gaps = np.maximum(gaps, np.where(finite, np.abs(wide - center), 0.0))
        typical = np.sqrt(np.mean(gaps**2)) if gaps.size else 0.0
        tolerance = FACTOR * (gaps + SHARE * typical)
        if typical:  # noise may by chance round to the same number throughout
            tolerance += LEAST * _epsilon(base) * np.where(np.isfinite(center), np.abs(center), 0.0)
        if base.dtype != np.float64:
            plain = base.dtype.isbuiltin == 1 and base.dtype.kind == "f"  # ml_dtypes' float8_e5m2 is of that kind too
            tolerance += np.finfo(base.dtype).smallest_normal if plain else 1e-38
    if touched is not None:
        compared &= ~touched
    return Expected(base, center, tolerance, compared)


class _Evaluation:
    """One evaluation, noisy where `rng` is given; `way`: the way in which all numbers move, 0: any. `beside`: the values of
    a noisy one. `plain`: whether fewer multiplications than the definition has would be seen."""

    def __init__(
        self, graph: Graph, feeds: Mapping[str, Array], rng: np.random.Generator | None, way: int = 0,
        beside: Mapping[Value, Array] | None = None,
    ):  # fmt: skip
        self.graph, self.feeds, self.rng, self.way, self.beside = graph, feeds, rng, way, beside or {}
        self.undefined: dict[Value, Array] = {}
        self.values: dict[Value, Array] = {}
        self.plain = False

    def outputs(self) -> tuple[dict[str, Array], dict[str, Array | None]]:
        """Outputs by name, and which of their elements are undefined or computed from such."""
        values, stored = self.values, dict[Value, Array]()
        for node in self.graph.order():
            if isinstance(node.op, Input):
                values[node.output] = np.asarray(self.feeds[node.name])
            elif node.weight is not None:
                values[node.output] = node.weight.array
            else:
                arrays = [None if v is None else values[v] for v in node.inputs]
                results = self.node(node, arrays)
                stored.update(zip(node.outputs, results, strict=True))
                values.update((v, self.kept(node.op, arrays, r)) for v, r in zip(node.outputs, results))
                if self.rng is None:
                    self.mark(node, arrays, results)
        found = {name: stored.get(v, values[v]) for name, v in self.graph.outputs}
        return found, {name: self.undefined.get(v) for name, v in self.graph.outputs}

    def node(self, node: Node, arrays: list[Array | None]) -> list[Array]:
        """The results of a node, with noise where it rounds."""
        if isinstance(node.op, Flow):
            return [np.asarray(x) for x in node.op.perform([partial(self.region, r) for r in node.regions], *arrays)]
        results = evaluate(node.op, arrays)
        if self.rng is None:
            self.plain |= bool(node.op.contraction) and _shows_fewer(arrays)
        if self.rng is None or not any(map(is_floating, results)):
            return results
        inexact = _inexact(node.op, arrays, results)
        if inexact is None:
            return results
        summed = not node.op.pointwise
        noisy = evaluate(node.op, [a if a is None or not is_floating(a) else self.moved(a, summed) for a in arrays])
        if isinstance(node.op, Resize) and node.op.mode != "nearest" and arrays[0] is not None and arrays[0].size:
            # The positions between elements are rounded too, whose error the distance of the elements multiplies.
            largest = np.nanmax(np.abs(arrays[0].astype(np.float64)))
            noisy = [(n + self.rng.uniform(-4, 4, n.shape) * _epsilon(n) * largest).astype(n.dtype) for n in noisy]
        if isinstance(node.op, (LogSoftmax, ReduceLogSumExp)):
            # The logarithm of a sum close to 1 is close to 0, and as uncertain as that sum, which halves make in f32.
            small = [min(_epsilon(n), 2.0**-23) for n in noisy]
            noisy = [(n + self.rng.uniform(-1, 1, n.shape) * e).astype(n.dtype) for n, e in zip(noisy, small, strict=True)]
            lost = [(np.abs(n) <= e) & (self.rng.random(n.shape) < 0.5) for n, e in zip(noisy, small, strict=True)]
            noisy = [np.where(zero, n.dtype.type(0), n) for n, zero in zip(noisy, lost, strict=True)]
        return [self.mixed(r, n, e) for r, n, e in zip(results, noisy, inexact)]

    def region(self, graph: Graph, arrays: Sequence[Any]) -> list[Any]:
        """The results of a region, as noisy as what is around it."""
        inner = _Evaluation(graph, dict(zip((n.name for n in graph.inputs), arrays, strict=True)), self.rng, self.way)
        found = inner.outputs()[0]
        self.plain |= inner.plain
        return [found[name] for name, _ in graph.outputs]

    def mark(self, node: Node, arrays: list[Array | None], results: list[Array]) -> None:
        """Notes which elements of the results are undefined, by the operator's rule or by what they are computed from."""
        rule = UNDEFINED.get(node.op.name)
        own = rule(node.op, arrays) if rule is not None else None
        if isinstance(node.op, Pow) and own is None and is_floating(results[0]):
            own = self.near_whole(node, arrays)
        if isinstance(node.op, BitCast) and self.rounded(node.inputs[0]):
            own = np.ones(results[0].shape, bool)
        if own is not None and own.any():
            self.undefined[node.outputs[0]] = np.broadcast_to(own, results[0].shape)
        masks = [None if v is None else self.undefined.get(v) for v in node.inputs]
        if all(m is None for m in masks):
            return
        if isinstance(node.op, Flow):
            self.undefined.update((v, np.ones(r.shape, bool)) for v, r in zip(node.outputs, results, strict=True))
            return
        for value, spread in zip(node.outputs, _reached(node.op, arrays, masks, results), strict=True):
            before = self.undefined.get(value)
            self.undefined[value] = spread if before is None else spread | before

    def rounded(self, value: Value | None) -> bool:
        """Whether any element of a float moves with the noise: the bits of all of them may then be others."""
        if value is None or value not in self.beside or not is_floating(self.values[value]):
            return False
        return self.values[value].tobytes() != self.beside[value].tobytes()

    def near_whole(self, node: Node, arrays: list[Array | None]) -> Array | None:
        """Which elements are powers of negative bases whose exponents are computed: within rounding of a whole number, they
        are a number or NaN."""
        exponent = node.inputs[1]
        if exponent is None or isinstance(exponent.node.op, Input) or exponent.weight is not None:
            return None
        base, power = pair(arrays)
        with np.errstate(all="ignore"):
            return np.asarray((base < 0) & (np.abs(power - np.round(power)) < 1e-4))

    def mixed(self, result: Array, noisy: Array, inexact: Array) -> Array:
        """Exact elements as they are, the others with noise."""
        if not is_floating(result):
            return np.where(inexact, noisy, result).astype(result.dtype)
        return np.where(inexact, self.moved(noisy), result).astype(result.dtype)

    def kept(self, op: Any, arrays: list[Array | None], result: Array) -> Array:
        """A result as it is read. What is too large for halves is their largest number in some evaluations: code that fuses
        a reader keeps it in f32. Where an operator is not pointwise, this asks for operands that are finite. Zeros of
        extremes have any sign: of 0 and -0 none is larger."""
        if self.rng is not None and op.name in EXTREMES and is_floating(result):
            signs = np.where(self.rng.random(result.shape) < 0.5, 1.0, -1.0)
            result = np.where(result == 0, signs * 0.0, result).astype(result.dtype)
        if self.rng is None or result.dtype.itemsize != 2 or not is_floating(result) or self.rng.random() < 0.5:
            return result
        with np.errstate(all="ignore"):
            finite: Any = True
            for a in arrays:
                if a is not None and is_floating(a):
                    finite = finite & (np.isfinite(a) if op.pointwise else np.isfinite(a).all())
            most = result.dtype.type(ml_dtypes.finfo(result.dtype).max)
            return np.where(np.isinf(result) & finite, np.copysign(most, result), result).astype(result.dtype)

    def moved(self, array: Array, summed: bool = False) -> Array:
        """Every element by up to one unit in the last place. What is summed moves more, small and large numbers apart: the
        rounding of partial sums grows with their number, and does not cancel as noise does."""
        assert self.rng is not None
        with np.errstate(all="ignore"):
            wide = array.astype(np.float64)
            noise = self.rng.uniform(-1, 1, array.shape) if not self.way else np.where(wide < 0, -1.0, 1.0) * self.way
            if summed and array.size:
                apart = np.where(wide > np.median(wide), 1, -1) * self.rng.choice((-1, 1))
                noise += apart * min(array.size, 1 << 14) ** 0.5 / 8
            return np.asarray((wide * (1 + noise * _epsilon(array))).astype(array.dtype))


def _reached(op: Any, arrays: list[Array | None], masks: list[Array | None], results: list[Array]) -> list[Array]:
    """Which elements of the results depend on marked elements of the operands: element by element where the operator is
    pointwise or moves elements, else all."""
    every = [np.ones(r.shape, bool) for r in results]
    if op.pointwise:
        mask = np.zeros(results[0].shape, bool)
        for m in masks:
            if m is not None:
                mask = mask | m
        return [mask]
    alone = all(m is not None or a is None or not _same_kind(a, results[0]) for a, m in zip(arrays, masks))
    if op.rtol == 0 and op.name not in SUMS and alone:
        moved = [a if m is None else m.astype(a.dtype) for a, m in zip(arrays, masks) if a is not None]
        return [r != 0 for r in evaluate(op, list(moved))]
    return every


def _same_kind(a: Array, b: Array) -> bool:
    return bool(a.dtype == b.dtype)


def _epsilon(array: Array) -> float:
    return {"f64": 2.0**-52, "f32": 2.0**-23, "f16": 2.0**-10, "bf16": 2.0**-7}.get(of_numpy(array.dtype).name, 2.0**-3)


def _short(array: Array) -> bool:
    """Are all numbers multiples of 1/256 below 4096, so that sums of products of them are exact in single precision?"""
    with np.errstate(all="ignore"):
        wide = array.astype(np.float64) * 256
        return bool(((wide == np.round(wide)) & (np.abs(wide) < 2**20)).all())


SUMS = (
    "conv", "conv_transpose", "matmul", "gemm", "einsum", "reduce_sum", "reduce_mean", "reduce_sum_square", "reduce_l1",
    "average_pool", "global_average_pool", "cum_sum", "conv_integer", "matmul_integer",
)  # fmt: skip
"""Operators that only add and multiply: exact where their operands are short."""


EXTREMES = ("maximum", "minimum", "clip", "relu", "max_pool", "global_max_pool", "reduce_max", "reduce_min")
"""Operators that choose among equal numbers."""


BLENDS = ("grid_sample", "resize", "reduce_mean", "average_pool", "global_average_pool", *SQUARES)
"""Operators whose weighted means, and what they add to something else, may be an operand's number by chance."""


def _shows_fewer(arrays: list[Array | None]) -> bool:
    """Would results of these operands tell that they are made of other products than the definition's, by Winograd's or
    Strassen's algorithm?"""
    floats = [a for a in arrays if a is not None and is_floating(a)]
    return bool(floats) and (all(map(_short, floats)) or not all(np.isfinite(a.astype(np.float64)).all() for a in floats))


def _inexact(op: Any, arrays: list[Array | None], results: list[Array]) -> list[Array] | None:
    """Which elements of the results are rounded, or known to a few units only; None where none are."""
    if op.rtol == 0:
        return None
    every = [np.ones(r.shape, bool) for r in results]
    given = [a for a in arrays if a is not None]
    if op.pointwise:
        return every if op.rtol > 1 else _rounded(op, arrays, results)
    if op.name in SUMS and all(_short(a) for a in given if is_floating(a)):
        return _rounded(op, arrays, results)
    if op.name in BLENDS:
        return every
    selected = all(
        np.isin(r, np.concatenate([a.reshape(-1) for a in given if a.dtype == r.dtype] or [r[:0].reshape(-1)])).all()
        for r in results
    )
    return None if selected else every


def _rounded(op: Any, arrays: list[Array | None], results: list[Array]) -> list[Array] | None:
    """Which elements of the results are other numbers in double precision (for double precision: in single)."""
    wide = any(a is not None and a.dtype == np.float64 for a in [*arrays, *results])
    to = dt.f32 if wide else dt.f64
    changes: dict[str, Any] = {
        f.name: to for f in fields(op) if isinstance(getattr(op, f.name), DType) and getattr(op, f.name).is_float
    }
    try:
        with np.errstate(all="ignore"):
            changed = [a if a is None or not is_floating(a) else a.astype(to.numpy) for a in arrays]
            if wide and any(a is not None and is_floating(a) and (a != c).any() for a, c in zip(arrays, changed)):
                return [np.ones(r.shape, bool) for r in results]
            others = evaluate(replace(op, **changes) if changes else op, changed)
            found = [
                (o.astype(np.float64) != r.astype(np.float64)) & ~(np.isnan(o) & np.isnan(r)) if is_floating(r) else o != r
                for o, r in zip(others, results)
            ]
    except CompilerError:  # an operator that does not take this type
        return [np.ones(r.shape, bool) for r in results]
    return found if any(f.any() for f in found) else None

"""The base of operators: one frozen dataclass a kind, with everything that is known of it in one place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, ClassVar

import numpy as np

from .definition import Definition
from .dims import Dim, Sym, equal
from .dtype import DType
from .errors import ModelError
from .types import TensorType, Type

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True)
class Operand:
    """An operand as `infer` sees it: its type, and its numbers where they are known while compiling.

    `value` is set for weights and for small integer results computed from them or from shapes; it may hold symbolic
    dimensions (dtype object).
    """

    type: TensorType
    value: Array | None = None

    @property
    def dtype(self) -> DType:
        return self.type.dtype

    @property
    def shape(self) -> tuple[Dim, ...]:
        return self.type.shape

    @property
    def rank(self) -> int:
        return len(self.type.shape)


@dataclass(frozen=True)
class Cost:
    """Work of one node. A multiply-add is one MAC and two FLOPs; `bytes` counts what is read of every operand and written of
    every result, once."""

    macs: int = 0
    flops: int = 0
    bytes: int = 0

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.macs + other.macs, self.flops + other.flops, self.bytes + other.bytes)


Blocks = Callable[[int], int]
"""How many elements of an axis lie in one block."""


@dataclass(frozen=True)
class Op:
    """An operator: its fields are its attributes (int, float, bool, str, DType, Dim, None, or tuples of these).

    A subclass sets `name` (lower case, as in dumps) and writes `infer` and `evaluate`; `define` where its results are
    functions of the index, which is what backends lower.
    """

    name: ClassVar[str] = ""
    operands: ClassVar[tuple[str, ...] | None] = None
    """Names of the operands: `x` is required, `bias?` may be absent, a last `parts*` stands for any number. `take` unpacks
    them; None where the operator checks them itself."""
    pointwise: ClassVar[bool] = False
    """Every result element depends only on the operands' elements at the same (broadcast) index."""
    commutative: ClassVar[bool] = False
    idempotent: ClassVar[bool] = False
    """f(f(x)) is f(x)."""
    involution: ClassVar[bool] = False
    """f(f(x)) is x."""
    neutral_operand: ClassVar[float | None] = None
    """The second operand that leaves the first one as it is."""
    moves_data: ClassVar[bool] = False
    """Every element of a result is an element of an operand, and which one does not depend on the numbers."""
    selects_data: ClassVar[bool] = False
    """Every element of a result is an element of an operand, or zero; which one depends on the numbers of other operands. Of
    a scatter that holds where it replaces."""
    permutes: ClassVar[bool] = False
    """The result holds every element of the only operand once, in another order, shape or layout."""
    view: ClassVar[bool] = False
    """The results can lie inside the memory of the first operand."""
    reduces: ClassVar[bool] = False
    """A statistic of whole axes: a sum, a mean, a norm, an extreme."""
    accumulates: ClassVar[bool] = False
    """Sums or multiplies many elements: the result may be much larger than they are."""
    carries_range: ClassVar[bool] = False
    """Large operands give large results, or results for which their digits count."""
    limits_range: ClassVar[bool] = False
    """Large operands give results in the range of 16-bit floats."""
    loses_in_halves: ClassVar[bool] = False
    """Loses more than a rounding in 16-bit floats: it sums many elements, leaves their range easily, or carries a state."""
    contraction: ClassVar[str | None] = None
    """The form of a sum of products of the first two operands: "conv", "conv_transpose", "matmul", "einsum", or
    "matmul_nbits", whose second operand holds codes."""
    anchor: ClassVar[str | None] = None
    """The kind of group that fusion builds around the operator: "conv", "matmul", "pool", "reduce" or "normalization"."""
    spatial: ClassVar[bool] = False
    """The first operand and the results are channels over positions, [N, C, *S]: images where there are two spatial axes."""
    arithmetic: ClassVar[bool] = False
    """Integers are numbers that are computed with, whichever they are: no indices, no masks, no codes, no divisors."""
    reads_bits: ClassVar[bool] = False
    """The result depends on how the operands' numbers are stored: it is another one where they are widened."""
    deterministic: ClassVar[bool] = True
    staged: ClassVar[bool] = False
    """Done between programs of machine code, by whoever runs them: control flow, sequences, what sizes depend on."""

    from_types: ClassVar[bool] = False
    """The numbers of its result follow from the operands' types: `known_from_types` gives them."""

    checks: ClassVar[bool] = False
    """Done even where nobody reads the results: it may end a run, or give symbols their values."""

    def take(self, given: Sequence[Any]) -> tuple[Any, ...]:
        """Types, arrays or values of operands in the order of `operands`, None for those that are absent at the end.

        Raises ModelError for too few or too many, and for a required one that is absent; absent ones behind the last name
        do not count.
        """
        names = self.operands
        if names is None:
            return tuple(given)
        least, required, most = _counts(names)
        many = most is None
        while most is not None and len(given) > most and given[-1] is None:
            given = given[:-1]
        if len(given) < least or (most is not None and len(given) > most):
            wanted = f"at least {least}" if many else f"{least}" if least == most else f"{least} to {most}"
            noun = "operand" if least == 1 and most in (1, None) else "operands"
            shown = f": {', '.join(names)}" if names else ""
            raise ModelError(f"{self.name} takes {wanted} {noun}, got {len(given)}{shown}")
        for k, x in enumerate(given):
            if x is None and (k in required or (many and k >= len(names) - 1)):
                what = names[k] if k in required else k
                raise ModelError(f"{self.name}: operand {what} is required, got none")
        return tuple(given) if most is None else (*given, *[None] * (most - len(given)))

    def infer(self, *operands: Operand | None) -> TensorType | tuple[TensorType, ...]:
        """The results' types. None stands for an absent optional operand. Raises ModelError with requirement and finding."""
        raise NotImplementedError(f"{type(self).__name__}.infer")

    def known_from_types(self, *operands: Operand | None) -> Array | None:
        """The numbers of the result of an operator that is `from_types`, symbols included (dtype object); None where they
        are too many to be kept."""
        raise NotImplementedError(f"{type(self).__name__}.known_from_types")

    def evaluate(self, *arrays: Array | None) -> Array | tuple[Array, ...]:
        """The results, by numpy: the operator's meaning."""
        raise NotImplementedError(f"{type(self).__name__}.evaluate")

    def define(self, *operands: TensorType | None) -> Definition | None:
        """What an element of a result is, for static shapes; None where no such definition exists (a backend must then
        have its own lowering)."""
        return None

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """Work for static shapes; by default one FLOP for each element of the results."""
        return Cost(0, sum(r.size for r in results), moved(operands, results))

    @property
    def rtol(self) -> float:
        """Relative tolerance, in units of the dtype's epsilon, that a backend must keep to against `evaluate`."""
        return 8.0

    def native_step(self, *operands: Any) -> NativeStep | None:
        """The native step that does a staged operator's work, for operands of these types (None where absent). None: control
        flow, which tables write out, or a host step, which only Python does."""
        return None

    def sample_range(self, slot: int, operands: Sequence[TensorType | None]) -> tuple[int, int] | None:
        """low <= n < high: integers to try as operand `slot`, where that holds indices, lengths or counts. None where it
        does not, and where their bounds are not known."""

    @property
    def channelwise(self) -> bool:
        """Of [N, C, *S], it runs as well on channels that are stored in blocks (NCHW16c) as on row-major ones."""
        return self.pointwise

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        """For each axis of a result, the axis of the first operand whose index is the same: a part of that axis alone gives
        the same part of the result. None where the operator reads other positions, too, or nothing is known."""
        return same_axes(operands, result) if self.pointwise else (None,) * result.rank

    def keeps_blocks(self, operands: Sequence[TensorType | None], x: TensorType, result: TensorType, block: Blocks) -> bool:
        """Whether each block of a result is one of an operand, where all lie in the layout of the operand x: axis k in
        blocks of block(k) elements. Asked of channelwise operators."""
        return x.shape[1] == result.shape[1]

    def with_axis(self, at: int) -> Op | None:
        """The operator on operands that have a further axis of extent 1 before axis `at`, the window of spatial axes
        included; None where it has no such form."""
        return self if self.pointwise else None

    def unchanged(self) -> bool:
        """Whether a result of the type of the only operand is the operand itself."""
        return False

    def attributes(self) -> dict[str, Any]:
        """Attribute name to value, defaults included."""
        return {f.name: getattr(self, f.name) for f in fields(self)}


@cache
def _counts(names: tuple[str, ...]) -> tuple[int, frozenset[int], int | None]:
    """Least number of operands, positions of the required ones, greatest number (None: any)."""
    required = frozenset(k for k, name in enumerate(names) if name[-1] not in "?*")
    return max(required, default=-1) + 1, required, None if names and names[-1].endswith("*") else len(names)


@dataclass(frozen=True)
class NativeStep:
    """What the runtime does between programs: `name` is that of NNC_STEP_... in lower case, `parameters` are numbers,
    texts and element types that it is told, `constants` tensors that it gets behind the operands."""

    name: str
    parameters: tuple[int | str | DType, ...] = ()
    constants: tuple[Array, ...] = ()


@dataclass(frozen=True)
class BodyOp(Op):
    """An operator whose node is a fused group: it owns one graph, whose inputs are the operands."""

    def infer_body(self, body: Any, *operands: Operand | None) -> tuple[TensorType, ...]:
        """The results' types, where `body` is the node's graph (ir.graph.Graph, which builds on this module)."""
        raise NotImplementedError(f"{type(self).__name__}.infer_body")


Region = Callable[[Sequence[Any]], list[Any]]
"""A region as it runs: values of its inputs in, values of its outputs out."""


@dataclass(frozen=True)
class RegionOp(Op):
    """Control flow: an operator whose node owns regions, graphs that run any number of times. What they read of the values
    around them is among the operands (captures), behind the operator's own."""

    staged: ClassVar[bool] = True

    def infer_regions(self, regions: Sequence[Any], *operands: Operand | None) -> tuple[TensorType, ...]:
        """The results' types; `regions` are graphs (ir.graph.Graph, which builds on this module)."""
        raise NotImplementedError(f"{type(self).__name__}.infer_regions")

    def perform(self, regions: Sequence[Region], *values: Any) -> tuple[Any, ...]:
        """The results, for the operands' values: arrays, lists of arrays (sequences), None (absent operands and empty
        optionals)."""
        raise NotImplementedError(f"{type(self).__name__}.perform")


def same_axes(operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
    """The axes of the first operand, counted from the last one, where they are as long as the result's."""
    x = operands[0] if operands else None
    if x is None:
        return (None,) * result.rank
    skip = result.rank - x.rank
    return tuple(k - skip if k >= skip and equal(x.shape[k - skip], d) else None for k, d in enumerate(result.shape))


def moved(operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> int:
    """Bytes of all operands and results, each once."""
    return sum(t.nbytes for t in (*operands, *results) if t is not None)


def require(condition: object, message: str) -> None:
    """Raises ModelError(message) unless the condition holds; the graph adds the node and the source line."""
    if not condition:
        raise ModelError(message)


def symbols_in(x: Any) -> set[str]:
    """The symbols in an attribute, an operator, or a list of them."""
    if isinstance(x, Sym | Type):
        return set(x.symbols())
    if isinstance(x, tuple | list):
        return set().union(*map(symbols_in, x))
    if hasattr(x, "attributes") and hasattr(x, "infer"):
        return set().union(*(symbols_in(getattr(x, f.name)) for f in fields(x)))
    return set()

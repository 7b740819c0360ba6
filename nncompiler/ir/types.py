"""Types of values: element type, logical shape, and the layout that stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import prod
from typing import Any

from .dims import Dim, Sym, substitute, symbol
from .dtype import DType
from .extents import current_sizes, hint, is_symbolic

Shape = tuple[Dim, ...]


@dataclass(frozen=True)
class Layout:
    """How a logical shape lies in memory.

    The physical axes are `order` (logical axes, outermost first), each counting blocks where the axis is blocked, followed
    by one axis a block: order (0,1,2,3) with blocks ((1,16),) is NCHW16c. A blocked axis whose extent is not a multiple is
    rounded up; the lanes beyond the extent hold unspecified values that no kernel may read into a result. `halo` adds
    (before, after) elements around a logical axis, which are zero whenever a reader may run.
    """

    order: tuple[int, ...]
    blocks: tuple[tuple[int, int], ...] = ()
    halo: tuple[tuple[int, int], ...] = ()

    @property
    def is_row_major(self) -> bool:
        return self.order == tuple(range(len(self.order))) and not self.blocks and not any(map(any, self.halo))

    def block(self, axis: int) -> int:
        """The block size of a logical axis; 1 where it is not blocked."""
        return dict(self.blocks).get(axis, 1)

    def halo_of(self, axis: int) -> tuple[int, int]:
        return self.halo[axis] if self.halo else (0, 0)

    def physical_shape(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        """The extents of the physical axes, halos and rounding included."""
        outer = [-(-(shape[a] + sum(self.halo_of(a))) // self.block(a)) for a in self.order]
        return (*outer, *(size for _, size in self.blocks))

    def __str__(self) -> str:
        letters = "nchw" if len(self.order) == 4 else "nchwdefgijkl"
        text = "".join(letters[a] for a in self.order) + "".join(f"{size}{letters[a]}" for a, size in self.blocks)
        if any(map(any, self.halo)):
            text += "+halo" + "".join(f"({lo},{hi})" for lo, hi in self.halo)
        return text


def row_major(rank: int) -> Layout:
    """ONNX's own layout."""
    return Layout(tuple(range(rank)))


def channel_blocked(rank: int, block: int, halo: Iterable[tuple[int, int]] = ()) -> Layout:
    """NCHW{block}c: axis 1 in blocks, the block innermost."""
    return Layout(tuple(range(rank)), ((1, block),), tuple(halo))


class Type:
    """Base of the types of values; TensorType is the one that kernels see."""

    @property
    def is_static(self) -> bool:
        """Whether all extents are integers."""
        return False

    @property
    def holds_strings(self) -> bool:
        """Whether the elements of a tensor are strings, which machine code does not contain."""
        return False

    def symbols(self) -> frozenset[str]:
        """The symbols of the extents."""
        return frozenset()

    def specialize(self, values: Mapping[str, Dim]) -> Any:
        """The type with symbols replaced."""
        return self

    def with_layout(self, layout: Layout | None) -> Any:
        """The type with another layout, where it has one."""
        return self


@dataclass(frozen=True)
class Unranked(Type):
    """A tensor of which only the element type is known: it passes through control flow, but no kernel reads it."""

    dtype: DType
    source: str = field(default="", compare=False)
    """The symbol that the rank is bound by, where it is that of an input."""

    def __str__(self) -> str:
        return f"{self.dtype}[*]"


WILD = "_"
"""The symbol in the type of a sequence's elements that stands for extents which differ among them."""


@dataclass(frozen=True)
class SequenceType(Type):
    """A list of tensors of one element type; None where not even that is known, of an empty one (ONNX seq)."""

    of: TensorType | Unranked | None

    def symbols(self) -> frozenset[str]:
        return frozenset() if self.of is None else self.of.symbols() - {WILD}

    def specialize(self, values: Mapping[str, Dim]) -> SequenceType:
        return SequenceType(None if self.of is None else self.of.specialize(values))

    def __str__(self) -> str:
        return f"seq<{self.of or '?'}>"


@dataclass(frozen=True)
class OptionalType(Type):
    """A value that may be absent (ONNX optional)."""

    of: TensorType | Unranked | SequenceType | None

    def symbols(self) -> frozenset[str]:
        return frozenset() if self.of is None else self.of.symbols()

    def specialize(self, values: Mapping[str, Dim]) -> OptionalType:
        return OptionalType(None if self.of is None else self.of.specialize(values))

    def __str__(self) -> str:
        return f"opt<{self.of or '?'}>"


SEQUENCE, OPTIONAL, ANY_RANK = 1, 2, 4
"""What may be around a tensor, or not be known of it (NNC_FORM_...)."""


def tensor_and_form(type_: Type) -> tuple[TensorType | None, int]:
    """The tensor inside of a type, of no axes where its rank is not known, and what is around it: 0, or bits. None where not
    even the element type is known."""
    form = 0
    if isinstance(type_, OptionalType):
        form |= OPTIONAL
        type_ = type_.of or Type()
    if isinstance(type_, SequenceType):
        form |= SEQUENCE
        type_ = type_.of or Type()
    if isinstance(type_, Unranked):
        return TensorType(type_.dtype, ()), form | ANY_RANK
    return (type_, form) if isinstance(type_, TensorType) else (None, form | ANY_RANK)


@dataclass(frozen=True)
class TensorType(Type):
    """A dense tensor. `layout` None is row-major."""

    dtype: DType
    shape: Shape
    layout: Layout | None = field(default=None)

    @property
    def rank(self) -> int:
        return len(self.shape)

    @property
    def holds_strings(self) -> bool:
        return self.dtype.kind == "string"

    @property
    def is_static(self) -> bool:
        return all(isinstance(d, int) for d in self.shape)

    @property
    def is_fixed(self) -> bool:
        """Whether all extents are numbers, and none an expression that is known when the model runs."""
        return not any(isinstance(d, Sym) or is_symbolic(d) for d in self.shape)

    @property
    def dims(self) -> tuple[int, ...]:
        """The shape as integers; raises ValueError while a symbol is unbound."""
        if not self.is_static:
            raise ValueError(f"{self} has symbolic dimensions")
        return self.shape  # type: ignore[return-value]

    @property
    def size(self) -> int:
        """Number of logical elements."""
        return prod(self.dims)

    @property
    def nbytes(self) -> int:
        """Bytes of the logical elements."""
        return self.size * self.dtype.size

    @property
    def physical_layout(self) -> Layout:
        return self.layout or row_major(self.rank)

    @property
    def storage_bytes(self) -> int:
        """Bytes in memory, with the layout's rounding and halos."""
        return prod(self.physical_layout.physical_shape(self.dims)) * self.dtype.size

    def symbols(self) -> frozenset[str]:
        return frozenset().union(*(d.symbols() for d in self.shape if isinstance(d, Sym)))

    def specialize(self, values: Mapping[str, Dim]) -> TensorType:
        return replace(self, shape=tuple(substitute(d, values) for d in self.shape))

    def with_layout(self, layout: Layout | None) -> TensorType:
        return replace(self, layout=None if layout is None or layout.is_row_major else layout)

    def __str__(self) -> str:
        text = f"{self.dtype}[{','.join(map(str, self.shape))}]"
        return f"{text}:{self.layout}" if self.layout else text


def planned(type_: TensorType) -> TensorType | None:
    """The type with the sizes that are planned for, for decisions that only speed depends on: those of the compilation, and
    without one 1 for a symbol that leads (a batch). None where others are open."""
    sizes = current_sizes()
    shape: list[int] = []
    for axis, dim in enumerate(type_.shape):
        if isinstance(dim, int):
            shape.append(hint(dim))
        elif sizes is not None:
            shape.append(sizes.value(dim))
        elif axis == 0 and dim == symbol(str(dim)):
            shape.append(1)
        else:
            return None
    return replace(type_, shape=tuple(shape))

"""A program: what lowering hands to code generation and to the artifact writer.

    Program = kernels, steps, inputs, outputs, weights, arena and scratch sizes
    Step    = one call of a kernel over a range of tasks, with its buffers and run-time parameters bound
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import wraps
from math import prod
from typing import Any, ParamSpec

import numpy as np

from nncompiler.ir.extents import Sizes
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array, Weight

from .loops.ir import Kernel

ALIGNMENT = 64
"""Packed weights begin at a multiple of this."""


class Space(IntEnum):
    """Where a buffer lies. The numbers are part of the ABI."""

    INPUT = 0
    OUTPUT = 1
    ARENA = 2
    WEIGHTS = 3


Pairs = Sequence[tuple[str, str]]
"""(output, input of the next run) by name."""


class Keeping(IntEnum):
    """How a state is kept from a run to the next one. The numbers are part of the ABI of tables."""

    TURNS = 0
    APPENDED = 1
    UPDATED = 2


@dataclass(frozen=True)
class StateBuffer:
    """A state that contexts keep: output number `output` is input number `input` of the next run. Of an appended one `axis`
    is that along which it grows, and `capacity` the symbol of its room there. `why`: why it is not in one buffer."""

    input: int
    output: int
    how: Keeping
    axis: int = 0
    capacity: str = ""
    why: str = ""


@dataclass(frozen=True)
class Ref:
    """A buffer: byte `offset` into input or output number `index`, into the packed weights, into the arena, or, where
    dimensions are open, into root number `index` of the arena."""

    space: Space
    offset: int = 0
    index: int = 0


@dataclass(frozen=True)
class ArenaRoot:
    """A buffer of the arena of a program with open dimensions: alive from step `first` to step `last`."""

    nbytes: int
    first: int
    last: int


@dataclass(frozen=True)
class Step:
    """kernel(task) for task in range(tasks), handed to the workers in chunks of at least `grain` tasks.

    Steps run one after another. `tasks` 1 or one chunk only: runs on the caller. `node` names the graph node for profiles.
    `extents` are the elements of each buffer, from the first to the one after the last, counted from where it points.
    """

    kernel: str
    buffers: tuple[Ref, ...]
    params: tuple[int, ...]
    tasks: int
    grain: int = 1
    node: str = ""
    flops: int = 0
    bytes: int = 0
    extents: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Choice:
    """The variant of its kernels that a node got, as the `layer` that it is: one of `of`. Variants of one `kind` may share
    kernels. `pooling` names the max pooling behind the node that belongs to the layer; the variant `pools` or leaves that to
    a step of its own."""

    layer: str
    variant: str
    kind: str
    of: int
    pooling: str = ""
    pools: bool = False


@dataclass(frozen=True)
class Packing:
    """An array as kernels read it, made when the weights block is and in its place there: `fill` gets it full of zeros, and
    reads `source`. Packings of one source with equal dtype, shape and `recipe` are equal; an empty recipe says nothing.
    `again` packs another weight of the same type and shape in the same way."""

    dtype: np.dtype[Any]
    shape: tuple[int, ...]
    fill: Callable[[Array], None]
    source: Weight | None = None
    recipe: tuple[Hashable, ...] = ()
    again: Callable[[Weight], Packing] | None = None

    @classmethod
    def of(cls, array: Array) -> Packing:
        """The packing of an array that is there already."""
        return cls(array.dtype, array.shape, lambda out: np.copyto(out, array))

    @classmethod
    def whole(cls, w: Weight) -> Packing:
        """The packing of a weight as the graph has it."""
        return cls(w.dtype.numpy, w.shape, lambda out: np.copyto(out, w.array), w)

    @property
    def nbytes(self) -> int:
        return prod(self.shape) * self.dtype.itemsize

    def array(self) -> Array:
        """The array, in memory of its own."""
        out = np.zeros(self.shape, self.dtype)
        self.write(out)
        return out

    def write(self, out: Array) -> None:
        """Makes the array in memory of zeros, and lets go of what it was made from."""
        self.fill(out)
        if self.source is not None:
            self.source.forget()


P = ParamSpec("P")


def repeatable(pack: Callable[P, Packing]) -> Callable[P, Packing]:
    """A function that packs a weight, one of its arguments; the packing can be made of another weight again."""

    @wraps(pack)
    def packed(*arguments: P.args, **options: P.kwargs) -> Packing:
        found = pack(*arguments, **options)

        def again(weight: Weight) -> Packing:
            return packed(*(weight if x is found.source else x for x in arguments), **options)  # type: ignore[arg-type]

        return replace(found, again=again)

    return packed


@dataclass(frozen=True)
class PackedWeight:
    """An array to lie at byte `offset` (a multiple of ALIGNMENT) of the weights block."""

    offset: int
    packing: Packing


@dataclass(frozen=True)
class Indexed:
    """What a message about an index out of range says: the axes that a node indexes, each with its extent, and the graph
    input that the indices are, None where they are computed. With `lengths`, the numbers say how much of the axis there is:
    they may be its extent, and not negative."""

    axes: tuple[tuple[int, int | str], ...]
    input: str | None = None
    lengths: bool = False


@dataclass
class Program:
    """A whole model for one target. Where dimensions are open, `sizes` has their representative values and what was assumed;
    numbers that depend on them are Extents, and `roots` are the arena's buffers in the order in which they are placed."""

    name: str
    kernels: dict[str, Kernel] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    inputs: list[tuple[str, TensorType]] = field(default_factory=list)
    outputs: list[tuple[str, TensorType]] = field(default_factory=list)
    weights: list[PackedWeight] = field(default_factory=list)
    weights_bytes: int = 0
    arena_bytes: int = 0
    sizes: Sizes | None = None
    roots: list[ArenaRoot] = field(default_factory=list)
    defaults: tuple[str, ...] = ()  # weights that the model also lists as inputs
    drawings: dict[str, tuple[int, int] | str] = field(default_factory=dict)  # of random inputs (nncompiler.inputs)
    indexed: dict[str, Indexed] = field(default_factory=dict)  # by node, where an index may be out of range
    choices: dict[str, Choice] = field(default_factory=dict)  # by node, where there is something to choose
    states: list[StateBuffer] = field(default_factory=list)  # inputs and outputs that contexts keep

    @property
    def free_inputs(self) -> list[tuple[str, TensorType]]:
        """The inputs that a caller gives."""
        kept = {s.input for s in self.states}
        return [x for i, x in enumerate(self.inputs) if i not in kept]

    @property
    def free_outputs(self) -> list[tuple[str, TensorType]]:
        """The outputs that a caller gets."""
        kept = {s.output for s in self.states}
        return [x for i, x in enumerate(self.outputs) if i not in kept]

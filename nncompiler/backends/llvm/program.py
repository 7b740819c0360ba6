"""A program: what lowering hands to code generation and to the artifact writer.

    Program = kernels, steps, inputs, outputs, weights, arena and scratch sizes
    Step    = one call of a kernel over a range of tasks, with its buffers and run-time parameters bound
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array

from .loops.ir import Kernel


class Space(IntEnum):
    """Where a buffer lies. The numbers are part of the ABI."""

    INPUT = 0
    OUTPUT = 1
    ARENA = 2
    WEIGHTS = 3


@dataclass(frozen=True)
class Ref:
    """A buffer: byte `offset` into input or output number `index`, into the arena, or into the packed weights."""

    space: Space
    offset: int = 0
    index: int = 0


@dataclass(frozen=True)
class Step:
    """kernel(task) for task in range(tasks), handed to the workers in chunks of at least `grain` tasks.

    Steps run one after another. `tasks` 1 or one chunk only: runs on the caller. `node` names the graph node for profiles.
    """

    kernel: str
    buffers: tuple[Ref, ...]
    params: tuple[int, ...]
    tasks: int
    grain: int = 1
    node: str = ""
    flops: int = 0
    bytes: int = 0


@dataclass(frozen=True)
class Choice:
    """The variant of its kernels that a node got, as the `layer` that it is: one of `of`. Variants of one `kind` may share
    kernels."""

    layer: str
    variant: str
    kind: str
    of: int


@dataclass(frozen=True)
class PackedWeight:
    """An array to lie at byte `offset` (a multiple of 64) of the weights block."""

    offset: int
    array: Array


@dataclass
class Program:
    """A whole model for one set of dimensions and one target."""

    name: str
    kernels: dict[str, Kernel] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    inputs: list[tuple[str, TensorType]] = field(default_factory=list)
    outputs: list[tuple[str, TensorType]] = field(default_factory=list)
    weights: list[PackedWeight] = field(default_factory=list)
    weights_bytes: int = 0
    arena_bytes: int = 0
    choices: dict[str, Choice] = field(default_factory=dict)  # by node, where there is something to choose

"""Builds one kernel and the step that runs it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import prod

import numpy as np

from nncompiler.ir.dims import Dim
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.errors import InternalError
from nncompiler.ir.expr import Expr, Lookup, Var, const, var
from nncompiler.ir.extents import current_sizes, dim_of, is_symbolic, surely_nonnegative, surely_zero
from nncompiler.ir.extents import hint as representative
from nncompiler.ir.graph import Value
from nncompiler.ir.types import TensorType

from ..loops.ir import Block, Buffer, Kernel, Scratch
from ..loops.text import canonical
from ..machine import Machine
from ..program import ALIGNMENT, Choice, Packing, Ref, Space, Step
from .grain import least_grain
from .parameters import with_parameters
from .places import Place, Root
from .simplify import Simplifier
from .tensor import Tensor, contiguous


@dataclass
class PendingStep:
    """A step whose buffers are still roots; offsets come with the memory plan."""

    kernel: str
    buffers: list[tuple[Root, int]]  # (root, byte offset inside it)
    params: tuple[int, ...]
    tasks: int
    grain: int
    node: str
    flops: int
    bytes: int
    extents: tuple[tuple[int, int], ...]

    def resolve(self) -> Step:
        refs = tuple(_ref(root, offset) for root, offset in self.buffers)
        return Step(
            self.kernel, refs, self.params, self.tasks, self.grain, self.node, self.flops, self.bytes, self.extents
        )


def _ref(root: Root, offset: int) -> Ref:
    if root.space in (Space.INPUT, Space.OUTPUT):
        return Ref(root.space, offset, root.index)
    return Ref(root.space, root.offset + offset, root.index)


def _extent(type_: TensorType, place: Place) -> tuple[int, int]:
    """The elements at a place that kernels may touch, counted from logical index zero."""
    low, high = place.reach(type_)
    if place.root.space == Space.WEIGHTS:
        high = -(-high * type_.dtype.size // ALIGNMENT) * ALIGNMENT // type_.dtype.size
    return low, high


@dataclass
class Emission:
    """What lowering has made so far: kernels by canonical text, steps, packed weights."""

    machine: Machine
    weights_bytes: int = 0  # of the whole graph
    kernels: dict[str, Kernel] = field(default_factory=dict)
    by_text: dict[str, str] = field(default_factory=dict)
    steps: list[PendingStep] = field(default_factory=list)
    packings: dict[Root, Packing] = field(default_factory=dict)
    packed: dict[tuple[Hashable, ...], Root] = field(default_factory=dict)
    choices: dict[str, Choice] = field(default_factory=dict)

    def kernel(self, kernel: Kernel) -> str:
        """Adds a kernel, or finds the one that prints alike; returns its name."""
        text = canonical(kernel)
        name = self.by_text.get(text)
        if name is None:
            name = self.by_text[text] = kernel.name
            self.kernels[name] = kernel
        return name

    def pack(self, packing: Packing, name: str) -> Root:
        """The root of a packed weight: that of an equal packing, if there is one already."""
        key = (id(packing.source), packing.dtype, packing.shape, packing.recipe)
        known = self.packed.get(key) if packing.recipe else None
        if known is not None:
            return known
        root = self.packed[key] = Root(Space.WEIGHTS, packing.nbytes, name=name)
        self.packings[root] = packing  # keeps the source, and with it the key's number, alive
        return root

    def unique(self, hint: str) -> str:
        """A kernel name that is not taken; hints become C identifiers."""
        base = "".join(c if c.isalnum() and c.isascii() else "_" for c in hint) or "kernel"
        if base[0].isdigit():
            base = f"k{base}"
        name, n = base, 1
        while name in self.kernels:
            n += 1
            name = f"{base}_{n}"
        return name


NEAR = 4
"""Distances of elements that are wired in: whole vectors and shuffles serve them."""

NewKernel = Callable[[str], "KernelBuilder"]
"""Begins a kernel of the node in question; its argument is the kernel's name."""


class KernelBuilder:
    """Collects the buffers, parameters and body of one kernel.

    Everything that may differ between layers with the same code (strides, extents, offsets) is a run-time parameter, so
    that kernels are shared.
    """

    def __init__(self, emission: Emission, places: Mapping[Value, Place], hint: str, node: str):
        self.machine = emission.machine
        self.simplify = Simplifier()
        self.node = node
        self._emission = emission
        self._places = places
        self._hint = hint
        self._buffers: list[Buffer] = []
        self._bindings: list[tuple[Root, int]] = []
        self._extents: list[tuple[int, int]] = []
        self._params: dict[tuple[str, Dim], Var] = {}
        self._values: dict[tuple[str, Dim], int] = {}
        self._scratch: list[Scratch] = []
        self._tensors: dict[Value, Tensor] = {}
        self._moved: dict[tuple[Root, int, bool], int] = {}
        self._lookups: dict[bytes, str] = {}
        self._prefixes = 0

    @property
    def cold(self) -> bool:
        """Whether the model's weights come from memory at every run: transformed, up to four times their size, they are more
        than the L3 keeps."""
        return 4 * self._emission.weights_bytes > self.machine.l3_share

    def prefix(self) -> str:
        """A prefix for names, different at every call."""
        self._prefixes += 1
        return f"e{self._prefixes}_"

    @property
    def choices(self) -> dict[str, Choice]:
        """What the nodes before have got."""
        return self._emission.choices

    def choose(self, choice: Choice) -> None:
        """States which variant of its kernels the node gets."""
        self._emission.choices[self.node] = choice

    def param(self, hint: str, value: int) -> Var:
        """A run-time i64 parameter. Equal values with one hint share one; values that are equal by chance in one layer do
        not, so that another layer prints alike."""
        key = hint, dim_of(value)
        found = self._params.get(key)
        if found is None:
            found, self._values[key] = var(f"p{len(self._params)}"), value
            self._params[key] = found
            self.simplify.bound(found, *((0, 1 << 62) if surely_nonnegative(value) else (-(1 << 62), 1 << 62)))
        return found

    def step_back(self, hint: str, last: int) -> Var:
        """The parameter that says where the last tile begins, which steps back over its neighbour: the result is at least as
        long as a tile. An extent that is known when the model runs is assumed to be."""
        if last < 0:
            raise InternalError(f"a tile is longer than the result by {-last} ({hint})", node=self.node)
        return self.param(hint, last)

    def tensor(self, value: Value, *, params: bool = True, written: bool = False) -> Tensor:
        """An operand or result; with `params`, strides above a block of channels (or `NEAR`) are run-time parameters."""
        found = self._tensors.get(value)
        if found is None:
            found = self._tensors[value] = self.tensor_at(value.type, self._places[value], params=params, written=written)
        return found

    def tensor_at(self, type_: TensorType, place: Place, *, params: bool = True, written: bool = False) -> Tensor:
        """A tensor at an explicit place."""
        start = place.offset * type_.dtype.size
        name = self._buffer(type_.dtype, place.root, start, written, _extent(type_, place))
        self._moved[place.root, start, written] = type_.nbytes
        block = prod(size for _, size in type_.physical_layout.blocks)
        known = max(block, NEAR)
        fixed = [not params or (not is_symbolic(s) and 0 <= s <= known) for s in place.strides]
        strides: list[Expr] = [const(s) if f else self.param("stride", s) for s, f in zip(place.strides, fixed)]
        return Tensor(name, type_, tuple(strides), self.simplify)

    def readable(self, value: Value) -> int:
        """Elements of a dense value that kernels may read, from the first on: those of a weight go on to the next one."""
        return _extent(value.type, self._places[value])[1]

    def only_read(self, buffer: str) -> bool:
        """Whether no buffer of the kernel that lies in the same memory is written."""
        roots = {b.name: root for b, (root, _) in zip(self._buffers, self._bindings)}
        return buffer in roots and not any(b.written and roots[b.name] is roots[buffer] for b in self._buffers)

    def shares(self, result: Value, operands: Iterable[Value | None]) -> bool:
        """Whether a result lies in the memory of an operand."""
        root = self._places[result].root
        return any(v is not None and self._places[v].root is root for v in operands)

    def packed(self, packing: Packing) -> str:
        """Puts a packed weight into the weights block (64-byte aligned, zeros up to 64 bytes); its buffer name."""
        root = self._emission.pack(packing, self.node)
        self._moved[root, 0, False] = packing.nbytes
        size = packing.dtype.itemsize
        end = -(-packing.nbytes // ALIGNMENT) * ALIGNMENT // size
        return self._buffer(of_numpy(packing.dtype), root, 0, False, (0, end))

    def table(self, lookup: Lookup) -> Lookup:
        """A lookup whose table is packed like a weight."""
        if isinstance(lookup.table, str):
            return lookup
        numbers = np.frombuffer(lookup.table, lookup.dtype.numpy)
        name = self._lookups.get(lookup.table)
        if name is None:
            name = self._lookups[lookup.table] = self.packed(Packing.of(numbers))
        return replace(lookup, table=name)

    def scratch(self, hint: str, dtype: DType, size: int) -> str:
        """Memory of one worker, of a size that is a number; returns its buffer name."""
        name = f"{hint}{len(self._scratch)}"
        self._scratch.append(Scratch(name, dtype, int(size)))
        return name

    def temporary(self, nbytes: int) -> Root:
        """Memory of the arena that several steps of a node share; `workspace` binds it to a kernel."""
        return Root(Space.ARENA, nbytes)

    def workspace(self, root: Root, dtype: DType, written: bool = False) -> str:
        """Binds a temporary; returns its buffer name."""
        self._moved[root, 0, written] = root.nbytes
        return self._buffer(dtype, root, 0, written, (0, root.nbytes // dtype.size))

    def temporary_tensor(self, root: Root, type_: TensorType, written: bool = False) -> Tensor:
        """A dense tensor that is all of a temporary, its strides constants."""
        strides = contiguous(type_.physical_layout.physical_shape(type_.dims))
        return Tensor(self.workspace(root, type_.dtype, written), type_, tuple(map(const, strides)), self.simplify)

    def bound(self, variable: Var, low: int, high: int) -> None:
        """States low <= variable < high to the index simplifier."""
        self.simplify.bound(variable, low, (1 << 62) if is_symbolic(high) else high)

    def variable(self, name: str, low: int, high: int) -> Var:
        """A variable of the kernel with low <= variable < high."""
        v = var(name)
        self.bound(v, low, high)
        return v

    def lane(self, lanes: int) -> Var:
        """The variable that counts the lanes of a vector."""
        return self.variable("lane", 0, lanes)

    def emit(
        self, task: Var, tasks: int, body: Block, *,
        grain: int = 0, flops: int = 0, written: float = 1.0, moved: int | None = None,
    ) -> None:  # fmt: skip
        """Adds the kernel and its step. `grain` 0: chosen from `flops` so that a chunk is worth handing out.

        The bytes of the step are `moved`; when None, every operand and packed weight once and the share `written` of each
        result.
        """
        if not is_symbolic(tasks) and tasks <= 0:
            return
        if grain <= 0:
            grain = least_grain(tasks, representative(flops) // representative(tasks))
        e = self._emission
        if current_sizes() is not None:
            body = with_parameters(body, lambda value: self.param("extent", value))
        params = tuple(self._params.values())
        kernel = Kernel(e.unique(self._hint), tuple(self._buffers), params, task, body, tuple(self._scratch))
        name = e.kernel(kernel)
        values = tuple(self._values[key] for key in self._params)
        if moved is None:
            sizes = [(out, representative(size)) for (_, _, out), size in self._moved.items()]
            moved = sum(round(size * written) if out else size for out, size in sizes)
        work = representative(flops), representative(moved)
        e.steps.append(
            PendingStep(
                name, self._bindings, values, tasks, representative(grain), self.node, *work, tuple(self._extents)
            )
        )

    def _buffer(self, dtype: DType, root: Root, byte_offset: int, written: bool, extent: tuple[int, int]) -> str:
        name = f"b{len(self._buffers)}"
        align = 64 if surely_zero(byte_offset % 64) and root.space in (Space.ARENA, Space.WEIGHTS) else dtype.size
        alias = None
        for other, (bound_root, _) in zip(self._buffers, self._bindings):
            if bound_root is root and (written or other.written):
                alias = other.name
        self._buffers.append(Buffer(name, dtype, written, align, alias))
        self._bindings.append((root, byte_offset))
        self._extents.append(extent)
        return name

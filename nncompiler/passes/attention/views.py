"""Operands of attention as views: what they are before transposes, reshapes, slices and scalings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from nncompiler.ir.dims import Dim
from nncompiler.ir.extents import hint_of, literally, same
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.types import Shape
from nncompiler.ops.elementwise.binary import Div, Mul
from nncompiler.ops.indexing.gather import Gather
from nncompiler.ops.movement.arrange import Reshape, Split, Transpose
from nncompiler.ops.movement.slice import Slice

from ..rewrite import insert, scalar


def literal_one(d: Dim) -> bool:
    """Whether an extent is written as 1, not assumed to be."""
    return literally(d, 1)


def runs(a: Sequence[Dim], b: Sequence[Dim]) -> list[tuple[list[int], list[int]]] | None:
    """The axes of two shapes of equal size, in runs of equal products; None where that cannot be told."""
    found: list[tuple[list[int], list[int]]] = []
    i = j = 0
    while i < len(a) or j < len(b):
        left: list[int] = []
        right: list[int] = []
        here: Dim = 1
        there: Dim = 1
        while True:
            complete = (left and right) or ((left or right) and i == len(a) and j == len(b))
            if complete and same((here,), (there,)):
                break
            if i < len(a) and (j == len(b) or not left or (_size(here) <= _size(there) and right)):
                here, left, i = here * a[i], [*left, i], i + 1
            elif j < len(b):
                there, right, j = there * b[j], [*right, j], j + 1
            elif same((here,), (there,)):
                break
            else:
                return None
        found.append((left, right))
    return found


def _size(d: Dim) -> int:
    found = hint_of(d)
    return found if isinstance(found, int) else 1 << 30


def regrouped(shape: Sequence[Dim], level: Sequence[Dim], whole: Sequence[Dim]) -> Shape | None:
    """The shape of what broadcasts to `level`, reshaped so that it broadcasts to `whole`, which has as many elements; None
    where it does not."""
    if same(level, whole):
        return tuple(shape)
    pairs = runs(level, whole)
    if pairs is None:
        return None
    found: list[Dim] = []
    for left, right in pairs:
        mine = [shape[k] for k in left]
        if all(map(literal_one, mine)):
            found += [1] * len(right)
        elif same(mine, [level[k] for k in left]):
            found += [whole[k] for k in right]
        elif len(left) == len(right) == 1:
            found += mine
        else:
            return None
    return tuple(found)


@dataclass(frozen=True)
class View:
    """The elements of `value` as `shape`, whose axes are called by `letters`, times `factor`."""

    value: Value
    shape: Shape
    letters: str
    factor: float = 1.0

    @property
    def plain(self) -> bool:
        return same(self.shape, self.value.type.shape)

    def without(self, whole: Sequence[Dim]) -> View:
        """Without the axes of extent 1 along which it is shared by something of extents `whole` that are not 1."""
        shared = {a for a, d in enumerate(whole) if literal_one(self.shape[a]) and not literal_one(d)}
        kept = [a for a in range(len(self.shape)) if a not in shared]
        shape = tuple(self.shape[a] for a in kept)
        return replace(self, shape=shape, letters="".join(self.letters[a] for a in kept))

    def made(self, graph: Graph, node: Node, name: str) -> Value:
        """The value in its shape."""
        if self.plain:
            return self.value
        return insert(graph, Reshape(self.shape), (self.value,), node, name).output

    def stripped(self, graph: Graph, node: Node, keep: str, factors: bool) -> View:
        """The view without what only moves or, where `factors` are wanted, scales its elements. An axis called `keep` stays
        the last one."""
        view = self
        while True:
            following = view.step(graph, node, keep, factors)
            if following is None:
                return view
            view = following

    def step(self, graph: Graph, node: Node, keep: str, factors: bool) -> View | None:
        """The view of what the value is made of."""
        made = self.value.node
        source = made.inputs[0] if made.inputs else None
        if source is None or made.weight is not None:
            return None
        match made.op:
            case Reshape():
                return replace(self, value=source)
            case Mul() | Div() if factors:
                number = scalar(made.inputs[1])
                x: Value | None = source
                if number is None and isinstance(made.op, Mul):
                    number, x = scalar(source), made.inputs[1]
                if number is None or x is None or x.type != made.type or not np.isfinite(number) or number == 0:
                    return None
                times = float(number) if isinstance(made.op, Mul) else 1.0 / float(number)
                return replace(self, value=x, factor=self.factor * times)
            case Transpose(perm=perm):
                found = self.untransposed(source, perm)
                return found if found is not None and keep not in found.letters[:-1] else None
            case Split() | Slice() | Gather():
                return self.before_choice(graph, node, keep)
        return None

    def untransposed(self, source: Value, perm: Sequence[int]) -> View | None:
        """The view of what a transpose reads, where the reshape behind it only regroups axes that it leaves in place."""
        result = tuple(source.type.shape[p] for p in perm)
        fixed = 0
        while fixed < len(perm) and perm[fixed] == fixed:
            fixed += 1
        moving = len(perm) - fixed
        behind = len(self.shape) - moving
        if behind < 0 or not same(self.shape[behind:], result[fixed:]):
            return None
        order = [0] * moving  # source axis fixed + k is axis order[k] of those that move
        for axis, p in enumerate(perm[fixed:]):
            order[p - fixed] = axis
        letters = self.letters[:behind] + "".join(self.letters[behind + k] for k in order)
        return replace(self, value=source, shape=(*self.shape[:behind], *source.type.shape[fixed:]), letters=letters)

    def before_choice(self, graph: Graph, node: Node, keep: str) -> View | None:
        """One of several parts of a transposed value, as a part of the value."""
        made = self.value.node
        choice = _choice(self.value)
        if choice is None:
            return None
        axis, start = choice
        source = made.inputs[0]
        assert source is not None
        shape = [d for a, d in enumerate(source.type.shape) if a != axis]
        if not same(self.shape, shape):
            return None
        if isinstance(source.node.op, Transpose):
            perm = source.node.op.perm
            base, at = source.node.inputs[0], perm[axis]
            rest = [p - (p > at) for a, p in enumerate(perm) if a != axis]
            letters = "".join(self.letters[rest.index(k)] for k in range(len(rest)))
        else:
            if not isinstance(made.op, Gather):
                return None
            base, at, letters = source, axis, self.letters
        assert base is not None
        if keep in letters[:-1]:
            return None
        part = insert(graph, Slice((start,), (start + 1,), (at,), (1,)), (base,), node, f"part{start}").output
        return replace(
            self, value=part, shape=tuple(d for a, d in enumerate(base.type.shape) if a != at), letters=letters
        )


def _choice(value: Value) -> tuple[int, int] | None:
    """(axis, position) where a value is one position of an axis of what it is made from, which has extent 1 or is gone."""
    node = value.node
    match node.op:
        case Split(axis=axis, sizes=sizes):
            start = sum(s for s in sizes[: value.index] if isinstance(s, int))
            whole = all(isinstance(s, int) for s in sizes[: value.index])
            return (axis, start) if whole and literal_one(sizes[value.index]) else None
        case Slice(starts=(start,), ends=(end,), axes=(axis,), steps=(1,)):
            fits = isinstance(start, int) and isinstance(end, int) and end - start == 1
            return (axis, start) if fits and literal_one(value.type.shape[axis]) else None
        case Gather(axis=axis):
            index, source = scalar(node.inputs[1]), node.inputs[0]
            if index is None or source is None or node.inputs[1].type.rank:  # type: ignore[union-attr]
                return None
            extent = source.type.shape[axis]
            if not isinstance(extent, int) or not -extent <= int(index) < extent:
                return None
            return axis, int(index) % extent
    return None


def swapped(graph: Graph, node: Node, view: View, name: str) -> View:
    """The view with its last two axes exchanged."""
    value = view.made(graph, node, f"{name}.shape")
    rank = len(view.shape)
    perm = (*range(rank - 2), rank - 1, rank - 2)
    turned = insert(graph, Transpose(perm), (value,), node, f"{name}.turned").output
    letters = view.letters[:-2] + view.letters[-1] + view.letters[-2]
    return View(turned, turned.type.shape, letters, view.factor)

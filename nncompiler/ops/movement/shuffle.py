"""Channel shuffles as networks write them: reshape, transpose, reshape."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

import numpy as np

from nncompiler.ir.graph import Graph, Node, Value

from .arrange import Reshape, Transpose


@dataclass(frozen=True)
class Shuffle:
    """result[n, c, ...] = source[n, order[c], ...], written as

        reshape [N, C, ...] -> [N, *parts, ...];  transpose the parts by `perm`;  reshape -> [N, C, ...]

    `nodes` are these three, first to last.
    """

    source: Value
    parts: tuple[int, ...]
    perm: tuple[int, ...]
    nodes: tuple[Node, Node, Node]

    @property
    def order(self) -> tuple[int, ...]:
        """The source's channel of every channel."""
        channels = np.arange(prod(self.parts)).reshape(self.parts)
        return tuple(int(c) for c in channels.transpose(self.perm).reshape(-1))

    def after(self, graph: Graph, x: Value, name: str) -> Node:
        """Adds the same shuffle of another value with as many channels; the last of its nodes is called `name`."""
        batch, channels, *space = x.type.shape
        count, tail = len(self.parts), range(len(space))
        perm = (0, *(1 + p for p in self.perm), *(1 + count + k for k in tail))
        location = self.nodes[-1].location
        split = graph.add(Reshape((batch, *self.parts, *space)), (x,), f"{name}.split", location)
        moved = graph.add(Transpose(perm), (split.output,), f"{name}.moved", location)
        return graph.add(Reshape((batch, channels, *space)), (moved.output,), name, location)


def channel_shuffle(value: Value | None) -> Shuffle | None:
    """The shuffle that makes the value; None where none does. Others may read what lies between."""
    if value is None or not isinstance(value.node.op, Reshape) or value.type.rank < 3:
        return None
    join = value.node
    move = join.inputs[0].node if join.inputs[0] is not None else join
    split = move.inputs[0].node if isinstance(move.op, Transpose) and move.inputs[0] is not None else move
    if not isinstance(move.op, Transpose) or not isinstance(split.op, Reshape) or split.inputs[0] is None:
        return None
    source, space = split.inputs[0], value.type.shape[2:]
    count = split.type.rank - 1 - len(space)
    if source.type.shape != value.type.shape or count < 2:
        return None
    parts, perm = split.type.shape[1 : 1 + count], move.op.perm
    kept = split.type.shape[0] == value.type.shape[0] and split.type.shape[1 + count :] == space
    moved = sorted(perm[1 : 1 + count]) == list(range(1, 1 + count)) and perm[0] == 0
    if not kept or not moved or tuple(perm[1 + count :]) != tuple(range(1 + count, split.type.rank)):
        return None
    sizes = tuple(d for d in parts if isinstance(d, int))
    if len(sizes) != count:
        return None
    return Shuffle(source, sizes, tuple(p - 1 for p in perm[1 : 1 + count]), (split, move, join))

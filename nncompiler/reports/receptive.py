"""What layers of an image network see: receptive fields, strides, and stacks of convolutions beside one large one.

    field of an input pixel = 1, jump 1                     jump: input pixels between neighbouring outputs, the total stride
    window of k, stride s, dilation d:  field += d (k - 1) jump,  jump *= s
    several operands (sums, concatenations): the largest field
    three 3x3 of stride 1 see 7x7 of what the first one reads, for 27 C^2 weights instead of 49 C^2

Araujo, Norris, Sim: Computing Receptive Fields of Convolutional Neural Networks, Distill 2019.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import Any

from ..ir.graph import Graph, Node, Value
from ..ops.normalization.channels import BatchNorm
from ..ops.vision.resize import Resize
from ..ops.window.global_pool import GlobalPool
from .analysis import constants, images, window


@dataclass(frozen=True)
class ReceptiveField:
    """size: input pixels that an element depends on, by axis (borders not cut off); jump: pixels between neighbours; whole:
    everything is seen."""

    size: tuple[Fraction, ...]
    jump: tuple[Fraction, ...]
    whole: bool = False

    @property
    def text(self) -> str:
        """"11x11", or "all"."""
        return "all" if self.whole else _x(self.size)

    @property
    def stride(self) -> str:
        """"4", or "4x2" where axes differ."""
        return "" if self.whole else _x(self.jump) if len(set(self.jump)) > 1 else _number(self.jump[0])


@dataclass(frozen=True)
class SeenRow:
    """A layer with a window: its own kernel and what it sees of the input."""

    name: str
    window: str
    field: ReceptiveField
    extent: str
    weights: int


@dataclass(frozen=True)
class Stack:
    """Convolutions of stride 1 that follow each other: `sees` of the stack's input, with `weights` together; one convolution
    of that window between the same channels has `single`."""

    names: tuple[str, ...]
    kernel: str
    sees: str
    weights: int
    single: int


def seen(graph: Graph) -> list[SeenRow]:
    """A row for every operator with a window over images, in order. Static shapes."""
    fields = receptive_fields(graph)
    rows = []
    for node in graph.order():
        field = fields.get(node.output)
        if field is None or not (window(node) or isinstance(node.op, GlobalPool)):
            continue
        weight = node.inputs[1].type.size if _is_conv(node) and node.inputs[1] is not None else 0
        rows.append(SeenRow(node.name, f"{node.op.name} {window(node)}".rstrip(), field, _x(node.type.dims[2:]), weight))
    return rows


def receptive_fields(graph: Graph) -> dict[Value, ReceptiveField]:
    """The field of every value that is an image."""
    found: dict[Value, ReceptiveField] = {}
    fixed, pictures = constants(graph), images(graph)
    for node in graph.order():
        if node in fixed:
            continue
        if not node.inputs:
            if node.output in pictures:
                one = (Fraction(1),) * (node.type.rank - 2)
                found[node.output] = ReceptiveField(one, one)
            continue
        fields = [found[v] for v in node.inputs if v is not None and v in found]
        if not fields:
            continue
        for value in node.outputs:
            if value in pictures and len(value.type.dims) - 2 == len(fields[0].size):
                found[value] = _of(node, _largest(fields))
    return found


def _of(node: Node, field: ReceptiveField) -> ReceptiveField:
    if field.whole or isinstance(node.op, GlobalPool):
        return ReceptiveField(field.size, field.jump, True)
    attributes = node.op.attributes()
    kernel = _kernel(node)
    if isinstance(node.op, Resize) and node.inputs[0] is not None:
        before, after = node.inputs[0].type.dims[2:], node.type.dims[2:]
        return ReceptiveField(field.size, tuple(j * b / a for j, b, a in zip(field.jump, before, after)))
    if not kernel:
        return field
    strides = attributes.get("strides") or (1,) * len(kernel)
    dilations = attributes.get("dilations") or (1,) * len(kernel)
    if node.op.contraction == "conv_transpose":
        jump = tuple(j / s for j, s in zip(field.jump, strides))
        grown = zip(field.size, kernel, strides, field.jump)
        return ReceptiveField(tuple(f + ((k - 1) // s) * j for f, k, s, j in grown), jump)
    grown_by = zip(field.size, dilations, kernel, field.jump)
    size = tuple(f + d * (k - 1) * j for f, d, k, j in grown_by)
    return ReceptiveField(size, tuple(j * s for j, s in zip(field.jump, strides)))


def stacks(graph: Graph) -> list[Stack]:
    """Chains of at least two convolutions of one kernel above 1, stride 1 and one group, with nothing but pointwise
    operators and normalizations between."""
    fixed = constants(graph)
    taken: set[Node] = set()
    found = []
    for node in graph.order():
        if node in taken or not _stackable(node):
            continue
        chain = [node]
        while (following := _next(graph, chain[-1], fixed)) is not None and _kernel(following) == _kernel(node):
            chain.append(following)
        taken.update(chain)
        if len(chain) < 2:
            continue
        sees = tuple(1 + len(chain) * (k - 1) for k in _kernel(node))
        inputs, outputs = _weight(chain[0]).dims[1], _weight(chain[-1]).dims[0]
        found.append(Stack(
            tuple(n.name for n in chain), _x(_kernel(node)), _x(sees), sum(_weight(n).size for n in chain),
            prod(sees) * inputs * outputs,
        ))  # fmt: skip
    return found


def _next(graph: Graph, node: Node, fixed: set[Node]) -> Node | None:
    """The stackable convolution that alone reads a node, through what keeps every pixel where it is."""
    while True:
        readers = graph.consumers(node)
        if len(readers) != 1 or graph.is_output(node.output):
            return None
        node = readers[0]
        if _stackable(node):
            return node
        computed = [v for v in node.inputs if v is not None and v.node not in fixed]
        if len(computed) != 1 or not (node.op.pointwise or isinstance(node.op, BatchNorm)):
            return None


def _stackable(node: Node) -> bool:
    if node.op.contraction != "conv" or node.inputs[1] is None:
        return False
    attributes = node.op.attributes()
    plain = attributes.get("group", 1) == 1 and set(attributes.get("dilations") or (1,)) == {1}
    return plain and set(attributes.get("strides") or (1,)) == {1} and min(_kernel(node)) > 1


def _kernel(node: Node) -> tuple[int, ...]:
    if _is_conv(node):
        return tuple(_weight(node).dims[2:])
    kernel = node.op.attributes().get("kernel")
    return kernel if isinstance(kernel, tuple) else ()


def _weight(node: Node) -> Any:
    assert node.inputs[1] is not None
    return node.inputs[1].type


def _is_conv(node: Node) -> bool:
    return node.op.anchor == "conv" and node.inputs[1] is not None


def _largest(fields: Sequence[ReceptiveField]) -> ReceptiveField:
    if any(f.whole for f in fields):
        return ReceptiveField(fields[0].size, fields[0].jump, True)
    size = tuple(max(sizes) for sizes in zip(*(f.size for f in fields)))
    return ReceptiveField(size, tuple(max(jumps) for jumps in zip(*(f.jump for f in fields))))


def _x(numbers: Sequence[Any]) -> str:
    return "x".join(map(_number, numbers))


def _number(value: Any) -> str:
    return str(int(value)) if value == int(value) else f"{float(value):.2g}"

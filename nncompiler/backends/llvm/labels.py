"""Which layers a kernel serves, written over it wherever a program is shown as text."""

from __future__ import annotations

import re

from nncompiler.ir.graph import Graph
from nncompiler.ir.printable import printable

from .program import Program

WIDTH = 110
"""Columns after which a list of layers goes on in the next line."""

DEFINITION = re.compile(
    r'^(?:define [^@\n]*@"?(?P<function>[^"(\n]+)"?\(|"?(?P<label>[A-Za-z_$][\w$.]*)"?:|kernel (?P<kernel>[^(\n]+)\()', re.M
)
"""The first line of a function in LLVM IR, of one in assembly, and of a kernel in the loop IR."""


def served(program: Program, graph: Graph) -> dict[str, tuple[str, ...]]:
    """Kernel -> the layers that it serves in order, as `name (operators)`."""
    found: dict[str, dict[str, None]] = {}
    for step in program.steps:
        found.setdefault(step.kernel, {})[_layer(step.node, graph, program)] = None
    return {kernel: tuple(layers) for kernel, layers in found.items()}


def label(text: str, program: Program, graph: Graph, comment: str) -> str:
    """LLVM IR, assembly or loop IR with a comment over every kernel; `comment` begins one."""
    layers = served(program, graph)

    def over(found: re.Match[str]) -> str:
        name = found["function"] or found["label"] or found["kernel"]
        kernel = name.removesuffix(".tasks")
        lines = _folded(layers[kernel]) if kernel in layers else []
        return "".join(f"{comment} {line}\n" for line in lines) + found[0]

    return DEFINITION.sub(over, text)


def _layer(name: str, graph: Graph, program: Program) -> str:
    choice = program.choices.get(name)
    nodes = [graph.node(name), *([graph.node(choice.pooling)] if choice is not None and choice.pools else [])]
    members = [[node] if not node.is_group else [n for n in node.body.order() if n.inputs] for node in nodes]
    return f"{printable(name)} ({' '.join(n.op.name for some in members for n in some)})"


def _folded(layers: tuple[str, ...]) -> list[str]:
    """The names in lines of about WIDTH characters."""
    lines = [layers[0]]
    for layer in layers[1:]:
        if len(lines[-1]) + len(layer) < WIDTH:
            lines[-1] += f", {layer}"
        else:
            lines[-1] += ","
            lines.append(layer)
    return lines

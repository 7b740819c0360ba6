"""The writer of the text form: one line a node, stable from run to run, read back by `parser.parse`.

    graph "alexnet" {
      %image : f32[1,3,227,227] = input
      @conv1.weight : f32[96,3,11,11] = parameter "5f0c4b7a9e21d3c8"
      @conv1.bias : f32[96] = parameter "0b1e6d2f7c8a9354"
      %conv1 : f32[1,96,55,55]:nchw16c = conv(%image, @conv1.weight, @conv1.bias) {strides=[4,4], ...}   // alexnet.py:12
      %parts, %parts.1 : f32[1,48,55,55], f32[1,48,55,55] = split(%conv1) {axis=1, sizes=[48,48]}
      %f : f32[1,48,55,55] = fused(%parts, %parts.1) {kind="pointwise"} graph "f" {
        ...
      }
      return "y"=%f
    }

`%name` is the first result of a node and `%name.1` its second; `@name` is a weight; `_` is an absent operand. A name that
is not plain is quoted: `%"my conv:0".1`. Attributes equal to their defaults are left out. A weight is shown by shape and
digest, followed by its numbers where there are at most eight: `parameter "..." [0.5]`. What follows `//` is the source
location. Indentation and blank lines mean nothing.
"""

from __future__ import annotations

import json
import re
from dataclasses import MISSING, Field, fields
from typing import Any

import numpy as np

from .dims import Sym
from .dtype import BY_NAME, DType
from .errors import InternalError
from .extents import is_symbolic
from .graph import Graph, Node, Value
from .op import Op
from .source import Input, Parameter
from .types import Layout, Type
from .weights import Weight

PLAIN_NAME = re.compile(r"/?[A-Za-z0-9_]+(?:[./+-][A-Za-z0-9_]+)*", re.ASCII)
"""Names that need no quotes; a node's name that ends like a result number (`x.1`) needs them all the same."""

RESERVED_WORDS = frozenset(BY_NAME) | {"true", "false", "none", "inf", "nan"}
"""Bare words with a meaning of their own in attributes; a symbolic dimension called so is put in parentheses."""

SHOWN_NUMBERS = 8


def write(graph: Graph) -> str:
    """The text of the whole graph, ending with a newline; nodes in topological order, inputs first.

    Raises ModelError for a cyclic graph.
    """
    return "\n".join(_graph_lines(graph, f'graph {quoted(graph.name)} {{', "")) + "\n"


def line(node: Node) -> str:
    """The line of one node, without its body's lines; works on a node that breaks the rules of the IR, too."""
    head, tail = _statement(node)
    return head + "".join(f" graph {quoted(region.name)} {{...}}" for region in node.regions) + tail


def reference(value: Value | None) -> str:
    """How an operand or a result is written: `%conv1`, `%split.1`, `@conv1.weight`, `_`."""
    if value is None:
        return "_"
    name = value.node.name
    if isinstance(value.node.op, Parameter):
        return f"@{name if PLAIN_NAME.fullmatch(name) else quoted(name)}"
    plain = PLAIN_NAME.fullmatch(name) and not re.search(r"\.\d+$", name)
    text = name if plain else quoted(name)
    return f"%{text}.{value.index}" if value.index else f"%{text}"


def quoted(text: str) -> str:
    """A string literal (JSON's rules), in which whatever is not printable is escaped."""
    literal = json.dumps(text, ensure_ascii=False)
    return literal if literal.isprintable() else "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in literal)


def attributes_text(op: Op) -> str:
    """`{strides=[2,2], group=4}` without the attributes that have their default value; empty where none is left. The types
    of a staged operator's results are its attribute `types`, and stand before the `=` as those of every node."""
    shown = [
        f"{f.name}={attribute(getattr(op, f.name))}"
        for f in fields(op)
        if f.init and not (op.staged and f.name == "types") and attribute(getattr(op, f.name)) != _default(f)
    ]
    return f"{{{', '.join(shown)}}}" if shown else ""


def attribute(value: Any) -> str:
    """An attribute's value; raises InternalError for a type that attributes may not have."""
    if is_symbolic(value):  # asking for its number would bind it
        return str(value)
    match value:
        case None:
            return "none"
        case bool() | np.bool_():
            return "true" if value else "false"
        case int() | np.integer():
            return str(int(value))
        case float() | np.floating():
            return repr(float(value))
        case str():
            return quoted(value)
        case DType() | Type():
            return str(value)
        case Sym():
            text = str(value)
            return f"({text})" if text in RESERVED_WORDS else text
        case Layout():
            return f":{value}"
        case tuple():
            return f"[{','.join(attribute(x) for x in value)}]"
    raise InternalError(f"an attribute may not be of type {type(value).__name__}: {value!r}")


def _default(f: Field[Any]) -> str | None:
    if f.default is not MISSING:
        return attribute(f.default)
    if f.default_factory is not MISSING:
        return attribute(f.default_factory())
    return None


def _graph_lines(graph: Graph, opening: str, indent: str) -> list[str]:
    lines = [indent + opening]
    inside = indent + "  "
    listed = set(graph.inputs)
    for node in [*graph.inputs, *(n for n in graph.order() if n not in listed)]:
        head, tail = _statement(node)
        if not node.regions:
            lines.append(inside + head + tail)
        for number, region in enumerate(node.regions):
            opening = f"graph {quoted(region.name)} {{"
            if number == 0:
                lines.extend(_graph_lines(region, f"{head} {opening}{tail}", inside))
            else:
                _, *rest = _graph_lines(region, opening, inside)
                lines[-1] += f" {opening}"
                lines.extend(rest)
    results = ", ".join(f"{quoted(name)}={reference(value)}" for name, value in graph.outputs)
    lines.append(f"{inside}return {results}".rstrip())
    lines.append(indent + "}")
    return lines


def _statement(node: Node) -> tuple[str, str]:
    """(everything before a body, the comment)."""
    names = ", ".join(reference(v) for v in node.outputs) or reference(Value(node, 0))
    types = ", ".join(map(str, node.types))
    if isinstance(node.op, Input):
        right = "input"
    elif isinstance(node.op, Parameter):
        right = "parameter" + (_weight(node.weight) if node.weight is not None else "")
    else:
        right = f"{node.op.name}({', '.join(map(reference, node.inputs))})"
        if text := attributes_text(node.op):
            right += f" {text}"
    return f"{names} : {types} = {right}", "" if node.location is None else f"   // {_location(node.location)}"


def _weight(weight: Weight) -> str:
    text = f" {quoted(weight.digest)}"
    if weight.size <= SHOWN_NUMBERS and weight.dtype.kind in ("float", "int", "uint", "bool"):
        text += f" [{', '.join(map(_number, weight.array.reshape(-1)))}]"
    return text


def _number(x: Any) -> str:
    if isinstance(x, np.bool_ | bool):
        return "true" if x else "false"
    if isinstance(x, np.integer):
        return str(int(x))
    number = float(x)
    return str(int(x)) if number.is_integer() and "int" in type(x).__name__ else repr(number)


def _location(text: str) -> str:
    plain = text == text.strip() and text and text.isprintable() and not text.startswith('"')
    return text if plain else json.dumps(text)

"""The reader of the text form that `text.write` makes (its grammar is described there).

    graph      = "graph" string "{" statement* "return" [string "=" ref {"," string "=" ref}] "}"
    statement  = ref {"," ref} ":" type {"," type} "=" right [comment]
    right      = "input" | "parameter" [string] ["[" numbers "]"] | name "(" operands ")" [attributes] graph*

Types are inferred anew and must equal the written ones; layouts are taken as written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from difflib import get_close_matches
from typing import Any, NoReturn

import numpy as np

from .dim_text import parse_dim
from .dims import Dim, Sym, substitute
from .dtype import BY_NAME
from .errors import CompilerError, InternalError, ModelError, UndecidedError
from .graph import Graph, Node, Value
from .op import BodyOp, Op, RegionOp
from .source import Parameter
from .text import PLAIN_NAME
from .types import Layout, OptionalType, SequenceType, TensorType, Unranked
from .weights import Array, Weight

WeightSource = Callable[[str, TensorType], "Weight | None"]
"""(digest, type) -> the weight; None where it is not known."""

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_INT = re.compile(r"-?\d+")
_FLOAT = re.compile(r"-?(?:\d+\.?\d*(?:e[+-]?\d+)?|inf|nan)")
_LAYOUT = re.compile(r"([a-z]+)((?:\d+[a-z])*)(\+halo((?:\(\d+,\d+\))+))?")


def parse(
    text: str,
    operators: Mapping[str, type[Op]],
    weights: WeightSource | None = None,
    dims: Mapping[str, int] | None = None,
    infer: bool = True,
) -> Graph:
    """The graph that `text` describes, with the dimensions in `dims` bound wherever they stand.

    `operators` maps the names in dumps to classes. `weights` finds the numbers of a digest; without it (or where it
    returns None) weights keep type and digest, and asking for their numbers raises InternalError. Raises ModelError with
    the line for text that is malformed or whose types do not follow from its operands, UndecidedError where these depend on
    dimensions. Without `infer`, types are believed: the graph is good for its signature only.
    """
    reader = _Reader(text, operators, weights, dims or {}, infer)
    graph = reader.graph()
    while reader.peek("//"):
        reader.comment()
    if not reader.at_end():
        reader.fail("the text goes on after the graph's closing brace")
    return graph


def parse_type(text: str) -> TensorType:
    """The inverse of str(TensorType): `f32[N,3,224,224]:nchw16c`."""
    reader = _Reader(text, {}, None)
    type_ = reader.type()
    if not reader.at_end():
        reader.fail("the text goes on after the type")
    return type_


def parse_layout(text: str, rank: int | None = None) -> Layout:
    """The inverse of str(Layout): `nchw16c+halo(0,0)(0,0)(1,1)(1,1)`; raises ModelError."""
    match = _LAYOUT.fullmatch(text)
    if match is None:
        raise ModelError(f"not a layout: {text!r}", hint="write axes and blocks such as nchw16c or nhwc")
    letters, blocks, _, halo = match.groups()
    alphabet = "nchw" if len(letters) == 4 else "nchwdefgijkl"
    order = tuple(alphabet.find(c) for c in letters)
    block_list = tuple((alphabet.find(c), int(size)) for size, c in re.findall(r"(\d+)([a-z])", blocks))
    halos = tuple((int(lo), int(hi)) for lo, hi in re.findall(r"\((\d+),(\d+)\)", halo or ""))
    known = sorted(order) == list(range(len(order))) and all(0 <= a < len(order) for a, _ in block_list)
    if not known or (rank is not None and rank != len(order)) or (halos and len(halos) != len(order)):
        raise ModelError(f"layout {text!r} does not fit {'the' if rank is None else f'rank {rank} of the'} tensor")
    return Layout(order, block_list, halos)


class _Reader:
    """A scanner over the text with one method a rule of the grammar."""

    def __init__(
        self,
        text: str,
        operators: Mapping[str, type[Op]],
        weights: WeightSource | None,
        dims: Mapping[str, int] | None = None,
        infer: bool = True,
    ):
        self.text = text
        self.dims = dims or {}
        self.infer = infer
        self.at = 0
        self.operators = operators
        self.weights = weights

    # -- characters ---------------------------------------------------------------------------------------------------

    def fail(self, message: str, hint: str | None = None) -> NoReturn:
        raise ModelError(message, location=f"line {self.line(self.at)} of the text", hint=hint)

    def line(self, at: int) -> int:
        """The number of the line of a position."""
        return self.text.count("\n", 0, at) + 1

    def space(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def at_end(self) -> bool:
        self.space()
        return self.at == len(self.text)

    def peek(self, token: str) -> bool:
        self.space()
        return self.text.startswith(token, self.at)

    def take(self, token: str) -> bool:
        found = self.peek(token)
        if found:
            self.at += len(token)
        return found

    def need(self, token: str) -> None:
        if not self.take(token):
            rest = self.text[self.at : self.at + 20].split("\n")[0]
            self.fail(f"{token!r} is required here, found {rest!r}" if rest else f"{token!r} is required here")

    def match(self, pattern: re.Pattern[str]) -> str | None:
        self.space()
        found = pattern.match(self.text, self.at)
        if found is None:
            return None
        self.at = found.end()
        return found.group()

    def string(self) -> str:
        literal = self.match(_STRING)
        if literal is None:
            self.fail("a quoted string is required here")
        try:
            return str(json.loads(literal))
        except ValueError:
            self.fail(f"not a string: {literal}")

    def comment(self) -> str | None:
        """The location, on the same line only."""
        while self.at < len(self.text) and self.text[self.at] in " \t":
            self.at += 1
        if not self.text.startswith("//", self.at):
            return None
        end = self.text.find("\n", self.at)
        end = len(self.text) if end < 0 else end
        content = self.text[self.at + 2 : end].strip()
        self.at = end
        if content.startswith('"') and _STRING.fullmatch(content):
            return str(json.loads(content))
        return content

    # -- graphs -------------------------------------------------------------------------------------------------------

    def graph(self, on_open: Callable[[], None] = lambda: None) -> Graph:
        self.need("graph")
        result = Graph(self.string())
        self.need("{")
        on_open()
        values: dict[str, Value] = {}
        while not self.peek("return"):
            if self.at_end() or self.peek("}"):
                self.fail("the graph has no return", hint='end it with: return "y"=%y }')
            self.statement(result, values)
        self.need("return")
        outputs: list[tuple[str, Value]] = []
        while self.peek('"') or self.take(","):
            name = self.string()
            self.need("=")
            value = self.operand(values)
            if value is None:
                self.fail("an output cannot be absent")
            outputs.append((name, value))
        result.set_outputs(outputs)
        self.need("}")
        return result

    def statement(self, graph: Graph, values: dict[str, Value]) -> None:
        sigil, name = self.definition()
        if name in graph:
            self.fail(f"two nodes are called {name!r}")
        results = 1
        while self.take(","):
            other_sigil, other, index = self.reference()
            if (other_sigil, other, index) != (sigil, name, results):
                self.fail(f"result {results} of {name!r} is written as {other!r} with number {index}")
            results += 1
        self.need(":")
        types = [self.any_type()]
        while self.take(","):
            types.append(self.any_type())
        if len(types) != results:
            self.fail(f"{name!r} has {results} results but {len(types)} types")
        self.need("=")
        node = self.right(graph, values, sigil, name, types)
        for index, type_ in enumerate(types):
            if isinstance(type_, TensorType):
                graph.set_layout(Value(node, index), type_.layout)
            values[_key(sigil, name, index)] = Value(node, index)

    def right(self, graph: Graph, values: dict[str, Value], sigil: str, name: str, types: list[TensorType]) -> Node:
        word = self.match(_WORD)
        if word is None:
            self.fail("an operator's name is required here")
        if (word == "parameter") != (sigil == "@"):
            self.fail("@ marks parameters and only parameters")
        if word == "input":
            return graph.input(name, types[0], self.comment()).node
        if word == "parameter":
            return self.weight(graph, name, types[0])
        start = self.at
        cls = self.operator(word)
        operands: list[Value | None] = []
        self.need("(")
        while not self.take(")"):
            operands.append(self.operand(values))
            if not self.peek(")"):
                self.need(",")
        given = self.attributes() if self.take("{") else {}
        if cls.staged and any(f.name == "types" for f in fields(cls)):
            given["types"] = tuple(types)
        op = self.construct(cls, given)
        location: list[str | None] = []
        regions: list[Graph] = []
        while self.peek("graph "):
            regions.append(self.graph(lambda: location.append(self.comment())))
        if issubclass(cls, BodyOp | RegionOp) != bool(regions):
            self.fail(f"{word} {'cannot have' if regions else 'needs'} a body")
        where = (location or [self.comment()])[0]
        if not self.infer:
            return self.believed(graph, op, operands, name, where, tuple(regions), types)
        try:
            node = graph.add(op, operands, name, where, regions=tuple(regions))
        except UndecidedError as e:
            raise e.at(name, f"line {self.line(start)} of the text") from None
        except CompilerError as e:
            self.at = start
            self.fail(f"{name!r}: {e.message}", e.hint)
        inferred = [str(t.with_layout(None)) for t in node.types]
        written = [str(t.with_layout(None)) for t in types]
        if inferred != written:
            self.at = start
            self.fail(f"{name!r} is written as {', '.join(written)}, its operands give {', '.join(inferred)}")
        return node

    @staticmethod
    def believed(
        graph: Graph, op: Op, operands: list[Value | None], name: str, location: str | None,
        regions: tuple[Graph, ...], types: list[TensorType],
    ) -> Node:  # fmt: skip
        """A node with the types that are written."""
        node = graph._new(op, name, location)
        node.regions = regions
        graph._connect(node, tuple(operands))
        node.types, node.known = tuple(types), (None,) * len(types)
        return node

    def operator(self, word: str) -> type[Op]:
        cls = self.operators.get(word)
        if cls is None:
            close = get_close_matches(word, self.operators, 1)
            self.fail(f"no operator is called {word!r}", f"did you mean {close[0]}?" if close else None)
        return cls

    def construct(self, cls: type[Op], attributes: dict[str, Any]) -> Op:
        known = {f.name: f for f in fields(cls) if f.init}
        for name in attributes:
            if name not in known:
                self.fail(f"{cls.name} has no attribute {name!r}", f"it has {', '.join(known) or 'none'}")
        for name, value in attributes.items():
            if "Dim" not in str(known[name].type) and _is_symbolic(value):
                self.fail(f"the attribute {name!r} of {cls.name} takes numbers, got a symbolic dimension: {value}")
        for name, f in known.items():
            if name not in attributes and f.default is MISSING and f.default_factory is MISSING:
                self.fail(f"{cls.name} needs the attribute {name!r}")
        try:
            return cls(**attributes)
        except CompilerError as e:
            self.fail(e.message, e.hint)

    def weight(self, graph: Graph, name: str, type_: TensorType) -> Node:
        digest = self.string() if self.peek('"') else None
        numbers = self.numbers(type_) if self.take("[") else None
        if not type_.is_static:
            self.fail(f"a weight cannot have symbolic dimensions: {type_}")
        weight = self.weights(digest, type_) if self.weights is not None and digest is not None else None
        if numbers is not None:
            given: Array = numbers
            weight = Weight(type_.dtype, type_.dims, lambda: given, digest)
        if weight is not None:
            if weight.dtype != type_.dtype or weight.shape != type_.dims:
                found = TensorType(weight.dtype, weight.shape)
                self.fail(f"the weight of digest {digest!r} is {found}, written as {type_}")
            return graph.weight(name, weight, self.comment()).node
        if digest is None:
            self.fail("a parameter needs a digest or its numbers")
        node = graph._new(Parameter(), name, self.comment())  # Graph.weight would ask for the numbers of a small one
        node.weight = Weight(type_.dtype, type_.dims, lambda: _missing(digest), digest)
        node.types, node.known = (type_.with_layout(None),), (None,)
        return node

    def numbers(self, type_: TensorType) -> Array:
        found: list[Any] = []
        while not self.take("]"):
            if self.take("true") or self.peek("false"):
                found.append(not self.take("false"))
            elif (text := self.match(_FLOAT)) is not None:
                found.append(int(text) if _INT.fullmatch(text) else float(text))
            else:
                self.fail("a number is required here")
            if not self.peek("]"):
                self.need(",")
        if not type_.is_static or len(found) != type_.size:
            self.fail(f"{len(found)} numbers for a parameter of type {type_}")
        return np.array(found).astype(type_.dtype.numpy).reshape(type_.dims)

    # -- values and types ---------------------------------------------------------------------------------------------

    def reference(self) -> tuple[str, str, int]:
        """(`%` or `@`, name, result number)."""
        sigil = "%" if self.take("%") else "@" if self.take("@") else self.fail("a value (%name or @name) is required here")
        if self.peek('"'):
            name = self.string()
            suffix = re.compile(r"\.(\d+)").match(self.text, self.at)
            if suffix is None or sigil == "@":
                return sigil, name, 0
            self.at = suffix.end()
            return sigil, name, int(suffix.group(1))
        found = PLAIN_NAME.match(self.text, self.at)
        if found is None:
            self.fail(f"a name is required after {sigil}")
        self.at = found.end()
        name, dot, number = found.group().rpartition(".")
        if sigil == "%" and dot and number.isdigit():
            return sigil, name, int(number)
        return sigil, found.group(), 0

    def definition(self) -> tuple[str, str]:
        sigil, name, index = self.reference()
        if index:
            self.fail(f"the first result of {name!r} is required here, found number {index}")
        return sigil, name

    def operand(self, values: dict[str, Value]) -> Value | None:
        if self.take("_"):
            return None
        sigil, name, index = self.reference()
        value = values.get(_key(sigil, name, index))
        if value is None:
            self.fail(f"{_key(sigil, name, index)} is used before it is defined")
        return value

    def any_type(self) -> Any:
        """A type of any kind: `f32[N,3]`, `f32[*]`, `seq<f32[_,3]>`, `opt<...>`."""
        for word, kind in (("seq<", SequenceType), ("opt<", OptionalType)):
            if self.take(word):
                inner = None if self.take("?") else self.any_type()
                self.need(">")
                return kind(inner)
        at = self.at
        name = self.match(_WORD)
        if name is not None and name in BY_NAME and self.take("[*]"):
            return Unranked(BY_NAME[name])
        self.at = at
        return self.type()

    def type(self) -> TensorType:
        word = self.match(_WORD)
        if word not in BY_NAME:
            self.fail(f"no element type is called {word!r}" if word else "a type is required here")
        self.need("[")
        end = self.text.find("]", self.at)
        if end < 0 or "\n" in self.text[self.at : end]:
            self.fail("a type's dimensions end with ] on the same line")
        content = self.text[self.at : end].strip()
        shape = tuple(self.dim(d) for d in content.split(",")) if content else ()
        self.at = end + 1
        layout = None
        if self.text.startswith(":", self.at):
            self.at += 1
            layout = self.layout(len(shape))
        return TensorType(BY_NAME[word], shape).with_layout(layout)

    def dim(self, text: str) -> Dim:
        try:
            return substitute(parse_dim(text.strip()), self.dims)
        except (SyntaxError, ModelError):
            self.fail(f"not a dimension: {text.strip()!r}")

    def layout(self, rank: int | None = None) -> Layout:
        text = self.match(_LAYOUT)
        if text is None:
            self.fail("a layout is required here")
        try:
            return parse_layout(text, rank)
        except ModelError as e:
            self.fail(e.message, e.hint)

    # -- attributes ---------------------------------------------------------------------------------------------------

    def attributes(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not self.take("}"):
            name = self.match(_WORD)
            if name is None or name in found:
                self.fail("an attribute's name is required here" if name is None else f"{name} is given twice")
            self.need("=")
            found[name] = self.attribute()
            if not self.peek("}"):
                self.need(",")
        return found

    def attribute(self) -> Any:
        if self.peek('"'):
            return self.string()
        if self.take(":"):
            return self.layout()
        if self.take("["):
            items: list[Any] = []
            while not self.take("]"):
                items.append(self.attribute())
                if not self.peek("]"):
                    self.need(",")
            return tuple(items)
        text = self.bare()
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
        if text in ("true", "false"):
            return text == "true"
        if text == "none":
            return None
        if text in BY_NAME:
            return BY_NAME[text]
        return self.dim(text)

    def bare(self) -> str:
        """Text up to a comma or closing bracket outside parentheses."""
        self.space()
        start, depth = self.at, 0
        while self.at < len(self.text):
            c = self.text[self.at]
            if c == "\n" or (depth == 0 and c in ",]}"):
                break
            depth += (c == "(") - (c == ")")
            self.at += 1
        text = self.text[start : self.at].strip()
        if not text:
            self.fail("an attribute's value is required here")
        return text


def _key(sigil: str, name: str, index: int) -> str:
    return f"{sigil}{name}" if index == 0 else f"{sigil}{json.dumps(name)}.{index}"


def _missing(digest: str) -> Array:
    raise InternalError(f"the numbers of weight {digest} are not here", hint="give parse() a source of weights")


def _is_symbolic(value: Any) -> bool:
    """Whether an attribute is, or holds, a dimension that is no number."""
    return any(map(_is_symbolic, value)) if isinstance(value, tuple) else isinstance(value, Sym)

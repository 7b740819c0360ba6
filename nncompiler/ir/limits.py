"""How much a model may ask for: one budget that reading, passes, lowering and files draw on.

    with using(Limits(nodes=1000, seconds=60)):
        ...                                     every graph that is made or compiled here keeps to them; LimitError says why

What is counted is what a model asks for and not what it holds: an extent of 0 counts as 1, so that it switches nothing off,
and a dimension that is not bound counts as 1 until it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, fields, replace
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from .errors import LimitError, UsageError

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Limits:
    """The defaults are far above any published network and far below what would exhaust a server.

    file_bytes    bytes of the .onnx file itself (protobuf ends at 2 GiB; larger models keep weights outside)
    elements      elements of one tensor: a weight, an input, or a result whose shape is known
    rank          axes of one tensor (numpy before 2.0 has at most 32)
    weight_bytes  bytes of all weights together
    memory        bytes of the arena in which a compiled model keeps its intermediate values
    operations    arithmetic of one operator, in FLOPs
    nodes         ONNX nodes, counting those of expanded functions
    operands      operands of one operator
    depth         nesting of subgraphs and functions
    terms         symbols in the expression of one dimension, repeated ones counted again
    name_bytes    bytes of one name (members of .npz archives end at 65,535)
    trips         times that one loop of a model may run its body
    seconds       of reading and compiling; 0: any. LLVM is not interrupted in this process: what it is busy with is finished
    """

    file_bytes: int = 2**31
    elements: int = 2**31
    rank: int = 32
    weight_bytes: int = 2**37
    memory: int = 2**36
    operations: int = 2**46
    nodes: int = 200_000
    operands: int = 10_000
    depth: int = 32
    terms: int = 2048
    name_bytes: int = 65_000
    trips: int = 10**9
    seconds: float = 0.0

    def check_elements(self, extents: Iterable[object], what: str | Callable[[], str]) -> None:
        """Raises LimitError where a tensor of these extents has more axes or elements than allowed. `what` it is, or gives
        the text where there is an error."""
        extents = tuple(extents)
        shape = tuple(map(_number, extents))
        if len(shape) > self.rank:
            what = what if isinstance(what, str) else what()
            raise LimitError(f"{what} has {len(shape)} axes, the limit is {self.rank}", hint=raising("rank", len(shape)))
        size = 1
        for extent in shape:
            size *= max(1, extent)
        if size > self.elements:
            what = what if isinstance(what, str) else what()
            raise LimitError(
                f"{what} has shape [{', '.join(map(str, extents))}]: more than {self.elements} elements",
                hint=raising("elements", size),
            )

    def check_type(self, type_: object, what: str | Callable[[], str]) -> None:
        """The same for a TensorType; nothing is said of a type without a shape."""
        self.check_elements(getattr(type_, "shape", ()), what)

    def check_operations(self, flops: int, what: str) -> None:
        """Raises LimitError where an operator has more arithmetic than allowed."""
        if flops > self.operations:
            raise LimitError(
                f"{what} takes {flops:.3g} operations, the limit is {self.operations:.3g}", hint=raising("operations", flops)
            )

    def check_memory(self, nbytes: int, what: str) -> None:
        """Raises LimitError where intermediate values take more bytes than allowed."""
        if nbytes > self.memory:
            raise LimitError(f"{what} take {nbytes:,} bytes, the limit is {self.memory:,}", hint=raising("memory", nbytes))

    def check_operands(self, count: int, what: str) -> None:
        """Raises LimitError where an operator has more operands than allowed."""
        if count > self.operands:
            raise LimitError(f"{what} has {count} operands, the limit is {self.operands}", hint=raising("operands", count))


DEFAULT = Limits()
NAMES = tuple(f.name for f in fields(Limits))

_current: ContextVar[Limits] = ContextVar("nncompiler_limits", default=DEFAULT)
_deadline: ContextVar[float | None] = ContextVar("nncompiler_deadline", default=None)


def current() -> Limits:
    """The limits that hold here."""
    return _current.get()


@contextmanager
def using(limits: Limits | None) -> Iterator[None]:
    """Keeps to `limits` inside the block, in this thread; its seconds begin to run, unless fewer are left of those around
    it. None: to those that hold already."""
    if limits is None:
        yield
        return
    ends, around = (time.monotonic() + limits.seconds if limits.seconds > 0 else None), _deadline.get()
    tokens = _current.set(limits), _deadline.set(ends if around is None else around if ends is None else min(ends, around))
    try:
        yield
    finally:
        _current.reset(tokens[0])
        _deadline.reset(tokens[1])


def limited(function: Callable[P, R]) -> Callable[P, R]:
    """A function of a keyword `limits` that keeps to them while it runs."""

    @wraps(function)
    def inside(*arguments: P.args, **options: P.kwargs) -> R:
        with using(cast("Limits | None", options.get("limits"))):
            return function(*arguments, **options)

    return inside


def seconds_left() -> float | None:
    """Seconds until the time is up; None where there is any."""
    ends = _deadline.get()
    return None if ends is None else ends - time.monotonic()


def check_time() -> None:
    """Raises LimitError where the time is up."""
    ends = _deadline.get()
    if ends is not None and time.monotonic() > ends:
        raise out_of_time()


def out_of_time() -> LimitError:
    """The error for a compilation whose time is up."""
    seconds = current().seconds
    return LimitError(f"reading and compiling take more than {seconds:g} s", hint=raising("seconds", 10 * seconds))


def raising(name: str, value: float) -> str:
    """The hint that says how a limit is raised."""
    shown = f"{value:g}" if isinstance(value, float) else str(value)
    return f"if the model is meant to be so large, Limits({name}={shown}), on the command line --limit {name}={shown}"


def parse(texts: Iterable[str], base: Limits = DEFAULT) -> Limits:
    """Limits from NAME=NUMBER; raises UsageError."""
    found: dict[str, Any] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if name not in NAMES:
            raise UsageError(f"there is no limit {name!r}", hint=f"one of {', '.join(NAMES)}")
        kind = type(getattr(DEFAULT, name))
        try:
            number = kind(value)
        except ValueError:
            number = kind(-1)
        if not equals or not 0 <= number < float("inf"):
            raise UsageError(f"limit {name} takes a {'number' if kind is float else 'whole number'}, got {value!r}")
        found[name] = number
    return replace(base, **found)


def of_json(document: Mapping[str, Any]) -> Limits:
    """The inverse of `dataclasses.asdict`."""
    return Limits(**document)


def _number(extent: object) -> int:
    """A dimension as a number: that which is planned for, where it stays open; 1 for a symbol."""
    value = getattr(extent, "value", extent)
    return int(value) if isinstance(value, int) else 1

"""Operators of a user's own: a class, and the ONNX domain and name under which models have it.

    @dataclass(frozen=True)
    class Cube(Op):
        scale: float = 1.0
        name = "cube"
        def infer(self, *operands): ...
        def evaluate(self, *arrays): ...
        def define(self, *operands): ...                what is compiled

    register_operator("my.domain", "Cube", Cube)

The fields are the node's attributes by the same names; one without a default must be given. What is registered holds for
this process: while there is an operator of one's own, models are compiled in it, and kept by no cache.
"""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from ..ir.errors import UsageError
from ..ir.op import Op
from ..ops import OPERATORS
from .domains import DOMAINS, WRITERS
from .rules import MANY, Call, Emit, Form, Reader, Results, Row, Writer

_KINDS: dict[Any, str] = {int: "int", bool: "int", float: "float", str: "string"}
_REGISTERED: dict[tuple[str, str], str] = {}

OWN = ("", "ai.onnx")


def register_operator(domain: str, name: str, op: type[Op]) -> None:
    """Makes models' nodes `name` of `domain` the graph operator `op`: a frozen dataclass below `nncompiler.ir.op.Op` that
    has a `name` of its own, and `infer`, `evaluate` and, for native code, `define` (docs/operators.md).

    Its fields, of type int, float, bool, str or tuples of these, are the node's attributes. Raises UsageError for a class or
    a name that cannot be registered; one that is registered already is replaced.
    """
    if domain in OWN:
        raise UsageError("ONNX's own domain takes no operators", hint="choose a domain of your own, such as 'my.domain'")
    if not isinstance(op, type) or not issubclass(op, Op) or not is_dataclass(op):
        raise UsageError(f"an operator must be a frozen dataclass below nncompiler.ir.op.Op, got {op!r}")
    for method in ("infer", "evaluate"):
        if getattr(op, method) is getattr(Op, method):
            raise UsageError(f"{op.__name__} must define {method}", hint="docs/operators.md shows an operator")
    key = (domain, name)
    if key not in _REGISTERED and name in DOMAINS.get(domain, {}):
        raise UsageError(f"{name} of domain {domain!r} is known already, and cannot be registered")
    taken = OPERATORS.get(op.name)
    if not op.name or (taken is not None and op.name != _REGISTERED.get(key)):
        raise UsageError(f"{op.__name__}.name must be a name that no operator has, it is {op.name!r}")
    kinds = {field: _kind(op, field, annotation) for field, annotation in _annotations(op).items()}
    if key in _REGISTERED:
        unregister_operator(domain, name)
    required = tuple(f.name for f in fields(op) if f.default is MISSING and f.default_factory is MISSING)
    form = Form((0, MANY), (1, MANY), kinds, required)
    row = Row(name, 1, op, read=_reader(op), write=_writer(name), domain=domain, form=form)
    DOMAINS.setdefault(domain, {})[name] = row
    WRITERS[op.name] = row
    OPERATORS[op.name] = op
    _REGISTERED[key] = op.name


def unregister_operator(domain: str, name: str) -> None:
    """Forgets an operator that was registered; raises UsageError where there is none."""
    graph_name = _REGISTERED.pop((domain, name), None)
    if graph_name is None:
        raise UsageError(f"no operator {name} of domain {domain!r} is registered")
    del DOMAINS[domain][name], WRITERS[graph_name], OPERATORS[graph_name]
    if not DOMAINS[domain]:
        del DOMAINS[domain]


def has_registered() -> bool:
    """Whether an operator of a user's own is registered in this process."""
    return bool(_REGISTERED)


def _annotations(op: type[Op]) -> dict[str, Any]:
    hints = get_type_hints(op)
    return {f.name: hints[f.name] for f in fields(op)}


def _kind(op: type[Op], field: str, annotation: Any) -> str:
    """The kind of ONNX attribute that a field is."""
    if get_origin(annotation) is tuple and len(set(get_args(annotation)) - {...}) == 1:
        element = _KINDS.get(get_args(annotation)[0])
        if element is not None:
            return f"{element}s"
    if annotation not in _KINDS:
        wanted = "int, float, bool, str or a tuple of one of these"
        raise UsageError(f"{op.__name__}.{field} must be {wanted}, it is {annotation}")
    return _KINDS[annotation]


def _reader(op: type[Op]) -> Reader:
    def read(call: Call) -> Results:
        given: dict[str, Any] = {}
        for field, annotation in _annotations(op).items():
            if field in call.attributes:
                value = call.attributes[field]
                given[field] = bool(value) if annotation is bool else value
        return call.emit(op(**given), *call.inputs).outputs

    return read


def _writer(name: str) -> Writer:
    def write(e: Emit) -> None:
        given = e.op.attributes().items()
        attributes: dict[str, Any] = {k: int(v) if isinstance(v, bool) else v for k, v in given if v != ()}
        e.emit(name, e.inputs, **attributes)

    return write

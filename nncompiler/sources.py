"""Where models come from: a path, a name of the zoo, a function of the DSL, a ModelProto or a Graph.

    "model.onnx"              an ONNX file
    "model.txt"               a graph in text form, its weights in model.npz
    "zoo:vgg16"               a network of the zoo
    "package.module:function" or "file.py:function"    a DSL model
"""

from __future__ import annotations

import operator
import os
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from .ir.assumptions import value_of
from .ir.dims import Sym
from .ir.errors import CompilerError, LimitError, ModelError, UndecidedError, UnsupportedError, UsageError, binding
from .ir.extents import hint, hint_of, is_symbolic
from .ir.limits import current
from .ir.types import TensorType

if TYPE_CHECKING:
    from .ir.graph import Graph
    from .ir.op import Op
    from .ir.signature import Signature

ACCEPTED = "an ONNX file, zoo:NAME, package.module:function, file.py:function or the text form of a graph (.txt)"
BATCH = "batch"
"""What models in Python call the number of samples that they compute at once."""
COMPILED = (".so", ".nnc", ".dylib", ".dll", ".o")
Init = str | os.PathLike[str] | Mapping[str, Any] | None
"""Weights of a model of the DSL: a file, or arrays by the parameters' names; None for seeded random ones."""


def load_graph(model: Any, dims: Mapping[str, int] | None = None, inputs: Collection[str] = ()) -> Graph:
    """The graph of a model given in any of the accepted ways, with symbolic dimensions bound by `dims`: the others stay, but
    for the batch of a model in Python, which is 1 in a graph. `inputs` are default values of an ONNX model that are to be
    inputs.

    Raises UsageError for something that is no model and for dimensions that do not fit the model, ModelError for a malformed
    one, LimitError for absurd dimensions, UnsupportedError for operators that are not there, UndecidedError where what the
    model computes depends on dimensions that are not bound.
    """
    source = open_source(model, dims, inputs)
    return source.read(source.planned) if source.planned else source.known()


def plain_dims(dims: Mapping[str, Any] | None) -> dict[str, Any]:
    """Extents as Python's integers, whatever type of integer they are (numpy's, say); what is none stays, to be refused."""
    found = {}
    for name, value in (dims or {}).items():
        try:
            found[name] = value if isinstance(value, bool) else operator.index(value)
        except TypeError:
            found[name] = value
    return found


@dataclass(frozen=True)
class Source:
    """A model that was opened. `graph` is what it is with the dimensions bound that were given; None where what it computes
    depends on the others, as `undecided` says."""

    signature: Signature
    graph: Graph | None
    undecided: UndecidedError | None
    read: Callable[[Mapping[str, int]], Graph]
    """The graph with more dimensions bound: exactly what binding them from the start gives."""
    files: tuple[str, ...] = ()
    """The files that a model in a file names for its weights, relative to its folder."""
    planned: Mapping[str, int] = field(default_factory=dict)
    """Sizes that a model in Python is planned for where nobody says any: a batch of 1."""

    @property
    def is_static(self) -> bool:
        """Whether no dimension is left open, and nothing else to the run."""
        return self.graph is not None and not self.graph.symbols() and not self.graph.staged

    def with_ones(self) -> tuple[Graph, dict[str, int]]:
        """The graph with every open dimension 1, and these dimensions."""
        ones = dict.fromkeys(sorted(self.signature.symbols), 1)
        return (self.read(ones) if ones else self.known()), ones

    def all_bound(self) -> Graph | None:
        """The graph with every dimension bound, those of `planned` too; None where others are open."""
        if self.is_static:
            return self.known()
        found = self.read(self.planned) if self.planned and self.signature.symbols <= self.planned.keys() else None
        return None if found is None or found.symbols() or found.staged else found

    def known(self) -> Graph:
        """The graph; raises UndecidedError where dimensions must be bound."""
        if self.undecided is not None:
            raise self.undecided
        assert self.graph is not None
        return self.graph


def open_source(model: Any, dims: Mapping[str, int] | None = None, inputs: Collection[str] = ()) -> Source:
    """Opens a model given in any of the accepted ways. Raises as `load_graph`, but for UndecidedError."""
    given = plain_dims(dims)
    load, signature, files = _opened(model, inputs)

    def read(more: Mapping[str, int]) -> Graph:
        return _read(load, given | dict(more))

    graph: Graph | None
    undecided: UndecidedError | None
    try:
        graph = read({})
    except UndecidedError as e:
        graph, undecided, signed = None, e, signature(given)
    else:
        from .ir.signature import Signature

        undecided, signed = None, Signature.of(graph)
    return Source(signed, graph, undecided, read, files, batch_of(model, signed))


def batch_of(model: Any, signature: Signature) -> dict[str, int]:
    """The sizes that a model in Python is planned for where nobody says any: a batch of 1."""
    return {BATCH: 1} if BATCH in signature.symbols and not is_onnx(model) else {}


def _read(load: Load, dims: dict[str, int]) -> Graph:
    """The graph; where the bound dimensions make a valid model invalid, that is the fault of the dimensions."""
    try:
        return check_sizes(load(dims))
    except ModelError as e:
        if not dims or isinstance(e, LimitError) or not _valid(load):
            raise
        bound = ", ".join(f"{name} = {size}" for name, size in sorted(dims.items()))
        hint = e.hint or f"inputs of other sizes, that is {binding(dims)}"
        message = f"{e.message}; the dimensions {bound} do not fit the model"
        raise UsageError(message, node=e.node, location=e.location, hint=hint) from None


def _valid(load: Load) -> bool:
    """Whether a model can be read as long as its dimensions are not known."""
    try:
        load({})
    except UnsupportedError:
        return True
    except CompilerError:
        return False
    return True


def from_torch(model: Any, example_inputs: Any) -> Any:
    """A torch.nn.Module as the ONNX model that torch exports for these inputs, anything else as it is. torch is not imported
    for the question. Raises UsageError for example inputs of anything else."""
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(model, torch.nn.Module):
        from .frontends.torch_export import exported

        return exported(model, example_inputs)
    if example_inputs is not None:
        raise UsageError(f"example inputs are for PyTorch modules, got a {type(model).__name__}")
    return model


def is_onnx_file(model: Any) -> bool:
    """Whether `load_graph` reads the model as an ONNX file."""
    if not isinstance(model, str | os.PathLike):
        return False
    text = os.fspath(model)
    return not text.startswith("zoo:") and os.path.isfile(text) and not text.endswith((".py", ".txt", *COMPILED))


def is_onnx(model: Any) -> bool:
    """Whether `load_graph` reads the model as ONNX: a file, its bytes or a ModelProto."""
    return is_onnx_file(model) or isinstance(model, bytes) or type(model).__name__ == "ModelProto"


def initialized(model: Any, weights: Any) -> Any:
    """A model of the DSL or the zoo, given in any way, with weights from a .npz, .safetensors or .onnx file or from arrays
    by name; the model itself where there are none. Raises UsageError for a model that holds its weights."""
    if weights is None:
        return model
    found = _function(model)
    if found is not None:
        from .frontends.dsl.model import Model, called

        made = found if isinstance(found, Model) or not callable(found) else called(found)
        if isinstance(made, Model):
            return made.initialized(weights)
    what = repr(os.fspath(model)) if isinstance(model, str | os.PathLike) else f"a {type(model).__name__}"
    message = f"{what} holds its weights, so that none can be read from another file"
    raise UsageError(message, hint="--init-from (init_from=) is for models in Python and of the zoo")


def one_program(graph: Graph, what: str) -> Graph:
    """The graph, which must be one program of machine code for what `what` names; UnsupportedError for control flow, and for
    sizes that are computed while the model runs."""
    staged = [f"{node.name} ({node.op.name})" for node in graph.order() if node.staged]
    if graph.staged:
        shown = ", ".join(staged[:3]) + (f" and {len(staged) - 3} more" if len(staged) > 3 else "")
        message = f"{what} looks at one program, and the model is several, with steps between them: {shown or 'no tensors'}"
        raise UnsupportedError(message, hint="without it, the command takes such models; nnc inspect lists the programs")
    return graph


def check_sizes(graph: Graph) -> Graph:
    """The graph; raises LimitError naming the first node whose dimensions are known, or planned for, and whose result has
    more elements, or which takes more arithmetic, than the limits allow."""
    limits = current()
    for node in graph.order():
        try:
            for t in node.types:
                limits.check_type(t, partial("its result {}".format, t))
            if node.staged:
                continue
            operands = [None if v is None else _planned(v.type) for v in node.inputs]
            results = [_planned(t) for t in node.types]
            if operands and not node.is_group and all(t is None or t.is_fixed for t in (*operands, *results)):
                flops = hint(_planned_op(node.op).cost(tuple(operands), tuple(results)).flops)
                limits.check_operations(flops, f"operator {node.op.name}")
        except LimitError as e:
            raise e.at(node.name, node.location) from None
    return graph


def check_extents(graph: Graph, sizes: Mapping[str, int]) -> Graph:
    """The graph; raises ModelError naming the first node whose result has a negative extent for these sizes: a symbolic
    extent is taken to be one that a window fits."""
    for node in graph.order():
        for d in (d for t in node.types if isinstance(t, TensorType) for d in t.shape):
            if isinstance(d, Sym) and d.symbols() <= sizes.keys() and value_of(d, sizes) < 0:
                told = ", ".join(f"{name} = {sizes[name]}" for name in sorted(d.symbols()))
                message = f"an extent of its result, {d}, is negative for {told}"
                raise ModelError(message, node=node.name, location=node.location)
    return graph


def first_empty(graph: Graph) -> str:
    """A node with a result that is empty for the planned sizes, by an expression of them: kernels are written for elements
    that are there. "" where there is none."""
    for node in graph.order():
        if any(is_symbolic(d) and hint_of(d) == 0 for t in node.types for d in t.shape):
            return node.name
    return ""


def _planned(type_: TensorType) -> TensorType:
    """A type with the extents that are planned for."""
    if not isinstance(type_, TensorType) or type_.is_fixed:
        return type_
    return TensorType(type_.dtype, tuple(map(hint_of, type_.shape)))


def _planned_op(op: Op) -> Op:
    """The operator with the extents that are planned for in its attributes, so that nothing is assumed beside such types."""
    old = {f.name: getattr(op, f.name) for f in fields(op)}
    changes = {name: new for name, x in old.items() if (new := _planned_attribute(x)) is not x}
    return replace(op, **changes) if changes else op


def _planned_attribute(x: Any) -> Any:
    if isinstance(x, tuple):
        new = tuple(map(_planned_attribute, x))
        return x if all(a is b for a, b in zip(x, new, strict=True)) else new
    return hint_of(x) if is_symbolic(x) else x


Load = Callable[[dict[str, int]], "Graph"]
Sign = Callable[[dict[str, int]], "Signature"]


def names_function(text: str) -> bool:
    """Whether a text that is no file means module:function or file.py:function, and not a file that is missing."""
    where, colon, name = text.rpartition(":")
    if not colon or "\\" in name or "/" in name or name.endswith((".onnx", ".txt", *COMPILED)):
        return False
    return where.endswith(".py") or all(part.isidentifier() for part in where.split("."))


def _function(model: Any) -> Any:
    """What a model is in Python, a Model or a function; None for models of other kinds."""
    if not isinstance(model, str | os.PathLike):
        return model if callable(model) else None
    text = os.fspath(model)
    if text.startswith("zoo:"):
        from .frontends.zoo import network

        return network(text[4:])
    if not os.path.exists(text) and names_function(text):
        from .frontends.dsl.source import find

        return find(text)
    return None


def _opened(model: Any, inputs: Collection[str]) -> tuple[Load, Sign, tuple[str, ...]]:
    """How to read the model's graph and its signature with dimensions bound, and the files that it names. Files are parsed,
    and modules run, once."""
    if inputs and not is_onnx(model):
        raise UsageError("only an ONNX model has default values that can be inputs", hint=f"leave out {', '.join(inputs)}")
    found = _function(model)
    if found is not None:
        return _traced(found)
    if isinstance(model, str | os.PathLike):
        text = os.fspath(model)
        if not os.path.exists(text):
            raise UsageError(f"there is no file {text!r}", hint=ACCEPTED)
        if text.endswith(".py"):
            raise UsageError(f"{text!r} needs the name of its model function", hint=f"{text}:function")
        if os.path.isdir(text):
            raise UsageError(f"{text!r} is a folder", hint=ACCEPTED)
        if text.endswith(COMPILED):
            raise UsageError(f"{text!r} is compiled already", hint="nnc.load, or nnc run; compiling needs the model itself")
        if text.endswith(".txt"):
            from .frontends import text as text_form

            return partial(text_form.read, text), partial(text_form.signature, text), ()
        return _onnx(text, inputs)
    from .ir.graph import Graph
    from .ir.signature import Signature

    if isinstance(model, Graph):
        kept = model.copy()
        return partial(_bound, kept), lambda dims: Signature.of(_bound(kept, dims)), ()
    if isinstance(model, bytes) or type(model).__name__ == "ModelProto":
        return _onnx(model, inputs)
    raise UsageError(
        f"a model is required, got {type(model).__name__}",
        hint="a path, zoo:NAME, an onnx.ModelProto, a Graph or a function of the DSL",
    )


def _onnx(model: Any, inputs: Collection[str]) -> tuple[Load, Sign, tuple[str, ...]]:
    from .frontends.onnx import Opened

    opened = Opened(model, inputs=inputs)
    return opened.graph, opened.signature, opened.files


def _traced(found: Any) -> tuple[Load, Sign, tuple[str, ...]]:
    from .frontends.dsl.model import open_graph_of, signature_of

    return partial(open_graph_of, found), partial(signature_of, found), ()


def _bound(graph: Graph, dims: dict[str, int]) -> Graph:
    return graph.specialize(**dims) if dims else graph.copy()

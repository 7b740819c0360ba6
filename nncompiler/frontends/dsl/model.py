"""Models: functions over symbolic tensors, traced into graphs; loading one by name; ensembles."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from typing import Any

from nncompiler.ir import dtype as dt
from nncompiler.ir.dim_text import parse_dim
from nncompiler.ir.dims import Dim, symbol
from nncompiler.ir.errors import ModelError, UsageError, meant
from nncompiler.ir.graph import Graph
from nncompiler.ir.signature import Signature
from nncompiler.ir.types import TensorType

from .source import faults, find
from .trace import Tensor, Trace, is_tracing, scope, tracing
from .weights import weight_source

InputSpec = TensorType | Sequence[Dim | str] | str
"""A type, its text ("f32[batch,3,224,224]"), or a shape of f32 whose names are symbolic dimensions."""
Dims = Mapping[str, int | str]


class Model:
    """A model function with the types of its inputs.

    Called with tensors inside another model function, it becomes part of that model. `graph` traces it by itself.
    """

    def __init__(self, function: Callable[..., Any], inputs: Mapping[str, InputSpec], name: str):
        self.function = function
        self.name = name
        self.inputs = {k: _type_of(v, k) for k, v in inputs.items()}
        self.__doc__ = function.__doc__
        self.__name__ = name
        self.__module__ = function.__module__
        self.weights: str | os.PathLike[str] | Mapping[str, Any] | None = None

    def __call__(self, *tensors: Tensor, **options: Any) -> Any:
        """The model's layers on these tensors, as part of the model function that is running."""
        if not is_tracing():
            raise UsageError(f"{self.name} is called outside a model function", hint=f"{self.name}.graph() makes its graph")
        return self.function(*tensors, **options)

    def graph(
        self,
        *,
        dims: Dims | None = None,
        seed: int = 0,
        weights: str | os.PathLike[str] | Mapping[str, Any] | None = None,
        rename: Mapping[str, str] | None = None,
        inputs: Mapping[str, InputSpec] | None = None,
        **options: Any,
    ) -> Graph:
        """The graph of this model.

        dims: extents (or other names) for symbolic dimensions; `batch` is 1 in a graph unless given: {"batch": "N"} keeps it
            open, as compiling the model itself does.
        seed: of the initializers.
        weights: a .npz, .safetensors or .onnx file or a mapping of arrays; `rename` maps its names to the parameters'.
            Without them, those of `initialized`, or else seeded ones.
        inputs: other input types than the declared ones.
        options: the function's own keyword arguments.
        """
        types = {**self.inputs, **{k: _type_of(v, k) for k, v in (inputs or {}).items()}}
        unknown = set(types) - set(self.inputs)
        if unknown:
            names = ", ".join(sorted(unknown))
            raise UsageError(f"{self.name} has no input {names}", hint=f"it has {', '.join(self.inputs)}")
        batch: Dims = {"batch": 1} if any("batch" in t.symbols() for t in types.values()) else {}
        return self._traced(types, {**batch, **(dims or {})}, seed, weights, rename, options)

    def open_graph(self, dims: Dims | None = None) -> Graph:
        """The graph whose dimensions are open, `batch` too, but for those in `dims`."""
        return self._traced(self.inputs, dims or {}, 0, None, None, {})

    def _traced(
        self, types: Mapping[str, TensorType], dims: Dims, seed: int,
        weights: str | os.PathLike[str] | Mapping[str, Any] | None, rename: Mapping[str, str] | None,
        options: Mapping[str, Any],
    ) -> Graph:  # fmt: skip
        bound = _bindings(types, dims, self.name)
        source = weight_source(self.weights if weights is None else weights, seed, rename)
        trace = Trace(self.name, source)
        with tracing(trace):
            tensors = [Tensor(trace, trace.graph.input(k, t.specialize(bound))) for k, t in types.items()]
            with faults(self.name):
                result = self.function(*tensors, **options)
        source.finish()
        trace.graph.set_outputs(_outputs(result, self.name))
        return trace.graph

    def initialized(self, weights: str | os.PathLike[str] | Mapping[str, Any]) -> Model:
        """The same model with weights of a file, or arrays by name, as `graph` takes them."""
        result = copy(self)
        result.weights = weights
        return result

    def signature(self, dims: Dims | None = None) -> Signature:
        """Its inputs; what comes out is known only when the function has run."""
        bound = _bindings(self.inputs, dims or {}, self.name)
        return Signature(self.name, tuple((k, t.specialize(bound)) for k, t in self.inputs.items()), None)

    def __repr__(self) -> str:
        return f"<model {self.name}({', '.join(f'{k}: {t}' for k, t in self.inputs.items())})>"


def model(**inputs: InputSpec) -> Callable[[Callable[..., Any]], Model]:
    """Declares a function as a model, with its inputs in order.

        @model(image=("batch", 3, 32, 32))
        def small(image, classes=10):
            x = relu(conv2d(image, 10, 5, pad=2, name="conv1"))
            return softmax(dense(flatten(x), classes, name="fc"))
    """
    return lambda function: Model(function, inputs, function.__name__)


def trace(
    function: Callable[..., Any],
    *,
    dims: Dims | None = None,
    seed: int = 0,
    weights: str | os.PathLike[str] | Mapping[str, Any] | None = None,
    name: str | None = None,
    **inputs: InputSpec,
) -> Graph:
    """The graph of a plain function over tensors of the given types; see Model.graph."""
    return Model(function, inputs, name or function.__name__).graph(dims=dims, seed=seed, weights=weights)


def ensemble(models: Sequence[Model], name: str = "ensemble") -> Model:
    """The mean of the models' outputs on one input. Each member's layers are named MODEL.layer (MODEL_1.layer, ...), and
    members do not share weights.

    Raises UsageError for no models, or models with other inputs than the first's.
    """
    if not models:
        raise UsageError("an ensemble needs one or more models, got none")
    first = models[0]
    for other in models[1:]:
        if list(other.inputs.items()) != list(first.inputs.items()):
            raise UsageError(f"models of an ensemble need the same inputs: {first!r} and {other!r}")
    names = _distinct([m.name for m in models])

    def members(*tensors: Tensor, **options: Any) -> Any:
        results = []
        for m, label in zip(models, names):
            with scope(label, root=True):
                results.append(_named(m.function(*tensors, **options)))
        return _mean(results, name)

    members.__doc__ = f"The mean of {', '.join(names)}."
    return Model(members, first.inputs, name)


def open_graph_of(found: Any, dims: Dims | None = None) -> Graph:
    """`graph_of` whose dimensions are open, `batch` too, but for those in `dims`."""
    if callable(found) and not isinstance(found, Model):
        found = called(found)
    return found.open_graph(dims) if isinstance(found, Model) else graph_of(found, dims)


def graph_of(found: Any, dims: Dims | None = None, **options: Any) -> Graph:
    """The graph of a Model, of a Graph, or of a function that returns one of them when called without arguments."""
    if isinstance(found, Model):
        return found.graph(dims=dims, **options)
    if isinstance(found, Graph):
        return found.specialize(**_ints(dims)) if dims else found.copy()
    if not callable(found):
        raise UsageError(f"a model function is required, got {type(found).__name__}", hint="decorate it with @model(...)")
    return graph_of(called(found), dims, **options)


def called(function: Callable[[], Any]) -> Model | Graph:
    """What a function without arguments returns."""
    name = getattr(function, "__name__", type(function).__name__)
    with faults(name):
        made = function()
    if not isinstance(made, Model | Graph):
        kind = type(made).__name__
        raise UsageError(f"{name}() returned {kind}, not a model or a graph", hint="decorate it with @model(...)")
    return made


def signature_of(found: Any, dims: Dims | None = None) -> Signature:
    """The signature of what `graph_of` takes."""
    if callable(found) and not isinstance(found, Model):
        found = called(found)
    if isinstance(found, Model):
        return found.signature(dims)
    return Signature.of(found)


def load_function(spec: str, dims: Dims | None = None, **options: Any) -> Graph:
    """The graph of `package.module:function` or `file.py:function`; options as Model.graph takes them.

    The file is Python code and is run. Raises UsageError where there is no such module, file or function.
    """
    return graph_of(find(spec), dims, **options)


def _type_of(spec: InputSpec, name: str) -> TensorType:
    if isinstance(spec, TensorType):
        return spec
    if isinstance(spec, str):
        kind, bracket, rest = spec.partition("[")
        if kind not in dt.BY_NAME or not bracket or not rest.endswith("]"):
            raise ModelError(f"the input {name} is declared as {spec!r}", hint='write "f32[batch,3,224,224]"')
        return TensorType(dt.BY_NAME[kind], tuple(parse_dim(d) for d in rest[:-1].split(",") if d.strip()))
    return TensorType(dt.f32, tuple(parse_dim(d) if isinstance(d, str) else d for d in spec))


def _bindings(types: Mapping[str, TensorType], dims: Dims, name: str) -> dict[str, Dim]:
    symbols = frozenset[str]().union(*(t.symbols() for t in types.values()))
    unknown = sorted(set(dims) - symbols)
    if unknown:
        raise UsageError(f"{name} has no symbolic dimension {', '.join(unknown)}",
                         hint=meant(unknown[0], symbols, f"it has {', '.join(sorted(symbols)) or 'none'}"))  # fmt: skip
    bound: dict[str, Dim] = {}
    for key, value in dims.items():
        bound[key] = symbol(value) if isinstance(value, str) else value
        if isinstance(value, int) and value < 0:
            raise UsageError(f"the dimension {key} must not be negative, got {value}")
    return bound


def _ints(dims: Dims) -> dict[str, Dim]:
    return {k: symbol(v) if isinstance(v, str) else v for k, v in dims.items()}


def _named(result: Any) -> dict[str, Tensor]:
    """The outputs by name: a mapping as it is, one tensor or several by the names of their layers."""
    if isinstance(result, Mapping):
        return dict(result)
    several = result if isinstance(result, tuple | list) else [result]
    wrong = [x for x in several if not isinstance(x, Tensor)]
    if wrong or not several:
        raise TypeError(f"a model function must return tensors, got {type(wrong[0]).__name__ if wrong else 'none'}")
    named = {x.value.name: x for x in several}
    if len(named) != len(several):
        raise TypeError("a tensor is returned twice; return a mapping of names to tensors")
    return named


def _outputs(result: Any, name: str) -> list[tuple[str, Any]]:
    try:
        return [(key, x.value) for key, x in _named(result).items()]
    except (TypeError, AttributeError) as e:
        raise ModelError(f"the model function {name}: {e}", hint="return a tensor, a tuple of tensors or a mapping") from e


def _mean(results: Sequence[dict[str, Tensor]], name: str) -> Any:
    """The mean output by output; members' outputs are matched by position."""
    from .functions import add, multiply

    keys = [list(r) for r in results]
    if any(len(k) != len(keys[0]) for k in keys):
        raise ModelError(f"models of an ensemble need the same number of outputs, got {[len(k) for k in keys]}", node=name)
    means = []
    for i, key in enumerate(keys[0]):
        terms = [list(r.values())[i] for r in results]
        if any(t.type != terms[0].type for t in terms):
            raise ModelError(
                f"models of an ensemble need outputs of one type, got {', '.join(str(t.type) for t in terms)}", node=name
            )
        total = add(*terms, name=f"{name}.sum{i or ''}") if len(terms) > 1 else terms[0]
        means.append((key, multiply(total, 1.0 / len(terms), name=f"{name}.mean{i or ''}")))
    if len(means) == 1:
        return means[0][1]
    return dict(means)


def _distinct(names: Sequence[str]) -> list[str]:
    seen: dict[str, int] = {}
    result = []
    for name in names:
        count = seen.get(name, 0)
        seen[name] = count + 1
        result.append(f"{name}_{count}" if count else name)
    return result

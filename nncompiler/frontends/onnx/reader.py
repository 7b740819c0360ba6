"""ONNX -> Graph.

    nodes that an output depends on, in file order
        --row of the operator table--> operators of the graph
        --function body (of the model or of onnx itself)--> read node by node
        --neither, operands constant--> computed by onnx's reference, a weight
        --neither--> collected; one UnsupportedError names them all
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from os import PathLike
from typing import Any

from ...interchange.domains import DOMAINS, row_of
from ...interchange.evaluation import numbers
from ...interchange.rules import Call, Row
from ...ir.errors import CompilerError, LimitError, ModelError, UndecidedError, UnsupportedError
from ...ir.graph import Graph, Value
from ...ir.limits import Limits, check_time, current, using
from ...ir.signature import Signature
from ...ir.weights import Weight
from . import attributes as attribute_rules
from . import constants
from .external import Folder, external_files
from .functions import Functions
from .inputs import add_inputs, declared, default_names, initializer_types
from .liveness import live
from .proto import OWN_DOMAINS, check_structure, load, opsets
from .tensors import Tensors, element_type

REGISTER = "an operator of your own domain can be registered: see nncompiler.register_operator"

LISTED = 20
"""How many unsupported nodes a message spells out."""


def read(
    model: str | PathLike[str] | bytes | Any,
    dims: Mapping[str, int] | None = None,
    limits: Limits | None = None,
    inputs: Collection[str] = (),
) -> Graph:
    """The graph of an ONNX model.

    model: a path, the bytes of a file, or a ModelProto (which the graph's weights may refer to: leave it unchanged).
    dims: numbers for symbolic dimensions of the inputs.
    inputs: initializers that the model lists as inputs too, to be inputs instead of weights. From version 4 of ONNX's IR on
    these are default values (before, every initializer had to be listed, and is a constant); `Graph.defaults` has the rest.
    Raises ModelError for a malformed model, LimitError for one beyond `limits`, UnsupportedError (naming every node) for
    operators without a rule, UndecidedError where what a node computes depends on dimensions that are not bound, UsageError
    for a name in `dims` that no input has, or in `inputs` that is no default value.
    """
    return Opened(model, limits, inputs).graph(dims)


class Opened:
    """A parsed model, as `read` takes it, that can be read with different dimensions bound."""

    def __init__(
        self, model: str | PathLike[str] | bytes | Any, limits: Limits | None = None, inputs: Collection[str] = ()
    ):
        self.limits = limits or current()
        self.source = load(model, self.limits)
        check_structure(self.source.proto, self.limits)
        self.versions = opsets(self.source.proto.opset_import, self.source.proto.ir_version, self.source.name)
        if not self.versions:
            raise ModelError(f"{self.source.name} imports no opset")
        self.fed = frozenset(inputs)
        self.defaults = default_names(self.source.proto, self.source.name, self.fed)

    @property
    def files(self) -> tuple[str, ...]:
        """The files that tensors of the model name, relative to its folder."""
        return external_files(self.source.proto)

    def graph(self, dims: Mapping[str, int] | None = None) -> Graph:
        """The graph; raises as `read`."""
        folder = Folder(self.source.folder, self.source.own)
        tensors = Tensors(folder, self.source.tickets, self.limits)
        reader = _Reader(self.source.proto, self.source.name, tensors, self.limits)
        with using(self.limits):
            graph = reader.model(self.versions, dims or {}, self.fed)
        graph.defaults = self.defaults
        return graph

    def signature(self, dims: Mapping[str, int] | None = None) -> Signature:
        """Inputs, and outputs as the model declares them; no node is read."""
        main = self.source.proto.graph
        return declared(main, dims or {}, self.limits, self.fed, self.defaults)


class _Poison:
    """Stands for a result that could not be made; nodes that read it are passed over in silence."""


class _Absent:
    """Stands for a parameter that the caller of a function leaves out; where it is read, the operand is absent."""


POISON = _Poison()
ABSENT = _Absent()
Entry = Value | _Poison | _Absent | Callable[[], Value]


class _Scope:
    """Names to values: of a graph, of a function's body, or of a subgraph, which also sees what is around it."""

    def __init__(self, parent: _Scope | None = None):
        self.parent = parent
        self.entries: dict[str, Entry] = {}

    def find(self, name: str) -> Value | _Poison | _Absent | None:
        """What a name stands for, None where it is not defined. Raises UnsupportedError for a weight that is not handled."""
        entry = self.entries.get(name)
        if entry is None:
            return None if self.parent is None else self.parent.find(name)
        if isinstance(entry, Value | _Poison | _Absent):
            return entry
        made = self.entries[name] = entry()
        return made

    def define(self, name: str, entry: Entry) -> None:
        if name in self.entries:
            raise ModelError(f"two values are called {name!r}")
        self.entries[name] = entry


class _Reader:
    def __init__(self, proto: Any, source: str, tensors: Tensors, limits: Limits):
        self.proto = proto
        self.source = source
        self.tensors = tensors
        self.limits = limits
        self.graph = Graph(proto.graph.name or "model")
        self.functions = Functions(proto, source)
        self.unsupported: list[UnsupportedError] = []
        self.count = 0

    def model(self, versions: dict[str, int], dims: Mapping[str, int], fed: frozenset[str]) -> Graph:
        main = self.proto.graph
        scope = _Scope()
        self.initializers(main, scope, fed)
        for name, value in add_inputs(self.graph, main, initializer_types(main), dims, self.limits, fed):
            scope.define(name, value)
        wanted = {o.name for o in main.output}
        self.nodes(main.node, scope, versions, {}, f"{self.source}:node ", "", 1, wanted)
        outputs = self.outputs(main, scope)
        if self.unsupported:
            raise _together(self.unsupported)
        self.graph.set_outputs(outputs)
        return self.graph

    def initializers(self, graph: Any, scope: _Scope, fed: frozenset[str] = frozenset()) -> None:
        """Defines the initializers; those that are fed are checked only."""
        tensors: list[tuple[str, Callable[[Any, str], Weight], Any]]
        tensors = [(tensor.name, self.tensors.weight, tensor) for tensor in graph.initializer]
        tensors += [(sparse.values.name, self.tensors.sparse, sparse) for sparse in graph.sparse_initializer]
        for name, read, tensor in tensors:
            entry = self.initializer(name, read, tensor)
            if name not in fed:
                scope.define(name, entry)

    def initializer(self, name: str, read: Callable[[Any, str], Weight], tensor: Any) -> Callable[[], Value]:
        """What gives an initializer's value when a node asks for it, or the UnsupportedError of one that is not handled."""
        try:
            return partial(self.graph.weight, name, read(tensor, f"initializer {name!r}"))
        except UnsupportedError as e:
            error = e

        def refuse() -> Value:
            raise UnsupportedError(error.message, hint=error.hint)

        return refuse

    def outputs(self, graph: Any, scope: _Scope) -> list[tuple[str, Value]]:
        """The values that leave, by name."""
        if not graph.output:
            raise ModelError(f"{self.source} has no outputs")
        found: dict[str, Value] = {}
        for info in graph.output:
            if info.name in found:
                raise ModelError(f"two outputs are called {info.name!r}")
            try:
                value = scope.find(info.name)
            except UnsupportedError as e:
                self.unsupported.append(e)
                continue
            if value is None or isinstance(value, _Absent):
                raise ModelError(f"output {info.name!r} is produced by no node")
            if isinstance(value, _Poison):
                continue
            if info.type.HasField("tensor_type") and info.type.tensor_type.elem_type:
                declared = element_type(info.type.tensor_type.elem_type, f"output {info.name!r}")
                if declared != value.type.dtype:
                    raise ModelError(f"output {info.name!r} is declared {declared}, it is {value.type.dtype}")
            found[info.name] = value
        return list(found.items())

    def nodes(
        self,
        nodes: Iterable[Any],
        scope: _Scope,
        versions: Mapping[str, int],
        caller: Mapping[str, Any],
        place: str,
        prefix: str,
        depth: int,
        leaving: Iterable[str],
    ) -> None:
        """Reads the nodes that something reads, in order, into `scope`. `caller` has the attributes of the function call
        that is expanded, `place` and `prefix` what stands before a node's number in its location and before its name;
        `leaving` are the names that are read from outside."""
        nodes = list(nodes)
        alive, read = live(nodes, leaving)
        if depth > self.limits.depth:
            raise LimitError(f"functions and subgraphs are nested deeper than {self.limits.depth}")
        for index, node in enumerate(nodes):
            self.count += 1
            if self.count > self.limits.nodes:
                raise LimitError(f"the model has more than {self.limits.nodes} nodes")
            check_time()
            if not alive[index]:
                continue
            name = prefix + (node.name or f"{node.op_type}_{index}")
            location = f"{place}{index}" if depth == 1 else place
            try:
                wanted = [output if output in read else "" for output in node.output]
                results = self.node(node, wanted, name, location, scope, versions, caller, depth)
            except UnsupportedError as e:
                e.at(name, location)
                e.message = f"{node.op_type}: {e.message}"
                self.unsupported.append(e)
                results = [POISON] * len(node.output)
            except CompilerError as e:
                if isinstance(e, ModelError) and (e.node is None or e.node == name or e.node.startswith(f"{name}.")):
                    e.message = f"{node.op_type}: {e.message}"
                raise e.at(name, location) from None
            except RecursionError:
                raise LimitError("the model is nested too deep", node=name, location=location) from None
            for output, value in zip(node.output, results):
                if output and value is not None:
                    try:
                        scope.define(output, value)
                    except ModelError as e:
                        raise e.at(name, location) from None

    def node(
        self,
        node: Any,
        wanted: list[str],
        name: str,
        location: str,
        scope: _Scope,
        versions: Mapping[str, int],
        caller: Mapping[str, Any],
        depth: int,
    ) -> list[Any]:
        """The values of one node's outputs, of which those called "" in `wanted` may be None."""
        inputs: list[Value | None] = []
        poisoned = False
        self.limits.check_operands(len(node.input), node.op_type)
        for operand in node.input:
            value = scope.find(operand) if operand else None
            if operand and value is None:
                raise ModelError(
                    f"reads {operand!r}, which nothing before it produces",
                    hint="the name is wrong, the nodes are not sorted, or they form a cycle",
                )
            poisoned |= isinstance(value, _Poison)
            inputs.append(value if isinstance(value, Value) else None)
        while inputs and inputs[-1] is None:  # absent ones at the end say nothing
            inputs.pop()
        given = attribute_rules.resolve(node, caller)
        domain = "" if node.domain in OWN_DOMAINS else node.domain
        function = self.functions.local(domain, node.op_type, node.overload)
        if function is not None:
            if poisoned:
                return [POISON] * len(node.output)
            return self.call(function, inputs, given, name, location, depth, None)
        if domain not in versions:
            raise ModelError(f"{node.op_type} is of domain {node.domain or 'ai.onnx'!r}, which the model does not import")
        if domain not in DOMAINS:
            raise UnsupportedError(f"operators of domain {domain!r} are not known", hint=REGISTER)
        opset = versions[domain]
        schema = attribute_rules.schema(node.op_type, opset, domain)
        row = row_of(domain, node.op_type, None if schema is None else schema.since)
        if schema is None and row is not None and row.form is not None:
            schema = attribute_rules.of_form(row.form)
        if schema is None:
            raise _no_such(domain, node.op_type, opset)
        attribute_rules.check(node.op_type, schema, given, len(node.input), len(node.output))
        if node.op_type == "If" and not poisoned:
            return self.branch(node, name, location, inputs, given, scope, versions, caller, depth)
        if row is None or schema.since < row.since:
            body = self.functions.standard(node, given, schema, versions.get("", opset), inputs) if not poisoned else None
            if body is not None:
                return self.call(body, inputs, given, name, location, depth, schema)
            if not (poisoned and self.functions.has_body(schema)):
                constant = not poisoned and not domain
                found = constants.evaluate(self.graph, node, given, opset, inputs, name, location) if constant else None
                if found is not None:
                    return found
                raise _no_rule(row, schema.since, opset)
        if poisoned:
            return [POISON] * len(node.output)
        assert row is not None
        try:
            return self.by_rule(row, node, wanted, name, location, opset, inputs, given)
        except UnsupportedError:
            if domain or schema.raw is None:
                raise
            found = constants.evaluate(self.graph, node, given, opset, inputs, name, location)
            if found is None:
                raise
            return found

    def by_rule(
        self,
        row: Row,
        node: Any,
        wanted: list[str],
        name: str,
        location: str,
        opset: int,
        inputs: list[Value | None],
        given: Mapping[str, Any],
    ) -> list[Any]:
        """The values of one node's outputs by its row of the operator table."""
        decoded = {key: attribute_rules.decode(a, self.tensors) for key, a in given.items()}
        call = Call(self.graph, node.op_type, name, location, opset, inputs, wanted, decoded, list(node.output))
        results = list(row.reading(call))
        for value in results:
            if value is not None:
                self.limits.check_type(value.type, "the result")
        for i, output in enumerate(wanted):
            if output and (i >= len(results) or results[i] is None):
                raise UnsupportedError(f"output {i} ({output!r}) is not supported")
        return results[: len(node.output)]

    def branch(
        self,
        node: Any,
        name: str,
        location: str,
        inputs: list[Value | None],
        given: Mapping[str, Any],
        scope: _Scope,
        versions: Mapping[str, int],
        caller: Mapping[str, Any],
        depth: int,
    ) -> list[Any]:
        """Reads the branch of an If whose condition is known in the place of the If."""
        condition = inputs[0].known if inputs[0] is not None else None
        if inputs[0] is not None and inputs[0].undecided:
            names = sorted(inputs[0].undecided)
            raise UndecidedError(f"the value of the condition depends on {', '.join(names)}", names)
        if condition is None and inputs[0] is not None:
            condition = numbers(inputs[0])
        if condition is None or condition.size != 1:
            raise UnsupportedError("the condition is computed from the inputs while the model runs")
        taken = given["then_branch" if bool(condition.reshape(-1)[0]) else "else_branch"].g
        if len(taken.output) != len(node.output):
            raise ModelError(f"the branch has {len(taken.output)} outputs, the If has {len(node.output)}")
        inner = _Scope(scope)
        self.initializers(taken, inner)
        before = len(self.unsupported)
        leaving = [output.name for output in taken.output]
        self.nodes(taken.node, inner, versions, caller, location, f"{name}/", depth + 1, leaving)
        if len(self.unsupported) > before:
            return [POISON] * len(node.output)
        values = [inner.find(output.name) for output in taken.output]
        if None in values:
            raise ModelError(f"output {taken.output[values.index(None)].name!r} of the branch is produced by no node")
        return values

    def call(
        self,
        function: Any,
        inputs: list[Value | None],
        given: Mapping[str, Any],
        name: str,
        location: str,
        depth: int,
        schema: attribute_rules.Schema | None,
    ) -> list[Any]:
        """Expands a function's body under the caller's name."""
        if len(inputs) > len(function.input):
            raise ModelError(f"{function.name} takes {len(function.input)} inputs, it got {len(inputs)}")
        scope = _Scope()
        for index, parameter in enumerate(function.input):
            value = inputs[index] if index < len(inputs) else None
            scope.define(parameter, ABSENT if value is None else value)
        attributes = self.functions.arguments(function, given, schema)
        versions = opsets(function.opset_import, 10, function.name)
        before = len(self.unsupported)
        self.nodes(function.node, scope, versions, attributes, location, f"{name}/", depth + 1, function.output)
        if len(self.unsupported) > before:
            return [POISON] * len(function.output)
        values = [scope.find(output) for output in function.output]
        return [None if isinstance(value, _Absent) else value for value in values]


def _no_such(domain: str, op_type: str, opset: int) -> UnsupportedError:
    if not domain:
        return UnsupportedError(f"ONNX has no such operator at opset {opset}")
    known = attribute_rules.known(op_type, domain)
    what = f"version {opset} of domain {domain!r} has no such operator" if known else f"it is not known in domain {domain!r}"
    return UnsupportedError(what, hint=REGISTER)


def _no_rule(row: Row | None, since: int, opset: int) -> UnsupportedError:
    if row is None:
        return UnsupportedError("the operator is not supported")
    return UnsupportedError(
        f"its form of opset {since} is not supported, that of opset {row.since} and later is",
        hint=f"convert the model from opset {opset} with onnx.version_converter",
    )


def _together(errors: list[UnsupportedError]) -> UnsupportedError:
    """One error that names every node: those that no dimensions cure, else all."""
    plain = [e for e in errors if not isinstance(e, UndecidedError)]
    symbols = frozenset[str]().union(*(e.symbols for e in errors if isinstance(e, UndecidedError)))
    errors = plain or errors
    if len(errors) == 1:
        return errors[0]
    lines = [f"{e.node!r}{f' at {e.location}' if e.location else ''}: {e.message}" for e in errors[:LISTED]]
    if len(errors) > LISTED:
        lines.append(f"and {len(errors) - LISTED} more")
    if not plain:
        what = f"{len(errors)} nodes depend on {', '.join(sorted(symbols))}"
        return UndecidedError(f"{what}:\n  " + "\n  ".join(lines), symbols)
    hints = sorted({e.hint for e in errors if e.hint})
    return UnsupportedError(
        f"{len(errors)} nodes are not supported:\n  " + "\n  ".join(lines), hint="; ".join(hints) or None
    )

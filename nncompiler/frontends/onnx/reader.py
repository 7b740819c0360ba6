"""ONNX -> Graph.

    nodes that an output depends on, each behind what it reads
        --row of the operator table--> operators of the graph
        --function body (of the model or of onnx itself)--> read node by node
        --neither, operands constant--> computed by onnx's reference, a weight
        --neither--> collected; one UnsupportedError names them all
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from copy import copy
from functools import partial
from itertools import count
from os import PathLike
from typing import Any, cast

from ...interchange.aligning import align
from ...interchange.domains import DOMAINS, row_of
from ...interchange.evaluation import numbers
from ...interchange.gradients import gradients
from ...interchange.regions import local_symbols
from ...interchange.rules import Call, Row
from ...interchange.run_time import RunTime, is_numeric, ranked
from ...interchange.standard.sequence import TAKE_ANY
from ...ir.dims import is_run_time
from ...ir.errors import CompilerError, LimitError, ModelError, UndecidedError, UnsupportedError
from ...ir.graph import Graph, Value
from ...ir.limits import Limits, check_time, current, using
from ...ir.signature import Signature
from ...ir.types import TensorType, Type
from ...ir.weights import Weight
from ...ops.control_flow import truth
from ...ops.elementwise.unary import Identity
from . import attributes as attribute_rules
from . import constants, gradient, regions
from .external import Folder, external_files
from .functions import Functions
from .inputs import add_inputs, declared, default_names, initializer_types
from .liveness import in_order, live
from .prefix import prefix
from .proto import OWN_DOMAINS, check_structure, load, opsets, rejected
from .refusals import no_domain, no_rule, no_such, together
from .regions import CONTROL, Captures, Region
from .scope import ABSENT, POISON, Absent, Poison, Scope
from .tensors import Tensors, element_type


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
        reader = Reader(self.source.proto, self.source.name, tensors, self.limits)
        with using(self.limits):
            try:
                graph = reader.model(self.versions, dims or {}, self.fed)
            except (CompilerError, MemoryError):
                raise
            except Exception as e:  # a rule that a malformed node met: whose fault it is, onnx's own checker tells
                why = rejected(self.source.proto)
                if why is None:
                    raise
                raise ModelError(f"{self.source.name} is malformed: {why}") from e
        graph.defaults = self.defaults
        return graph

    def signature(self, dims: Mapping[str, int] | None = None) -> Signature:
        """Inputs, and outputs as the model declares them; no node is read."""
        main = self.source.proto.graph
        return declared(main, dims or {}, self.limits, self.fed, self.defaults)


class Reader:
    """Reads nodes into a graph."""

    def __init__(self, proto: Any, source: str, tensors: Tensors, limits: Limits):
        self.proto = proto
        self.source = source
        self.tensors = tensors
        self.limits = limits
        self.graph = Graph(proto.graph.name or "model")
        self.functions = Functions(proto, source)
        self.unsupported: list[UnsupportedError] = []
        self.nodes_read = count()
        self.run_time = RunTime(self.graph, {})

    def model(self, versions: dict[str, int], dims: Mapping[str, int], fed: frozenset[str]) -> Graph:
        main = self.proto.graph
        scope = Scope()
        self.initializers(main, scope, fed)
        self.run_time.bound = {name: value for name, value in dims.items() if is_run_time(name)}
        for name, value in add_inputs(self.graph, main, initializer_types(main), dims, self.limits, fed):
            scope.define(name, value)
        wanted = {o.name for o in main.output}
        self.nodes(main.node, scope, versions, {}, f"{self.source}:node ", "", 1, wanted)
        outputs = self.outputs(main, scope)
        if self.unsupported:
            error = together(self.unsupported)
            if isinstance(error, UndecidedError):
                error.prefix = prefix(self.run_time, error.symbols)
            raise error
        self.graph.set_outputs(outputs)
        return self.graph

    def initializers(self, graph: Any, scope: Scope, fed: frozenset[str] = frozenset()) -> None:
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

    def outputs(self, graph: Any, scope: Scope) -> list[tuple[str, Value]]:
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
            if value is None or isinstance(value, Absent):
                raise ModelError(f"output {info.name!r} is produced by no node")
            if isinstance(value, Poison):
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
        scope: Scope,
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
        numbers, scope.nodes = in_order(list(nodes), scope)
        alive, read = live(scope.nodes, leaving)
        if depth > self.limits.depth:
            raise LimitError(f"functions and subgraphs are nested deeper than {self.limits.depth}")
        for index, node, needed in zip(numbers, scope.nodes, alive, strict=True):
            if next(self.nodes_read) >= self.limits.nodes:
                raise LimitError(f"the model has more than {self.limits.nodes} nodes")
            check_time()
            if not needed:
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
        scope: Scope,
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
                    hint="the name is wrong, the nodes of a subgraph are not sorted, or nodes form a cycle",
                )
            poisoned |= isinstance(value, Poison)
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
            raise no_domain(domain)
        opset = versions[domain]
        schema = attribute_rules.schema(node.op_type, opset, domain)
        row = row_of(domain, node.op_type, None if schema is None else schema.since)
        if schema is None and row is not None and row.form is not None:
            schema = attribute_rules.of_form(row.form)
        if schema is None:
            raise no_such(domain, node.op_type, opset)
        attribute_rules.check(node.op_type, schema, given, len(node.input), len(node.output))
        if node.op_type in CONTROL:
            if poisoned:
                return [POISON] * len(node.output)
            return self.control(node, name, location, inputs, given, scope, versions, caller, depth)
        if node.op_type == "Identity" and not all(v is None or is_numeric(v) for v in inputs):
            return list(inputs)
        if node.op_type not in TAKE_ANY and not poisoned:
            for value in inputs:
                if value is not None:
                    ranked(value, name)
        if node.op_type == "Gradient" and domain == gradient.DOMAIN and not poisoned:
            return self.gradient(node, wanted, name, location, inputs, given, scope, versions, caller, depth)
        if row is None or schema.since < row.since:
            body = self.functions.standard(node, given, schema, versions.get("", opset), inputs) if not poisoned else None
            if body is not None:
                return self.call(body, inputs, given, name, location, depth, schema)
            if not (poisoned and self.functions.has_body(schema)):
                constant = not poisoned and not domain
                found = constants.evaluate(self.graph, node, given, opset, inputs, name, location) if constant else None
                if found is not None:
                    return found
                raise no_rule(row, schema.since, opset)
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
        call = Call(
            self.graph, node.op_type, name, location, opset, inputs, wanted, decoded, list(node.output),
            run_time=self.run_time,
        )
        align(call)
        results = list(row.reading(call))
        for value in results:
            if value is not None and isinstance(value.type, TensorType):
                self.limits.check_type(value.type, "the result")
        for i, output in enumerate(wanted):
            if output and (i >= len(results) or results[i] is None):
                raise UnsupportedError(f"output {i} ({output!r}) is not supported")
        return results[: len(node.output)]

    def gradient(
        self, node: Any, wanted: list[str], name: str, location: str, inputs: list[Value | None], given: Mapping[str, Any],
        scope: Scope, versions: Mapping[str, int], caller: Mapping[str, Any], depth: int,
    ) -> list[Any]:  # fmt: skip
        """The values of a Gradient: the nodes that it names are read once more, from its operands on."""
        xs, zs, y = gradient.named_tensors(given, inputs)
        inner = Scope(scope)
        fed = [self.graph.add(Identity(), [value], f"{name}/{x}", location).output for x, value in zip(xs + zs, inputs)]
        for x, value in zip(xs + zs, fed, strict=True):
            inner.define(x, value)
        before = len(self.unsupported)
        self.nodes(gradient.between(scope.nodes, xs + zs, y), inner, versions, caller, location, f"{name}/", depth + 1, [y])
        if len(self.unsupported) > before:
            return [POISON] * len(node.output)
        found = inner.find(y)
        if not isinstance(found, Value):
            raise ModelError(f"y names {y!r}, which is not a tensor")
        call = Call(self.graph, node.op_type, name, location, versions[""], inputs, wanted, {}, list(node.output))
        return [*gradients(call, found, fed[: len(xs)])]

    def control(
        self,
        node: Any,
        name: str,
        location: str,
        inputs: list[Value | None],
        given: Mapping[str, Any],
        scope: Scope,
        versions: Mapping[str, int],
        caller: Mapping[str, Any],
        depth: int,
    ) -> list[Any]:
        """The values of a node of control flow: of the branch of an If whose condition is known, else of a node with
        regions."""
        if node.op_type == "If":
            condition = self.condition(inputs)
            if condition is not None:
                taken = given["then_branch" if condition else "else_branch"].g
                return self.branch(node, taken, name, location, scope, versions, caller, depth)

        def read(body: Any, word: str, parameters: Sequence[tuple[str, Type]]) -> Region | None:
            return self.region(body, f"{name}/{word}", parameters, location, scope, versions, caller, depth)

        told = regions.ControlNode(
            node.op_type, name, location, versions[""], inputs, len(node.output), given, self.graph, read
        )
        before = len(self.unsupported)
        try:
            if node.op_type == "If" and inputs[0] and self.run_time.is_bound(inputs[0], name, "the condition"):
                raise regions.Disagreement  # the model is read again for a condition, after one did not serve for both
            found = regions.READERS[node.op_type](told)
            if found is None and node.op_type == "If" and self.run_time.asked_inside(self.unsupported[before:]):
                raise regions.Disagreement  # in the model's own graph these numbers can be found
        except (regions.Disagreement, ModelError) as e:  # a branch that is not taken need not fit
            if node.op_type != "If" or isinstance(e, LimitError) or inputs[0] is None:
                raise
            del self.unsupported[before:]
            known = self.run_time.fixed(self.graph, inputs[0], name, location, "the condition")
            taken = given["then_branch" if truth(known, "the condition") else "else_branch"].g
            return self.branch(node, taken, name, location, scope, versions, caller, depth)
        return [POISON] * len(node.output) if found is None else found

    def condition(self, inputs: Sequence[Value | None]) -> bool | None:
        """The condition of an If where it is known; UndecidedError where dimensions would tell it."""
        value = inputs[0] if inputs else None
        if value is None:
            raise ModelError("an If requires a condition")
        if value.undecided:
            names = sorted(value.undecided)
            if self.run_time.untold(self.graph, names):
                return None  # it is known when it is needed, and may be another one at every trip
            raise UndecidedError(f"the value of the condition depends on {', '.join(names)}", names)
        known = value.known if value.known is not None else numbers(value)
        return None if known is None else truth(known, "the condition")

    def region(
        self, body: Any, name: str, parameters: Sequence[tuple[str, Type]], location: str, scope: Scope,
        versions: Mapping[str, int], caller: Mapping[str, Any], depth: int,
    ) -> Region | None:  # fmt: skip
        """A subgraph as a region, None where a node of it is not supported."""
        inside = copy(self)
        inside.graph = graph = Graph(name)
        captures = Captures(scope, graph)
        inner = Scope(captures)
        inputs = [(given, graph.input(graph.unique(given or "unnamed"), cast(Any, type_))) for given, type_ in parameters]
        for given, value in inputs:
            inner.define(given, value)
        inside.initializers(body, inner)
        before, symbols = len(self.unsupported), set(self.run_time.used)
        leaving = [output.name for output in body.output]
        inside.nodes(body.node, inner, versions, caller, location, f"{name}/", depth + 1, leaving)
        if len(self.unsupported) > before:
            return None
        outputs = []
        for index, output in enumerate(leaving):
            found = inner.find(output)
            if isinstance(found, Poison):
                return None
            if not isinstance(found, Value):
                raise ModelError(f"output {output!r} of the subgraph is produced by no node")
            outputs.append((f"{index}:{output}", found))
        graph.set_outputs(outputs)
        defined = local_symbols(graph, captures.values)
        return Region(graph, captures.values, defined | (self.run_time.used - symbols))

    def branch(
        self,
        node: Any,
        taken: Any,
        name: str,
        location: str,
        scope: Scope,
        versions: Mapping[str, int],
        caller: Mapping[str, Any],
        depth: int,
    ) -> list[Any]:
        """Reads the branch of an If whose condition is known in the place of the If."""
        if len(taken.output) != len(node.output):
            raise ModelError(f"the branch has {len(taken.output)} outputs, the If has {len(node.output)}")
        inner = Scope(scope)
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
        scope = Scope()
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
        return [None if isinstance(value, Absent) else value for value in values]

"""The verifier: the rules that every graph keeps between passes."""

from __future__ import annotations

from typing import NoReturn

from .dims import Sym
from .errors import CompilerError, ModelError, VerifyError
from .graph import Graph, Node, Value
from .op import BodyOp, Operand, RegionOp
from .source import Input, Parameter
from .text import line, reference
from .types import TensorType


def verify(graph: Graph) -> None:
    """Raises VerifyError, naming the node and showing its line, for the first rule that the graph breaks.

    The rules: names are unique and lead to their nodes; operands belong to the graph and have an edge each, and no edge is
    without its operand; there is no cycle; inputs are listed, outputs exist and have names of their own; weights have
    their declared type; every node's types are the ones its operands give, and layouts fit them; bodies keep the rules
    and have an input for each operand.
    """
    _names(graph)
    for node in graph.nx:
        _edges(graph, node)
    try:
        order = graph.order()
    except ModelError as e:
        raise VerifyError(e.message) from None
    _sources(graph)
    _outputs(graph)
    for node in order:
        _weight(node)
        if node.is_group:
            if len(node.regions) != 1:
                _fail(node, f"{node.op.name} needs a body")
            _body(node, node.body)
        elif node.regions and not isinstance(node.op, RegionOp):
            _fail(node, f"{node.op.name} cannot have a body")
        for region in node.regions if isinstance(node.op, RegionOp) else ():
            _region(node, region)
        _types(node)


def _fail(node: Node, message: str) -> NoReturn:
    raise VerifyError(f"{message}\n  {line(node)}", node=node.name, location=node.location)


def _names(graph: Graph) -> None:
    for node in graph.nx:
        if graph._names.get(node.name) is not node:
            other = graph._names.get(node.name)
            _fail(node, f"its name leads to {'no node' if other is None else 'another node'}")
    if len(graph._names) != len(graph.nx):
        lost = next(n for n in graph._names.values() if n not in graph.nx)
        _fail(lost, "it has a name but is not in the graph")


def _edges(graph: Graph, node: Node) -> None:
    edges = {slot: (producer, data["index"]) for producer, _, slot, data in graph.nx.in_edges(node, keys=True, data=True)}
    for slot, value in enumerate(node.inputs):
        if value is None:
            continue
        if value.node not in graph.nx:
            _fail(node, f"operand {slot} is {reference(value)}, which is not in the graph")
        if not 0 <= value.index < len(value.node.types):
            _fail(node, f"operand {slot} is result {value.index} of {value.node.name!r}, which has {len(value.node.types)}")
        edge = edges.pop(slot, None)
        if edge is None:
            _fail(node, f"operand {slot} is {reference(value)}, but there is no edge for it")
        if edge != (value.node, value.index):
            _fail(node, f"operand {slot} is {reference(value)}, but its edge comes from {reference(Value(*edge))}")
    if edges:
        slot, (producer, index) = min(edges.items())
        _fail(node, f"an edge from {reference(Value(producer, index))} leads to slot {slot}, which does not read it")
    if graph.nx.in_degree(node) != sum(v is not None for v in node.inputs):
        _fail(node, "two edges lead to one operand")


def _sources(graph: Graph) -> None:
    for node in graph.inputs:
        if node not in graph.nx:
            _fail(node, "it is listed as an input but is not in the graph")
        if not isinstance(node.op, Input):
            _fail(node, "it is listed as an input but is not one")
    if len(set(graph.inputs)) != len(graph.inputs):
        raise VerifyError(f"an input is listed twice: {', '.join(n.name for n in graph.inputs)}")
    listed = set(graph.inputs)
    for node in graph.nx:
        if isinstance(node.op, Input):
            if node not in listed:
                _fail(node, "it is an input but is not listed among the graph's inputs")
            if node.inputs:
                _fail(node, "an input has no operands")
            if node.types != (node.op.type,) and node.types != (node.op.type.with_layout(node.type.layout),):
                _fail(node, f"the input is declared as {node.op.type}")


def _outputs(graph: Graph) -> None:
    names: set[str] = set()
    for name, value in graph.outputs:
        if name in names:
            raise VerifyError(f"two outputs are called {name!r}")
        names.add(name)
        if value.node not in graph.nx:
            raise VerifyError(f"output {name!r} is {reference(value)}, which is not in the graph")
        if not 0 <= value.index < len(value.node.types):
            _fail(value.node, f"output {name!r} is result {value.index} of a node with {len(value.node.types)}")


def _weight(node: Node) -> None:
    if not isinstance(node.op, Parameter):
        if node.weight is not None:
            _fail(node, "only a parameter has a weight")
        return
    if node.weight is None:
        _fail(node, "a parameter needs a weight")
    if node.inputs:
        _fail(node, "a parameter has no operands")
    declared = TensorType(node.weight.dtype, node.weight.shape)
    if [t.with_layout(None) for t in node.types] != [declared]:
        _fail(node, f"its weight is {declared}")


def _region(node: Node, region: Graph) -> None:
    try:
        verify(region)
    except VerifyError as e:
        raise VerifyError(f"in the body of {node.name!r}: {e}", node=node.name, location=node.location) from None


def _body(node: Node, body: Graph) -> None:
    _region(node, body)
    if len(body.inputs) != len(node.inputs):
        _fail(node, f"it has {len(node.inputs)} operands and its body {len(body.inputs)} inputs")
    for slot, (inner, value) in enumerate(zip(body.inputs, node.inputs)):
        if value is not None and inner.type.with_layout(None) != value.type.with_layout(None):
            _fail(node, f"operand {slot} is {value.type}, input {inner.name!r} of the body is {inner.type}")


def _types(node: Node) -> None:
    for index, type_ in enumerate(node.types):
        if not isinstance(type_, TensorType):
            continue
        for d in type_.shape:
            if not isinstance(d, int | Sym) or (isinstance(d, int) and d < 0):
                _fail(node, f"result {index} has the dimension {d!r}")
        layout = type_.layout
        if layout is None:
            continue
        axes = list(range(type_.rank))
        blocked = all(0 <= axis < type_.rank and size > 0 for axis, size in layout.blocks)
        if sorted(layout.order) != axes or not blocked or (layout.halo and len(layout.halo) != type_.rank):
            _fail(node, f"the layout of result {index} does not fit its rank {type_.rank}")
    if isinstance(node.op, Input | Parameter):
        return
    operands = [None if v is None else Operand(v.type, v.known) for v in node.inputs]
    try:
        if isinstance(node.op, BodyOp):
            inferred = node.op.infer_body(node.body, *operands)
        elif isinstance(node.op, RegionOp):
            inferred = node.op.infer_regions(node.regions, *operands)
        else:
            found = node.op.infer(*operands)
            inferred = found if isinstance(found, tuple) else (found,)
    except CompilerError as e:
        _fail(node, f"its operands do not fit: {e.message}")
    if [t.with_layout(None) for t in node.types] != [t.with_layout(None) for t in inferred]:
        _fail(node, f"its operands give {', '.join(str(t.with_layout(None)) for t in inferred)}")

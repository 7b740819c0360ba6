"""Facts of a graph that people ask for: parameters, work, activations, peak memory, layer by layer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from ..ir.graph import Graph, Node, Value
from ..ir.op import Cost
from ..ir.source import Input
from ..ops.group import node_cost
from .show import Shown, Table

IN_PLACE = ("reshape", "batch_norm", "softmax", "log_softmax", "transpose")
"""With pointwise operators of one computed operand: they need no memory of their own beside their operand's, so that tables
of networks give them no row."""


@dataclass(frozen=True)
class LayerRow:
    """A layer: one node, or a node with the in-place operators that follow it (`also`).

    `shape` is the result's, `image` says that it is [N, C, H, W]. `activation` counts elements of the results; `weights` and
    `vectors` are elements of weights first used here, `vectors` those of biases, scales and statistics.
    """

    name: str
    op: str
    detail: str
    also: tuple[str, ...]
    shape: tuple[int, ...]
    image: bool
    activation: int
    weights: int
    vectors: int
    cost: Cost

    @property
    def parameters(self) -> int:
        return self.weights + self.vectors

    @property
    def extent(self) -> str:
        """The shape as tables of networks write it: images are height x width x channels, a batch of 1 is left out."""
        dims = self.shape
        if self.image:
            batch, channels, *size = dims
            dims = (*([batch] if batch != 1 else []), *size, channels)
        elif len(dims) == 2 and dims[0] == 1:
            dims = dims[1:]
        return "x".join(map(str, dims)) or "scalar"


@dataclass(frozen=True, repr=False)
class Summary(Shown):
    """A graph in numbers. `weight_bytes` counts shared weights once; `activation_bytes` is the sum over all results, and
    `peak_bytes` the largest sum of results alive at one time when nodes run in order, inputs and outputs included.

    `nodes` has one row per operator, `layers` one per layer; `activations` sums the latter's, inputs included.
    """

    inputs: tuple[tuple[str, str], ...]
    outputs: tuple[tuple[str, str], ...]
    operators: dict[str, int]
    parameters: int
    weight_bytes: int
    total: Cost
    activations: int
    activation_bytes: int
    peak_bytes: int
    layers: tuple[LayerRow, ...]
    nodes: tuple[LayerRow, ...]

    def table(self) -> Table:
        rows = [
            [r.name, " + ".join((f"{r.op} {r.detail}".rstrip(), *r.also)), r.extent,
             *(f"{n:,}" if n else "" for n in (r.activation, r.parameters, r.cost.macs))]
            for r in self.layers
        ]  # fmt: skip
        named = [f"{kind} {name}: {t}" for kind, of in (("input", self.inputs), ("output", self.outputs)) for name, t in of]
        facts = [f"{self.parameters:,} parameters, {self.total.macs:,} multiply-adds, peak memory {self.peak_bytes:,} bytes"]
        columns = ("layer", "operators", "output", "activations", "parameters", "multiply-adds")
        return Table("; ".join(named), columns, rows, facts)


def summarize(graph: Graph) -> Summary:
    """The summary of a graph with static shapes."""
    order = graph.order()
    pictures = images(graph)
    fixed = constants(graph)
    counted: set[Node] = set()
    nodes: list[LayerRow] = []
    layers: dict[Node, LayerRow] = {}
    owner: dict[Node, Node] = {}
    for node in order:
        if node.weight is not None:
            continue
        fresh = _weights_of(node, fixed) - counted
        if node in fixed:
            nodes.append(_row(node, set(), False))
            continue
        counted |= fresh
        row = _row(node, fresh, node.output in pictures)
        if not isinstance(node.op, Input):
            nodes.append(row)
        host = _host(graph, node, fixed)
        if host is None:
            owner[node] = node
            layers[node] = row
        else:
            top = owner[node] = owner[host]
            layers[top] = _joined(layers[top], row)
    weights = [n.weight for n in order if n.weight is not None]
    return Summary(
        tuple((n.name, str(n.type)) for n in graph.inputs),
        tuple((name, str(v.type)) for name, v in graph.outputs),
        dict(sorted(Counter(row.op for row in nodes).items(), key=lambda kv: (-kv[1], kv[0]))),
        sum(w.size for w in weights),
        sum(w.nbytes for w in weights),
        sum((row.cost for row in nodes), Cost()),
        sum(row.activation for row in layers.values()),
        sum(t.nbytes for n in order if n.weight is None for t in n.types),
        peak_bytes(graph),
        tuple(layers.values()),
        tuple(nodes),
    )


def peak_bytes(graph: Graph) -> int:
    """The largest sum of bytes of live values, each alive from its node to its last use (outputs to the end)."""
    order = graph.order()
    last: dict[Value, int] = {}
    for at, node in enumerate(order):
        for v in node.inputs:
            if v is not None:
                last[v] = at
    last.update({v: len(order) for _, v in graph.outputs})
    dying: dict[int, int] = {}
    live = peak = 0
    for at, node in enumerate(order):
        if node.weight is None:
            for v in node.outputs:
                live += v.type.nbytes
                end = last.get(v, at)
                dying[end] = dying.get(end, 0) + v.type.nbytes
        peak = max(peak, live)
        live -= dying.pop(at, 0)
    return peak


def _row(node: Node, fresh: set[Node], image: bool) -> LayerRow:
    sizes = {n: n.weight.size for n in fresh if n.weight is not None}
    matrices = {n for n in sizes if _is_matrix(node, n)}
    return LayerRow(
        node.name,
        node.op.name,
        window(node),
        (),
        node.type.dims,
        image,
        sum(t.size for t in node.types),
        sum(size for n, size in sizes.items() if n in matrices),
        sum(size for n, size in sizes.items() if n not in matrices),
        node_cost(node),
    )


def _is_matrix(node: Node, weight: Node) -> bool:
    if node.op.contraction is not None:
        return any(v is not None and v.node is weight for v in node.inputs[:2])
    return weight.type.size > max(weight.type.dims, default=1)


def window(node: Node) -> str:
    """Kernel and stride, as tables of networks write them: "3x3", "11x11/4", "3x3/2 groups 2"; empty without a kernel."""
    attributes = node.op.attributes()
    kernel = attributes.get("kernel")
    if node.op.anchor == "conv" and node.inputs[1] is not None:
        kernel = node.inputs[1].type.dims[2:]
    if not isinstance(kernel, tuple) or not kernel:
        return ""
    text = "x".join(map(str, kernel))
    strides = attributes.get("strides")
    if isinstance(strides, tuple) and set(strides) != {1}:
        text += "/" + ("x".join(map(str, strides)) if len(set(strides)) > 1 else str(strides[0]))
    group = attributes.get("group", 1)
    return f"{text} groups {group}" if group != 1 else text


def _host(graph: Graph, node: Node, constants: set[Node]) -> Node | None:
    """The node in whose row this one stands: the producer of its only computed operand, where nothing else reads that."""
    operands = [v for v in node.inputs if v is not None and v.node not in constants]
    if len(operands) != 1 or isinstance(operands[0].node.op, Input) or node.is_group:
        return None
    alone = len(graph.consumers(operands[0].node)) == 1 and not graph.is_output(operands[0])
    in_place = node.op.name in IN_PLACE or node.op.pointwise
    return operands[0].node if alone and in_place and operands[0].type.size == node.type.size else None


def _joined(layer: LayerRow, row: LayerRow) -> LayerRow:
    return replace(
        layer,
        name=row.name if layer.name.startswith(f"{row.name}.") else layer.name,
        also=(*layer.also, row.op),
        weights=layer.weights + row.weights,
        vectors=layer.vectors + row.vectors,
        cost=layer.cost + row.cost,
    )


def constants(graph: Graph) -> set[Node]:
    """Weights, and what is computed from nothing else."""
    found: set[Node] = set()
    for node in graph.order():
        operands = [v.node for v in node.inputs if v is not None]
        if node.weight is not None or (operands and all(n in found for n in operands)):
            found.add(node)
    return found


def _weights_of(node: Node, constants: set[Node]) -> set[Node]:
    """The weights among a node's operands, those reached through constants included."""
    found, waiting = set(), [v.node for v in node.inputs if v is not None and v.node in constants]
    while waiting:
        at = waiting.pop()
        if at.weight is not None:
            found.add(at)
        waiting += [v.node for v in at.inputs if v is not None]
    return found


def images(graph: Graph) -> set[Value]:
    """Values of rank 4 that are images: results and operands of spatial operators, and what is pointwise over images."""
    found: set[Value] = set()
    fixed = constants(graph)
    for node in graph.order():
        if node in fixed:
            continue
        operands = [v for v in node.inputs if v is not None and v.type.rank == 4 and v.node not in fixed]
        if isinstance(node.op, Input):
            readers = graph.consumers(node)
            readers += [r for reorder in readers if reorder.op.name == "reorder" for r in graph.consumers(reorder)]
            spatial = any(map(_is_spatial, readers))
        else:
            kept = node.op.pointwise or node.op.channelwise or node.is_group or node.op.name == "reorder"
            spatial = _is_spatial(node) or (kept and bool(operands) and all(v in found for v in operands))
        found.update(v for v in node.outputs if spatial and v.type.rank == 4)
    return found


def _is_spatial(node: Node) -> bool:
    return node.op.spatial or (node.is_group and any(n.op.spatial for n in node.body.order()))

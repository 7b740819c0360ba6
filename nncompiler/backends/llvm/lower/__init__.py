"""From a graph to a program: places, then a kernel or a few for every node that computes, the order of execution, the memory
plan."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping

from nncompiler.ir.definition import Stage
from nncompiler.ir.errors import CompilerError, InternalError, UnsupportedError
from nncompiler.ir.expr import Element, Expr, binary, const, var
from nncompiler.ir.extents import current_sizes, hint, surely_zero
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.source import Input
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import reads_of
from nncompiler.ops.group import members, node_cost
from nncompiler.ops.movement.arrange import Concat, Move

from ..emission.builder import Emission, KernelBuilder
from ..emission.contraction import Contraction, contraction_of, with_pooling
from ..emission.nest import emit_stage
from ..emission.places import Place, Placement, Root
from ..emission.stages import StageGraph, materialized, stages_of
from ..emission.tensor import Tensor, contiguous
from ..kernels import registry
from ..kernels.query import Query
from ..machine import Machine
from ..program import ALIGNMENT, ArenaRoot, Keeping, PackedWeight, Packing, Pairs, Program, Space, StateBuffer
from .chains import chain_stages, movement_chains
from .halo import emit_halo, needs_halo
from .indexed import indexed_nodes
from .memory.dependencies import schedule_of
from .memory.keeping import kept_state
from .memory.map import memory_map
from .memory.order import Order, best_order
from .memory.placement import concat_copies, place
from .memory.plan import ArenaPlan, Lifetime, plan
from .repeats import Steps, signature


def lower(graph: Graph, machine: Machine, state: Pairs = ()) -> tuple[Program, ArenaPlan]:
    """The program of a graph with static shapes whose layouts are assigned. `state` are outputs that are inputs of the next
    run, which contexts of the program keep. Raises UnsupportedError naming every node for which there is no native code."""
    lowering = Lowering(graph, machine, state)
    lowering.run()
    return lowering.finish()


class Lowering:
    """State of one lowering: the placement, what has been emitted, and the roots of temporaries."""

    def __init__(self, graph: Graph, machine: Machine, state: Pairs = ()):
        self.graph = graph
        self.machine = machine
        self.emission = Emission(machine, sum(n.type.nbytes for n in graph.weights()))
        self.states = kept_state(graph, state, current_sizes(), self.updates)
        self.placement: Placement = place(graph, self.overwrites, self.states)
        self.makers: list[Node | Value] = []
        self.repeats: dict[Hashable, Steps] = {}
        self.pooled: dict[Node, Node] = {}  # max pooling -> the node whose kernels do it
        self.chains = movement_chains(graph, self.placement)
        self.skipped = {n for chain in self.chains.values() for n in chain[:-1]} | self.placement.views

    def run(self) -> None:
        """Emits every node in order; all nodes without native code are reported together."""
        for name, value in self.graph.outputs:
            if value.type.layout is not None and not value.type.layout.is_row_major:  # memory that is the caller's
                raise InternalError(f"output {name!r} must be row-major, it is {value.type}")
        refused: list[CompilerError] = []
        for node in self.graph.order():
            if node.weight is not None or isinstance(node.op, Input):
                continue
            if node in self.skipped:
                continue
            for value in node.outputs:
                if needs_halo(value):
                    emit_halo(self.builder("halo", node), value, self.placement.places[value])
            try:
                if node not in self.pooled:
                    self.like_another(node)
            except UnsupportedError as e:
                refused.append(e.at(node.name, node.location))
            self.made_by(node)
            for operand in node.inputs:
                if operand is not None and operand.weight is not None:
                    operand.weight.forget()  # read again when it is packed
        if refused:
            if len(refused) == 1:
                raise refused[0]
            raise UnsupportedError("no native code for:\n  " + "\n  ".join(str(e) for e in refused))
        kept = {s.output for s in self.states if s.how != Keeping.TURNS}
        for i, (_, value) in enumerate(self.graph.outputs):
            root = self.placement.places[value].root
            if i not in kept and (root.space, root.index) != (Space.OUTPUT, i):
                target = Root(Space.OUTPUT, value.type.nbytes, i)
                self.copy(value, Place(target, 0, contiguous(value.type.dims)), value.node)
                self.made_by(value)

    def made_by(self, maker: Node | Value) -> None:
        """States what the steps since the last call are for: a node, or the copy of a value to an output."""
        self.makers += [maker] * (len(self.emission.steps) - len(self.makers))

    def overwrites(self, node: Node, places: Mapping[Value, Place]) -> bool:
        """Whether the kernels of a node may write its result over an operand."""
        contraction = self.contraction(node)
        if contraction is None:
            return False
        emission = Emission(self.machine)
        query = Query.of(node, contraction, lambda hint: KernelBuilder(emission, places, hint, node.name))
        return registry.overwrites(query)

    def updates(self, node: Node) -> bool:
        """Whether the kernel of a node changes its operand 0 in places, and reads no other place."""
        emission = Emission(self.machine)
        return registry.updates(Query.of(node, None, lambda hint: KernelBuilder(emission, {}, hint, node.name)))

    def contraction(self, node: Node) -> Contraction | None:
        """The contraction that a node is, with the pooling that its kernels may do."""
        found = contraction_of(node)
        return None if found is None else with_pooling(found, self.graph)

    def query(self, node: Node) -> Query:
        """What the table of kernels is asked about a node."""
        return Query.of(node, self.contraction(node), lambda hint: self.builder(hint, node))

    def builder(self, hint: str, node: Node) -> KernelBuilder:
        return KernelBuilder(self.emission, self.placement.places, hint, node.name)

    def like_another(self, node: Node) -> None:
        """Emits one node; one that is like another before it gets that one's kernels."""
        key = None if node in self.chains or self.has_pooling(node) else signature(node, self.placement)
        before = self.repeats.get(key) if key is not None else None
        if before is not None:
            self.emission.steps += before.repeated(node, self.placement, self.emission)
            return
        start = len(self.emission.steps)
        with reads_of(v.weight for v in node.inputs if v is not None and v.weight is not None and v.known is None) as read:
            self.node(node)
        if key is not None and not read:
            steps = Steps.of(node, self.emission.steps[start:], self.placement, self.emission)
            if steps is not None:
                self.repeats[key] = steps

    def has_pooling(self, node: Node) -> bool:
        """Whether a pooling behind the node may belong to its kernels."""
        return any(n.op.anchor == "pool" for n in self.graph.consumers(node))

    def node(self, node: Node) -> None:
        """Emits one node."""
        if isinstance(node.op, Concat):
            for slot, start in concat_copies(node, self.placement.places):
                value = node.inputs[slot]
                assert value is not None
                self.copy(value, self.placement.places[node.output], node, node.output.type, node.op.axis, start)
            return
        query = self.query(node)
        if registry.updates(query):
            self.copy_operand(node)
        written = registry.build(query, lambda hint: self.builder(hint, node))
        if written is not None:
            if written != node.outputs[0]:
                self.pooled[written.node] = node
            return
        contraction = query.contraction
        also = None if contraction is None else contraction.first_stage  # many results of a contraction read it
        stages = chain_stages(self.chains[node]) if node in self.chains else stages_of(node)
        before = len(self.emission.steps)
        self.generic(node, stages, {i: self.placement.places[v] for i, v in enumerate(node.outputs)}, also)
        if isinstance(node.op, Move) and node.op.selects:
            for step in self.emission.steps[before:]:
                step.bytes = min(step.bytes, hint(node_cost(node).bytes))

    def copy_operand(self, node: Node) -> None:
        """Emits a copy of operand 0 into the result, which the node's own kernel changes in places."""
        operand = node.inputs[0]
        assert operand is not None
        if self.placement.places[operand] != self.placement.places[node.output]:
            self.copy(operand, self.placement.places[node.output], node, node.type)

    def generic(self, node: Node, graph: StageGraph, results: dict[int, Place], also: int | None = None) -> None:
        """Emits a kernel for every stage that must be stored (`also` among them); temporaries get roots of their own."""
        stored = materialized(graph, also)
        where: dict[int, tuple[TensorType, Place]] = {}
        for s in stored:
            stage = graph.stages[s]
            if s in graph.outputs and graph.outputs.index(s) in results:
                at = graph.outputs.index(s)
                where[s] = (node.types[at], results[at])
            else:
                type_ = TensorType(stage.dtype, stage.shape)
                where[s] = (type_, Place(Root(Space.ARENA, type_.storage_bytes), 0, contiguous(stage.shape)))
        hint = "_".join(n.op.name for n in members(node))[:60]
        for s in stored:
            type_, place_ = where[s]
            emit_stage(
                self.builder(hint, node), graph, s, type_,
                _target(type_, place_), self._tensors(graph, where, s), lambda: self.builder("probe", node),
            )  # fmt: skip
        for i, s in enumerate(graph.outputs):  # one stage may be several results
            if graph.outputs.index(s) != i:
                self.copy(node.outputs[graph.outputs.index(s)], results[i], node)

    def copy(
        self, value: Value, target: Place, node: Node, target_type: TensorType | None = None, axis: int = 0, start: int = 0
    ) -> None:
        """Emits a copy of a value into a tensor, shifted along an axis."""
        shape = value.type.dims
        index = tuple(var(f"i{k}") for k in range(len(shape)))
        graph = StageGraph((value,), [Stage(value.type.dtype, shape, index, Element(value.type.dtype, 0, index))], [0])
        whole = target_type or value.type.with_layout(None)

        def shift(i: tuple[Expr, ...]) -> tuple[Expr, ...]:
            return tuple(x if a != axis or surely_zero(start) else binary("add", x, const(start)) for a, x in enumerate(i))

        before = len(self.emission.steps)
        driver = TensorType(value.type.dtype, shape, whole.layout if target_type is None else value.type.layout)
        emit_stage(
            self.builder("copy", node), graph, 0, driver, _target(whole, target), self._tensors(graph, {}, 0),
            lambda: self.builder("probe", node), shift,
        )  # fmt: skip
        for step in self.emission.steps[before:]:
            step.bytes = 2 * hint(value.type.nbytes)  # of the target, only the slice is written

    def _tensors(
        self, graph: StageGraph, stored: dict[int, tuple[TensorType, Place]], current: int
    ) -> Callable[[KernelBuilder, bool], Callable[[int], Tensor | None]]:
        def on(k: KernelBuilder, params: bool) -> Callable[[int], Tensor | None]:
            made: dict[int, Tensor] = {}

            def tensor(number: int) -> Tensor | None:
                if number not in made:
                    if number < len(graph.operands):
                        value = graph.operands[number]
                        assert value is not None
                        made[number] = k.tensor(value, params=params)
                    else:
                        s = number - len(graph.operands)
                        if s == current or s not in stored:
                            return None
                        type_, place_ = stored[s]
                        made[number] = k.tensor_at(type_, place_, params=params)
                return made[number]

            return tensor

        return on

    # -- the end ------------------------------------------------------------------------------------------------------

    def finish(self) -> tuple[Program, ArenaPlan]:
        """Orders the steps, plans memory, lays out weights and resolves all references."""
        e = self.emission
        order = self._order()
        schedule, _ = schedule_of(self.graph, self.placement, e.steps, self.makers)
        lifetimes: dict[Root, tuple[int, int]] = {}
        for at, step in enumerate(e.steps):
            for root, _ in step.buffers:
                if root.space == Space.ARENA:
                    first, _ = lifetimes.get(root, (at, at))
                    lifetimes[root] = (first, at)
        roots = list(lifetimes)
        memory = plan([Lifetime(hint(r.nbytes), *lifetimes[r]) for r in roots])
        sizes = current_sizes()
        for root, offset in zip(roots, memory.offsets):
            root.offset = offset
        writes = {name: [b.written for b in kernel.buffers] for name, kernel in e.kernels.items()}
        pooled = {conv.output: pool.output for pool, conv in self.pooled.items()}
        where = memory_map(self.graph, self.placement, e.steps, writes, roots, schedule.sizes, pooled)
        arena = ArenaPlan(**vars(memory), written=order.written, best_order=order.optimal, schedule=schedule, map=where)
        placed = sorted(range(len(roots)), key=lambda i: memory.offsets[i]) if sizes is not None else []
        for at, i in enumerate(placed):
            roots[i].offset, roots[i].index = 0, at
        program = Program(self.graph.name, dict(e.kernels), arena_bytes=memory.peak, choices=dict(e.choices))
        program.defaults = self.graph.defaults
        program.indexed = indexed_nodes(self.graph)
        program.inputs = [(n.name, n.type) for n in self.graph.inputs]
        program.outputs = [(name, v.type.with_layout(None)) for name, v in self.graph.outputs]
        for root, packing in self._used_weights():
            root.offset = program.weights_bytes
            program.weights.append(PackedWeight(root.offset, packing))
            program.weights_bytes += -(-packing.nbytes // ALIGNMENT) * ALIGNMENT
        program.steps = [s.resolve() for s in e.steps]
        program.states = [
            StateBuffer(s.input, s.output, s.how, s.axis, str(s.capacity) if s.capacity else "", s.why) for s in self.states
        ]
        program.sizes = sizes
        program.roots = [ArenaRoot(roots[i].nbytes, *lifetimes[roots[i]]) for i in placed]
        return program, arena

    def _order(self) -> Order:
        """Puts the steps into the order of execution."""
        schedule, units = schedule_of(self.graph, self.placement, self.emission.steps, self.makers)
        order = best_order(schedule)
        numbers = [at for unit in order.units for at in units[unit]]
        self.emission.steps = [self.emission.steps[at] for at in numbers]
        self.makers = [self.makers[at] for at in numbers]
        return order

    def _used_weights(self) -> Iterator[tuple[Root, Packing]]:
        """(root, packing) of every weight that a step reads: the packed ones, and the graph's own that no kernel packed."""
        packings = dict(self.emission.packings)
        packings.update({root: Packing.whole(v.weight) for v, root in self._graph_weights() if v.weight is not None})
        seen: set[Root] = set()
        for step in self.emission.steps:
            for root, _ in step.buffers:
                if root.space == Space.WEIGHTS and root not in seen:
                    seen.add(root)
                    yield root, packings[root]

    def _graph_weights(self) -> Iterator[tuple[Value, Root]]:
        used = {root for step in self.emission.steps for root, _ in step.buffers}
        return ((v, root) for v, root in self.placement.weights.items() if root in used)


def _target(type_: TensorType, place_: Place) -> Callable[[KernelBuilder, bool], Tensor]:
    return lambda k, params: k.tensor_at(type_, place_, params=params, written=True)

"""Why nodes are lowered as they are: their kernels, what these were chosen from, and where the work of others went."""

from __future__ import annotations

from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.source import Input

from .kernels.explain import Explained as Explained
from .kernels.explain import explain
from .lower import Lowering
from .machine import Machine
from .program import Program


class Explanation:
    """Of a graph behind the passes, on a processor."""

    def __init__(self, graph: Graph, machine: Machine) -> None:
        self.graph = graph
        self.machine = machine
        self._lowering = Lowering(graph, machine)

    def program(self) -> Program:
        """What the graph is lowered to."""
        self._lowering.run()
        return self._lowering.finish()[0]

    def choice(self, node: Node, program: Program) -> Explained | None:
        """What the kernels of a node were chosen from; None where the table of kernels has no rows for it."""
        return explain(self._lowering.query(node), program.choices.get(node.name)) if node.inputs else None

    def pooled(self, node: Node) -> str:
        """Which two nodes share kernels where a convolution's kernels pool; "" where it is not so with this node."""
        for pool, conv in self._lowering.pooled.items():
            if node is conv:
                return f"its kernels do the max pooling of {pool.name} in registers: its own result is never stored"
            if node is pool:
                return f"the kernels of {conv.name} do it in registers: see there"
        return ""

    def without_kernel(self, node: Node) -> str:
        """Where the work of a node without steps went."""
        if isinstance(node.op, Input):
            return "an input: it lies in the caller's memory"
        if node.weight is not None:
            readers = ", ".join(n.name for n in self._lowering.graph.consumers(node)) or "nobody"
            return f"a weight, read by {readers}; kernels get it packed in the order in which they read it"
        chain = next((nodes for nodes in self._lowering.chains.values() if node in nodes), None)
        if chain is not None:
            return f"one copy with {', '.join(n.name for n in chain if n is not node)}: see {chain[-1].name}"
        if node in self._lowering.placement.views:
            operands = ", ".join(v.name for v in node.inputs if v is not None and v.weight is None)
            return f"costs nothing: {node.op.name} is another view of the memory of {operands}"
        return "costs nothing: its operands were written where it lies"

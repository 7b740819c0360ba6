"""Delta debugging of a graph: the smallest part that still has a property.

    shrink(graph, values, has)
        the shortest beginning that has it                    (cuts to the earliest outputs)
        its shortest end that has it                          (replaces what is upstream by inputs)
        drop halves, quarters, ... single nodes while it does
        drop outputs that are read inside, one by one; nodes again
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ...ir.errors import CompilerError
from ...ir.graph import Graph, Node, Value
from ...ir.op import Array
from .extract_subgraph import cut, leaving, operators

Has = Callable[[Graph, Mapping[str, Array]], bool]
"""Whether a graph has the property for these inputs."""


@dataclass
class Shrinker:
    """`has` is asked of parts of `graph`, whose values are given by name; `tell` hears how many nodes are left."""

    graph: Graph
    values: Mapping[str, Array]
    has: Has
    tell: Callable[[int], None] = lambda left: None
    trials: int = 0

    def shrink(self) -> tuple[Graph, dict[str, Array]]:
        """The smallest part found and its inputs. The whole graph must have the property."""
        nodes = self.end(self.beginning(operators(self.graph)))
        nodes = self.fewer(nodes)
        outputs = self.outputs(nodes)
        nodes = self.fewer(nodes, outputs)
        return cut(self.graph, nodes, self.kept(nodes, outputs), self.values)

    def holds(self, nodes: Sequence[Node], outputs: Sequence[Value] | None = None) -> bool:
        """Whether a part has the property; one that does not stand alone has not. Without `outputs`, all that the whole
        graph reads of it leaves."""
        self.trials += 1
        if not nodes:
            return False
        wanted = leaving(self.graph, nodes) if outputs is None else self.kept(nodes, outputs)
        try:
            graph, feeds = cut(self.graph, nodes, wanted, self.values)
        except CompilerError:
            return False
        found = self.has(graph, feeds)
        if found:
            self.tell(len(nodes))
        return found

    def kept(self, nodes: Sequence[Node], outputs: Sequence[Value]) -> list[Value]:
        """The outputs that a part still has, and the values in it that nobody in it reads."""
        inside = set(nodes)
        return [
            v for v in leaving(self.graph, nodes)
            if v in outputs or not any(reader in inside for reader, _ in self.graph.uses(v))
        ]  # fmt: skip

    def beginning(self, nodes: list[Node]) -> list[Node]:
        """The shortest beginning with the property, by bisection."""
        without, length = 0, len(nodes)
        while length - without > 1:
            middle = (without + length) // 2
            if self.holds(nodes[:middle]):
                length = middle
            else:
                without = middle
        return nodes[:length]

    def end(self, nodes: list[Node]) -> list[Node]:
        """The shortest end with the property, by bisection."""
        start, without = 0, len(nodes)
        while without - start > 1:
            middle = (start + without) // 2
            if self.holds(nodes[middle:]):
                start = middle
            else:
                without = middle
        return nodes[start:]

    def fewer(self, nodes: list[Node], outputs: Sequence[Value] | None = None) -> list[Node]:
        """No single node can be dropped from the result."""
        size = max(1, len(nodes) // 2)
        while True:
            before = len(nodes)
            for start in reversed(range(0, len(nodes), size)):
                rest = nodes[:start] + nodes[start + size :]
                if self.holds(rest, outputs):
                    nodes = rest
            if size == 1 and len(nodes) == before:
                return nodes
            size = max(1, size // 2)

    def outputs(self, nodes: Sequence[Node]) -> list[Value]:
        """The outputs that matter: those that are read inside are dropped where that keeps the property."""
        outputs = leaving(self.graph, nodes)
        for value in list(outputs):
            rest = [v for v in outputs if v != value]
            if value not in self.kept(nodes, rest) and self.holds(nodes, rest):
                outputs = rest
        return outputs

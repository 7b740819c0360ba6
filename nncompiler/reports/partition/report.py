"""A model on two devices as people read it: what each computes, what crosses for every layer, and what that costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...driver.pipeline import onnxruntime_passes, optimize
from ...partition import Partition, Rates, partition
from ...partition.pipeline import Cut, pipeline_cut
from ...partition.search import by_channels

if TYPE_CHECKING:
    from ...driver.options import ProgressCallback
    from ...ir.graph import Graph


@dataclass(frozen=True)
class PartitionReport:
    """best: balanced work and the fewest bytes across; channels: every layer by its channels where it can be; cut: one
    device's layers behind the other's (None where there is no such cut)."""

    model: str
    rates: Rates
    best: Partition
    channels: Partition
    cut: Cut | None

    def document(self) -> dict[str, Any]:
        """As `nnc plan --devices 2 --json` prints it: seconds and bytes."""
        cut = self.cut
        return {
            "model": self.model,
            "rates": {"flops": self.rates.flops, "memory": self.rates.memory, "across": self.rates.across},
            "one_device": self.best.alone,
            "best": _summary(self.best),
            "by_channels": _summary(self.channels),
            "pipeline": None if cut is None else {
                "nbytes": cut.nbytes, "values": [v.name for v in cut.values], "busy": list(cut.busy),
                "first": [n.name for n in cut.first],
            },
        }  # fmt: skip


def partition_report(graph: Graph, rates: Rates, title: str, tell: ProgressCallback) -> PartitionReport:
    """Optimizes a graph with static shapes as sessions on two devices get it, and partitions it in three ways."""
    optimize(graph, onnxruntime_passes("ort-cuda", merge=False), tell=tell)
    tell("partition", 0, 3)
    best = partition(graph, rates)
    tell("partition", 1, 3)
    channels = by_channels(graph, rates)
    tell("partition", 2, 3)
    return PartitionReport(title, rates, best, channels, pipeline_cut(graph, rates))


def _summary(p: Partition) -> dict[str, Any]:
    layers = [
        {
            "name": layer.name, "op": layer.op, "where": layer.where, "seconds": list(layer.seconds),
            "received": list(layer.received), "of": list(layer.of), "transfer": layer.nbytes / p.rates.across,
        }
        for layer in p.layers
    ]  # fmt: skip
    return {
        "seconds": p.seconds, "computing": p.computing, "busy": list(p.busy), "balance": p.balance,
        "weights": list(p.weights), "nbytes": p.nbytes, "layers": layers,
    }  # fmt: skip

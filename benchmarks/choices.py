"""Whether the cost model chooses well: every convolution of some networks in each variant, measured inside the network.

    python benchmarks/choices.py                              three networks, one thread
    python benchmarks/choices.py model.onnx --threads 2 --all

A row a layer: how many nodes are such a layer, the variant that is chosen by predicted cycles, its time, the variant that
was measured fastest, and what the choice loses against it. --all shows every variant. The measurements are those of
`nnc compile --tune`: the median of some runs in turn with the chosen one's.
"""

from __future__ import annotations

import argparse
import math

from nncompiler.driver.options import CompileOptions
from nncompiler.sources import load_graph
from nncompiler.tuning import MeasuredVariant, Tuning, tune

NETWORKS = ("zoo:resnet50", "zoo:googlenet", "zoo:densenet121")
DOUBT = 0.1
"""A choice that loses more than this is marked."""


def report(name: str, tuning: Tuning, everything: bool) -> None:
    """Prints the rows of a network, and what all choices together lose."""
    layers: dict[str, list[MeasuredVariant]] = {}
    for m in tuning.measured:
        layers.setdefault(m.layer, []).append(m)
    print(f"\n{name}: {len(layers)} layers, {len(tuning.measured)} variants, {tuning.rounds} of {tuning.possible} rounds")
    chosen = sum(ms[0].seconds for ms in layers.values())
    best = 0.0
    for layer, ms in sorted(layers.items(), key=lambda pair: -pair[1][0].seconds):
        first, fastest = ms[0], min(ms, key=lambda m: m.relative / ms[0].relative)
        loss = first.relative / fastest.relative - 1
        best += first.seconds / (1 + loss)
        mark = "!" if loss > DOUBT else " "
        print(f"{mark} {layer:72} x{len(first.nodes):<3}{first.variant:26}{first.seconds * 1e6:9.1f} us"
              f"  {fastest.variant:26}{loss:6.1%}")  # fmt: skip
        if everything:
            for m in ms[1:]:
                print(f"      {m.variant:26}{m.relative / first.relative:6.2f}")
    print(f"  all choices together: {chosen * 1e3:.2f} ms, {chosen / best - 1 if best else math.nan:.1%} above the fastest")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("models", nargs="*", default=NETWORKS, help="what nnc compile takes")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=120.0, help="of measuring a network")
    parser.add_argument("--runs", type=int, default=15, help="of a variant; their median counts, so few show noise as loss")
    parser.add_argument("--all", action="store_true", help="show every variant")
    options = parser.parse_args()
    for name in options.models:
        graph = load_graph(name, None)
        report(name, tune(graph, CompileOptions(), options.threads, options.seconds, runs=options.runs), options.all)


if __name__ == "__main__":
    main()

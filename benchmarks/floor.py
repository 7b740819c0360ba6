"""How far networks are from the least time that this machine allows.

    python benchmarks/floor.py                              the networks of NETWORKS, one thread
    python benchmarks/floor.py zoo:resnet50 model.onnx --threads 2 --layers 10
    python benchmarks/floor.py model.onnx ... --beside      what could be reached beside the other engines

The floor is the sum over layers of max(least multiplications / peak, bytes / bandwidth), both measured here
(nncompiler/reports/profile/). `direct` is the floor without Winograd's savings, `share` the floor over our
time, the median of runs. --layers shows those with the most time above their floor.

--beside measures ours, onnxruntime's and OpenVINO's time of a processor with one thread, as `processor_time.py --burst 0.05`
does, and shows by the best peer's: ours, `direct` and the floor, which no kernels of their algorithms can get below.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import nncompiler
from nncompiler.cli.inputs import random_inputs
from nncompiler.ir.errors import CompilerError
from nncompiler.reports.profile.lower_bound import LayerBound, fused, lower_bounds
from nncompiler.reports.profile.roofline import roof
from nncompiler.reports.profile.steps import Profile, profile
from nncompiler.sources import open_source

NETWORKS = (
    "zoo:alexnet", "zoo:vgg16", "zoo:googlenet", "zoo:resnet50", "zoo:densenet121", "zoo:squeezenet", "zoo:mobilenet_v1",
    "zoo:mobilenet_v2",
)  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("models", nargs="*", default=NETWORKS)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--layers", type=int, default=0, metavar="N", help="show the N layers that lose most")
    parser.add_argument("--beside", action="store_true", help="measure other engines, and show all by theirs")
    parser.add_argument("--rounds", type=int, default=5, help="of --beside")
    options = parser.parse_args()
    limit = roof(options.threads)
    rates = ", ".join(
        f"{rate / 1e9:.0f} GB/s " + ("from memory" if size == float("inf") else f"within {size / (1 << 20):.0f} MiB")
        for size, rate in limit.shown
    )
    print(f"{limit.flops / 1e9:.0f} GFLOP/s; {rates}")
    if options.beside:
        print(f"{'network':36} {'best peer':>11} {'ours':>6} {'direct':>6} {'floor':>6}   by the best peer's time")
    else:
        print(f"{'network':24} {'ours ms':>9} {'floor ms':>9} {'direct':>9} {'share':>6}   of the floor: compute, memory")
    for model in options.models:
        try:
            (beside if options.beside else report)(model, options)
        except CompilerError as e:
            print(f"floor.py: {e}", file=sys.stderr)
            return e.exit_code
    return 0


def report(model: str, options: argparse.Namespace) -> None:
    """Prints one network's line, and its layers."""
    graph, _ = open_source(model).with_ones()
    limit = roof(options.threads)
    layers = lower_bounds(fused(graph), limit)
    with nncompiler.compile(graph, threads=options.threads) as executable:
        measured = profile(executable.session, random_inputs(executable.inputs), options.runs)  # type: ignore[attr-defined]
    least = sum(layer.seconds for layer in layers)
    direct = sum(max(layer.direct / limit.flops, layer.memory) for layer in layers)
    compute = sum(layer.seconds for layer in layers if layer.bound == "compute") / least
    print(f"{Path(model).name:24} {measured.run_seconds * 1e3:9.3f} {least * 1e3:9.3f} {direct * 1e3:9.3f} "
          f"{least / measured.run_seconds:6.0%}   {compute:.0%}, {1 - compute:.0%}", flush=True)  # fmt: skip
    if options.layers:
        losses(layers, measured, options.layers)


def beside(model: str, options: argparse.Namespace) -> None:
    """Prints the line of an ONNX file with the times of the engines."""
    from processor_time import engines_of, measured

    limit = roof(1)
    layers = lower_bounds(fused(open_source(model).with_ones()[0]), limit)
    seconds = measured(engines_of(Path(model)), options.rounds, 0.05)
    peer = min(s for name, s in seconds.items() if name != "nncompiler")
    direct, least = sum(max(x.direct / limit.flops, x.memory) for x in layers), sum(x.seconds for x in layers)
    shares = "".join(f" {x / peer:6.2f}" for x in (seconds["nncompiler"], direct, least))
    print(f"{Path(model).stem:36} {peer * 1e3:8.2f} ms{shares}", flush=True)


def losses(layers: list[LayerBound], measured: Profile, count: int) -> None:
    """Prints the layers by falling distance from their floor; reorders and halos, which have none, come as one line."""
    by_name = {layer.node: layer for layer in layers}
    known = [(row, by_name[row.node]) for row in measured.nodes if row.node in by_name]
    for row, layer in sorted(known, key=lambda pair: pair[1].seconds - pair[0].seconds)[:count]:
        lost = row.seconds - layer.seconds
        print(f"  {row.node:30} {row.seconds * 1e3:9.3f} {layer.seconds * 1e3:9.3f} {'':9} "
              f"{layer.seconds / row.seconds:6.0%}   {lost * 1e3:.3f} ms lost, {layer.bound}, {row.algorithm}")  # fmt: skip
    rest = sum(row.seconds for row in measured.nodes if row.node not in by_name)
    print(f"  {'what only moves values':30} {rest * 1e3:9.3f} {0:9.3f}")


if __name__ == "__main__":
    sys.exit(main())

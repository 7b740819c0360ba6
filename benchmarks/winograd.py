"""Winograd against direct convolution on the layers of the zoo's networks, and whether the cheaper one is chosen.

    python benchmarks/winograd.py                     every layer of LAYERS, one thread
    python benchmarks/winograd.py 64x56x64 --threads 2 --repeat 20

Each layer is compiled once an algorithm, twice in one network with different weights; the runs take turns, with the caches
flushed before each. The best time of the second layer counts: as in a network, its weights come from memory, while scratch
memory and input are in the caches. Columns: microseconds and GFLOP/s of the definition (so Winograd
may pass the peak) an algorithm, the best algorithm's gain over direct, and what the choice loses against the best.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass

import numpy as np

import nncompiler
from nncompiler.backends.llvm.policy import Policy, using
from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.activation import Relu
from nncompiler.ops.conv import Conv

LAYERS: tuple[tuple[int, int, int, int], ...] = (
    # channels, edge of the image, filters, kernel
    (64, 224, 64, 3), (64, 112, 128, 3), (128, 112, 128, 3), (128, 56, 256, 3), (256, 56, 256, 3), (256, 28, 512, 3),
    (512, 28, 512, 3), (512, 14, 512, 3),  # VGG
    (64, 56, 64, 3), (128, 28, 128, 3), (256, 14, 256, 3), (512, 7, 512, 3),  # ResNet
    (64, 56, 192, 3), (96, 28, 128, 3), (128, 28, 192, 3), (96, 14, 208, 3), (112, 14, 224, 3), (128, 14, 256, 3),
    (144, 14, 288, 3), (160, 14, 320, 3), (160, 7, 320, 3), (192, 7, 384, 3),  # GoogLeNet
    (16, 28, 32, 5), (32, 28, 96, 5), (24, 14, 64, 5), (32, 14, 128, 5), (48, 7, 128, 5),
    (128, 56, 32, 3), (128, 28, 32, 3), (128, 14, 32, 3), (128, 7, 32, 3),  # DenseNet
    (16, 55, 64, 3), (32, 27, 128, 3), (48, 13, 192, 3), (64, 13, 256, 3),  # SqueezeNet
    (64, 27, 192, 5), (192, 13, 384, 3), (384, 13, 256, 3), (256, 13, 256, 3), (512, 12, 1024, 3),  # AlexNet, ZFNet
)  # fmt: skip
ALGORITHMS = ("direct", "winograd_4", "winograd_6")
FLUSH = np.zeros(16 << 20, np.float32)
"""Twice the last-level cache of most cores."""


@dataclass
class Candidate:
    """One layer compiled one way; `best` in nanoseconds."""

    model: nncompiler.executable.Executable
    best: float = float("inf")

    @property
    def kernels(self) -> list[int]:
        """The steps that are the second convolution's."""
        steps = self.model.compiled.program.steps  # type: ignore[attr-defined]
        found = [i for i, s in enumerate(steps) if s.kernel.startswith(("conv", "winograd"))]
        return [i for i in found if steps[i].node == steps[found[-1]].node]

    def run(self, feeds: dict[str, np.ndarray]) -> None:
        FLUSH[:] += 1.0
        times = self.model.session.profile(feeds)[1]  # type: ignore[attr-defined]
        self.best = min(self.best, float(sum(times[i] for i in self.kernels)))


def layer(c: int, edge: int, m: int, k: int) -> Graph:
    """Two convolutions of one input with different weights, each with bias and ReLU."""
    rng = np.random.default_rng(0)
    graph = Graph("layer")
    x = graph.input("x", TensorType(f32, (1, c, edge, edge)))
    outputs = []
    for name in ("first", "second"):
        w = graph.weight(f"{name}.w", rng.standard_normal((m, c, k, k)).astype(np.float32) * 0.05)
        b = graph.weight(f"{name}.b", rng.standard_normal(m).astype(np.float32))
        y = graph.add(Conv((1, 1), (k // 2,) * 4, (1, 1), 1), [x, w, b], name=name)
        outputs.append((name, graph.add(Relu(), [y.output]).output))
    graph.set_outputs(outputs)
    return graph


def compiled(shape: tuple[int, int, int, int], only: str, threads: int) -> Candidate:
    with using(Policy(only=only)):
        return Candidate(nncompiler.compile(layer(*shape), threads=threads, cache=False))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("layers", nargs="*", help="CxEDGExM, parts of names")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=10)
    options = parser.parse_args()
    print(f"{'layer':>16}" + "".join(f"{name:>22}" for name in ALGORITHMS) + f"{'gain':>8}{'chosen':>12}{'loss':>7}")
    for shape in LAYERS:
        c, edge, m, k = shape
        name = f"{c}x{edge}x{m}/{k}"
        if not options.layers or any(part in name for part in options.layers):
            report(name, shape, options.threads, options.repeat)


def report(name: str, shape: tuple[int, int, int, int], threads: int, repeat: int) -> None:
    """Measures one layer and prints its line."""
    c, edge, m, k = shape
    candidates: dict[str, Candidate] = {}
    for algorithm in ("", *ALGORITHMS):
        candidate = compiled(shape, algorithm, threads)
        steps = candidate.model.compiled.program.steps  # type: ignore[attr-defined]
        kind = {steps[i].kernel.split("x")[0].rsplit("_", 1)[0] for i in candidate.kernels}
        if algorithm == "":
            chosen = kind
        elif algorithm == "direct" or (k == 3) or algorithm == "winograd_6":
            candidates[algorithm] = candidate
    rng = np.random.default_rng(1)
    feeds = {"x": rng.standard_normal((1, c, edge, edge)).astype(np.float32)}
    for _ in range(repeat):
        for candidate in candidates.values():
            candidate.run(feeds)
    flops = 2.0 * c * m * k * k * edge * edge
    times = {name_: candidate.best for name_, candidate in candidates.items()}
    tile = {"winograd_4_3": "winograd_6", "winograd_2_5": "winograd_6", "winograd_2_3": "winograd_4"}
    pick = tile.get(next(iter(chosen)), "direct")
    best = min(times.values())
    cells = "".join(
        f"{times[a] / 1e3:10.0f} us {flops / times[a]:7.0f}" + " " if a in times else " " * 22 for a in ALGORITHMS
    )
    print(f"{name:>16}{cells}{times['direct'] / best:7.2f}x{pick:>12}{times[pick] / best - 1:7.0%}", flush=True)


if __name__ == "__main__":
    main()

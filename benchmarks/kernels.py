"""GFLOP/s of the convolution and matrix kernels on the layers of the zoo's networks, and their share of the measured peak.

    python benchmarks/kernels.py                        the networks of NETWORKS, one thread
    python benchmarks/kernels.py vgg16 --threads 2 --repeat 20
    python benchmarks/kernels.py awkward                layers that tiles do not divide, each alone

A layer's time is its best over the repeats of the network's profile, in the network: with the caches, the fused epilogue and
the parallel tasks that it really has. Layers of equal shape are one line. Only the layer's own arithmetic counts.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass

import numpy as np

import nncompiler
from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.emission.contraction import contraction_of
from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.reports.profile.roofline import roof

NETWORKS = (
    "lenet5", "alexnet", "vgg16", "googlenet", "resnet50", "densenet121", "squeezenet", "mobilenet_v1", "mobilenet_v2",
)  # fmt: skip


@dataclass(frozen=True)
class Layer:
    """A convolution with bias and ReLU on one square image, padded to keep its size at stride 1."""

    channels: int
    edge: int
    filters: int
    kernel: int
    stride: int = 1
    dilation: int = 1
    group: int = 1

    @property
    def graph(self) -> Graph:
        rng = np.random.default_rng(0)
        graph = Graph("layer")
        x = graph.input("x", TensorType(f32, (1, self.channels, self.edge, self.edge)))
        taps = (self.filters, self.channels // self.group, self.kernel, self.kernel)
        w = graph.weight("w", rng.standard_normal(taps).astype(np.float32) * 0.05)
        b = graph.weight("b", rng.standard_normal(self.filters).astype(np.float32))
        pads = (self.kernel // 2 * self.dilation,) * 4
        y = graph.add(Conv((self.stride,) * 2, pads, (self.dilation,) * 2, self.group), [x, w, b], name="conv")
        graph.set_outputs([("y", graph.add(Relu(), [y.output]).output)])
        return graph


EDGES = (7, 13, 14, 27, 28, 55, 56)
AWKWARD: dict[str, tuple[Layer, ...]] = {
    "3x3, every width": tuple(Layer(64, edge, 64, 3) for edge in EDGES),
    "1x1, every width": tuple(Layer(128, edge, 128, 1) for edge in EDGES),
    "channels that no vector divides": tuple(
        Layer(c, 28, m, k) for c, m in ((3, 20), (10, 24), (17, 33), (24, 40), (50, 70), (100, 100)) for k in (1, 3)
    ),
    "stride 2": tuple(
        Layer(c, edge, 2 * c, k, stride=2) for c, edge in ((24, 55), (64, 56), (128, 27)) for k in (1, 3, 5, 7)
    ),
    "stride 4": (Layer(3, 227, 96, 11, stride=4), Layer(16, 55, 40, 5, stride=4)),
    "dilation": tuple(Layer(64, edge, 64, 3, dilation=d) for edge in (13, 28) for d in (2, 4)),
    "groups": tuple(Layer(c, 28, c, 3, group=g) for c, g in ((96, 2), (120, 3), (128, 32), (240, 4), (58, 2))),
    "grouped 1x1": tuple(Layer(c, 28, c, 1, group=g) for c, g in ((240, 3), (200, 2), (136, 8))),
    "depthwise": tuple(
        Layer(c, edge, c, k, stride=s, group=c)
        for c, edge in ((32, 112), (58, 28), (144, 55), (576, 14), (960, 7)) for k, s in ((3, 1), (3, 2), (5, 1))
    ),
}  # fmt: skip
"""Layers that are hard on fixed tiles, by what is awkward in them."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("networks", nargs="*", default=NETWORKS, help="names of the zoo, or awkward")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=10)
    options = parser.parse_args()
    top = roof(options.threads).flops / 1e9
    print(f"{machine.host().cpu}: measured peak {top:.1f} GFLOP/s with {options.threads} thread(s)")
    for name in options.networks:
        if name == "awkward":
            awkward(options.threads, options.repeat, top)
        else:
            report(name, options.threads, options.repeat, top)


def awkward(threads: int, repeat: int, top: float) -> None:
    """Prints the layers of AWKWARD in their order; the input is in the caches, its reorder is not counted."""
    for title, layers in AWKWARD.items():
        print(f"\n{title}")
        for layer in layers:
            with nncompiler.compile(layer.graph, threads=threads, cache=False) as model:
                for shape, found in measure(model, repeat)[0].items():
                    print(line(shape, found, top), flush=True)


def report(name: str, threads: int, repeat: int, top: float) -> None:
    """Prints the layers of one network, the slowest first."""
    with nncompiler.compile(f"zoo:{name}", threads=threads, cache=False) as model:
        rows, whole = measure(model, repeat)
    total, work = sum(t for r in rows.values() for t, *_ in r), sum(f for r in rows.values() for _, f, _ in r)
    rate = work / max(1.0, total)
    print(f"\n{name}: {work / 1e9:.2f} GFLOP in {total / 1e6:.2f} ms of {whole / 1e6:.2f}: {rate:.1f} GFLOP/s")
    for shape, found in sorted(rows.items(), key=lambda row: -sum(t for t, *_ in row[1])):
        print(line(shape, found, top))


def measure(model, repeat: int) -> tuple[dict[str, list[tuple[float, int, str]]], float]:  # type: ignore[no-untyped-def]
    """Steps of contractions by shape, (nanoseconds, FLOPs, "node:kernel") each, and the nanoseconds of all steps."""
    rng = np.random.default_rng(0)
    feeds = {n: rng.standard_normal(t.dims).astype(t.dtype.numpy) for n, t in model.inputs}
    times = np.min([model.session.profile(feeds)[1] for _ in range(repeat)], axis=0)
    program, nodes = model.compiled.program, {n.name: n for n in model.compiled.graph.order()}
    rows: dict[str, list[tuple[float, int, str]]] = {}
    for step, ns in zip(program.steps, times, strict=True):
        node = nodes.get(step.node)
        contraction = None if node is None else contraction_of(node)
        if contraction is not None and not step.kernel.startswith(("halo", "reorder", "copy")):
            rows.setdefault(shape_of(contraction), []).append((float(ns), step.flops, f"{step.node}:{step.kernel}"))
    return rows, float(times.sum())


def line(shape: str, found: list[tuple[float, int, str]], top: float) -> str:
    """One shape: its fastest layer, how many there are, and the kernels that make it."""
    layers: dict[str, tuple[float, int, list[str]]] = {}
    for ns, flops, who in found:
        layer, kernel = who.split(":")
        old = layers.get(layer, (0.0, 0, []))
        layers[layer] = (old[0] + ns, old[1] + flops, [*old[2], kernel])
    ns, flops, kernels = min(layers.values(), key=lambda entry: entry[0])
    rate = flops / max(ns, 1.0)
    speed = f"{ns / 1e3:10.1f} us {rate:7.1f} GFLOP/s {rate / top:5.0%}"
    return f"  {shape:52} x{len(layers):<3}{speed}  {' '.join(kernels)}"


def shape_of(contraction) -> str:  # type: ignore[no-untyped-def]
    """A contraction's operands and attributes in short."""
    op, (x, w) = contraction.anchor.op, contraction.operands[:2]
    text = f"{op.name} {_dims(x)} * {_dims(w)}"
    if op.name == "conv":
        attributes = (("s", op.strides[0], 1), ("p", op.pads[0], 0), ("d", op.dilations[0], 1), ("g", op.group, 1))
        text += "".join(f" {name}{value}" for name, value, usual in attributes if value != usual)
    return text


def _dims(value) -> str:  # type: ignore[no-untyped-def]
    return "x".join(map(str, value.type.dims))


if __name__ == "__main__":
    main()

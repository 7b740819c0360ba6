"""GFLOP/s of the convolution and matrix kernels on the layers of the zoo's networks, and their share of the measured peak.

    python benchmarks/kernels.py                        the networks of NETWORKS, one thread
    python benchmarks/kernels.py vgg16 --threads 2 --repeat 20

A layer's time is its best over the repeats of the network's profile, in the network: with the caches, the fused epilogue and
the parallel tasks that it really has. Layers of equal shape are one line. Only the layer's own arithmetic counts.
"""

from __future__ import annotations

import argparse
import ctypes
from time import perf_counter

import numpy as np

import nncompiler
from nncompiler.backends.llvm import codegen, machine
from nncompiler.backends.llvm.loops.ir import Assign, Buffer, Declare, For, Kernel, Let, Load, Read, Store
from nncompiler.backends.llvm.lower.contraction import contraction_of
from nncompiler.ir.dtype import f32
from nncompiler.ir.expr import Var, const, fma, var

NETWORKS = (
    "lenet5", "alexnet", "vgg16", "googlenet", "resnet50", "densenet121", "squeezenet", "mobilenet_v1", "mobilenet_v2",
)  # fmt: skip
CHAINS = 16
"""Independent multiply-adds in flight, more than any processor's latency needs."""
ROUNDS = 50_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("networks", nargs="*", default=NETWORKS)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=10)
    options = parser.parse_args()
    top = peak() * options.threads
    print(f"{machine.host().cpu}: measured peak {top:.1f} GFLOP/s with {options.threads} thread(s)")
    for name in options.networks:
        report(name, options.threads, options.repeat, top)


def peak() -> float:
    """GFLOP/s of one core that multiplies and adds in registers only."""
    host = machine.host()
    lanes = host.lanes(f32)
    lane, i, q, task = var("lane"), var("i"), var("q"), var("task")
    acc, x = Read(f32, "acc", (q,)), Var(f32, "x0")
    body = (
        Let(x, Load(f32, "x", lane)),
        Declare("acc", f32, x, (CHAINS,)),
        For(i, const(0), const(ROUNDS), (
            For(q, const(0), const(CHAINS), (Assign("acc", (q,), fma(x, x, acc)),), "unrolled"),
        )),
        For(q, const(0), const(CHAINS), (Store("x", q * lanes + lane, acc),), "unrolled"),
    )  # fmt: skip
    loop = For(lane, const(0), const(lanes), body, "vector", lanes, lanes)
    kernel = Kernel("peak", (Buffer("x", f32, written=True),), (), task, (loop,))
    code = codegen.load(codegen.compile_object([kernel], host, exported=True), ["peak"])
    function = ctypes.CFUNCTYPE(
        ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64, ctypes.c_void_p
    )(code["peak"])
    memory = np.zeros(CHAINS * lanes + 64, np.float32)
    pointers = (ctypes.c_void_p * 1)(-(-memory.ctypes.data // 64) * 64)
    best = min(_seconds(lambda: function(pointers, None, 0, 1, None)) for _ in range(200))
    return 2.0 * ROUNDS * CHAINS * lanes / best / 1e9


def _seconds(run) -> float:  # type: ignore[no-untyped-def]
    start = perf_counter()
    run()
    return perf_counter() - start


def report(name: str, threads: int, repeat: int, top: float) -> None:
    """Prints the layers of one network, the slowest first."""
    model = nncompiler.compile(f"zoo:{name}", threads=threads, cache=False)
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
    total, work = sum(t for r in rows.values() for t, *_ in r), sum(f for r in rows.values() for _, f, _ in r)
    rate = work / max(1.0, total)
    print(f"\n{name}: {work / 1e9:.2f} GFLOP in {total / 1e6:.2f} ms of {times.sum() / 1e6:.2f}: {rate:.1f} GFLOP/s")
    for shape, found in sorted(rows.items(), key=lambda row: -sum(t for t, *_ in row[1])):
        layers: dict[str, tuple[float, int, list[str]]] = {}
        for ns, flops, who in found:
            layer, kernel = who.split(":")
            old = layers.get(layer, (0.0, 0, []))
            layers[layer] = (old[0] + ns, old[1] + flops, [*old[2], kernel])
        ns, flops, kernels = min(layers.values(), key=lambda entry: entry[0])
        rate = flops / max(ns, 1.0)
        speed = f"{ns / 1e3:10.1f} us {rate:7.1f} GFLOP/s {rate / top:5.0%}"
        print(f"  {shape:52} x{len(layers):<3}{speed}  {' '.join(kernels)}")


def shape_of(contraction) -> str:  # type: ignore[no-untyped-def]
    """A contraction's operands and attributes in short."""
    op, (x, w) = contraction.anchor.op, contraction.operands[:2]
    text = f"{op.name} {_dims(x)} * {_dims(w)}"
    if op.name == "conv":
        attributes = (("s", op.strides[0], 1), ("p", op.pads[0], 0), ("g", op.group, 1))
        text += "".join(f" {name}{value}" for name, value, usual in attributes if value != usual)
    return text


def _dims(value) -> str:  # type: ignore[no-untyped-def]
    return "x".join(map(str, value.type.dims))


if __name__ == "__main__":
    main()

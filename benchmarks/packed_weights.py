"""Products with packed weights (MatMulNBits) beside onnxruntime and beside our own product of f32, by processor time.

    python benchmarks/packed_weights.py [--bits 4] [--block 32] [--zeros] [--rounds 15] [--shapes 4096x4096] [--rows 1,128]

One thread each; the engines take turns in one process, the best of all rounds. Before products of few rows the caches are
emptied, as weights of a model come from memory at every token. Prints milliseconds at accuracy_level 1 (sums of f32) and 4
(codes of 8 bits), those of a product of f32, and ours by onnxruntime's.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from onnx import TensorProto, helper, numpy_helper

import nncompiler

CACHE = 48 << 20
"""Bytes that are written to empty the caches."""
FEW = 4
"""Rows up to which they are."""


def model_of(k: int, n: int, m: int, bits: int, block: int, zeros: bool, level: int) -> Any:
    """One product of x [m, k]; bits 0: a product of f32."""
    rng = np.random.default_rng(0)
    weights: dict[str, Any] = {"B": rng.standard_normal((k, n)).astype(np.float32)}
    attributes: dict[str, Any] = {}
    if bits:
        blocks = -(-k // block)
        weights = {
            "B": rng.integers(0, 256, (n, blocks, block * bits // 8)).astype(np.uint8),
            "scales": rng.uniform(0.001, 0.01, n * blocks).astype(np.float32),
        }
        if zeros:
            weights["zeros"] = rng.integers(0, 256, n * -(-blocks * bits // 8)).astype(np.uint8)
        attributes = {"domain": "com.microsoft", "K": k, "N": n, "bits": bits, "block_size": block, "accuracy_level": level}
    node = helper.make_node("MatMulNBits" if bits else "MatMul", ["x", *weights], ["y"], **attributes)
    x, y = (helper.make_tensor_value_info(v, TensorProto.FLOAT, [m, d]) for v, d in (("x", k), ("y", n)))
    graph = helper.make_graph([node], "product", [x], [y], [numpy_helper.from_array(a, v) for v, a in weights.items()])
    domains = [helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=domains, ir_version=10)


def engines_of(model: Any, feeds: dict[str, Any]) -> list[Callable[[], Any]]:
    """What runs the model once: ours, onnxruntime's."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.log_severity_level = 1, 3
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    ours = nncompiler.compile(model, threads=1, cache=False)
    return [lambda: ours.run(feeds), lambda: session.run(None, feeds)]


def best_of(runs: list[Callable[[], Any]], rounds: int, cold: bool) -> list[float]:
    """Milliseconds of the fastest run of each."""
    best, memory = [float("inf")] * len(runs), np.zeros(CACHE // 4, np.float32)
    for _ in range(rounds):
        for i, run in enumerate(runs):
            if cold:
                memory += 1
            start = time.process_time()
            run()
            best[i] = min(best[i], 1e3 * (time.process_time() - start))
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bits", type=int, default=4)
    parser.add_argument("--block", type=int, default=32)
    parser.add_argument("--zeros", action="store_true", help="zero points of each block")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--shapes", default="4096x4096,2048x5632", help="k by n")
    parser.add_argument("--rows", default="1,4,16,128")
    options = parser.parse_args()
    print(f"{'k x n':>12} {'rows':>5}   level 1: ours, theirs        level 4: ours, theirs        f32: ours, theirs")
    for shape in options.shapes.split(","):
        k, n = map(int, shape.split("x"))
        for m in map(int, options.rows.split(",")):
            feeds = {"x": np.random.default_rng(1).standard_normal((m, k)).astype(np.float32)}
            kinds = ((options.bits, 1), (options.bits, 4), (0, 0))
            models = [model_of(k, n, m, bits, options.block, options.zeros, level) for bits, level in kinds]
            runs = [run for model in models for run in engines_of(model, feeds)]
            times = best_of(runs, options.rounds, m <= FEW)
            pairs = (f"{a:8.2f} {b:8.2f} ({a / b:4.2f})" for a, b in zip(times[::2], times[1::2], strict=True))
            print(f"{shape:>12} {m:5}  " + "     ".join(pairs), flush=True)


if __name__ == "__main__":
    main()

"""What the tests of passes share: random numbers for weights named in text, a small machine, and checks of a pass."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import onnx
import onnxruntime

from nncompiler.backends.reference import evaluate
from nncompiler.ir.dtype import BY_NAME, DType
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Op
from nncompiler.ir.parser import parse
from nncompiler.ir.text import write
from nncompiler.ir.types import Layout, TensorType, channel_blocked
from nncompiler.ir.weights import Weight
from nncompiler.ops import OPERATORS
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.quantization import ConvInteger
from nncompiler.passes import ChangeChecker, Pass, Rewrites, ToHalves, run_pipeline, verifying


def numbers(digest: str, type_: TensorType) -> np.ndarray:
    """Random numbers of a type; positive ones for a digest that begins with "var", for "rankR" such that the first two axes
    have rank R, and for "bf16" and "f16" such as these types hold."""
    rng = np.random.default_rng(zlib.crc32(digest.encode()))
    shape = tuple(d if isinstance(d, int) else 3 for d in type_.shape)
    if type_.dtype.kind == "bool":
        return rng.random(shape) < 0.5
    if type_.dtype.is_int:
        return rng.integers(0 if type_.dtype.kind == "uint" else -4, 5, shape).astype(type_.dtype.numpy)
    if planted := re.match(r"rank(\d+)", digest):
        rank, (m, c, *kernel) = int(planted[1]), shape
        parts = rng.uniform(-1, 1, (m, rank)), rng.uniform(-1, 1, (rank, rank, *kernel)), rng.uniform(-1, 1, (rank, c))
        return np.einsum("ma,ab...,bc->mc...", *parts).astype(type_.dtype.numpy)
    if held := re.match(r"b?f16", digest):
        return rng.uniform(-2, 2, shape).astype(BY_NAME[held[0]].numpy).astype(type_.dtype.numpy)
    values = rng.uniform(0.5, 1.5, shape) if digest.startswith("var") else rng.uniform(-2, 2, shape)
    return values.astype(type_.dtype.numpy)


def weight(digest: str, type_: TensorType) -> Weight:
    array = numbers(digest, type_)
    return Weight(type_.dtype, type_.dims, lambda: array, digest)


def read(text: str) -> Graph:
    """The graph of a text whose weights get random numbers by their digests."""
    return parse(text, OPERATORS, weight)


def feeds(graph: Graph) -> dict[str, np.ndarray]:
    return {n.name: numbers(f"input {n.name}", n.type) for n in graph.inputs}


def shown(graph: Graph) -> str:
    """The text, with the digests of computed weights hidden: they are of floating-point numbers."""
    return re.sub(r' "[0-9a-f]{16}"( \[[^]]*\])?', ' "..."', write(graph))


def agree(before: Graph, after: Graph, exact: bool = False, halves: bool = False) -> None:
    """Both give the same outputs for the same random inputs, up to rounding (or to the bit; with `halves`, of 16 bits)."""
    if before.symbols():
        before, after = (g.specialize(**dict.fromkeys(g.symbols(), 3)) for g in (before, after))
    given = feeds(before)
    a, b = evaluate(before, given), evaluate(after, given)
    assert list(a) == list(b)
    for name, want in a.items():
        got = b[name]
        assert got.dtype == want.dtype and got.shape == want.shape, name
        if exact or want.dtype.kind in "iub":
            np.testing.assert_array_equal(got, want, err_msg=name)
        else:
            wide = want.astype(np.float64)
            scale = max(1.0, float(np.nanmax(np.abs(np.where(np.isfinite(wide), wide, 0)), initial=0)))
            eps = 2e-2 if halves or want.dtype.itemsize == 2 else 2e-5
            np.testing.assert_allclose(got.astype(np.float64), wide, rtol=eps, atol=eps * scale, err_msg=name)


def theirs(model: onnx.ModelProto, given: Mapping[str, np.ndarray]) -> np.ndarray:
    """onnxruntime's first result, without its optimizations."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(None, dict(given))[0]


def close(got: np.ndarray, want: np.ndarray) -> None:
    """Equal up to the rounding of sums in f32."""
    assert got.shape == want.shape and got.dtype == want.dtype
    np.testing.assert_allclose(got, want, rtol=1e-4, atol=2e-5 * max(1.0, float(np.abs(want).max(initial=0))))


def check(what: Pass, text: str, exact: bool = False) -> Graph:
    """Applies a pass with all checks: verified, honest, idempotent, right, and right wherever it is stopped."""
    before, after = read(text), read(text)
    halves = isinstance(what, ToHalves)
    rewrites = Rewrites()
    run_pipeline(after, [what], [verifying, ChangeChecker(after)], rewrites)
    agree(before, after, exact, halves)
    again = Rewrites()
    assert not what.apply(after, again), f"{what} is not idempotent"
    for limit in range(rewrites.count):
        stopped = read(text)
        run_pipeline(stopped, [what], [verifying, ChangeChecker(stopped)], Rewrites(limit))
        agree(before, stopped, exact, halves)
    return after


@dataclass(frozen=True)
class SmallTarget:
    """A machine whose convolutions want blocks of four channels, their padding as a halo, and small images as they are."""

    name: str = "small"

    def lanes(self, dtype: DType) -> int:
        return 4

    def channel_block(self, dtype: DType) -> int:
        return 4

    def multiplies_codes(
        self, op: Op, operands: tuple[TensorType, TensorType], result: TensorType, computed: bool = False
    ) -> bool:
        return not isinstance(op, ConvInteger) or op.group == 1 or operands[1].shape[1] % 4 == 0

    @property
    def permutes_bytes(self) -> bool:
        return True

    def cycles(self, op: Op, operands: tuple[TensorType | None, ...], result: TensorType) -> float | None:
        if isinstance(op, Conv) and max(op.dilations) > 1:
            return float("inf")
        return op.cost(operands, (result,)).macs + 100.0

    def copying(self, nbytes: float, barriers: int = 0) -> float:
        return nbytes / 8 + 2000.0 * barriers

    def preferred_layouts(
        self, node: Node, given: Mapping[Value, Layout | None] | None = None
    ) -> tuple[tuple[Layout | None, ...], Layout | None] | None:
        conv = next((n for n in body_of(node) if isinstance(n.op, Conv)), None)
        if conv is None or node.type.rank != 4 or not isinstance(conv.op, Conv):
            return None
        top, left, bottom, right = conv.op.pads
        halo = ((0, 0), (0, 0), (top, bottom), (left, right)) if any(conv.op.pads) else ()
        blocked = channel_blocked(4, 4)

        def of(slot: int) -> Layout | None:
            value = node.inputs[slot]
            if value is None or value.weight is not None or value.type.rank != 4:
                return None
            if slot:
                return blocked
            return channel_blocked(4, 4, halo) if value.type.shape[1] != 3 else Layout((0, 1, 2, 3), (), halo)

        return tuple(of(k) for k in range(len(node.inputs))), blocked


def body_of(node: Node) -> Iterable[Node]:
    return node.body.order() if node.is_group else (node,)

"""A graph in eager torch, operator by operator, for `benchmarks/cuda.py`: f32 without TF32."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from nncompiler.ir.graph import Graph, Node


class Absent(Exception):
    """A variant cannot be measured here; the message says why, and the row's status is `status`."""

    def __init__(self, status: str, why: str):
        super().__init__(why)
        self.status = status


def torch_run(graph: Graph, cuda: bool = True) -> Callable[[Any], tuple[tuple[float, float, float], list[Any]]]:
    """run(feeds) -> (seconds of upload, computing and download), outputs. Raises Absent where torch, a device or an operator
    is missing."""
    try:
        import torch
    except ImportError:
        raise Absent("not installed", "torch is not here") from None
    if cuda and not torch.cuda.is_available():
        raise Absent("no device", "torch sees no CUDA device")
    unknown = sorted({n.op.name for n in graph.order() if n.inputs and n.op.name not in OPERATORS})
    if unknown:
        raise Absent("not applicable", f"no rule for {', '.join(unknown)} here")
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = False
    torch.backends.cudnn.benchmark = True
    device = "cuda" if cuda else "cpu"
    order = graph.order()
    weights = {n: torch.from_numpy(np.array(n.weight.array)).to(device) for n in order if n.weight is not None}

    def wait() -> None:
        if cuda:
            torch.cuda.synchronize()

    def run(feeds: Any) -> tuple[tuple[float, float, float], list[Any]]:
        with torch.inference_mode():
            start = time.perf_counter()
            values: dict[Any, Any] = {n.output: torch.from_numpy(feeds[n.name]).to(device) for n in graph.inputs}
            wait()
            uploaded = time.perf_counter()
            values |= {n.output: w for n, w in weights.items()}
            for node in order:
                if node.inputs:
                    made = OPERATORS[node.op.name](torch, node, [None if v is None else values[v] for v in node.inputs])
                    values |= dict(zip(node.outputs, made if isinstance(made, list) else [made]))
            wait()
            computed = time.perf_counter()
            outputs = [values[v].cpu().numpy() for _, v in graph.outputs]
        return (uploaded - start, computed - uploaded, time.perf_counter() - computed), outputs

    return run


def _padded(t: Any, x: Any, pads: Any, value: float) -> Any:
    """ONNX's pads (all begins, then all ends) around the spatial axes."""
    n = len(pads) // 2
    flat = [p for k in reversed(range(n)) for p in (pads[k], pads[k + n])]
    return t.nn.functional.pad(x, flat, value=value) if any(flat) else x


def _symmetric(pads: Any) -> Any:
    n = len(pads) // 2
    return tuple(pads[:n]) if tuple(pads[:n]) == tuple(pads[n:]) else None


def _conv(t: Any, node: Node, x: list[Any]) -> Any:
    op: Any = node.op
    pads = _symmetric(op.pads)
    image = x[0] if pads is not None else _padded(t, x[0], op.pads, 0.0)
    bias = x[2] if len(x) > 2 else None
    return t.nn.functional.conv2d(image, x[1], bias, op.strides, pads or 0, op.dilations, op.group)


def _ceiling(t: Any, node: Node, x: Any, value: float) -> Any:
    """The padding, and what the last window of ceil_mode hangs over the end."""
    op: Any = node.op
    pads = list(op.pads)
    for k in range(len(op.kernel)):
        reach = (int(node.type.shape[2 + k]) - 1) * op.strides[k] + (op.kernel[k] - 1) * op.dilations[k] + 1
        n = len(op.kernel)
        pads[n + k] = max(pads[n + k], reach - int(x.shape[2 + k]) - pads[k])
    return _padded(t, x, pads, value)


def _max_pool(t: Any, node: Node, x: list[Any]) -> Any:
    op: Any = node.op
    return t.nn.functional.max_pool2d(_ceiling(t, node, x[0], float("-inf")), op.kernel, op.strides, 0, op.dilations)


def _average_pool(t: Any, node: Node, x: list[Any]) -> Any:
    op: Any = node.op
    counted = t.ones_like(x[0][:1, :1])
    if op.count_include_pad:
        counted = _padded(t, counted, op.pads, 1.0)
        image = _padded(t, x[0], op.pads, 0.0)
    else:
        image = x[0]
    pool = t.nn.functional.avg_pool2d
    missing = [0] * len(op.pads) if op.count_include_pad else list(op.pads)
    n = len(op.kernel)
    for k in range(n):
        reach = (int(node.type.shape[2 + k]) - 1) * op.strides[k] + op.kernel[k]
        missing[n + k] = max(missing[n + k], reach - int(image.shape[2 + k]) - missing[k])
    total = pool(_padded(t, image, missing, 0.0), op.kernel, op.strides)
    return total / pool(_padded(t, counted, missing, 0.0), op.kernel, op.strides)


def _gemm(t: Any, node: Node, x: list[Any]) -> Any:
    op: Any = node.op
    a, b = (x[0].T if op.trans_a else x[0]), (x[1].T if op.trans_b else x[1])
    c = x[2] if len(x) > 2 and x[2] is not None else None
    return op.alpha * (a @ b) if c is None else t.addmm(c.expand(a.shape[0], b.shape[1]), a, b, beta=op.beta, alpha=op.alpha)


def _batch_norm(t: Any, node: Node, x: list[Any]) -> Any:
    op: Any = node.op
    return t.nn.functional.batch_norm(x[0], x[3], x[4], x[1], x[2], False, 0.0, op.epsilon)


def _layer_norm(t: Any, node: Node, x: list[Any]) -> Any:
    op: Any = node.op
    return t.nn.functional.layer_norm(x[0], x[0].shape[op.axis :], x[1], x[2] if len(x) > 2 else None, op.epsilon)


def _lrn(t: Any, node: Node, x: list[Any]) -> Any:
    op: Any = node.op
    return t.nn.functional.local_response_norm(x[0], op.size, op.alpha, op.beta, op.bias)


def _reshape(t: Any, node: Node, x: list[Any]) -> Any:
    op: Any = node.op
    extents = [d if isinstance(d, int) else None for d in op.shape]
    if None not in extents:
        return x[0].reshape(extents)
    types = [v.type for v in node.inputs if v is not None]
    known = {str(d): n for y in types for d, n in zip(y.shape, x[0].shape) if not isinstance(d, int)}
    return x[0].reshape([d if isinstance(d, int) else known[str(d)] for d in op.shape])


def _slice(t: Any, node: Node, x: list[Any]) -> Any:
    op: Any = node.op
    index = [slice(None)] * x[0].dim()
    for start, end, axis, step in zip(op.starts, op.ends, op.axes, op.steps):
        index[axis] = slice(int(start), int(end), step)
    return x[0][tuple(index)]


def _gather(t: Any, node: Node, x: list[Any]) -> Any:
    op: Any = node.op
    if op.axis == 0 and x[0].dim() == 2:
        return t.nn.functional.embedding(x[1], x[0])
    return t.index_select(x[0], op.axis, x[1].reshape(-1)).reshape(
        *x[0].shape[: op.axis], *x[1].shape, *x[0].shape[op.axis + 1 :]
    )


def _any(node: Node) -> Any:
    return node.op


OPERATORS: dict[str, Callable[[Any, Node, list[Any]], Any]] = {
    "conv": _conv, "max_pool": _max_pool, "average_pool": _average_pool, "gemm": _gemm, "batch_norm": _batch_norm,
    "layer_norm": _layer_norm, "lrn": _lrn, "reshape": _reshape, "slice": _slice, "gather": _gather,
    "relu": lambda t, n, x: t.relu(x[0]),
    "sigmoid": lambda t, n, x: t.sigmoid(x[0]),
    "gelu": lambda t, n, x: t.nn.functional.gelu(x[0], approximate=_any(n).approximate),
    "add": lambda t, n, x: x[0] + x[1],
    "sub": lambda t, n, x: x[0] - x[1],
    "mul": lambda t, n, x: x[0] * x[1],
    "div": lambda t, n, x: x[0] / x[1],
    "matmul": lambda t, n, x: x[0] @ x[1],
    "softmax": lambda t, n, x: t.softmax(x[0], _any(n).axis),
    "concat": lambda t, n, x: t.cat(x, _any(n).axis),
    "split": lambda t, n, x: list(t.split(x[0], [int(s) for s in _any(n).sizes], _any(n).axis)),
    "transpose": lambda t, n, x: x[0].permute(_any(n).perm),
    "reduce_mean": lambda t, n, x: x[0].mean(_any(n).axes, keepdim=_any(n).keepdims),
    "global_average_pool": lambda t, n, x: x[0].mean((2, 3), keepdim=True),
    "dropout": lambda t, n, x: x[0],
    "identity": lambda t, n, x: x[0],
}  # fmt: skip

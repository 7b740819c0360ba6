"""Builds the kernels of one node and runs them on operands laid out by numpy; unspecified lanes hold NaN."""

import ctypes
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import pytest

from nncompiler.backends.llvm import codegen, machine, policy
from nncompiler.backends.llvm.kernels import registry
from nncompiler.backends.llvm.kernels.layouts import preferred_layouts
from nncompiler.backends.llvm.loops.emit.module import scratch_bytes
from nncompiler.backends.llvm.loops.interpret.interpreter import interpret
from nncompiler.backends.llvm.loops.verify import verify_kernel
from nncompiler.backends.llvm.lower import Lowering
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType, channel_blocked
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.matmul import Gemm, MatMul

SIGNATURE = ctypes.CFUNCTYPE(
    ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64, ctypes.c_void_p
)


def bytes_of(nbytes):
    """64-byte aligned memory, all NaN."""
    raw = np.full(nbytes + 128, 0xFF, np.uint8)
    start = -raw.ctypes.data % 64
    return raw[start : start + nbytes]


def to_layout(x, type_):
    """A logical array as it lies in memory: halos are zero, lanes past the last channel NaN, or any code."""
    layout = type_.physical_layout
    p = np.pad(x, [layout.halo_of(a) for a in range(x.ndim)]) if x.ndim else x
    for axis, block in layout.blocks:
        junk = np.nan if p.dtype.kind == "f" else 0x5A
        p = np.pad(p, [(0, -p.shape[a] % block if a == axis else 0) for a in range(p.ndim)], constant_values=junk)
        p = np.moveaxis(p.reshape(*p.shape[:axis], -1, block, *p.shape[axis + 1 :]), axis + 1, -1)
    return np.ascontiguousarray(p)


def from_layout(memory, type_):
    """The logical array of what lies in memory."""
    layout = type_.physical_layout
    p = memory.reshape(layout.physical_shape(type_.dims))
    for axis, _ in layout.blocks:
        p = np.moveaxis(p, -1, axis + 1)
        p = p.reshape(*p.shape[:axis], -1, *p.shape[axis + 2 :])
    return p[tuple(slice(layout.halo_of(a)[0], layout.halo_of(a)[0] + d) for a, d in enumerate(type_.dims))]


@dataclass
class Built:
    """The kernels of a graph's only node, or of a convolution and the pooling behind it; `written` is what they write."""

    graph: Graph
    target: machine.Machine
    lowering: Lowering
    written: object = None

    @property
    def node(self):
        return self.graph.outputs[0][1].node

    @property
    def kernels(self):
        return self.lowering.emission.kernels

    @property
    def names(self):
        return list(self.kernels)

    def assembly(self):
        return codegen.optimize([codegen.module_text(self.kernels.values(), self.target)], self.target).assembly()

    def memory(self, feeds):
        """Memory of every root: weights, operands, a result full of NaN."""
        e, found = self.lowering.emission, {}
        for value, place in self.lowering.placement.places.items():
            if value.node.weight is None and value.node not in self.graph.inputs:
                found[place.root] = bytes_of(value.type.storage_bytes)
                continue
            array = to_layout(feeds[value.node.name], value.type) if value.node.weight is None else value.node.weight.array
            found[place.root] = self._filled(array)
        for root, packing in e.packings.items():
            found[root] = self._filled(packing.array())
        for step in e.steps:
            for root, _ in step.buffers:
                if root not in found:  # a temporary
                    found[root] = bytes_of(root.nbytes)
        return found

    @staticmethod
    def _filled(array):
        memory = bytes_of(-(-array.nbytes // 64) * 64)
        memory[:] = 0
        memory[: array.nbytes] = np.ascontiguousarray(array).reshape(-1).view(np.uint8)
        return memory

    def run(self, feeds, split=3):
        """The result by machine code, each step's tasks in `split` ranges, last first."""
        e, memory = self.lowering.emission, self.memory(feeds)
        library = codegen.load(codegen.compile_object(self.kernels.values(), self.target, exported=True), self.kernels)
        for step in e.steps:
            buffers = (ctypes.c_void_p * len(step.buffers))(*(memory[r].ctypes.data + at for r, at in step.buffers))
            params = (ctypes.c_int64 * max(1, len(step.params)))(*step.params)
            scratch = bytes_of(scratch_bytes(e.kernels[step.kernel]) + 64)
            cuts = [step.tasks * i // split for i in range(split + 1)]
            for begin, end in reversed(list(pairwise(cuts))):
                assert SIGNATURE(library[step.kernel])(buffers, params, begin, end, scratch.ctypes.data) == 0
        return self.result(memory)

    def interpret(self, feeds):
        """The result by the interpreter."""
        e, memory = self.lowering.emission, self.memory(feeds)
        for step in e.steps:
            kernel = e.kernels[step.kernel]
            bound = zip(kernel.buffers, step.buffers, strict=True)
            buffers = [memory[root][at:].view(b.dtype.numpy) for b, (root, at) in bound]
            has = {"fused": self.target.has_fma, "picks": self.target.permutes_floats}
            assert interpret(kernel, buffers, step.params, 0, step.tasks, **has) == 0
        return self.result(memory)

    def result(self, memory):
        value = self.graph.outputs[0][1]
        return from_layout(memory[self.lowering.placement.places[value].root].view(value.type.dtype.numpy), value.type)

    def reference(self, feeds):
        """The node's own evaluation in float64."""
        arrays = [None if v is None else v.weight.array if v.weight else feeds[v.node.name] for v in self.node.inputs]
        return self.node.op.evaluate(*(None if a is None else a.astype(np.float64) for a in arrays))

    def feeds(self, seed=0):
        rng = np.random.default_rng(seed)
        return {n.name: rng.standard_normal(n.type.dims).astype(n.type.dtype.numpy) for n in self.graph.inputs}


def build_node(graph, target, node=None):
    """The kernels of a node, by default that which makes the graph's output; None where none applies."""
    lowering = Lowering(graph, target)
    node = node or graph.outputs[0][1].node
    written = registry.build(lowering.query(node), lambda hint: lowering.builder(hint, node))
    for kernel in lowering.emission.kernels.values():
        verify_kernel(kernel)
    return Built(graph, target, lowering, written) if written else None


def blocked(op, shape, dtype=dt.f32, halo=0, mcpu="native"):
    """The kernels of a normalization or pooling of a blocked tensor; the result has a halo of `halo` pixels."""
    target = machine.of(mcpu)
    graph = Graph("test")
    x = graph.input("x", TensorType(dtype, shape))
    node = graph.add(op, [x], name="node")
    graph.set_outputs([("y", node.output)])
    block = target.channel_block(dt.f32 if dtype.bits == 8 else dtype)
    graph.set_layout(x, channel_blocked(4, block, _halo(halo, 0, 0, halo)))
    graph.set_layout(node.output, channel_blocked(4, block, _halo(*[halo] * 4)))
    lowering = Lowering(graph, target)
    done = registry.build(lowering.query(node), lambda hint: lowering.builder(hint, node))
    for kernel in lowering.emission.kernels.values():
        verify_kernel(kernel)
    return Built(graph, target, lowering) if done else None


def by_hand(op, types, mcpu="native"):
    """The kernels of an operator that has some of its own."""
    target = machine.of(mcpu)
    graph = Graph("test")
    node = graph.add(op, [graph.input(f"x{k}", t) for k, t in enumerate(types)], name="node")
    graph.set_outputs([("y", node.output)])
    lowering = Lowering(graph, target)
    done = registry.build(lowering.query(node), lambda hint: lowering.builder(hint, node))
    for kernel in lowering.emission.kernels.values():
        verify_kernel(kernel)
    return Built(graph, target, lowering) if done else None


def pair(x):
    return x if isinstance(x, tuple) else (x, x)


def convolution(
    mcpu="native", n=1, c=16, h=8, w=8, m=16, k=3, s=1, p=0, d=1, g=1,
    bias=True, dtype=dt.f32, y_halo=0, plain=None, fill=None, winograd=False, schedule="", planes=None,
):  # fmt: skip
    """The kernels of one convolution in the layouts it prefers. plain=False blocks the input whatever it prefers, plain=True
    leaves it row-major; planes=True has both input and result row-major, planes=False the result blocked. Without `winograd`
    (True, or the name of an algorithm) those that need fewer multiplications are not chosen."""
    only = winograd if isinstance(winograd, str) else ""
    with policy.using(policy.Policy(winograd=bool(winograd), only=only, schedule=schedule)):
        return _convolution(mcpu, n, c, h, w, m, k, s, p, d, g, bias, dtype, y_halo, plain, fill, planes)


def _convolution(mcpu, n, c, h, w, m, k, s, p, d, g, bias, dtype, y_halo, plain, fill, planes):
    target = machine.of(mcpu)
    rng = np.random.default_rng(1)
    k, s, d, p = pair(k), pair(s), pair(d), p if isinstance(p, tuple) else (p,) * 4
    graph = Graph("test")
    x = graph.input("x", TensorType(dtype, (n, c, h, w)))
    shape = (m, c // g, *k)

    def numbers(size):
        return (rng.standard_normal(size) if fill is None else np.full(size, fill)).astype(dtype.numpy)

    operands = [x, graph.weight("w", numbers(shape))]
    if bias:
        operands.append(graph.weight("b", numbers(m)))
    node = graph.add(Conv(s, p, d, g), operands, name="conv")
    graph.set_outputs([("y", node.output)])
    layouts = preferred_layouts(node, target)
    block = target.channel_block(dtype)
    image, result = channel_blocked(4, block, _halo(*p)), channel_blocked(4, block, _halo(*[y_halo] * 4))
    if planes is None:
        planes = layouts is not None and plain is not False and layouts[1] is None and not policy.current().only
    if planes:
        image, result = replace(image, blocks=()), replace(result, blocks=())
    elif plain:
        image = replace(image, blocks=())
    elif layouts is not None and layouts[1] is not None and plain is not False:
        image = layouts[0][0]
    graph.set_layout(x, image)
    graph.set_layout(node.output, result)
    return build_node(graph, target)


def _halo(top, left, bottom, right):
    return ((0, 0), (0, 0), (top, bottom), (left, right)) if top or left or bottom or right else ()


def product(a, b, op=None, *, constant=True, c=None, mcpu="native", dtype=dt.f32, fill=None):
    """The kernels of one matrix product."""
    target = machine.of(mcpu)
    rng = np.random.default_rng(2)

    def numbers(shape):
        return (rng.standard_normal(shape) if fill is None else np.full(shape, fill)).astype(dtype.numpy)

    graph = Graph("test")
    operands = [graph.input("a", TensorType(dtype, a))]
    operands.append(graph.weight("b", numbers(b)) if constant else graph.input("b", TensorType(dtype, b)))
    if c is not None:
        operands.append(graph.weight("c", numbers(c)))
    node = graph.add(op or MatMul(), operands, name="product")
    graph.set_outputs([("y", node.output)])
    return build_node(graph, target)


def error(got, expected):
    """Root mean square of the difference, relative to that of the expected values."""
    return np.sqrt(np.mean((got - expected) ** 2)) / max(1e-30, np.sqrt(np.mean(expected**2)))


@dataclass
class Kit:
    """What tests use."""

    convolution = staticmethod(convolution)
    product = staticmethod(product)
    blocked = staticmethod(blocked)
    by_hand = staticmethod(by_hand)
    build_node = staticmethod(build_node)
    error = staticmethod(error)
    Gemm = Gemm


@pytest.fixture
def kit():
    return Kit()

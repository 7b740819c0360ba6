"""Measures what the cost model must know of the processor at hand (`rates.Rates`), in a few seconds.

    products    a register tile as convolutions have it, for f32, f64 and 8-bit codes: multiply-adds a cycle
    loads       vectors read one after another from 8 KB, from half of L2, from L3 and from memory
    clock       a chain of dependent integer instructions of one cycle each, beside every measurement: seconds --> cycles
    barrier     a program of many short steps, on one worker and on two or more

What one core does is the best of many short rounds: whatever else runs on the machine makes it slower, never faster. How
long workers wait for one another is the median of many runs, and is not measured on a machine that is busy. The kernels are
written in the loop IR and compiled as those of models are.
"""

from __future__ import annotations

import ctypes
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import DeviceError
from nncompiler.ir.expr import Const, Expr, Var, binary, const, var
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array
from nncompiler.ops.elementwise.activation import Relu

from . import codegen
from .compiled import compile_lowered
from .kernels.cost import IMBALANCE_CYCLES
from .kernels.inner_product import InnerProduct, multiply_add, of_codes
from .kernels.tiles import tiles
from .loops.ir import Assign, Block, Buffer, Declare, For, Kernel, Let, Load, Quad, Read, Stmt, Store
from .machine import Machine
from .rates import Rates

ROUNDS = 60
"""Times that everything is measured; the best counts."""
SECONDS = 0.003
"""Of one measurement, about: less than what a scheduler gives to one process at once."""
QUIET = 0.95
"""Share of the best round that the median one reaches on a machine that does nothing else."""
STEPS = 64
"""Steps along the reduction of a register tile: its operands stay in L1."""
SMALL = 8 << 10
"""Bytes that are surely in L1."""
SHARED_L2 = 4
"""L3 is measured with so many times the size of L2."""
LARGEST = 256 << 20
"""Bytes that are read for the bandwidth of memory, at most; twice the L3, where that is less."""
STREAMS = 8
"""Registers that loads go to, so that they do not wait for one another."""
CHAIN = 2
"""Cycles of a step of the clock's chain: an addition and an exclusive or, one after the other."""
SHORT_STEPS, ELEMENTS = 128, 1 << 16
"""The program that barriers are measured with: its steps, and the elements of each, a few microseconds of work, so that all
workers take part."""
LEAST_BARRIER = 200.0
"""Cycles that a barrier takes at least: a cache line takes as long to another core and back."""

Function = ctypes.CFUNCTYPE(
    ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64, ctypes.c_void_p
)


@dataclass(frozen=True)
class MeasuredRates:
    """What was found. `hertz` are cycles a second. `busy` says that the processor often did something else; the barrier is
    then that of the table, as with one thread."""

    rates: Rates
    hertz: float
    busy: bool


def measure(machine: Machine, threads: int, tell: Callable[[str], None] = lambda what: None) -> MeasuredRates:
    """Measures the processor of this process, and the barrier between `threads` workers. Raises DeviceError for another
    machine."""
    if not machine.is_host:
        raise DeviceError(f"code for {machine.cpu} cannot run on this processor", hint="measure on that machine")
    probes = _probes(machine)
    library = codegen.load(
        codegen.compile_object([p.kernel for p in probes.values()], machine, exported=True), [*probes]
    )  # fmt: skip
    found: dict[str, list[float]] = {name: [] for name in probes}
    clock: list[float] = []
    for probe in probes.values():
        probe.prepare(library)
    tell("kernels")
    for _ in range(ROUNDS):
        for name, probe in probes.items():
            seconds = probe.seconds()
            if name == "clock":
                clock.append(CHAIN * probe.count / seconds)
            else:
                found[name].append(seconds / probe.count)
    hertz = max(clock)
    busy = statistics.median(clock) < QUIET * hertz
    cycles = {name: min(times) * hertz for name, times in found.items() if name != "clock"}
    barrier = 0.0
    if threads > 1 and not busy:
        tell("barriers")
        beyond = _beyond_share(machine, threads) * hertz - IMBALANCE_CYCLES
        barrier = beyond if beyond >= LEAST_BARRIER else 0.0
    vector = machine.vector_bits // 8
    rates = {
        "multiply_adds": 1 / cycles["products_f32"],
        "doubles": 1 / cycles["products_f64"],
        "codes": 1 / cycles["products_codes"],
        "loads": 1 / cycles["loads_l1"],
        "l2_loads": max(1.0, cycles["loads_l2"] / cycles["loads_l1"]),
        "l3": vector / cycles["loads_l3"],
        "memory": vector / cycles["loads_memory"],
        "barrier": barrier or machine.rates.barrier,
    }
    return MeasuredRates(Rates(**{name: float(f"{x:.2g}") for name, x in rates.items()}), hertz, busy)


class _Probe:
    """A kernel that is timed: `count` is how many vector operations a call makes of `tasks` tasks."""

    def __init__(self, kernel: Kernel, arrays: Sequence[Array], params: Sequence[int], each: float):
        self.kernel, self.arrays, self.each, self.tasks = kernel, arrays, each, 1
        self.buffers = (ctypes.c_void_p * len(arrays))(*(a.ctypes.data for a in arrays))
        self.params = (ctypes.c_int64 * max(1, len(params)))(*params)

    @property
    def count(self) -> float:
        return self.each * self.tasks

    def prepare(self, library: codegen.Loaded) -> None:
        """Finds the number of tasks that takes about SECONDS."""
        self._function = Function(library[self.kernel.name])
        self._library = library
        self.seconds()
        while (taken := self.seconds()) < SECONDS / 2 and self.tasks < 1 << 24:
            self.tasks = max(2 * self.tasks, int(self.tasks * SECONDS / max(taken, 1e-6) / 2))

    def seconds(self) -> float:
        """Of one call."""
        begin = time.perf_counter()
        self._function(ctypes.addressof(self.buffers), ctypes.addressof(self.params), 0, self.tasks, None)
        return time.perf_counter() - begin


def _probes(machine: Machine) -> dict[str, _Probe]:
    far = min(LARGEST, 2 * machine.l3_bytes)
    l3 = min(SHARED_L2 * machine.l2_bytes, max(machine.l3_bytes // 2, machine.l2_bytes))
    memory = _lines(far)
    sizes = {"l1": SMALL, "l2": machine.l2_bytes // 2, "l3": l3, "memory": far}
    made = [
        _products(machine, "products_f32", multiply_add(dt.f32)),
        _products(machine, "products_f64", multiply_add(dt.f64)),
        _products(machine, "products_codes", of_codes(dt.u8, machine)),
        *(_loads(machine, f"loads_{level}", memory[: size // 4]) for level, size in sizes.items()),
        _clock(),
    ]
    return {probe.kernel.name: probe for probe in made}


def _lines(nbytes: int) -> Array:
    """Zeros at a multiple of 64 bytes, written once: pages that nobody wrote are one page."""
    raw = np.zeros(nbytes + 64, np.uint8)
    start = -raw.ctypes.data % 64
    raw[::1024] = 1
    return raw[start : start + nbytes].view(np.int32)


def _products(machine: Machine, name: str, inner: InnerProduct) -> _Probe:
    """The inner loop of a register tile, over operands in L1; the tile is the one with the most sums in registers.

    for task: for k: w[j] = b[k, j]; for q: x = a[k, q]; acc[q, j] += x * w[j]
    """
    lanes = machine.lanes(inner.dtype)
    able = tiles(machine.registers - inner.spare, machine.has_fma, 1, machine.registers)
    tile = max(able, key=lambda t: (t.pixels * t.vectors, t.pixels))
    lane, k, q, task = var("lane"), var("k"), var("q"), var("task")
    weights = [Var(inner.dtype, f"w{j}") for j in range(tile.vectors)]
    at = (k * tile.pixels + q) * inner.depth
    step: list[Stmt] = [
        Let(w, Load(inner.dtype, "b", (k * tile.vectors + j) * lanes + lane)) for j, w in enumerate(weights)
    ]  # fmt: skip
    terms: Expr = Quad(dt.i32, "a", at) if inner.depth > 1 else Load(inner.dtype, "a", at)
    row = inner.tile_row(Var(inner.dtype, "x"), terms, weights, (q,))
    step.append(For(q, const(0), const(tile.pixels), tuple(row), "unrolled"))
    zero = Const(inner.dtype, 0.0 if inner.dtype.is_float else 0)
    body: list[Stmt] = [Declare(f"acc{j}", inner.dtype, zero, (tile.pixels,)) for j in range(tile.vectors)]
    body.append(For(k, const(0), const(STEPS), tuple(step)))
    for j in range(tile.vectors):
        place = (q * tile.vectors + j) * lanes + lane
        store = Store("y", place, Read(inner.dtype, f"acc{j}", (q,)))
        body.append(For(q, const(0), const(tile.pixels), (store,), "unrolled"))
    buffers = (Buffer("a", inner.source), Buffer("b", inner.dtype), Buffer("y", inner.dtype, True))
    kernel = Kernel(name, buffers, (), task, (_vector(lane, lanes, body),))
    arrays = [
        np.ones(STEPS * tile.pixels * inner.depth, inner.source.numpy),
        np.zeros(STEPS * tile.vectors * lanes, inner.dtype.numpy),
        np.zeros(tile.pixels * tile.vectors * lanes, inner.dtype.numpy),
    ]
    return _Probe(kernel, [_aligned(a) for a in arrays], (), STEPS * tile.pixels * tile.vectors)


def _loads(machine: Machine, name: str, x: Array) -> _Probe:
    """for task: for i: r[j] |= x[i, j], every vector of x once"""
    lanes = machine.lanes(dt.i32)
    lane, i, task, count = var("lane"), var("i"), var("task"), var("count")
    step: list[Stmt] = []
    for j in range(STREAMS):
        value = Load(dt.i32, "x", (i * STREAMS + j) * lanes + lane)
        step.append(Assign(f"r{j}", (), binary("or", Read(dt.i32, f"r{j}", ()), value)))
    body: list[Stmt] = [Declare(f"r{j}", dt.i32, Const(dt.i32, 0)) for j in range(STREAMS)]
    body.append(For(i, const(0), count, tuple(step)))
    total: Expr = Read(dt.i32, "r0", ())
    for j in range(1, STREAMS):
        total = binary("or", total, Read(dt.i32, f"r{j}", ()))
    body.append(Store("y", lane, total))
    buffers = (Buffer("x", dt.i32), Buffer("y", dt.i32, True))
    kernel = Kernel(name, buffers, (count,), task, (_vector(lane, lanes, body),))
    rounds = x.size // (STREAMS * lanes)
    return _Probe(kernel, [x, _aligned(np.zeros(lanes, np.int32))], (rounds,), rounds * STREAMS)


def _clock() -> _Probe:
    """for task: for i: x = (x + i) xor y[0], which no compiler writes shorter"""
    i, task, once = var("i"), var("task"), var("once")
    changed = binary("xor", Read(dt.i64, "x", ()) + i, once)
    body: Block = (
        Let(once, Load(dt.i64, "y", const(0))),
        Declare("x", dt.i64, once),
        For(i, const(0), const(1024), (Assign("x", (), changed),)),
        Store("y", const(0), Read(dt.i64, "x", ())),
    )
    kernel = Kernel("clock", (Buffer("y", dt.i64, True),), (), task, body)
    return _Probe(kernel, [_aligned(np.ones(1, np.int64))], (), 1024)


def _vector(lane: Var, lanes: int, body: Sequence[Stmt]) -> For:
    return For(lane, const(0), const(lanes), tuple(body), "vector", lanes, lanes)


def _aligned(x: Array) -> Array:
    """A copy at a multiple of 64 bytes."""
    raw = np.empty(x.nbytes + 64, np.uint8)
    start = -raw.ctypes.data % 64
    found = raw[start : start + x.nbytes].view(x.dtype)
    found[...] = x
    return found


def _beyond_share(machine: Machine, threads: int) -> float:
    """Seconds that a step takes beyond its share of what one worker needs for it: the barrier, and the wait for the last
    worker."""
    graph = Graph("barriers")
    at = graph.input("x", TensorType(dt.f32, (ELEMENTS,)))
    for _ in range(SHORT_STEPS):
        at = graph.add(Relu(), [at]).output
    graph.set_outputs([("y", at)])
    compiled = compile_lowered(graph, machine, cache=False)
    steps = compiled.program.steps = [replace(step, grain=1) for step in compiled.program.steps]
    feeds = {"x": np.zeros(graph.inputs[0].type.dims, np.float32)}
    times = {}
    for workers in (1, threads):
        with compiled.open(workers) as executable:
            runs = []
            for _ in range(3 * ROUNDS):
                begin = time.perf_counter()
                executable.run(feeds)
                runs.append(time.perf_counter() - begin)
        times[workers] = statistics.median(runs)
    return (times[threads] - times[1] / threads) / len(steps)

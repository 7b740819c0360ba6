"""The memory plan of a model as people read it: what is alive at the peak, what shares memory, and what would lower it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ...backends.llvm import description
from ...ir.extents import hint
from ..show import Shown, Table
from .advice import Advice, advise
from .picture import svg

if TYPE_CHECKING:
    from ...backends.llvm.description import ArenaBuffer, ArenaPlan, Program, Saved, StateBuffer
    from ...driver.options import CompileOptions
    from ...ir.graph import Graph
    from ...ir.types import TensorType


@dataclass(frozen=True)
class Alive:
    """A buffer at the peak. `role`: what the node at the peak does with it ("read", "written", "read and written"), else
    "waits for NODE"."""

    buffer: ArenaBuffer
    role: str


@dataclass(frozen=True)
class KeptState:
    """An input that is the output of the run before. `size`: its bytes for any sizes; `kept`: how, `why`: why not in one
    buffer."""

    name: str
    output: str
    kept: str
    size: str
    why: str


@dataclass(frozen=True, repr=False)
class MemoryReport(Shown):
    """Bytes everywhere. `bound`: the largest sum of live buffers at one step, the first of which is `peak_step`; `written`:
    the bound of the order as written, before the search for a better one; `peak`: what was planned; `separate`: all buffers
    without sharing; `values`: all values, each in memory of its own; `scratch`: what one worker has beside the arena.
    `best_order`: no order has a lower bound; `optimal`: no plan in this order has a lower peak. `live`: bytes a step. Where
    dimensions are open, all is for the sizes `planned_for`, and `conditions` are those under which the program runs."""

    model: str
    written: int
    bound: int
    best_order: bool
    peak: int
    optimal: bool
    separate: int
    values: int
    weights: int
    scratch: int
    inputs: int
    outputs: int
    peak_step: int
    steps: tuple[tuple[str, str], ...]
    buffers: tuple[ArenaBuffer, ...]
    saved: tuple[Saved, ...]
    alive: tuple[Alive, ...]
    live: tuple[int, ...]
    advice: tuple[Advice, ...]
    states: tuple[KeptState, ...] = ()
    planned_for: dict[str, int] = field(default_factory=dict)
    conditions: tuple[str, ...] = ()

    def table(self) -> Table:
        rows = [[a.buffer.name, f"{a.buffer.size:,}", f"{a.buffer.first} to {a.buffer.last}", a.role] for a in self.alive]
        facts = [f"planned peak {self.peak:,} bytes, lower bound {self.bound:,}, weights {self.weights:,}"]
        title = f"{self.model}: alive at the peak, step {self.peak_step} of {len(self.steps)}"
        return Table(title, ("buffer", "bytes", "steps", "at the peak"), rows, facts)

    def picture(self) -> str:
        return svg(self)


def memory_report(graph: Graph, settings: CompileOptions, title: str = "") -> MemoryReport:
    """Lowers a graph with static shapes (which is rewritten) and reports its memory plan; no machine code is made."""
    from ...driver.pipeline import native_pipeline, optimize

    machine = settings.machine()
    with settings.policy():
        optimize(graph, native_pipeline(machine), settings.verify, tell=settings.tell)
        settings.tell("lowering")
        program, plan = description.lowered(graph, machine, settings.state)
    return memory_of(graph, program, plan, title or graph.name)


def open_memory_report(
    read: Callable[[Mapping[str, int]], Graph], sizes: Mapping[str, int], settings: CompileOptions, title: str
) -> MemoryReport:
    """The same for a model whose dimensions stay open, planned for these sizes: buffers have their bytes for all sizes, too.
    Dimensions of which the compiler needs the number are bound."""
    from ...driver.native import cpu_passes, for_sizes
    from ...ir.extents import current_sizes

    def opened(graph: Graph) -> MemoryReport:
        cpu_passes(graph, settings)
        settings.tell("lowering")
        program, plan = description.lowered(graph, settings.machine(), settings.state)
        planned = current_sizes()
        assert planned is not None
        needs = tuple(map(str, planned.conditions()))
        sizes = {name: size for name, size in planned.values.items() if name not in planned.capacities}
        return replace(memory_of(graph, program, plan, title), planned_for=sizes, conditions=needs)

    return for_sizes(read, sizes, settings, opened, lambda graph: memory_report(graph, settings, title))


def _kept(program: Program, state: StateBuffer) -> KeptState:
    name, type_ = program.inputs[state.input]
    output, after = program.outputs[state.output]
    if state.how.name == "APPENDED":
        extents = [str(d) if axis != state.axis else state.capacity for axis, d in enumerate(type_.dims)]
        return KeptState(name, output, f"appended along axis {state.axis}", _product(extents, type_), state.why)
    size = _product([str(d) for d in after.dims], type_)
    return KeptState(name, output, state.how.name.lower(), f"2*{size}" if state.how.name == "TURNS" else size, state.why)


def _product(extents: list[str], type_: TensorType) -> str:
    """Bytes of so many elements."""
    return "*".join([*(d if d.isalnum() or d.isidentifier() else f"({d})" for d in extents), str(type_.dtype.size)])


def memory_of(graph: Graph, program: Program, plan: ArenaPlan, title: str) -> MemoryReport:
    """The report of a program to which the graph was lowered already."""
    buffers = plan.map.buffers
    live = description.live_bytes(buffers)
    at = live.index(max(live)) if live else 0
    here = sorted((b for b in buffers if b.first <= at <= b.last), key=lambda b: -b.size)
    return MemoryReport(
        model=title,
        written=plan.written,
        bound=plan.lower_bound,
        best_order=plan.best_order,
        peak=plan.peak,
        optimal=plan.optimal,
        separate=sum(b.size for b in buffers),
        values=hint(plan.map.values_bytes),
        weights=hint(program.weights_bytes),
        scratch=description.scratch_bytes(program),
        inputs=hint(sum(t.nbytes for _, t in program.free_inputs)),
        outputs=hint(sum(t.nbytes for _, t in program.free_outputs)),
        states=tuple(_kept(program, s) for s in program.states),
        peak_step=at,
        steps=plan.map.steps,
        buffers=buffers,
        saved=plan.map.saved,
        alive=tuple(Alive(b, _role(b, at, plan.map.steps)) for b in here),
        live=tuple(live),
        advice=advise(graph, plan, [s.flops for s in program.steps]),
    )


def _role(b: ArenaBuffer, at: int, steps: tuple[tuple[str, str], ...]) -> str:
    """What the node of step `at` does with a buffer that is alive there, in any of its steps (it may clear a halo first)."""
    node = steps[at][0]
    mine = [u for u in b.uses if steps[u][0] == node]
    if not mine:
        return f"waits for {steps[min(u for u in b.uses if u > at)][0]}"
    if not set(mine) & set(b.written):
        return "read"
    return "written" if b.first in mine else "read and written"

"""The memory plan of a model as people read it: what is alive at the peak, what shares memory, and what would lower it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..backends.llvm.lower.plan import Lifetime, live_bytes, lower_bound

if TYPE_CHECKING:
    from ..backends.llvm.lower.memory_map import ArenaBuffer, Saved
    from ..backends.llvm.lower.plan import MemoryPlan
    from ..backends.llvm.program import Program
    from ..driver import Settings
    from ..ir.graph import Graph

MOST_ADVICE = 5


@dataclass(frozen=True)
class Alive:
    """A buffer at the peak. `role`: what the node at the peak does with it ("read", "written", "read and written"), else
    "waits for NODE"."""

    buffer: ArenaBuffer
    role: str


@dataclass(frozen=True)
class Advice:
    """A change that would lower the bound by `saves` bytes."""

    text: str
    saves: int


@dataclass(frozen=True)
class MemoryReport:
    """Bytes everywhere. `bound`: the largest sum of live buffers at one step, the first of which is `peak_step`; `peak`:
    what was planned; `separate`: all buffers without sharing; `values`: all values, each in memory of its own; `scratch`:
    what one worker has beside the arena. `optimal`: no plan has a lower peak. `live` has an entry a step."""

    model: str
    bound: int
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


def memory_report(graph: Graph, settings: Settings, title: str = "") -> MemoryReport:
    """Lowers a graph with static shapes (which is rewritten) and reports its memory plan; no machine code is made."""
    from ..backends.llvm.lower import lower
    from ..backends.llvm.target import LlvmTarget
    from ..driver import optimize, pipeline

    machine = settings.machine()
    optimize(graph, pipeline(LlvmTarget(machine)), settings.verify, tell=settings.tell)
    settings.tell("lowering")
    return memory_of(*lower(graph, machine), title or graph.name)


def memory_of(program: Program, plan: MemoryPlan, title: str) -> MemoryReport:
    """The report of a program that was lowered already."""
    from ..backends.llvm.loops.emit import scratch_bytes

    buffers = plan.map.buffers
    times = [_lifetime(b) for b in buffers]
    live = live_bytes(times)
    at = live.index(max(live)) if live else 0
    here = sorted((b for b in buffers if b.first <= at <= b.last), key=lambda b: -b.size)
    return MemoryReport(
        model=title,
        bound=plan.lower_bound,
        peak=plan.peak,
        optimal=plan.optimal,
        separate=sum(b.size for b in buffers),
        values=plan.map.values_bytes,
        weights=program.weights_bytes,
        scratch=max((scratch_bytes(k) for k in program.kernels.values()), default=0),
        inputs=sum(t.nbytes for _, t in program.inputs),
        outputs=sum(t.nbytes for _, t in program.outputs),
        peak_step=at,
        steps=plan.map.steps,
        buffers=buffers,
        saved=plan.map.saved,
        alive=tuple(Alive(b, _role(b, at, plan.map.steps)) for b in here),
        live=tuple(live),
        advice=advise(buffers, at, plan.map.steps),
    )


def advise(buffers: tuple[ArenaBuffer, ...], at: int, steps: tuple[tuple[str, str], ...]) -> tuple[Advice, ...]:
    """Changes that would lower the bound, by how much each would alone: most first."""
    bound = lower_bound([_lifetime(b) for b in buffers])
    found: list[Advice] = []

    def consider(text: str, changed: Callable[[ArenaBuffer], list[Lifetime]]) -> None:
        saves = bound - lower_bound([t for b in buffers for t in changed(b)])
        if saves > 0:
            found.append(Advice(text, saves))

    here = [b for b in buffers if b.first <= at <= b.last]
    node = steps[at][0] if steps else ""
    for b in here:
        role = _role(b, at, steps)
        if role.startswith("waits"):
            before, after = max(u for u in b.uses if u < at), min(u for u in b.uses if u > at)
            text = f"{b.name} waits from {steps[before][0]} for {steps[after][0]}: run that before {node}, or make it anew"

            def split(x: ArenaBuffer, b: ArenaBuffer = b, before: int = before, after: int = after) -> list[Lifetime]:
                parts = [Lifetime(b.size, b.first, before), Lifetime(b.size, after, b.last)]
                return parts if x is b else [_lifetime(x)]

            consider(text, split)
        if role != "written":
            continue
        readers = {steps[u][0] for u in b.uses} - {node}
        made = [x for x in buffers if x is not b and {steps[x.first][0]} == readers]
        if len(readers) == 1 and made:

            def fused(x: ArenaBuffer, b: ArenaBuffer = b, made: list[ArenaBuffer] = made) -> list[Lifetime]:
                if x is b:
                    return []
                return [Lifetime(x.size, b.first, x.last)] if x in made else [_lifetime(x)]

            consider(f"{node} and {readers.pop()} in one kernel: {b.name} would never be stored whole", fused)
    for b in here:
        half = f"{b.name} in half the memory (half the channels by a 1x1 reduction, or 16-bit floats)"
        consider(half, lambda x, b=b: [Lifetime(x.size // 2 if x is b else x.size, x.first, x.last)])  # type: ignore[misc]
    return tuple(sorted(found, key=lambda a: -a.saves)[:MOST_ADVICE])


def _lifetime(b: ArenaBuffer) -> Lifetime:
    return Lifetime(b.size, b.first, b.last)


def _role(b: ArenaBuffer, at: int, steps: tuple[tuple[str, str], ...]) -> str:
    """What the node of step `at` does with a buffer that is alive there, in any of its steps (it may clear a halo first)."""
    node = steps[at][0]
    mine = [u for u in b.uses if steps[u][0] == node]
    if not mine:
        return f"waits for {steps[min(u for u in b.uses if u > at)][0]}"
    if not set(mine) & set(b.written):
        return "read"
    return "written" if b.first in mine else "read and written"

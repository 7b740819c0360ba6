"""What reports are told of this backend: of its modules the only one that they import.

    host, machine, target            processors, and what passes must know of one
    measured_rates, calibrated       what one core of this processor was, and is, measured to sustain
    lowered, compiled                a graph behind the passes, as a program and the plan of its memory; as object code
    Explanation                      which kernels a node has and why, or where its work went
    algorithm, saving                a kernel, by its name
    live_bytes, scratch_bytes, Draft, overwritten_operands
                                     a plan of memory, and what another one would need
    texts                            loop IR, LLVM IR and assembly of what was compiled
    peak_kernels                     kernels that measure the limits of this processor

Nothing of LLVM is imported before something is compiled.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nncompiler.ir.graph import Graph, Node
    from nncompiler.ir.op import Op
    from nncompiler.ir.target import Target
    from nncompiler.ir.types import TensorType

    from .calibrate import MeasuredRates
    from .compiled import CompiledGraph as CompiledGraph
    from .explanation import Explained as Explained
    from .explanation import Explanation as Explanation
    from .lower.memory.drafts import Draft as Draft
    from .lower.memory.map import ArenaBuffer as ArenaBuffer
    from .lower.memory.map import Saved as Saved
    from .lower.memory.plan import ArenaPlan as ArenaPlan
    from .machine import Machine as Machine
    from .peak_kernels import PeakKernels
    from .program import Program as Program
    from .program import StateBuffer as StateBuffer
    from .rates import Rates


def host() -> Machine:
    """This processor."""
    from . import machine

    return machine.host()


def machine(cpu: str, triple: str | None = None) -> Machine:
    """The processor of that name, as LLVM has it; "native" is this one. Raises UsageError for an unknown name."""
    from .machine import of

    return of(cpu, triple)


def measured_rates() -> Rates | None:
    """What one core of this processor was measured to sustain; None where nothing was measured."""
    from .calibrations import kept

    return kept()


def calibrated(machine: Machine, processors: int, tell: Callable[[str], None]) -> tuple[MeasuredRates, Path]:
    """Measures what this processor sustains, with as many processors as may be used, and keeps it; the file that has it."""
    from . import calibrations
    from .calibrate import measure

    found = measure(machine, processors, tell)
    return found, calibrations.keep(found, machine.cpu)


def target(machine: Machine) -> Target:
    """What passes are told of a processor."""
    from .target import LlvmTarget

    return LlvmTarget(machine)


def lowered(graph: Graph, machine: Machine, state: Sequence[tuple[str, str]] = ()) -> tuple[Program, ArenaPlan]:
    """A graph behind the passes as a program, and the plan of its arena (bytes); no machine code is made. `state` are the
    pairs of an output and the input of the next run that it is. Raises UnsupportedError for nodes without native code."""
    from .lower import lower

    return lower(graph, machine, tuple(state))


def compiled(
    graph: Graph, machine: Machine, *, cache: bool = True, tell: Callable[[str], None] = lambda stage: None
) -> CompiledGraph:
    """A graph behind the passes, as machine code."""
    from .compiled import compile_lowered

    return compile_lowered(graph, machine, cache=cache, tell=tell)


def explanation(graph: Graph, machine: Machine) -> Explanation:
    """Which kernels the nodes of a graph behind the passes get, and why."""
    from .explanation import Explanation

    return Explanation(graph, machine)


def algorithm(kernel: str) -> str:
    """What a kernel does, by its name."""
    from .kernels.naming import described

    return described(kernel)


def saving(kernel: str) -> float:
    """Multiplications of the definition for each one that the kernel does (1 but for Winograd and Strassen)."""
    from .kernels import naming

    return naming.saving(kernel)


def least_multiplications(op: Op, x: TensorType, w: TensorType, result: TensorType, machine: Machine) -> float | None:
    """The fewest multiplications of the algorithms that serve a contraction, in any layout; None where none does."""
    from .kernels import predict

    return predict.least_multiplications(op, x, w, result, machine)


def live_bytes(buffers: Sequence[ArenaBuffer]) -> list[int]:
    """Bytes of the buffers that are live at each step."""
    from .lower.memory import plan

    return plan.live_bytes([plan.Lifetime(b.size, b.first, b.last) for b in buffers])


def scratch_bytes(program: Program) -> int:
    """Bytes that one worker has beside the arena."""
    from .loops.emit.module import scratch_bytes

    return max((scratch_bytes(kernel) for kernel in program.kernels.values()), default=0)


def draft(plan: ArenaPlan) -> Draft:
    """The schedule of a plan, to be changed and planned again."""
    from .lower.memory.drafts import Draft

    return Draft(plan.schedule)


def overwritten_operands(node: Node) -> Any:
    """The operands that the kernel of a node could write its result over."""
    from .lower.memory.in_place import elementwise_operands

    return elementwise_operands(node)


@dataclass(frozen=True)
class Texts:
    """Comments say which layers a kernel serves."""

    loops: str
    llvm: str
    optimized: str
    assembly: str


def texts(compiled: CompiledGraph) -> Texts:
    """What a graph was compiled to, as text."""
    from .labels import label
    from .loops.text import print_kernel

    loops = "\n\n".join(map(print_kernel, compiled.program.kernels.values())) + "\n"
    return Texts(label(loops, compiled.program, compiled.graph, ";"), *compiled.listings())


def peak_kernels() -> PeakKernels:
    """Kernels that measure what this processor can do at best, compiled."""
    from . import peak_kernels

    return peak_kernels.compiled()

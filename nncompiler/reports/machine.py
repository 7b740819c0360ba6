"""What this machine offers to compiled models: its processor, what one core sustains, CUDA for onnxruntime (`nnc doctor`).

    processor()         what code is made for here
    calibrate()         measures what one core sustains, and keeps it for models that are compiled to run here
    cuda()              the provider of this onnxruntime, and which of its libraries are there
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..backends.onnxruntime.libraries import CudaState

FEATURES = ("avx512f", "avx512bf16", "avx512vnni", "avx2", "fma", "f16c", "neon")
"""The instruction sets that kernels make use of."""


@dataclass(frozen=True)
class Processor:
    """`vector_bits` and the number of vector `registers`; `features` of `FEATURES`; `rates` by name, which are `measured` or
    those of a table; bytes of the caches."""

    name: str
    vector_bits: int
    registers: int
    features: tuple[str, ...]
    has_fma: bool
    rates: Mapping[str, float]
    measured: bool
    l1_bytes: int
    l2_bytes: int
    l3_bytes: int


def processor() -> Processor:
    """The processor of this machine."""
    from ..backends.llvm.description import host, measured_rates

    m, found = host(), measured_rates()
    return Processor(
        m.cpu, m.vector_bits, m.registers, tuple(f for f in FEATURES if m.has(f)), m.has_fma,
        (m.rates if found is None else found).document(), found is not None, m.l1_bytes, m.l2_bytes, m.l3_bytes,
    )  # fmt: skip


@dataclass(frozen=True)
class CalibrationReport:
    """`rates` as they were measured, those of the `table` of processors beside them; the clock in `hertz`; whether the
    processor was too `busy` to measure all; the `file` that keeps them."""

    processor: str
    vector_bits: int
    hertz: float
    busy: bool
    rates: Mapping[str, float]
    table: Mapping[str, float]
    file: Path


def calibrate(tell: Callable[[str], None] = lambda stage: None) -> CalibrationReport:
    """Measures what one core sustains, in a few seconds, and keeps it. Raises UsageError where it cannot be kept."""
    from ..backends.llvm.description import calibrated, host
    from .bench.conditions import conditions

    machine = host()
    found, file = calibrated(machine, len(conditions().affinity), tell)
    rates, table = found.rates.document(), machine.rates.document()
    return CalibrationReport(machine.cpu, machine.vector_bits, found.hertz, found.busy, rates, table, file)


def cuda() -> CudaState:
    """What onnxruntime offers of CUDA. Raises ImportError where it cannot be imported."""
    from ..backends.onnxruntime.libraries import cuda_state

    return cuda_state()

"""What one core of a processor sustains: the numbers that the cost model turns work into cycles with.

    named("znver4", 512)        of a processor by its name, from the table
    parse(document)             of measured ones, as `nnc doctor --calibrate` writes them (calibrate.py, calibrations.py)

Names do not tell everything: processors of one name differ in memory, and most names stand for none that was ever measured.
Choices between kernels rest on the ratios of these numbers.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from nncompiler.ir.errors import UsageError


@dataclass(frozen=True)
class Rates:
    """Sustained by one core, as measured in register tiles and in streams.

    multiply_adds   vector multiply-adds a cycle, of f32
    loads           vector loads from L1 a cycle
    l3, memory      bytes a cycle from L3, and from memory
    l2_loads        loads from L1 that take as long as one from L2
    barrier         cycles from the end of one parallel step to the beginning of the next
    doubles, codes  vector multiply-adds a cycle of f64, and instructions that multiply four 8-bit codes a lane; 0: as of f32
    """

    multiply_adds: float = 1.0
    loads: float = 1.0
    l3: float = 20.0
    memory: float = 8.0
    l2_loads: float = 2.0
    barrier: float = 2000.0
    doubles: float = 0.0
    codes: float = 0.0

    def document(self) -> dict[str, float]:
        """The numbers by name, for JSON."""
        return asdict(self)


ZEN_4 = Rates()

RATES: tuple[tuple[str, int, Rates, str], ...] = (
    (r"znver5", 512, Rates(1.8, 1.8, 20.0, 8.0), "two multiply-adds of 512 bits a cycle; bytes of Zen 4"),
    (r"znver\d+", 512, ZEN_4, "measured on a Zen 4 server core: one multiply-add a cycle (docs/performance.md)"),
    (r".*", 512, Rates(1.75, 1.7, 8.0, 4.4), "measured on an Intel Xeon server core with AVX-512 (docs/performance.md)"),
    (r"znver\d+", 0, Rates(1.8, 1.8, 20.0, 8.0), "two multiply-adds of 256 bits a cycle; bytes of Zen 4"),
    (r".*", 0, Rates(1.8, 1.8, 10.0, 5.0), "two multiply-adds of 256 bits a cycle; bytes between Zen 4's and the Xeon's"),
)
"""(pattern of the processor's name, least bits of a vector, rates, where they are from), the first that fits. Intel's server
cores with AVX-512 stand for all that are not named: two multiply-adds a cycle beside a slow L3. What a row leaves out was
measured on Zen 4."""

LIMITS: dict[str, tuple[float, float]] = {
    "multiply_adds": (0.05, 16), "loads": (0.05, 16), "l3": (0.1, 1024), "memory": (0.05, 1024), "l2_loads": (1, 64),
    "barrier": (1, 1e7), "doubles": (0, 16), "codes": (0, 16),
}  # fmt: skip
"""What numbers of a file may be: nothing that is measured lies outside."""


def named(cpu: str, bits: int) -> Rates:
    """The rates of a processor by LLVM's name of it, with vectors of `bits`."""
    return next(rates for name, least, rates, _ in RATES if re.fullmatch(name, cpu) and bits >= least)


def parse(document: Mapping[str, Any], what: str) -> Rates:
    """The inverse of `Rates.document`. Raises UsageError, which says what is wrong with `what`."""
    known = {f.name for f in fields(Rates)}
    if not isinstance(document, Mapping) or document.keys() != known:
        raise UsageError(f"{what} must have the numbers {', '.join(sorted(known))}", hint="nnc doctor --calibrate writes it")
    for name, (low, high) in LIMITS.items():
        number = document[name]
        if isinstance(number, bool) or not isinstance(number, int | float) or not math.isfinite(number):
            raise UsageError(f"{what}: {name} must be a number, got {number!r}")
        if not low <= number <= high:
            raise UsageError(f"{what}: {name} must be between {low:g} and {high:g}, got {number:g}")
    return Rates(**{name: float(document[name]) for name in known})

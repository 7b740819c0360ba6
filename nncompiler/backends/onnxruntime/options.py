"""Options of a session."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from ...ir.errors import UsageError

TARGETS = {"ort-cpu": "CPUExecutionProvider", "ort-cuda": "CUDAExecutionProvider"}
"""Target -> onnxruntime's execution provider."""


@dataclass(frozen=True)
class Options:
    """How a session is set up; what only CUDA knows is ignored on the CPU.

    threads       of the CPU provider; None leaves the number to onnxruntime
    spin          idle CPU threads busy-wait for work (faster, burns idle cores), as is onnxruntime's default
    device        number of the CUDA device
    io_binding    inputs and outputs stay on the device between runs: inputs are copied once into buffers of the session
    cuda_graph    the launch sequence is recorded at the first run and replayed (static shapes; implies io_binding)
    use_tf32      matrix units may round f32 operands to 10 bits of mantissa: faster, relative error near 1e-3
    prefer_nhwc   convolutions in channels-last
    memory_limit  bytes of the CUDA arena; None for no limit
    optimize      onnxruntime rewrites the graph; without, it runs the operators as they stand
    """

    threads: int | None = None
    spin: bool = True
    device: int = 0
    io_binding: bool = False
    cuda_graph: bool = False
    use_tf32: bool = False
    prefer_nhwc: bool = False
    memory_limit: int | None = None
    optimize: bool = True

    @classmethod
    def of(cls, **given: Any) -> Options:
        """Options by name; raises UsageError for one that does not exist."""
        known = [f.name for f in fields(cls)]
        unknown = sorted(set(given) - set(known))
        if unknown:
            raise UsageError(f"there is no option {', '.join(unknown)}", hint=f"there are {', '.join(known)}")
        return cls(**given)

"""Options of a session: what they are, which values they take, and what onnxruntime calls them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from ...ir.errors import UsageError

TARGETS = {"ort-cpu": "CPUExecutionProvider", "ort-cuda": "CUDAExecutionProvider"}
"""Target -> onnxruntime's execution provider."""

SEARCHES = {"exhaustive": "EXHAUSTIVE", "heuristic": "HEURISTIC", "default": "DEFAULT"}
ARENAS = {"next-power-of-two": "kNextPowerOfTwo", "same-as-requested": "kSameAsRequested"}


@dataclass(frozen=True)
class Options:
    """How a session is set up; what only CUDA knows is checked, and does nothing, on the CPU.

    threads       of the CPU provider, at least 1; None leaves the number to onnxruntime
    spin          idle CPU threads busy-wait for work (faster, burns idle cores), as is onnxruntime's default
    device        number of the CUDA device, from 0
    io_binding    inputs and outputs stay on the device between runs: inputs are copied once into buffers of the session
    cuda_graph    the launch sequence is recorded at the first run and replayed (static shapes; implies io_binding)
    use_tf32      matrix units may round f32 operands to 10 bits of mantissa: faster, relative error near 1e-3
    prefer_nhwc   convolutions in channels-last
    conv_search   how cuDNN's algorithms are chosen: "exhaustive" measures them at the first run of each shape, "heuristic"
                  asks cuDNN, "default" takes the first that always works
    conv_workspace  algorithms may take as much memory as they like, instead of 32 MB
    memory_limit  bytes of the CUDA arena; None for no limit. What cuDNN and cuBLAS take for themselves is not counted
    arena         how it grows: "next-power-of-two" or "same-as-requested" (less memory, more allocations)
    stream        a cudaStream_t of the caller's, as an integer, on which everything is launched; None for one of its own
    optimize      onnxruntime rewrites the graph; without, it runs the operators as they stand
    """

    threads: int | None = None
    spin: bool = True
    device: int = 0
    io_binding: bool = False
    cuda_graph: bool = False
    use_tf32: bool = False
    prefer_nhwc: bool = False
    conv_search: str = "exhaustive"
    conv_workspace: bool = True
    memory_limit: int | None = None
    arena: str = "next-power-of-two"
    stream: int | None = None
    optimize: bool = True

    def __post_init__(self) -> None:
        """Raises UsageError for a value that an option does not take."""
        for f in fields(self):
            value = getattr(self, f.name)
            if isinstance(f.default, bool) and not isinstance(value, bool):
                raise UsageError(f"{f.name} must be True or False, got {value!r}")
        for name, least in (("threads", 1), ("device", 0), ("memory_limit", 1), ("stream", 0)):
            value = getattr(self, name)
            if value is None and name != "device":
                continue
            if isinstance(value, bool) or not isinstance(value, int) or value < least:
                raise UsageError(f"{name} must be an integer from {least} on, got {value!r}")
        for name, allowed in (("conv_search", SEARCHES), ("arena", ARENAS)):
            if getattr(self, name) not in allowed:
                raise UsageError(f"{name} must be one of {', '.join(allowed)}, got {getattr(self, name)!r}")
        if self.cuda_graph and self.stream is not None:
            raise UsageError("a CUDA graph is recorded on a stream of its own", hint="leave out stream or cuda_graph")

    @classmethod
    def of(cls, **given: Any) -> Options:
        """Options by name; raises UsageError for one that does not exist."""
        cls.know(given)
        return cls(**given)

    @classmethod
    def know(cls, names: Iterable[str]) -> None:
        """Raises UsageError for a name that no option has."""
        known = [f.name for f in fields(cls)]
        unknown = sorted(set(names) - set(known))
        if unknown:
            raise UsageError(f"there is no option {', '.join(unknown)}", hint=f"there are {', '.join(known)}")

    @classmethod
    def parsed(cls, given: Mapping[str, str]) -> dict[str, Any]:
        """Values of options that are written as text: on, off, numbers, names. Raises UsageError for text that is none."""
        cls.know(given)
        found: dict[str, Any] = {}
        defaults = {f.name: f.default for f in fields(cls)}
        for name, text in given.items():
            if name in defaults and isinstance(defaults[name], bool):
                if text not in ("on", "off"):
                    raise UsageError(f"{name} is on or off, got {text!r}")
                found[name] = text == "on"
            elif isinstance(defaults.get(name), str):
                found[name] = text
            else:
                try:
                    found[name] = int(text)
                except ValueError:
                    raise UsageError(f"{name} must be an integer, got {text!r}") from None
        cls.of(**found)
        return found

    @property
    def bound(self) -> bool:
        """Whether runs use buffers of the session on the device."""
        return self.io_binding or self.cuda_graph

    def cuda(self) -> dict[str, str]:
        """The options of CUDAExecutionProvider, by onnxruntime's names
        (https://onnxruntime.ai/docs/execution-providers/CUDA-ExecutionProvider.html)."""
        found = {
            "device_id": str(self.device),
            "use_tf32": str(int(self.use_tf32)),
            "prefer_nhwc": str(int(self.prefer_nhwc)),
            "enable_cuda_graph": str(int(self.cuda_graph)),
            "cudnn_conv_algo_search": SEARCHES[self.conv_search],
            "cudnn_conv_use_max_workspace": str(int(self.conv_workspace)),
            "arena_extend_strategy": ARENAS[self.arena],
        }
        if self.memory_limit is not None:
            found["gpu_mem_limit"] = str(self.memory_limit)
        if self.stream is not None:
            found["user_compute_stream"] = str(self.stream)
        return found

"""Targets: what a model can be compiled for. Each compiles any model, and refuses the options that it has no use for.

    TARGETS["llvm"].compile(model, dims, options)         native code
    register_target("mine", target)                       a target of another package, for `compile(model, target="mine")`
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from ..executable import Executable
from ..ir.errors import UsageError
from .native import all_bound, compile_graph
from .options import CompileOptions
from .requests import refuse_both
from .sessions import refuse_for_llvm, session

if TYPE_CHECKING:
    from ..ir.graph import Graph


class CompileTarget(Protocol):
    """Something that models are compiled for."""

    def compile(self, model: Any, dims: Mapping[str, int], options: CompileOptions) -> Executable:
        """What runs the model (anything that `sources.open_source` opens) with these dimensions bound. Raises UsageError for
        options that the target has no use for."""
        ...


@dataclass(frozen=True)
class NativeCode:
    """LLVM: through the cache and, for files, a process of its own."""

    def compile(self, model: Any, dims: Mapping[str, int], options: CompileOptions) -> Executable:
        """`CompileTarget.compile`."""
        if options.session:
            raise UsageError(f"target llvm has no option {', '.join(sorted(name for name, _ in options.session))}")
        refuse_for_llvm(options.precision, options.devices)
        request = options.tuning
        if options.budget is not None:
            refuse_both(request)
            options.tell("import")
            return compile_graph(_static(model, dims, options), options).load(options.threads)
        if request is not None:
            graph = _static(model, dims, options)
            options = replace(options, records=request.answer(graph, options, options.threads))
        from .native_model import executable_of

        return executable_of(model, dict(dims), options, options.threads)


@dataclass(frozen=True)
class Sessions:
    """A provider of onnxruntime."""

    name: str

    def compile(self, model: Any, dims: Mapping[str, int], options: CompileOptions) -> Executable:
        """`CompileTarget.compile`."""
        if options.ranges:
            message = f"ranges of dimensions are for target llvm, got target {self.name!r}"
            raise UsageError(message, hint="a size, or leave it open")
        if options.checked:
            raise UsageError(f"only code of target llvm can check its bounds, got target {self.name!r}")
        if options.tuning is not None:
            raise UsageError(f"tuning chooses among the kernels of target llvm, got target {self.name!r}")
        if options.budget is not None:
            message = f"low-rank factors are chosen by the costs of target llvm, got target {self.name!r}"
            raise UsageError(message, hint="save(model, 'reduced.onnx', reduce_1x1=...) and compile that file")
        return session(
            model, self.name, dims, options.inputs, raw=options.raw, verify=options.verify, precision=options.precision,
            devices=options.devices, tell=options.tell, options={"threads": options.threads, **dict(options.session)},
        )  # fmt: skip


TARGETS: dict[str, CompileTarget] = {"llvm": NativeCode(), "ort-cpu": Sessions("ort-cpu"), "ort-cuda": Sessions("ort-cuda")}
"""Name -> target."""


def register_target(name: str, target: CompileTarget) -> None:
    """Adds a target for `compile(model, target=name)`. Raises UsageError for a name that is taken."""
    if name in TARGETS:
        raise UsageError(f"there is a target {name!r} already")
    TARGETS[name] = target


def target_named(name: str) -> CompileTarget:
    """The target of that name; UsageError where there is none."""
    if name not in TARGETS:
        raise UsageError(f"there is no target {name!r}", hint=f"one of {', '.join(TARGETS)}")
    return TARGETS[name]


def _static(model: Any, dims: Mapping[str, int], options: CompileOptions) -> Graph:
    from ..sources import open_source

    return all_bound(open_source(model, dims, options.inputs))

"""Every stage of a compilation as files: the graph after each pass, the kernels, LLVM IR before and after, assembly."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from ..driver import Settings, run_stages
from ..ir.graph import Graph


def dump(
    graph: Graph, folder: str | os.PathLike[str], mcpu: str, form: str, suffix: str, render: Callable[[Graph, str], str]
) -> list[Path]:
    """Writes numbered files into `folder` (made if needed); returns them. Passes that changed nothing have no file.

    `render` gives a graph in the form `form`, whose files end in `suffix`.
    """
    from ..backends.llvm import codegen
    from ..backends.llvm.compiled import compile_lowered
    from ..backends.llvm.loops.text import print_kernel

    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    last = ""

    def put(name: str, text: str, ending: str) -> None:
        path = target / f"{len(written):02d}-{name}{ending}"
        path.write_text(text, encoding="utf-8")
        written.append(path)

    def see(name: str, stage: Graph) -> None:
        nonlocal last
        text = render(stage, form)
        if text != last:
            put(name, text, suffix)
            last = text

    final = run_stages(graph, see, mcpu=mcpu)
    machine = Settings(mcpu).machine()
    compiled = compile_lowered(final, machine, cache=False)
    kernels = compiled.program.kernels.values()
    put("kernels", "\n\n".join(print_kernel(k) for k in kernels) + "\n", ".txt")
    steps = enumerate(compiled.program.steps)
    rows = [f"{i:4d}  {s.kernel:32}  tasks {s.tasks:6d}  grain {s.grain:5d}  {s.node}" for i, s in steps]
    put("steps", "\n".join(rows) + "\n", ".txt")
    text = codegen.module_text(kernels, machine)
    put("llvm", text, ".ll")
    optimized = codegen.optimize([text], machine)
    put("llvm-optimized", optimized.text, ".ll")
    put("assembly", optimized.assembly(), ".s")
    return written

"""Every stage of a compilation as files: the graph after each pass, the kernels, LLVM IR before and after, assembly."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from ...driver.options import CompileOptions
from ...driver.pipeline import run_stages
from ...ir.graph import Graph
from ...ir.text import write as as_text
from ...runtime import write_files
from ...runtime.files import writer
from .forms import SUFFIX, render

WEIGHTS = "weights.data"
"""The file that holds the larger weights of all stages in ONNX."""

Stages = list[tuple[str, bytes]]


def dump(graph: Graph, folder: str | os.PathLike[str], mcpu: str, form: str, overwrite: bool = False) -> list[Path]:
    """Writes numbered files into `folder` (made if needed); returns them. Passes that changed nothing have no file. Raises
    UsageError where a file is there that nncompiler did not write, unless `overwrite`.

    Graphs have the form `form` (a key of `forms.SUFFIX`). Every kernel says which layers it serves.
    """
    from ...backends.llvm import description

    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []

    def put(name: str, data: bytes, ending: str) -> None:
        path = target / f"{len(written):02d}-{name}{ending}"
        write_files([(path, writer(data), 0o666)], overwrite)
        written.append(path)

    if form == "onnx":
        final, stages, weights = _onnx_stages(graph, mcpu, target, overwrite)
    else:
        weights = []
        final, stages = _stages(graph, mcpu, lambda g: render(g, form))
    for name, data in stages:
        put(name, data, SUFFIX[form])
    compiled = description.compiled(final, CompileOptions(mcpu).machine(), cache=False)
    program = compiled.program
    texts = description.texts(compiled)
    put("kernels", texts.loops.encode(), ".txt")
    rows = [f"{i:4d}  {s.kernel:32}  tasks {s.tasks:6d}  grain {s.grain:5d}  {s.node}" for i, s in enumerate(program.steps)]
    put("steps", ("\n".join(rows) + "\n").encode(), ".txt")
    put("llvm", texts.llvm.encode(), ".ll")
    put("llvm-optimized", texts.optimized.encode(), ".ll")
    put("assembly", texts.assembly.encode(), ".s")
    return [*written, *weights]


def _stages(graph: Graph, mcpu: str, form: Callable[[Graph], bytes]) -> tuple[Graph, Stages]:
    """The final graph, and every stage that differs from the one before."""
    found: Stages = []
    last = ""

    def see(name: str, stage: Graph) -> None:
        nonlocal last
        text = as_text(stage)
        if text != last:
            found.append((name, form(stage)))
        last = text

    return run_stages(graph, see, mcpu=mcpu), found


def _onnx_stages(graph: Graph, mcpu: str, folder: Path, overwrite: bool) -> tuple[Graph, Stages, list[Path]]:
    """The same in ONNX, with one file of weights that all stages share; that file is written."""
    from ...interchange.view import write
    from ...interchange.writer import aside

    result: tuple[Graph, Stages] = graph, []

    def fill(at: Path) -> None:
        nonlocal result
        with at.open("wb") as file:
            store = aside(file, WEIGHTS)
            result = _stages(graph, mcpu, lambda g: bytes(write(g, store).SerializeToString()))

    weights = write_files([(folder / WEIGHTS, fill, 0o666)], overwrite)
    return *result, weights

"""A finding as a folder: a model, its inputs, and the command that shows the fault again."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ...ir.arrays import write_npz
from ...ir.errors import CompilerError
from ...ir.graph import Graph
from ...ir.text import write as as_text
from ...runtime import write_files
from ...runtime.files import writer
from ...sources import load_graph
from .bisect import Finding
from .faults import BACKEND, Laboratory, fails

MODEL, INPUTS, REPORT = "model", "inputs.npz", "report.txt"


def reproduce(finding: Finding, folder: Path, lab: Laboratory, options: Sequence[str]) -> tuple[list[Path], str]:
    """Writes the folder (made if needed); the files and the command. `options` are those that the command needs beside the
    files, such as --add. The model is ONNX where the fault is still there when it is read back, else text."""
    folder.mkdir(parents=True, exist_ok=True)
    inputs = folder / INPUTS
    write_files([(inputs, lambda at: _arrays(at, finding.feeds), 0o666)])
    files = _onnx(finding, folder, lab) or _text(finding, folder)
    command = _command(finding, files[0], inputs, options)
    texts = [(REPORT, report(finding, command))]
    if finding.culprit is not None:
        texts.append(("before.txt", as_text(finding.culprit.before)))
        if finding.culprit.after is not None:
            texts.append(("after.txt", as_text(finding.culprit.after)))
    files += [inputs, *write_files([(folder / name, writer(text.encode()), 0o666) for name, text in texts], signed=False)]
    return files, command


def report(finding: Finding, command: str = "") -> str:
    """The finding in words, one fact a line."""
    fault = finding.fault
    lines = []
    if fault.stage == BACKEND:
        lines.append("every pass is right; the native code is not" if fault.kind == "wrong" else
                     "every pass is right; compiling or running the native code fails")  # fmt: skip
    else:
        verb = "changes the answers" if fault.kind == "wrong" else "fails"
        lines.append(f"pass {fault.stage} {verb}{_rewrite(finding)}")
    lines.append(fault.what)
    if finding.did:
        lines.append(f"the rewrite: {finding.did}")
    lines += [f"kernel {kernel}" for kernel in finding.kernels]
    lines.append(f"{finding.nodes} of {finding.model_nodes} nodes are left, after {finding.trials} trials")
    return "\n".join([*lines, *([f"reproduce: {command}"] if command else [])]) + "\n"


def _rewrite(finding: Finding) -> str:
    c = finding.culprit
    if c is None or not c.count:
        return ", without asking for a rewrite" if c is not None else ""
    return f" with its rewrite {c.number} of {c.count}" if c.number else " before its first rewrite"


def _arrays(at: Path, arrays: dict[str, np.ndarray]) -> None:
    with at.open("wb") as file:
        write_npz(file, arrays)


def _onnx(finding: Finding, folder: Path, lab: Laboratory) -> list[Path]:
    """model.onnx, and its weights where they are large; nothing where ONNX cannot show the fault."""
    from ...interchange.writer import save

    path = folder / f"{MODEL}.onnx"
    beside = path.with_name(path.name + ".data")
    try:
        save(finding.graph, path)
        if fails(load_graph(path), finding.feeds, lab, finding.fault):
            return [path, *([beside] if beside.exists() else [])]
    except CompilerError:  # ONNX has no such operator, or means something else by it
        pass
    path.unlink(missing_ok=True)
    beside.unlink(missing_ok=True)
    return []


def _text(finding: Finding, folder: Path) -> list[Path]:
    from ...frontends.text import write_weights

    path, beside = folder / f"{MODEL}.txt", folder / f"{MODEL}.npz"
    graph: Graph = finding.graph
    return write_files([
        (path, writer(as_text(graph).encode()), 0o666), (beside, lambda at: write_weights(graph, at), 0o666),
    ])  # fmt: skip


def _command(finding: Finding, model: Path, inputs: Path, options: Sequence[str]) -> str:
    backend, crash = finding.fault.stage == BACKEND, finding.fault.kind == "crash"
    words = ["nnc", "run" if backend and crash else "verify", str(model), str(inputs)]
    if not backend:
        words.append("--each-pass")
    elif not crash:
        words.append("--no-ort")
    return shlex.join([*words, *options])

"""From a model's name to what `bench` measures: a task an engine, and the pipeline of the model in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...inputs import Drawing, drawings
from ...peers import find
from .worker import MeasuringTask

if TYPE_CHECKING:
    from ...ir.graph import Graph
    from ...ir.types import TensorType


@dataclass(frozen=True)
class Prepared:
    """pipelines: by the name of the task, as they stand in the document (docs/cli.md). drawings: how
    inputs are drawn."""

    tasks: list[MeasuringTask]
    pipelines: dict[str, dict[str, Any]]
    inputs: list[tuple[str, TensorType]]
    outputs: list[str]
    drawings: Mapping[str, Drawing] = field(default_factory=dict)


def prepare(
    model: str, graph: Graph, dims: Mapping[str, int], targets: Sequence[str], peers: Sequence[str], file: Path,
    *, mcpu: str = "native", raw: bool = False, init_from: str | None = None,
    sessions: Mapping[str, Mapping[str, Any]] | None = None,
) -> Prepared:  # fmt: skip
    """Our targets, then the peers. graph: the model as it was read, all dimensions bound (by `dims`). Peers get the model's
    own file where that is ONNX and nothing was bound, else `file`, to which the graph is written. `sessions`: by target,
    what else `compile` is given."""
    options = {"dims": dict(dims), "mcpu": mcpu, "init_from": init_from}
    tasks = [
        MeasuringTask(
            t, "target", model,
            options={"target": t, "raw": raw and t != "llvm", **options, **(sessions or {}).get(t, {})},
        )
        for t in targets
    ]  # fmt: skip
    if peers:
        source = model
        if dims or not model.endswith(".onnx"):
            from ...interchange.writer import save

            save(graph, file)
            source = str(file)
        tasks += [MeasuringTask(name, "peer", source, engine=name) for name in peers]
    inputs = [(n.name, n.type) for n in graph.inputs]
    outputs = [name for name, _ in graph.outputs]
    return Prepared(tasks, {t.name: _pipeline(t, graph) for t in tasks}, inputs, outputs, drawings(graph))


def prepare_artifact(path: str) -> Prepared:
    """A compiled model; raises what opening it raises."""
    from ...driver.compile import load

    with load(path) as executable:
        description = executable.session.description
        pipeline = _pipeline_of_artifact(description)
        outputs = [name for name, _ in executable.outputs]
        drawn = {n: d if isinstance(d, str) else (d[0], d[1]) for n, d in description.get("drawings", {}).items()}
        inputs = [(name, t.specialize(dict.fromkeys(t.symbols(), 1))) for name, t in executable.inputs]
        return Prepared([MeasuringTask("artifact", "artifact", path)], {"artifact": pipeline}, inputs, outputs, drawn)


def _pipeline(task: MeasuringTask, graph: Graph) -> dict[str, Any]:
    """The pipeline of a model in an engine: its version, our passes, the processor that code is made for, and the dtypes of
    the model's values. `graph` is as it was read."""
    inside = {"fp16": {"f16"}, "bf16": {"bf16"}}.get(task.options.get("precision", ""), set())
    precision = sorted({str(t.dtype) for node in graph.order() for t in node.types} | inside)
    if task.kind == "peer":
        return {"kind": "peer", "engine": find(task.engine).version, "passes": [], "processor": None, "precision": precision}
    passes, processor = _passes(task)
    own = f"nncompiler {version('nncompiler')}"
    return {"kind": "target", "engine": own, "passes": passes, "processor": processor, "precision": precision}


def _pipeline_of_artifact(description: Mapping[str, Any]) -> dict[str, Any]:
    """The same of an artifact, as far as it says so itself."""
    target, ends = description["target"], [*description["inputs"], *description["outputs"]]
    return {
        "kind": "artifact",
        "engine": f"nncompiler {description['nncompiler']}",
        "passes": None,
        "processor": f"{target['cpu']}, {target['vector_bits']}-bit vectors",
        "precision": sorted({t["dtype"] for t in ends}),
    }


def _passes(task: MeasuringTask) -> tuple[list[str], str | None]:
    if task.options["target"] != "llvm":
        from ...driver.pipeline import onnxruntime_passes

        passes = onnxruntime_passes(task.options["target"])
        return [] if task.options["raw"] else [p.name for p in passes], None
    from ...backends.llvm import description
    from ...driver.pipeline import native_pipeline

    machine = description.machine(task.options["mcpu"])
    return [p.name for p in native_pipeline(machine)], f"{machine.cpu}, {machine.vector_bits}-bit vectors"

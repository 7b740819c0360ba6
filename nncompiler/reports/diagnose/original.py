"""What others make of a model: onnxruntime, and ONNX's own reference evaluator, which know nothing of our reader.

A model that is an ONNX file is run as it is, its bytes and its external data, its symbolic dimensions bound by the inputs.
A model written in Python or as text has no such form; what the writer makes of its graph is run, and `Original.subject`
says so.
onnxruntime runs without its graph optimizations: where those change the answer, the unoptimized one is ONNX's.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...ir.errors import CompilerError
from ...ir.graph import Graph, Value
from ...ir.op import Array
from ...sources import is_onnx_file

FATAL = 4
"""onnxruntime's log level: its errors arrive as exceptions."""


@dataclass(frozen=True)
class Answer:
    """Outputs by the names of the judged graph; None where there are none, and `said` is the reason then. `missing` are
    outputs of the graph that the original model does not have, `extra` those that only it has."""

    outputs: dict[str, Array] | None
    said: str = ""
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


class Original:
    """A model before this compiler reads it. `model` is what the command was given, `read` the graph that was read from it,
    and `graph` the judged one, whose outputs may be other values of `read`."""

    def __init__(self, model: str, read: Graph, graph: Graph):
        self.path = model if is_onnx_file(model) else None
        self.read = read
        self.graph = graph

    @property
    def subject(self) -> str:
        """What is run, in words."""
        return "the model's file" if self.path is not None else "the graph, written as ONNX"

    def onnxruntime(self, feeds: Mapping[str, Array]) -> Answer:
        """What onnxruntime answers, unoptimized, on the CPU."""
        if self.path is None:
            return self._written(feeds)
        import onnxruntime as ort

        settings = ort.SessionOptions()
        settings.log_severity_level = FATAL
        settings.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
        settings.add_session_config_entry(
            "session.model_external_initializers_file_folder_path", os.path.dirname(os.path.abspath(self.path))
        )

        def run() -> dict[str, Array]:
            source = self.path if not self._tensors_added else self._proto.SerializeToString()
            session = ort.InferenceSession(source, settings, providers=["CPUExecutionProvider"], enable_fallback=0)
            options = ort.RunOptions()
            options.log_severity_level = FATAL
            names = [output.name for output in session.get_outputs()]
            return dict(zip(names, session.run(names, self._fed(feeds, session.get_inputs()), options), strict=True))

        return self._answer(run)

    def reference(self, feeds: Mapping[str, Array]) -> Answer:
        """What ONNX's reference evaluator answers, in the model's own types."""
        from onnx.reference import ReferenceEvaluator

        def run() -> dict[str, Array]:
            if self.path is None:
                from ...interchange.writer import write

                evaluator = ReferenceEvaluator(write(self.graph))
            else:
                evaluator = ReferenceEvaluator(self._proto if self._tensors_added else self.path)
            found = evaluator.run(None, {name: feeds[name] for name in evaluator.input_names if name in feeds})
            return dict(zip(evaluator.output_names, found, strict=True))

        return self._answer(run)

    def _answer(self, run: Callable[[], dict[str, Array]]) -> Answer:
        """What `run` gives, by the names of the judged graph; whatever it raises is an answer, too."""
        import numpy as np

        try:
            with np.errstate(all="ignore"):
                found = run()
        except MemoryError:
            raise
        except Exception as e:  # other people's code; onnxruntime raises a class of its own for every status
            said = str(e.message if isinstance(e, CompilerError) else e) or type(e).__name__
            return Answer(None, " ".join(said.split())[:500])
        if self.path is None:
            return Answer({name: np.asarray(a) for name, a in found.items()})
        ours = [name for name, _ in self.read.outputs]
        missing = tuple(name for name in ours if name not in found)
        extra = tuple(o.name for o in self._main.output if o.name not in ours and o.name not in self._tensors_added)
        return Answer(
            {name: np.asarray(found[t]) for name, t in self._tensors.items() if t in found}, missing=missing, extra=extra
        )

    def _written(self, feeds: Mapping[str, Array]) -> Answer:
        from ...driver.compile import compile as compile_

        def run() -> dict[str, Array]:
            with compile_(self.graph, target="ort-cpu", raw=True, optimize=False) as executable:
                return dict(executable.run(feeds))

        return self._answer(run)

    @staticmethod
    def _fed(feeds: Mapping[str, Array], inputs: Any) -> dict[str, Array]:
        return {i.name: feeds[i.name] for i in inputs if i.name in feeds}

    @cached_property
    def _proto(self) -> Any:
        """The model as it is, its external data left where it lies, and with `_tensors_added` as outputs."""
        import onnx

        proto = onnx.load(self.path, load_external_data=False)
        have = {o.name for o in proto.graph.output}
        for name, value in self.graph.outputs:
            tensor = name if self._kept(name, value) else _tensor_of(proto.graph, value)
            if tensor is not None and tensor not in have:
                proto.graph.output.add(name=tensor)
                have.add(tensor)
        return proto

    @property
    def _main(self) -> Any:
        return self._proto.graph

    @cached_property
    def _tensors(self) -> dict[str, str]:
        """The tensor of the file that every judged output is, for those that are one."""
        found = {}
        for name, value in self.graph.outputs:
            tensor = name if self._kept(name, value) else _tensor_of(self._main, value)
            if tensor is not None:
                found[name] = tensor
        return found

    @property
    def _tensors_added(self) -> set[str]:
        """Tensors that are judged and are no outputs of the file."""
        return set(self._tensors.values()) - {name for name, _ in self.read.outputs}

    def _kept(self, name: str, value: Value) -> bool:
        """Whether an output of the judged graph is that of the model."""
        return any(n == name and v.name == value.name for n, v in self.read.outputs)


def _tensor_of(main: Any, value: Value) -> str | None:
    """The tensor of an ONNX graph that a value of the graph read from it is: a node that one ONNX node became has its
    name."""
    made = [n for index, n in enumerate(main.node) if (n.name or f"{n.op_type}_{index}") == value.node.name]
    if len(made) == 1 and value.index < len(made[0].output):
        return str(made[0].output[value.index]) or None
    return None

"""PyTorch modules and graphs, by way of torch.export and torch's own ONNX exporter.

    nnc.compile(module, (x, y))                     an executable, its inputs called as forward calls them
    torch.compile(module, backend="nncompiler")     every graph that dynamo finds runs in native code; between graph breaks
                                                    Python goes on as ever
Inference only: a graph whose inputs need gradients is refused. Dimensions that dynamo leaves symbolic stay open. torch and
onnxscript are no dependencies of the package, but those of the extra `torch`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from .frontends.torch_export import exported
from .ir.errors import UsageError
from .ir.forks import Lock


def backend(graph: Any, example_inputs: Sequence[Any], **options: Any) -> Callable[..., Any]:
    """The backend of torch.compile. options: of `nncompiler.compile`, from torch.compile(options=...)."""
    import torch

    from .driver.compile import compile as compile_

    if torch.is_grad_enabled() and any(isinstance(t, torch.Tensor) and t.requires_grad for t in example_inputs):
        message = "nncompiler compiles for inference, and this graph needs gradients"
        raise UsageError(message, hint="with torch.no_grad(): ...")
    for t in example_inputs:
        if isinstance(t, torch.Tensor) and t.device.type != "cpu":
            raise UsageError(f"inputs on the CPU are required, got one on {t.device}", hint="module.cpu()")
    plan = _Plan(graph, example_inputs)
    lock, made = Lock(), list[Callable[..., Any]]()

    def first(arguments: tuple[Any, ...]) -> Callable[..., Any]:
        """The compiled graph. It is exported when it is first called: dynamo is not tracing then, whose guards would find
        their way into the export."""
        executable = compile_(exported(plan.module, plan.examples(arguments), plan.dynamic), **options)
        names, results = [name for name, _ in executable.inputs], [name for name, _ in executable.outputs]
        taken = plan.indices_of(names)

        def native(*given: Any) -> Any:
            feeds = {name: given[i].detach().contiguous().numpy() for name, i in zip(names, taken)}
            found = executable.run(feeds)
            return plan.outputs([torch.from_numpy(_owned(found[name])) for name in results])

        return native

    def run(*arguments: Any) -> Any:
        with lock:
            if not made:
                made.append(first(arguments))
        return made[0](*arguments)

    return run


class _Plan:
    """What of a graph's inputs are weights, what are sizes, and what is left; the graph as a module of the rest."""

    def __init__(self, graph: Any, examples: Sequence[Any]) -> None:
        import torch

        self._kept: list[int] = []
        fixed: dict[int, Any] = {}
        sizes: dict[int, tuple[int, int]] = {}
        for i, example in enumerate(examples):
            if isinstance(example, torch.nn.Parameter) or getattr(example, "_dynamo_static_input_type", None):
                fixed[i] = example
            elif isinstance(example, torch.Tensor):
                self._kept.append(i)
        for i, example in enumerate(examples):
            if not isinstance(example, torch.Tensor):
                place = self._place_of(example, examples)
                if place is None:
                    fixed[i] = int(example)
                else:
                    sizes[i] = place
        kept, count = self._kept, len(examples)
        graph = _without_traces(graph)

        class Module(torch.nn.Module):  # type: ignore[misc]
            """The graph with its weights inside."""

            def __init__(self) -> None:
                super().__init__()
                self.graph = graph
                self.fixed = {}
                for i, value in fixed.items():
                    if isinstance(value, torch.Tensor):
                        self.register_buffer(f"weight_{i}", value.detach())
                    else:
                        self.fixed[i] = value

            def forward(self, *tensors: Any) -> Any:
                arguments: list[Any] = [None] * count
                for place, tensor in zip(kept, tensors):
                    arguments[place] = tensor
                for i in fixed:
                    arguments[i] = self.fixed[i] if i in self.fixed else getattr(self, f"weight_{i}")
                for i, (of, axis) in sizes.items():
                    arguments[i] = arguments[of].shape[axis]
                return tuple(x for x in self.graph(*arguments) if isinstance(x, torch.Tensor))

        self.module = Module()
        dims = [
            {axis: torch.export.Dim.DYNAMIC for axis, n in enumerate(examples[i].shape) if not isinstance(n, int)}
            for i in kept
        ]
        self.dynamic = (tuple(dims),) if any(dims) else None
        self._shape = [isinstance(x, torch.fx.Node) for x in next(n for n in graph.graph.nodes if n.op == "output").args[0]]

    def _place_of(self, size: Any, examples: Sequence[Any]) -> tuple[int, int] | None:
        """The (input, axis) that a symbolic size is the extent of."""
        for i in self._kept:
            for axis, n in enumerate(examples[i].shape):
                if str(n) == str(size) and not isinstance(n, int):
                    return i, axis
        return None

    def examples(self, arguments: Sequence[Any]) -> tuple[Any, ...]:
        """The tensors of a call that the module takes."""
        return tuple(arguments[i].detach() for i in self._kept)

    def indices_of(self, names: Sequence[str]) -> list[int]:
        """The arguments of the graph that the executable's inputs are, which may be fewer."""
        if len(names) == len(self._kept):
            return list(self._kept)
        numbers = [int(name.rpartition("_")[2]) if name.rpartition("_")[2].isdigit() else 0 for name in names]
        return [self._kept[n] for n in numbers]

    def outputs(self, found: list[Any]) -> tuple[Any, ...]:
        """The graph's results, those that are no tensors in their places."""
        rest = iter(found)
        return tuple(next(rest) if there else None for there in self._shape)


def _without_traces(graph: Any) -> Any:
    """A copy of dynamo's graph that remembers nothing of the frame it was found in, whose names mean nothing elsewhere."""
    import torch

    nodes = torch.fx.Graph()
    nodes.output(nodes.graph_copy(graph.graph, {}))
    for node in nodes.nodes:
        node.meta = {}
    return torch.fx.GraphModule(graph, nodes)


def _owned(array: Any) -> Any:
    return array if array.flags.writeable else np.array(array)

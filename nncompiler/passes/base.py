"""What a pass is, and how a list of passes runs.

    for each pass of the pipeline:
        changed = pass.apply(graph)
        for each observer:
            observer(Stage(number, pass, graph, changed, rewrites, seconds))

Verifying, printing, dumping, timing and checking against the reference are observers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import ClassVar

from nncompiler.ir.errors import CompilerError, ConstantError, InternalError, VerifyError
from nncompiler.ir.graph import Graph
from nncompiler.ir.text import write
from nncompiler.ir.verify import verify


@dataclass
class Rewrites:
    """Counts rewrites, and stops them at a limit: a wrong rewrite is found by bisecting the limit."""

    limit: int | None = None
    count: int = 0

    def allow(self) -> bool:
        """Whether the next rewrite may happen; counts it if so. A pass asks right before each one."""
        if self.limit is not None and self.count >= self.limit:
            return False
        self.count += 1
        return True


@dataclass(frozen=True)
class Pass:
    """A transformation of a graph in place; its fields are its options.

    A subclass sets `name` (lower case with dashes, as the command line writes it) and writes `run`.
    """

    name: ClassVar[str] = ""

    def apply(self, graph: Graph, rewrites: Rewrites | None = None) -> bool:
        """Rewrites the graph; returns whether it changed. Raises InternalError naming the pass for an error inside, and
        ConstantError for a fault of the model that the numbers of its weights show."""
        rewrites = rewrites or Rewrites()
        before = rewrites.count
        try:
            self.run(graph, rewrites)
        except ConstantError:
            raise
        except CompilerError as e:
            message = f"pass {self.name} failed: {e.message}"
            raise InternalError(message, node=e.node, location=e.location, hint=e.hint) from e
        except (MemoryError, OSError):  # of the machine, not of the pass: weights are read and computed on the way
            raise
        except Exception as e:
            raise InternalError(f"pass {self.name} failed: {type(e).__name__}: {e}") from e
        return rewrites.count != before

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        """Performs every rewrite that `rewrites` allows."""
        raise NotImplementedError(f"{type(self).__name__}.run")

    def __str__(self) -> str:
        options = ", ".join(f"{k}={getattr(v, 'name', v)}" for k, v in vars(self).items())
        return f"{self.name}({options})" if options else self.name


@dataclass(frozen=True)
class PipelineStage:
    """A moment of a pipeline: after pass `number` (from 0) has run."""

    number: int
    what: Pass
    graph: Graph
    changed: bool
    rewrites: int
    seconds: float


Observer = Callable[[PipelineStage], None]


def run_pipeline(
    graph: Graph,
    passes: Iterable[Pass],
    observers: Sequence[Observer] = (),
    rewrites: Rewrites | None = None,
) -> bool:
    """Runs the passes in order on the graph; returns whether any changed it.

    `rewrites` may carry a limit over the whole pipeline ("stop after n rewrites").
    """
    rewrites = rewrites or Rewrites()
    start = rewrites.count
    for number, what in enumerate(passes):
        before, began = rewrites.count, perf_counter()
        changed = what.apply(graph, rewrites)
        stage = PipelineStage(number, what, graph, changed, rewrites.count - before, perf_counter() - began)
        for observer in observers:
            observer(stage)
    return rewrites.count != start


def verifying(stage: PipelineStage) -> None:
    """The observer that verifies the graph after each pass; a VerifyError names the pass."""
    try:
        verify(stage.graph)
    except VerifyError as e:
        raise VerifyError(f"after pass {stage.what}: {e.message}", node=e.node, location=e.location) from e


@dataclass
class ChangeChecker:
    """The observer that compares what a pass says (`changed`) with what it did, by text; for tests and bisection."""

    graph: Graph
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = write(self.graph)

    def __call__(self, stage: PipelineStage) -> None:
        before, self.text = self.text, write(stage.graph)
        if (before != self.text) != stage.changed:
            says, did = ("a change", "made none") if stage.changed else ("no change", "made one")
            raise InternalError(f"pass {stage.what} reported {says} but {did}")

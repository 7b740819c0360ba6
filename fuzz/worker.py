"""The process that judges: it may die, hang or eat memory, and the fuzzer goes on with a new one.

    with Worker(seconds, bytes) as worker:
        worker.case(seed) -> Report           worker.model(model, feeds) -> Outcome

The worker says which party is at work before it begins, so that a death is that party's: onnxruntime's crash is none of
ours.
"""

from __future__ import annotations

import gc
import os
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import onnx

from .child import Child, Died, limit
from .judge import Outcome
from .numbers import Array

FULL = 4
"""LLVM's optimizations take half the time of a case, and are as good on every fourth."""

OURS = ("reader", "reference", "native")
"""Parties whose death or time is a finding."""


@dataclass
class Report:
    """`seconds` is what generating and judging took; `operators` are those of the model."""

    seed: int
    outcome: Outcome
    seconds: float = 0.0
    operators: tuple[str, ...] = ()
    notes: dict[str, Any] = field(default_factory=dict)


class Worker(Child):
    """The child that judges graphs. `memory` is what it may have in bytes beyond those it has after its start."""

    def __init__(self, seconds: float = 20.0, memory: int = 3 << 30):
        super().__init__(_serve, (memory,), seconds, daemon=True)
        self.restarts = 0
        self.quick = False

    def case(self, seed: int) -> Report:
        """Generates and judges a seed, whose machine code is optimized one time in FULL."""
        started = time.monotonic()
        self.quick = seed % FULL != 0
        answer = self._ask(("case", seed, self.quick))
        if isinstance(answer, Outcome):
            return Report(seed, answer, time.monotonic() - started)
        outcome, operators, notes = answer
        return Report(seed, outcome, time.monotonic() - started, operators, notes)

    def model(self, model: onnx.ModelProto, runs: Sequence[dict[str, Array]]) -> Outcome:
        """Judges a model, as the last case was."""
        return self._ask(("model", model.SerializeToString(), list(runs), self.quick))  # type: ignore[no-any-return]

    def _ask(self, question: tuple[Any, ...]) -> Any:
        party = "generator"
        try:
            for kind, answer in self.answers(question):
                if kind == "answer":
                    return answer
                party = answer
        except Died as e:
            self.restarts += 1
            return _ended(party, e.kind, e.what if e.kind == "hang" else f"the process ended: {e.what}")


def _ended(party: str, kind: str, what: str) -> Outcome:
    if party in OURS or party == "generator":
        return Outcome(kind, party, what, f"{kind} {party} {what}")
    return Outcome("peer", party, what, f"peer {party} {kind}")


def _serve(pipe: Any, memory: int) -> None:
    """The child's loop."""
    with open(os.devnull, "w") as null:
        os.dup2(null.fileno(), 2)  # LLVM and onnxruntime write there
    import warnings

    import onnxruntime  # noqa: F401  (loaded before memory is limited)

    import nncompiler.driver.compile  # noqa: F401

    from .generate import generate
    from .judge import judge

    warnings.simplefilter("ignore")
    limit(memory)
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    pipe.send("ready")

    def tell(party: str) -> None:
        pipe.send(("party", party))

    while True:
        try:
            kind, *rest = pipe.recv()
        except EOFError:
            return
        try:
            if kind == "case":
                case = generate(rest[0])
                operators = tuple(n.op_type for n in case.model.graph.node)
                answer: Any = (judge(case.model, case.feeds, tell, quick=rest[1]), operators, case.notes)  # type: ignore[arg-type]
            else:
                answer = judge(onnx.load_from_string(rest[0]), rest[1], tell, quick=rest[2])
        except MemoryError:
            answer = Outcome("crash", "native", "MemoryError", "crash memory")
        except Exception as e:
            text = traceback.format_exc()
            answer = Outcome("crash", "fuzzer", text, f"crash fuzzer {type(e).__name__}: {e}"[:200])
        pipe.send(("answer", answer))

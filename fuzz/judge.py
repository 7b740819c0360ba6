"""What becomes of a case: every party runs it, and the outcome is one of a few kinds.

    native      our code, opened with one thread and with two, which must give the same bits; without Winograd and Strassen
                where operands tell (`stability.expectations`)
    reference   our numpy reference on the graph as it was read: what native code must agree with
    onnxruntime the original model, its optimizations off; where that cannot run it or disagrees, each node alone
    onnx        ONNX's ReferenceEvaluator, asked about such nodes as the third judge

    agree       all that ran agree                     refused    UnsupportedError
    wrong       our results are                        rejected   another CompilerError though a peer runs the model
    crash       an exception that is not documented, or the death of the process
    disputed    onnxruntime and our reference disagree, and ONNX's evaluator does not settle it
    peer        onnxruntime is wrong: ONNX's evaluator agrees with us, or a row of `known` says so
    unjudged    no peer runs it (native code and reference agree)
    blind       nothing that could be compared was left
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import onnx

import nncompiler
from nncompiler.backends.llvm.policy import Policy, using
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import CompilerError, ModelError, UnsupportedError, UsageError
from nncompiler.ir.signature import bind

from .models import sizes_of
from .numbers import Array
from .peers import Onnxruntime, accepted, ask, evaluator, first_line, session_of
from .stability import Expected, expectations

GOOD = ("agree", "refused", "peer", "unjudged", "blind")
"""Kinds of outcomes that are no findings."""

DOCUMENTED = (UsageError, UnsupportedError, ModelError)
"""Exit codes 2, 3 and 5: what a model may meet."""

Feeds = Mapping[str, Array]
Outputs = dict[str, Array]
Tell = Callable[[str], None]


@dataclass
class Outcome:
    """`party` differs or fails, `what` says how, `key` is the same for outcomes of one cause, as far as one can tell."""

    kind: str
    party: str = ""
    what: str = ""
    key: str = ""
    peers: dict[str, str] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        return self.kind in GOOD


class Disagreement(Exception):
    """A party is wrong: its name and how."""


def judge(
    model: onnx.ModelProto, feeds: list[Feeds], tell: Tell = lambda stage: None, threads: int = 2, quick: bool = False
) -> Outcome:
    """Runs one model on several inputs. `tell` hears which party is at work. `quick`: LLVM optimizes nothing."""
    with using(Policy(quick=quick)):
        return _judged(model, feeds, tell, threads)


def _judged(model: onnx.ModelProto, feeds: list[Feeds], tell: Tell, threads: int) -> Outcome:
    peers: dict[str, str] = {}
    compared = False
    party, arrays = "native", feeds[0]
    try:
        tell(party)
        fewer = True  # multiplications, by Winograd and Strassen
        executable = nncompiler.compile(model, threads=1, cache=False)
        session: Onnxruntime | str | None = None
        for number, arrays in enumerate(feeds):
            party = "reference"
            tell(party)
            expected, plain = expectations(read(model, dims=sizes_of(model, arrays)), arrays)
            party = "native"
            tell(party)
            if plain and fewer:
                fewer = False
                executable.close()
                executable = nncompiler.compile(model, threads=1, cache=False, winograd=False)
            _native(executable, model, arrays, expected, threads if number == 0 else 1, fewer)
            compared |= any(e.compared.any() or not e.compared.size for e in expected.values())
            tell("onnxruntime")
            session = session or session_of(model)
            found = ask(model, arrays, expected, session, tell)
            peers.update(found.said)
            if found.kind:
                return Outcome(found.kind, found.party, found.what, found.key, peers)
        executable.close()
    except Disagreement as e:
        return Outcome("wrong", "native", str(e), f"wrong native {_shape_free(str(e))}", peers)
    except Exception as e:
        return _failed(party, e, model, arrays, tell)
    if not compared:
        return Outcome("blind", peers=peers)
    return Outcome("peer" if any("wrong" in v for v in peers.values()) else "agree" if peers else "unjudged", peers=peers)


def _native(
    executable: Any, model: onnx.ModelProto, feeds: Feeds, expected: Mapping[str, Expected], threads: int, fewer: bool
) -> None:
    outputs = executable.run(feeds)
    if set(outputs) != set(expected):
        raise Disagreement(f"the outputs are {sorted(outputs)}, must be {sorted(expected)}")
    for name, want in expected.items():
        said = want.difference(outputs[name])
        if said is not None:
            raise Disagreement(f"output {name} {said}")
    if threads > 1:
        from nncompiler.backends.llvm.executable import open_artifact

        static = executable
        if hasattr(executable, "specialized"):
            static = executable.specialized(bind(executable.inputs, feeds))
        several = not hasattr(static, "artifact")  # programs that control flow joins
        with nncompiler.compile(model, threads=threads, cache=False, winograd=fewer) if several else open_artifact(
            static.artifact, threads
        ) as other:
            again = other.run(feeds)
        for name, array in outputs.items():
            if array.tobytes() != again[name].tobytes():
                raise Disagreement(f"output {name} has other bits with {threads} threads")


def _failed(party: str, e: Exception, model: onnx.ModelProto, feeds: Feeds, tell: Tell) -> Outcome:
    """The outcome where we raise: documented errors are refusals, unless a peer runs what we call malformed."""
    line = first_line(e)
    if isinstance(e, UnsupportedError):
        return Outcome("refused", party, str(e), f"refused {_shape_free(e.message)}")
    if isinstance(e, DOCUMENTED):
        tell("onnxruntime")
        try:
            Onnxruntime(model).run(feeds)
        except Exception as theirs:
            tell("onnx")
            try:
                evaluator(model, feeds)
            except Exception:
                return Outcome("unjudged", party, f"{line}; onnxruntime: {first_line(theirs)}")
        if accepted(e):
            return Outcome("peer", party, line)
        return Outcome("rejected", party, f"{type(e).__name__}: {e}", f"rejected {_shape_free(e.message)}")
    frames = [f for f in traceback.extract_tb(e.__traceback__) if "nncompiler" in f.filename]
    place = f"{frames[-1].filename.rsplit('nncompiler/', 1)[-1]}:{frames[-1].name}" if frames else ""
    if isinstance(e, CompilerError):
        line = e.message.splitlines()[0]
    kind = type(e).__name__
    return Outcome("crash", party, f"{kind}: {e}", f"crash {party} {kind} {place} {_shape_free(line)}")


def _shape_free(text: str) -> str:
    """A message without what differs from case to case: names, numbers, shapes."""
    text = re.sub(r"'[^']*'", "…", text.splitlines()[0])
    text = re.sub(r"\b[a-z]+\d+\b(\.\w+)*", "…", text)
    return re.sub(r"\[[^\]]*\]|-?\d[\d.e+-]*|nan|inf|True|False", "#", text)[:120]

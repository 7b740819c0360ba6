"""Compiling in a process of its own: the memory of a compiler never counts for the process that runs the model, and a
crash of LLVM is an error there, not its end.

    parent                                              child: python -c "... worker.serve()"
    {"model": ..., "dims": ..., "sizes": ..., "settings": ...}  -->   kept.compile_kept
                                                  <--   {"tell": ["lowering", 0, 0]} ...
    model_cache.find(key)                         <--   {"key": "..." or null} or {"error": [class, message, traceback, ...]}

One JSON object a line. The compiled model itself goes through the cache. What the child prints goes to standard error.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import traceback
import warnings
from collections.abc import Mapping
from dataclasses import asdict
from threading import Timer
from typing import IO, Any

from ..dependencies import blamed
from ..ir import errors, limits
from ..ir.errors import CompilerError, InternalError
from ..ir.limits import out_of_time, seconds_left
from ..signals import on_end_signals

GRACE = 1.0
"""Seconds that a child may take beyond its time, to say itself that this is up."""

PATIENCE = 2.0
"""Seconds that a child has to clean up."""

_START = """
import json, sys
request = json.loads(sys.stdin.readline())
sys.path[:] = request["path"]
from nncompiler.driver.worker import serve
serve(request)
"""


def possible() -> bool:
    """Whether this process can start another Python (one embedded in a program or frozen cannot) and hand over through the
    cache."""
    from .. import cache

    name = os.path.basename(sys.executable or "").lower()
    return "python" in name and not getattr(sys, "frozen", False) and cache.usable()


def compile_in_worker(
    model: str, dims: Mapping[str, int] | None, settings: Any, sizes: Mapping[str, int] | None = None
) -> str | None:
    """Compiles a model that a path or name stands for; the key under which the cache then has it, or None where it must be
    compiled in this process: its dimensions are not known yet, or it is too large to keep.

    Raises what the compiler raises; InternalError where its process dies.
    """
    from ..backends.llvm import policy

    request = {
        "path": [entry for entry in sys.path if isinstance(entry, str)],  # imports pass over entries of other types, too
        "model": model,
        "dims": dict(dims) if dims else None,
        "sizes": dict(sizes) if sizes is not None else None,
        "settings": settings.to_json(),
        "policy": asdict(policy.current()),
    }
    left = seconds_left()
    command = [sys.executable, "-P", "-c", _START]  # -P: no module of the working folder before the path is set
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    assert child.stdin is not None and child.stdout is not None
    late = Timer(max(0.0, left or 0.0) + GRACE, child.kill)
    if left is not None:
        late.start()
    with child:
        try:
            child.stdin.write(json.dumps(request) + "\n")
            child.stdin.flush()
            answer = _listen(child.stdout, settings)
        except BrokenPipeError:
            answer = None
        except BaseException:
            _end(child)
            raise
        finally:
            late.cancel()
    if answer is None:
        if left is not None and (seconds_left() or 0.0) <= 0.0:
            raise out_of_time()
        raise InternalError(
            f"the process that compiled {model} ended without an answer (status {child.returncode})",
            hint="compile with cache=False (--no-cache), which takes place in this process",
        )
    if "error" in answer:
        raise raised(*answer["error"])
    return answer.get("key")


def _end(child: subprocess.Popen[str]) -> None:
    """Ends a child that leaves nothing behind, if it is given a moment."""
    child.terminate()
    try:
        child.wait(PATIENCE)
    except BaseException:
        child.kill()
        raise


def _listen(lines: IO[str], settings: Any) -> dict[str, Any] | None:
    """Passes on what the child tells; its answer, None where there is none."""
    for line in lines:
        said: dict[str, Any] = json.loads(line)
        if "tell" not in said:
            return said
        settings.tell(*said["tell"])
    return None


def raised(kind: str, message: str, note: str, where: Mapping[str, str | None]) -> Exception:
    """The child's exception again; `note` is its traceback where it is a fault of the compiler."""
    if kind == "MemoryError":
        return MemoryError(message)
    error: CompilerError = getattr(errors, kind, InternalError)(message, **where)
    if note:
        error.add_note(note)
    return error


def end_with_parent() -> None:
    """Lets this process end as the parent does, files that it was writing removed."""
    on_end_signals()
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def serve(request: dict[str, Any]) -> None:
    """The child: compiles what the request names, and answers."""
    from ..backends.llvm.policy import Policy, using
    from .kept import compile_kept
    from .options import CompileOptions

    gc.disable()  # what a compilation makes lives until its process ends
    warnings.formatwarning = lambda message, *where: f"nncompiler: {message}\n"  # the lines are not the user's
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent speaks for both, and ends this process
    end_with_parent()
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def say(**what: Any) -> None:
        try:
            out.write(json.dumps(what) + "\n")
            out.flush()
        except OSError:  # the parent is gone
            raise SystemExit(1) from None

    request["policy"]["records"] = tuple(tuple(pair) for pair in request["policy"]["records"])  # JSON has lists only
    settings = CompileOptions.of_json(request["settings"], lambda stage, done=0, total=0: say(tell=[stage, done, total]))
    try:
        try:
            with using(Policy(**request["policy"])), limits.using(settings.limits):
                key = compile_kept(request["model"], request["dims"], settings, request["sizes"])
        except CompilerError as e:
            note = traceback.format_exc() if e.exit_code == InternalError.exit_code else ""
            say(error=[type(e).__name__, e.message, note, {"node": e.node, "location": e.location, "hint": e.hint}])
        except MemoryError as e:
            say(error=["MemoryError", str(e), "", {}])
        except Exception as e:
            theirs = blamed(e)
            if theirs is not None:
                say(error=["DependencyError", theirs.message, "", {"hint": theirs.hint}])
            else:
                say(error=["InternalError", f"{type(e).__name__}: {e}", traceback.format_exc(), {}])
        else:
            say(key=key)
    except SystemExit:  # this process was told to end, or nobody is left to answer; what it was writing is removed
        os._exit(1)
    sys.stderr.flush()
    os._exit(0)  # taking apart what a compilation made takes a tenth of a second, and nothing of it is needed

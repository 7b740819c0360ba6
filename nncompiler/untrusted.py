"""Compiling what a stranger made, in a process that is bounded (`sandbox`) before it reads a byte of it.

    save("model.onnx", "out/model.nnc")      as `driver.save`, for ONNX files only; LimitError where a bound is met

    parent                                              child: bounded
    {"model", "output", "options"}      -->             driver.save into a new folder beside the output
    puts the files in place             <--             {"bounds": ...}, {"tell": ...}, {"files": [...]} or {"error": ...}

A linker is another program, which the child may not start: it writes a .nnc file, from which the parent, whose input is then
machine code of our own making, makes a library or program.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from threading import Timer
from typing import IO, Any

from .driver import worker
from .driver.destination import machine_for, protect_output
from .driver.options import ProgressCallback, silent
from .driver.several import for_several
from .ir import limits
from .ir.errors import CompilerError, LimitError, UsageError
from .ir.limits import Limits
from .runtime.files import UNFINISHED
from .sources import is_onnx_file, plain_dims

LIMITS = Limits(
    file_bytes=1 << 30, elements=1 << 28, weight_bytes=1 << 31, memory=1 << 31, operations=1 << 42, nodes=50_000,
    name_bytes=4096, seconds=300.0,
)  # fmt: skip
"""What strangers' models may ask for unless more is allowed: about what a network for images or text of a gigabyte needs."""

MEMORY = 4 << 30
"""Bytes of address space that importing and compiling may take."""

GRACE = 5.0
"""Seconds that the child may take beyond its time, to say itself that this is up."""

KEPT = ("PATH", "LANG", "LD_LIBRARY_PATH", "PYTHONDONTWRITEBYTECODE")
"""Variables that the child sees; the others may hold what is nobody's business."""

_START = """
import json, sys
request = json.loads(sys.stdin.readline())
sys.path[:] = request["path"]
from nncompiler.untrusted import serve
serve(request)
"""


@for_several
def save(
    model: str | os.PathLike[str], output: str | os.PathLike[str], *, dims: Mapping[str, int] | None = None,
    mcpu: str | Sequence[str] = "native", triple: str | None = None, weights_out: str | os.PathLike[str] | None = None,
    name: str | None = None, overwrite: bool = False, winograd: bool = True, inputs: Sequence[str] = (),
    given: Limits | None = None, memory: int = MEMORY, tell: ProgressCallback = silent,
    bounded: ProgressCallback | None = None,
) -> list[Path]:  # fmt: skip
    """Compiles an ONNX file to a .nnc file, library, program, .onnx, .ll or .s; returns the files that were written. `given`
    are the limits (default: LIMITS), `memory` the bytes of address space. `bounded` is told which bounds hold. Raises as
    `driver.save`; LimitError where the process meets a bound."""
    assert isinstance(mcpu, str), "for_several calls this for each"
    if not is_onnx_file(model):
        raise UsageError("only an ONNX file can be compiled untrusted", hint="models in Python are code, which runs")
    path, held = Path(output).absolute(), given or LIMITS
    machine_for(path, mcpu, triple, weights_out, name)
    protect_output(path, weights_out, overwrite, [model])
    with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=path.parent) as folder:
        links = path.suffix.lower() not in (".nnc", ".onnx", ".ll", ".s")
        target = Path(folder) / (f"{path.stem}.nnc" if links else path.name)
        request = {
            "path": [entry for entry in sys.path if isinstance(entry, str)], "model": os.fspath(Path(model).absolute()),
            "output": os.fspath(target), "memory": memory, "limits": asdict(held),
            "options": {"dims": plain_dims(dims), "mcpu": mcpu, "triple": triple, "winograd": winograd,
                        "inputs": list(inputs), "cache": False, "name": name},
        }  # fmt: skip
        _run(request, held, tell, bounded)
        return _place(target, path, links, weights_out, name or path.stem, overwrite)


def _place(
    made: Path, path: Path, links: bool, weights_out: str | os.PathLike[str] | None, name: str, overwrite: bool
) -> list[Path]:
    """Puts the child's files where they belong."""
    from .runtime import nncfile, write_files
    from .runtime.files import writer

    if not links and weights_out is None:
        return write_files([(path, writer(made.read_bytes()), 0o666)], overwrite, signed=False)
    from .backends.llvm.abi.runtime_module import main_object
    from .runtime import write_artifact

    artifact = nncfile.read(made)
    artifact = replace(artifact, main=lambda: main_object(artifact.triple))
    return write_artifact(artifact, path, weights=weights_out, name=name, overwrite=overwrite)


def _run(request: dict[str, Any], held: Limits, tell: ProgressCallback, bounded: ProgressCallback | None) -> None:
    command = [sys.executable, "-P", "-c", _START]
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment |= {"NNC_CACHE": "0", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    pipe = subprocess.PIPE
    child = subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True, encoding="utf-8", env=environment
    )
    assert child.stdin is not None and child.stdout is not None
    late = Timer((held.seconds or 3600.0) + GRACE, child.kill)
    late.start()
    answer: dict[str, Any] | None = None
    with child:
        try:
            child.stdin.write(json.dumps(request) + "\n")
            child.stdin.flush()
            answer = _listen(child.stdout, tell, bounded)
        except BrokenPipeError:
            pass
        except BaseException:
            child.kill()
            raise
        finally:
            late.cancel()
    if answer is None:
        raise _ended(child.returncode, held)
    if "error" in answer:
        raise worker.raised(*answer["error"])


def _listen(lines: IO[str], tell: ProgressCallback, bounded: ProgressCallback | None) -> dict[str, Any] | None:
    for line in lines:
        said: dict[str, Any] = json.loads(line)
        if "bounds" in said:
            if bounded is not None:
                bounded(said["bounds"])
        elif "tell" in said:
            tell(*said["tell"])
        else:
            return said
    return None


def _ended(status: int, held: Limits) -> CompilerError:
    """The error of a child that did not answer: it met a bound, or crashed, which harms nobody."""
    if status in (-signal.SIGXCPU, -signal.SIGKILL):
        return LimitError(f"compiling took more than {held.seconds:g} s", hint="--limit seconds=...")
    return LimitError(
        f"the bounded process that compiled the model ended without an answer (status {status})",
        hint="the model meets a bound; --limit memory=..., --untrusted-memory",
    )


def serve(request: dict[str, Any]) -> None:
    """The child: imports what it needs, bounds itself, compiles, answers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    worker.end_with_parent()

    from . import sandbox
    from .backends.llvm import codegen, compiled, machine, target  # noqa: F401
    from .driver import compile, pipeline  # noqa: F401

    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def say(**what: Any) -> None:
        out.write(json.dumps(what) + "\n")
        out.flush()

    held = limits.of_json(request["limits"])
    folder = os.path.dirname(os.path.realpath(request["model"]))
    readable = [os.path.dirname(request["model"]), folder, *_libraries()]
    writable = [os.path.dirname(request["output"])]
    bounds = sandbox.enter(readable, writable, memory=request["memory"], seconds=held.seconds or 3600.0)
    say(bounds=str(bounds))

    def tell(stage: str, done: int = 0, total: int = 0) -> None:
        say(tell=[stage, done, total])

    try:
        files = compile.save(request["model"], request["output"], limits=held, tell=tell, **request["options"])
        say(files=[os.fspath(f) for f in files])
    except CompilerError as e:
        say(error=[type(e).__name__, e.message, "", {"node": e.node, "location": e.location, "hint": e.hint}])
    except (MemoryError, RecursionError) as e:
        say(error=["LimitError", f"compiling needs more than the bounded process has ({type(e).__name__})", "",
                   {"hint": "--untrusted-memory"}])  # fmt: skip
    except Exception as e:
        say(error=["InternalError", f"{type(e).__name__}: {e}", "", {}])
    os._exit(0)


def _libraries() -> list[str]:
    """Folders of Python, its packages and the system's libraries: what imports and LLVM read."""
    paths = {os.path.dirname(os.path.dirname(__file__)), *(sysconfig.get_paths().values()), sys.prefix, sys.base_prefix}
    paths |= {entry for entry in sys.path if entry and os.path.isdir(entry)}
    system = ("/lib", "/lib64", "/usr/lib", "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu",
              "/sys/fs/cgroup", "/dev/null", "/dev/urandom", "/etc/ld.so.cache")  # fmt: skip
    return [*sorted(p for p in paths if p), *system]

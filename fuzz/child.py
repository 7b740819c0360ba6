"""A process that judges: it may die, hang or eat memory, and the fuzzer goes on with a new one."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from typing import Any, Self

from .bound import Bound


class Died(Exception):
    """A child did not answer: `kind` is "hang" or "crash", `what` the time that it had or how it ended."""

    def __init__(self, kind: str, what: str):
        super().__init__(f"{kind}: {what}")
        self.kind, self.what = kind, what


class Child:
    """A child process, made when it is needed and made again after its death. It runs `serve(pipe, *arguments)`, which sends
    "ready" and then what it is asked for. `seconds` is what one answer may take of processors (`bound.Bound`)."""

    def __init__(self, serve: Callable[..., None], arguments: tuple[Any, ...], seconds: float, daemon: bool):
        self.seconds = seconds
        self._serve, self._arguments, self._daemon = serve, arguments, daemon
        self._process: Any = None
        self._pipe: Any = None

    def answers(self, question: Any) -> Iterator[Any]:
        """What the child sends after a question, on end. Raises Died once it sends nothing more, and ends it then."""
        if self._process is None:
            self._start()
        try:
            bound = Bound(self._process.pid, self.seconds)
            self._pipe.send(question)
            while bound.poll(self._pipe):
                yield self._pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            code = self._process.exitcode
            self.close()
            end = signal.Signals(-code).name if code is not None and code < 0 else f"exit code {code}"
            raise Died("crash", end) from None
        self.close()
        raise Died("hang", f"no answer within {self.seconds:.0f} s of a processor")

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=self._serve, args=(theirs, *self._arguments), daemon=self._daemon)
        self._process.start()
        theirs.close()
        if not self._pipe.poll(120) or self._pipe.recv() != "ready":
            raise RuntimeError("the process that judges does not start")

    def close(self) -> None:
        """Ends the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._pipe.close()
            self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def limit(memory: int) -> None:
    """Bounds the address space of this process to `memory` bytes more than it has, where the system can."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        with open("/proc/self/statm") as file:
            used = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + memory, resource.getrlimit(resource.RLIMIT_AS)[1]))

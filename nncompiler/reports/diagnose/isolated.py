"""Work in a process of its own, which may die of it."""

from __future__ import annotations

import faulthandler
import multiprocessing
import signal
import warnings
from collections.abc import Callable
from typing import Any

from ...ir.errors import CompilerError


class Died(Exception):
    """The process ended without an answer: by a signal, with an exit code, or after too long a time."""


class Failed(Exception):
    """The work raised an exception; its type and message."""


def isolated(work: Callable[[], Any], seconds: float = 600.0) -> Any:
    """What `work()` returns, computed by a copy of this process. Raises Died or Failed; a CompilerError comes through."""
    context = multiprocessing.get_context("fork")
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(work, send), daemon=True)
    with warnings.catch_warnings():  # Python warns of forks beside threads; the copy uses none of this process's threads
        warnings.simplefilter("ignore", DeprecationWarning)
        process.start()
    send.close()
    try:
        if not receive.poll(seconds):
            raise Died(f"no answer within {seconds:.0f} s")
        good, answer = receive.recv()
    except EOFError:
        process.join()
        raise Died(_end(process.exitcode)) from None
    finally:
        process.kill()
        process.join()
        receive.close()
    if good:
        return answer
    raise answer


def _answer(work: Callable[[], Any], send: Any) -> None:
    faulthandler.disable()  # how it died is told in one line
    try:
        send.send((True, work()))
    except CompilerError as e:
        same = type(e)(e.message, node=e.node, location=e.location, hint=e.hint)
        send.send((False, same))
    except Exception as e:
        send.send((False, Failed(f"{type(e).__name__}: {e}")))
    send.close()


def _end(code: int | None) -> str:
    if code is not None and code < 0:
        return f"killed by {signal.Signals(-code).name}"
    return f"ended with exit code {code}"

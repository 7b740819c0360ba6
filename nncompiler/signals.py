"""Signals that end a process: what it was writing is removed first."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType


def on_end_signals() -> None:
    """From now on SIGTERM and SIGHUP raise SystemExit in the main thread, so that files in the making are cleaned up, as for
    SIGINT; the exit code is the shell's, 128 + the signal. A signal that is ignored, or has a handler, keeps that."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # once is enough; what cleans up shall not be interrupted
    sys.exit(128 + number)

"""What must be made anew in a child process, which has none of its parent's other threads: their locks stay locked, and what
they were doing is never done.

    Lock                a lock that is free in every child
    watch(owner)        owner.after_fork() is called in every child, as long as owner lives
"""

from __future__ import annotations

import os
import threading
import weakref
from typing import Protocol


class Forked(Protocol):
    """Has something that a child process must make anew."""

    def after_fork(self) -> None:
        """Called in a child process, in its only thread, before anything else runs there."""


_watched: weakref.WeakSet[Forked] = weakref.WeakSet()


def watch(owner: Forked) -> None:
    """Has `owner.after_fork()` called in child processes."""
    _watched.add(owner)


class Lock:
    """A lock, for `with`. In a child process it is free, whichever thread of the parent holds it."""

    def __init__(self) -> None:
        self.after_fork()
        watch(self)

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *exception: object) -> None:
        if self._lock.locked():  # else this is a child, forked under the lock
            self._lock.release()

    def after_fork(self) -> None:
        """Whoever has held it is not in this process."""
        self._lock = threading.Lock()


def _tell() -> None:
    """Tells all, whatever befalls some: the first error is raised at the end, and Python prints it in the child."""
    first: Exception | None = None
    for owner in list(_watched):
        try:
            owner.after_fork()
        except Exception as error:
            first = first or error
    if first is not None:
        raise first


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_tell)

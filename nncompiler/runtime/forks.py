"""What must be made anew in a child process, which has none of its parent's other threads: their locks stay locked, and what
they were doing is never done.

    watch(owner)        owner.after_fork() is called in every child, as long as owner lives
"""

from __future__ import annotations

import os
import weakref
from typing import Protocol


class Forked(Protocol):
    def after_fork(self) -> None:
        """Called in a child process, in its only thread, before anything else runs there."""


_watched: weakref.WeakSet[Forked] = weakref.WeakSet()


def watch(owner: Forked) -> None:
    """Has `owner.after_fork()` called in child processes."""
    _watched.add(owner)


def _tell() -> None:
    for owner in list(_watched):
        owner.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_tell)

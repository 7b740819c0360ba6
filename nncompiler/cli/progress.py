"""Progress on stderr: a bar for every stage on a terminal, a line with -v, nothing with -q or elsewhere.

    with progress() as tell:
        tell("passes", 3, 18)       # a bar with a count
        tell("lowering")            # a bar that only moves; the one before it is complete
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nncompiler.ir.printable import printable

from . import messages

if TYPE_CHECKING:
    from nncompiler.driver.options import ProgressCallback


@contextmanager
def progress(part: str = "") -> Iterator[ProgressCallback]:
    """A bar a stage, with its time; gone when the work is done. `part` says which part of the work it is, where there are
    several."""
    before = f"{part}: " if part else ""
    last = ""

    def noted(stage: str, done: int = 0, total: int = 0) -> None:
        nonlocal last
        if stage != last:
            messages.current.stage(before + stage)
        last = stage

    said = messages.current
    if said.quiet or said.verbose or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield noted
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

    text, count = TextColumn("{task.description}", markup=False), TextColumn("{task.fields[count]}")
    columns = (text, BarColumn(24), count, TimeElapsedColumn())
    with Progress(*columns, console=Console(file=sys.stderr, highlight=False), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def tell(stage: str, done: int = 0, total: int = 0) -> None:
            if stage != last and last:
                task = bars.tasks[bars.task_ids.index(tasks[last])]
                full = task.total or 1
                bars.update(tasks[last], total=full, completed=full)
                bars.stop_task(tasks[last])
            noted(stage)
            if stage not in tasks:
                tasks[stage] = bars.add_task(printable(before + stage), total=None, count="")
            if total:
                bars.update(tasks[stage], total=total, completed=done, count=f"{done}/{total}")

        yield tell

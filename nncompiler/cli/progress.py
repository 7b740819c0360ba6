"""Progress on stderr, on a terminal only.

    with progress("zoo:vgg16") as tell:
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

if TYPE_CHECKING:
    from nncompiler.settings import Tell


@contextmanager
def progress(title: str) -> Iterator[Tell]:
    """A bar a stage, with its time. Silent where stderr is no terminal; gone when the work is done."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda stage, done=0, total=0: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

    text, count = TextColumn("{task.description}", markup=False), TextColumn("{task.fields[count]}")
    columns = (text, BarColumn(24), count, TimeElapsedColumn())
    with Progress(*columns, console=Console(file=sys.stderr, highlight=False), transient=True) as bars:
        tasks: dict[str, TaskID] = {}
        last = ""

        def tell(stage: str, done: int = 0, total: int = 0) -> None:
            nonlocal last
            if stage != last and last:
                task = bars.tasks[bars.task_ids.index(tasks[last])]
                full = task.total or 1
                bars.update(tasks[last], total=full, completed=full)
                bars.stop_task(tasks[last])
            last = stage
            if stage not in tasks:
                tasks[stage] = bars.add_task(printable(f"{title}: {stage}"), total=None, count="")
            if total:
                bars.update(tasks[stage], total=total, completed=done, count=f"{done}/{total}")

        yield tell

"""Rows of a Ray dataset through a model."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from nncompiler.ir import errors
from nncompiler.ir.errors import CompilerError, DependencyError, DeviceError

from .ship import Shipped, ship
from .worker import Batch, Worker

BATCH = 16
"""Rows that a worker gets at a time."""

_OURS = re.compile(r"^nncompiler\.ir\.errors\.(\w+): (.+)(?:\n  try: (.+))?$", re.M)
"""One of our errors in the text of a traceback, which is all that Ray brings back of it."""


def ray_data() -> Any:
    """The module `ray.data`. Raises DependencyError where it is not installed."""
    try:
        import ray.data

        return ray.data
    except ImportError as e:
        hint = "pip install 'nncompiler[cluster]'"
        raise DependencyError(f"work on a cluster takes Ray, which cannot be imported: {e}", hint=hint) from None


def map_rows(
    dataset: Any, model: str | os.PathLike[str] | Shipped, *, columns: Mapping[str, str] | None = None,
    keep: Sequence[str] = (), prepare: Callable[[Batch], Batch] | None = None, batch_size: int = BATCH,
    workers: int | None = None, cpus: int = 1, **options: Any,
) -> Any:  # fmt: skip
    """The dataset of the model's outputs, a row for each row of `dataset`, in its order.

    model: a .nnc file, or what `ship` gave. columns, keep, prepare: of `Worker`. workers: processes at most; by default as
    many as the cluster has room for. cpus: processors for each, which are the threads of its runs. options: of
    `ray.data.Dataset.map_batches`. A worker that dies, or is lost with its node, is replaced, and what it had is given to
    another, as often as it takes.

    Nothing runs before the result is consumed. Raises as `ship` and `Worker`; what a worker raises ends the work.
    """
    data = ray_data()
    shipped = model if isinstance(model, Shipped) else ship(model)
    dataset.context.execution_options.preserve_order = True
    # One to begin with: tasks that list and read files need a processor, too, and a pool of fixed size takes all at once.
    compute = data.ActorPoolStrategy(min_size=1, max_size=workers)
    return dataset.map_batches(
        Worker, fn_constructor_args=[shipped],
        fn_constructor_kwargs={"columns": dict(columns or {}), "keep": tuple(keep), "prepare": prepare},
        batch_size=batch_size, batch_format="numpy", compute=compute, num_cpus=cpus, udf_modifying_row_count=False,
        **options,
    )  # fmt: skip


def cause(error: BaseException) -> CompilerError:
    """What an error of Ray means: the error of ours that a worker raised, else a DeviceError with Ray's last words."""
    text = str(error)
    found = _OURS.search(text)
    kind = getattr(errors, found[1], CompilerError) if found else CompilerError
    if found and issubclass(kind, CompilerError):
        made: CompilerError = kind(found[2], hint=found[3])
        return made
    lines = [line for line in text.splitlines() if line.strip()]
    return DeviceError(f"the cluster could not do the work: {lines[-1] if lines else type(error).__name__}")

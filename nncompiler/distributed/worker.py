"""The worker: a class for Ray Data's `map_batches`, whose instances keep a model open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from nncompiler.ir.dims import Sym
from nncompiler.ir.errors import UsageError

from .ship import Shipped

Batch = dict[str, np.ndarray[Any, Any]]
"""Columns by name, as long as each other."""


class Worker:
    """Runs batches of rows through a model. Ray makes one for each process that it gives the work to, and again for one that
    died.

    model: what `ship` gave. columns: the column that holds each input; by default the one of its name, or, for one input,
    the only column that is not kept. keep: columns that are handed on. prepare: makes the columns that the model reads from
    those of the dataset, such as arrays from the bytes of pictures. threads: of a run; by default as many as Ray gave the
    worker processors.

    Rows are the first axis of every input and output. A model whose first axis is open takes batches as they come; one of a
    fixed batch gets them in pieces, the last of which is filled up with its last row. Raises UsageError for a model with
    outputs of no such axis, and for columns of other shapes than the model takes.
    """

    def __init__(
        self, model: Shipped, *, columns: Mapping[str, str] | None = None, keep: Sequence[str] = (),
        prepare: Callable[[Batch], Batch] | None = None, threads: int | None = None,
    ) -> None:  # fmt: skip
        from nncompiler.runtime import load

        self._session = load(model.path(), threads=threads or _share())
        self._name, self._columns, self._keep, self._prepare = model.name, dict(columns or {}), tuple(keep), prepare
        self._batch = batch_of(self._session, model.name)
        self.processor = self._session.description["target"]["cpu"]

    def __call__(self, batch: Batch) -> Batch:
        """The outputs of a batch of rows, and what is kept of it."""
        made = self._prepare(batch) if self._prepare is not None else {}
        columns = batch | made
        kept = {name: self._column(columns, name) for name in self._keep}
        read = {n: a for n, a in (made or columns).items() if n not in kept}
        feeds = {name: _stacked(self._column(columns, self._source(name, read)), type_, name)
                 for name, type_ in self._session.inputs}  # fmt: skip
        rows = len(next(iter(feeds.values())))
        step = self._batch or max(rows, 1)
        parts = [self._run({n: a[at : at + step] for n, a in feeds.items()}) for at in range(0, rows, step)]
        if not parts:
            return kept | {n: np.zeros((0, *_rest(t.shape)), t.dtype.numpy) for n, t in self._session.outputs}
        return kept | {n: np.concatenate([p[n] for p in parts]) for n in parts[0]}

    def _run(self, feeds: Batch) -> Batch:
        rows = len(next(iter(feeds.values())))
        lacking = (self._batch or rows) - rows
        if lacking:
            feeds = {n: np.concatenate([a, np.repeat(a[-1:], lacking, 0)]) for n, a in feeds.items()}
        return {n: a[:rows] for n, a in self._session.run(feeds).items()}

    def _source(self, name: str, batch: Batch) -> str:
        if name in self._columns:
            return self._columns[name]
        alone = len(self._session.inputs) == 1 and len(batch) == 1 and name not in batch
        return next(iter(batch)) if alone else name

    def _column(self, batch: Batch, name: str) -> np.ndarray[Any, Any]:
        if name not in batch:
            wanted = ", ".join(f"{n}: {t}" for n, t in self._session.inputs)
            raise UsageError(f"there is no column {name!r} among {', '.join(batch)}; {self._name} takes {wanted}",
                             hint="columns={INPUT: COLUMN}")  # fmt: skip
        return batch[name]


def batch_of(session: Any, name: str) -> int | None:
    """Rows of a run of a model, None for any number. Raises UsageError for a model without an axis of rows."""
    tensors = [(n, t.shape[0] if t.shape else None) for n, t in (*session.inputs, *session.outputs)]
    firsts = {first for _, first in tensors}
    if len(firsts) != 1 or None in firsts:
        said = ", ".join(f"{n}: {t}" for n, t in (*session.inputs, *session.outputs))
        message = f"rows must be the first axis of every input and output of {name}, which has {said}"
        raise UsageError(message, hint="compile it with --dim or --shape so that they agree")
    first = firsts.pop()
    return first if isinstance(first, int) else None


def _share() -> int:
    """Processors that Ray gave this worker."""
    import ray

    return max(1, int(ray.get_runtime_context().get_assigned_resources().get("CPU", 1)))


def _stacked(column: np.ndarray[Any, Any], type_: Any, name: str) -> np.ndarray[Any, Any]:
    """A column as an array of the input's type; rows that Ray keeps as objects are put together."""
    dtype = type_.dtype.numpy
    if column.dtype == object:
        shapes = {np.shape(row) for row in column}
        if len(shapes) > 1:
            raise UsageError(f"the rows for input {name!r} differ in shape: {', '.join(map(str, sorted(shapes)[:3]))}")
        column = np.stack([np.asarray(row) for row in column]) if len(column) else np.zeros((0,), dtype)
    if not np.can_cast(column.dtype, dtype, "same_kind"):
        raise UsageError(f"input {name!r} takes {type_.dtype}, its column has {column.dtype}")
    column = column.astype(dtype, copy=False)
    rest = _rest(type_.shape)
    if column.ndim == 2 and len(rest) > 1 and column.shape[1] == np.prod(rest):  # Parquet's lists have one axis
        column = column.reshape(-1, *rest)
    return np.ascontiguousarray(column)


def _rest(shape: Sequence[Any]) -> tuple[int, ...]:
    """The extents of a row; 0 where they are open."""
    return tuple(0 if isinstance(d, Sym) or not isinstance(d, int) else d for d in shape[1:])

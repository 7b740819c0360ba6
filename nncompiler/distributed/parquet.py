"""A dataset to one Parquet file, in its order, as the rows come.

    write_parquet(dataset, Path("out.parquet"), tell=...)      rows written

An output of one number a row is a column of numbers, one of an axis a column of lists of that length, one of more axes a
column of Arrow's fixed-shape tensors, which readers that do not know them see as lists.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from nncompiler.ir.errors import DependencyError, UsageError
from nncompiler.ir.ownership import MARK
from nncompiler.runtime import write_files

from .pictures import ERROR
from .worker import Batch

ROWS = 1024
"""Rows that are written at a time: a row group."""


def write_parquet(
    dataset: Any, path: Path, *, labels: Sequence[str] = (), overwrite: bool = False,
    tell: Callable[[int], None] = lambda rows: None,
) -> int:  # fmt: skip
    """Runs a dataset and writes its rows; how many there are. The file appears when the last row is there, or not at all.
    labels: names of classes, for columns "class", "label" and "score" of the best one of the first output that is a row of
    scores. Where a column "error" is not empty, the outputs are null. `tell` hears the number of rows so far.

    Raises DependencyError without pyarrow, UsageError where rows differ in shape."""
    try:
        import pyarrow.parquet as parquet
    except ImportError as e:
        raise DependencyError(f"Parquet files take pyarrow, which cannot be imported: {e}",
                              hint="pip install 'nncompiler[cluster]'") from None  # fmt: skip
    written = 0

    def write(at: Path) -> None:
        nonlocal written
        writer: Any = None
        schema: Any = None
        try:
            for batch in dataset.iter_batches(batch_size=ROWS, batch_format="numpy"):
                table = to_table(batch, labels)
                if writer is None:
                    schema = table.schema.with_metadata({"nncompiler": f"{MARK}in its schema"})
                    writer = parquet.ParquetWriter(at, schema)
                if table.schema.types != schema.types:
                    message = f"rows differ in shape: after {written} rows of {schema.types} come {table.schema.types}"
                    raise UsageError(message, hint="bind the dimensions (--dim) when compiling")
                writer.write_table(table.cast(schema))
                written += table.num_rows
                tell(written)
        finally:
            if writer is not None:
                writer.close()

    write_files([(path, write, 0o666)], overwrite)
    return written


def to_table(batch: Batch, labels: Sequence[str] = ()) -> Any:
    """Columns as an Arrow table."""
    import pyarrow as arrow

    failed = np.array([bool(e) for e in batch[ERROR]]) if ERROR in batch else None
    columns: dict[str, Any] = {}
    for name, array in batch.items():
        missing = failed if name not in ("path", ERROR) else None
        columns[name] = _column(arrow, name, array, missing)
    if labels:
        columns |= _best(arrow, batch, labels, failed)
    return arrow.table(columns)


def _column(arrow: Any, name: str, array: np.ndarray[Any, Any], missing: Any) -> Any:
    if array.dtype == object and len(array) and isinstance(array[0], np.ndarray):
        shapes = {np.shape(row) for row in array}
        if len(shapes) > 1:
            raise UsageError(f"output {name!r} differs in shape from row to row: {', '.join(map(str, sorted(shapes)[:3]))}")
        array = np.stack(list(array))
    if array.dtype.kind not in "biufOUS":
        array = array.astype(np.float32)  # bf16 and smaller floats, which Arrow does not have
    if array.ndim == 1:
        return arrow.array(array.tolist() if array.dtype.kind in "OUS" else array, mask=missing)
    rest = array.shape[1:]
    size = int(np.prod(rest))
    mask = None if missing is None else arrow.array(missing)
    lists = arrow.FixedSizeListArray.from_arrays(arrow.array(np.ascontiguousarray(array).reshape(-1)), size, mask=mask)
    if len(rest) == 1:
        return lists
    return arrow.ExtensionArray.from_storage(arrow.fixed_shape_tensor(lists.type.value_type, rest), lists)


def _best(arrow: Any, batch: Batch, labels: Sequence[str], failed: Any) -> dict[str, Any]:
    scores = next((a for n, a in batch.items() if a.ndim == 2 and a.dtype.kind == "f" and a.shape[1] > 1), None)
    if scores is None:
        said = ", ".join(f"{n} {a.shape[1:]}" for n, a in batch.items())
        raise UsageError(f"labels are for an output that is a row of scores, got {said}", hint="leave out --labels")
    best = scores.argmax(1)
    names = [labels[i] if i < len(labels) else f"class {i}" for i in best]
    return {
        "class": arrow.array(best, mask=failed), "label": arrow.array(names, mask=failed),
        "score": arrow.array(np.take_along_axis(scores, best[:, None], 1)[:, 0], mask=failed),
    }  # fmt: skip

"""Batch inference on the machines of a Ray cluster: rows of a dataset through a compiled model.

    rows ──▶ blocks ──▶ workers: one process each, with the model open for as long as it lives ──▶ rows, in order
                        node: one copy of the .nnc file, from Ray's object store; the variant that its processor runs

    import ray
    from nncompiler.distributed import Worker, map_rows, ship

    found = map_rows(ray.data.read_parquet("rows/"), "model.nnc")              # a Dataset
    found = dataset.map_batches(Worker, fn_constructor_args=[ship("model.nnc")], ...)        # the same, by hand

Scheduling, back-pressure, and the repetition of what was lost with a process or a node are Ray Data's. It is in the extra
`cluster` and imported where it is used; nodes need numpy beside Ray, and no compiler.
"""

from __future__ import annotations

from .dataset import cause, map_rows, ray_data
from .ship import Shipped, ship
from .worker import Worker

__all__ = ["Shipped", "Worker", "cause", "map_rows", "ray_data", "ship"]

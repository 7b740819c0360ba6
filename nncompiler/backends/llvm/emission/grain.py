"""How many tasks of a step are handed out at once."""

from __future__ import annotations

from nncompiler.ir.extents import hint

CHUNK_FLOPS = 2_000_000
"""FLOPs of a chunk of tasks that is handed to one worker: about 20 microseconds of one core (Zen 4)."""
LEAST_CHUNK_FLOPS = 200_000
"""FLOPs below which a chunk is not worth handing out at all: about 2 microseconds."""
LEAST_CHUNKS = 8
"""Chunks that a step should have, so that two workers end together."""


def grain_of(tasks: int, flops: int) -> int:
    """Tasks a chunk: about CHUNK_FLOPS, smaller where a layer would not give LEAST_CHUNKS, never below LEAST_CHUNK_FLOPS."""
    tasks, flops = hint(tasks), hint(flops)
    per_task = max(1, flops // max(1, tasks))
    chunk = max(LEAST_CHUNK_FLOPS, min(CHUNK_FLOPS, flops // LEAST_CHUNKS))
    return max(1, min(tasks, chunk // per_task))


def least_grain(tasks: int, per_task: int) -> int:
    """The fewest tasks of a chunk that is worth handing out."""
    return max(1, min(hint(tasks), LEAST_CHUNK_FLOPS // max(1, hint(per_task))))

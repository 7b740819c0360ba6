"""nnc doctor --calibrate: measures what this processor sustains, keeps it, and shows it beside the table of processors."""

from __future__ import annotations

from .common import print_json
from .progress import progress
from .table import say, table

MEANS = {
    "multiply_adds": "multiply-adds of f32 vectors a cycle",
    "doubles": "the same of f64",
    "codes": "the same of 8-bit codes, four a lane",
    "loads": "loads of vectors from L1 a cycle",
    "l2_loads": "loads from L1 in the time of one from L2",
    "l3": "bytes from L3 a cycle",
    "memory": "bytes from memory a cycle",
    "barrier": "cycles of a barrier between workers",
}
"""What the numbers of `Rates` are, in the order in which they are shown."""


def calibrate(as_json: bool) -> int:
    """The command; its exit code."""
    from nncompiler.reports import machine

    with progress() as tell:
        found = machine.calibrate(tell)
    before, now, ghz = found.table, found.rates, found.hertz / 1e9
    if as_json:
        document = {"processor": found.processor, "hertz": round(found.hertz), "busy": found.busy, "file": str(found.file)}
        print_json("calibrate", document | {"rates": now, "table": before})
        return 0
    vector = found.vector_bits // 8
    also = {
        "multiply_adds": f"{now['multiply_adds'] * vector / 4 * 2 * ghz:.0f} GFLOP/s",
        "doubles": f"{now['doubles'] * vector / 8 * 2 * ghz:.0f} GFLOP/s",
        "codes": f"{now['codes'] * vector * 2 * ghz:.0f} Gop/s",
        "loads": f"{now['loads'] * vector * ghz:.0f} GB/s",
        "l3": f"{now['l3'] * ghz:.1f} GB/s",
        "memory": f"{now['memory'] * ghz:.1f} GB/s",
        "barrier": f"{now['barrier'] / ghz / 1000:.2f} us",
    }
    rows = [
        (means, f"{now[name]:g}", f"{before[name] or before['multiply_adds']:g}", also.get(name, ""))
        for name, means in MEANS.items()
    ]
    columns = [("of one core", "left"), ("measured", "right"), ("table", "right"), ("measured, absolute", "right")]
    table(f"{found.processor}, {ghz:.2f} GHz", columns, rows)
    if found.busy:
        say("the processor was busy: the barrier is the table's; measure again when nothing else runs")
    say(f"kept in {found.file}")
    say("models that are compiled to run here are planned with it, files with --rates FILE only")
    return 0

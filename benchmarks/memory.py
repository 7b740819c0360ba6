"""The memory of every network of the zoo: what sharing, the order of execution and the plan make of it.

    python benchmarks/memory.py [MODEL ...] [--mcpu CPU]

Megabytes of 10^6 bytes, halos and workspaces included: all buffers without sharing; the lower bound (the largest sum of
bytes alive at one step) of the order as written and of the order that is run; the arena as planned, also over the bound;
what each worker has beside it. Nothing is compiled to machine code.
"""

from __future__ import annotations

import argparse

from nncompiler.driver.options import CompileOptions
from nncompiler.frontends import zoo
from nncompiler.reports.memory.report import memory_report
from nncompiler.sources import open_source


def main() -> None:
    parser = argparse.ArgumentParser(description="the memory of every network of the zoo")
    parser.add_argument("models", nargs="*", metavar="MODEL", help="default: all networks of the zoo")
    parser.add_argument("--mcpu", default="native")
    options = parser.parse_args()
    columns = ("no sharing", "as written", "ordered", "planned", "over bound", "a worker")
    print(f"{'network':24}" + "".join(f"{c:>12}" for c in columns))
    for model in options.models or [f"zoo:{name}" for name in zoo.names()]:
        graph, _ = open_source(model).with_ones()
        r = memory_report(graph, CompileOptions(options.mcpu), model)
        sizes = "".join(f"{size / 1e6:12.3f}" for size in (r.separate, r.written, r.bound, r.peak))
        print(f"{model.removeprefix('zoo:'):24}{sizes}{r.peak / max(1, r.bound):12.4f}{r.scratch / 1e6:12.3f}", flush=True)


if __name__ == "__main__":
    main()

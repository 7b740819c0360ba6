"""Every combination of options gives the answer within the bound of each: python -m fuzz.options --minutes 5

A random graph (`generate`) is compiled plainly on one thread; that is held against the reference (`stability`). Then it is
compiled with drawn options, and run from a drawn kind of artifact with drawn threads. Options that do not change what is
computed must not change a bit; without Winograd, or for open sizes in place of fixed ones, the answer must be within the
reference's own bound.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import Any

import numpy as np

import nncompiler
from nncompiler.frontends.onnx import read
from nncompiler.ir.limits import Limits

from .campaign import Verdict, documented, main
from .generate import generate
from .models import sizes_of
from .numbers import same_bits
from .regions import executable_of
from .stability import Expected, expect

SECONDS = 90.0
"""What one case may take: compilers start in it."""

STAGED = 2e-3
"""Absolute and relative difference of numbers that control flow gives."""


def case(seed: int, folder: Path) -> Verdict:
    """Compares two ways to compile and run the graph of a seed."""
    rng = random.Random(f"options/{seed}")
    drawn = generate(rng.randrange(1 << 30))
    model, feeds = drawn.model, drawn.feeds[0]
    sizes = sizes_of(model, feeds)
    try:
        expected = _expected(model, feeds, sizes)
        with nncompiler.compile(model, dims=sizes, threads=1, cache=False) as plain:
            base = plain.run(feeds)
    except Exception as e:
        return documented(e)
    how: dict[str, Any] = {
        "verify": rng.random() < 0.3, "winograd": rng.random() < 0.7,
        "limits": rng.choice((None, Limits(), Limits(seconds=60))),
    }  # fmt: skip
    static = not sizes or rng.random() < 0.5
    where = rng.choice(("here", "checked", "cache", ".nnc", ".so", ".nnc with weights beside"))
    threads = 1 if where == "checked" else rng.choice((1, 2, 3))
    exact = static and how["winograd"]
    label = f"{'fixed' if static else 'open'} {where} threads={threads} winograd={how['winograd']} verify={how['verify']}"
    try:
        outputs = _run(rng, model, feeds, sizes if static else {}, how, where, threads, folder)
    except Exception as e:
        return documented(e)
    for name, wanted in expected.items():
        if exact and not same_bits(outputs[name], base[name]):
            return Verdict(False, f"other bits: {where}", f"{name} by {label}")
        said = wanted.difference(outputs[name])
        if said is not None and wanted.difference(base[name]) is None:
            return Verdict(False, f"wrong: {where}", f"{name} {said} by {label}")
    return Verdict(True, f"same: {'bits' if exact else 'within the bound'}, {where}")


def _expected(model: Any, feeds: Any, sizes: dict[str, int]) -> dict[str, Expected]:
    """The reference's answer with its own bound. Graphs with control flow, or sizes that only running tells, are not
    evaluated with noise: numpy walks their stages, and the bound is one for sums of short chains."""
    graph = read(model, dims=sizes)
    if not any(node.staged for node in graph):
        return expect(graph, feeds)
    found = {}
    with executable_of(model, native=False) as staged:
        for name, array in staged.run(feeds).items():
            floats = array.dtype.kind == "f"
            center = array.astype(np.float64) if floats else array
            near = np.nan_to_num(STAGED * (1 + np.abs(center))) if floats else np.zeros(array.shape)
            found[name] = Expected(array, center, near, np.ones(array.shape, bool))
    return found


def _run(
    rng: random.Random, model: Any, feeds: Any, sizes: dict[str, int], how: dict[str, Any], where: str, threads: int,
    folder: Path,
) -> dict[str, Any]:  # fmt: skip
    if where in ("here", "checked"):
        with nncompiler.compile(model, dims=sizes, threads=threads, cache=False, checked=where == "checked", **how) as made:
            found: dict[str, Any] = made.run(feeds)
        return found
    if where == "cache":
        for _ in range(2):
            with nncompiler.compile(model, dims=sizes, threads=threads, **how) as made:
                found = made.run(feeds)
        return found
    path, beside = folder / f"m{where[:4].strip()}", folder / "m.weights"
    nncompiler.save(
        model, path, dims=sizes, cache=False, overwrite=True, weights_out=beside if "beside" in where else None, **how
    )
    with nncompiler.load(path, threads=threads) as made:
        found = made.run(feeds)
    return found


if __name__ == "__main__":
    sys.exit(main("options"))

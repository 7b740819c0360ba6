"""Damaged artifacts, weights files and entries of the cache: python -m fuzz.artifacts --minutes 5

A model is written as .nnc, .so, and with its weights beside; one of the files is damaged: bits, bytes, cuts, pieces that
change places, other lengths, another model's parts. It is opened and run: a documented error, or the right bits.
"""

from __future__ import annotations

import random
import shutil
import sys
import time
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper

import nncompiler
from nncompiler import cache as disk

from .campaign import Verdict, documented, main

SECONDS = 90.0
"""What one case may take: compilers start in it."""

SMALL, LARGE = 16, 1200
"""Rows of weights: those that are compared before the first run, and 1.2 MB, compared beside the runs."""

RIGHT: dict[str, bytes] = {}
X = {rows: np.linspace(-1, 1, rows, dtype=np.float32).reshape(1, rows) for rows in (SMALL, LARGE)}


def _model(rows: int) -> bytes:
    w = np.random.default_rng(rows).standard_normal((rows, 256)).astype(np.float32)
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["x", "w"], ["m"]), helper.make_node("Tanh", ["m"], ["y"])], f"rows{rows}",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, rows])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 256])], [numpy_helper.from_array(w, "w")],
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
    return bytes(model.SerializeToString())


def prepare(folder: Path) -> None:
    """Writes every kind of file, and the answers that they give."""
    whole = folder / "whole"
    whole.mkdir()
    for rows in (SMALL, LARGE):
        model = whole / f"{rows}.onnx"
        model.write_bytes(_model(rows))
        nncompiler.save(model, whole / f"{rows}.nnc", cache=False)
        nncompiler.save(model, whole / f"{rows}.so", cache=False)
        nncompiler.save(model, whole / f"{rows}-apart.nnc", weights_out=whole / f"{rows}-apart.weights", cache=False)
        with nncompiler.load(whole / f"{rows}.nnc") as executable:
            RIGHT[str(rows)] = executable(X[rows])[0].tobytes()


def damaged(rng: random.Random, data: bytes, other: bytes) -> bytes:
    """Damage of one kind; `other` is a file of the same kind."""
    made = bytearray(data)
    at, to = rng.randrange(len(made)), rng.randrange(len(made))
    near = rng.randrange(min(len(made), 4096 + 64))
    what = rng.randrange(9)
    if what == 0:
        made[at] ^= 1 << rng.randrange(8)
    elif what == 1:
        made[near] ^= 1 << rng.randrange(8)
    elif what == 2:
        del made[at:]
    elif what == 3:
        number = rng.choice((0, (1 << 64) - 1, 1 << 63, len(made)))
        made[at : at + 8] = number.to_bytes(8, "little")
    elif what == 4:
        size = rng.choice((8, 64, 4096))
        made[at : at + size], made[to : to + size] = made[to : to + size], made[at : at + size]
    elif what == 5:
        made[at : at + 4096] = other[at : at + 4096]
    elif what == 6:
        made += rng.randbytes(rng.choice((1, 57, 5000)))
    elif what == 7:
        made[at:at] = rng.randbytes(rng.choice((1, 8, 4096)))
    else:
        del made[at : at + rng.choice((1, 8, 4096))]
    return bytes(made)


def case(seed: int, folder: Path) -> Verdict:
    """Damages a file of a seed, opens it and runs it until nothing is compared any more."""
    rng = random.Random(f"artifacts/{seed}")
    rows = rng.choice((SMALL, SMALL, LARGE))
    kind = rng.choice((".nnc", ".so", "-apart.nnc", "-apart.weights", "cache"))
    if kind == "cache":
        return _cache(rng, rows, folder)
    here = folder / f"case{seed}"
    here.mkdir()
    try:
        stem = f"{rows}-apart" if kind.startswith("-apart") else str(rows)
        names = {f"{stem}.nnc", f"{stem}.weights"} if kind.startswith("-apart") else {f"{rows}{kind}"}
        for name in names:
            shutil.copy(folder / "whole" / name, here / name)
        victim = here / f"{rows}{kind}"
        other = (folder / "whole" / f"{SMALL + LARGE - rows}{kind}").read_bytes()
        victim.write_bytes(damaged(rng, victim.read_bytes(), other))
        opened = here / (f"{stem}.nnc" if kind.startswith("-apart") else victim.name)
        with nncompiler.load(opened, threads=1) as executable:
            return _compare(executable, rows)
    except Exception as e:
        return documented(e)
    finally:
        shutil.rmtree(here)


def _compare(executable: object, rows: int) -> Verdict:
    until = time.monotonic() + (0.05 if rows == LARGE else 0.0)
    while True:
        found = executable(X[rows])[0].tobytes()  # type: ignore[operator]
        if time.monotonic() >= until:
            same = found == RIGHT[str(rows)]
            return Verdict(same, "right" if same else "wrong answer of a damaged file")
        time.sleep(0.005)


def _cache(rng: random.Random, rows: int, folder: Path) -> Verdict:
    """Damages an entry of the cache, and compiles."""
    model = folder / "whole" / f"{rows}.onnx"
    nncompiler.compile(model, threads=1).close()
    entries = sorted(p for p in (disk.root() / "objects").rglob("*") if p.is_file())
    victim = rng.choice(entries)
    data = victim.read_bytes()
    other = rng.choice(entries).read_bytes()
    victim.write_bytes(damaged(rng, data or b"\0", other))
    try:
        with nncompiler.compile(model, threads=1) as executable:
            return _compare(executable, rows)
    except Exception as e:
        return documented(e)
    finally:
        disk.clear()


if __name__ == "__main__":
    sys.exit(main("artifacts"))

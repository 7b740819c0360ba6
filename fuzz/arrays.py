"""Broken .npy, .npz and .safetensors files: python -m fuzz.arrays --minutes 5

A good file is changed in one to five places (bytes, headers, fields of the archive), and read as inputs of a run and as
weights of a model: a documented error, or arrays of the types that the file says.
"""

from __future__ import annotations

import io
import json
import random
import sys
from pathlib import Path

import numpy as np

from nncompiler.frontends.dsl.files import read_npz, read_safetensors
from nncompiler.ir import arrays

from .campaign import Verdict, documented, main
from .files import INTS, broken

TOKENS = (b"'descr':", b"'shape': (", b"'fortran_order': True", b"|O", b"<f4", b">i8", b"|V0", b"(" * 200, b"9" * 40,
          b"-1", b"PK\3\4", b"PK\5\6", b"PK\1\2", b"\x93NUMPY", b"\0", b"\n", b"{", b"'<U99999999'",
          b"[('a', '<f4')]")  # fmt: skip


def good(rng: random.Random) -> tuple[str, bytes]:
    """A suffix and a good file."""
    numbers = np.random.default_rng(rng.randrange(1 << 30))
    dtype = rng.choice(("<f4", "<f8", "<i8", "|u1", "|b1", "<f2", ">f4", "<c8"))
    shape = tuple(rng.randrange(5) for _ in range(rng.randrange(4)))
    array = np.asarray(numbers.standard_normal(shape) * 10).astype(dtype)
    file = io.BytesIO()
    what = rng.randrange(5)
    if what == 0:
        np.save(file, array)
        return ".npy", file.getvalue()
    if what == 1:
        np.savez_compressed(file, x=array, y=array)
    elif what == 2:
        header = {"a": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}, "__metadata__": {"k": "v"}}
        text = json.dumps(header).encode()
        return ".safetensors", len(text).to_bytes(8, "little") + text + bytes(24)
    else:
        arrays.write_npz(file, {"x": array, "file": array})
    return ".npz", file.getvalue()


def case(seed: int, folder: Path) -> Verdict:
    """Reads the file of a seed in every way."""
    rng = random.Random(f"arrays/{seed}")
    suffix, data = good(rng)
    for _ in range(rng.choice((1, 1, 2, 5))):
        what = rng.randrange(3)
        if what == 0 and data:
            at = rng.randrange(len(data))
            data = data[:at] + rng.choice(TOKENS) + data[at + rng.choice((0, 4)) :]
        elif what == 1 and len(data) > 8:
            at, width = rng.randrange(len(data) - 4), rng.choice((2, 4, 8))
            number = rng.choice(INTS) % (1 << (8 * width))
            data = data[:at] + number.to_bytes(width, "little") + data[at + width :]
        else:
            data = broken(rng, data)
    path = folder / f"f{suffix}"
    path.write_bytes(data)
    outcomes = []
    for read in (arrays.read, read_npz if suffix != ".safetensors" else read_safetensors):
        try:
            found = read(str(path))
            for item in found.values() if isinstance(found, dict) else [found]:
                _ = np.asarray(getattr(item, "array", item)).shape
            outcomes.append("read")
        except Exception as e:
            verdict = documented(e)
            if not verdict.good:
                return verdict
            outcomes.append(verdict.key)
    return Verdict(True, f"{suffix}: {', '.join(outcomes)}")


if __name__ == "__main__":
    sys.exit(main("arrays"))

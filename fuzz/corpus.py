"""Models in which something was wrong once: `corpus/*.txt`, ONNX's text form, replayed by the tests.

A file begins with comments. The first says what was wrong; `# style: NAME` names the numbers of its inputs
(numbers.STYLES), and every `# sizes: N=3 M=5` is a run with these extents for its symbols.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import onnx
from onnx import parser

from . import numbers
from .numbers import Array

FOLDER = Path(__file__).with_name("corpus")

FILES = sorted(FOLDER.glob("*.txt"))


def load(path: Path) -> tuple[onnx.ModelProto, list[dict[str, Array]]]:
    """The model of a file and the inputs of its runs."""
    text = path.read_text(encoding="utf-8")
    comments = [line for line in text.splitlines() if line.startswith("#")]
    model = parser.parse_model("\n".join(line for line in text.splitlines() if not line.startswith("#")))
    style = next((c.split(":")[1].strip() for c in comments if c.startswith("# style:")), "normal")
    sizes = [dict(re.findall(r"(\w+)=(\d+)", c)) for c in comments if c.startswith("# sizes:")] or [{}]
    return model, [_inputs(model, {k: int(v) for k, v in s.items()}, style, run) for run, s in enumerate(sizes)]


def _inputs(model: onnx.ModelProto, sizes: dict[str, int], style: str, run: int) -> dict[str, Array]:
    rng = np.random.default_rng(run)
    feeds = {}
    for info in model.graph.input:
        t = info.type.tensor_type
        shape = tuple(sizes[d.dim_param] if d.dim_param else d.dim_value for d in t.shape.dim)
        feeds[info.name] = numbers.draw(rng, t.elem_type, shape, style)
    return feeds


BROKEN = sorted((FOLDER / "broken").glob("*.txt"))
"""Models that are refused: their second comment, `# error: KIND words`, says by which error and what it tells."""


def load_broken(path: Path) -> tuple[onnx.ModelProto, str, str]:
    """The model of a file, the error's class and what its message has."""
    lines = path.read_text(encoding="utf-8").splitlines()
    kind, _, words = lines[1].removeprefix("# error: ").partition(" ")
    return parser.parse_model("\n".join(lines[2:])), kind, words

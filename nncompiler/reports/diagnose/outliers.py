"""What one outlier in an input does to outputs that do not depend on it, where Winograd kernels run.

A Winograd convolution makes a tile of outputs from sums that all of them share. A large number in the tile's window costs
the others digits, and an infinity or NaN reaches all of them; the definition keeps it to the outputs whose window holds it.
That is a property of the algorithm, not a fault, as long as the same model without Winograd keeps to the definition.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...accuracy import in_range, relative_error, tolerance
from ...executable import Executable
from ...ir.graph import Graph
from ...ir.op import Array
from .checks import reference_outputs

OUTLIERS = (1e6, np.inf, np.nan)
"""Put into the middle of every input that may be an image, one at a time."""

Feeds = Mapping[str, Array]


@dataclass(frozen=True)
class Outlier:
    """What `value` does to `output`. `elsewhere` is the largest error, over the output's rms, among elements that do not
    depend on it (None where all depend), and `nonfinite` counts elements that are not finite, `wanted` those of float64.
    `ok`: without Winograd kernels the output is right."""

    value: str
    output: str
    elsewhere: float | None
    error: float
    nonfinite: int
    wanted: int
    ok: bool

    @property
    def text(self) -> str:
        """For people, in one line."""
        if self.value in ("inf", "nan"):
            what = f"{self.nonfinite:,} elements of {self.output} are not finite, {self.wanted:,} in float64"
        elif self.elsewhere is not None:
            what = f"elements of {self.output} that do not depend on it err by up to {self.elsewhere:.2g} of its rms"
        else:
            what = f"{self.output} has an rms error of {self.error:.2g}"
        if not self.ok:
            return f"with one {self.value} in the input, {what}, without Winograd kernels, too"
        return f"with one {self.value} in the input, {what}: a property of Winograd kernels, which --no-winograd leaves out"


def uses_winograd(executable: Any) -> bool:
    """Whether Winograd kernels run in a compiled model."""
    return any(kernel.startswith("winograd_") for kernel in executable.kernels)


def outliers(
    graph: Graph, feeds: Feeds, executable: Executable, plain: Callable[[], Executable], rtol: float | None,
    tell: Callable[[str], None],
) -> list[Outlier]:  # fmt: skip
    """The outliers that change outputs which do not depend on them, with what they do; none where no Winograd kernel runs.
    `plain` compiles the model without these kernels, and is asked where something is found."""
    images = [n for n in graph.inputs if n.type.dtype.is_float and n.type.rank >= 3 and 0 not in n.type.dims]
    if not images or not uses_winograd(executable):
        return []
    quiet = reference_outputs(graph, feeds)
    limit = tolerance(graph, rtol).limit
    found: list[Outlier] = []
    judge: Executable | None = None
    for value in OUTLIERS:
        tell(f"outlier {value:g}")
        spoiled = dict(feeds)
        for node in images:
            array = np.array(feeds[node.name])
            array[tuple(n // 2 for n in array.shape)] = value
            spoiled[node.name] = array
        want = reference_outputs(graph, spoiled)
        seen = [o for o in _compared(value, executable.run(spoiled), want, quiet) if _deviates(o, limit)]
        if seen and judge is None:
            judge = plain()
        if seen and judge is not None:
            right = {o.output: not _deviates(o, limit) for o in _compared(value, judge.run(spoiled), want, quiet)}
            found += [Outlier(o.value, o.output, o.elsewhere, o.error, o.nonfinite, o.wanted, right[o.output]) for o in seen]
    return found


def _compared(value: float, got: Feeds, want: Feeds, quiet: Feeds) -> list[Outlier]:
    rows = []
    for name, array in got.items():
        ours, theirs = array.astype(np.float64), in_range(want[name], array).astype(np.float64)
        still = (theirs == quiet[name]) & np.isfinite(theirs)
        rms = float(np.sqrt(np.mean(np.square(quiet[name].astype(np.float64))))) if still.any() else 0.0
        with np.errstate(invalid="ignore"):
            gap = np.abs(ours - theirs)[still]
        elsewhere = float(np.nan_to_num(gap, nan=np.inf).max()) / (rms or 1.0) if gap.size else None
        rows.append(Outlier(
            f"{value:g}", name, elsewhere, relative_error(array, theirs.astype(want[name].dtype)),
            int((~np.isfinite(ours)).sum()), int((~np.isfinite(theirs)).sum()), True,
        ))  # fmt: skip
    return rows


def _deviates(o: Outlier, limit: float) -> bool:
    if o.value in ("inf", "nan"):
        return o.nonfinite != o.wanted
    return not o.error <= limit or (o.elsewhere is not None and not o.elsewhere <= 10 * limit)

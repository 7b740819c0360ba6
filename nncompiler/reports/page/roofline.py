"""The roofline of a measured model as SVG, drawn by matplotlib (Williams et al., "Roofline", 2009).

Points have the ids point-0, point-1 ... in the order of `trace.points`. Colours are those of the page's style sheet: the
names of its variables stand in for numbers, so that a dark page has a dark plot. Nothing of the model's own text is in it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from itertools import cycle

import matplotlib
from matplotlib.figure import Figure

from ..profile.roofline import Roof, level_text
from .trace import Point

COLOURS = {"#010101": "var(--ink)", "#020202": "var(--faint)", "#030303": "var(--accent)", "#040404": "var(--memory)"}
"""What the SVG has, and what replaces it."""

INK, FAINT, ACCENT, MEMORY = COLOURS

STYLES = ("-", "--", "-.", ":")
"""Line styles of a roof's levels, in turn."""

SETTINGS = {
    "svg.fonttype": "none", "svg.hashsalt": "nncompiler", "font.family": "sans-serif", "font.size": 10,
    "text.color": INK, "axes.labelcolor": INK, "axes.edgecolor": FAINT, "xtick.color": INK, "ytick.color": INK,
    "grid.color": FAINT, "axes.grid": True, "grid.alpha": 0.35, "grid.linewidth": 0.6,
    "axes.spines.top": False, "axes.spines.right": False,
}  # fmt: skip
"""How matplotlib draws here: text stays text, and the same plot is the same file."""


def svg(roof: Roof, points: Sequence[Point]) -> str:
    """The plot: FLOP/s over FLOPs a byte, both logarithmic; a point's area grows with its share of the time."""
    with matplotlib.rc_context(SETTINGS):
        return _drawn(roof, points)


def _drawn(roof: Roof, points: Sequence[Point]) -> str:
    figure = Figure(figsize=(6.6, 3.9), layout="constrained")
    axes = figure.add_subplot()
    figure.patch.set_alpha(0)
    axes.patch.set_alpha(0)
    peak = roof.flops / 1e9
    low = min([0.1, *(p.intensity for p in points)]) / 2
    high = max([4 * roof.flops / roof.memory, *(p.intensity for p in points)]) * 2
    axes.plot([low, high], [peak, peak], color=ACCENT, linewidth=1.6, label=f"{peak:.0f} GFLOP/s in float32")
    for style, (capacity, rate) in zip(cycle(STYLES), roof.shown):
        label = level_text(capacity, rate)
        axes.plot([low, roof.flops / rate], [low * rate / 1e9, peak], style, color=MEMORY, linewidth=1.4, label=label)
    for i, p in enumerate(points):
        size = 4 + 22 * p.share**0.5
        axes.plot(
            [p.intensity], [p.flops / 1e9], "o", gid=f"point-{i}", markersize=size, color=ACCENT, alpha=0.45,
            markeredgecolor=INK, markeredgewidth=0.6,
        )  # fmt: skip
    lowest = min([peak / 100, *(p.flops / 1e9 for p in points)]) / 2
    axes.set(xscale="log", yscale="log", xlim=(low, high), ylim=(lowest, peak * 1.6))
    axes.set(xlabel="FLOPs a byte", ylabel="GFLOP/s")
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(lambda x, _: f"{x:g}")
        axis.set_minor_formatter(lambda x, _: "")
    axes.legend(loc="lower right", frameon=False, fontsize=9)
    return _text(figure)


def _text(figure: Figure) -> str:
    """The figure as an SVG element that may stand in a page."""
    out = io.StringIO()
    figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None, "Type": None, "Format": None})
    text = out.getvalue()
    text = re.sub(r"<metadata>.*?</metadata>|<style.*?</style>", "", text[text.index("<svg") :], flags=re.DOTALL)
    return re.sub("|".join(COLOURS), lambda found: COLOURS[found[0]], text)

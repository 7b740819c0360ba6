"""Pictures of a memory plan: steps from left to right, offsets in the arena from top to bottom, a box a buffer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from ...ir.printable import markup

if TYPE_CHECKING:
    from ...backends.llvm.description import ArenaBuffer

SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
LEVELS = " ▁▂▃▄▅▆▇█"
PLAIN_LEVELS = " .:-=+*#@"
COLOURS = ("#4e79a7", "#f28e2b", "#59a14f", "#e15759", "#76b7b2", "#edc948", "#b07aa1", "#9c755f", "#ff9da7", "#bab0ac")


class Drawn(Protocol):
    """What is drawn of a plan (`MemoryReport`); bytes everywhere."""

    @property
    def model(self) -> str: ...
    @property
    def peak(self) -> int: ...
    @property
    def bound(self) -> int: ...
    @property
    def peak_step(self) -> int: ...
    @property
    def steps(self) -> Sequence[tuple[str, str]]: ...
    @property
    def buffers(self) -> Sequence[ArenaBuffer]: ...
    @property
    def live(self) -> Sequence[int]: ...


def columns_of(steps: int, width: int) -> list[tuple[int, int]]:
    """The steps (first, last) of every column of a picture that is `width` columns wide at most."""
    count = max(1, min(steps, width))
    return [(i * steps // count, (i + 1) * steps // count - 1) for i in range(count)]


def grid(report: Drawn, width: int, height: int) -> list[list[int | None]]:
    """Which buffer covers most of each cell (rows are offsets, from 0 at the top); None where nothing lies."""
    spans = columns_of(len(report.steps), width)
    cell = max(1.0, report.peak / height)
    best: list[list[tuple[float, int | None]]] = [[(0.0, None)] * len(spans) for _ in range(height)]
    for number, b in enumerate(report.buffers):
        for row in range(int(b.offset / cell), min(height, int((b.offset + b.size - 1) / cell) + 1)):
            tall = min(b.offset + b.size, (row + 1) * cell) - max(b.offset, row * cell)
            for column, (first, last) in enumerate(spans):
                wide = min(b.last, last) - max(b.first, first) + 1
                if wide > 0 and tall * wide > best[row][column][0]:
                    best[row][column] = (tall * wide, number)
    return [[number for _, number in row] for row in best]


def live_line(report: Drawn, width: int, levels: str = LEVELS) -> str:
    """The live bytes of each column (the largest of its steps) as one line of bars, full at the bound."""
    top = max(report.bound, 1)
    spans = columns_of(len(report.steps), width)
    values = [max(report.live[first : last + 1], default=0) for first, last in spans]
    return "".join(levels[-(-v * (len(levels) - 1) // top)] for v in values)


def svg(report: Drawn) -> str:
    """The plan as an SVG document; boxes tell their names, sizes and lifetimes when pointed at."""
    left, top, width, height = 70, 46, 960, 420
    steps, peak = max(1, len(report.steps)), max(1, report.peak)

    def x(step: float) -> str:
        return f"{left + step * width / steps:.2f}"

    def y(offset: float) -> str:
        return f"{top + offset * height / peak:.2f}"

    title = f"{report.model}: arena {report.peak:,} bytes, lower bound {report.bound:,}"
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 20}" height="{top + height + 120}" '
        f'viewBox="0 0 {left + width + 20} {top + height + 120}" '
        'font-family="sans-serif" font-size="11">',
        '<rect width="100%" height="100%" fill="white"/>',
        f'<text x="{left}" y="20" font-size="14">{markup(title)}</text>',
        f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="#f6f6f6" stroke="#999"/>',
    ]
    for number, b in enumerate(report.buffers):
        wide, tall = (b.last - b.first + 1) * width / steps, b.size * height / peak
        lines = (b.name, f"{b.size:,} bytes at {b.offset:,}", f"steps {b.first} to {b.last}", ", ".join(b.values))
        tip = "\n".join(map(markup, lines)).strip()
        out.append(
            f'<g><title>{tip}</title>'
            f'<rect x="{x(b.first)}" y="{y(b.offset)}" width="{wide:.2f}" height="{tall:.2f}" '
            f'fill="{COLOURS[number % len(COLOURS)]}" fill-opacity="0.85" stroke="white" stroke-width="0.7"/>'
        )
        if wide > 7 * len(b.name) and tall > 13:
            out.append(f'<text x="{float(x(b.first)) + 4:.2f}" y="{float(y(b.offset)) + 12:.2f}">{markup(b.name)}</text>')
        out.append("</g>")
    out.append(
        f'<line x1="{x(report.peak_step + 0.5)}" y1="{top - 6}" x2="{x(report.peak_step + 0.5)}" y2="{top + height}" '
        'stroke="#c00" stroke-dasharray="4 3"/>'
    )
    if report.steps:
        out.append(f'<text x="{x(report.peak_step + 0.5)}" y="{top - 10}" text-anchor="middle" fill="#c00">'
                   f"peak: {markup(report.steps[report.peak_step][0])}</text>")  # fmt: skip
    marks = [peak * i / 4 for i in range(5)]
    out += [f'<text x="{left - 6}" y="{float(y(m)) + 4:.2f}" text-anchor="end">{_bytes(m)}</text>' for m in marks]
    base, tall = top + height + 20, 70
    out.append(f'<text x="{left}" y="{base - 4}">live bytes by step</text>')
    heights = [base + tall - live * tall / max(1, report.bound) for live in report.live]
    points = " ".join(f"{x(step + side)},{h:.2f}" for step, h in enumerate(heights) for side in (0, 1))
    out.append(f'<polygon points="{left},{base + tall} {points} {x(len(report.live))},{base + tall}" fill="#4e79a7"/>')
    return "\n".join([*out, "</svg>"]) + "\n"


def _bytes(n: float) -> str:
    return f"{n / 1e6:.1f} MB" if n >= 1e5 else f"{n / 1e3:.1f} kB" if n >= 1000 else f"{n:.0f}"

"""The page of a model in stages: its outline, and the page of every program that a run met, each in a frame of its own.

Frames are documents inside this one (`srcdoc`), so that the page stays one file. They have the one script of `page`, whose
digest this page allows, too; what is a model's text is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from ...driver.options import CompileOptions
from ...ir.printable import markup
from ..profile.steps import Profile, profile
from ..stages.outline import Outline, outline, where
from ..stages.times import times_of
from ..stages.walk import Met, Opened, Walk
from .html import page
from .trace import follow

MOST_PROGRAMS = 12
"""Programs of a model in stages that have a page of their own; those that are called most."""

STYLE = """
body { font: 14px/1.45 system-ui, sans-serif; margin: 1.5rem; color: #1c2733; background: #fff }
table { border-collapse: collapse; margin: .5rem 0 1.5rem }
th, td { text-align: left; padding: .15rem .9rem .15rem 0; border-bottom: 1px solid #e3e8ee; white-space: pre }
td.number { text-align: right }
iframe { width: 100%; height: 46rem; border: 1px solid #c8d1da }
summary { cursor: pointer; padding: .3rem 0; font-weight: 600 }
"""


def staged_page(
    title: str, found: Outline, pages: Sequence[tuple[Met, str]], profile: Profile | None, left_out: int = 0
) -> str:
    """The HTML document. `pages` are those of `page` for each program; `left_out` is how many programs have none."""
    digest = re.search(r"script-src '(sha256-[^']+)'", pages[0][1]) if pages else None
    script = f"'{digest[1]}'" if digest else "'none'"
    parts = [
        "<!doctype html>", '<html lang="en">', "<head>", '<meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        f'frame-src about:; script-src {script}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{markup(title)}</title>", f"<style>{STYLE}</style>", "</head>", "<body>",
        f"<h1>{markup(title)}</h1>",
        f"<p>{found.programs} programs of machine code, {found.between} steps between them, "
        f"{found.parameters:,} parameters</p>",
        *_times(profile),
        "<h2>Programs that the run met</h2>",
    ]  # fmt: skip
    for met, text in pages:
        opened = " open" if len(pages) == 1 else ""
        sizes = ", ".join(f"{name} = {size}" for name, size in sorted(met.sizes.items()))
        heading = met.title + (f", with {sizes}" if sizes else "")
        parts += [f"<details{opened}><summary>{markup(heading)}</summary>",
                  f'<iframe title="{escape(met.title, quote=True)}" srcdoc="{escape(text, quote=True)}"></iframe>',
                  "</details>"]  # fmt: skip
    if left_out:
        parts.append(f"<p>{left_out} programs that are called less often have no page: nnc report --program N makes it</p>")
    parts += ["<h2>Outline</h2>", *_outline(found), "</body>", "</html>"]
    return "\n".join(parts) + "\n"


def _times(profile: Profile | None) -> list[str]:
    if profile is None:
        return []
    rows = [
        f"<tr><td>{markup(r.node)}</td><td class=number>{r.calls:,}</td><td class=number>{r.seconds * 1e6:,.1f}</td>"
        f"<td class=number>{100 * r.share:.1f}%</td><td>{markup(r.algorithm)}</td></tr>"
        for r in profile.nodes[:30]
    ]
    head = "<tr><th>node</th><th>calls</th><th>µs a run</th><th>share</th><th>algorithm</th></tr>"
    return [f"<h2>Time: {profile.run_seconds * 1e3:.3f} ms a run</h2>", f"<table>{head}", *rows, "</table>"]


def _outline(found: Outline) -> list[str]:
    rows = [
        f"<tr><td>{'  ' * s.depth}{markup(s.name)}</td><td>{markup(s.op)}</td><td>{markup(', '.join(s.types))}</td>"
        f"<td>{where(s)}</td></tr>"
        for s in found.stages
    ]
    sizes = [f"<tr><td>{markup(name)}</td><td>{markup(text)}</td></tr>" for name, text in found.symbols.items()]
    head = "<tr><th>stage</th><th>operator</th><th>result</th><th>done by</th></tr>"
    return [f"<table>{head}", *rows, "</table>", "<h2>Sizes</h2>", "<table>", *sizes, "</table>"]


def page_of_run(
    model: Opened, run: Walk, met: Sequence[Met], settings: CompileOptions, title: str, timed: bool, runs: int = 20,
    threads: int | None = None,
) -> tuple[str, Profile | None]:  # fmt: skip
    """The page of a model in stages: its outline, and a page for each of the programs that are called most, of those that a
    run met; what was measured of the run, where it is `timed`."""
    whole = times_of(model, run, met, settings, threads, runs, title) if timed else None
    shown = sorted(met, key=lambda m: -m.calls)[:MOST_PROGRAMS]
    pages = []
    for program in sorted(shown, key=lambda m: m.number):
        trace = follow(program.graph(), settings, program.title, native=timed)
        measured = None
        if trace.compiled is not None:
            with trace.compiled.open(threads) as executable:
                measured = profile(executable.session, program.feeds[0], runs, settings.tell, program.title)
        pages.append((program, page(trace, measured)))
    found = outline(run.block.graph, run.block)
    return staged_page(title, found, pages, whole, len(met) - len(pages)), whole

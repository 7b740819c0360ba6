"""A difference as one HTML page that needs nothing else: colours, and switches for every kind of change."""

from __future__ import annotations

from ...ir.printable import markup
from .compare import Difference, NodeChange

STYLE = """
:root { color-scheme: light dark; --add: #1a7f37; --del: #cf222e; --mod: #9a6700; --line: #8884; }
body { font: 14px system-ui, sans-serif; margin: 2em auto; max-width: 110em; padding: 0 1em; }
code { font: 12px ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; display: block; }
article { border-left: 4px solid var(--mod); margin: .6em 0; padding: .2em .8em; background: #8881; }
article.added { border-color: var(--add); } article.removed { border-color: var(--del); }
.old { color: var(--del); } .new { color: var(--add); }
.kind { font-size: 11px; border: 1px solid var(--line); border-radius: 8px; padding: 0 .6em; margin-left: .5em; }
ul { margin: .2em 0 .2em 1.2em; padding: 0; } label { margin-right: 1.2em; } small { color: #888; margin-left: .8em; }
[hidden] { display: none; }
"""

SCRIPT = """
const boxes = [...document.querySelectorAll('input[type=checkbox]')], search = document.querySelector('input[type=search]');
function update() {
  const kinds = new Set(boxes.filter(b => b.checked).map(b => b.value)), text = search.value.toLowerCase();
  for (const a of document.querySelectorAll('article'))
    a.hidden = !a.dataset.kinds.split(' ').some(k => kinds.has(k)) || !a.textContent.toLowerCase().includes(text);
}
for (const e of [...boxes, search]) e.addEventListener('input', update);
"""


def page(d: Difference) -> str:
    """The HTML document."""
    title = f"{d.left} → {d.right}"
    switches = "".join(
        f'<label><input type="checkbox" value="{kind}" checked> {count} {kind}</label>' for kind, count in d.counts.items()
    )
    verdict = "There is no difference." if d.equal else f"{d.same} nodes do not differ."
    return "\n".join((
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        f"<title>{markup(title)}</title><style>{STYLE}</style></head><body>",
        f"<h1>{markup(title)}</h1><p>{verdict}</p>",
        f'<p>{switches}<input type="search" placeholder="filter"></p>',
        *map(_article, d.changes),
        f"<script>{SCRIPT}</script></body></html>\n",
    ))  # fmt: skip


def _article(c: NodeChange) -> str:
    kinds = "".join(f'<span class="kind">{kind}</span>' for kind in c.kinds)
    place = f"<small>{markup(c.location)}</small>" if c.location else ""
    old = f'<code class="old">{markup(c.old)}</code>' if c.old else ""
    new = f'<code class="new">{markup(c.new)}</code>' if c.new and c.new != c.old else ""
    details = "".join(f"<li>{markup(text)}</li>" for text in c.details)
    return (
        f'<article class="{c.kinds[0]}" data-kinds="{" ".join(c.kinds)}"><b>{markup(c.after or c.before)}</b>{kinds}{place}'
        f"{old}{new}{f'<ul>{details}</ul>' if details else ''}</article>"
    )

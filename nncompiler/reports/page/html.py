"""The page: a template, a style sheet and scripts of this folder, and a model's data as JSON.

No text of the model is ever markup: names travel in the JSON, whose `<` are escaped, and the scripts set them as text. The
page allows itself the one script whose digest it states, and no address outside.
"""

from __future__ import annotations

import base64
import hashlib
import json
from importlib.resources import files
from string import Template
from typing import Any

from ...ir.printable import markup
from ..memory.picture import svg as memory_svg
from ..profile.steps import Profile
from .roofline import svg as roofline_svg
from .trace import PageTrace, document, points

SCRIPTS = ("model.js", "graph.js", "overview.js", "details.js", "table.js", "main.js")
"""In the order in which they stand in the page's one script."""


def page(trace: PageTrace, profile: Profile | None = None) -> str:
    """The HTML document; without a profile nothing that is measured is in it, and the same model gives the same page."""
    script = "(() => {\n" + "\n".join(_read(name) for name in SCRIPTS) + "})();"
    return Template(_read("page.html")).substitute(
        title=markup(trace.title),
        digest=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        style=_read("page.css"),
        data=embedded(document(trace, profile)),
        script=script,
        roofline="" if profile is None else roofline_svg(profile.roof, points(profile)),
        memory=memory_svg(trace.memory) if trace.memory.buffers else "",
    )


def embedded(value: Any) -> str:
    """JSON that may stand inside a script element: ASCII without `<`."""
    text = json.dumps(value, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c")


def _read(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")

"""Names of a model, as people and markup may see them."""

from __future__ import annotations

import html


def printable(text: str, keep: str = "") -> str:
    r"""The text with everything that is not printable as escapes such as \x1b and \n: control characters, escape sequences,
    line ends, and marks that turn the direction of writing. Characters in `keep` stay."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in keep else c.encode("unicode_escape").decode() for c in text)


def markup(text: str) -> str:
    """The printable text as content or an attribute's value of HTML and XML, of which neither allows control characters."""
    return html.escape(printable(text))

"""SVG documents as PNG images, by resvg."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ...ir.errors import UsageError

FAMILY = "DejaVu Sans"
"""The font that matplotlib brings along, for machines that have none."""
_BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">{}</svg>'


def png(svg: str, zoom: float = 2.0) -> bytes:
    """The PNG image of an SVG document, `zoom` pixels a unit. Raises UsageError without the renderer or without any font."""
    try:
        from resvg_py import svg_to_bytes
    except ImportError:
        hint = "pip install 'nncompiler[pictures]', or name a .svg"
        raise UsageError("PNG pictures need the package resvg-py", hint=hint) from None
    letter = '<text x="2" y="16" font-family="sans-serif">M</text>'
    blank = svg_to_bytes(svg_string=_BLANK.format(""))
    for fonts in ({}, _fonts()):
        if svg_to_bytes(svg_string=_BLANK.format(letter), **fonts) != blank:
            return bytes(svg_to_bytes(svg_string=svg, zoom=zoom, background="white", **fonts))
    raise UsageError("PNG pictures need a font, and this machine has none", hint="install one (DejaVu), or name a .svg")


def _fonts() -> dict[str, Any]:
    """Where matplotlib keeps its fonts; nothing where it is not installed."""
    found = find_spec("matplotlib")
    if found is None or found.origin is None:
        return {}
    folder = Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"
    families = dict.fromkeys(("font_family", "sans_serif_family", "serif_family", "monospace_family"), FAMILY)
    return {"font_dirs": [str(folder)], **families} if folder.is_dir() else {}

"""SVG documents as PNG images, by resvg."""

from __future__ import annotations

from ..ir.errors import UsageError

_BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">{}</svg>'


def png(svg: str, zoom: float = 2.0) -> bytes:
    """The PNG image of an SVG document, `zoom` pixels a unit. Raises UsageError without the renderer or without any font."""
    try:
        from resvg_py import svg_to_bytes
    except ImportError:
        hint = "pip install 'nncompiler[pictures]', or name a .svg"
        raise UsageError("PNG pictures need the package resvg-py", hint=hint) from None
    letter = '<text x="2" y="16" font-family="sans-serif">M</text>'
    if svg_to_bytes(svg_string=_BLANK.format(letter)) == svg_to_bytes(svg_string=_BLANK.format("")):
        raise UsageError("PNG pictures need a font, and this machine has none", hint="install one (DejaVu), or name a .svg")
    return bytes(svg_to_bytes(svg_string=svg, zoom=zoom, background="white"))

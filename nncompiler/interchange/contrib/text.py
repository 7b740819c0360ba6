"""Rows of com.microsoft's operators on strings."""

from __future__ import annotations

import re

from ...ir.dims import run_time_symbol, symbol
from ...ops.strings import Tokenizer
from ..rules import Call, Results
from .forms import row

ATOM = r"(?:\[(?!\[:)\^?\]?(?:\\.|(?!\[:)[^\]\\])*\]|\\[wWdDsS]|\\[^A-Za-z0-9]|[^\\\[\](){}*+?|^$])(?:\{\d+\})?"
FIXED = rf"(?:{ATOM}|\\b)*"
PLAIN = re.compile(rf"{FIXED}(?:{ATOM}(?:[*+]|\{{\d+,\d*\}}))?{FIXED}", re.DOTALL)
"""Expressions of which at most one part, a character or a class, has a length that varies: then the first match that Python
finds is the longest one, which is what onnxruntime takes, and both read them alike."""


def read_tokenizer(call: Call) -> Results:
    """Tokenizer (com.microsoft); the greatest number of parts, the last extent, is a symbol that running gives its value.

    Raises UnsupportedError for an expression of which the longest match need not be Python's.
    """
    separators, expression = tuple(call.attr("separators", ())), call.attr("tokenexp", "")
    for pattern in () if separators == ("",) else separators or (expression,):
        if not PLAIN.fullmatch(pattern):
            raise call.unsupported(
                f"the expression {pattern!r}: which of several matches is the longest, only a search of all tells",
                "write characters and classes, one of them repeated at most, without groups and alternatives",
            )
    op = Tokenizer(
        symbol(run_time_symbol(call.name, "parts")),
        call.attr("pad_value"),
        bool(call.attr("mark")),
        call.attr("mincharnum"),
        expression,
        separators,
    )
    return call.emit(op, call.value(0)).outputs


ROWS = (
    row("Tokenizer", read_tokenizer, (1, 1), "mark:int! mincharnum:int! pad_value:string! separators:strings "
        "tokenexp:string"),
)

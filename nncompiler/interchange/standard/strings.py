"""Rows of the operators on strings, and on pictures in files: what machine code does not contain."""

from __future__ import annotations

from ...ir.dims import run_time_symbol, symbol
from ...ir.dtype import string
from ...ir.errors import ModelError
from ...ops.strings import RegexFullMatch, StringConcat, StringNormalizer, StringSplit, TfIdfVectorizer
from ...ops.vision.image import ImageDecoder
from ..rules import Call, Results, Row


def read_split(call: Call) -> Results:
    """StringSplit (opset 20 and later); the greatest number of parts, the last extent, is a symbol that running gives its
    value."""
    parts = symbol(run_time_symbol(call.name, "parts"))
    op = StringSplit(parts, call.attr("delimiter", ""), call.attr("maxsplit"))
    return call.emit(op, call.value(0)).outputs


def read_match(call: Call) -> Results:
    """RegexFullMatch (opset 20 and later)."""
    return call.emit(RegexFullMatch(call.attr("pattern", "")), call.value(0)).outputs


def read_normalizer(call: Call) -> Results:
    """StringNormalizer (opset 10 and later); how many strings the stop words leave is told by running."""
    op = StringNormalizer(
        symbol(run_time_symbol(call.name, "left")),
        call.attr("case_change_action", "NONE"),
        bool(call.attr("is_case_sensitive", 0)),
        tuple(call.attr("stopwords", ())),
    )
    return call.emit(op, call.value(0)).outputs


def read_tf_idf(call: Call) -> Results:
    """The pool is of strings or of integers, as the operand is."""
    x = call.value(0)
    pool = call.attr("pool_strings" if x.type.dtype == string else "pool_int64s", ())
    counts, places = call.attr("ngram_counts"), call.attr("ngram_indexes")
    weights = call.attr("weights", ())
    if weights and len(weights) != len(places):
        raise ModelError(f"{len(places)} n-grams need as many weights, there are {len(weights)}")
    op = TfIdfVectorizer(
        call.attr("mode"), call.attr("min_gram_length"), call.attr("max_gram_length"), call.attr("max_skip_count"),
        tuple(counts), tuple(places), tuple(pool), tuple(weights),
    )  # fmt: skip
    return call.emit(op, x).outputs


def read_image(call: Call) -> Results:
    """ImageDecoder (opset 20 and later); height and width are symbols that running gives their values."""
    height, width = (symbol(run_time_symbol(call.name, axis)) for axis in ("height", "width"))
    return call.emit(ImageDecoder(height, width, call.attr("pixel_format", "RGB")), call.value(0)).outputs


ROWS = (
    Row("ImageDecoder", 20, read=read_image),
    Row("StringConcat", 20, StringConcat),
    Row("StringSplit", 20, read=read_split),
    Row("RegexFullMatch", 20, read=read_match),
    Row("StringNormalizer", 10, read=read_normalizer),
    Row("TfIdfVectorizer", 9, read=read_tf_idf),
)

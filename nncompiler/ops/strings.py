"""Operators on tensors of strings. Whatever reads or makes strings is done between programs of machine code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import Dim, may_equal
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Array, Cost, NativeStep, Op, Operand, require
from nncompiler.ir.types import TensorType

from .base.broadcasting import broadcast


@dataclass(frozen=True)
class Text(Op):
    """Base of the operators on strings."""

    staged = True

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """No arithmetic."""
        return Cost()


def strings(operand: Operand, what: str = "the operand") -> None:
    """ModelError for an operand that is no tensor of strings."""
    require(operand.dtype == dt.string, f"{what} must be strings, got {operand.type}")


def texts(found: Sequence[Any], shape: Sequence[int]) -> Array:
    """Strings as a tensor of this shape."""
    result = np.empty(len(found), object)
    result[:] = list(found)
    return result.reshape(tuple(shape))


@dataclass(frozen=True)
class StringConcat(Text):
    """Strings joined to strings, with broadcasting. ONNX StringConcat, opset 20."""

    name = "string_concat"
    operands = ("a", "b")

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("string_concat")

    def infer(self, *operands: Operand | None) -> TensorType:
        a, b = self.take(operands)
        strings(a)
        strings(b)
        return TensorType(dt.string, broadcast(a.shape, b.shape))

    def evaluate(self, *arrays: Array | None) -> Array:
        a, b = self.take(arrays)
        return np.asarray(np.add(a, b), object)


@dataclass(frozen=True)
class StringEqual(Text):
    """Whether strings are equal, with broadcasting: bools. ONNX Equal, opset 19."""

    name = "string_equal"
    operands = ("a", "b")

    def infer(self, *operands: Operand | None) -> TensorType:
        a, b = self.take(operands)
        strings(a)
        strings(b)
        return TensorType(dt.boolean, broadcast(a.shape, b.shape))

    def evaluate(self, *arrays: Array | None) -> Array:
        a, b = self.take(arrays)
        return np.asarray(np.equal(a, b), np.bool_)


@dataclass(frozen=True)
class StringSplit(Text):
    """The parts between delimiters, padded with "" to the greatest number of parts, and how many there are: two results.
    Without a delimiter, runs of white space divide. `parts` is the greatest number. ONNX StringSplit, opset 20."""

    parts: Dim
    delimiter: str = ""
    most: int | None = None

    name = "string_split"
    operands = ("x",)

    def native_step(self, *operands: Any) -> NativeStep:
        most = -1 if self.most is None else self.most
        return NativeStep("string_split", (self.delimiter, len(self.delimiter.encode("utf-8", "surrogatepass")), most))

    def infer(self, *operands: Operand | None) -> tuple[TensorType, TensorType]:
        (x,) = self.take(operands)
        strings(x)
        return TensorType(dt.string, (*x.shape, self.parts)), TensorType(dt.i64, x.shape)

    def evaluate(self, *arrays: Array | None) -> tuple[Array, Array]:
        (x,) = self.take(arrays)
        split = [s.split(self.delimiter or None, -1 if self.most is None else self.most) for s in x.reshape(-1)]
        width = max(map(len, split), default=0)
        padded = [part for row in split for part in (*row, *[""] * (width - len(row)))]
        return texts(padded, (*x.shape, width)), np.asarray([len(row) for row in split], np.int64).reshape(x.shape)


@dataclass(frozen=True)
class RegexFullMatch(Text):
    """Whether whole strings match a regular expression: bools. Expressions are Python's, of which those of RE2 are nearly
    all a part. ONNX RegexFullMatch, opset 20."""

    pattern: str

    name = "regex_full_match"
    operands = ("x",)

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        strings(x)
        try:
            re.compile(self.pattern)
        except re.error as e:
            raise ModelError(f"the pattern {self.pattern!r} is not a regular expression: {e}") from None
        return TensorType(dt.boolean, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        match = re.compile(self.pattern).fullmatch
        return np.asarray([match(s) is not None for s in x.reshape(-1)], np.bool_).reshape(x.shape)


@dataclass(frozen=True)
class Tokenizer(Text):
    """The parts of every string, and `pad` up to the greatest number of parts, a last axis; with `mark` each row's parts
    stand between "\\x02" and "\\x03". com.microsoft's Tokenizer.

    Parts are what `expression` matches or, with `separators`, what lies between matches of each of these in turn; one empty
    separator divides into characters. Parts of less than `least` characters are left out. Classes such as \\w are ASCII's,
    and a point matches a line's end in `expression` alone.
    """

    parts: Dim
    pad: str
    mark: bool = False
    least: int = 1
    expression: str = ""
    separators: tuple[str, ...] = ()

    name = "tokenizer"
    operands = ("x",)

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        strings(x)
        require(x.rank in (1, 2), f"a vector or a matrix is required, got {x.type}")
        require(self.least > 0, f"mincharnum must be at least 1, got {self.least}")
        require(bool(self.separators or self.expression), "separators or an expression must be given")
        characters = self.separators == ("",)
        require(not characters or self.least < 2, f"for characters mincharnum must be 1, got {self.least}")
        for pattern in () if characters else self.separators or (self.expression,):
            try:
                compiled = re.compile(pattern, re.ASCII)
            except re.error as e:
                raise ModelError(f"the pattern {pattern!r} is not a regular expression: {e}") from None
            empty = self.separators and compiled.fullmatch("")
            require(not empty, f"a separator must match one character at least, got {pattern!r}")
        return TensorType(dt.string, (*x.shape, self.parts))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        rows = [[part for part in self._divided(s) if len(part) >= self.least] for s in x.reshape(-1)]
        width = max(map(len, rows), default=0)
        if self.mark and width:
            rows, width = [["\x02", *row, "\x03"] for row in rows], width + 2
        padded = [part for row in rows for part in (*row, *[self.pad] * (width - len(row)))] if width else []
        return texts(padded, (*x.shape, width))

    def _divided(self, s: str) -> list[str]:
        if self.separators == ("",):
            return list(s)
        if not self.separators:
            return [m.group() for m in re.finditer(self.expression, s, re.ASCII | re.DOTALL)]
        found = [s]
        for separator in self.separators:
            found = [part for one in found for part in re.split(separator, one, flags=re.ASCII)]
        return found


@dataclass(frozen=True)
class StringNormalizer(Text):
    """A vector of strings (or a matrix of one row) without stop words, in lower or upper case; one empty string where none
    is left. `count` is how many are left. ONNX StringNormalizer, opset 10."""

    count: Dim
    case: str = "NONE"
    sensitive: bool = False
    stopwords: tuple[str, ...] = ()

    name = "string_normalizer"
    operands = ("x",)

    def native_step(self, *operands: Any) -> NativeStep | None:
        """None where letter case matters: its rules are Unicode's."""
        if self.case != "NONE" or (self.stopwords and not self.sensitive):
            return None
        return NativeStep("string_filter", (), (texts(self.stopwords, (len(self.stopwords),)),))

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        strings(x)
        known = self.case in ("NONE", "LOWER", "UPPER")
        require(known, f"case_change_action must be NONE, LOWER or UPPER, got {self.case!r}")
        fits = x.rank == 1 or (x.rank == 2 and may_equal(x.shape[0], 1))
        require(fits, f"a vector, or a matrix of one row, is required, got {x.type}")
        return TensorType(dt.string, (*(1 for _ in x.shape[:-1]), self.count))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        key = (lambda s: s) if self.sensitive else str.lower
        stop = {key(word) for word in self.stopwords}
        change = {"NONE": lambda s: s, "LOWER": str.lower, "UPPER": str.upper}[self.case]
        left = [change(s) for s in x.reshape(-1) if key(s) not in stop] or [""]
        return texts(left, (*x.shape[:-1], len(left)))


@dataclass(frozen=True)
class CastString(Text):
    """Numbers as strings, or strings as numbers. ONNX Cast: NaN, INF and -INF are written so; a float has the fewest digits
    that give it back, as Python writes them (1e-05, 0.0001, 1e+16); any spelling of Python's float is read."""

    to: dt.DType

    name = "cast_string"
    operands = ("x",)

    def native_step(self, *operands: Any) -> NativeStep | None:
        """None for floats that C does not compute with."""
        (x,) = operands
        number = x.dtype if self.to == dt.string else self.to
        if (number not in (dt.f16, dt.f32, dt.f64) and number.kind not in ("int", "uint", "bool")) or number.bits < 8:
            return None
        if self.to == dt.string:
            return NativeStep("cast_to_string")
        return NativeStep("cast_from_string", (self.to,))

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        kinds = ("float", "int", "uint", "bool")
        other = self.to if x.dtype == dt.string else x.dtype
        require(other.kind in kinds and dt.string in (self.to, x.dtype), f"{x.dtype} cannot become {self.to}")
        return TensorType(self.to, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        if self.to == dt.string:
            return texts([_written(n) for n in x.reshape(-1)], x.shape)
        read = float if self.to.is_float else int
        try:
            numbers = [read(s) for s in x.reshape(-1)]
        except ValueError as e:
            raise ModelError(f"a string is no {self.to}: {e}") from None
        return np.asarray(numbers, np.float64 if self.to.is_float else np.int64).astype(self.to.numpy).reshape(x.shape)


def _written(n: Any) -> str:
    if isinstance(n, np.bool_ | np.integer):
        return str(n)
    wide = float(n)
    if np.isfinite(wide):
        if not isinstance(n, np.floating):  # a type that numpy lacks
            return str(n)
        if wide == 0 or 1e-4 <= abs(wide) < 1e16:
            return np.format_float_positional(n, unique=True, trim="0")
        return np.format_float_scientific(n, unique=True, trim="-", exp_digits=2)
    return "NaN" if wide != wide else "INF" if wide > 0 else "-INF"


@dataclass(frozen=True)
class TfIdfVectorizer(Text):
    """How often n-grams of a pool occur in sequences of numbers or strings (a row each), weighted. ONNX TfIdfVectorizer,
    opset 9.

    The pool has all grams of one element, then all of two, ...; `starts` says where each length begins. Gram k counts at
    `places[k]` of the result. A gram may skip up to `skips` elements between two of its own. Mode TF counts, IDF gives the
    weight of what occurs, TFIDF both.
    """

    mode: str
    shortest: int
    longest: int
    skips: int
    starts: tuple[int, ...]
    places: tuple[int, ...]
    pool: tuple[Any, ...]
    weights: tuple[float, ...] = ()

    name = "tf_idf_vectorizer"
    operands = ("x",)

    def native_step(self, *operands: Any) -> NativeStep:
        width = max(self.places, default=-1) + 1
        weights = np.ones(width, np.float32)
        if self.weights:
            weights[list(self.places)] = self.weights
        words = any(isinstance(x, str) for x in self.pool)
        pool = texts(self.pool, (len(self.pool),)) if words else np.asarray(self.pool, np.int64)
        mode = ("TF", "IDF", "TFIDF").index(self.mode)
        numbers = (np.asarray(x, np.int64) for x in (self.starts, self.places))
        return NativeStep("tf_idf", (mode, self.shortest, self.longest, self.skips, width), (pool, *numbers, weights))

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        require(x.rank in (1, 2), f"a vector or a matrix is required, got {x.type}")
        require(self.mode in ("TF", "IDF", "TFIDF"), f"mode must be TF, IDF or TFIDF, got {self.mode!r}")
        return TensorType(dt.f32, (*x.shape[:-1], max(self.places, default=-1) + 1))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        grams = self._grams()
        width = max(self.places, default=-1) + 1
        rows = x.reshape(-1, x.shape[-1]).tolist()
        counts = np.zeros((len(rows), width), np.float32)
        for row, count in zip(rows, counts, strict=True):
            for length in range(self.shortest, self.longest + 1):
                for stride in range(1, self.skips + 2 if length > 1 else 2):
                    for at in range(len(row) - stride * (length - 1)):
                        place = grams.get(tuple(row[at : at + stride * (length - 1) + 1 : stride]))
                        if place is not None:
                            count[place] += 1
        if self.mode != "TF":
            weight = np.ones(width, np.float32)
            if self.weights:
                weight[list(self.places)] = self.weights
            counts = (counts > 0) * weight if self.mode == "IDF" else counts * weight
        return counts.astype(np.float32).reshape(*x.shape[:-1], width)

    def _grams(self) -> dict[tuple[Any, ...], int]:
        found: dict[tuple[Any, ...], int] = {}
        for length, start in enumerate(self.starts, 1):
            end = self.starts[length] if length < len(self.starts) else len(self.pool)
            for at in range(start, end, length):
                found[tuple(self.pool[at : at + length])] = self.places[len(found)]
        return found


@dataclass(frozen=True)
class Lookup(Text):
    """The value of the key that each element equals, else `default`; keys or values are strings. ONNX LabelEncoder, opset
    4."""

    keys: tuple[Any, ...]
    values: tuple[Any, ...]
    default: Any
    dtype: dt.DType

    name = "lookup"
    operands = ("x",)

    def native_step(self, *operands: Any) -> NativeStep:
        words = any(isinstance(key, str) for key in self.keys)
        real = not words and any(isinstance(key, float) for key in self.keys)
        keys = texts(self.keys, (len(self.keys),)) if words else np.asarray(self.keys, np.float64 if real else np.int64)
        if self.dtype == dt.string:
            values, default = texts(self.values, (len(self.values),)), texts([self.default], ())
        else:
            values, default = (np.asarray(x, self.dtype.numpy) for x in (self.values, self.default))
        return NativeStep("lookup", (int(real),), (keys, values, default))

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        require(len(self.keys) == len(self.values), f"{len(self.keys)} keys need as many values, got {len(self.values)}")
        return TensorType(self.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        table = dict(zip(reversed(self.keys), reversed(self.values), strict=True))  # the first of equal keys counts
        found = [table.get(key, self.default) for key in x.reshape(-1).tolist()]
        return texts(found, x.shape) if self.dtype == dt.string else np.asarray(found, self.dtype.numpy).reshape(x.shape)

"""Tokens of the C subset."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from nncompiler.ir.errors import InternalError

_TOKEN = re.compile(
    r"""(?P<skip>[ \t]+|//[^\n]*|/\*.*?\*/|^[ \t]*\#(?:\\\n|[^\n])*)
      |(?P<newline>\n)
      |(?P<number>0[xX][0-9a-fA-F]+[uUlL]*|[0-9]+\.[0-9]+(?:e[-+]?[0-9]+)?|[0-9]+[uUlL]*)
      |(?P<name>[A-Za-z_]\w*)
      |(?P<string>"(?:[^"\\]|\\.)*")
      |(?P<char>'(?:[^'\\]|\\.)')
      |(?P<op>\.\.\.|<<=|>>=|->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|[-+*/%&|^~!<>=?:;,.(){}\[\]])""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_ESCAPES = {"n": "\n", "t": "\t", "0": "\0", "r": "\r", "\\": "\\", '"': '"', "'": "'"}


@dataclass(frozen=True, slots=True)
class Token:
    kind: str
    text: str
    place: str


def fail(token: Token, message: str) -> NoReturn:
    raise InternalError(f"{token.place}: {message}, at {token.text!r}")


def tokenize(text: str, file: str) -> list[Token]:
    """The tokens of `text`, without comments and preprocessor lines."""
    tokens = []
    line, at = 1, 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise InternalError(f"{file}:{line}: not in the C subset: {text[at : at + 20]!r}")
        kind = match.lastgroup or ""
        if kind not in ("skip", "newline"):
            tokens.append(Token(kind, match.group(), f"{file}:{line}"))
        line += match.group().count("\n")
        at = match.end()
    return tokens


def unescape(literal: str) -> str:
    """The bytes, one a character, of a string or character literal, quotes included in `literal`."""
    return re.sub(
        r"\\(?:x([0-9a-fA-F]{2})|(.))",
        lambda m: chr(int(m.group(1), 16)) if m.group(1) else _ESCAPES[m.group(2)],
        literal[1:-1],
    )

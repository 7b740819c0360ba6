"""The weights of a file without copying them: raw data of initializers is cut out before protobuf sees the rest.

    ModelProto { graph: 7 { initializer: 5 { ..., raw_data: 9 <bytes> } } }
    --> the same message with a short ticket for each <bytes>, and ticket -> where the bytes stand in the file

Wire format: a field is a varint of number * 8 + kind, then its payload; kind 2 is a length and so many bytes.
"""

from __future__ import annotations

import secrets

CUT_FROM = 1024
"""Bytes: shorter raw data stays where it is."""

GRAPH, INITIALIZER, RAW_DATA = 7, 5, 9

Tickets = dict[bytes, memoryview]
"""What stands in a TensorProto's raw_data -> the bytes meant. A ticket is random, so no file can name another's."""


class Malformed(Exception):
    """Not the wire format; protobuf shall say what is wrong."""


def cut(data: memoryview) -> tuple[bytes, Tickets]:
    """The message without its large raw data, and the data; the message as it is where it cannot be taken apart."""
    tickets: Tickets = {}
    try:
        return b"".join(_rewrite(data, (GRAPH, INITIALIZER), tickets)), tickets
    except Malformed:
        return bytes(data), {}


def _rewrite(data: memoryview, path: tuple[int, ...], tickets: Tickets) -> list[bytes | memoryview]:
    """The pieces of a message whose submessages along `path` (field numbers) lead to tensors."""
    pieces: list[bytes | memoryview] = []
    kept = at = 0
    wanted = path[0] if path else RAW_DATA
    while at < len(data):
        start = at
        tag, at = _varint(data, at)
        number, kind = tag >> 3, tag & 7
        if kind != 2:
            at = _skip(data, at, kind)
            continue
        length, body = _varint(data, at)
        at = body + length
        if at > len(data):
            raise Malformed
        if number != wanted or length < CUT_FROM:
            continue
        pieces.append(data[kept:start])
        kept = at
        if path:
            inner = _rewrite(data[body:at], path[1:], tickets)
            pieces += [_encode(tag), _encode(sum(map(len, inner))), *inner]
        else:
            ticket = secrets.token_bytes(16)
            tickets[ticket] = data[body:at]
            pieces += [_encode(tag), _encode(len(ticket)), ticket]
    pieces.append(data[kept:])
    return pieces


def _skip(data: memoryview, at: int, kind: int) -> int:
    """The position after a payload that is no length and bytes."""
    if kind == 0:
        return _varint(data, at)[1]
    if kind not in (1, 5):
        raise Malformed
    at += 8 if kind == 1 else 4
    if at > len(data):
        raise Malformed
    return at


def _varint(data: memoryview, at: int) -> tuple[int, int]:
    """(value, position after it)."""
    value = shift = 0
    while at < len(data) and shift < 64:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7
    raise Malformed


def _encode(value: int) -> bytes:
    found = bytearray()
    while value >= 128:
        found.append(value & 127 | 128)
        value >>= 7
    found.append(value)
    return bytes(found)

"""Bytes -> ModelProto, and the checks that do not need to know any operator."""

from __future__ import annotations

import mmap
import os
import stat
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import Any

from ...interchange.standard.table import NEWEST_OPSET
from ...ir.boundary import kind_of, read_pipe, said
from ...ir.errors import LimitError, ModelError, UnsupportedError
from ...ir.limits import Limits, raising
from ..mistaken import HEAD, mistaken
from .external import OwnFile
from .wire import Tickets, cut

OWN_DOMAINS = ("", "ai.onnx")
READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe is opened whether somebody writes to it or not."""


@dataclass(frozen=True)
class ParsedModel:
    """A parsed model: a name for messages, the folder of external data, the raw data that was left in the file, and where
    that lies behind links."""

    proto: Any
    name: str
    folder: Path | None
    tickets: Tickets
    own: OwnFile | None = None


def load(model: str | PathLike[str] | bytes | Any, limits: Limits) -> ParsedModel:
    """Parses a model; a file is memory-mapped. Raises ModelError and LimitError."""
    import onnx

    if isinstance(model, onnx.ModelProto):
        return ParsedModel(model, "model", None, {})
    if isinstance(model, bytes | bytearray | memoryview):
        return _parse(memoryview(bytes(model)), "model", None, limits)
    path = Path(model)
    try:
        with os.fdopen(os.open(path, READING), "rb") as file:
            size, mode = os.fstat(file.fileno()).st_size, os.fstat(file.fileno()).st_mode
            if stat.S_ISFIFO(mode):
                piped = memoryview(read_pipe(file.fileno(), limits.file_bytes + 1, str(path)))
                return _parse(piped, path.name, path.parent, limits)
            if not stat.S_ISREG(mode):
                raise ModelError(f"cannot read {path}: it is {kind_of(mode)}, not a file")
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if size else b"")
            own = _own(path, os.fstat(file.fileno()))
    except (OSError, ValueError) as e:
        raise ModelError(f"cannot read {path}: {said(e)}") from None
    return replace(_parse(data, path.name, path.parent, limits), own=own)


def _own(path: Path, info: os.stat_result) -> OwnFile | None:
    """Where a file lies when no link is followed; None where the path leads to another one by now."""
    real = Path(os.path.realpath(path))
    return OwnFile(real, info) if os.path.samestat(os.lstat(real), info) else None


def _parse(data: memoryview, name: str, folder: Path | None, limits: Limits) -> ParsedModel:
    import onnx

    if not data:
        raise ModelError(f"{name} is empty")
    if len(data) > limits.file_bytes:
        raise LimitError(f"{name} has {len(data)} bytes, the limit is {limits.file_bytes}")
    rest, tickets = cut(data)
    proto = onnx.ModelProto()
    try:
        proto.ParseFromString(rest)
    except Exception as e:  # protobuf's DecodeError, under whichever implementation is installed
        if (other := mistaken(bytes(data[:HEAD]))) is not None:
            raise ModelError(f"{name} is not an ONNX model, it is {other[0]}", hint=other[1]) from None
        raise ModelError(
            f"{name} is not an ONNX model: {e}", hint="the file is truncated, damaged, or of another format"
        ) from None
    if not proto.HasField("graph"):
        if (other := mistaken(bytes(data[:HEAD]))) is not None:
            raise ModelError(f"{name} is not an ONNX model, it is {other[0]}", hint=other[1])
        raise ModelError(f"{name} holds no graph", hint="the file is truncated, or not an ONNX model")
    return ParsedModel(proto, name, folder, tickets)


SHAPELESS = "Field 'shape' of 'type' is required but missing"
"""What onnx's checker says of outputs that are declared without a shape, which is no fault. It looks no further then."""


def rejected(proto: Any) -> str | None:
    """Why onnx's checker or its shape inference call a model malformed, in a line; None where they do not."""
    import onnx

    try:
        onnx.checker.check_model(proto, full_check=True)
    except (onnx.checker.ValidationError, onnx.shape_inference.InferenceError, ValueError) as e:
        why = " ".join(str(e).split())[:300] or type(e).__name__
        return None if SHAPELESS in why else why
    return None


def opsets(imports: Any, ir_version: int, source: str) -> dict[str, int]:
    """Domain -> version; ONNX's own domain under ""."""
    found: dict[str, int] = {}
    for entry in imports:
        domain = "" if entry.domain in OWN_DOMAINS else entry.domain
        if found.get(domain, entry.version) != entry.version:
            raise ModelError(f"{source} imports two versions of domain {domain or 'ai.onnx'!r}")
        found[domain] = entry.version
    if not found and ir_version < 3:
        found[""] = 1
    version = found.get("", 1)
    if version < 1:
        raise ModelError(f"{source} imports opset {version}")
    if version > NEWEST_OPSET:
        raise UnsupportedError(
            f"{source} uses opset {version}, the newest that is known is {NEWEST_OPSET}",
            hint="convert it with onnx.version_converter",
        )
    return found


def check_structure(model: Any, limits: Limits) -> None:
    """Raises LimitError for too many nodes or too deep nesting, ModelError for names that are not UTF-8 text."""
    _check_graph(model.graph, limits, 1)
    _check_text(limits, model.graph.name, *(o.domain for o in model.opset_import))
    for f in model.functions:
        names = (f.name, f.domain, f.overload, *f.input, *f.output, *f.attribute, *(o.domain for o in f.opset_import))
        _check_text(limits, *names)
        _check_nodes(f.node, limits, 1, in_function=True)


def _check_graph(graph: Any, limits: Limits, depth: int, in_function: bool = False) -> int:
    if depth > limits.depth:
        raise LimitError(f"subgraphs are nested deeper than {limits.depth}")
    for info in graph.input:
        dims = info.type.tensor_type.shape.dim if info.type.HasField("tensor_type") else ()
        _check_text(limits, info.name, *(d.dim_param for d in dims))
    _check_text(limits, *(info.name for info in graph.output), *(s.values.name for s in graph.sparse_initializer))
    for tensor in graph.initializer:
        _check_tensor(tensor, limits)
    return _check_nodes(graph.node, limits, depth, in_function)


def _check_nodes(nodes: Any, limits: Limits, depth: int, in_function: bool = False) -> int:
    """The number of nodes, those of subgraphs included."""
    total = len(nodes)
    for node in nodes:
        _check_text(limits, node.name, node.op_type, node.domain, node.overload, *node.input, *node.output)
        for attribute in node.attribute:
            _check_text(limits, attribute.name, attribute.ref_attr_name)
            if attribute.ref_attr_name and not in_function:
                raise ModelError(
                    f"attribute {attribute.name!r} refers to the attribute {attribute.ref_attr_name!r} of a function, and "
                    "the node stands in none", node=node.name or node.op_type,
                )  # fmt: skip
            if attribute.HasField("t"):
                _check_tensor(attribute.t, limits)
            if attribute.HasField("g"):
                total += _check_graph(attribute.g, limits, depth + 1, in_function)
            for g in attribute.graphs:
                total += _check_graph(g, limits, depth + 1, in_function)
    if total > limits.nodes:
        raise LimitError(f"the model has more than {limits.nodes} nodes")
    return total


def _check_tensor(tensor: Any, limits: Limits) -> None:
    _check_text(limits, tensor.name, *(text for entry in tensor.external_data for text in (entry.key, entry.value)))


def _check_text(limits: Limits, *names: object) -> None:
    """protobuf hands out bytes where a text field does not hold text."""
    for name in names:
        if not isinstance(name, str):
            raise ModelError(f"the name {name!r} is not UTF-8 text", hint="the file is damaged")
        if len(name) * 4 > limits.name_bytes and len(name.encode()) > limits.name_bytes:
            raise LimitError(
                f"the name {name[:40] + '...'!r} has more than {limits.name_bytes} bytes",
                hint=raising("name_bytes", len(name.encode())),
            )

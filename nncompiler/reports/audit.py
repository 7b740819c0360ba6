"""What is odd about an ONNX file: what a reader of it should look at before anything is made of it.

    audit("m.onnx") -> [Finding("external-data", "initializer 'w'", "names '../w.bin'"), ...]

The file is parsed, and read within the limits of strangers' models (`untrusted.LIMITS`); nothing of it is compiled.
"""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite, prod
from typing import Any

import numpy as np

from ..frontends.onnx import read
from ..frontends.onnx.external import Folder
from ..frontends.onnx.proto import OWN_DOMAINS, load
from ..interchange.elements import BY_NUMBER
from ..ir.errors import CompilerError, LimitError, ModelError, UnsupportedError
from ..ir.limits import Limits
from ..untrusted import LIMITS

KINDS: dict[str, str] = {
    "malformed": "it cannot be read",
    "limits": "it asks for more than the limits of strangers' models",
    "external-data": "files that it names",
    "unbounded-loop": "loops whose end only running tells",
    "unknown-domain": "operators that are not ONNX's",
    "function": "operators that it defines itself, one of ONNX's among them",
    "huge-constant": "operators that make much of little",
    "name": "names that do not show as they are",
    "numbers": "weights that are not finite",
    "hidden": "bytes that no reader sees",
    "training": "what training would need",
}
"""Kinds of findings, and what they are."""

HUGE = 1 << 26
"""Elements of a constant that a shape of a few bytes makes."""

LISTED = 50
"""Findings of one kind that are listed; the rest are counted."""


@dataclass(frozen=True)
class AuditFinding:
    """`kind` is of KINDS, `where` names a node, weight or value, `what` says what is odd about it."""

    kind: str
    where: str
    what: str


def audit(path: str | os.PathLike[str], limits: Limits = LIMITS) -> list[AuditFinding]:
    """Everything odd about a file. Raises UsageError where there is none."""
    try:
        source = load(path, limits)
    except ModelError as e:
        return [AuditFinding("limits" if isinstance(e, LimitError) else "malformed", "the file", e.message)]
    found: list[AuditFinding] = []
    model = source.proto
    found += _graph(model.graph, Folder(source.folder, source.own), source.tickets, 0, limits)
    found += _functions(model)
    found += _hidden(model)
    if model.training_info:
        found.append(AuditFinding("training", "the model", "has training_info, which is never read"))
    try:
        read(path, limits=limits)
    except LimitError as e:
        found.append(AuditFinding("limits", e.node or "the model", e.message))
    except UnsupportedError as e:
        if not any(f.kind in ("unknown-domain", "unbounded-loop") for f in found):
            found.append(AuditFinding("malformed", e.node or "the model", f"not supported: {e.message.splitlines()[0]}"))
    except CompilerError as e:
        found.append(AuditFinding("malformed", e.node or "the model", e.message))
    return _few(found)


def _few(found: list[AuditFinding]) -> list[AuditFinding]:
    seen: Counter[str] = Counter()
    kept = []
    for f in dict.fromkeys(found):
        seen[f.kind] += 1
        if seen[f.kind] <= LISTED:
            kept.append(f)
    return kept + [AuditFinding(kind, "", f"and {n - LISTED} more") for kind, n in seen.items() if n > LISTED]


def _graph(graph: Any, folder: Folder, tickets: Any, depth: int, limits: Limits) -> Iterator[AuditFinding]:
    if depth > limits.depth:
        return
    constants = {t.name: t for t in graph.initializer}
    names = [graph.name, *(v.name for v in (*graph.input, *graph.output)), *constants]
    names += [d.dim_param for v in graph.input for d in v.type.tensor_type.shape.dim]
    for tensor in graph.initializer:
        yield from _tensor(tensor, f"initializer {tensor.name!r}", folder, tickets)
    for i, node in enumerate(graph.node):
        where = f"node {node.name or f'{node.op_type}_{i}'!r}"
        names += [node.name, *node.output]
        yield from _node(node, where, constants)
        for attribute in node.attribute:
            if attribute.HasField("t"):
                yield from _tensor(attribute.t, f"attribute {attribute.name!r} of {where}", folder, tickets)
            for inner in [*([attribute.g] if attribute.HasField("g") else []), *attribute.graphs]:
                yield from _graph(inner, folder, tickets, depth + 1, limits)
    for name in dict.fromkeys(names):
        odd = odd_name(name)
        if odd:
            yield AuditFinding("name", f"{name[:60]!r}", odd)


def _node(node: Any, where: str, constants: dict[str, Any]) -> Iterator[AuditFinding]:
    if node.domain not in OWN_DOMAINS:
        yield AuditFinding("unknown-domain", where, f"{node.op_type} is of domain {node.domain!r}")
    if node.op_type == "Loop" and node.domain in OWN_DOMAINS:
        trips = node.input[0] if node.input else ""
        if not trips:
            yield AuditFinding("unbounded-loop", where, "has no trip count: only its condition ends it")
        elif trips not in constants:
            yield AuditFinding("unbounded-loop", where, "has a trip count that is computed while the model runs")
    if node.op_type in ("ConstantOfShape", "Expand", "Tile") and len(node.input) > (node.op_type != "ConstantOfShape"):
        shape = constants.get(node.input[-1])
        extents = _integers(shape)
        if extents and prod(max(1, abs(n)) for n in extents) > HUGE:
            yield AuditFinding("huge-constant", where, f"{node.op_type} by {list(extents)[:8]} of {len(extents)} numbers")


def _integers(tensor: Any) -> list[int]:
    """The numbers of a small tensor of i64 that stands in the file; none of another."""
    if tensor is None or tensor.data_type != 7 or tensor.data_location == 1:
        return []
    raw = bytes(tensor.raw_data)
    return list(tensor.int64_data) or np.frombuffer(raw[: len(raw) // 8 * 8], "<i8")[:64].tolist()


def _tensor(tensor: Any, where: str, folder: Folder, tickets: Any) -> Iterator[AuditFinding]:
    if tensor.data_location == 1:
        entries = {e.key: e.value for e in tensor.external_data}
        location = entries.get("location", "")
        yield AuditFinding("external-data", where, f"names {location!r}")
        unknown = sorted(set(entries) - {"location", "offset", "length", "checksum"})
        if unknown:
            yield AuditFinding("external-data", where, f"has unknown keys {', '.join(map(repr, unknown[:5]))}")
        if len(entries) != len(tensor.external_data):
            yield AuditFinding("external-data", where, "has a key twice")
        try:
            folder.size(location)
        except ModelError as e:
            yield AuditFinding("external-data", where, e.message)
        return
    dtype = BY_NUMBER.get(tensor.data_type)
    if dtype is None or dtype.kind != "float" or dtype.bits not in (16, 32, 64) or str(dtype) == "bf16":
        return
    raw = tickets.get(tensor.raw_data, tensor.raw_data) if tensor.HasField("raw_data") else b""
    numbers = np.frombuffer(raw, f"<f{dtype.size}", len(raw) // dtype.size) if len(raw) else None
    typed = tensor.float_data or tensor.double_data
    bad = int((~np.isfinite(numbers)).sum()) if numbers is not None else sum(not isfinite(x) for x in typed)
    if bad:
        yield AuditFinding("numbers", where, f"has {bad} numbers that are not finite")


def _functions(model: Any) -> Iterator[AuditFinding]:
    import onnx

    used = {e.domain for e in model.opset_import if e.domain not in OWN_DOMAINS}
    for domain in sorted(used):
        yield AuditFinding("unknown-domain", "the model", f"imports domain {domain!r}")
    for f in model.functions:
        what = "defines it"
        if f.domain in OWN_DOMAINS and onnx.defs.has(f.name):
            what = "defines an operator of ONNX anew"
        yield AuditFinding("function", f"function {f.domain}:{f.name}", what)
        if odd := odd_name(f.name):
            yield AuditFinding("name", f"{f.name[:60]!r}", odd)


def _hidden(model: Any) -> Iterator[AuditFinding]:
    plain = type(model)()
    plain.CopyFrom(model)
    plain.DiscardUnknownFields()
    extra = model.ByteSize() - plain.ByteSize()
    if extra:
        yield AuditFinding("hidden", "the model", f"has {extra} bytes in fields that ONNX does not know")


def odd_name(name: str) -> str:
    """What is odd about a name, "" where nothing is."""
    for c in name:
        if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
            return f"holds {unicodedata.name(c, f'U+{ord(c):04X}')}"
    if len(name) > 1000:
        return f"has {len(name)} characters"
    return "is a path out of a folder" if ".." in name.replace("\\", "/").split("/") else ""

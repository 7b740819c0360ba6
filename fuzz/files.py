"""ONNX files that are broken with knowledge of their structure: python -m fuzz.files --minutes 5

A valid graph (`generate`) is changed in one to four places: attributes to extremes, names to others, types, dims, opsets,
weights' shapes and data, external data, nodes moved, copied, dropped or nested, functions that call themselves, then, in a
third of the cases, bytes. The file is read, compiled and run. It must give a documented error or run, within the limits.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import helper

import nncompiler
from nncompiler.ir.limits import Limits

from .campaign import Verdict, documented, main
from .generate import generate

LIMITS = Limits(
    elements=1 << 24, weight_bytes=1 << 28, memory=1 << 28, operations=1 << 32, nodes=5000, file_bytes=1 << 26, seconds=15.0
)

INTS = (0, 1, -1, 2, 3, -2, 7, 63, 64, 2**31 - 1, 2**31, -(2**31), 2**32, 2**62, 2**63 - 1, -(2**63), 1000, -1000)
FLOATS = (0.0, -0.0, 1.0, -1.0, 0.5, 1e30, -1e30, 1e-30, float("nan"), float("inf"), float("-inf"), 3.4e38)
TEXTS = ("", "x", "SAME_UPPER", "VALID", "NOTSET", "linear", "nearest", "../x", "\u202e", "a" * 5000, "%s%n", "\x1b[2J")
OPERATORS = tuple(sorted({s.name for s in onnx.defs.get_all_schemas() if s.domain == ""}))

Change = Callable[[random.Random, Any], None]


def _pick(rng: random.Random, items: Any) -> Any:
    return items[rng.randrange(len(items))]




def attribute(rng: random.Random, model: Any) -> None:
    """An attribute takes another value, kind or name, goes or comes."""
    node = _pick(rng, model.graph.node)
    schema = onnx.defs.get_schema(node.op_type) if onnx.defs.has(node.op_type) else None
    if rng.random() < 0.3 and schema is not None and schema.attributes:
        name = _pick(rng, sorted(schema.attributes))
        kept = [a for a in node.attribute if a.name != name]
        del node.attribute[:]
        node.attribute.extend(kept)
        value: Any = rng.choice([_pick(rng, INTS), _pick(rng, FLOATS), _pick(rng, TEXTS),
                                 [_pick(rng, INTS) for _ in range(rng.randrange(1, 6))]])  # fmt: skip
        node.attribute.append(helper.make_attribute(name, value))
        return
    if not node.attribute:
        return
    a = _pick(rng, node.attribute)
    what = rng.randrange(5)
    if what == 0:
        node.attribute.remove(a)
    elif what == 1:
        a.name = _pick(rng, TEXTS)
    elif what == 2:
        a.type = rng.randrange(15)
    elif a.ints:
        if what == 3:
            a.ints[rng.randrange(len(a.ints))] = _pick(rng, INTS)
        else:
            a.ints.extend(_pick(rng, INTS) for _ in range(rng.choice((1, 2, 100))))
    elif a.type == 2:
        a.i = _pick(rng, INTS)
    elif a.type == 1:
        a.f = _pick(rng, FLOATS)
    elif a.type == 3:
        a.s = _pick(rng, TEXTS).encode()


def name(rng: random.Random, model: Any) -> None:
    """An input or output is called as another value, or as nothing."""
    node = _pick(rng, model.graph.node)
    every = [n for other in model.graph.node for n in (*other.input, *other.output)]
    every += [t.name for t in model.graph.initializer] + [i.name for i in model.graph.input] + ["", "nothing"]
    field = node.input if node.input and rng.random() < 0.7 else node.output
    if rng.random() < 0.15:
        field.append(_pick(rng, every))
    elif field:
        field[rng.randrange(len(field))] = _pick(rng, every)


def order(rng: random.Random, model: Any) -> None:
    """Nodes change places, go, come twice, or become other operators."""
    nodes = list(model.graph.node)
    what = rng.randrange(5)
    if what == 0:
        rng.shuffle(nodes)
    elif what == 1:
        nodes.pop(rng.randrange(len(nodes)))
    elif what == 2:
        copy = onnx.NodeProto()
        copy.CopyFrom(_pick(rng, nodes))
        nodes.insert(rng.randrange(len(nodes) + 1), copy)
    elif what == 3:
        _pick(rng, nodes).op_type = _pick(rng, OPERATORS)
    else:
        _pick(rng, nodes).domain = rng.choice(("ai.onnx", "com.microsoft", "x", "ai.onnx.ml"))
    copies = [onnx.NodeProto.FromString(n.SerializeToString()) for n in nodes]
    del model.graph.node[:]
    model.graph.node.extend(copies)


def weight(rng: random.Random, model: Any) -> None:
    """An initializer's shape, type, data or place contradict one another; its numbers become extreme."""
    if not model.graph.initializer:
        return
    t = _pick(rng, model.graph.initializer)
    what = rng.randrange(8)
    if what == 0:
        t.dims.append(_pick(rng, INTS))
    elif what == 1 and t.dims:
        t.dims[rng.randrange(len(t.dims))] = _pick(rng, INTS)
    elif what == 2:
        t.data_type = rng.randrange(30)
    elif what == 3:
        t.raw_data = t.raw_data[: rng.randrange(len(t.raw_data) + 1)] if t.HasField("raw_data") else b""
    elif what == 4 and t.data_type == 7:
        count = max(1, int(np.prod([max(0, d) for d in t.dims], dtype=object)) if len(t.dims) < 10 else 1)
        numbers = [_pick(rng, INTS) for _ in range(min(count, 1000))]
        t.CopyFrom(helper.make_tensor(t.name, 7, [len(numbers)] if t.dims else [], numbers if t.dims else numbers[:1]))
    elif what == 5:
        t.ClearField("raw_data")
        t.data_location = 1
        entries = {"location": rng.choice(("m.onnx", "../x", "/etc/passwd", "", "d.bin", "a/../m.onnx", "\0")),
                   "offset": str(_pick(rng, INTS)), "length": str(_pick(rng, INTS)), "mode": "w"}  # fmt: skip
        for key in rng.sample(sorted(entries), rng.randrange(1, 5)):
            t.external_data.add(key=key, value=entries[key])
    elif what == 6:
        t.name = rng.choice([i.name for i in model.graph.input] + [t.name, "", "other"])
    else:
        sparse = model.graph.sparse_initializer.add()
        sparse.dims.extend([_pick(rng, INTS) for _ in range(rng.randrange(3))])
        sparse.values.CopyFrom(t)
        sparse.indices.CopyFrom(helper.make_tensor("i", 7, [2], [_pick(rng, INTS), _pick(rng, INTS)]))


def value(rng: random.Random, model: Any) -> None:
    """An input's or output's type, extents or name are others."""
    infos = [*model.graph.input, *model.graph.output]
    info = _pick(rng, infos)
    tensor = info.type.tensor_type
    what = rng.randrange(7)
    if what == 0:
        tensor.elem_type = rng.randrange(30)
    elif what == 1:
        tensor.shape.dim.add().dim_value = _pick(rng, INTS)
    elif what == 2 and tensor.shape.dim:
        _pick(rng, tensor.shape.dim).dim_value = _pick(rng, INTS)
    elif what == 3 and tensor.shape.dim:
        _pick(rng, tensor.shape.dim).dim_param = rng.choice(("N", "", "N+1", "None", "1", "\0", "a" * 3000))
    elif what == 4:
        tensor.ClearField("shape")
    elif what == 5:
        info.ClearField("type")
    else:
        info.name = rng.choice([i.name for i in infos] + [""])


def version(rng: random.Random, model: Any) -> None:
    """Versions of the format and of operators."""
    if rng.random() < 0.3:
        model.ir_version = _pick(rng, INTS) % 2**31
    elif model.opset_import:
        model.opset_import[0].version = rng.choice((0, 1, 6, 7, 9, 11, 12, 13, 17, 18, 20, 21, 22, 23, 99, 2**40))
    else:
        model.opset_import.add(domain=rng.choice(("", "x")), version=13)


def nest(rng: random.Random, model: Any) -> None:
    """The graph stands in the branches of an If, or nodes in a function, which may call itself."""
    if rng.random() < 0.5:
        inner = onnx.GraphProto()
        inner.CopyFrom(model.graph)
        del inner.input[:]
        out = [f"o{i}" for i in range(len(inner.output))]
        node = helper.make_node("If", [rng.choice(("c", ""))], out, then_branch=inner, else_branch=inner)
        del model.graph.node[:]
        model.graph.node.append(node)
        if rng.random() < 0.7:
            model.graph.initializer.append(helper.make_tensor("c", 9, [], [rng.random() < 0.5]))
        return
    node = _pick(rng, model.graph.node)
    body = [helper.make_node(node.op_type, list(node.input), list(node.output))]
    calls = rng.choice(("F", "F", "G"))
    if rng.random() < 0.5:
        body.append(helper.make_node(calls, list(node.input), ["z"], domain="own"))
    imports = [helper.make_opsetid("", model.opset_import[0].version if model.opset_import else 21),
               helper.make_opsetid("own", 1)]  # fmt: skip
    model.functions.append(helper.make_function("own", "F", list(node.input), list(node.output), body, imports))
    node.op_type, node.domain = "F", "own"
    model.opset_import.append(helper.make_opsetid("own", 1))


CHANGES: tuple[Change, ...] = (
    attribute, attribute, attribute, name, name, order, order, weight, weight, value, version, nest,
)  # fmt: skip


def data_of(seed: int) -> bytes:
    """The file of a seed."""
    rng = random.Random(f"files/{seed}")
    model = onnx.ModelProto()
    model.CopyFrom(generate(rng.randrange(1 << 30)).model)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 4))):
        if model.graph.node:
            _pick(rng, CHANGES)(rng, model)
    data = model.SerializeToString()
    return broken(rng, data) if rng.random() < 0.33 else data


def broken(rng: random.Random, data: bytes) -> bytes:
    """Bytes that are flipped, cut out, repeated, or replaced by extremes."""
    made = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5))):
        at = rng.randrange(len(made) or 1)
        what = rng.randrange(5)
        if not made:
            break
        if what == 0:
            made[at] ^= 1 << rng.randrange(8)
        elif what == 1:
            del made[at : at + rng.choice((1, 2, 8, 100))]
        elif what == 2:
            made[at:at] = made[at : at + rng.choice((1, 4, 50))]
        elif what == 3:
            made[at : at + 5] = rng.choice((b"\xff" * 5, b"\0" * 5, b"\x80" * 5, b"\xff\xff\xff\xff\x07"))
        else:
            del made[at:]
    return bytes(made)


def case(seed: int, folder: Path) -> Verdict:
    """Reads, compiles and runs the file of a seed."""
    path = folder / "m.onnx"
    path.write_bytes(data_of(seed))
    (folder / "d.bin").write_bytes(bytes(64))
    try:
        with nncompiler.compile(path, cache=False, limits=LIMITS) as executable:
            feeds = {}
            for label, type_ in executable.inputs:
                if not hasattr(type_, "shape"):
                    return Verdict(True, "compiled: inputs that are no arrays of known rank")
                shape = [d if isinstance(d, int) else 1 for d in type_.shape]
                if np.prod(shape, dtype=object) > 1 << 22:
                    return Verdict(True, "compiled: inputs too large to run")
                feeds[label] = np.zeros(shape, type_.dtype.numpy)
            executable.run(feeds)
    except Exception as e:
        return documented(e)
    return Verdict(True, "ran")


if __name__ == "__main__":
    sys.exit(main("files"))

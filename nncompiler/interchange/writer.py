"""Graph -> ONNX.

Standard operators of one opset; a fused group is written as its body; a Reorder disappears (the value is the same);
symbolic dimensions become dim_param; extents made of symbols are computed from the inputs' shapes.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np

from ..ir.dims import Sym, undecided
from ..ir.errors import UnsupportedError
from ..ir.graph import Graph, Node, Value
from ..ir.op import BodyOp
from ..ir.ownership import RAW
from ..ir.types import TensorType
from ..ir.weights import Weight
from .domains import VERSIONS, WRITERS
from .elements import NUMBER
from .rules import Emit, Names

OPSET = 21
"""What onnxruntime has had kernels for, on CPU and CUDA alike, since 1.20; opset 22 and later gain nothing here."""

IR_VERSION = 10

NEWER: dict[str, tuple[int, int]] = {
    "bf16": (22, 10), "f4e2m1": (23, 11), "f8e8m0": (24, 12), "i2": (25, 13), "u2": (25, 13), "bit_cast": (26, 13),
}  # fmt: skip
"""Element types and operators of the graph that need a later opset and version of the IR."""

EXTERNAL_ABOVE = 3 << 29
"""Bytes of weights (1.5 GiB) from which they go into a file of their own: protobuf ends at 2 GiB."""

INLINE_BELOW = 4096
"""Bytes: smaller weights stay in the model even then."""

ALIGNMENT = 4096

Store = Callable[[Any, Weight], bool]
"""Puts a weight's data elsewhere and notes in the TensorProto where; False leaves it to be embedded."""


def embed(tensor: Any, weight: Weight) -> bool:
    """The Store that keeps every weight in the model."""
    return False


def refuse_staged(graph: Graph) -> None:
    """Raises UnsupportedError where a graph is more than one program."""
    if not graph.staged:
        return
    staged = [f"{n.name!r} ({n.op.name})" for n in graph.order() if n.staged or not isinstance(n.type, TensorType)]
    what = ", ".join(staged[:LISTED]) + (f" and {len(staged) - LISTED} more" if len(staged) > LISTED else "")
    message = f"control flow, sequences, and sizes that are computed while the model runs are not written as ONNX: {what}"
    raise UnsupportedError(message, hint="run the model, or its original file")


def write(graph: Graph, store: Store = embed) -> Any:
    """The ModelProto of a graph, its weights embedded unless `store` puts them elsewhere. Raises UnsupportedError for an
    operator that ONNX lacks, and for control flow."""
    refuse_staged(graph)
    return GraphWriter(graph).model(store)


def save(
    graph: Graph, path: str | os.PathLike[str], external: bool | None = None, write: Callable[..., Any] = write
) -> None:
    """Writes the graph as an ONNX file, and its weights beside it as `<name>.data` where they are large (or `external` says
    so). Files appear whole or not at all. `write` makes the ModelProto."""
    target = Path(path)
    if external is None:
        external = sum(n.weight.nbytes for n in graph.weights() if n.weight is not None) > EXTERNAL_ABOVE
    if not external:
        data = write(graph).SerializeToString()
        _replace(target, lambda file: file.write(data))
        return
    side = target.with_name(target.name + ".data")
    model = None

    def fill(file: Any) -> None:
        nonlocal model
        model = write(graph, aside(file, side.name))
        file.write(RAW)

    _replace(side, fill)
    assert model is not None
    data = model.SerializeToString()
    _replace(target, lambda file: file.write(data))


def aside(file: Any, name: str) -> Store:
    """The Store that puts larger weights into an open file called `name`, each once; several models may share it."""
    offsets: dict[int, tuple[Weight, int]] = {}  # the weight is kept, so that its id is no other's

    def store(tensor: Any, weight: Weight) -> bool:
        if weight.nbytes < INLINE_BELOW or weight.dtype.bits < 8:
            return False
        if id(weight) not in offsets:
            file.write(b"\0" * (-file.tell() % ALIGNMENT))
            offsets[id(weight)] = weight, file.tell()
            file.write(np.ascontiguousarray(weight.array).reshape(-1).view(np.uint8).data)
        _, offset = offsets[id(weight)]
        for key, value in (("location", name), ("offset", str(offset)), ("length", str(weight.nbytes))):
            entry = tensor.external_data.add()
            entry.key, entry.value = key, value
        tensor.data_location = 1
        return True

    return store


def _replace(path: Path, fill: Callable[[Any], object]) -> None:
    """Writes a file beside `path` and moves it there."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            fill(file)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


LISTED = 10
"""How many nodes a message spells out."""


class GraphWriter:
    """Writes one graph; `values` holds the ONNX name of every value so far."""

    def __init__(self, graph: Graph):
        import onnx

        self.onnx = onnx
        self.graph = graph
        self.result = onnx.ModelProto(ir_version=IR_VERSION, producer_name="nncompiler")
        self.result.opset_import.add(domain="", version=OPSET)
        self.proto = self.result.graph
        self.proto.name = graph.name
        self.names = Names([n.name for n in graph.inputs] + [name for name, _ in graph.outputs])
        self.values: dict[Value, str] = {}
        self.weights: list[tuple[str, Weight]] = []
        self.symbols = {
            str(d): (n.name, axis)
            for n in reversed(graph.inputs)
            for axis, d in reversed(list(enumerate(n.type.shape)))
            if isinstance(d, Sym) and str(d).isidentifier()
        }

    def model(self, store: Store) -> Any:
        for node in self.graph.inputs:
            self.values[node.output] = node.name
            self._describe(self.proto.input.add(), node.name, node.type)
        wanted: dict[Value, str] = {}
        for name, value in self.graph.outputs:
            if value.node not in self.graph.inputs and value.weight is None:
                wanted.setdefault(value, name)
        self._nodes(self.graph, wanted)
        for name, value in self.graph.outputs:
            made = self.values[value]
            if made != name:
                self._add("Identity", name, [made], [name], {})
            self._describe(self.proto.output.add(), name, value.type)
        self._raise_versions()
        for name, weight in self.weights:
            self._tensor(self.proto.initializer.add(), name, weight, store)
        return self.result

    def _raise_versions(self) -> None:
        """The opset and the version of the IR that what is written needs."""
        nodes = list(self.graph.order())
        nodes += [inner for n in nodes if n.is_group for inner in n.body.order()]
        used = {n.op.name for n in nodes} | {t.dtype.name for n in nodes for t in n.types}
        versions = [NEWER[name] for name in used if name in NEWER]
        self.result.opset_import[0].version = max([self.result.opset_import[0].version, *(opset for opset, _ in versions)])
        self.result.ir_version = max([IR_VERSION, *(version for _, version in versions)])

    def _nodes(self, graph: Graph, wanted: dict[Value, str]) -> None:
        """Writes the nodes of the graph or of a group's body, whose inputs have their names already."""
        unknown = []
        for node in graph.order():
            if node.weight is not None:
                self.values[node.output] = self._weight(node.name, node.weight)
            elif node.op.name == "input":
                continue
            elif isinstance(node.op, BodyOp):
                self._group(node, wanted)
            elif node.op.name == "reorder":
                self._reorder(node, wanted)
            elif node.op.name not in WRITERS:
                unknown.append(node)
                for value in node.outputs:
                    self.values[value] = value.name
            else:
                self._node(node, wanted)
        if unknown:
            raise UnsupportedError(
                f"ONNX has no operator for {', '.join(f'{n.name!r} ({n.op.name})' for n in unknown)}"
            )

    def _node(self, node: Node, wanted: dict[Value, str]) -> None:
        inputs = ["" if v is None else self.values[v] for v in node.inputs]
        outputs = [wanted.get(v) or self.names.fresh(v.name) for v in node.outputs]
        row = WRITERS[node.op.name]
        emit = Emit(node, inputs, outputs, self.names, self.symbols, row.domain)
        row.writing(emit)
        self.weights.extend(emit.constants.items())
        self.result.opset_import[0].version = max(self.result.opset_import[0].version, emit.opset)
        for e in emit.nodes:
            self._add(e.op_type, e.name, e.inputs, e.outputs, e.attributes, e.domain)
        self.values.update(zip(node.outputs, outputs))

    def _reorder(self, node: Node, wanted: dict[Value, str]) -> None:
        """The value is the same."""
        self.values[node.output] = self.values[given(node.inputs[0])]

    def _group(self, node: Node, wanted: dict[Value, str]) -> None:
        """A fused group --> its body's nodes."""
        body = node.body
        assert body is not None
        for inner, outer in zip(body.inputs, node.inputs):
            self.values[inner.output] = self.values[given(outer)]
        inside: dict[Value, str] = {}
        for (_, value), result in zip(body.outputs, node.outputs):
            if result in wanted and value.node not in body.inputs and value.weight is None:
                inside.setdefault(value, wanted[result])
        self._nodes(body, inside)
        for (_, value), result in zip(body.outputs, node.outputs):
            self.values[result] = self.values[value]

    def _weight(self, wanted: str, weight: Weight) -> str:
        name = self.names.fresh(wanted)
        self.weights.append((name, weight))
        return name

    def _add(
        self, op_type: str, name: str, inputs: Iterable[str], outputs: Iterable[str], attributes: Any, domain: str = ""
    ) -> None:
        node = self.proto.node.add(op_type=op_type, name=name, domain=domain, input=inputs, output=outputs)
        if all(entry.domain != domain for entry in self.result.opset_import):
            self.result.opset_import.add(domain=domain, version=VERSIONS.get(domain, 1))
        for key in sorted(attributes):
            node.attribute.append(self._attribute(key, attributes[key]))

    def _attribute(self, name: str, value: Any) -> Any:
        kinds = self.onnx.AttributeProto
        if isinstance(value, str):
            return kinds(name=name, type=kinds.STRING, s=value.encode())
        if isinstance(value, float):
            return kinds(name=name, type=kinds.FLOAT, f=value)
        if isinstance(value, int):
            return kinds(name=name, type=kinds.INT, i=value)
        values = tuple(value)
        if any(isinstance(x, Sym) for x in values):
            raise undecided(f"the attribute {name}", *values)
        if any(isinstance(x, float) for x in values):
            return kinds(name=name, type=kinds.FLOATS, floats=values)
        if any(isinstance(x, str) for x in values):
            return kinds(name=name, type=kinds.STRINGS, strings=[x.encode() for x in values])
        return kinds(name=name, type=kinds.INTS, ints=values)

    @staticmethod
    def _describe(info: Any, name: str, type_: TensorType) -> None:
        info.name = name
        tensor = info.type.tensor_type
        tensor.elem_type = NUMBER[type_.dtype]
        tensor.shape.SetInParent()
        for d in type_.shape:
            dim = tensor.shape.dim.add()
            if isinstance(d, int):
                dim.dim_value = d
            else:
                dim.dim_param = str(d)

    def _tensor(self, tensor: Any, name: str, weight: Weight, store: Store) -> None:
        tensor.name = name
        tensor.data_type = NUMBER[weight.dtype]
        tensor.dims.extend(weight.shape)
        if store(tensor, weight):
            return
        if weight.dtype.bits < 8:
            tensor.raw_data = pack(weight)
        else:
            tensor.raw_data = np.ascontiguousarray(weight.array).tobytes()


def given(value: Value | None) -> Value:
    """The operand, which must be there."""
    assert value is not None
    return value


def pack(weight: Weight) -> bytes:
    """Sub-byte elements side by side, the first in the lowest bits."""
    bits = weight.dtype.bits
    per_byte, mask = 8 // bits, (1 << bits) - 1
    if weight.dtype.kind == "float":
        codes = weight.array.reshape(-1).view(np.uint8)
    else:
        codes = weight.array.reshape(-1).astype(np.int8).view(np.uint8)
    padded = np.zeros(-(-codes.size // per_byte) * per_byte, np.uint8)
    padded[: codes.size] = codes & mask
    shifts = np.arange(per_byte, dtype=np.uint8) * bits
    return bytes(np.bitwise_or.reduce(padded.reshape(-1, per_byte) << shifts, axis=1).astype(np.uint8).tobytes())

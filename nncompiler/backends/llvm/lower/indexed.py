"""What the messages about indices out of range need to know of a graph."""

from __future__ import annotations

from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.graph import Graph, Value
from nncompiler.ir.source import Input
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.indexing.gather import Indexing
from nncompiler.ops.movement.arrange import Reshape
from nncompiler.ops.recurrent.layers import Recurrent
from nncompiler.ops.vision.roi import Regions

from ..program import Indexed


def indexed_nodes(graph: Graph) -> dict[str, Indexed]:
    """The nodes that read or write at computed positions, by name."""
    found = {}
    for node in graph.order():
        if isinstance(node.op, Recurrent):
            x, lengths, axis = node.inputs[0], node.op.take(node.inputs)[4], int(node.op.batch_first)
            if x is not None and lengths is not None:
                found[node.name] = Indexed(((axis, _shown(x.type.dims[axis])),), _input(lengths, 1), lengths=True)
        if isinstance(node.op, Regions):
            x, images = node.inputs[0], node.inputs[-1]
            assert x is not None and images is not None
            source = _input(images, 1) if images.type.rank == 1 else None
            found[node.name] = Indexed(((0, _shown(x.type.dims[0])),), source)
        if not isinstance(node.op, Indexing):
            continue
        x, indices = node.inputs[:2]
        assert x is not None and indices is not None
        axes = node.op.indexed_axes(x.type, indices.type)
        named = _input(indices, len(axes)) if node.op.by_index else None
        found[node.name] = Indexed(tuple((axis, _shown(x.type.dims[axis])) for axis in axes), named)
    return found


def _input(indices: Value, axes: int) -> str | None:
    """The graph input whose numbers the indices of one axis are."""
    while isinstance(indices.node.op, Reshape) or (isinstance(indices.node.op, Cast) and indices.type.dtype.is_int):
        source = indices.node.inputs[0]
        assert source is not None
        indices = source
    return indices.node.name if isinstance(indices.node.op, Input) and axes == 1 else None


def _shown(extent: int) -> int | str:
    """An extent as messages say it: an open one by its expression."""
    return str(extent) if is_symbolic(extent) else extent

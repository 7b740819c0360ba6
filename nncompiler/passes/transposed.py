"""Transposed convolutions as the convolutions of their phases.

With stride s, output f (counted from before the pads) reads input (f - k*dilation) / s for the taps k that leave no
remainder: the outputs of one remainder r = f mod s are a convolution of stride 1 with every s-th tap, reversed.

    y[q*s + r] = sum over t of w[r + s*t] * x[q - t]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from math import prod

import numpy as np

from nncompiler.ir.extents import hint, literally
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array
from nncompiler.ir.target import Target
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Weight
from nncompiler.ops.base.windows import tapped
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.conv_transpose import ConvTranspose
from nncompiler.ops.movement.arrange import Concat
from nncompiler.ops.movement.space import Interleave
from nncompiler.ops.prologue import per_channel
from nncompiler.ops.quantization import Dequantize

from .base import Pass, Rewrites
from .integers import codes_of
from .rewrite import Action, apply_rules, derived, insert, retire, sole_consumer

PLANE_CHANNELS = 8
"""Phases of more channels are rounded up to whole blocks, so that interleaving moves whole blocks."""
MOST_PARTS = 16
"""Convolutions that one transposed convolution becomes, at most."""
MOST_POSITIONS = 1 << 16
"""Positions of a kernel whose taps stand apart, and phases, at most: wider ones are left to loops."""


@dataclass(frozen=True)
class TransposedPhases(Pass):
    """A transposed convolution with constant weights becomes the convolutions of its phases, whose results interleave.

        %y = conv_transpose(%x, @w, @b) {strides=[2,2]}   -->   %z = conv(%x, @w', @b')          4 times the channels
                                                               %y = interleave(%z) {factors=[2,2]}

    One convolution makes all phases where that is predicted to be cheaper than one for each kernel size that phases have
    (`%z = concat(conv(...), conv(...))`): phases of fewer taps are then padded with zeros. Activations that alone read the
    result, whose other operands are constants of a channel, move before the interleaving, so that they fuse with the
    convolution. Strides of 1 leave one phase: a convolution with reversed taps.

    With `codes`, only those of dequantized codes, whose phases are convolutions of dequantized codes again: integers
    follow. Zero points of the weights must be 0, since a phase may have taps that are not there.
    """

    target: Target
    codes: bool = False
    name = "transposed-phases"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (self.rule,))

    def rule(self, graph: Graph, node: Node) -> Action | None:
        if isinstance(node.op, Interleave):
            return activation_first(graph, node)
        if not isinstance(node.op, ConvTranspose) or not node.type.dtype.is_float:
            return None
        x, kernel = node.inputs[0], TransposedWeights.of(node, self.codes)
        if x is None or kernel is None:
            return None
        if not x.type.is_static or any(hint(d) < 1 for d in (*x.type.dims, *node.type.dims)):
            return None
        geometry = Geometry.of(node)
        if geometry.positions > MOST_POSITIONS:
            return None
        return partial(self.perform, graph, node, geometry, kernel)

    def perform(self, graph: Graph, node: Node, g: Geometry, kernel: TransposedWeights) -> None:
        op, x = g.op, node.inputs[0]
        assert x is not None
        block = self.target.channel_block(node.type.dtype)
        each = g.filters // op.group
        if op.group == 1 and each > PLANE_CHANNELS and block > 1:
            each = -(-each // block) * block
        whole = [tuple(range(g.phases))]
        runs = [tuple(p for p, _ in run) for _, run in groupby(enumerate(g.tap_counts), lambda pair: pair[1])]
        parts, group = whole, op.group
        if op.group > 1 and each % max(2, block) and g.phases <= MOST_PARTS:
            parts, group = [(p,) for p in range(g.phases)], 1
        elif op.group == 1 and 1 < len(runs) <= MOST_PARTS and each % block == 0 and min(map(min, g.tap_counts)) > 0:
            parts = min(whole, runs, key=lambda found: self.cycles(node, g, found, each))
        begin = g.first(parts)
        made: list[Value] = []
        for number, part in enumerate(parts):
            suffix = "phases" if len(parts) == 1 else f"phases{number}"
            made.append(self.convolution(graph, node, g, kernel, part, each, begin, suffix))
        z = made[0] if len(made) == 1 else insert(graph, Concat(1), made, node, "phases").output
        offsets = tuple(p - s * b for p, s, b in zip(op.pads, op.strides, begin, strict=False))
        if g.phases == 1 and not any(offsets) and z.type.shape == node.type.shape:
            result = z
        else:
            shuffle = Interleave(op.strides, offsets, g.filters, node.type.shape[2:], group)
            result = insert(graph, shuffle, (z,), node, "interleave").output
        graph.replace(node.output, result)
        retire(graph, node, result.node)

    def convolution(
        self, graph: Graph, node: Node, g: Geometry, kernel: TransposedWeights, part: Sequence[int], each: int,
        begin: Sequence[int], suffix: str,
    ) -> Value:  # fmt: skip
        """The convolution that makes the phases of a part."""
        x, w = node.inputs[:2]
        assert w is not None
        op, taps = g.conv(part, begin), g.taps_of(part)
        spread = partial(tiled, group=op.group, count=len(part), each=each)

        def made(name: str, like: Weight, of: Callable[[Array], Array], shape: tuple[int, ...]) -> Value:
            return graph.weight(f"{node.name}.{suffix}.{name}", derived(like, (like,), of, shape), node.location)

        filters = op.group * len(part) * each
        shape = (filters, w.type.dims[0] // op.group, *taps)
        weight = made("weight", kernel.numbers, partial(g.sub_kernels, part=part, each=each), shape)
        if kernel.scale is not None:
            column = () if kernel.scale.size == 1 else (filters, *[1] * (len(shape) - 1))

            def scales(a: Array) -> Array:
                return a.reshape(()) if not column else spread(np.tile(a.reshape(-1), op.group), rest=1).reshape(column)

            factor = made("scale", kernel.scale, scales, column)
            weight = insert(graph, Dequantize(), (weight, factor), node, f"{suffix}.kernel").output
        inputs = [x, weight]
        if kernel.bias is not None:
            inputs.append(made("bias", kernel.bias, spread, (filters,)))
        return insert(graph, op, inputs, node, suffix).output

    def cycles(self, node: Node, g: Geometry, parts: Sequence[Sequence[int]], each: int) -> float:
        """Predicted cycles of the convolutions; infinite where the target predicts nothing."""
        x = node.inputs[0]
        assert x is not None
        begin, total = g.first(parts), 0.0
        for part in parts:
            op, taps = g.conv(part, begin), g.taps_of(part)
            dims = tuple(map(hint, x.type.dims))
            pads = [a + b for a, b in zip(op.pads[: len(taps)], op.pads[len(taps) :])]
            spatial = [d + p - (t - 1) * u for d, p, t, u in zip(dims[2:], pads, taps, op.dilations, strict=True)]
            x_type = TensorType(x.type.dtype, (*dims[:2], *[1] * (2 - len(taps)), *dims[2:]))
            w_type = TensorType(x.type.dtype, (len(part) * each, dims[1], *[1] * (2 - len(taps)), *taps))
            y_type = TensorType(x.type.dtype, (dims[0], len(part) * each, *[1] * (2 - len(taps)), *spatial))
            found = self.target.cycles(as_image(op), (x_type, w_type), y_type)
            if found is None:
                return prod(w_type.dims) * prod(spatial) * float(dims[0])
            total += found + self.target.copying(0, barriers=1)
        return total


def as_image(op: Conv) -> Conv:
    """A convolution of one axis as one of two."""
    if len(op.strides) != 1:
        return op
    return Conv((1, *op.strides), (0, op.pads[0], 0, op.pads[1]), (1, *op.dilations), op.group)


@dataclass(frozen=True)
class TransposedWeights:
    """Weights and bias of a transposed convolution. `scale`: what numbers are multiplied by, one or one a filter of a group,
    where they are codes."""

    numbers: Weight
    bias: Weight | None
    scale: Weight | None = None

    @classmethod
    def of(cls, node: Node, codes: bool) -> TransposedWeights | None:
        """None where they are not constant, or (`codes`) no dequantized codes around 0 beside an input of codes."""
        x, w, b = (*node.inputs, None)[:3]
        if w is None:
            return None
        if not codes:
            plain = w.weight is not None and (b is None or b.weight is not None)
            return cls(w.weight, None if b is None else b.weight) if plain and w.weight is not None else None
        image, found = codes_of(x), codes_of(w)
        if image is None or found is None or not image.per_tensor or found.x.weight is None or found.number != 0:
            return None
        scale = found.scale.weight
        if scale is None or scale.size != (scale.shape[1] if len(scale.shape) == w.type.rank else 1):
            return None
        bias = None if b is None else _numbers(b)
        return None if b is not None and bias is None else cls(found.x.weight, bias, scale)


def _numbers(value: Value) -> Weight | None:
    """A constant, or a dequantized one, as f32."""
    found = codes_of(value)
    if found is None:
        return value.weight
    codes, scale, zero = found.x.weight, found.scale.weight, None if found.zero is None else found.zero.weight
    if codes is None or scale is None or found.number != 0:
        return None
    sources = (codes, scale) if zero is None else (codes, scale, zero)
    return Weight(value.type.dtype, value.type.dims, lambda *arrays: Dequantize().evaluate(*arrays), sources=sources)


@dataclass(frozen=True)
class Geometry:
    """`taps`, `steps`: of the kernel of a phase along every axis, how many there are at most and how far apart they stand in
    the input; `reach`: input positions from the first tap of the whole kernel to the last, in outputs."""

    op: ConvTranspose
    filters: int
    kernel: tuple[int, ...]

    @classmethod
    def of(cls, node: Node) -> Geometry:
        """Along an axis of one element the stride does not matter: with one as long as the kernel, every output is a phase
        of its own, of one tap."""
        x, w = node.inputs[:2]
        assert isinstance(node.op, ConvTranspose) and x is not None and w is not None
        kernel, one = w.type.dims[2:], [literally(d, 1) for d in x.type.dims[2:]]
        strides = tuple(max(s, k) if o else s for s, k, o in zip(node.op.strides, kernel, one, strict=True))
        return cls(replace(node.op, strides=strides), w.type.dims[1] * node.op.group, kernel)

    @property
    def phases(self) -> int:
        return prod(self.op.strides)

    @property
    def reach(self) -> tuple[int, ...]:
        return tuple((k - 1) * d for k, d in zip(self.kernel, self.op.dilations, strict=True))

    @property
    def positions(self) -> int:
        """Of the kernel, zeros between its taps counted, and one for every phase at least."""
        return prod(max(r + 1, s) for r, s in zip(self.reach, self.op.strides, strict=True))

    @property
    def steps(self) -> tuple[int, ...]:
        """Where the stride is 1, taps stand a dilation apart; otherwise the kernel is widened with zeros first."""
        return tuple(d if s == 1 else 1 for s, d in zip(self.op.strides, self.op.dilations, strict=True))

    @property
    def tap_counts(self) -> list[tuple[int, ...]]:
        """Taps of every phase, an axis each."""
        counts = []
        for p in range(self.phases):
            place = np.unravel_index(p, self.op.strides)
            counts.append(tuple(
                k if s == 1 else max(0, -(-(r + 1 - int(i)) // s))
                for i, k, s, r in zip(place, self.kernel, self.op.strides, self.reach, strict=True)
            ))  # fmt: skip
        return counts

    def taps_of(self, part: Sequence[int]) -> tuple[int, ...]:
        """Taps of the kernel that serves all phases of a part, at least one."""
        counts = self.tap_counts
        return tuple(max(1, *(counts[p][axis] for p in part)) if len(part) > 1 else max(1, counts[part[0]][axis])
                     for axis in range(len(self.kernel)))  # fmt: skip

    def first(self, parts: Sequence[Sequence[int]]) -> tuple[int, ...]:
        """Where every phase begins along each axis: at the pads' end, or earlier where a kernel does not reach so far."""
        least = [min(taps) for taps in zip(*map(self.taps_of, parts))]
        return tuple(
            min(p // s, (t - 1) * u) for p, s, t, u in zip(self.op.pads, self.op.strides, least, self.steps, strict=False)
        )

    def conv(self, part: Sequence[int], begin: Sequence[int]) -> Conv:
        """The convolution of a part whose results begin at position `begin` of every phase."""
        op, taps, rank = self.op, self.taps_of(part), len(self.kernel)
        extra = op.output_padding or (0,) * rank
        before = [(t - 1) * u - b for t, u, b in zip(taps, self.steps, begin, strict=True)]
        after = [max(0, (e + r - p) // s) for e, r, p, s in zip(extra, self.reach, op.pads[rank:], op.strides, strict=True)]
        return Conv((1,) * rank, (*before, *after), self.steps, op.group)

    def sub_kernels(self, w: Array, part: Sequence[int], each: int) -> Array:
        """w[C, M/group, *K] --> w'[group * phases of the part * each, C/group, *taps], zero past M/group and past the
        kernel, every axis reversed."""
        group, strides, taps = self.op.group, self.op.strides, self.taps_of(part)
        rank, (channels, filters) = len(strides), w.shape[:2]
        spread = [d if s > 1 else 1 for s, d in zip(strides, self.op.dilations, strict=True)]
        longest = [max(k, t * s) for k, t, s in zip(((k - 1) * d + 1 for k, d in zip(self.kernel, spread)), taps, strides)]
        wide = np.zeros((channels, filters, *longest), w.dtype)
        tapped(wide, [slice(0, (k - 1) * d + 1, d) for k, d in zip(self.kernel, spread, strict=True)])[...] = w
        out = np.zeros((group, len(part), each, channels // group, *taps), w.dtype)
        for number, p in enumerate(part):
            place = np.unravel_index(p, strides)
            cut = [slice(int(i), int(i) + (t - 1) * s + 1, s) for i, t, s in zip(place, taps, strides, strict=True)]
            kernel = np.flip(tapped(wide, cut), tuple(range(2, 2 + rank)))
            split = kernel.reshape(group, channels // group, filters, *taps)
            out[:, number, :filters] = split.swapaxes(1, 2)
        return out.reshape(group * len(part) * each, channels // group, *taps)


def tiled(b: Array, group: int, count: int, each: int, rest: int = 0) -> Array:
    """b[M] --> [group * count * each]: every phase's channels, `rest` past those of a group."""
    parts = b.reshape(group, 1, -1)
    out = np.full((group, count, each), rest, b.dtype)
    out[:, :, : parts.shape[2]] = parts
    return out.reshape(-1)


def activation_first(graph: Graph, node: Node) -> Action | None:
    """activation(interleave(%z)) --> interleave(activation(%z))."""
    op, z = node.op, node.inputs[0]
    reader = sole_consumer(graph, node.output)
    if reader is None or z is None or not isinstance(op, Interleave) or not reader.op.pointwise or len(reader.types) != 1:
        return None
    if reader.type != node.type or sum(v == node.output for v in reader.inputs) != 1:
        return None
    others = [v for v in reader.inputs if v is not None and v != node.output]
    if not all(v.weight is not None and per_channel(v, node.output) for v in others):
        return None

    def moved(v: Value | None) -> Value | None:
        if v is None:
            return None
        if v == node.output:
            return z
        weight, rank = v.weight, z.type.rank
        assert weight is not None
        if weight.size == 1:
            return v
        each = z.type.dims[1] // (op.phases * op.group)
        spread = partial(_spread, group=op.group, count=op.phases, each=each, rank=rank)
        made = Weight(weight.dtype, (z.type.dims[1], *[1] * (rank - 2)), spread, sources=(weight,))
        return graph.weight(f"{v.name}.phases", made, reader.location)

    def action() -> None:
        active = insert(graph, reader.op, [moved(v) for v in reader.inputs], reader, "phases")
        graph.set_input(node, 0, active.output)
        graph.replace(reader.output, node.output)
        retire(graph, reader, active)

    return action


def _spread(a: Array, group: int, count: int, each: int, rank: int) -> Array:
    return tiled(a.reshape(-1), group, count, each).reshape(-1, *[1] * (rank - 2))

"""The table of kernels: what each serves, its plans with their cost, and how it is built.

Layouts, lowering, predictions, `nnc why`, lower bounds and tuning ask this table and nothing else. Another kernel is one
module and one row. Of all plans of the algorithms that serve a query the cheapest is taken, unless the policy holds a
record of a measurement, or asks for another one so that it can be measured. What no algorithm serves is compiled from its
operator's definition: generic loops (`lower/`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from nncompiler.ir.extents import hint
from nncompiler.ir.graph import Node
from nncompiler.ir.op import Op
from nncompiler.ops.contraction.attention import Attention
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.contraction.matmul_nbits import MatMulNBits, MatMulNBitsInteger
from nncompiler.ops.group import node_cost
from nncompiler.ops.indexing.scatter import Scattering
from nncompiler.ops.indexing.tensor_scatter import TensorScatter
from nncompiler.ops.indexing.top_k import TopK
from nncompiler.ops.linalg import Matrices
from nncompiler.ops.ml.coupling import Coupling
from nncompiler.ops.ml.search import Search
from nncompiler.ops.ml.tree_ensemble import TreeEnsemble
from nncompiler.ops.movement.space import Interleave
from nncompiler.ops.normalization.local import Lrn
from nncompiler.ops.quantization import MatMulInteger
from nncompiler.ops.recurrent.layers import Recurrent
from nncompiler.ops.recurrent.linear_attention import LinearAttention
from nncompiler.ops.reduction.scan import CumProd, CumSum
from nncompiler.ops.vision.roi import MaxRoiPool, RoiAlign
from nncompiler.ops.window.col2im import Col2Im
from nncompiler.ops.window.pool import AveragePool, MaxPool

from .. import policy
from ..program import Choice
from . import (
    attention,
    col2im,
    coupling,
    interleave,
    linalg,
    linear_attention,
    recurrent,
    roi,
    running,
    scatter,
    search,
    top_k,
    trees,
)
from .conv import block_diagonal, depthwise, grouped, integer_depthwise, planar, polyphase, prologue
from .conv import integer as integer_conv
from .conv.direct import convolution as direct
from .conv.direct import plan as direct_plan
from .conv.problem import Before, Convolution
from .conv.strassen import convolution as strassen_conv
from .conv.strassen import plan as strassen_conv_plan
from .conv.winograd import rows as winograd_rows
from .conv.winograd import variant as winograd
from .cost import MOST_PLANS, POOL_TRAFFIC, TIE_RATIO, WORTH_MEASURING, CostModel, Work
from .matmul import gemm, nbits, nbits_integer
from .matmul import integer as integer_gemm
from .matmul import plan as gemm_plan
from .matmul.product import Product
from .matmul.strassen import plan as strassen_plan
from .matmul.strassen import product as strassen
from .norm import lrn, rows
from .pool import max_pool, planes
from .query import CONVOLUTIONS, Query

if TYPE_CHECKING:
    from nncompiler.ir.graph import Value

    from ..emission.builder import NewKernel
    from ..emission.contraction import Contraction
    from ..machine import Machine

Plans = Sequence[tuple[Any, float]]
"""(plan, cycles of one run on one core), the cheapest first."""


@dataclass(frozen=True)
class Algorithm:
    """One row.

    title: the name as the field writes it, `{which}` of a family being the sizes of a member; operators: whose kernel it may
    be; unsuitable: why it does not serve a query, "" where it does: the only place that judges element types, layouts and
    ranks for it; plans: how, at which cost; build: emits the kernels of a plan. single_store: whether each element is stored
    once where the result lies over an operand of the epilogue, after that was read; pools: whether the kernels do the max
    pooling behind a layer; updates: whether the result begins as a copy of operand 0, which the kernels change in places;
    fallback: whether it is asked only where no other serves; shared: whether layers of one plan are likely to share
    kernels; gain: the share of the others' cycles that it must be predicted to save, since its weights are larger and its
    kernels take longer to compile; multiplications: how many one run takes at least, of the real channels; kernels: (pattern
    of a kernel's name, what that says), for reports.
    """

    name: str
    title: str
    operators: tuple[type[Op], ...]
    unsuitable: Callable[[Query], str]
    plans: Callable[[Query], Plans]
    build: Callable[[Query, Any, NewKernel], None]
    single_store: bool = False
    pools: Callable[[Query], bool] = lambda q: False
    updates: bool = False
    fallback: bool = False
    shared: bool = False
    gain: float = 0.0
    multiplications: Callable[[Convolution], float] = Convolution.multiply_adds
    kernels: tuple[tuple[str, str], ...] = ()

    def refusal(self, q: Query) -> str:
        """Why it does not serve a query, "" where it does."""
        if not isinstance(q.op, self.operators):
            return f"it makes {', '.join(sorted(op.name for op in self.operators))}"
        return self.unsuitable(q)


def _convolution(
    name: str, title: str, module: Any, build: Callable[[Contraction, Convolution, Any, NewKernel], None], *,
    before: tuple[Before, ...] = ("",), planes: bool = False, codes: bool = False, single_store: bool = False,
    pools: Callable[[Convolution], bool] = lambda p: False, kernels: tuple[tuple[str, str], ...] = (),
    multiplications: Callable[[Convolution], float] = Convolution.multiply_adds, plans: Any = None, gain: float = 0.0,
) -> Algorithm:  # fmt: skip
    """A row for convolutions. module: has `unsuitable` and `plans` of a `Convolution`; before: what may stand between the
    input and the layer; planes: whether it makes a row-major result from a row-major input, or a blocked one; codes: whether
    it multiplies 8-bit codes."""

    def unsuitable(q: Query) -> str:
        p = q.hinted
        if isinstance(p, str):
            return p
        if p.codes != codes:
            return "it multiplies 8-bit codes" if codes else "operands are 8-bit codes"
        if p.planes != planes:
            return "it makes row-major results" if planes else "the result is row-major"
        if p.before not in before:
            return f"{p.before} stands before the layer" if p.before else f"{before[0]} must stand before the layer"
        why: str = module.unsuitable(p, q.machine)
        return why

    def able(q: Query) -> bool:
        return not isinstance(q.layer, str) and q.layer.pooled and pools(q.layer)

    def made(q: Query, p: Convolution | str) -> Convolution:
        """The layer as the algorithm makes it: not pooled where it cannot pool."""
        assert not isinstance(p, str)
        return replace(p, pooled=able(q))

    def cost(q: Query) -> Plans:
        """The max pooling behind a layer is in it: as a step of its own where the algorithm cannot do it."""
        p = made(q, q.hinted)
        apart = not isinstance(q.hinted, str) and q.hinted.pooled and not p.pooled
        after = CostModel.of(q.machine).cycles(_pooling(p)) if apart else 0.0
        found: Plans = (plans or module.plans)(p, q.machine)
        return [(plan, cycles + after) for plan, cycles in found]

    def emit(q: Query, plan: Any, new_kernel: NewKernel) -> None:
        build(q.built, made(q, q.layer), plan, new_kernel)

    return Algorithm(
        name, title, CONVOLUTIONS, unsuitable, cost, emit, single_store, able, shared=True, gain=gain,
        multiplications=multiplications, kernels=kernels,
    )  # fmt: skip


def _winograd(
    family: str, title: str, module: Any, kind: Callable[[int], Any], kernels: tuple[tuple[str, str], ...] = ()
) -> tuple[Algorithm, ...]:
    """Rows for the edges of input tiles that Winograd kernels have."""
    return tuple(
        _convolution(
            f"{family}_{v.n}", title, v, module.build, single_store=True, pools=v.pools, kernels=kernels,
            multiplications=v.multiplications,
        )
        for v in map(kind, (4, 6))
    )  # fmt: skip


def _pooling(p: Convolution) -> Work:
    """A 2x2 max pooling of the layer's output as a step of its own: it passes once."""
    elements = p.n * -(-p.m // p.block) * p.block * p.oh * p.ow
    return Work(l3=POOL_TRAFFIC * elements * p.dtype.size, steps=1)


def _product(
    name: str, title: str, operators: tuple[type[Op], ...], module: Any,
    build_: Callable[[Contraction, Product, Any, NewKernel], None], kernels: tuple[tuple[str, str], ...],
) -> Algorithm:  # fmt: skip
    """A row for matrix products: `module` has `unsuitable` and `plans` of a `Product`."""

    def unsuitable(q: Query) -> str:
        if isinstance(q.product, str):
            return q.product
        why: str = module.unsuitable(q.product)
        return why

    def plans(q: Query) -> Plans:
        assert not isinstance(q.product, str)
        found: Plans = module.plans(q.product, q.machine)
        return found

    def build(q: Query, plan: Any, new_kernel: NewKernel) -> None:
        assert not isinstance(q.product, str)
        build_(q.built, q.product, plan, new_kernel)

    return Algorithm(name, title, operators, unsuitable, plans, build, kernels=kernels)


def _operator(
    name: str, title: str, operators: tuple[type[Op], ...], module: Any, kernels: tuple[tuple[str, str], ...], *,
    updates: bool = False, epilogues: bool = False,
) -> Algorithm:  # fmt: skip
    """A row for operators of their own: `module` has `build(node, new_kernel)`, and `unsuitable(node, new_kernel)` where it
    does not serve all of them. epilogues: whether the node may be a group behind such an operator (`behind`)."""

    def unsuitable(q: Query) -> str:
        assert q.node is not None and q.new_kernel is not None
        if q.node.is_group and not epilogues:
            return "operators are fused with it"
        judge = getattr(module, "unsuitable", None)
        return "" if judge is None else str(judge(q.node, q.new_kernel))

    def plans(q: Query) -> Plans:
        assert q.node is not None
        return [("", CostModel.of(q.machine).cycles(_work_of(q.node, q.machine)))]

    def build(q: Query, plan: Any, new_kernel: NewKernel) -> None:
        module.build(q.node, new_kernel)

    return Algorithm(name, title, operators, unsuitable, plans, build, updates=updates, kernels=kernels)


def _work_of(node: Node, machine: Machine) -> Work:
    """The work that an operator states of itself: in vectors, its bytes once."""
    cost = node_cost(node)
    lanes = machine.lanes(node.type.dtype)
    return Work(macs=hint(cost.flops) / lanes, l3=hint(cost.bytes))


_TILE = r"(?P<tile>\d+(x\d+)+)"
_WINOGRAD = (
    (r"winograd_(?P<m>\d+)_(?P<r>\d+)_(?P<tile>\d+x\d+)", "Winograd F({m}x{m},{r}x{r}), tile {tile}"),
    (
        r"winograd_(?P<m>\d+)_(?P<r>\d+)_(?P<tile>\d+x\d+)_max_pool",
        "Winograd F({m}x{m},{r}x{r}) with max pooling, tile {tile}",
    ),
    (r"winograd_(?P<which>input|output)_\d+_\d+", "Winograd transform of the {which}"),
    (r"winograd_output_\d+_\d+_max_pool", "Winograd transform of the output with max pooling"),
)

ALGORITHMS: tuple[Algorithm, ...] = (
    _convolution(
        "depthwise", "depthwise convolution", depthwise, depthwise.build,
        kernels=((r"depthwise_(?P<k>\d+x\d+)_(?P<n>\d+)", "depthwise {k}, {n} pixels"),),
    ),
    _convolution(
        "direct", "direct convolution", direct_plan, direct.build, single_store=True,
        kernels=((rf"conv_{_TILE}_plain", "direct convolution of rows, tile {tile}"),
                 (rf"conv_{_TILE}_across", "direct convolution across rows, tile {tile}"),
                 (rf"conv_{_TILE}", "direct convolution, tile {tile}")),
    ),
    _convolution(
        "grouped", "grouped convolution", grouped, grouped.build, before=("", "shuffle"),
        kernels=((rf"conv_grouped_{_TILE}", "grouped convolution, tile {tile}"),),
    ),
    _convolution(
        "integer_depthwise", "depthwise convolution of codes", integer_depthwise, integer_depthwise.build, codes=True,
        kernels=((r"depthwise_codes_(?P<k>\d+x\d+)_(?P<n>\d+)", "depthwise {k} of codes, {n} pixels"),),
    ),
    _convolution(
        "integer_direct", "direct convolution of codes", integer_conv, integer_conv.build, single_store=True, codes=True,
        kernels=((rf"conv_codes_{_TILE}", "direct convolution of codes, tile {tile}"),
                 (rf"conv_codes_{_TILE}_plain", "direct convolution of codes in rows, tile {tile}")),
    ),
    _convolution(
        "planar", "direct convolution, row-major", planar, planar.build, planes=True,
        kernels=((rf"conv_planar_{_TILE}_\d+", "direct convolution of planes, tile {tile}"),),
    ),
    _convolution(
        "prologue", "1x1 convolution with a prologue", prologue, prologue.build, plans=direct_plan.plans,
        before=("pointwise",), single_store=True,
        kernels=((rf"conv_{_TILE}_prologue", "direct convolution with prologue, tile {tile}"),),
    ),
    _convolution(
        "strassen_conv", "1x1 convolution by Strassen", strassen_conv_plan, strassen_conv.build, before=("", "pointwise"),
        single_store=True, multiplications=strassen_conv_plan.multiplications, gain=strassen_conv_plan.GAIN,
        kernels=((rf"conv_strassen_{_TILE}", "1x1 convolution by Strassen, tile {tile}"),
                 (rf"conv_strassen_{_TILE}_fused", "1x1 convolution by Strassen with its sums, tile {tile}"),
                 (r"conv_strassen_sums", "sums of quarters of the input for Strassen")),
    ),
    _convolution(
        "winograd_rows", "Winograd along rows", winograd_rows, winograd_rows.build,
        multiplications=winograd_rows.multiplications,
        kernels=((r"winograd_rows_(?P<m>\d+)_(?P<r>\d+)_(?P<n>\d+)", "Winograd F({m},{r}) of rows, {n} pixels"),),
    ),
    *_winograd("winograd", "Winograd {which}", winograd, winograd.Winograd, _WINOGRAD),
    *_winograd("block_diagonal", "Winograd {which} over joined groups", block_diagonal, block_diagonal.BlockDiagonal),
    *_winograd("polyphase", "Winograd {which} over phases of the stride", polyphase, polyphase.Polyphase, (
        (r"phases_(?P<s>\d+x\d+)", "phases of stride {s}"),
    )),
    _product("gemm", "matrix product", (MatMul, Gemm), gemm_plan, gemm.build, (
        (rf"gemm_{_TILE}", "matrix product, tile {tile}"), (r"gemv_(?P<n>\d+)", "matrix by vector, {n} vectors"),
    )),
    _product("strassen", "matrix product by Strassen", (MatMul, Gemm), strassen_plan, strassen.build, (
        (rf"strassen_{_TILE}", "matrix product by Strassen, tile {tile}"),
        (r"strassen_sums", "sums of quarters for Strassen"),
    )),
    _product("integer_gemm", "matrix product of codes", (MatMulInteger,), integer_gemm, integer_gemm.build, (
        (rf"gemm_codes_{_TILE}", "matrix product of codes, tile {tile}"),
        (r"gemv_codes_(?P<n>\d+)", "matrix by vector of codes, {n} vectors"),
        (r"pack_codes", "packs a computed operand of a product of codes"),
    )),
    _product("nbits_gemm", "matrix product of packed weights", (MatMulNBits,), nbits, nbits.build, (
        (rf"gemm_(?P<b>\d)bit_{_TILE}", "matrix product of {b}-bit weights, tile {tile}"),
        (r"gemv_(?P<b>\d)bit_(?P<n>\d+)", "matrix by vector of {b}-bit weights, {n} vectors"),
    )),
    _product("nbits_integer", "matrix product of codes and packed weights", (MatMulNBitsInteger,), nbits_integer,
        nbits_integer.build, (
        (rf"gemm_codes_(?P<b>\d)bit_{_TILE}", "matrix product of codes and {b}-bit weights, tile {tile}"),
        (r"gemv_codes_(?P<b>\d)bit_(?P<n>\d+)", "matrix by vector of codes and {b}-bit weights, {n} vectors"),
    )),
    _operator("lrn", "local response normalization", (Lrn,), lrn, (
        (r"lrn_window_(?P<n>\d+)", "local response normalization, {n} channels"),
    ), epilogues=True),
    Algorithm("rows", "one pass over rows", (Op,), rows.unsuitable, rows.plans, rows.build, fallback=True, kernels=(
        (r"rows_(?P<what>\w+?)", "{what}, one pass over rows"),
    )),
    _operator("max_pool", "max pooling", (MaxPool,), max_pool, (
        (r"max_pool_(?P<k>\d+x\d+)", "max pooling {k}"),
    ), epilogues=True),
    _operator("pool_planes", "pooling of planes", (MaxPool, AveragePool), planes, (
        (r"pool_(?P<what>max|mean)_(?P<k>\d+x\d+)_s\d+", "{what} pooling of planes, {k}"),
    )),
    _operator("recurrent", "recurrent layer", (Recurrent,), recurrent, (
        (r"recurrent_(?P<kind>rnn|gru|lstm)_(?P<n>\d+)", "{kind}, {n} sequences a task"),
        (r"pack_recurrence", "packs recurrence weights"),
    )),
    _operator("top_k", "largest of every row", (TopK,), top_k, ((r"top_k_(?P<how>list|heap|sort)", "top k by a {how}"),)),
    _operator("scatter", "writes at computed positions", (Scattering, TensorScatter), scatter, (
        (r"scatter_(?P<what>\w+?)", "scatter of {what}"), (r"tensor_scatter", "scatter of runs of positions"),
    ), updates=True),
    _operator("running", "running sums and products", (CumSum, CumProd), running, ((r"cum_?(sum|prod)", "running totals"),)),
    _operator("col2im", "sums of blocks", (Col2Im,), col2im, ((r"col2im_(?P<k>\d+(x\d+)*)", "sums of blocks of {k}"),)),
    _operator("linalg", "elimination", (Matrices,), linalg, ((r"(det|inverse)", "elimination with pivots"),)),
    _operator("roi", "pooling of regions", (RoiAlign, MaxRoiPool), roi, (
        (r"(roi_align|max_roi_pool)", "pooling of regions"),
    )),
    _operator("attention", "fused attention", (Attention,), attention, (
        (r"attention_(?P<n>\d+)x\d+x\d+", "attention, {n} vectors of queries"),
        (r"attention_rows_\d+x\d+", "attention, one query a task"),
    )),
    _operator("linear_attention", "attention with a matrix as memory", (LinearAttention,), linear_attention, (
        (r"linear_attention", "attention with a matrix as memory"),
    )),
    _operator("interleave", "phases as an image", (Interleave,), interleave, (
        (r"interleave_(?P<n>\d+x\d+)", "interleaves {n} phases"),
    )),
    _operator("trees", "decision trees", (TreeEnsemble,), trees, (
        (r"trees_by_(?P<what>rows|trees)", "decision trees, {what} side by side"),
    )),
    _operator("search", "binary search", (Search,), search, ((r"search", "binary search"),)),
    _operator("coupling", "pairwise coupling", (Coupling,), coupling, ((r"coupling", "pairwise coupling"),)),
)  # fmt: skip
"""Every kernel that is not made from an operator's definition."""


@dataclass(frozen=True)
class Variant:
    """One way to compute a node. `cycles` of one core are predicted."""

    algorithm: Algorithm
    plan: Any
    cycles: float

    @property
    def name(self) -> str:
        """What records call it."""
        return f"{self.algorithm.name} {self.plan}".strip()

    @property
    def price(self) -> float:
        """Cycles by which it is compared with others: more than predicted where the algorithm must gain something."""
        return self.cycles / (1 - self.algorithm.gain)

    @property
    def kind(self) -> str:
        """Variants of one kind may share kernels; "" where those of no two layers are likely to print alike."""
        return self.name.partition(" by ")[0] if self.algorithm.shared else ""


def able(q: Query) -> list[Algorithm]:
    """The algorithms that serve a query; of them the one that the policy insists on, where that is among them."""
    found = [a for a in ALGORITHMS if not a.fallback and not a.refusal(q)]
    found = found or [a for a in ALGORITHMS if a.fallback and not a.refusal(q)]
    return [a for a in found if a.name == policy.current().only] or found


def variants(q: Query) -> list[Variant]:
    """The best plans of every algorithm that serves a query, the one to take first; none where it is left to generic
    loops."""
    found = [Variant(a, plan, cycles) for a in able(q) for plan, cycles in a.plans(q)[:MOST_PLANS]]
    found.sort(key=lambda v: v.price)
    return [v for v in found if v.price <= WORTH_MEASURING * found[0].price] if found else []


def select(q: Query) -> Variant | None:
    """The variant of a record, else the cheapest (the one of the policy's rank); None where no algorithm serves."""
    found = variants(q)
    return pick(found, q.key) if found else None


def pick(found: Sequence[Variant], layer: str, there: Collection[str] = ()) -> Variant:
    """Which of a layer's variants the policy takes. `there`: kinds of variants whose kernels other layers have."""
    rules = policy.current()
    recorded = next((v for v in found if v.name == rules.record_of(layer)), None)
    if recorded is not None or rules.rank:
        return recorded or found[min(rules.rank, len(found) - 1)]
    ties = (v for v in found if v.price <= TIE_RATIO * found[0].price)
    return next((v for v in ties if v.kind in there), found[0])


def build(q: Query, new_kernel: NewKernel) -> Value | None:
    """Emits the kernels that a query is answered with; the value that they write: the node's result, or that of the pooling
    behind it. None where no algorithm serves it, and nothing has been emitted."""
    found = variants(q)
    if not found:
        return None
    probe = q.probe
    variant = pick(found, q.key, {c.kind for c in probe.choices.values()} - {""})
    a, c = variant.algorithm, q.contraction
    assert q.node is not None
    pooled = a.pools(q)
    pooling = c.pooling if c is not None and not isinstance(q.layer, str) and q.layer.pooled else None
    if q.key:
        behind = "" if pooling is None else pooling.name
        probe.choose(Choice(q.key, variant.name, variant.kind, len(found), behind, pooled))
    a.build(q, variant.plan, new_kernel)
    return pooling.output if pooled and pooling is not None else q.node.outputs[0]


def updates(q: Query) -> bool:
    """Whether the kernels change a result that must hold a copy of operand 0 before."""
    return any(a.updates and not a.refusal(q) for a in ALGORITHMS)


def overwrites(q: Query) -> bool:
    """Whether the kernels may write the result over an operand that the epilogue alone reads, element by element."""
    variant = select(q)
    return variant is not None and variant.algorithm.single_store

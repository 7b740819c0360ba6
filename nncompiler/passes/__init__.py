"""Passes: one file each, and the pipelines, which are literal tables.

PORTABLE leaves plain operators only, which every backend and file format knows. `cpu(target)` goes on for a backend that
compiles groups and chooses layouts.
"""

from __future__ import annotations

from nncompiler.ir.dtype import f32
from nncompiler.ir.target import Target

from .affine import FoldAffine
from .assigned import AssignSlices
from .attention import ToAttention
from .base import ChangeChecker, Observer, Pass, PipelineStage, Rewrites, run_pipeline, verifying
from .batch_norm import FoldBatchNorm
from .canonical import Canonical
from .code_products import CodeProducts
from .common_subexpressions import CommonSubexpressions
from .compose import ComposeConvolutions
from .constant_folding import ConstantFolding
from .dead_code import DeadCode
from .dilated import DilatedPhases
from .einsums import EinsumsToProducts
from .exact_halves import ExactHalves
from .expansion import Expansion
from .formulas import Formulas
from .fusion import Fusion
from .gelu import ToGelu
from .gemm import ToGemm
from .global_pool import ToGlobalPooling
from .halves import CarryHalves
from .inference import InferenceForms
from .integers import ToIntegers
from .layer_norm import ToLayerNorm
from .layout import AssignLayouts
from .lookups import SinkLookups
from .low_rank import LowRank
from .merge_products import MergeProducts
from .movement import Movement
from .packed_weights import PackWeights
from .padding import FoldPadding
from .patches import PatchProducts
from .pool_commute import CommutePooling
from .powers import ExpandPowers
from .precision import ToHalves
from .quantized_activations import QuantizeActivations
from .recurrent import ProjectInputs
from .scales import FoldScales
from .shuffle import SinkShuffles
from .siblings import MergeSiblings
from .spatial import SpatialAxes
from .tables import ToTables
from .transposed import TransposedPhases
from .unflatten import UnflattenProducts
from .volumes import VolumesAsImages
from .widen import WidenHalves

PORTABLE: tuple[Pass, ...] = (
    DeadCode(),
    InferenceForms(),
    PackWeights(),
    SinkLookups(),
    Formulas(),
    ConstantFolding(),
    Canonical(),
    EinsumsToProducts(),
    AssignSlices(),
    CommonSubexpressions(),
    Expansion(),
    Movement(),
    FoldPadding(),
    ToGlobalPooling(),
    FoldBatchNorm(),
    ToGemm(),
    FoldAffine(),
    CommutePooling(),
    ComposeConvolutions(),
    SinkShuffles(),
    WidenHalves(),
    ConstantFolding(),
    Canonical(),
    Movement(),
    CommonSubexpressions(),
    DeadCode(),
)
"""For every backend: the same operators, fewer of them."""


def cpu(target: Target) -> tuple[Pass, ...]:
    """After PORTABLE, for a backend that compiles groups and layouts itself."""
    return (
        TransposedPhases(target, codes=True),
        ToIntegers(target),
        ConstantFolding(keep_codes=False),
        ToTables(target),
        FoldScales(),
        ExpandPowers(),
        ToLayerNorm(),
        ToGelu(),
        CommonSubexpressions(),
        ProjectInputs(),
        CarryHalves(),
        QuantizeActivations(),
        PatchProducts(),
        TransposedPhases(target),
        SpatialAxes(),
        VolumesAsImages(),
        DilatedPhases(target),
        UnflattenProducts(),
        MergeProducts(),
        ToAttention(),
        CodeProducts(target),
        ConstantFolding(),
        Movement(),
        CommonSubexpressions(),
        MergeSiblings(multiple=target.channel_block(f32), padded=False),
        ExactHalves(),
        Fusion(),
        AssignLayouts(target),
        DeadCode(),
    )


def onnxruntime(merge: bool = True) -> tuple[Pass, ...]:
    """PORTABLE for onnxruntime on a GPU: with normalizations named before other passes change their form, by which its own
    fusions would no longer know them. `merge` makes one convolution, and one copy, of three siblings and more."""
    portable: list[Pass] = []
    for p in PORTABLE:
        portable += [ToLayerNorm(), p] if isinstance(p, ToGlobalPooling) else [p]
    return (*portable, MergeSiblings(least=3), DeadCode()) if merge else tuple(portable)


PASSES: dict[str, type[Pass]] = {
    kind.name: kind
    for kind in (
        AssignLayouts, AssignSlices, Canonical, CarryHalves, CodeProducts, CommonSubexpressions, CommutePooling,
        ComposeConvolutions, ConstantFolding, DeadCode, DilatedPhases, EinsumsToProducts, ExactHalves, ExpandPowers,
        Expansion, FoldAffine, FoldBatchNorm, FoldPadding, FoldScales, Formulas, Fusion, InferenceForms, LowRank,
        MergeProducts, MergeSiblings, Movement, PackWeights, PatchProducts, ProjectInputs, QuantizeActivations,
        SinkLookups, SinkShuffles, SpatialAxes, ToAttention, ToGelu, ToGemm, ToGlobalPooling, ToHalves, ToIntegers,
        ToLayerNorm, ToTables, TransposedPhases, UnflattenProducts, VolumesAsImages, WidenHalves,
    )
}  # fmt: skip
"""Every pass by its name."""

__all__ = [
    "PASSES",
    "PORTABLE",
    "AssignLayouts",
    "AssignSlices",
    "Canonical",
    "CarryHalves",
    "ChangeChecker",
    "CodeProducts",
    "CommonSubexpressions",
    "CommutePooling",
    "ComposeConvolutions",
    "ConstantFolding",
    "DeadCode",
    "DilatedPhases",
    "EinsumsToProducts",
    "ExactHalves",
    "ExpandPowers",
    "Expansion",
    "FoldAffine",
    "FoldBatchNorm",
    "FoldPadding",
    "FoldScales",
    "Formulas",
    "Fusion",
    "InferenceForms",
    "LowRank",
    "MergeProducts",
    "MergeSiblings",
    "Movement",
    "Observer",
    "PackWeights",
    "Pass",
    "PatchProducts",
    "PipelineStage",
    "ProjectInputs",
    "QuantizeActivations",
    "Rewrites",
    "SinkLookups",
    "SinkShuffles",
    "SpatialAxes",
    "ToAttention",
    "ToGelu",
    "ToGemm",
    "ToGlobalPooling",
    "ToHalves",
    "ToIntegers",
    "ToLayerNorm",
    "ToTables",
    "TransposedPhases",
    "UnflattenProducts",
    "VolumesAsImages",
    "WidenHalves",
    "cpu",
    "onnxruntime",
    "run_pipeline",
    "verifying",
]  # fmt: skip

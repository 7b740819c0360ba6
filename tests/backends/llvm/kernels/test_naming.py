"""Variants have the field's names, whatever records call them."""

import pytest

from nncompiler.backends.llvm.kernels.naming import spelled, spelled_for
from nncompiler.backends.llvm.kernels.registry import ALGORITHMS

LAYER = "conv f32 1x3x224x224 to 64 7x7 s(2, 2) d(1, 1) p(3, 3, 3, 3) g1 blocked halo"


@pytest.mark.parametrize(
    ("name", "kernel", "stride", "said"),
    [
        ("winograd_6 fused 14x2 by 4", 3, 1, "Winograd F(4x4,3x3), fused, tile 14x2, 4 tiles a block"),
        ("winograd_4 phased 10x2 by 5", 3, 1, "Winograd F(2x2,3x3), in three steps, tile 10x2"),
        ("winograd_6", 5, 1, "Winograd F(2x2,5x5)"),
        ("polyphase_6 fused 13x2 by 7", 7, 2,
         "Winograd F(3x3,4x4) over phases of the stride, fused, tile 13x2, 7 tiles a block"),
        ("block_diagonal_6", 3, 1, "Winograd F(4x4,3x3) over joined groups"),
        ("winograd_rows F(2,5) 5", 5, 1, "Winograd F(2,5) along rows, 5 pixels"),
        ("direct 8x3+28x1", 3, 1, "direct convolution, tile 8x3+28x1"),
    ],
)  # fmt: skip
def test_names_of_variants(name, kernel, stride, said):
    assert spelled(name, kernel, stride) == said


def test_the_layer_of_a_record_tells_kernel_and_stride():
    assert spelled_for(LAYER, "polyphase_6") == "Winograd F(3x3,4x4) over phases of the stride"


@pytest.mark.parametrize("kernel", [1, 2, 3, 5, 7])
def test_every_algorithm_has_a_name_of_the_field(kernel):
    for a in ALGORITHMS:
        assert "_" not in spelled(a.name, kernel) and a.name != spelled(a.name, kernel)

"""Trained layers as low-rank factors, 1x1 -> K x K -> 1x1, within an error budget at the outputs and where it is faster.

    report    the budget, and what was done within it
    judge     errors against the model as it was read
    search    which layers, at which ranks
    pipeline  compiling such a model

    compile(model, reduce_1x1=Budget(0.01, inputs=feeds, report=print))
"""

from __future__ import annotations

from .report import Budget, LayerReduction, Reduction

__all__ = ["Budget", "LayerReduction", "Reduction"]

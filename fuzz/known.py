"""Where ONNX's text, its evaluator and onnxruntime are known to contradict each other, and who errs.

A row excuses one party at one operator, where its condition holds. It is no tolerance: native code is compared with our
reference there all the same, and the party's other answers count.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnx

from .numbers import Array

Attributes = Mapping[str, Any]
Operands = list["Array | None"]


@dataclass(frozen=True)
class Disagreement:
    """`party` ("onnxruntime" or "onnx", its evaluator) errs at `operator` where `holds` of the node's attributes and its
    operands' numbers. `evidence` says how we know."""

    operator: str
    party: str
    condition: str
    evidence: str
    holds: Callable[[Attributes, Operands], bool] = lambda attributes, operands: True


def _not_finite(attributes: Attributes, operands: Operands) -> bool:
    return any(a is not None and a.dtype.kind in "fV" and not np.isfinite(a.astype(np.float64)).all() for a in operands)


def _has_nan(attributes: Attributes, operands: Operands) -> bool:
    return any(a is not None and a.dtype.kind in "fV" and np.isnan(a.astype(np.float64)).any() for a in operands)


TABLE: tuple[Disagreement, ...] = ()

ACCEPTED: tuple[str, ...] = ()
"""Parts of messages: what we call malformed and a peer runs, where ONNX's text is on our side or says nothing."""


def excuses(party: str, node: onnx.NodeProto, operands: Operands) -> bool:
    """Does a row say that `party` errs at this node?"""
    attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
    return any(
        r.operator == node.op_type and r.party == party and r.holds(attributes, operands) for r in TABLE
    )

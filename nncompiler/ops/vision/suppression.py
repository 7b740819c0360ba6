"""Boxes that overlap better ones are left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir.op import Array, NativeStep

from ..sequence import Listed


@dataclass(frozen=True)
class NonMaxSuppression(Listed):
    """For every image and class, boxes in the order of their scores, without those that overlap one chosen before. ONNX
    NonMaxSuppression, opset 11.

    Operands: boxes f32[images, n, 4], scores f32[images, classes, n], the most boxes a class (i64, default 0: none), the
    intersection over union above which boxes overlap (f32, default 0), the score that boxes must exceed (f32). Boxes are two
    opposite corners (y, x, y, x), or center and size (x, y, width, height) where `center`. Result: i64[m, 3], (image, class,
    box) of every chosen one.
    """

    center: bool = False

    name = "non_max_suppression"
    operands = ("boxes", "scores", "most?", "overlap?", "least?")

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("non_max_suppression", (int(self.center), len(operands)))

    def evaluate(self, *arrays: Any) -> Any:
        boxes, scores, most, overlap, least = self.take(arrays)
        limit = 0 if most is None else int(np.asarray(most).reshape(-1)[0])
        above = np.float32(0 if overlap is None else np.asarray(overlap).reshape(-1)[0])
        floor = None if least is None else np.float32(np.asarray(least).reshape(-1)[0])
        found = []
        for image in range(scores.shape[0]):
            corners = self._corners(boxes[image])
            for category in range(scores.shape[1]):
                chosen = _chosen(corners, scores[image, category], limit, above, floor)
                found += [(image, category, box) for box in chosen]
        return np.asarray(found, np.int64).reshape(-1, 3)

    def _corners(self, boxes: Array) -> Array:
        """Boxes as (low y, low x, high y, high x)."""
        if self.center:
            x, y, width, height = boxes.T
            half_width, half_height = width / 2, height / 2
            return np.stack([y - half_height, x - half_width, y + half_height, x + half_width], 1)
        low, high = np.minimum(boxes[:, :2], boxes[:, 2:]), np.maximum(boxes[:, :2], boxes[:, 2:])
        return np.concatenate([low, high], 1)


def _chosen(corners: Array, scores: Array, limit: int, above: Any, floor: Any) -> list[int]:
    """The boxes that stay, best first; of equal scores the first one."""
    order = np.argsort(-scores, kind="stable")
    if floor is not None:
        order = order[scores[order] > floor]
    area = np.prod(corners[:, 2:] - corners[:, :2], axis=1)
    chosen: list[int] = []
    while order.size and len(chosen) < limit:
        best, order = int(order[0]), order[1:]
        chosen.append(best)
        low = np.maximum(corners[best, :2], corners[order, :2])
        high = np.minimum(corners[best, 2:], corners[order, 2:])
        shared = np.prod(np.maximum(high - low, 0), axis=1)
        union = area[best] + area[order] - shared
        covered = np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)
        order = order[covered <= above]
    return chosen

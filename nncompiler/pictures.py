"""Pictures as inputs of image models: read, turned upright, resized, cropped, normalized, laid out as the model wants them.

    plan = preparation("x", TensorType(f32, (1, 3, 224, 224)))     NCHW 224x224, RGB, 0 to 1, ImageNet's mean and deviation
    plan.array("cat.jpg")                                          [1, 3, 224, 224]

    shorter side ──▶ size / 0.875, bilinear        middle size x size        (pixel / 255 - mean) / std
Pillow reads the files (extra `images`).
"""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .ir.dims import Sym
from .ir.errors import UsageError
from .ir.op import Array
from .ir.types import TensorType

SUFFIXES = (".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm", ".pgm")
CROP = 0.875
"""The part of the resized shorter side that the crop keeps: 224 of 256, as ImageNet models are evaluated."""
MEAN, DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
"""Of ImageNet's pixels from 0 to 1, which exporters of PyTorch models assume."""
SIZE = 224
"""Where the model leaves height and width open."""


@dataclass(frozen=True)
class Preparation:
    """How a picture becomes an input. mean, deviation: by channel, of pixels from 0 to `top`; None: pixels as they are from
    0 to `top`. guessed: what was not asked for but assumed."""

    name: str
    type: TensorType
    channels_last: bool
    height: int
    width: int
    channels: int
    top: float
    mean: tuple[float, ...] | None
    deviation: tuple[float, ...] | None
    stretch: bool
    guessed: tuple[str, ...]

    @property
    def text(self) -> str:
        """For people: "NCHW 224x224 RGB, 0 to 1, less 0.485 ..., over 0.229 ..."."""
        parts = [f"{'NHWC' if self.channels_last else 'NCHW'} {self.height}x{self.width}"]
        parts[0] += " RGB" if self.channels == 3 else " grey"
        parts.append(f"0 to {self.top:g}")
        if self.mean is not None and self.deviation is not None:
            parts.append(f"less {' '.join(f'{m:g}' for m in self.mean)}")
            parts.append(f"over {' '.join(f'{d:g}' for d in self.deviation)}")
        said = ", ".join(parts)
        return said + (f" (guessed: {', '.join(self.guessed)})" if self.guessed else "")

    def array(self, path: str | os.PathLike[str], content: bytes | None = None) -> Array:
        """One picture, a batch of one; `content` are the file's bytes where they are known. Raises UsageError for a file
        that is no picture."""
        picture = _opened(path, content).convert("RGB" if self.channels == 3 else "L")
        picture = _fitted(picture, self.width, self.height, self.stretch)
        values: Array = np.asarray(picture)
        if values.ndim == 2:
            values = values[:, :, None]
        dtype = self.type.dtype.numpy
        if self.mean is not None and self.deviation is not None:
            mean, deviation = (np.asarray(v, np.float64) for v in (self.mean, self.deviation))
            values = (values * (self.top / 255) - mean) / deviation
        elif self.type.dtype.is_float:
            values = values * (self.top / 255)
        values = values if self.channels_last else values.transpose(2, 0, 1)
        return np.ascontiguousarray(values[None].astype(dtype))


def preparation(
    name: str, type_: TensorType, *, size: tuple[int, int] | None = None, mean: Sequence[float] | None = None,
    deviation: Sequence[float] | None = None, top: float | None = None, stretch: bool = False,
) -> Preparation:  # fmt: skip
    """How to make pictures into an input of this type. size: (height, width) where the model leaves them open; mean,
    deviation: numbers by channel, or one for all; top: what a white pixel is before mean and deviation (1 or 255).

    Raises UsageError for an input that is no image, and for sizes and counts that do not fit it.
    """
    shape = [None if isinstance(d, Sym) else int(d) for d in type_.shape]
    if len(shape) != 4 or (shape[1] not in (1, 3) and shape[3] not in (1, 3)):
        raise UsageError(f"input {name!r} is {type_}, not an image of 1 or 3 channels", hint="give an .npy file")
    last = shape[1] not in (1, 3)
    channels = shape[3] if last else shape[1]
    assert channels is not None
    height, width = (shape[1], shape[2]) if last else (shape[2], shape[3])
    guessed = []
    for asked, fixed, what in zip(size or (), (height, width), ("height", "width")):
        if fixed is not None and asked != fixed:
            raise UsageError(f"input {name!r} has a {what} of {fixed}, got {asked}", hint=f"--shape {name}=... changes it")
    if size is None and (height is None or width is None):
        guessed.append(f"size {SIZE}")
    fallback = size or (SIZE, SIZE)
    height, width = height or fallback[0], width or fallback[1]
    if not type_.dtype.is_float and (mean is not None or deviation is not None):
        raise UsageError(f"input {name!r} is {type_}: its pixels are bytes, which have no mean or deviation")
    if type_.dtype.is_float and mean is None and deviation is None and top is None and channels == 3:
        mean, deviation = MEAN, DEVIATION
        guessed.append("ImageNet's mean and deviation; --mean, --std or --range say others")
    if top is None:
        large = not type_.dtype.is_float or any(abs(v) > 4 for v in (*(mean or ()), *(deviation or ())))
        top = 255.0 if large else 1.0
    if mean is not None or deviation is not None:
        mean = _each(mean if mean is not None else (0.0,), channels, "mean")
        deviation = _each(deviation if deviation is not None else (1.0,), channels, "std")
    return Preparation(
        name, type_, last, height, width, channels, top, None if mean is None else tuple(mean),
        None if deviation is None else tuple(deviation), stretch, tuple(guessed),
    )  # fmt: skip


def pictures(path: str) -> list[str]:
    """The picture that a path is, or the pictures in a folder, by name; UsageError for a folder without any."""
    if not os.path.isdir(path):
        return [path]
    found = sorted(str(p) for p in Path(path).iterdir() if p.suffix.lower() in SUFFIXES)
    if not found:
        raise UsageError(f"the folder {path!r} has no pictures", hint=f"{', '.join(SUFFIXES)} are read")
    return found


def is_picture(path: str) -> bool:
    """Whether a path means pictures."""
    return path.lower().endswith(SUFFIXES) or os.path.isdir(path)


def _each(values: Sequence[float], channels: int, what: str) -> tuple[float, ...]:
    if len(values) == 1:
        return (float(values[0]),) * channels
    if len(values) != channels:
        raise UsageError(f"{what} needs a number for each of {channels} channels, got {len(values)}")
    return tuple(map(float, values))


def _opened(path: str | os.PathLike[str], content: bytes | None) -> Any:
    try:
        from PIL import Image, ImageOps
    except ImportError:
        hint = "pip install 'nncompiler[images]'"
        raise UsageError("reading pictures takes Pillow, which is not installed", hint=hint) from None
    try:
        with Image.open(path if content is None else io.BytesIO(content)) as picture:
            return ImageOps.exif_transpose(picture).copy()
    except FileNotFoundError:
        raise UsageError(f"there is no file {os.fspath(path)!r}") from None
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as e:
        raise UsageError(f"{os.fspath(path)!r} is not a picture that Pillow reads: {str(e).partition(' <_io')[0]}") from None


def _fitted(picture: Any, width: int, height: int, stretch: bool) -> Any:
    """The picture at a size: stretched, or resized until the crop in its middle is CROP of its shorter side."""
    from PIL.Image import Resampling

    if stretch:
        return picture.resize((width, height), Resampling.BILINEAR)
    scale = max(width / CROP / picture.width, height / CROP / picture.height)
    size = max(width, round(picture.width * scale)), max(height, round(picture.height * scale))
    picture = picture.resize(size, Resampling.BILINEAR)
    left, top = (size[0] - width) // 2, (size[1] - height) // 2
    return picture.crop((left, top, left + width, top + height))

"""Pictures in files, decoded by Pillow between programs of machine code."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import Dim
from nncompiler.ir.errors import DependencyError, ModelError
from nncompiler.ir.op import Array, Operand, require
from nncompiler.ir.types import TensorType

from ..strings import Text

CHANNELS = {"RGB": 3, "BGR": 3, "Grayscale": 1}


@dataclass(frozen=True)
class ImageDecoder(Text):
    """The pixels, u8[height, width, channels], of an encoded picture, whose bytes are a vector u8[n]: BMP, JPEG, JPEG 2000,
    PNG, PNM, TIFF, WebP. `height` and `width` are the picture's. ONNX ImageDecoder, opset 20. Raises DependencyError without
    Pillow, ModelError for bytes that are no picture."""

    height: Dim
    width: Dim
    pixels: str = "RGB"

    name = "image_decoder"
    operands = ("x",)

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        require(x.dtype == dt.u8 and x.rank == 1, f"a vector of bytes is required, got {x.type}")
        require(self.pixels in CHANNELS, f"pixel_format must be one of {', '.join(CHANNELS)}, got {self.pixels!r}")
        return TensorType(dt.u8, (self.height, self.width, CHANNELS[self.pixels]))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        try:
            from PIL import Image, UnidentifiedImageError
        except ImportError:
            raise DependencyError("decoding pictures needs Pillow", hint="pip install nncompiler[images]") from None
        try:
            with Image.open(BytesIO(x.tobytes())) as picture:
                decoded = np.asarray(picture.convert("L" if self.pixels == "Grayscale" else "RGB"))
        except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as e:
            raise ModelError(f"the bytes cannot be decoded as a picture: {e}") from None
        if self.pixels == "Grayscale":
            return np.array(decoded[:, :, None])
        return np.array(decoded[:, :, ::-1] if self.pixels == "BGR" else decoded)

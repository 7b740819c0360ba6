"""`nncompiler.onnx_backend` with host steps forbidden: what it computes, machine code does alone.

A model that needs a codec, a regular expression or the letter case of Unicode is refused (UnsupportedError).
"""

from __future__ import annotations

from typing import Any

from .onnx_backend import CompiledModel, NncBackend


class NativeBackend(NncBackend):
    """The same backend; no step of a model is done by Python."""

    @classmethod
    def prepare(cls, model: Any, device: str = "CPU", **options: Any) -> CompiledModel:
        """Compiles a ModelProto; `options` go to `compile`."""
        return super().prepare(model, device, host_steps=False, **options)


prepare = NativeBackend.prepare
run_model = NativeBackend.run_model
run_node = NativeBackend.run_node
supports_device = NativeBackend.supports_device

"""The C ABI as ctypes sees it: the tables of source/nnc.h, and status codes as errors."""

from __future__ import annotations

import ctypes as c
from enum import IntEnum

from nncompiler.ir.errors import CompilerError, DeviceError, LimitError, ModelError, UsageError

ABI_VERSION = 4
ENTRY = "nnc_model_v1"


class Status(IntEnum):
    OK = 0
    BAD_ARGUMENT = 1
    OUT_OF_MEMORY = 2
    UNSUPPORTED_CPU = 3
    INDEX_OUT_OF_RANGE = 4
    WEIGHTS_MISSING = 5
    WEIGHTS_MISMATCH = 6
    THREAD_FAILED = 7
    ABI_MISMATCH = 8
    BUSY = 9
    WRONG_SHAPE = 10
    OTHER_SIZES = 11
    REQUIREMENT = 12
    LIMIT = 13
    DAMAGED = 14


_ERRORS: dict[int, type[CompilerError]] = {
    Status.OUT_OF_MEMORY: LimitError,
    Status.UNSUPPORTED_CPU: DeviceError,
    Status.THREAD_FAILED: LimitError,
    Status.LIMIT: LimitError,
}


_HINTS: dict[int, str] = {
    Status.UNSUPPORTED_CPU: "compile the model for this processor, or for one that both have (mcpu=, --mcpu)",
    Status.WEIGHTS_MISSING: "name the weights file (weights=, --weights), or put it beside with the suffix .weights",
    Status.DAMAGED: "compile the model again, or copy the file again",
    Status.WEIGHTS_MISMATCH: "give the weights file that was written with this artifact",
}


UNCHECKED = 1
"""Of `Options.flags`: the model does not compare its weights with their hash."""


class Options(c.Structure):
    _fields_ = [
        ("size", c.c_uint32),
        ("threads", c.c_int32),
        ("weights", c.c_void_p),
        ("weights_bytes", c.c_uint64),
        ("weights_path", c.c_char_p),
        ("allocate", c.c_void_p),
        ("release", c.c_void_p),
        ("allocator", c.c_void_p),
        ("parallel_for", c.c_void_p),
        ("executor", c.c_void_p),
        ("workers_of", c.c_void_p),
        ("flags", c.c_uint64),
    ]


class Api(c.Structure):
    """nnc_api. Every function releases the GIL while it runs."""

    _fields_ = [
        ("abi", c.c_uint32),
        ("size", c.c_uint32),
        ("name", c.c_char_p),
        ("open", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_void_p)),
        ("close", c.CFUNCTYPE(None, c.c_void_p)),
        ("context_new", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_void_p)),
        ("context_free", c.CFUNCTYPE(None, c.c_void_p)),
        ("run", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_void_p, c.c_void_p)),
        ("profile", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_void_p, c.c_void_p, c.c_void_p)),
        ("failed_node", c.CFUNCTYPE(c.c_char_p, c.c_void_p)),
        ("threads", c.CFUNCTYPE(c.c_int32, c.c_void_p)),
        ("describe", c.CFUNCTYPE(c.c_char_p)),
        ("error_string", c.CFUNCTYPE(c.c_char_p, c.c_int32)),
        ("bind", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_void_p)),
        ("output_shape", c.CFUNCTYPE(c.POINTER(c.c_int64), c.c_void_p, c.c_int32)),
        ("output", c.CFUNCTYPE(c.c_void_p, c.c_void_p, c.c_int32)),
        ("message", c.CFUNCTYPE(c.c_char_p, c.c_void_p)),
        ("reset", c.CFUNCTYPE(c.c_int32, c.c_void_p)),
        ("state_shape", c.CFUNCTYPE(c.POINTER(c.c_int64), c.c_void_p, c.c_int32)),
        ("get_state", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_int32, c.c_void_p)),
        ("set_state", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_int32, c.c_void_p, c.c_void_p)),
        ("output_item", c.CFUNCTYPE(c.c_void_p, c.c_void_p, c.c_int32)),
    ]


FUNCTIONS = tuple(name for name, *_ in Api._fields_[3:])
"""The functions of a model, as the C ABI calls them behind the model's prefix."""


def api_at(address: int) -> Api:
    """The table at `address`; raises ModelError for another ABI version."""
    api = Api.from_address(address)
    if api.abi != ABI_VERSION or api.size < c.sizeof(Api):
        raise ModelError(
            f"an artifact of ABI version {ABI_VERSION} is required, this one has version {api.abi}",
            hint="compile the model again with this version of nncompiler",
        )
    return api


def check(api: Api, status: int, doing: str, *, node: str | None = None, told: str = "") -> None:
    """Raises the error of a status other than 0. `told`: what the model says of it, in place of the status's own words."""
    if status == Status.OK:
        return
    message = f"{doing}: {told or f'{api.error_string(status).decode()} (status {status})'}"
    error = _ERRORS.get(status, UsageError if status == Status.BAD_ARGUMENT else ModelError)
    raise error(message, node=node, hint=_HINTS.get(status))


def too_large(name: str, error: MemoryError) -> LimitError:
    """The error of a run for whose outputs numpy finds no memory, as that of Status.OUT_OF_MEMORY is for the model's own."""
    return LimitError(f"running {name}: out of memory for its outputs: {error}")

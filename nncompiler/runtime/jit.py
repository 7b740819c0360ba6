"""Object code linked into this process by LLVM: no linker, no compiler."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache
from typing import Any

from nncompiler.ir.errors import InternalError

_serial = itertools.count()


@cache
def _linker() -> Any:
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm.create_lljit_compiler()


def load_objects(objects: Sequence[bytes], symbol: str) -> tuple[int, object]:
    """Links relocatable objects of this host and gives the address of an exported symbol, and what must be kept alive for
    as long as the code is used. What they leave undefined comes from the process (libc)."""
    import llvmlite.binding as llvm

    library = llvm.JITLibraryBuilder().add_current_process()
    for data in objects:
        library.add_object_img(data)
    library.export_symbol(symbol)
    try:
        tracker = library.link(_linker(), f"nnc_model_{next(_serial)}")
    except RuntimeError as error:
        raise InternalError(f"the object code cannot be loaded: {error}") from error
    return int(tracker[symbol]), tracker

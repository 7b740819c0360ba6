"""Object code linked into this process: by our own loader where the objects are ELF for x86-64, elsewhere by LLVM's."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Sequence
from functools import cache
from typing import Any

from nncompiler.ir.errors import InternalError

from . import elf_load

_serial = itertools.count()


def load_objects(objects: Sequence[bytes], symbol: str) -> tuple[int, object]:
    """Links relocatable objects of this host and gives the address of an exported symbol, and what must be kept alive for
    as long as the code is used. What they leave undefined comes from the process (libc)."""
    if sys.platform == "linux" and elf_load.loadable(objects):
        image = elf_load.load(objects, symbol)
        return image.address, image
    return _load_by_llvm(objects, symbol)


@cache
def _linker() -> Any:
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm.create_lljit_compiler()


def _load_by_llvm(objects: Sequence[bytes], symbol: str) -> tuple[int, object]:
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

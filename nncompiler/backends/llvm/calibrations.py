"""Measured rates on disk, one file for each processor that was measured.

    keep(measured)      writes what was measured of the processor of this process; its file
    kept()              the rates of this processor, None where none were measured
    read(path)          those of a file, wherever it is from

The files lie in the cache's folder, in `rates/`, under a hash of what identifies the processor (`machine.identity`): a
processor that differs in name, features or caches has rates of its own. Clearing the cache of models leaves them.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler import cache
from nncompiler.ir.errors import UsageError

from .machine import identity
from .rates import Rates, parse

if TYPE_CHECKING:
    from .calibrate import MeasuredRates

FORMAT = "nncompiler rates 1"


def path() -> Path:
    """Where the rates of this processor are kept; the file need not exist."""
    key = hashlib.sha256(identity().encode()).hexdigest()[:16]
    return cache.root() / "rates" / f"{key}.json"


def keep(measured: MeasuredRates, processor: str) -> Path:
    """Writes the rates of this processor; returns the file. Raises UsageError where that cannot be."""
    file = path()
    document = {
        "format": FORMAT, "processor": processor, "hertz": round(measured.hertz), "rates": measured.rates.document(),
    }  # fmt: skip
    cache.prepare(file.parent)
    handle, aside = tempfile.mkstemp(prefix=".new-", dir=file.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(json.dumps(document, indent=1) + "\n")
    os.replace(aside, file)
    return file


def kept() -> Rates | None:
    """The rates that were measured of this processor; None where there are none. A file that is damaged counts as none, with
    a warning that names it."""
    if not cache.enabled():
        return None
    file = path()
    try:
        return read(file) if file.is_file() else None
    except UsageError as error:
        warnings.warn(f"{error}; the processor's rates are those of the table", cache.CacheWarning, stacklevel=2)
        return None


def read(file: str | os.PathLike[str]) -> Rates:
    """The rates of a file that `nnc doctor --calibrate` wrote. Raises UsageError for another one."""
    hint = "nnc doctor --calibrate writes such a file, and says where"
    try:
        document: Any = json.loads(Path(file).read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{os.fspath(file)} cannot be read: {error.strerror or error}", hint=hint) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{os.fspath(file)} is not a file of rates: it is not JSON", hint=hint) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise UsageError(f"{os.fspath(file)} is not a file of rates: its format must be {FORMAT!r}", hint=hint)
    return parse(document.get("rates", {}), os.fspath(file))

"""Several variants of one model in a .nnc file: for other processors, or other systems. Loading takes one that runs.

    offset 0     8 bytes  magic "NNCFILES"
    offset 8              offset, bytes and hash of the index, as in a file of one variant (`nncfile`)
    offset 4096           for each variant: header page and block of its weights (equal weights stand once), its objects
    ...                   the index: JSON, {"variants": [the index of a file of one variant, ...]}

Variants stand in the order in which they are tried: those that ask most of the processor first.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from nncompiler.ir.errors import DeviceError, ModelError, UsageError

from . import nncfile
from .artifact import Artifact
from .files import write_files
from .weights import PAGE

MAGIC = b"NNCFILES"


def join(files: Sequence[Path], output: Path, *, overwrite: bool = False) -> list[Path]:
    """Writes the variants of `files` (.nnc files, each with its weights) to one .nnc file; its path.

    Raises UsageError for files whose models have other inputs or outputs, for one without its weights, and for two variants
    of the same target; ModelError for a file that is no .nnc file or damaged.
    """
    indices = [(path, index) for path in files for index in _indices(path)]
    if not indices:
        raise UsageError("no files to join")
    _check(indices)
    indices.sort(key=lambda pair: -len(_target(pair[1])["features"]))  # stable: ties stay in the order given
    return write_files([(output, lambda at: _write(indices, at), 0o666)], overwrite)


def read(path: Path) -> Iterator[Artifact]:
    """The variants of a .nnc file, of several or of one, in the order in which they are to be tried. Each is read, and its
    code compared with what was written, when it is asked for. Raises ModelError as `nncfile.read`."""
    with path.open("rb") as file:
        single = not file.read(len(MAGIC)).startswith(MAGIC)
    if single:
        yield nncfile.read(path)
        return
    for index in _indices(path):
        yield nncfile.artifact_of(path, index)


def none_runs(path: Path, found: Sequence[Artifact], last: DeviceError) -> DeviceError:
    """The error where no variant runs on this machine; the variant's own where there is one alone."""
    if len(found) == 1:
        return last
    named = ", ".join(f"{a.description['target']['cpu']} ({a.triple})" for a in found)
    return DeviceError(
        f"{path} has variants for {named}, and this processor runs none of them",
        hint="compile the model for this processor, too (mcpu=, --mcpu)",
    )


def _indices(path: Path) -> list[dict[str, Any]]:
    index = nncfile.read_index(path, (nncfile.MAGIC, MAGIC))
    return list(index["variants"]) if "variants" in index else [index]


def _target(index: dict[str, Any]) -> dict[str, Any]:
    target: dict[str, Any] = index["description"]["target"]
    return target


def _check(indices: Sequence[tuple[Path, dict[str, Any]]]) -> None:
    first, model = indices[0]
    seen: dict[tuple[str, str, str], Path] = {}
    for path, index in indices:
        for side in ("inputs", "outputs"):
            if index["description"][side] != model["description"][side]:
                raise UsageError(f"{first} and {path} are not variants of one model: their {side} differ")
        weights = index["description"]["weights"]
        if index["weights"] is None and weights["bytes"]:
            raise UsageError(f"{path} has its weights in a file of their own", hint="compile it without --weights-out")
        target = _target(index)
        key = index["triple"], target["cpu"], ",".join(target["features"])
        if key in seen:
            raise UsageError(f"{seen[key]} and {path} are both for {target['cpu']} ({index['triple']})")
        seen[key] = path


def _write(indices: Sequence[tuple[Path, dict[str, Any]]], at: Path) -> None:
    placed: dict[tuple[str, int], int] = {}
    joined: list[dict[str, Any]] = []
    with at.open("wb") as file:
        file.write(bytes(PAGE))
        for path, index in indices:
            with path.open("rb") as source:
                joined.append(_copied(source, path, index, file, placed))
        nncfile.finish(file, MAGIC, {"variants": joined})


def _copied(
    source: BinaryIO, path: Path, index: dict[str, Any], file: BinaryIO, placed: dict[tuple[str, int], int]
) -> dict[str, Any]:
    """A variant's index after its weights and objects were copied to where `file` ends."""
    made = dict(index)
    if index["weights"] is not None:
        offset, size = index["weights"]
        key = index["description"]["weights"]["hash"], size
        if key not in placed:
            file.write(bytes(-file.tell() % PAGE))
            placed[key] = file.tell()
            _copy(source, path, offset, size, file)
        made["weights"] = [placed[key], size]
    made["objects"] = []
    for offset, size, digest in index["objects"]:
        at = file.tell()
        _copy(source, path, offset, size, file)
        made["objects"].append([at, size, digest])
    return made


def _copy(source: BinaryIO, path: Path, offset: int, size: int, file: BinaryIO) -> None:
    source.seek(offset)
    before = file.tell()
    shutil.copyfileobj(_Part(source, size), file, 1 << 20)
    if file.tell() - before != size:
        raise ModelError(f"{path} is cut short", hint="compile the model again")


class _Part:
    """The next `left` bytes of a file."""

    def __init__(self, file: BinaryIO, left: int) -> None:
        self._file, self._left = file, left

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(self._left if size < 0 else min(size, self._left))
        self._left -= len(data)
        return data

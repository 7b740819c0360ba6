"""Which files this package wrote, so that no command overwrites one that it did not.

Artifacts are known by what they are: a library, object or program by its symbols, a .nnc or weights file by its magic, an
ONNX file by its producer, JSON by its format. Text, pictures and pages end in a comment with a digest of what stands before
it, so that a file that was edited since is not taken for ours; a .npz archive has a comment of its own, a Parquet file an
entry of its schema. A .npy file has room for none.

    protect([path], overwrite=False)    raises UsageError for a file that is there and is not ours
    sign(path, suffix)                  marks a new file
"""

from __future__ import annotations

import hashlib
import mmap
import os
import re
from collections.abc import Iterable
from pathlib import Path

from .errors import UsageError

COMMENTS = {
    ".txt": "// {}", ".dot": "// {}", ".ll": "; {}", ".s": "# {}", ".h": "/* {} */", ".hpp": "// {}",
    ".pc": "# {}", ".cmake": "# {}",
    ".svg": "<!-- {} -->", ".html": "<!-- {} -->", ".htm": "<!-- {} -->", ".pdf": "% {}",
}  # fmt: skip
"""By suffix, the last line of a file."""

MARK = "nncompiler wrote this, digest "
ENDING = re.compile(rb"\S* ?nncompiler wrote this, digest ([0-9a-f]{16})(?: \S+)?\n\Z")
TAIL = 128
"""Bytes at a file's end in which marks stand."""

RAW = b"\nnncompiler wrote this\n"
"""Ends raw data and PNG images, whose readers stop before it, and is the comment of .npz archives."""

END_OF_ZIP = b"PK\5\6"
BINARY = {".nnc": b"NNCFILE", ".weights": b"NNCWGT"}
SHARED = b"nnc_model_v1"
"""A symbol of every library and object."""
IMPORTED = b"_output_shape"
"""In every import library of one for Windows."""
PROGRAM = b"prints the model's description as JSON"
"""Part of every program's help."""
JSON = re.compile(rb'\{\s*"format":\s*"nncompiler-')
PRODUCER = re.compile(rb"\x12\x0anncompiler")
"""ModelProto.producer_name, the second field of what the writer makes."""


def protect(paths: Iterable[Path], overwrite: bool = False, inputs: Iterable[object] = ()) -> None:
    """Raises UsageError where writing one of `paths` would destroy a file that this package did not write, or one of
    `inputs`, the files that are being read; unless `overwrite`."""
    read = [os.fspath(i) for i in inputs if isinstance(i, str | os.PathLike)]
    for path in paths if not overwrite else ():
        if not path.is_file():
            continue
        hint = "--force (in Python, overwrite=True) replaces it; or give another name"
        if any(os.path.exists(i) and os.path.samefile(i, path) for i in read):
            raise UsageError(f"{path} is what is being read", hint=hint)
        if not is_ours(path):
            raise UsageError(f"{path} is there, and nncompiler did not write it or it was changed since", hint=hint)


def renamed(weights: object) -> None:
    """Raises UsageError for the old keyword `weights`, which wrote where readers expect it to read."""
    if weights is not None:
        message = "weights= of what is written is called weights_out=, as it overwrites that file"
        name = repr(str(weights))
        raise UsageError(message, hint=f"weights_out={name}; or init_from={name} to read weights from it")


def is_ours(path: Path) -> bool:
    """Whether this package wrote a file, as far as the file itself shows; an empty file has nothing to lose, and counts as
    ours."""
    try:
        size = path.stat().st_size
        if size == 0:
            return True
        with path.open("rb") as file:
            head = file.read(512)
            file.seek(max(0, size - TAIL))
            tail = file.read(TAIL)
    except OSError:
        return False
    if head.startswith(tuple(BINARY.values())) or JSON.match(head) or tail.endswith(RAW):
        return True
    if head.startswith(b"\x7fELF"):
        return _holds(path, SHARED if path.suffix in (".so", ".o") else PROGRAM)
    if head.startswith((b"MZ", b"\xcf\xfa\xed\xfe")):  # Windows and macOS
        return _holds(path, SHARED if path.suffix == ".dll" else PROGRAM)
    if head.startswith(b"!<arch>\n") and path.suffix == ".lib":
        return _holds(path, IMPORTED)
    if path.suffix == ".parquet":
        return _holds(path, MARK.encode())
    if path.suffix == ".onnx":
        return PRODUCER.search(head[:64]) is not None
    found = ENDING.search(tail)
    return found is not None and found[1].decode() == _digest(path, size - (len(tail) - found.start()))


def sign(path: Path, suffix: str) -> None:
    """Marks a new file as this package's, if files of this suffix have room for a mark."""
    if suffix in COMMENTS:
        size = path.stat().st_size
        with path.open("r+b") as file:
            if size:
                file.seek(-1, os.SEEK_END)
                if file.read(1) != b"\n":
                    file.write(b"\n")
                    size += 1
        text = COMMENTS[suffix].format(MARK + _digest(path, size))
        with path.open("ab") as file:
            file.write(text.encode() + b"\n")
    elif suffix in (".png", ".data"):
        with path.open("ab") as file:
            file.write(RAW)
    elif suffix == ".npz":
        with path.open("r+b") as file:
            file.seek(-22, os.SEEK_END)
            end = file.read(22)
            if end.startswith(END_OF_ZIP) and end.endswith(b"\0\0"):
                file.seek(-2, os.SEEK_END)
                file.write(len(RAW).to_bytes(2, "little") + RAW)


def _digest(path: Path, size: int) -> str:
    """Of the first `size` bytes."""
    digest = hashlib.blake2b(digest_size=8)
    with path.open("rb") as file:
        while size > 0 and (piece := file.read(min(size, 1 << 20))):
            digest.update(piece)
            size -= len(piece)
    return digest.hexdigest()


def _holds(path: Path, text: bytes) -> bool:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return data.find(text) >= 0

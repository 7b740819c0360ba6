"""Files of arrays: numpy's .npy and .npz, read without trusting them, and written whatever the names are.

    read(path)                  an array, or arrays by name
    npz_types(path)             the types of a .npz without its numbers
    write_npz(file, arrays)     what numpy.savez would write; names like `file` are names, too; float8_e5m2 as it can be read

A header may claim any shape and an archive may unpack to any size: what is claimed is compared with what is there, and with
the limits, before memory is taken.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from math import prod
from typing import Any, BinaryIO

import numpy as np

from .boundary import boundary, open_file
from .dtype import savable
from .errors import CompilerError, LimitError, ModelError, UsageError
from .limits import current, raising

Array = np.ndarray[Any, np.dtype[Any]]

ZIP = b"PK\3\4", b"PK\5\6"
NPY = b"\x93NUMPY"
SUFFIX = ".npy"
LONGEST = 65535
"""Bytes of an entry's name in a zip archive."""


def read(path: str | os.PathLike[str], kind: type[CompilerError] = UsageError) -> Array | dict[str, Array]:
    """The array of a .npy file, or those of a .npz archive by name. Raises `kind` for anything else, LimitError for arrays
    beyond the limits."""
    shown = repr(os.fspath(path))
    with boundary(f"{shown} cannot be read", kind), open_file(path) as file:
        magic = file.read(6)
        file.seek(0)
        if magic == NPY:
            return _array(file, os.fstat(file.fileno()).st_size, shown, kind)
        if not magic.startswith(ZIP):
            raise kind(f"{shown} is no .npy or .npz file of numbers")
        with zipfile.ZipFile(file) as archive:
            return {name: _entry(archive, info, f"{name!r} in {shown}", kind) for name, info in _entries(archive, kind)}


def npz_types(path: str | os.PathLike[str]) -> dict[str, tuple[tuple[int, ...], np.dtype[Any]]]:
    """Name -> (shape, dtype) of a .npz archive, of which only the headers are read. Raises ModelError, LimitError."""
    found = {}
    with _archive(path) as archive:
        for name, info in _entries(archive, ModelError):
            with archive.open(info) as stream:
                found[name] = _header(stream, info.file_size, f"{name!r} in {os.fspath(path)}", ModelError)[:2]
    return found


def npz_array(path: str | os.PathLike[str], name: str) -> Array:
    """One array of a .npz archive. Raises ModelError, LimitError."""
    with _archive(path) as archive:
        return _entry(archive, archive.getinfo(name + SUFFIX), f"{name!r} in {os.fspath(path)}", ModelError)


def write_npz(file: BinaryIO, arrays: Mapping[str, Any]) -> None:
    """Writes arrays as numpy.savez does, the same bytes for the same arrays. Raises UsageError for a name that no archive
    can hold."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        for name, array in arrays.items():
            if len((name + SUFFIX).encode(errors="surrogatepass")) > LONGEST:
                raise UsageError(f"an archive holds no array called {name[:40] + '...'!r}: the name is too long")
            info = zipfile.ZipInfo(name + SUFFIX)
            info.filename = name + SUFFIX  # as it is: ZipInfo ends it at a zero byte
            with archive.open(info, "w", force_zip64=True) as stream:
                np.lib.format.write_array(stream, savable(np.asanyarray(array)), allow_pickle=False)


@contextmanager
def _archive(path: str | os.PathLike[str]) -> Iterator[zipfile.ZipFile]:
    what = f"{os.fspath(path)} is not a readable .npz file"
    with boundary(what, ModelError), open_file(path) as file, zipfile.ZipFile(file) as archive:
        yield archive


def _entries(archive: zipfile.ZipFile, kind: type[CompilerError]) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    """The arrays of an archive: name and entry. Raises `kind` where two have one name."""
    seen = set()
    for info in archive.infolist():
        name = info.filename
        if not name.endswith(SUFFIX):
            continue
        if name in seen:
            raise kind(f"two arrays are called {name.removesuffix(SUFFIX)!r}")
        seen.add(name)
        yield name.removesuffix(SUFFIX), info


def _entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, what: str, kind: type[CompilerError]) -> Array:
    with archive.open(info) as stream:
        return _array(stream, info.file_size, what, kind)


def _array(stream: Any, size: int, what: str, kind: type[CompilerError]) -> Array:
    """The array in a stream of `size` bytes, all of which belong to it."""
    shape, dtype, fortran, start = _header(stream, size, what, kind)
    count = prod(shape)
    if start + count * dtype.itemsize > size:
        raise kind(f"{what} is cut short: {dtype}{list(shape)} has {count * dtype.itemsize} bytes, there are {size - start}")
    data = bytearray(count * dtype.itemsize)
    at, view = 0, memoryview(data)
    while at < len(data):
        got = stream.readinto(view[at : at + (1 << 24)])
        if not got:
            raise kind(f"{what} is cut short")
        at += got
    if hasattr(stream, "_expected_crc"):
        stream.read()  # zipfile compares the checksum at the end of an entry
    array: Array = np.frombuffer(data, dtype, count) if count else np.zeros(0, dtype)
    return array.reshape(shape[::-1]).T if fortran else array.reshape(shape)


def _header(
    stream: Any, size: int, what: str, kind: type[CompilerError]
) -> tuple[tuple[int, ...], np.dtype[Any], bool, int]:
    """Shape, type, whether the first axis is innermost, and the bytes of the header."""
    version = np.lib.format.read_magic(stream)
    if version not in ((1, 0), (2, 0), (3, 0)):
        raise kind(f"{what} has version {version[0]}.{version[1]} of the .npy format, which is not known")
    parse = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    try:
        shape, fortran, dtype = parse(stream)
    except ValueError as e:
        if "<f1" not in str(e):
            raise
        hint = "save its view as uint8"
        raise kind(f"{what} holds float8_e5m2, which numpy writes but cannot read", hint=hint) from None
    if dtype.hasobject:
        raise kind(f"{what} holds Python objects: it is no .npy or .npz file of numbers", hint="store plain numeric arrays")
    if any(not isinstance(d, int) or d < 0 for d in shape):
        raise kind(f"{what} has the shape {list(shape)}")
    limits = current()
    limits.check_elements(shape, what)
    if prod(shape) * dtype.itemsize > limits.weight_bytes:
        nbytes = prod(shape) * dtype.itemsize
        message = f"{what} has {nbytes} bytes, the limit is {limits.weight_bytes}"
        raise LimitError(message, hint=raising("weight_bytes", nbytes))
    start = stream.tell()
    return shape, dtype, fortran, int(start)

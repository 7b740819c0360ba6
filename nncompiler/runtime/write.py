"""Writes artifacts as files: shared library with its C header, object, program, .nnc, weights file.

    write_artifact(artifact, "m.so")                        m.so and m.h
    write_artifact(artifact, "m.dll")                       m.dll, m.lib and m.h, for Windows
    write_artifact(artifact, "m.o", weights="m.weights")    m.o, m.h and m.weights

Every file is made aside, in the folder where it will stand, and put in place whole; where one fails, none appears.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from nncompiler.ir.errors import LimitError, UnsupportedError, UsageError

from . import elf, nncfile
from .api import ENTRY, FUNCTIONS
from .artifact import Artifact
from .c_names import c_prefix, named
from .data_object import data_object
from .files import UNFINISHED, write_files, writer
from .integrity import seal
from .linker import import_library, link, system_of

KINDS = {
    ".so": "library", ".dll": "library", ".o": "object", ".nnc": "nnc",
    "": "program", ".exe": "program", ".bin": "program", ".out": "program",
}  # fmt: skip
"""What a suffix asks for."""
EMBEDDED_LIMIT = 1536 << 20
"""Bytes of weights above which libraries, objects and programs need a weights file: code reaches 2 GiB at most."""


def write_artifact(
    artifact: Artifact,
    path: str | os.PathLike[str],
    *,
    weights: str | os.PathLike[str] | None = None,
    kind: str | None = None,
    name: str | None = None,
    overwrite: bool = False,
) -> list[Path]:
    """Writes the kind of file that the suffix of `path` asks for (or `kind`: a value of KINDS); the paths written.

    name: what the C functions' prefix is made from (`c_names.c_prefix`); by default the file's name without its suffix.
    weights: a file to hold the weights instead of embedding them. overwrite: replace files that are not this package's, too.
    Raises UsageError for an unknown suffix, ToolchainError
    without a linker, LimitError for weights too large to embed, UnsupportedError for what an object format cannot do.
    """
    path = Path(path)
    kind = kind or kind_of(path)
    windows = system_of(artifact.triple) == "windows"
    if kind == "library" and windows != (path.suffix.lower() == ".dll"):
        message = f"a library for {artifact.triple} is called {path.stem}{'.dll' if windows else '.so'}, got {path.name!r}"
        raise UsageError(message)
    if weights is None and kind != "nnc":
        check_embedded(artifact.weights.block.size)
    embed = weights is None and artifact.weights.block.size > 0
    prefix = c_prefix(name if name is not None else path.stem)
    plan: list[tuple[Path, Callable[[Path], None], int]] = []
    if weights is not None:
        plan.append((Path(weights), lambda at: _write_weights(artifact, at), 0o666))
    if kind == "nnc":
        plan.append((path, lambda at: _write_nnc(artifact, at, embed), 0o666))
    elif kind == "object":
        plan.append((path, lambda at: _write_object(artifact, at, embed, _exports(artifact, prefix)), 0o666))
    elif kind == "library":
        plan.append((path, lambda at: _link(artifact, at, embed, path.name, prefix), 0o777))
    elif kind == "program":
        plan.append((path, lambda at: _link(artifact, at, embed, None, prefix), 0o777))
    else:
        raise UsageError(f"a kind among {', '.join(sorted(set(KINDS.values())))} is required, got {kind!r}")
    if kind == "library" and windows:
        text = _definitions(_exports(artifact, prefix), path.name)
        plan.append((path.with_suffix(".lib"), lambda at: import_library(text, at, artifact.triple), 0o666))
    if kind in ("object", "library"):
        header = named(artifact.header, artifact.symbols, prefix)
        plan.append((path.with_suffix(".h"), writer(header.encode()), 0o666))
    return write_files(plan, overwrite)


def check_embedded(nbytes: int) -> None:
    """Raises LimitError for weights too large to stand in a library, object or program. It can be asked before they are
    packed."""
    if nbytes > EMBEDDED_LIMIT:
        raise LimitError(
            f"a library, object or program can hold weights of at most {EMBEDDED_LIMIT:,} bytes, those of this model have "
            f"{nbytes:,}",
            hint="--weights-out FILE (weights_out= in Python) puts them into a file of their own; a .nnc file may be larger",
        )


def kind_of(path: Path) -> str:
    """What the suffix of `path` asks for: a value of KINDS. Raises UsageError for others."""
    if path.suffix.lower() not in KINDS:
        known = ", ".join(s for s in KINDS if s)
        raise UsageError(f"an artifact's name ends in one of {known} or in no suffix, got {path.name!r}")
    return KINDS[path.suffix.lower()]


def _write_weights(artifact: Artifact, at: Path) -> None:
    with at.open("wb") as file:
        artifact.weights.write(file)


def _write_nnc(artifact: Artifact, at: Path, embed: bool) -> None:
    with at.open("wb") as file:
        nncfile.write(artifact, file, embed=embed)


def _exports(artifact: Artifact, prefix: str) -> dict[str, str]:
    """The symbols of an object that other code sees: the functions of its header, and their table."""
    return {f"{artifact.symbols}_{what}": f"{prefix}_{what}" for what in (*FUNCTIONS, "api")}


def _write_object(
    artifact: Artifact, at: Path, embed: bool, exports: Mapping[str, str], main: bytes | None = None
) -> None:
    objects = artifact.objects if main is None else (*artifact.objects, main)
    if not all(map(elf.is_elf, objects)):
        raise UnsupportedError(
            f"objects, libraries and programs are written for ELF systems, not for {artifact.triple}",
            hint="write a .nnc file, which holds the objects of every system",
        )
    weights: list[elf.Piece] = [artifact.weights.header(), artifact.weights.block.data] if embed else []
    with at.open("wb") as file:
        file.writelines(elf.join(objects, weights, f"{artifact.symbols}_embedded", exports=exports))


def _link(artifact: Artifact, at: Path, embed: bool, soname: str | None, prefix: str) -> None:
    """Links the objects, put into a temporary folder beside the output, into a library or (soname None) a program."""
    main = None
    if soname is None:
        if artifact.main is None:
            raise UsageError("a program is made from a compiled model, not from a loaded one", hint="compile it again")
        main = artifact.main()
    exports = {"main": "main"} if main is not None else {**_exports(artifact, prefix), ENTRY: ENTRY}
    native = all(map(elf.is_elf, artifact.objects))
    with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=at.parent) as folder:
        if native:
            joined = Path(folder) / "model.o"
            _write_object(artifact, joined, embed, exports, main)
            files = [joined]
        else:
            files = _separate(artifact, Path(folder), embed, exports, main, soname or "")
        link(files, at, artifact.triple, shared=soname is not None, soname=soname or "")
    if soname is not None and native:
        seal(at, artifact.weights.header()[:32] if embed else b"", artifact.weights.block.size)


def _separate(
    artifact: Artifact, folder: Path, embed: bool, exports: Mapping[str, str], main: bytes | None, soname: str
) -> list[Path]:
    """What is linked for a system whose objects are not ELF: the objects as they are, one of the weights, and for a library
    the list of its exports. Raises UnsupportedError for a library of a system that exports by no list."""
    system = system_of(artifact.triple)
    files: list[tuple[str, list[elf.Piece]]] = [
        (f"{i}.o", [data]) for i, data in enumerate(artifact.objects if main is None else (*artifact.objects, main))
    ]
    if embed:
        pieces: list[elf.Piece] = [artifact.weights.header(), artifact.weights.block.data]
        arch = artifact.triple.partition("-")[0].replace("arm64", "aarch64")
        files.append(("weights.o", data_object(pieces, f"{artifact.symbols}_embedded", arch, system)))
    if main is None:
        if system != "windows":
            raise UnsupportedError(
                f"libraries are linked for Linux and Windows, not for {artifact.triple}",
                hint="write a program (-o NAME without a suffix), or a .nnc file",
            )
        files.append(("exports.def", [_definitions(exports, soname).encode()]))
    for name, content in files:
        with (folder / name).open("wb") as file:
            file.writelines(content)
    return [folder / name for name, _ in files]


def _definitions(exports: Mapping[str, str], library: str) -> str:
    """A module-definition file: the names under which a library for Windows shows its symbols."""
    names = (f"    {name} = {symbol}\n" for symbol, name in exports.items())
    return f'LIBRARY "{library}"\nEXPORTS\n{"".join(names)}'

"""C functions named after files: several models in one C or C++ program, and names that are no identifiers."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.runtime import Artifact, load, load_in_memory, nncfile, write_artifact
from nncompiler.runtime.c_names import LONGEST, c_prefix, macro_prefix
from nncompiler.runtime.linker import find_linker

COLLIDING = ["sem", "shm", "mq", "nnc", "abi", "main", "double", "class", "net-1", "net_1", "3d", "_x", "Net", "net", "a__b",
             "dbm", "nnc_runtime", "nnc_this_model", "über", "a.b", "new", "x" * 200]  # fmt: skip
"""Names of files that are no identifiers, or whose functions would be those of libc, of C++ or of another model."""


@pytest.fixture(scope="module")
def models(small: SimpleNamespace) -> list[tuple[Artifact, float]]:
    """Models of one graph name, as exporters give it, and what each makes of i = 0, 1, 2, ... at i = 9."""
    made = []
    for scale, steps in ((2.0, 2), (3.0, 1), (5.0, 3)):
        artifact = small.artifact(small.axpy(4, 8, scale=scale, steps=steps), name="main_graph")
        with load_in_memory(artifact, threads=1) as model:
            made.append((artifact, float(model(np.arange(32, dtype=np.float32).reshape(4, 8))[0][1, 1])))
    assert len({answer for _, answer in made}) == 3
    return made


def use(stem: str) -> str:
    """C that runs the model of a file and prints y[9]."""
    n = c_prefix(stem)
    m = macro_prefix(n)
    return (
        f"{{ nnc_model *m; nnc_context *c; if ({n}_open(0, &m) || {n}_context_new(m, &c)) return 1;"
        f" if (sizeof x != {m}_INPUT_0_BYTES || {m}_INPUTS != 1 || {m}_OUTPUTS != 1) return 3;"
        f" if ({n}_run(c, in, out)) return 2; printf(\"%.9g \", y[9]); {n}_context_free(c); {n}_close(m);"
        f" if ({n}_api.open != {n}_open) return 4; }}"
    )


def host(stems: list[str]) -> str:
    includes = "".join(f'#include "{stem}.h"\n' for stem in stems)
    return f"""#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <unistd.h>
#include <pthread.h>
#include <semaphore.h>
#include <mqueue.h>
#include <sys/mman.h>
#include <time.h>
{includes}
int main(void) {{
    float x[32], y[32];
    const void *in[1] = {{x}};
    void *out[1] = {{y}};
    for (int i = 0; i < 32; i++) x[i] = (float)i;
    {chr(10).join(map(use, stems))}
    return 0;
}}"""


@pytest.mark.parametrize("suffix", [".o", ".so"])
@pytest.mark.parametrize("language", ["c", "c++"])
@pytest.mark.parametrize("stems", [["first", "second"], COLLIDING[:11], COLLIDING[11:]], ids=["two", "eleven", "more"])
def test_models_in_one_program(
    tmp_path: Path, models: list[tuple[Artifact, float]], stems: list[str], language: str, suffix: str
) -> None:
    for i, stem in enumerate(stems):
        write_artifact(models[i % 3][0], tmp_path / f"{stem}{suffix}")
    source = tmp_path / ("host.c" if language == "c" else "host.cpp")
    source.write_text(host(stems))
    compiler = compiler_of(language)
    files = [str(tmp_path / f"{stem}{suffix}") for stem in stems]
    command = [*compiler, "-Wall", "-Werror", "-I", str(tmp_path), "-o", str(tmp_path / "host"), str(source), *files]
    subprocess.run([*command, f"-Wl,-rpath,{tmp_path}", "-lm", "-lpthread"], check=True)
    done = subprocess.run([str(tmp_path / "host")], capture_output=True, text=True, check=True)
    want = [models[i % 3][1] for i in range(len(stems))]
    assert [float(word) for word in done.stdout.split()] == want


def compiler_of(language: str) -> list[str]:
    """The compiler that links artifacts, or the one of C++ beside it."""
    if language == "c":
        return [*find_linker(), "-std=gnu11"]
    found = next(filter(None, map(shutil.which, ("g++", "clang++", "c++"))), None)
    return [*([found] if found else [sys.executable, "-m", "ziglang", "c++"]), "-std=gnu++20"]


@pytest.mark.parametrize("suffix", [".o", ".so"])
def test_nothing_else_is_exported(tmp_path: Path, models: list[tuple[Artifact, float]], suffix: str) -> None:
    write_artifact(models[0][0], tmp_path / f"net{suffix}")
    if suffix == ".o":
        from nncompiler.runtime import elf

        data = (tmp_path / "net.o").read_bytes()
        out = elf._Output()
        elf._read(out, data)
        found = {name for name, symbol in out.globals.items() if symbol.defined}
    else:
        found = dynamic_symbols((tmp_path / "net.so").read_bytes())
    declared = set(re.findall(r"\b(net_\w+)[(;]", (tmp_path / "net.h").read_text()))
    assert len(declared) == 20
    assert found - {"_init", "_fini"} == declared | ({"nnc_model_v1"} if suffix == ".so" else set())


def dynamic_symbols(data: bytes) -> set[str]:
    """What a shared library defines for others: its section of type SHT_DYNSYM."""
    from nncompiler.runtime import elf

    header = elf.EHDR.unpack_from(data)
    sections = [elf.SHDR.unpack_from(data, header[6] + i * elf.SHDR.size) for i in range(header[12])]
    (table,) = (s for s in sections if s[1] == 11)
    texts = sections[table[6]]
    rows = elf.SYM.iter_unpack(data[table[4] : table[4] + table[5]])
    return {
        data[texts[4] + name : data.index(b"\0", texts[4] + name)].decode()
        for name, info, _, section, _, _ in rows if section and info >> 4
    }  # fmt: skip


def test_prefixes() -> None:
    for plain in ("alexnet", "resnet50", "net_1", "Net", "double_net", "semantic", "abigail", "nncp"):
        assert c_prefix(plain) == plain
    names = [*COLLIDING, "Sem", "", "-", "--", "net-2", "net 1", "net.1", "x" * 300, "x" * 299 + "y", "a/b", "\udc80", "int"]
    prefixes = [c_prefix(name) for name in names]
    assert len(set(prefixes)) == len(names) == len({macro_prefix(p) for p in prefixes})
    for name, prefix in zip(names, prefixes):
        assert re.fullmatch(r"[A-Za-z](_?[A-Za-z0-9])*", prefix) and len(prefix) <= LONGEST
        assert prefix == name or re.search(r"_[0-9a-f]{8}$", prefix)


def test_a_name_of_choice(tmp_path: Path, models: list[tuple[Artifact, float]]) -> None:
    write_artifact(models[0][0], tmp_path / "v1-final.so", name="net")
    assert "int32_t net_open(" in (tmp_path / "v1-final.h").read_text()
    assert {"net_open", "net_api"} <= dynamic_symbols((tmp_path / "v1-final.so").read_bytes())
    with load(tmp_path / "v1-final.so") as model:
        assert model.name == "main_graph"


def test_names_from_the_command_line_and_python(tmp_path: Path, models: list[tuple[Artifact, float]]) -> None:
    import nncompiler as nnc
    from nncompiler.cli import main

    assert main(["compile", "zoo:lenet5", "-o", str(tmp_path / "net-1.o"), "--name", "digits"]) == 0
    assert "digits_open" in (tmp_path / "net-1.h").read_text()
    nnc.save("zoo:lenet5", tmp_path / "a.o", name="other")
    nnc.compile("zoo:lenet5").save(tmp_path / "b.o", name="third")
    assert "other_open" in (tmp_path / "a.h").read_text() and "third_open" in (tmp_path / "b.h").read_text()
    for bad in ({"name": ""}, {"name": "x", "output": tmp_path / "a.nnc"}):
        with pytest.raises(UsageError, match="C functions"):
            nnc.save("zoo:lenet5", **{"output": tmp_path / "c.o", **bad})


def test_a_portable_file_of_an_older_version_is_named(tmp_path: Path) -> None:
    (tmp_path / "m.nnc").write_bytes(b"NNCFILE2" + bytes(5000))
    with pytest.raises(ModelError, match="older version"):
        nncfile.read(tmp_path / "m.nnc")

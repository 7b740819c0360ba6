"""Builds the fuzzers of the C runtime and runs them: see the package."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nncompiler.backends.llvm.abi.prebuild import SOURCE

from ..bound import Bound

HERE = Path(__file__).parent
MEMORY = ("-fsanitize=address,undefined", "-fno-sanitize-recover=all")
THREADS = ("-fsanitize=thread",)


@dataclass(frozen=True)
class Fuzzer:
    """A program of this folder, the sanitizers it is built with, and the cases of one run of it."""

    name: str
    flags: tuple[str, ...]
    cases: int

    @property
    def label(self) -> str:
        return f"{self.name} ({', '.join(f.partition('=')[2] for f in self.flags if f.startswith('-fsanitize'))})"


FUZZERS = (
    Fuzzer("arrays", MEMORY, 50_000), Fuzzer("misuse", MEMORY, 500), Fuzzer("misuse", THREADS, 200),
    Fuzzer("staged", MEMORY, 500), Fuzzer("staged", THREADS, 200),
)  # fmt: skip


def model_of(path: Path, folder: Path) -> list[str]:
    """Compiles a model in stages; what its program is linked from: the header m.h, kernels and tables. The interpreter is
    built beside them, from its source."""
    from onnx import parser

    from nncompiler.driver.native_stages import compile_stages
    from nncompiler.driver.options import CompileOptions
    from nncompiler.runtime.c_names import SYMBOLS, named
    from nncompiler.sources import open_source

    source = open_source(parser.parse_model(path.read_text(encoding="utf-8")), {}, ())
    artifact = compile_stages(source.signature, source.read, {}, CompileOptions(cache=False)).artifact
    kernels, _, _, tables = artifact.objects
    block = ",".join(map(str, artifact.weights.block)) or "0"
    weights = f"static const _Alignas(64) unsigned char WEIGHTS[] = {{{block}}};\n"
    (folder / "m.h").write_text(named(artifact.header, SYMBOLS, SYMBOLS) + weights)
    for name, data in (("kernels.o", kernels), ("tables.o", tables)):
        (folder / name).write_bytes(data)
    units = [str(SOURCE / f"{unit}.c") for unit in ("runtime", "staged")]
    return [f"-I{folder}", *units, str(folder / "kernels.o"), str(folder / "tables.o")]


def build(fuzzer: Fuzzer, folder: Path) -> Path | None:
    """The program; None where the compiler lacks the sanitizers. Raises CalledProcessError for a source that does not
    compile."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        return None
    probe = folder / "probe.c"
    probe.write_text("int main(void) { return 0; }\n")
    command = [compiler, *fuzzer.flags, str(probe), "-o", str(folder / "probe")]
    tried = subprocess.run(command, capture_output=True, check=False)
    if tried.returncode != 0 or subprocess.run([folder / "probe"], capture_output=True, check=False).returncode != 0:
        return None
    program = folder / f"{fuzzer.name}-{len(fuzzer.flags)}"
    flags = ["-std=gnu11", "-g", "-O1", "-Wall", "-Wextra", "-Werror", "-Wno-unused-function", f"-I{SOURCE}", *fuzzer.flags]
    source, model = str(HERE / f"{fuzzer.name}.c"), HERE / f"{fuzzer.name}.txt"
    parts = model_of(model, folder) if model.exists() else []
    command = [compiler, *flags, source, *parts, "-o", str(program), "-lm", "-lpthread"]
    subprocess.run(command, check=True, capture_output=True)
    return program


def run(program: Path, seed: int, cases: int, seconds: float = 300.0) -> tuple[bool, str]:
    """Whether a run ended well, and what it said. It may use `seconds` of processors."""
    command = [str(program), str(seed), str(cases)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as process:
        bound = Bound(process.pid, seconds)
        while True:
            try:
                said, _ = process.communicate(timeout=1)
            except subprocess.TimeoutExpired:
                if bound.over:
                    process.kill()
                    return False, f"no end within {seconds:.0f} s"
            else:
                return process.returncode == 0, said[-3000:].strip()


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; 1 where anything was found."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.native")
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    found = 0
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        for fuzzer in FUZZERS:
            program = build(fuzzer, Path(folder))
            if program is None:
                print(f"{fuzzer.label}: the C compiler has no such sanitizer; not run")
                continue
            until, seed, good = time.monotonic() + 60 * options.minutes / len(FUZZERS), options.seed, True
            while good and (seed == options.seed or time.monotonic() < until):
                good, said = run(program, seed, fuzzer.cases)
                if not good:
                    print(f"FINDING {fuzzer.label}, seeds from {seed}:\n{said}")
                    found = 1
                seed += fuzzer.cases
            print(f"{fuzzer.label}: {seed - options.seed} cases, {'clean' if good else 'a finding'}; the last run: {said}")
    return found


if __name__ == "__main__":
    sys.exit(main())

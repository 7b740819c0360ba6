"""Digests of what networks are compiled to, so that a change that should only move code is seen to change nothing.

    python benchmarks/digests.py > before.txt           the zoo, for two processors
    python benchmarks/digests.py model.onnx --mcpu x86-64-v3
    python benchmarks/digests.py | diff before.txt -    after the change

One line per network and processor: digests of the kernels' loop IR as it is printed, of the table of steps (kernels,
buffers, parameters, tasks) and of the layout of the packed weights. Nothing is given to LLVM and no weight is packed.
`--renamed` replaces the names of variables and registers by the places where they are bound, so that kernels are equal which
differ in names only.
"""

from __future__ import annotations

import argparse
import hashlib
import re

from nncompiler.backends.llvm.loops.text import print_kernel
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.llvm.machine import of
from nncompiler.backends.llvm.program import Program
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.driver.pipeline import optimize, pipeline
from nncompiler.frontends.zoo import names
from nncompiler.sources import open_source

PROCESSORS = ("znver4", "x86-64-v3")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("models", nargs="*", default=[f"zoo:{name}" for name in names()])
    parser.add_argument("--mcpu", action="append", help=f"processors (default: {' '.join(PROCESSORS)})")
    parser.add_argument("--size", type=int, default=1, help="of every open dimension (default: 1)")
    parser.add_argument("--renamed", action="store_true", help="take no notice of the names in kernels")
    options = parser.parse_args()
    for model in options.models:
        for cpu in options.mcpu or PROCESSORS:
            kernels, steps, weights = parts(compiled(model, cpu, options.size), options.renamed)
            found = f"kernels {digest(kernels)} steps {digest(steps)} weights {digest(weights)}"
            print(f"{model:24} {cpu:10} {found}", flush=True)


def compiled(model: str, cpu: str, size: int) -> Program:
    """The program of a model, every open dimension bound to `size`."""
    source = open_source(model)
    graph = source.read(dict.fromkeys(source.signature.symbols, size))
    machine = of(cpu)
    return lower(optimize(graph, pipeline(LlvmTarget(machine))), machine)[0]


def parts(program: Program, rename: bool = False) -> tuple[str, str, str]:
    """Text of the kernels, of the steps, and of the packed weights' places."""
    texts = (print_kernel(kernel) for kernel in program.kernels.values())
    kernels = "\n".join(map(renamed, texts) if rename else texts)
    weights = "\n".join(f"{w.offset} {w.packing.dtype} {w.packing.shape}" for w in program.weights)
    return kernels, "\n".join(map(repr, program.steps)), weights


def renamed(kernel: str) -> str:
    """The text of a kernel with the names of its variables and registers numbered as they are bound."""
    names: dict[str, str] = {}
    lines = []
    for count, line in enumerate(kernel.splitlines()):
        binding = re.match(r"( *(?:for|let|register)) (\w+)(.*)", line)
        text = line if binding is None else binding[3]
        text = re.sub(r"[A-Za-z_]\w*", lambda word: names.get(word[0], word[0]), text)
        if binding is not None:
            names[binding[2]] = f"_{count}"
            text = f"{binding[1]} _{count}{text}"
        lines.append(text)
    return "\n".join(lines)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


if __name__ == "__main__":
    main()

"""Machines: what code generation must know of a processor, for this host or for a named one.

    host()                        the processor that runs this process, with the features it really has
    of("x86-64-v3")               a named processor or level on the host's operating system
    of("generic", "aarch64-...")  a named processor of another triple
    identity("native")            which of them it is, as text, at once
"""

from __future__ import annotations

import itertools
import os
import platform
import re
import sys
from dataclasses import dataclass
from functools import cache

from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import UsageError, meant

from .rates import ZEN_4, Rates, named

_SSE2 = ("cx8", "fxsr", "mmx", "sse", "sse2")
_V2 = (*_SSE2, "cx16", "popcnt", "sahf", "sse3", "sse4.1", "sse4.2", "ssse3")
_V3 = (*_V2, "avx", "avx2", "bmi", "bmi2", "f16c", "fma", "lzcnt", "movbe", "xsave")
_V4 = (*_V3, "avx512bw", "avx512cd", "avx512dq", "avx512f", "avx512vl")
_ICELAKE = (*_V4, "avx512bitalg", "avx512ifma", "avx512vbmi", "avx512vbmi2", "avx512vnni", "avx512vpopcntdq")
_NEON = ("fp-armv8", "neon")
_RV64GC = ("a", "c", "d", "f", "m")
_BASE = {"x86_64": _SSE2, "aarch64": _NEON, "riscv64": _RV64GC}

FEATURES: dict[str, dict[str, tuple[str, ...]]] = {
    "x86_64": {
        "x86-64": _SSE2,
        "x86-64-v2": _V2,
        "x86-64-v3": _V3,
        "x86-64-v4": _V4,
        "nehalem": _V2,
        "haswell": _V3,
        "broadwell": _V3,
        "skylake": _V3,
        "alderlake": (*_V3, "avxvnni"),
        "znver1": _V3,
        "znver2": _V3,
        "znver3": _V3,
        "skylake-avx512": _V4,
        "cascadelake": (*_V4, "avx512vnni"),
        "icelake-server": _ICELAKE,
        "sapphirerapids": (*_ICELAKE, "avx512bf16", "avx512fp16"),
        "znver4": (*_ICELAKE, "avx512bf16"),
        "znver5": (*_ICELAKE, "avx512bf16"),
    },
    "aarch64": {
        "generic": _NEON,
        "cortex-a72": _NEON,
        "cortex-a76": (*_NEON, "dotprod", "fullfp16"),
        "neoverse-n1": (*_NEON, "dotprod", "fullfp16"),
        "neoverse-v1": (*_NEON, "bf16", "dotprod", "fullfp16", "i8mm"),
        "apple-m1": (*_NEON, "dotprod", "fullfp16"),
        "apple-m2": (*_NEON, "bf16", "dotprod", "fullfp16", "i8mm"),
    },
    "riscv64": {
        "rv64gc": _RV64GC,
        "rv64gcv": (*_RV64GC, "v"),
        "sifive-u74": _RV64GC,
        "sifive-x280": (*_RV64GC, "v", "zvl512b"),
        "spacemit-x60": (*_RV64GC, "v", "zvl256b"),
    },
}
"""Processors that `of` accepts, by architecture, with those of their LLVM features that matter to code generation."""


L3_SHARE = 64 << 20
"""Bytes of L3 that one process may count on: a guest reads the size of its host's whole cache."""

@dataclass(frozen=True)
class DotProduct:
    """An instruction that adds to each 32-bit lane four products of bytes: of signed bytes with `signed` or unsigned ones,
    which the first operand holds. `intrinsic` is LLVM's name of it, for vectors of `bits`."""

    feature: str
    signed: bool
    intrinsic: str
    bits: tuple[int, ...]


DOT_PRODUCTS = (
    DotProduct("avx512vnni", False, "llvm.x86.avx512.vpdpbusd.{bits}", (128, 256, 512)),
    DotProduct("avxvnni", False, "llvm.x86.avx512.vpdpbusd.{bits}", (128, 256)),
    DotProduct("i8mm", False, "llvm.aarch64.neon.usdot.v4i32.v16i8", (128,)),
    DotProduct("dotprod", True, "llvm.aarch64.neon.sdot.v4i32.v16i8", (128,)),
)
"""Instructions for products of 8-bit integers; a machine uses the first whose feature it has."""

_ARCH = {"amd64": "x86_64", "x86_64": "x86_64", "aarch64": "aarch64", "arm64": "aarch64", "riscv64": "riscv64"}


@dataclass(frozen=True)
class Machine:
    """A processor and an operating system as code generation sees them.

    `features` are the LLVM features that the processor surely has, sorted. `llvm_features` is what LLVM is told beside the
    name of the processor ("+a,-b"; empty where the name says it all). Cache sizes are bytes, per core for L1 and L2.
    """

    triple: str
    cpu: str
    features: tuple[str, ...]
    llvm_features: str = ""
    vector_bits: int = 128
    registers: int = 16
    has_fma: bool = False
    l1_bytes: int = 32 << 10
    l2_bytes: int = 512 << 10
    l3_bytes: int = 8 << 20
    line_bytes: int = 64
    rates: Rates = ZEN_4

    @property
    def name(self) -> str:
        return self.cpu

    @property
    def arch(self) -> str:
        """The architecture of the triple: x86_64, aarch64 or riscv64."""
        return architecture(self.triple)

    @property
    def l3_share(self) -> int:
        """Bytes that stay in L3 from one run to the next."""
        return min(self.l3_bytes, L3_SHARE)

    @property
    def is_host(self) -> bool:
        """Whether code for this machine can run in this process."""
        mine = host()
        return self.arch == mine.arch and set(self.features) <= set(mine.features)

    def has(self, feature: str) -> bool:
        return feature in self.features

    @property
    def dot_product(self) -> DotProduct | None:
        """Its instruction for products of 8-bit integers."""
        return next((d for d in DOT_PRODUCTS if self.has(d.feature)), None)

    @property
    def permutes_bytes(self) -> bool:
        """Whether tables of 256 bytes are looked up by a few instructions."""
        return self.arch == "aarch64" or (self.has("avx512vbmi") and self.vector_bits == 512)

    @property
    def permutes_floats(self) -> bool:
        """Whether one instruction looks up 16 floats of f32 in a register."""
        return self.arch == "x86_64" and self.vector_bits == 512

    @property
    def has_native_rounding(self) -> bool:
        """Whether floor, ceil, trunc and round to even are instructions."""
        return self.arch == "aarch64" or self.has("sse4.1")

    @property
    def has_native_half(self) -> bool:
        """Whether f16 <-> f32 conversions are instructions."""
        return self.arch == "aarch64" or self.has("f16c")

    def has_masked_access(self, bits: int) -> bool:
        """Whether masked loads and stores of elements of that size are instructions."""
        return self.vector_bits == 512 or (self.has("avx2") and bits >= 32)

    def lanes(self, dtype: DType) -> int:
        """Elements of one vector register, counted in the type that arithmetic is carried out in (f16, bf16: f32)."""
        bits = 32 if dtype.is_float and dtype.bits < 32 else max(8, dtype.bits)
        return max(1, self.vector_bits // bits)

    def channel_block(self, dtype: DType) -> int:
        """Channels to a block of a channel-blocked layout: one vector of floats; 1 for types without blocked kernels."""
        return self.lanes(dtype) if dtype.is_float else 1

    @property
    def attributes(self) -> str:
        """The LLVM function attributes that bind a function to this machine."""
        features = f' "target-features"="{self.llvm_features}"' if self.llvm_features else ""
        return f'"target-cpu"="{self.cpu}"{features} "prefer-vector-width"="{self.vector_bits}"'

    @property
    def key(self) -> str:
        """All that code depends on, as text, for cache keys."""
        return f"{self.triple} {self.cpu} {self.llvm_features} {self.vector_bits} {','.join(self.features)}"


def architecture(triple: str) -> str:
    """x86_64, aarch64 or riscv64; raises UsageError for another one."""
    arch = _ARCH.get(triple.split("-")[0].lower())
    if arch is None:
        raise UsageError(f"a triple of {', '.join(FEATURES)} is required, got {triple!r}", hint="x86_64-unknown-linux-gnu")
    return arch


@cache
def host() -> Machine:
    """The machine of this process. A feature that the operating system masks does not count, whatever the name says."""
    import llvmlite.binding as llvm

    triple = llvm.get_process_triple()
    flags = dict(llvm.get_host_cpu_features())
    cpu = llvm.get_host_cpu_name()
    arch = architecture(triple)
    # LLVM reports no features for some hosts; the base of the architecture is always there.
    present = {name for name, on in flags.items() if on} | set(_BASE[arch])
    text = ",".join(f"{'+' if on else '-'}{name}" for name, on in sorted(flags.items()))
    return _machine(triple, cpu, tuple(sorted(present)), text, _host_caches())


def identity(mcpu: str = "native") -> str:
    """What tells the machine called `mcpu` on this host from others, without asking LLVM: for cache keys of whole models."""
    system = f"{sys.platform} {platform.machine()}"
    if mcpu != "native":
        return f"{system} {mcpu}"
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            first = list(itertools.takewhile(str.strip, file))
    except OSError:
        return f"{system} {host().key}"
    rows = [line.strip() for line in first if "MHz" not in line and "mips" not in line.lower()]
    return "\n".join([system, *rows, repr(_host_caches())])


def of(mcpu: str = "native", triple: str | None = None) -> Machine:
    """The machine called `mcpu`: "native" or a name of FEATURES; `triple` is the host's when None.

    Raises UsageError for an unknown name, with those that are known.
    """
    if mcpu == "native":
        mine = host()
        if triple is None or triple == mine.triple:
            return mine
        if architecture(triple) != mine.arch:
            raise UsageError(f'"native" is a {mine.arch} processor, the triple asks for {triple}', hint="name a processor")
        return _machine(triple, mine.cpu, mine.features, mine.llvm_features, _host_caches())
    triple = triple or host().triple
    known = FEATURES[architecture(triple)]
    if mcpu not in known:
        raise UsageError(
            f"a known processor is required for {triple}, got {mcpu!r}",
            hint=meant(mcpu, known, f"native, {', '.join(sorted(known))}"),
        )
    features = tuple(sorted(known[mcpu]))
    if mcpu.startswith("rv64"):  # a set of extensions, which LLVM does not know as a processor
        return _machine(triple, "generic-rv64", features, ",".join(f"+{f}" for f in features), {})
    return _machine(triple, mcpu, features, "", {})


def _machine(triple: str, cpu: str, features: tuple[str, ...], llvm_features: str, caches: dict[str, int]) -> Machine:
    bits, registers, fma = 128, 32, True
    if architecture(triple) == "riscv64":
        bits = max([int(f[3:-1]) for f in features if f.startswith("zvl")], default=128)
        registers = 32 if "v" in features else 8  # without vectors, four scalar registers stand for one
    elif architecture(triple) == "x86_64":
        wide = {"avx512f", "avx512vl", "avx512bw", "avx512dq"} <= set(features)
        bits = 512 if wide else 256 if "avx2" in features else 128
        registers, fma = 32 if wide else 16, "fma" in features
    return Machine(triple, cpu, features, llvm_features, bits, registers, fma, rates=named(cpu, bits), **caches)


def _host_caches() -> dict[str, int]:
    """Cache sizes of cpu0 from Linux's /sys, as fields of Machine; what cannot be read is left out."""
    sizes: dict[str, int] = {}
    root = "/sys/devices/system/cpu/cpu0/cache"
    for index in range(6):
        try:
            level, kind, size, line = (
                _read(os.path.join(root, f"index{index}", name))
                for name in ("level", "type", "size", "coherency_line_size")
            )
        except OSError:
            break
        match = re.fullmatch(r"(\d+)([KMG]?)", size)
        if kind == "Instruction" or match is None or level not in ("1", "2", "3"):
            continue
        sizes[f"l{level}_bytes"] = int(match[1]) << {"": 0, "K": 10, "M": 20, "G": 30}[match[2]]
        if line.isdigit():
            sizes["line_bytes"] = int(line)
    return sizes


def _read(path: str) -> str:
    with open(path, encoding="ascii") as file:
        return file.read().strip()

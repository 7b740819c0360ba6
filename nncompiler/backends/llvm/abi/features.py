"""How the emitted runtime asks a CPU for the features that kernels were compiled for.

x86: (cpuid leaf, subleaf, word, bit), word 0-3 being eax, ebx, ecx, edx (Intel SDM volume 2A, CPUID; AMD APM volume 3,
appendix E). aarch64 Linux: (getauxval type, 0, 0, bit), types 16 and 26 being AT_HWCAP and AT_HWCAP2 (Linux
arch/arm64/include/uapi/asm/hwcap.h); riscv64 Linux likewise, a bit a letter
(arch/riscv/include/uapi/asm/hwcap.h). A feature that is in no table belongs to the architecture's base, or only
concerns code that kernels never hold.
"""

from __future__ import annotations

from collections.abc import Iterable

Probe = tuple[int, int, int, int]

X86: dict[str, Probe] = {
    "sse3": (1, 0, 2, 0),
    "pclmul": (1, 0, 2, 1),
    "ssse3": (1, 0, 2, 9),
    "fma": (1, 0, 2, 12),
    "sse4.1": (1, 0, 2, 19),
    "sse4.2": (1, 0, 2, 20),
    "movbe": (1, 0, 2, 22),
    "popcnt": (1, 0, 2, 23),
    "aes": (1, 0, 2, 25),
    "avx": (1, 0, 2, 28),
    "f16c": (1, 0, 2, 29),
    "bmi": (7, 0, 1, 3),
    "avx2": (7, 0, 1, 5),
    "bmi2": (7, 0, 1, 8),
    "avx512f": (7, 0, 1, 16),
    "avx512dq": (7, 0, 1, 17),
    "adx": (7, 0, 1, 19),
    "avx512ifma": (7, 0, 1, 21),
    "avx512cd": (7, 0, 1, 28),
    "avx512bw": (7, 0, 1, 30),
    "avx512vl": (7, 0, 1, 31),
    "avx512vbmi": (7, 0, 2, 1),
    "avx512vbmi2": (7, 0, 2, 6),
    "gfni": (7, 0, 2, 8),
    "vaes": (7, 0, 2, 9),
    "vpclmulqdq": (7, 0, 2, 10),
    "avx512vnni": (7, 0, 2, 11),
    "avx512bitalg": (7, 0, 2, 12),
    "avx512vpopcntdq": (7, 0, 2, 14),
    "avx512vp2intersect": (7, 0, 3, 8),
    "amx-bf16": (7, 0, 3, 22),
    "avx512fp16": (7, 0, 3, 23),
    "amx-tile": (7, 0, 3, 24),
    "amx-int8": (7, 0, 3, 25),
    "avxvnni": (7, 1, 0, 4),
    "avx512bf16": (7, 1, 0, 5),
    "amx-fp16": (7, 1, 0, 21),
    "avxifma": (7, 1, 0, 23),
    "avxvnniint8": (7, 1, 3, 4),
    "avxneconvert": (7, 1, 3, 5),
    "avxvnniint16": (7, 1, 3, 10),
    "avx10.1": (7, 1, 3, 19),
    "avx10.2": (0x24, 0, 1, 1),
    "sha": (7, 0, 1, 29),
    **dict.fromkeys(("ccmp", "cf", "egpr", "ndd", "nf", "ppx", "push2pop2", "zu"), (7, 1, 3, 21)),
    "lzcnt": (0x80000001, 0, 2, 5),
    "sse4a": (0x80000001, 0, 2, 6),
    "prfchw": (0x80000001, 0, 2, 8),
    "xop": (0x80000001, 0, 2, 11),
    "fma4": (0x80000001, 0, 2, 16),
    "tbm": (0x80000001, 0, 2, 21),
}

AARCH64: dict[str, Probe] = {
    "aes": (16, 0, 0, 3),
    "sha2": (16, 0, 0, 6),
    "crc": (16, 0, 0, 7),
    "lse": (16, 0, 0, 8),
    "fullfp16": (16, 0, 0, 10),
    "dotprod": (16, 0, 0, 20),
    "sve": (16, 0, 0, 22),
    "sve2": (26, 0, 0, 1),
    "i8mm": (26, 0, 0, 13),
    "bf16": (26, 0, 0, 14),
}

RISCV64: dict[str, Probe] = {letter: (16, 0, 0, ord(letter) - ord("a")) for letter in "acdfmv"}


def probes(arch: str, features: Iterable[str]) -> tuple[tuple[Probe, ...], int]:
    """What to ask for `features` (LLVM's names), in order, and the XCR0 bits that the operating system must have set: 6
    for AVX state, 0xE0 for AVX-512 state, 0x60000 for AMX state, 0x80000 for APX state (Intel SDM volume 1, 13.1)."""
    table = {"x86_64": X86, "aarch64": AARCH64, "riscv64": RISCV64}[arch]
    wanted = sorted(set(features))
    state = 0
    if arch == "x86_64":
        state |= 0x6 if any(f.startswith(("avx", "fma", "f16c", "xop")) for f in wanted) else 0
        state |= 0xE6 if any(f.startswith(("avx512", "avx10")) for f in wanted) else 0
        state |= 0x60000 if any(f.startswith("amx") for f in wanted) else 0
        state |= 0x80000 if "egpr" in wanted else 0
    return tuple(dict.fromkeys(table[f] for f in wanted if f in table)), state

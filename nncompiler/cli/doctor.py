"""nnc doctor: what this machine offers, and what is missing for each use."""

from __future__ import annotations

import argparse
import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from .common import json_argument, print_json
from .table import table


def arguments(parser: argparse.ArgumentParser) -> None:
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    rows = [*_versions(), *_processor(), *_threads(), *_linker(), *_cache(), *_cuda()]
    if options.json:
        print_json([{"subject": a, "finding": b, "advice": c} for a, b, c in rows])
    else:
        table("", [("subject", "left"), ("finding", "left")], [(a, b) for a, b, _ in rows])
        advice = [f"{subject}: {text}" for subject, _, text in rows if text]
        print("\n".join(["", "advice", *advice]) if advice else "\nnothing is missing")
    return 0


def _versions() -> list[tuple[str, str, str]]:
    rows = [("python", f"{platform.python_version()} on {platform.system()} {platform.machine()}", "")]
    for package in ("nncompiler", "llvmlite", "numpy", "onnx", "networkx"):
        try:
            rows.append((package, version(package), ""))
        except PackageNotFoundError:
            rows.append((package, "not installed", f"pip install {package}"))
    found = []
    for package in ("onnxruntime-gpu", "onnxruntime"):
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            continue
    advice = "both install the same module: remove one" if len(found) > 1 else "" if found else "pip install onnxruntime-gpu"
    rows.append(("onnxruntime", ", ".join(found) or "not installed", advice))
    return rows


def _processor() -> list[tuple[str, str, str]]:
    from nncompiler.backends.llvm.machine import host

    m = host()
    used = [f for f in ("avx512f", "avx512bf16", "avx512vnni", "avx2", "fma", "f16c", "neon") if m.has(f)]
    return [
        ("processor", f"{m.cpu}, {m.vector_bits}-bit vectors, {m.registers} registers", ""),
        ("features", " ".join(used), "" if m.has_fma else "no fused multiply-add: kernels run at half speed"),
        ("caches", f"L1 {m.l1_bytes >> 10} kB, L2 {m.l2_bytes >> 10} kB, L3 {m.l3_bytes >> 20} MB", ""),
    ]


def _threads() -> list[tuple[str, str, str]]:
    from nncompiler.reports.conditions import conditions

    at = conditions()
    quota = "no cgroup quota" if at.quota is None else f"cgroup quota of {at.quota:.2f} processors"
    return [("threads", f"{len(at.affinity)} usable, {quota}", "")]


def _linker() -> list[tuple[str, str, str]]:
    from nncompiler.ir.errors import ToolchainError
    from nncompiler.runtime.linker import find_linker

    try:
        return [("linker", " ".join(find_linker()), "")]
    except ToolchainError as e:
        return [("linker", "none: .so and programs cannot be made, .nnc and in-process runs can", e.hint or "")]


def _cache() -> list[tuple[str, str, str]]:
    from nncompiler.backends.llvm import cache

    directory = cache.root() if cache.enabled() else None
    return [("cache", str(directory) if directory else "disabled", "")]


def _cuda() -> list[tuple[str, str, str]]:
    try:
        import onnxruntime
    except ImportError:
        return [("CUDA", "onnxruntime is not installed", "")]
    if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
        return [("CUDA", "this onnxruntime has no CUDA provider", "pip install 'nncompiler[cuda]'")]
    import ctypes

    missing = []
    for library in ("libcuda.so.1", "libcudart.so.13", "libcublasLt.so.13", "libcudnn.so.9"):
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(library)
    if not missing:
        return [("CUDA", "provider and libraries found", "")]
    text = "install the NVIDIA driver" if missing == ["libcuda.so.1"] else "pip install 'nncompiler[cuda]'"
    finding = f"provider built in; not found by the loader: {', '.join(missing)}"
    return [("CUDA", finding, text if sys.platform == "linux" else "")]

"""nnc doctor: what this machine offers, and what is missing for each use."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Callable

from nncompiler.dependencies import ORT, PackageCheck, blamed, checked

from .common import json_argument, print_json
from .table import say, table

Row = tuple[str, str, str]
"""Subject, finding, advice."""


def arguments(parser: argparse.ArgumentParser) -> None:
    json_argument(parser)
    parser.add_argument(
        "--calibrate", action="store_true",
        help="measure what this processor sustains, and keep it: models that are compiled to run here use it",
    )  # fmt: skip
    parser.add_argument("--sbom", action="store_true", help="print the bill of materials (CycloneDX) instead")


def main(options: argparse.Namespace) -> int:
    if options.sbom:
        from nncompiler.sbom import main as bill

        return bill()
    if options.calibrate:
        from .calibrate import calibrate

        return calibrate(options.json)
    checks = checked()
    faults = {check.package: check for check in checks if check.fault}
    rows = [*_python(), *_packages(checks)]
    for part, needed in PARTS:
        rows += _surviving(part, [faults[package] for package in needed if package in faults])
    if options.json:
        print_json("doctor", {"findings": [{"subject": a, "finding": b, "advice": c} for a, b, c in rows]})
        return 0
    try:
        table("", [("subject", "left"), ("finding", "left")], [(a, b) for a, b, _ in rows])
    except Exception as e:  # rich, which draws tables, may be what is broken
        if blamed(e) is None:
            raise
        for subject, finding, _ in rows:
            say(f"{subject}  {finding}")
    advice = [f"{subject}: {text}" for subject, _, text in rows if text]
    for text in ["", "advice", *advice] if advice else ["", "nothing is missing"]:
        say(text)
    return 0


def _surviving(part: Callable[[], list[Row]], broken: list[PackageCheck]) -> list[Row]:
    """What a part finds; where a broken package prevents it, that. What is known to be broken is not imported here."""
    name = part.__name__.lstrip("_")
    if broken:
        return [(name, f"unknown, as {broken[0].package} does not work", "")]
    try:
        return part()
    except Exception as e:
        theirs = blamed(e)
        if theirs is None:
            raise
        return [(name, f"unknown, as {theirs.message}", theirs.hint or "")]


def _python() -> list[Row]:
    from importlib.metadata import PackageNotFoundError, version

    rows = [("python", f"{platform.python_version()} on {platform.system()} {platform.machine()}", "")]
    try:
        rows.append(("nncompiler", version("nncompiler"), ""))
    except PackageNotFoundError:
        rows.append(("nncompiler", "not installed, but run from its sources", ""))
    return rows


def _packages(checks: list[PackageCheck]) -> list[Row]:
    from importlib.metadata import PackageNotFoundError, version

    rows = []
    for check in checks:
        found, advice = check.version, check.repair
        if check.package == "onnxruntime":
            both = []
            for name in ORT:
                try:
                    both.append(f"{name} {version(name)}")
                except PackageNotFoundError:
                    continue
            found = ", ".join(both)
            if len(both) == 1:
                other = next(name for name in ORT if not both[0].startswith(f"{name} "))
                found += f"; installing {other} would overwrite it"
            elif both and not check.fault:
                found += ": the module is that of the one installed last"
                advice = f"pip uninstall -y {' '.join(ORT)}, then install one: removing either removes files of the other"
        said = f"{found}, broken: {check.fault}" if check.fault and found else check.fault or found
        rows.append((check.package, said, advice))
    return rows


def _processor() -> list[Row]:
    from nncompiler.reports.machine import processor

    m = processor()
    source = "measured here" if m.measured else "from the table (doctor --calibrate measures them)"
    rates = "{multiply_adds:g} multiply-adds, {l3:g} B of L3, {memory:g} B of memory a cycle".format(**m.rates)
    return [
        ("processor", f"{m.name}, {m.vector_bits}-bit vectors, {m.registers} registers", ""),
        ("features", " ".join(m.features), "" if m.has_fma else "no fused multiply-add: kernels run at half speed"),
        ("rates", f"{rates}, {source}", ""),
        ("caches", f"L1 {m.l1_bytes >> 10} kB, L2 {m.l2_bytes >> 10} kB, L3 {m.l3_bytes >> 20} MB", ""),
    ]


def _threads() -> list[Row]:
    from nncompiler.reports.bench.conditions import conditions

    at = conditions()
    quota = "no cgroup quota" if at.quota is None else f"cgroup quota of {at.quota:.2f} processors"
    return [("threads", f"{len(at.affinity)} usable, {quota}", "")]


def _linker() -> list[Row]:
    from nncompiler.ir.errors import ToolchainError
    from nncompiler.runtime.linker import find_linker

    try:
        return [("linker", " ".join(find_linker()), "")]
    except ToolchainError as e:
        return [("linker", "none: .so and programs cannot be made, .nnc and in-process runs can", e.hint or "")]


def _cache() -> list[Row]:
    from nncompiler import cache

    directory = cache.root() if cache.enabled() else None
    return [("cache", str(directory) if directory else "disabled", "")]


def _cuda() -> list[Row]:
    """A row for the provider and one for each library that is missing."""
    try:
        import onnxruntime  # noqa: F401
    except ImportError:
        return [("CUDA", "onnxruntime cannot be imported", "")]
    from nncompiler.reports.machine import cuda

    state = cuda()
    if not state.built:
        return [("CUDA", "this onnxruntime has no CUDA provider", state.hint)]
    missing = state.missing
    found = len(state.libraries) - len(missing)
    said = f"provider for CUDA {state.version}, {found} of {len(state.libraries)} libraries found"
    rows = [("CUDA", said, "")]
    for library in missing:
        what = "the provider does not load without it" if library.needed else "some operators miss it"
        rows.append((library.soname, f"not found: {what}", library.repair))
    return rows


PARTS: tuple[tuple[Callable[[], list[Row]], tuple[str, ...]], ...] = (
    (_processor, ("llvmlite", "numpy")), (_threads, ("numpy",)), (_linker, ()), (_cache, ()), (_cuda, ("onnxruntime",)),
)  # fmt: skip
"""What is looked at, and the packages that it imports."""

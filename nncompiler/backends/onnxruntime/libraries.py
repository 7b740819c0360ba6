"""The libraries that onnxruntime's CUDA provider loads, where they are, and what installs those that are missing.

    cuda_state()     what this machine has of them
"""

from __future__ import annotations

import ctypes
import site
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

DRIVER = "the NVIDIA driver of this machine (580 or newer for CUDA 13); pip has none"


@dataclass(frozen=True)
class ProviderLibrary:
    """soname: what the loader is asked for. package: the wheel that has it, none for the driver's. needed: the provider does
    not load without it; else only some operators miss it."""

    soname: str
    package: str | None
    needed: bool = True

    @property
    def repair(self) -> str:
        """What installs it."""
        return f"pip install {self.package}" if self.package else DRIVER


@dataclass(frozen=True)
class LibraryFound:
    """A library and where it was found: a file of a wheel, "the loader's path", or nothing."""

    library: ProviderLibrary
    where: str | None


@dataclass(frozen=True)
class CudaState:
    """built: whether this onnxruntime has a CUDA provider; version: of CUDA that it was built with; libraries: each of those
    that it loads."""

    built: bool
    version: str
    libraries: tuple[LibraryFound, ...]

    @property
    def missing(self) -> list[ProviderLibrary]:
        return [f.library for f in self.libraries if f.where is None]

    @property
    def hint(self) -> str:
        """What to do, in one line; empty where nothing is missing."""
        if not self.built:
            return "pip uninstall onnxruntime; pip install 'onnxruntime-gpu[cuda,cudnn]'"
        wheels = sorted({lib.package for lib in self.missing if lib.package})
        parts = [f"pip install {' '.join(wheels)}"] * bool(wheels)
        parts += [f"{lib.soname} is of {lib.repair}" for lib in self.missing if not lib.package]
        return "; ".join(parts)


def libraries(version: str) -> tuple[ProviderLibrary, ...]:
    """What the provider of a build for this CUDA version loads."""
    major = int(version.split(".")[0]) if version.split(".")[0].isdigit() else 13
    suffix, cufft = ("", 12) if major >= 13 else (f"-cu{major}", 11)
    return (
        ProviderLibrary("libcuda.so.1", None),
        ProviderLibrary(f"libcudart.so.{major}", f"nvidia-cuda-runtime{suffix}"),
        ProviderLibrary(f"libcublasLt.so.{major}", f"nvidia-cublas{suffix}"),
        ProviderLibrary(f"libcublas.so.{major}", f"nvidia-cublas{suffix}"),
        ProviderLibrary("libcurand.so.10", f"nvidia-curand{suffix}"),
        ProviderLibrary(f"libcufft.so.{cufft}", f"nvidia-cufft{suffix}", needed=False),
        ProviderLibrary(f"libnvrtc.so.{major}", f"nvidia-cuda-nvrtc{suffix}", needed=False),
        ProviderLibrary("libcudnn.so.9", f"nvidia-cudnn-cu{major}", needed=False),
    )


def cuda_state(loads: Callable[[str], bool] | None = None, folders: Iterable[Path] | None = None) -> CudaState:
    """What of CUDA is here. `loads` says whether the loader finds a library, `folders` are searched for wheels' files first:
    by default the loader itself and the folders that onnxruntime's `preload_dlls` looks into."""
    import onnxruntime as ort

    version = str(getattr(ort, "cuda_version", "") or "")
    built = "CUDAExecutionProvider" in ort.get_available_providers()
    if not sys.platform.startswith("linux"):
        return CudaState(built, version, ())
    places = list(_folders() if folders is None else folders)
    loads = _loads if loads is None else loads
    found = []
    for library in libraries(version):
        file = next((str(f / library.soname) for f in places if (f / library.soname).is_file()), None)
        found.append(LibraryFound(library, file or ("the loader's path" if loads(library.soname) else None)))
    return CudaState(built, version, tuple(found))


def _folders() -> list[Path]:
    roots = [Path(p) for p in (*site.getsitepackages(), *sys.path) if p]
    return [folder for root in dict.fromkeys(roots) for folder in sorted((root / "nvidia").glob("*/lib"))]


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True

"""One model of `benchmarks/cuda.py` in a process of its own: a row of JSON on stdout for every variant, once it is known.

    python benchmarks/cuda_worker.py '{"model": "resnet50", "variants": ["plain", "ours"], "target": "ort-cuda", ...}'

A variant is a session of onnxruntime, our graph or the plain one, or another engine. Times are those of
`OrtExecutable.timed`: the device has finished before the clock is read. Every variant takes turns with the plain session
that it is compared with.
"""

from __future__ import annotations

import ctypes
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

import cuda_models
import numpy as np
from cuda_torch import Absent, torch_run

ROUNDS = 5
ACCEPTED = {"fp32": 1e-4, "tf32": 2e-2, "fp16": 3e-2, "bf16": 2e-1}
"""Relative rms errors against float64 above which an answer counts as wrong; they are printed in any case."""


@dataclass(frozen=True)
class Variant:
    """raw: the graph as it was read. against: the variant that it takes turns with; itself where it is one of these."""

    name: str
    against: str
    raw: bool = False
    precision: str = "fp32"
    options: Mapping[str, Any] = field(default_factory=dict)
    engine: str = "onnxruntime"

    @property
    def accuracy(self) -> str:
        """Which of ACCEPTED holds."""
        return "tf32" if self.options.get("use_tf32") else self.precision


TF32, GRAPH, NHWC = {"use_tf32": True}, {"cuda_graph": True}, {"prefer_nhwc": True}
PASSES: tuple[tuple[Variant, ...], ...] = (
    (
        Variant("plain", "plain", raw=True), Variant("ours", "plain"), Variant("ours fp16", "plain", precision="fp16"),
    ),
    (
        Variant("plain graph", "plain", raw=True, options=GRAPH), Variant("ours graph", "plain graph", options=GRAPH),
        Variant("ours fp16 graph", "plain graph", precision="fp16", options=GRAPH),
        Variant("plain tf32", "plain tf32", raw=True, options=TF32), Variant("ours tf32", "plain tf32", options=TF32),
    ),
    (
        Variant("ours bf16", "plain", precision="bf16"), Variant("ours nhwc", "plain", options=NHWC),
        Variant("ours fp16 nhwc", "plain", precision="fp16", options=NHWC),
        Variant("TensorRT", "plain", engine="tensorrt"), Variant("torch", "plain", engine="torch"),
    ),
)  # fmt: skip
"""By priority: everything of a pass is measured of all models before anything of the next."""

VARIANTS = {v.name: v for p in PASSES for v in p}


class Bench:
    """One model, its inputs and references, and the sessions that variants are compared with."""

    def __init__(self, job: Mapping[str, Any]):
        self.job = job
        self.target = job["target"]
        self.name = job["model"]
        self.graph = cuda_models.graph_of(self.name)
        self.feeds = [
            cuda_models.feeds_of(self.graph, sizes, i) for i, sizes in enumerate(cuda_models.SIZES.get(self.name, ({},)))
        ]
        self.wanted, self.ranges = references(self.graph, self.feeds, job["references"], self.name)
        self.compared: dict[str, Any] = {}

    def row(self, variant: Variant) -> dict[str, Any]:
        """What is measured of a variant."""
        from nncompiler.ir.errors import CompilerError

        said = {"model": self.name, "variant": variant.name, "against": variant.against}
        began = time.perf_counter()
        try:
            return said | self.measured(variant)
        except Absent as e:
            return said | {"status": e.status, "why": str(e)}
        except CompilerError as e:
            status = "no device" if e.exit_code == 4 and "would not run" not in e.message else "refused"
            return said | {"status": status, "why": str(e).split("\n")[0]}
        except Exception as e:  # an engine may raise anything; the other variants are measured without it
            return said | {"status": "failed", "why": f"{type(e).__name__}: {e}".split("\n")[0][:300]}
        finally:
            print(f"{self.name} {variant.name}: {time.perf_counter() - began:.1f} s", file=sys.stderr)

    def measured(self, variant: Variant) -> dict[str, Any]:
        before = device_memory()
        began = time.perf_counter()
        run, placement = self.opened(variant)
        loaded = time.perf_counter()
        got = [run(feeds)[1] for feeds in self.feeds[:1]]
        first = time.perf_counter() - loaded
        got += [run(feeds)[1] for feeds in self.feeds[1:]]
        errors = self.errors(got)
        after = device_memory()
        row: dict[str, Any] = {
            "status": "ok" if max(errors.values()) <= ACCEPTED[variant.accuracy] else "wrong",
            "load_s": loaded - began, "first_run_s": first, "errors": errors, "placement": placement,
            "memory_bytes": None if before is None or after is None else after - before,
        }  # fmt: skip
        if variant.against == variant.name:
            self.compared[variant.name] = run
            other = run
        else:
            other = self.against(variant.against)
        return row | self.timed(run, other, self.job["seconds"])

    def against(self, name: str) -> Any:
        if name not in self.compared:
            self.compared[name] = self.opened(VARIANTS[name])[0]
            for feeds in self.feeds:
                self.compared[name](feeds)
        return self.compared[name]

    def timed(self, run: Any, other: Any, seconds: float) -> dict[str, Any]:
        """Turns of both on the first inputs; the ratio is the other's time over this one's, the median over rounds."""
        mine, theirs, phases = [], [], []
        for _ in range(3):
            run(self.feeds[0])
        for _ in range(ROUNDS):
            rounds = []
            for it in (other, run):
                end, samples = time.perf_counter() + seconds / (2 * ROUNDS), []
                while len(samples) < 3 or time.perf_counter() < end:
                    samples.append(it(self.feeds[0])[0])
                rounds.append(statistics.median(s[1] for s in samples))
                if it is run:
                    phases += samples
            theirs.append(rounds[0])
            mine.append(rounds[-1])
        return {
            "compute_ms": statistics.median(mine) * 1e3,
            "against_ms": statistics.median(theirs) * 1e3,
            "times_faster": statistics.median(b / a for a, b in zip(mine, theirs)),
            "upload_ms": statistics.median(p[0] for p in phases) * 1e3,
            "download_ms": statistics.median(p[2] for p in phases) * 1e3,
        }

    def errors(self, got: list[list[Any]]) -> dict[str, float]:
        from nncompiler.accuracy import relative_error

        found: dict[str, float] = {}
        for wanted, arrays in zip(self.wanted, got, strict=True):
            for (name, want), array in zip(wanted.items(), arrays, strict=True):
                found[name] = max(found.get(name, 0.0), relative_error(array, want))
        return found

    def opened(self, variant: Variant) -> tuple[Callable[[Any], Any], Mapping[str, int]]:
        """run(feeds) -> (seconds of upload, compute, download), outputs; and on which providers how many nodes are."""
        if variant.engine == "torch":
            return torch_run(self.graph, cuda=self.target == "ort-cuda"), {}
        if variant.engine == "tensorrt":
            return tensorrt_run(self.graph, self.target), {"TensorrtExecutionProvider": 1}
        from nncompiler.driver.compile import compile as compile_
        from nncompiler.precision import Precision

        options = dict(variant.options)
        if not all(n.type.is_static for n in self.graph.inputs) and options.pop("cuda_graph", False):
            raise Absent("not applicable", "a CUDA graph needs static shapes")
        precision = variant.precision
        exe: Any = compile_(
            self.graph.copy(), target=self.target, raw=variant.raw, io_binding=True,
            precision="fp32" if precision == "fp32" else Precision(precision, self.feeds, ranges=self.ranges), **options,
        )  # fmt: skip

        def run(feeds: Any) -> tuple[tuple[float, float, float], list[Any]]:
            phases = exe.timed(feeds)
            return (phases.upload, phases.compute, phases.download), list(phases.outputs)

        return run, exe.placement.counts()


def references(
    graph: Any, feeds: list[Any], file: str | None, name: str
) -> tuple[list[dict[str, Any]], dict[str, float]]:
    """The float64 outputs for each set of inputs, and the largest absolute value of every value inside: those that came
    along, where they are of this very model, else computed."""
    names = [n for n, _ in graph.outputs]
    if file and os.path.exists(file):
        with np.load(file) as kept:
            if f"{name}/fingerprint" in kept and str(kept[f"{name}/fingerprint"]) == cuda_models.fingerprint(graph):
                wanted = [{n: kept[f"{name}/{i}/{n}"] for n in names} for i in range(len(feeds))]
                return wanted, json.loads(str(kept[f"{name}/ranges"]))
    print(f"{name}: computing the float64 reference", file=sys.stderr)
    return computed(graph, feeds)


def computed(graph: Any, feeds: list[Any]) -> tuple[list[dict[str, Any]], dict[str, float]]:
    """`references` from the reference evaluator: outputs of the graph as it is, ranges of the graph as sessions get it."""
    from nncompiler.driver.pipeline import onnxruntime_passes, optimize
    from nncompiler.precision.ranges import calibrate

    ranges: dict[str, float] = {}
    for target in ("ort-cuda", "ort-cpu"):
        ranges |= calibrate(optimize(graph.copy(), onnxruntime_passes(target)), feeds).largest
    return [dict(outputs) for outputs in calibrate(graph, feeds).outputs], ranges


def tensorrt_run(graph: Any, target: str) -> Callable[[Any], Any]:
    """onnxruntime's TensorRT provider on the plain graph, in f32."""
    if target != "ort-cuda":
        raise Absent("no device", "TensorRT runs on CUDA")
    try:
        ctypes.CDLL("libnvinfer.so.10")
    except OSError:
        raise Absent("not installed", "TensorRT (libnvinfer.so.10) is not here") from None
    import onnxruntime as ort

    from nncompiler.interchange.writer import write

    settings = ort.SessionOptions()
    settings.log_severity_level = 4
    providers = [("TensorrtExecutionProvider", {"trt_fp16_enable": "0"}), "CUDAExecutionProvider"]
    session = ort.InferenceSession(write(graph).SerializeToString(), settings, providers=providers)
    if session.get_providers()[0] != "TensorrtExecutionProvider":
        raise Absent("not installed", "onnxruntime did not take TensorRT")
    from nncompiler.backends.onnxruntime.resident import Resident

    types = [(n.name, n.type) for n in graph.inputs]
    resident = Resident(session, types, [(name, v.type) for name, v in graph.outputs], "cuda", 0)

    def run(feeds: Any) -> tuple[tuple[float, float, float], list[Any]]:
        phases = resident.timed(feeds)
        return (phases.upload, phases.compute, phases.download), list(phases.outputs)

    return run


def device_memory() -> int | None:
    """Bytes that are in use on the current device, by whomever; None without CUDA."""
    try:
        runtime = ctypes.CDLL(next(iter(_loaded("libcudart.so"))))
    except (StopIteration, OSError):
        return None
    free, total = ctypes.c_size_t(), ctypes.c_size_t()
    if runtime.cudaMemGetInfo(ctypes.byref(free), ctypes.byref(total)) != 0:
        return None
    return int(total.value) - int(free.value)


def _loaded(name: str) -> list[str]:
    """Libraries of that name in this process."""
    try:
        lines = Path("/proc/self/maps").read_text().split("\n")
    except OSError:
        return []
    return sorted({line.split()[-1] for line in lines if f"/{name}" in line})


def main() -> int:
    job = json.loads(sys.argv[1])
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print is no row
    bench = Bench(job)
    for name in job["variants"]:
        print(json.dumps(bench.row(VARIANTS[name])), file=out, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

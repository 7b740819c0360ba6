"""The logits of the onnx package's nine networks against float64: our rms error beside onnxruntime's.

    python benchmarks/accuracy.py [NAME ...]

The table of docs/performance.md: with random weights, then with the networks' own, which are constant. The networks, their
random weights and the inputs are those of tests/networks/test_light.py.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import numpy as np

import nncompiler as nnc
from nncompiler.accuracy import before_softmax, relative_error
from nncompiler.reports.diagnose.checks import reference_outputs
from nncompiler.sources import load_graph

TEST = Path(__file__).resolve().parents[1] / "tests" / "networks" / "test_light.py"


def main() -> None:
    spec = importlib.util.spec_from_file_location("light", TEST)
    assert spec is not None and spec.loader is not None
    light = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(light)
    print(f"{'network':14} {'random: ours':>13} {'onnxruntime':>12} {'own: ours':>11} {'onnxruntime':>12}")
    for name in sys.argv[1:] or light.NETWORKS:
        cells = []
        for own in (False, True):
            graph = before_softmax(load_graph(os.path.join(light.FOLDER, f"light_{name}.onnx")))
            rng = np.random.default_rng(1)
            feeds = {n.name: rng.standard_normal(n.type.dims).astype(np.float32) for n in graph.inputs}
            if not own:
                graph = light.scaled_logits(light.randomized(graph), feeds)
            ((key, want),) = reference_outputs(graph, feeds).items()
            with nnc.compile(graph, cache=False) as executable:
                ours = executable.run(feeds)[key]
            theirs = nnc.compile(graph, target="ort-cpu", raw=True).run(feeds)[key]
            cells += [relative_error(ours, want), relative_error(theirs, want)]
        print(f"{name:14} {cells[0]:13.2e} {cells[1]:12.2e} {cells[2]:11.2e} {cells[3]:12.2e}", flush=True)


if __name__ == "__main__":
    main()

"""onnxruntime on the CPU, with all of its own graph optimizations.

https://onnxruntime.ai/docs/performance/tune-performance/threading.html
"""

from __future__ import annotations

from . import Job, Opened, Peer


def _open(model: str, job: Job) -> Opened:
    import onnxruntime as ort

    settings = ort.SessionOptions()
    settings.intra_op_num_threads = job.threads
    settings.inter_op_num_threads = 1
    settings.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_ALL
    settings.log_severity_level = 3
    session = ort.InferenceSession(model, settings, providers=["CPUExecutionProvider"])
    names = list(job.outputs)
    said = {
        "provider": session.get_providers()[0], "intra_op_num_threads": str(job.threads), "graph_optimization_level": "all",
    }  # fmt: skip
    return Opened([lambda feeds: session.run(names, feeds)] * job.streams, said)


PEER = Peer("onnxruntime", ("onnxruntime-gpu", "onnxruntime"), _open, aliases=("ort-cpu", "ort"))

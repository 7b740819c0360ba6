"""OpenVINO on the CPU. Its plug-in computes in bfloat16 where the processor can, unless it is told float32.

https://docs.openvino.ai/2025/openvino-workflow/running-inference/inference-devices-and-modes/cpu-device.html
"""

from __future__ import annotations

from ..ir.op import Array
from . import Feeds, Job, Opened, Peer, Run


def _open(model: str, job: Job) -> Opened:
    import openvino

    core = openvino.Core()
    network = core.read_model(model)
    network.reshape({name: list(array.shape) for name, array in job.feeds.items()})
    wanted = {
        "INFERENCE_PRECISION_HINT": "f32",
        "INFERENCE_NUM_THREADS": job.threads * job.streams,
        "PERFORMANCE_HINT": "LATENCY" if job.streams == 1 else "THROUGHPUT",
        "NUM_STREAMS": job.streams,
    }
    compiled = core.compile_model(network, "CPU", wanted)
    ports = [compiled.output(name) for name in job.outputs]

    def stream() -> Run:
        request = compiled.create_infer_request()

        def run(feeds: Feeds) -> list[Array]:
            results = request.infer(feeds, share_inputs=True)
            return [results[port] for port in ports]

        return run

    return Opened([stream() for _ in range(job.streams)], {name: _text(compiled.get_property(name)) for name in wanted})


def _text(value: object) -> str:
    """A property without the angle brackets of OpenVINO's own types."""
    return str(value).removeprefix("<Type: '").removesuffix("'>").rpartition(".")[2]


PEER = Peer("openvino", ("openvino",), _open)

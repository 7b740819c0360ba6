"""Small ONNX models for the tests of the reader and the writer."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper


def make(nodes, inputs, outputs=("y",), weights=None, opset=21, ir_version=10, **more):
    """A ModelProto. inputs: name -> shape or (type, shape); weights: name -> array; outputs without types."""
    infos = []
    for name, shape in inputs.items():
        elem, dims = shape if isinstance(shape, tuple) else (TensorProto.FLOAT, shape)
        infos.append(helper.make_tensor_value_info(name, elem, dims))
    tensors = [onnx.numpy_helper.from_array(np.asarray(a), name) for name, a in (weights or {}).items()]
    outs = [onnx.ValueInfoProto(name=name) for name in outputs]
    graph = helper.make_graph(nodes, "test", infos, outs, tensors)
    imports = [helper.make_opsetid("", opset)]
    return helper.make_model(graph, opset_imports=imports, ir_version=ir_version, **more)


@pytest.fixture(scope="session")
def cases():
    """ONNX's own node cases; collecting them takes seconds."""
    from onnx.backend.test.case.node import collect_testcases

    return collect_testcases(None)


@pytest.fixture
def build():
    return make


@pytest.fixture
def run_ort():
    """run_ort(model, feeds) -> outputs by name, by onnxruntime without optimizations."""
    import onnxruntime as ort

    def run(model, feeds):
        options = ort.SessionOptions()
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.log_severity_level = 4
        session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
        names = [o.name for o in session.get_outputs()]
        return dict(zip(names, session.run(names, feeds)))

    return run

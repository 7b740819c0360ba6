"""What tests of several folders share."""

import numpy as np
import pytest


@pytest.fixture(scope="session")
def build():
    """build(nodes, inputs, outputs=("y",), weights=None, opset=21, ir_version=10): a ModelProto.

    inputs: name -> shape or (type, shape); weights: name -> array; outputs without types."""
    import onnx
    from onnx import TensorProto, helper

    def make(nodes, inputs, outputs=("y",), weights=None, opset=21, ir_version=10, **more):
        infos = []
        for name, shape in inputs.items():
            elem, dims = shape if isinstance(shape, tuple) else (TensorProto.FLOAT, shape)
            infos.append(helper.make_tensor_value_info(name, elem, dims))
        tensors = [onnx.numpy_helper.from_array(np.asarray(a), name) for name, a in (weights or {}).items()]
        outs = [onnx.ValueInfoProto(name=name) for name in outputs]
        graph = helper.make_graph(nodes, "test", infos, outs, tensors)
        imports = [helper.make_opsetid("", opset)]
        return helper.make_model(graph, opset_imports=imports, ir_version=ir_version, **more)

    return make

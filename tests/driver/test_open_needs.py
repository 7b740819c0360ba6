"""What a file with open dimensions needs of the sizes: that its tiles fit, never one certain size or an upper bound."""

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

import nncompiler as nnc

IMAGE, SIGNAL, VOLUME, ROWS = ["N", 8, "H", "W"], ["N", 8, "L"], ["N", 8, "D", "H", "W"], ["N", "L", 24]

CASES = {
    "attention": ("Attention", [ROWS, ROWS, ROWS], [], {"q_num_heads": 4, "kv_num_heads": 4}),
    "average_pool": ("AveragePool", [IMAGE], [], {"kernel_shape": [7, 7]}),
    "channels_last": ("Transpose", [["A", "B", "C"]], [], {"perm": [2, 0, 1]}),
    "concat": ("Concat", [ROWS, ROWS], [], {"axis": 1}),
    "conv": ("Conv", [IMAGE], [(16, 8, 3, 3)], {"pads": [1] * 4}),
    "conv_1x1": ("Conv", [IMAGE], [(64, 8, 1, 1)], {}),
    "conv_1x1_strided": ("Conv", [IMAGE], [(64, 8, 1, 1)], {"strides": [2, 2]}),
    "conv_depthwise": ("Conv", [IMAGE], [(8, 1, 3, 3)], {"group": 8, "pads": [1] * 4}),
    "conv_depthwise_signal": ("Conv", [SIGNAL], [(8, 1, 5)], {"group": 8}),
    "conv_dilated": ("Conv", [IMAGE], [(16, 8, 3, 3)], {"dilations": [4, 4], "pads": [4] * 4}),
    "conv_few_outputs": ("Conv", [IMAGE], [(3, 8, 3, 3)], {"pads": [1] * 4}),
    "conv_filter": ("Conv", [["N", 1, "L"]], [(2, 1, 20)], {}),
    "conv_grouped": ("Conv", [IMAGE], [(32, 4, 3, 3)], {"group": 2, "pads": [1] * 4}),
    "conv_phases": ("Conv", [["N", 3, "H", "W"]], [(64, 3, 11, 11)], {"strides": [4, 4]}),
    "conv_signal": ("Conv", [SIGNAL], [(16, 8, 3)], {}),
    "conv_transpose": ("ConvTranspose", [IMAGE], [(8, 16, 4, 4)], {"strides": [2, 2], "pads": [1] * 4}),
    "conv_transpose_signal": ("ConvTranspose", [SIGNAL], [(8, 16, 16)], {"strides": [8]}),
    "conv_volume": ("Conv", [VOLUME], [(16, 8, 3, 3, 3)], {}),
    "cum_sum": ("CumSum", [ROWS], [np.array(1)], {}),
    "einsum": ("Einsum", [ROWS, ["N", "M", 24]], [], {"equation": "nlc,nmc->nlm"}),
    "flatten": ("Flatten", [ROWS], [], {"axis": 2}),
    "instance_norm": ("InstanceNormalization", [IMAGE], [(8,), (8,)], {}),
    "layer_norm": ("LayerNormalization", [ROWS], [(24,)], {"axis": -1}),
    "lrn": ("LRN", [IMAGE], [], {"size": 5}),
    "lstm": ("LSTM", [["L", "N", 24]], [(1, 64, 24), (1, 64, 16)], {"hidden_size": 16}),
    "mat_mul": ("MatMul", [ROWS], [(24, 40)], {}),
    "mat_mul_batched": ("MatMul", [ROWS, ["N", 24, "M"]], [], {}),
    "max_pool": ("MaxPool", [IMAGE], [], {"kernel_shape": [3, 3], "strides": [2, 2]}),
    "max_pool_signal": ("MaxPool", [SIGNAL], [], {"kernel_shape": [3]}),
    "mean": ("GlobalAveragePool", [IMAGE], [], {}),
    "planes_last": ("Transpose", [IMAGE], [], {"perm": [0, 2, 3, 1]}),
    "reduce": ("ReduceSum", [ROWS], [np.array([1])], {}),
    "resize": ("Resize", [IMAGE], [np.array(0, np.float32), np.array([1, 1, 2, 2], np.float32)], {"mode": "linear"}),
    "softmax": ("Softmax", [["N", "L", "M"]], [], {"axis": -1}),
    "softmax_middle": ("Softmax", [["N", "L", "M"]], [], {"axis": 1}),
}


def model(op, shapes, constants, attributes):
    rng = np.random.default_rng(0)
    weights = [
        numpy_helper.from_array(c if isinstance(c, np.ndarray) else rng.standard_normal(c).astype(np.float32), f"w{i}")
        for i, c in enumerate(constants)
    ]
    inputs = [helper.make_tensor_value_info(f"x{i}", TensorProto.FLOAT, shape) for i, shape in enumerate(shapes)]
    if op == "Resize":
        weights[0] = numpy_helper.from_array(np.zeros(0, np.float32), "w0")
    node = helper.make_node(op, [*(x.name for x in inputs), *(w.name for w in weights)], ["y"], **attributes)
    result = helper.make_empty_tensor_value_info("y")
    result.type.tensor_type.elem_type = TensorProto.FLOAT
    graph = helper.make_graph([node], "one", inputs, [result], weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 24)], ir_version=10)


@pytest.mark.parametrize("name", CASES)
def test_a_file_serves_all_sizes_from_its_tiles_on(name, tmp_path):
    nnc.save(model(*CASES[name]), tmp_path / "m.nnc")
    with nnc.load(tmp_path / "m.nnc") as loaded:
        needs = loaded.session.description["open"]["needs"]
        assert not [n for n in needs if "==" in n or "<" in n], needs
        sizes = {"N": 2, "H": 91, "W": 83, "L": 97, "D": 9, "M": 67, "A": 3, "B": 5, "C": 7}
        rng = np.random.default_rng(1)
        feeds = {
            n: rng.standard_normal([sizes.get(str(d), d) for d in t.shape]).astype(np.float32) for n, t in loaded.inputs
        }
        found = loaded.run(feeds)["y"]
    session = onnxruntime.InferenceSession(model(*CASES[name]).SerializeToString(), providers=["CPUExecutionProvider"])
    (expected,) = session.run(None, feeds)
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-4)

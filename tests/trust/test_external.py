"""External data that is not what it seems (tests/onnx/test_external.py has the rules of paths and links)."""

import numpy as np
import onnx
import pytest
from onnx import helper

from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import ModelError


@pytest.mark.parametrize("name", ["m.onnx", "./m.onnx", "sub/../m.onnx"])
def test_a_model_is_not_its_own_data(build, node, tmp_path, name):
    model = build([node("Add", ["x", "w"], ["y"])], {"x": [4]}, weights={"w": np.ones(4, np.float32)})
    tensor = model.graph.initializer[0]
    onnx.external_data_helper.set_external_data(tensor, name, offset=0, length=16)
    tensor.ClearField("raw_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    (tmp_path / "m.onnx").write_bytes(model.SerializeToString())
    with pytest.raises(ModelError, match=r"own file|leaves the model"):
        read(tmp_path / "m.onnx")


def test_references_to_attributes_outside_functions(build):
    node = helper.make_node("LeakyRelu", ["x"], ["y"], name="leak")
    node.attribute.add(name="alpha", ref_attr_name="slope", type=onnx.AttributeProto.FLOAT)
    with pytest.raises(ModelError, match="'slope' of a function") as e:
        read(build([node], {"x": [3]}))
    assert e.value.node == "leak"
    body = [node]
    imports = [helper.make_opsetid("", 21)]
    function = helper.make_function("own", "F", ["x"], ["y"], body, imports, ["slope"])
    call = helper.make_node("F", ["x"], ["y"], domain="own", slope=0.5)
    model = build([call], {"x": [3]}, functions=[function])
    model.opset_import.append(helper.make_opsetid("own", 1))
    assert [n.op.attributes().get("alpha") for n in read(model) if n.inputs] == [0.5]

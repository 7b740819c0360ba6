"""Malformed and hostile models: one clear error each, with the node's name, before any large allocation."""

import random
import resource

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from nncompiler.frontends.onnx import Limits, read
from nncompiler.ir.errors import CompilerError, LimitError, ModelError, UnsupportedError, UsageError


def relu(name="relu"):
    return helper.make_node("Relu", ["x"], ["y"], name=name)


def small(build):
    nodes = [
        helper.make_node("Conv", ["x", "w", "b"], ["c"], name="conv", pads=[1, 1, 1, 1]),
        helper.make_node("Relu", ["c"], ["r"], name="act"),
        helper.make_node("Reshape", ["r", "s"], ["y"], name="flat"),
    ]
    weights = {"w": np.ones((4, 3, 3, 3), np.float32), "b": np.zeros(4, np.float32), "s": np.array([2, -1])}
    return build(nodes, {"x": ["N", 3, 8, 8]}, weights=weights)


@pytest.mark.parametrize("data", [b"", b"\x00", b"not a model", b"\xff" * 100, b"\x08\x07"])
def test_not_a_model(data):
    with pytest.raises(ModelError):
        read(data)


def test_every_truncation_is_an_error(build):
    data = small(build).SerializeToString()
    for length in range(0, len(data), 7):
        with pytest.raises(CompilerError):
            read(data[:length])


def test_mutations_never_crash(build):
    """Flipped bytes either read or raise an error of the tree."""
    data = small(build).SerializeToString()
    rng = random.Random(0)
    for _ in range(600):
        broken = bytearray(data)
        for _ in range(rng.randint(1, 4)):
            broken[rng.randrange(len(broken))] = rng.randrange(256)
        try:
            read(bytes(broken))
        except CompilerError as e:
            assert str(e)


def test_missing_file(tmp_path):
    with pytest.raises(ModelError, match="cannot read"):
        read(tmp_path / "nothing.onnx")


def test_cycle_and_order(build):
    nodes = [
        helper.make_node("Add", ["x", "b"], ["a"], name="first"),
        helper.make_node("Relu", ["a"], ["b"], name="second"),
    ]
    with pytest.raises(ModelError, match="cycle") as e:
        read(build(nodes, {"x": [2]}, ["b"]))
    assert e.value.node == "first" and e.value.location == "model:node 0"


def test_unknown_input_and_output(build):
    with pytest.raises(ModelError, match="'z'"):
        read(build([helper.make_node("Relu", ["z"], ["y"], name="r")], {"x": [2]}))
    with pytest.raises(ModelError, match="'q' is produced by no node"):
        read(build([relu()], {"x": [2]}, ["q"]))


def test_duplicate_names(build):
    nodes = [relu("a"), helper.make_node("Neg", ["x"], ["y"], name="b")]
    with pytest.raises(ModelError, match="two values are called 'y'") as e:
        read(build(nodes, {"x": [2]}))
    assert e.value.node == "b"
    with pytest.raises(ModelError, match="two outputs"):
        read(build([relu()], {"x": [2]}, ["y", "y"]))
    model = build([relu()], {"x": [2]})
    model.graph.input.append(model.graph.input[0])
    with pytest.raises(ModelError, match="two inputs"):
        read(model)


def test_equal_node_names_are_made_unique(build):
    graph = read(build([relu("n"), helper.make_node("Neg", ["y"], ["z"], name="n")], {"x": [2]}, ["z"]))
    assert {"n", "n_1"} <= {n.name for n in graph}


def test_missing_types(build):
    model = build([relu()], {"x": [2]})
    model.graph.input[0].ClearField("type")
    with pytest.raises(ModelError, match="no type"):
        read(model)
    model = build([relu()], {"x": [2]})
    model.graph.input[0].type.tensor_type.elem_type = 0
    with pytest.raises(ModelError, match="no element type"):
        read(model)
    model.graph.input[0].type.tensor_type.elem_type = 99
    with pytest.raises(ModelError, match="99"):
        read(model)
    model = build([relu()], {"x": [2]})
    model.graph.input[0].type.tensor_type.ClearField("shape")
    with pytest.raises(UnsupportedError, match="rank"):
        read(model)


@pytest.mark.parametrize("dims", [[-2], [2**40, 2**40], [2**62, 2**62, 2**62], [2**31, 2]])
def test_absurd_input(build, dims):
    with pytest.raises(ModelError):
        read(build([relu()], {"x": dims}))


@pytest.mark.parametrize("dims", [[-4], [2**40], [2**33, 2**33], [8]])
def test_raw_data_shorter_than_dims(build, dims):
    model = build([helper.make_node("Add", ["x", "w"], ["y"])], {"x": [4]}, weights={"w": np.ones(4, np.float32)})
    del model.graph.initializer[0].dims[:]
    model.graph.initializer[0].dims.extend(dims)
    with pytest.raises(ModelError, match="initializer 'w'"):
        read(model)


def test_typed_data_shorter_than_dims(build):
    model = build([helper.make_node("Add", ["x", "w"], ["y"])], {"x": [4]})
    model.graph.initializer.append(helper.make_tensor("w", TensorProto.FLOAT, [4], [1, 2, 3, 4]))
    model.graph.initializer[0].float_data.pop()
    with pytest.raises(ModelError, match="float_data"):
        read(model)


@pytest.mark.parametrize("shape", [[2**20, 2**20], [2**62, 4], [-1, 5]])
def test_constant_bombs(build, shape):
    node = helper.make_node("ConstantOfShape", ["s"], ["y"], name="bomb")
    with pytest.raises(ModelError) as e:
        read(build([node], {"x": [1]}, weights={"s": np.array(shape, np.int64)}))
    assert e.value.node == "bomb"


def test_output_bombs(build):
    tile = helper.make_node("Tile", ["x", "r"], ["y"], name="tile")
    with pytest.raises(LimitError) as e:
        read(build([tile], {"x": [1000]}, weights={"r": np.array([2**40])}))
    assert e.value.node == "tile"
    expand = helper.make_node("Expand", ["x", "s"], ["y"], name="expand")
    with pytest.raises(LimitError):
        read(build([expand], {"x": [1]}, weights={"s": np.array([2**20, 2**20, 2**20])}))
    span = helper.make_node("Range", ["a", "b", "c"], ["y"], name="range")
    numbers = {"a": np.array(0), "b": np.array(2**60), "c": np.array(1)}
    with pytest.raises(LimitError):
        read(build([span], {"x": [1]}, weights=numbers))
    resize = helper.make_node("Resize", ["x", "", "s"], ["y"], name="resize")
    with pytest.raises(LimitError):
        read(build([resize], {"x": [1, 1, 9, 9]}, weights={"s": np.array([1, 1, 1e9, 1e9], np.float32)}))


def test_limits_are_settable(build):
    model = small(build)
    with pytest.raises(LimitError, match="nodes"):
        read(model, limits=Limits(nodes=2))
    with pytest.raises(LimitError, match="bytes"):
        read(model, limits=Limits(weight_bytes=100))
    with pytest.raises(LimitError, match="elements"):
        read(model, limits=Limits(elements=50))
    with pytest.raises(LimitError, match="bytes"):
        read(model.SerializeToString(), limits=Limits(file_bytes=10))


def test_attributes(build):
    def broken(op, **attributes):
        with pytest.raises(ModelError) as e:
            read(build([helper.make_node(op, ["x"], ["y"], name="bad", **attributes)], {"x": [2, 2]}))
        assert e.value.node == "bad"
        return str(e.value)

    assert "no attribute 'colour'" in broken("Relu", colour=1)
    assert "must be of kind float" in broken("LeakyRelu", alpha=1)
    assert "requires the attribute 'to'" in broken("Cast")
    assert "unknown element type" in broken("Cast", to=77)
    assert "perm" in broken("Transpose", perm=[0, 0])
    assert "axis" in broken("Softmax", axis=7)
    assert "blocksize" in broken("DepthToSpace", blocksize=0)


def test_wrong_number_of_operands(build):
    with pytest.raises(ModelError, match="must have 2 inputs"):
        read(build([helper.make_node("Add", ["x"], ["y"], name="a")], {"x": [2]}))
    with pytest.raises(ModelError, match="outputs"):
        read(build([helper.make_node("Relu", ["x"], ["y", "z"], name="a")], {"x": [2]}))


@pytest.mark.parametrize(
    ("op", "attributes"),
    [
        ("Conv", {"strides": [0, 0]}),
        ("Conv", {"strides": [1]}),
        ("Conv", {"pads": [1, 1]}),
        ("Conv", {"pads": [-1, 0, 0, 0]}),
        ("Conv", {"dilations": [0, 1]}),
        ("Conv", {"group": 0}),
        ("Conv", {"kernel_shape": [5, 5]}),
        ("Conv", {"auto_pad": "OTHER"}),
        ("ConvTranspose", {"strides": [0, 1]}),
        ("ConvTranspose", {"group": -3}),
    ],
)
def test_window_attributes(build, op, attributes):
    node = helper.make_node(op, ["x", "w"], ["y"], name="conv", **attributes)
    with pytest.raises(ModelError) as e:
        read(build([node], {"x": [1, 4, 8, 8]}, weights={"w": np.ones((4, 4, 3, 3), np.float32)}))
    assert e.value.node == "conv"


def test_mistyped_operands(build):
    nodes = [helper.make_node("Add", ["x", "i"], ["y"], name="mixed")]
    with pytest.raises(ModelError) as e:
        read(build(nodes, {"x": [2], "i": (TensorProto.INT64, [2])}))
    assert e.value.node == "mixed"
    with pytest.raises(ModelError) as e:
        read(build([helper.make_node("MatMul", ["x", "z"], ["y"], name="mm")], {"x": [2, 3], "z": [4, 5]}))
    assert e.value.node == "mm"


def nested(depth):
    """The bytes of a model of `depth` graphs, each in an If of the one around it."""

    def field(number, payload):
        size, length = len(payload), b""
        while size >= 128:
            length, size = length + bytes([size % 128 + 128]), size // 128
        tag = number * 8 + 2
        return (bytes([tag]) if tag < 128 else bytes([tag % 128 + 128, tag // 128])) + length + bytes([size]) + payload

    output = field(12, field(1, b"o"))
    graph = field(1, field(1, b"x") + field(2, b"o") + field(4, b"Identity")) + output
    for _ in range(depth - 1):
        branch = field(1, b"then_branch") + b"\xa0\x01\x05" + field(6, graph)
        graph = field(1, field(1, b"x") + field(2, b"o") + field(4, b"If") + field(5, branch)) + output
    return b"\x08\x0a" + field(8, b"\x10\x15") + field(7, graph)


@pytest.mark.parametrize("depth", [8, 30, 60, 3000])
def test_deep_nesting(depth):
    data = nested(depth)
    if depth < 30:
        assert onnx.ModelProto.FromString(data).graph.node[0].attribute[0].g.output[0].name == "o"
    with pytest.raises(ModelError):
        read(data, limits=Limits(depth=6))


def test_recursive_functions(build):
    body = [helper.make_node("F", ["a"], ["b"], domain="own")]
    imports = [helper.make_opsetid("", 21), helper.make_opsetid("own", 1)]
    f = helper.make_function("own", "F", ["a"], ["b"], body, imports)
    model = build([helper.make_node("F", ["x"], ["y"], name="call", domain="own")], {"x": [2]}, functions=[f])
    model.opset_import.append(helper.make_opsetid("own", 1))
    with pytest.raises(LimitError, match="nested"):
        read(model)


def test_exponential_functions(build):
    """Each function calls the one below twice: 2^30 nodes when expanded."""
    imports = [helper.make_opsetid("", 21), helper.make_opsetid("own", 1)]
    functions = [helper.make_function("own", "F0", ["a"], ["b"], [helper.make_node("Neg", ["a"], ["b"])], imports)]
    for i in range(1, 30):
        body = [helper.make_node(f"F{i - 1}", [s], [t], domain="own") for s, t in (("a", "m"), ("m", "b"))]
        functions.append(helper.make_function("own", f"F{i}", ["a"], ["b"], body, imports))
    model = build([helper.make_node("F29", ["x"], ["y"], domain="own")], {"x": [2]}, functions=functions)
    model.opset_import.append(helper.make_opsetid("own", 1))
    with pytest.raises(LimitError, match="nodes"):
        read(model, limits=Limits(nodes=2000))


def test_all_unsupported_nodes_are_named(build):
    nodes = [
        helper.make_node("Enigma", ["x"], ["a"], name="first"),
        helper.make_node("Relu", ["a"], ["b"], name="after"),
        helper.make_node("Riddle", ["x"], ["c"], name="second"),
        helper.make_node("Mystery", ["x"], ["d"], name="third"),
    ]
    with pytest.raises(UnsupportedError) as e:
        read(build(nodes, {"x": [4]}, ["b", "c", "d"]))
    text = str(e.value)
    assert all(name in text for name in ("first", "Enigma", "second", "Riddle", "third", "Mystery", "node 3"))
    assert "after" not in text


def test_foreign_domains_and_opsets(build):
    node = helper.make_node("Mystery", ["x"], ["y"], name="f", domain="com.microsoft")
    model = build([node], {"x": [2]})
    with pytest.raises(ModelError, match="does not import"):
        read(model)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    with pytest.raises(UnsupportedError, match=r"com\.microsoft"):
        read(model)
    with pytest.raises(UnsupportedError, match="opset 99"):
        read(build([relu()], {"x": [2]}, opset=99))
    model = build([relu()], {"x": [2]})
    del model.opset_import[:]
    with pytest.raises(ModelError, match="no opset"):
        read(model)


def test_other_kinds_of_inputs(build):
    model = build([relu()], {"x": [2]})
    model.graph.input[0].CopyFrom(helper.make_tensor_sequence_value_info("x", TensorProto.FLOAT, [2]))
    with pytest.raises(UnsupportedError, match="a tensor is required"):
        read(model)
    with pytest.raises(ModelError, match=r"must be one of f16 .* got str\[2\]"):
        read(build([relu()], {"x": (TensorProto.STRING, [2])}))


def test_nan_and_infinite_weights_are_kept(build):
    numbers = np.array([np.nan, np.inf, -np.inf, -0.0], np.float32)
    graph = read(build([helper.make_node("Add", ["x", "w"], ["y"])], {"x": [4]}, weights={"w": numbers}))
    (node,) = graph.weights()
    assert node.weight.array.tobytes() == numbers.tobytes()


def test_zero_size_dims(build):
    node = helper.make_node("Add", ["x", "w"], ["y"])
    graph = read(build([node], {"x": [0, 3]}, weights={"w": np.ones((0, 3), np.float32)}))
    assert graph.outputs[0][1].type.shape == (0, 3)


def test_dims(build):
    model = build([relu()], {"x": ["batch size", None, 3, "a"]})
    graph = read(model)
    assert [str(d) for d in graph.inputs[0].type.shape] == ["batch_size", "x_1", "3", "a"]
    assert read(model, {"batch size": 2, "x_1": 5, "a": 7}).inputs[0].type.shape == (2, 5, 3, 7)
    assert read(model, {"batch_size": 2}).inputs[0].type.shape[0] == 2
    with pytest.raises(UsageError, match="zzz"):
        read(model, {"zzz": 2})
    with pytest.raises(UsageError, match="non-negative"):
        read(model, {"a": -2})


def test_no_large_allocation(build):
    """A model that claims terabytes is refused in constant memory."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    test_constant_bombs(build, [2**20, 2**20])
    test_output_bombs(build)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000

"""Extents that are 1 at one trip and not at another, where operands broadcast: against onnxruntime."""

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler.ir.errors import ModelError

FLOAT, BOOL = TensorProto.FLOAT, TensorProto.BOOL


def sequence(name, shape, kind=FLOAT):
    return helper.make_tensor_sequence_value_info(name, kind, shape)


def mapped(nodes, inputs, kinds, output=FLOAT):
    """A SequenceMap whose body has these nodes, from the given inputs to `y`."""
    body = helper.make_graph(
        nodes, "body", [helper.make_tensor_value_info(f"{n}_", k, None) for n, k in zip(inputs, kinds)],
        [helper.make_tensor_value_info("y_", output, None)],
    )  # fmt: skip
    graph = helper.make_graph(
        [helper.make_node("SequenceMap", list(inputs), ["y"], body=body)], "g",
        [sequence(n, s, k) for (n, s), k in zip(inputs.items(), kinds)], [sequence("y", None, output)],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def draw(shapes, seed=0):
    rng = np.random.default_rng(seed)
    return [rng.standard_normal(s).astype(np.float32) for s in shapes]


def agree(model, *runs):
    session = onnxruntime.InferenceSession(model.SerializeToString())
    with nnc.compile(model, threads=1, cache=False) as executable:
        for feeds in runs:
            (wanted,) = session.run(None, feeds)
            got = executable.run(feeds)["y"]
            assert [g.shape for g in got] == [w.shape for w in wanted]
            assert all(np.allclose(g, w, 1e-5, 1e-6) for g, w in zip(got, wanted))


FORMS = [((1, 3), (4, 3)), ((4, 3), (1, 3)), ((5, 1), (1, 2)), ((1, 1), (1, 1)), ((2, 7), (2, 7)), ((1, 4), (6, 1)),
         ((0, 2), (1, 2))]  # fmt: skip


@pytest.mark.parametrize("order", [1, -1])
def test_either_operand_of_a_sum_may_be_the_one_that_is_repeated(order):
    model = mapped([helper.make_node("Add", ["a_", "b_"], ["y_"])], {"a": ["m", "n"], "b": ["o", "p"]}, [FLOAT, FLOAT])
    pairs = FORMS[::order]
    first, second = draw([a for a, _ in pairs]), draw([b for _, b in pairs], 1)
    agree(model, {"a": first, "b": second}, {"a": first[2:4], "b": second[2:4]})


def test_a_selection_and_what_follows_it():
    nodes = [helper.make_node("Where", ["c_", "a_", "b_"], ["w"]), helper.make_node("Mul", ["w", "w"], ["v"]),
             helper.make_node("Sub", ["v", "a_"], ["y_"])]  # fmt: skip
    model = mapped(nodes, {"c": ["k"], "a": ["m", "n"], "b": ["n"]}, [BOOL, FLOAT, FLOAT])
    a, b = draw([(2, 3), (3, 1), (1, 4)]), draw([(3,), (5,), (4,)], 1)
    c = [np.arange(n) % 2 == 0 for n in (1, 5, 4)]
    agree(model, {"a": a, "b": b, "c": c})


def test_an_extent_that_is_a_number_beside_one_that_varies():
    weight = onnx.numpy_helper.from_array(draw([(3,)])[0], "w")
    model = mapped([helper.make_node("Constant", [], ["w"], value=weight), helper.make_node("Add", ["a_", "w"], ["y_"])],
                   {"a": ["m"]}, [FLOAT])  # fmt: skip
    agree(model, {"a": draw([(1,), (3,), (1,)])})


def test_batches_of_products():
    model = mapped([helper.make_node("MatMul", ["a_", "b_"], ["y_"])], {"a": ["m", 2, 3], "b": ["n", 3, 4]}, [FLOAT, FLOAT])
    agree(model, {"a": draw([(1, 2, 3), (5, 2, 3), (4, 2, 3)]), "b": draw([(5, 3, 4), (1, 3, 4), (4, 3, 4)], 1)})


def test_operands_that_do_not_broadcast_are_named():
    model = mapped([helper.make_node("Add", ["a_", "b_"], ["y_"], name="sum")], {"a": ["m"], "b": ["n"]}, [FLOAT, FLOAT])
    with nnc.compile(model, threads=1, cache=False) as executable:
        executable.run({"a": draw([(1,), (4,)]), "b": draw([(4,), (1,)])})
        with pytest.raises(ModelError, match=r"'.*sum.*broadcast"):
            executable.run({"a": draw([(1,), (4,)]), "b": draw([(4,), (3,)])})
        executable.run({"a": draw([(1,), (4,)]), "b": draw([(4,), (1,)])})

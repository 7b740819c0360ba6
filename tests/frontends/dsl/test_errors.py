"""Mistakes: each is refused with the layer's name, the numbers and the source line."""

from __future__ import annotations

import re

import pytest

from nncompiler.frontends.dsl import (
    add,
    concat,
    conv2d,
    conv_transpose2d,
    dense,
    flatten,
    group_norm,
    load_function,
    max_pool2d,
    model,
    relu,
    reshape,
    softmax,
    split,
    trace,
)
from nncompiler.ir.errors import CompilerError, ModelError, UndecidedError, UsageError

MISTAKES = [
    (lambda x: conv2d(x, 4, 9, name="big"), "big", "kernel of 9 rows is larger than its padded input 8 + 0 + 0 = 8"),
    (lambda x: max_pool2d(x, 9, name="p"), "p", "kernel of 9 rows is larger"),
    (lambda x: conv2d(x, 4, 3, groups=2, name="c"), "c", "3 input channels are not divisible by 2 groups"),
    (lambda x: conv2d(x, 4, 3, groups=3, name="c"), "c", "4 output channels are not divisible by 3 groups"),
    (lambda x: conv_transpose2d(x, 4, 3, groups=2), "conv_transpose2d", "not divisible by 2 groups"),
    (lambda x: conv2d(x, 4, 3, stride=2, strict=True, name="c"), "c", "stride 2 drops 1 of 8 rows: (8 + 0 + 0 - 3)"),
    (lambda x: max_pool2d(x, 3, strict=True, name="p"), "p", "stride 3 drops 2 of 8 rows"),
    (lambda x: conv2d(x, 0, 3), "conv2d", "channels must be at least 1, got 0"),
    (lambda x: conv2d(x, 4, (3, 3, 3)), "conv2d", "kernel must be one or two integers"),
    (lambda x: conv2d(x, 4, 3, stride=0), "conv2d", "stride must be one or two integers of at least 1, got 0"),
    (lambda x: conv2d(x, 4, 3, pad="sam"), "conv2d", "got 'sam'"),
    (lambda x: conv2d(flatten(x), 4, 3), "conv2d", "an image [N, C, H, W] is required, got f32[2,192]"),
    (lambda x: group_norm(x, 2), "group_norm", "3 channels are not divisible by 2 groups"),
    (lambda x: relu(conv2d(x, 4, 3, name="c")) + conv2d(x, 4, 3, name="c"), "c", "two layers are called 'c'"),
    (lambda x: conv2d(x, 4, 3, params="w") + conv2d(x, 4, 1, name="b", params="w"), "b", "shared parameter w.weight is"),
    (lambda x: concat(x, conv2d(x, 3, 3)), "concat", "concat"),
    (lambda x: x + conv2d(x, 3, 3), "add", "add"),
    (lambda x: softmax(x, 4), "axis", "axis 4 is not an axis of f32[2,3,8,8]"),
    (lambda x: split(x, 2), "split", "axis 1 of f32[2,3,8,8] does not divide into 2 equal parts"),
    (lambda x: reshape(x, (5, -1)), "reshape", "does not divide"),
    (lambda x: x[5], "slice", "index 5 is out of range for an axis of 2"),
    (lambda x: x[::0], "slice", "a step that is an integer and not 0 is required, got 0"),
    (lambda x: add(x), "add", "two or more"),
    (lambda x: x + "one", "add", "a tensor or a number is required, got str"),
    (lambda x: relu(x) if x > 0 else x, "bool", "no truth value"),
    (lambda x: [t for t in x], "iter", "cannot be iterated"),  # noqa: C416
]  # fmt: skip


@pytest.mark.parametrize(("mistake", "node", "message"), MISTAKES)
def test_a_mistake_names_layer_numbers_and_line(mistake, node, message):
    with pytest.raises(CompilerError, match=re.escape(message)) as e:
        trace(mistake, x=(2, 3, 8, 8))
    assert e.value.node == node
    assert e.value.location == f"test_errors.py:{mistake.__code__.co_firstlineno}"


def test_strict_accepts_what_drops_nothing():
    trace(lambda x: max_pool2d(conv2d(x, 4, 3, stride=2, pad=(0, 0, 1, 1), strict=True), 2, strict=True), x=(1, 3, 8, 8))


def test_the_users_own_exceptions_are_at_his_line():
    def f(x):
        return conv2d(x, 4, 3, strides=2)

    with pytest.raises(ModelError, match=r"TypeError: .*strides") as e:
        trace(f, x=(2, 3, 8, 8))
    assert e.value.location == f"test_errors.py:{f.__code__.co_firstlineno + 1}"


@pytest.mark.parametrize("result", [None, 3, (), [1]])
def test_a_model_must_return_tensors(result):
    with pytest.raises(ModelError, match="must return tensors"):
        trace(lambda x: result, x=(1, 2))


def test_layers_outside_a_model():
    kept = []
    trace(lambda x: kept.append(x) or x, x=(1, 2))
    with pytest.raises(ModelError, match="only inside a model function"):
        relu(kept[0])
    with pytest.raises(UsageError, match="small is called outside a model function"):
        small(kept[0])
    with pytest.raises(ModelError, match="belongs to another model"):
        trace(lambda x: x + kept[0], x=(1, 2))


def test_symbolic_channels_and_strict_sizes_are_refused():
    with pytest.raises(ModelError, match="number of channels must be known, got c"):
        trace(lambda x: conv2d(x, 4, 3), x=(1, "c", 8, 8))
    with pytest.raises(UndecidedError, match="what a stride of 2 drops of h rows depends on h") as e:
        trace(lambda x: conv2d(x, 4, 3, stride=2, strict=True), x=(1, 3, "h", 9))
    assert e.value.node == "conv2d" and "test_errors.py" in (e.value.location or "")
    with pytest.raises(ModelError, match="stride 2 drops some of 2\\*h rows"):
        trace(lambda x: conv2d(x, 4, 3, stride=2, strict=True), x=(1, 3, "2*h", 9))
    trace(lambda x: conv2d(x, 4, 3, strict=True), x=(1, 3, "h", 8))
    with pytest.raises(ModelError, match="weight would have the symbolic extent 3\\*h"):
        trace(lambda x: dense(flatten(x), 4), x=(1, 3, "h", 1))


@model(image=("batch", 3, 8, 8))
def small(image):
    return conv2d(image, 4, 3)


def test_wrong_dims_and_inputs():
    with pytest.raises(UsageError, match="no symbolic dimension n"):
        small.graph(dims={"n": 1})
    with pytest.raises(UsageError, match="negative"):
        small.graph(dims={"batch": -1})
    with pytest.raises(UsageError, match="no input picture"):
        small.graph(inputs={"picture": (1, 3, 8, 8)})
    with pytest.raises(ModelError, match="declared as"):
        model(x="f32(1,2)")(lambda x: x)


@pytest.mark.parametrize(
    ("spec", "message"),
    [
        ("nothing", "names no function"),
        ("missing_file.py:f", "there is no file"),
        ("no.such.module:f", "there is no module 'no.such.module'"),
        ("nncompiler.frontends.zoo.vgg:vgg12", "has no 'vgg12'"),
        ("nncompiler.frontends.zoo.vgg:MAPS", "a model function is required, got tuple"),
        ("nncompiler.frontends.zoo:names", "returned list"),
    ],
)
def test_functions_that_are_not_there(spec, message):
    with pytest.raises(UsageError, match=message):
        load_function(spec)


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("def f(:\n", "invalid syntax", 1),
        ("\nimport nonsense_module\n", "No module named", 2),
        ("\n\nx = 1 / 0\n", "ZeroDivision", 3),
    ],
)
def test_faulty_files(tmp_path, text, message, line):
    path = tmp_path / "net.py"
    path.write_text(text)
    with pytest.raises(ModelError, match=message) as e:
        load_function(f"{path}:f")
    assert e.value.location == f"net.py:{line}"

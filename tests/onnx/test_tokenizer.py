"""com.microsoft's Tokenizer against onnxruntime, at several numbers of strings from one compilation."""

import numpy as np
import pytest
from onnx import TensorProto, helper

import nncompiler
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import ModelError, UnsupportedError

WORDS = ["ab  cd, \u00e9-x", "", "abc", "a_1 b\nc", "\U0001f600 ab-cd", "x" * 40]


def model_of(build, shape=("N",), mark=0, mincharnum=1, pad_value="#", **attributes):
    node = helper.make_node("Tokenizer", ["x"], ["y"], domain="com.microsoft", name="parts", mark=mark,
                            mincharnum=mincharnum, pad_value=pad_value, **attributes)  # fmt: skip
    model = build([node], {"x": (TensorProto.STRING, list(shape))}, opset=17, ir_version=8)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    return model


@pytest.mark.parametrize("attributes", [
    {"tokenexp": "[a-zA-Z0-9_]+"}, {"tokenexp": r"\w\w+"}, {"tokenexp": r"\b\w\w+\b"}, {"tokenexp": "[^ ]+"},
    {"tokenexp": "."}, {"tokenexp": "[a-z]*"}, {"tokenexp": "[a-z]{2,3}"}, {"tokenexp": r"[^\w]"},
    {"tokenexp": "[a-z]+", "mincharnum": 3}, {"tokenexp": "[Q]"}, {"separators": [""]}, {"separators": [" "]},
    {"separators": [" ", "-"]}, {"separators": ["ab", "a"]}, {"separators": ["a", "ab"]}, {"separators": ["b."]},
    {"separators": ["[ ,]+", "b"], "mincharnum": 2}, {"separators": ["b"], "tokenexp": "a"},
    {"separators": ["[^a-c]"]},
])  # fmt: skip
@pytest.mark.parametrize("mark", [0, 1])
def test_parts(build, run_ort, attributes, mark):
    for shape in (("N",), ("N", 2)):
        model = model_of(build, shape, mark, **attributes)
        with nncompiler.compile(model, cache=False) as executable:
            for n in (len(WORDS), 1, 2):
                x = np.array((WORDS * 2)[: n * len(shape)], object).reshape(n, *shape[1:])
                wanted, found = run_ort(model, {"x": x})["y"], executable.run({"x": x})["y"]
                assert found.shape == wanted.shape and found.tolist() == wanted.tolist()


@pytest.mark.parametrize("pattern", ["a|ab", "a?(ab)?", "a+?b", "a?a?b*", "(a)b", "[[:alpha:]]+", r"\pL", "^a"])
def test_expressions_whose_longest_match_is_not_told_are_refused(build, pattern):
    with pytest.raises(UnsupportedError):
        read(model_of(build, tokenexp=pattern))


def test_what_no_tokenizer_has_is_malformed(build):
    for attributes, message in [
        ({}, "separators or an expression must be given"), ({"tokenexp": "[b-a]"}, "is not a regular expression"),
        ({"tokenexp": "a", "mincharnum": 0}, "mincharnum must be at least 1"),
        ({"separators": [""], "mincharnum": 2}, "for characters mincharnum must be 1"),
        ({"separators": ["x*"]}, "match one character at least"),
    ]:  # fmt: skip
        with pytest.raises(ModelError, match=message):
            read(model_of(build, **attributes))

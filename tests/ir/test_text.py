"""The text form: what it looks like, that it is read back to an equal graph, and how bad text is refused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.ir import dtype as dt
from nncompiler.ir.compare import difference, equal
from nncompiler.ir.dims import Dim, symbol
from nncompiler.ir.errors import InternalError, ModelError
from nncompiler.ir.graph import Graph, Value
from nncompiler.ir.op import Op
from nncompiler.ir.parser import parse, parse_layout, parse_type
from nncompiler.ir.text import attribute, line, write
from nncompiler.ir.types import Layout, TensorType, channel_blocked, row_major
from nncompiler.ir.verify import verify
from nncompiler.ir.weights import Weight
from nncompiler.ops import OPERATORS
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Clip, LeakyRelu, Relu
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.group import Fused
from nncompiler.ops.movement.arrange import Concat, Reshape, Split, Transpose
from nncompiler.ops.movement.reorder import Reorder
from nncompiler.ops.movement.slice import Slice
from nncompiler.ops.normalization.trailing import LayerNorm

SAMPLE = """\
graph "sample" {
  %image : f32[N,3,(h+1)//2+1,8] = input   // model.py:1
  @w : f32[4,3,1,1] = parameter "00000000000000aa"
  @scale : f32[] = parameter "00000000000000bb" [0.5]
  %c : f32[N,4,(h+1)//2+1,8]:nchw16c = conv(%image, @w) {strides=[1,1], pads=[0,0,0,0], dilations=[1,1]}   // model.py:2
  %"a:0", %"a:0".1 : f32[N,1,(h+1)//2+1,8], f32[N,3,(h+1)//2+1,8] = split(%c) {axis=1, sizes=[1,3]}
  %f : f32[N,3,(h+1)//2+1,8] = fused(%"a:0".1, @scale) {kind="pointwise"} graph "inner" {   // model.py:3
    %x : f32[N,3,(h+1)//2+1,8] = input
    %s : f32[] = input
    %m : f32[N,3,(h+1)//2+1,8] = mul(%x, %s)
    return "m"=%m
  }
  return "y"=%f, "first"=%"a:0"
}
"""


def test_the_sample_is_read_and_written_alike() -> None:
    graph = parse(SAMPLE, OPERATORS)
    assert write(graph) == SAMPLE
    assert [n.name for n in graph.inputs] == ["image"]
    assert graph.node("c").location == "model.py:2"
    assert graph.node("c").type.layout == channel_blocked(4, 16)
    assert graph.node("scale").weight is not None
    assert graph.node("scale").weight.array == np.float32(0.5)
    assert graph.outputs[1][1] == Value(graph.node("a:0"), 0)
    body = graph.node("f").body
    assert body is not None and body.name == "inner"


def test_layout_of_the_text_means_nothing() -> None:
    squeezed = "\n".join(x.strip() for x in SAMPLE.splitlines())
    assert write(parse(f"\n\n{squeezed}\n\n", OPERATORS)) == SAMPLE


def test_weights_come_from_a_source_or_are_missed_when_asked_for() -> None:
    graph = parse(SAMPLE, OPERATORS)
    w = graph.node("w").weight
    assert w is not None and w.digest == "00000000000000aa" and w.shape == (4, 3, 1, 1)
    with pytest.raises(InternalError, match="00000000000000aa are not here"):
        _ = w.array
    given: dict[str, np.ndarray] = {}

    def source(digest: str, type_: TensorType) -> object:
        from nncompiler.ir.weights import Weight

        given[digest] = np.ones(type_.dims, type_.dtype.numpy)
        return Weight(type_.dtype, type_.dims, lambda: given[digest], digest)

    full = parse(SAMPLE, OPERATORS, source)  # type: ignore[arg-type]
    assert equal(full, graph)
    found = full.node("w").weight
    assert found is not None and found.array.sum() == 12


def test_numbers_alone_make_a_weight() -> None:
    text = 'graph "g" { %x : f32[2] = input @k : f32[2] = parameter [1, -2.5] %y : f32[2] = add(%x, @k) return "y"=%y }'
    weight = parse(text, OPERATORS).node("k").weight
    assert weight is not None and weight.array.tolist() == [1.0, -2.5]


@pytest.mark.parametrize(
    ("kind", "numbers", "shown"),
    [
        (dt.f32, [1.0, -0.0, np.inf, np.nan], "[1.0, -0.0, inf, nan]"),
        (dt.f16, [0.1], "[0.0999755859375]"),
        (dt.bf16, [0.1, -3.0], "[0.10009765625, -3.0]"),
        (dt.i64, [2**62, -1], f"[{2**62}, -1]"),
        (dt.boolean, [True, False], "[true, false]"),
        (dt.i4, [-8, 7], "[-8, 7]"),
        (dt.f8e4m3fn, [0.5], "[0.5]"),
    ],
)
def test_small_weights_show_their_numbers(kind: dt.DType, numbers: list[float], shown: str) -> None:
    graph = Graph("g")
    array = np.array(numbers).astype(kind.numpy)
    graph.set_outputs([("y", graph.weight("k", array))])
    text = write(graph)
    assert shown in text
    again = parse(text, OPERATORS).node("k").weight
    assert again is not None and again.array.tobytes() == array.tobytes()
    assert again.digest == graph.node("k").weight.digest  # type: ignore[union-attr]


ODD_NAMES = ["x", "x.1", "1", "/layer1/Conv_output_0", "a:0", "a b", 'q"uote', "ünï", "_", "a//b", "", "a."]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_every_name_comes_back(name: str) -> None:
    graph = Graph(name)
    x = graph.input(name, TensorType(dt.f32, (2, 4)))
    w = graph.weight(name + "w", np.ones(4, np.float32))
    parts = graph.add(Split(1, (1, 3)), [graph.add(Add(), [x, w], name + "s").output], name + "p", name or None)
    graph.set_outputs([(name, parts.outputs[1]), (name + "!", x)])
    text = write(graph)
    again = parse(text, OPERATORS)
    assert difference(graph, again) is None
    assert write(again) == text


@pytest.mark.parametrize(
    "location",
    ["m.py:3", " leading", "trailing ", "", '"quoted"', "two\nlines", "// slashes", "käse.py:1", '"half', "tab\there"],
)
def test_every_location_comes_back(location: str) -> None:
    graph = Graph("g")
    x = graph.input("x", TensorType(dt.f32, (2,)), location)
    graph.set_outputs([("y", graph.add(Relu(), [x], "y", location).output)])
    again = parse(write(graph), OPERATORS)
    assert [n.location for n in again] == [location, location]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "none"), (True, "true"), (3, "3"), (-1.0, "-1.0"), (1e-5, "1e-05"), (float("-inf"), "-inf"),
        ("a,]}b", '"a,]}b"'), (dt.bf16, "bf16"), (symbol("N"), "N"), (symbol("N") * 2 - 3, "2*N-3"),
        ((symbol("H") + 1) // 2, "(H+1)//2"), (symbol("f32"), "(f32)"), ((), "[]"), ((1, (2, symbol("N"))), "[1,[2,N]]"),
        (Layout((0, 2, 3, 1)), ":nhwc"),
        (channel_blocked(4, 8, ((0, 0), (0, 0), (1, 2), (3, 4))), ":nchw8c+halo(0,0)(0,0)(1,2)(3,4)"),
    ],
)  # fmt: skip
def test_attributes(value: object, text: str) -> None:
    assert attribute(value) == text


def test_default_attributes_are_left_out_and_signs_of_zero_kept() -> None:
    graph = Graph("g")
    x = graph.input("x", TensorType(dt.f32, (2,)))
    a = graph.add(LeakyRelu(), [x], "a")
    b = graph.add(LeakyRelu(-0.0), [a.output], "b")
    c = graph.add(Clip(0.0, None), [b.output], "c")
    assert "{" not in line(a)
    assert line(b).endswith("{alpha=-0.0}")
    assert line(c).endswith("{minimum=0.0}")
    with pytest.raises(InternalError, match="may not be of type list"):
        attribute([1])


def test_types_and_layouts_come_back() -> None:
    for text in ("f32[]", "i64[0]", "bf16[N,3]", "f32[2*N+1,(h+1)//2+1]", "f32[1,3,4,5]:nchw4c", "u8[2,3,4]:nch8c",
                 "f32[1,3,4,5]:nhwc", "f32[1,3,4,5]:nchw+halo(0,0)(0,0)(1,1)(1,1)"):  # fmt: skip
        type_ = parse_type(text)
        assert parse_type(str(type_)) == type_
    assert parse_type("f32[1,3,4,5]:nchw").layout is None
    assert parse_layout("nchw").is_row_major and parse_layout("nchw") == row_major(4)
    for bad in ("nchw16", "nccw", "abc", "nchw16x", "nchw+halo(1,1)", ""):
        with pytest.raises(ModelError):
            parse_layout(bad)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("= conv(", "= covn(", "did you mean conv"),
        ("strides=[1,1], ", "", "conv needs the attribute 'strides'"),
        ("strides=[1,1]", "strides=[1,1], stride=2", "conv has no attribute 'stride'"),
        ("strides=[1,1]", "strides=[1,1], strides=[1,1]", "strides is given twice"),
        ("%c : f32[N,4,", "%c : f32[N,5,", r"'c' is written as f32\[N,5,.*operands give f32\[N,4,"),
        ("%c : f32[N,4,(h+1)//2+1,8]:nchw16c", "%c : f33[N,4]", "no element type is called 'f33'"),
        (":nchw16c", ":nch16c", "does not fit rank 4"),
        ("conv(%image, @w)", "conv(%picture, @w)", "%picture is used before it is defined"),
        ("conv(%image, @w)", "conv(%image, %w)", "%w is used before it is defined"),
        ("%f : f32", "%c : f32", "two nodes are called 'c'"),
        ('%"a:0".1 : f32', '%"a:0".2 : f32', "result 1 of 'a:0' is written"),
        ("[1,3]}", "[1,4]}", "must add up"),
        ('  return "y"=%f, "first"=%"a:0"\n', "", "no return"),
        ('"y"=%f', '"y"=_', "an output cannot be absent"),
        ('graph "sample" {', 'graph sample {', "a quoted string is required"),
        ("[0.5]", "[0.5, 1.0]", "2 numbers for a parameter of type"),
        ("[0.5]", "[half]", "a number is required"),
        ("%s : f32[] = input", "%s : f32[2] = input", "shapes must broadcast"),
        ("@w : f32", "%w : f32", "@ marks parameters"),
        ('"00000000000000aa"', "", "needs a digest or its numbers"),
        ("axis=1", "axis=", "value is required"),
        ("axis=1", "axis=1+", "not a dimension"),
        ("axis=1", "axis=N", "takes numbers, got a symbolic dimension"),
        ('} graph "inner" {   // model.py:3', '}', "fused needs a body"),
        ("f32[4,3,1,1] =", "f32[4,N,1,1] =", "cannot have symbolic dimensions"),
        ("(h+1)//2+1,8] = input", "(h+1)//2+1,8 = input", "dimensions"),
        ('return "m"=%m\n  }', 'return "m"=%m\n  } }', "."),
    ],
)  # fmt: skip
def test_bad_text_is_refused_with_its_line(old: str, new: str, message: str) -> None:
    assert old in SAMPLE
    with pytest.raises(ModelError, match=message) as caught:
        parse(SAMPLE.replace(old, new, 1), OPERATORS)
    assert "line " in str(caught.value)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(SAMPLE) - 1), st.sampled_from(["", *'{}(%@"[,=:\n0x', "//"]))
def test_mutilated_text_is_a_model_error_or_a_graph(at: int, insertion: str) -> None:
    def numbers(digest: str, type_: TensorType) -> Weight:  # of a scalar whose text is gone
        return Weight(type_.dtype, type_.dims, lambda: np.zeros(type_.dims, type_.dtype.numpy), digest)

    text = SAMPLE[:at] + insertion + SAMPLE[at + 1 :]
    try:
        graph = parse(text, OPERATORS, numbers)
    except ModelError:
        return
    again = parse(write(graph), OPERATORS, numbers)
    assert difference(graph, again) is None


def test_differences_are_shown() -> None:
    graph = parse(SAMPLE, OPERATORS)
    assert equal(graph, graph.copy())
    for old, new, message in [
        ('graph "sample"', 'graph "other"', "the graphs are called"),
        ("%image", "%picture", "inputs: image"),
        ("axis=1, sizes=[1,3]", "axis=1, sizes=[1,3]", ""),
        ("= mul(", "= add(", "in the body of 'f': operator of 'm'"),
        (":nchw16c", "", "types of 'c'"),
        ("00aa", "00ab", "weight of 'w'"),
        ("model.py:2", "model.py:4", "location of 'c'"),
        ('"first"=%"a:0"', '"first"=%c', "outputs:"),
        ("mul(%x, %s)", "mul(%s, %x)", "in the body of 'f': operands of 'm'"),
        ("@scale", "@size", "only the first has\n  @scale"),
    ]:
        other = parse(SAMPLE.replace(old, new), OPERATORS)
        found = difference(graph, other)
        assert (found or "").startswith(message) and (found is None) == (old == new), (old, found)


SYMBOLIC = [symbol("N"), symbol("N") * 2, (symbol("H") + 3) // 2, symbol("N") * symbol("H")]
dims = st.one_of(st.integers(1, 5), st.sampled_from(SYMBOLIC))
names = st.one_of(st.text(max_size=6), st.sampled_from(["conv", "conv.1", "/a/b", "7"]))
locations = st.one_of(st.none(), st.text(max_size=8))
layouts = st.sampled_from([None, Layout((0, 2, 1)), channel_blocked(3, 4), channel_blocked(3, 8, ((0, 0), (0, 0), (1, 2)))])


@st.composite
def random_graphs(draw: st.DrawFn, depth: int = 1) -> Graph:
    """Any operators on rank-3 values of one shape, with odd names, locations and layouts."""
    graph = Graph(draw(names))
    shape: tuple[Dim, ...] = (draw(dims), 4, draw(dims))
    given_names = draw(st.lists(names, min_size=1, max_size=2, unique=True))
    values = [graph.input(name, TensorType(dt.f32, shape), draw(locations)) for name in given_names]
    for _ in range(draw(st.integers(0, 6))):
        a, b = draw(st.sampled_from(values)), draw(st.sampled_from(values))
        choice = draw(st.integers(0, 9 if depth else 8))
        ops: dict[int, tuple[Op, list[Value | None]]] = {
            0: (Add(), [a, b]),
            1: (LeakyRelu(draw(st.floats(allow_nan=False, width=32))), [a]),
            2: (Clip(draw(st.one_of(st.none(), st.floats(allow_nan=False)))), [a]),
            3: (Reshape(shape), [a]),
            4: (Reorder(draw(layouts)), [a]),
            5: (Cast(dt.f32), [a]),
            6: (Slice((0,), (4,), (1,), (1,)), [a]),
            7: (Transpose((0, 1, 2)), [a]),
            8: (Concat(1), [a]),
        }
        if choice == 8 and draw(st.booleans()):
            parts = graph.add(Split(1, (1, 3)), [a], draw(names) or None, draw(locations))
            values.append(graph.add(Concat(1), reversed(parts.outputs)).output)
            continue
        if choice == 9:
            body = draw(random_graphs(depth=0))
            fits = [n.type.shape == shape and n.type.layout is None for n in body.inputs]
            if all(fits) and body.outputs:
                node = graph.add(Fused("any"), [a] * len(body.inputs), draw(names) or None, draw(locations), body)
                values.extend(v for v in node.outputs if v.type.shape == shape)
            continue
        op, operands = ops[choice]
        node = graph.add(op, operands, draw(names) or None, draw(locations))
        if not isinstance(op, Reorder):
            graph.set_layout(node.output, draw(layouts))
        values.append(node.output)
    if draw(st.booleans()) and shape[2] == 3:
        gain = graph.weight(draw(names), np.ones(3, np.float32))
        values.append(graph.add(LayerNorm(2), [values[-1], gain, None]).output)
    graph.set_outputs([(draw(names), values[-1])])
    return graph


@settings(max_examples=150, deadline=None)
@given(random_graphs())
def test_random_graphs_come_back_equal(graph: Graph) -> None:
    verify(graph)
    text = write(graph)
    again = parse(text, OPERATORS)
    verify(again)
    assert difference(graph, again) is None
    assert write(again) == text
    assert write(graph.copy()) == text


def test_conv_line() -> None:
    graph = Graph("g")
    x = graph.input("x", TensorType(dt.f32, (1, 4, 5, 5)))
    w = graph.weight("c.weight", np.zeros((2, 2, 3, 3), np.float32))
    node = graph.add(Conv((1, 1), (1, 1, 1, 1), (1, 1), 2), [x, w, None], "c", "net.py:7")
    assert line(node) == (
        "%c : f32[1,2,5,5] = conv(%x, @c.weight, _) {strides=[1,1], pads=[1,1,1,1], dilations=[1,1], group=2}   // net.py:7"
    )

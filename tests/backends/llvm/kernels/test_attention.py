"""The attention kernel against float64: lengths, sizes of heads, orders of axes, terms, shared heads, machines, threads."""

import random

import numpy as np
import onnx
import onnxruntime
import pytest

import nncompiler
from nncompiler.backends.llvm import machine
from nncompiler.interchange.writer import write
from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.attention import Attention

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]
LENGTHS = (1, 2, 7, 8, 15, 16, 17, 33, 64, 129, 197, 300)
ORDERS = (
    "bshd,bthd,bthe->bshe", "bhsd,bhtd,bhte->bhse", "bshd,bhdt,bthe->bshe", "bhds,bhdt,bhte->bhse", "shbd,tbhd,tbhe->hbse",
)  # fmt: skip


def shapes_of(op, extents, shared=1):
    """The shapes of q, k and v; keys and values have `shared` times fewer heads."""
    fewer = {**extents, "h": extents["h"] // shared}
    return [tuple((extents if i == 0 else fewer)[c] for c in part) for i, part in enumerate(op.letters[:3])]


def problems(count):
    rng, found = random.Random(5), []
    while len(found) < count:
        extents = {
            "b": rng.choice((1, 2)), "h": rng.choice((1, 2, 4)), "s": rng.choice(LENGTHS), "t": rng.choice(LENGTHS),
            "d": rng.choice((1, 8, 16, 20, 40, 64, 72, 128, 200)), "e": rng.choice((1, 3, 8, 16, 24, 33, 64, 80, 128)),
        }  # fmt: skip
        axes = rng.choice(ORDERS)
        shared = rng.choice((1, 1, 2)) if extents["h"] > 1 else 1
        terms = rng.choice(((), (), ("add bhts",), ("add bt",), ("where ts", "add bhts"), ("add hst",)))
        fills = tuple(rng.choice((-np.inf, -100.0)) if t.startswith("where") else 0.0 for t in terms)
        op = Attention(axes, extents["d"] ** -0.5, terms, fills if any(fills) else (), rng.random() < 0.3)
        found.append((op, extents, shared, rng.choice(MACHINES)))
    return found


def types_of(op, extents, shared=1):
    types = [TensorType(dt.f32, shape) for shape in shapes_of(op, extents, shared)]
    for kind, letters, _ in op.steps:
        types.append(TensorType(dt.f32 if kind == "add" else dt.boolean, tuple(extents[c] for c in letters)))
    return types


def numbers(types, seed=0):
    rng = np.random.default_rng(seed)
    made = [rng.standard_normal(t.dims).astype(np.float32) for t in types]
    return [x > -0.7 if t.dtype == dt.boolean else x for x, t in zip(made, types, strict=True)]


def compiled(op, types, **options):
    graph = Graph("test")
    operands = [graph.input(f"x{k}", t) for k, t in enumerate(types)]
    graph.set_outputs([("y", graph.add(op, operands, name="attention").output)])
    return nncompiler.compile(graph, cache=False, **options)


def run(exe, arrays):
    return exe.run({f"x{k}": x for k, x in enumerate(arrays)})["y"]


def agree(got, want, rounding=1e-6):
    """NaN where NaN; the root mean square error is below `rounding` of the values that are averaged, which are about 1, and
    no error is 20 times as large."""
    assert np.array_equal(np.isnan(got), np.isnan(want))
    rest = ~np.isnan(want)
    assert np.abs(got[rest] - want[rest]).max(initial=0.0) < 20 * rounding
    if rest.any():
        assert np.sqrt(np.mean((got[rest] - want[rest]) ** 2)) < rounding


@pytest.mark.parametrize("op, extents, shared, mcpu", problems(60), ids=str)
def test_agrees_with_float64(kit, op, extents, shared, mcpu):
    types = types_of(op, extents, shared)
    built = kit.by_hand(op, types, mcpu)
    assert built is not None
    arrays = numbers(types)
    got = built.run({f"x{k}": x for k, x in enumerate(arrays)})
    with np.errstate(all="ignore"):
        want = op.evaluate(*(x.astype(np.float64) if x.dtype == np.float32 else x for x in arrays))
    agree(got, want)


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("terms", [(), ("add bhts", "where bt")])
@pytest.mark.parametrize("queries, keys", [(5, 5), (5, 19), (5, 270), (1, 5), (1, 270)])
def test_machine_code_equals_the_interpreter(kit, mcpu, queries, keys, terms):
    op = Attention("bshd,bthd,bthe->bshe", 0.3, terms, (0.0, -np.inf) if terms else (), bool(terms))
    types = types_of(op, {"b": 1, "h": 2, "s": queries, "t": keys, "d": 9, "e": 18})
    built = kit.by_hand(op, types, mcpu)
    feeds = {f"x{k}": x for k, x in enumerate(numbers(types))}
    assert np.array_equal(built.run(feeds), built.interpret(feeds), equal_nan=True)


@pytest.mark.parametrize("keys", [7, 64, 600])
@pytest.mark.parametrize("nan_as_zero", [False, True])
@pytest.mark.parametrize("low", [-np.inf, -1e4, -3.4e38])
def test_masked_rows_are_as_onnx_has_them(keys, nan_as_zero, low):
    """All keys masked, the first block masked, the last masked, none; NaN and infinities among the operands. Scores of
    -10000 and less keep 1e-3 of a difference between keys, in ONNX's arithmetic too."""
    op = Attention("bhsd,bhtd,bhte->bhse", 0.5, ("add ts",), (), nan_as_zero)
    types = types_of(op, {"b": 1, "h": 2, "s": 9, "t": keys, "d": 16, "e": 16})
    arrays = numbers(types)
    mask = np.zeros((keys, 9), np.float32)
    mask[:, 0] = low
    mask[: keys // 2, 1] = low
    mask[keys // 2 :, 2] = low
    mask[1:, 3] = low
    arrays[3] = mask
    arrays[0][0, 0, 4, 3] = np.nan
    arrays[0][0, 1, 5, 3] = np.inf
    arrays[1][0, 1, keys - 1, 2] = np.nan
    got = run(compiled(op, types), arrays)
    with np.errstate(all="ignore"):
        want = op.evaluate(*(x.astype(np.float64) for x in arrays))
    agree(got[..., 1:, :], want[..., 1:, :])
    if low > -1e30:
        agree(got[..., 0, :], want[..., 0, :], rounding=1e-3)
    else:
        agree(got[..., 0, :], want[..., 0, :])


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("keys, inner, columns", [
    (1, 64, 64), (7, 8, 5), (16, 20, 33), (255, 64, 64), (300, 128, 128), (520, 72, 160),
])  # fmt: skip
@pytest.mark.parametrize("queries", [1, 3])
def test_few_queries(kit, mcpu, keys, inner, columns, queries):
    """Decoding: shared heads, a bias, a mask; blocks of keys whose first is masked wholly."""
    op = Attention("bhsd,bhtd,bhte->bhse", inner**-0.5, ("where bts", "add hts"), (-np.inf, 0.0), True)
    types = types_of(op, {"b": 2, "h": 4, "s": queries, "t": keys, "d": inner, "e": columns}, 2)
    arrays = numbers(types)
    arrays[3][0] = False
    arrays[3][1, : keys // 2 + 1] = False
    built = kit.by_hand(op, types, mcpu)
    agree(built.run({f"x{k}": x for k, x in enumerate(arrays)}), op.evaluate(*arrays))


def test_values_that_are_not_finite_reach_rows_without_probabilities():
    op = Attention("hsd,htd,hte->hse", 1.0, ("add ts",), (), True)
    types = types_of(op, {"h": 1, "s": 3, "t": 11, "d": 4, "e": 20})
    arrays = numbers(types)
    arrays[3] = np.full((11, 3), -np.inf, np.float32)
    arrays[2][0, 7, 3] = np.inf
    got = run(compiled(op, types), arrays)
    assert np.isnan(got[..., 3]).all() and not np.delete(got, 3, -1).any()


@pytest.mark.parametrize("queries, keys", [(128, 128), (197, 197), (33, 700), (1, 700)])
def test_any_number_of_threads_gives_the_same_bits(queries, keys):
    op = Attention("bshd,bthd,bthe->bshe", 0.125, ("add ts",))
    types = types_of(op, {"b": 2, "h": 3, "s": queries, "t": keys, "d": 64, "e": 64})
    arrays = numbers(types)
    results = [run(compiled(op, types, threads=n), arrays) for n in (1, 2, 5)]
    assert all(np.array_equal(results[0], r) for r in results[1:])


def test_open_lengths():
    """One program for all lengths; blocks of keys follow each other, as scratch memory does not grow."""
    op = Attention("bshd,bthd,bthe->bshe", 0.125, ("add bt", "where ts"), (0.0, -np.inf))
    types = [
        TensorType(dt.f32, ("B", "S", 4, 32)), TensorType(dt.f32, ("B", "T", 2, 32)), TensorType(dt.f32, ("B", "T", 2, 24)),
        TensorType(dt.f32, ("B", "T")), TensorType(dt.boolean, ("T", "S")),
    ]  # fmt: skip
    from nncompiler.ir.dims import symbol

    open_types = [TensorType(t.dtype, tuple(symbol(d) if isinstance(d, str) else d for d in t.shape)) for t in types]
    exe = compiled(op, open_types)
    for b, s, t in ((1, 40, 40), (2, 1, 1), (1, 7, 300), (3, 129, 17), (1, 1, 1000), (1, 33, 8)):
        sizes = {"B": b, "S": s, "T": t}
        fixed = [TensorType(x.dtype, tuple(sizes.get(d, d) for d in x.shape)) for x in types]
        arrays = numbers(fixed, seed=s)
        arrays[4][0] = True
        agree(run(exe, arrays), op.evaluate(*(x.astype(np.float64) if x.dtype == np.float32 else x for x in arrays)))


def test_checked_code_stays_inside_its_operands():
    from nncompiler.backends.llvm import policy

    op = Attention("bshd,bthd,bthe->bshe", 0.125, ("add hts", "where bt"), (0.0, -1e4), True)
    for s, t, d, e in ((5, 9, 20, 18), (17, 300, 8, 33), (40, 3, 33, 5)):
        types = types_of(op, {"b": 1, "h": 2, "s": s, "t": t, "d": d, "e": e})
        arrays = numbers(types)
        with policy.using(policy.Policy(checked=True)):
            got = run(compiled(op, types), arrays)
        agree(got, op.evaluate(*(x.astype(np.float64) if x.dtype == np.float32 else x for x in arrays)))


@pytest.mark.parametrize("axes", [ORDERS[0], ORDERS[3], "bsd,btd,bte->bse"])
@pytest.mark.parametrize("shared", [1, 2])
def test_the_written_form_is_the_same_function(axes, shared):
    if "h" not in axes:
        shared = 1
    terms = ("add hts", "where bt") if "h" in axes else ("add ts", "where bt")
    op = Attention(axes, 0.2, terms, (0.0, -1e4), True)
    types = types_of(op, {"b": 2, "h": 4, "s": 5, "t": 6, "d": 8, "e": 3}, shared)
    graph = Graph("test")
    operands = [graph.input(f"x{k}", t) for k, t in enumerate(types)]
    graph.set_outputs([("y", graph.add(op, operands, name="attention").output)])
    session = onnxruntime.InferenceSession(write(graph).SerializeToString(), providers=["CPUExecutionProvider"])
    arrays = numbers(types)
    (got,) = session.run(None, {f"x{k}": x for k, x in enumerate(arrays)})
    agree(got, op.evaluate(*arrays))


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("queries, keys", [(33, 33), (70, 40), (37, 300), (16, 601)])
@pytest.mark.parametrize("term, low", [
    ("add ts", -np.inf), ("add ts", -1e9), ("add ts", -1e4), ("where ts", -np.inf), ("where ts", -1e4),
    ("where bt", -3.4e38), ("add bt", -np.inf),
])  # fmt: skip
def test_keys_that_no_query_sees(kit, mcpu, queries, keys, term, low):
    """Causal masks and padding at the end, of one of two batches; every query sees a key."""
    kind, letters = term.split()
    op = Attention("bshd,bthd,bthe->bshe", 0.3, (term,), (low,) if kind == "where" else ())
    types = types_of(op, {"b": 2, "h": 2, "s": queries, "t": keys, "d": 24, "e": 20})
    arrays = numbers(types)
    if letters == "ts":
        shown = np.arange(keys)[:, None] <= np.arange(queries) + max(0, keys - queries) // 2
    else:
        shown = np.stack((np.arange(keys) < keys - keys // 3, np.full(keys, True)))
    arrays[3] = shown if kind == "where" else np.where(shown, 0, low).astype(np.float32)
    built = kit.by_hand(op, types, mcpu)
    with np.errstate(all="ignore"):
        want = op.evaluate(*(x.astype(np.float64) if x.dtype == np.float32 else x for x in arrays))
    agree(built.run({f"x{k}": x for k, x in enumerate(arrays)}), want)


@pytest.mark.parametrize("dims", [{}, {"S": 150}])
def test_keys_that_no_query_sees_with_open_lengths(dims):
    """A causal mask that is an input; a row that is masked wholly looks at all keys."""
    op = Attention("bhsd,bhtd,bhte->bhse", 0.3, ("add ts",))
    types = [TensorType(dt.f32, (1, 2, symbol("S"), 16)) for _ in range(3)] + [TensorType(dt.f32, (symbol("S"),) * 2)]
    exe = compiled(op, types, dims=dims)
    rng = np.random.default_rng(3)
    for length in (150,) if dims else (150, 40, 7, 300):
        arrays = [rng.standard_normal((1, 2, length, 16)).astype(np.float32) for _ in range(3)]
        mask = np.where(np.arange(length)[:, None] <= np.arange(length), 0, -3.4e38).astype(np.float32)
        for masked in (False, True):
            mask[:, length // 2] = -3.4e38 if masked else mask[:, length // 2]
            agree(run(exe, [*arrays, mask]), op.evaluate(*(x.astype(np.float64) for x in (*arrays, mask))))


def test_what_is_hidden_from_all_is_not_read():
    op = Attention("hsd,htd,hte->hse", 1.0, ("add ts",))
    types = types_of(op, {"h": 1, "s": 16, "t": 64, "d": 8, "e": 16})
    arrays = numbers(types)
    arrays[3] = np.where(np.arange(64)[:, None] < 32, 0, -np.inf).astype(np.float32) * np.ones(16, np.float32)
    want = run(compiled(op, types), arrays)
    arrays[1][0, 40:], arrays[2][0, 40:] = np.nan, np.inf
    assert np.array_equal(run(compiled(op, types), arrays), want)


@pytest.mark.parametrize("heads, shared", [(4, 2), (4, 4), (6, 3), (10, 5), (8, 8), (12, 6)])
@pytest.mark.parametrize("keys", [1, 7, 8, 9, 255, 257, 530])
def test_heads_that_share_keys_are_members_of_one_task(heads, shared, keys):
    """Few queries of grouped heads: what is loaded of a key serves several; each has masks and sums of its own."""
    rng = random.Random(keys)
    extents = {"b": 2, "h": heads, "s": 1, "t": keys, "d": rng.choice((8, 20, 64)), "e": rng.choice((3, 16, 80, 200))}
    axes, mcpu = rng.choice(ORDERS), rng.choice(MACHINES)
    op = Attention(axes, 0.3, ("add bhts", "where ht"), (0.0, -np.inf), True)
    types = types_of(op, extents, shared)
    arrays = numbers(types)
    with compiled(op, types, mcpu=mcpu, threads=1) as exe:
        agree(run(exe, arrays), op.evaluate(*arrays))


@pytest.mark.parametrize("q, k, v", [
    ((1, 8, 16), (1, 16, 9), (3, 9, 16)), ((3, 8, 16), (3, 16, 9), (1, 9, 16)), ((1, 8, 16), (2, 16, 9), (1, 9, 16)),
    ((1, 1, 8, 16), (1, 1, 16, 9), (2, 3, 9, 16)), ((2, 1, 8, 16), (2, 1, 16, 9), (1, 3, 9, 16)),
    ((1, 8, 16), (1, 16, 9), (2, 3, 9, 16)), ((2, 8, 16), (1, 16, 9), (2, 9, 16)), ((8, 16), (16, 9), (9, 16)),
], ids=str)  # fmt: skip
def test_factors_that_broadcast(q, k, v):
    """Whatever of it is taken for attention, the answer is that of the products."""
    shapes = dict(zip("qkv", (q, k, v), strict=True))
    nodes = [onnx.helper.make_node(*what) for what in (
        ("MatMul", ["q", "k"], ["s"]), ("Softmax", ["s"], ["p"]), ("MatMul", ["p", "v"], ["y"]),
    )]  # fmt: skip
    inputs = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, shape) for name, shape in shapes.items()]
    result = onnx.helper.make_tensor_value_info("y", onnx.TensorProto.FLOAT, None)
    graph = onnx.helper.make_graph(nodes, "g", inputs, [result])
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8)
    rng = np.random.default_rng(0)
    feeds = {name: rng.standard_normal(shape).astype(np.float32) for name, shape in shapes.items()}
    wide = {name: x.astype(np.float64) for name, x in feeds.items()}
    p = np.exp(wide["q"] @ wide["k"])
    with nncompiler.compile(model, threads=1) as executable:
        np.testing.assert_allclose(executable.run(feeds)["y"], p / p.sum(-1, keepdims=True) @ wide["v"], 1e-4, 1e-5)

"""Rows of tree ensembles.

Trees are laid out for the kernel: the children of a node are neighbours, the true one first. A node that asks whether its
feature is one of several numbers becomes a search tree of comparisons; where they join again, a node that always goes on
stands for the place that is taken already.

What classifiers do with two classes is onnxruntime's: a single column of scores is that of the second class, and the other
one is 1 - s where all weights are positive, else -s.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ...ir import dtype as d
from ...ir.errors import ModelError, UnsupportedError
from ...ir.graph import Value
from ...ir.weights import Weight
from ...ops.ml.tree_ensemble import COMPARISONS, FEATURE_BITS, LEAF, MISSING, NEUTRAL, WALKS, TreeEnsemble, number_of
from ...ops.movement.arrange import Expand
from ..compose import Compose
from ..rules import Call, Emit, Results, Row
from . import scores as post

DOMAIN = "ai.onnx.ml"

LABELS = "classlabels_int64s"
"""The attribute of labels that are numbers."""
MODES = {f"BRANCH_{name}": name.lower().replace("leq", "le").replace("gte", "ge").replace("neq", "ne")
         for name in ("LEQ", "LT", "GTE", "GT", "EQ", "NEQ")}  # fmt: skip
NUMBERED = ("le", "lt", "ge", "gt", "eq", "ne", "member")
"""TreeEnsemble's nodes_modes."""
DEEPEST = 1 << 16


@dataclass
class Branch:
    """A node as a model has it: the children are numbers of `Forest.nodes`, None of a leaf, whose values are (target,
    weight)."""

    comparison: str = "le"
    feature: int = 0
    value: float = 0.0
    missing: bool = False
    true: int | None = None
    false: int | None = None
    leaf: list[tuple[int, float]] = field(default_factory=list)


class Forest:
    """Trees as they are read, and their layout."""

    def __init__(self, aggregate: str, targets: int):
        self.aggregate, self.targets = aggregate, targets
        self.nodes: list[Branch] = []
        self.roots: list[int] = []

    def member(self, at: int, members: Sequence[float]) -> None:
        """Makes node `at` ask whether its feature is one of the numbers: a search tree that ends in equalities."""
        node = self.nodes[at]
        if len(members) <= 2:
            first, *more = members
            node.comparison, node.value = "eq", first
            if more:
                self.nodes.append(Branch("eq", node.feature, more[0], node.missing, node.true, node.false))
                node.false = len(self.nodes) - 1
            return
        middle = len(members) // 2
        halves = []
        for part in (members[:middle], members[middle:]):
            self.nodes.append(Branch("eq", node.feature, 0.0, node.missing, node.true, node.false))
            halves.append(len(self.nodes) - 1)
            self.member(halves[-1], part)
        node.comparison, node.value, node.missing = "lt", members[middle], False
        node.true, node.false = halves

    def arrays(self, dtype: Any) -> tuple[dict[str, np.ndarray], bool]:
        """The operands of the graph's operator after x, and whether every row has a value for every target."""
        words: list[int] = []
        values: list[float] = []
        children: list[int] = []
        weights: list[np.ndarray] = []
        seen: list[np.ndarray] = []
        trees: list[tuple[int, int, int, int]] = []
        total, always = 0, np.zeros(self.targets, bool)
        for root in self.roots:
            order = self._walk(root)
            jumps: set[tuple[int, int]] = set()
            leaves = [n for n in order if self.nodes[n].true is None]
            targets = [t for n in leaves for t, _ in self.nodes[n].leaf]
            first, last = (min(targets), max(targets) + 1) if targets else (0, 0)
            every = np.ones(last - first, bool)
            place: dict[int, int] = {}
            waiting = [root]
            start = len(words)
            self._put(words, values, children, root)
            place[root] = start
            while waiting:
                n = waiting.pop()
                node, at = self.nodes[n], place[n]
                if node.true is None or node.false is None:
                    row = np.full(last - first, NEUTRAL[self.aggregate])
                    has = np.zeros(last - first, bool)
                    for t, weight in node.leaf:
                        row[t - first] = weight if not has[t - first] else self._joint(row[t - first], weight)
                        has[t - first] = True
                    children[at] = total
                    total += last - first
                    every &= has
                    weights.append(row)
                    seen.append(has)
                    continue
                children[at] = len(words)
                for child in (node.true, node.false):
                    if child in place:  # taken already: a node that always goes on
                        jumps.add((n, child))
                        self._jump(words, values, children, place[child])
                    else:
                        place[child] = len(words)
                        self._put(words, values, children, child)
                        waiting.append(child)
            levels: dict[int, int] = {}
            for n in order:
                below = [child for child in (self.nodes[n].true, self.nodes[n].false) if child is not None]
                levels[n] = 1 + max(levels[child] + ((n, child) in jumps) for child in below) if below else 0
            trees.append((start, levels[root], first, last))
            always[first:last] |= every
        if len(trees) % WALKS:  # trees of one leaf without values
            words.append(LEAF)
            values.append(0.0)
            children.append(total)
            trees += [(len(words) - 1, 0, 0, 0)] * (-len(trees) % WALKS)
        if max(len(words), total) >= 1 << 31:
            raise ModelError("the trees have 2^31 nodes or more")
        made = {
            "nodes": np.array(words, np.int32), "values": np.array(values, dtype), "children": np.array(children, np.int32),
            "trees": np.array(trees, np.int32).reshape(-1, 4),
            "weights": np.concatenate([*weights, np.zeros(1)]).astype(dtype),
            "seen": np.concatenate([*seen, np.zeros(1, bool)]).astype(dtype),
        }  # fmt: skip
        return made, bool(always.all())

    def _joint(self, a: float, b: float) -> float:
        return a + b if self.aggregate == "sum" else min(a, b) if self.aggregate == "min" else max(a, b)

    def _walk(self, root: int) -> list[int]:
        """The nodes of a tree, children first. Raises ModelError for a circle."""
        depths: dict[int, int] = {}
        open_: set[int] = set()
        stack = [(root, False)]
        while stack:
            n, done = stack.pop()
            node = self.nodes[n]
            below = [child for child in (node.true, node.false) if child is not None]
            if done:
                open_.discard(n)
                depths[n] = 1 + max(depths[child] for child in below) if below else 0
            elif n in open_:
                raise ModelError(f"the trees' node {n} comes after itself")
            elif n not in depths:
                open_.add(n)
                stack.append((n, True))
                stack += [(child, False) for child in below]
        if depths[root] > DEEPEST:
            raise ModelError(f"a tree is {depths[root]} levels deep, the limit is {DEEPEST}")
        return list(depths)

    def _put(self, words: list[int], values: list[float], children: list[int], n: int) -> None:
        node = self.nodes[n]
        word = LEAF if node.true is None else node.feature | number_of(node.comparison) | (MISSING if node.missing else 0)
        words.append(word)
        values.append(0.0 if node.true is None else node.value)
        children.append(-1)

    def _jump(self, words: list[int], values: list[float], children: list[int], to: int) -> None:
        words.append(number_of("le") | MISSING)
        values.append(np.inf)
        children.append(to)


def _given(call: Call, name: str) -> np.ndarray | None:
    """An attribute that may be a tensor instead."""
    tensor = call.attr(f"{name}_as_tensor")
    found = tensor.array if isinstance(tensor, Weight) else call.attr(name)
    return None if found is None or len(found) == 0 else np.asarray(found)


def _lists(call: Call, *names: str) -> list[Sequence[Any]]:
    """Attributes that must be as long."""
    found = [call.attr(name) or () for name in names]
    if len(set(map(len, found))) != 1:
        shown = ", ".join(f"{name} has {len(x)}" for name, x in zip(names, found))
        raise ModelError(f"attributes must be as long: {shown}")
    return found


def _forest_by_ids(call: Call, part: str, aggregate: str, targets: int) -> tuple[Forest, list[int]]:
    """Trees whose nodes are named by tree and number: TreeEnsembleClassifier and TreeEnsembleRegressor; and the targets that
    leaves name."""
    ids = _lists(call, "nodes_treeids", "nodes_nodeids", "nodes_featureids", "nodes_modes", "nodes_truenodeids",
                 "nodes_falsenodeids")  # fmt: skip
    values = _given(call, "nodes_values")
    count = len(ids[0])
    if values is None or len(values) != count:
        raise ModelError(f"nodes_values must have {count} numbers, it has {0 if values is None else len(values)}")
    missing = call.attr("nodes_missing_value_tracks_true") or (0,) * count
    forest = Forest(aggregate, targets)
    number = {key: i for i, key in enumerate(zip(ids[0], ids[1]))}
    if len(number) != count:
        raise ModelError("two nodes have one tree and number")
    started = set()
    for tree, _, feature, mode, true, false, value, track in zip(*ids, values.tolist(), missing):
        if tree not in started:
            started.add(tree)
            forest.roots.append(len(forest.nodes))
        node = Branch(feature=feature, value=value, missing=bool(track))
        if mode != "LEAF":
            if mode not in MODES:
                raise ModelError(f"nodes_modes must be LEAF or one of {', '.join(MODES)}, one is {mode!r}")
            node.comparison = MODES[mode]
            for what, key in (("true", (tree, true)), ("false", (tree, false))):
                if key not in number:
                    raise ModelError(f"tree {tree} has no node {key[1]}")
                setattr(node, what, number[key])
        forest.nodes.append(node)
    leaves = _lists(call, f"{part}_treeids", f"{part}_nodeids", f"{part}_ids")
    weights = _given(call, f"{part}_weights")
    if weights is None or len(weights) != len(leaves[0]):
        raise ModelError(f"{part}_weights must have {len(leaves[0])} numbers")
    for tree, at, target, weight in zip(*leaves, weights.tolist()):
        if (tree, at) not in number or forest.nodes[number[tree, at]].true is not None:
            raise ModelError(f"node {at} of tree {tree} has a weight and is not a leaf")
        if not 0 <= target < targets:
            raise ModelError(f"{part}_ids must be in [0, {targets}), one is {target}")
        forest.nodes[number[tree, at]].leaf.append((target, weight))
    return forest, list(leaves[2])


def _run(call: Call, c: Compose, x: Value, forest: Forest, counted: bool) -> tuple[Value, Value | None]:
    """(the aggregated values [N, targets], which of them a row has: None where it has all, or with `counted` False)."""
    features = x.type.shape[1]
    most = max((node.feature for node in forest.nodes), default=0)
    if min((node.feature for node in forest.nodes), default=0) < 0 or most >= 1 << FEATURE_BITS:
        raise ModelError(f"features must be numbered from 0 to {(1 << FEATURE_BITS) - 1}")
    if isinstance(features, int) and most >= features:
        raise ModelError(f"a node asks for feature {most}, there are {features}")
    arrays, always = forest.arrays(x.type.dtype.numpy)
    words = arrays["nodes"][arrays["nodes"] & LEAF == 0]
    used = sorted(set((words >> FEATURE_BITS & 7).tolist())) or [0]
    op = TreeEnsemble(
        targets=forest.targets, aggregate=forest.aggregate, comparisons=tuple(COMPARISONS[i] for i in used),
        missing=bool((words & MISSING).any()),
    )  # fmt: skip
    operands = [call.constant(name, arrays[name]) for name in ("nodes", "values", "children", "trees", "weights")]
    if always or not counted:
        return call.step("trees", op, x, *operands), None
    node = call.graph.add(op, [x, *operands, call.constant("seen", arrays["seen"])], f"{call.name}.trees", call.location)
    found = node.outputs[1]
    return node.outputs[0], c("Greater", found, c.number(0.0, found))


def read_regressor(call: Call) -> Results:
    """The result is f32. A target that no leaf of a row's has is 0, whatever its base value: so it is in onnxruntime."""
    c = Compose(call)
    x = post.numbers(c, call.value(0))
    aggregate, targets = call.attr("aggregate_function", "SUM"), call.attr("n_targets", 1)
    if aggregate not in ("SUM", "AVERAGE", "MIN", "MAX"):
        raise ModelError(f"aggregate_function must be SUM, AVERAGE, MIN or MAX, it is {aggregate!r}")
    if targets < 1:
        raise ModelError(f"n_targets must be at least 1, it is {targets}")
    forest, _ = _forest_by_ids(call, "target", "sum" if aggregate == "AVERAGE" else aggregate.lower(), targets)
    base = _given(call, "base_values")
    y, seen = _run(call, c, x, forest, base is not None)
    if aggregate == "AVERAGE":
        y = c("Div", y, c.number(float(max(len(forest.roots), 1)), y))
    if base is not None:
        if len(base) not in (1, targets):
            raise ModelError(f"base_values must be {targets} numbers, they are {len(base)}")
        y = c("Add", y, c.array("base", base, y.type.dtype))
        y = y if seen is None else c("Where", seen, y, c.number(0.0, y))
    y = c.cast(y, d.f32)
    return (_transformed(c, y, post.transform_of(call), targets),)


def _transformed(c: Compose, y: Value, transform: str, targets: int) -> Value:
    """Of one target, onnxruntime applies PROBIT alone."""
    return post.transformed(c, y, transform) if targets > 1 or transform == "PROBIT" else y


def read_classifier(call: Call) -> Results:
    """TreeEnsembleClassifier (ai.onnx.ml, opset 1): the class with the greatest sum of weights, and the sums after
    post_transform.

    Where all leaves are of one class and there are at most two, the sum is that class's alone. A class without any leaf
    reached is never chosen among three and more, unless base_values gives it a score. Raises ModelError where labels are
    missing.
    """
    c = Compose(call)
    x = post.numbers(c, call.value(0))
    labels = post.labels_of(call, LABELS)
    if not len(labels):
        raise ModelError("the classes must have labels, classlabels_int64s or classlabels_strings")
    forest, ids = _forest_by_ids(call, "class", "sum", max(len(labels), 1))
    transform, base = post.transform_of(call), _given(call, "base_values")
    y, seen = _run(call, c, x, forest, len(labels) > 2)
    y = c.cast(y, d.f32)
    one = set(ids) if len(set(ids)) == 1 else None
    if len(labels) <= 2 and (one is not None or len(labels) == 1):
        positive = all(weight >= 0 for node in forest.nodes for _, weight in node.leaf)
        return _one_column(call, c, y, (one or {0}).pop(), labels, transform, base, positive)
    if base is not None:
        if len(base) != len(labels):
            raise ModelError(f"base_values must be {len(labels)} numbers, they are {len(base)}")
        y, seen = c("Add", y, c.array("base", base, d.f32)), None
    ranked = y if seen is None else c("Where", seen, y, c.number(float("-inf"), y))
    label = post.chosen(c, ranked, labels) if call.wants(0) else None
    return label, post.transformed(c, y, transform)


def _one_column(
    call: Call, c: Compose, y: Value, at: int, labels: np.ndarray, transform: str, base: np.ndarray | None, positive: bool
) -> Results:
    """One or two classes of which a single one has scores, in column `at`."""
    if base is not None and len(base) > 1:
        raise call.unsupported(
            "several base_values where leaves name one class: what the other one's is added to, nothing says",
            "give one base value",
        )
    s = post.column(c, y, at)
    if base is not None and at == 0:
        s = c("Add", s, c.array("base", base, d.f32))
    if len(labels) == 1:
        label = post.either(c, c("Greater", s, c.number(0.0, s)), 1, 0)
        return label, post.transformed(c, s, transform) if transform == "PROBIT" else s
    label = post.either(c, c("Greater", s, c.number(0.5 if positive else 0.0, s)), int(labels[1]), int(labels[0]))
    if at == 1:
        zero = call.step("zero", Expand(s.type.shape), c.number(0.0, s))
        return label, post.transformed(c, c.concat([zero, s], 1), transform)
    if transform == "PROBIT":
        raise call.unsupported("post_transform=PROBIT where leaves name one of two classes", "use LOGISTIC or NONE")
    other = c("Sub", c.number(1.0, s), s) if positive and transform != "LOGISTIC" else c("Neg", s)
    both = c.concat([other, s], 1)
    return label, post.transformed(c, both, transform) if transform == "LOGISTIC" else both


def read_trees(call: Call) -> Results:
    """TreeEnsemble: children and leaves by their places in two lists."""
    c, kind = Compose(call), call.value(0).type.dtype
    x = post.numbers(c, call.value(0))
    aggregate = call.attr("aggregate_function", 1)
    transform = call.attr("post_transform", 0)
    targets = call.attr("n_targets", 1)
    if not 0 <= aggregate < 4 or not 0 <= transform < len(post.TRANSFORMS):
        raise ModelError(f"aggregate_function and post_transform are {aggregate} and {transform}, which name nothing")
    forest = Forest(("sum", "sum", "min", "max")[aggregate], targets)
    names = ("featureids", "truenodeids", "falsenodeids", "trueleafs", "falseleafs")
    parts = _lists(call, *(f"nodes_{name}" for name in names))
    count = len(parts[0])
    splits, modes, weights = (np.asarray(call.attr(n).array) for n in ("nodes_splits", "nodes_modes", "leaf_weights"))
    leaf_targets = call.attr("leaf_targetids")
    missing = call.attr("nodes_missing_value_tracks_true") or (0,) * count
    if not count == len(splits) == len(modes) == len(missing) or len(weights) != len(leaf_targets):
        raise ModelError("the attributes of nodes, and those of leaves, must be as long")
    if modes.size and not 0 <= int(modes.min()) <= int(modes.max()) < len(NUMBERED):
        raise ModelError(f"nodes_modes must be in [0, {len(NUMBERED)})")
    if any(not 0 <= t < targets for t in leaf_targets):
        raise ModelError(f"leaf_targetids must be in [0, {targets})")

    def child(at: int, leaf: int) -> int:
        if not 0 <= at < (len(weights) if leaf else count):
            raise ModelError(f"there is no {'leaf' if leaf else 'node'} {at}")
        return count + at if leaf else at

    for i, (feature, true, false, true_leaf, false_leaf) in enumerate(zip(*parts)):
        forest.nodes.append(Branch(
            NUMBERED[modes[i]], feature, float(splits[i]), bool(missing[i]), child(true, true_leaf), child(false, false_leaf)
        ))  # fmt: skip
    forest.nodes += [Branch(leaf=[(t, float(w))]) for t, w in zip(leaf_targets, weights)]
    forest.roots = [child(root, 0) for root in call.attr("tree_roots")]
    _members(call, forest, count)
    y, _ = _run(call, c, x, forest, False)
    if aggregate == 0:
        y = c("Div", y, c.number(float(max(len(forest.roots), 1)), y))
    return (c.cast(_transformed(c, y, post.TRANSFORMS[transform], targets), kind),)


def _members(call: Call, forest: Forest, count: int) -> None:
    """Gives the nodes that ask for membership their sets, which NaN ends, in the order of the nodes."""
    given = call.attr("membership_values")
    values: Iterable[float] = () if given is None else given.array.astype(np.float64).tolist()
    sets: list[list[float]] = [[]]
    for value in values:
        if np.isnan(value):
            sets.append([])
        else:
            sets[-1].append(value)
    asking = [n for n in range(count) if forest.nodes[n].comparison == "member"]
    if len(sets) - 1 != len(asking):
        raise ModelError(f"{len(asking)} nodes ask for membership, membership_values has {len(sets) - 1} sets")
    for n, members in zip(asking, sets):
        if members:
            forest.member(n, sorted(set(members)))
        else:
            node = forest.nodes[n]  # of nothing: never, unless NaN goes the way of true
            node.comparison, node.value = "lt", float("-inf")


def write_trees(e: Emit) -> None:
    """As TreeEnsembleRegressor, whose leaves may have several values; the trees must be constant."""
    weights = [e.operand(k).weight for k in range(1, len(e.inputs))]
    if any(w is None for w in weights) or e.operand(0).type.dtype != d.f32:
        raise UnsupportedError("only constant trees of f32 are written", node=e.node.name)
    nodes, values, children, trees, *leaves = (w.array for w in weights if w is not None)
    for k, leaf in enumerate(leaves):
        _write_one(e, k, nodes, values, children, trees, leaf, "max" if k else e.op.aggregate)


def _write_one(e: Emit, k: int, nodes: Any, values: Any, children: Any, trees: Any, leaf: Any, aggregate: str) -> None:
    names = {short: long for long, short in MODES.items()}
    made: dict[str, list[Any]] = {
        f"{part}_{name}": []
        for part, kinds in (
            ("nodes", ("treeids", "nodeids", "featureids", "modes", "truenodeids", "falsenodeids", "values",
                       "missing_value_tracks_true")),
            ("target", ("treeids", "nodeids", "ids", "weights")),
        )
        for name in kinds
    }  # fmt: skip
    for tree, (root, _, first, last) in enumerate(trees.tolist()):
        waiting, done = [root], {root}
        while waiting:
            n = waiting.pop(0)
            word, child = int(nodes[n]), int(children[n])
            ends = bool(word & LEAF)
            row = {
                "treeids": tree, "nodeids": n, "featureids": 0 if ends else word & (1 << FEATURE_BITS) - 1,
                "modes": "LEAF" if ends else names[COMPARISONS[word >> FEATURE_BITS & 7]],
                "truenodeids": 0 if ends else child,
                "falsenodeids": 0 if ends else _false(nodes, values, child, n), "values": float(values[n]),
                "missing_value_tracks_true": int(bool(word & MISSING)),
            }  # fmt: skip
            for name, x in row.items():
                made[f"nodes_{name}"].append(x)
            if ends:
                for t in range(first, last):
                    weight = float(leaf[child + t - first])
                    if weight != NEUTRAL[aggregate] or aggregate == "sum":
                        for name, x in (("treeids", tree), ("nodeids", n), ("ids", t), ("weights", weight)):
                            made[f"target_{name}"].append(x)
            else:
                for after in (row["truenodeids"], row["falsenodeids"]):
                    if after not in done:
                        done.add(after)
                        waiting.append(after)
    more = {"n_targets": e.op.targets, "aggregate_function": aggregate.upper()}
    e.emit("TreeEnsembleRegressor", [e.inputs[0]], [e.outputs[k]], domain=DOMAIN, **made, **more)


def _false(nodes: Any, values: Any, child: int, at: int) -> int:
    """The other child; of a node that always goes on there is none, and the same one serves."""
    always = np.isposinf(values[at]) and nodes[at] == number_of("le") | MISSING
    return child if always else child + 1


ROWS = (
    Row("TreeEnsemble", 5, TreeEnsemble, read=read_trees, write=write_trees, domain=DOMAIN),
    Row("TreeEnsembleClassifier", 1, read=post.named(read_classifier, LABELS), domain=DOMAIN),
    Row("TreeEnsembleRegressor", 1, read=read_regressor, domain=DOMAIN),
)

"""Ensembles of trees: several walks from a root to a leaf at once, which do not wait for each other's loads.

    many rows: for each task = some rows, as one batch after the other of WALKS rows:
        total[target, row] = 0                                          in scratch memory; in registers where there is one
        target for each tree:
            node[row] = its root
            for each level of the tree:                                 how many the tree says
                for each row:      x = the feature;  node = the child by the comparison, a leaf itself
            for each target of the tree, for each row:                  total += the leaf's value

    few rows: for each task = a row:  WALKS trees at once, their levels those of the deepest

The reader has made the number of trees a multiple of WALKS.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import INDEX, Expr, Var, binary, cast, compare, const, maximum, minimum, select, unary, var
from nncompiler.ir.extents import hint
from nncompiler.ir.graph import Node
from nncompiler.ops.ml.tree_ensemble import COMPARISONS, FEATURE_BITS, LEAF, MISSING, NEUTRAL, WALKS, TreeEnsemble

from ..loops.ir import Assign, Block, Declare, For, Let, Load, Read, Stmt, Store

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder

BATCHES = 4
"""Batches of rows of a task."""
HOW = {"sum": "add", "min": "min", "max": "max"}


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    assert isinstance(node.op, TreeEnsemble)
    source = node.inputs[0]
    assert source is not None
    many = 2 * hint(source.type.dims[0]) >= WALKS
    _Trees(node, node.op, new_kernel(f"trees_by_{'rows' if many else 'trees'}"), many).emit()


class _Trees:
    def __init__(self, node: Node, op: TreeEnsemble, k: KernelBuilder, many: bool):
        self.op, self.k, self.many = op, k, many
        inputs = [*node.inputs, *[None] * (7 - len(node.inputs))]
        tensors = [None if v is None else k.tensor(v) for v in inputs]
        self.x, self.nodes, self.values, self.children, self.trees, self.weights = (t for t in tensors[:6] if t is not None)
        self.seen = tensors[6]
        self.results = [k.tensor(v, written=True) for v in node.outputs]
        self.dtype = self.x.type.dtype
        self.rows = self.x.type.dims[0]
        self.at_once = WALKS if many else 1
        self.neutral = [const(0.0 if n else NEUTRAL[op.aggregate], self.dtype) for n in range(len(self.results))]
        self.registers = op.targets == 1
        names = ["total", "found"][: len(self.results)]
        self.totals = names if self.registers else [k.scratch(n, self.dtype, op.targets * self.at_once) for n in names]
        self.flops = op.cost(tuple(None if v is None else v.type for v in inputs), node.types).flops

    def emit(self) -> None:
        k, task = self.k, var("task")
        trees = self.trees.type.dims[0]
        if not self.many:
            k.bound(task, 0, self.rows)
            k.emit(task, self.rows, self.batch([task], k.param("groups", trees // WALKS)), flops=self.flops)
            return
        block, batch, first = WALKS * BATCHES, var("batch"), var("first")
        last = k.param("last", self.rows - 1)
        rows = [var(f"row{r}") for r in range(WALKS)]
        name: list[Stmt] = [Let(first, task * block + batch * WALKS)]
        for r, row in enumerate(rows):
            name.append(Let(row, minimum(first + r, last)))
            k.bound(row, 0, self.rows)
        ends = binary("floordiv", last - task * block, const(WALKS)) + 1
        body = (*name, *self.batch(list(rows), k.param("trees", trees)))
        loop = For(batch, const(0), minimum(ends, const(BATCHES)), body)
        k.emit(task, -(-self.rows // block), (loop,), flops=self.flops)

    def batch(self, rows: list[Var], steps: Expr) -> Block:
        step, target = var("step"), var("target")
        targets = const(self.op.targets)
        clear: list[Stmt] = []
        for total, neutral in zip(self.totals, self.neutral, strict=True):
            if self.registers:
                clear.append(Declare(total, self.dtype, neutral, (self.at_once,)))
            else:
                each = tuple(self.put(total, target, r, neutral) for r in range(len(rows)))
                clear.append(For(target, const(0), targets, each))
        finish: list[Stmt] = []
        for n, (total, result) in enumerate(zip(self.totals, self.results, strict=True)):
            for r, row in enumerate(rows):
                value = self.get(total, target, r)
                if n == 0 and self.op.aggregate != "sum":
                    value = select(value.eq(self.neutral[0]), const(0.0, self.dtype), value)
                finish.append(Store(result.buffer, result.offset((row, target)), value))
        return (*clear, For(step, const(0), steps, self.walk(rows, step)), For(target, const(0), targets, tuple(finish)))

    def get(self, total: str, target: Expr, r: int) -> Expr:
        if self.registers:
            return Read(self.dtype, total, (const(r),))
        return Load(self.dtype, total, target * self.at_once + r)

    def put(self, total: str, target: Expr, r: int, value: Expr) -> Stmt:
        if self.registers:
            return Assign(total, (const(r),), value)
        return Store(total, target * self.at_once + r, value)

    def of_tree(self, tree: Expr, part: int) -> Expr:
        return cast(self.trees.load((tree, const(part))), INDEX)

    def walk(self, rows: list[Var], step: Var) -> Block:
        """One tree for all rows, or several trees for one row."""
        trees: list[Expr] = [step] * WALKS if self.many else [step * WALKS + w for w in range(WALKS)]
        level, depth = var("level"), var("depth")
        deepest = self.of_tree(trees[0], 1)
        for tree in trees[1:] if not self.many else []:
            deepest = maximum(deepest, self.of_tree(tree, 1))
        stmts: list[Stmt] = [Let(depth, deepest), Declare("node", INDEX, const(0), (WALKS,))]
        stmts += [Assign("node", (const(w),), self.of_tree(tree, 0)) for w, tree in enumerate(trees)]
        descend: list[Stmt] = []
        for w in range(WALKS):
            descend += self.descend(w, rows[w if self.many else 0])
        stmts.append(For(level, const(0), depth, tuple(descend)))
        leaves = [var(f"leaf{w}") for w in range(WALKS)]
        for w, leaf in enumerate(leaves):
            stmts.append(Let(leaf, cast(self.children.load((Read(INDEX, "node", (const(w),)),)), INDEX)))
        if self.many:
            stmts += self.add(trees[0], "", [(r, leaves[r]) for r in range(WALKS)])
        else:
            for w, tree in enumerate(trees):
                stmts += self.add(tree, str(w), [(0, leaves[w])])
        return tuple(stmts)

    def add(self, tree: Expr, name: str, walks: list[tuple[int, Var]]) -> list[Stmt]:
        """The values of leaves of one tree, to the totals of rows."""
        target, first, last = var(f"of_tree{name}"), var(f"from{name}"), var(f"to{name}")
        adds: list[Stmt] = []
        for n, (total, source) in enumerate(zip(self.totals, (self.weights, self.seen))):
            assert source is not None
            how = HOW[self.op.aggregate] if n == 0 else "max"
            for r, leaf in walks:
                value = source.load((leaf + (target - first),))
                adds.append(self.put(total, target, r, binary(how, self.get(total, target, r), value)))
        return [
            Let(first, self.of_tree(tree, 2)), Let(last, self.of_tree(tree, 3)), For(target, first, last, tuple(adds))
        ]  # fmt: skip

    def descend(self, w: int, row: Var) -> Block:
        """A level of one walk."""
        node: Expr = Read(INDEX, "node", (const(w),))
        at = var(f"at{w}")
        word, x, value = Var(dt.i32, f"word{w}"), Var(self.dtype, f"x{w}"), Var(self.dtype, f"value{w}")
        right = Var(dt.boolean, f"right{w}")
        feature = cast(word & ((1 << FEATURE_BITS) - 1), INDEX)
        ways: Expr | None = None
        for name in self.op.comparisons:
            way = unary("not", compare(name, x, value))
            mine = binary("shr", word, const(FEATURE_BITS, dt.i32)) & 7
            ways = way if ways is None else select(mine.eq(COMPARISONS.index(name)), way, ways)
        assert ways is not None
        if self.op.missing:
            kept = (word & MISSING).ne(0) & compare("ne", x, x)
            ways = ways & unary("not", kept)
        child = cast(self.children.load((at,)), INDEX) + select(right, const(1), const(0))
        return (
            Let(at, node),
            Let(word, self.nodes.load((at,))),
            Let(x, self.x.load((row, feature))),
            Let(value, self.values.load((at,))),
            Let(right, ways),
            Assign("node", (const(w),), select((word & LEAF).ne(0), at, child)),
        )

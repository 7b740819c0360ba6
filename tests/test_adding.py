"""Recipes of docs/adding.md, followed as they are written: what they add is all that is added to a copy of the package.

A kernel, an instruction and a target are added by tests beside their tables (docs/adding.md names them).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).resolve().parent.parent


class House:
    """A copy of the package: links to its files, in place of which others are written."""

    def __init__(self, folder: Path):
        self.folder = folder
        for path in (p for p in (ROOT / "nncompiler").rglob("*") if p.is_file() and "__pycache__" not in p.parts):
            link = folder / path.relative_to(ROOT)
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(path)

    def new(self, name: str, text: str) -> None:
        """Adds a file."""
        path = self.folder / "nncompiler" / name
        assert not path.exists() and path.parent.is_dir()
        path.write_text(dedent(text).lstrip(), encoding="utf-8")

    def insert(self, name: str, behind: str, text: str) -> None:
        """Adds text behind the first place where a file says `behind`."""
        path = self.folder / "nncompiler" / name
        old = path.read_text(encoding="utf-8")
        assert behind in old, f"{name} says {behind!r} no longer"
        path.unlink()
        path.write_text(old.replace(behind, behind + text, 1), encoding="utf-8")

    def append(self, name: str, text: str) -> None:
        """Adds text at the end of a file."""
        path = self.folder / "nncompiler" / name
        old = path.read_text(encoding="utf-8")
        path.unlink()
        path.write_text(f"{old}\n\n{dedent(text).strip()}\n", encoding="utf-8")

    def run(self, *arguments: str, code: int = 0) -> str:
        """What `python ARGUMENTS` prints with this package in place of the project's."""
        paths = os.pathsep.join(map(str, (self.folder, ROOT / "tests" / "passes")))
        environment = {**os.environ, "PYTHONPATH": paths, "XDG_CACHE_HOME": str(self.folder / "cache")}
        done = subprocess.run(
            [sys.executable, *arguments], env=environment, cwd=self.folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == code, done.stderr
        return done.stdout if not code else done.stderr

    def script(self, text: str) -> str:
        """What a program prints."""
        return self.run("-c", dedent(text))

    def nnc(self, *arguments: str, code: int = 0) -> str:
        """What a command prints; its messages where it fails."""
        return self.run("-m", "nncompiler.cli", *arguments, code=code)


@pytest.fixture
def house(tmp_path: Path) -> House:
    shutil.rmtree(tmp_path / "nncompiler", ignore_errors=True)
    return House(tmp_path)


CUBE = '''
@dataclass(frozen=True)
class Cubed(Op):
    """scale times the cube of x. ONNX Cubed, opset 1."""

    scale: float = 1.0
    name = "cubed"
    operands = ("x",)
    pointwise = True

    def infer(self, *operands):
        (x,) = self.take(operands)
        return TensorType(typed(x, FLOATS), x.shape)

    def evaluate(self, *arrays):
        (x,) = self.take(arrays)
        return (x.astype(np.float64) ** 3 * self.scale).astype(x.dtype)

    def define(self, *operands):
        (x,) = self.take(operands)
        b = Builder(operands)

        def element(*index):
            e = b.read(0, *index)
            return cast(e * e * e * self.scale, x.dtype)

        return b.done(b.stage(x.dtype, x.dims, element))
'''

IMPORTS = '''
"""What an operator imports."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir.definition import Builder
from nncompiler.ir.expr import cast
from nncompiler.ir.op import Op
from nncompiler.ir.types import TensorType

from ..base.element_types import FLOATS
from ..base.operands import typed
'''

MODEL = """
import numpy as np, onnx
from onnx import TensorProto, helper

def model(kind, shape, **attributes):
    mine = helper.make_node(kind, ["r"], ["y"], "mine", domain="com.microsoft", **attributes)
    nodes = [helper.make_node("Relu", ["x"], ["r"]), mine]
    values = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in "xy"]
    graph = helper.make_graph(nodes, "recipe", values[:1], values[1:])
    opsets = [helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=10)

"""


def add_operator(house: House, name: str, row: str, kind: str, text: str) -> None:
    """Steps 1 and 2 of the recipe, in new files: both are added to their FAMILIES."""
    house.new(f"ops/elementwise/{name}.py", IMPORTS + text)
    house.insert("ops/__init__.py", "from .elementwise import activation, binary, cast, unary\n",
                 f"from .elementwise import {name}\n")  # fmt: skip
    house.insert("ops/__init__.py", "FAMILIES = (\n", f"    {name},\n")
    rows = f'"""A row."""\n\nfrom ...ops.elementwise.{name} import {kind}\nfrom ..rules import Form, Row\n'
    house.new(f"interchange/contrib/{name}.py", rows + row)
    house.insert("interchange/contrib/__init__.py", "from . import attention, ", f"{name}, ")
    house.insert("interchange/contrib/__init__.py", "FAMILIES = (fused, ", f"{name}, ")


ROW = '''
def read(call):
    return call.emit(Cubed(call.attr("scale", 1.0)), call.value(0)).outputs


def write(e):
    e.emit("Cubed", e.inputs, scale=e.op.scale)


FORM = Form((1, 1), (1, 1), {"scale": "float"})
ROWS = (Row("Cubed", 1, Cubed, read=read, write=write, domain="com.microsoft", form=FORM),)
'''


def test_an_operator_is_a_class_and_a_row(house: House) -> None:
    add_operator(house, "cubed", ROW, "Cubed", CUBE)
    said = house.script(MODEL + '''
import nncompiler as nnc
from nncompiler.backends.reference import evaluate
from nncompiler.interchange.view import write
from nncompiler.ir.parser import parse
from nncompiler.ir.text import write as as_text
from nncompiler.ops import OPERATORS
from nncompiler.sources import open_source

proto = model("Cubed", ["N", 37], scale=0.5)
graph = open_source(proto).read({"N": 5})
text = as_text(graph)
assert "cubed(%Relu_0) {scale=0.5}" in text and as_text(parse(text, OPERATORS)) == text, text
x = np.random.default_rng(0).standard_normal((5, 37)).astype(np.float32)
wanted = evaluate(graph, {"x": x})["y"]
np.testing.assert_allclose(wanted, 0.5 * np.maximum(x, 0) ** 3, rtol=1e-6)
assert [n.op_type for n in write(graph).graph.node] == ["Relu", "Cubed"]
with nnc.compile(proto, cache=False) as executable:
    np.testing.assert_allclose(executable.run({"x": x})["y"], wanted, rtol=1e-6)
with nnc.compile(graph, cache=False) as executable:
    print(len(executable.compiled.program.steps), "step")
''')
    assert said == "1 step\n", "a pointwise operator joins the kernel of what is before it"


DECAY = '''
@dataclass(frozen=True)
class Decayed(Op):
    """y[:, i] = factor y[:, i - 1] + x[:, i]. ONNX Decayed, opset 1."""

    factor: float = 0.5
    name = "decayed"
    operands = ("x",)

    def infer(self, *operands):
        (x,) = self.take(operands)
        return TensorType(typed(x, FLOATS), x.shape)

    def evaluate(self, *arrays):
        (x,) = self.take(arrays)
        y, total = np.empty_like(x), np.zeros(x.shape[0], x.dtype)
        for i in range(x.shape[1]):
            y[:, i] = total = total * x.dtype.type(self.factor) + x[:, i]
        return y
'''

KERNEL = '''
    """A recurrence along rows, a task a row."""

    from nncompiler.ir import dtype as dt
    from nncompiler.ir.expr import const, var

    from ..emission.task_grid import row_grid
    from ..loops.ir import Assign, Declare, For, Read, Store


    def unsuitable(node, new_kernel):
        """Why there is no kernel, "" where there is."""
        return "" if node.type.dtype == dt.f32 and node.type.rank == 2 else f"it takes matrices of f32, not {node.type}"


    def build(node, new_kernel):
        """Emits the kernel."""
        k = new_kernel("decayed")
        x, y = k.tensor(node.inputs[0]), k.tensor(node.output, written=True)
        rows, columns = node.type.dims
        task, i, total = var("task"), var("i"), Read(dt.f32, "total")
        grid = row_grid(k, task, (rows,))
        k.bound(i, 0, columns)
        at = (*grid.index, i)
        step = (
            Assign("total", (), total * const(node.op.factor, dt.f32) + x.load(at)),
            Store(y.buffer, y.offset(at), total),
        )
        loop = For(i, const(0), k.param("columns", columns), step)
        k.emit(task, grid.tasks, (*grid.head, Declare("total", dt.f32, const(0.0, dt.f32)), loop), flops=2 * rows * columns)
'''


def test_an_operator_without_an_element_definition_is_a_class_a_row_and_a_kernel(house: House) -> None:
    row = ROW.replace("Cubed", "Decayed").replace("scale", "factor").replace("1.0", "0.5")
    add_operator(house, "decayed", row, "Decayed", DECAY)
    program = MODEL + '''
import nncompiler as nnc
from nncompiler.backends.reference import evaluate
from nncompiler.sources import open_source

proto = model("Decayed", ["N", 19], factor=0.75)
x = np.random.default_rng(0).standard_normal((7, 19)).astype(np.float32)
wanted = evaluate(open_source(proto).read({"N": 7}), {"x": x})["y"]
assert abs(wanted[:, 1] - 0.75 * np.maximum(x[:, 0], 0) - np.maximum(x[:, 1], 0)).max() < 1e-6
try:
    with nnc.compile(proto, cache=False) as executable:
        np.testing.assert_allclose(executable.run({"x": x})["y"], wanted, rtol=1e-5, atol=1e-6)
        print("the same")
except nnc.CompilerError as e:
    print(type(e).__name__, e)
'''
    refused = house.script(program)
    assert refused.startswith("UnsupportedError") and "decayed" in refused and "mine" in refused, "no kernel yet"
    house.new("backends/llvm/kernels/decayed.py", KERNEL)
    house.insert("backends/llvm/kernels/registry.py", "ALGORITHMS: tuple[Algorithm, ...] = (\n", (
        '    _operator("decayed", "running decay", (Decayed,), decayed, ((r"decayed", "running decay"),)),\n'
    ))  # fmt: skip
    house.insert("backends/llvm/kernels/registry.py", "from __future__ import annotations\n", (
        "\nfrom nncompiler.ops.elementwise.decayed import Decayed\n\nfrom . import decayed\n"
    ))  # fmt: skip
    assert house.script(program) == "the same\n"
    (house.folder / "model.py").write_text(MODEL + 'onnx.save(model("Decayed", [7, 19]), "m.onnx")\n')
    house.run("model.py")
    assert "running decay" in house.nnc("why", "m.onnx", "mine")


PASS = '''
    """What is not negative anyway."""

    from __future__ import annotations

    from dataclasses import dataclass

    from nncompiler.ir.graph import Graph, Node
    from nncompiler.ops.elementwise.activation import Relu
    from nncompiler.ops.elementwise.unary import Abs

    from .base import Pass, Rewrites
    from .rewrite import apply_rules


    @dataclass(frozen=True)
    class DropAbs(Pass):
        """Drops what changes nothing: abs(relu(%x)) --> relu(%x)."""

        name = "drop-abs"

        def run(self, graph: Graph, rewrites: Rewrites) -> None:
            for node in graph.order():
                x = node.inputs[0] if isinstance(node.op, Abs) else None
                if x is not None and isinstance(x.node.op, Relu):
                    if not rewrites.allow():
                        return
                    graph.replace(node.output, x)
                    graph.remove(node)
'''

CASE = """
from pass_harness import check, shown
from nncompiler.passes import PASSES

print(shown(check(PASSES["drop-abs"](), '''graph "g" {
  %x : f32[2,3] = input
  %r : f32[2,3] = relu(%x)
  %a : f32[2,3] = abs(%r)
  %y : f32[2,3] = neg(%a)
  return "y"=%y
}
''', exact=True)))
"""


def test_a_pass_is_a_file_and_its_place_in_a_pipeline(house: House) -> None:
    house.new("passes/drop_abs.py", PASS)
    house.insert("passes/__init__.py", "from .dilated import DilatedPhases\n", "from .drop_abs import DropAbs\n")
    house.insert("passes/__init__.py", "PORTABLE: tuple[Pass, ...] = (\n", "    DropAbs(),\n")
    house.insert("passes/__init__.py", "    for kind in (\n", "        DropAbs,\n")
    after = house.script(CASE)
    assert "abs" not in after and "neg(%r)" in after
    (house.folder / "m.txt").write_text(
        'graph "g" {\n  %x : f32[2,3] = input\n  %r : f32[2,3] = relu(%x)\n  %y : f32[2,3] = abs(%r)\n'
        '  %z : f32[2,3] = exp(%y)\n  return "z"=%z\n}\n'
    )
    assert "abs" not in house.nnc("ir", "m.txt", "--after", "drop-abs")
    assert "drop-abs" in house.nnc("why", "m.txt", "z") + house.nnc("why", "m.txt", "y")
    house.nnc("verify", "m.txt", "--each-pass")


REPORT = '''
    """How many nodes stand behind one another."""

    from __future__ import annotations

    from dataclasses import dataclass

    from ...ir.graph import Graph
    from ..show import Shown, Table


    @dataclass(frozen=True, repr=False)
    class Depth(Shown):
        """Nodes on the longest path from an input to an output."""

        model: str
        nodes: int

        def table(self) -> Table:
            """One row."""
            return Table(f"{self.model}: depth", ("nodes",), [[str(self.nodes)]])


    def depth_of(graph: Graph) -> Depth:
        """The depth of a graph."""
        found: dict[object, int] = {}
        for node in graph.order():
            found[node] = 1 + max((found[v.node] for v in node.inputs if v is not None), default=0)
        return Depth(graph.name, max(found.values()))
'''

COMMAND = '''
    """nnc depth: how many nodes stand behind one another."""

    from __future__ import annotations

    import argparse

    from .common import json_argument, model_argument, print_json
    from .table import table


    def arguments(parser: argparse.ArgumentParser) -> None:
        model_argument(parser)
        json_argument(parser)


    def main(options: argparse.Namespace) -> int:
        from nncompiler.reports.functions import depth

        found = depth(options.model)
        if options.json:
            print_json("depth", {"nodes": found.nodes})
        else:
            table("", [("nodes", "right")], [(str(found.nodes),)])
        return 0
'''

FUNCTION = '''
    def depth(model: Any, *, dims: Dims = None) -> Any:
        """Nodes on the longest path from an input to an output."""
        from .structure.depth import depth_of

        return depth_of(_static(model, dims, None))
'''


def test_a_report_is_a_function_a_result_and_a_command(house: House) -> None:
    (house.folder / "nncompiler" / "reports" / "structure").mkdir()
    house.new("reports/structure/__init__.py", '"""What graphs look like."""\n')
    house.new("reports/structure/depth.py", REPORT)
    house.append("reports/functions.py", FUNCTION)
    house.insert("__init__.py", '_PUBLIC = {\n', '    "depth": "reports.functions",\n')
    house.insert("__init__.py", "__all__ = [\n", '    "depth",\n')
    house.new("cli/depth.py", COMMAND)
    row = '    "depth": "how many nodes stand behind one another",\n'
    house.insert("cli/__init__.py", "COMMANDS: dict[str, str] = {\n", row)
    said = house.script("import nncompiler as nnc; print(nnc.depth('zoo:lenet5'))")
    nodes = int(said.split("\n")[-2])
    assert "lenet5: depth" in said and nodes > 5
    assert json.loads(house.nnc("depth", "zoo:lenet5", "--json"))["nodes"] == nodes
    assert "how many nodes stand behind one another" in house.nnc("--help") and "MODEL" in house.nnc("depth", "--help")
    assert "no model" in house.nnc("depth", "zoo:lenet6", code=2) or "lenet5" in house.nnc("depth", "zoo:lenet6", code=2)
    assert "depth" in house.nnc("completion", "bash")

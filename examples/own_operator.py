"""An operator of one's own in an ONNX model: a class that says what it computes, by the element, is compiled natively.

    python examples/own_operator.py

The operator, of domain "example", takes x: [N, C] to x^2 / (s + the mean of the row's squares); s is an attribute.
"""

from dataclasses import dataclass

import numpy as np
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler.ir.definition import Builder
from nncompiler.ir.expr import reduce_
from nncompiler.ir.extents import real
from nncompiler.ir.op import Op, require
from nncompiler.ir.types import TensorType


@dataclass(frozen=True)
class Energy(Op):
    """x: [N, C] -> [N, C]."""

    shift: float = 1.0

    name = "energy"

    def infer(self, x):
        """The result's type; what is wrong with the operand is said by `require`."""
        require(x.rank == 2 and x.dtype.name == "f32", f"energy needs a matrix of f32, got {x.type}")
        return TensorType(x.dtype, x.shape)

    def evaluate(self, x):
        """The meaning, in numpy: what native code is held against."""
        square = np.square(x)
        return square / (np.float32(self.shift) + square.mean(1, keepdims=True))

    def define(self, x):
        """The meaning again, as the element at an index. Extents may be open, so that a count that divides is `real`."""
        rows, columns = x.dims
        b = Builder((x,))

        def mean(n):
            c = b.axis()
            element = b.read(0, n, c)
            return reduce_("add", ((c, columns),), element * element) / real(columns)

        def energy(n, c):
            element = b.read(0, n, c)
            return element * element / (b.read(means, n) + self.shift)

        means = b.stage(x.dtype, (rows,), mean)
        return b.done(b.stage(x.dtype, x.dims, energy))


def main():
    """Registers the operator, compiles a model that has it, and compares."""
    nnc.register_operator("example", "Energy", Energy)
    node = helper.make_node("Energy", ["x"], ["y"], domain="example", shift=0.5)
    x, y = (helper.make_tensor_value_info(name, TensorProto.FLOAT, ["N", 300]) for name in "xy")
    imports = [helper.make_opsetid("", 21), helper.make_opsetid("example", 1)]
    model = helper.make_model(helper.make_graph([node], "own", [x], [y]), opset_imports=imports, ir_version=10)
    array = np.random.default_rng(0).standard_normal((7, 300)).astype(np.float32)
    with nnc.compile(model) as executable:
        result = executable.run({"x": array})["y"]
    difference = np.abs(result - Energy(0.5).evaluate(array)).max()
    print(f"largest difference {difference:.1e}")
    assert difference < 1e-5


if __name__ == "__main__":
    main()

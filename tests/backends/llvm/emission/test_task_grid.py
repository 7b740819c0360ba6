"""The number of a task as an index for each axis: every index once, the last axis the fastest."""

from itertools import product

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.emission.builder import Emission, KernelBuilder
from nncompiler.backends.llvm.emission.places import Root
from nncompiler.backends.llvm.emission.task_grid import task_grid
from nncompiler.backends.llvm.loops.interpret.interpreter import interpret
from nncompiler.backends.llvm.loops.ir import Store
from nncompiler.backends.llvm.program import Space
from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import const, var


@pytest.mark.parametrize("extents", [(3, 4, 5), (1, 4, 5), (3, 1, 5), (3, 4, 1), (1, 1, 6), (7,), (1, 1), (2, 3, 1, 4, 2)])
def test_every_index_once_and_in_order(extents):
    emission = Emission(machine.of("x86-64-v3"))
    k = KernelBuilder(emission, {}, "grid", "node")
    task, tasks = var("task"), int(np.prod(extents))
    grid = task_grid(k, task, [(f"axis{a}", extent) for a, extent in enumerate(extents)])
    assert grid.tasks == tasks
    width = len(extents)
    out = k.workspace(Root(Space.ARENA, 8 * tasks * width), dt.i64, written=True)
    stores = (Store(out, task * const(width) + const(a), at) for a, at in enumerate(grid.index))
    k.emit(task, tasks, (*grid.head, *stores), flops=1)
    (kernel,), (step,) = emission.kernels.values(), emission.steps
    memory = np.full(tasks * width, -1, np.int64)
    assert interpret(kernel, [memory], step.params, 0, tasks) == 0
    np.testing.assert_array_equal(memory.reshape(tasks, width), list(product(*map(range, extents))))
    assert len(step.params) == max(0, sum(extent > 1 for extent in extents) - 1)

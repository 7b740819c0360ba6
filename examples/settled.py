"""A layer that is applied until its result stays: a loop whose trips the data decide, and a branch.

    nnc inspect examples/settled.py:settled
    nnc run examples/settled.py:settled
"""

from nncompiler.frontends.dsl import cond, dense, model, reduce_max, tanh, while_loop


@model(x=("batch", 16))
def settled(x):
    """The fixed point of a dense layer, to 0.001; halved where an element is above 0.5."""

    def step(x, change):
        y = tanh(dense(x, 16, params="step"))
        return y, reduce_max(abs(y - x), (0, 1))

    y, _ = while_loop(lambda x, change: change > 1e-3, step, (x, 1.0), limit=100)
    return cond(reduce_max(y, (0, 1)) > 0.5, lambda: y / 2.0, lambda: y)

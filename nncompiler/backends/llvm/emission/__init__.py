"""What kernels are written with, below kernels and lowering: one kernel and its step under construction, tensors in memory,
and element expressions of operators turned into statements of the loop IR.

    places.py        memory: roots, and where a value lies in one
    builder.py       one kernel: buffers, run-time parameters, scratch; the step that runs it
    tensor.py        a value in memory, as a kernel addresses it
    parameters.py    open extents in a kernel's body as run-time parameters
    simplify.py      index expressions, linear forms, ranges of variables
    stages.py        a node or fused group as element expressions over operands
    evaluator.py     an element expression as statements
    axes.py          the iteration space of a stage
    grain.py         how many tasks are handed out at once
    task_grid.py     the number of a task as an index for each axis
    nest.py          generic loops: one nest for a stage, its lanes and tasks
    transposed.py    copies through squares that are transposed in registers
    contraction.py   a convolution or product with its prologue and epilogue
"""

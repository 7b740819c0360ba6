"""Loop IR to LLVM IR, and nothing else to it.

    module.py                      kernels as a module of functions
    builder.py scope.py            the text of a function under construction, values; the lanes that are active
    statement.py expression.py     statements in SSA form; expressions
    arithmetic.py convert.py       operators of every compute type; casts, 16-bit floats
    index.py lanes.py              index arithmetic, and accesses of several lanes, as `..analysis.lanes` finds them
    memory.py access.py bounds.py  loads and stores; addresses and masks of one; checks of offsets on request
"""

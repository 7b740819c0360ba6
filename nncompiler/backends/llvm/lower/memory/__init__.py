"""Where values live and when steps run: placement, the order of execution, the plan of the arena.

    placement.py     views, slices of concatenations, values of their own
    in_place.py      results that are written over an operand
    keeping.py       outputs that are inputs of the next run
    dependencies.py  what must run before what
    order.py         the order of execution with the smallest peak; order_search.py searches
    plan.py          offsets of the arena's buffers; arrange.py arranges them
    map.py           what lies in the arena at every step, for reports
"""

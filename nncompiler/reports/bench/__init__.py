"""`nnc bench`: engines measured in turn, each in a process of its own.

    prepare.py conditions.py     the models of every engine; what the machine is doing
    worker.py measure.py         one engine's process; the interleaved measurement
    intervals.py                 confidence intervals of medians and ratios
    document.py baseline.py plot.py    the JSON document, regressions against an earlier one, the picture
"""

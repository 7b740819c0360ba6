"""Convolutions: one module or package per algorithm, each with `unsuitable`, `plans` and `build`.

    problem.py           one layer as the algorithms see it; window.py: its window over memory
    direct/              dense, in groups of whole blocks, 1x1, first layers
    prologue.py          1x1 of what pointwise operators make of the input
    depthwise.py grouped.py     the other groups; block_diagonal.py makes small groups larger ones with zeros between
    integer.py integer_depthwise.py     those of 8-bit codes
    planar.py            few output channels: pixels in the lanes, row-major on both sides
    winograd/            2x2 to 5x5 of stride 1 from fewer multiplications
    polyphase.py         strided ones, as those of stride 1 over the phases of their input
    strassen/            1x1 of many channels from fewer multiplications
"""

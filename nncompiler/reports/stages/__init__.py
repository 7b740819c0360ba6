"""Models in stages as reports see them: programs of machine code, and what is done between them.

    outline(graph, block)     a row for each program and each step between programs, regions indented    (nnc inspect)
    walk(opened, feeds)       one run: which programs it met, with which sizes and inputs, how often     (nnc plan, ...)

A program that a run met is a graph with static shapes and the arrays that it was given: whatever looks at one program looks
at it so.
"""

from .outline import Outline, OutlineRow, outline
from .walk import Met, Opened, Walk, opened, walk

__all__ = ["Met", "Opened", "Outline", "OutlineRow", "Walk", "opened", "outline", "walk"]

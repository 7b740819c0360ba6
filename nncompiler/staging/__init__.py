"""Models whose control flow, or whose sizes, are known only while they run: programs of machine code, and what is done
between them.

    split(graph)   graph ──▶ Block: programs without staged nodes, and these, in order
    Runner         runs a Block over arrays; how a program runs is the caller's matter: compiled, or by the reference
"""

from .run import Runner
from .split import Block, Program, Staged, split

__all__ = ["Block", "Program", "Runner", "Staged", "split"]

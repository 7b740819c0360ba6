"""The loop IR executed by numpy, with every access checked.

    interpreter.py    statements and buffers
    arithmetic.py     operators as LLVM computes them, 16-bit roundings included
"""

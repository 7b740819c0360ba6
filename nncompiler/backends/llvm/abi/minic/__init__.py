"""A compiler for the subset of C that the runtime is written in: C text -> LLVM text, with no C compiler installed.

The subset: functions, structs, enums of integer constants, typedefs of structs and of function types, `static`, `extern`
constants, locals with initializers, if/else, while, for, break, continue, return, every C operator but the comma, casts,
`sizeof(type)`, string and character literals, variadic calls, and gcc's `__atomic_*` builtins. Function pointers are written
with a typedef of the function type. Preprocessor lines are ignored; branches on constants that are false are not emitted,
which is how one source serves several platforms. Any C compiler accepts the same text.
"""

from .emit import compile_c

__all__ = ["compile_c"]

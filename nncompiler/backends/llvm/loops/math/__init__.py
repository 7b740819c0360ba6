"""The functions of ir.expr.CALLS as expressions of primitives, for f32 and f64; casts of storage types likewise.

No calls and no branches, so that loops with them vectorise. Accuracy and ranges stand in the families' files. Subexpressions
are shared by identity: an emitter that remembers what it emitted for each object emits each once.
"""

from __future__ import annotations

from collections.abc import Callable

from .....ir import dtype as dt
from .....ir.expr import Call, Expr
from . import arc, build, erf, exp_log, hyperbolic, pow, root, trig
from .storage import expand_cast as expand_cast

FUNCTIONS: dict[str, Callable[..., Expr]] = {
    "exp": exp_log.exp,
    "expm1": exp_log.expm1,
    "log": exp_log.log,
    "log1p": exp_log.log1p,
    "sigmoid": exp_log.sigmoid,
    "rsqrt": exp_log.rsqrt,
    "pow": pow.power,
    "sin": trig.sin,
    "cos": trig.cos,
    "tan": trig.tan,
    "asin": arc.asin,
    "acos": arc.acos,
    "atan": arc.atan,
    "sinh": hyperbolic.sinh,
    "cosh": hyperbolic.cosh,
    "tanh": hyperbolic.tanh,
    "asinh": hyperbolic.asinh,
    "acosh": hyperbolic.acosh,
    "atanh": hyperbolic.atanh,
    "erf": erf.erf,
    "gelu": erf.gelu,
    "ldexp": build.ldexp,
    "inverse_three_quarters": root.inverse_three_quarters,
}


BY_PIECES: dict[str, Callable[[Expr], Expr]] = {"gelu": erf.gelu_by_pieces}
"""Functions of f32 that take fewer cycles where Pick is an instruction."""


def expand(call: Call, picks: bool = False) -> Expr:
    """The call's value by Unary, Binary, Fma, Compare, Select, Cast, Bitcast and calls of ldexp over its arguments, and by
    Pick with `picks`.

    Raises TypeError for an element type other than f32 and f64 (f16 and bf16 are computed in f32 by the caller).
    """
    if call.dtype not in (dt.f32, dt.f64):
        raise TypeError(f"{call.fn} of {call.dtype}")
    if picks and call.dtype == dt.f32 and call.fn in BY_PIECES:
        return BY_PIECES[call.fn](*call.args)
    return FUNCTIONS[call.fn](*call.args)

"""Operations that C has no operator for: gcc's atomics, and a few instructions of the machine.

    __atomic_load_n(p, order)  __atomic_store_n(p, v, order)  __atomic_fetch_add(p, v, order)
    __atomic_compare_exchange_n(p, &expected, desired, weak, success, failure)
    nnc_pause()                        eases a spinning loop
    nnc_cpuid(leaf, subleaf, words)    x86: eax, ebx, ecx, edx into uint32_t words[4]
    nnc_xgetbv()                       x86: the low 32 bits of XCR0
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .code import Value
from .lexer import Token, fail
from .types import BOOL, UINT, VOID, Pointer

if TYPE_CHECKING:
    from .expressions import Expressions

_ORDERS = {"RELAXED": "monotonic", "ACQUIRE": "acquire", "RELEASE": "release", "ACQ_REL": "acq_rel", "SEQ_CST": "seq_cst"}


def _arguments(e: Expressions) -> list[Value]:
    """Loaded values of a call's arguments, up to and with the closing parenthesis; memory orders are left out."""
    values = []
    while not e.take(")"):
        values.append(e.code.load(e.expression()))
        if not e.peek(")"):
            e.expect(",")
    return values


def _orders(e: Expressions, count: int) -> list[str]:
    """The last `count` arguments, which are names of memory orders, and the closing parenthesis."""
    orders = []
    for i in range(count):
        if i:
            e.expect(",")
        orders.append(_ORDERS[e.identifier().removeprefix("__ATOMIC_")])
    e.expect(")")
    return orders


def _pointed(e: Expressions, token: Token) -> Value:
    """The next argument, a pointer, as the object it points to; the comma after it is taken."""
    p = e.code.load(e.expression())
    e.expect(",")
    if not isinstance(p.type, Pointer):
        fail(token, "a pointer expected")
    return Value(p.type.to, p.text, place=True)


def _load(e: Expressions, token: Token) -> Value:
    p = _pointed(e, token)
    (order,) = _orders(e, 1)
    return e.code.value(p.type, f"load atomic {p.type.llvm}, ptr {p.text} {order}, align {p.type.align}")


def _store(e: Expressions, token: Token) -> Value:
    p = _pointed(e, token)
    v = e.convert(e.expression(), p.type, token)
    e.expect(",")
    (order,) = _orders(e, 1)
    e.code.line(f"store atomic {p.type.llvm} {v.text}, ptr {p.text} {order}, align {p.type.align}")
    return Value(VOID, "")


def _fetch_add(e: Expressions, token: Token) -> Value:
    p = _pointed(e, token)
    v = e.convert(e.expression(), p.type, token)
    e.expect(",")
    (order,) = _orders(e, 1)
    return e.code.value(p.type, f"atomicrmw add ptr {p.text}, {p.type.llvm} {v.text} {order}")


def _compare_exchange(e: Expressions, token: Token) -> Value:
    p, expected = _pointed(e, token), _pointed(e, token)
    desired = e.convert(e.expression(), p.type, token)
    e.expect(",")
    e.expression()  # weak or strong: a strong exchange serves both
    e.expect(",")
    success, failure = _orders(e, 2)
    code, t = e.code, p.type.llvm
    old = code.load(expected)
    pair = code.value(VOID, f"cmpxchg ptr {p.text}, {t} {old.text}, {t} {desired.text} {success} {failure}")
    seen = code.value(p.type, f"extractvalue {{ {t}, i1 }} {pair.text}, 0")
    e.store(expected, seen, token)
    return code.value(BOOL, f"extractvalue {{ {t}, i1 }} {pair.text}, 1")


def _pause(e: Expressions, token: Token) -> Value:
    _arguments(e)
    if e.constants["NNC_X86"]:
        e.intrinsics.add("declare void @llvm.x86.sse2.pause()")
        e.code.line("call void @llvm.x86.sse2.pause()")
    elif e.constants["NNC_ARM64"]:
        e.intrinsics.add("declare void @llvm.aarch64.hint(i32)")
        e.code.line("call void @llvm.aarch64.hint(i32 1)")
    return Value(VOID, "")


def _cpuid(e: Expressions, token: Token) -> Value:
    leaf, subleaf, words = _arguments(e)
    quad = "{ i32, i32, i32, i32 }"
    code = e.code
    leaf, subleaf = code.convert(leaf, UINT), code.convert(subleaf, UINT)
    asm = 'asm "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx}"'
    all_ = code.value(VOID, f"call {quad} {asm}(i32 {leaf.text}, i32 {subleaf.text})", "cpuid")
    for i in range(4):
        word = code.value(UINT, f"extractvalue {quad} {all_.text}, {i}")
        where = code.value(VOID, f"getelementptr i32, ptr {words.text}, i64 {i}")
        code.line(f"store i32 {word.text}, ptr {where.text}, align 4")
    return Value(VOID, "")


def _xgetbv(e: Expressions, token: Token) -> Value:
    _arguments(e)
    pair = e.code.value(VOID, 'call { i32, i32 } asm "xgetbv", "={ax},={dx},{cx}"(i32 0)', "xcr0")
    return e.code.value(UINT, f"extractvalue {{ i32, i32 }} {pair.text}, 0")


BUILTINS: dict[str, Callable[[Expressions, Token], Value]] = {
    "__atomic_load_n": _load,
    "__atomic_store_n": _store,
    "__atomic_fetch_add": _fetch_add,
    "__atomic_compare_exchange_n": _compare_exchange,
    "nnc_pause": _pause,
    "nnc_cpuid": _cpuid,
    "nnc_xgetbv": _xgetbv,
}

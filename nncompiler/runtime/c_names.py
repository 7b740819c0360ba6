"""Names of C functions: what a model is called where it is linked with other code.

    c_prefix("alexnet")   "alexnet"             alexnet_open, alexnet_run, ... and ALEXNET_INPUTS, ...
    c_prefix("net-1")     "net_1_8c83a969"      no identifier: what remains of it, and a hash of the whole
    c_prefix("sem")       "sem_75546ce1"        POSIX has a function sem_open

The objects that a compilation makes call their functions SYMBOLS_open, ...; the prefix takes the place of that word when a
file is written, because only then is it known.
"""

from __future__ import annotations

import hashlib
import re

SYMBOLS = "nnc_this_model"
"""The prefix in objects and headers that are not yet written to a file."""

LONGEST = 48
"""Characters of a prefix; longer names are shortened."""

_C = """
    auto break case char const continue default do double else enum extern float for goto if inline int long
    register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while
    alignas alignof bool constexpr false nullptr static_assert thread_local true typeof typeof_unqual asm fortran
    linux unix
"""
_CPP = """
    alignas alignof and and_eq asm atomic_cancel atomic_commit atomic_noexcept bitand bitor bool catch char8_t
    char16_t char32_t class co_await co_return co_yield compl concept const_cast consteval constexpr constinit
    contract_assert decltype delete dynamic_cast explicit export false friend module mutable namespace new noexcept
    not not_eq nullptr operator or or_eq private protected public reflexpr reinterpret_cast requires static_assert
    static_cast synchronized template this thread_local throw true try typeid typename using virtual wchar_t xor
    xor_eq final override import std main
"""
_LIBC = """
    aio clock cnd dbm dl epoll errno fd io jmp mem mq mtx ndbm pid posix pthread ptr res sched sem semaphore shm
    sig sigset signal socket stdin stdout stderr sys thrd thread time timer tss va
"""
"""Words that functions, types and macros of libc and POSIX begin with: sem_open, shm_open, mq_close, dbm_open, ..."""

_RESERVED = frozenset(f"{_C} {_CPP} {_LIBC} abi".split())


def c_prefix(name: str) -> str:
    """The prefix of a model's C functions: the name where it can be used as it is. Else what is left of it, followed by a
    hash of it, so that names that differ give prefixes that differ.

    A name cannot be used that is no identifier of C, begins with an underscore or holds two in a row (C++ keeps those for
    itself), is longer than LONGEST, is a word of C or C++, or one that functions of libc or of this runtime begin with.
    """
    usable = re.fullmatch(r"[A-Za-z]\w*", name, re.ASCII) and "__" not in name and len(name) <= LONGEST
    if usable and name.lower() not in _RESERVED and not re.match(r"nnc(_|$)", name, re.IGNORECASE):
        return name
    digest = _hash(name)
    word = re.sub(r"[\W_]+", "_", name, flags=re.ASCII).strip("_")
    word = word[: LONGEST - len(digest) - len("m__")].rstrip("_") or "model"
    if not word[0].isalpha() or word.lower().startswith("nnc"):
        word = f"m_{word}"
    return f"{word}_{digest}"


def macro_prefix(prefix: str) -> str:
    """What the macros of a header begin with: the prefix in capitals; of one that has capitals already, with a hash, because
    macros of `net` and `Net` must differ."""
    return prefix.upper() if prefix == prefix.lower() else f"{prefix.upper()}_{_hash(prefix).upper()}"


def named(header: str, symbols: str, prefix: str) -> str:
    """A header for functions with the given prefix, made from one for functions called `symbols`_open and so on."""
    text = re.sub(rf"(?<![A-Za-z0-9]){symbols}(?=_|:)", prefix, header)
    return re.sub(rf"(?<![A-Za-z0-9]){symbols.upper()}(?=_)", macro_prefix(prefix), text)


def _hash(name: str) -> str:
    return hashlib.blake2b(name.encode("utf-8", "surrogateescape"), digest_size=4).hexdigest()

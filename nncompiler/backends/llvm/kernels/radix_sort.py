"""Places of a row in the order of its elements, by a stable radix sort of keys.

    key of an element    an unsigned number that rises as the elements do: floats with the sign's bit flipped, or all bits
                         where they are negative; every bit flipped where the largest come first
    for each byte of the keys, the lowest first:
        count how often it has each value
        where it is the same for all:    copy keys and places
        otherwise:                       each begins where those of smaller bytes end; keys and places are moved there

Nothing is compared, and what takes n log n steps otherwise takes 2 n for a byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType, i64
from nncompiler.ir.expr import Bitcast, Expr, Var, binary, cast, const, select, unary, var
from nncompiler.ir.extents import is_symbolic

from ..loops.ir import Assign, Block, Declare, For, If, Let, Load, Read, Stmt, Store

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder

LONGEST = 1 << 20
"""Elements of a row whose keys are kept in scratch memory."""
BYTE = 256


class RowElement(Protocol):
    """The element of a row at an index."""

    def __call__(self, at: Expr, /) -> Expr: ...


class RadixSort:
    """The sort of a row of n elements; `block` sorts, then `place(i)` is where the i-th stands."""

    def __init__(self, k: KernelBuilder, dtype: DType, n: int, falling: bool):
        assert not is_symbolic(n)
        self.k, self.dtype, self.n, self.falling = k, dtype, n, falling
        self.key = dt.u64 if dtype.bits > 32 else dt.u32
        self.bytes = 4 if dtype.is_float and dtype.bits < 32 else dtype.size
        self.keys = [k.scratch("keys", self.key, n) for _ in range(2)]
        self.places = [k.scratch("places", dt.i32, n) for _ in range(2)]
        self.counts = k.scratch("counts", i64, BYTE)

    def rank(self, x: Expr) -> Expr:
        """The key of an element. NaN are the largest, and zeros equal."""
        bits = 8 * self.key.size
        top = const(1 << (bits - 1), self.key)
        if self.dtype.is_float:
            x = cast(x, dt.f64 if bits == 64 else dt.f32)
            pattern: Expr = Bitcast(self.key, select(x.eq(0.0), const(0.0, x.dtype), x))
            rising = select((pattern & top).ne(0), unary("not", pattern), pattern | top)
            key = select(x.ne(x), const((1 << bits) - 1, self.key), rising)
        elif self.dtype.kind == "int":
            signed = dt.i64 if bits == 64 else dt.i32
            key = binary("xor", Bitcast(self.key, cast(x, signed)), top if self.bytes == bits // 8 else self._middle())
            if self.bytes < bits // 8:
                key = key & const((1 << 8 * self.bytes) - 1, self.key)
        else:
            key = cast(x, self.key)
        return unary("not", key) if self.falling else key

    def _middle(self) -> Expr:
        """The bit of the sign."""
        return const(1 << (8 * self.bytes - 1), self.key)

    def block(self, element: RowElement) -> Block:
        """Sorts the elements."""
        i, lanes, n = var("i"), self.k.machine.lanes(dt.f32), self.k.param("extent", self.n)
        self.k.bound(i, 0, self.n)
        first: Block = (
            Store(self.keys[0], i, self.rank(element(i))), Store(self.places[0], i, cast(i, dt.i32)),
        )  # fmt: skip
        body: list[Stmt] = [For(i, const(0), n, first, "vector", lanes, lanes)]
        for byte in range(self.bytes):
            body += self._pass(byte, n, lanes)
        return tuple(body)

    def _pass(self, byte: int, n: Expr, lanes: int) -> Block:
        source, target = byte % 2, (byte + 1) % 2
        i, c, key = var("i"), var("c"), Var(self.key, "key")
        at, running = var("at"), Read(i64, "running")

        def digit(x: Expr) -> Expr:
            return cast(binary("shr", x, 8 * byte) & const(BYTE - 1, self.key), i64)

        def held(at: Expr) -> tuple[Expr, Expr]:
            return Load(self.key, self.keys[source], at), Load(dt.i32, self.places[source], at)

        def put(at: Expr, entry: tuple[Expr, Expr]) -> Block:
            return Store(self.keys[target], at, entry[0]), Store(self.places[target], at, entry[1])

        count = Load(i64, self.counts, at)
        scattered: Block = (
            Declare("running", i64, const(0)),
            For(c, const(0), const(BYTE), (
                Let(at, Load(i64, self.counts, c)), Store(self.counts, c, running), Assign("running", (), running + at),
            )),
            For(i, const(0), n, (
                Let(key, held(i)[0]), Let(var("d"), digit(key)), Let(at, Load(i64, self.counts, var("d"))),
                Store(self.counts, var("d"), at + 1), *put(at, (key, held(i)[1])),
            )),
        )  # fmt: skip
        copied: Block = (For(i, const(0), n, put(i, held(i)), "vector", lanes, lanes),)
        return (
            For(c, const(0), const(BYTE), (Store(self.counts, c, const(0)),), "vector", lanes, lanes),
            For(i, const(0), n, (Let(at, digit(held(i)[0])), Store(self.counts, at, count + 1))),
            Let(at, digit(held(const(0))[0])),
            If(count.eq(n), copied, scattered),
        )

    def place(self, i: Expr) -> Expr:
        """Where the i-th element stands."""
        return cast(Load(dt.i32, self.places[self.bytes % 2], i), i64)

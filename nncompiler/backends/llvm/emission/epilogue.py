"""What a kernel does with a sum: the operators behind the contraction, and the store.

    value(acc, index)       y[index] from the sum acc
    store(acc, index)       y[index] = value(acc, index)
    approach(index, q)      what value and store will touch for the element q, fetched ahead
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nncompiler.ir.expr import Expr, walk

from ..loops.ir import Let, Load, Prefetch, Stmt, Store
from .builder import KernelBuilder
from .contraction import Contraction
from .tensor import Tensor


@dataclass(frozen=True)
class Epilogue:
    """The epilogue of the contraction `c` in the kernel `k`, whose result lies in `y`."""

    c: Contraction
    k: KernelBuilder
    y: Tensor

    def value(self, acc: Expr, index: tuple[Expr, ...], block: list[Stmt]) -> Expr:
        """The result's element at a logical index, from the sum there. Statements go to `block`."""
        return self.c.epilogue(self.k, acc, index, block)

    def store(self, acc: Expr, index: tuple[Expr, ...], guard: Expr | None = None) -> list[Stmt]:
        """The statements that make and store the element at a logical index, in the lanes where `guard` is true."""
        block: list[Stmt] = []
        value = self.value(acc, index, block)
        return [*block, Store(self.y.buffer, self.y.offset(index), value, guard)]

    def approach(self, index: tuple[Expr, ...], q: Expr, acc: Expr) -> list[Stmt]:
        """Prefetches of what the element at `index` reads along q, and of where it is stored."""
        block: list[Stmt] = []
        value = self.value(acc, index, block)
        read = [e for s in block if isinstance(s, Let) for e in (s.value,)] + [value]
        return [
            *(Prefetch(x.buffer, x.offset, 2) for e in read for x in _loads(e) if q in walk(x.offset)),
            Prefetch(self.y.buffer, self.y.offset(index), 2),
        ]


def _loads(e: Expr) -> Iterator[Load]:
    return (x for x in walk(e) if isinstance(x, Load))

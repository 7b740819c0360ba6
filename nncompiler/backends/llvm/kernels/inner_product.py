"""What one step along a reduction multiplies: the part of a microkernel that depends on the machine's instructions.

    f32, f64    one element of a, broadcast, times a vector of b; a fused multiply-add where there is one
    u8, i8      four codes of a, broadcast, times four codes of b in each 32-bit lane (`Dot4`)

A microkernel keeps accumulators of `dtype`, reads a by `read`, b from panels whose lanes hold `depth` terms each, and adds
by `multiply`, a row of a register tile at a time (`tile_row`). Another instruction is one more row of
`machine.DOT_PRODUCTS`; kernels do not change.

Instructions differ in the signs that they take. b holds signed codes b' = b - 128 where b is unsigned (`pack`); codes of a
are shifted by XOR with 0x80 where the instruction wants the other sign, a' = a + `shift`. Zero points move along, so that

    sum of (a - a_zero) * (b - b_zero)  =  sum of a' * b'  -  a_zero' * sum of (b' - b_zero')  -  b_zero' * sum of a'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Const, Expr, Var, binary, cast, compare, const, fma

from ..loops.ir import Assign, Dot4, Let, Load, Quad, Read, Stmt

if TYPE_CHECKING:
    from ..machine import Machine
    from ..rates import Rates

QUAD = 4
SIGNS = 0x80808080 - (1 << 32)
"""The highest bit of every byte of an i32."""
ONES = 0x01010101


@dataclass(frozen=True)
class InnerProduct:
    """`dtype` of the accumulators, `depth` terms a step, the element type of a; whether codes of a are `signed` when they
    are multiplied; `spare`: registers that a multiplication needs beside accumulators and operands."""

    dtype: DType
    depth: int = 1
    source: DType = dt.f32
    signed: bool = False
    spare: int = 0

    def rates(self, machine: Machine) -> Rates:
        """The machine's rates, with multiply-adds of this kind."""
        rates = machine.rates
        of_kind = rates.codes if self.depth > 1 else rates.doubles if self.dtype == dt.f64 else 0.0
        return replace(rates, multiply_adds=of_kind or rates.multiply_adds)

    @property
    def flips(self) -> bool:
        """Whether codes change their sign's meaning on the way."""
        return self.depth > 1 and self.signed != self.source.is_signed

    @property
    def shift(self) -> int:
        """What that adds to them."""
        return 0 if not self.flips else -128 if self.signed else 128

    def steps(self, terms: int) -> int:
        """The whole steps of a reduction."""
        return terms if self.depth == 1 else terms // self.depth

    def read(self, buffer: str, offset: Expr, stride: int = 1) -> Expr:
        """The terms of a step from `offset` on, `stride` apart."""
        if self.depth == 1:
            return Load(self.dtype, buffer, offset)
        return self._flipped(Quad(dt.i32, buffer, offset, stride))

    def read_rest(self, buffer: str, offset: Expr, count: int, left: Expr | None = None) -> Expr:
        """The `count` terms that are left after the whole steps, of which only `left` may be there; nothing beyond them is
        read."""
        found: Expr | None = None
        for k in range(count):
            guard = None if left is None else compare("gt", left, const(k))
            code = binary("and", cast(Load(self.source, buffer, offset + k, guard), dt.i32), Const(dt.i32, 0xFF))
            if k:
                code = binary("shl", code, Const(dt.i32, 8 * k))
            found = code if found is None else binary("or", found, code)
        assert found is not None
        return self._flipped(found)

    def _flipped(self, codes: Expr) -> Expr:
        return binary("xor", codes, Const(dt.i32, SIGNS)) if self.flips else codes

    def multiply(self, x: Expr, w: Expr, acc: Expr) -> Expr:
        """acc + x * w, summed over the terms of a step."""
        return fma(x, w, acc) if self.depth == 1 else Dot4(dt.i32, self.signed, x, w, acc)

    def tile_row(self, x: Var, terms: Expr, weights: Sequence[Expr], slot: tuple[Expr, ...], acc: str = "acc") -> list[Stmt]:
        """One row of a register tile: `terms` broadcast against every vector of weights.

            x = terms
            acc0[slot] += x * weights[0]; acc1[slot] += x * weights[1]; ...
        """
        found: list[Stmt] = [Let(x, terms)]
        for j, w in enumerate(weights):
            found.append(Assign(f"{acc}{j}", slot, self.multiply(x, w, Read(self.dtype, f"{acc}{j}", slot))))
        return found


def multiply_add(dtype: DType) -> InnerProduct:
    """Products of floats."""
    return InnerProduct(dtype, source=dtype)


def of_codes(source: DType, machine: Machine) -> InnerProduct:
    """Products of 8-bit codes, in the signs that the machine's instruction takes."""
    dot = machine.dot_product
    if dot is None:
        return InnerProduct(dt.i32, QUAD, source, source.is_signed, spare=4)
    return InnerProduct(dt.i32, QUAD, source, dot.signed)

"""A square of elements in vector registers, transposed by shuffles that are one instruction each.

    inside 128 bits    log2(elements) rounds of interleaving: punpckl, punpckh, zip1, zip2
    between them       vshuff32x4, vperm2f128

Fewer rows than they have lanes are interleaved: lane l of row j of the result is lane (j * lanes + l) / rows of row
(j * lanes + l) mod rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from .builder import Builder

PART_BITS = 128
"""Bits between which instructions do not interleave elements."""


def transposed(b: Builder, rows: Sequence[str], type_: str) -> list[str]:
    """Row j of the result holds lane j of every row. `type_` is the vector type of the rows: as many as it has lanes, or
    fewer, which are interleaved."""
    n = int(type_.split()[0][1:])
    if type_.endswith("i1>"):
        whole = type_.replace("i1>", "i8>")
        wide = transposed(b, [b.op(f"zext {type_} {row} to {whole}", "t") for row in rows], whole)
        return [b.op(f"trunc {whole} {row} to {type_}", "t") for row in wide]
    if len(rows) < n:
        return interleaved(b, rows, type_, n)
    size = {"half": 16, "bfloat": 16, "float": 32, "double": 64}.get(type_.split()[-1][:-1]) or int(type_.split()[-1][1:-1])
    part = max(1, min(n, PART_BITS // size))

    def shuffle(x: str, y: str, order: Sequence[int]) -> str:
        indices = ", ".join(f"i32 {i}" for i in order)
        return b.op(f"shufflevector {type_} {x}, {type_} {y}, <{n} x i32> <{indices}>", "t")

    low = [p + i // 2 + (n if i % 2 else 0) for p in range(0, n, part) for i in range(part)]
    high = [i + part // 2 for i in low]
    groups = []
    for start in range(0, n, part):
        group = list(rows[start : start + part])
        for _ in range(part.bit_length() - 1):
            halves = zip(group[: part // 2], group[part // 2 :], strict=True)
            group = [shuffle(x, y, order) for x, y in halves for order in (low, high)]
        groups.append(group)
    # part p of row c of group g holds column p * part + c of the group's rows
    even, odd = ([p * part + i for p in range(first, 2 * n // part, 2) for i in range(part)] for first in (0, 1))
    columns: list[list[list[str]]] = [[[group[c] for group in groups]] for c in range(part)]
    for c in range(part):
        while len(columns[c][0]) > 1:
            columns[c] = [
                [shuffle(x, y, order) for x, y in zip(of[::2], of[1::2], strict=True)]
                for order in (even, odd)
                for of in columns[c]
            ]
    return [columns[c][p][0] for p in range(n // part) for c in range(part)]


def interleaved(b: Builder, rows: Sequence[str], type_: str, n: int) -> list[str]:
    """The elements that rows of n lanes have side by side, as many rows of them. An even number of rows are the rows of even
    number interleaved, and those of odd number, one with the other; else each takes what it needs of one row at a time."""
    count = len(rows)

    def shuffle(x: str, y: str, order: Sequence[int | None]) -> str:
        indices = ", ".join("i32 poison" if i is None else f"i32 {i}" for i in order)
        return b.op(f"shufflevector {type_} {x}, {type_} {y}, <{n} x i32> <{indices}>", "t")

    if count == 1:
        return list(rows)
    if count % 2 == 0:
        halves = zip(interleaved(b, rows[::2], type_, n), interleaved(b, rows[1::2], type_, n), strict=True)
        beside = [[half + lane // 2 + (n if lane % 2 else 0) for lane in range(n)] for half in (0, n // 2)]
        return [shuffle(x, y, order) for x, y in halves for order in beside]
    results = []
    for j in range(count):
        of = [((j * n + lane) % count, (j * n + lane) // count) for lane in range(n)]
        taken = rows[0]
        for row in range(1, count):
            before = [at if row == 1 else lane for lane, (_, at) in enumerate(of)]
            order = [n + at if r == row else before[lane] if r < row else None for lane, (r, at) in enumerate(of)]
            taken = shuffle(taken, rows[row], order)
        results.append(taken)
    return results

"""The function of a model with open dimensions that computes every number of its program from the inputs' extents.

    i32 NAME_sizes(symbols, params, tasks, offsets, roots, shapes)
        return k + 1 where condition k does not hold           assumptions of the compilation
        params[3] = N*64; tasks[0] = (N+7)//8; ...             what depends on symbols; the caller has put the rest there
        return 0

Numbers are i64. Equal parts are computed once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nncompiler.ir.assumptions import Assumption
from nncompiler.ir.dims import Dim, FloorDiv, Sym
from nncompiler.ir.extents import dim_of, is_symbolic

ARRAYS = ("params", "tasks", "offsets", "roots", "shapes")

_COMPARISONS = {"== 0": "eq", "!= 0": "ne", ">= 0": "sge", "< 0": "slt"}


def sizes_text(
    name: str, symbols: Sequence[str], conditions: Sequence[Assumption], numbers: Mapping[str, Sequence[int]]
) -> str:
    """LLVM text of the function `name`. numbers: for every array of ARRAYS its elements, of which extents are computed."""
    f = _Function({symbol: i for i, symbol in enumerate(symbols)})
    for at, condition in enumerate(conditions):
        f.check(condition, at + 1)
    for array in ARRAYS:
        for at, number in enumerate(numbers[array]):
            if is_symbolic(number):
                f.store(array, at, dim_of(number))
    parameters = ", ".join(f"ptr %{array}" for array in ("symbols", *ARRAYS))
    return "\n".join([f"define internal i32 @{name}({parameters}) nounwind {{", *f.lines, "  ret i32 0", "}"])


class _Function:
    """The body of the function while it is written."""

    def __init__(self, symbols: dict[str, int]):
        self.symbols = symbols
        self.lines: list[str] = []
        self.known: dict[object, str] = {}
        self.labels = 0

    def value(self, text: str) -> str:
        """The name of the value that an instruction gives; equal instructions are written once."""
        if text not in self.known:
            name = f"%v{len(self.known)}"
            self.lines.append(f"  {name} = {text}")
            self.known[text] = name
        return self.known[text]

    def dim(self, dim: Dim) -> str:
        """The value of a dimension."""
        if isinstance(dim, int):
            return str(dim)
        if dim not in self.known:
            self.known[dim] = self._sum(dim)
        return self.known[dim]

    def _sum(self, dim: Sym) -> str:
        total = ""
        for term, coefficient in dim.terms:
            product = str(coefficient)
            for atom in term:
                factor = self._atom(atom)
                product = factor if product == "1" else self.value(f"mul i64 {factor}, {product}")
            total = self.value(f"add i64 {total}, {product}") if total else product
        return total

    def _atom(self, atom: str | FloorDiv) -> str:
        if isinstance(atom, str):
            return self.value(f"load i64, ptr {self.element('symbols', self.symbols[atom])}, align 8")
        numerator = self.dim(atom.numerator)
        quotient = self.value(f"sdiv i64 {numerator}, {atom.divisor}")
        remainder = self.value(f"srem i64 {numerator}, {atom.divisor}")
        below = self.value(f"ashr i64 {remainder}, 63")
        return self.value(f"add i64 {quotient}, {below}")

    def element(self, array: str, at: int) -> str:
        """The address of an element."""
        return self.value(f"getelementptr inbounds i64, ptr %{array}, i64 {at}") if at else f"%{array}"

    def store(self, array: str, at: int, dim: Dim) -> None:
        number = self.dim(dim)
        self.lines.append(f"  store i64 {number}, ptr {self.element(array, at)}, align 8")

    def check(self, condition: Assumption, code: int) -> None:
        """Returns `code` where the condition does not hold."""
        number = self.dim(condition.dim)
        holds = self.value(f"icmp {_COMPARISONS[condition.relation]} i64 {number}, 0")
        self.lines += [
            f"  br i1 {holds}, label %ok{code}, label %fail{code}", f"fail{code}:", f"  ret i32 {code}", f"ok{code}:",
        ]  # fmt: skip

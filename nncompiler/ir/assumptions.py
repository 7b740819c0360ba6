"""What must hold of dimensions when a model runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .dims import Dim, Sym, substitute
from .errors import InternalError

Relation = Literal["== 0", "!= 0", ">= 0", "< 0"]


@dataclass(frozen=True)
class Assumption:
    """What must hold of a dimension when the model runs."""

    dim: Sym
    relation: Relation

    def holds(self, values: Mapping[str, int]) -> bool:
        """Whether it does for these values of the symbols."""
        x = value_of(self.dim, values)
        return {"== 0": x == 0, "!= 0": x != 0, ">= 0": x >= 0, "< 0": x < 0}[self.relation]

    def __str__(self) -> str:
        """`seq <= 512` for `-seq+512 >= 0`: positive terms on the left, the others on the right."""
        dim: Dim = self.dim
        relation: str = self.relation[:-2]
        if not any(t and c > 0 for t, c in self.dim.terms):
            dim, relation = -dim, {">=": "<=", "<": ">"}.get(relation, relation)
        assert isinstance(dim, Sym)
        left = Sym(tuple((t, c) for t, c in dim.terms if t and c > 0))
        return f"{left} {relation} {left - dim}"


def value_of(dim: Dim, values: Mapping[str, int]) -> int:
    """The number that a dimension is."""
    found = substitute(dim, values)
    if not isinstance(found, int):
        raise InternalError(f"{dim} has symbols without a value")
    return found


def strongest(found: Sequence[Assumption]) -> list[Assumption]:
    """Those that no other one implies, of expressions that differ by a number: of N >= 1, N >= 13 and N != 0 the second."""
    bounds_of: dict[Dim, int] = {}  # of an expression without its constant: the largest number that it must reach
    keys = []
    for a in found:
        dim = -a.dim - 1 if a.relation == "< 0" else a.dim
        assert isinstance(dim, Sym)
        constant = next((c for t, c in dim.terms if not t), 0)
        form, least = dim - constant, -constant
        keys.append((form, least))
        if a.relation in (">= 0", "< 0"):
            bounds_of[form] = max(least, bounds_of.get(form, least))
    kept: dict[tuple[Dim, int, str], Assumption] = {}
    for a, (form, least) in zip(found, keys, strict=True):
        if a.relation in (">= 0", "< 0"):
            if least == bounds_of[form]:
                kept.setdefault((form, least, "least"), a)
        elif a.relation == "== 0" or (bounds_of.get(form, least) <= least and bounds_of.get(-form, -least) <= -least):
            kept.setdefault((form, least, a.relation), a)
    return list(kept.values())

"""Many named rows as few: the scopes that names of layers have, closed until they fit.

    /model/layers.0/attn/q_proj/MatMul
    /model/layers.0/attn/k_proj/MatMul    ──▶    /model/layers.0/…   a scope with the rows inside it
    /model/layers.1/attn/q_proj/MatMul           /model/layers.1/…
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class ScopeRows:
    """Rows that are shown as one. name: the row's own where there is one, else what their names begin with; rows: their
    indices, in order."""

    name: str
    rows: tuple[int, ...]


@dataclass
class _Tree:
    name: str
    rows: list[int] = field(default_factory=list)
    inside: dict[str, _Tree] = field(default_factory=dict)


def scopes(names: Sequence[str], most: int, weights: Sequence[float] = ()) -> list[ScopeRows]:
    """At most `most` scopes (at least 2) that hold all rows, in the order of their first rows. The largest are opened first,
    and together with it those that are called alike but for numbers, so that layers 0 to 11 look the same.

    A scope that holds too many names to be opened, as where names have no scopes, shows its heaviest rows, by `weights`
    (the first rows where none are given), and the rest as one.
    """
    top = _Tree("")
    for at, name in enumerate(names):
        _insert(top, name, at)
    shown = [top]
    while True:
        alike: dict[str, list[_Tree]] = {}
        for tree in shown:
            if tree.inside:
                alike.setdefault(re.sub(r"\d+", "#", tree.name), []).append(tree)
        able = [a for a in alike.values() if len(shown) + sum(len(t.inside) - 1 for t in a) <= most]
        if not able:
            break
        for tree in max(able, key=lambda a: sum(len(t.rows) for t in a)):
            shown.remove(tree)
            shown += tree.inside.values()
    found = [_closed(t, names) for t in shown]
    free = most - len(found)
    crowded = max(shown, key=lambda t: len(t.rows))
    rest: tuple[int, ...] = ()
    if crowded.inside and free > 0 and len(crowded.rows) == len(crowded.inside) > most:
        heavy = sorted(crowded.rows, key=lambda at: -(weights[at] if weights else -at))[:free]
        rest = tuple(at for at in crowded.rows if at not in set(heavy))
        found.remove(_closed(crowded, names))
        found += [ScopeRows(names[at], (at,)) for at in heavy]
    found.sort(key=lambda s: s.rows[0])
    return [*found, ScopeRows(f"{crowded.name}… {len(rest):,} others", rest)] if rest else found


def _insert(top: _Tree, name: str, at: int) -> None:
    top.rows.append(at)
    tree, so_far = top, ""
    for part in re.findall(r"[./]*[^./]+[./]?|[./]+", name):
        so_far += part
        tree = tree.inside.setdefault(part, _Tree(so_far))
        tree.rows.append(at)


def _closed(tree: _Tree, names: Sequence[str]) -> ScopeRows:
    rows = tuple(tree.rows)
    return ScopeRows(names[rows[0]] if len(rows) == 1 else f"{tree.name}…", rows)

"""A rewrite in words, as seen by some of the nodes that it touched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields

from ...ir.graph import Node
from ...ir.source import Input, Parameter
from ...ir.text import attribute
from ...ir.types import TensorType
from ...passes.journal import Rewrite, State


def describe(rewrite: Rewrite, nodes: Sequence[Node]) -> str:
    """What the rewrite did, as far as it concerns these nodes of it."""
    texts = list(dict.fromkeys(text for node in nodes for text in _about(rewrite, node)))
    return "; ".join(texts) or "its operands changed"


def _about(rewrite: Rewrite, node: Node) -> Iterable[str]:
    before, after = rewrite.before.get(node), rewrite.after.get(node)
    if before is None:
        assert after is not None
        yield from _added(rewrite, node, after)
    elif after is None:
        yield _removed(rewrite, node, before)
    else:
        yield from _changed(rewrite, before, after)
        yield from (f"readers of {a.name} read {b.name} instead" for a, b in rewrite.replaced if a.node is node)


def _added(rewrite: Rewrite, node: Node, state: State) -> Iterable[str]:
    if node.is_group or not state.inputs or not rewrite.removed:
        yield f"{_called(state)} added"
        return
    gone = _gone(rewrite)
    yield f"{gone} → {_made(rewrite)}" if gone else f"{_called(state)} added"


def _removed(rewrite: Rewrite, node: Node, state: State) -> str:
    for group in rewrite.added:
        if group.is_group and state.name in group.body:
            members = [n for n in group.body.order() if n.inputs]
            return f"{_together(State.of(n) for n in members)} → one group {group.name}"
    target = next((new.node for old, new in rewrite.replaced if old.node is node), None)
    made = _made(rewrite)
    if target is not None and target in rewrite.added:
        gone = _gone(rewrite) or _called(state)
        return f"{gone} → {made or f'weight {rewrite.after[target].name}'}"
    if target is not None:
        kept = rewrite.after.get(target)
        if kept is not None and target in rewrite.before:
            return f"{_called(state)} folded into {_called(kept)}"
        return f"{_called(state)} left out: its readers read {target.name}"
    into = [n for n in rewrite.before if n in rewrite.after and any(v and v.node is node for v in rewrite.before[n].inputs)]
    if into:
        return f"{_called(state)} folded into {_called(rewrite.after[into[0]])}"
    gone = _gone(rewrite)
    if made:
        return f"{gone or _called(state)} → {made}"
    reader = next((n for n in rewrite.removed if any(v and v.node is node for v in rewrite.before[n].inputs)), None)
    if reader is not None:
        return _removed(rewrite, reader, rewrite.before[reader])
    return f"{_called(state)} removed: nothing reads it"


def _changed(rewrite: Rewrite, old: State, new: State) -> Iterable[str]:
    if type(old.op) is not type(new.op):
        made = _made(rewrite)
        yield f"{_called(old)} → {made + ', ' if made else ''}{_called(new)}"
    elif not isinstance(new.op, Input | Parameter):
        for f in fields(new.op):
            a, b = getattr(old.op, f.name), getattr(new.op, f.name)
            if a != b:
                yield f"{old.name}: {f.name} {attribute(a)} → {attribute(b)}"
    if old.name != new.name:
        yield f"{old.name} called {new.name}"
    gone = _gone(rewrite)
    if gone:
        yield f"{gone} folded into {_called(new)}"
    for a, b in zip(old.types, new.types):
        if a != b:
            yield f"{new.name}: {retyped(a, b)}"
    if not gone and type(old.op) is type(new.op):
        for c, d in zip(old.operands, new.operands):
            if c != d:
                yield f"{new.name} reads {d} in the place of {c}"
        for d in new.operands[len(old.operands) :]:
            yield f"{new.name} reads {d}, too"
        for c in old.operands[len(new.operands) :]:
            yield f"{new.name} reads {c} no more"


def retyped(old: TensorType, new: TensorType) -> str:
    """`f32[1,64,8,8] row-major → nchw16c`, or both types where more than the layout differs."""
    if old.with_layout(None) == new.with_layout(None):
        return f"{old.with_layout(None)} {old.layout or 'row-major'} → {new.layout or 'row-major'}"
    return f"{old} → {new}"


def _gone(rewrite: Rewrite) -> str:
    """The computing nodes that were removed."""
    return _together(rewrite.before[n] for n in sorted(rewrite.removed, key=lambda n: n.seq))


def _made(rewrite: Rewrite) -> str:
    """The computing nodes that were added."""
    return _together(rewrite.after[n] for n in sorted(rewrite.added, key=lambda n: n.seq))


def _called(state: State) -> str:
    if isinstance(state.op, Parameter):
        return f"weight {state.name}"
    said = re.fullmatch(rf"{re.escape(state.op.name)}(_\d+)?", state.name)
    return state.name if said else f"{state.name} {state.op.name}"


def _together(states: Iterable[State]) -> str:
    """The computing ones among the states, by name and operator."""
    return ", ".join(_called(s) for s in states if not isinstance(s.op, Parameter | Input))

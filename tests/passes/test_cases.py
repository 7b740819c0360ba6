"""Every pass on small graphs, before and after, as text: cases/<pass>.txt.

    ## title                      a case; what follows in the title's line after `with` are the pass's options
    graph "g" { ... }             the graph that goes in
    -->
    graph "g" { ... }             the graph that comes out

UPDATE_CASES=1 in the environment writes what comes out into the files instead of comparing; look at the diff.
"""

from __future__ import annotations

import ast
import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from pass_harness import SmallTarget, check, shown

from nncompiler.passes import PASSES, Pass

FILES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
UPDATE = bool(os.environ.get("UPDATE_CASES"))
EXACT = {"canonical", "common-subexpressions", "dead-code", "movement", "fusion", "assign-layouts", "inference-forms"}
"""Passes whose results are the same to the bit."""
TARGETED = {"assign-layouts", "code-products", "dilated-phases", "transposed-phases", "to-integers", "to-tables"}
"""Passes that ask what the target has kernels for."""


@dataclass
class Case:
    file: Path
    title: str
    before: str
    after: str

    @property
    def what(self) -> Pass:
        kind = PASSES[self.file.stem]
        options = re.search(r" with (.*)$", self.title)
        arguments = {k: ast.literal_eval(v) for k, v in re.findall(r"(\w+)=(\S+)", options.group(1))} if options else {}
        if self.file.stem in TARGETED:
            arguments["target"] = SmallTarget()
        return kind(**arguments)


def cases_of(file: Path) -> list[Case]:
    found = []
    for part in re.split(r"^## ", file.read_text(), flags=re.M)[1:]:
        title, _, rest = part.partition("\n")
        before, _, after = rest.partition("\n-->\n")
        found.append(Case(file, title.strip(), before.strip() + "\n", after.strip() + "\n"))
    return found


CASES = [case for file in FILES for case in cases_of(file)]


def test_every_pass_has_cases() -> None:
    assert {f.stem for f in FILES} == set(PASSES)


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.file.stem}: {c.title}")
def test_case(case: Case) -> None:
    after = shown(check(case.what, case.before, case.file.stem in EXACT))
    if UPDATE:
        text = case.file.read_text()
        start = text.index(f"## {case.title}\n")
        end = text.find("\n## ", start)
        new = f"## {case.title}\n{case.before}\n-->\n{after}"
        case.file.write_text(text[:start] + new + (text[end:] if end >= 0 else ""))
        return
    assert after == case.after

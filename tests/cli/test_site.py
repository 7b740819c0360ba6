"""The documents as a site: every page is in it, its reference is made from the package, its commands run."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path

import pytest

from nncompiler.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
SHOWN = re.findall(r"^    nnc (.*)$", "\n".join((ROOT / "docs" / n).read_text() for n in ("index.md", "reading.md")), re.M)
RUN = [line for line in dict.fromkeys(SHOWN) if "zoo:squeezenet" in line]


@pytest.fixture(scope="module")
def hooks():
    spec = importlib.util.spec_from_file_location("site_hooks", ROOT / "packaging" / "docs" / "hooks.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_of_the_site_are_there():
    listed = set(re.findall(r"([\w-]+\.md)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    there = {p.name for p in (ROOT / "docs").glob("*.md")}
    assert listed - there == {"commands.md", "functions.md"}, "which the hooks write"


def test_links_lead_somewhere():
    for page in (ROOT / "docs").glob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_reference_has_every_command_and_function(hooks):
    import nncompiler as nnc

    commands, functions = hooks.commands(), hooks.functions()
    assert all(f"## {name}\n" in commands for name in COMMANDS) and "--optimize-for" in commands
    assert all(f"## nnc.{name}\n" in functions for name in ("compile", "save", "load", "verify", "bench"))
    assert nnc.compile.__doc__.split("\n")[0] in functions


@pytest.mark.parametrize("line", RUN)
def test_commands_of_the_tutorial_run(nnc, tmp_path, monkeypatch, line):
    monkeypatch.chdir(tmp_path)
    words = shlex.split(line)
    if words[0] == "bench":
        words += ["--rounds", "2", "--processes", "1"]
    said = nnc(*words)
    assert said.code == 0, said.err


def test_there_are_commands_to_run():
    assert {line.split()[0] for line in RUN} >= {"inspect", "run", "verify", "bench", "profile", "compile", "report"}

"""The documents as a site: every page is in it, its reference is made from the package, its commands run."""

from __future__ import annotations

import importlib.util
import re
import shlex
import subprocess
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from nncompiler.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
HOW_TO = ("index.md", "reading.md", "deploy.md", "quantized.md", "cluster.md", "wrong-answers.md")
SHOWN = re.findall(r"^    (nnc|cc|\./\w+)\b(.*)$", "\n".join((ROOT / "docs" / n).read_text() for n in HOW_TO), re.M)
RUN = [line.strip() for command, line in dict.fromkeys(SHOWN) if command == "nnc" and "zoo:squeezenet" in line]
FOREIGN = "--triple"
"""What test_foreign links: the first link for another system takes minutes."""


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


@pytest.mark.parametrize("line", [line for line in RUN if FOREIGN not in line])
def test_commands_of_the_tutorial_run(nnc, tmp_path, monkeypatch, line):
    monkeypatch.chdir(tmp_path)
    random = np.random.default_rng(0)
    np.savez("samples.npz", image=random.standard_normal((1, 3, 224, 224)).astype(np.float32))
    words = shlex.split(line)
    if words[0] == "bench":
        words += ["--rounds", "2", "--processes", "1"]
    said = nnc(*words)
    assert said.code == 0, said.err


def test_the_program_in_c_of_the_how_to_runs(nnc, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    (tmp_path / "host.c").write_text(re.search(r"```c\n(.*?)```", text, re.S)[1])
    commands = re.findall(r"^    (.*)$", text.partition("## C++")[0].rpartition("```")[2], re.M)
    assert nnc("compile", "zoo:squeezenet", "--dim", "batch=1", "-o", "squeezenet.so").code == 0
    assert len(commands) == 2 and commands[0].startswith("cc ")
    for command in commands:
        done = subprocess.run(shlex.split(command), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("ok: ")


def test_the_plots_of_performance_show_the_tables(hooks):
    page = SimpleNamespace(file=SimpleNamespace(src_uri="performance.md"))
    text = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    made = hooks.on_page_markdown(text, page)
    assert made.count("<svg") >= 2 and all(name in made.partition("</svg>")[0] for name in ("bvlc_alexnet", "zfnet512"))
    longest = re.search(r'width="360.0" height="12" opacity="0.4"/><text [^>]*>onnxruntime', made)
    assert longest, "the slowest engine has the longest bar"


def test_there_are_commands_to_run():
    assert {line.split()[0] for line in RUN} >= {"inspect", "run", "verify", "bench", "profile", "compile", "report",
                                                   "quantize"}  # fmt: skip

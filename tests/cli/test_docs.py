"""Transcripts in docs/cli.md and docs/cuda.md that depend on no machine are what the commands print today."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = "".join((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("cli.md", "cuda.md"))
BLOCKS = re.findall(r"```console\n\$ nnc (.*)\n((?:.*\n)*?)```", TEXT)
ANYWHERE = re.compile(r"inspect|zoo|diff|plan .*--(?:mcpu|devices)|ir (?!.*--dump)|verify .*--each-pass")
FIXED = [(command, text) for command, text in BLOCKS if ANYWHERE.match(command)]


def test_there_are_transcripts_of_every_command():
    from nncompiler.cli import COMMANDS

    shown = {command.split()[0] for command, _ in BLOCKS}
    assert shown | {"ops"} >= set(COMMANDS) and len(FIXED) >= 5


@pytest.mark.parametrize(("command", "text"), FIXED, ids=[command for command, _ in FIXED])
def test_transcripts_are_true(nnc, monkeypatch, command, text):
    monkeypatch.chdir(ROOT)
    said = nnc(*shlex.split(command))
    text, _, code = text.partition("$ echo $?\n")
    assert said.code == int(code or 0)
    strip = re.compile(r"\d\.\d\de[+-]\d\d")  # rounding errors of the reference differ between BLAS libraries
    assert strip.sub("", said.out) == strip.sub("", text)

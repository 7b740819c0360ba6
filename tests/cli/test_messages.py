"""Guesses, quiet and verbose commands, log files, the cache, completion, and documents that say what they are."""

from __future__ import annotations

import json
import os
import re
import subprocess
import time

import pytest

from nncompiler import cache
from nncompiler.cli import COMMANDS


@pytest.mark.parametrize(
    ("arguments", "guess"),
    [
        (["inpect", "zoo:lenet5"], "inspect"), (["inspect", "zoo:lenet5", "--ndes"], "--nodes"),
        (["bench", "zoo:lenet5", "--mode", "throughputt"], "throughput"),
        (["ir", "zoo:lenet5", "--after", "fusoin"], "fusion"),
        (["inspect", "zoo:lenet5", "--dim", "bacth=2"], "batch"), (["inspect", "zoo:lenet"], "lenet5"),
        (["compile", "zoo:lenet5", "-o", "m.o", "--mcpu", "skylak"], "skylake"),
        (["verify", "zoo:lenet5", "--each-pass", "--add", "own.py:PASS@fuson"], "fusion"),
        (["bench", "zoo:lenet5", "--vs", "opnvino"], "openvino"), (["compile", "zoo:lenet5", "--outptu=m.o"], "--output"),
    ],
)  # fmt: skip
def test_what_was_meant(nnc, tmp_path, monkeypatch, arguments, guess):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.py").write_text("from nncompiler.passes.dead_code import DeadCode\nPASS = DeadCode()\n")
    said = nnc(*arguments)
    assert said.code == 2 and f"did you mean {guess}" in said.err
    as_document = nnc(*arguments, "--json")
    assert as_document.code == 2
    document = as_document.json
    assert (document["format"], document["version"], document["exit_code"]) == ("nncompiler-error", 1, 2)
    assert document["message"] and f"did you mean {guess}" in document["hint"]


def test_errors_of_models_are_documents_too(nnc, tmp_path):
    (tmp_path / "m.onnx").write_bytes(b"hello")
    document = nnc("inspect", tmp_path / "m.onnx", "--json").json
    assert document["exit_code"] == 5 and document["kind"] == "ModelError" and "m.onnx" in document["message"]


def test_every_document_says_what_it_is(nnc, tmp_path):
    from .test_widths import LINES

    for name in COMMANDS:
        apart = name in ("completion", "bench", "map")
        if apart or {"ODD", "SAMPLE"} & set(LINES.get(name, [[]])[0]):  # files of other tests
            continue
        arguments = [a.replace("OUT", str(tmp_path / "j")) for a in LINES[name][0]]
        (tmp_path / "j").mkdir(exist_ok=True)
        document = nnc(*arguments, "--json", "--quiet").json
        kinds = {"ir": "passes"}
        assert document["format"] == f"nncompiler-{kinds.get(name, name)}" and document["version"] >= 1


def test_quiet_commands_say_errors_only(nnc):
    assert nnc("compile", "zoo:lenet5", "-o", "/nothing/m.o", "-q").err.startswith("nnc: ")
    said = nnc("profile", "zoo:lenet5", "--runs", "1", "-q")
    assert said.code == 0 and said.err == "" and said.out
    assert nnc("zoo", "-q", "-v").code == 2


def test_verbose_commands_say_every_stage(nnc, monkeypatch, tmp_path):
    monkeypatch.setenv("NNC_CACHE", "0")
    said = nnc("run", "zoo:lenet5", "--random", "-v")
    stages = re.findall(r"nnc: +(\d+\.\d\d) s  (.*)", said.err)
    assert [name for _, name in stages][:3] == ["import", "passes", "lowering"]
    assert [float(t) for t, _ in stages] == sorted(float(t) for t, _ in stages)


def test_a_log_file_has_everything(nnc, tmp_path, monkeypatch):
    monkeypatch.setenv("NNC_CACHE", "0")
    log = tmp_path / "nnc.log"
    assert nnc("run", "zoo:lenet5", "--random", "-q", "--log-file", log).code == 0
    assert nnc("run", "gone.onnx", "--log-file", log).code == 2
    text = log.read_text()
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} nnc run zoo:lenet5 --random", text)
    assert "stage lowering" in text and "exit code 0" in text and "there is no file 'gone.onnx'" in text
    said = nnc("zoo", "--log-file", tmp_path / "no" / "such" / "log")
    assert said.code == 2 and "log file" in said.err


def test_messages_of_one_command_do_not_reach_the_next(nnc):
    assert nnc("zoo", "-q").code == 0
    assert nnc("inspect", "gone.onnx").err and nnc("inspect", "gone.onnx").out == ""


# --- cache


def test_the_cache_is_shown_and_cleared(nnc, tmp_path, monkeypatch):
    monkeypatch.setenv("NNC_CACHE_DIR", str(tmp_path / "cache"))
    assert "files      0" in nnc("cache").out
    old = cache.put("ab" * 32, lambda p: p.write_bytes(b"x" * 1000))
    new = cache.put("cd" * 32, lambda p: p.write_bytes(b"y"))
    os.utime(old, (time.time() - 40 * 86_400,) * 2)
    document = nnc("cache", "--json").json
    assert (document["files"], document["bytes"]) == (2, 1001) and document["usable"]
    assert "40 days ago" in nnc("cache", "show").out
    assert nnc("cache", "clear", "--older-than", "30").out.startswith("1 files removed, 1.0 kB")
    assert new.exists() and not old.exists()
    assert nnc("cache", "clear", "--json").json["removed_files"] == 1 and not new.exists()
    assert nnc("cache", "--older-than", "3").code == 2
    monkeypatch.setenv("NNC_CACHE", "0")
    assert "off: NNC_CACHE=0" in nnc("cache").out


# --- completion


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_scripts_know_every_command(nnc, shell):
    said = nnc("completion", shell)
    assert said.code == 0 and all(name in said.out for name in COMMANDS) and "optimized" in said.out


def test_bash_completes(nnc, tmp_path):
    script = tmp_path / "nnc.bash"
    script.write_text(nnc("completion", "bash").out)

    def completed(*words: str) -> set[str]:
        line = f"source {script}; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; _shtab_nnc; "
        line += "echo ${COMPREPLY[@]}"
        done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, cwd=tmp_path, check=True)
        return set(done.stdout.split())

    (tmp_path / "net.onnx").touch()
    assert completed("nnc", "comp") == {"compile", "completion"}
    assert completed("nnc", "inspect", "--no") == {"--nodes", "--no-layers"}
    assert completed("nnc", "inspect", "zoo:alex") == {"zoo:alexnet", "zoo:alexnet_two_tower"}
    assert completed("nnc", "inspect", "net") == {"net.onnx"}
    assert completed("nnc", "bench", "--mode", "thr") == {"throughput"}


def test_completion_says_what_it_needs(nnc, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "shtab", None)
    said = nnc("completion", "bash")
    assert said.code == 2 and "pip install 'nncompiler[completion]'" in said.err


def test_documents_are_one_document(nnc):
    assert json.loads(nnc("zoo", "--json").out)["networks"]

"""What commands print on terminals of 80, 100 and 200 columns: it fits, and nothing that matters is lost."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios

import numpy as np
import pytest
from onnx import helper

from nncompiler.cli import COMMANDS, table
from nncompiler.cli.fitting import Column, fit, shortened
from nncompiler.reports.scopes import scopes

QUICK = ("--seconds", "0.05", "--rounds", "2", "--processes", "1", "--threads", "1", "--warmup", "0")
LINES = {
    "inspect": [("inspect", "zoo:squeezenet"), ("inspect", "zoo:lenet5", "--nodes"), ("inspect", "zoo:googlenet", "--1x1")],
    "compile": [("compile", "zoo:lenet5", "-o", "OUT/m.nnc"), ("compile", "zoo:lenet5", "-o", "OUT/m.so")],
    "run": [("run", "zoo:lenet5", "--random")],
    "bench": [("bench", "zoo:lenet5", "--vs", "onnxruntime", *QUICK)],
    "profile": [("profile", "zoo:squeezenet", "--runs", "1"), ("profile", "zoo:squeezenet", "--runs", "1", "--modules")],
    "why": [("why", "zoo:squeezenet", "fire2.expand3x3", "--runs", "1"),
            ("why", "zoo:squeezenet", "image.reorder", "--no-time")],
    "plan": [("plan", "zoo:squeezenet")],
    "diff": [("diff", "zoo:vgg11", "zoo:vgg13", "--summary")],
    "report": [("report", "zoo:lenet5", "--no-time", "-o", "OUT/r.html")],
    "verify": [("verify", "zoo:lenet5"), ("verify", "zoo:lenet5", "--each-pass")],
    "bisect": [("bisect", "zoo:lenet5", "--no-native", "-o", "OUT/b")],
    "quantize": [("quantize", "zoo:lenet5", "SAMPLE", "-o", "OUT/q.onnx")],
    "ir": [("ir", "zoo:lenet5", "--list")],
    "audit": [("audit", "ODD")],
    "ops": [("ops",)],
    "zoo": [("zoo",)],
    "cache": [("cache",)],
    "doctor": [("doctor",)],
}  # fmt: skip
ODD = helper.make_model(helper.make_graph(
    [helper.make_node("Fancy", ["x"], ["a\x1b[31m" * 20], name="n" * 300, domain="com.example")], "odd",
    [helper.make_tensor_value_info("x", 1, [2])], [helper.make_tensor_value_info("a\x1b[31m" * 20, 1, [2])],
)).SerializeToString()  # fmt: skip
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def test_every_command_is_tried():
    assert set(LINES) == set(COMMANDS) - {"completion", "map"}, "a script is for no terminal, and a cluster needs Ray"


@pytest.mark.parametrize("width", [80, 100, 200])
@pytest.mark.parametrize("command", [line for lines in LINES.values() for line in lines], ids=" ".join)
def test_it_fits(nnc, monkeypatch, tmp_path, command, width):
    monkeypatch.setattr(table, "terminal_width", lambda stream=None: width)
    np.save(sample := tmp_path / "sample.npy", np.random.default_rng(0).random((1, 1, 32, 32)).astype(np.float32))
    (odd := tmp_path / "odd.onnx").write_bytes(ODD)
    given = {"OUT": str(tmp_path), "SAMPLE": str(sample), "ODD": str(odd)}
    said = nnc(*(re.sub("OUT|SAMPLE|ODD", lambda m: given[m[0]], text) for text in command))
    assert said.code in (0, 1), said.err
    lines = [ESCAPES.sub("", line) for line in said.out.splitlines()]
    written = [line for line in lines if not line.startswith(("/", str(tmp_path)))]
    assert max(map(len, written), default=0) <= width
    single = [line for line in written if len(line.strip()) == 1]
    assert len(single) <= 2, "no letter a line"


@pytest.mark.parametrize("width", [80, 100, 200])
def test_bench_keeps_models_engines_and_ratios(nnc, monkeypatch, width):
    monkeypatch.setattr(table, "terminal_width", lambda stream=None: width)
    out = ESCAPES.sub("", nnc("bench", "zoo:lenet5", "zoo:lenet5_max", "--vs", "onnxruntime", *QUICK).out)
    for text in ("zoo:lenet5 ", "zoo:lenet5_max", "llvm", "onnxruntime", "median", "time / llvm", "interval"):
        assert text in out
    assert ("too narrow for" in out) == (width < 110)


def test_a_real_terminal_is_asked(tmp_path):
    main, other = pty.openpty()
    fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 72, 0, 0))
    env = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")} | {"NO_COLOR": "1", "TERM": "xterm"}
    command = [sys.executable, "-m", "nncompiler.cli", "inspect", "zoo:lenet5"]
    with subprocess.Popen(command, stdout=other, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=env) as process:
        os.close(other)
        text = b""
        while True:
            try:
                part = os.read(main, 65536)
            except OSError:
                break
            if not part:
                break
            text += part
    os.close(main)
    assert process.returncode == 0
    lines = ESCAPES.sub("", text.decode()).replace("\r", "").splitlines()
    assert max(map(len, lines)) <= 72 and any(line.startswith("too narrow for") for line in lines)


# --- columns


def test_numbers_go_before_text_and_kept_numbers_last():
    columns = [
        Column(20, 20, False, False), Column(10, 10, False, False), Column(9, 9, True, False), Column(9, 9, True, True),
        Column(9, 9, True, False),
    ]  # fmt: skip
    assert list(fit(columns, 65)) == [0, 1, 2, 3, 4]
    assert list(fit(columns, 60)) == [0, 1, 2, 3] and list(fit(columns, 50)) == [0, 1, 3]
    assert list(fit(columns, 40)) == [0, 1] and fit(columns, 20) == {0: 9, 1: 9}


@pytest.mark.parametrize("width", range(8, 60, 3))
def test_names_stay_different(width):
    names = [f"/model/encoder/layers.{i}/attention/{part}_proj/MatMul" for i in range(12) for part in "qkv"]
    cut = shortened(names, width)
    assert all(len(name) <= width for name in cut)
    if width >= 24:
        assert len(set(cut)) == len(names)


def test_short_names_stay():
    assert shortened(["conv1", "relu"], 8) == ["conv1", "relu"] and shortened([], 8) == []


# --- scopes


def test_layers_are_closed_alike():
    names = [f"/m/layer.{i}/{part}" for i in range(6) for part in ("q/MatMul", "k/MatMul", "Add")] + ["/m/head/Gemm"]
    found = scopes(names, 8)
    assert [s.name for s in found] == [*(f"/m/layer.{i}/…" for i in range(6)), "/m/head/Gemm"]
    assert [at for s in found for at in s.rows] == list(range(19))
    assert len(scopes(names, 18)) == 7, "not some layers open and others closed"
    assert len(scopes(names, 100)) == 19


def test_names_without_scopes_show_the_heaviest():
    names = [f"node_{i}" for i in range(10_000)]
    weights = [0.0] * 10_000
    weights[77] = weights[9_000] = 5.0
    found = scopes(names, 10, weights)
    assert {"node_77", "node_9000"} <= {s.name for s in found} and found[-1].name == "… 9,991 others"
    assert sorted(at for s in found for at in s.rows) == list(range(10_000))


def test_ten_thousand_nodes(nnc, tmp_path):
    from onnx import TensorProto, helper, save

    nodes, last = [], "x"
    for i in range(10_000):
        kind = ("Relu", "Sigmoid", "Tanh", "Abs")[i % 4]
        nodes.append(helper.make_node(kind, [last], [f"v{i}"], f"/net/block.{i // 100}/unit.{i % 100 // 4}/{kind}"))
        last = f"v{i}"
    info = [helper.make_tensor_value_info(n, TensorProto.FLOAT, [4]) for n in ("x", last)]
    path = tmp_path / "m.onnx"
    save(helper.make_model(helper.make_graph(nodes, "g", info[:1], info[1:]), ir_version=10), path)
    out = nnc("inspect", path, "--nodes").out
    assert out.count("\n") < 100 and "10,000 rows in " in out
    assert nnc("inspect", path, "--nodes", "--rows", "110").out.count("/net/block.") == 100
    assert nnc("inspect", path, "--nodes", "--all").out.count("\n") > 10_000

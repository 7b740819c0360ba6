"""Every command on small models: what it prints, and that --json is one document."""

from __future__ import annotations

import re
import sys

import numpy as np
import pytest

import nncompiler
from nncompiler.cli import COMMANDS

SYMBOLIC = """
from nncompiler.frontends.dsl import dense, model, relu

@model(x=("N", 4))
def net(x):
    return relu(dense(x, 3, name="d"))
"""


def test_help_names_every_command(nnc):
    said = nnc("--help")
    assert said.code == 0
    assert all(re.search(rf"^  {name} ", said.out, re.M) for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(nnc, name):
    said = nnc(name, "--help")
    assert said.code == 0 and said.out.startswith(f"usage: nnc {name}")


def test_targets_are_the_drivers():
    from nncompiler.cli import common
    from nncompiler.driver.targets import TARGETS

    assert tuple(TARGETS) == common.TARGETS


def test_json_has_no_infinity(capsys):
    import json

    from nncompiler.cli.common import print_json

    print_json("x", {"a": [float("inf"), 1.5], "b": (float("nan"),)})
    assert json.loads(capsys.readouterr().out) == {
        "format": "nncompiler-x", "version": 1, "a": ["inf", 1.5], "b": ["nan"],
    }  # fmt: skip


def test_version(nnc):
    assert re.fullmatch(r"nncompiler \d+\.\d+\.\d+(\.dev\d+\+g[0-9a-f]+(\.d\d+)?)?\n", nnc("--version").out)


# --- inspect


def test_vgg16_prints_the_published_table(nnc):
    out = nnc("inspect", "zoo:vgg16").out
    rows = {line.split()[0]: line for line in out.splitlines() if line}
    assert "224x224x64" in rows["conv1_1"] and "3,211,264" in rows["conv1_1"] and " 1,728 " in rows["conv1_1"]
    assert "7x7x512" in rows["pool5"] and "25,088" in rows["pool5"]
    assert "102,760,448" in rows["fc6"] and "4096" in rows["fc6"]
    assert "15,237,608" in rows["total"] and "138,344,128" in rows["total"]
    assert "15,470,264,320" in rows["multiply-adds"] and "30,960,210,824" in rows["FLOPs"]
    assert not any(line != line.rstrip() for line in out.splitlines())


def test_one_by_one_of_the_inception_module(nnc):
    out = nnc("inspect", "zoo:inception_naive", "--one-by-one").out
    assert re.search(r"multiplications of all convolutions +854,196,224$", out, re.M)
    assert re.search(r"with the proposed 1x1 to 64 +271,351,808$", out, re.M)
    document = nnc("inspect", "zoo:inception_naive", "--1x1", "--json").json["one_by_one"]
    assert document["with_proposals"] == 271_351_808 and document["reduce_to"] == 64
    assert [c["break_even"] for c in document["convolutions"]] == pytest.approx([222.968, 231.325], abs=1e-3)
    assert [(p["place"], p["layer"]) for p in document["proposals"]] == [
        ("before", "3x3"), ("before", "5x5"), ("after", "pool"),
    ]  # fmt: skip


def test_reductions_that_are_there_are_found(nnc):
    out = nnc("inspect", "zoo:inception_reduced", "--one-by-one").out
    assert re.search(r"multiplications of all convolutions +271,351,808$", out, re.M)
    assert re.search(r"with the proposed 1x1 to 64 +271,351,808$", out, re.M)
    assert len(re.findall(r"^\S+ +reduction ", out, re.M)) == 2


def test_inspect_json_and_options(nnc):
    document = nnc("inspect", "zoo:lenet5", "--json").json
    assert document["name"] == "lenet5" and document["inputs"] == [["image", "f32[1,1,32,32]"]]
    assert [row["name"] for row in document["layers"]] == ["image", "c1", "s2", "c3", "s4", "c5", "f6", "output"]
    assert sum(row["weights"] + row["vectors"] for row in document["layers"]) == document["parameters"]
    nodes = nnc("inspect", "zoo:lenet5", "--nodes").out
    assert len(nodes.splitlines()) > len(nnc("inspect", "zoo:lenet5").out.splitlines())
    assert "c1" not in nnc("inspect", "zoo:lenet5", "--no-layers").out
    optimized = nnc("inspect", "zoo:alexnet", "--optimized", "--json").json
    assert "dropout" not in optimized["operators"]


def test_a_batch_scales_work_and_not_weights(nnc):
    one, four = (nnc("inspect", "zoo:lenet5", "--dim", f"batch={n}", "--json").json for n in (1, 4))
    assert four["total"]["macs"] == 4 * one["total"]["macs"] and four["parameters"] == one["parameters"]


# --- compile, run


@pytest.fixture(scope="session")
def answer(tmp_path_factory):
    """An input of LeNet-5 and its output by onnxruntime."""
    x = np.random.default_rng(3).standard_normal((1, 1, 32, 32), dtype=np.float32)
    path = tmp_path_factory.mktemp("lenet") / "image.npy"
    np.save(path, x)
    with nncompiler.compile("zoo:lenet5", target="ort-cpu", raw=True) as exe:
        return path, exe(x)[0]


@pytest.mark.parametrize("suffix", [".so", ".nnc", ".onnx"])
def test_what_compile_writes_run_runs(nnc, tmp_path, answer, suffix):
    image, want = answer
    model, output = tmp_path / f"m{suffix}", tmp_path / "out.npz"
    said = nnc("compile", "zoo:lenet5", "-o", model)
    assert said.code == 0 and str(model) in said.out and "compiled in" in said.err
    assert (tmp_path / "m.h").exists() == (suffix == ".so")
    said = nnc("run", model, image, "-o", output)
    assert (said.code, said.out) == (0, "")
    with np.load(output) as file:
        np.testing.assert_allclose(file["probabilities"], want, rtol=1e-5)


@pytest.mark.parametrize(("suffix", "contains"), [(".ll", "define "), (".s", ".text"), (".o", "\x7fELF")])
def test_compile_writes_code(nnc, tmp_path, suffix, contains):
    path = tmp_path / f"m{suffix}"
    document = nnc("compile", "zoo:lenet5", "-o", path, "--json").json
    assert contains in path.read_bytes().decode("latin-1")
    assert document["files"][0] == {"file": str(path), "bytes": path.stat().st_size}


def test_a_program_runs_by_itself(nnc, tmp_path, answer):
    import subprocess

    image, want = answer
    program = tmp_path / "lenet"
    assert nnc("compile", "zoo:lenet5", "-o", program).code == 0
    subprocess.run([program, image, "-o", tmp_path / "o.npz"], check=True)
    with np.load(tmp_path / "o.npz") as file:
        np.testing.assert_allclose(file["probabilities"], want, rtol=1e-5)


def test_weights_in_a_file_of_their_own(nnc, tmp_path, answer):
    image, want = answer
    model, weights = tmp_path / "m.so", tmp_path / "w.bin"
    assert nnc("compile", "zoo:lenet5", "-o", model, "--weights-out", weights).code == 0
    assert weights.stat().st_size > model.stat().st_size
    assert nnc("run", model, image).code == 5
    assert nnc("run", model, image, "--weights", weights, "-o", tmp_path / "o.npy").code == 0
    np.testing.assert_allclose(np.load(tmp_path / "o.npy"), want, rtol=1e-5)


def test_compile_for_another_machine(nnc, tmp_path):
    path = tmp_path / "m.o"
    machine = ["--triple", "aarch64-unknown-linux-gnu", "--mcpu", "cortex-a76"]
    assert nnc("compile", "zoo:lenet5", "-o", path, *machine).code == 0
    assert path.read_bytes()[18:20] == b"\xb7\x00"  # ELF's e_machine of AArch64


def test_an_artifact_describes_itself(nnc, tmp_path):
    nnc("compile", "zoo:lenet5", "-o", tmp_path / "m.nnc")
    said = nnc("inspect", tmp_path / "m.nnc")
    assert "image: f32[batch,1,32,32]" in said.out and "compiled for" in said.out and "batch >= 1" in said.out
    assert nnc("inspect", tmp_path / "m.nnc", "--json").json["name"] == "lenet5"


def test_run_summarizes(nnc, answer):
    image, want = answer
    said = nnc("run", "zoo:lenet5", image, "--json").json["outputs"]
    assert said[0]["name"] == "probabilities" and said[0]["shape"] == [1, 10]
    assert abs(said[0]["max"] - want.max()) < 1e-5
    assert "probabilities" in nnc("run", "zoo:lenet5", f"image={image}").out
    assert nnc("run", "zoo:lenet5", "--threads", "1", image).code == 0


def test_random_inputs_have_a_seed(nnc):
    first, again, other = (nnc("run", "zoo:lenet5", "--random", "--seed", s).out for s in (1, 1, 2))
    assert first == again != other


def test_functions_of_the_dsl_with_a_symbolic_dimension(nnc, tmp_path):
    (tmp_path / "net.py").write_text(SYMBOLIC)
    np.save(tmp_path / "x.npy", np.ones((5, 4), np.float32))
    model = f"{tmp_path}/net.py:net"
    assert nnc("run", model, tmp_path / "x.npy", "--json").json["outputs"][0]["shape"] == [5, 3]
    said = nnc("run", model, "--random", "--json")
    assert said.json["outputs"][0]["shape"] == [1, 3] and "N = 1" in said.err
    assert nnc("run", model, "--random", "--dim", "N=2", "--json").json["outputs"][0]["shape"] == [2, 3]
    assert nnc("compile", model, "-o", tmp_path / "m.nnc").code == 0
    assert nnc("run", tmp_path / "m.nnc", tmp_path / "x.npy", "--json").json["outputs"][0]["shape"] == [5, 3]
    assert nnc("compile", model, "-o", tmp_path / "m2.nnc", "--dim", "N=2").code == 0
    said = nnc("run", tmp_path / "m2.nnc", tmp_path / "x.npy")
    assert said.code == 2 and "f32[2,4]" in said.err


# --- verify


def test_verify(nnc):
    document = nnc("verify", "zoo:lenet5", "--json").json
    assert document["ok"] and document["onnxruntime"] == "compared"
    assert document["outputs"][0]["error"] <= document["outputs"][0]["limit"] <= 1e-5
    assert " ok" in nnc("verify", "zoo:lenet5", "--logits", "--no-ort").out
    assert " ok" in nnc("verify", "zoo:lenet5", "--no-ort", "--checked").out
    assert "check" in nnc("verify", "zoo:lenet5", "--no-ort", "--checked", "--target", "ort-cpu").err


def test_verify_says_no(nnc):
    said = nnc("verify", "zoo:lenet5", "--rtol", "1e-30")
    assert said.code == 1 and "WRONG" in said.out and "does not agree" in said.err


def test_each_pass_finds_a_planted_fault(nnc, monkeypatch):
    from nncompiler.ops.elementwise.unary import Neg
    from nncompiler.passes.affine import FoldAffine

    assert nnc("verify", "zoo:lenet5", "--each-pass", "--json").json["ok"]

    def wrong(self, graph, rewrites):
        value = graph.outputs[0][1]
        graph.set_outputs([(graph.outputs[0][0], graph.add(Neg(), [value]).output)])
        rewrites.allow()

    monkeypatch.setattr(FoldAffine, "run", wrong)
    said = nnc("verify", "zoo:lenet5", "--each-pass", "--json")
    assert said.code == 1 and said.json["first_wrong"] == "fold-affine"
    assert "its answers change after fold-affine; nnc bisect" in said.err
    assert re.search(r"^fold-affine .* WRONG$", nnc("verify", "zoo:lenet5", "--each-pass").out, re.M)
    monkeypatch.setenv("NNC_CACHE", "0")
    assert nnc("verify", "zoo:lenet5").code == 1


# --- ops, zoo, doctor


def test_ops_zoo_doctor(nnc):
    ops = nnc("ops", "--json").json["operators"]
    assert {"Conv", "Gemm", "Softmax"} <= {row["operator"] for row in ops if row["supported"]}
    assert {row["operator"] for row in nnc("ops", "--missing", "--json").json["operators"]} == {
        row["operator"] for row in ops if not row["supported"]
    }
    assert nnc("ops").out.startswith("ONNX operator")
    names = [row["name"] for row in nnc("zoo", "--json").json["networks"]]
    assert "vgg16" in names and all(f"zoo:{name} " in nnc("zoo").out for name in names)
    subjects = [row["subject"] for row in nnc("doctor", "--json").json["findings"]]
    assert {"python", "llvmlite", "processor", "linker", "cache", "CUDA"} <= set(subjects)
    assert nnc("doctor").code == 0


def test_a_reader_that_leaves_is_no_error(nnc, monkeypatch):
    class Closed:
        encoding = "utf-8"

        def write(self, text):
            raise BrokenPipeError

        def flush(self):
            raise BrokenPipeError

        def isatty(self):
            return False

    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", Closed())
        from nncompiler.cli import main

        assert main(["zoo"]) == 0

"""One .nnc file for several processors: what is in it, which variant is taken, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.backends.llvm import codegen
from nncompiler.backends.llvm.abi import build
from nncompiler.backends.llvm.machine import host
from nncompiler.cli import main
from nncompiler.ir.errors import DeviceError, ModelError, UsageError
from nncompiler.manifest import read as manifest_of
from nncompiler.runtime import nncfile, variants

FOREIGN = "cortex-a72" if host().arch == "x86_64" else "x86-64-v3"
LEAST, MORE = ("x86-64-v2", "x86-64-v3") if host().arch == "x86_64" else ("generic", "cortex-a76")


@pytest.fixture(scope="module")
def image():
    return np.random.default_rng(0).standard_normal((1, 1, 32, 32)).astype(np.float32)


@pytest.fixture(scope="module")
def several(tmp_path_factory):
    path = tmp_path_factory.mktemp("variants") / "m.nnc"
    assert nnc.save("zoo:lenet5", path, mcpu=[LEAST, FOREIGN, MORE]) == [path]
    return path


def test_the_most_demanding_variant_that_runs_is_taken(several, image):
    with nnc.load(several) as found, nnc.compile("zoo:lenet5", mcpu=MORE) as alone:
        assert found.session.description["target"]["cpu"] == MORE
        np.testing.assert_array_equal(found.run(image)["probabilities"], alone.run(image)["probabilities"])


def test_variants_are_ordered_by_what_they_ask_of_a_processor(several):
    counts = [len(a.description["target"]["features"]) for a in variants.read(several)]
    assert len(counts) == 3 and counts == sorted(counts, reverse=True)


def test_a_processor_that_runs_none_is_told_which_there_are(tmp_path):
    foreign = ("cortex-a72", "neoverse-n1") if host().arch == "x86_64" else ("x86-64-v2", "x86-64-v3")
    nnc.save("zoo:lenet5", tmp_path / "m.nnc", mcpu=foreign)
    with pytest.raises(DeviceError, match="variants for") as caught:
        nnc.load(tmp_path / "m.nnc")
    assert all(cpu in str(caught.value) for cpu in foreign)


def test_a_variant_whose_instructions_this_processor_lacks_is_passed_over(tmp_path, small):
    """Whether they are there is found out by the variant's own code."""
    lacking = "avx10.2" if host().arch == "x86_64" else "sve2"
    assert not host().has(lacking)
    paths = []
    for cpu, features in (("newer", (*host().features, lacking)), ("this", host().features)):
        program, machine = small.axpy(), replace(host(), cpu=cpu, features=features)
        artifact = build(program, machine, codegen.compile_object(program.kernels.values(), host()))
        paths.append(tmp_path / f"{cpu}.nnc")
        with paths[-1].open("wb") as file:
            nncfile.write(artifact, file, embed=True)
    with pytest.raises(DeviceError):
        nnc.load(paths[0])
    variants.join(paths, tmp_path / "both.nnc")
    x = np.ones((64, 256), np.float32)
    with nnc.load(tmp_path / "both.nnc") as found:
        assert found.session.description["target"]["cpu"] == "this"
        np.testing.assert_allclose(found.run(x)["y"], small.answer(x), rtol=1e-6)


def test_equal_weights_stand_once(tmp_path):
    nnc.save("zoo:lenet5", tmp_path / "one.nnc", mcpu=MORE)
    block = next(variants.read(tmp_path / "one.nnc")).weights.block.size
    same = ["haswell", "broadwell"] if host().arch == "x86_64" else ["cortex-a76", "neoverse-n1"]
    nnc.save("zoo:lenet5", tmp_path / "two.nnc", mcpu=same)
    assert (tmp_path / "two.nnc").stat().st_size < (tmp_path / "one.nnc").stat().st_size + block


def test_what_is_refused(tmp_path, several):
    with pytest.raises(UsageError, match=r"only a \.nnc file"):
        nnc.save("zoo:lenet5", tmp_path / "m.so", mcpu=[LEAST, MORE])
    with pytest.raises(UsageError, match="hold their weights"):
        nnc.save("zoo:lenet5", tmp_path / "m.nnc", mcpu=[LEAST, MORE], weights_out=tmp_path / "m.weights")
    with pytest.raises(UsageError, match="a known processor"):
        nnc.save("zoo:lenet5", tmp_path / "m.nnc", mcpu=[LEAST, "pentium"])
    with pytest.raises(UsageError, match="are both for"):
        variants.join([several, several], tmp_path / "m.nnc")
    nnc.save("zoo:squeezenet", tmp_path / "other.nnc", mcpu="x86-64" if host().arch == "x86_64" else "neoverse-v1")
    with pytest.raises(UsageError, match="not variants of one model"):
        variants.join([several, tmp_path / "other.nnc"], tmp_path / "m.nnc")
    assert not (tmp_path / "m.nnc").exists()


@pytest.mark.parametrize("at", [20, 5000, -3])
def test_damage_is_found(several, tmp_path, at):
    data = bytearray(several.read_bytes())
    data[at] ^= 0x40
    (tmp_path / "m.nnc").write_bytes(data)
    with pytest.raises(ModelError), nnc.load(tmp_path / "m.nnc") as model:
        model.run(np.zeros((1, 1, 32, 32), np.float32))
    (tmp_path / "cut.nnc").write_bytes(several.read_bytes()[:-2000])
    with pytest.raises(ModelError):
        nnc.load(tmp_path / "cut.nnc")


def test_the_command_and_the_manifest(tmp_path, capsys):
    out = str(tmp_path / "m.nnc")
    assert main(["compile", "zoo:lenet5", "-o", out, "--mcpu", LEAST, "--mcpu", FOREIGN, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"][0]["file"] == out
    said = manifest_of(out)
    assert {v["cpu"] for v in said["variants"]} == {LEAST, FOREIGN} and said["integrity"]["weights"] == "whole"
    assert main(["run", out, "--random"]) == 0

"""What commands write: nothing that they did not write themselves, and weights are read and written by different names."""

import os
import re
from types import SimpleNamespace

import numpy as np
import pytest

import nncompiler
from nncompiler.ir.errors import UsageError
from nncompiler.ir.ownership import is_ours
from nncompiler.reports.bench.plot import write_picture
from nncompiler.runtime.files import write_files, writer
from nncompiler.sources import initialized, load_graph
from nncompiler.tuning import Records

NET = '''
from nncompiler.frontends.dsl import *

@model(x=("batch", 3, 16, 16))
def net(x):
    return relu(conv2d(x, 8, 3, name="c"))

def plain():
    return net.graph()
'''

IMAGE = "zoo:lenet5"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    (tmp_path / "net.py").write_text(NET)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def trained(folder):
    """Weights that no seed gives."""
    rng = np.random.default_rng(1)
    weights = {"c.weight": rng.standard_normal((8, 3, 3, 3), "f"), "c.bias": rng.standard_normal(8, "f")}
    np.savez(folder / "w.npz", **weights)
    return folder / "w.npz"


WRITERS = {
    "compile -o": (["compile", "net.py:net", "-o"], ("o.so", "o.o", "o.nnc", "o.onnx", "o.ll", "o.s", "o")),
    "compile --weights-out": (["compile", "net.py:net", "-o", "m.nnc", "--weights-out"], ("o.weights", "o.bin")),
    "run -o": (["run", IMAGE, "--random", "-o"], ("o.npz",)),
    "ir -o": (["ir", "net.py:net", "-o"], ("o.txt", "o.json", "o.dot", "o.onnx")),
    "report -o": (["report", IMAGE, "--no-time", "-o"], ("o.html",)),
    "plan --picture": (["plan", IMAGE, "--picture"], ("o.svg", "o.png")),
    "diff --html": (["diff", "net.py:net", "@fusion", "--html"], ("o.html",)),
}
CASES = [(command, name) for command, (_, names) in WRITERS.items() for name in names]


@pytest.mark.parametrize(("command", "name"), CASES, ids=[f"{c} {n}" for c, n in CASES])
def test_only_own_files_are_overwritten(nnc, folder, command, name):
    words = [*WRITERS[command][0], name]
    (folder / name).write_text("mine")
    said = nnc(*words)
    assert said.code == 2 and "did not write it" in said.err and "--force" in said.err
    assert (folder / name).read_text() == "mine"
    done = (0, 1) if command.startswith("diff") else (0,)
    assert nnc(*words, "--force").code in done and is_ours(folder / name)
    assert nnc(*words).code in done  # what it wrote itself it may write again
    if (folder / name).suffix in (".txt", ".dot", ".ll", ".s", ".svg", ".html"):
        text = (folder / name).read_text()
        (folder / name).write_text("edited\n" + text)
        assert nnc(*words).code == 2 and not is_ours(folder / name)


def test_an_array_that_cannot_be_marked_needs_force(nnc, folder):
    words = ["run", IMAGE, "--random", "-o", "o.npy"]
    assert nnc(*words).code == 0 and nnc(*words).code == 2 and nnc(*words, "--force").code == 0


def test_a_header_and_the_weights_of_a_text_are_checked_before_any_work(nnc, folder):
    (folder / "m.h").write_text("mine")
    said = nnc("compile", "net.py:net", "-o", "m.so")
    assert said.code == 2 and "m.h is there" in said.err and not (folder / "m.so").exists()
    (folder / "g.npz").write_bytes(b"mine")
    assert nnc("ir", "net.py:net", "-o", "g.txt").code == 2 and not (folder / "g.txt").exists()
    (folder / "out").mkdir()
    (folder / "out" / "00-import.txt").write_text("mine")
    assert nnc("ir", "net.py:net", "--dump", "out").code == 2 and os.listdir(folder / "out") == ["00-import.txt"]
    assert nnc("ir", "net.py:net", "--dump", "out", "--force").code == 0
    assert nnc("ir", "net.py:net", "--dump", "out").code == 0


def test_what_is_read_is_not_overwritten(nnc, folder, trained):
    assert nnc("compile", "net.py:net", "-o", "m.onnx").code == 0
    before = (folder / "m.onnx").read_bytes()
    assert "being read" in nnc("compile", "m.onnx", "-o", "m.onnx").err and (folder / "m.onnx").read_bytes() == before
    assert nnc("ir", "m.onnx", "-o", "m.onnx").code == 2
    x = folder / "x.npz"
    np.savez(x, x=np.ones((1, 3, 16, 16), "f"))
    assert nnc("run", "net.py:net", x, "-o", x).code == 2 and "x" in np.load(x)


def test_in_python(folder, trained):
    (folder / "m.nnc").write_text("mine")
    with pytest.raises(UsageError, match="did not write it"):
        nncompiler.save("net.py:net", "m.nnc")
    with nncompiler.compile("net.py:net") as executable:
        with pytest.raises(UsageError, match="did not write it"):
            executable.save("m.nnc")
        executable.save("m.nnc", overwrite=True)
        executable.save("m.nnc")
        with pytest.raises(UsageError, match=r"weights_out"):
            executable.save("m.nnc", weights="w.npz")
    nncompiler.save("net.py:net", "m.nnc")
    with pytest.raises(UsageError, match=r"weights_out"):
        nncompiler.save("net.py:net", "m.nnc", weights="w.npz")
    (folder / "m.onnx").write_text("mine")
    with nncompiler.compile("net.py:net", target="ort-cpu") as executable, pytest.raises(UsageError):
        executable.save("m.onnx")
    (folder / "r.json").write_text("{}")
    with pytest.raises(UsageError):
        Records("here").write("r.json")
    Records("here").write("r.json", overwrite=True)
    Records("there").write("r.json")
    with pytest.raises(UsageError):
        write_files([(trained, writer(b"1"), 0o666)])


RESULT = SimpleNamespace(
    engines={"llvm": SimpleNamespace(
        samples=np.array([1e-3, 2e-3]), begins=[0.0], bursts=[SimpleNamespace(samples=(1e-3, 2e-3))]
    )}, setup=SimpleNamespace(streams=1),
)  # fmt: skip
"""Of bench, as far as plots show it."""


def test_plots_are_marked(folder):
    pytest.importorskip("matplotlib")
    for name in ("p.svg", "p.png", "p.pdf"):
        for _ in range(2):
            write_picture([("m", RESULT)], name)
        assert is_ours(folder / name)


def test_the_marks_of_archives_and_pictures_disturb_no_reader(nnc, folder):
    assert nnc("run", IMAGE, "--random", "-o", "o.npz").code == 0
    assert list(np.load("o.npz")) == ["probabilities"]
    assert nnc("plan", IMAGE, "--picture", "o.png").code == 0
    assert (folder / "o.png").read_bytes().startswith(b"\x89PNG")


# --- weights


def test_weights_are_read_and_not_overwritten(nnc, folder, trained):
    before = trained.read_bytes()
    said = nnc("compile", "net.py:net", "-o", "net.so", "--weights", "w.npz")
    assert said.code == 2 and "--init-from w.npz" in said.err and "--weights-out w.npz" in said.err
    assert nnc("compile", "net.py:net", "-o", "net.so", "--weights-out", "w.npz").code == 2
    assert nnc("compile", "net.py:net", "-o", "net.nnc", "--init-from", "w.npz").code == 0
    assert trained.read_bytes() == before
    said = nnc("run", "net.py:net", "--random", "--weights", "w.npz")
    assert said.code == 2 and "--init-from w.npz" in said.err


def test_every_command_takes_them(nnc, folder, trained):
    from nncompiler.backends.reference import evaluate

    x = np.random.default_rng(2).standard_normal((1, 3, 16, 16), "f")
    np.save("x.npy", x)
    graph = load_graph(initialized("net.py:net", "w.npz"))
    want = next(iter(evaluate(graph, {"x": x}).values()))
    np.testing.assert_array_equal(graph.node("c.weight").weight.array, np.load("w.npz")["c.weight"])
    for model in (["net.py:net"], ["m.nnc"]):
        if model == ["m.nnc"]:
            assert nnc("compile", "net.py:net", "--init-from", trained, "-o", "m.nnc").code == 0
        else:
            model += ["--init-from", trained]
        assert nnc("run", *model, "x.npy", "-o", "y.npz").code == 0
        np.testing.assert_allclose(np.load("y.npz")[graph.outputs[0][0]], want, rtol=1e-4, atol=1e-5)
    with nncompiler.compile("net.py:net", init_from=dict(np.load("w.npz"))) as executable:
        np.testing.assert_allclose(executable(x)[0], want, rtol=1e-4, atol=1e-5)
    for words in (["verify"], ["inspect"], ["plan"], ["ir"], ["bisect"], ["profile", "--runs", "2"], ["why", "--no-time"]):
        node = ["c"] if words[0] == "why" else []
        assert nnc(words[0], "net.py:net", *node, *words[1:], "--init-from", trained).code == 0, words
    digest = graph.node("c.weight").weight.digest
    assert digest in nnc("ir", "net.py:net", "--init-from", trained).out and digest not in nnc("ir", "net.py:net").out
    bench = ["bench", "net.py:net", "--seconds", "0.05", "--rounds", "1", "--processes", "1", "--init-from"]
    assert nnc(*bench, trained).code == 0


@pytest.mark.parametrize("model", ["m.onnx", "g.txt", "net.py:plain"])
def test_models_that_hold_their_weights_take_no_others(nnc, folder, trained, model):
    nnc("compile", "net.py:net", "-o", "m.onnx")
    nnc("ir", "net.py:net", "-o", "g.txt")
    said = nnc("inspect", model, "--init-from", trained)
    assert said.code == 2 and "holds its weights" in said.err


def test_weights_that_do_not_fit_are_refused(nnc, folder):
    np.savez("w.npz", **{"c.weight": np.ones((8, 3, 3, 3), "f")})
    said = nnc("run", "net.py:net", "--random", "--init-from", "w.npz")
    assert said.code == 5 and "c.bias" in said.err
    assert nnc("bench", "net.py:net", "zoo:lenet5", "--init-from", "w.npz").code == 2


# --- the text form


@pytest.mark.parametrize("after", ["import", "fusion", "assign-layouts"])
def test_what_ir_writes_is_read_back(nnc, folder, after):
    assert nnc("ir", "net.py:net", "--after", after, "-o", "g.txt").code == 0
    text = (folder / "g.txt").read_text().rpartition("//")[0]
    assert (folder / "g.npz").exists() and nnc("ir", "g.txt").out == text
    without = re.compile(r'parameter "\w+"')  # seeded weights have the digests of their recipes
    assert without.sub("", text) == without.sub("", nnc("ir", "net.py:net", "--after", after).out)
    if after == "import":
        x = np.ones((1, 3, 16, 16), "f")
        with nncompiler.compile("g.txt") as one, nncompiler.compile("net.py:net") as other:
            np.testing.assert_array_equal(one(x)[0], other(x)[0])

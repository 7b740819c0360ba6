"""Rows through a model on a Ray cluster of this machine. Runs where Ray and pyarrow are installed (extra `cluster`)."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.cli import main
from nncompiler.ir.errors import CompilerError

ray = pytest.importorskip("ray")
pytest.importorskip("ray.data")
parquet = pytest.importorskip("pyarrow.parquet")

ROWS = 103

MODEL = """
from nncompiler.frontends.dsl import *

@model(x=("N", 3, 8, 8))
def open_batch(x):
    return softmax(dense(flatten(relu(conv2d(x, 8, 3, pad=1))), 5))

@model(x=(4, 3, 8, 8))
def batch_of_4(x):
    return softmax(dense(flatten(relu(conv2d(x, 8, 3, pad=1))), 5))
"""


@pytest.fixture(scope="module", autouse=True)
def quiet():
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    yield
    ray.shutdown()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cluster")
    (folder / "net.py").write_text(MODEL)
    for name in ("open_batch", "batch_of_4"):
        nnc.save(f"{folder}/net.py:{name}", folder / f"{name}.nnc", mcpu=["native", "cortex-a72"])
    np.save(folder / "rows.npy", np.random.default_rng(1).standard_normal((ROWS, 3, 8, 8)).astype(np.float32))
    return folder


@pytest.fixture(scope="module")
def answers(folder):
    """The outputs row by row, one after the other, in this process."""
    with nnc.load(folder / "open_batch.nnc") as model:
        return np.concatenate([model.run(row[None])["y"] if "y" in dict(model.outputs) else model(row[None])[0]
                               for row in np.load(folder / "rows.npy")])  # fmt: skip


@pytest.fixture
def cluster():
    ray.init("local", num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield
    ray.shutdown()


def rows_of(folder, pieces=9):
    return ray.data.from_numpy(np.array_split(np.load(folder / "rows.npy"), pieces))


def collected(dataset):
    batches = list(dataset.iter_batches(batch_size=None, batch_format="numpy"))
    return {name: np.concatenate([b[name] for b in batches]) for name in batches[0]}


class Dies:
    """Passes rows on; once, the process that gets row `at` is killed."""

    def __init__(self, at, marker):
        self.at, self.marker = at, marker

    def __call__(self, batch):
        if self.at in batch["number"]:
            try:
                os.close(os.open(self.marker, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                pass
            else:
                os.kill(os.getpid(), signal.SIGKILL)
        return {"x": batch["x"]}


def test_a_worker_that_is_killed_loses_and_doubles_nothing(cluster, folder, answers, tmp_path):
    from nncompiler.distributed import map_rows

    x = np.load(folder / "rows.npy")
    rows = ray.data.from_items([{"number": i, "x": x[i]} for i in range(ROWS)], override_num_blocks=9)
    prepare = Dies(50, str(tmp_path / "killed"))
    found = collected(map_rows(rows, folder / "open_batch.nnc", keep=["number"], prepare=prepare, batch_size=8, workers=2))
    assert (tmp_path / "killed").exists()
    assert found["number"].tolist() == list(range(ROWS))
    (name,) = found.keys() - {"number"}
    np.testing.assert_allclose(found[name], answers, rtol=1e-5, atol=1e-7)


def test_a_fixed_batch_is_filled_up(cluster, folder, answers):
    from nncompiler.distributed import map_rows

    (found,) = collected(map_rows(rows_of(folder), folder / "batch_of_4.nnc", batch_size=10)).values()
    np.testing.assert_allclose(found, answers, rtol=1e-5, atol=1e-7)


def test_by_hand_with_threads_for_its_processors_and_one_copy_a_node(cluster, folder):
    from nncompiler.distributed import Worker, ship

    class Seen(Worker):
        def __call__(self, batch):
            path = self._shipped
            rows = len(super().__call__(batch)[next(iter(dict(self._session.outputs)))])
            said = f"{path.stat().st_ino} {self._session.threads} {self.processor}"
            return {"said": np.array([said] * rows)}

        def __init__(self, model):
            super().__init__(model)
            self._shipped = model.path()

    shipped = ship(folder / "open_batch.nnc")
    for cpus in (1, 2):
        rows = rows_of(folder).map_batches(Seen, fn_constructor_args=[shipped], batch_format="numpy", num_cpus=cpus,
                                           batch_size=8, compute=ray.data.ActorPoolStrategy(size=2 // cpus))  # fmt: skip
        said = {tuple(s.split(" ", 2)) for s in collected(rows)["said"]}
        assert len({inode for inode, _, _ in said}) == 1
        assert {int(threads) for _, threads, _ in said} == {cpus}
        assert not any("cortex" in processor for _, _, processor in said)


def test_a_worker_says_what_is_wrong_with_rows(cluster, folder):
    from nncompiler.distributed import map_rows, ship

    with pytest.raises(CompilerError, match=r"no \.nnc file"):
        ship(folder / "net.py")
    rows = ray.data.from_numpy(np.zeros((4, 2, 8, 8), np.float32))
    with pytest.raises(Exception, match=r"x.*3,8,8"):
        collected(map_rows(rows, folder / "open_batch.nnc"))
    other = ray.data.from_items([{"a": 1.0, "b": 2.0}])
    with pytest.raises(Exception, match="no column 'x' among a, b"):
        collected(map_rows(other, folder / "open_batch.nnc"))


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    from PIL import Image

    folder = tmp_path_factory.mktemp("pictures")
    random = np.random.default_rng(0)
    for i in range(40):
        pixels = random.integers(0, 255, (9, 12, 3)).astype(np.uint8)
        Image.fromarray(pixels).resize((40 + i, 30)).save(folder / f"{i:02}.png")
    return folder


def test_map_writes_what_run_prints(folder, pictures, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("NNC_CACHE_DIR", str(tmp_path / "cache"))
    out, single = tmp_path / "out.parquet", tmp_path / "single.npz"
    (tmp_path / "labels.txt").write_text("a\nb\nc\nd\ne\n")
    model = str(folder / "open_batch.nnc")
    command = ["map", model, str(pictures), "-o", str(out), "--workers", "2", "--labels", str(tmp_path / "labels.txt")]
    assert main([*command, "--json", "--batch-size", "4"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["rows"] == 40 and document["format"] == "nncompiler-map"
    assert main(["run", model, str(pictures), "-o", str(single)]) == 0
    table = parquet.read_table(out)
    assert [Path(p).name for p in table["path"].to_pylist()] == [f"{i:02}.png" for i in range(40)]
    (expected,) = np.load(single).values()
    name = table.column_names[1]
    np.testing.assert_allclose(np.array(table[name].to_pylist()), expected, rtol=1e-5, atol=1e-7)
    assert table["label"].to_pylist() == ["abcde"[i] for i in expected.argmax(1)]
    assert main(command) == 0  # its own file is replaced
    out.write_bytes(b"PAR1 of somebody else")
    assert main(command) == 2


def test_a_broken_picture_ends_the_work_or_is_a_row_of_nulls(folder, pictures, tmp_path, capsys):
    mixed = tmp_path / "mixed"
    mixed.mkdir()
    for i in range(6):
        (mixed / f"{i}.png").write_bytes((pictures / f"{i:02}.png").read_bytes())
    (mixed / "3.png").write_bytes(b"no picture")
    out = tmp_path / "out.parquet"
    command = ["map", str(folder / "open_batch.nnc"), str(mixed), "-o", str(out), "--workers", "1", "--batch-size", "2"]
    assert main(command) == 2
    assert "3.png' is not a picture" in capsys.readouterr().err and not out.exists()
    assert main([*command, "--keep-going"]) == 0
    table = parquet.read_table(out)
    bad = [bool(e) for e in table["error"].to_pylist()]
    assert bad == [False, False, False, True, False, False]
    (name,) = set(table.column_names) - {"path", "error"}
    assert [v is None for v in table[name].to_pylist()] == bad


def test_rows_of_parquet_files_over_a_cluster_of_two_nodes(folder, answers, tmp_path, capsys):
    """Connected by its address, which also carries this package to the nodes."""
    import pyarrow as arrow
    from ray.cluster_utils import Cluster

    x = np.load(folder / "rows.npy")
    parquet.write_table(arrow.table({"pixels": list(x.reshape(ROWS, -1)), "id": list(range(ROWS))}), tmp_path / "in.parquet")
    nodes = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    try:
        nodes.add_node(num_cpus=1)
        out = tmp_path / "out.parquet"
        command = ["map", str(folder / "open_batch.nnc"), str(tmp_path / "in.parquet"), "-o", str(out), "--address",
                   nodes.address, "--column", "x=pixels", "--keep", "id", "--workers", "2", "--json"]  # fmt: skip
        assert main(command) == 0
        assert json.loads(capsys.readouterr().out)["nodes"] == 2
    finally:
        nodes.shutdown()
    table = parquet.read_table(out)
    assert table["id"].to_pylist() == list(range(ROWS))
    (name,) = set(table.column_names) - {"id"}
    np.testing.assert_allclose(np.array(table[name].to_pylist()), answers, rtol=1e-5, atol=1e-7)


def test_no_cluster_where_one_is_said_to_be(folder, pictures, tmp_path, capsys):
    command = ["map", str(folder / "open_batch.nnc"), str(pictures), "-o", str(tmp_path / "o.parquet")]
    assert main([*command, "--address", "127.0.0.1:1"]) == 4
    assert "cannot be used" in capsys.readouterr().err

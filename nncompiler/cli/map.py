"""nnc map: pictures, or rows of tables, through an artifact on the machines of a Ray cluster."""

from __future__ import annotations

import argparse
import os
import socket
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import DeviceError, UsageError

from . import pictures
from .common import check_target, counted, force_argument, json_argument, print_json, warn
from .progress import progress

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK, MOST_BLOCKS = 2, 10_000
"""Batches of a block of pictures, the piece that Ray hands out, and how many blocks there are at most."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "model", metavar="MODEL", help="a .nnc file, best with a variant for each kind of node (compile --mcpu)"
    )
    parser.add_argument(
        "inputs", nargs="+", metavar="INPUT",
        help="pictures and folders of them, or .parquet and .npy files of rows; with --address where all nodes see them, or "
             "addresses such as s3://bucket/folder",
    )  # fmt: skip
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="a .parquet file, one row per input row")
    force_argument(parser)
    parser.add_argument(
        "--address", metavar="HOST:PORT", help="a Ray cluster; auto: the one of this machine (default: this machine alone)"
    )
    count = counted(1)
    parser.add_argument("--workers", type=count, metavar="N", help="most worker processes (default: as many as fit)")
    parser.add_argument("--cpus", type=count, default=1, metavar="N", help="processors and threads per worker (default 1)")
    parser.add_argument(
        "--batch-size", type=count, default=16, metavar="N", help="rows per batch (default 16)"
    )
    parser.add_argument(
        "--column", action="append", default=[], metavar="INPUT=COLUMN", help="the column that an input is read from"
    )
    parser.add_argument("--keep", action="append", default=[], metavar="COLUMN", help="an input column to copy to FILE")
    parser.add_argument(
        "--keep-going", action="store_true", help="pictures that cannot be read are rows of nulls, with a column of errors"
    )
    pictures.arguments(parser, ranked=False)
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.distributed import ray_data, ship
    from nncompiler.distributed.parquet import write_parquet
    from nncompiler.runtime import variants

    output = Path(options.output)
    if output.suffix != ".parquet":
        raise UsageError(f"the output is a .parquet file, got {output.name!r}", hint=f"-o {output.stem or 'out'}.parquet")
    check_target(output, options.force, [options.model, *options.inputs])
    columns = dict(_pair(text) for text in options.column)
    labels = pictures.read_labels(options.labels)
    with progress() as tell, _cluster(options) as ray:
        tell("sending the model")
        shipped = ship(options.model)
        rows, total, extra = _rows(ray_data(), options, next(variants.read(Path(options.model))))
        from nncompiler.distributed import map_rows

        keep = [*extra.pop("keep", ()), *options.keep]
        found = map_rows(
            rows, shipped, columns=columns, keep=keep, batch_size=options.batch_size, workers=options.workers,
            cpus=options.cpus, **extra,
        )  # fmt: skip
        began = time.perf_counter()
        tell("rows", 0, total)
        count = write_parquet(
            found, output, labels=labels, overwrite=options.force, tell=lambda n: tell("rows", n, max(total, n))
        )
        seconds = time.perf_counter() - began
        nodes = [n for n in ray.nodes() if n.get("Alive")]
    if options.json:
        print_json("map", {"file": str(output), "rows": count, "seconds": seconds, "rows_per_second": count / seconds,
                           "nodes": len(nodes)})  # fmt: skip
    else:
        s = "" if len(nodes) == 1 else "s"
        warn(f"nnc: {count:,} rows in {seconds:.1f} s on {len(nodes)} node{s}, {count / seconds:,.1f} a second: {output}")
    return 0


def _pair(text: str) -> tuple[str, str]:
    name, equals, column = text.partition("=")
    if not (name and equals and column):
        raise UsageError(f"--column takes INPUT=COLUMN, got {text!r}")
    return name, column


@contextmanager
def _cluster(options: argparse.Namespace) -> Iterator[Any]:
    """Ray, connected; what goes wrong in a worker is raised as what it is."""
    from nncompiler.distributed import cause, ray_data

    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "info" if options.verbose else "fatal")
    data = ray_data()
    import logging
    import warnings

    import ray

    level = logging.INFO if options.verbose else logging.CRITICAL
    logging.getLogger("ray.data").setLevel(level)
    warnings.filterwarnings("ignore", category=FutureWarning)
    how: dict[str, Any] = {"logging_level": level, "log_to_driver": options.verbose}
    if options.address:
        # Nodes get this package itself, once each: whatever version they have, workers are of the version that sends.
        package = str(Path(__file__).resolve().parents[1])
        how |= {"address": options.address, "runtime_env": {"py_modules": [package]}}
    else:
        processors = (options.workers or 0) * options.cpus + 1  # one for tasks that read files
        how |= {"address": "local", "include_dashboard": False, "num_cpus": processors if options.workers else None}
    if options.address:
        _reachable(options.address)
    try:
        try:
            with _hushed(not options.verbose):
                ray.init(**how)
        except (ConnectionError, ValueError, RuntimeError) as e:
            where = f"the cluster at {options.address}" if options.address else "Ray on this machine"
            hint = "ray status --address HOST:PORT says whether it runs"
            raise DeviceError(f"{where} cannot be used: {e}", hint=hint) from None
        data.DataContext.get_current().enable_progress_bars = False
        yield ray
    except ray.exceptions.RayError as e:
        raise cause(e) from e
    finally:
        ray.shutdown()


def _reachable(address: str) -> None:
    """Raises DeviceError where nothing answers at HOST:PORT: Ray itself tries for minutes, and ends the process then."""
    host, colon, port = address.rpartition(":")
    if "://" in address or not colon or not port.isdigit():
        return
    try:
        socket.create_connection((host, int(port)), timeout=10).close()
    except OSError as e:
        message = f"the cluster at {address} cannot be used: {e.strerror or e}"
        raise DeviceError(message, hint="ray status --address HOST:PORT says whether it runs") from None


@contextmanager
def _hushed(hushed: bool) -> Iterator[None]:
    """Keeps what the C++ of Ray says of its settings from stderr."""
    if not hushed:
        yield
        return
    sys.stderr.flush()
    kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)


def _rows(data: Any, options: argparse.Namespace, model: Any) -> tuple[Any, int, dict[str, Any]]:
    """The dataset of the inputs, its rows where they are known (else 0), and what else `map_rows` is given."""
    from nncompiler.pictures import is_picture

    remote = [text for text in options.inputs if "://" in text]
    tables = {suffix for text in options.inputs if (suffix := Path(text).suffix.lower()) in (".parquet", ".npy")}
    if len(tables) > 1 or (tables and any(Path(text).suffix.lower() not in tables for text in options.inputs)):
        message = f"the inputs are of several kinds: {', '.join(options.inputs)}"
        raise UsageError(message, hint="pictures, or files of one kind")
    for text in options.inputs:
        if "://" not in text and not os.path.exists(text):
            raise UsageError(f"there is no file {text!r}")
    if tables == {".parquet"}:
        rows = data.read_parquet(options.inputs)
        return rows, 0 if remote else rows.count(), {}
    if tables:
        return data.read_numpy(options.inputs), 0, {}
    if not remote and not all(is_picture(text) for text in options.inputs):
        wrong = next(text for text in options.inputs if not is_picture(text))
        raise UsageError(f"{wrong!r} is not a picture, folder, .parquet or .npy file")
    return _picture_rows(data, options, model, remote)


def _picture_rows(data: Any, options: argparse.Namespace, model: Any, remote: list[str]) -> tuple[Any, int, dict[str, Any]]:
    from nncompiler.distributed.pictures import ERROR, PATH, FromPictures, listed
    from nncompiler.ir.dim_text import parse_dim
    from nncompiler.ir.dtype import BY_NAME
    from nncompiler.ir.types import TensorType
    from nncompiler.pictures import pictures, preparation

    inputs = model.description["inputs"]
    if len(inputs) != 1:
        named = ", ".join(i["name"] for i in inputs)
        message = f"pictures are for a model of one input, this one has {named}"
        raise UsageError(message, hint="give a .parquet file of columns")
    dims = tuple(parse_dim(d) if isinstance(d, str) else d for d in inputs[0]["shape"])
    plan = preparation(
        inputs[0]["name"], TensorType(BY_NAME[inputs[0]["dtype"]], dims), size=options.size, mean=options.mean,
        deviation=options.std, top=options.range, stretch=options.stretch,
    )  # fmt: skip
    warn(f"nnc: {plan.name}: {plan.text}")
    files: list[str] = []
    for text in options.inputs:
        files += listed(text) if text in remote else map(os.path.abspath, pictures(text))
    blocks = -(-len(files) // (BLOCK * options.batch_size))
    rows = data.from_items([{PATH: path} for path in files], override_num_blocks=min(blocks, MOST_BLOCKS))
    keep = [PATH, ERROR] if options.keep_going else [PATH]
    return rows, len(files), {"prepare": FromPictures(plan, options.keep_going), "keep": keep}

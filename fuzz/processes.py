"""Threads, forks, signals and full disks: python -m fuzz.processes --minutes 5

    threads     several threads run, open and close one model; every answer is right, or says that the model is closed
    forks       a child runs and closes its parent's model while other threads of the parent are in it
    states      the same with a model that keeps a state, beside one that was closed
    signals     a process that compiles or writes is told to end at a random moment: nothing is left but whole files
    disks       files cannot grow beyond a random size: an error, nothing is left, and what was there before still is
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx.parser

import nncompiler
from nncompiler.driver.state import StatefulExecutable
from nncompiler.ir.errors import CompilerError, UsageError

from .artifacts import LARGE, RIGHT, SMALL, X, prepare
from .campaign import Verdict, main

__all__ = ["case", "prepare"]

SAVE = """
import sys, nncompiler
from nncompiler.signals import on_end_signals
on_end_signals()
print("ready", flush=True)
nncompiler.save(sys.argv[1], sys.argv[2], cache=sys.argv[3] == "cache", overwrite=True)
"""

FULL = """
import resource, signal, sys, nncompiler
from nncompiler.ir.errors import CompilerError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]),) * 2)
try:
    nncompiler.save(sys.argv[1], sys.argv[2], overwrite=True)
except CompilerError as e:
    sys.exit(e.exit_code)
"""

COUNTER = """<ir_version: 9, opset_import: ["": 18]>
counter (float[20000] x, float[20000] s) => (float[20000] y, float[20000] t) {
    t = Add (s, x)  y = Identity (t) }"""
"""Fed with ones, it says in every element how often it has run."""

SECONDS = 90.0
"""What one case may take: compilers start in it."""


def case(seed: int, folder: Path) -> Verdict:
    """One case of a drawn kind."""
    rng = random.Random(f"processes/{seed}")
    return rng.choice((_threads, _threads, _forks, _states, _signals, _disks))(rng, folder)


def _answer(executable: object, rows: int) -> str:
    """What a run says: "right", "closed", or what is wrong."""
    try:
        found = executable(X[rows])[0].tobytes()  # type: ignore[operator]
    except UsageError as e:
        return "closed" if "closed" in e.message else f"{e.message}"
    return "right" if found == RIGHT[str(rows)] else "wrong answer"


def _threads(rng: random.Random, folder: Path) -> Verdict:
    rows = rng.choice((SMALL, LARGE))
    model = nncompiler.load(folder / "whole" / f"{rows}{rng.choice(('.nnc', '.so'))}", threads=rng.choice((1, 2, 3)))
    said: list[str] = []

    def use(runs: int) -> None:
        said.extend(_answer(model, rows) for _ in range(runs))

    workers = [threading.Thread(target=use, args=(rng.randrange(1, 40),)) for _ in range(rng.randrange(1, 7))]
    for worker in workers:
        worker.start()
    time.sleep(rng.random() * 0.004)
    for _ in range(rng.randrange(3)):
        model.close()
    for worker in workers:
        worker.join()
    model.close()
    wrong = set(said) - {"right", "closed"}
    return Verdict(not wrong, f"threads: {', '.join(sorted(wrong))}" if wrong else "threads: right or closed")


def _forks(rng: random.Random, folder: Path) -> Verdict:
    rows = rng.choice((SMALL, LARGE))
    model = nncompiler.load(folder / "whole" / f"{rows}.nnc", threads=rng.choice((1, 2)))
    stop = threading.Event()

    def use() -> None:
        while not stop.is_set():
            _answer(model, rows)

    workers = [threading.Thread(target=use) for _ in range(rng.randrange(3))]
    for worker in workers:
        worker.start()

    def work() -> bool:
        said = {_answer(model, rows) for _ in range(3)}
        model.close()
        return said == {"right"}

    codes = [_in_child(work) for _ in range(rng.randrange(1, 4))]
    stop.set()
    for worker in workers:
        worker.join()
    right = _answer(model, rows) == "right" and not any(codes)
    model.close()
    return Verdict(right, "forks: right" if right else f"forks: children ended with {sorted(set(codes))}")


def _in_child(work: Callable[[], bool]) -> int:
    """How a child ended that did `work`: 0 where it gave True."""
    child = os.fork()
    if child == 0:
        signal.alarm(30)  # one that waits for ever
        code = 2
        try:
            code = 0 if work() else 1
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _states(rng: random.Random, folder: Path) -> Verdict:
    ones = {"x": np.ones(20000, np.float32)}
    text = onnx.parser.parse_model(COUNTER)
    compiled = [nncompiler.compile(text, state={"t": "s"}, threads=rng.choice((1, 2))) for _ in range(2)]
    closed, model = (each for each in compiled if isinstance(each, StatefulExecutable))
    for each in (closed, model):
        each.run(ones)
    closed.close()
    stop = threading.Event()

    def use() -> None:
        while not stop.is_set():
            model.run(ones)

    def goes_on() -> bool:
        """From a state of whole runs, or it says that there is none."""
        try:
            counts = set(model.run(ones)["y"].tolist())
        except UsageError as e:
            model.set_state({"s": np.zeros(20000, np.float32)})
            return "forked" in e.message and set(model.run(ones)["y"].tolist()) == {1.0}
        model.close()
        return len(counts) == 1 and min(counts) > 1

    workers = [threading.Thread(target=use) for _ in range(rng.randrange(3))]
    for worker in workers:
        worker.start()
    codes = [_in_child(goes_on) for _ in range(rng.randrange(1, 4))]
    stop.set()
    for worker in workers:
        worker.join()
    model.close()
    return Verdict(not any(codes), f"states: children ended with {sorted(set(codes))}" if any(codes) else "states: right")


def _left(folder: Path) -> list[str]:
    return [p.name for p in folder.rglob("*") if p.name.startswith((".nnc-new-", ".new-"))]


def _signals(rng: random.Random, folder: Path) -> Verdict:
    output = folder / f"signalled{rng.choice(('.nnc', '.so'))}"
    number = rng.choice((signal.SIGTERM, signal.SIGHUP, signal.SIGINT))
    command = [sys.executable, "-c", SAVE, str(folder / "whole" / f"{LARGE}.onnx"), str(output), rng.choice(("cache", "no"))]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(rng.random() * 1.5)
    child.send_signal(number)
    _, err = child.communicate()
    left = _left(folder)
    if left:
        return Verdict(False, "signals: files are left", f"{left} after {number!r}\n{err}")
    return _whole(output, "signals: nothing is left")


def _disks(rng: random.Random, folder: Path) -> Verdict:
    output = folder / f"full{rng.choice(('.nnc', '.so'))}"
    most = rng.choice((0, 1, 4096, 10_000, 100_000, 500_000, 1_000_000, 1_300_000))
    command = [sys.executable, "-c", FULL, str(folder / "whole" / f"{LARGE}.onnx"), str(output), str(most)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    left = _left(folder)
    if left or done.returncode not in (0, 2, 5):
        return Verdict(False, f"disks: status {done.returncode}{', files are left' if left else ''}", done.stderr[-2000:])
    return _whole(output, "disks: an error, or whole")


def _whole(output: Path, key: str) -> Verdict:
    """Good where there is no file, or one that gives the right answer."""
    try:
        if output.exists():
            with nncompiler.load(output, threads=1) as model:
                if not np.array_equal(model(X[LARGE])[0].tobytes(), RIGHT[str(LARGE)]):
                    return Verdict(False, f"{key.split(':')[0]}: a wrong file")
    except CompilerError as e:
        return Verdict(False, f"{key.split(':')[0]}: a damaged file", str(e))
    return Verdict(True, key)


if __name__ == "__main__":
    sys.exit(main("processes"))

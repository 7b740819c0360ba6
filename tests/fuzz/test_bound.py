"""How long a fuzzed process may take: what it works, not what the machine is busy with."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time

import pytest

from fuzz.bound import Bound, processor_seconds

SPIN = "while True: pass"


def sleeper(pipe, seconds):
    time.sleep(seconds)
    pipe.send("done")


def spinner(pipe, in_a_child):
    if in_a_child:
        subprocess.run([sys.executable, "-c", SPIN], check=False)
    while True:
        pass


def started(target, argument):
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=target, args=(theirs, argument), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def ended(process):
    children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, text=True, check=False)
    for child in children.stdout.split():
        os.kill(int(child), signal.SIGKILL)
    process.kill()
    process.join()


def test_a_process_that_gets_no_processor_may_take_longer():
    process, pipe = started(sleeper, 4.0)
    began = time.monotonic()
    assert Bound(process.pid, 1.0).poll(pipe) and pipe.recv() == "done"
    assert time.monotonic() - began > 2
    ended(process)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("in_a_child", [False, True])
def test_a_process_that_works_for_long_has_had_its_time(in_a_child):
    process, pipe = started(spinner, in_a_child)
    assert not Bound(process.pid, 1.0).poll(pipe)
    assert (processor_seconds(process.pid) or 0) >= 1
    ended(process)


def test_a_deadlock_ends():
    process, pipe = started(sleeper, 600)
    began = time.monotonic()
    assert not Bound(process.pid, 0.1).poll(pipe)
    assert time.monotonic() - began < 60
    ended(process)


def test_the_other_end_that_closes_is_an_answer():
    process, pipe = started(sleeper, 600)
    process.kill()
    assert Bound(process.pid, 1.0).poll(pipe)
    with pytest.raises(EOFError):
        pipe.recv()
    process.join()

"""Peers run without network, programs and package managers."""

import os
import subprocess
import sys

import pytest

from nncompiler.peers.isolation import python

TRIES = {
    "programs": "import os; os.system('touch made')",
    "pip as a program": "import subprocess, sys; subprocess.run([sys.executable, '-m', 'pip', 'install', 'x'])",
    "pip in the process": "import pip",
    "exec": "import os; os.execv('/bin/true', ['true'])",
    "posix_spawn": "import os; os.posix_spawn('/bin/true', ['true'], {})",
    "sockets": "import socket; socket.create_connection(('127.0.0.1', 9))",
    "names": "import socket; socket.gethostbyname('localhost')",
    "requests": "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
}


@pytest.mark.parametrize("what", TRIES)
def test_a_peer_is_refused(tmp_path, what):
    done = python(TRIES[what], [], str(tmp_path))
    assert done.returncode and "PermissionError: a peer " in done.stderr, done.stderr
    assert not (tmp_path / "made").exists()


def test_native_code_finds_no_programs_either(tmp_path):
    """What C's system() starts is no event of Python."""
    code = "import ctypes; ctypes.CDLL(None).system(b'pip --version > said 2>&1; python -m pip --version >> said 2>&1')"
    python(code, [], str(tmp_path))
    said = (tmp_path / "said").read_text()
    assert said.count("not found") == 2


def test_words_modules_and_the_folder_arrive(tmp_path):
    code = "import numpy, os; print(sys.argv[1:], os.getcwd(), os.environ['HOME'], os.environ['PIP_NO_INDEX'])"
    done = python(code, ["--a", "b c"], str(tmp_path))
    assert done.returncode == 0 and done.stdout.strip() == f"['--a', 'b c'] {tmp_path} {tmp_path} 1"


def test_what_may_be_done_still_works(tmp_path):
    thread = "import threading; t = threading.Thread(target=print, args=('ran',)); t.start(); t.join()"
    code = f"{thread}; import socket; socket.socketpair()"
    assert python(code, [], str(tmp_path)).stdout == "ran\n"


def test_this_process_is_not_isolated(tmp_path):
    python("pass", [], str(tmp_path))
    assert subprocess.run([sys.executable, "-c", "pass"], check=False).returncode == 0 and os.environ["PATH"]

"""The command in this process, with a cache of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from nncompiler.cli import main


@dataclass
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(autouse=True)
def own_cache(cache_folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NNC_CACHE_DIR", cache_folder)
    for name in ("NNC_CACHE", "NNC_TRACEBACK", "NNC_LINKER", "NNC_TARGET"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def nnc(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """nnc("inspect", path) runs the command; argparse's exits count as exit codes."""

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        try:
            code = main([str(a) for a in arguments])
        except SystemExit as e:
            code = int(e.code or 0)
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Said(code, captured.out, captured.err)

    return run

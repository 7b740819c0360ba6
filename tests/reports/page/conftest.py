"""Traces of networks and their pages, made once; a headless Chromium where there is one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from onnx import TensorProto, helper

from nncompiler.driver.options import CompileOptions
from nncompiler.ir.graph import Graph
from nncompiler.reports.page.html import page
from nncompiler.reports.page.trace import PageTrace, follow
from nncompiler.sources import load_graph

HOSTILE = "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"


@pytest.fixture(scope="session")
def static() -> Callable[[Any], Graph]:
    """The graph of a model with no symbolic dimension left."""

    def load(model: Any) -> Graph:
        graph = load_graph(model)
        return graph.specialize(**dict.fromkeys(graph.symbols(), 1)) if graph.symbols() else graph

    return load


@pytest.fixture(scope="session")
def trace_of(static: Callable[[Any], Graph]) -> Callable[[str], PageTrace]:
    """The trace of a model, without machine code."""
    return cache(lambda model: follow(static(model), CompileOptions(), model))


@pytest.fixture(scope="session")
def hostile() -> tuple[str, bytes]:
    """What would take the page over if it were markup, and a model all of whose names hold it."""
    x, y, h, w = (f"{letter}{HOSTILE}" for letter in "xyhw")
    nodes = [
        helper.make_node("Conv", [x, w], [h], name=f"conv{HOSTILE}"),
        helper.make_node("Softmax", [h], [y], name=f"softmax{HOSTILE}", axis=1),
    ]
    graph = helper.make_graph(
        nodes, f"graph{HOSTILE}",
        [helper.make_tensor_value_info(x, TensorProto.FLOAT, [1, 3, 8, 8])],
        [helper.make_tensor_value_info(y, TensorProto.FLOAT, [1, 4, 6, 6])],
        [helper.make_tensor(w, TensorProto.FLOAT, [4, 3, 3, 3], np.ones(108, np.float32))],
    )  # fmt: skip
    return HOSTILE, helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]).SerializeToString()


@pytest.fixture(scope="session")
def page_at(trace_of: Callable[[str], PageTrace], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A file with the page of a model, which was not measured."""
    folder = tmp_path_factory.mktemp("pages")

    def write(model: str) -> Path:
        path = folder / f"{model.rpartition(':')[2]}.html"
        path.write_text(page(trace_of(model)), encoding="utf-8")
        return path

    return cache(write)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless Chromium, driven by selenium."""
    browser, driver = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("no Chromium with its driver on this machine (Debian: apt-get install chromium chromium-driver)")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1400,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    with webdriver.Chrome(options=options, service=Service(driver)) as session:
        yield session

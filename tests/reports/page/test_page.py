"""The page as a file: it needs nothing else, it is the same every time, and no name of a model is ever markup."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

from nncompiler.driver.options import CompileOptions
from nncompiler.reports.page.html import page
from nncompiler.reports.page.roofline import svg
from nncompiler.reports.page.trace import follow, points
from nncompiler.reports.profile.roofline import Roof
from nncompiler.reports.profile.steps import Profile, ProfileRow


class Elements(HTMLParser):
    """Every element's name and attributes, and the text of scripts."""

    def __init__(self, text):
        super().__init__()
        self.found, self.scripts, self.inside = [], [], False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self.inside = tag == "script"

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.scripts.append(data)


def test_names_are_never_markup(hostile, static):
    text, model = hostile
    elements = Elements(page(follow(static(model), CompileOptions(), text)))
    tags = [tag for tag, _ in elements.found]
    assert tags.count("script") == 2 and "img" not in tags
    assert not [a for _, attributes in elements.found for a in attributes if a.startswith("on")]
    assert "<" not in elements.scripts[0]
    records = json.loads(elements.scripts[0])["records"]
    assert any(record["name"].endswith(text) for record in records), "the names are there all the same"


def test_the_page_needs_nothing_else(trace_of):
    text = page(trace_of("zoo:lenet5"))
    addresses = set(re.findall(r"\w+://[^\s\"'<>)]*", text))
    assert addresses <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}, "only the names of SVG"
    for tag, attributes in Elements(text).found:
        assert tag not in ("link", "iframe", "object", "embed", "base")
        assert "src" not in attributes and not attributes.get("href", "#").strip().startswith(("http", "//"))
    assert "@import" not in text and "url(" not in re.sub(r"url\(#", "", text)


def test_the_page_allows_its_own_script_only(trace_of):
    elements = Elements(page(trace_of("zoo:lenet5")))
    policy = next(a["content"] for tag, a in elements.found if a.get("http-equiv") == "Content-Security-Policy")
    digest = base64.b64encode(hashlib.sha256(elements.scripts[-1].encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"


def test_the_same_model_gives_the_same_page(trace_of, static):
    assert page(follow(static("zoo:lenet5"), CompileOptions(), "zoo:lenet5")) == page(trace_of("zoo:lenet5"))


def test_a_winograd_point_counts_the_arithmetic_that_it_does():
    step = ProfileRow("conv", "winograd_4_3_8x3", "Winograd", 1, 2e-3, 1.0, 4_000_000, 1_000_000, 0.5, "compute")
    roof = Roof(1, 1e9, ((1e6, 3e9), (1e7, 2e9), (float("inf"), 1e9)))
    point = points(Profile("m", 1, 1, roof, (step,), (step,), 2e-3))[0]
    assert (point.intensity, point.flops) == (1.0, 0.5e9), "F(4x4,3x3) does a quarter of the multiplications"
    drawn = svg(roof, [point])
    assert drawn.startswith("<svg") and 'id="point-0"' in drawn and "1 GFLOP/s" in drawn
    assert "#0" not in re.sub(r'"#[a-z]\w*"', "", drawn), "all colours are the page's"

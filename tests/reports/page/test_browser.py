"""The page in a headless Chromium: it draws every stage without a complaint; the graph, the table and the slider agree."""

from __future__ import annotations

import re

import pytest
from onnx import TensorProto, helper
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from nncompiler.driver.options import CompileOptions
from nncompiler.reports.page.html import page
from nncompiler.reports.page.trace import document, follow

NETWORKS = {
    "zoo:lenet5": "c3", "zoo:vgg16": "conv3_2", "zoo:googlenet": "inception_4c.3x3", "zoo:densenet121": "block3_12.conv2",
}  # fmt: skip
"""Networks, and a node of each that is there from the first stage to the last."""


class Page:
    """A page that is open."""

    def __init__(self, driver, path, place=""):
        self.driver = driver
        driver.get("about:blank")
        driver.get_log("browser")
        driver.get(f"{path.as_uri()}#{place}")

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.one(selector).text

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def complaints(self):
        return self.driver.get_log("browser")

    def row(self, name):
        rows = "[...document.querySelectorAll('#layers tbody tr')]"
        return self.run(f"return {rows}.find(r => r.cells[0].textContent === arguments[0])", name)

    def selected(self):
        return self.run("return [...document.querySelectorAll('.node.selected')]")

    def in_view(self, element):
        script = (
            "const a = arguments[0].getBoundingClientRect(), b = document.getElementById('canvas').getBoundingClientRect();"
            "return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom"
        )
        return self.run(script, element)


@pytest.fixture
def opened(chromium, page_at):
    return lambda model, place="": Page(chromium, page_at(model), place)


@pytest.mark.parametrize(("model", "node"), NETWORKS.items())
def test_every_stage_is_drawn_and_a_node_is_followed_through_them(opened, trace_of, model, node):
    at, stages = opened(model), document(trace_of(model), None)["stages"]
    assert at.text("h1") == model and at.complaints() == []
    count = len(stages[-1]["nodes"])
    assert len(at.all(".node")) == count and len(at.all("#layers tbody tr")) == count - 1, "inputs have no row"
    at.run("arguments[0].click()", at.row(node))
    assert at.text("#details h2").startswith(node) and at.in_view(at.selected()[0])
    slider = at.one("#stage")
    for number in reversed(range(len(stages))):
        if number < len(stages) - 1:
            slider.send_keys(Keys.ARROW_LEFT)
        assert at.text("#stage-name").endswith(stages[number]["pass"])
        assert len(at.all(".node")) == len(stages[number]["nodes"])
        changed = {int(i) for i in stages[number].get("changes", {})}
        marked = at.run("return [...document.querySelectorAll('.node:has(.mark)')].map(n => Number(n.dataset.index))")
        assert set(marked) == changed
        assert at.text("#details h2").startswith(node) and at.in_view(at.selected()[0])
    assert at.complaints() == []


def test_a_press_on_a_node_selects_its_row_and_a_press_beside_it_nothing(opened):
    at = opened("zoo:googlenet")
    box = at.one(".node[data-index='2'] .box")
    ActionChains(at.driver).move_to_element(box).click().perform()
    assert at.run("return document.querySelector('#layers tr.selected').cells[0].textContent") == "conv1"
    assert at.text("#details h2").startswith("conv1") and "googlenet.py:" in at.text("#details")
    assert re.search(r"(Winograd F|direct convolution).*tile", at.text("#details")), "the kernel that this machine takes"
    history = at.run("return [...document.querySelectorAll('.history > li')].map(e => e.textContent)")
    assert "import" in history[0] and any("made of conv1, relu" in text for text in history)
    ActionChains(at.driver).move_to_element_with_offset(at.one("#canvas"), -200, 0).click().perform()
    assert not at.selected() and at.text("#details").startswith("Choose a node")


def test_the_graph_is_dragged_and_sized(opened):
    at = opened("zoo:densenet121")
    place = "return document.querySelector('.node[data-index=\"5\"]').getBoundingClientRect().toJSON()"
    before = at.run(place)
    ActionChains(at.driver).move_to_element(at.one("#canvas")).click_and_hold().move_by_offset(30, -50).release().perform()
    moved = at.run(place)
    assert (moved["x"] - before["x"], moved["y"] - before["y"]) == pytest.approx((30, -50), abs=0.5)
    assert not at.selected(), "dragging selects nothing"
    at.one("#zoom-in").click()
    assert at.run(place)["width"] == pytest.approx(before["width"] * 1.3, rel=0.01)
    at.one("#fit").click()
    assert at.in_view(at.one(".node[data-index='0']")) and at.in_view(at.all(".node")[-1])


def test_the_table_is_sorted_and_filtered(opened):
    at = opened("zoo:googlenet")
    head = at.run("return [...document.querySelectorAll('th button')].find(b => b.textContent === 'MACs')")
    head.click()
    names = "return [...document.querySelectorAll('#layers tbody tr')].map(r => r.cells[0].textContent)"
    assert at.run(names)[0] == "conv2"
    at.run("return [...document.querySelectorAll('th button')].find(b => b.textContent === 'MACs')").click()
    assert at.one("th[aria-sort]").get_attribute("aria-sort") == "ascending" and at.run(names)[-1] == "conv2"
    at.one("#find").send_keys("inception_4c.", Keys.ENTER)
    assert len(at.run(names)) == 8 and all(name.startswith("inception_4c.") for name in at.run(names))
    assert len(at.all(".node.dim")) == len(at.all(".node")) - 8 and at.text("#details h2").startswith("inception_4c.")


def test_every_panel_opens(opened):
    at = opened("zoo:inception_reduced")
    for tab in at.all("#tabs button"):
        tab.click()
        assert [p.get_attribute("id") for p in at.all(".panel") if p.is_displayed()] == [tab.get_attribute("data-panel")]
    assert "without --no-time" in at.run("return document.getElementById('roofline-text').textContent")
    assert len(at.all("#one-panel tbody tr")) == 6 and at.one("#memory svg") and at.complaints() == []
    at.run("document.querySelector('#one-panel tbody tr').click()")
    assert at.text("#details h2").startswith("1x1")


def test_an_address_leads_to_a_place(opened):
    at = opened("zoo:googlenet", "stage=fusion&panel=memory&node=inception_5b.1x1")
    assert at.text("#stage-name").endswith("fusion") and at.one("#memory-panel").is_displayed()
    assert at.text("#details h2").startswith("inception_5b.1x1") and at.in_view(at.selected()[0])
    at.one("#later").click()
    assert "stage=assign-layouts&panel=memory&node=inception_5b.1x1" in at.driver.current_url
    at = opened("zoo:lenet5", "stage=none&panel=none&node=none")
    assert not at.selected() and at.one("#layers-panel").is_displayed() and at.complaints() == []


def test_names_of_a_model_do_not_run(chromium, hostile, static, tmp_path):
    text, model = hostile
    path = tmp_path / "hostile.html"
    path.write_text(page(follow(static(model), CompileOptions(), text)), encoding="utf-8")
    at = Page(chromium, path)
    assert at.text("h1") == text and at.driver.title == text
    for node in range(len(at.all(".node"))):
        at.run("const n = document.querySelector(`.node[data-index='${arguments[0]}'] .name`).textContent", node)
        at.run("document.querySelectorAll('#layers tbody tr')[arguments[0]]?.click()", node)
    for tab in at.all("#tabs button"):
        tab.click()
    at.one("#earlier").click()
    assert text in at.text("#details h2") and at.driver.title == text
    assert not at.all("img") and at.complaints() == []


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A model of 200 modules with four layers each, as an ONNX file."""
    nodes, last = [], "x"
    for module in range(200):
        for part, op in enumerate(("Sin", "Softmax", "Cos", "Softmax")):
            name = f"/layers.{module}/{'attn' if part < 2 else 'mlp'}/{op}"
            nodes.append(helper.make_node(op, [last], [f"{name}_out"], name=name))
            last = f"{name}_out"
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [4, 8]) for name in ("x", last)]
    graph = helper.make_graph(nodes, "many", ends[:1], ends[1:])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    path = tmp_path_factory.mktemp("many") / "many.onnx"
    path.write_bytes(model.SerializeToString())
    return str(path)


def test_a_large_model_closes_into_its_modules(opened, many):
    at = opened(many, "stage=import")
    assert len(at.all(".node")) < 100, "only what is seen is drawn"
    scopes = at.all("#layers tbody tr.scope")
    assert len(scopes) == 200 == len(at.all("#layers tbody tr")) and "4 layers" in scopes[3].text
    at.run("arguments[0].click()", at.one("tr.scope[data-scope='/layers.3'] button"))
    assert [r.text.split()[1] for r in at.all("tr.scope[data-scope^='/layers.3/']")] == ["attn", "mlp"]
    at.run("arguments[0].click()", at.one("tr.scope[data-scope='/layers.3/mlp'] button"))
    assert at.row("/layers.3/mlp/Cos") is not None and at.row("/layers.3/attn/Sin") is None
    at.run("arguments[0].click()", at.row("/layers.3/mlp/Cos"))
    assert at.in_view(at.selected()[0]) and at.text("#details h2").startswith("/layers.3/mlp/Cos")
    assert not at.complaints()


def test_a_node_of_a_large_graph_opens_its_modules(opened, many):
    at = opened(many, "stage=import&node=/layers.150/attn/Sin")
    assert at.in_view(at.selected()[0]) and at.row("/layers.150/attn/Sin") is not None
    at.run("const f = document.getElementById('find'); f.value = 'layers.7/'; f.dispatchEvent(new Event('input'))")
    assert len(at.all("#layers tbody tr")) == 4
    at.run("document.getElementById('fit').click()")
    with_text = at.run("return document.querySelectorAll('.node:has(text)').length")
    assert len(at.all(".node")) == 801 and with_text < 100, "boxes alone, where text is too small"
    assert not at.complaints()

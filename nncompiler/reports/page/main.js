// The rest of the page: head, tabs, the slider through the stages, and the panels that have no file of their own.

const FAMILY_NAMES = ["contraction", "pooling", "normalization", "pointwise", "movement", "input", "other"];

byId("about").textContent = data.about;
byId("facts").append(...data.facts.map(([key, value]) => make("div", {}, make("dt", {}, key), make("dd", { title: value }, value))));

// -- tabs -------------------------------------------------------------------------------------------------------------------

const panels = [...document.querySelectorAll(".panel")];
const tabs = panels.map((panel) => {
  panel.setAttribute("role", "tabpanel");
  return make("button", { role: "tab", onclick: () => openTab(panel), "data-panel": panel.id }, panel.dataset.title);
});
byId("tabs").append(...tabs);

function openTab(panel) {
  for (const [i, p] of panels.entries()) {
    p.hidden = p !== panel;
    tabs[i].setAttribute("aria-selected", p === panel);
  }
  if (panel.id === "layers-panel") markRow(true);
  writeAddress();
}

// -- stages -----------------------------------------------------------------------------------------------------------------

const slider = byId("stage");
slider.max = last;
slider.addEventListener("input", () => showStage(Number(slider.value)));
byId("earlier").addEventListener("click", () => showStage(Math.max(0, state.stage - 1)));
byId("later").addEventListener("click", () => showStage(Math.min(last, state.stage + 1)));

function tellStage() {
  const stage = stages[state.stage];
  slider.value = state.stage;
  slider.setAttribute("aria-valuetext", stage.pass);
  byId("stage-name").textContent = `${state.stage + 1}/${stages.length}  ${stage.pass}`;
  const counts = Object.entries(stage.counts || {}).flatMap(([kind, n]) => [make("span", { class: `kind ${kind}` }, `${n} ${kind}`)]);
  byId("stage-counts").replaceChildren(...counts, `${stage.nodes.length} nodes, ${short(stage.macs)} multiply-adds`);
  showChanges(stage);
  legend();
}

const LISTED = 300; // changes that are listed of each kind

function showChanges(stage) {
  const panel = byId("changes-panel");
  if (!stage.counts) {
    panel.replaceChildren(make("p", {}, "The model as it was read."));
    return;
  }
  const all = Object.entries(stage.changes), left = Math.max(0, all.length - LISTED) + Math.max(0, stage.removed.length - LISTED);
  const changed = all.slice(0, LISTED).map(([i, c]) => {
    const own = Number(i);
    return make("li", {}, ...kindTags(c.kinds), link(record(state.stage, own).name, () => select(own)),
      make("ul", { class: "code quiet" }, ...c.details.map((text) => make("li", {}, text))));
  });
  const removed = stage.removed.slice(0, LISTED).map(([name, text, ...notes]) => make("li", {}, ...kindTags(["removed"]),
    link(name, () => selectName(name, state.stage - 1)), make("ul", { class: "code quiet" }, ...[text, ...notes].map((t) => make("li", {}, t)))));
  panel.replaceChildren(
    make("p", {}, `${stage.pass} left ${stage.same} values as they were.`),
    make("ul", {}, ...changed, ...removed),
    left ? make("p", {}, `${left.toLocaleString("en")} more; a node's own history is beside the graph.`) : "",
  );
}

function legend() {
  const families = new Set(records(state.stage).flatMap((r) => [r.family, ...r.body.map((b) => b.family)]));
  const boxes = FAMILY_NAMES.filter((f) => families.has(f)).map((f) => make("span", { class: f }, make("i", {}), f));
  const kinds = Object.keys(stages[state.stage].counts || {}).filter((k) => ["added", "rewritten", "retyped", "rewired"].includes(k));
  const rings = kinds.map((k) => make("span", { style: `--c: var(--${k})` }, make("i", { class: "ring" }), k));
  byId("legend").replaceChildren(...boxes, ...rings);
}

listeners.stage.push(tellStage);

// -- the graph's bar --------------------------------------------------------------------------------------------------------

const timed = ["share of time", "distance from the roof"];
byId("colour").append(...Object.keys(COLOURS).filter((c) => measured || !timed.includes(c)).map((c) => make("option", {}, c)));
byId("colour").addEventListener("input", colourNodes);
byId("find").addEventListener("input", () => {
  search(byId("find").value);
  showLayers();
});
byId("find").addEventListener("keydown", (e) => {
  const first = rows.length ? Number(rows[0].dataset.index) : null;
  if (e.key === "Enter" && first !== null) select(first);
});
byId("zoom-in").addEventListener("click", () => zoom(1.3));
byId("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
byId("fit").addEventListener("click", fit);

// -- roofline, memory, 1x1 --------------------------------------------------------------------------------------------------

const dots = data.points.map((name, i) => {
  const dot = byId(`point-${i}`), t = data.times[name];
  dot.append(draw("title", {}, `${name}\n${time(t.seconds)}, ${percent(t.share)} of the time\n${t.gflops.toFixed(1)} GFLOP/s, ${percent(t.roof)} of the roof`));
  dot.addEventListener("click", () => selectName(name, last));
  return dot;
});
listeners.node.push(() => {
  const name = state.node === null || state.stage !== last ? null : record(last, state.node).name;
  for (const [i, dot] of dots.entries()) dot.classList.toggle("selected", data.points[i] === name);
});
byId("roofline").hidden = dots.length === 0;
byId("roofline-text").textContent = dots.length
  ? "A point a layer, its size the share of the time; lines are what this machine was measured to do at best. Winograd convolutions count the arithmetic that they do, which is less than a direct convolution's."
  : "Nothing was measured: write the report without --no-time.";

byId("memory").hidden = !byId("memory").firstElementChild;
byId("memory-text").replaceChildren(
  make("h2", {}, "what would lower the peak, each alone"),
  make("ul", {}, ...data.advice.map((a) => make("li", {}, `${short(a.saves, "B")}  ${a.text}`))),
  ...(data.advice.length ? [] : [make("p", {}, "Nothing that a single buffer does.")]),
);

const one = data.one_by_one;
byId("one-panel").replaceChildren(
  make("p", {}, `The convolutions of the model as read take ${short(one.multiplications)} multiplications. ` +
    `Without the 1x1 reductions that are there they would take ${short(one.multiplications + one.saved)}; ` +
    `with 1x1 reductions to ${one.channels} channels wherever they save, ${short(one.reduced)}.`),
  make("h2", {}, "1x1 convolutions that are there"),
  one.present.length ? plain(["convolution", "kind", "channels", "maps", "multiplications", "saves", "before"], one.present) : make("p", {}, "None."),
  make("h2", {}, `larger ones, and with a 1x1 reduction to ${one.channels} channels before each`),
  one.larger.length ? plain(["convolution", "kernel", "channels", "maps", "multiplications", `reduced to ${one.channels}`, "break-even"], one.larger) : make("p", {}, "None."),
);

// -- the address ------------------------------------------------------------------------------------------------------------

// What is looked at stands in the address (#stage=fusion&node=conv1&panel=roofline), so that a link leads there.
let begun = false;

function readAddress() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const stage = stages.findIndex((s) => s.pass === wanted.get("stage"));
  if (stage >= 0) showStage(stage);
  openTab(panels.find((p) => p.dataset.title === wanted.get("panel")) || panels[0]);
  const node = indices[state.stage].get(wanted.get("node"));
  if (node !== undefined) select(node);
}

function writeAddress() {
  if (!begun) return;
  const shown = { stage: stages[state.stage].pass, panel: panels.find((p) => !p.hidden).dataset.title };
  if (state.node !== null) shown.node = record(state.stage, state.node).name;
  window.history.replaceState(null, "", `#${new URLSearchParams(shown)}`);
}

listeners.stage.push(writeAddress);
listeners.node.push(writeAddress);
window.addEventListener("hashchange", readAddress);

// -- begin ------------------------------------------------------------------------------------------------------------------

drawStage();
tellStage();
showLayers();
showDetails();
beginning();
readAddress();
begun = true;

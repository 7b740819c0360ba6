// The selected node: types, work, time, kernels, where it comes from and what passes did to it.

const details = byId("details");

const link = (text, f) => make("button", { class: "link", onclick: f }, text);
const nodeLink = (name) => link(name, () => selectName(name));
const kindTags = (kinds) => kinds.map((k) => make("span", { class: `kind ${k}` }, k));

function numbers(pairs) {
  return make("dl", { class: "numbers" }, ...pairs.map(([key, value]) => make("div", {}, make("dt", {}, key), make("dd", {}, value))));
}

function section(title, ...items) {
  return items.length ? [make("h3", {}, title), make("ul", {}, ...items.map((item) => make("li", {}, ...[item].flat())))] : [];
}

function showDetails() {
  if (state.node === null) {
    details.replaceChildren(make("span", { class: "quiet" }, "Choose a node of the graph, a row or a point."));
    return;
  }
  const s = state.stage, r = record(s, state.node), t = timesOf(s, r.name);
  const work = [
    ["multiply-adds", short(r.macs)], ["FLOPs", short(r.flops)], ["memory moved", short(r.bytes, "B")],
    ["FLOPs a byte", intensity(r).toPrecision(3)], ["parameters", whole(r.parameters)],
  ];
  const taken = t
    ? [["time", time(t.seconds)], ["share", percent(t.share)], ["GFLOP/s", t.gflops.toFixed(1)], ["GB/s", t.gbytes.toFixed(1)],
       ["of the roof", percent(t.roof)], ["bound by", t.bound || "nothing"]]
    : [];
  details.replaceChildren(
    make("h2", {}, r.name, make("small", {}, operators(r))),
    numbers([...work, ...taken]),
    make("div", { class: "code" }, r.types.join(", ") + (r.attributes ? `   ${r.attributes}` : "")),
    ...section("source", ...(r.location ? [make("code", {}, r.location)] : [])),
    ...section("kernels", ...kernels(s, r)),
    ...section("operators of the group", ...r.body.map((b) => [make("code", {}, `${b.op} ${b.detail} `), make("span", { class: "quiet" }, b.name)])),
    ...section("operands", ...r.operands.map(operand)),
    ...section("read by", ...readers(s, state.node).map((name) => nodeLink(name))),
    make("h3", {}, "history"),
    make("ul", { class: "history" }, ...history(s, state.node).map(event)),
  );
  details.scrollTop = 0;
}

function kernels(s, r) {
  const found = stepsOf(s, r.name).map((step) => [
    `${step.algorithm} `, make("code", { class: "quiet" }, step.kernel),
    ` ${step.tasks} task${step.tasks === 1 ? "" : "s"}${step.seconds === undefined ? "" : `, ${time(step.seconds)}`}`,
  ]);
  if (s !== last || r.family === "input") return [];
  const saved = Object.hasOwn(data.memory, r.name) ? [make("span", {}, `its result is ${data.memory[r.name]}`)] : [];
  return found.length ? [...found, ...saved] : saved.length ? saved : [make("span", { class: "quiet" }, "no code of its own")];
}

function operand(v) {
  if (v === null) return make("span", { class: "quiet" }, "left out");
  const name = v.node === null ? make("code", {}, v.text) : nodeLink(v.node);
  return [name, make("code", { class: "quiet" }, `  ${v.type}`)];
}

const readers = (s, i) => [...new Set(layoutOf(s).edges.filter(([a]) => a === i).map(([, b]) => record(s, b).name))];

function event(e) {
  const pass = link(stages[e.stage].pass, () => {
    showStage(e.stage);
    select(e.node);
  });
  const from = e.names.length > 1 ? [`made of ${e.names.join(", ")}`] : [];
  const notes = [...from, ...e.details].map((text) => make("li", {}, text));
  return make("li", {}, ...kindTags(e.kinds.length ? e.kinds : ["plain"].slice(0, e.stage ? 1 : 0)), pass, " ", make("span", { class: "quiet" }, e.name), make("ul", {}, ...notes));
}

listeners.node.push(showDetails);

// The data, the state (which stage, which node) and what the other parts share. Names of the model are only ever set as text.

const data = JSON.parse(document.getElementById("data").textContent);
const stages = data.stages;
const last = stages.length - 1;
const state = { stage: last, node: null };
const listeners = { stage: [], node: [] };

const byId = (id) => document.getElementById(id);
const records = (s) => stages[s].nodes.map((r) => data.records[r]);
const record = (s, i) => data.records[stages[s].nodes[i]];
const layoutOf = (s) => data.layouts[stages[s].layout];
const indices = stages.map((stage) => new Map(stage.nodes.map((r, i) => [data.records[r].name, i])));

// What is known of the compiled model only: times and kernels.
const timesOf = (s, name) => (s === last && Object.hasOwn(data.times, name) ? data.times[name] : null);
const stepsOf = (s, name) => (s === last && Object.hasOwn(data.steps, name) ? data.steps[name] : []);
const measured = data.points.length > 0 || Object.keys(data.times).length > 0;

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter((c) => c !== null && c !== undefined));
  return element;
}

function draw(tag, attributes = {}, text) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

function showStage(s) {
  if (s === state.stage) return;
  const node = state.node === null ? null : carried(state.stage, state.node, s);
  const before = state.stage;
  state.stage = s;
  state.node = node;
  for (const f of listeners.stage) f(before);
  for (const f of listeners.node) f(false);
}

// `follow`: whether the graph moves so that the node is seen.
function select(i, follow = true) {
  state.node = i;
  for (const f of listeners.node) f(follow);
}

// A node by name: in this stage, else in the nearest stage that has it.
function selectName(name, stage = state.stage) {
  const near = [...stages.keys()].sort((a, b) => Math.abs(a - stage) - Math.abs(b - stage));
  const s = near.find((s) => indices[s].has(name));
  if (s === undefined) return;
  showStage(s);
  select(indices[s].get(name));
}

const origins = (s, i) => (s > 0 && stages[s].from[i]) || [];

const forward = stages.map((_, s) => {
  const found = new Map();
  if (s < last) for (const [to, from] of Object.entries(stages[s + 1].from)) for (const f of from) found.set(f, Number(to));
  return found;
});

// The node of stage `to` that node `i` of stage `s` became, or came from; null where there is none.
function carried(s, i, to) {
  for (; s < to && i !== undefined; s++) i = forward[s].get(i);
  for (; s > to && i !== undefined; s--) i = origins(s, i)[0];
  return i === undefined ? null : i;
}

// What passes did to a node and to what it was made of, first to last.
function history(s, i) {
  const events = [];
  let current = [i];
  for (; s > 0 && current.length; s--) {
    const before = [];
    for (const node of current) {
      const change = stages[s].changes[node];
      const from = origins(s, node);
      const names = from.map((f) => record(s - 1, f).name);
      if (change) events.push({ stage: s, node, name: record(s, node).name, kinds: change.kinds, details: change.details, names });
      before.push(...from);
    }
    current = [...new Set(before)];
  }
  for (const node of s === 0 ? current : []) events.push({ stage: 0, node, name: record(0, node).name, kinds: [], details: [], names: [] });
  return events.reverse();
}

const operators = (r) =>
  r.body.length ? r.body.map((b) => `${b.op} ${b.detail}`.trim()).join(" + ") : `${r.op} ${r.detail}`.trim();

const intensity = (r) => (r.bytes ? r.flops / r.bytes : 0);
const whole = (n) => Math.round(n).toLocaleString("en");
const percent = (x) => (x >= 0.0995 ? `${Math.round(100 * x)}%` : `${(100 * x).toFixed(1)}%`);

// Three digits, a prefix of ten and the unit: 15.5 G, 4.82 MB.
function short(n, of = "") {
  const prefixes = ["", "k", "M", "G", "T", "P"];
  let k = 0;
  for (; Math.abs(n) >= 999.5 && k < prefixes.length - 1; k++) n /= 1000;
  return `${Number(n.toPrecision(3))} ${prefixes[k]}${of}`.trimEnd();
}

const time = (seconds) => (seconds >= 1e-3 ? `${(seconds * 1e3).toPrecision(3)} ms` : `${(seconds * 1e6).toPrecision(3)} µs`);

// The graph of a stage: boxes and edges in SVG, moved by dragging and the wheel, sized by the buttons or ctrl and wheel.

const svg = byId("graph");
const canvas = byId("canvas");
const WIDTH = data.box.width, LINE = data.box.line, LEAST = 0.02, MOST = 3;
const LARGE = 500; // nodes above which the page holds those that are seen
const FAR = 0.25; // below which text is too small to be read
const view = { x: 0, y: 0, scale: 1 };
const scene = draw("g");
const shown = { nodes: [], edges: [], layers: null, wanted: "", values: null, top: 1 };
const viewListeners = [];
svg.append(scene);

const pen = document.createElement("canvas").getContext("2d");
const fonts = { name: "600 12px system-ui, sans-serif", small: "11px system-ui, sans-serif" };

// The text with its middle left out where it is wider than `room` pixels.
function fitted(text, kind, room) {
  pen.font = fonts[kind];
  if (pen.measureText(text).width <= room) return text;
  let low = 1, high = text.length;
  const cut = (n) => text.slice(0, Math.ceil(n / 2)) + "…" + text.slice(text.length - Math.floor(n / 2));
  while (low < high) {
    const n = Math.ceil((low + high) / 2);
    if (pen.measureText(cut(n)).width <= room) low = n;
    else high = n - 1;
  }
  return cut(low);
}

function drawStage() {
  const layout = layoutOf(state.stage), changes = stages[state.stage].changes || {}, list = records(state.stage);
  shown.layers = { edges: draw("g"), nodes: draw("g") };
  shown.edges = layout.edges.map(([a, b, ...bends]) => {
    const xs = [layout.x[a], layout.x[b]], ys = [layout.y[a], layout.y[b]];
    for (let i = 0; i < bends.length; i += 2) xs.push(bends[i]);
    const extent = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    return { a, b, extent, edge: null, draw: () => draw("path", { class: "edge", d: curve(layout, list, a, b, bends) }) };
  });
  shown.nodes = list.map((r, i) => {
    const { x, y } = { x: layout.x[i], y: layout.y[i] };
    const extent = { left: x - WIDTH / 2, right: x + WIDTH / 2, top: y - r.height / 2, bottom: y + r.height / 2 };
    return { extent, node: null, full: false, change: changes[i] };
  });
  scene.replaceChildren(shown.layers.edges, shown.layers.nodes);
  measureNodes();
  drawSeen();
}

// Of a large graph only what is seen, or soon will be, is in the page, and boxes alone of what is too small to be read.
function drawSeen() {
  const s = view.scale, margin = 300 / s, large = shown.nodes.length > LARGE, far = large && s < FAR;
  const seen = { left: -view.x / s - margin, top: -view.y / s - margin };
  seen.right = seen.left + canvas.clientWidth / s + 2 * margin;
  seen.bottom = seen.top + canvas.clientHeight / s + 2 * margin;
  const inside = (e) => !large || (e.left <= seen.right && e.right >= seen.left && e.top <= seen.bottom && e.bottom >= seen.top);
  const list = records(state.stage);
  for (const [i, at] of shown.nodes.entries()) {
    if (!inside(at.extent) && i !== state.node) {
      if (at.node) at.node.remove();
      at.node = null;
    } else if (!at.node || (!at.full && !far)) {
      const node = far ? drawBox(list[i], i, at.change) : drawNode(list[i], i, at.change);
      node.setAttribute("transform", `translate(${at.extent.left} ${at.extent.top})`);
      if (at.node) at.node.replaceWith(node);
      else shown.layers.nodes.append(node);
      Object.assign(at, { node, full: !far });
      dress(i);
    }
  }
  for (const at of shown.edges) {
    if (!inside(at.extent)) {
      if (at.edge) at.edge.remove();
      at.edge = null;
    } else if (!at.edge) {
      at.edge = at.draw();
      at.edge.classList.toggle("near", isNear(at));
      shown.layers.edges.append(at.edge);
    }
  }
}

// From the lower edge of a box, through the bends, to the upper edge of the other; upright where it passes a layer.
function curve(layout, list, a, b, bends) {
  const points = [[layout.x[a], layout.y[a] + list[a].height / 2]];
  for (let i = 0; i < bends.length; i += 2) points.push([bends[i], bends[i + 1]]);
  points.push([layout.x[b], layout.y[b] - list[b].height / 2]);
  let path = `M${points[0]}`;
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1], [x1, y1] = points[i], middle = (y0 + y1) / 2;
    path += x0 === x1 ? `L${x1} ${y1}` : `C${x0} ${middle} ${x1} ${middle} ${x1} ${y1}`;
  }
  return path;
}

function drawBox(r, i, change) {
  const kinds = change ? change.kinds : [];
  const node = draw("g", { class: ["node", r.family, r.body.length ? "group" : "", ...kinds].join(" ") });
  node.dataset.index = i;
  if (kinds.length) node.append(draw("rect", { class: "mark", x: -4, y: -4, width: WIDTH + 8, height: r.height + 8, rx: 9 }));
  node.append(draw("rect", { class: "box", width: WIDTH, height: r.height, rx: r.family === "input" ? r.height / 2 : 6 }));
  return node;
}

function drawNode(r, i, change) {
  const group = r.body.length > 0;
  const node = drawBox(r, i, change);
  if (!group && r.family !== "input") node.append(draw("rect", { class: "stripe", x: 1, y: 6, width: 4, height: r.height - 12, rx: 2 }));
  const title = r.outputs.length ? `${r.name} → ${r.outputs.join(", ")}` : r.name;
  node.append(draw("text", { class: "name", x: 12, y: 17 }, fitted(title, "name", WIDTH - 22)));
  let y = 24;
  const most = (r.height - data.box.frame) / LINE - 1;
  for (const [k, part] of r.body.slice(0, most).entries()) {
    const rest = k === most - 1 && r.body.length > most;
    const text = rest ? `${r.body.length - most + 1} more` : `${part.op} ${part.detail}`;
    node.append(draw("rect", { class: `part ${rest ? "" : part.family}`, x: 7, y, width: WIDTH - 14, height: LINE - 2, rx: 3 }));
    node.append(draw("text", { class: "small", x: 12, y: y + 10 }, fitted(text, "small", WIDTH - 26)));
    y += LINE;
  }
  const foot = { class: "small", y: r.height - 10 };
  const shape = fitted(r.shape, "small", group ? WIDTH - 24 : 100);
  node.append(draw("text", group ? { ...foot, x: 12 } : { ...foot, x: WIDTH - 10, "text-anchor": "end" }, shape));
  const left = WIDTH - 30 - pen.measureText(shape).width;
  if (!group) node.append(draw("text", { ...foot, x: 12 }, fitted(`${r.op} ${r.detail}`.trim(), "small", left)));
  node.append(draw("title", {}, `${r.name}\n${operators(r)}\n${r.types.join(", ")}`));
  return node;
}

// -- colours ----------------------------------------------------------------------------------------------------------------

const COLOURS = {
  operator: null,
  "share of time": (r) => (timesOf(state.stage, r.name) || { share: 0 }).share,
  "distance from the roof": (r) => lost(timesOf(state.stage, r.name)),
  FLOPs: (r) => r.flops,
  bytes: (r) => r.bytes,
  parameters: (r) => r.parameters,
};

// Seconds over what the roof allows.
const lost = (t) => (t ? t.seconds * Math.max(0, 1 - t.roof) : 0);

function measureNodes() {
  const measure = COLOURS[byId("colour").value];
  shown.values = measure ? records(state.stage).map(measure) : null;
  shown.top = shown.values ? shown.values.reduce((a, b) => Math.max(a, b), 1e-30) : 1;
}

function colourNodes() {
  measureNodes();
  dressAll();
}

// Colour, selection and search on a node that is in the page.
function dress(i) {
  const node = shown.nodes[i].node;
  const part = shown.values ? Math.sqrt(shown.values[i] / shown.top) : 0;
  node.querySelector(".box").style.fill = shown.values ? `color-mix(in srgb, var(--input) ${Math.round(60 * part)}%, var(--panel))` : "";
  node.classList.toggle("selected", i === state.node);
  node.classList.toggle("dim", shown.wanted !== "" && !matches(record(state.stage, i), shown.wanted));
}

function dressAll() {
  for (const [i, { node }] of shown.nodes.entries()) if (node) dress(i);
}

// -- view -------------------------------------------------------------------------------------------------------------------

function moved() {
  scene.setAttribute("transform", `translate(${view.x} ${view.y}) scale(${view.scale})`);
  scene.classList.toggle("far", view.scale < FAR);
  if (shown.layers) drawSeen();
  for (const f of viewListeners) f();
}

function zoom(factor, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
  const scale = Math.min(MOST, Math.max(LEAST, view.scale * factor));
  view.x = x - ((x - view.x) * scale) / view.scale;
  view.y = y - ((y - view.y) * scale) / view.scale;
  view.scale = scale;
  moved();
}

// The graph may use what the overview leaves.
const room = () => canvas.clientWidth - 58;
const centred = () => (room() - layoutOf(state.stage).width * view.scale) / 2;

// A graph that is not wider than its room stands in the middle.
function centre() {
  if (centred() < 0) return;
  view.x = centred();
  moved();
}

function fit() {
  const { width, height } = layoutOf(state.stage);
  view.scale = Math.min(1.2, (room() - 32) / width, (canvas.clientHeight - 30) / height);
  view.x = centred();
  view.y = Math.max(15, (canvas.clientHeight - height * view.scale) / 2);
  moved();
}

// As large as is well read, from the top.
function beginning() {
  const { width } = layoutOf(state.stage);
  view.scale = Math.min(1, Math.max(0.45, (room() - 32) / width));
  view.x = centred();
  view.y = 18;
  moved();
}

const screen = (s, i) => ({ x: layoutOf(s).x[i] * view.scale + view.x, y: layoutOf(s).y[i] * view.scale + view.y });

function place(i, x, y) {
  view.x = x - layoutOf(state.stage).x[i] * view.scale;
  view.y = y - layoutOf(state.stage).y[i] * view.scale;
  moved();
}

const isNear = ({ a, b }) => state.node !== null && (a === state.node || b === state.node);

function markSelected() {
  drawSeen();
  for (const at of shown.edges) if (at.edge) at.edge.classList.toggle("near", isNear(at));
  dressAll();
}

function search(text) {
  shown.wanted = text.trim().toLowerCase();
  dressAll();
}

const matches = (r, wanted) => `${r.name} ${operators(r)}`.toLowerCase().includes(wanted);

// A stage is drawn so that the selected node, or the one nearest to the middle, stays where it was.
listeners.stage.push((before) => {
  const middle = { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 };
  const distance = (i) => Math.hypot(screen(before, i).x - middle.x, screen(before, i).y - middle.y);
  let anchor = null, at = null;
  for (const i of [...stages[before].nodes.keys()].sort((a, b) => distance(a) - distance(b)).slice(0, 40)) {
    anchor = carried(before, i, state.stage);
    at = screen(before, i);
    if (anchor !== null) break;
  }
  drawStage();
  search(byId("find").value);
  if (state.node !== null) {
    const old = carried(state.stage, state.node, before);
    place(state.node, ...Object.values(old === null ? middle : screen(before, old)));
  } else if (anchor !== null) place(anchor, at.x, at.y);
  else beginning();
  centre();
});

listeners.node.push((follow) => {
  markSelected();
  if (!follow || state.node === null) return;
  const { x, y } = screen(state.stage, state.node);
  const wide = (WIDTH / 2) * view.scale, tall = (record(state.stage, state.node).height / 2) * view.scale;
  const seen = x > wide && x < room() - wide && y > tall + 4 && y < canvas.clientHeight - tall - 4;
  if (view.scale < 0.45) view.scale = 0.7;
  else if (seen) return;
  place(state.node, room() / 2, canvas.clientHeight / 2);
  centre();
});

let drag = null;
canvas.addEventListener("pointerdown", (e) => {
  if (e.button !== 0 || e.target.id === "overview") return;
  drag = { x: e.clientX, y: e.clientY, far: false, node: e.target.closest(".node") };
  canvas.setPointerCapture(e.pointerId);
});
canvas.addEventListener("pointermove", (e) => {
  if (!drag) return;
  const dx = e.clientX - drag.x, dy = e.clientY - drag.y;
  if (!drag.far && Math.hypot(dx, dy) < 4) return;
  Object.assign(drag, { x: e.clientX, y: e.clientY, far: true });
  canvas.classList.add("dragging");
  view.x += dx;
  view.y += dy;
  moved();
});
canvas.addEventListener("pointerup", () => {
  if (drag && !drag.far) select(drag.node ? Number(drag.node.dataset.index) : null, false);
  drag = null;
  canvas.classList.remove("dragging");
});
canvas.addEventListener("wheel", (e) => {
  e.preventDefault();
  const unit = e.deltaMode === 1 ? 16 : 1;
  if (e.ctrlKey || e.metaKey) {
    const box = canvas.getBoundingClientRect();
    zoom(Math.exp(-e.deltaY * unit * 0.004), e.clientX - box.left, e.clientY - box.top);
    return;
  }
  view.x -= (e.shiftKey ? e.deltaY : e.deltaX) * unit;
  view.y -= (e.shiftKey ? 0 : e.deltaY) * unit;
  moved();
}, { passive: false });

// Arrow keys walk along the edges from the selected node.
canvas.addEventListener("keydown", (e) => {
  const down = e.key === "ArrowDown", up = e.key === "ArrowUp";
  if (!down && !up) return;
  e.preventDefault();
  if (state.node === null) return select(0);
  const found = shown.edges.find(({ a, b }) => (down ? a : b) === state.node);
  if (found) select(down ? found.b : found.a);
});

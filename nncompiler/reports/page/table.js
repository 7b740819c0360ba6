// Tables: the layers of the stage, which are sorted by a press on a column's head, and the fixed ones of the other panels.

const layers = byId("layers");
const order = { column: null, down: true };
let rows = [];
const opened = new Set();
const MANY = 500; // layers above which scopes are closed
const LONGEST = 500; // rows that are shown of a sorted or searched table

const COLUMNS = [
  { title: "layer", text: true, value: (r) => r.name, shown: (r) => r.name, mark: true },
  { title: "operators", text: true, value: operators, shown: operators },
  { title: "output", text: true, value: (r) => r.shape, shown: (r) => r.shape },
  { title: "params", value: (r) => r.parameters, shown: (r) => short(r.parameters), sum: true },
  { title: "MACs", value: (r) => r.macs, shown: (r) => short(r.macs), sum: true },
  { title: "FLOPs", value: (r) => r.flops, shown: (r) => short(r.flops), sum: true },
  { title: "bytes", value: (r) => r.bytes, shown: (r) => short(r.bytes), sum: true },
  { title: "FLOPs/B", value: intensity, shown: (r) => intensity(r).toPrecision(3) },
];
const MEASURED = [
  { title: "time", value: (r, t) => t.seconds, shown: (r, t) => time(t.seconds), sum: true, total: time },
  { title: "share", value: (r, t) => t.share, shown: (r, t) => percent(t.share), meter: true },
  { title: "of roof", value: (r, t) => t.roof, shown: (r, t) => (t.bound ? percent(t.roof) : "") },
];

function showLayers() {
  const s = state.stage, timed = measured && s === last;
  const columns = timed ? COLUMNS.toSpliced(3, 0, ...MEASURED) : COLUMNS;
  const none = { seconds: 0, share: 0, roof: 0, bound: "" };
  const wanted = byId("find").value.trim().toLowerCase();
  const entries = records(s)
    .map((r, i) => ({ r, i, t: timesOf(s, r.name) || none }))
    .filter(({ r }) => r.family !== "input" && (wanted === "" || matches(r, wanted)));
  const by = columns.find((c) => c.title === order.column);
  if (by) {
    const sign = order.down ? -1 : 1;
    entries.sort((a, b) => {
      const x = by.value(a.r, a.t), y = by.value(b.r, b.t);
      return sign * (by.text ? x.localeCompare(y, "en", { numeric: true }) : x - y);
    });
  }
  const top = entries.reduce((n, { t }) => Math.max(n, t.share), 1e-9);
  const sumOf = (some, c) => some.reduce((n, { r, t }) => n + c.value(r, t), 0);
  const totalOf = (some, c) => (c.sum ? (c.total || short)(sumOf(some, c)) : "");
  const line = ({ r, i, t }, depth = 0) => {
    const cells = columns.map((c) => {
      const empty = !c.text && c.value(r, t) === 0;
      const cell = make("td", { class: c.text ? "text" : c.meter ? "meter" : null, title: c.text ? c.shown(r, t) : null });
      if (c.mark) cell.append(make("i", { class: r.family }));
      if (c.mark && depth) cell.style.paddingLeft = `${8 + 14 * depth}px`;
      if (c.meter) cell.style.setProperty("--part", t.share / top);
      cell.append(empty ? "" : c.shown(r, t));
      return cell;
    });
    const row = make("tr", { onclick: () => select(i) }, ...cells);
    row.dataset.index = i;
    return row;
  };
  const scope = ({ path, label, entries: own }, depth) => {
    const open = opened.has(path);
    const press = (e) => {
      e.stopPropagation();
      if (open) opened.delete(path);
      else opened.add(path);
      showLayers();
    };
    const first = make("button", { onclick: press, "aria-expanded": open }, `${open ? "▾" : "▸"} ${label}`);
    const cells = columns.map((c, k) => make("td", { class: c.text ? "text" : null }, k === 0 ? first : k === 1 ? `${own.length} layers` : totalOf(own, c)));
    cells[0].style.paddingLeft = `${8 + 14 * depth}px`;
    return make("tr", { class: "scope", onclick: press, "data-scope": path }, ...cells);
  };
  rows = [];
  const body = [];
  const add = (item, depth) => {
    if (!item.entries) {
      rows.push(line(item, depth));
      body.push(rows[rows.length - 1]);
      return;
    }
    body.push(scope(item, depth));
    if (opened.has(item.path)) for (const part of item.parts) add(part, depth + 1);
  };
  if (entries.length > MANY && !by && wanted === "") for (const item of scopes(entries, "", 0)) add(item, 0);
  else for (const entry of entries.slice(0, LONGEST)) add(entry, 0);
  const left = body.length === rows.length ? entries.length - rows.length : 0;
  if (left > 0) body.push(make("tr", { class: "more" }, make("td", { class: "text", colspan: columns.length }, `${left} more: a search finds them`)));
  const sums = columns.map((c, k) => make("td", { class: c.text ? "text" : null }, k === 0 ? `${entries.length} layers` : totalOf(entries, c)));
  layers.replaceChildren(
    make("thead", {}, make("tr", {}, ...columns.map(head))),
    make("tbody", {}, ...body),
    make("tfoot", {}, make("tr", {}, ...sums)),
  );
  markRow(false);
}

// Names of many layers close into their scopes (layers.0, /layers.0/attn): {path, label, entries, parts} for a scope of several
// layers, an entry for a layer of its own. A scope that holds nothing but another one is joined with it.
function scopes(entries, before, depth) {
  const groups = new Map();
  for (const entry of entries) {
    const parts = entry.r.name.split(/[/.]/).filter((p, k) => p || k);
    // A part that is a number goes with what it numbers: "layers", "0" is one step.
    const steps = [];
    for (const p of parts.slice(0, -1)) {
      if (/^\d+$/.test(p) && steps.length) steps[steps.length - 1] += `.${p}`;
      else steps.push(p);
    }
    const key = steps.length > depth ? steps[depth] : null;
    const group = key === null ? `\0${entry.i}` : key;
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(entry);
  }
  const made = [];
  for (const [key, own] of groups) {
    if (key.startsWith("\0") || own.length === 1) {
      made.push(...own);
      continue;
    }
    const path = `${before}/${key}`;
    const parts = scopes(own, path, depth + 1);
    if (parts.length === 1 && parts[0].entries) made.push({ ...parts[0], label: `${key}/${parts[0].label}` });
    else made.push({ path, label: key, entries: own, parts });
  }
  return made;
}

// Opens the scopes around a layer.
function openTo(index) {
  const s = state.stage;
  const entries = records(s).map((r, i) => ({ r, i })).filter(({ r }) => r.family !== "input");
  let items = scopes(entries, "", 0), found = false;
  while (items) {
    const item = items.find((x) => x.entries && x.entries.some(({ i }) => i === index));
    if (item && !opened.has(item.path)) {
      opened.add(item.path);
      found = true;
    }
    items = item ? item.parts : null;
  }
  if (found) showLayers();
}

function head(c) {
  const sorted = order.column === c.title ? (order.down ? "descending" : "ascending") : null;
  const press = () => {
    const again = order.column === c.title;
    order.down = again ? !order.down : !c.text;
    order.column = c.title;
    showLayers();
  };
  return make("th", { class: c.text ? "text" : null, "aria-sort": sorted, scope: "col" }, make("button", { onclick: press }, c.title));
}

function markRow(scroll) {
  if (scroll && state.node !== null && !rows.some((row) => Number(row.dataset.index) === state.node)) openTo(state.node);
  for (const row of rows) {
    const own = Number(row.dataset.index) === state.node;
    row.classList.toggle("selected", own);
    if (own && scroll && byId("layers-panel").offsetParent) row.scrollIntoView({ block: "nearest" });
  }
}

listeners.stage.push(showLayers);
listeners.node.push(() => markRow(true));

// A table whose first column names nodes.
function plain(titles, lines) {
  const texts = titles.map((_, k) => lines.every((line) => typeof line[k] === "string"));
  const cells = (line) => line.map((v, k) => make("td", { class: texts[k] ? "text" : null }, typeof v === "number" ? (v ? v.toLocaleString("en") : "") : v));
  return make(
    "table", {},
    make("thead", {}, make("tr", {}, ...titles.map((t, k) => make("th", { class: texts[k] ? "text" : null }, t)))),
    make("tbody", {}, ...lines.map((line) => make("tr", { onclick: () => selectName(line[0]) }, ...cells(line)))),
  );
}

// Tables: the layers of the stage, which are sorted by a press on a column's head, and the fixed ones of the other panels.

const layers = byId("layers");
const order = { column: null, down: true };
let rows = [];

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
  const top = Math.max(...entries.map(({ t }) => t.share), 1e-9);
  rows = entries.map(({ r, i, t }) => {
    const cells = columns.map((c) => {
      const empty = !c.text && c.value(r, t) === 0;
      const cell = make("td", { class: c.text ? "text" : c.meter ? "meter" : null, title: c.text ? c.shown(r, t) : null });
      if (c.mark) cell.append(make("i", { class: r.family }));
      if (c.meter) cell.style.setProperty("--part", t.share / top);
      cell.append(empty ? "" : c.shown(r, t));
      return cell;
    });
    const row = make("tr", { onclick: () => select(i) }, ...cells);
    row.dataset.index = i;
    return row;
  });
  const sums = columns.map((c, k) => {
    const sum = c.sum ? entries.reduce((n, { r, t }) => n + c.value(r, t), 0) : 0;
    return make("td", { class: c.text ? "text" : null }, k === 0 ? `${entries.length} layers` : c.sum ? c.total ? c.total(sum) : short(sum) : "");
  });
  layers.replaceChildren(
    make("thead", {}, make("tr", {}, ...columns.map(head))),
    make("tbody", {}, ...rows),
    make("tfoot", {}, make("tr", {}, ...sums)),
  );
  markRow(false);
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

// The whole graph in a strip beside it, with the part that is seen; a press moves there.

const strip = byId("overview");
const brush = strip.getContext("2d");
let waiting = false;

function paint() {
  waiting = false;
  const ratio = window.devicePixelRatio || 1, w = strip.clientWidth, h = strip.clientHeight;
  strip.width = w * ratio;
  strip.height = h * ratio;
  brush.scale(ratio, ratio);
  const layout = layoutOf(state.stage), style = getComputedStyle(document.documentElement);
  const sx = (w - 6) / layout.width, sy = (h - 6) / layout.height;
  for (const [i, r] of records(state.stage).entries()) {
    brush.fillStyle = style.getPropertyValue(i === state.node ? "--ink" : `--${r.family}`);
    const tall = Math.max(1.5, r.height * sy * 0.8), wide = Math.max(3, WIDTH * sx);
    brush.fillRect(3 + layout.x[i] * sx - wide / 2, 3 + layout.y[i] * sy - tall / 2, wide, i === state.node ? Math.max(4, tall) : tall);
  }
  brush.strokeStyle = style.getPropertyValue("--ink");
  brush.lineWidth = 1.2;
  const top = Math.max(1, 3 + (-view.y / view.scale) * sy), bottom = Math.min(h - 1, 3 + ((canvas.clientHeight - view.y) / view.scale) * sy);
  if (bottom > top) brush.strokeRect(1, top, w - 2, Math.max(3, bottom - top));
}

function repaint() {
  if (!waiting) requestAnimationFrame(paint);
  waiting = true;
}

function jump(e) {
  if (!(e.buttons & 1)) return;
  e.stopPropagation();
  const layout = layoutOf(state.stage);
  const y = ((e.offsetY - 3) / (strip.clientHeight - 6)) * layout.height;
  view.y = canvas.clientHeight / 2 - y * view.scale;
  view.x = centred();
  moved();
}

strip.addEventListener("pointerdown", jump);
strip.addEventListener("pointermove", jump);
viewListeners.push(repaint);
listeners.node.push(repaint);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
new ResizeObserver(repaint).observe(canvas);

"""What a token costs while a decoder writes: the state inside the executable beside onnxruntime with IO binding.

    python benchmarks/decoder.py [MODEL] [--prompt 16] [--tokens 500] [--threads 1]
    python benchmarks/decoder.py MODEL --lengths 128,512,1024,2047 [--cpu] [--bursts 9]

MODEL is an ONNX file, or a model in Python (examples/gpt.py:gpt unless given), whose outputs and inputs are called as a
cache's are (present, past). Both read a prompt and then a token at a time, in bursts of 20 tokens that take turns;
onnxruntime's cache stays in OrtValues, the outputs of a run being bound as inputs of the next one. For each hundred tokens
the median milliseconds of both and the median of the ratios of bursts; then what was compiled meanwhile, and the memory of
the state.

With --lengths, a token behind caches of these lengths, which a run reads whole: milliseconds, the bytes that a token reads
(weights and cache) a second, and as a share of what one core reads from memory, which is BLAS's dot product of vectors of as
many bytes, in turns with the others. --cpu counts the processor's time instead of the clock's, for machines at work.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

import nncompiler as nnc
from nncompiler.driver.state import pairs_of
from nncompiler.interchange.writer import save
from nncompiler.sources import is_onnx_file, open_source

BURST, SHOWN, ROOT = 20, 100, Path(__file__).resolve().parents[1]


class Peer:
    """The same model in onnxruntime, its cache in OrtValues."""

    def __init__(self, path: str, pairs: dict[str, str], types: dict[str, Any], threads: int):
        import onnxruntime as ort

        options = ort.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        self.session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self.value, self.pairs = ort.OrtValue.ortvalue_from_numpy, pairs
        self.outputs = [o.name for o in self.session.get_outputs()]
        self.state = {
            source: self.value(np.zeros([1 if str(d) == "batch" else d if isinstance(d, int) else 0 for d in t.shape],
                                        t.dtype.numpy))
            for source, t in types.items()
        }  # fmt: skip

    def __call__(self, feeds: dict[str, Any]) -> Any:
        binding = self.session.io_binding()
        for name, array in feeds.items():
            binding.bind_ortvalue_input(name, self.value(array))
        for source, kept in self.state.items():
            binding.bind_ortvalue_input(source, kept)
        for name in self.outputs:
            binding.bind_output(name, "cpu")
        self.session.run_with_iobinding(binding)
        found = dict(zip(self.outputs, binding.get_outputs(), strict=True))
        self.state = {source: found[name] for name, source in self.pairs.items()}
        return next(found[name] for name in self.outputs if name not in self.pairs).numpy()


def read_bytes(session: Any) -> int:
    """Bytes of weights and intermediates that a run of a program moves, its states excepted."""
    return sum(step["bytes"] for step in session.description["steps"] if not step["kernel"].startswith("attention"))


def at_lengths(exe: Any, peer: Peer, feeds: Callable[[int], dict[str, Any]], options: argparse.Namespace) -> None:
    """A row for every length of the cache."""
    rng = np.random.default_rng(1)
    clock = time.process_time if options.cpu else time.perf_counter
    print(f"{'cache':>6} {'ours, ms':>9} {'ort, ms':>9} {'ratio':>6} {'MB read':>8} {'GB/s':>6} {'memory':>7} {'share':>6}")
    for length in options.lengths:
        shapes = {name: [1 if str(d) == "batch" else d if isinstance(d, int) else length for d in t.shape]
                  for name, t in exe.state_types}  # fmt: skip
        state = {name: rng.standard_normal(shapes[name]).astype(t.dtype.numpy) for name, t in exe.state_types}
        exe.set_state(state)
        token = feeds(1)
        exe.run(token)
        moved = read_bytes(exe.session) + sum(a.nbytes for a in state.values())
        vectors = [np.ones(moved // 8, np.float32) for _ in range(2)]

        def read() -> None:
            np.dot(*vectors)  # noqa: B023

        def ours() -> None:
            exe.run(token)  # noqa: B023

        def theirs() -> None:
            peer(token)  # noqa: B023

        times: dict[Callable[[], None], list[float]] = {ours: [], theirs: [], read: []}
        for _ in range(options.bursts):
            exe.set_state(state)
            peer.state = {name: peer.value(a) for name, a in state.items()}
            for call, kept in times.items():
                call()
                start = clock()
                call()
                kept.append(clock() - start)
        a, b, c = (times[call] for call in (ours, theirs, read))
        ratio, share = median(x / y for x, y in zip(a, b)), median(y / x for x, y in zip(a, c))
        rates = [moved / median(kept) / 1e9 for kept in (a, c)]
        print(f"{length:6} {median(a) * 1e3:9.3f} {median(b) * 1e3:9.3f} {ratio:6.2f} {moved / 1e6:8.1f} "
              f"{rates[0]:6.1f} {rates[1]:7.1f} {share:6.2f}")  # fmt: skip


def timed(call: Callable[[dict[str, Any]], Any], steps: list[dict[str, Any]]) -> tuple[list[float], Any]:
    """Milliseconds of each step, and the last result."""
    times, result = [], None
    for feeds in steps:
        start = time.perf_counter()
        result = call(feeds)
        times.append((time.perf_counter() - start) * 1e3)
    return times, result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?", default=f"{ROOT}/examples/gpt.py:gpt")
    parser.add_argument("--prompt", type=int, default=16)
    parser.add_argument("--tokens", type=int, default=500)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--lengths", type=lambda text: [int(n) for n in text.split(",")], default=None)
    parser.add_argument("--cpu", action="store_true")
    parser.add_argument("--bursts", type=int, default=9)
    options = parser.parse_args()
    rng = np.random.default_rng(0)
    with nnc.compile(options.model, threads=options.threads, state=True) as exe, tempfile.TemporaryDirectory() as folder:
        base: Any = exe.base  # type: ignore[attr-defined]
        pairs = pairs_of(True, base.inputs, base.outputs)
        path = options.model
        if not is_onnx_file(path):
            path = f"{folder}/model.onnx"
            save(open_source(options.model).known(), path)
        types = {source: t for source, t in base.inputs if source in pairs.values()}
        peer = Peer(path, pairs, types, options.threads)

        def feeds(length: int) -> dict[str, Any]:
            found: dict[str, Any] = {}
            for name, t in exe.inputs:
                shape = [d if isinstance(d, int) else length if axis else 1 for axis, d in enumerate(t.shape)]
                found[name] = rng.integers(0, 100, shape).astype(t.dtype.numpy)
            return found

        if options.lengths:
            at_lengths(exe, peer, feeds, options)
            return
        prompt = feeds(options.prompt)
        first = timed(exe.run, [prompt])[0][0], timed(peer, [prompt])[0][0]
        second = feeds(1)
        exe.run(second), peer(second)
        programs = len(base._variants)
        print(f"prompt of {options.prompt}, first run: {first[0]:.0f} ms with compiling, onnxruntime {first[1]:.0f} ms")
        print(f"{'tokens':>12} {'ours, ms':>9} {'ort, ms':>9} {'ratio':>6}")
        ours: list[float] = []
        theirs: list[float] = []
        ratios: list[float] = []
        done, worst = 0, 0.0
        while done < options.tokens:
            steps = [feeds(1) for _ in range(min(BURST, options.tokens - done))]
            turn = [(exe.run, ours), (peer, theirs)]
            results = {}
            for call, kept in turn if done // BURST % 2 else turn[::-1]:
                times, results[call] = timed(call, steps)
                kept += times
            name = exe.outputs[0][0]
            worst = max(worst, float(np.abs(results[exe.run][name] - results[peer]).max()))
            ratios.append(median(ours[done:]) / median(theirs[done:]))
            done += len(steps)
            if done % SHOWN == 0 or done == options.tokens:
                at = slice(max(0, done - SHOWN), done)
                bursts = ratios[at.start // BURST :]
                print(f"{f'{at.start}..{done}':>12} {median(ours[at]):9.3f} {median(theirs[at]):9.3f} {median(bursts):6.2f}")
        made = len(base._variants) - programs
        print(f"{made} programs compiled in {options.tokens} tokens; largest difference {worst:.1e}; "
              f"{exe.state_bytes / 1e6:.1f} MB of buffers for a state of "  # type: ignore[attr-defined]
              f"{sum(a.nbytes for a in exe.state.values()) / 1e6:.1f} MB")  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()

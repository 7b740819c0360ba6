"""Pictures for nnc run: which inputs they are for, and classes of what comes out."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError

from .common import counted, print_json, warn
from .table import table

if TYPE_CHECKING:
    import numpy as np

    from nncompiler.executable import Executable
    from nncompiler.pictures import Preparation

    Array = np.ndarray[Any, Any]


def arguments(parser: argparse.ArgumentParser, ranked: bool = True) -> None:
    """--mean, --std, --range, --size, --stretch, --labels; with `ranked` --top."""
    group = parser.add_argument_group("pictures")
    group.add_argument("--mean", type=_numbers, metavar="R,G,B", help="taken off every channel (default: guessed)")
    group.add_argument("--std", type=_numbers, metavar="R,G,B", help="what every channel is divided by (default: guessed)")
    group.add_argument("--range", type=_top, metavar="TOP", help="white before mean and std: 1 or 255 (default: guessed)")
    group.add_argument("--size", type=_size, metavar="N or HxW", help="height and width, where the model leaves them open")
    group.add_argument("--stretch", action="store_true", help="resize to the size; default: resize and crop the middle")
    group.add_argument("--labels", metavar="FILE", help="names of the classes, one per line")
    if ranked:
        group.add_argument("--top", type=counted(1), default=5, metavar="N", help="classes that are shown (default 5)")


def run_pictures(
    executable: Executable, files: list[str], options: argparse.Namespace
) -> tuple[list[str], list[dict[str, Array]]]:
    """The outputs for every picture of `files`, each FILE, FOLDER or NAME=FILE, in their order."""
    from nncompiler.pictures import is_picture, pictures, preparation

    from .inputs import read_inputs

    plans: dict[str, Preparation] = {}
    sets: dict[str, list[str]] = {}
    arrays = [text for text in files if not is_picture(text.rpartition("=")[2])]
    feeds = read_inputs(arrays, executable.inputs)
    free = [(n, t) for n, t in executable.inputs if n not in feeds]
    for text in files:
        if text in arrays:
            continue
        name, equals, path = text.rpartition("=")
        images = [(n, t) for n, t in free if (n == name or not equals) and len(t.shape) == 4]
        if not images:
            wanted = ", ".join(f"{n}: {t}" for n, t in executable.inputs)
            raise UsageError(f"{text!r} is a picture, and no input is left that takes one", hint=f"the inputs are {wanted}")
        name, type_ = images[0] if equals or not sets else next(((n, t) for n, t in images if n not in sets), images[0])
        if name not in plans:
            plans[name] = preparation(
                name, type_, size=options.size, mean=options.mean, deviation=options.std, top=options.range,
                stretch=options.stretch,
            )  # fmt: skip
            warn(f"nnc: {name}: {plans[name].text}")
        sets.setdefault(name, []).extend(pictures(path))
    counts = {len(s) for s in sets.values()}
    if len(counts) > 1:
        raise UsageError(f"every input needs as many pictures, got {', '.join(f'{n}: {len(s)}' for n, s in sets.items())}")
    missing = [f"{n}: {t}" for n, t in free if n not in sets]
    if missing:
        raise UsageError(f"the model needs {', '.join(missing)}, too", hint="NAME=FILE for each")
    names = next(iter(sets.values()))
    return names, [
        _one(executable, feeds | {n: plans[n].array(s[at]) for n, s in sets.items()}, plans) for at in range(len(names))
    ]


def _one(executable: Executable, feeds: dict[str, Array], plans: dict[str, Preparation]) -> dict[str, Array]:
    """The outputs for one picture; a model of a fixed batch gets it in every place and gives the first."""
    import numpy as np

    batches = {plan.type.shape[0] for plan in plans.values() if isinstance(plan.type.shape[0], int)}
    batch = max(batches, default=1)
    if batch == 1:
        return executable.run(feeds)
    repeated = {n: np.repeat(a, batch, 0) if n in plans else a for n, a in feeds.items()}
    return {n: a[:1] if a.ndim and len(a) == batch else a for n, a in executable.run(repeated).items()}


def print_classes(names: list[str], outputs: list[dict[str, Array]], options: argparse.Namespace) -> bool:
    """The best classes of every picture; False where no output is a row of scores."""
    ranked = [_ranked(o, options.top) for o in outputs]
    if any(r is None for r in ranked):
        return False
    labels = read_labels(options.labels)
    rows, documents = [], []
    for name, found in zip(names, ranked):
        assert found is not None
        best = [(at, score, labels[at] if labels and at < len(labels) else f"class {at}") for at, score in found]
        documents.append({"picture": name, "classes": [{"class": a, "score": s, "label": text} for a, s, text in best]})
        for place, (_, score, text) in enumerate(best):
            rows.append([os.path.basename(name) if place == 0 and len(names) > 1 else "", f"{100 * score:.1f}%", text])
    if options.json:
        print_json("run", {"pictures": documents})
    else:
        table("", [("picture", "left"), ("share", "right"), ("class", "left")], rows, keep=("share",))
    return True


def _ranked(outputs: dict[str, Array], top: int) -> list[tuple[int, float]] | None:
    """(class, probability), best first; of scores that are no probabilities the softmax."""
    import numpy as np

    for array in outputs.values():
        if array.dtype.kind == "f" and array.ndim >= 2 and array.shape[0] == 1 and max(array.shape[1:]) == array.size > 1:
            scores = array.reshape(-1).astype(np.float64)
            if scores.min() < 0 or abs(scores.sum() - 1) > 1e-3:
                scores = np.exp(scores - scores.max())
                scores /= scores.sum()
            order = np.argsort(-scores, kind="stable")[:top]
            return [(int(at), float(scores[at])) for at in order]
    return None


def read_labels(path: str | None) -> list[str]:
    """Names of classes, one per line; none without a file."""
    if path is None:
        return []
    try:
        with open(path, encoding="utf-8") as file:
            return [line.strip() for line in file.read().splitlines()]
    except OSError as e:
        raise UsageError(f"the labels {path!r} cannot be read: {e.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"the labels {path!r} are not UTF-8 text") from None


def _numbers(text: str) -> tuple[float, ...]:
    try:
        found = tuple(float(t) for t in text.replace(" ", ",").split(",") if t)
    except ValueError:
        found = ()
    if not found:
        raise argparse.ArgumentTypeError(f"numbers such as 0.485,0.456,0.406 are required, got {text!r}")
    return found


def _top(text: str) -> float:
    if text not in ("1", "255"):
        raise argparse.ArgumentTypeError(f"1 or 255 is required, got {text!r}")
    return float(text)


def _size(text: str) -> tuple[int, int]:
    parts = text.split("x")
    if len(parts) not in (1, 2) or not all(p.isdigit() and 0 < int(p) <= 1 << 16 for p in parts):
        raise argparse.ArgumentTypeError(f"a size such as 224 or 480x640 is required, got {text!r}")
    return int(parts[0]), int(parts[-1])

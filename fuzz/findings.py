"""A finding as files: the model, its inputs as ONNX tensors, the model as text, and a test that fails."""

from __future__ import annotations

import hashlib
from pathlib import Path

import onnx
from onnx import numpy_helper

from .judge import Outcome
from .minimize import Minimizer
from .models import Feeds
from .worker import Worker

SNIPPET = '''"""{kind} ({party}): {what}"""

from pathlib import Path

import onnx
from onnx import numpy_helper

from fuzz.judge import judge


def test_{name}():
    here = Path(__file__).parent
    model = onnx.load(here / "model.onnx")
    tensors = [onnx.load_tensor(path) for path in sorted(here.glob("*.pb"))]
    outcome = judge(model, [{{t.name: numpy_helper.to_array(t) for t in tensors}}])
    assert outcome.good, f"{{outcome.kind}} ({{outcome.party}}): {{outcome.what}}"
'''


def same(a: Outcome, b: Outcome) -> bool:
    """Are these outcomes of one cause, as far as can be told? Wrong numbers look alike wherever they come from."""
    numbers = a.kind == "wrong" and a.party == "native"
    return (a.kind, a.party) == (b.kind, b.party) and (numbers or a.key == b.key)


def minimize(
    worker: Worker, model: onnx.ModelProto, feeds: list[Feeds], outcome: Outcome, seconds: float
) -> tuple[onnx.ModelProto, Feeds, Outcome] | None:
    """The smallest model found with this outcome; None where it does not come again."""
    def has(smaller: onnx.ModelProto, arrays: Feeds) -> bool:
        return same(worker.model(smaller, [arrays]), outcome)

    found = Minimizer(has, seconds).run(model, feeds)
    if found is None:
        return None
    return *found, worker.model(found[0], [found[1]])


def signature(model: onnx.ModelProto, outcome: Outcome) -> str:
    """What findings are grouped by: the outcome, and for wrong numbers the operators and types of the smallest model."""
    if outcome.kind != "wrong" or outcome.party != "native":
        return outcome.key
    operators = "+".join(sorted({n.op_type for n in model.graph.node}))
    types = sorted({onnx.TensorProto.DataType.Name(i.type.tensor_type.elem_type) for i in model.graph.input})
    return f"wrong native {operators} {','.join(types)}"


def write(folder: Path, seed: int, model: onnx.ModelProto, feeds: Feeds, outcome: Outcome) -> Path:
    """Writes the files into a folder of the finding's own below `folder`, which is returned."""
    digest = hashlib.sha256(signature(model, outcome).encode()).hexdigest()[:8]
    name = f"{outcome.kind}_{digest}"
    own = folder / name
    own.mkdir(parents=True, exist_ok=True)
    for stale in own.glob("input_*.pb"):
        stale.unlink()
    onnx.save(model, own / "model.onnx")
    for number, (key, array) in enumerate(feeds.items()):
        onnx.save_tensor(numpy_helper.from_array(array, key), own / f"input_{number}.pb")
    (own / "model.txt").write_text(f"# seed {seed}\n{onnx.printer.to_text(model)}\n", encoding="utf-8")
    what = outcome.what.replace("\\", "/").replace('"""', "'''").splitlines()[0][:100]
    text = SNIPPET.format(kind=outcome.kind, party=outcome.party, what=what, name=name)
    (own / f"test_{name}.py").write_text(text, encoding="utf-8")
    return own

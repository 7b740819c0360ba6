"""PyTorch modules and torch.compile, beside PyTorch itself. Runs where torch and onnxscript are (extra `torch`)."""

from __future__ import annotations

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.ir.errors import UsageError

torch = pytest.importorskip("torch")
pytest.importorskip("onnxscript")
from nncompiler.frontends.torch_export import exported  # noqa: E402
from nncompiler.torch_backend import backend  # noqa: E402

nn = torch.nn


class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.cells, self.head = nn.LSTM(8, 16, batch_first=True), nn.Linear(16, 3)

    def forward(self, x):
        y, _ = self.cells(x)
        return self.head(y[:, -1])


class Broken(nn.Module):
    """A graph break in the middle."""

    def __init__(self):
        super().__init__()
        self.first, self.second = nn.Linear(6, 7), nn.Linear(7, 2)

    def forward(self, x):
        x = torch.relu(self.first(x))
        torch._dynamo.graph_break()
        return self.second(x), x.sum()


def cnn():
    layers = [nn.Conv2d(3, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten()]
    return nn.Sequential(*layers, nn.Linear(16 * 16 * 16, 10))


def transformer():
    return nn.TransformerEncoder(nn.TransformerEncoderLayer(32, 4, 64, batch_first=True), 2)


MODELS = {"cnn": (cnn, (2, 3, 32, 32)), "transformer": (transformer, (2, 7, 32)), "lstm": (Recurrent, (2, 5, 8))}


@pytest.fixture(params=MODELS)
def model(request):
    torch.manual_seed(0)
    torch._dynamo.reset()
    make, shape = MODELS[request.param]
    with torch.no_grad():
        yield make().eval(), torch.randn(shape)


def close(got, want):
    for a, b in zip(got if isinstance(got, tuple) else (got,), want if isinstance(want, tuple) else (want,), strict=True):
        np.testing.assert_allclose(np.asarray(a), np.asarray(b), rtol=1e-4, atol=1e-5)


def test_a_module_with_example_inputs(model):
    module, x = model
    with nnc.compile(module, (x,)) as exe:
        close(exe(x)[0], module(x))
        close(torch.from_dlpack(exe(x.numpy())[0]), module(x))
    assert not module.training


def test_torch_compile_for_several_batches(model):
    module, x = model
    compiled = torch.compile(module, backend=backend)
    for _ in range(3):
        close(compiled(x), module(x))
        x = torch.cat([x, torch.randn_like(x)])


def test_dimensions_stay_open():
    from onnx import ModelProto

    torch.manual_seed(0)
    module = nn.Linear(8, 3).eval()
    proto = exported(module, (torch.randn(2, 8),), {"input": {0: torch.export.Dim("rows")}})
    assert isinstance(proto, ModelProto)
    with nnc.compile(proto) as exe, torch.no_grad():
        for rows in (1, 5, 64):
            x = torch.randn(rows, 8)
            close(exe(x)[0], module(x))


def test_graph_breaks():
    torch.manual_seed(0)
    torch._dynamo.reset()
    calls = []

    def counted(graph, inputs):
        calls.append(graph)
        return backend(graph, inputs)

    module = Broken().eval()
    with torch.no_grad():
        x = torch.randn(4, 6)
        close(torch.compile(module, backend=counted)(x), module(x))
    assert len(calls) == 2


def test_several_inputs_by_name():
    class Sum(nn.Module):
        def forward(self, left, right):
            return left - 2 * right

    a, b = torch.randn(3, 4), torch.randn(3, 4)
    with nnc.compile(Sum(), {"left": a, "right": b}) as exe:
        close(next(iter(exe.run({"right": b, "left": a}).values())), a - 2 * b)


def test_mistakes():
    module = nn.Linear(4, 2)
    with pytest.raises(UsageError, match="needs example inputs"):
        nnc.compile(module)
    with pytest.raises(UsageError, match="for PyTorch modules"):
        nnc.compile("zoo:lenet5", (torch.zeros(1),))
    torch._dynamo.reset()
    with pytest.raises(Exception, match="compiles for inference"):
        torch.compile(module, backend=backend)(torch.randn(3, 4))


def test_training_mode_is_left_as_it_was():
    module = nn.Sequential(nn.Linear(4, 4), nn.Dropout(0.5)).train()
    x = torch.randn(2, 4)
    with nnc.compile(module, x) as exe, torch.no_grad():
        close(exe(x)[0], module.eval()(x))
    module.train()
    exported(module, x)
    assert module.training

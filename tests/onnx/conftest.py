"""Small ONNX models for the tests of the reader and the writer."""

import numpy as np
import pytest


@pytest.fixture(scope="session")
def cases():
    """ONNX's own node cases; collecting them takes seconds."""
    from onnx.backend.test.case.node import collect_testcases

    return collect_testcases(None)


@pytest.fixture
def run_ort():
    """run_ort(model, feeds) -> outputs by name, by onnxruntime without optimizations."""
    import onnxruntime as ort

    def run(model, feeds):
        options = ort.SessionOptions()
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.log_severity_level = 4
        session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
        names = [o.name for o in session.get_outputs()]
        return dict(zip(names, session.run(names, feeds)))

    return run


@pytest.fixture
def natively(run_ort, monkeypatch):
    """natively(model, *feeds, wanted=run_ort): compiles once, and runs every one of the feeds: on one thread, on two, and in
    code that checks its bounds. All give the same bits, and agree with `wanted(model, feeds)`."""
    import nncompiler
    from nncompiler.driver import native_model

    made = []
    for name in ("compile_open", "compile_graph"):
        real = getattr(native_model, name)
        monkeypatch.setattr(native_model, name, lambda *a, _real=real, **more: made.append(_real) or _real(*a, **more))

    def check(model, *feeds, wanted=run_ort, rtol=0.0, atol=0.0, compilations=1):
        expected = [wanted(model, f) for f in feeds]
        found = []
        for options in ({"threads": 1}, {"threads": 2}, {"checked": True}):
            made.clear()
            with nncompiler.compile(model, cache=False, **options) as executable:
                found.append([executable.run(f) for f in feeds])
            assert "checked" in options or len(made) == compilations  # checked code is made for numbers
        for results, like, *others in zip(found[0], expected, *found[1:], strict=True):
            assert results.keys() == like.keys()
            for name, y in results.items():
                assert (y.dtype, y.shape) == (like[name].dtype, like[name].shape), name
                assert all(y.tobytes() == other[name].tobytes() for other in others), name
                np.testing.assert_allclose(y.astype(np.float64), like[name].astype(np.float64), rtol, atol, err_msg=name)
        return found[0]

    return check

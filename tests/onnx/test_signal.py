"""DFT and STFT against numpy's transforms and onnxruntime."""

import numpy as np
import pytest
from onnx import TensorProto, helper

import nncompiler
from nncompiler.frontends.onnx import read
from nncompiler.interchange.standard.signal import divisor
from nncompiler.ir.errors import ModelError, UnsupportedError

TYPES = {"float32": TensorProto.FLOAT, "float64": TensorProto.DOUBLE, "float16": TensorProto.FLOAT16}


def dft(build, shape, n, axis, dtype="float32", opset=20, **attributes):
    weights = {} if n is None else {"n": np.array(n)}
    names = ["x", "n" if n is not None else ""]
    if opset >= 20:
        weights["a"] = np.array(axis)
        names.append("a")
    else:
        attributes["axis"] = axis
    node = helper.make_node("DFT", names, ["y"], **attributes)
    return build([node], {"x": (TYPES[dtype], shape)}, weights=weights, opset=opset)


def by_numpy(x, n, axis, inverse, onesided):
    z = x[..., 0].astype(np.float64) + (1j * x[..., 1] if x.shape[-1] == 2 else 0)
    axis %= x.ndim
    if inverse and onesided:
        return np.fft.irfft(z, n, axis)[..., None]
    y = (np.fft.ifft if inverse else np.fft.fft)(z, n, axis)
    if onesided:
        y = np.take(y, range(y.shape[axis] // 2 + 1), axis)
    return np.stack([y.real, y.imag], -1)


def check(model, x, wanted, tolerance):
    found = []
    for threads in (1, 2):
        with nncompiler.compile(model, cache=False, threads=threads) as executable:
            found.append(executable.run({"x": x})["y"])
    assert found[0].shape == wanted.shape and found[0].dtype == x.dtype
    assert found[0].tobytes() == found[1].tobytes()
    assert np.abs(found[0] - wanted).max() <= tolerance * np.abs(wanted).max()


@pytest.mark.parametrize("n", [1, 2, 7, 64, 65, 127, 128, 400, 1000, 2048, 4099])
@pytest.mark.parametrize("inverse, onesided, parts", [(0, 0, 1), (0, 0, 2), (0, 1, 1), (1, 0, 2), (1, 1, 2)])
def test_lengths(build, n, inverse, onesided, parts):
    extent = n // 2 + 1 if inverse and onesided else n
    x = np.random.default_rng(n).standard_normal((3, extent, parts)).astype(np.float32)
    model = dft(build, x.shape, n, 1, inverse=inverse, onesided=onesided)
    if n > 4096:  # a prime
        with pytest.raises(UnsupportedError, match="4099 numbers"):
            read(model)
        return
    check(model, x, by_numpy(x, n, 1, inverse, onesided), 1e-5)


def test_both_roads_are_taken():
    assert divisor(4099) == 1 and divisor(400) == 25 and divisor(2048) == 32 and divisor(127) == 1


@pytest.mark.parametrize("axis", [0, 1, 2, -2, -3])
@pytest.mark.parametrize("n", [5, 9, None])
@pytest.mark.parametrize("dtype, tolerance", [("float32", 1e-6), ("float64", 1e-13), ("float16", 2e-3)])
def test_axes_lengths_and_types(build, axis, n, dtype, tolerance):
    x = np.random.default_rng(0).standard_normal((7, 6, 8, 2)).astype(dtype)
    check(dft(build, x.shape, n, axis, dtype), x, by_numpy(x, n, axis, 0, 0), tolerance)


@pytest.mark.parametrize("opset", [17, 19])
def test_older_opsets(build, opset):
    x = np.random.default_rng(0).standard_normal((2, 10, 1)).astype(np.float32)
    check(dft(build, x.shape, 16, 1, opset=opset), x, by_numpy(x, 16, 1, 0, 0), 1e-6)


def stft(build, shape, window, n, **attributes):
    weights = {"step": np.array(7)} | ({} if n is None else {"n": np.array(n)})
    names = ["x", "step", "w" if window is not None else "", "n" if n is not None else ""]
    if window is not None:
        weights["w"] = window
    return build([helper.make_node("STFT", names, ["y"], **attributes)], {"x": shape}, weights=weights)


@pytest.mark.parametrize("n", [16, 20, 300])
@pytest.mark.parametrize("windowed", [False, True])
@pytest.mark.parametrize("onesided", [0, 1])
def test_frames(build, natively, n, windowed, onesided):
    """One compilation serves signals of several lengths."""
    window = np.hanning(n).astype(np.float32) if windowed else None
    model = stft(build, ["B", "L"], window, n, onesided=onesided)
    r = np.random.default_rng(n)
    feeds = [{"x": r.standard_normal((b, length)).astype(np.float32)} for b, length in ((1, 900), (2, n), (3, n + 30))]

    def frames(model, feeds):
        x = feeds["x"].astype(np.float64)
        at = np.arange((x.shape[1] - n) // 7 + 1)[:, None] * 7 + np.arange(n)
        rows = x[:, at] * (1 if window is None else window)
        y = np.fft.rfft(rows) if onesided else np.fft.fft(rows)
        return {"y": np.stack([y.real, y.imag], -1).astype(np.float32)}

    natively(model, *feeds, wanted=frames, atol=1e-4)


def test_frames_of_pairs(build, natively, run_ort):
    x = np.random.default_rng(0).standard_normal((2, 64, 2)).astype(np.float32)
    model = stft(build, [2, 64, 2], np.hanning(16).astype(np.float32), None, onesided=0)
    natively(model, {"x": x}, atol=1e-4)


def test_what_does_not_fit_is_refused(build):
    with pytest.raises(ModelError, match="pairs"):
        read(dft(build, [2, 8, 3], 8, 1))
    with pytest.raises(ModelError, match="a frame 20"):
        read(stft(build, [1, 10], None, 20))
    with pytest.raises(ModelError, match="of real signals"):
        read(stft(build, [1, 64, 2], None, 16))

"""Pictures as inputs: layout, range and size follow the model; classes come out."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from nncompiler.ir.dims import symbol
from nncompiler.ir.dtype import f32, u8
from nncompiler.ir.errors import UsageError
from nncompiler.ir.types import TensorType
from nncompiler.pictures import DEVIATION, MEAN, pictures, preparation


def image(path, size=(320, 240), colour=(200, 100, 50), mode="RGB"):
    Image.new(mode, size, colour).save(path)
    return path


def test_layout_range_and_size_follow_the_input(tmp_path):
    picture = image(tmp_path / "a.png")
    plan = preparation("x", TensorType(f32, (1, 3, 32, 48)))
    assert (plan.channels_last, plan.height, plan.width, plan.top) == (False, 32, 48, 1.0) and "ImageNet" in plan.text
    array = plan.array(picture)
    assert array.shape == (1, 3, 32, 48) and array.dtype == np.float32
    np.testing.assert_allclose(array[0, :, 5, 5], (np.array([200, 100, 50]) / 255 - MEAN) / DEVIATION, rtol=1e-5)
    bytes_ = preparation("x", TensorType(u8, (1, 16, 16, 3))).array(picture)
    assert bytes_.shape == (1, 16, 16, 3) and bytes_.dtype == np.uint8 and tuple(bytes_[0, 0, 0]) == (200, 100, 50)
    grey = preparation("x", TensorType(f32, (1, 1, 28, 28)))
    assert "grey" in grey.text and 0 <= grey.array(picture).min() <= grey.array(picture).max() <= 1


def test_what_is_asked_for():
    t = TensorType(f32, (symbol("N"), 3, symbol("H"), symbol("W")))
    plan = preparation("x", t, size=(100, 120), mean=(123.7, 116.3, 103.5), deviation=(58.4,))
    assert (plan.height, plan.width, plan.top, plan.deviation) == (100, 120, 255.0, (58.4,) * 3) and plan.guessed == ()
    assert "size 224" in preparation("x", t).text
    raw = preparation("x", t, top=255)
    assert raw.mean is None and "0 to 255" in raw.text and "guessed: size 224" in raw.text
    for wrong in ({"mean": (1.0, 2.0)}, {"size": (3, 4)}):
        with pytest.raises(UsageError):
            preparation("x", TensorType(f32, (1, 3, 32, 32)), **wrong)
    for shape in ((1, 10), (1, 8, 8, 8)):
        with pytest.raises(UsageError, match="not an image"):
            preparation("x", TensorType(f32, shape))


def test_the_middle_is_cropped_and_rotation_followed(tmp_path):
    wide = Image.new("RGB", (400, 100), (0, 0, 0))
    wide.paste((255, 255, 255), (150, 0, 250, 100))
    wide.save(tmp_path / "wide.png")
    t = TensorType(u8, (1, 3, 64, 64))
    assert preparation("x", t).array(tmp_path / "wide.png")[0, 0, 32].min() == 255, "the middle is all that is left"
    assert preparation("x", t, stretch=True).array(tmp_path / "wide.png")[0, 0, 32].min() == 0
    upright = Image.new("RGB", (60, 120), (255, 0, 0))
    upright.paste((0, 0, 255), (0, 60, 60, 120))
    exif = Image.Exif()
    exif[0x0112] = 3  # upside down
    upright.save(tmp_path / "turned.png", exif=exif)
    array = preparation("x", TensorType(u8, (1, 3, 64, 64)), stretch=True).array(tmp_path / "turned.png")
    assert array[0, 2, 2, 30] == 255 and array[0, 0, 60, 30] == 255


@pytest.mark.parametrize("mode", ["L", "RGBA", "P", "1", "CMYK"])
def test_other_modes_are_converted(tmp_path, mode):
    path = tmp_path / ("a.jpg" if mode == "CMYK" else "a.png")
    Image.new(mode, (40, 40)).save(path)
    assert preparation("x", TensorType(f32, (1, 3, 8, 8))).array(path).shape == (1, 3, 8, 8)


def test_classes_of_a_picture_and_of_a_folder(nnc, tmp_path):
    rng = np.random.default_rng(0)
    folder = tmp_path / "images"
    folder.mkdir()
    for name in ("b.jpg", "a.png"):
        Image.fromarray((rng.random((50, 60, 3)) * 255).astype("u1")).save(folder / name)
    (folder / "notes.txt").write_text("no picture")
    labels = tmp_path / "labels.txt"
    labels.write_text("\n".join(f"digit {i}" for i in range(10)))
    said = nnc("run", "zoo:lenet5", folder / "a.png", "--labels", labels, "--top", 3)
    assert said.code == 0 and said.out.count("digit ") == 3 and "image: NCHW 32x32 grey, 0 to 1" in said.err
    document = nnc("run", "zoo:lenet5", folder, "--json", "--top", 10).json["pictures"]
    assert [d["picture"].rpartition("/")[2] for d in document] == ["a.png", "b.jpg"]
    for d in document:
        scores = [c["score"] for c in d["classes"]]
        assert scores == sorted(scores, reverse=True) and sum(scores) == pytest.approx(1, abs=1e-4)
    assert nnc("run", "zoo:lenet5", folder, "-o", tmp_path / "out.npz").code == 0
    both = np.load(tmp_path / "out.npz")["probabilities"]
    assert both.shape == (2, 10)
    np.testing.assert_allclose(sorted(both[1])[::-1], [c["score"] for c in document[1]["classes"]], rtol=1e-5)


def test_several_inputs_by_name(nnc, tmp_path):
    (tmp_path / "net.py").write_text(
        "from nncompiler.frontends.dsl import *\n"
        "@model(left=(1, 3, 16, 16), right=(1, 3, 16, 16))\ndef net(left, right):\n    return left - right\n"
    )
    one, two = image(tmp_path / "a.png"), image(tmp_path / "b.png", colour=(0, 0, 0))
    said = nnc("run", f"{tmp_path}/net.py:net", f"right={two}", f"left={one}", "--range", "255", "-o", tmp_path / "o.npz")
    assert said.code == 0, said.err
    (array,) = np.load(tmp_path / "o.npz").values()
    assert array[0, :, 3, 3].tolist() == [200, 100, 50]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["gone.jpg"], "there is no file"), (["text.jpg"], "is not a picture"), (["empty"], "has no pictures"),
        (["a.png", "--size", "20"], "a height of 32"), (["a.png", "--mean", "1,2,3"], "each of 1 channels"),
        (["a.png", "--labels", "gone.txt"], "labels"), (["a.png", "--range", "7"], "1 or 255"),
        (["other=a.png"], "takes one"),
    ],
)  # fmt: skip
def test_mistakes(nnc, tmp_path, monkeypatch, arguments, message):
    monkeypatch.chdir(tmp_path)
    image(tmp_path / "a.png")
    (tmp_path / "text.jpg").write_text("hello")
    (tmp_path / "empty").mkdir()
    said = nnc("run", "zoo:lenet5", *arguments)
    assert said.code == 2 and message in said.err


def test_pillow_is_asked_for(nnc, tmp_path, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "PIL", None)
    said = nnc("run", "zoo:lenet5", tmp_path / "a.png")
    assert said.code == 2 and "pip install 'nncompiler[images]'" in said.err


def test_a_folder_lists_pictures_by_name(tmp_path):
    for name in ("z.png", "a.JPG", "b.txt"):
        (tmp_path / name).touch()
    assert [p.rpartition("/")[2] for p in pictures(str(tmp_path))] == ["a.JPG", "z.png"]

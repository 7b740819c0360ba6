"""What a file is that was taken for a model or for weights: a pointer or a page that a download left, another format."""

from __future__ import annotations

HEAD = 512
"""Bytes that tell."""

GIT_LFS = b"version https://git-lfs.github.com/spec/"
DOWNLOAD = "download the file itself: on a hub, by the link that says download, raw or resolve"
STARTS: tuple[tuple[bytes, str, str], ...] = (
    (GIT_LFS, "a git-LFS pointer, which stands for the file", "git lfs pull fetches the file"),
    (b"<!doctype html", "a web page", DOWNLOAD),
    (b"<html", "a web page", DOWNLOAD),
    (b"<?xml", "an XML document, such as a server's error", DOWNLOAD),
    (b"pk\x03\x04", "a zip archive, such as PyTorch's .pt files", "unpack it, or export the model with torch.onnx.export"),
    (b"\x80\x02", "a pickle, such as PyTorch's .pth files", "export the model with torch.onnx.export"),
    (b"\x1f\x8b", "a gzip archive", "unpack it"),
    (b"\x89hdf", "an HDF5 file, such as Keras writes", "export the model with tf2onnx"),
    (b"\x7felf", "compiled code", "nnc run takes .so and .nnc files"),
    (b"nncfile", "compiled code", "nnc run takes .so and .nnc files"),
)
"""First bytes in lower case, what such a file is, and what to try."""


def mistaken(head: bytes) -> tuple[str, str] | None:
    """(what a file with these first bytes is, what to try); None where they tell nothing."""
    begin = head[:HEAD].removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n").lower()
    found = next(((what, hint) for start, what, hint in STARTS if begin.startswith(start)), None)
    return ("a TensorFlow Lite model", "convert it with tf2onnx") if found is None and head[4:8] == b"TFL3" else found

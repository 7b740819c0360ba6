"""Broken models of the corpus are refused by the error that their files name, in bounded time."""

from __future__ import annotations

import time

import numpy as np
import pytest

import nncompiler as nnc
from fuzz import corpus
from nncompiler.ir import errors


@pytest.mark.parametrize("path", corpus.BROKEN, ids=[p.stem for p in corpus.BROKEN])
def test_broken_models_are_refused(path):
    model, kind, words = corpus.load_broken(path)
    began = time.monotonic()
    with pytest.raises(getattr(errors, kind), match=words), nnc.compile(model, cache=False) as executable:
        executable.run({n: np.ones([d if isinstance(d, int) else 2 for d in t.shape], t.dtype.numpy)
                        for n, t in executable.inputs})  # fmt: skip
    assert time.monotonic() - began < 20


def test_there_are_some():
    assert len(corpus.BROKEN) >= 14

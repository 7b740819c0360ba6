"""What the fuzzers take for equal."""

import numpy as np
import pytest

from fuzz.numbers import same_bits

NAN = np.float32(np.nan)


@pytest.mark.parametrize("a, b, same", [
    (np.float32([1, NAN]), np.float32([1, -NAN]), True),
    (np.float32([NAN, 1]), np.float32([1, NAN]), False),
    (np.float32([0.0]), np.float32([-0.0]), False),
    (np.float32([1]), np.nextafter(np.float32([1]), np.float32(2)), False),
    (np.float32([1]), np.float64([1]), False),
    (np.float32([[1]]), np.float32([1]), False),
    (np.int64([3]), np.int64([3]), True),
    (np.array(["a"], object), np.array(["b"], object), False),
])  # fmt: skip
def test_bits_are_the_same_but_those_of_nan(a, b, same):
    assert same_bits(a, b) == same

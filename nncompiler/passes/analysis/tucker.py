"""Truncated Tucker decomposition of weights over their two channel axes.

    w[m, c, t]  ~  sum over a < R, b < S of  last[m, b] * core[b, a, t] * first[a, c]

w: [M, C, T], T taps of a kernel; R input and S output channels remain between. The bases are the leading eigenvectors of
the Gram matrices of the two unfoldings (HOSVD: De Lathauwer et al., "A multilinear singular value decomposition", 2000; for
convolutions Kim et al., "Compression of deep convolutional neural networks", 2016). With one axis left whole it is the
truncated singular value decomposition, which no approximation of that rank beats.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from nncompiler.ir.op import Array

SLICE = 1 << 22
"""Elements of an unfolding that are widened to float64 at a time."""
EXACT = 1e-6
"""A relative error that counts as none: what rounding float32 weights leaves behind."""


class Tucker:
    """The decomposition of w: [M, C, T]. A rank of None leaves that axis whole. Errors are relative, in the Frobenius norm:
    the relative rms error of the layer's result for inputs that are white noise."""

    def __init__(self, w: Array):
        self.w = w
        self.maps, self.channels, self.taps = w.shape

    @property
    def matrix(self) -> bool:
        """Whether there is one tap, so that both axes have the same spectrum."""
        return bool(self.taps == 1)

    @cached_property
    def norm(self) -> float:
        """The sum of squares."""
        flat = self.w.reshape(-1)
        return float(sum(np.square(flat[i : i + SLICE], dtype=np.float64).sum() for i in range(0, flat.size, SLICE)))

    @cached_property
    def inputs(self) -> tuple[Array, Array]:
        """(basis [C, C], energy [C]) of the input channels, largest first."""
        return _spectrum(self.w.transpose(1, 0, 2).reshape(self.channels, -1))

    @cached_property
    def outputs(self) -> tuple[Array, Array]:
        """(basis [M, M], energy [M]) of the output channels, largest first."""
        return _spectrum(self.w.reshape(self.maps, -1))

    @property
    def _smaller(self) -> tuple[Array, Array]:
        """The spectrum of the shorter axis of a matrix."""
        return self.outputs if self.maps <= self.channels else self.inputs

    @cached_property
    def _lost(self) -> Array:
        """Energy that is lost with S and R channels, [M + 1, C + 1]; sums of positive terms only, so that small ones keep
        their digits."""
        turned = np.tensordot(self.inputs[0].T, self.w.astype(np.float64), (1, 1))  # [C, M, T]
        core = np.tensordot(self.outputs[0].T, turned, (1, 1))  # [M, C, T]
        energy = np.zeros((self.maps + 1, self.channels + 1))
        energy[:-1, :-1] = np.square(core).sum(2)
        beyond = energy[:, ::-1].cumsum(1)[:, ::-1]  # [m, r]: of channels r and up
        rows: Array = np.zeros_like(beyond)
        rows[1:] = beyond[:-1].cumsum(0)
        return np.asarray(rows + beyond[::-1, 0].cumsum()[::-1][:, None])

    def error(self, inputs: int | None, outputs: int | None) -> float:
        """The relative error with so many channels."""
        if not self.norm:
            return 0.0
        if inputs is not None and outputs is not None:
            lost = float(self._lost[outputs, inputs])
        elif self.matrix:
            lost = float(self._smaller[1][inputs if outputs is None else outputs :].sum())
        else:
            lost = float(self.outputs[1][outputs:].sum() if inputs is None else self.inputs[1][inputs:].sum())
        return float((max(0.0, lost) / self.norm) ** 0.5)

    def rank(self, of_inputs: bool) -> int:
        """The least number of input or output channels whose error counts as none."""
        energy = (self._smaller if self.matrix else self.inputs if of_inputs else self.outputs)[1]
        lost = energy[::-1].cumsum()[::-1]
        return max(1, int(np.count_nonzero(lost > self.norm * EXACT**2)))

    def least_error(self, rank: int, probes: int = 12) -> float:
        """A bound that the error of a matrix of that rank is hardly ever below, from products with a few random vectors.

        The energy of `rank` singular values is at most sqrt(rank * sum of their fourth powers), and that sum is the mean
        of |w w' z|^2 over random signs z (Hutchinson); taken twice, it hides the estimate's own error.
        """
        z = np.random.default_rng(0).choice(np.array([-1.0, 1.0], np.float32), (self.maps, probes))
        w = self.w.reshape(self.maps, -1)
        back = w @ (w.T @ z.astype(w.dtype))
        fourth = float(np.square(back, dtype=np.float64).sum() / probes)
        return max(0.0, 1.0 - (rank * 2 * fourth) ** 0.5 / self.norm) ** 0.5 if self.norm else 0.0

    def factors(self, inputs: int | None, outputs: int | None) -> tuple[Array | None, Array, Array | None]:
        """(first [R, C], core [S, R, T], last [M, S]) in float64, without those of whole axes."""
        w = self.w.astype(np.float64)
        if self.matrix and inputs is None and outputs is not None and self.maps > self.channels:
            basis = self.inputs[0][:, :outputs]  # that of the shorter axis; w·basis is what remains of the longer
            return None, basis.T[:, :, None], w[:, :, 0] @ basis
        first: Array | None = None
        last: Array | None = None
        if inputs is not None:
            first = self.inputs[0][:, :inputs].T
            w = np.tensordot(first, w, (1, 1)).transpose(1, 0, 2)
        if outputs is not None:
            last = self.outputs[0][:, :outputs]
            w = np.tensordot(last.T, w, (1, 0))
        return first, w, last


def _spectrum(unfolded: Array) -> tuple[Array, Array]:
    """(eigenvectors in columns, eigenvalues) of the Gram matrix of the rows, largest first, in float64."""
    rows, columns = unfolded.shape
    gram = np.zeros((rows, rows))
    step = max(1, SLICE // rows)
    for at in range(0, columns, step):
        part = unfolded[:, at : at + step].astype(np.float64)
        gram += part @ part.T
    energy, basis = np.linalg.eigh(gram)
    return basis[:, ::-1], np.maximum(energy[::-1], 0.0)

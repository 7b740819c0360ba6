"""Truncated Tucker decomposition of weights over their two channel axes.

    w[m, c, t]  ~  sum over a < R, b < S of  last[m, b] * core[b, a, t] * first[a, c]

w: [M, C, T], T taps of a kernel; R input and S output channels remain between. The bases are the leading eigenvectors of
the Gram matrices of the two unfoldings (HOSVD: De Lathauwer et al., "A multilinear singular value decomposition", 2000; for
convolutions Kim et al., "Compression of deep convolutional neural networks", 2016). With one axis left whole it is the
truncated singular value decomposition, which no approximation of that rank beats.

What counts is not the weights' error but that of the layer's result. With inputs x of second moments E[x x'] = L L', it is
the error of w·L that matters (Zhang et al., "Accelerating very deep convolutional networks", 2016, reconstruct responses in
the same spirit): w·L is decomposed, and `first` takes L back out.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from nncompiler.ir.op import Array

SLICE = 1 << 22
"""Elements of an unfolding that are widened to float64 at a time."""
SCARCE = 8
"""Moments count from an eighth as many samples as channels."""
EXACT = 1e-6
"""A relative error that counts as none: what rounding float32 weights leaves behind."""


def root_of_moments(samples: Array) -> Array | None:
    """L of samples [N, C], in float64: the Cholesky factor of their second moments over the channels, where as many samples
    of white noise count as there are channels, so that few samples decide little. None for fewer than C / SCARCE."""
    count, channels = samples.shape
    if count * SCARCE < channels:
        return None
    seen = samples.T.astype(np.float64) @ samples
    noise = np.trace(seen) / max(1, count)  # of all channels
    if not np.isfinite(noise) or noise <= 0:
        return None
    return np.asarray(np.linalg.cholesky((seen + noise * np.eye(channels)) / (count + channels)))


class Tucker:
    """The decomposition of w: [M, C, T]. A rank of None leaves that axis whole. Errors are the relative rms errors of the
    layer's result that are to be expected, without its bias, for inputs with second moments L L' (`root`: L; None: white
    noise, for which it is the weights' error in the Frobenius norm); neighbouring taps count as independent."""

    def __init__(self, w: Array, root: Array | None = None):
        self.w = w
        self.root = root
        self.maps, self.channels, self.taps = w.shape

    @cached_property
    def seen(self) -> Array:
        """w·L: [M, C, T]."""
        if self.root is None:
            return self.w
        return np.asarray(np.tensordot(self.w.astype(np.float64), self.root, (1, 0)).transpose(0, 2, 1))

    @property
    def matrix(self) -> bool:
        """Whether there is one tap, so that both axes have the same spectrum."""
        return bool(self.taps == 1)

    @cached_property
    def norm(self) -> float:
        """The sum of squares."""
        flat = self.seen.reshape(-1)
        return float(sum(np.square(flat[i : i + SLICE], dtype=np.float64).sum() for i in range(0, flat.size, SLICE)))

    @cached_property
    def inputs(self) -> tuple[Array, Array]:
        """(basis [C, C], energy [C]) of the input channels, largest first."""
        return _spectrum(self.seen.transpose(1, 0, 2).reshape(self.channels, -1))

    @cached_property
    def outputs(self) -> tuple[Array, Array]:
        """(basis [M, M], energy [M]) of the output channels, largest first."""
        return _spectrum(self.seen.reshape(self.maps, -1))

    @property
    def _smaller(self) -> tuple[Array, Array]:
        """The spectrum of the shorter axis of a matrix."""
        return self.outputs if self.maps <= self.channels else self.inputs

    @cached_property
    def _lost(self) -> Array:
        """Energy that is lost with S and R channels, [M + 1, C + 1]; sums of positive terms only, so that small ones keep
        their digits."""
        turned = np.tensordot(self.inputs[0].T, self.seen.astype(np.float64), (1, 1))  # [C, M, T]
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
        w = self.seen.reshape(self.maps, -1)
        back = w @ (w.T @ z.astype(w.dtype))
        fourth = float(np.square(back, dtype=np.float64).sum() / probes)
        return max(0.0, 1.0 - (rank * 2 * fourth) ** 0.5 / self.norm) ** 0.5 if self.norm else 0.0

    def factors(self, inputs: int | None, outputs: int | None) -> tuple[Array | None, Array, Array | None]:
        """(first [R, C], core [S, R, T], last [M, S]) in float64, without those of whole axes."""
        w = self.w.astype(np.float64)
        if self.matrix and inputs is None and outputs is not None and self.maps > self.channels:
            narrow, rest = self._narrowed(outputs)  # the spectrum of the shorter axis; `rest` is what remains of the longer
            return None, narrow[:, :, None], rest[:, :, 0]
        first: Array | None = None
        last: Array | None = None
        if inputs is not None:
            first, w = self._narrowed(inputs)
        if outputs is not None:
            last = self.outputs[0][:, :outputs]
            w = np.tensordot(last.T, w, (1, 0))
        return first, w, last

    def _narrowed(self, rank: int) -> tuple[Array, Array]:
        """(first [R, C] with orthonormal rows, the rest [M, R, T])."""
        basis = self.inputs[0][:, :rank]
        rest = np.tensordot(basis.T, self.seen.astype(np.float64), (1, 1)).transpose(1, 0, 2)
        if self.root is None:
            return basis.T, rest
        first, mixed = np.linalg.qr(np.linalg.solve(self.root.T, basis))  # basis' L^-1 = mixed' first'
        return first.T, np.tensordot(rest, mixed, (1, 1)).transpose(0, 2, 1)


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

"""What a compilation may be asked for besides: tuning, and low-rank factors within an error budget."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from ..ir.errors import UsageError

if TYPE_CHECKING:
    from ..backends.llvm.rates import Rates
    from ..reduction import Budget
    from ..tuning import Request


def refuse_both(request: object | None) -> None:
    """Raises UsageError where a model is to be tuned and reduced: tuning measures the layers that it has before."""
    if request is not None:
        message = "a model is either tuned or reduced in one compilation: reducing changes the layers that tuning measures"
        raise UsageError(message, hint="write the reduced model to a .onnx file, then compile and tune that")


def rates_of(rates: str | os.PathLike[str] | None, default: Literal["table"] | None) -> Rates | Literal["table"] | None:
    """The option `rates`: "table", those of a file, or the default. Raises UsageError for a file that has none."""
    if rates is None:
        return default
    if rates == "table":
        return "table"
    from ..backends.llvm.calibrations import read

    return read(rates)


def request_of(tune: bool | float | Request | None, records: str | os.PathLike[str] | None) -> Request | None:
    """What is asked of tuning; None where nothing is."""
    if (tune is None or tune is False) and records is None:
        return None
    from ..tuning import SECONDS, Request

    if isinstance(tune, Request):
        return tune
    if tune is None or tune is False:
        return Request(None, records)
    return Request(SECONDS if tune is True else float(tune), records)


def budget_of(value: float | Budget | None) -> Budget | None:
    """The error budget of low-rank factors; None where layers stay as they are."""
    if value is None:
        return None
    from ..reduction import Budget

    return Budget.of(value)

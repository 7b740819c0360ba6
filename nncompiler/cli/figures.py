"""Numbers as tables and lines of the command show them."""

from __future__ import annotations


def count(number: int) -> str:
    """A number with separators; nothing for 0."""
    return f"{number:,}" if number else ""


def size(nbytes: int) -> str:
    """Bytes in kB, MB or GB, of which each is 1000 of the one before."""
    return f"{nbytes / 1e9:.2f} GB" if nbytes >= 1e9 else megabytes(nbytes)


def megabytes(nbytes: int) -> str:
    """Bytes in kB or MB."""
    return f"{nbytes / 1e6:.1f} MB" if nbytes >= 100_000 else f"{nbytes / 1e3:.1f} kB"


def percent(share: float) -> str:
    """A share of 1, with a digit behind the point below 10 %."""
    return f"{100 * share:.0f}%" if share >= 0.1 else f"{100 * share:.1f}%"

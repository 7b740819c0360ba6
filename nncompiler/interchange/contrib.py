"""Rows of com.microsoft."""

from __future__ import annotations

from ..ops.linalg import Inverse
from .rules import Form, Row

DOMAIN = "com.microsoft"

ROWS = (Row("Inverse", 1, Inverse, domain=DOMAIN, form=Form((1, 1), (1, 1))),)

"""A model as one HTML page that needs nothing else (`nnc report`).

    trace      follows the model: stages, program, memory; gathers what the page says
    stages     the graphs between passes, what changed, where each node came from
    layout     where nodes stand, by fast-sugiyama
    roofline   the plot, by matplotlib
    html       one file of all that, with the style sheet and the scripts that lie here
"""

from __future__ import annotations

from importlib.util import find_spec

from ...ir.errors import UsageError

PACKAGES = {"fast_sugiyama": "fast-sugiyama", "matplotlib": "matplotlib"}
"""The modules that the extra `report` brings, and the packages that hold them."""


def required() -> None:
    """Raises UsageError where a package of the extra `report` is not installed."""
    for module, name in PACKAGES.items():
        if find_spec(module) is None:
            raise UsageError(f"a report needs the package {name}", hint="pip install 'nncompiler[report]'")

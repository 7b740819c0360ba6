"""The zoo: published networks, one file each, written in the DSL.

NETWORKS is the list; a network is imported when asked for.
"""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError

if TYPE_CHECKING:
    from nncompiler.frontends.dsl.model import Model
    from nncompiler.ir.graph import Graph

NETWORKS: dict[str, str] = {
    "lenet5": "lenet5:lenet5",
    "lenet5_max": "lenet5:lenet5_max",
    "alexnet": "alexnet:alexnet",
    "alexnet_two_tower": "alexnet_two_tower:alexnet_two_tower",
    "zfnet": "zfnet:zfnet",
    "zfnet_paper": "zfnet:zfnet_paper",
    "vgg11": "vgg:vgg11",
    "vgg13": "vgg:vgg13",
    "vgg16": "vgg:vgg16",
    "vgg19": "vgg:vgg19",
    "googlenet": "googlenet:googlenet",
    "inception_naive": "inception:inception_naive",
    "inception_reduced": "inception:inception_reduced",
    "resnet18": "resnet:resnet18",
    "resnet50": "resnet:resnet50",
    "mobilenet_v1": "mobilenet_v1:mobilenet_v1",
    "mobilenet_v2": "mobilenet_v2:mobilenet_v2",
    "squeezenet": "squeezenet:squeezenet",
    "densenet121": "densenet:densenet121",
}
"""name: module in this package and the model in it."""


def names() -> list[str]:
    """The networks, in the order of the list."""
    return list(NETWORKS)


def network(name: str) -> Model:
    """The model of that name; raises UsageError for an unknown one."""
    if name not in NETWORKS:
        near = difflib.get_close_matches(name, NETWORKS, 1)
        raise UsageError(f"the zoo has no network {name!r}",
                         hint=f"did you mean {near[0]}?" if near else f"it has {', '.join(NETWORKS)}")  # fmt: skip
    module, _, attribute = NETWORKS[name].partition(":")
    found: Model = getattr(importlib.import_module(f"{__name__}.{module}"), attribute)
    return found


def describe(name: str) -> str:
    """The first line of the network's documentation."""
    return (network(name).__doc__ or "").strip().splitlines()[0]


def load(name: str, dims: Mapping[str, int | str] | None = None, **options: Any) -> Graph:
    """The network's graph, with batch 1 unless `dims` says otherwise; options as Model.graph takes them."""
    return network(name).graph(dims=dims, **options)

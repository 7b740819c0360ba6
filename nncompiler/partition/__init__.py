"""A model on two devices: which layers each computes, which by halves of their channels, and what crosses between them.

    spread     where the elements of a value are: whole, or in ranges along one axis
    rules      for each operator, how it can be shared and what each device must then read
    work       how long a device of given rates takes for a node
    search     the partition with balanced work and the fewest bytes across
    pipeline   the cut that puts one device's layers behind the other's
    build      a partition as graphs: for each device one for each stretch between transfers
    running    these graphs in sessions, with copies from device to device

Krizhevsky, Sutskever and Hinton 2012 (section 3.5) put half of the maps on each of two GPUs; Krizhevsky 2014 ("One weird
trick") calls sharing a layer by its outputs model parallelism.
"""

from __future__ import annotations

from .plan import Layer, Partition, Transfer
from .search import partition
from .work import Rates

__all__ = ["Layer", "Partition", "Rates", "Transfer", "partition"]

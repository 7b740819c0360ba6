"""The mean of two networks of the zoo on one image.

    nnc bench examples/ensemble.py:two
"""

from nncompiler.frontends.dsl import ensemble
from nncompiler.frontends.zoo import network

two = ensemble([network("alexnet"), network("alexnet_two_tower")], name="two")

"""What the table of kernels is asked: how a node would be computed, on which machine, between which layouts.

    Query.of(node, contraction, builder)         while lowering: operands and results have places
    Query.foreseen(op, machine, layer)           before that: the layer as it would be

Every algorithm of `registry.py` answers the same query; it reads the one description that it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from nncompiler.ir.graph import Node
from nncompiler.ir.op import Op
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.contraction.matmul_nbits import MatMulNBits, MatMulNBitsInteger
from nncompiler.ops.quantization import ConvInteger, MatMulInteger

from ..emission.contraction import behind
from .conv import problem
from .conv.problem import Convolution
from .matmul import integer, nbits, nbits_integer, product
from .matmul.product import Product

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder, NewKernel
    from ..emission.contraction import Contraction
    from ..machine import Machine

T = TypeVar("T")

CONVOLUTIONS = (Conv, ConvInteger)
PRODUCTS = {
    MatMul: product.describe, Gemm: product.describe, MatMulInteger: integer.describe, MatMulNBits: nbits.describe,
    MatMulNBitsInteger: nbits_integer.describe,
}  # fmt: skip
"""What describes a matrix product, by its operator."""


@dataclass(frozen=True, eq=False)
class Query:
    """`op` is the operator whose kernel is looked for: of a group, the anchor's. `node` and `new_kernel` are there
    while lowering; a kernel that `new_kernel` begins and that is not emitted leaves no trace."""

    op: Op
    machine: Machine
    node: Node | None = None
    contraction: Contraction | None = None
    new_kernel: NewKernel | None = None
    known: Convolution | None = None
    memory: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, node: Node, contraction: Contraction | None, new_kernel: NewKernel) -> Query:
        """The query of a node that is lowered."""
        found = contraction or (behind(node) if node.is_group else None)
        op = node.op if found is None else found.anchor.op
        return cls(op, new_kernel("probe").machine, node, contraction, new_kernel)

    @classmethod
    def foreseen(cls, op: Op, machine: Machine, layer: Convolution) -> Query:
        """The query of a convolution before layouts are assigned."""
        return cls(op, machine, known=layer)

    @property
    def probe(self) -> KernelBuilder:
        """A kernel that is thrown away: it knows where operands and results lie."""
        assert self.new_kernel is not None
        return self.new_kernel("probe")

    @property
    def built(self) -> Contraction:
        """The contraction, where there is one."""
        assert self.contraction is not None
        return self.contraction

    @cached_property
    def layer(self) -> Convolution | str:
        """The node as a convolution; why it is none that kernels serve."""
        if self.known is not None:
            return self.known
        if self.contraction is None or not isinstance(self.op, CONVOLUTIONS):
            return "it is no convolution"
        return problem.describe(self.contraction, self.machine, self.probe)

    @cached_property
    def hinted(self) -> Convolution | str:
        """The same at the representative sizes: what plans and costs are made for."""
        return self.layer if isinstance(self.layer, str) else self.layer.hinted

    @cached_property
    def product(self) -> Product | str:
        """The node as a matrix product; why it is none that kernels serve."""
        describe = PRODUCTS.get(type(self.op))
        if self.contraction is None or describe is None:
            return "it is no matrix product"
        return describe(self.contraction, self.machine, self.probe)

    @property
    def key(self) -> str:
        """The layer as records of measurements name it; "" where there is nothing to measure."""
        for found in (self.layer, self.product):
            if not isinstance(found, str):
                return found.key
        return ""

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for this query: an answer that several questions share."""
        if key not in self.memory:
            self.memory[key] = make()
        made: T = self.memory[key]
        return made

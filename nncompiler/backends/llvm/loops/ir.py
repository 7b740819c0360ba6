"""The loop IR between the graph and LLVM: kernels over flat buffers.

    Kernel = name, buffers, params, scratch, task : Var, body : Stmt*          one LLVM function
    Stmt   = For | Let | Declare | Assign | Store | If | Check | Prefetch | Transpose
    Expr   = nncompiler.ir.expr without Element, Reduce and Checked, plus Load | Read | Horizontal | Quad | Dot4 |
             Pick; a Lookup names a buffer

Execution model. A kernel runs its body once for each value of `task` from `begin` to `end` (any split of the range over
workers gives the same bits). All expressions are scalar; a `For` of kind "vector" runs its body for `width` consecutive
values of its variable at once, lane by lane in lockstep (SPMD, as in ISPC): what depends on the variable is varying (one
value a lane), all else is uniform (one value, broadcast where needed). Loops inside a vector loop have uniform bounds.
Vector loops do not nest. If `end - begin` is not a constant multiple of `width`, the last iteration masks its loads, stores
and assignments to outer registers.

A register tile convolution is therefore: a vector loop over the output channels of a block, inside it a rolled loop over
the reduction, inside that unrolled loops over pixels and channel blocks that update a declared register tile.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Expr, Var
from nncompiler.ir.record import record


@record
class Load(Expr):
    """buffer[offset], offset in elements. In a vector loop: one vector load where the offset advances by 1 a lane, a
    broadcast where it is uniform, else a gather. With a `guard`, lanes where it is false read nothing and give `default`
    (zero when None)."""

    buffer: str
    offset: Expr
    guard: Expr | None = None
    default: Expr | None = None


@record
class Read(Expr):
    """The value of a declared register; `index` are expressions that are constant once unrolled loops are expanded."""

    register: str
    index: tuple[Expr, ...] = ()


@record
class Horizontal(Expr):
    """Reduction over the lanes of `x`, a Read of a register declared with `lanes`, outside the vector loop. op as in
    Reduce; the order is a fixed tree."""

    op: str
    x: Expr


@record
class Quad(Expr):
    """Four elements of a buffer of 8-bit integers as one i32: buffer[offset] in its low byte, the others `stride` apart from
    there on. In a vector loop the offset is uniform, or advances by 4 a lane; or the stride is the loop's width, and the
    offset advances by 1 a lane."""

    buffer: str
    offset: Expr
    stride: int = 1


@record
class Dot4(Expr):
    """c + a0*b0 + a1*b1 + a2*b2 + a3*b3 of the bytes of a, unsigned or `signed`, and the signed bytes of b; all are i32, and
    the sum wraps."""

    signed: bool
    a: Expr
    b: Expr
    c: Expr


@record
class Pick(Expr):
    """The element of `table`, 16 numbers of f32, that the low four bits of `at` (u32) say. Expansions of calls hold it."""

    table: tuple[float, ...]
    at: Expr


class Stmt:
    """Base of the statements."""

    __slots__ = ()


Block = tuple[Stmt, ...]


@record
class For(Stmt):
    """for var in range(begin, end, step). serial: a rolled loop that LLVM may not unroll. unrolled: bounds are constants
    after outer unrolling, the body is repeated. vector: see the module's text; step is then `width`."""

    var: Var
    begin: Expr
    end: Expr
    body: Block
    kind: Literal["serial", "unrolled", "vector"] = "serial"
    step: int = 1
    width: int = 0


@record
class Let(Stmt):
    """Names a value for the statements that follow in the same block."""

    var: Var
    value: Expr


@record
class Declare(Stmt):
    """A mutable register, or a tile of them (`shape`), set to `init`. Declared inside a vector loop it has a value a lane.
    Declared outside with `lanes` > 0 it has that many lanes, which a vector loop of that width updates lane-wise and
    Horizontal reduces; `init` is then broadcast."""

    register: str
    dtype: DType
    init: Expr
    shape: tuple[int, ...] = ()
    lanes: int = 0


@record
class Assign(Stmt):
    """Writes an element of a register array."""

    register: str
    index: tuple[Expr, ...]
    value: Expr


@record
class Store(Stmt):
    """buffer[offset] = value, rounded to the buffer's dtype where needed by an explicit Cast in `value`. Lanes where
    `guard` is false store nothing."""

    buffer: str
    offset: Expr
    value: Expr
    guard: Expr | None = None


@record
class If(Stmt):
    """`cond` is uniform."""

    cond: Expr
    then: Block
    orelse: Block = ()


INDEX_ERROR = 4
"""Status of a run that met a data-dependent index out of range (part of the ABI)."""


@record
class Check(Stmt):
    """Where `cond` (uniform or varying, active lanes only) is false, the kernel's status becomes `code` (nonzero); execution
    goes on, so what follows must be safe all the same."""

    cond: Expr
    code: int


@record
class Transpose(Stmt):
    """Exchanges lanes and elements of a register tile that was declared inside a vector loop with one axis as long as the
    loop is wide: lane i of element j becomes lane j of element i. Of a shorter tile of n elements, all of the first lane
    come first, then those of the second: lane l of element j of a loop that is w wide is then what was lane
    (j * w + l) // n of element (j * w + l) mod n. All lanes of the loop must be active."""

    register: str


@record
class Prefetch(Stmt):
    """A hint that buffer[offset] will be read soon (locality 0 none .. 3 L1)."""

    buffer: str
    offset: Expr
    locality: int = 3


@record
class Buffer:
    """A pointer parameter. No two buffers of a kernel overlap unless neither is written or `alias` names the other and
    every element is read before it is written by the same task."""

    name: str
    dtype: DType
    written: bool = False
    align: int = 64
    alias: str | None = None


@record
class Scratch:
    """Memory of one worker, 64-byte aligned, contents undefined at entry; `size` in elements."""

    name: str
    dtype: DType
    size: int


@record
class Kernel:
    """One function:

        i32 name(ptr* buffers, i64* params, i64 begin, i64 end, ptr scratch)
            status = 0
            for task in begin..end: body
            return status

    `params` are run-time i64 values visible as variables. Kernels that print alike (names aside) are emitted once.
    """

    name: str
    buffers: tuple[Buffer, ...]
    params: tuple[Var, ...]
    task: Var
    body: Block
    scratch: tuple[Scratch, ...] = ()
    comment: str = field(default="", compare=False)

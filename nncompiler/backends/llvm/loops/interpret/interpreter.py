"""An interpreter of kernels on numpy arrays: the meaning of the loop IR that emitted code is compared with.

Every access of an active lane is checked against its array's bounds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import InternalError
from nncompiler.ir.expr import Expr

from ..emit.expression import expand
from ..ir import (
    Assign,
    Block,
    Check,
    Declare,
    Dot4,
    For,
    Horizontal,
    If,
    Kernel,
    Let,
    Load,
    Pick,
    Prefetch,
    Quad,
    Read,
    Stmt,
    Store,
    Transpose,
)  # fmt: skip
from ..math import expand_cast
from . import arithmetic
from .arithmetic import Array, held


def interpret(
    kernel: Kernel,
    buffers: Sequence[np.ndarray[Any, Any]],
    params: Sequence[int] = (),
    begin: int = 0,
    end: int = 1,
    *,
    fused: bool = True,
    picks: bool = False,
) -> int:
    """Runs the kernel for the tasks begin..end on flat arrays of the buffers' dtypes and returns its status.

    fused: whether Fma rounds once, as on machines that have it. picks: whether functions are made of pieces whose
    coefficients are picked, as where `Machine.permutes_floats`. Raises InternalError for an access out of bounds.
    """
    state = _State(kernel, buffers, fused, picks)
    for param, value in zip(kernel.params, params, strict=True):
        state.env[param.name] = np.int64(value)
    with np.errstate(all="ignore"):
        for task in range(begin, end):
            state.env[kernel.task.name] = np.int64(task)
            state.block(kernel.body)
    return state.status


@dataclass
class _Tile:
    """A register or tile: values[position] is a scalar, or an array of `lanes`."""

    dtype: DType
    shape: tuple[int, ...]
    lanes: int
    values: list[Array]


class _State:
    def __init__(self, kernel: Kernel, buffers: Sequence[np.ndarray[Any, Any]], fused: bool, picks: bool) -> None:
        self.fused, self.picks, self.status, self.width = fused, picks, 0, 0
        self.active: np.ndarray[Any, Any] = np.ones(1, bool)
        self.env: dict[str, Array] = {}
        self.tiles: dict[str, _Tile] = {}
        self.memory: dict[str, np.ndarray[Any, Any]] = {}
        self._memo: dict[int, tuple[Expr, Array]] = {}
        for buffer, array in zip(kernel.buffers, buffers, strict=True):
            if array.dtype != buffer.dtype.numpy or array.ndim != 1:
                raise InternalError(f"buffer {buffer.name!r} must be a flat array of {buffer.dtype}, got {array.dtype}")
            self.memory[buffer.name] = array
        for scratch in kernel.scratch:
            junk = np.full(scratch.size * scratch.dtype.size, 0x5A, np.uint8)
            self.memory[scratch.name] = junk.view(scratch.dtype.numpy)

    def block(self, block: Block) -> None:
        env, tiles = dict(self.env), dict(self.tiles)
        for s in block:
            self._memo.clear()
            self.statement(s)
        self.env, self.tiles = env, tiles

    def statement(self, s: Stmt) -> None:
        match s:
            case Let(var=v, value=value):
                self.env[v.name] = self.eval(value)
            case For(kind="vector"):
                self.vector_loop(s)
            case For(var=v, begin=begin, end=end, body=body, step=step):
                first, last = int(self.eval(begin)), int(self.eval(end))
                for i in range(first, last, step):
                    self.env[v.name] = np.int64(i)
                    self.block(body)
            case Declare(register=name, dtype=dtype, init=init, shape=shape, lanes=lanes):
                count = lanes or self.width
                start = self.eval(init)
                if count > 1:
                    start = np.broadcast_to(start, (count,)).astype(held(dtype))
                self.tiles[name] = _Tile(dtype, shape, count, [start] * math.prod(shape))
            case Assign(register=name, index=index, value=value):
                tile = self.tiles[name]
                position = self.position(tile, index)
                new = self.eval(value)
                if tile.lanes > 1:
                    new = np.asarray(np.where(self.active, new, tile.values[position])).astype(held(tile.dtype))
                tile.values[position] = new
            case Transpose(register=name):
                values = self.tiles[name].values
                values[:] = list(np.stack([self.lanes(v) for v in values]).T.reshape(len(values), -1))
            case Store():
                self.store(s)
            case If(cond=cond, then=then, orelse=orelse):
                self.block(then if bool(self.eval(cond)) else orelse)
            case Check(cond=cond, code=code):
                if not np.all(self.lanes(self.eval(cond))[self.active]):
                    self.status = code
            case Prefetch():
                return
            case _:
                raise InternalError(f"{type(s).__name__} is not a statement")

    def vector_loop(self, s: For) -> None:
        first, last = int(self.eval(s.begin)), int(self.eval(s.end))
        for i in range(first, last, s.width):
            lanes = np.arange(i, i + s.width, dtype=np.int64)
            self.width, self.active = s.width, lanes < last
            self.env[s.var.name] = lanes if s.width > 1 else lanes[0]
            self.block(s.body)
        self.width, self.active = 0, np.ones(1, bool)

    def lanes(self, x: Array) -> Array:
        return np.broadcast_to(x, self.active.shape)

    def position(self, tile: _Tile, index: tuple[Expr, ...]) -> int:
        return int(np.ravel_multi_index([int(self.eval(e)) for e in index], tile.shape)) if index else 0

    def store(self, s: Store) -> None:
        array = self.memory[s.buffer]
        guard = True if s.guard is None else self.eval(s.guard)
        offset, value = self.eval(s.offset), self.eval(s.value)
        on = self.lanes(guard) & self.active
        where = self.lanes(offset)[on]
        self._inside(s.buffer, where)
        array[where] = np.asarray(self.lanes(value)[on]).astype(array.dtype)

    def _inside(self, name: str, where: Array) -> None:
        size = len(self.memory[name])
        if np.any((where < 0) | (where >= size)):
            raise InternalError(f"an access of {name!r} at {where} is outside of its {size} elements")

    def eval(self, e: Expr) -> Array:
        known = self._memo.get(id(e))
        if known is not None:
            return known[1]
        value = self._eval(e)
        self._memo[id(e)] = (e, value)
        return value

    def _eval(self, e: Expr) -> Array:
        match e:
            case ex.Const(dtype=dtype, value=value):
                return _constant(dtype, value)
            case ex.Var(name=name):
                return self.env[name]
            case ex.Unary(dtype=dtype, op=op, x=x):
                return arithmetic.unary(op, self.eval(x), dtype)
            case ex.Binary(dtype=dtype, op=op, a=a, b=b):
                return arithmetic.binary(op, self.eval(a), self.eval(b), dtype, swap=_number(b) and not _number(a))
            case ex.Compare(op=op, a=a, b=b):
                return arithmetic.compare(op, self.eval(a), self.eval(b))
            case ex.Select(cond=cond, a=a, b=b):
                return np.asarray(np.where(self.eval(cond), self.eval(a), self.eval(b)))[()]
            case ex.Fma(dtype=dtype, a=a, b=b, c=c):
                return arithmetic.fma(self.eval(a), self.eval(b), self.eval(c), dtype, self.fused)
            case ex.Cast(dtype=dtype, x=x):
                plain = expand_cast(e)
                return arithmetic.cast(self.eval(x), x.dtype, dtype) if plain is None else self.eval(plain)
            case ex.Bitcast(dtype=dtype, x=x):
                return arithmetic.bitcast(self.eval(x), x.dtype, dtype)
            case ex.Call(args=args):
                wide = self.width > 0 and self.width % 16 == 0 and any(np.ndim(self.eval(a)) for a in args)
                return self.eval(expand(e, self.picks and wide))
            case Pick(dtype=dtype, table=table, at=at):
                return np.asarray(table, dtype.numpy)[self.eval(at) & 15]
            case ex.Lookup(table=str() as name, x=x):
                self._inside(name, np.asarray([255]))
                return self.memory[name][self.eval(x).astype(np.int64)]
            case Load():
                return self._load(e)
            case Quad(buffer=name, offset=offset, stride=stride):
                return self._quad(name, self.eval(offset), stride)
            case Dot4(signed=signed, a=a, b=b, c=c):
                return arithmetic.dot4(self.eval(a), self.eval(b), self.eval(c), signed)
            case Read(register=name, index=index):
                tile = self.tiles[name]
                return tile.values[self.position(tile, index)]
            case Horizontal(dtype=dtype, op=op, x=x):
                lanes = np.atleast_1d(self.eval(x))
                while len(lanes) > 1:
                    half = len(lanes) // 2
                    lanes = arithmetic.binary(op, lanes[:half], lanes[half:], dtype)
                return lanes[0]
        raise InternalError(f"{type(e).__name__} may not occur in the loop IR")

    def _load(self, e: Load) -> Array:
        array = self.memory[e.buffer]
        guard = True if e.guard is None else self.eval(e.guard)
        default = np.zeros((), held(e.dtype)) if e.default is None else self.eval(e.default)
        offset = self.eval(e.offset)
        on = self.lanes(guard) & self.active
        self._inside(e.buffer, self.lanes(offset)[on])
        read = array[np.where(on, self.lanes(offset), 0)] if on.any() else np.zeros(on.shape, array.dtype)
        result = np.where(self.lanes(guard) & on, read.astype(held(e.dtype)), default).astype(held(e.dtype))
        varying = np.ndim(offset) or np.ndim(guard) or np.ndim(default)
        return result if varying else result[int(np.argmax(self.active))]


    def _quad(self, name: str, offset: Array, stride: int) -> Array:
        array, on = self.memory[name], self.active
        lanes = self.lanes(offset)[..., None] + np.arange(4) * stride
        self._inside(name, lanes[on])
        read = array[np.where(on[:, None], lanes, lanes[on][0] if on.any() else 0)]
        result = np.ascontiguousarray(read).view(np.uint8).view("<i4").astype(np.int32)[:, 0]
        return result if np.ndim(offset) else result[int(np.argmax(on))]


def _number(e: Expr) -> bool:
    return isinstance(e, ex.Const) and not math.isnan(e.value)


def _constant(dtype: DType, value: ex.Number) -> Array:
    if dtype not in dt.COMPUTE:
        return np.asarray(value, dtype.numpy)[()]
    if not dtype.is_float:
        bits = 1 if dtype.name == "bool" else dtype.bits
        wrapped = bool(value) if bits == 1 else int(value) & ((1 << bits) - 1)
        if dtype.kind == "int" and int(wrapped) >> (bits - 1):
            wrapped = int(wrapped) - (1 << bits)
        return np.asarray(wrapped, dtype.numpy)[()]
    x = np.asarray(value, np.float64 if dtype.name == "f64" else np.float32)
    return (arithmetic.rounded(x, dtype) if dtype.bits == 16 else x)[()]

"""A model in stages in this process: its table, walked by the native runtime, which asks for programs as it meets new sizes
and for the steps that only Python does."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from nncompiler.ir.errors import CompilerError, InternalError, LimitError, ModelError
from nncompiler.ir.forks import Lock, watch
from nncompiler.ir.graph import specialize_op
from nncompiler.ir.types import TensorType
from nncompiler.runtime.api import Status, too_large
from nncompiler.runtime.host import DELIVERED, FOR_PROGRAM, PAUSED, HostMachine, Workers
from nncompiler.runtime.session import Session
from nncompiler.staging.run import OtherNumbers
from nncompiler.staging.split import Program
from nncompiler.staging.table import Instruction, Table, dtype_of_code, element_code

from .abi.runtime_module import runtime_object, staged_object
from .abi.words import Encoded, encoded
from .machine import host

VARIANTS = 16
"""Programs that a machine keeps for one callee (NNC_VARIANTS)."""

Serve = Callable[[Program, Sequence[Any]], Session]
"""The open model that serves a program for these arrays, sizes included."""

Named = Callable[[Any, CompilerError], CompilerError]
"""An error of a program, with its node as the model calls it."""


def workers_of(threads: int | None) -> Workers:
    """Threads for the programs of a model in stages."""
    triple = host().triple
    return Workers((runtime_object(triple), staged_object(triple)), threads)


class HostedTable:
    """Runs a table; any number of threads may run it at once, each by a machine of its own."""

    def __init__(self, table: Table, serve: Serve, named: Named, made: tuple[Encoded, Any] | None = None):
        """`made`: the table's words and constants, where they were made before."""
        self.table = table
        self.serve = serve
        self.named = named
        self.encoded, self.weights = made or self._made(table)
        self._at_word = {word: i for i, word in self.encoded.begins.items()}
        self._free: list[_Running] = []
        self._all: list[_Running] = []
        self._lock = Lock()
        self._closed = False
        watch(self)

    @staticmethod
    def _made(table: Table) -> tuple[Encoded, Any]:
        offsets, at = [], 0
        for _, _, array in table.constants:
            offsets.append(at)
            at += -(-array.nbytes // 64) * 64
        weights = np.zeros(at + 64, np.uint8)
        for offset, (_, _, array) in zip(offsets, table.constants, strict=True):
            data = np.ascontiguousarray(array).reshape(-1).view(np.uint8)
            weights[offset : offset + data.size] = data
        return encoded(table, offsets), weights

    def run(self, inputs: Sequence[Any]) -> list[Any]:
        """The outputs. Raises OtherNumbers where a number of the run is not what the model was read for."""
        try:
            running = self._free.pop()
        except IndexError:
            with self._lock:
                if self._closed:
                    raise OtherNumbers("the reading was let go", {}) from None
                running = _Running(self)
                self._all.append(running)
        try:
            return running.run(inputs)
        except MemoryError as error:
            raise too_large("the model", error) from None
        finally:
            self._free.append(running)

    def after_fork(self) -> None:
        """In a child process: its contexts are those of the parent's models; new ones are made. The old stay allocated."""
        self._free.clear()
        self._all.clear()

    def close(self) -> None:
        """Frees all machines, after the runs in progress. Runs that begin later raise OtherNumbers."""
        with self._lock:
            self._closed = True
            found, self._all = self._all, []
        while len(self._free) < len(found):
            time.sleep(0.0002)
        self._free.clear()
        for running in found:
            running.close()


class _Running:
    """One machine, and the contexts that it was lent."""

    def __init__(self, owner: HostedTable):
        table = owner.table
        triple = host().triple
        types = [t.dtype if isinstance(t, TensorType) and not t.holds_strings else None for _, t in table.inputs]
        extents = sum(t.rank for _, t in table.inputs if isinstance(t, TensorType))
        self.owner, self.table = owner, table
        self.machine = HostMachine(
            (runtime_object(triple), staged_object(triple)), owner.encoded.words, owner.encoded.texts, owner.weights,
            element_code, dtype_of_code, table.values, types, extents, len(table.outputs), table.numbers,
        )  # fmt: skip
        self.lent: dict[int, list[tuple[Session, Any]]] = {}

    def run(self, inputs: Sequence[Any]) -> list[Any]:
        machine = self.machine
        status = machine.run(inputs)
        if status == DELIVERED:
            made, machine.delivered = machine.delivered, []
            return made
        try:
            asked: set[Any] = set()
            while status == PAUSED:
                reason, word = machine.paused()
                instruction = self.table.instructions[self.owner._at_word[word]]
                if reason == FOR_PROGRAM:
                    self.give_program(instruction, asked)
                else:
                    self.host_step(instruction)
                status = machine.go()
            if status != Status.OK:
                self.fail(status)
            return machine.results()
        finally:
            machine.end()

    def arrays(self, instruction: Instruction) -> list[Any]:
        """The operands of a call."""
        words: Any = instruction.words
        given, sizes = words[1], words[2]
        found = [self.machine.get(words[4 + 2 * i]) for i in range(given)]
        at = 4 + 2 * given
        return found + [np.zeros(self.machine.number(reg), np.uint8) for reg in words[at : at + sizes]]

    def give_program(self, instruction: Instruction, asked: set[Any]) -> None:
        callee: Any = instruction.words[0]
        arrays = self.arrays(instruction)
        key = (callee, *[array.shape for array in arrays])
        if key in asked:
            raise InternalError(f"the program that was compiled for {key[1:]} does not serve it")
        asked.add(key)
        session = self.owner.serve(self.table.programs[callee], arrays)
        context = session.lend()
        lent = self.lent.setdefault(callee, [])
        if len(lent) == VARIANTS:  # the machine forgets the last one
            kept, old = lent.pop()
            kept.take_back(old)
        lent.append((session, context))
        self.machine.add_variant(callee, session.api_address, context[0])

    def host_step(self, instruction: Instruction) -> None:
        words: Any = instruction.words
        step = self.table.host_steps[words[0]]
        given, made = words[1], words[2]
        node = step.node
        values = [None if reg < 0 else self.machine.get(reg) for reg in words[3 : 3 + given]]
        try:
            results: Any = specialize_op(node.op, self.machine.sizes()).evaluate(*values)
        except CompilerError as e:
            raise e.at(node.name, node.location) from None
        results = results if isinstance(results, tuple) else (results,)
        for reg, result in zip(words[3 + given : 3 + given + made], results, strict=True):
            self.machine.put(reg, result)

    def fail(self, status: int) -> None:
        """Raises the error of a run that failed."""
        machine = self.machine
        name, told = machine.failure()
        node = self.table.nodes.get(name)
        _, word = machine.paused()
        instruction = self.table.instructions[self.owner._at_word[word]]
        if status == Status.OTHER_SIZES:
            words: Any = instruction.words
            bind: tuple[str, ...] = ()
            assumed: tuple[str, ...] = ()
            if instruction.op == "measure":
                bind = tuple(self.table.numbers[reg] for reg in words[2::3])
            elif instruction.op == "check":
                assumed = tuple(self.table.numbers[reg] for reg in words[3 : 3 + words[2]])
            raise OtherNumbers(told, machine.sizes(), name or None, bind, frozenset(assumed))
        if instruction.op == "call" and not told:
            callee: Any = instruction.words[0]
            session, context = self.lent[callee][machine.variant(callee)]
            try:
                session.fail(status, context, self.arrays(instruction))
            except CompilerError as e:
                raise self.owner.named(self.table.programs[callee], e) from None
        kind = LimitError if status in (Status.OUT_OF_MEMORY, Status.LIMIT) else ModelError
        raise kind(told or f"status {status}", node=name or None, location=node.location if node is not None else None)

    def close(self) -> None:
        self.machine.close()
        for lent in self.lent.values():
            for session, context in lent:
                session.take_back(context)
        self.lent.clear()

"""Models in stages in the cache on disk: programs by what they were made from, and readings, which run without the model
being read again.

    Programs       compiles the programs of readings into the cache, or finds them there
    KeptStages     writes and finds the readings of one source: tables as the runtime walks them, keys of their programs
    KeptReading    a reading that was found; the model is read only where a run needs a program that is not there
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from .. import cache as disk
from ..backends.llvm.abi.words import Encoded
from ..backends.llvm.hosted import HostedTable
from ..ir.boundary import boundary
from ..ir.errors import CompilerError
from ..ir.forks import Lock
from ..ir.signature import Signature, bind
from ..ir.types import TensorType
from ..staging.run import OtherNumbers
from ..staging.table import Instruction, Table
from . import model_cache
from .options import CompileOptions
from .programs import Shared
from .specialization import SpecializingExecutable

if TYPE_CHECKING:
    from ..executable import Executable
    from ..ir.graph import Graph
    from ..runtime import Artifact
    from ..runtime.session import Session
    from ..staging.split import Block

LARGEST = 16 << 20
"""Bytes of a table's constants above which a reading is not kept."""

ASKED = ("call", "measure", "check")
"""Instructions of which a run in this process asks the operands."""


class Programs:
    """Programs of models in stages, kept like any compiled graph. `compile_program` makes one, `opened` opens what was
    found."""

    def __init__(
        self, settings: CompileOptions, compile_program: Callable[[Graph, Mapping[str, int]], tuple[Artifact, Executable]],
        opened: Callable[[Artifact], Executable],
    ):  # fmt: skip
        self.settings = settings
        self.compile_program = compile_program
        self.opened = opened

    def key(self, graph: Graph) -> str | None:
        """The key of a program, whatever its sizes; None where it is not kept."""
        if not self.settings.cache or not model_cache.keeps(graph):
            return None
        with self.settings.policy():
            return model_cache.key_of_graph(graph, self.settings.identity())

    def find(self, key: str | None, sizes: Mapping[str, int]) -> Executable | None:
        """What was compiled for these sizes, opened."""
        found = model_cache.find(model_cache.open_key(key, sizes))
        return None if found is None else self.opened(found)

    def compile(self, graph: Graph, sizes: Mapping[str, int]) -> Executable:
        """A program planned for these sizes, found or compiled."""
        key = self.key(graph)
        found = self.find(key, sizes)
        if found is None:
            artifact, found = self.compile_program(graph, sizes)
            kept = model_cache.open_key(key, sizes)
            if kept is not None:
                model_cache.keep(kept, artifact)
        return found


class Made(Protocol):
    """A reading of this process (`staged_model`)."""

    block: Block
    names: list[str]
    bound: dict[str, int]
    table: Any
    origin: tuple[Mapping[str, int], Mapping[str, int], set[str]]

    def executable(self, program: Any) -> Shared: ...

    def close(self) -> None: ...


Again = Callable[[Mapping[str, int], Mapping[str, int], set[str]], Made]
"""Reads the model for the numbers that a reading was made for."""


class KeptReading:
    """A reading that another process made. `document` and `arrays` are what it wrote."""

    def __init__(self, document: dict[str, Any], arrays: Mapping[str, Any], programs: Programs, again: Again):
        self.document = document
        self.arrays = arrays
        self.programs = programs
        self.again = again
        self.names: list[str] = document["names"]
        self.bound: dict[str, int] = document["bound"]
        self.changed: Callable[[], None] | None = None
        self.executables: dict[int, SpecializingExecutable] = {}
        self.lock = Lock()
        self._whole: Made | None = None
        table = Table(list(Signature.of_json(document["inputs"]).inputs), values=document["values"])
        table.outputs = [(name, TensorType(model_type, ()), 0) for name, model_type in zip(self.names, self._types())]
        table.numbers = document["numbers"]
        table.programs = list(range(len(document["programs"])))  # type: ignore[arg-type]
        table.nodes = {name: _Place(location) for name, location in document["nodes"].items()}  # type: ignore[misc]
        table.instructions = [Instruction("", "", ())] * len(document["begins"])
        for at, op, node, words in document["instructions"]:
            table.instructions[at] = Instruction(op, node, tuple(words))
        begins = dict(enumerate(document["begins"]))
        made = Encoded(arrays["words"], arrays["texts"].tobytes(), begins)
        self.table = HostedTable(table, self.serve, self.named, (made, arrays["weights"]))

    def _types(self) -> list[Any]:
        from ..ir.dtype import f32

        return [f32] * len(self.names)  # the registers tell

    @property
    def block(self) -> Block:
        return self.whole().block

    def whole(self) -> Made:
        """The reading made again in this process."""
        if self._whole is None:
            numbers, known, refuted = self.document["origin"]
            self._whole = self.again(numbers, known, set(refuted))
        return self._whole

    def serve(self, program: Any, arrays: Sequence[Any]) -> Session:
        """The open model that serves a program, by its number, for these arrays."""
        made = self.executable(program)
        sizes = bind(list(made.inputs), dict(zip([name for name, _ in made.inputs], arrays, strict=True)))
        return made.specialized(sizes).session  # type: ignore[attr-defined, no-any-return]

    def named(self, number: int, error: CompilerError) -> CompilerError:
        """An error of a program, by its number, with its node as the model calls it."""
        own = self.document["programs"][number]["nodes"].get(error.node or "")
        if own is not None:
            error.node, error.location = own
        return error

    def executable(self, number: int) -> SpecializingExecutable:
        """What runs a program: first what was kept of it."""
        with self.lock:
            found = self.executables.get(number)
            if found is None:
                kept = self.document["programs"][number]
                found = SpecializingExecutable(Signature.of_json(kept["signature"]), lambda s: self._compiled(number, s))
                for sizes in kept["sizes"]:
                    found.specialized(sizes)
                self.executables[number] = found
        return found

    def _compiled(self, number: int, sizes: dict[str, int]) -> Executable:
        kept = self.document["programs"][number]
        found = self.programs.find(kept["key"], sizes)
        if found is not None:
            return found
        graphs = [program.graph for program in self.whole().table.table.programs]
        alike = [graphs[number], *graphs]  # it was compiled for one of them
        graph = next((g for g in alike if self.programs.key(g) == kept["key"]), None)
        if graph is None:
            raise OtherNumbers("the model is read otherwise than it was kept", {})
        found = self.programs.compile(graph, sizes)
        if sizes not in kept["sizes"]:
            kept["sizes"].append(sizes)
        if self.changed is not None:
            self.changed()
        return found

    def close(self) -> None:
        self.table.close()
        for executable in self.executables.values():
            executable.close()
        if self._whole is not None:
            self._whole.close()


class _Place:
    """A node of which only the place in the model's source is known."""

    def __init__(self, location: str | None):
        self.location = location


class KeptStages:
    """The readings of a source, by its key and the limits of a run."""

    def __init__(self, key: str, limits: Any, programs: Programs):
        self.key = disk.make_key("stages", key, repr((limits.memory, limits.trips)))
        self.programs = programs

    def load(self, again: Again) -> list[KeptReading]:
        """Those that were kept, the newest first; none where a file is damaged."""
        data = disk.get_bytes(self.key)
        found: list[KeptReading] = []
        with suppress(CompilerError), boundary("a damaged entry of the cache"):
            if data is not None:
                with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
                    for at, document in enumerate(json.loads(arrays["documents"].tobytes())):
                        mine = {what: arrays[f"{what}.{at}"] for what in ("words", "texts", "weights")}
                        found.append(KeptReading(document, mine, self.programs, again))
        return found

    def store(self, readings: Sequence[Any]) -> None:
        """Keeps these readings in place of those before: but for those with steps that Python does, large constants, and
        programs that are not kept."""
        documents: list[dict[str, Any]] = []
        arrays: dict[str, Any] = {}
        for reading in readings:
            entry = self.entry(reading)
            if entry is None:
                continue
            at = len(documents)
            documents.append(entry[0])
            arrays |= {f"{what}.{at}": array for what, array in entry[1].items()}
        if not documents:
            return
        file = io.BytesIO()
        arrays["documents"] = np.frombuffer(json.dumps(documents).encode(), np.uint8)
        np.savez(file, **arrays)
        disk.put_bytes(self.key, file.getvalue())

    def entry(self, reading: Any) -> tuple[dict[str, Any], Mapping[str, Any]] | None:
        """What is written of a reading: the document is made once, the sizes of its programs grow."""
        if isinstance(reading, KeptReading):
            return reading.document, reading.arrays
        if reading.kept is not None:
            for entry, program in zip(reading.kept[0]["programs"], reading.table.table.programs, strict=True):
                entry["sizes"] = list(reading.executable(program).sizes)
            return reading.kept  # type: ignore[no-any-return]
        hosted = reading.table
        if hosted is None or hosted.table.host_steps or hosted.weights.nbytes > LARGEST:
            return None
        table, made = hosted.table, hosted.encoded
        programs = []
        for program in table.programs:
            shared = reading.executable(program)
            key = self.programs.key(shared.graph)
            if key is None:
                return None
            nodes = {name: (node.name, node.location) for name, node in shared.nodes.items()}
            signature = Signature.of(shared.graph).to_json()
            programs.append({"key": key, "signature": signature, "sizes": list(shared.sizes), "nodes": nodes})
        document = {
            "names": reading.names, "bound": reading.bound, "values": table.values, "numbers": table.numbers,
            "inputs": Signature(reading.block.graph.name, tuple(table.inputs), None).to_json(),
            "begins": [made.begins[i] for i in range(len(made.begins))],
            "instructions": [[i, x.op, x.node, list(x.words)] for i, x in enumerate(table.instructions) if x.op in ASKED],
            "nodes": {name: node.location for name, node in table.nodes.items()},
            "programs": programs, "origin": [*map(dict, reading.origin[:2]), sorted(reading.origin[2])],
        }  # fmt: skip
        arrays = {"words": made.words, "texts": np.frombuffer(made.texts, np.uint8), "weights": hosted.weights}
        reading.kept = document, arrays
        return document, arrays

"""One .nnc file for several processors: each compiled by itself, then joined; loading takes the first that runs.

    save("model.onnx", "m.nnc", mcpu=["x86-64-v3", "x86-64-v4", "neoverse-n1"])
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

from ..ir.errors import UsageError
from ..ir.ownership import protect
from ..runtime import variants
from ..runtime.files import UNFINISHED

P = ParamSpec("P")
R = TypeVar("R")


def for_several(save: Callable[P, R]) -> Callable[P, R]:
    """A function that saves a model for one processor (keyword `mcpu`), as one that takes several of them, too."""

    @wraps(save)
    def inside(*arguments: P.args, **options: P.kwargs) -> R:
        mcpu = cast("str | Sequence[str]", options.get("mcpu", "native"))
        if isinstance(mcpu, str):
            return save(*arguments, **options)
        processors = list(dict.fromkeys(mcpu))
        if len(processors) == 1:
            options["mcpu"] = processors[0]
            return save(*arguments, **options)
        model, output = arguments
        return cast("R", _joined(save, model, Path(cast("Any", output)), processors, dict(options)))

    return inside


def _joined(
    save: Callable[..., Any], model: object, output: Path, processors: Sequence[str], options: dict[str, Any]
) -> list[Path]:
    """The file of all variants. Raises UsageError for what only a file for one processor can be."""
    if not processors:
        raise UsageError("mcpu names no processor")
    if output.suffix != ".nnc":
        message = f"only a .nnc file holds variants for several processors ({', '.join(processors)}), got {output.name!r}"
        raise UsageError(message, hint=f"{output.stem}.nnc, or a file for each processor")
    if options.get("weights_out") is not None:
        raise UsageError("variants for several processors hold their weights", hint="leave out the weights file")
    if options.get("rates") not in (None, "table"):
        raise UsageError("rates are those of one processor", hint="a file for each processor, or leave out the rates")
    overwrite = bool(options.get("overwrite"))
    triples = [_triple(cpu, options.get("triple")) for cpu in processors]
    if not output.parent.is_dir():
        raise UsageError(f"{output} cannot be written: there is no folder {str(output.parent)!r}")
    protect([output], overwrite, [model])
    with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=output.parent) as folder:
        made = []
        for at, (cpu, triple) in enumerate(zip(processors, triples)):
            made.append(Path(folder) / f"{output.stem}-{at}.nnc")
            save(model, made[-1], **(options | {"mcpu": cpu, "triple": triple}))
        return variants.join(made, output, overwrite=overwrite)


def _triple(cpu: str, triple: str | None) -> str | None:
    """The triple to compile for: that which was given or the host's, with the architecture that has this processor. Raises
    UsageError for a processor that is not known."""
    from ..backends.llvm.machine import FEATURES, architecture, host, of

    base = triple or host().triple
    homes = [arch for arch, names in FEATURES.items() if cpu in names]
    if cpu == "native" or architecture(base) in homes or not homes:
        of(cpu, triple)  # raises for what there is not
        return triple
    return "-".join([homes[0], *base.split("-")[1:]])

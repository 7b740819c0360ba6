"""Finding a model function by `package.module:function` or `file.py:function`, and faults in the user's code."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import os
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from nncompiler.ir.boundary import said
from nncompiler.ir.errors import CompilerError, ModelError, UsageError, meant

from .trace import OWN_FILES, Tensor


def find(spec: str) -> Any:
    """The object that the text names; the file or module is run."""
    where, colon, name = spec.rpartition(":")
    if not colon or not where or not name:
        raise UsageError(f"{spec!r} names no function", hint="package.module:function or file.py:function")
    module = _file(where) if where.endswith(".py") else _module(where)
    found: Any = module
    for part in name.split("."):
        with faults(where):
            there = hasattr(found, part)
        if not there:
            near = [k for k, v in vars(module).items() if callable(v) and getattr(v, "__module__", "") == module.__name__]
            raise UsageError(f"{where} has no {name!r}", hint=f"it has {', '.join(sorted(near))}" if near else None)
        found = getattr(found, part)
    return found


def _file(path: str) -> ModuleType:
    if not os.path.isfile(path):
        raise UsageError(f"there is no file {path!r}")
    name = "nncompiler_model_" + "".join(c if c.isalnum() else "_" for c in Path(path).stem)
    spec = importlib.util.spec_from_file_location(name, path, loader=_FromSource(name, path))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    with _importable(os.path.dirname(os.path.abspath(path))), faults(path):
        spec.loader.exec_module(module)
    return module


class _FromSource(SourceFileLoader):
    """Compiles the file as it is now: Python's own cache takes one of the same size and second for the same."""

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        code: CodeType = self.source_to_code(self.get_data(path), path)
        return code


def _module(name: str) -> ModuleType:
    with _importable(os.getcwd()):
        try:
            with faults(name):
                missing = importlib.util.find_spec(name) is None
        except ModelError as e:
            if not isinstance(e.__cause__, ImportError | ValueError):
                raise
            missing = True
        if missing:
            raise UsageError(f"there is no module {name!r}", hint="run from its folder, or give file.py:function")
        with faults(name):
            return importlib.import_module(name)


@contextmanager
def _importable(folder: str) -> Iterator[None]:
    """Lets the model's code import its neighbours."""
    sys.path.insert(0, folder)
    try:
        yield
    finally:
        sys.path.remove(folder)


@contextmanager
def faults(where: str) -> Iterator[None]:
    """Turns whatever a user's code raises into ModelError, also its wish to end the process."""
    try:
        yield
    except CompilerError:
        raise
    except (Exception, SystemExit) as e:
        raise fault_in(where, e) from e


PACKAGE, ZOO = str(Path(OWN_FILES).parents[1]) + os.sep, str(Path(OWN_FILES).parents[0] / "zoo") + os.sep


def _is_ours(filename: str) -> bool:
    """Whether a line of this file is no user's: the package's own, the networks of the zoo excepted."""
    return filename.startswith("<frozen") or (filename.startswith(PACKAGE) and not filename.startswith(ZOO))


def fault_in(name: str, e: BaseException) -> CompilerError:
    """A model's own exception as ModelError, at the innermost line that is the user's."""
    if isinstance(e, SyntaxError):
        return ModelError(f"{name}: {e.msg}", location=f"{Path(e.filename or name).name}:{e.lineno}")
    frames = [f for f in traceback.extract_tb(e.__traceback__) if not _is_ours(f.filename)]
    location = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else None
    wrong = _wrong_argument(e)
    if wrong is not None:
        return ModelError(wrong, location=location, hint="constant(array) makes a tensor")
    return ModelError(f"{name} failed with {type(e).__name__}: {said(e)}", location=location, hint=_misspelt(e))


def _wrong_argument(e: BaseException) -> str | None:
    """What is wrong with the call of a layer that raised this: an argument that must be a tensor, and is none."""
    for frame, _ in traceback.walk_tb(e.__traceback__):
        if not frame.f_code.co_filename.startswith(OWN_FILES):
            continue
        function = frame.f_globals.get(frame.f_code.co_name)
        kinds = getattr(function, "__annotations__", {})
        for argument, kind in kinds.items():
            given = frame.f_locals.get(argument)
            if kind == "Tensor" and argument != "return" and not isinstance(given, Tensor):
                return f"{frame.f_code.co_name}: {argument} must be a tensor, got {type(given).__name__}"
    return None


def _misspelt(e: BaseException) -> str | None:
    """The option of a layer that was meant by one that it does not have."""
    found = re.match(r"(\w+)\(\) got an unexpected keyword argument '(\w+)'", str(e)) if isinstance(e, TypeError) else None
    if found is None:
        return None
    layer = _called(found[1], e)
    options = [] if layer is None else list(inspect.signature(layer).parameters)
    return meant(found[2], options, f"its arguments are {', '.join(options)}") if options else None


def _called(name: str, e: BaseException) -> Any:
    """The layer of that name that the line which raised this knows, by itself or in a module; None where it knows none."""
    frame = [frame for frame, _ in traceback.walk_tb(e.__traceback__)][-1]
    known = [*frame.f_locals.values(), *frame.f_globals.values()]
    known += [getattr(module, name, None) for module in known if isinstance(module, ModuleType)]
    named = [f for f in known if inspect.isfunction(f) and f.__name__ == name]
    return next((f for f in named if f.__code__.co_filename.startswith(OWN_FILES)), None)

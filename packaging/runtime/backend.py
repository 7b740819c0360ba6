"""The build of nncompiler-runtime: setuptools, after its modules were gathered from the compiler's sources.

    nncompiler/runtime/*.py and what they import of nncompiler/ir ──▶ src/nncompiler_runtime/    names rewritten
In a source distribution the gathered modules are there already.
"""

import ast
import re
import shutil
from pathlib import Path

from setuptools import build_meta

HERE = Path(__file__).resolve().parent
TARGET = HERE / "src" / "nncompiler_runtime"
ROOTS = ("nncompiler.runtime.load", "nncompiler.runtime", "nncompiler.ir.exchange")
OLD, NEW = "nncompiler", "nncompiler_runtime"


def assemble():
    """Gathers the modules anew where the compiler's sources are at hand; their names."""
    sources = HERE.parents[1] / OLD
    if not (sources / "runtime" / "load.py").is_file():
        return []
    shutil.rmtree(TARGET, ignore_errors=True)
    modules = closure(sources)
    for module in modules:
        path = path_of(sources, module)
        to = TARGET / path.relative_to(sources)
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(renamed(path.read_text(encoding="utf-8")), encoding="utf-8")
    said = '"""The version of the compiler that these sources belong to."""'
    (TARGET / "_version.py").write_text(f'{said}\n\nVERSION = "{version_of(sources.parent)}"\n')
    (TARGET / "ir" / "__init__.py").touch()
    (TARGET / "py.typed").touch()
    shutil.copy(HERE / "package.py", TARGET / "__init__.py")
    return modules


def version_of(root):
    """The compiler's version, as its own build finds it; as it is installed, where that cannot be found out."""
    try:
        from setuptools_scm import get_version
    except ImportError:
        from importlib.metadata import version

        return version(OLD)
    return get_version(root=root, fallback_version="0.1.0")


def closure(sources):
    """The modules that ROOTS import, directly or not, for running and not only for type checkers."""
    found, waiting = set(), list(ROOTS)
    while waiting:
        module = waiting.pop()
        if module in found or path_of(sources, module) is None:
            continue
        found.add(module)
        waiting += imported(path_of(sources, module), module)
    return sorted(found - {OLD, f"{OLD}.ir"})


def imported(path, module):
    """Absolute names of the package's modules that a file imports, those under TYPE_CHECKING left out."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    waiting, names = [ast.parse(path.read_text(encoding="utf-8"))], []
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        if isinstance(node, ast.Import):
            names += [a.name for a in node.names]
        elif isinstance(node, ast.ImportFrom):
            parts = package.split(".")
            base = ".".join(parts[: len(parts) - node.level + 1]) if node.level else ""
            name = ".".join(filter(None, (base, node.module or "")))
            names += [name, *(f"{name}.{a.name}" for a in node.names)]
        waiting += ast.iter_child_nodes(node)
    return [n for n in names if n.partition(".")[0] == OLD]


def path_of(sources, module):
    """The file of a module, None where there is none."""
    place = sources.joinpath(*module.split(".")[1:])
    return next((p for p in (place.with_suffix(".py"), place / "__init__.py") if p.is_file()), None)


def renamed(text):
    """A module's text with the package's name replaced where it is imported, and in the words of Python 3.9: aliases of
    types are texts, which only annotations read; isinstance takes tuples."""
    text = re.sub(rf"^(\s*(?:from|import) ){OLD}(?=[. ])", rf"\g<1>{NEW}", text, flags=re.M)
    text = re.sub(r"^(\w+) = ([\w\[\], .]+\|[\w\[\], .|]+)$", r'\1 = "\2"', text, flags=re.M)
    text = re.sub(r"isinstance\((\w+), (\w[\w.]*(?: \| [\w.]+)+)\)", _as_tuple, text)
    if "ParamSpec" in text:
        text = text.replace("ParamSpec, ", "", 1).replace('ParamSpec("', 'TypeVar("')
    if "    match " in text:
        raise SystemExit("a module of the runtime has a match statement, which Python 3.9 lacks")
    return text


def _as_tuple(found):
    return f"isinstance({found[1]}, ({found[2].replace(' |', ',')}))"


def build_wheel(*arguments, **options):
    assemble()
    return build_meta.build_wheel(*arguments, **options)


def build_sdist(*arguments, **options):
    assemble()
    return build_meta.build_sdist(*arguments, **options)


def prepare_metadata_for_build_wheel(*arguments, **options):
    assemble()
    return build_meta.prepare_metadata_for_build_wheel(*arguments, **options)


get_requires_for_build_wheel = build_meta.get_requires_for_build_wheel
get_requires_for_build_sdist = build_meta.get_requires_for_build_sdist

"""The rules of the house: which way imports lead, what starting costs, how long files are, what is documented."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from itertools import takewhile
from pathlib import Path

import networkx as nx
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "nncompiler"
FILES = sorted(PACKAGE.rglob("*.py"))
FUZZERS = sorted((ROOT / "fuzz").rglob("*.py"))
"""They stand above everything: they may import any part of the package, and no part of it imports them."""

PARTS = (
    "cli", "reports", "ir", "ops", "interchange", "frontends", "passes", "runtime", "staging", "cache",
    "backends.llvm", "backends.onnxruntime", "backends.reference", "backends.definitions",
)  # fmt: skip
"""Packages that imports are judged by; every other module of the package is "driver level"."""

MAY_IMPORT: dict[str, set[str]] = {
    "ir": set(),
    "ops": {"ir"},
    "interchange": {"ir", "ops"},
    "frontends": {"ir", "ops", "interchange"},
    "passes": {"ir", "ops"},
    "runtime": {"ir"},
    "cache": {"ir"},
    "staging": {"ir", "ops"},
    "backends.reference": {"ir", "ops", "staging", "backends.definitions"},
    "backends.definitions": {"ir", "ops"},
    "backends.onnxruntime": {"ir", "ops", "interchange"},
    "backends.llvm": {"ir", "ops", "runtime", "staging", "cache"},
    "driver level": {p for p in PARTS if p not in ("cli", "reports")},
    "package": {*(p for p in PARTS if p != "cli"), "driver level"},  # nncompiler/__init__.py: what is public
    "reports": {*(p for p in PARTS if p != "cli"), "driver level"},
    "cli": {*(p for p in PARTS if not p.startswith("backends")), "driver level"},  # it asks the driver, and reports
}
"""Downhill. What a module may import besides its own part."""

HEAVY = ("onnx", "onnxruntime", "llvmlite", "rich", "networkx", "numpy")


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(module: str) -> str:
    inside = module.removeprefix("nncompiler").removeprefix(".")
    if not inside:
        return "package"
    return next((p for p in PARTS if inside == p or inside.startswith(f"{p}.")), "driver level")


def imported(path: Path, always: bool = False) -> Iterator[str]:
    """Absolute names of the modules that a file imports, or takes names from; with `always` only those it imports when it is
    loaded itself."""
    module = module_of(path)
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        at = waiting.pop()
        if isinstance(at, ast.If) and "TYPE_CHECKING" in ast.dump(at.test):
            if not always:
                waiting += at.body
            waiting += at.orelse
            continue
        if always and isinstance(at, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(at, ast.Import):
            yield from (a.name for a in at.names)
        elif isinstance(at, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - at.level + 1] if at.level else []
            name = ".".join([*base, *([at.module] if at.module else [])])
            for alias in at.names:
                inside = ROOT / f"{name}.{alias.name}".replace(".", os.sep)
                is_module = inside.with_suffix(".py").exists() or (inside / "__init__.py").exists()
                yield f"{name}.{alias.name}" if is_module else name
        waiting += ast.iter_child_nodes(at)


@pytest.mark.parametrize("path", FILES, ids=[module_of(p) for p in FILES])
def test_imports_lead_downhill(path):
    own = part_of(module_of(path))
    allowed = MAY_IMPORT[own] | {own}
    inside = {name for name in imported(path) if name.split(".")[0] == "nncompiler" and name != "nncompiler"}
    wrong = sorted(name for name in inside if part_of(name) not in allowed and name != "nncompiler.backends")
    assert not wrong, f"{own} may import {sorted(allowed)}"


LLVM = "nncompiler.backends.llvm"
LLVM_MAY_IMPORT: dict[str, set[str]] = {
    "rates": set(),
    "machine": {"rates"},
    "policy": set(),
    "loops": {"machine"},
    "program": {"loops"},
    "emission": {"loops", "machine", "program"},
    "kernels": {"emission", "loops", "machine", "policy", "program", "rates"},
    "lower": {"emission", "kernels", "loops", "machine", "policy", "program"},
    "calibrate": {"codegen", "compiled", "kernels", "loops", "machine", "rates"},
    "calibrations": {"calibrate", "machine", "rates"},
    "abi": {"codegen", "heap", "loops", "machine", "program"},
}
"""Downhill inside the LLVM backend, imports for annotations included."""


@pytest.mark.parametrize("room", LLVM_MAY_IMPORT)
def test_rooms_of_the_llvm_backend_lead_downhill(room):
    wrong = []
    for path in FILES:
        module = module_of(path).removeprefix(f"{LLVM}.")
        if module.split(".")[0] != room:
            continue
        inside = {name.removeprefix(f"{LLVM}.") for name in imported(path) if name.startswith(f"{LLVM}.")}
        wrong += [(module, name) for name in inside if name.split(".")[0] not in LLVM_MAY_IMPORT[room] | {room}]
    assert not wrong


@pytest.mark.parametrize("path", [p for p in FILES if part_of(module_of(p)) == "reports"], ids=module_of)
def test_reports_know_the_llvm_backend_by_its_description(path):
    """What a report needs of programs, plans and kernels has a name there; internals may change behind it."""
    assert {name for name in imported(path) if f"{name}.".startswith(f"{LLVM}.")} <= {f"{LLVM}.description"}


def test_no_file_is_part_of_a_circle_of_imports():
    """In the whole package: imports in functions and those for annotations included."""
    graph = nx.DiGraph((module_of(p), name) for p in FILES for name in imported(p) if name != module_of(p))
    assert not [sorted(circle) for circle in nx.strongly_connected_components(graph) if len(circle) > 1]


OPERATOR_CLASSES = {
    node.name for path in (*(PACKAGE / "ops").rglob("*.py"), PACKAGE / "ir" / "source.py")
    for node in ast.parse(path.read_text(encoding="utf-8")).body
    if isinstance(node, ast.ClassDef) and node.bases
}  # fmt: skip

BUILT_ON_TRAITS = [p for p in FILES if any(p.is_relative_to(PACKAGE / room) for room in (
    "passes", "partition", "precision", "reduction", "reports", "driver", "staging", "backends/llvm/lower",
    "backends/llvm/emission"))]  # fmt: skip


def members(node: ast.AST) -> list[ast.expr]:
    """What a tuple, list or set holds, the keys of a dictionary, or the sides of a union."""
    match node:
        case ast.Tuple(elts=found) | ast.List(elts=found) | ast.Set(elts=found):
            return [e.value if isinstance(e, ast.Starred) else e for e in found]
        case ast.Dict(keys=keys):
            return [k for k in keys if k is not None]
        case ast.BinOp(op=ast.BitOr(), left=left, right=right):
            return [*(members(left) or [left]), right]
    return []


@pytest.mark.parametrize("path", BUILT_ON_TRAITS, ids=[module_of(p) for p in BUILT_ON_TRAITS])
def test_properties_of_operators_are_traits_not_lists(path):
    """A pass names the operators that its rule rewrites, two or three with `|`; what it asks of others is a trait of `Op`,
    so that a new operator is found by it (docs/adding.md)."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        kinds = [m.id for m in members(node) if isinstance(m, ast.Name) and m.id in OPERATOR_CLASSES]
        most = 3 if isinstance(node, ast.BinOp) else 1
        assert len(kinds) <= most, f"line {node.lineno}: a list of operators: {', '.join(kinds)}"


OPERATOR_NAMES = {
    name for path in (PACKAGE / "ops").rglob("*.py")
    for name in re.findall(r'^    name(?:: ClassVar\[str\])? = "(\w+)"$', path.read_text(encoding="utf-8"), re.M)
}

NAMES_FOR_READERS = {("reports.analysis", "IN_PLACE"), ("reports.page.stages", "FAMILIES")}
"""Tables of how operators are shown: conventions of a report, which hold of no operator by itself."""


@pytest.mark.parametrize(
    "path", [p for p in FILES if part_of(module_of(p)) == "reports" or p.parent == PACKAGE], ids=module_of
)
def test_properties_of_operators_are_traits_not_lists_of_names(path):
    """As above, where operators are asked for by name: reports, random inputs, tolerances."""
    assert {"conv", "gru", "gather_nd", "batch_norm"} <= OPERATOR_NAMES
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        target = ast.unparse(statement).split(" = ")[0].split(":")[0]
        if (module_of(path).removeprefix("nncompiler."), target) in NAMES_FOR_READERS:
            continue
        for node in ast.walk(statement):
            names = [m.value for m in members(node) if isinstance(m, ast.Constant) and m.value in OPERATOR_NAMES]
            assert len(names) <= 2, f"line {getattr(node, 'lineno', 0)}: a list of operators: {', '.join(names)}"


def test_the_runtime_needs_no_compiler():
    for path in (PACKAGE / "runtime").rglob("*.py"):
        outside = {n.split(".")[0] for n in imported(path, always=True)} - set(sys.stdlib_module_names)
        assert outside <= {"nncompiler", "numpy"}, path


@pytest.mark.parametrize("name", ["frontends", "passes", "backends"])
def test_links_lead_into_the_package(name):
    link = ROOT / name
    assert link.is_symlink() and os.readlink(link) == f"nncompiler/{name}"
    assert link.resolve() == PACKAGE / name and (link / "__init__.py").is_file()


def loaded_by(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter has loaded after `code`."""
    script = f"{code}\nimport sys; print(' '.join(sorted({{m.split('.')[0] for m in sys.modules}})), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True)
    return set(done.stderr.split("\n")[-2].split())


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        ("import nncompiler; nncompiler.compile", ("onnx", "onnxruntime", "llvmlite", "rich")),
        ("import nncompiler", HEAVY),
        ("import contextlib, nncompiler.cli as c\nwith contextlib.suppress(SystemExit): c.main(['--help'])", HEAVY),
        ("import contextlib, nncompiler.cli as c\nwith contextlib.suppress(SystemExit): c.main(['run', '--help'])", HEAVY),
        ("import nncompiler.cli as c; c.main(['inspect', 'zoo:lenet5'])", ("onnx", "onnxruntime", "llvmlite")),
        ("from nncompiler.runtime import load", ("onnx", "onnxruntime", "llvmlite", "rich", "networkx")),
    ],
)
def test_nothing_is_loaded_before_it_is_needed(code, unwanted):
    assert not loaded_by(code) & set(unwanted)


def test_public_names_are_there():
    import nncompiler

    assert set(nncompiler.__all__) == set(dir(nncompiler))
    for name in nncompiler.__all__:
        value = getattr(nncompiler, name)
        assert value.__doc__, name
    with pytest.raises(AttributeError, match="no attribute 'compiler'"):
        _ = nncompiler.compiler


TWICE = {
    "Binary", "Call", "Cast", "If", "Lookup", "Reduction", "Tile", "Transpose", "Unary", "Window",
    "Builder", "Opened", "Options", "Placement", "Program", "Rates", "Table", "Tensor", "Value",
}  # fmt: skip
"""Names of classes that are defined more than once: operators and the expressions or statements that they become; classes
of rooms that never meet."""


def test_the_name_of_a_class_means_one_thing():
    """But for a few that are older; a class of its file alone begins with an underscore."""
    found = Counter(
        node.name
        for path in FILES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert {name for name, count in found.items() if count > 1} == TWICE


@pytest.mark.parametrize("path", FILES, ids=[module_of(p) for p in FILES])
def test_the_package_does_not_know_its_fuzzers(path):
    assert not {name for name in imported(path) if name.split(".")[0] == "fuzz"}


@pytest.mark.parametrize("path", FUZZERS, ids=[p.stem for p in FUZZERS])
def test_fuzzers_document_what_is_public(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    classes = [n for n in tree.body if isinstance(n, ast.ClassDef)]
    assert not [n.name for n in classes if not n.name.startswith("_") and not ast.get_docstring(n)]


@pytest.mark.parametrize("path", [*FILES, *FUZZERS], ids=[module_of(p) for p in (*FILES, *FUZZERS)])
def test_files_are_short_and_say_what_they_are(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 500
    assert not text.strip() or ast.get_docstring(ast.parse(text)), "a docstring says what the file is"


DOCUMENTED = [
    *(f"driver/{p.stem}" for p in FILES if p.parent == PACKAGE / "driver"),
    *("sources", "executable", "accuracy", "inputs"),
    *("peers/__init__", "backends/llvm/abi/sizes", "backends/llvm/description", "backends/llvm/explanation"),
    *(
        p.relative_to(PACKAGE).with_suffix("").as_posix() for p in FILES
        if p.relative_to(PACKAGE).parts[0] in
        ("frontends", "interchange", "ir", "ops", "passes", "partition", "precision", "reports", "staging") or (
            p.relative_to(PACKAGE).parts[:2] == ("backends", "llvm") and p.relative_to(PACKAGE).parts[2] in
            ("emission", "kernels", "loops", "lower")
        )
    ),
    *(f"reduction/{name}" for name in ("judge", "report", "pipeline", "search")),
]


@pytest.mark.parametrize("name", DOCUMENTED)
def test_public_functions_are_documented(name):
    tree = ast.parse((PACKAGE / f"{name}.py").read_text(encoding="utf-8"))
    bare = [
        n.name
        for n in tree.body
        if isinstance(n, ast.FunctionDef | ast.ClassDef) and not n.name.startswith("_") and not ast.get_docstring(n)
    ]
    assert not bare


TESTS = sorted((ROOT / "tests").rglob("*.py"))

BESIDE = {"fuzz", "networks", "onnx", "torch", "trust"}
"""Folders of tests whose subject is no package: the fuzzers, whole networks, ONNX's reader and rows together, models of
others, what must not be believed."""


@pytest.mark.parametrize("path", TESTS, ids=[p.relative_to(ROOT).as_posix() for p in TESTS])
def test_tests_are_no_packages_and_are_collected(path):
    """A module of tests has tests, each name once; any other module is one that a module beside it, or below, imports."""
    assert path.name != "__init__.py", "importing by name needs no packages, and modules of one name would hide one another"
    names = [n.name for n in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(n, ast.FunctionDef)]
    if path.name.startswith("test_"):
        tests = [name for name in names if name.startswith("test_")]
        assert tests, "pytest collects nothing here"
        assert len(set(tests)) == len(tests), "a test that is defined again replaces the first one"
    else:
        assert not [name for name in names if name.startswith("test_")], "pytest does not collect tests of this module"
    if not path.name.startswith("test_") and path.name != "conftest.py":
        readers = {name for other in path.parent.rglob("*.py") for name in imports_of(other)}
        assert path.stem in readers, "nothing beside it imports it"


def imports_of(path: Path) -> set[str]:
    """Last parts of the names of the modules that a file imports."""
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    found = [[a.name for a in n.names] if isinstance(n, ast.Import) else [n.module or ""] for n in tree
             if isinstance(n, ast.Import | ast.ImportFrom)]  # fmt: skip
    return {name.rpartition(".")[2] for names in found for name in names}


def test_tests_mirror_the_package():
    folders = {p.parent.relative_to(ROOT / "tests") for p in TESTS if p.name.startswith("test_")} - {Path()}
    assert not [str(f) for f in folders if f.parts[0] not in BESIDE and not (PACKAGE / f).is_dir()]


@pytest.mark.parametrize(
    "path", [p for p in FILES if p.is_relative_to(PACKAGE / "backends" / "llvm" / "kernels")], ids=module_of
)
def test_kernels_are_whole_when_they_are_made(path):
    """What a kernel consists of is given to it, or made where it is made: no method sets a field, so that none must run
    before another."""
    classes = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.ClassDef)]
    methods = [m for c in classes for m in c.body if isinstance(m, ast.FunctionDef)]
    late = [
        f"line {at.lineno}: {ast.unparse(at)}"
        for m in methods if m.name not in ("__init__", "__post_init__") for at in ast.walk(m)
        if isinstance(at, ast.Attribute) and isinstance(at.ctx, ast.Store)
    ]  # fmt: skip
    assert not late


def test_every_test_is_collected():
    """A folder of tests is left out where its name is one that pytest does not look into."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    assert settings["testpaths"] == ["tests"]
    folders = {part for path in (ROOT / "tests").rglob("test_*.py") for part in path.relative_to(ROOT).parts[:-1]}
    assert not [folder for folder in folders if any(fnmatch(folder, name) for name in settings["norecursedirs"])]


@pytest.mark.parametrize("path", [p for p in FILES if p.name != "forks.py"], ids=module_of)
def test_locks_are_free_in_forked_children(path):
    """A lock of `threading` stays locked in a child where a thread of the parent holds it; `ir.forks.Lock` does not."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [a.name for a in node.names] if isinstance(node, ast.ImportFrom) and node.module == "threading" else []
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "threading":
            names = [node.attr]
        assert not {"Lock", "RLock", "Condition"} & set(names), f"line {node.lineno}"


def test_names_of_classes_are_unique_in_the_llvm_backend():
    """A reader who searches for a public class finds one."""
    found: dict[str, list[str]] = {}
    for path in FILES:
        if path.is_relative_to(PACKAGE / "backends" / "llvm"):
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    found.setdefault(node.name, []).append(module_of(path))
    assert not {name: modules for name, modules in found.items() if len(modules) > 1}


TREES = {"## The house": (PACKAGE, PACKAGE / "driver"), "## The LLVM backend": (PACKAGE / "backends" / "llvm",)}
"""Sections of docs/architecture.md whose first block names everything that lies in a folder."""


@pytest.mark.parametrize("section", TREES)
def test_the_tree_in_the_documents_names_every_room(section):
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition(f"{section}\n\n")[2]
    named = set(re.findall(r"[\w.]+", "\n".join(takewhile(lambda line: line.startswith("    "), text.splitlines()))))
    rooms = [p for folder in TREES[section] for p in folder.iterdir()]
    inside = {p.name for p in rooms if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert not inside - named - {"__init__.py"}


@pytest.mark.parametrize("name", ["architecture", "adding", "performance", "glossary"])
def test_documents_name_files_that_are_there(name):
    """A path may leave out the folders before, `driver/options.py`."""
    folders = ("nncompiler", "tests", "benchmarks", "fuzz", "examples")
    files = {p.as_posix() for folder in folders for p in (ROOT / folder).rglob("*.*")}
    for path in re.findall(r"[\w./]+/\w+\.(?:py|c|h)\b", (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")):
        assert "FAMILY" in path or any(f.endswith(f"/{path}") for f in files), path


def test_documents_link_to_files_that_are_there():
    for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"

"""What a C++ project wants beside a library: a header with classes, a pkg-config file, a CMake package.

    write_companions("alexnet.so")     alexnet.hpp  alexnet.pc  alexnet-config.cmake

All are made from the library's C header, which says everything that they need, and find the library where they stand.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nncompiler.ir.errors import UsageError

from .files import write_files, writer

TENSOR = re.compile(r"/\* (inputs|outputs|states)\[(\d+)\] (.*): ([\w]+|\S*[<\[].*), (?:one )?(\w+?)((?:\[[^\]]*\])*) \*/")
PREFIX = re.compile(r"^int32_t (\w+)_open\(const nnc_options", re.M)
VERSION = re.compile(r"compiled by nncompiler (\S+) for")
STAGES = re.compile(r"^#define \w+_STAGES 1$", re.M)


@dataclass(frozen=True)
class HeaderTensor:
    """An input or output of the header: its name in the model, C type, and extents as the header writes them."""

    label: str
    kind: str
    c_type: str
    dims: tuple[str, ...]

    @property
    def open(self) -> bool:
        """Whether an extent is known only when the model runs."""
        return not all(d.isdigit() for d in self.dims)

    @property
    def item(self) -> bool:
        """Whether it is an nnc_item: a sequence, an optional, a tensor of any rank."""
        return self.c_type == "nnc_item"


@dataclass(frozen=True)
class Header:
    """What a C header declares. `stages`: the context hands out the outputs (a model in stages)."""

    prefix: str
    version: str
    inputs: tuple[HeaderTensor, ...]
    outputs: tuple[HeaderTensor, ...]
    stages: bool = False
    states: tuple[HeaderTensor, ...] = ()


def write_companions(library: str | os.PathLike[str], *, overwrite: bool = False) -> list[Path]:
    """Writes the companions of a `.so` or `.o` and its `.h`; their paths. Raises UsageError where there is no such library,
    and for files that nncompiler did not write, unless `overwrite`."""
    path = Path(library)
    header = path.with_suffix(".h")
    if path.suffix not in (".so", ".o") or not path.is_file() or not header.is_file():
        raise UsageError(f"{path} is not a library or object with a header beside it", hint="compile to .so or .o first")
    read = read_header(header.read_text(encoding="utf-8"))
    made: list[tuple[str, Callable[[], str]]] = [
        (f"{path.stem}.hpp", lambda: cpp_text(read, header.name)), (f"{path.stem}.pc", lambda: pkg_config_text(read, path)),
        (f"{path.stem}-config.cmake", lambda: cmake_text(read, path)),
    ]  # fmt: skip
    plan = [(path.with_name(name), writer(text().encode()), 0o666) for name, text in made]
    return write_files(plan, overwrite)


def read_header(text: str) -> Header:
    """The declarations of a C header that this package wrote; raises UsageError for another."""
    prefix, version = PREFIX.search(text), VERSION.search(text)
    if prefix is None or version is None:
        raise UsageError("the header beside the library is not one that nncompiler wrote")
    found: dict[str, list[HeaderTensor]] = {"inputs": [], "outputs": [], "states": []}
    for side, _, label, kind, c_type, dims in TENSOR.findall(text):
        found[side].append(HeaderTensor(label, kind, c_type, tuple(re.findall(r"\[([^\]]*)\]", dims))))
    stages = STAGES.search(text) is not None
    return Header(prefix[1], version[1], tuple(found["inputs"]), tuple(found["outputs"]), stages, tuple(found["states"]))


def pkg_config_text(header: Header, library: Path) -> str:
    """A .pc file that finds the library beside itself, also when a program runs."""
    plain = library.suffix == ".so"
    libs = f"${{pcfiledir}}/{library.name}" + (" -Wl,-rpath,${pcfiledir}" if plain else " -lm -lpthread")
    return (
        f"Name: {library.stem}\nDescription: {header.prefix}, a neural network compiled by nncompiler\n"
        f"Version: {header.version}\nCflags: -I${{pcfiledir}}\nLibs: {libs}\n"
    )


def cmake_text(header: Header, library: Path) -> str:
    """A package with the target NAME::NAME."""
    name = library.stem
    target = f"{name}::{name}"
    here = "${CMAKE_CURRENT_LIST_DIR}"
    if library.suffix == ".so":
        made = f"""add_library({target} SHARED IMPORTED)
  set_target_properties({target} PROPERTIES
    IMPORTED_LOCATION "{here}/{library.name}"
    IMPORTED_SONAME "{library.name}"
    INTERFACE_INCLUDE_DIRECTORIES "{here}")"""
    else:
        made = f"""find_package(Threads REQUIRED)
  add_library({target} INTERFACE IMPORTED)
  set_target_properties({target} PROPERTIES
    INTERFACE_LINK_LIBRARIES "{here}/{library.name};m;Threads::Threads"
    INTERFACE_INCLUDE_DIRECTORIES "{here}")"""
    return f"""# find_package({name} CONFIG REQUIRED PATHS folder)    target_link_libraries(program PRIVATE {target})
set({name}_VERSION "{header.version}")
if(NOT TARGET {target})
  {made}
endif()
"""


def cpp_text(header: Header, c_header: str) -> str:
    """The C++ header: a model and its contexts as classes, arrays as spans. C++20."""
    p, written = header.prefix, () if header.stages else header.outputs
    tensors = [*header.inputs, *written]
    parameters = ", ".join(
        [f"const nnc_item &input_{i}" if t.item else f"std::span<const {t.c_type}> input_{i}"
         for i, t in enumerate(header.inputs)]
        + [f"std::span<{t.c_type}> output_{i}" for i, t in enumerate(written)]
    )
    names = [*(f"input_{i}" for i in range(len(header.inputs))), *(f"output_{i}" for i in range(len(written)))]
    arrays = f"void *outputs[] = {{{', '.join(f'output_{i}.data()' for i in range(len(written))) or 'nullptr'}}};"
    given = ", ".join(f"&input_{i}" if t.item else f"input_{i}.data()" for i, t in enumerate(header.inputs))
    handed = "" if not header.stages else "\n".join(f"""
    // Output {i} of the last run: {t.label}, {t.kind}. Valid until the next run begins.
    const nnc_item &output_{i}() const {{ return *{p}_output_item(context_.get(), {i}); }}""" if t.item else f"""
    // Output {i} of the last run: {t.label}, {t.c_type}{''.join(f'[{d}]' for d in t.dims)}. Valid until the next run begins.
    std::span<const {t.c_type}> output_{i}() const {{
        std::size_t count = 1;
        for (std::int64_t extent : output_shape({i})) count *= static_cast<std::size_t>(extent);
        return {{static_cast<const {t.c_type} *>({p}_output(context_.get(), {i})), count}};
    }}""" for i, t in enumerate(header.outputs))  # fmt: skip
    checks = "\n".join(
        f'        detail::require({name}.size(), {_count(t)}, "{name}");'
        for name, t in zip(names, tensors) if not t.open and not t.item
    )
    comments = "\n".join(
        f"    // {name}: {t.label}, {t.c_type}{''.join(f'[{d}]' for d in t.dims)}" for name, t in zip(names, tensors)
    )
    bind = "" if not (header.stages or any(t.open for t in tensors)) else f"""
    // The extents of every input, before the first run and wherever they change.
    void bind(std::initializer_list<std::span<const std::int64_t>> shapes) {{
        std::vector<const std::int64_t *> pointers;
        for (auto shape : shapes) pointers.push_back(shape.data());
        if (pointers.size() != {len(header.inputs)}) throw error(NNC_WRONG_SHAPE, "bind takes {len(header.inputs)} shapes");
        detail::check({p}_bind(context_.get(), pointers.data()), context_.get());
    }}

    // The extents of an output for the sizes that are bound; of a model in stages, those of the last run.
    std::vector<std::int64_t> output_shape(std::int32_t output) const {{
        static constexpr std::size_t ranks[] = {{{', '.join(str(len(t.dims)) for t in header.outputs)}}};
        const std::int64_t *extents = {p}_output_shape(context_.get(), output);
        return extents ? std::vector<std::int64_t>(extents, extents + ranks[output]) : std::vector<std::int64_t>();
    }}
"""  # fmt: skip
    return f"""// {p}: a model and its contexts as C++ classes. Errors are exceptions; nothing is copied.
#pragma once

#include "{c_header}"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace {p}_cpp {{

class error : public std::runtime_error {{
public:
    error(std::int32_t status, const std::string &text) : std::runtime_error(text), status(status) {{}}
    std::int32_t status;
}};

namespace detail {{
inline void check(std::int32_t status, nnc_context *context = nullptr) {{
    if (status == NNC_OK) return;
    const char *node = context ? {p}_failed_node(context) : "", *told = context ? {p}_message(context) : "";
    std::string text = *told ? told : {p}_error_string(status);
    throw error(status, text + (*node ? std::string(" at ") + node : std::string()));
}}
inline void require(std::size_t got, std::size_t want, const char *name) {{
    if (got == want) return;
    throw error(NNC_WRONG_SHAPE,
                std::string(name) + " has " + std::to_string(got) + " elements, not " + std::to_string(want));
}}
struct close_model {{ void operator()(nnc_model *model) const {{ {p}_close(model); }} }};
struct free_context {{ void operator()(nnc_context *context) const {{ {p}_context_free(context); }} }};
}}

// Code and weights; may be shared by threads. Outlives its contexts.
class model {{
public:
    explicit model(const nnc_options *options = nullptr) {{
        nnc_model *made = nullptr;
        detail::check({p}_open(options, &made));
        model_.reset(made);
    }}
    std::int32_t threads() const {{ return {p}_threads(model_.get()); }}
    static const char *describe() {{ return {p}_describe(); }}
    nnc_model *get() const {{ return model_.get(); }}

private:
    std::unique_ptr<nnc_model, detail::close_model> model_;
}};

// What one run needs; threads that run at the same time have one each.
class context {{
public:
    explicit context(const model &owner) {{
        nnc_context *made = nullptr;
        detail::check({p}_context_new(owner.get(), &made));
        context_.reset(made);
    }}
{bind}
{comments}
    void run({parameters}) {{
{checks}
        const void *inputs[] = {{{given or 'nullptr'}}};
        {"void **outputs = nullptr;" if header.stages else arrays}
        detail::check({p}_run(context_.get(), inputs, outputs), context_.get());
    }}
{handed}{_states_text(header)}
    nnc_context *get() const {{ return context_.get(); }}

private:
    std::unique_ptr<nnc_context, detail::free_context> context_;
}};

}}
"""


def _states_text(header: Header) -> str:
    """What a context does with the states that it keeps."""
    if not header.states:
        return ""
    p, ranks = header.prefix, ", ".join(str(len(t.dims)) for t in header.states)
    each = "\n".join(f"""
    // State {i}: {t.label}, {t.c_type}{''.join(f'[{d}]' for d in t.dims)}.
    std::vector<{t.c_type}> state_{i}() const {{
        std::size_t count = 1;
        for (std::int64_t extent : state_shape({i})) count *= static_cast<std::size_t>(extent);
        std::vector<{t.c_type}> copy(count);
        detail::check({p}_get_state(context_.get(), {i}, copy.data()), context_.get());
        return copy;
    }}
    void set_state_{i}(std::span<const std::int64_t> shape, std::span<const {t.c_type}> array) {{
        std::size_t count = 1;
        for (std::int64_t extent : shape) count *= static_cast<std::size_t>(extent);
        detail::require(shape.size(), {len(t.dims)}, "the shape of state {i}");
        detail::require(array.size(), count, "state {i}");
        detail::check({p}_set_state(context_.get(), {i}, shape.data(), array.data()), context_.get());
    }}""" for i, t in enumerate(header.states))  # fmt: skip
    return f"""
    // Begins anew: the next run finds states of zeros.
    void reset() {{ detail::check({p}_reset(context_.get()), context_.get()); }}

    // The extents of a state; an error before the first run.
    std::vector<std::int64_t> state_shape(std::int32_t state) const {{
        static constexpr std::size_t ranks[] = {{{ranks}}};
        const std::int64_t *extents = {p}_state_shape(context_.get(), state);
        if (!extents) throw error(NNC_BAD_ARGUMENT, "there is no state before the first run");
        return {{extents, extents + ranks[state]}};
    }}
{each}
"""


def _count(t: HeaderTensor) -> str:
    return " * ".join(t.dims) or "1"

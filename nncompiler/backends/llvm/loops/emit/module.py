"""Kernels to LLVM IR text: the only way from the loop IR to LLVM.

    define i32 @name(ptr %buffers, ptr %params, i64 %begin, i64 %end, ptr %scratch)
        load the pointers; return @name.tasks(pointers..., params..., begin, end)

    define internal i32 @name.tasks(ptr noalias align 64 %x, ..., i64 %n, ..., i64 %begin, i64 %end)
        for task in begin..end: body
        return status

With `checked`, every access is checked (bounds.py): behind the kernel's buffers lies the pointer of the record, two i64
that say which access failed, and behind its params the limits of every buffer, low and high in elements.

The pointers are arguments of a function of their own because noalias holds for arguments only. Registers become SSA values
at once: a loop has a phi for each register that its body assigns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...machine import Machine
from ..ir import Buffer, Kernel
from . import index as idx
from .access import Pointer
from .arithmetic import HELPER_DECLARES
from .bounds import OffsetLimits
from .builder import Builder, ModuleContext
from .statement import Statements, word


def emit_module(
    kernels: Iterable[Kernel], machine: Machine, *, exported: bool = False, checked: bool = False
) -> str:
    """The LLVM IR of a module that defines the kernels, without data layout.

    exported: whether the symbols are visible outside the object; else they are hidden (visible to other modules of the same
    artifact only). checked: whether accesses are checked against their arrays' bounds.
    """
    module = ModuleContext(machine)
    bodies = [emit_kernel(kernel, module, exported=exported, checked=checked) for kernel in kernels]
    if module.helpers:
        module.declares.update(HELPER_DECLARES)
    parts = [f'target triple = "{machine.triple}"\n', *bodies, *module.helpers.values()]
    parts.append("\n".join(sorted(module.declares.values())))
    parts.append(f"\nattributes #0 = {{ nounwind {machine.attributes} }}")
    parts.append('\n!0 = !{!"llvm.loop.unroll.disable"}\n!1 = !{!"llvm.loop.vectorize.enable", i1 false}')
    parts.extend(f"!{i} = distinct !{{!{i}, !0, !1}}" for i in range(2, module.loops + 2))
    return "\n".join(parts) + "\n"


def symbol(name: str) -> str:
    """A name as LLVM writes a global."""
    return f"@{name}" if re.fullmatch(r"[A-Za-z_$.][\w$.]*", name) else f'@"{name}"'


def emit_kernel(kernel: Kernel, module: ModuleContext, *, exported: bool = False, checked: bool = False) -> str:
    """The two functions of one kernel; declarations and metadata go to `module`."""
    builder = Builder(module)
    f = Statements(builder)
    arguments, passed, setup = [], [], []
    for i, buffer in enumerate(kernel.buffers):
        local = f"%{word(buffer.name)}.b{i}"
        pure = _pure(buffer, kernel.buffers)
        attributes = ["noalias"] if _unaliased(buffer, kernel.buffers) else []
        attributes += ["readonly"] if not buffer.written else []
        arguments.append(" ".join(["ptr", *attributes, "nocapture", f"align {buffer.align}", local]))
        setup.append(f"  %at{i} = getelementptr ptr, ptr %buffers, i64 {i}")
        setup.append(f"  %buffer{i} = load ptr, ptr %at{i}, align 8")
        passed.append(f"ptr %buffer{i}")
        limits = OffsetLimits(i, f"%low{i}", f"%high{i}") if checked else None
        f.pointers[buffer.name] = Pointer(local, buffer.dtype, buffer.align, pure, limits)
    place = 0
    for i, scratch in enumerate(kernel.scratch):
        local = f"%{word(scratch.name)}.s{i}"
        arguments.append(f"ptr noalias nocapture align 64 {local}")
        setup.append(f"  %scratch{i} = getelementptr i8, ptr %scratch, i64 {place}")
        passed.append(f"ptr %scratch{i}")
        place += -(-scratch.size * scratch.dtype.size // 64) * 64
        limits = OffsetLimits(len(kernel.buffers) + i, "0", str(scratch.size)) if checked else None
        f.pointers[scratch.name] = Pointer(local, scratch.dtype, 64, False, limits)
    for i, param in enumerate(kernel.params):
        local = f"%{word(param.name)}.p{i}"
        arguments.append(f"i64 {local}")
        setup.append(f"  %param.at{i} = getelementptr i64, ptr %params, i64 {i}")
        setup.append(f"  %param{i} = load i64, ptr %param.at{i}, align 8")
        passed.append(f"i64 %param{i}")
        f.env[param.name] = idx.index(local)
    if checked:
        arguments.append("ptr nocapture %record")
        setup.append(f"  %record.at = getelementptr ptr, ptr %buffers, i64 {len(kernel.buffers)}")
        setup.append("  %record = load ptr, ptr %record.at, align 8")
        passed.append("ptr %record")
        names = [f"{end}{i}" for i in range(len(kernel.buffers)) for end in ("low", "high")]
        for at, name in enumerate(names, len(kernel.params)):
            arguments.append(f"i64 %{name}")
            setup.append(f"  %{name}.at = getelementptr i64, ptr %params, i64 {at}")
            setup.append(f"  %{name} = load i64, ptr %{name}.at, align 8")
            passed.append(f"i64 %{name}")
    tasks, outer = symbol(f"{kernel.name}.tasks"), symbol(kernel.name)
    signature = ", ".join([*arguments, "i64 %begin", "i64 %end"])
    call = ", ".join([*passed, "i64 %begin", "i64 %end"])
    f.kernel(kernel)
    comment = "".join(f"; {line}\n" for line in kernel.comment.splitlines())
    body = builder.body()
    outer_lines = "\n".join(setup)
    return (
        f"{comment}define {'' if exported else 'hidden '}i32 {outer}(ptr readonly nocapture %buffers, "
        f"ptr readonly nocapture %params, i64 %begin, i64 %end, ptr %scratch) #0 {{\n{outer_lines}\n"
        f"  %status = call i32 {tasks}({call})\n  ret i32 %status\n}}\n\n"
        f"define internal i32 {tasks}({signature}) noinline #0 {{\nentry:\n{body}\n}}\n"
    )


def scratch_bytes(kernel: Kernel) -> int:
    """Bytes that a worker's scratch memory must have for this kernel."""
    return sum(-(-s.size * s.dtype.size // 64) * 64 for s in kernel.scratch)


def _unaliased(buffer: Buffer, all_: tuple[Buffer, ...]) -> bool:
    return buffer.alias is None and all(other.alias != buffer.name for other in all_)


def _pure(buffer: Buffer, all_: tuple[Buffer, ...]) -> bool:
    """Whether nothing writes to the buffer's memory while the kernel runs."""
    related = [o for o in all_ if o.alias == buffer.name or o.name == buffer.alias]
    return not buffer.written and not any(o.written for o in related)

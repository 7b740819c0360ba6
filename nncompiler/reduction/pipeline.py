"""Compiling a model whose trained layers are factorized.

    Graph ──PORTABLE──▶ Graph ──reduce──▶ Graph ──cpu(target)──▶ Graph ──lower, codegen──▶ held against the budget
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..backends.llvm.compiled import CompiledGraph, compile_lowered
from ..backends.llvm.target import LlvmTarget
from ..driver.options import CompileOptions
from ..driver.pipeline import optimize
from ..passes import PORTABLE, cpu
from ..passes.analysis.exact import Exact, watched
from .judge import Judge
from .report import Budget, Reduction, checked
from .search import reduce

if TYPE_CHECKING:
    from ..ir.graph import Graph


def compile_reduced(graph: Graph, settings: CompileOptions, budget: Budget) -> CompiledGraph:
    """Compiles a graph with static shapes, in place. Raises CheckError where the compiled model, run on this machine, is
    beyond the budget."""
    machine = settings.machine()
    reduction, judge = reduce_portable(graph, settings, budget)
    log: list[Exact] = []
    optimize(graph, watched(cpu(LlvmTarget(machine)), log), settings.verify, tell=settings.tell)
    reduction = replace(reduction, exact=(*reduction.exact, *log))
    compiled = compile_lowered(graph, machine, cache=settings.cache, tell=settings.tell)
    if machine.is_host:
        settings.tell("checking")
        with compiled.open() as executable:
            reduction = checked(reduction, judge.native_error(executable.run))
    budget.report(reduction)
    return compiled


def reduce_portable(graph: Graph, settings: CompileOptions, budget: Budget) -> tuple[Reduction, Judge]:
    """The portable passes, and the low-rank factors that the budget allows, in place."""
    settings.tell("reference in float64")
    judge = Judge(graph, budget)
    log: list[Exact] = []
    optimize(graph, watched(PORTABLE, log), settings.verify, tell=settings.tell)
    with settings.policy():
        reduction = reduce(graph, LlvmTarget(settings.machine()), budget, judge, settings.tell)
    return replace(reduction, exact=tuple(log)), judge

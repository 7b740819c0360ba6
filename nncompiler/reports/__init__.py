"""What people ask of a model, computed; the command line prints it.

    analysis           parameters, work, activations, a row a layer (inspect)
    one_by_one         1x1 convolutions: what they save, what more would (inspect --one-by-one)
    reduction          low-rank factors and what they cost (compile --reduce-1x1)
    checks             answers against onnxruntime and float64, after every pass too (verify)
    bench              latency and throughput of several engines, interleaved (bench): bench_prepare makes the tasks,
                       bench_worker measures in a process each, bench_document, bench_baseline, bench_plot follow
    conditions intervals    what a measurement ran on and what disturbed it; confidence intervals of medians
    floor              the least time a network can take on this machine (benchmarks/floor.py)
    profile roofline   time a node beside this machine's measured limits (profile)
    memory memory_advice memory_changes memory_picture raster   the arena over time, its peak, what would lower it (plan)
    diff diff_page     two graphs compared (diff)
    history history_text   nodes followed through rewrites
    why                    a node: its source, rewrites, kernels, time (why)
    bisect faults          the part, rewrite or kernel that is wrong (bisect)
    shrink cut isolated    delta debugging; parts of graphs; work in a process that may die
    reproducer own_pass    a finding as a folder; passes of one's own in the pipeline
    reorders               reorders left in a compiled graph, and why (why, inspect)
    forms                  a graph as text, JSON, DOT, ONNX (ir)
    dump               every stage as files (ir --dump)
"""

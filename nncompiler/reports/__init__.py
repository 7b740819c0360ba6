"""What people ask of a model, computed; the command line prints it.

    analysis           parameters, work, activations, a row a layer (inspect)
    checks             answers against onnxruntime and float64, after every pass too (verify)
    bench              latency and throughput of several engines, interleaved (bench): bench_prepare makes the tasks,
                       bench_worker measures in a process each, bench_document, bench_baseline, bench_plot follow
    conditions intervals    what a measurement ran on and what disturbed it; confidence intervals of medians
    floor              the least time a network can take on this machine (benchmarks/floor.py)
    profile roofline   time a node beside this machine's measured limits (profile)
    memory memory_picture   the arena over time, its peak and what would lower it (plan)
    diff diff_page     two graphs compared (diff)
    dump               every stage as files (ir --dump)
"""

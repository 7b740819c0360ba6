"""What people ask of a model, computed; the command line prints it.

    analysis           parameters, work, activations, a row a layer (inspect)
    checks             answers against onnxruntime and float64, after every pass too (verify)
    bench              latency of several targets, interleaved (bench)
    profile roofline   time a node beside this machine's measured limits (profile)
    memory memory_picture   the arena over time, its peak and what would lower it (plan)
    diff diff_page     two graphs compared (diff)
    history history_text   nodes followed through rewrites
    why                    a node: its source, rewrites, kernels, time (why)
    reorders               reorders left in a compiled graph, and why (why, inspect)
    forms                  a graph as text, JSON, DOT, ONNX (ir)
    dump               every stage as files (ir --dump)
"""

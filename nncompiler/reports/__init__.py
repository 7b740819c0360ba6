"""What people ask of a model, computed; the command line prints it.

    analysis           parameters, work, activations, a row a layer (inspect)
    one_by_one         1x1 convolutions: what they save, what more would (inspect --one-by-one)
    reduction          low-rank factors and what they cost (compile --reduce-1x1)
    checks             answers against onnxruntime and float64, after every pass too (verify)
    bench              latency of several targets, interleaved (bench)
    profile roofline   time a node beside this machine's measured limits (profile)
    memory memory_picture   the arena over time, its peak and what would lower it (plan)
    diff diff_page     two graphs compared (diff)
    dump               every stage as files (ir --dump)
"""

"""What people ask of a model, computed; the command line prints it.

    analysis           parameters, work, activations, a row a layer (inspect)
    checks             answers against onnxruntime and float64, after every pass too (verify)
    bench              latency of several targets, interleaved (bench)
    profile roofline   time a node beside this machine's measured limits (profile)
    memory memory_advice memory_changes memory_picture raster   the arena over time, its peak, what would lower it (plan)
    diff diff_page     two graphs compared (diff)
    dump               every stage as files (ir --dump)
"""

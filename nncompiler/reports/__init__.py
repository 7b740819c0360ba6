"""What people ask of a model, computed; the command line prints it.

    analysis     parameters, work, activations, one row per layer (inspect)
    low_rank/    1x1 convolutions: what they save, what more would (inspect --1x1); low-rank factors (compile --reduce-1x1)
    diagnose/    answers against onnxruntime and float64 (verify); the part, rewrite or kernel that is wrong (bisect)
    bench/       latency and throughput of several engines, interleaved (bench)
    profile/     time a node beside this machine's measured limits (profile); the least time a network can take
    memory/      the arena over time, its peak, what would lower it (plan)
    diff/        two graphs compared (diff)
    history/     nodes followed through rewrites; a node's source, rewrites, kernels, time (why)
    export/      a graph as text, JSON, DOT, ONNX (ir); every stage as files (ir --dump); pictures as PNG
    page/        one page of a model (report)
"""

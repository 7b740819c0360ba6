"""`nnc verify` and `nnc bisect`: whether a compiled model is right, and which part of it, and which rewrite, is not.

    original.py outliers.py checks.py    the file as onnxruntime runs it; inputs with outliers; the judgement
    bisect.py custom_pass.py             the search, also for a pass that stands in no pipeline
    extract_subgraph.py shrink.py        the smallest part with the fault
    isolated.py faults.py reproducer.py  runs in a process of their own; what went wrong; files that show it again
"""

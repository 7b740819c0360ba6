"""Fuzzers: programs that look for faults of the compiler with random work, on end.

    python -m fuzz.graphs --minutes 5 --seed 0        random valid ONNX graphs, natively and by three judges

Every case is a seed: `--case SEED` makes it again and prints it. What was found once stands in `corpus/` and is replayed by
the tests.
"""

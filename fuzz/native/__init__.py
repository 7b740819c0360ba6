"""The C runtime's own fuzzers, built with sanitizers: python -m fuzz.native --minutes 5 --seed 0

    arrays.c    broken .npy and .npz files for the reader of programs        AddressSanitizer, UndefinedBehaviorSanitizer
    misuse.c    the C interface in every wrong way, by many threads          the same, and ThreadSanitizer
    staged.c    a model in stages by many threads, out of memory now and then    the same, and ThreadSanitizer

The system's C compiler must bring the sanitizers; where it does not, that is said, and nothing is claimed.
"""

"""The loop IR executed by numpy, with every access checked."""

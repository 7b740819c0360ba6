"""Attention in one kernel: what it must know of a node, and blocks of queries against blocks of keys."""

"""nnc cache: what is kept on disk, and how to be rid of it."""

from __future__ import annotations

import argparse
import time

from .common import json_argument, positive, print_json
from .figures import size
from .table import say


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=("show", "clear"), default="show", help="(default: show)")
    parser.add_argument(
        "--older-than", type=positive, default=None, metavar="DAYS", help="clear only what was not used for DAYS days"
    )
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler import cache
    from nncompiler.ir.errors import UsageError

    if options.action == "clear":
        before = None if options.older_than is None else time.time() - 86_400 * options.older_than
        freed, files = cache.clear(before)
        if options.json:
            print_json("cache", {"folder": str(cache.root()), "removed_files": files, "removed_bytes": freed})
        else:
            say(f"{files:,} files removed, {size(freed)}")
        return 0
    if options.older_than is not None:
        raise UsageError("--older-than says what to clear", hint="nnc cache clear --older-than 30")
    held = cache.held()
    if options.json:
        print_json("cache", {
            "folder": str(cache.root()), "enabled": cache.enabled(), "usable": cache.usable(), "files": held.files,
            "bytes": held.bytes, "most_bytes": held.most, "used_least_recently": held.oldest, "used_last": held.newest,
        })  # fmt: skip
        return 0
    state = "" if cache.usable() else "  (off: NNC_CACHE=0)" if not cache.enabled() else "  (cannot be written)"
    say(f"folder     {cache.root()}{state}")
    say(f"files      {held.files:,}")
    say(f"size       {size(held.bytes)} of {size(held.most)} (NNC_CACHE_BYTES)")
    if held.oldest is not None and held.newest is not None:
        say(f"last used  {_ago(held.newest)}; the oldest {_ago(held.oldest)}")
    return 0


def _ago(moment: float) -> str:
    seconds = max(0.0, time.time() - moment)
    for unit, length in (("days", 86_400.0), ("hours", 3600.0), ("minutes", 60.0)):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {unit} ago"
    return f"{seconds:.0f} seconds ago"

"""The bill of materials: what this distribution declares, and what is installed of it, as CycloneDX 1.6.

    python -m nncompiler.sbom > sbom.json

Made of the metadata of installed packages only; nothing is fetched, and equal environments give equal bytes.
"""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Any

ROOT = "nncompiler"
_NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*")
_EXTRA = re.compile(r"""\bextra\s*==\s*['"]([^'"]+)['"]""")


def document() -> dict[str, Any]:
    """The bill: this package, all that is installed of what it needs, and what of each needs what."""
    found: dict[str, Distribution] = {}
    edges: dict[str, set[str]] = {}
    optional: set[str] = set()
    waiting = [(ROOT, False)]
    while waiting:
        name, is_extra = waiting.pop()
        try:
            package = found[name] if name in found else distribution(name)
        except PackageNotFoundError:
            continue
        if name in found and (is_extra or name not in optional):
            continue
        found[name] = package
        optional = optional | {name} if is_extra else optional - {name}
        edges[name] = set()
        for text in package.requires or ():
            extra = _EXTRA.search(text)
            if extra is not None and name != ROOT:
                continue  # of other packages only what they always need
            needed = _canonical(text)
            edges[name].add(needed)
            waiting.append((needed, is_extra or extra is not None))
    refs = {name: f"pkg:pypi/{name}@{package.version}" for name, package in sorted(found.items())}
    components = [_component(found[name], name, ref, name in optional) for name, ref in refs.items() if name != ROOT]
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": _component(found[ROOT], ROOT, refs[ROOT], False) | {"type": "application"}},
        "components": components,
        "dependencies": [
            {"ref": ref, "dependsOn": sorted(refs[n] for n in edges[name] if n in refs and n != name)}
            for name, ref in refs.items()
        ],
    }  # fmt: skip


def _component(package: Distribution, name: str, ref: str, optional: bool) -> dict[str, Any]:
    said = package.metadata.get_all
    declared = str([*(said("License-Expression") or ()), *(said("License") or ()), ""][0])
    classified = [c.rpartition(" :: ")[2] for c in said("Classifier") or () if c.startswith("License ::")]
    words = declared if 0 < len(declared) <= 80 and "\n" not in declared else ", ".join(classified)
    return {
        "type": "library", "name": name, "version": package.version, "purl": ref, "bom-ref": ref,
        "scope": "optional" if optional else "required",
        **({"licenses": [{"license": {"name": words}}]} if words else {}),
    }  # fmt: skip


def _canonical(requirement: str) -> str:
    """The name in a requirement, as PEP 503 spells it."""
    match = _NAME.match(requirement)
    return re.sub(r"[-_.]+", "-", match[0] if match else requirement).lower()


def main() -> int:
    json.dump(document(), sys.stdout, indent=1, sort_keys=True)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())

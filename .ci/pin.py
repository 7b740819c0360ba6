"""Writes .ci/requirements.txt: every package that the extra `dev` brings, with its version and hash, for this platform.

    python .ci/pin.py           in an environment with pip; nothing is installed
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
        subprocess.run([*command, "--report", str(report), f"{ROOT}[dev]"], check=True)
        found = json.loads(report.read_text(encoding="utf-8"))
    environment = found["environment"]
    lines = [
        f"# platform: {environment['sys_platform']} {environment['platform_machine']} {environment['python_version']}",
        "# Written by .ci/pin.py; .ci/run installs these where the platform is this one.",
    ]
    for entry in sorted(found["install"], key=lambda e: e["metadata"]["name"].lower()):
        hashes = entry["download_info"].get("archive_info", {}).get("hashes", {})
        if "sha256" in hashes:  # not the project itself
            lines.append(f"{entry['metadata']['name']}=={entry['metadata']['version']} --hash=sha256:{hashes['sha256']}")
    (ROOT / ".ci" / "requirements.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

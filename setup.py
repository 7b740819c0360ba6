"""What of the metadata only a checkout knows: where the project is published, and links of the README that lead there.

    NNC_PROJECT_URL, else the remote `origin`, else what a source distribution says of itself
Without any of these there are no project URLs, and links stay as they are. Everything else is in pyproject.toml.
"""

import os
import re
import subprocess
from email import message_from_string
from pathlib import Path

from setuptools import setup

HERE = Path(__file__).parent


def home():
    """The project's address, None where nothing says it."""
    given = os.environ.get("NNC_PROJECT_URL")
    if given:
        return given.rstrip("/")
    command = ["git", "-C", str(HERE), "remote", "get-url", "origin"]
    try:
        remote = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        remote = ""
    found = re.fullmatch(r"(?:ssh://)?(?:[\w-]+@|https?://(?:[^@/]*@)?)([\w.-]+)[:/](.+?)(?:\.git)?/?", remote)
    if found:
        return f"https://{found[1]}/{found[2]}"
    about = HERE / "PKG-INFO"
    urls = message_from_string(about.read_text(encoding="utf-8")).get_all("Project-URL", []) if about.exists() else []
    return next((u.partition(", ")[2] for u in urls if u.startswith("Source, ")), None)


def readme(url):
    """The README, whose relative links lead to the project."""
    text = (HERE / "README.md").read_text(encoding="utf-8")
    return text if url is None else re.sub(r"\]\((?!https?:|#)([^)]+)\)", rf"]({url}/blob/main/\1)", text)


URL = home()
setup(
    long_description=readme(URL), long_description_content_type="text/markdown",
    project_urls={} if URL is None else {
        "Homepage": URL, "Source": URL, "Issues": f"{URL}/issues", "Changelog": f"{URL}/blob/main/CHANGELOG.md",
        "Documentation": f"{URL}/blob/main/docs/index.md",
    },
)  # fmt: skip

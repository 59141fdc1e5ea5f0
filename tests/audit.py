"""`make audit`: known weaknesses in what the site installs, by pip-audit.

A weakness fails. A service that cannot be asked does not, for then nothing could be released while
somebody else's server is down; it is said so that nobody takes silence for an all-clear.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SERVICES = ("pypi", "osv")  # the second is asked where the first left something out
SECONDS = 120


def main() -> int:
    unanswered = {"everything"}
    for service in SERVICES:
        if (report := _asked(service)) is None:
            continue
        weak, unanswered = judged(report)
        if weak:
            print(f"make audit: {len(weak)} packages with known weaknesses, by {service}:")
            print("\n".join(weak))
            return 1
        if not unanswered:
            print(f"make audit: no known weakness in requirements.txt, by {service}.")
            return 0
    print("=" * 80)
    print("make audit: NOT AUDITED. No service answered for: " + ", ".join(sorted(unanswered)))
    print("This is no all-clear. Run `make audit` again from where the network can be reached.")
    print("=" * 80)
    return 0


def judged(report: Any) -> tuple[list[str], set[str]]:
    """A line for each package with weaknesses, and the names that nobody answered for."""
    weak, unanswered = [], set()
    for package in report["dependencies"]:
        if "skip_reason" in package:
            unanswered.add(package["name"])
        elif found := package.get("vulns"):
            mended = sorted({v for weakness in found for v in weakness["fix_versions"]})
            names = ", ".join(weakness["id"] for weakness in found)
            weak.append(
                f"  {package['name']} {package['version']}: {names}; mended in "
                f"{', '.join(mended) or 'no release'}"
            )
    return weak, unanswered


def _asked(service: str) -> Any:
    """What pip-audit reports; None where it has nothing to report, for it could not ask."""
    command = [
        str(Path(sys.executable).parent / "pip-audit"), "--requirement", "requirements.txt",
        "--disable-pip", "--require-hashes", "--progress-spinner", "off", "--timeout", "10",
        "--format", "json", "--vulnerability-service", service,
    ]  # fmt: skip
    try:
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS)
        return json.loads(said.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None


if __name__ == "__main__":
    sys.exit(main())

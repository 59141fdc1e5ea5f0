"""Reading what stands beside the code: compose, Dockerfile, the project's own description."""

import re
import tomllib
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def compose() -> dict[str, Any]:
    return yaml.safe_load(text_of("docker-compose.yml"))


def services() -> dict[str, dict[str, Any]]:
    return compose()["services"]


def pyproject() -> dict[str, Any]:
    return tomllib.loads(text_of("pyproject.toml"))["project"]


def dockerfile(name: str = "Dockerfile") -> list[tuple[str, str]]:
    """Its instructions with their arguments, continued lines joined, comments left out."""
    lines = [line for line in text_of(name).splitlines() if not line.startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [(line.split(None, 1)[0], line.split(None, 1)[1])
            for line in joined.splitlines() if line.strip()]  # fmt: skip


def arguments_of(instruction: str, file: str = "Dockerfile") -> list[str]:
    return [arguments for name, arguments in dockerfile(file) if name == instruction]


def exec_form(arguments: str) -> list[str]:
    """The list of an instruction in exec form; its options before it are left out."""
    return yaml.safe_load(arguments[arguments.index("[") :])

"""Every variable that somebody can set is read, shown in .env.example, and documented."""

import ast
import base64
import os
import re
import secrets
import subprocess
import sys
from pathlib import Path

import pytest

from config.environment import database
from tests.house.reading import ROOT, arguments_of, services, text_of

pytestmark = pytest.mark.once


READERS = r"(env(\.\w+)?|origin|proxies|place|recipients|mailboxes|os\.environ\.get|os\.getenv)$"
SECRETS = ("given", "secret", "keys", "database", "mail_server")  # or NAME_FILE


def read_by_settings() -> set[str]:
    """The names of all variables that config/settings.py and config/environment.py read."""
    found = set()
    for name in ("config/settings.py", "config/environment.py"):
        for call in ast.walk(ast.parse(text_of(name))):
            if not isinstance(call, ast.Call) or not call.args:
                continue
            function, first = ast.unparse(call.func), call.args[0]
            if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
                continue
            if function in SECRETS:
                beside = [k.value.value for k in call.keywords
                          if k.arg == "beside" and isinstance(k.value, ast.Constant)]  # fmt: skip
                found |= {f"{n}{end}" for n in (first.value, *beside) for end in ("", "_FILE")}
            elif re.match(READERS, function):
                found.add(first.value)
    return found


def read_by_compose() -> set[str]:
    return set(re.findall(r"\$\{(\w+)", text_of("docker-compose.yml")))


def set_by_compose() -> set[str]:
    ours = [s for s in services().values() if "env_file" in s]
    return {name for s in ours for name in s.get("environment", {})}


def example() -> dict[str, tuple[str, bool]]:
    """`{variable: (value, whether it is set or only shown behind a "#")}` of .env.example."""
    lines = re.findall(r"^(#?)([A-Z][A-Z0-9_]*)=(.*)$", text_of(".env.example"), re.MULTILINE)
    names = [name for _, name, _ in lines]
    assert len(names) == len(set(names))
    return {name: (value, not mark) for mark, name, value in lines}


def documented() -> set[str]:
    """The variables of the table in docs/running.md."""
    rows = re.findall(r"^\| (`[A-Z].*?) \|", text_of("docs/running.md"), re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([A-Z][A-Z0-9_]+)`", row)}


def test_the_settings_are_found_by_reading_them() -> None:
    assert {"PUBLIC_ORIGIN", "SECRET_KEY", "SECRET_KEY_FILE", "DATABASE_URL", "EMAIL_URL",
            "ALLOWED_HOSTS", "DEMO", "SECURE_HSTS_SECONDS"} <= read_by_settings()  # fmt: skip


def test_every_variable_is_in_the_example_and_no_other() -> None:
    assert set(example()) == read_by_settings() | read_by_compose()


def test_every_variable_is_documented_and_no_other() -> None:
    assert documented() == set(example())


def test_what_compose_and_the_image_set_is_read() -> None:
    by_image = set(re.findall(r"(\w+)=", " ".join(arguments_of("ENV"))))
    of_python = {"PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"}
    assert set_by_compose() | (by_image - of_python) <= read_by_settings()


def test_every_variable_of_the_example_has_its_comment() -> None:
    blocks = [b.splitlines() for b in text_of(".env.example").split("\n\n")]
    for block in blocks:
        if any(re.match(r"#?[A-Z][A-Z0-9_]*=", line) for line in block):
            assert re.match(r"# \S", block[0]), block


def test_the_example_holds_no_secret() -> None:
    values = {name: value for name, (value, _) in example().items()}
    for name in ("SECRET_KEY", "SEALING_KEYS", "DIGEST_KEY", "POSTGRES_PASSWORD"):
        assert values[name] == ""


def environment_of_the_example(*, all_of_it: bool, folder: Path) -> dict[str, str]:
    """A filled-in .env: as it is handed out, or with every line set."""
    keys = {name: base64.urlsafe_b64encode(os.urandom(32)).decode()
            for name in ("SEALING_KEYS", "DIGEST_KEY")}  # fmt: skip
    keys["SECRET_KEY"] = secrets.token_urlsafe(48)
    never = {"DEMO", "DEBUG", "DEMO_MAILBOX", "DATABASE_URL", "DATABASE_URL_FILE"}
    given = {name: value for name, (value, is_set) in example().items()
             if (is_set or all_of_it) and name not in never}  # fmt: skip
    given |= keys
    for name in [n for n in given if n.endswith("_FILE") and n.removesuffix("_FILE") in given]:
        value = given.pop(name.removesuffix("_FILE")) or "a password"
        (folder / name).write_text(f"{value}\n")
        given[name] = str(folder / name)
    return {"PATH": os.environ["PATH"], "DATABASE_URL": f"sqlite:///{folder / 'db'}", **given}


@pytest.mark.parametrize("all_of_it", [False, True])
def test_a_site_with_the_example_filled_in_passes_the_deployment_check(
    all_of_it: bool, tmp_path: Path
) -> None:
    answer = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT, capture_output=True, text=True,
        env=environment_of_the_example(all_of_it=all_of_it, folder=tmp_path),
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr


def test_a_database_that_says_nothing_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a hand: libpq's own way is to wait for two hours. What the URL says goes before."""
    monkeypatch.setenv("ITS_URL", "postgres://me@there/letters?connect_timeout=9&sslmode=require")
    options = database("ITS_URL", default="", beside="ITS_PASSWORD")["OPTIONS"]
    assert options == {
        "connect_timeout": 9, "sslmode": "require", "tcp_user_timeout": 20_000,
        "keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3,
    }  # fmt: skip
    assert "OPTIONS" not in database("NO_URL", default="sqlite:///letters", beside="ITS_PASSWORD")

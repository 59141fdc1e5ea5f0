"""Settings come from the environment, and refuse to start where it is wrong, saying what is.

Each test is a process of its own with a chosen environment.
"""

import base64
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parent.parent.parent


def key(byte: int, length: int = 32) -> str:
    return base64.urlsafe_b64encode(bytes([byte]) * length).decode().rstrip("=")


REAL = {
    "SECRET_KEY": "".join(f"{number:02x}" for number in range(40)),
    "SEALING_KEYS": key(1),
    "DIGEST_KEY": key(2),
    "PUBLIC_ORIGIN": "https://letters.example.org",
    "DATABASE_URL": "sqlite:///:memory:",
}

TELL = """
import json
from django.conf import settings as s
print(json.dumps({
    name: getattr(s, name) for name in (
        "SECRET_KEY", "PUBLIC_ORIGIN", "ALLOWED_HOSTS", "DEMO", "DEBUG", "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SESSION_COOKIE_NAME",
        "EMAIL_BACKEND", "EMAIL_HOST", "DEFAULT_FROM_EMAIL", "CSRF_TRUSTED_ORIGINS",
    )
} | {"SEALING_KEYS": [k.hex() for k in s.SEALING_KEYS], "DIGEST_KEY": s.DIGEST_KEY.hex()}))
"""


def started(*command: str, **changed: str | None) -> subprocess.CompletedProcess[str]:
    """A process with this environment and nothing else of ours; None takes a variable out."""
    environment = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "config.settings"}
    environment |= {n: v for n, v in (REAL | changed).items() if v is not None}
    command = command or ("-c", TELL)
    return subprocess.run(
        [sys.executable, "-W", "error", *command],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def told(**changed: str | None) -> dict[str, Any]:
    process = started(**changed)
    assert process.returncode == 0, process.stderr
    return json.loads(process.stdout)


def refusal(**changed: str | None) -> str:
    """The last line that a process prints which refuses to start."""
    process = started(**changed)
    assert process.returncode != 0
    last = process.stderr.strip().splitlines()[-1]
    assert "ImproperlyConfigured" in last
    return last


# What is missing or wrong ------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["SECRET_KEY", "SEALING_KEYS", "DIGEST_KEY", "PUBLIC_ORIGIN"])
@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_variable_is_named(name: str, value: str | None) -> None:
    assert name in refusal(**{name: value})


@pytest.mark.parametrize("name", ["SEALING_KEYS", "DIGEST_KEY"])
@pytest.mark.parametrize("length", [16, 31, 33, 64])
def test_a_key_of_the_wrong_length_says_so(name: str, length: int) -> None:
    said = refusal(**{name: key(1, length)})
    assert f"{name} must hold 32 bytes; this one holds {length}" in said


@pytest.mark.parametrize("name", ["SEALING_KEYS", "DIGEST_KEY"])
@pytest.mark.parametrize("value", ["x", "not a key", "ключ", "a" * 5])
def test_what_is_no_key_is_said_of_its_variable_without_showing_it(name: str, value: str) -> None:
    said = refusal(**{name: value})
    assert name in said
    assert value not in said.replace(name, "") or len(value) == 1


@pytest.mark.parametrize("value", [" ", ",", " , "])
def test_no_sealing_key_at_all_refuses_to_start(value: str) -> None:
    assert "SEALING_KEYS" in refusal(SEALING_KEYS=value)


@pytest.mark.parametrize(
    "value",
    ["letters.example.org", "ftp://letters.example.org", "https://", "https://example.org/letters",
     "https://example.org?a=b", "https://example.org#a", "https://user:word@example.org",
     "https://example.org:port"],
)  # fmt: skip
def test_a_public_origin_that_is_none_is_said_to_be(value: str) -> None:
    assert "PUBLIC_ORIGIN must be the public address" in refusal(PUBLIC_ORIGIN=value)


def test_backups_are_kept_for_a_day_at_least() -> None:
    assert "BACKUP_DAYS is at least 1" in refusal(BACKUP_DAYS="0")


# The demo ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "origin",
    ["https://letters.example.org", "http://192.168.1.4:8000", "http://localhost.example.org",
     "http://127.0.0.1.example.org", "http://0.0.0.0:8000"],
)  # fmt: skip
@pytest.mark.parametrize("switch", ["1", "true", "yes", "on"])
def test_the_demo_refuses_to_start_where_the_public_could_reach_it(
    origin: str, switch: str
) -> None:
    said = refusal(DEMO=switch, PUBLIC_ORIGIN=origin)
    assert "DEMO is on" in said
    assert "Unset DEMO to run for real" in said


@pytest.mark.parametrize(
    "origin", ["http://127.0.0.1:8000", "http://localhost:8000", "http://[::1]:8000"]
)
def test_the_demo_starts_on_this_machine_with_debug_off_and_its_own_mailbox(origin: str) -> None:
    settings = told(DEMO="1", PUBLIC_ORIGIN=origin, EMAIL_URL="smtp://mail.example.org:25")
    assert (settings["DEMO"], settings["DEBUG"]) == (True, False)
    assert settings["EMAIL_BACKEND"] == "signatories.demo.mailbox.Mailbox"


def test_demo_and_debug_cannot_both_be_on() -> None:
    assert "DEMO and DEBUG" in refusal(DEMO="1", DEBUG="1", PUBLIC_ORIGIN="http://127.0.0.1:8000")


@pytest.mark.parametrize("switch", [None, "", "0", "false", "off"])
def test_the_demo_is_off_unless_it_is_switched_on(switch: str | None) -> None:
    settings = told(DEMO=switch)
    assert (settings["DEMO"], settings["DEBUG"]) == (False, False)
    assert "smtp" in settings["EMAIL_BACKEND"]


# What is read ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["SECRET_KEY", "SEALING_KEYS", "DIGEST_KEY"])
def test_a_secret_is_read_from_the_file_that_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").write_text(f"{REAL[name]}\n")
    settings = told(**{name: None, f"{name}_FILE": str(tmp_path / "secret")})
    assert settings[name] == told()[name]


@pytest.mark.parametrize("name", ["SECRET_KEY", "SEALING_KEYS", "DIGEST_KEY"])
def test_a_secret_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    said = refusal(**{name: None, f"{name}_FILE": str(tmp_path / "nowhere")})
    assert f"{name}_FILE cannot be read" in said


@pytest.mark.parametrize("name", ["SECRET_KEY", "SEALING_KEYS", "DIGEST_KEY"])
def test_an_empty_secret_file_refuses_to_start(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").write_text("\n")
    assert name in refusal(**{name: None, f"{name}_FILE": str(tmp_path / "secret")})


# One place of each kind of secret, with what tells what was understood.
UNDERSTOOD = {
    "DATABASE_URL": ("postgres://me:from%20a%20file@db/undersigned", "database", "from a file"),
    "POSTGRES_PASSWORD": ("p@ss/w:rd #1", "database", "p@ss/w:rd #1"),
    "EMAIL_URL": ("smtp://me:from%20a%20file@mail.example.org", "mail", "from a file"),
    "EMAIL_PASSWORD": ("p@ss/w:rd #1", "mail", "p@ss/w:rd #1"),
}
TELL_PASSWORDS = """
import json
from django.conf import settings as s
print(json.dumps({"database": s.DATABASES["default"]["PASSWORD"], "mail": s.EMAIL_HOST_PASSWORD}))
"""


def passwords(**changed: str | None) -> dict[str, str]:
    there = {"DATABASE_URL": "postgres://me@db/undersigned", "EMAIL_URL": "smtp://me@mail"}
    process = started("-c", TELL_PASSWORDS, **(there | changed))
    assert process.returncode == 0, process.stderr
    return json.loads(process.stdout)


@pytest.mark.parametrize("name", UNDERSTOOD)
def test_passwords_are_read_as_they_are_from_a_variable_or_a_file(
    tmp_path: Path, name: str
) -> None:
    value, where, understood = UNDERSTOOD[name]
    assert passwords(**{name: value})[where] == understood
    (tmp_path / "secret").write_text(f"{value}\n")
    beside = {f"{name}_FILE": str(tmp_path / "secret")}
    assert passwords(**beside, **{name: "smtp://what.stands.beside"})[where] == understood


def test_a_password_in_the_address_goes_before_the_one_beside_it() -> None:
    found = passwords(
        DATABASE_URL="postgres://me:mine@db/x", POSTGRES_PASSWORD="other",
        EMAIL_URL="smtp://me:mine@mail", EMAIL_PASSWORD="other",
    )  # fmt: skip
    assert found == {"database": "mine", "mail": "mine"}


def test_several_sealing_keys_are_read_newest_first() -> None:
    keys = [key(3), key(1) + "=", key(4)]
    for separator in (",", " ", ", ", "\n"):
        assert told(SEALING_KEYS=separator.join(keys))["SEALING_KEYS"] == [
            (bytes([n]) * 32).hex() for n in (3, 1, 4)
        ]


def test_an_https_origin_makes_everything_secure() -> None:
    settings = told(PUBLIC_ORIGIN="https://letters.example.org/")
    assert settings["PUBLIC_ORIGIN"] == "https://letters.example.org"
    assert settings["ALLOWED_HOSTS"] == ["letters.example.org"]
    assert settings["CSRF_TRUSTED_ORIGINS"] == ["https://letters.example.org"]
    assert settings["SESSION_COOKIE_NAME"] == "__Host-session"
    assert settings["DEFAULT_FROM_EMAIL"] == "no-reply@letters.example.org"
    assert settings["SECURE_HSTS_SECONDS"] > 0
    for name in ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT"):
        assert settings[name] is True


def test_an_origin_in_capitals_is_the_same_origin() -> None:
    """Browsers say it in small letters, and a site in capitals is no less on TLS."""
    settings = told(PUBLIC_ORIGIN="HTTPS://Letters.Example.ORG")
    assert settings["PUBLIC_ORIGIN"] == "https://letters.example.org"
    assert settings["SESSION_COOKIE_SECURE"] is True


def test_hosts_can_be_named() -> None:
    settings = told(ALLOWED_HOSTS="a.example.org,b.example.org")
    assert settings["ALLOWED_HOSTS"] == ["a.example.org", "b.example.org"]


# Django's own judgement --------------------------------------------------------------------------


def checked(**changed: str | None) -> subprocess.CompletedProcess[str]:
    return started("manage.py", "check", "--deploy", "--fail-level", "WARNING", **changed)


def test_djangos_deployment_check_passes_with_real_settings() -> None:
    process = checked()
    assert process.returncode == 0, process.stderr


def test_djangos_deployment_check_passes_where_subdomains_have_tls_too() -> None:
    process = checked(SECURE_HSTS_SUBDOMAINS="1")
    assert process.returncode == 0, process.stderr


def test_it_says_what_is_wrong_with_a_short_secret_key() -> None:
    assert "security.W009" in checked(SECRET_KEY="short").stderr

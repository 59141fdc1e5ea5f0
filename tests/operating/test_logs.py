"""A line of the log: JSON, of one event, and of nobody."""

import json
import logging
import sys
from typing import Any

import pytest
from django.core.signals import request_finished, request_started

from config.logs import Json, Line, follow_requests
from tests.house.test_settings import refusal, started, told

pytestmark = pytest.mark.once
NUMBER = "0123456789abcdef" * 2


def line(message: str, *values: Any, error: bool = False) -> dict[str, Any]:
    record = logging.LogRecord(
        "undersigned.mail", logging.WARNING, "x.py", 1, message, values,
        sys.exc_info() if error else None,
    )  # fmt: skip
    text = Json().format(record)
    assert "\n" not in text
    return dict(json.loads(text))


def test_what_a_line_says() -> None:
    said = line("mail %s refused (%s)", 7, "for good")
    assert said["event"] == "mail %s refused (%s)"
    assert said["message"] == "mail 7 refused (for good)"
    assert (said["level"], said["logger"]) == ("warning", "undersigned.mail")
    assert said["time"].endswith("+00:00")
    assert set(said) == {"time", "level", "logger", "event", "message", "process"}


def test_of_an_error_its_type_and_places_and_not_what_it_says() -> None:
    try:
        raise ValueError("Key (name)=(Marjorie) already exists")
    except ValueError:
        said = line("failed", error=True)
        plain = Line("{message}", style="{").formatException(sys.exc_info())
    assert said["error"] == "builtins.ValueError"
    assert "test_logs.py" in said["at"][0]
    assert "Marjorie" not in json.dumps(said) + plain
    assert "builtins.ValueError" in plain


@pytest.mark.django_db  # a request begins by looking after its connection
@pytest.mark.parametrize(
    ("given", "is_taken"),
    [(NUMBER, True), ("ann@example.org", False), (NUMBER + "0", False), (NUMBER.upper(), False)],
)
def test_a_request_is_known_by_nginxs_number_and_by_nothing_that_somebody_wrote(
    given: str, is_taken: bool
) -> None:
    follow_requests()
    request_started.send(None, environ={"HTTP_X_REQUEST_ID": given})
    try:
        assert line("x").get("request") == (given if is_taken else None)
    finally:
        request_finished.send(None)
    assert "request" not in line("x")


PLAY = """
import django, logging
django.setup()
logging.getLogger("undersigned.door").warning("seen")
"""


def test_json_where_the_public_is_and_lines_for_eyes_at_home() -> None:
    def written(**changed: str) -> str:
        return started("-c", PLAY, **changed).stderr.strip()

    assert json.loads(written())["message"] == "seen"
    assert written(PUBLIC_ORIGIN="http://127.0.0.1:8000").endswith("undersigned.door: seen")
    assert json.loads(written(PUBLIC_ORIGIN="http://127.0.0.1:8000", LOG_FORMAT="json"))
    assert "LOG_FORMAT must be" in refusal(LOG_FORMAT="xml")


# What operators set -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"BACKUP_TO": "backups"}, "a folder's absolute path"),
        ({"BACKUP_TO": "rclone:there"}, "a remote of rclone's"),
        ({"BACKUP_TO": "/srv/backups"}, "Set both of BACKUP_TO and BACKUP_RECIPIENTS"),
        ({"BACKUP_RECIPIENTS": "age1abc"}, "public keys of age"),
        ({"ALERTS_TO": "operators"}, "addresses of mail"),
    ],
)
def test_what_is_set_wrongly_is_said(changed: dict[str, str], says: str) -> None:
    assert says in refusal(**changed)


def test_a_private_key_is_refused_and_not_shown() -> None:
    said = refusal(BACKUP_RECIPIENTS="AGE-SECRET-KEY-1" + "Q" * 58, BACKUP_TO="/srv/backups")
    assert "holds a private key" in said
    assert "QQQ" not in said


def test_without_any_of_it_a_site_starts() -> None:
    assert told()["PUBLIC_ORIGIN"]

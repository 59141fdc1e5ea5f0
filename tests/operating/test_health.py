"""Alive, ready, and figures: true, and for the inside alone."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from signatories.models import Heartbeat, Mail, Submission, Switch
from signatories.operating.heartbeats import beat, workers_at_work
from signatories.operating.readiness import readiness
from signatories.operating.switches import stop
from signatories.sealing.ledger import Verb, note
from tests.stage import Stage, a_claim, published, submitted

pytestmark = pytest.mark.django_db


def not_well() -> set[str]:
    return {finding.name for finding in readiness() if not finding.is_well}


@pytest.fixture
def at_work(stage: Stage) -> Stage:
    beat()
    return stage


def test_all_is_well(at_work: Stage, client: Client) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer["Cache-Control"].startswith("max-age=0")
    names = [line.partition(":")[0] for line in answer.content.decode().splitlines()]
    assert names == ["version", "database", "migrations", "ledger", "worker", "outbox"]


def test_without_a_worker_it_is_not_ready_but_alive(stage: Stage, client: Client) -> None:
    assert not_well() == {"worker"}
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert b"worker: NOT OK (never at work)" in answer.content
    assert client.get("/healthz").status_code == 200


def test_a_worker_that_fell_silent_is_none(stage: Stage) -> None:
    beat(now=timezone.now() - timedelta(minutes=4))
    assert not_well() == {"worker"}
    assert workers_at_work() == 0


def test_a_round_of_the_worker_is_a_beat(stage: Stage) -> None:
    call_command("worker", "--once")
    assert not_well() == set()


def test_workers_that_are_long_gone_are_forgotten(at_work: Stage) -> None:
    Heartbeat.objects.create(worker="gone", at=timezone.now() - timedelta(days=2))
    beat()
    assert [row.worker == "gone" for row in Heartbeat.objects.all()] == [False]


def test_a_migration_that_was_not_applied(at_work: Stage) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'signatories'")
    assert "migrations" in not_well()


def test_a_database_that_does_not_answer_is_asked_once(at_work: Stage, client: Client) -> None:
    asked = 0

    def refuse(*_: Any) -> Any:
        nonlocal asked
        asked += 1
        raise OperationalError("server closed the connection unexpectedly")

    with connection.execute_wrapper(refuse):
        answer = client.get("/readyz")
    assert answer.status_code == 503
    version, database, *others = answer.content.decode().splitlines()
    assert version.startswith("version: ok")
    assert database == "database: NOT OK (OperationalError)"
    assert len(others) == 4
    assert all(line.endswith("NOT OK (the database does not answer)") for line in others)
    assert asked == 1


def test_a_database_that_is_behind_the_ledger(at_work: Stage) -> None:
    note(Verb.WITHDRAWN, ref="1 2026-01-01T00:00:00+00:00")
    assert not_well() == {"ledger"}


def test_a_form_that_waits_to_be_looked_at(at_work: Stage) -> None:
    submitted(at_work, a_claim("Ann Example"))
    assert not_well() == set()
    Submission.objects.update(received=timezone.now() - timedelta(hours=1))
    assert not_well() == {"outbox"}


def test_a_mail_that_the_server_does_not_take(at_work: Stage) -> None:
    """Each try moves it into the future; it has waited all the same."""
    published(at_work, a_claim("Ann Example"))
    late = timezone.now() + timedelta(hours=1)
    Mail.objects.update(state="due", attempts=8, due=late)
    assert not_well() == set()
    Mail.objects.update(attempts=9)
    assert not_well() == {"outbox"}


def test_mails_that_were_paused_wait_well(at_work: Stage) -> None:
    published(at_work, a_claim("Ann Example"))
    Mail.objects.update(state="due", due=timezone.now() - timedelta(days=1))
    assert not_well() == {"outbox"}
    stop(kind=Switch.Kind.MAILS, actor=None)
    assert not_well() == set()


def test_figures_of_what_there_is(at_work: Stage, client: Client) -> None:
    published(at_work, a_claim("Ann Example", address="ann@example.org"))
    submitted(at_work, a_claim("Ben Example", address="ben@example.org"))
    answer = client.get("/metrics")
    assert answer["Content-Type"].startswith("text/plain; version=0.0.4")
    lines = answer.content.decode().splitlines()
    assert 'undersigned_signatures{state="published"} 1.0' in lines
    assert 'undersigned_submissions{triage="new"} 1.0' in lines
    assert 'undersigned_ready{part="worker"} 1.0' in lines
    assert 'undersigned_stopped{what="signing"} 0.0' in lines
    assert "undersigned_workers 1.0" in lines
    for word in ("Ann", "Ben", "example.org"):
        assert word not in answer.content.decode()


@pytest.mark.parametrize("path", ["/readyz", "/metrics"])
@pytest.mark.parametrize(
    "asked",
    [
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"HTTP_FORWARDED": "for=10.0.0.1"},
        {"HTTP_VIA": "1.1 proxy"},
        {"REMOTE_ADDR": "192.88.99.1"},
        {"REMOTE_ADDR": ""},
    ],
)
def test_from_outside_they_are_not_there(
    at_work: Stage, client: Client, path: str, asked: dict[str, str]
) -> None:
    assert client.get(path, **asked).status_code == 404  # type: ignore[arg-type]
    assert client.get(path, REMOTE_ADDR="10.1.2.3").status_code == 200
    assert client.post(path).status_code == 405

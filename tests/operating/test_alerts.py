"""Operators are told what is not well: once a day each, once when it is over, and nothing else."""

import datetime as dt
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.core import mail
from django.core.mail import get_connection
from django.db import connection
from django.test import Client
from django.utils import timezone

from config.environment import mail_server
from signatories.models import Alert, Backup, Heartbeat, Mail, Submission
from signatories.operating import alerts, room
from signatories.operating.alerts import forget_certificate, watch
from signatories.operating.certificate import certificate_left
from signatories.operating.heartbeats import beat, end_beats, workers_missing
from signatories.worker.loop import all_sweeps
from tests.sink import smtp_sink
from tests.stage import Stage, a_claim, submitted

pytestmark = pytest.mark.django_db
NOW = timezone.now()
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
OPERATORS = ["ops@example.org", "night@example.org"]


@pytest.fixture(autouse=True)
def told(settings: Any) -> None:
    settings.ALERTS_TO = OPERATORS
    forget_certificate()


def subjects() -> list[str]:
    found = [message.subject.partition(": ")[2] for message in mail.outbox]
    mail.outbox.clear()
    return found


def full(monkeypatch: pytest.MonkeyPatch, free: int = 0) -> None:
    monkeypatch.setattr(room, "LEAST_FREE", 10**15 if not free else 1)


def test_each_cause_once_a_day_and_once_when_it_is_over(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    full(monkeypatch)
    assert watch(now=NOW) == 0, "it must last"
    assert watch(now=NOW + 11 * MINUTE) == 1
    assert subjects() == ["A disk is nearly full"]
    for minutes in range(12, 24 * 60, 60):
        assert watch(now=NOW + minutes * MINUTE) == 0
    assert watch(now=NOW + 12 * MINUTE + DAY) == 1
    assert subjects() == ["A disk is nearly full"]
    full(monkeypatch, free=1)
    assert watch(now=NOW + 13 * MINUTE + DAY) == 1
    assert subjects() == ["Over: A disk is nearly full"]
    assert watch(now=NOW + 14 * MINUTE + DAY) == 0
    full(monkeypatch)
    for minutes in (20, 31, 60):
        assert watch(now=NOW + minutes * MINUTE + DAY) == 0, "no second one on that day"
    full(monkeypatch, free=1)
    assert watch(now=NOW + 61 * MINUTE + DAY) == 0
    assert subjects() == [], "who was not told is not told that it is over"


def test_what_is_over_before_it_has_lasted_is_nobodys_business(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    full(monkeypatch)
    watch(now=NOW)
    full(monkeypatch, free=1)
    assert watch(now=NOW + MINUTE) == 0
    full(monkeypatch)
    for minutes in (11, 12, 20):
        assert watch(now=NOW + minutes * MINUTE) == 0
    assert subjects() == []


def test_mails_that_wait_are_told_and_of_nobody_in_them(stage: Stage) -> None:
    submitted(stage, a_claim("Ann Example", address="ann@example.net"))
    Submission.objects.update(received=NOW - HOUR)
    watch(now=NOW)
    assert watch(now=NOW + 11 * MINUTE) == 1
    [message] = mail.outbox
    assert message.to == OPERATORS
    assert not Mail.objects.exists(), "it does not wait with what waits"
    text = f"{message.subject}{message.body}"
    for word in ("Ann", "example.net", stage.letter.slug, str(Submission.objects.get().pk)):
        assert word not in text


@pytest.mark.parametrize(
    ("made", "is_told"),
    [
        ([(25, "")], False),
        ([(27, "")], True),
        ([(3, ""), (1, "place")], True),
        ([(3, "dump"), (1, "")], False),
        ([], True),
    ],
)
def test_a_backup_that_is_old_or_failed(
    stage: Stage, settings: Any, made: list[tuple[int, str]], is_told: bool
) -> None:
    settings.BACKUP_TO, settings.BACKUP_RECIPIENTS = "/mnt", ["age1"]
    for hours, failure in made:
        Backup.objects.create(at=NOW - hours * HOUR, name="b", size=1, digest="d", failure=failure)
    watch(now=NOW)
    assert watch(now=NOW + 11 * MINUTE) == int(is_told)
    settings.BACKUP_TO, settings.BACKUP_RECIPIENTS = "", []
    assert alerts.backup(NOW), "who has set up none waits for none"


# Workers ------------------------------------------------------------------------------------------


def test_a_worker_that_was_killed_is_missed_until_another_takes_its_place(stage: Stage) -> None:
    Heartbeat.objects.create(worker="killed", at=NOW - 4 * MINUTE, began=NOW - DAY)
    Heartbeat.objects.create(worker="other", at=NOW, began=NOW - DAY)
    assert workers_missing(now=NOW) == 1
    watch(now=NOW)
    Heartbeat.objects.filter(worker="other").update(at=NOW + 11 * MINUTE)
    assert watch(now=NOW + 11 * MINUTE) == 1
    assert subjects() == ["A worker has ended and was not started again"]
    Heartbeat.objects.create(worker="new", at=NOW + 12 * MINUTE, began=NOW + 12 * MINUTE)
    assert watch(now=NOW + 12 * MINUTE) == 1
    assert subjects() == ["Over: A worker has ended and was not started again"]


def test_a_worker_that_was_asked_to_end_is_not_missed(stage: Stage) -> None:
    beat(now=NOW - 4 * MINUTE)
    assert workers_missing(now=NOW) == 1
    end_beats()
    assert workers_missing(now=NOW) == 0


def test_the_worker_watches(stage: Stage) -> None:
    assert [sweep.seconds_between for sweep in all_sweeps() if sweep.run is watch] == [60]


# Where mails do not go ----------------------------------------------------------------------------

SMTP = "django.core.mail.backends.smtp.EmailBackend"


def test_what_no_server_takes_is_in_the_log_and_the_figures_and_is_tried_again(
    stage: Stage,
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    client: Client,
) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = SMTP, "127.0.0.1", 9
    full(monkeypatch)
    watch(now=NOW)
    assert watch(now=NOW + 11 * MINUTE) == 0
    assert "not well: disk" in caplog.text
    assert "an alert was not taken by the mail server: ConnectionRefusedError" in caplog.text
    assert 'undersigned_alert{cause="disk"} 1.0' in client.get("/metrics").content.decode()
    tried = len(caplog.records)
    assert watch(now=NOW + 12 * MINUTE) == 0
    assert len(caplog.records) == tried, "not every minute"
    with smtp_sink() as sink:
        settings.EMAIL_PORT = sink.port
        assert watch(now=NOW + 30 * MINUTE) == 1
        assert len(sink.delivered) == 1


def test_another_mail_server_takes_over(
    stage: Stage, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = SMTP, "127.0.0.1", 9
    full(monkeypatch)
    watch(now=NOW)
    with smtp_sink() as sink:
        settings.ALERTS_EMAIL = {"EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": sink.port,
                                 "EMAIL_FILE_PATH": ""}  # fmt: skip
        assert watch(now=NOW + 11 * MINUTE) == 1
        assert "A disk is nearly full" in str(sink.delivered[0]["Subject"])


@pytest.mark.once
@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("smtp+ssl://there.example", (465, False, True, "", "")),
        ("smtp+tls://me:mine@there.example", (587, True, False, "me", "mine")),
        ("smtp://there.example", (25, False, False, "", "")),
        ("smtp://there.example:2525", (2525, False, False, "", "")),
    ],
)
def test_the_other_mail_server_is_spoken_to_as_its_own_url_says(
    settings: Any, monkeypatch: pytest.MonkeyPatch, url: str, wanted: tuple[Any, ...]
) -> None:
    """What is not said Django would take from the site's own, which is spoken to by STARTTLS."""
    monkeypatch.setenv("OTHER", url)
    settings.EMAIL_BACKEND, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = SMTP, 5870, True
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "site", "secret"
    other = alerts._options(mail_server("OTHER", default="smtp://", beside="OTHER_PASSWORD"))
    made: Any = get_connection(**other)
    found = (made.port, made.use_tls, made.use_ssl, made.username, made.password)
    assert (made.host, found) == ("there.example", wanted)


def test_two_that_watch_tell_once(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second has read the row before the first had told."""
    full(monkeypatch)
    watch(now=NOW)
    late = NOW + 11 * MINUTE
    alert = Alert.objects.get(cause="disk")
    assert alerts._tell_that_wrong(alert, late) == 1
    assert alerts._tell_that_wrong(alert, late) == 0
    assert len(mail.outbox) == 1


def test_with_nobody_to_tell_it_is_in_the_log(
    stage: Stage,
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    settings.ALERTS_TO = []
    full(monkeypatch)
    watch(now=NOW)
    assert watch(now=NOW + 11 * MINUTE) == 0
    full(monkeypatch, free=1)
    watch(now=NOW + 12 * MINUTE)
    assert "not well: disk" in caplog.text
    assert "well again: disk" in caplog.text
    assert alerts.wrong_now() == set()


# The certificate ----------------------------------------------------------------------------------


def certificate(folder: Path, ends: dt.datetime) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "letters.example.org")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(ends - timedelta(days=400))
        .not_valid_after(ends)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    path = folder / "pair.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture(params=[-1, 13, 60], ids=lambda days: f"{days} days")
def ends(request: pytest.FixtureRequest, tmp_path: Path, settings: Any) -> Iterator[int]:
    """A server over TLS, whose certificate holds for so many days more."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(tmp_path, NOW + request.param * DAY + HOUR))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        settings.PUBLIC_ORIGIN = f"https://127.0.0.1:{listener.getsockname()[1]}"

        def serve() -> None:
            try:
                line, _ = listener.accept()
                context.wrap_socket(line, server_side=True).close()
            except OSError:
                return

        thread = threading.Thread(target=serve)
        thread.start()
        yield request.param
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(10)


@pytest.mark.once
def test_a_certificate_that_ends_soon_or_has_ended(stage: Stage, ends: int) -> None:
    watch(now=NOW)
    watch(now=NOW + 11 * MINUTE)
    wanted = "The certificate of the site ends within two weeks, or has ended"
    assert subjects() == ([wanted] if ends < 14 else [])


@pytest.mark.once
def test_a_site_that_cannot_be_reached_says_nothing_of_its_certificate(
    stage: Stage, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.PUBLIC_ORIGIN = "https://127.0.0.1:9"
    with pytest.raises(OSError, match="refused"):
        certificate_left(now=NOW)
    watch(now=NOW)
    assert "certificate cannot be looked at" in caplog.text
    assert alerts.wrong_now() == set()
    settings.PUBLIC_ORIGIN = "http://127.0.0.1"
    assert certificate_left() is None


@pytest.mark.once
def test_the_certificate_is_asked_in_no_transaction_and_once_an_hour_also_where_it_failed(
    stage: Stage, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite would keep all others from writing while somebody's server thinks."""
    settings.PUBLIC_ORIGIN = "https://letters.example.org"
    outside, seen = len(connection.savepoint_ids), []

    def refuse(*_: Any, **__: Any) -> socket.socket:
        seen.append(len(connection.savepoint_ids))
        raise TimeoutError

    monkeypatch.setattr(socket, "create_connection", refuse)
    for minutes in (0, 1, 59):
        watch(now=NOW + minutes * MINUTE)
    assert seen == [outside]
    watch(now=NOW + HOUR)
    assert seen == [outside, outside]

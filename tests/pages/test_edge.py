"""Finished bytes: what is kept, for how long, and in which form it is given."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import brotli
import pytest
from django.db import InterfaceError, OperationalError, ProgrammingError, connection

from signatories.models import Switch
from signatories.pages.edge import pages
from signatories.sealing.ledger import Verb, note
from tests.at_the_door import ClientAtTheDoor
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
LETTER = "/letters/shelter/"


@pytest.fixture
def client() -> ClientAtTheDoor:
    return ClientAtTheDoor()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The edge's clock, to be moved by hand."""
    from signatories.pages import edge

    class Clock:
        now = 1000.0

    monkeypatch.setattr(edge.time, "monotonic", lambda: Clock.now)
    return Clock


def test_a_page_costs_the_database_nothing_for_a_second(
    client: ClientAtTheDoor, stage: Stage, clock: Any, django_assert_num_queries: Any
) -> None:
    first = client.get(LETTER)
    with django_assert_num_queries(0):
        again = client.get(LETTER)
    assert again.content == first.content
    assert dict(again.items()) == dict(first.items())


def test_a_new_roster_version_is_shown_after_that_second(
    client: ClientAtTheDoor, stage: Stage, clock: Any
) -> None:
    client.get(LETTER)
    published(stage, a_claim("Ann Visible"))
    stage.recount()
    assert b"Ann Visible" not in client.get(LETTER).content
    clock.now += 1.01
    assert b"Ann Visible" in client.get(LETTER).content


def test_one_thread_makes_the_page_while_others_are_given_the_last(
    client: ClientAtTheDoor, stage: Stage, clock: Any, django_assert_num_queries: Any
) -> None:
    client.get(LETTER)
    clock.now += 0.8
    client.get("/nowhere/")  # the door asks the database what it asks once a second
    pages.begun[LETTER] = clock.now  # another thread has begun
    with django_assert_num_queries(0):
        client.get(LETTER)
    clock.now += 1.01  # and never finished: somebody else makes it
    answer = client.get(LETTER)
    assert answer.status_code == 200
    assert LETTER not in pages.begun


@contextmanager
def silence() -> Iterator[None]:
    """A database that answers nothing."""

    def refuse(*_: Any) -> Any:
        raise OperationalError("server closed the connection unexpectedly")

    with connection.execute_wrapper(refuse):
        yield


def test_while_the_database_is_silent_the_last_bytes_are_given_for_five_seconds(
    client: ClientAtTheDoor, stage: Stage, clock: Any
) -> None:
    """A lockdown is obeyed within ten seconds everywhere: five here, four outside."""
    first = client.get(LETTER)
    with silence():
        for later in (1.1, 0.5, 0.9, 1.1, 1.2):
            clock.now += later
            assert client.get(LETTER).content == first.content
            assert client.get("/nowhere/").status_code == 503
        clock.now += 0.3
        assert client.get(LETTER).status_code == 503
    assert client.get(LETTER).status_code == 503  # it is asked five times a second
    clock.now += 0.3
    assert client.get(LETTER).status_code == 200


def test_while_the_database_hangs_nobody_else_waits_for_it(
    client: ClientAtTheDoor, stage: Stage, clock: Any
) -> None:
    """One thread asks and gets no answer: pages are not made anew, and then nothing is asked."""
    first = client.get(LETTER)
    clock.now += 1.5
    with client.door._lock:
        client.door._asking = clock.now
        clock.now += 0.6
        with silence():  # it is not needed
            assert client.get(LETTER).content == first.content
            clock.now += 2.5
            assert client.get("/nowhere/").status_code == 503
            assert client.get(LETTER).content == first.content
            clock.now += 1.5
            assert client.get(LETTER).status_code == 503
        client.door._asking = None
    assert client.get(LETTER).status_code == 200


@pytest.mark.parametrize(
    ("error", "status"), [(OperationalError, 503), (InterfaceError, 503), (ProgrammingError, 500)]
)
def test_whom_the_database_fails_in_the_midst_is_told_when_to_come_back(
    client: ClientAtTheDoor, stage: Stage, clock: Any, error: type[Exception], status: int
) -> None:
    client.raise_request_exception = False
    client.get("/nowhere/")  # the door has asked

    def refuse(*_: Any) -> Any:
        raise error("terminating connection due to administrator command")

    with connection.execute_wrapper(refuse):
        answer = client.get(f"{LETTER}signatories/?q=anybody")
    assert answer.status_code == status
    assert answer.get("Retry-After") == ("10" if status == 503 else None)


@pytest.mark.parametrize("path", ["/請/", "/café/", "/%00/", "/letters/請/tally.json"])
def test_in_silence_every_address_is_answered(
    client: ClientAtTheDoor, stage: Stage, clock: Any, path: str
) -> None:
    client.get(LETTER)
    clock.now += 1.1
    with silence():
        assert client.get(path).status_code == 503


@pytest.mark.parametrize("kind", ["text/plain; x*=bogus''%20y", "text/html; charset=none", ";;="])
def test_a_content_type_that_is_none_is_no_fault_of_ours(
    client: ClientAtTheDoor, stage: Stage, kind: str
) -> None:
    client.get(LETTER)
    answer = client.get(LETTER, CONTENT_TYPE=kind, headers={"Host": "testserver:8123"})
    assert answer.status_code == 200


def test_a_page_that_was_begun_before_everything_was_forgotten_is_not_kept(
    client: ClientAtTheDoor, stage: Stage, clock: Any
) -> None:
    """Another thread has found meanwhile that the database does not obey the ledger."""

    def found_out(execute: Any, *statement: Any) -> Any:
        pages.forget()
        return execute(*statement)

    with connection.execute_wrapper(found_out):
        assert client.get(LETTER).status_code == 200
    assert not pages.finished
    client.get(LETTER)
    assert LETTER in pages.finished


def test_under_maintenance_and_behind_the_ledger_no_bytes_are_given(
    client: ClientAtTheDoor, stage: Stage, clock: Any
) -> None:
    client.get(LETTER)
    Switch.objects.create(kind=Switch.Kind.MAINTENANCE)
    clock.now += 1.01
    assert client.get(LETTER).status_code == 503
    Switch.objects.all().delete()
    clock.now += 1.01
    assert client.get(LETTER).status_code == 200
    note(Verb.WITHDRAWN, ref="1 2026-01-01T00:00:00+00:00")
    clock.now += 1.01
    assert client.get(LETTER).status_code == 503
    with silence():
        assert client.get(LETTER).status_code == 503
    assert not pages.finished


@pytest.mark.parametrize("path", [LETTER, "/", f"{LETTER}tally.json", f"{LETTER}signatories/?q=x"])
def test_who_has_the_bytes_gets_304(client: ClientAtTheDoor, stage: Stage, path: str) -> None:
    first = client.get(path)
    answer = client.get(path, headers={"If-None-Match": first["ETag"]})
    assert answer.status_code == 304
    assert answer.content == b""
    assert answer["ETag"] == first["ETag"]
    assert answer["Cache-Control"] == first["Cache-Control"]
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200
    assert client.get(path, headers={"If-None-Match": f'"x", W/{first["ETag"]}'}).status_code == 304


def test_the_etag_is_of_the_bytes(client: ClientAtTheDoor, stage: Stage, clock: Any) -> None:
    first = client.get(LETTER)["ETag"]
    clock.now += 5
    assert client.get(LETTER)["ETag"] == first
    published(stage, a_claim("Ann Visible"))
    stage.recount()
    clock.now += 5
    assert client.get(LETTER)["ETag"] != first


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("", ""),
        ("identity", ""),
        ("br;q=0, gzip", "gzip"),
        ("BR", "br"),
        ("gzip;q=0", ""),
        (";;,,q", ""),
    ],
)
def test_bytes_are_given_as_accepted(
    client: ClientAtTheDoor, stage: Stage, accepted: str, encoding: str
) -> None:
    plain = client.get(LETTER, headers={"Accept-Encoding": ""}).content
    answer = client.get(LETTER, headers={"Accept-Encoding": accepted})
    assert answer.get("Content-Encoding", "") == encoding
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}[encoding]
    assert unpack(answer.content) == plain
    assert int(answer["Content-Length"]) == len(answer.content)
    assert answer["Vary"] == "Accept-Encoding"


def test_forms_of_one_page_have_etags_of_their_own(client: ClientAtTheDoor, stage: Stage) -> None:
    tags = {client.get(LETTER, headers={"Accept-Encoding": e})["ETag"] for e in ("", "br", "gzip")}
    assert len(tags) == 3


def test_a_page_with_a_query_is_not_kept(
    client: ClientAtTheDoor, stage: Stage, django_assert_max_num_queries: Any
) -> None:
    for number in range(5):
        client.get(f"{LETTER}signatories/?q=name{number}")
    assert not any("?" in path or "name" in path for path in pages.finished)


def test_a_foreign_host_is_refused_also_when_the_page_is_kept(
    client: ClientAtTheDoor, stage: Stage
) -> None:
    assert client.get(LETTER).status_code == 200
    assert client.get(LETTER, headers={"Host": "evil.example"}).status_code == 400


def test_an_insecure_request_is_redirected_also_when_the_page_is_kept(
    client: ClientAtTheDoor, stage: Stage, settings: Any
) -> None:
    client.get(LETTER)
    settings.SECURE_SSL_REDIRECT = True
    client.get(LETTER, secure=True)
    assert ClientAtTheDoor().get(LETTER).status_code == 301


@pytest.mark.parametrize("path", [f"{LETTER}sign/", "/confirm/none/", "/admin/login/", "/nowhere/"])
def test_what_is_one_visitors_own_is_never_kept(
    client: ClientAtTheDoor, stage: Stage, path: str
) -> None:
    client.get(path)
    assert path not in pages.finished


def test_head_answers_without_a_body_and_with_the_same_headers(
    client: ClientAtTheDoor, stage: Stage, clock: Any
) -> None:
    got, head = client.get(LETTER), client.head(LETTER)
    assert head.content == b""
    assert head["ETag"] == got["ETag"]
    assert head["Content-Length"] == got["Content-Length"]

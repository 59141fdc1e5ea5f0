"""Two at the very same moment, a thousand times, against the real web server: one voice each."""

import http.client
import re
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core import mail

from signatories.mailing.outbox import send_due
from signatories.models import Contact, Mail, SentMail, Signature, Submission, Suppression
from signatories.signing.ticket import Ticket
from signatories.signing.triage import triage_new
from tests.journeys.site import web_beside
from tests.journeys.visitors import INBOX, SIGN
from tests.stage import Stage, set_stage

pytestmark = [pytest.mark.long, pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
RACES = 1_000
AT_ONCE = 4  # races at a time: twice as many requests as a server has threads


@pytest.fixture
def stage(transactional_db: None) -> Stage:
    return set_stage()


@pytest.fixture
def port(stage: Stage, tmp_path: Path) -> Iterator[int]:
    with web_beside(tmp_path) as number:
        yield number


class Racer:
    """A connection whose request has left but for its last byte."""

    def __init__(self, port: int, path: str, fields: dict[str, str]) -> None:
        body = urlencode(fields).encode()
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n"
            f"Origin: http://127.0.0.1:{port}\r\nContent-Length: {len(body)}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
        )
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._last = body[-1:]
        self._socket.sendall(head.encode() + body[:-1])

    def go(self) -> None:
        self._socket.sendall(self._last)

    def answer(self) -> tuple[int, str]:
        with self._socket, http.client.HTTPResponse(self._socket, method="POST") as response:
            response.begin()
            response.read()
            return response.status, response.getheader("Location", "")


Request = tuple[str, dict[str, str]]


def race(port: int, *requests: Request) -> list[tuple[int, str]]:
    """What each is answered when their last bytes leave together."""
    racers = [Racer(port, path, fields) for path, fields in requests]
    for racer in racers:
        racer.go()
    return [racer.answer() for racer in racers]


def all_races(port: int, races: list[list[Request]]) -> list[list[tuple[int, str]]]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(lambda requests: race(port, *requests), races))


def form(stage: Stage, name: str, address: str) -> Request:
    """One opened form, filled in and checked: a ticket of its own."""
    ticket = str(Ticket.new(stage.facts.version_id))
    return SIGN, {
        "kind": "person", "name": name, "email": address, "visibility": "public",
        "ticket": ticket, "step": "send",
    }  # fmt: skip


def links() -> dict[str, list[str]]:
    """Every submission's mail is sent, over the caps too; each mailbox's paths."""
    while triage_new():
        pass
    while Mail.objects.filter(state=Mail.State.DUE).exists():
        SentMail.objects.all().delete()
        Mail.objects.filter(state=Mail.State.DUE).update(due="2020-01-01T00:00:00Z")
        send_due()
    found: dict[str, list[str]] = {}
    for message in mail.outbox:
        path = re.search(r"/confirm/[a-z2-7]+/", str(message.body))
        assert path
        found.setdefault(message.to[0], []).append(path.group())
    return found


def signatures_of_mailboxes() -> Counter[str]:
    contacts = Contact.objects.exclude(address=None)
    return Counter(str(c.open_address().address) for c in contacts)  # type: ignore[union-attr]


def answers_of(number: int) -> tuple[str, str]:
    """What two tabs of one mailbox's owner press at once."""
    other = "sign" if number % 5 else "not-me"
    return ("sign", other) if number % 2 else (other, "sign")


def test_a_thousand_double_clicks_and_confirms_are_one_voice_each(
    stage: Stage, port: int, record_property: Callable[[str, Any], None]
) -> None:
    """Every fifth is told "this was not me" at the moment at which it is told "I sign"."""
    forms = [form(stage, f"Signer {n}", f"s{n}@example.org") for n in range(RACES)]
    answers = all_races(port, [[one, one] for one in forms])
    assert Counter(answer for pair in answers for answer in pair) == {(303, INBOX): 2 * RACES}
    assert Submission.objects.count() == RACES

    paths = links()
    assert len(paths) == RACES
    both = [[(paths[f"s{n}@example.org"][0], {"answer": answer}) for answer in answers_of(n)]
            for n in range(RACES)]  # fmt: skip
    answers = all_races(port, both)
    statuses = [tuple(status for status, _ in pair) for pair in answers]
    # Both sign: the second is told the same. One disowns: whoever was first has it, the other's
    # link leads nowhere any more.
    assert {pair for n, pair in enumerate(statuses) if n % 5} == {(200, 200)}
    assert {pair for n, pair in enumerate(statuses) if not n % 5} == {(200, 404), (404, 200)}
    signed = [n for n, pair in enumerate(statuses) if answers_of(n)[pair.index(200)] == "sign"]
    expected = {f"s{n}@example.org": 1 for n in signed}
    record_property("races", {"double clicks": RACES, "signed": len(signed)})
    assert signatures_of_mailboxes() == expected
    assert Signature.objects.count() == len(expected)
    assert Suppression.objects.count() == RACES - len(expected)
    assert not Mail.objects.filter(kind=Mail.Kind.SIGNED_AGAIN).exists()


def test_the_same_name_and_mailbox_from_two_forms_is_one_voice(stage: Stage, port: int) -> None:
    pairs = [
        [form(stage, name, address) for name, address in
         ((f"Signer {n}", f"s{n}@example.org"), (f"SIGNER  {n}", f"S{n}+again@example.org"))]
        for n in range(100)
    ]  # fmt: skip
    answers = all_races(port, pairs)
    assert Counter(answer for pair in answers for answer in pair) == {(303, INBOX): 200}
    paths = links()
    both = [[(paths[fields["email"]][0], {"answer": "sign"}) for _, fields in pair]
            for pair in pairs]  # fmt: skip
    answers = all_races(port, both)
    assert {status for pair in answers for status, _ in pair} == {200}
    assert Signature.objects.count() == Contact.objects.count() == 100
    assert Mail.objects.filter(kind=Mail.Kind.SIGNED_AGAIN).count() == 100


def test_six_names_of_one_mailbox_are_three_voices(stage: Stage, port: int) -> None:
    names = ("Ann", "Ben", "Cid", "Dan", "Eve", "Flo")
    mailboxes = [f"shared{n}@example.org" for n in range(40)]
    forms = [[form(stage, name, address) for name in names] for address in mailboxes]
    answers = all_races(port, forms)
    assert {answer for group in answers for answer in group} == {(303, INBOX)}
    paths = links()
    confirms = [[(path, {"answer": "sign"}) for path in paths[address]] for address in mailboxes]
    answers = all_races(port, confirms)
    assert {status for group in answers for status, _ in group} == {200}
    assert signatures_of_mailboxes() == dict.fromkeys(mailboxes, 3)
    assert Signature.objects.count() == 3 * len(mailboxes)

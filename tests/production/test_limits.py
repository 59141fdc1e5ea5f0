"""What nginx refuses: too many at once, and too much."""

import contextlib
import re
import socket
from pathlib import Path

import pytest

from config import settings as site
from signatories.staff.uploads import LARGEST_UPLOAD
from tests.processes import until
from tests.production.conftest import There
from tests.production.front import Front

pytestmark = pytest.mark.once

OFFICE = "127.0.0.88"
UPLOAD = "/admin/signatories/importdraft/add/"


def until_refused(front: Front, path: str, most: int) -> int:
    """How many forms were let through before one was refused with our own words."""
    for number in range(most):
        answer = front.ask("POST", path, {"a": "b"}, visitor=OFFICE)
        if answer.status == 429:
            assert b"Too many at once" in answer.body
            assert b"what you typed still stands" in answer.body
            assert answer.headers["Retry-After"] == "60"
            assert answer.headers["Cache-Control"] == "no-store"
            return number
    raise AssertionError(f"{most} were let through")


def test_who_tries_to_sign_in_without_end_waits_and_nobody_else_does(there: There) -> None:
    front = there.front
    assert 20 <= until_refused(front, "/admin/account/login/", 60) < 40
    assert front.ask("POST", "/admin/account/login/", {}, visitor="127.0.0.89").status == 200
    assert front.ask("POST", there.sign, {}, visitor=OFFICE).status == 200, "another limit"
    for secret in (b"login", OFFICE.encode()):
        assert secret not in front.logs


def test_more_is_taken_of_a_form_than_an_office_can_send_and_less_than_a_flood() -> None:
    text = Path("deploy/nginx/nginx.conf.template").read_text()
    [burst] = re.findall(r"limit_req zone=posts burst=(\d+) nodelay", text)
    [rate] = re.findall(r"zone=posts:\w+ rate=(\d+)r/s", text)
    assert int(burst) >= site.SIGNING_BURST
    assert int(rate) * 3600 > site.SIGNING_PER_HOUR * 10


def test_bodies_are_taken_as_the_application_takes_them(there: There) -> None:
    front = there.front
    largest = site.LARGEST_BODY
    assert front.ask("POST", there.sign, body=b"x" * largest, visitor=OFFICE).status == 200
    assert front.ask("POST", there.sign, body=b"x" * (largest + 1), visitor=OFFICE).status == 413
    assert front.ask("POST", "/admin/x/", body=b"x" * (largest + 1)).status == 413
    assert front.ask("POST", UPLOAD, body=b"x" * LARGEST_UPLOAD).status == 200
    text = Path("deploy/nginx/nginx.conf.template").read_text()
    sizes = [int(n) * 1024 * 1024 for n in re.findall(r"client_max_body_size (\d+)m;", text)]
    assert sizes[0] == largest
    assert LARGEST_UPLOAD < sizes[1] == site.LARGEST_BODY_OF_STAFF
    assert len(sizes) == 2


def test_three_uploads_at_once_are_taken_and_no_more_of_anybody(there: There) -> None:
    front = there.front
    with contextlib.ExitStack() as life:
        for number in range(3):
            where = ("127.0.0.1", front.https)
            bare = socket.create_connection(where, source_address=(f"127.0.0.{120 + number}", 0))
            line = life.enter_context(front.tls.wrap_socket(bare, server_hostname="127.0.0.1"))
            line.sendall(f"POST {UPLOAD} HTTP/1.1\r\nHost: 127.0.0.1\r\n".encode())
            line.sendall(b"Content-Length: 9000000\r\n\r\n" + b"x" * 2_000_000)
        until(lambda: front.ask("POST", UPLOAD, body=b"x").status == 429, what="the limit")
        assert front.get(there.letter).status == 200
        assert front.ask("POST", "/admin/x/", body=b"x").status == 200
    until(lambda: front.ask("POST", UPLOAD, body=b"x").status == 200, what="room for the next")


@pytest.mark.parametrize("search", ["q=Marjorie", "%71=Marjorie", "q=&q=Marjorie"])
def test_whoever_searches_without_end_waits(there: There, search: str) -> None:
    path = f"{there.letter}signatories/?{search}"
    visitor = f"127.0.0.{100 + len(search)}"
    answers = [there.front.get(path, visitor=visitor).status for _ in range(40)]
    assert set(answers) == {200, 429}
    assert there.front.get(f"{there.letter}?q=&sq=a", visitor=visitor).status == 200, "no search"

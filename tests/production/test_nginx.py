"""deploy/nginx in front of servers that only note what they are asked: what it keeps and for whom,
what it repeats, what it writes down.
"""

import contextlib
import http.client
import socket
import ssl
from collections.abc import Iterator

import pytest

from tests.addresses import TOKEN
from tests.processes import until
from tests.production.conftest import There
from tests.production.front import NGINX, make_certificate, nginx, place
from tests.production.stubs import PUBLIC, stub

pytestmark = pytest.mark.once

OFFICE = "127.0.0.88"


def test_public_pages_are_kept_as_long_as_the_application_says(there: There) -> None:
    front = there.front
    for _ in range(3):
        answer = front.get(there.letter)
        assert (answer.status, answer.body) == (200, b"here")
    assert answer.headers["X-Cache"] == "HIT"
    assert there.all_asked() == [("GET", there.letter)], (
        "asked once, of the servers for public pages"
    )
    assert front.get(there.letter, headers={"Accept-Encoding": "deflate, gzip;q=1, br;q=0"}).body
    assert there.public.headers[-1]["Accept-Encoding"] == "gzip"
    # What says otherwise is not kept, nor what sets a cookie, nor what depends on more.
    for more in (
        {"Cache-Control": "no-store"}, {"Cache-Control": "private, max-age=60"}, {},
        PUBLIC | {"Set-Cookie": "a=b"}, PUBLIC | {"Vary": "Cookie"},
    ):  # fmt: skip
        there.public.answer = lambda path, more=more: (200, more, b"")
        paths = [f"{there.letter}checks/?n={len(there.public.asked)}"] * 2
        assert [front.get(path).headers["X-Cache"] for path in paths] == ["MISS", "MISS"], more


def test_what_somebody_searched_for_is_not_kept(there: There) -> None:
    searches = ("?q=Marjorie", "?%71=Marjorie", "?q=&q=Marjorie", "?n=1&q=Marjorie")
    for search in searches * 2:
        there.front.get(f"{there.letter}signatories/{search}")
    assert len(there.public.asked) == 2 * len(searches)
    for file in (there.front.folder / "run").rglob("*"):
        with contextlib.suppress(FileNotFoundError):  # nginx throws away what is old
            assert file.is_dir() or b"Marjorie" not in file.read_bytes()


def test_an_old_page_is_not_shown_for_a_failure(there: There) -> None:
    """Nor while it is asked for anew: only as long as the application's own seconds."""
    front = there.front
    fresh = {"Cache-Control": "public, max-age=1"}
    there.public.answer = lambda path: (200, fresh, b"named")
    assert front.get(there.letter).body == b"named"
    for each in (there.public, there.web, there.other):
        each.answer = lambda path: (503, {"Cache-Control": "no-store"}, b"locked")
    until(lambda: front.get(there.letter).body == b"locked", what="the page to go", seconds=10)
    assert front.get(there.letter).status == 503, "the last word is the application's"
    assert (front.get(there.letter).body, front.get(there.letter).status) == (b"locked", 503)


@pytest.mark.parametrize(
    "path",
    ["/letters/shelter/sign/", "/fr/letters/shelter/sign/check-your-inbox/",
     f"/confirm/{TOKEN}/", f"/signature/{TOKEN}/",
     f"/zh-hant/report/{TOKEN}/", f"/unsubscribe/{TOKEN}/", f"/invitation/{TOKEN}/", "/admin/",
     "/letters/shelter/report/", "/letters/shelter/signature/", "/healthz", "/nowhere",
     "/letters/shelter/../../admin/"],
)  # fmt: skip
def test_everything_else_is_never_kept_nor_asked_of_a_replica(there: There, path: str) -> None:
    assert [there.front.get(path).headers.get("X-Cache") for _ in range(2)] == [None, None]
    assert len(there.web.asked + there.other.asked) == 2
    assert not there.public.asked


def test_a_page_that_one_cannot_give_another_does(there: There) -> None:
    there.public.answer = lambda path: None
    there.web.answer = lambda path: (503, {}, b"")
    assert there.front.get(there.letter).status == 200
    assert there.other.asked == [("GET", there.letter)]


def test_a_form_that_was_sent_is_never_sent_again(there: There) -> None:
    for each in (there.web, there.other, there.public):
        each.answer = lambda path: None
    front = there.front
    answer = front.ask("POST", there.sign, {"name": "Marjorie"}, visitor=OFFICE)
    assert answer.status == 502
    assert b"counted once" in answer.body
    assert answer.headers["Cache-Control"] == "no-store"
    assert front.get("/undersigned-plain.css").headers["Content-Type"] == "text/css"
    assert front.get("/undersigned-502.html").status == 404, "never by itself"
    assert there.all_asked() == [("POST", there.sign)]
    # To a public page too, and a reader's request is, where it was not answered.
    there.front.ask("POST", there.letter, {"name": "Marjorie"}, visitor=OFFICE)
    assert there.all_asked().count(("POST", there.letter)) == 1
    there.front.get(there.sign)
    assert there.all_asked().count(("GET", there.sign)) == 2
    log = there.front.logs
    assert b" 502 " in log
    for secret in (there.letter.encode(), b"Marjorie", OFFICE.encode(), b"127.0.0.77"):
        assert secret not in log


def test_the_visitor_is_told_of_by_the_connection_and_by_nothing_they_say(there: There) -> None:
    said = {"X-Forwarded-For": "192.0.2.7", "X-Forwarded-Proto": "http", "X-Real-IP": "192.0.2.7"}
    there.front.get(there.letter, visitor=OFFICE, headers=said)
    [heard] = there.public.headers
    assert heard["X-Forwarded-For"] == OFFICE
    assert heard["X-Forwarded-Proto"] == "https"
    assert heard["Host"] == "127.0.0.1"


def test_who_comes_without_tls_is_sent_to_it_but_for_the_certificates_maker(there: There) -> None:
    front = there.front
    answer = front.get("/fr/letters/shelter/?q=1", plain=True, headers={"Host": "elsewhere.test"})
    assert answer.status == 301
    assert answer.headers["Location"] == f"{front.origin}/fr/letters/shelter/?q=1"
    challenge = front.folder / "acme" / ".well-known" / "acme-challenge" / "abc"
    challenge.parent.mkdir(parents=True)
    challenge.write_text("abc.def")
    assert front.get("/.well-known/acme-challenge/abc", plain=True).body == b"abc.def"
    assert not there.all_asked()


def test_the_insides_figures_are_not_given_out(there: There) -> None:
    for path in ("/metrics", "/readyz", "/%6detrics", "//metrics", "/./readyz", "/metrics?a=b"):
        assert there.front.get(path).status == 404, path
    assert not there.all_asked()


def test_a_new_certificate_is_taken_up(there: There) -> None:
    make_certificate(there.front.folder / "tls")

    def known() -> bool:
        with contextlib.suppress(ssl.SSLError, OSError):
            return there.front.get("/readyz").status == 404
        return False

    until(known, what="the new certificate")


@pytest.fixture
def behind_another() -> Iterator[There]:
    """Behind a CDN of this machine's addresses."""
    if not NGINX.exists():
        pytest.skip("nginx is missing; on Debian: apt install nginx-light")
    with contextlib.ExitStack() as life:
        web, front = life.enter_context(stub()), life.enter_context(place())
        life.enter_context(nginx(front, web=[web.port], NGINX_REAL_IP_FROM="127.0.0.64/26"))
        yield There(front, web, web, web)


def test_behind_a_declared_cdn_its_word_counts_and_nobody_elses(behind_another: There) -> None:
    front, heard = behind_another.front, behind_another.web.headers
    front.get("/", visitor="127.0.0.77", headers={"X-Forwarded-For": "10.9.9.9, 192.0.2.7"})
    assert heard[-1]["X-Forwarded-For"] == "192.0.2.7"
    front.get("/?2", visitor="127.0.0.20", headers={"X-Forwarded-For": "192.0.2.7"})
    assert heard[-1]["X-Forwarded-For"] == "127.0.0.20"


def test_all_addresses_that_a_household_is_given_are_one_source(behind_another: There) -> None:
    def post(source: str) -> int:
        told = {"X-Forwarded-For": source}
        path = "/admin/account/login/"
        return behind_another.front.ask("POST", path, headers=told, body=b"").status

    answers = [post(f"2001:db8:0:1:{n:x}::{n:x}") for n in range(1, 50)]
    assert set(answers) == {200, 429}
    assert post("2001:db8:0:2::1") == 200
    assert [post(f"198.51.100.{n}") for n in range(1, 30)] == [200] * 29


# What it writes down ------------------------------------------------------------------------------


def test_neither_a_broken_handshake_nor_a_full_disk_leaves_an_address(there: There) -> None:
    front = there.front
    for junk in (b"\x16\x03\x01\x00\x05hello" * 4, b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x03\xff"):
        with socket.create_connection(
            ("127.0.0.1", front.https), source_address=(OFFICE, 0)
        ) as line:
            line.sendall(junk)
            line.shutdown(socket.SHUT_WR)
            with contextlib.suppress(OSError):
                line.recv(100)
    with contextlib.suppress(OSError, http.client.HTTPException):
        front.get(f"/confirm/{TOKEN}/" + "a" * 40_000, visitor=OFFICE)
    # A folder that cannot be written is worse to nginx than most; it still answers.
    folder = front.folder / "run" / "pages"
    folder.chmod(0o500)
    try:
        for number in range(20):
            path = f"{there.letter}figures/{number}"
            with contextlib.suppress(http.client.HTTPException):
                assert front.get(path, visitor=OFFICE).status == 200
    finally:
        folder.chmod(0o700)
    for secret in (OFFICE, TOKEN, there.letter):
        assert secret.encode() not in front.logs, secret

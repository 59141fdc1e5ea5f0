"""Every address there is, and every error: the headers that a browser needs, and its cookies."""

import json
from http.cookies import Morsel
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils import translation

from config.middleware import RefuseImpossibleLength
from signatories.models import Switch, forget_switches
from signatories.pages.errors import server_error
from signatories.roster.day_figures import today_of
from signatories.sealing.ledger import Verb, note
from tests.addresses import INSIDE, public_paths
from tests.desk.worlds import address, admin_routes, browser_of, other_world, rows_of
from tests.fuzz.application import Application
from tests.fuzz.judging import environ_of, missing_headers
from tests.fuzz.malformed import Request
from tests.fuzz.targets import of_the_sign_in
from tests.house.test_settings import started
from tests.stage import Stage

pytestmark = [pytest.mark.django_db, pytest.mark.once]
REFUSED = ("/nowhere", "/letters/%00/", "/letters/none/", "/admin/nowhere/", "/embed/none/", "//x")


def framed(path: str) -> bool:
    """The one page that may stand in a frame on another site."""
    return path.removeprefix("/fr").startswith("/embed/shelter/")


@pytest.fixture
def addresses(stage: Stage) -> list[str]:
    other_world(stage)
    rows = rows_of(stage, "ours")
    Switch.objects.all().delete()
    forget_switches()
    found = [address(route, rows) for route in admin_routes() if "logout" not in route]
    found += [
        f"/admin/account/{pattern.pattern}".replace("<int:pk>", "1") for pattern in of_the_sign_in
    ]
    for language in ("en", "fr"):
        with translation.override(language):
            found += public_paths(today_of(stage.facts))
    return [*dict.fromkeys(found), *INSIDE, *REFUSED, "/static/undersigned.css", "/static/none.css"]


def lacking(answer: Any, path: str) -> list[str]:
    found = missing_headers(answer, framed=framed(path))
    if not answer.get("Content-Type", "text/html").startswith("text/html"):
        # No page: nothing is laid out, and nothing in it is run.
        found = [name for name in found if "X-Content-Type-Options" in name]
    return found


@pytest.mark.parametrize("login", ["nobody", pytest.param("chief", marks=pytest.mark.long)])
def test_every_answer_is_locked_down(stage: Stage, addresses: list[str], login: str) -> None:
    browser = browser_of(stage.admin if login == "chief" else None)
    wrong = {path: lacking(browser.get(path), path) for path in addresses}
    assert {path: names for path, names in wrong.items() if names} == {}
    # Only what was taken from all other pages may be on this one.
    frame = browser.get("/embed/shelter/")
    assert "frame-ancestors *" in frame["Content-Security-Policy"]
    assert "X-Frame-Options" not in frame
    assert "script-src 'self'" in frame["Content-Security-Policy"]


def test_other_methods_are_answered_with_them_too(stage: Stage, addresses: list[str]) -> None:
    browser = Client()
    for path in addresses:
        if not path.startswith("/admin/"):
            answer = browser.put(path)
            assert lacking(answer, "" if answer.status_code >= 400 else path) in (
                [], lacking(browser.get(path), path)
            ), path  # fmt: skip


def test_errors_are_locked_down_too(
    stage: Stage, client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of every kind that a view cannot choose."""

    def breaks(*args: Any, **kwargs: Any) -> Any:
        raise RuntimeError("a secret")

    answers = {
        "foreign form": client.post(
            "/letters/shelter/sign/", headers={"Origin": "https://x.example"}
        ),
        "host": client.get("/", headers={"Host": "evil.example"}),
        "csrf": Client(enforce_csrf_checks=True).post("/admin/account/login/", {"login": "x"}),
        "method": client.put("/"),
    }
    monkeypatch.setattr("signatories.pages.views.tallies_of", breaks)
    settings.DEBUG = False
    broken = Client(raise_request_exception=False)
    answers["broken"] = broken.get("/letters/shelter/")
    assert answers["broken"].status_code == 500
    assert b"a secret" not in answers["broken"].content
    for name, answer in answers.items():
        assert answer.status_code >= 400, name
        assert lacking(answer, "") == [], name
    assert server_error(RequestFactory().get("/")).status_code == 500


@pytest.mark.parametrize("kind", ["closed", "maintenance"])
def test_what_no_middleware_sees_is_locked_down_too(stage: Stage, kind: str) -> None:
    if kind == "maintenance":
        Switch.objects.create(kind="maintenance")
        forget_switches()
    else:
        note(Verb.WITHDRAWN, ref="1 2026-01-01T00:00:00+00:00")  # which this database does not obey
    said: list[Any] = []
    Application()(environ_of(Request("GET", b"/letters/shelter/", "")), lambda *a: said.extend(a))
    headers = dict(said[1])
    assert said[0].startswith("503")
    assert lacking(headers, "") == []


def test_nobody_traces(stage: Stage, client: Client) -> None:
    """TRACE would give back what a browser sends, cookies among it."""
    for path in ("/", "/letters/shelter/", "/letters/shelter/sign/", "/openapi.json"):
        answer = client.trace(path)
        assert answer.status_code == 405, path
    for path in ("/admin/", "/admin/account/login/"):
        answer = client.generic("TRACE", path, headers={"X-Told": "zqzq"})
        assert b"zqzq" not in answer.getvalue()


# Under TLS ---------------------------------------------------------------------------------------

COOKIES = """
import json
from django.conf import settings as s
about = ("SESSION_", "CSRF_", "SECURE_", "MESSAGE", "LANGUAGE_COOKIE")
names = [name for name in dir(s) if name.startswith(about)]
values = {name: getattr(s, name) for name in names}
print(json.dumps({n: v for n, v in values.items() if isinstance(v, (str, int, bool, list))}))
"""


@pytest.fixture
def _under_tls(settings: Any) -> None:
    """What the settings say of a site at an https address."""
    process = started("-c", COOKIES)
    assert process.returncode == 0, process.stderr
    for name, value in json.loads(process.stdout).items():
        setattr(settings, name, value)
    settings.CSRF_TRUSTED_ORIGINS = ["https://testserver"]


@pytest.mark.usefixtures("_under_tls")
def test_every_answer_asks_for_tls_from_now_on(stage: Stage, addresses: list[str]) -> None:
    browser = Client()
    for path in addresses:
        answer = browser.get(path, secure=True)
        assert answer["Strict-Transport-Security"] == "max-age=31536000", path
        plain = browser.get(path)
        if path in ("/healthz", "/readyz", "/metrics"):  # asked by what watches, from this machine
            assert plain.status_code in (200, 503), path
        else:
            assert plain.status_code == 301, path
            assert plain["Location"].startswith("https://testserver/"), path


def guarded(name: str, cookie: "Morsel[str]") -> bool:
    """As browsers demand of the prefix, and out of the reach of scripts and of other sites."""
    return bool(
        name.startswith("__Host-")
        and cookie["secure"]
        and cookie["path"] == "/"
        and not cookie["domain"]
        and cookie["samesite"] == "Lax"
        and (cookie["httponly"] or cookie["max-age"] == 0)  # what is taken away says less
    )


@pytest.mark.long
@pytest.mark.usefixtures("_under_tls")
def test_every_cookie_is_bound_to_this_host(stage: Stage, addresses: list[str]) -> None:
    seen: set[str] = set()

    def look(answer: Any, what: str) -> None:
        for name, cookie in answer.cookies.items():
            seen.add(name)
            assert guarded(name, cookie), f"{what}: {cookie}"

    browser = Client()
    sent = {"login": "chief", "password": "steering"}
    look(browser.get("/admin/account/login/", secure=True), "sign-in")
    look(browser.post("/admin/account/login/", sent, secure=True), "signed in")
    given = {"action": "open_letters"}  # nothing chosen: a message
    look(browser.post("/admin/petitions/letter/", given, secure=True), "a message")
    for path in addresses:
        answer = browser.get(path, secure=True)
        look(answer, path)
        if not path.startswith("/admin/"):
            assert not answer.cookies, f"{path}: a public page sets none"
    assert seen == {"__Host-session", "__Host-csrf", "__Host-messages"}


def test_without_tls_they_are_named_otherwise(stage: Stage) -> None:
    browser = Client()
    answer = browser.post("/admin/account/login/", {"login": "chief", "password": "steering"})
    assert {*answer.cookies, *browser.get("/admin/account/2fa/").cookies} <= {
        "session",
        "csrf",
        "messages",
    }
    assert "session" in answer.cookies


# Bodies ------------------------------------------------------------------------------------------


class Unread:
    """A body that nobody may begin to read."""

    def read(self, *size: int) -> bytes:
        raise AssertionError("it was read")

    readline = read


@pytest.mark.parametrize(
    ("path", "length"),
    [(b"/letters/shelter/sign/", 1024 * 1024 + 1), (b"/nowhere", 10**9), (b"/admin/", 10**9),
     (b"/admin/account/login/", 64 * 1024 * 1024 + 1)],
)  # fmt: skip
def test_a_body_that_is_too_large_is_refused_unread(stage: Stage, path: bytes, length: int) -> None:
    said: list[Any] = []
    request = Request("POST", path, "", {"Content-Type": "multipart/form-data; boundary=x"})
    environ = environ_of(request) | {"CONTENT_LENGTH": str(length), "wsgi.input": Unread()}
    Application()(environ, lambda *a: said.extend(a))
    assert said[0].startswith("400")
    assert lacking(dict(said[1]), "") == []


@pytest.mark.parametrize("length", ["-1", "x", "0x10", "1e3", "٣", " 5", "9" * 30, "1_0"])
def test_a_length_that_is_none_is_refused(stage: Stage, length: str) -> None:
    said: list[Any] = []
    request = Request("POST", b"/letters/shelter/sign/", "", {"Content-Length": length}, b"a=b")
    Application()(environ_of(request), lambda *a: said.extend(a))
    assert said[0].startswith("400")
    assert RefuseImpossibleLength.__doc__


@pytest.mark.parametrize(
    "kind",
    ["text/plain; charset=zlib", "a/b; charset*=x''y", "a/b;CHARSET=idna", "a/b; boundary*=x''y",
     "application/x-www-form-urlencoded; charset=utf-7"],
)  # fmt: skip
def test_an_encoding_that_is_none_changes_nothing(stage: Stage, kind: str) -> None:
    query = "&".join(f"f{n}=" for n in range(2_100))
    for asked, status in (("q=é", "200"), (query, "400")):
        said: list[Any] = []
        request = Request("GET", b"/letters/shelter/signatories/", asked, {"Content-Type": kind})
        Application()(environ_of(request), lambda *a, said=said: said.extend(a))
        assert said[0].startswith(status)

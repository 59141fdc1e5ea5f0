"""A lockdown as it is seen from outside: two web processes, a worker, PostgreSQL, open browsers.

From the press of the button (or of Return, behind the command) until no name is on any surface:
measured, printed, and at most ten seconds.
"""

import contextlib
import http.client
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.site import Site, site
from tests.postgresql import programs
from tests.processes import ROOT, until

pytestmark = [pytest.mark.journey, pytest.mark.once, pytest.mark.long]

PLAY = "import django; django.setup(); from tests.privacy import restore_plays as p; p.before()"
LETTER = "/letters/shelter/"
NAMES = ("Stayer Alpha", "Withdrawer Beta", "Remover Gamma", "A beekeeper who stays")
SURFACES = [
    f"{language}{LETTER}{rest}"
    for language in ("", "/fr")
    for rest in ("", "signatories/", "signatories/?q=Alpha", "signatories.json", "signatories.csv")
]
MOST_SECONDS = 10.0


@pytest.fixture(scope="module")
def there() -> Iterator[Site]:
    if programs() is None:
        pytest.skip("no PostgreSQL server programs on this machine")
    with site(mail_port=9) as found, contextlib.ExitStack() as life:
        subprocess.run([sys.executable, "-c", PLAY], cwd=ROOT, env=found.env, check=True)
        for process in (found.web(), found.worker()):
            life.callback(process.stop)
            process.start()
        until(lambda: get(found, f"{LETTER}signatories.csv")[0] == 200, what="the lists")
        yield found


def get(there: Site, path: str) -> tuple[int, str]:
    """By a connection of its own, so that either process may answer."""
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", there.port)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def url(there: Site, path: str) -> str:
    return f"http://127.0.0.1:{there.port}{path}"


def shown(page: Page) -> list[str]:
    """Names that stand in the open page, its title or its address."""
    where = page.evaluate("[document.documentElement.outerHTML, document.title, location.href]")
    return [name for name in (*NAMES, "Alpha") if any(name in text for text in where)]


def by_the_button(there: Site, browser: Browser) -> Callable[[], None]:
    page = browser.new_context().new_page()
    page.goto(url(there, "/admin/signatories/lockdown/add/"))
    page.locator('[name="login"]').fill("mod")
    page.locator('[name="password"]').fill("moderating")
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.locator('[name="letter"]').select_option(label="shelter")
    button = page.locator('.submit-row [type="submit"]')
    return lambda: button.click(no_wait_after=True)


def by_the_command(there: Site, browser: Browser) -> Callable[[], None]:
    command = [sys.executable, "manage.py", "lockdown", "--all"]
    return lambda: subprocess.run(command, cwd=ROOT, env=there.env, check=True) and None


@pytest.mark.parametrize("how", [by_the_button, by_the_command])
def test_within_ten_seconds_no_name_is_on_any_surface(
    there: Site, browser: Browser, how: Callable[[Site, Browser], Callable[[], None]]
) -> None:
    lift(there)
    pages = {}
    for path in (LETTER, f"{LETTER}signatories/", f"{LETTER}signatories/?q=Alpha"):
        pages[path] = browser.new_context().new_page()
        pages[path].goto(url(there, path))
        assert shown(pages[path]), path
    # One reader has paused what is new, and stands with the focus within the list.
    pages[LETTER].locator("[data-live-pause]").click()
    pages[f"{LETTER}signatories/"].locator("#q").focus()
    for path in SURFACES:
        assert any(name in get(there, path)[1] for name in NAMES), path
    press = how(there, browser)

    started = time.monotonic()
    press()
    gone: dict[str, float] = {}
    while len(gone) < len(SURFACES) + len(pages) and time.monotonic() - started < 30:
        for path in SURFACES:
            # Several times: each web process has a memory of its own.
            answers = [get(there, path)[1] for _ in range(4)]
            note(gone, path, started, any(name in text for name in NAMES for text in answers))
        for path, page in pages.items():
            note(gone, f"open {path}", started, bool(shown(page)))
        next(iter(pages.values())).wait_for_timeout(50)
    seconds = max(gone.values(), default=99)
    print(f"{how.__name__}: the last name was gone after {seconds:.1f} s")
    for surface, after in sorted(gone.items(), key=lambda item: item[1]):
        print(f"  {after:4.1f} s  {surface}")
    assert len(gone) == len(SURFACES) + len(pages), "a name is still shown"
    assert seconds <= MOST_SECONDS
    for path in pages:
        assert "for the safety of those who signed" in pages[path].content()
    until(lambda: not names_in_files(there), what="the files on the disk")


def names_in_files(there: Site) -> list[Path]:
    files = Path(there.env["PREPARED_ROOT"]).rglob("*.*")
    return [file for file in files if any(n.encode() in file.read_bytes() for n in NAMES)]


def note(gone: dict[str, float], what: str, started: float, is_shown: bool) -> None:
    """When it was first without a name; once more with one, and it begins anew."""
    if is_shown:
        gone.pop(what, None)
    else:
        gone.setdefault(what, time.monotonic() - started)


def lift(there: Site) -> None:
    """Two people, by the command."""
    for what in (["shelter"], ["--all"]):
        for login in ("mod", "chief"):
            subprocess.run(
                [sys.executable, "manage.py", "lockdown", *what, "--lift", "--by", login],
                cwd=ROOT, env=there.env, check=False, capture_output=True,
            )  # fmt: skip
    until(lambda: get(there, f"{LETTER}signatories.csv")[0] == 200, seconds=60, what="the lists")

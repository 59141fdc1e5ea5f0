"""A mailed link does nothing and shows nothing: not even to a program that opens it in a browser,
runs its scripts, presses every button and follows every link.
"""

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.test_walk import LETTER, confirm, fill_in, get_json
from tests.processes import until

pytestmark = [pytest.mark.journey, pytest.mark.once]
ADDRESS = "xylophone@quillfeather.example.org"
SECRETS = ("Zephyrine", "Quillfeather", "Moonbeam Institute", "xylophone")
BUTTONS = "button, input[type=submit], input[type=image], [role=button], summary"


def database(folder: Path) -> contextlib.closing[sqlite3.Connection]:
    """The demo's database, for reading."""
    return contextlib.closing(sqlite3.connect(f"file:{folder / 'db.sqlite3'}?mode=ro", uri=True))


def dump(folder: Path) -> list[str]:
    """Every row of every table of the demo's database, but for the worker's own heartbeat."""
    with database(folder) as db:
        tables = [
            name
            for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table'")
            if name != "signatories_heartbeat"
        ]
        return sorted(
            f"{table} {row}" for table in tables for row in db.execute(f'SELECT * FROM "{table}"')
        )


def is_at_rest(folder: Path) -> bool:
    """Whether the worker has nothing left to do that would change the database by itself."""
    work = (
        "SELECT count(*) FROM signatories_mail WHERE state = 'due'",
        "SELECT count(*) FROM signatories_submission WHERE triage = 'new'",
        "SELECT count(*) FROM signatories_report WHERE state = 'new'",
        "SELECT count(*) FROM signatories_ownpagerequest",
        "SELECT count(*) FROM signatories_signature"
        " WHERE state IN ('waiting', 'held') AND evidence_at IS NULL",
        "SELECT count(*) FROM signatories_roster"
        " WHERE changes > counted_changes OR exported_version < version",
    )
    with database(folder) as db:
        return not any(db.execute(query).fetchone()[0] for query in work)


def somebody_listed(folder: Path) -> str:
    """The name of a person on the letter's list."""
    query = (
        "SELECT entry.name FROM signatories_entry AS entry JOIN petitions_letter AS letter"
        " ON letter.id = entry.letter_id WHERE letter.slug = ? AND entry.kind = 'person'"
        " AND entry.audience = 'public' ORDER BY entry.place LIMIT 1"
    )
    with database(folder) as db:
        return str(db.execute(query, [LETTER]).fetchone()[0])


def link_in_a_mail(origin: str, kind: str) -> str:
    """The newest link of that kind that was mailed to our signer."""

    def newest() -> str | None:
        for mail in get_json(f"{origin}/mailbox/messages.json"):
            found = re.search(rf"http://\S+/{kind}/\w+/", mail["text"])
            if mail["to"] == ADDRESS and found:
                return found.group(0)
        return None

    link = until(newest, what=f"the mail with a link to /{kind}/")
    assert isinstance(link, str)
    return link


def everything_a_robot_sees(page: Page, link: str, origin: str) -> Iterator[str]:
    """Opens the link, presses each button, once and once more on the page that comes then, and
    follows each link; what each page holds.
    """
    page.goto(link)
    yield page.content() + page.title() + page.inner_text("body")
    for number in range(page.locator(BUTTONS).count()):
        page.goto(link)
        for _ in range(2):
            button = page.locator(BUTTONS).nth(number)
            if button.count():
                button.click(force=True)
                page.wait_for_load_state("networkidle")
                yield page.content() + page.title() + page.inner_text("body")
    page.goto(link)
    leads = {a.get_attribute("href") or "" for a in page.locator("a[href]").all()}
    for lead in sorted(leads):
        page.goto(link)
        page.locator(f'a[href="{lead}"]').first.dispatch_event("click")
        page.wait_for_load_state("networkidle")
        yield page.content() + page.title() + page.inner_text("body")


def send_robot(browser: Browser, origin: str, folder: Path, link: str, *more: str) -> None:
    until(lambda: is_at_rest(folder), what="the worker's rest")
    before = dump(folder)
    robot = browser.new_context()
    pages = 0
    for seen in everything_a_robot_sees(robot.new_page(), link, origin):
        pages += 1
        for secret in (*SECRETS, *more):
            assert secret.casefold() not in seen.casefold(), (link, secret)
    assert pages >= 3, "it has pressed a button twice"
    assert robot.cookies() == []
    robot.close()
    assert dump(folder) == before, "a robot has changed something"


def test_a_robot_at_every_mailed_link_changes_nothing_and_sees_nothing(
    browser: Browser, origin: str, folder: Path
) -> None:
    person = browser.new_context()
    page = person.new_page()
    page.goto(f"{origin}/letters/{LETTER}/")
    title = page.locator("h1").inner_text()
    answers = {"name": "Zephyrine Quillfeather", "affiliation": "Moonbeam Institute",
               "email": ADDRESS}  # fmt: skip
    fill_in(page, origin, "person", answers)
    page.locator('[name="visibility"][value="public"]').check()
    for step in ("check", "send"):
        page.locator(f'button[name="step"][value="{step}"]').click()
    send_robot(browser, origin, folder, link_in_a_mail(origin, "confirm"), title)

    confirm(page, origin, ADDRESS)
    page.goto(f"{origin}/letters/{LETTER}/signature/")
    page.locator('[name="email"]').fill(ADDRESS)
    page.locator('main button[type="submit"]').click()
    own_page = link_in_a_mail(origin, "signature")
    send_robot(browser, origin, folder, own_page, title)

    page.goto(own_page)
    page.locator('[name="answer"][value="show"]').check()
    page.get_by_role("button").last.click()
    assert "Zephyrine Quillfeather" in page.inner_text("main"), "who chooses sees it"
    person.close()


def test_a_robot_at_the_link_of_a_report_hides_nobody(
    browser: Browser, origin: str, folder: Path
) -> None:
    name = somebody_listed(folder)
    page = browser.new_page()
    page.goto(f"{origin}/letters/{LETTER}/report/")
    page.locator('[name="kind"][value="impersonated"]').check()
    page.locator('[name="name"]').fill(name)
    page.locator('[name="email"]').fill(ADDRESS)
    page.locator('main button[type="submit"]').click()
    page.close()
    send_robot(browser, origin, folder, link_in_a_mail(origin, "report"), name)

"""The list that grows while it is read: names come in without moving what is read, are announced
at most once a minute, wait while the reader has paused, and nothing is asked behind the scenes.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from tests.journeys.drawn import Drawing
from tests.listing import list_names
from tests.stage import Stage

pytestmark = [pytest.mark.journey, pytest.mark.once, pytest.mark.django_db]
TALLY = "/letters/shelter/tally.json"
A_TURN = 6_000  # ms: longer than the script waits between two questions


@pytest.fixture(autouse=True, scope="module")
def _async_unsafe() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@pytest.fixture
def drawing(stage: Stage, client: Client, browser: Browser) -> Iterator[Drawing]:
    add(stage, 40)
    with browser.new_context(viewport={"width": 360, "height": 640}) as context:
        context.clock.install()
        drawing = Drawing(context, client)
        drawing.draw(client.get("/letters/shelter/"))
        expect(drawing.page.locator("[data-live-pause]")).to_be_visible()
        yield drawing


def add(stage: Stage, number: int, name: str = "") -> None:
    words = {"name": name} if name else None
    list_names(
        stage.organisations, number, entered_by=stage.moderator,
        named=(lambda kind, n: words) if words else None,
    )  # fmt: skip
    stage.recount()


def turn(page: Page) -> None:
    page.clock.run_for(A_TURN)


def listed(page: Page, name: str) -> Any:
    return page.locator(".roster li", has_text=name)


def test_names_come_in_and_what_is_read_stays_where_it_is(drawing: Drawing, stage: Stage) -> None:
    page = drawing.page
    place = "() => document.querySelector('.share h2').getBoundingClientRect().top"
    page.locator(".share h2").evaluate(
        "e => e.scrollIntoView({block: 'center', behavior: 'instant'})"
    )
    before = page.evaluate(place)
    add(stage, 1, "Aardvark Council")
    add(stage, 12)
    turn(page)
    expect(listed(page, "Aardvark Council")).to_have_count(1)
    assert abs(page.evaluate(place) - before) <= 1


def test_it_is_announced_at_most_once_a_minute(drawing: Drawing, stage: Stage) -> None:
    page, note = drawing.page, drawing.page.locator("[data-live-note]")
    page.evaluate("""() => {
        window.told = 0;
        const note = document.querySelector("[data-live-note]");
        new MutationObserver(() => { if (note.textContent) window.told += 1; })
          .observe(note, { childList: true, characterData: true, subtree: true });
    }""")
    for name in ("First Council", "Second Council", "Third Council"):
        add(stage, 1, name)
        turn(page)
        expect(listed(page, name)).to_have_count(1)
    page.clock.run_for(200)
    expect(note).to_have_text("New names have been added to the list.")
    assert page.evaluate("window.told") == 1
    page.clock.run_for(60_000)
    add(stage, 1, "Fourth Council")
    turn(page)
    expect(listed(page, "Fourth Council")).to_have_count(1)
    page.clock.run_for(200)
    assert page.evaluate("window.told") == 2


def test_paused_it_waits_and_goes_on_where_it_was(drawing: Drawing, stage: Stage) -> None:
    page, button = drawing.page, drawing.page.locator("[data-live-pause]")
    button.click()
    expect(button).to_have_text("Resume updates")
    button.evaluate("e => e.blur()")
    add(stage, 1, "Patient Council")
    asked = drawing.asked.count(TALLY)
    turn(page)
    page.wait_for_function("() => true")
    expect(listed(page, "Patient Council")).to_have_count(0)
    button.click()
    button.evaluate("e => e.blur()")
    turn(page)
    expect(listed(page, "Patient Council")).to_have_count(1)
    assert drawing.asked.count(TALLY) > asked


def test_nothing_is_asked_while_nobody_looks(drawing: Drawing, stage: Stage) -> None:
    page = drawing.page
    hide = """(hidden) => {
        Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
    }"""
    page.evaluate(hide, True)
    asked = drawing.asked.count(TALLY)
    page.clock.run_for(120_000)
    assert drawing.asked.count(TALLY) == asked
    add(stage, 1, "Meanwhile Council")
    page.evaluate(hide, False)
    expect(listed(page, "Meanwhile Council")).to_have_count(1)

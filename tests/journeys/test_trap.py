"""The trap for programs is no trap for a browser that fills in everything that it sees."""

import pytest
from playwright.sync_api import Browser

from signatories.signing.signs import TRAP
from tests.journeys.test_walk import LETTER

pytestmark = [pytest.mark.journey, pytest.mark.once]


@pytest.mark.parametrize("kind", ["person", "organisation"])
def test_filling_in_all_that_is_seen_or_reached_leaves_it_empty(
    browser: Browser, origin: str, kind: str
) -> None:
    page = browser.new_page()
    page.goto(f"{origin}/letters/{LETTER}/sign/?kind={kind}")
    trap = page.locator(f'[name="{TRAP}"]')
    filled = 0
    for field in page.locator("input[type=text], input[type=email], textarea").all():
        if field.is_visible():
            field.fill("Ann Example")
            filled += 1
    assert filled >= 5
    reached = set()
    page.locator("body").press("Home")
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.name || ''"))
    assert "email" in reached
    assert TRAP not in reached
    assert trap.count() == 1
    assert trap.input_value() == ""
    assert trap.get_attribute("autocomplete") == "off"
    page.close()

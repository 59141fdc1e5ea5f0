"""Arabic: a letter in it on a page that speaks English, and a whole page from right to left."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page

from tests.journeys.drawn import Drawing
from tests.journeys.states import World, make_world
from tests.stage import Stage

pytestmark = [pytest.mark.journey, pytest.mark.once, pytest.mark.django_db]
BOXES = """
    () => Object.fromEntries(["h1", ".letter-text", ".letter-facts", ".masthead a", ".roster"]
      .map((s) => [s, document.querySelector(s)?.getBoundingClientRect().toJSON()]))
"""


@pytest.fixture(autouse=True, scope="module")
def _async_unsafe() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@pytest.fixture
def world(stage: Stage, client: Client) -> World:
    return make_world(stage, client)


def drawn(browser: Browser, world: World, path: str, width: int) -> tuple[Page, Any]:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = Drawing(context, world.client).draw(world.get(path))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    return page, page.evaluate(BOXES)


def test_an_arabic_letter_on_an_english_page_says_so(world: World, browser: Browser) -> None:
    page, boxes = drawn(browser, world, "/letters/arabic/", 1440)
    assert page.locator("html").get_attribute("dir") is None
    assert "It is shown in: Arabic." in page.locator(".fallback-note").inner_text()
    for part in ("h1", ".letter-text"):
        assert page.locator(part).get_attribute("lang") == "ar"
        assert page.locator(part).get_attribute("dir") == "rtl"
    demand = page.locator(".demands li p").first
    assert demand.get_attribute("lang") == "en", "it exists in English only"
    assert demand.get_attribute("dir") is None
    assert boxes[".letter-facts"]["x"] > boxes[".letter-text"]["x"]
    page.context.close()


@pytest.mark.parametrize("width", [320, 1440])
def test_a_whole_page_from_right_to_left(
    world: World, browser: Browser, settings: Any, width: int
) -> None:
    settings.LANGUAGES = [*settings.LANGUAGES, ("ar", "Arabic")]
    page, boxes = drawn(browser, world, "/ar/letters/arabic/", width)
    assert page.locator("html").get_attribute("lang") == "ar"
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator(".fallback-note").count() == 0
    head = boxes[".masthead a"]
    assert head["x"] + head["width"] > width / 2, "the site's name stands at the right"
    if width == 1440:
        assert boxes[".letter-facts"]["x"] < boxes[".letter-text"]["x"]
    page.goto("http://testserver/ar/letters/shelter/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for part in ("h1", ".letter-text", ".demands li p >> nth=0"):
        assert page.locator(part).get_attribute("lang") == "en"
        assert page.locator(part).get_attribute("dir") == "ltr"
    page.context.close()

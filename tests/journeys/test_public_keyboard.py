"""Reading and signing by the keyboard alone, without scripts; the focus is always to be seen."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from tests.journeys.drawn import ORIGIN, Drawing
from tests.journeys.states import World, make_world
from tests.journeys.test_walk import LETTER
from tests.stage import Stage

pytestmark = [pytest.mark.journey, pytest.mark.once]
# The box of what has the focus, whether it lies in the bar, and the bar's upper edge.
WHERE = """
    () => {
      const focused = document.activeElement;
      const bar = document.querySelector(".sign-bar");
      const { top, bottom } = focused.getBoundingClientRect();
      return {
        words: focused.textContent.trim().slice(0, 40) || focused.id || focused.tagName,
        isBody: focused === document.body, inBar: bar.contains(focused), top, bottom,
        barTop: bar.getBoundingClientRect().top, fixed: getComputedStyle(bar).position === "fixed",
        height: window.innerHeight,
      };
    }
"""


@pytest.fixture(autouse=True, scope="module")
def _async_unsafe() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@pytest.fixture
def world(stage: Stage, client: Client) -> World:
    return make_world(stage, client)


def tab_to(page: Page, selector: str, *, most: int = 120) -> None:
    """Press Tab until the focus is there, and see it there."""
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if focused.count() and focused.evaluate("(e, s) => e.matches(s)", selector):
            assert focused.evaluate("e => getComputedStyle(e).outlineStyle") != "none", selector
            expect(focused).to_be_in_viewport()
            return
    raise AssertionError(f"Tab never comes to {selector}")


def test_a_person_signs_by_the_keyboard_alone_without_scripts(
    browser: Browser, origin: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{origin}/letters/{LETTER}/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_class("skip-link")
    tab_to(page, ".sign-bar a[href*='kind=person']")
    page.keyboard.press("Enter")
    tab_to(page, "button[value='check']")
    page.keyboard.press("Enter")  # nothing filled in

    expect(page).to_have_title(re.compile("^Error: "))
    summary = page.locator(".error-summary")
    expect(summary).to_be_focused()
    assert summary.get_by_role("link").count() == 3
    tab_to(page, ".error-summary a[href='#id_name']", most=3)
    page.keyboard.press("Enter")
    expect(page.locator("#id_name")).to_be_focused()
    page.keyboard.type("Key Board")
    tab_to(page, "[name='visibility']")
    page.keyboard.press("Space")
    tab_to(page, "[name='email']")
    page.keyboard.type("keys@gmial.com")
    tab_to(page, "button[value='check']")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Did you mean keys@gmail.com?")
    tab_to(page, "button[value='mend']")
    page.keyboard.press("Enter")
    expect(page.locator(".answers")).to_contain_text("keys@gmail.com")
    tab_to(page, "button[value='send']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("check-your-inbox/(#id_name)?$"))
    expect(page.locator("main")).not_to_contain_text("Key Board")
    context.close()


@pytest.mark.django_db
@pytest.mark.parametrize(("width", "height"), [(360, 640), (640, 480), (1440, 800)])
def test_the_focus_is_never_under_the_way_to_sign(
    world: World, browser: Browser, width: int, height: int
) -> None:
    """WCAG 2.4.11, forwards and backwards through a whole letter's page."""
    size: Any = {"width": width, "height": height}
    with browser.new_context(viewport=size, reduced_motion="reduce") as context:
        drawing = Drawing(context, world.client)
        page = drawing.draw(world.get("/letters/shelter/"))
        seen = 0
        for key in ("Tab", "Shift+Tab"):
            for _ in range(60):
                page.keyboard.press(key)
                page.evaluate("() => new Promise(requestAnimationFrame)")
                where: Any = page.evaluate(WHERE)
                if where["isBody"]:
                    break
                seen += 1
                assert where["bottom"] > 0, where
                assert where["top"] < where["height"], where
                if where["fixed"] and not where["inBar"]:
                    assert where["bottom"] <= where["barTop"] + 1, where
        assert seen > 30


@pytest.mark.django_db
def test_nothing_glides_for_who_wants_no_motion(world: World, browser: Browser) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = Drawing(context, world.client).draw(world.get("/letters/shelter/"))
        moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter((e) => {
            const style = getComputedStyle(e);
            return style.scrollBehavior === "smooth" || parseFloat(style.transitionDuration) > 0
                || style.animationName !== "none";
        }).map((e) => e.tagName)""")
    assert moving == []


@pytest.mark.django_db
def test_names_of_another_language_say_so_and_lists_stay_lists(
    world: World, browser: Browser
) -> None:
    with browser.new_context() as context:
        page = Drawing(context, world.client).draw(world.get("/letters/shelter/signatories/"))
        for words, language in {
            "林達": "zh",
            "لیندا": "fa",
            "김지우": "ko",
            "陳大文": "zh",
        }.items():
            name = page.locator("bdi", has_text=re.compile(f"^{words}$")).first
            assert name.get_attribute("lang") == language, words
        arabic = page.locator("bdi[lang='ar']").first
        assert arabic.evaluate("e => getComputedStyle(e).direction") == "rtl"
        assert page.locator("ul.roster:not([role=list])").count() == 0
        page.goto(f"{ORIGIN}/zh-hant/letters/shelter/signatories/")
        chinese = page.locator("bdi", has_text=re.compile("^陳大文$")).first
        assert chinese.get_attribute("lang") is None, "the page's own language"

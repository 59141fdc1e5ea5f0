"""axe over every page of the desk in Chromium, narrow and wide, light and dark; and a queue that is
worked by the keyboard alone.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings as django_settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from signatories.models import Signature
from tests.desk.desks import QUEUE, waiting_rows
from tests.desk.worlds import address as address_of
from tests.desk.worlds import admin_routes, rows_of
from tests.stage import Stage

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

# Where signatures are worked on; the forms in which a letter is written are Django's own.
DESK = (
    "queuedsignature", "signature", "proposedsignature", "entry", "report", "lockdown",
    "announcement", "suppression", "block", "event", "officialroster", "officeholder", "roster",
    "deskpreferences", "sourcemail", "invitation", "membership",
)  # fmt: skip
NO_PAGES = ("autocomplete", "jsi18n", "logout", "<path:object_id>/$", "r/<", "take/", "give-back/")
LOOKS = [(360, "light"), (360, "dark"), (1440, "light"), (1440, "dark")]


@pytest.fixture(autouse=True, scope="module")
def _async_unsafe() -> Iterator[None]:
    """Playwright's loop runs in this thread; the database is asked between its steps only."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@pytest.fixture
def site(live_server: Any, settings: Any) -> str:
    settings.ALLOWED_HOSTS = ["*"]
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False
    settings.PUBLIC_ORIGIN = live_server.url
    return str(live_server.url)


def desk_of(browser: Browser, site: str, user: User, **looks: Any) -> BrowserContext:
    client = Client()
    client.force_login(user)
    name = django_settings.SESSION_COOKIE_NAME
    context = browser.new_context(bypass_csp=True, **looks)
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": site}])
    return context


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['html'][:120]} {node.get('failureSummary', '')[:300]}"
        for one in found
        for node in one["nodes"]
    ]


def pages(rows: dict[str, Any]) -> Iterator[str]:
    yield "/admin/"
    for route in admin_routes():
        model = route.split("/")[3] if route.count("/") > 3 else ""
        if model in DESK and not any(part in route for part in NO_PAGES):
            path = address_of(route, rows)
            if "<" not in path:
                yield path


@pytest.mark.long
@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_on_any_desk_page(
    site: str, stage: Stage, browser: Browser, width: int, scheme: str
) -> None:
    rows = rows_of(stage, "ours")
    waiting_rows(stage, 3)
    waiting_rows(stage, 2, pile="look", kind="organisation", name="Group")
    looks: dict[str, Any] = {
        "viewport": {"width": width, "height": 800},
        "color_scheme": scheme,
    }
    wrong: list[str] = []
    looked_at = 0
    with desk_of(browser, site, stage.admin, **looks) as context:
        page = context.new_page()
        for path in dict.fromkeys(pages(rows)):
            answer = page.goto(site + path)
            if answer is None or answer.status != 200:
                continue
            looked_at += 1
            wrong += [f"{path}: {what}" for what in violations(page)]
    with browser.new_context(bypass_csp=True, **looks) as nobody:
        page = nobody.new_page()
        page.goto(f"{site}/admin/login/")
        wrong += [f"login: {what}" for what in violations(page)]
    assert looked_at >= 25, looked_at
    assert wrong == [], "\n".join(wrong)


def tab_to(page: Page, selector: str, *, most: int = 150) -> None:
    """Press Tab until the focus is there; and see where it is."""
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if focused.count() and focused.evaluate("(e, s) => e.matches(s)", selector):
            outline = focused.evaluate(
                "e => [getComputedStyle(e).outlineStyle, getComputedStyle(e).boxShadow]"
            )
            assert outline != ["none", "none"], f"the focus on {selector} cannot be seen"
            expect(focused).to_be_in_viewport()
            return
    raise AssertionError(f"Tab never comes to {selector}")


@pytest.mark.parametrize("width", [360, 1440])
def test_the_queue_is_worked_by_the_keyboard_alone(
    site: str, stage: Stage, browser: Browser, width: int
) -> None:
    first, second, third, fourth = waiting_rows(stage, 4)
    viewport: Any = {"width": width, "height": 700}
    with desk_of(browser, site, stage.moderator, viewport=viewport) as context:
        page = context.new_page()
        page.goto(site + QUEUE)

        # Tick two rows with the space bar, choose an action by its first letter, and go.
        tab_to(page, f"input.action-select[value='{first.pk}']")
        page.keyboard.press("Space")
        tab_to(page, f"input.action-select[value='{second.pk}']")
        page.keyboard.press("Space")
        tab_to(page, "select[name='action']")
        page.keyboard.type("Publish")
        tab_to(page, "button[name='index']")
        page.keyboard.press("Enter")
        expect(page.locator(".messagelist")).to_contain_text("2 signatures published")

        # A row's own button.
        tab_to(page, f"button[value='decline.{third.pk}']")
        page.keyboard.press("Enter")
        expect(page.locator(".messagelist")).to_contain_text("1 signature declined")

        # A row's page, and its button.
        tab_to(page, f"#row-{fourth.pk}")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{fourth.pk}/change/")
        tab_to(page, "[name='_hold'], [value='hold'], input[name*='hold']")
        page.keyboard.press("Enter")
        expect(page.locator(".messagelist")).to_contain_text("held")
    states = [Signature.objects.get(pk=row.pk).state for row in (first, second, third, fourth)]
    assert states == ["published", "published", "declined", "held"]

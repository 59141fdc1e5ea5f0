"""A browser at the desk: signed in, looked at by axe, and worked by the keyboard."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

PHONE: ViewportSize = {"width": 360, "height": 780}
DESKTOP: ViewportSize = {"width": 1440, "height": 900}


def desk_of(browser: Browser, site: str, user: User, **looks: Any) -> BrowserContext:
    """A browser in which this person has signed in; axe needs to get past the site's policy."""
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    context = browser.new_context(bypass_csp=True, **looks)
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": site}])
    return context


def faults(page: Page) -> list[str]:
    """What axe finds on the page as it stands, on a light phone and on a dark screen; and whether
    it is wider than the phone.
    """
    page.wait_for_load_state()
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size(DESKTOP)
    found = _violations(page)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(PHONE)
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > PHONE["width"]:
        found.append(f"{width} wide")
    return found + _violations(page)


def _violations(page: Page) -> list[str]:
    # Colours fade into each other when the scheme changes.
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")
    return [
        f"{one['id']}: {node['target']} {node['html'][:120]} {node.get('failureSummary', '')[:300]}"
        for one in Axe().run(page).response["violations"]
        for node in one["nodes"]
    ]


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

"""Every public page in every state, drawn by Chromium narrow and wide, light and dark: axe finds
nothing, nothing scrolls sideways at 320 pixels, the browser complains of nothing.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import Resolver404, resolve
from playwright.sync_api import Browser, Page

from signatories.roster.day_figures import today_of
from tests.addresses import public_paths
from tests.journeys.drawn import Drawing
from tests.journeys.states import STATES, World, make_world
from tests.stage import Stage

pytestmark = [pytest.mark.journey, pytest.mark.once, pytest.mark.django_db]
LOOKS = [(360, "light"), (360, "dark"), (1440, "light"), (1440, "dark")]
ITS_OWN_STATUS = "console: Failed to load resource: the server responded with a status of"
# Addresses that answer with no page of ours: files, pictures, feeds, redirects.
NO_PAGES = {
    "healthz", "robots", "sitemap", "openapi", "oembed", "embed-colours", "list-json", "list-csv",
    "tally", "letter-feed", "share-image", "qr-code", "short-link", "short-link-as-typed", "feed",
}  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def _async_unsafe() -> Iterator[None]:
    """Playwright's loop runs in this thread; the database is asked between its steps only."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@pytest.fixture
def world(stage: Stage, client: Client) -> World:
    return make_world(stage, client)


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['html'][:120]} {node.get('failureSummary', '')[:300]}"
        for one in found
        for node in one["nodes"]
    ]


def name_of(path: str) -> str:
    try:
        return resolve(path.partition("?")[0]).url_name or ""
    except Resolver404:
        return ""


def test_no_page_is_forgotten(world: World) -> None:
    """Each address of the URL configuration is among the states, or said to be no page."""
    names = {name_of(path) for path in public_paths(today_of(world.stage.facts))} - {""}
    shown = {name_of(state(world).request["PATH_INFO"]) for state in STATES.values()}
    assert names - NO_PAGES - shown == set()


@pytest.mark.long
@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_on_any_public_page(
    world: World, browser: Browser, width: int, scheme: Any
) -> None:
    wrong: list[str] = []
    viewport: Any = {"width": width, "height": 800}
    with browser.new_context(viewport=viewport, color_scheme=scheme, bypass_csp=True) as context:
        drawing = Drawing(context, world.client)
        drawing.page.on("console", lambda message: wrong.append(f"console: {message.text}"))
        drawing.page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
        for name, state in STATES.items():
            page = drawing.draw(state(world))
            if folder := os.environ.get("PICTURES"):
                page.screenshot(path=Path(folder, f"{name}-{width}-{scheme}.png"), full_page=True)
            wrong += [f"{name}: {what}" for what in violations(page)]
        assert drawing.elsewhere == []
    wrong = [what for what in wrong if not what.startswith(ITS_OWN_STATUS)]
    assert wrong == [], "\n".join(wrong)


@pytest.mark.long
def test_no_page_scrolls_sideways_at_320_pixels(world: World, browser: Browser) -> None:
    """Which is 1280 pixels at 400 % (WCAG 1.4.10)."""
    wide: list[str] = []
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        drawing = Drawing(context, world.client)
        for name, state in STATES.items():
            width = drawing.draw(state(world)).evaluate("document.documentElement.scrollWidth")
            if width > 320:
                wide.append(f"{name}: {width}")
    assert wide == []

"""A letter on another site, in Chromium: the frame grows to what is in it, no other page is framed,
and nothing on a letter's page is against its own policy.
"""

import contextlib
import http.server
import re
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.journey, pytest.mark.once]
OPEN, CLOSED = "january-6-arrests", "magnitsky-sanctions"


@contextlib.contextmanager
def other_site(page: str) -> Iterator[str]:
    """A site of somebody else's (another host for the browser) with this page."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *words: object) -> None:
            """Nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://localhost:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 800, "height": 900})
    yield page
    page.close()


def frame(origin: str, query: str = "") -> str:
    return (
        f'<iframe src="{origin}/embed/{OPEN}/{query}" width="320" height="40" '
        f"data-undersigned></iframe>"
    )


def test_a_frame_is_as_high_as_what_is_in_it(page: Page, origin: str) -> None:
    host = (
        f"<!doctype html>{frame(origin)}{frame(origin, '?compact=1')}"
        f'<script src="{origin}/static/embed-host.js"></script>'
    )
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with other_site(host) as address:
        page.goto(address)
        whole, compact = (page.locator("iframe").nth(place) for place in (0, 1))
        expect(whole).not_to_have_attribute("height", "40")
        expect(compact).not_to_have_attribute("height", "40")
        heights = [int(each.get_attribute("height") or 0) for each in (whole, compact)]
        for each, height in zip(page.frames[1:], heights, strict=True):
            needed = each.evaluate("document.documentElement.scrollHeight")
            assert abs(needed - height) <= 2
        assert heights[0] > heights[1] > 100
        page.evaluate("document.querySelector('iframe').width = '700'")
        expect(whole).not_to_have_attribute("height", str(heights[0]))
    assert said == []


def test_the_host_believes_only_the_frame_itself(page: Page, origin: str) -> None:
    host = (
        f'<!doctype html><iframe src="{origin}/nowhere" height="40" data-undersigned></iframe>'
        f'<script src="{origin}/static/embed-host.js"></script>'
    )
    with other_site(host) as address:
        page.goto(address)
        for message in ("{type: 'undersigned:height', height: 999}", "null", "'x'", "{height: 9}"):
            page.evaluate(f"window.postMessage({message}, '*')")
        page.evaluate("new Promise((done) => setTimeout(done, 200))")
        expect(page.locator("iframe")).to_have_attribute("height", "40")


def test_another_page_is_not_shown_in_a_frame(page: Page, origin: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with other_site(f'<!doctype html><iframe src="{origin}/letters/{OPEN}/"></iframe>') as address:
        page.goto(address)
        page.evaluate("new Promise((done) => setTimeout(done, 200))")
    assert len(said) == 1
    assert "frame-ancestors 'none'" in said[0]


@pytest.mark.parametrize("slug", [OPEN, CLOSED])
def test_a_letters_page_does_nothing_against_its_policy(page: Page, origin: str, slug: str) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{origin}/letters/{slug}/", wait_until="networkidle")
    assert said == []
    assert [url for url in asked if not url.startswith(origin)] == []
    assert len(asked) <= 8
    copy = page.get_by_role("button", name="Copy")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin)
    copy.click()
    expect(page.locator("[data-share-note]")).to_have_text("Copied.")
    assert re.fullmatch(rf"{origin}/s/{slug}", page.evaluate("navigator.clipboard.readText()"))

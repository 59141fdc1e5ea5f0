"""A real browser, and the demo as a visitor finds it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.postgresql import free_port
from tests.processes import demo

CHROMIUM = "/usr/bin/chromium"
SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PASSWORD = "a password for the demo"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo keeps its database and its mails."""
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="session")
def origin(folder: Path) -> Iterator[str]:
    with demo(folder, free_port(), DEMO_PASSWORD=PASSWORD) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is missing; on Debian: apt install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(autouse=True, scope="module")
def _async_unsafe() -> Iterator[None]:
    """Playwright's loop runs in this thread; the database is asked between its steps only."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@pytest.fixture
def desk_site(live_server: Any, settings: Any) -> str:
    """The stage's own site, whose rows a test can look at between two steps of the browser."""
    settings.ALLOWED_HOSTS = ["*"]
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False
    settings.PUBLIC_ORIGIN = live_server.url
    return str(live_server.url)

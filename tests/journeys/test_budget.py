"""What a letter with 200 names costs its reader, as Chromium counts it on the wire: 60 kB and eight
requests, all from this site; nothing moves, nothing complains, and it reads without a script.
"""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.long_letter import NAMES, SLUG
from tests.processes import ROOT, environment

pytestmark = [pytest.mark.journey, pytest.mark.once]
MOST_BYTES, MOST_REQUESTS = 60_000, 8
SIZES = [(360, 740), (1440, 900)]
SHIFTS = """
    () => new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
    })
"""


@dataclass
class Cost:
    """What one visit took: the answers' bytes on the wire, headers included, by address."""

    bytes: dict[str, int] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    policy: str = ""
    encodings: dict[str, str] = field(default_factory=dict)


@pytest.fixture(scope="session")
def letter(origin: str, folder: Path) -> str:
    """The address of a letter with 200 names, in the demo."""
    keys = json.loads((folder / "keys.json").read_text())
    env = environment(
        **keys, DJANGO_SETTINGS_MODULE="config.settings", PUBLIC_ORIGIN=origin,
        DATABASE_URL=f"sqlite:///{folder / 'db.sqlite3'}", STATIC_ROOT=str(folder / "static"),
        PREPARED_ROOT=str(folder / "prepared"), LEDGER_FILE=str(folder / "ledger.jsonl"),
    )  # fmt: skip
    command = [sys.executable, "-m", "tests.journeys.long_letter"]
    subprocess.run(command, cwd=ROOT, env=env, check=True)
    return f"{origin}/letters/{SLUG}/"


def watched(page: Page) -> Cost:
    """What this page will have cost, counted by the browser itself."""
    cost = Cost()
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    addresses: dict[str, str] = {}

    def received(event: dict[str, Any]) -> None:
        response = event["response"]
        headers = {name.lower(): value for name, value in response["headers"].items()}
        addresses[event["requestId"]] = response["url"]
        cost.encodings[response["url"]] = headers.get("content-encoding", "")
        if event["type"] == "Document":
            cost.policy = headers["content-security-policy"]

    def finished(event: dict[str, Any]) -> None:
        if address := addresses.get(event["requestId"]):
            cost.bytes[address] = cost.bytes.get(address, 0) + int(event["encodedDataLength"])

    wire.on("Network.responseReceived", received)
    wire.on("Network.loadingFinished", finished)
    page.on("console", lambda message: cost.complaints.append(message.text))
    page.on("pageerror", lambda error: cost.complaints.append(str(error)))
    page.on("requestfailed", lambda request: cost.complaints.append(request.url))
    return cost


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_letter_with_200_names_keeps_its_budget(
    browser: Browser, letter: str, width: int, height: int, record_property: Any
) -> None:
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    cost = watched(page)
    page.goto(letter, wait_until="networkidle")
    page.mouse.wheel(0, 20_000)
    shift = page.evaluate(SHIFTS)
    spent = sum(cost.bytes.values())
    record_property(f"bytes at {width}", f"{spent:,} in {len(cost.bytes)} answers: {cost.bytes}")
    assert page.locator(".roster > li").count() == NAMES
    assert spent <= MOST_BYTES
    assert len(cost.bytes) <= MOST_REQUESTS
    assert [url for url in cost.bytes if not url.startswith(letter.split("/letters")[0])] == []
    assert cost.complaints == []
    assert shift == 0
    packed = [url for url in cost.bytes if not url.endswith((".woff2", ".svg"))]
    assert {cost.encodings[url] for url in packed} == {"br"}
    context.close()


def test_the_policy_allows_no_inline_script_and_needs_no_nonce(
    browser: Browser, letter: str
) -> None:
    page = browser.new_page()
    cost = watched(page)
    page.goto(letter)
    assert "default-src 'none'" in cost.policy
    assert "unsafe" not in cost.policy
    assert "nonce" not in cost.policy
    assert page.locator("[nonce], [style], [onclick], script:not([src]):not([type])").count() == 0
    page.close()


def test_the_page_is_whole_without_its_scripts(browser: Browser, letter: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(letter)
    assert page.locator(".roster > li").count() == NAMES
    assert page.locator("button:visible").count() == 0  # none that does nothing
    for words in ("for an organisation", "as a person"):
        page.get_by_role("link", name=words).first.click()
        assert page.locator("form[method=post] [name=name]").count() == 1
        page.go_back()
    context.close()


def test_the_text_face_is_ours_and_kept_for_good(browser: Browser, letter: str) -> None:
    page = browser.new_page()
    with page.expect_response(lambda response: "/fonts/text." in response.url) as waited:
        page.goto(letter)
    answer = waited.value
    assert "immutable" in answer.headers["cache-control"]
    page.evaluate("() => document.fonts.ready.then(() => null)")
    assert page.evaluate("() => document.fonts.check('16px \"Undersigned Text\"', 'Éəşğ')")
    page.close()

"""The whole walk in Chromium against the demo's own processes: sign, confirm, moderate, read."""

import json
import re
import urllib.request
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import PASSWORD
from tests.processes import until

pytestmark = [pytest.mark.journey, pytest.mark.once]
LETTER = "january-6-arrests"


def get_json(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=5) as response:
        return json.load(response)


def mail_to(origin: str, address: str) -> dict[str, Any]:
    def newest() -> Any:
        mails = get_json(f"{origin}/mailbox/messages.json")
        return next((mail for mail in mails if mail["to"] == address), None)

    found = until(newest, what="the mail")
    assert isinstance(found, dict)
    return found


def fill_in(page: Page, origin: str, kind: str, answers: dict[str, str]) -> None:
    page.goto(f"{origin}/letters/{LETTER}/sign/?kind={kind}")
    for name, value in answers.items():
        page.locator(f'[name="{name}"]').fill(value)


def sign_organisation(page: Page, origin: str, name: str, address: str) -> None:
    answers = {"name": name, "representative": "Ann Example", "email": address}
    fill_in(page, origin, "organisation", answers)
    page.locator('[name="authority"]').check()
    page.locator('button[name="step"][value="check"]').click()
    expect(page.locator("main")).to_contain_text(name)
    page.locator('button[name="step"][value="send"]').click()
    expect(page).to_have_url(re.compile("check-your-inbox/$"))


def sign_person(page: Page, origin: str, name: str, address: str, visibility: str) -> None:
    fill_in(page, origin, "person", {"name": name, "email": address})
    assert page.locator('[name="visibility"]:checked').count() == 0
    page.locator(f'[name="visibility"][value="{visibility}"]').check()
    page.locator('button[name="step"][value="check"]').click()
    page.locator('button[name="step"][value="send"]').click()
    expect(page).to_have_url(re.compile("check-your-inbox/$"))


def confirm(page: Page, origin: str, address: str) -> None:
    link = re.search(r"http://\S+/confirm/\w+/", mail_to(origin, address)["text"])
    assert link
    page.goto(link.group(0))
    assert page.locator('input[type="radio"]:checked').count() == 0
    page.get_by_role("button").last.click()  # nothing chosen: nothing happens
    page.locator('[name="answer"][value="sign"]').check()
    page.get_by_role("button").last.click()
    expect(page.locator("main")).to_contain_text("moderator")


def log_in(page: Page, origin: str) -> None:
    page.goto(f"{origin}/admin/")
    page.locator('[name="login"]').fill("moderator")
    page.locator('[name="password"]').fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("link", name="Moderation queue").first.click()


def decide(page: Page, name: str, action: str) -> None:
    page.locator("tr", has_text=name).locator('[name="_selected_action"]').check()
    page.locator('[name="action"]').select_option(action)
    page.locator('button[name="index"]').click()
    expect(page.locator(".messagelist")).to_be_visible()
    expect(page.locator("#result_list", has_text=name)).to_have_count(0)


def test_two_sign_one_is_published_and_appears_without_reloading(
    browser: Browser, origin: str
) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    before = get_json(f"{origin}/letters/{LETTER}/tally.json")
    sign_organisation(page, origin, "Harbour Light Society", "board@harbour.example.org")
    confirm(page, origin, "board@harbour.example.org")
    sign_person(page, origin, "Quill Marsh", "quill@example.org", "public")
    confirm(page, origin, "quill@example.org")
    assert visitor.cookies() == []
    assert get_json(f"{origin}/letters/{LETTER}/tally.json")["total"] == before["total"]

    reader = browser.new_page()
    reader.goto(f"{origin}/letters/{LETTER}/")
    expect(reader.locator("main")).not_to_contain_text("Harbour Light Society")

    moderator = browser.new_context().new_page()
    log_in(moderator, origin)
    decide(moderator, "Harbour Light Society", "publish")
    decide(moderator, "Quill Marsh", "decline")

    expect(reader.locator("main")).to_contain_text("Harbour Light Society", timeout=10_000)
    page.goto(f"{origin}/letters/{LETTER}/signatories/")
    expect(page.locator("main")).to_contain_text("Harbour Light Society")
    expect(page.locator("main")).not_to_contain_text("Quill Marsh")
    after = get_json(f"{origin}/letters/{LETTER}/tally.json")
    assert after["total"] == before["total"] + 1
    assert after["organisations"] == before["organisations"] + 1
    visitor.close()


def test_an_office_holder_with_a_native_name_is_counted_by_office(
    browser: Browser, origin: str
) -> None:
    page = browser.new_page()
    before = get_json(f"{origin}/letters/{LETTER}/tally.json")
    fill_in(page, origin, "person", {"name": "Ping Example", "other_names": "平例",
                                     "role": "Senator", "email": "ping@example.org",
                                     "representative": "An Assistant"})  # fmt: skip
    page.locator('[name="office"]').select_option("senator")
    page.locator('[name="visibility"][value="public"]').check()
    page.locator('button[value="check"]').click()
    expect(page.locator("main")).to_contain_text("平例")
    expect(page.locator("main")).to_contain_text("Senator")
    page.locator('button[value="send"]').click()
    confirm(page, origin, "ping@example.org")
    moderator = browser.new_context().new_page()
    log_in(moderator, origin)
    decide(moderator, "Ping Example", "publish")

    def counted() -> Any:
        tally = get_json(f"{origin}/letters/{LETTER}/tally.json")
        return tally if tally["office_holders"] == before["office_holders"] + 1 else None

    tally = until(counted, seconds=10, what="the tally")
    assert isinstance(tally, dict)
    assert {o["code"]: o["count"] for o in tally["offices"]}["senator"] == 4
    page.goto(f"{origin}/letters/{LETTER}/signatories/")
    expect(page.locator("main")).to_contain_text("平例")
    expect(page.locator("main")).not_to_contain_text("An Assistant")

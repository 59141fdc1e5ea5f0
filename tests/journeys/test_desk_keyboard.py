"""The queue by the keyboard alone, with and without one-letter shortcuts, in a real browser."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from signatories.models import Contact, DeskPreferences, Signature
from tests.desk.desks import QUEUE, waiting_rows
from tests.journeys.desk_browser import DESKTOP, PHONE, desk_of, tab_to
from tests.stage import Stage

pytestmark = [pytest.mark.journey, pytest.mark.once, pytest.mark.django_db(transaction=True)]


def states(rows: list[Signature]) -> list[str]:
    found = dict(Signature.objects.values_list("pk", "state"))
    return [found[row.pk] for row in rows]


def says(page: Page, words: str) -> None:
    expect(page.locator(".messagelist")).to_contain_text(words)


def test_the_whole_queue_is_worked_by_the_keyboard_alone(
    desk_site: str, stage: Stage, browser: Browser
) -> None:
    """Rows are taken, published, declined with a reason, held with a question; one is undone."""
    rows = waiting_rows(stage, 5)
    first, second, third, fourth, fifth = rows
    with desk_of(browser, desk_site, stage.moderator, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(desk_site + QUEUE)
        tab_to(page, "form[action*='/take/'] button")
        page.keyboard.press("Enter")
        says(page, "5 signatures are yours to read")

        # Tick two rows with the space bar, choose an action by its first letters, and go.
        for row in (first, second):
            tab_to(page, f"input.action-select[value='{row.pk}']")
            page.keyboard.press("Space")
        tab_to(page, "select[name='action']")
        page.keyboard.type("Publish")
        tab_to(page, "button[name='index']")
        page.keyboard.press("Enter")
        says(page, "2 signatures published")

        # A row's own button.
        tab_to(page, f"button[value='publish.{third.pk}']")
        page.keyboard.press("Enter")
        says(page, "1 signature published")

        # A row's page: a question to the signer.
        tab_to(page, f"#row-{fourth.pk}")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{fourth.pk}/change/")
        tab_to(page, "[name='question']")
        page.keyboard.type("Which of the two are you?")
        tab_to(page, "[name='_hold']")
        page.keyboard.press("Enter")
        says(page, "The signature is held")

        # And a reason.
        tab_to(page, f"#row-{fifth.pk}")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{fifth.pk}/change/")
        tab_to(page, "[name='reason']")
        page.keyboard.type("Outside")
        tab_to(page, "[name='_decline']")
        page.keyboard.press("Enter")
        says(page, "The signature is declined")
        assert states(rows) == ["published", "published", "published", "held", "declined"]
        assert Signature.objects.get(pk=fifth.pk).reason == "outside"
        said = Contact.objects.get(pk=fourth.pk).open_dialogue()
        assert [one["text"] for one in said] == ["Which of the two are you?"]

        # The newest decision is the first that can be taken back.
        tab_to(page, "a[href*='/recent/']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/recent/")
        tab_to(page, "button[name='event']")
        page.keyboard.press("Enter")
        says(page, "waits in the queue again")
    assert states(rows)[4] == "waiting"


def test_one_letter_shortcuts_are_off_until_chosen_and_can_be_changed(
    desk_site: str, stage: Stage, browser: Browser
) -> None:
    rows = waiting_rows(stage, 5)
    with desk_of(browser, desk_site, stage.moderator, viewport=DESKTOP) as context:
        page = context.new_page()

        def queue() -> None:
            page.goto(desk_site + QUEUE)

        def choose(**letters: str) -> None:
            page.goto(f"{desk_site}/admin/signatories/deskpreferences/")
            for action, letter in letters.items():
                page.locator(f"[name=letter_{action}]").fill(letter)
            page.get_by_role("button", name="Store").click()
            says(page, "Your preferences are stored")
            queue()

        queue()
        page.locator(f"#row-{rows[0].pk}").focus()
        page.keyboard.type("phdjkx")
        assert states(rows) == ["waiting"] * 5
        assert page.locator("script[src*='desk.js']").count() == 0
        choose(publish="p", hold="h", decline="d", next="j", previous="k", tick="x")

        # Down, down, up; a tick; and nothing while one writes, or with another key held.
        page.keyboard.type("jjk")
        expect(page.locator(f"#row-{rows[0].pk}")).to_be_focused()
        page.keyboard.type("x")
        expect(page.locator(f"input.action-select[value='{rows[0].pk}']")).to_be_checked()
        page.locator("#searchbar").focus()
        page.keyboard.type("phd")
        expect(page.locator("#searchbar")).to_have_value("phd")
        page.locator(f"#row-{rows[0].pk}").focus()
        for key in ("Control+p", "Alt+h", "Shift+D"):
            page.keyboard.press(key)
        assert states(rows) == ["waiting"] * 5

        # One letter decides the row with the focus, and the focus goes on to the next.
        page.locator(f"#row-{rows[0].pk}").focus()
        for row, letter, done in (
            (rows[0], "p", "1 signature published"),
            (rows[1], "h", "1 signature held"),
            (rows[2], "d", "1 signature declined"),
        ):
            expect(page.locator(f"#row-{row.pk}")).to_be_focused()
            page.keyboard.type(letter)
            says(page, done)
        assert states(rows) == ["published", "held", "declined", "waiting", "waiting"]

        # Another letter; on a row's own page too; and switched off again.
        choose(publish="z", hold="", decline="")
        page.locator(f"#row-{rows[3].pk}").focus()
        page.keyboard.type("phd")
        assert states(rows)[3] == "waiting"
        page.locator(f"#row-{rows[3].pk}").press("Enter")
        page.wait_for_url(f"**/{rows[3].pk}/change/")
        page.keyboard.type("z")
        says(page, "The signature is published")
        assert states(rows)[3:] == ["published", "waiting"]
    stored: Any = DeskPreferences.objects.get().shortcuts
    assert stored == {"publish": "z", "next": "j", "previous": "k", "tick": "x"}

"""axe over every page that staff can come to, in Chromium, narrow and wide, light and dark.

The addresses are those of the URL configuration: a new page is looked at, or the test fails.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from petitions.models import Membership
from signatories.entering.working import work_imports
from signatories.matching.chips import Chip, Code
from signatories.models import Contact, ImportDraft, Signature
from signatories.staff.urls import urlpatterns as account_pages
from tests.desk.access_table import ACCESS
from tests.desk.desks import QUEUE, waiting_rows
from tests.desk.worlds import address as address_of
from tests.desk.worlds import admin_routes, rows_of
from tests.journeys.desk_browser import PHONE, desk_of, faults
from tests.journeys.test_passkey import AUTHENTICATOR
from tests.staff.test_sign_in import code_of
from tests.stage import Stage

pytestmark = [pytest.mark.journey, pytest.mark.long, pytest.mark.django_db(transaction=True)]

NOT_HTML = ("/admin/jsi18n/",)
NO_PAGE_OF_ITS_OWN = {"mfa_login_webauthn"}  # what the browser asks before it shows its own


@pytest.fixture
def looked_at(stage: Stage) -> dict[str, Any]:
    """A row of everything, several that wait, and two that may be one."""
    rows = rows_of(stage, "ours")
    waiting_rows(stage, 3)
    for row in waiting_rows(stage, 2, pile="look", kind="organisation", name="Group"):
        contact = Contact.objects.get(signature=row)
        contact.seal_evidence([Chip(Code.FREE_MAIL, "example.com").as_values()])
        contact.save()
    return rows


def test_axe_finds_nothing_on_any_page_of_the_admin(
    desk_site: str, stage: Stage, looked_at: dict[str, Any], browser: Browser
) -> None:
    """Each address that answers a superuser with a page."""
    wrong, seen = [], 0
    with desk_of(browser, desk_site, stage.admin, viewport=PHONE) as context:
        page = context.new_page()
        for route in admin_routes():
            if ACCESS[route][-1] != "." or route in NOT_HTML:
                continue
            path = address_of(route, looked_at)
            assert "<" not in path, f"{route}: give it a row in tests.desk.worlds.rows_of"
            answer = page.goto(desk_site + path)
            assert answer is not None
            assert answer.status == 200, path
            seen += 1
            wrong += [f"{path}: {fault}" for fault in faults(page)]
    assert seen > 100
    assert wrong == [], "\n".join(wrong)


def test_axe_finds_nothing_on_what_only_opens_by_working(
    desk_site: str, stage: Stage, looked_at: dict[str, Any], browser: Browser
) -> None:
    """Pages that a row of a table does not open: chosen filters, steps of a form, its errors, what
    is asked before something is deleted, and the desk as a moderator sees it.
    """
    wrong: list[str] = []

    def look(page: Page, what: str) -> None:
        wrong.extend(f"{what} {page.url}: {fault}" for fault in faults(page))

    with desk_of(browser, desk_site, stage.admin, viewport=PHONE) as context:
        page = context.new_page()
        for what, walk in _walks(desk_site, stage, looked_at):
            for step in walk(page):
                look(page, f"{what}, {step}")
    Membership.objects.filter(user=stage.moderator).update(role="moderator")
    with desk_of(browser, desk_site, stage.moderator, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(desk_site + "/admin/")
        look(page, "a moderator's start")
        page.goto(desk_site + QUEUE)
        page.get_by_role("button", name="Take the next 25").click()
        look(page, "my rows")
        page.locator("button[value^='publish.']").first.click()
        page.get_by_role("link", name="Recent decisions").click()
        look(page, "recent")
    assert wrong == [], "\n".join(wrong)


Walk = Callable[[Page], Iterator[str]]


def _walks(site: str, stage: Stage, rows: dict[str, Any]) -> list[tuple[str, Walk]]:
    first, second = Signature.objects.queued().filter(kind="organisation").order_by("pk")[:2]

    def queue(page: Page) -> Iterator[str]:
        page.goto(f"{site}{QUEUE}?pile=look&kind=organisation&q=group")
        yield "chosen"
        page.goto(f"{site}{QUEUE}?pile=suspicious")
        yield "empty"
        page.goto(f"{site}{QUEUE}{first.pk}/merge/{second.pk}/")
        expect(page.get_by_role("radio")).to_have_count(2)
        yield "merge"
        page.goto(f"{site}{QUEUE}alike/{first.section_id}/")
        expect(page.locator(".desk-alike")).to_have_count(1)
        yield "many at one look"
        page.goto(f"{site}{QUEUE}{first.pk}/change/")
        page.get_by_role("button", name="Show the address").click()
        yield "opened"
        page.locator("[name=name]").fill("")
        page.get_by_role("button", name="Correct the line only").click()
        expect(page.locator(".errorlist").first).to_be_visible()
        yield "refused"

    def lists(page: Page) -> Iterator[str]:
        for path in (
            "signatories/signature/?state__exact=published",
            "signatories/event/?verb=published&day=7",
            "signatories/report/?state=decided",
            "signatories/entry/?kind__exact=person&q=ours",
            "petitions/letter/?state__exact=open",
        ):
            page.goto(f"{site}/admin/{path}")
            yield "chosen"

    def deleted(page: Page) -> Iterator[str]:
        for path in ("signatories/block/", "petitions/membership/"):
            page.goto(f"{site}/admin/{path}")
            page.locator(".action-select").first.check()
            page.locator("[name=action]").first.select_option("delete_selected")
            page.get_by_role("button", name="Go").first.click()
            expect(page.locator("[name=post]")).to_have_count(1)
            yield "asked before it is deleted"

    def letter(page: Page) -> Iterator[str]:
        page.goto(f"{site}/admin/petitions/letter/add/")
        for more in page.locator(".add-row a").all():
            more.click()
        yield "with rows added"
        page.locator("[name=_save]").click()
        expect(page.locator(".errorlist").first).to_be_visible()
        yield "refused"

    def imported(page: Page) -> Iterator[str]:
        page.goto(f"{site}/admin/signatories/importdraft/add/")
        page.locator("[type=submit]").last.click()
        yield "refused"
        page.locator("[name=text]").fill(
            "Help the exiles\n\nDear Minister,\n\nWe ask for shelter.\n\n1. Open the door.\n\n"
            "Signatories\n\nAnn Example, Teacher\nThe Example Group\nMP Ed Example\n??? \n"
        )
        page.locator("[name=coalition]").select_option(index=1)
        page.locator("[type=submit]").last.click()
        page.wait_for_url(lambda url: "/add/" not in url)
        yield "being read"
        work_imports()
        mine = {"importdraft": ImportDraft.objects.latest("created_at")}
        shown = 0
        for route in admin_routes():
            if "/importdraft/<" in route and "/delete/" not in route:
                answer = page.goto(site + address_of(route, mine))
                if answer is not None and answer.status == 200:
                    shown += 1
                    yield "read"
        assert shown > 1
        page.goto(site + f"/admin/signatories/importdraft/{mine['importdraft'].pk}/delete/")
        yield "given up"

    def mailed(page: Page) -> Iterator[str]:
        page.goto(f"{site}/admin/signatories/sourcemail/add/")
        page.locator("[type=submit]").last.click()
        yield "refused"
        page.locator("[name=letter]").select_option(index=1)
        page.locator("[name=received_on]").fill("2026-01-02")
        page.locator("[name=names]").fill("MP Ann Example\nThe Example Group\n")
        page.locator("[name=mails]").set_input_files(
            {"name": "a.eml", "mimeType": "message/rfc822", "buffer": b"Subject: please add\n\n"}
        )
        page.locator("[type=submit]").last.click()
        expect(page.locator("fieldset.desk-name").first).to_be_visible()
        yield "its names"

    def official(page: Page) -> Iterator[str]:
        page.goto(f"{site}/admin/signatories/officialroster/add/")
        for sheet in (b"name,from\nAnn Example,yesterday\n", b"name,from\nAnn,2020-01-01\n"):
            page.locator("[name=office]").select_option(index=1)
            page.locator("[name=source]").fill("House of Examples")
            page.locator("[name=dated]").fill("2026-01-02")
            page.locator("[name=sheet]").set_input_files(
                {"name": "list.csv", "mimeType": "text/csv", "buffer": sheet}
            )
            page.locator("[type=submit]").last.click()
            yield "read"

    return [
        ("queue", queue), ("lists", lists), ("deleting", deleted), ("letter", letter),
        ("import", imported), ("names by e-mail", mailed), ("official roster", official),
    ]  # fmt: skip


def test_axe_finds_nothing_where_staff_sign_in(
    desk_site: str, stage: Stage, browser: Browser, settings: Any
) -> None:
    """Every page of the sign-in, with nothing set up and with an app and a passkey."""
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
    cache.clear()  # how often somebody has tried
    wrong: list[str] = []
    seen: set[str] = set()
    with browser.new_context(bypass_csp=True, viewport=PHONE) as context:
        page = context.new_page()
        devtools = context.new_cdp_session(page)
        devtools.send("WebAuthn.enable")
        devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})

        def look(name: str, *args: Any) -> None:
            """Go there, unless the browser is there already."""
            address = desk_site + reverse(name, args=args)
            if page.url.partition("?")[0] != address:
                answer = page.goto(address)
                assert answer is not None
                assert answer.status == 200, name
            assert page.url.partition("?")[0] == address, name
            seen.add(name)
            wrong.extend(f"{name}: {fault}" for fault in faults(page))

        def sign_in(password: str = "moderating") -> None:
            page.goto(f"{desk_site}/admin/account/login/")
            page.locator("[name=login]").fill("mod")
            page.locator("[name=password]").fill(password)
            page.get_by_role("button", name="Sign in", exact=True).click()

        look("account_login")
        sign_in("wrong")
        look("account_login")
        for name in (
            "account_reset_password", "account_reset_password_done", "account_inactive",
            "account_reset_password_from_key_done",
        ):  # fmt: skip
            look(name)
        look("account_reset_password_from_key", "1", "x-y")
        sign_in()
        look("mfa_index")
        look("mfa_list_webauthn")
        look("mfa_activate_totp")
        page.locator("[name=code]").fill("000000")
        page.locator("[name=code]").press("Enter")
        look("mfa_activate_totp")
        page.locator("[name=code]").fill(code_of(page.locator(".staff-key").inner_text()))
        page.locator("[name=code]").press("Enter")
        page.wait_for_url("**/recovery-codes/")
        look("mfa_view_recovery_codes")
        look("mfa_add_webauthn")
        page.get_by_role("button", name="Add it").click()
        page.wait_for_url(lambda url: "/add/" not in url)
        for name in (
            "mfa_list_webauthn", "mfa_index", "mfa_generate_recovery_codes", "mfa_deactivate_totp",
            "account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn",
        ):  # fmt: skip
            look(name)
        passkey = Authenticator.objects.get(type="webauthn").pk
        look("mfa_edit_webauthn", passkey)
        look("mfa_remove_webauthn", passkey)
        look("account_logout")
        page.get_by_role("button", name="Sign out").click()
        sign_in()
        look("mfa_authenticate")
    assert seen == {str(pattern.name) for pattern in account_pages} - NO_PAGE_OF_ITS_OWN
    assert wrong == [], "\n".join(wrong)

"""A passkey in a real browser, under the site's own policy: added, and signed in with."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import PASSWORD

pytestmark = pytest.mark.journey
AUTHENTICATOR = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


def sign_out(page: Page, here: str) -> None:
    page.goto(f"{here}/admin/account/logout/")
    page.get_by_role("button", name="Sign out").click()


def with_password(page: Page) -> None:
    page.locator("[name=login]").fill("admin")
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def test_a_passkey_signs_in_alone_and_as_second_factor(browser: Browser, origin: str) -> None:
    here = origin.replace("127.0.0.1", "localhost")  # a passkey belongs to a name, not a number
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page, refused = context.new_page(), []
    page.on("console", lambda said: refused.append(said.text) if "Policy" in said.text else None)
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})

    page.goto(f"{here}/admin/")
    expect(page.get_by_text("The passkey was not used")).to_be_hidden()
    with_password(page)
    page.goto(f"{here}/admin/account/2fa/passkeys/add/")
    page.locator("[name=passwordless]").check()
    page.get_by_role("button", name="Add it").click()
    expect(page.locator(".staff-codes li")).to_have_count(10)

    sign_out(page, here)
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/admin/")
    sign_out(page, here)
    with_password(page)
    page.wait_for_url("**/authenticate/")
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**/admin/")
    page.goto(f"{here}/admin/account/2fa/totp/activate/")
    expect(page.locator(".staff-qr svg")).to_be_visible()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360, "it fits a phone"
    assert refused == []

    # The demo is everybody's: the next who signs in has a password only.
    page.goto(f"{here}/admin/account/2fa/passkeys/")
    page.get_by_role("link", name="away").click()
    page.get_by_role("button", name="Take it away").click()
    page.wait_for_url("**/passkeys/")
    context.close()

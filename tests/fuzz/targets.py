"""Where the fuzzer asks: every address of the URL configuration, with the fields of its forms."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.utils import timezone, translation

from signatories.mailing.outbox import send_due
from signatories.models import Mail, SentMail, Switch, forget_switches
from signatories.roster.day_figures import today_of
from signatories.roster.exports import prepare_exports
from signatories.signing.asking import ask_for_own_page
from signatories.signing.triage import triage_new
from signatories.staff.access import order_password_mail
from signatories.staff.urls import urlpatterns as of_the_sign_in
from tests.addresses import INSIDE, public_paths
from tests.desk.worlds import address, admin_routes, browser_of, other_world, people, rows_of
from tests.html import PageForm, forms
from tests.stage import Stage, a_claim, submitted

# Who asks: nobody signed in, and from the least to the most that a login can do.
LOGINS = ("anonymous", "none", "moderator", "coordinator", "chief")
CSRF = "f" * 32
ELSEWHERE = ("/static/undersigned.css", "/static/none.css", "/nowhere", "/fr", "/favicon.ico")
_LINK = re.compile(r"http://testserver(/\S+)")
_QUERY = re.compile(r'href="(?:[^"?]*)\?([^"#]+)"')


@dataclass
class Target:
    path: str
    forms: list[PageForm] = field(default_factory=list)
    queries: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Ground:
    """Everything there is to ask, and with which cookies."""

    targets: list[Target]
    cookies: dict[str, str]


def lay_out(stage: Stage, *, logins: tuple[str, ...] = LOGINS, every: int = 1) -> Ground:
    """Two coalitions with a row of everything, mailed links that still work, prepared lists; then
    every page is opened once, for its forms and links.
    """
    other = other_world(stage)
    rows = rows_of(stage, "ours")
    return lay_out_of(stage, rows, people(stage, other), logins, every=every)


def lay_out_of(
    stage: Stage,
    rows: dict[str, Any],
    users: dict[str, User | None],
    logins: tuple[str, ...],
    *,
    every: int = 1,
) -> Ground:
    """The same for these rows; the last of the logins looks at the pages, or at every so manyth."""
    Switch.objects.all().delete()  # or the form is paused, and never seen
    forget_switches()
    mailed = mailed_links(stage)
    rows["switch"] = Switch.objects.create(kind="mails")
    paths = sorted({*public_pages(stage), *_of_staff(rows), *mailed, *INSIDE, *ELSEWHERE})
    prepare_exports()
    browsers = {login: browser_of(users[login]) for login in logins}
    cookies = {login: _cookie(browser) for login, browser in browsers.items()}
    browser = browser_of(users[logins[-1]])  # not the one whose session is asked with
    return Ground([_looked_at(browser, path) for path in paths[::every]], cookies)


def public_pages(stage: Stage) -> set[str]:
    found: set[str] = set()
    for language in ("en", "fr"):
        with translation.override(language):
            found |= {path.partition("?")[0] for path in public_paths(today_of(stage.facts))}
    return found


def _of_staff(rows: dict[str, Any]) -> set[str]:
    found = {address(route, rows) for route in admin_routes()}
    for pattern in of_the_sign_in:
        route = str(pattern.pattern).replace("<int:pk>", "1")
        if not route.startswith("^"):
            found.add(f"/admin/account/{route}")
    return found


def mailed_links(stage: Stage) -> set[str]:
    """Links of every kind that can still be used."""
    mail.outbox.clear()
    SentMail.objects.all().delete()  # a day later: no cap holds these
    ask_for_own_page(letter=stage.facts, address="stands@ours.example.org")
    submitted(stage, a_claim("Just Sent", address="sent@example.org"))
    triage_new()
    User.objects.filter(pk=stage.moderator.pk).update(email="mod@example.org")
    order_password_mail(user=User.objects.get(pk=stage.moderator.pk))
    Mail.objects.update(due=timezone.now() - timedelta(seconds=1))
    send_due()
    return {urlsplit(link).path for m in mail.outbox for link in _LINK.findall(str(m.body))}


def _cookie(browser: Client) -> str:
    session = browser.cookies.get("session")
    return f"csrf={CSRF}" + (f"; session={session.value}" if session else "")


def _looked_at(browser: Client, path: str) -> Target:
    target = Target(path)
    if "logout" in path:
        return target
    answer = browser.get(path)
    kind = answer.get("Content-Type", "")
    if answer.status_code != 200 or not kind.startswith("text/html"):
        return target
    page = answer.getvalue().decode()
    target.forms = [form for form in forms(page) if form.names or form.buttons]
    for query in _QUERY.findall(page):
        target.queries += parse_qsl(query.replace("&amp;", "&"))
    target.queries = sorted(set(target.queries))
    return target

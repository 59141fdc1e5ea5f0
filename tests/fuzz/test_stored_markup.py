"""Markup in every word that anybody can write: no page, no desk and no mail runs it."""

from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail

from petitions.models import (
    Addressee,
    CauseText,
    DeclineReason,
    DemandText,
    Letter,
    SectionText,
    VersionText,
)
from petitions.writing.actions import open_letter
from signatories.decisions.actions import hold
from signatories.matching.evidence import gather_evidence
from signatories.models import ImportDraft, OfficeHolder, OfficialRoster, Switch, forget_switches
from signatories.roster.exports import prepare_exports
from tests.desk.worlds import address, admin_routes, browser_of, rows_of
from tests.entering.test_import_admin import FEW, upload
from tests.fuzz.judging import MARKUP
from tests.fuzz.targets import mailed_links, public_pages
from tests.fuzz.values import MARK
from tests.stage import Stage, a_claim, confirmed, make_letter, published

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.long]
EVIL = f"Zoë '\"></title></script></textarea>{MARK} onx=1>"
SHORT = f"\"'>{MARK} a>"


class _Reader(HTMLParser):
    """What a browser would take for an element of ours, or for one of its handlers."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == MARK[1:] or any(name.startswith("on") for name, _ in attrs):
            self.found.append(self.get_starttag_text() or tag)
        for name, value in attrs:
            if name in ("href", "src", "action") and (value or "").strip().lower().startswith(
                "javascript:"
            ):
                self.found.append(f"{tag} {name}={value}")


def run_by_a_browser(page: str) -> list[str]:
    reader = _Reader()
    reader.feed(page)
    return reader.found


def write_everywhere(given: Stage) -> tuple[Stage, dict[str, Any]]:
    """Every model that staff fill in, by columns; and signatures of every kind, by actions."""
    Letter.objects.filter(pk=given.letter.pk).update(slug="before")
    letter = make_letter(given.coalition, "shelter", opened=False)
    stage = replace(given, letter=letter, organisations=letter.sections.get(position=1),
                    people=letter.sections.get(position=2))  # fmt: skip
    texts = VersionText.objects.filter(version__letter=letter)
    texts.update(title=EVIL, body=f"{EVIL}\n\n[x](javascript:alert) ![y](http://x/{SHORT})")
    DemandText.objects.filter(version__letter=letter).update(text=EVIL)
    Addressee.objects.filter(version__letter=letter).update(
        name=EVIL, office={"en": EVIL, "fr": EVIL}
    )
    SectionText.objects.update(heading=EVIL)
    CauseText.objects.update(name=EVIL)
    open_letter(letter=letter, actor_id=None)
    letter.refresh_from_db()
    stage.coalition.name = {"en": EVIL}
    stage.coalition.save()
    stage.coalition.offices.update(nouns={"en": {"one": EVIL, "other": EVIL}})
    User.objects.filter(pk=stage.moderator.pk).update(
        first_name=SHORT, last_name=SHORT, email="mod@example.org"
    )
    words = {"role": EVIL, "affiliation": EVIL, "honorific": SHORT, "other_names": EVIL}
    for place, (kind, visibility) in enumerate(
        (k, v) for k in ("person", "organisation") for v in ("public", "described", "addressee")
    ):
        told = words | {"kind": kind, "visibility": visibility, "description": EVIL}
        published(stage, a_claim(f"{EVIL} {place}", address=f"e{place}@example.org", **told))
        asks = a_claim(f"{EVIL} w{place}", address=f"w{place}@example.org", **told)
        waiting = confirmed(stage, asks)
        assert waiting is not None
        if place % 2:
            waiting.refresh_from_db()
            hold(signature=waiting, revision=waiting.revision, actor=stage.moderator, question=EVIL)
    rows = rows_of(stage, "ours")
    DeclineReason.objects.update(words={"en": EVIL})
    OfficialRoster.objects.update(source=EVIL[:60])
    OfficeHolder.objects.update(name=EVIL[:60])
    Switch.objects.all().delete()
    forget_switches()
    gather_evidence()
    stage.recount()
    prepare_exports()
    return stage, rows


@pytest.fixture
def written(stage: Stage) -> tuple[Stage, dict[str, Any]]:
    return write_everywhere(stage)


def test_no_page_runs_what_was_written(written: tuple[Stage, dict[str, Any]]) -> None:
    stage, rows = written
    seen, wrong = 0, {}
    routes = [address(route, rows) for route in admin_routes() if "logout" not in route]
    public = sorted(public_pages(stage))
    asked = ((None, public), (stage.admin, [*routes, *public]), (stage.moderator, routes))
    for login, paths in asked:
        browser = browser_of(login)
        for path in paths:
            answer = browser.get(path)
            if not answer.get("Content-Type", "").startswith(MARKUP):
                continue
            page = answer.getvalue().decode()
            seen += MARK[1:] in page
            if found := run_by_a_browser(page):
                wrong[f"{login} {path}"] = found
    assert wrong == {}
    assert seen > 60, "it looks at pages on which nobody wrote"


def test_no_import_runs_what_was_written(stage: Stage) -> None:
    browser = browser_of(stage.admin)
    lines = FEW.replace("Ann Example", f"Ann {EVIL}").replace("Open letter", f"Open {EVIL}")
    lines += f"{EVIL}, {EVIL}\n{SHORT} Society\n"
    answer = upload(browser, stage, lines)
    pages = [answer]
    draft = ImportDraft.objects.latest("created_at" if hasattr(ImportDraft, "created_at") else "pk")
    base = f"/admin/signatories/importdraft/{draft.pk}/"
    pages += [
        browser.get(f"{base}{part}/", follow=True)
        for part in ("change", "text", "columns", "delete")
    ]
    seen = 0
    for page in pages:
        text = page.content.decode()
        seen += MARK[1:] in text
        assert run_by_a_browser(text) == []
    assert seen > 1


def test_no_mail_runs_what_was_written(written: tuple[Stage, dict[str, Any]]) -> None:
    mailed_links(written[0])
    parts = [str(part[0]) for message in mail.outbox for part in message.alternatives]
    assert parts
    for part in parts:
        assert run_by_a_browser(part) == []
    for message in mail.outbox:
        assert "\n" not in message.subject
        assert "\r" not in message.subject


def test_what_a_browser_would_run_is_found() -> None:
    for page in (f"<p>{MARK} a>", "<p onclick=x>", '<a href=" javascript:x">'):
        assert run_by_a_browser(page)
    assert not run_by_a_browser("<p>&lt;zq onx=1&gt;</p>")

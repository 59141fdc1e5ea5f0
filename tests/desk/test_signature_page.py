"""A signature's own page once it is decided, what was mailed about it, and what a report hid."""

from typing import Any

import pytest
from django.utils import timezone

from signatories.decisions.actions import hold
from signatories.decisions.reports import confirm_report
from signatories.desk.mails import _ABOUT
from signatories.models import Event, Mail
from signatories.privacy.withdrawing import withdraw
from tests.decisions.test_merged_leave import a_report
from tests.desk.desks import QUEUE, signed_in, text, waiting_rows
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
LIST = "/admin/signatories/signature/"


def test_the_list_leads_to_a_page_that_masks(stage: Stage) -> None:
    signature = published(stage, a_claim("Mei Example", address="mei@example.org"))
    desk = signed_in(stage.moderator)
    page = f"{LIST}{signature.pk}/change/"
    assert f'href="{page}"' in text(desk.get(LIST))
    shown = text(desk.get(page))
    assert "Mei Example" in shown
    assert "…@example.org" in shown
    assert "mei@" not in shown
    assert "<form" in shown
    assert 'name="_save"' not in shown
    opened = desk.post(f"{LIST}{signature.pk}/open/", {"what": "address"})
    assert "mei@example.org" in text(opened)
    assert "no-store" in opened["Cache-Control"]
    assert Event.objects.filter(verb="revealed", subject_id=signature.pk).count() == 1


def test_who_has_withdrawn_has_a_page_with_nothing_left(stage: Stage) -> None:
    signature = published(stage, a_claim("Mei Example", address="mei@example.org"))
    withdraw(signature=signature)
    page = signed_in(stage.moderator).get(f"{LIST}{signature.pk}/change/")
    assert page.status_code == 200
    assert "Mei Example" not in text(page)
    assert "example.org" not in text(page)


def test_its_mails_are_told_by_kind_state_and_time(stage: Stage) -> None:
    signature = published(stage, a_claim("Mei Example", address="mei@example.org"))
    [mail] = Mail.objects.filter(kind="published")
    assert mail.signature == signature
    desk = signed_in(stage.moderator)
    due = timezone.localtime(mail.due)
    for state, words in (
        ("due", "waits to be sent"), ("sent", "sent"), ("failed", "could not be sent"),
    ):  # fmt: skip
        Mail.objects.filter(pk=mail.pk).update(state=state)
        page = text(desk.get(f"{LIST}{signature.pk}/change/"))
        assert f"Told that it is published: {words} <" in page
        assert f"due {due:%Y-%m-%d %H:%M}" in page
    [row] = waiting_rows(stage, 1)
    hold(signature=row, revision=1, actor=stage.moderator, question="Who are you?")
    assert "Told of a question: waits to be sent" in text(desk.get(f"{QUEUE}{row.pk}/change/"))


def test_every_kind_of_mail_about_a_signature_has_its_words() -> None:
    """A new kind is about something else, and stands here, or has its words there."""
    about_others = {
        "confirm", "reminder", "report", "report-decided", "next-letter", "alert", "invitation",
        "password", "to-sign", "digest",
    }  # fmt: skip
    assert set(_ABOUT) == set(Mail.Kind.values) - about_others


def test_a_row_says_that_a_report_hid_it(stage: Stage, django_assert_max_num_queries: Any) -> None:
    signature = published(stage, a_claim("Mei Example", address="mei@example.org"))
    waiting_rows(stage, 3)
    desk = signed_in(stage.moderator)
    assert "Hidden by a report" not in text(desk.get(QUEUE))
    confirm_report(report=a_report(stage, signature))
    with django_assert_max_num_queries(10):
        page = text(desk.get(QUEUE))
    assert page.count("Hidden by a report") == 1
    row = text(desk.get(f"{QUEUE}{signature.pk}/change/"))
    assert "a report has hidden it" in row
    assert 'href="/admin/signatories/report/"' in row

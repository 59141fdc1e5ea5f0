"""The event log in the admin: whose it is, how it is narrowed, and that nothing lacks in it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from petitions.models import Membership
from signatories.desk.events import VERBS
from signatories.models import Event, record_event
from tests.desk.desks import signed_in, text
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
LOG = "/admin/signatories/event/"


@pytest.fixture
def coordinator(stage: Stage) -> User:
    user = User.objects.create_user("head", password="steering", is_staff=True)
    role = Membership.Role.COORDINATOR
    Membership.objects.create(user=user, coalition=stage.coalition, role=role)
    return user


def rows(page: str) -> list[str]:
    body = page.partition("<tbody>")[2].partition("</tbody>")[0]
    found = re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.S)
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in found]


def test_every_verb_has_its_words() -> None:
    assert set(VERBS) == set(Event.Verb), "a verb without words, or words without a verb"
    assert len({str(words) for words in VERBS.values()}) == len(VERBS)


def test_a_decision_is_read_as_codes_and_numbers(stage: Stage, coordinator: User) -> None:
    signature = published(stage, a_claim("Mei-Ling Example", address="mei@example.org"))
    page = text(signed_in(coordinator).get(LOG))
    [row] = [row for row in rows(page) if "Published" in row]
    assert re.fullmatch(
        rf"[\d-]+ [\d:]+ Published {stage.moderator.pk} {stage.letter.pk} {signature.pk} -?", row
    )
    assert "Mei-Ling" not in page
    assert "mei@" not in page


def test_what_belongs_to_no_letter_is_for_administrators(stage: Stage, coordinator: User) -> None:
    record_event(Event.Verb.SIGNED_IN, actor_id=coordinator.pk, reason_code="password")
    assert not any("Signed in" in row for row in rows(text(signed_in(coordinator).get(LOG))))
    assert any("Signed in" in row for row in rows(text(signed_in(stage.admin).get(LOG))))


def test_it_is_narrowed_by_what_who_letter_day_and_number(stage: Stage, coordinator: User) -> None:
    for number in (71, 72):
        record_event(
            Event.Verb.HELD, actor_id=coordinator.pk, letter_id=stage.letter.pk, subject_id=number
        )
    record_event(Event.Verb.ANSWERED, actor_id=None, letter_id=stage.letter.pk, subject_id=72)
    browser = signed_in(stage.admin)

    def found(query: str) -> list[str]:
        page = browser.get(f"{LOG}?{query}")
        assert page.status_code == 200, query
        return rows(text(page))

    assert len(found("verb=held")) == 2
    assert len(found(f"verb=held&actor={coordinator.pk}")) == 2
    assert found(f"verb=held&actor={stage.moderator.pk}") == []
    assert len(found("verb=answered&actor=none")) == 1
    assert len(found(f"verb=held&letter={stage.letter.pk}")) == 2
    assert all("Held" not in row for row in found("letter=none"))
    assert len(found("q=72")) == 2
    today = timezone.localdate()
    for day in ("1", "7", "30", today):
        assert len(found(f"verb=held&day={day}")) == 2, day
    assert found(f"verb=held&day={today - timedelta(days=1)}") == []


@pytest.mark.parametrize("given", ["x", "9" * 30, "٣", "-1", "9999-12-31"])
def test_what_is_no_number_narrows_nothing_and_fails_nowhere(stage: Stage, given: str) -> None:
    browser = signed_in(stage.admin)
    for name in ("actor", "letter", "q", "verb", "day"):
        assert browser.get(f"{LOG}?{name}={given}").status_code == 200


def test_colleagues_are_offered_and_nobody_of_another_coalition(
    stage: Stage, coordinator: User
) -> None:
    page = text(signed_in(coordinator).get(LOG))
    assert f"{stage.moderator.pk} · {stage.moderator}" in page
    assert str(stage.stranger) not in page


def test_a_long_log_takes_as_many_queries_as_a_short_one(
    stage: Stage, coordinator: User, django_assert_max_num_queries: Any
) -> None:
    browser = signed_in(coordinator)
    with django_assert_max_num_queries(50) as short:
        browser.get(LOG)
    Event.objects.bulk_create(
        Event(verb="held", actor_id=1, letter_id=stage.letter.pk, subject_id=n) for n in range(150)
    )
    with django_assert_max_num_queries(len(short)):
        assert len(rows(text(browser.get(LOG)))) == 100

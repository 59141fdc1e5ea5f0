"""The page on which a moderator makes two signatures one."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User

from petitions.models import Membership
from signatories.matching.evidence import gather_evidence
from signatories.models import Entry, Signature
from tests.desk.desks import QUEUE, signed_in, state, text
from tests.html import forms
from tests.stage import Stage, a_claim, confirmed, make_letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(stage: Stage) -> tuple[Signature, Signature]:
    listed = confirmed(stage, a_claim("Ann Example", address="ann@example.org"))
    assert listed
    stage.publish(listed)
    again = confirmed(stage, a_claim("Ann Example", address="ann@example.net", role="Teacher"))
    assert again
    gather_evidence()
    again.refresh_from_db()
    return listed, again


def page(one: Signature, other: Signature) -> str:
    return f"{QUEUE}{one.pk}/merge/{other.pk}/"


def filled(browser: Any, path: str) -> dict[str, Any]:
    shown = text(browser.get(path))
    form = next(form for form in forms(shown) if "shown" in form.names)
    both = re.findall(r'name="shown" value="([^"]+)"', shown)
    return {"shown": both, "line": form.values["line"]}


def test_a_double_is_merged_from_its_row(stage: Stage, pair: Any) -> None:
    listed, again = pair
    browser = signed_in(stage.moderator)
    path = page(again, listed)
    assert path in text(browser.get(f"{QUEUE}{again.pk}/change/"))
    seen = text(browser.get(path))
    assert seen.count("Ann Example") == 2
    assert "Teacher" in seen
    given = filled(browser, path)
    assert given["line"] == str(again.pk), "the fuller line is chosen"
    answer = browser.post(path, given, follow=True)
    assert "They are one signature now." in text(answer)
    assert Entry.objects.get().role == "Teacher"
    assert (state(listed), state(again)) == ("published", "declined")


def test_changed_meanwhile_is_refused_in_words(stage: Stage, pair: Any) -> None:
    browser, path = signed_in(stage.moderator), page(*pair)
    given = filled(browser, path)
    Signature.objects.update(revision=7)
    assert "decided or changed" in text(browser.post(path, given, follow=True))
    nothing_sent = browser.post(path, {"line": "x" * 30}, follow=True)
    assert "decided or changed" in text(nothing_sent)
    assert state(pair[1]) == "waiting"


def test_two_letters_are_refused_in_words(stage: Stage, pair: Any) -> None:
    other = make_letter(stage.coalition, "second")
    Signature.objects.filter(pk=pair[1].pk).update(
        letter=other, section=other.sections.first(), version=other.current_version
    )
    browser = signed_in(stage.moderator)
    assert "two letters" in text(browser.get(page(*pair), follow=True))


def test_what_was_decided_is_refused_in_words(stage: Stage, pair: Any) -> None:
    browser, path = signed_in(stage.moderator), page(*pair)
    given = filled(browser, path)
    browser.post(path, given)
    assert "nothing to merge" in text(browser.get(path, follow=True))
    assert "nothing to merge" in text(browser.post(path, given, follow=True))


def test_another_coalitions_is_not_there(stage: Stage, pair: Any) -> None:
    browser = signed_in(stage.stranger)
    assert browser.get(page(*pair)).status_code == 404
    assert browser.post(page(*pair), {"line": pair[0].pk}).status_code == 404
    assert signed_in(stage.moderator).get(page(pair[0], pair[0])).status_code == 404


def test_it_is_a_permission_of_its_own(stage: Stage, pair: Any) -> None:
    user = User.objects.create_user("reader", password="reading", is_staff=True)
    Membership.objects.create(user=user, coalition=stage.coalition, role="reader")
    user.groups.clear()
    for name in ("view_queuedsignature", "change_queuedsignature", "decide_signature"):
        user.user_permissions.add(Permission.objects.get(codename=name))
    assert signed_in(user).get(page(*pair)).status_code == 403
    assert "Merge…" not in text(signed_in(user).get(f"{QUEUE}{pair[1].pk}/change/"))

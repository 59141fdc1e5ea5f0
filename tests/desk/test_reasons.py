"""Reasons to decline: the coalition's own, in the signer's language; the built-in ones beside."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from petitions.models import DeclineReason
from signatories.decisions.actions import Unfit, decline
from signatories.desk.bulk import seal_row
from signatories.mailing.outbox import send_due
from signatories.models import Signature
from signatories.roster.checks import checks_of
from signatories.roster.day_figures import zone_of
from tests.desk.desks import QUEUE, signed_in, state, text, waiting_rows
from tests.stage import Stage, a_claim, confirmed, make_letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def far(stage: Stage) -> DeclineReason:
    return DeclineReason.objects.create(
        coalition=stage.coalition,
        code="far",
        words={"en": "From too far away.", "fr": "De trop loin."},
    )


@pytest.fixture
def theirs(stage: Stage) -> DeclineReason:
    other = stage.stranger.memberships.get().coalition
    return DeclineReason.objects.create(coalition=other, code="theirs", words={"en": "Of theirs"})


def declined_in(stage: Stage, language: str, reason: str = "far") -> str:
    signature = confirmed(stage, a_claim(f"In {language}", language=language))
    assert signature
    decline(signature=signature, revision=signature.revision, actor=stage.moderator, reason=reason)
    mail.outbox.clear()
    send_due(now=timezone.now() + timedelta(minutes=11))
    [message] = mail.outbox
    return str(message.body) + str(message.alternatives[0][0])


def test_the_signer_reads_it_in_their_language(stage: Stage, far: DeclineReason) -> None:
    assert "De trop loin." in declined_in(stage, "fr")


def test_another_language_says_which(stage: Stage, far: DeclineReason) -> None:
    far.words = {"fr": "De trop loin"}
    far.save()
    body = declined_in(stage, "en")
    assert "(French)" in body
    assert '<span lang="fr">De trop loin.</span>' in body


def test_a_reason_out_of_use_keeps_its_words(stage: Stage, far: DeclineReason) -> None:
    signature = confirmed(stage)
    assert signature
    decline(signature=signature, revision=signature.revision, actor=stage.moderator, reason="far")
    DeclineReason.objects.update(in_use=False)
    mail.outbox.clear()
    send_due(now=timezone.now() + timedelta(minutes=11))
    assert "From too far away." in mail.outbox[0].body


def test_of_abuse_nobody_is_told(stage: Stage, far: DeclineReason) -> None:
    signature = confirmed(stage)
    assert signature
    decline(signature=signature, revision=signature.revision, actor=stage.moderator, reason="abuse")
    assert send_due(now=timezone.now() + timedelta(minutes=11)) == 0


def test_a_reason_of_others_is_none(
    stage: Stage, far: DeclineReason, theirs: DeclineReason
) -> None:
    [row] = waiting_rows(stage, 1)
    for code in ("theirs", "nonsense"):
        with pytest.raises(Unfit):
            decline(signature=row, revision=row.revision, actor=stage.moderator, reason=code)
        answer = post(stage, [row], code)
        assert "none of the reasons" in text(answer)
        page = f"{QUEUE}{row.pk}/change/"
        given = {"_decline": "1", "reason": code, "revision_shown": row.revision}
        assert signed_in(stage.moderator).post(page, given).status_code == 200
    DeclineReason.objects.filter(pk=far.pk).update(in_use=False)
    assert "none of the reasons" in text(post(stage, [row], "far"))
    assert state(row) == "waiting"


def post(stage: Stage, rows: list[Signature], reason: str, action: str = "decline") -> Any:
    given = {
        "action": action, "reason": reason, "index": "0",
        "_selected_action": [row.pk for row in rows], "shown": [seal_row(row) for row in rows],
    }  # fmt: skip
    return signed_in(stage.moderator).post(QUEUE, given, follow=True)


def options(page: str) -> str:
    return page.partition('<select name="reason"')[2].partition("</select>")[0]


def test_the_desk_offers_the_coalitions_own(
    stage: Stage, far: DeclineReason, theirs: DeclineReason
) -> None:
    [row] = waiting_rows(stage, 1)
    browser = signed_in(stage.moderator)
    for path in (QUEUE, f"{QUEUE}{row.pk}/change/"):
        offered = options(text(browser.get(path)))
        assert "From too far away." in offered
        assert 'value="abuse"' in offered
        assert "theirs" not in offered
        assert "not-genuine" not in offered
    assert "1 signature declined" in text(post(stage, [row], "far"))
    assert state(row) == "declined"
    assert row.reason == "far"


def test_over_several_letters_only_what_they_have_in_common(
    stage: Stage, far: DeclineReason, theirs: DeclineReason
) -> None:
    other = stage.stranger.memberships.get()
    letter = make_letter(other.coalition, "second")
    stage.moderator.memberships.create(coalition=other.coalition, role="moderator")
    here, there = waiting_rows(stage, 2)
    Signature.objects.filter(pk=there.pk).update(
        letter=letter, section=letter.sections.get(position=2)
    )
    browser = signed_in(stage.moderator)
    together = options(text(browser.get(QUEUE)))
    assert "far" not in together
    assert "not-genuine" in together
    assert 'value="far"' in options(
        text(browser.get(f"{QUEUE}?letter__id__exact={stage.letter.pk}"))
    )
    assert "not on the list of every letter" in text(post(stage, [here, there], "far"))
    assert (state(here), state(there)) == ("waiting", "waiting")
    assert "2 signatures published" in text(post(stage, [here, there], "far", "publish"))


def test_the_public_figures_count_them_without_their_words(
    stage: Stage, far: DeclineReason
) -> None:
    for row, reason in zip(waiting_rows(stage, 3), ("far", "abuse", "duplicate"), strict=True):
        decline(signature=row, revision=row.revision, actor=stage.moderator, reason=reason)
    zone = zone_of(stage.letter.pk)
    later = timezone.now() + timedelta(days=40)
    counted = checks_of(stage.letter.pk, {}, zone, now=later)
    assert (counted["declined"], counted["removed"]) == (2, {"duplicate": 1})


def test_a_coalitions_own_is_none_to_remove_with(stage: Stage, far: DeclineReason) -> None:
    """It says why something is not published; the form to remove does not offer it."""
    [row] = waiting_rows(stage, 1)
    stage.publish(row)
    given = {"action": "remove", "index": "0", "reason": "far", "_selected_action": row.pk}
    answer = signed_in(stage.admin).post("/admin/signatories/signature/", given, follow=True)
    assert "none of the reasons" in text(answer)
    assert state(row) == "published"

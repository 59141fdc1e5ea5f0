"""Two who answer one invitation at once: one signature, and the other is told that it is over."""

import pytest

from signatories.decisions.inviting import invite, revoke
from signatories.models import Event, Invitation, Signature
from signatories.models.claim import Line
from signatories.signing.actions import Answered
from signatories.signing.inviting import accept, refuse
from tests.decisions.test_two_at_once import at_once
from tests.stage import Stage

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def invitation(stage: Stage) -> Invitation:
    return invite(
        letter=stage.letter, address="linda@parl.example", line=Line("person", "Linda Quay"),
        language="en", actor=stage.moderator,
    )  # fmt: skip


def test_used_once(stage: Stage) -> None:
    version = stage.letter.current_version_id
    assert version
    asked = invitation(stage)
    calls = [
        lambda: accept(
            invitation=Invitation.objects.select_related("letter", "signature").get(pk=asked.pk),
            version_id=version,
            visibility="public",
        )
        for _ in range(4)
    ]
    outcomes = at_once(*calls)
    assert sorted(outcome.value for outcome in outcomes) == ["signed", *["used"] * 3]
    assert Signature.objects.count() == 1
    assert Event.objects.filter(verb="invitation-used").count() == 1


def test_signed_refused_and_taken_back_at_once_is_one_of_them(stage: Stage) -> None:
    version = stage.letter.current_version_id
    assert version
    asked = invitation(stage)

    def fresh() -> Invitation:
        return Invitation.objects.select_related("letter", "signature").get(pk=asked.pk)

    signed, refused, revoked = at_once(
        lambda: accept(invitation=fresh(), version_id=version, visibility="public"),
        lambda: refuse(invitation=fresh()),
        lambda: revoke(invitation=fresh(), actor=stage.moderator),
    )
    won = [signed is Answered.SIGNED, refused is Answered.DISOWNED, revoked is True]
    assert won.count(True) == 1, (signed, refused, revoked)
    assert Signature.objects.count() == (1 if won[0] else 0)

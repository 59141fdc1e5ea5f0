"""A signature that did not come by the form has a recorded authority, and waits like any other."""

import pytest
from django.core import mail

from petitions.models import Letter, Section
from petitions.writing.actions import open_letter
from signatories.decisions.actions import publish
from signatories.decisions.recording import LetterNotOpen, record_signature
from signatories.models import Entry, Event, Mail, Signature
from signatories.models.claim import Line
from tests.stage import Stage, make_letter

pytestmark = pytest.mark.django_db

Origin = Signature.Origin


def recorded(stage: Stage, origin: Origin = Origin.PAPER, **line: str) -> Signature:
    values = {"kind": "person", "name": "Ann Example"} | line
    return record_signature(
        letter=stage.letter,
        section=stage.people,
        line=Line(**values),
        origin=origin,
        source_ref="sheet 3 of the market stall",
        actor=stage.moderator,
    )


@pytest.mark.parametrize("origin", [Origin.MAIL, Origin.PAPER, Origin.IMPORT])
def test_it_waits_with_its_authority_and_is_in_the_log(stage: Stage, origin: Origin) -> None:
    signature = recorded(stage, origin)
    signature.refresh_from_db()
    assert signature.state == Signature.State.WAITING
    assert signature.origin == origin
    assert signature.source_ref == "sheet 3 of the market stall"
    assert signature.entered_by == stage.moderator
    assert signature.confirmed_at is None
    assert signature.version == stage.letter.current_version
    event = Event.objects.latest("pk")
    assert (event.verb, event.actor_id) == ("recorded", stage.moderator.pk)
    assert (event.letter_id, event.subject_id) == (stage.letter.pk, signature.pk)


def test_nothing_of_it_is_public_and_its_line_is_sealed(stage: Stage) -> None:
    signature = recorded(stage)
    assert not Entry.objects.exists()
    assert b"Ann" not in bytes(signature.contact.claim)
    assert signature.contact.open_line() == Line("person", "Ann Example")


def test_it_has_no_mailbox_and_gets_no_mail(stage: Stage) -> None:
    signature = recorded(stage)
    assert signature.contact.open_address() is None
    assert signature.contact.seat is None
    assert signature.voice is None
    assert not Mail.objects.exists()
    assert mail.outbox == []


def test_any_number_without_a_mailbox_can_be_recorded(stage: Stage) -> None:
    for number in range(5):
        recorded(stage, name=f"Ann Example {number}")
    assert Signature.objects.count() == 5


def test_a_moderator_lets_it_through_like_any_other(stage: Stage) -> None:
    signature = recorded(stage)
    publish(signature=signature, revision=1, actor=stage.moderator)
    stage.recount()
    assert Entry.objects.listed(10**6).get().name == "Ann Example"


def test_on_a_draft_it_is_bound_to_the_version_that_opening_will_seal(stage: Stage) -> None:
    draft = make_letter(stage.coalition, "draft", opened=False)
    signature = record_signature(
        letter=draft,
        section=draft.sections.get(position=2),
        line=Line("person", "Ann Example"),
        origin=Origin.PAPER,
        source_ref="a sheet",
        actor=stage.moderator,
    )
    opened = open_letter(letter=draft, actor_id=None)
    assert signature.version == opened.current_version


def test_a_letter_without_a_version_takes_none(stage: Stage) -> None:
    draft = Letter.objects.create(slug="draft")
    Section.objects.create(letter=draft, position=2, takes_individuals=True)
    with pytest.raises(LetterNotOpen):
        record_signature(
            letter=draft,
            section=draft.sections.get(position=2),
            line=Line("person", "Ann Example"),
            origin=Origin.PAPER,
            source_ref="a sheet",
            actor=stage.moderator,
        )
    assert not Signature.objects.exists()


@pytest.mark.parametrize("kind", ["person", "organisation"])
def test_who_is_recorded_is_of_the_lines_kind(stage: Stage, kind: str) -> None:
    assert recorded(stage, kind=kind).kind == kind

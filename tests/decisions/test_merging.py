"""Two signatures of one signatory made one: the better line, the narrower visibility, a record."""

from datetime import timedelta
from typing import Any

import pytest

from petitions.models import Section
from signatories.decisions.actions import SomebodyWasFirst, publish
from signatories.decisions.merging import CannotMerge, fuller_of, kept_of, merge
from signatories.decisions.recording import record_signature
from signatories.decisions.undoing import recent_decisions
from signatories.models import Entry, Event, Lockdown, Mail, Party, Report, Signature
from signatories.models.claim import Line
from signatories.models.lockdown import locked_letters
from signatories.privacy.proposing import propose
from signatories.privacy.withdrawing import withdraw
from tests.stage import Stage, a_claim, confirmed, make_letter

pytestmark = pytest.mark.django_db


def waits(stage: Stage, name: str, address: str, visibility: str = "public", **line: Any) -> Any:
    signature = confirmed(stage, a_claim(name, address=address, visibility=visibility, **line))
    assert signature
    return signature


@pytest.fixture
def pair(stage: Stage) -> tuple[Signature, Signature]:
    """One on the list, and the same person once more, in fuller words and from elsewhere."""
    listed = waits(stage, "Ann Example", "ann@example.org")
    stage.publish(listed)
    again = waits(stage, "Ann Example", "ann@work.example.net", role="Teacher")
    listed.refresh_from_db()
    return listed, again


def merged(stage: Stage, one: Signature, other: Signature, line_of: Signature, **how: Any) -> Any:
    shown = {one.pk: one.revision, other.pk: other.revision}
    try:
        return merge(
            one=one.pk, other=other.pk, line_of=line_of.pk, actor=stage.moderator,
            **{"revisions": shown} | how,
        )  # fmt: skip
    finally:
        one.refresh_from_db()
        other.refresh_from_db()


def nothing_was_done(*signatures: Signature) -> bool:
    return (
        not Event.objects.filter(verb="merged").exists()
        and not Signature.objects.filter(
            pk__in=[s.pk for s in signatures], merged_into__isnull=False
        ).exists()
    )


def test_one_entry_stays_with_the_line_that_was_chosen(stage: Stage, pair: Any) -> None:
    listed, again = pair
    assert fuller_of(listed, again) == again
    assert merged(stage, again, listed, again) == listed
    entry = Entry.objects.get()
    assert (entry.signature_id, entry.role) == (listed.pk, "Teacher")
    assert (listed.state, again.state, again.reason) == ("published", "declined", "duplicate")
    assert again.merged_into_id == listed.pk
    assert stage.recount().tallies["individuals"] == 1


def test_the_other_line_can_be_kept(stage: Stage, pair: Any) -> None:
    listed, again = pair
    ref = Entry.objects.get().ref
    merged(stage, listed, again, listed)
    entry = Entry.objects.get()
    assert (entry.ref, entry.role) == (ref, "")


def test_both_consents_are_kept_and_the_log_has_both(stage: Stage, pair: Any) -> None:
    listed, again = pair
    merged(stage, listed, again, again)
    assert listed.confirmed_at
    assert again.confirmed_at
    assert again.contact.open_claim().line.role == "Teacher"
    events = Event.objects.filter(verb="merged").values_list("subject_id", "reason_code")
    assert set(events) == {(again.pk, f"into {listed.pk}"), (listed.pk, f"with {again.pk}")}
    assert not recent_decisions([stage.letter.pk]).exists(), "nothing there to undo"


def test_of_two_on_the_list_one_leaves_it(stage: Stage, pair: Any) -> None:
    listed, again = pair
    stage.publish(again)
    assert stage.recount().tallies["individuals"] == 2
    merged(stage, listed, again, listed)
    assert (again.state, Entry.objects.get().signature_id) == ("removed", listed.pk)
    roster = stage.recount()
    assert roster.tallies["individuals"] == 1


@pytest.mark.parametrize(
    ("of_listed", "of_other", "becomes"),
    [
        ("public", "addressee", "addressee"),
        ("addressee", "public", "addressee"),
        ("public", "counted", "counted"),
        ("addressee", "counted", "counted"),
    ],
)
def test_the_narrower_visibility_holds(
    stage: Stage, of_listed: str, of_other: str, becomes: str
) -> None:
    listed = stage.publish(waits(stage, "Ann", "ann@example.org", of_listed))
    other = waits(stage, "Ann", "ann@work.example.net", of_other)
    merged(stage, listed, other, listed)
    entry = Entry.objects.get()
    assert (listed.visibility, entry.audience, entry.name) == (becomes, becomes, "")
    assert (listed.contact.claim is None) == (becomes == "counted"), "a counted name is deleted"


def test_a_description_that_nobody_approved_waits(stage: Stage) -> None:
    listed = stage.publish(waits(stage, "Ann", "ann@example.org"))
    claim = a_claim("Ann", address="a@example.net", visibility="described", description="A teacher")
    other = confirmed(stage, claim)
    assert other
    merged(stage, listed, other, listed)
    assert (listed.state, listed.visibility) == ("waiting", "described")
    assert not Entry.objects.exists()
    stage.publish(listed)
    assert Entry.objects.get().description == "A teacher"


def test_a_withheld_name_leaves_no_party(stage: Stage) -> None:
    kind = {"kind": "organisation"}
    listed = confirmed(stage, a_claim("Harbour Club", address="a@example.org", **kind))
    other = confirmed(
        stage, a_claim("Harbour Club", address="b@example.net", visibility="addressee", **kind)
    )
    assert listed
    assert other
    stage.publish(listed)
    assert Party.objects.exists()
    merged(stage, listed, other, listed)
    assert not Party.objects.exists()


def test_of_two_that_wait_the_confirmed_one_stays(stage: Stage) -> None:
    paper = record_signature(
        letter=stage.letter, section=stage.people, line=Line("person", "Ann", role="Teacher"),
        origin=Signature.Origin.PAPER, source_ref="a sheet", actor=stage.moderator,
    )  # fmt: skip
    form = waits(stage, "Ann", "ann@example.org")
    assert kept_of(paper, form) == (form, paper)
    Signature.objects.update(approved_by=stage.admin, approved_at=form.confirmed_at)
    merged(stage, paper, form, paper)
    assert (form.state, form.evidence_at, form.approved_by) == ("waiting", None, None)
    assert form.contact.open_line().role == "Teacher"
    assert form.contact.open_claim().line.role == ""
    assert paper.state == "declined"


def test_who_is_told(stage: Stage, pair: Any) -> None:
    listed, again = pair
    Mail.objects.all().delete()
    merged(stage, listed, again, again)
    told = set(Mail.objects.values_list("kind", "signature_id"))
    assert told == {("declined", again.pk), ("corrected", listed.pk)}


def test_whoever_signed_both_is_not_told_that_one_is_a_double(stage: Stage) -> None:
    listed = stage.publish(waits(stage, "Ann Example", "ann@example.org"))
    other = waits(stage, "Anne Example", "ann@example.org")
    Mail.objects.all().delete()
    merged(stage, listed, other, listed)
    assert not Mail.objects.exists()


# Afterwards --------------------------------------------------------------------------------------


@pytest.mark.parametrize("was_listed", [False, True])
def test_once_the_kept_one_is_withdrawn_the_other_waits_again(
    stage: Stage, pair: Any, was_listed: bool
) -> None:
    listed, again = pair
    if was_listed:
        stage.publish(again)
    merged(stage, listed, again, listed)
    withdraw(signature=listed)
    again.refresh_from_db()
    assert (again.state, again.merged_into_id, again.reason) == ("waiting", None, "")
    assert not Entry.objects.exists()
    stage.publish(again)
    assert Entry.objects.get().signature_id == again.pk


# Refused -----------------------------------------------------------------------------------------


def test_entries_of_two_letters_are_not_merged(stage: Stage, pair: Any) -> None:
    listed, _ = pair
    letter = make_letter(stage.coalition, "second")
    other = record_signature(
        letter=letter, section=letter.sections.get(position=2), line=Line("person", "Ann Example"),
        origin=Signature.Origin.PAPER, source_ref="a sheet", actor=stage.moderator,
    )  # fmt: skip
    with pytest.raises(CannotMerge, match="two letters"):
        merged(stage, listed, other, listed)
    assert nothing_was_done(listed, other)


def test_an_organisation_and_a_person_are_not_merged(stage: Stage, pair: Any) -> None:
    listed, _ = pair
    other = confirmed(stage, a_claim("Ann Example", address="o@example.org", kind="organisation"))
    assert other
    with pytest.raises(CannotMerge, match="organisation"):
        merged(stage, listed, other, listed)
    with pytest.raises(CannotMerge, match="two of them"):
        merged(stage, listed, listed, listed)


@pytest.mark.parametrize("which", [0, 1])
def test_what_changed_meanwhile_is_not_merged(stage: Stage, pair: Any, which: int) -> None:
    revisions = {s.pk: s.revision for s in pair}
    Signature.objects.filter(pk=pair[which].pk).update(revision=9)
    with pytest.raises(SomebodyWasFirst):
        merged(stage, *pair, pair[0], revisions=revisions)
    assert nothing_was_done(*pair)


def test_what_was_decided_is_not_merged(stage: Stage, pair: Any) -> None:
    merged(stage, *pair, pair[0])
    with pytest.raises(SomebodyWasFirst):
        merged(stage, *pair, pair[0])


def test_a_letter_that_is_locked_down_merges_nothing(stage: Stage, pair: Any) -> None:
    Lockdown.objects.create(letter=stage.letter)
    assert locked_letters([stage.letter.pk])
    with pytest.raises(CannotMerge, match="locked down"):
        merged(stage, *pair, pair[0])
    assert nothing_was_done(*pair)


def test_what_a_signer_or_a_reader_asked_comes_first(stage: Stage, pair: Any) -> None:
    listed, _ = pair
    propose(signature=listed, line=Line("person", "Anna Example"))
    listed.refresh_from_db()
    with pytest.raises(CannotMerge, match="asked for a change"):
        merged(stage, *pair, listed)
    Signature.objects.update(proposed_at=None)
    Report.objects.create(
        letter=stage.letter, signature=listed, kind="impersonated", state="confirmed",
        received=listed.created_at, confirmed_at=listed.created_at,
        expires_at=listed.created_at + timedelta(days=1),
    )  # fmt: skip
    with pytest.raises(CannotMerge, match="report"):
        merged(stage, *pair, listed)


def test_a_line_that_is_neither_of_both_is_not_taken(stage: Stage, pair: Any) -> None:
    third = waits(stage, "Ben", "ben@example.org")
    with pytest.raises(CannotMerge, match="which line"):
        merged(stage, *pair, third)
    assert nothing_was_done(*pair)


def test_merging_is_no_way_round_the_second_moderator(stage: Stage, pair: Any) -> None:
    listed, again = pair
    Section.objects.update(proof="second")
    with pytest.raises(CannotMerge, match="two moderators"):
        merged(stage, listed, again, again)
    assert again.state == "waiting", "nothing half done"
    assert nothing_was_done(*pair)
    merged(stage, listed, again, listed)
    assert again.state == "declined"


def test_nor_round_whoever_must_not_let_through_what_they_entered(stage: Stage) -> None:
    listed = stage.publish(waits(stage, "Ann", "ann@example.org"))
    mail = record_signature(
        letter=stage.letter, section=stage.people, line=Line("person", "Ann", role="Queen"),
        origin=Signature.Origin.MAIL, source_ref="a mail", actor=stage.moderator,
    )  # fmt: skip
    with pytest.raises(CannotMerge, match="entered it"):
        merged(stage, listed, mail, mail)
    merged(stage, listed, mail, listed)
    assert Entry.objects.get().role == ""


def test_a_published_line_is_not_republished_by_it(stage: Stage, pair: Any) -> None:
    """What was put away cannot be published by whoever still has its page."""
    listed, again = pair
    revision = again.revision
    merged(stage, listed, again, listed)
    with pytest.raises(SomebodyWasFirst):
        publish(signature=again, revision=revision, actor=stage.moderator)

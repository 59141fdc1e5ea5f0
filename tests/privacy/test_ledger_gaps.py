"""The ledger where the dump, the file or the disk is not as the plain case has it."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as ours
from django.db import connection
from django.utils import timezone

from signatories.decisions.actions import remove
from signatories.decisions.merging import merge
from signatories.mailing.outbox import send_due
from signatories.mailing.to_sign import wants_no_mail
from signatories.models import Contact, Event, Signature, Submission
from signatories.privacy.ledger import complete_ledger, unapplied
from signatories.privacy.lockdown import ask_to_lift, lift, lock_down
from signatories.privacy.obeying import Standing, apply_ledger, standing
from signatories.privacy.withdrawing import withdraw
from signatories.sealing.ledger import Verb, ledger_size, note, read_ledger
from signatories.sealing.mailboxes import Mailbox
from signatories.signing.actions import Answered, disown, find_token
from signatories.signing.triage import triage_new
from tests.privacy.test_ledger import dump, restore
from tests.stage import Stage, a_claim, mailed_token, published, set_stage, submitted


def verbs() -> list[str]:
    return [line.verb for line in read_ledger().lines]


def removed(stage: Stage, signature: Signature) -> None:
    signature.refresh_from_db()
    remove(
        signature=signature,
        revision=signature.revision,
        actor=stage.moderator,
        reason="not-genuine",
    )


# Removed in the dump ------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("disowned", [False, True])
def test_who_was_removed_before_the_dump_and_withdrew_after_it_is_forgotten(disowned: bool) -> None:
    stage = set_stage()
    gone = published(stage, a_claim("Withdrawer", address="w@example.org"))
    other = published(stage, a_claim("Remover", address="r@example.org"))
    removed(stage, gone)
    removed(stage, other)
    dumped = dump()
    withdraw(signature=gone, disowned=disowned)
    restore(dumped)
    verb = "disowned" if disowned else "withdrawn"
    assert apply_ledger().done == {verb: 1}
    gone.refresh_from_db()
    assert gone.state == verb
    assert [contact.pk for contact in Contact.objects.all()] == [other.pk]
    assert list(unapplied()) == []


@pytest.mark.django_db(transaction=True)
def test_who_was_merged_before_the_dump_and_withdrew_does_not_wait_again() -> None:
    stage = set_stage()
    kept = published(stage, a_claim("Withdrawer", address="w@example.org"))
    gone = published(stage, a_claim("Withdrawer", address="w@work.example.org"))
    for each in (kept, gone):
        each.refresh_from_db()
    merge(
        one=kept.pk,
        other=gone.pk,
        revisions={kept.pk: kept.revision, gone.pk: gone.revision},
        line_of=kept.pk,
        actor=stage.moderator,
    )
    dumped = dump()
    withdraw(signature=gone)
    withdraw(signature=kept)
    restore(dumped)
    assert apply_ledger().done == {"withdrawn": 2}
    assert {s.state for s in Signature.objects.all()} == {"withdrawn"}
    assert not Contact.objects.exists()
    withdrawn = Event.objects.filter(verb=Event.Verb.WITHDRAWN).order_by("pk")
    assert [event.subject_id for event in withdrawn] == [gone.pk, kept.pk]
    assert "shown" not in verbs()  # it has not waited in between either


@pytest.mark.django_db(transaction=True)
def test_a_removal_that_is_noted_late_does_not_undo_a_withdrawal() -> None:
    stage = set_stage()
    gone = published(stage, a_claim("Withdrawer", address="w@example.org"))
    removed(stage, gone)
    note(Verb.WITHDRAWN, ref=gone.ledger_ref)
    note(Verb.REMOVED, ref=gone.ledger_ref, code="not-genuine")
    note(Verb.SHOWN, ref=gone.ledger_ref)
    assert [pending.line.verb for pending in unapplied()] == ["withdrawn"]


# Lines that are missing ---------------------------------------------------------------------------


@contextmanager
def out_of_reach(settings: Any, folder: Path) -> Iterator[None]:
    good, settings.LEDGER_FILE = settings.LEDGER_FILE, folder
    yield
    settings.LEDGER_FILE = good


@pytest.mark.django_db(transaction=True)
def test_a_withdrawal_is_completed_though_a_removal_was_noted(
    settings: Any, tmp_path: Path
) -> None:
    stage = set_stage()
    gone = published(stage, a_claim("Withdrawer", address="w@example.org"))
    removed(stage, gone)
    with out_of_reach(settings, tmp_path):
        withdraw(signature=gone)
    assert (complete_ledger(), complete_ledger()) == (1, 0)
    assert verbs() == ["removed", "withdrawn"]


@pytest.mark.django_db(transaction=True)
def test_a_removal_is_completed_though_an_earlier_one_was_undone(
    settings: Any, tmp_path: Path
) -> None:
    stage = set_stage()
    gone = published(stage, a_claim("Remover", address="r@example.org"))
    note(Verb.REMOVED, ref=gone.ledger_ref, code="duplicate")
    note(Verb.SHOWN, ref=gone.ledger_ref)
    with out_of_reach(settings, tmp_path):
        removed(stage, gone)
    assert (complete_ledger(), complete_ledger()) == (1, 0)
    assert verbs() == ["removed", "shown", "removed"]


@pytest.mark.django_db(transaction=True)
def test_a_lockdown_is_completed_though_an_earlier_one_was_lifted(
    settings: Any, tmp_path: Path
) -> None:
    stage = set_stage()
    lock_down(letter=stage.letter, actor=stage.admin)
    ask_to_lift(letter=stage.letter, actor=stage.admin)
    lift(letter=stage.letter, actor=stage.moderator)
    with out_of_reach(settings, tmp_path):
        lock_down(letter=stage.letter, actor=stage.admin)
    assert (complete_ledger(), complete_ledger()) == (1, 0)
    assert verbs() == ["locked-down", "lifted", "locked-down"]


# A disk that fills up -----------------------------------------------------------------------------


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may grow past this size: what is written up to there is written, and no more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("torn", ["", '{"verb": "wit'])
def test_half_a_line_is_no_line_and_is_told(torn: str) -> None:
    note(Verb.LOCKED, slug="shelter")
    path, told = Path(ours.LEDGER_FILE), []
    with path.open("a") as file:
        file.write(torn)
    before = path.read_bytes()
    with room_for(ledger_size() + 40), pytest.raises(OSError, match="File too large"):
        note(Verb.LOCKED, slug="other", then=lambda start, end: told.append((start, end)))
    assert path.read_bytes() == before
    assert told == []
    note(Verb.LOCKED, slug="other", then=lambda start, end: told.append((start, end)))
    assert told == [(len(before), ledger_size())]
    assert verbs() == ["locked-down", "locked-down"]


# Disowned before it was confirmed -----------------------------------------------------------------


def disowned_after_a_dump(stage: Stage) -> str:
    """And restored."""
    submitted(stage, a_claim("Withdrawer", address="w@example.org"))
    triage_new()
    send_due()
    token = find_token(mailed_token())
    dumped = dump()
    assert not isinstance(token, Answered)
    key = str(Submission.objects.get().pk)
    assert disown(token=token) == Answered.DISOWNED
    restore(dumped)
    return key


@pytest.mark.django_db(transaction=True)
def test_who_said_not_me_before_signing_is_forgotten_and_not_mailed_after_a_restore() -> None:
    stage = set_stage()
    key = disowned_after_a_dump(stage)
    (line,) = read_ledger().lines
    assert line.verb == "disowned"
    assert key not in Path(ours.LEDGER_FILE).read_text()
    submitted(stage, a_claim("Stayer", address="s@example.org"))
    assert standing() is Standing.BEHIND
    assert apply_ledger().done == {"disowned": 1}
    (left,) = Submission.objects.all()
    assert left.open_claim().line.name == "Stayer"
    mailbox, in_time = Mailbox("w@example.org"), timezone.now() + timedelta(days=179)
    assert wants_no_mail(mailbox, letter_id=stage.letter.pk, now=in_time)
    assert not wants_no_mail(Mailbox("s@example.org"), letter_id=stage.letter.pk)
    assert apply_ledger().done == {}
    assert standing() is Standing.OBEYS


@pytest.mark.django_db(transaction=True)
def test_what_was_disowned_goes_also_where_no_key_opens_it() -> None:
    stage = set_stage()
    disowned_after_a_dump(stage)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE signatories_submission SET sealed = %s", [b"of another key"])
    assert apply_ledger().done == {"disowned": 1}
    assert not Submission.objects.exists()
    assert list(unapplied()) == []

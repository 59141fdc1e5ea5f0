"""Rotating the sealing keys: afterwards the old one is needed for nothing."""

import uuid
from collections.abc import Callable
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection, models
from django.utils import timezone

from signatories.models import (
    Contact,
    ImportDraft,
    ImportPart,
    Invitation,
    OwnPageRequest,
    Report,
    Signature,
    SourceMail,
    Submission,
)
from signatories.models.contact import BOXES
from signatories.privacy import rotating
from signatories.privacy.rotating import SEALED, boxes_by_key, rotate_keys
from signatories.privacy.subscribing import subscribe
from signatories.sealing.boxes import SealBroken, current_key_id, key_id, unseal
from signatories.sealing.mailboxes import Mailbox
from tests.stage import Stage, a_claim, confirmed, submitted

pytestmark = pytest.mark.django_db

OLD, NEW = (bytes([number]) * 32 for number in (1, 2))
OTHERS = SEALED.keys() - {Contact}
NOT_A_BOX = {"entry.place"}  # bytes to sort by


@pytest.fixture(autouse=True)
def _old_key(settings: Any) -> None:
    settings.SEALING_KEYS = [OLD]


def everything_sealed(stage: Stage, number: int = 3) -> None:
    """Contacts with all their boxes, and one row of everything else that has a box."""
    for i in range(number):
        signature = confirmed(stage, a_claim(f"Ann {i}", address=f"ann{i}@example.org"))
        assert signature is not None
        contact = signature.contact
        claim = contact.open_claim()
        assert claim is not None
        contact.seal_line(claim.line.with_(role="Baker"))
        contact.seal_proposal({"visibility": "public"})
        contact.seal_evidence([{"code": "mailbox"}])
        contact.seal_dialogue([{"by": "desk", "on": "2026-11-22", "text": "Who is it?"}])
        contact.save()
    submitted(stage, a_claim("Ben", address="ben@example.org"))
    request = OwnPageRequest(letter=stage.letter)
    request.seal_address("cid@example.org")
    request.save(force_insert=True)
    mailbox = Mailbox("dan@example.org")
    subscribe(letter_id=stage.letter.pk, mailbox=mailbox, language="en", discreet=True)
    report = Report(letter=stage.letter, kind="wrong", language="en")
    report.expires_at = timezone.now() + timedelta(days=1)
    report.seal_words({"words": "It is wrong."})
    report.save(force_insert=True)
    invitation = Invitation(letter=stage.letter, language="en", invited_by=stage.moderator)
    invitation.expires_at = timezone.now() + timedelta(days=1)
    invitation.seal_words({"address": "eve@example.org"})
    invitation.save(force_insert=True)
    mail = SourceMail(letter=stage.letter, received_on=date(2026, 11, 22))
    mail.entered_by, mail.erase_on = stage.moderator, date(2027, 11, 22)
    mail.seal_files([{"name": "mail.eml", "type": "message/rfc822", "content": ""}])
    mail.save(force_insert=True)
    draft = ImportDraft(letter=stage.letter, entered_by=stage.moderator)
    draft.seal_values({"name": "list.csv"})
    draft.save(force_insert=True)
    ImportPart.holding(draft, "fine", 0, [{"name": "Fay Example"}]).save(force_insert=True)


def opened() -> list[Any]:
    """Everything that is sealed, opened with the keys there are."""
    found = []
    for model, columns in SEALED.items():
        for row in model._default_manager.order_by("pk"):
            for column, place in columns.items():
                if box := getattr(row, column):
                    found.append(unseal(box, place=f"{place}:{row.pk}"))
    return found


def rotated() -> str:
    said = StringIO()
    call_command("rotate_keys", stdout=said)
    return said.getvalue()


def test_every_sealed_column_is_known() -> None:
    """A new one is sealed anew too, or is said here to be no box."""
    columns = {
        f"{model._meta.model_name}.{field.name}"
        for model in apps.get_app_config("signatories").get_models()
        for field in model._meta.local_fields
        if isinstance(field, models.BinaryField)
    }
    known = {f"{m._meta.model_name}.{name}" for m, names in SEALED.items() for name in names}
    assert columns - NOT_A_BOX == known


def test_after_it_the_old_key_can_be_dropped(stage: Stage, settings: Any) -> None:
    everything_sealed(stage)
    before = opened()
    assert len(before) == 3 * len(BOXES) + len(OTHERS)
    settings.SEALING_KEYS = [NEW, OLD]
    said = rotated()
    assert f"sealed anew: {len(before)}" in said
    assert "the other keys can be taken away" in said
    settings.SEALING_KEYS = [NEW]
    assert opened() == before
    assert {c.open_claim().line.name for c in Contact.objects.all()} == {"Ann 0", "Ann 1", "Ann 2"}  # type: ignore[union-attr]
    assert set(Contact.objects.values_list("key_id", flat=True)) == {key_id(NEW).hex()}
    assert set(boxes_by_key()) == {key_id(NEW).hex()}


def test_without_it_the_old_key_cannot_be_dropped(stage: Stage, settings: Any) -> None:
    everything_sealed(stage, 1)
    settings.SEALING_KEYS = [NEW]
    with pytest.raises(SealBroken):
        opened()


@pytest.mark.parametrize("again", ["line", "proposal", "evidence", "claim"])
def test_a_row_of_two_keys_is_found(stage: Stage, settings: Any, again: str) -> None:
    """One box that was sealed after the change of keys does not hide the others."""
    everything_sealed(stage, 1)
    settings.SEALING_KEYS = [NEW, OLD]
    contact = Contact.objects.get()
    claim, line = contact.open_claim(), contact.open_line()
    assert claim is not None
    assert line is not None
    sealing: dict[str, Callable[[], None]] = {
        "line": lambda: contact.seal_line(line),
        "proposal": lambda: contact.seal_proposal({}),
        "evidence": lambda: contact.seal_evidence([]),
        "claim": lambda: contact.seal_claim(claim),
    }
    sealing[again]()
    contact.save()
    rotated()
    settings.SEALING_KEYS = [NEW]
    opened()


def test_it_goes_on_where_it_was_stopped(
    stage: Stage, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything_sealed(stage, 5)
    settings.SEALING_KEYS = [NEW, OLD]
    monkeypatch.setattr(rotating, "BATCH", 2)
    one_batch, calls = rotating._rotate, []

    def then_killed(*args: Any) -> None:
        one_batch(*args)
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(rotating, "_rotate", then_killed)
    with pytest.raises(KeyboardInterrupt):
        rotate_keys()
    assert Contact.objects.under_other_keys(current_key_id()).count() == 1
    monkeypatch.setattr(rotating, "_rotate", one_batch)
    assert rotate_keys().boxes == len(BOXES) + len(OTHERS)
    assert rotate_keys().boxes == 0
    settings.SEALING_KEYS = [NEW]
    opened()


def test_a_box_that_no_key_opens_holds_up_no_other_and_is_said(stage: Stage, settings: Any) -> None:
    everything_sealed(stage, 2)
    first = Contact.objects.order_by("pk").first()
    assert first is not None
    shut = bytearray(bytes(first.evidence or b""))
    shut[-1] ^= 1
    Contact.objects.filter(pk=first.pk).update(evidence=bytes(shut))
    settings.SEALING_KEYS = [NEW, OLD]
    with pytest.raises(CommandError, match="no key opens 1"):
        rotated()
    assert boxes_by_key()[key_id(OLD).hex()] == 1
    assert Signature.objects.get(pk=first.pk).contact.open_claim() is not None


def test_what_was_sealed_by_a_process_with_the_old_keys_is_said(
    stage: Stage, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything_sealed(stage, 1)
    settings.SEALING_KEYS = [NEW, OLD]
    rotate_keys()
    settings.SEALING_KEYS = [OLD]
    submitted(stage, a_claim("Late", address="late@example.org"))
    settings.SEALING_KEYS = [NEW, OLD]
    monkeypatch.setattr(rotating, "_rotate", lambda *args: None)
    with pytest.raises(CommandError, match="restart web and worker"):
        rotated()


def test_rows_without_a_box_are_no_trouble(stage: Stage, settings: Any) -> None:
    everything_sealed(stage, 1)
    Contact.objects.update(**dict.fromkeys(BOXES))
    Submission.objects.update(sealed=b"")
    for model in OTHERS - {Submission}:
        model._default_manager.all().delete()
    settings.SEALING_KEYS = [NEW, OLD]
    assert rotate_keys().boxes == 0
    assert not Contact.objects.under_other_keys(current_key_id()).exists()
    assert uuid.UUID(str(Submission.objects.first()))


@pytest.mark.postgresql
def test_the_rows_are_found_by_the_index(stage: Stage) -> None:
    everything_sealed(stage, 1)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = Contact.objects.under_other_keys(current_key_id()).values("pk").explain()
    assert "contact_key" in plan

"""Names that came by e-mail: the mails kept sealed, and the names entered with one decision."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from petitions.models import Letter, Section
from petitions.models.letter import erased_on
from signatories.decisions.publishing import publish_many
from signatories.decisions.recording import LetterNotOpen, record_many
from signatories.entering.remembering import Present
from signatories.models import Event, Signature, SourceMail, record_event
from signatories.models.claim import Line

MOST_NAMES = 50
_UNDECIDED_LIVES = timedelta(days=1)


class EnteredBefore(Exception):
    """What came in these mails was entered already."""


class Duplicates(Exception):
    """Some of the names are there already; `where` says of each (by its place) where: on the
    "letter", or above in the same "file".
    """

    def __init__(self, where: dict[int, str]) -> None:
        super().__init__(f"{len(where)} names are there already")
        self.where = where


class CannotPublish(Exception):
    """One of the lines cannot stand on the list, so none was entered."""


@dataclass(frozen=True)
class Entered:
    written: int
    published: bool


@transaction.atomic
def keep_mails(
    *, letter: Letter, received_on: date, files: list[dict[str, str]], actor: Any
) -> SourceMail:
    """Seal what names came in, before anybody has decided on them; unless somebody does, it is
    erased after a day.
    """
    source = SourceMail(
        letter=letter,
        received_on=received_on,
        entered_by=actor,
        erase_on=timezone.localdate() + _UNDECIDED_LIVES,
    )
    if files:
        source.seal_files(files)
    source.save(force_insert=True)
    return source


def where_present(letter: Letter, lines: list[Line]) -> dict[int, str]:
    """Which of the lines are there already, by their place: on the "letter" or in the "file"."""
    present = Present(letter)
    return {place: where for place, line in enumerate(lines) if (where := present.where(line))}


@transaction.atomic
def enter_mailed(*, source: SourceMail, lines: list[tuple[Section, Line]], actor: Any) -> Entered:
    """Enter the names that came in these mails, all or none. They wait for a second person, or are
    published at once: that is the letter's rule.

    Raises EnteredBefore, LetterNotOpen, Duplicates, CannotPublish.
    """
    letter = Letter.objects.select_for_update(no_key=True).get(pk=source.letter_id)
    source = SourceMail.objects.select_for_update(of=("self",)).get(pk=source.pk)
    if Signature.objects.filter(source_mail=source).exists():
        raise EnteredBefore
    if not took_signatures_on(letter, source.received_on):
        raise LetterNotOpen
    if there := where_present(letter, [line for _section, line in lines]):
        raise Duplicates(there)
    written = record_many(
        letter=letter,
        lines=lines,
        origin=Signature.Origin.MAIL,
        source_ref=f"e-mail of {source.received_on.isoformat()}",
        actor=actor,
        source_mail=source,
    )
    source.erase_on = erased_on(letter.addresses_until, letter.closes_at)
    source.save(update_fields=["erase_on"])
    record_event(
        Event.Verb.RECORDED, actor_id=actor.pk, letter_id=letter.pk, reason_code=f"mail {written}"
    )
    if letter.mail_needs_second:
        return Entered(written, published=False)
    entered = Signature.objects.filter(source_mail=source)
    became = publish_many(revisions=dict(entered.values_list("pk", "revision")), actor=actor)
    if became.not_done:
        raise CannotPublish
    # A section can ask for a second moderator whatever the letter says of mails.
    waiting = entered.exclude(state=Signature.State.PUBLISHED)
    return Entered(written, published=not waiting.exists())


def took_signatures_on(letter: Letter, day: date) -> bool:
    """Whether who wrote on that day can still be entered: the letter is open, or was then."""
    if letter.state == Letter.State.CLOSED and letter.closes_at:
        return day <= timezone.localdate(letter.closes_at)
    return letter.state == Letter.State.OPEN


@transaction.atomic
def open_mails(*, source: SourceMail, actor: Any) -> list[dict[str, str]]:
    """The mails as they were attached; that this person opened them is put down. Raises
    SealBroken.
    """
    files = source.open_files()
    first = Signature.objects.filter(source_mail=source).order_by("pk").first()
    record_event(
        Event.Verb.REVEALED,
        actor_id=actor.pk,
        letter_id=source.letter_id,
        subject_id=first.pk if first else None,
        reason_code="mail",
    )
    return files

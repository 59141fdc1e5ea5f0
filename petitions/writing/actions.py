"""Opening, correcting and closing letters: each function is one transaction."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from petitions.models import Addressee, DemandText, Letter, Version, VersionText
from petitions.signals import letter_changed


class LetterNotReady(Exception):
    """A letter lacks what it needs to be opened; `missing` names it in words for people."""

    def __init__(self, missing: str) -> None:
        super().__init__(missing)
        self.missing = missing


@transaction.atomic
def open_letter(*, letter: Letter, actor_id: int | None, now: datetime | None = None) -> Letter:
    """Seal the newest version and let the letter take signatures. Opening it twice is once.

    Raises LetterNotReady.
    """
    now = now or timezone.now()
    letter = _locked(letter.pk)
    if letter.state == Letter.State.OPEN:
        return letter
    version = letter.versions.order_by("-number").first()
    if version is None:
        raise LetterNotReady("a version with a text in the letter's own language")
    _need_text(version, letter)
    if not letter.sections.exists():
        raise LetterNotReady("a section for the names to stand in")
    if not letter.letter_owners.exists():
        raise LetterNotReady("a coalition that publishes it")
    if letter.closes_at and letter.closes_at <= now:
        raise LetterNotReady("a closing time that lies ahead")
    seal_version(version=version, now=now)
    letter.current_version = version
    letter.state = Letter.State.OPEN
    letter.opens_at = min(letter.opens_at or now, now)
    letter.save()
    letter_changed.send(Letter, letter=letter, actor_id=actor_id, verb="letter-opened")
    return letter


def _locked(letter_id: int) -> Letter:
    """The letter, for one at a time. Its key is left free: whoever publishes a name refers to it
    while holding the roster, for which we wait.
    """
    return Letter.objects.select_for_update(no_key=True).get(pk=letter_id)


def _need_text(version: Version, letter: Letter) -> None:
    if not version.texts.filter(language=letter.default_language).exists():
        raise LetterNotReady("a version with a text in the letter's own language")


def seal_version(*, version: Version, now: datetime) -> None:
    """From now on the database refuses to change its words."""
    Version.objects.filter(pk=version.pk, sealed_at=None).update(sealed_at=now)


@transaction.atomic
def close_letter(*, letter: Letter, actor_id: int | None, now: datetime | None = None) -> Letter:
    """Take no more signatures. The list stays; closing twice is once."""
    now = now or timezone.now()
    letter = _locked(letter.pk)
    if letter.state != Letter.State.OPEN:
        return letter
    letter.state = Letter.State.CLOSED
    letter.closes_at = min(letter.closes_at or now, now)
    letter.save()
    letter_changed.send(Letter, letter=letter, actor_id=actor_id, verb="letter-closed")
    return letter


@transaction.atomic
def take_down(*, letter: Letter, actor_id: int | None, now: datetime | None = None) -> Letter:
    """Show neither text nor names any more, at any address; closes it first. Those who signed
    keep their own pages. Twice is once.
    """
    now = now or timezone.now()
    letter = close_letter(letter=letter, actor_id=actor_id, now=now)
    if letter.state == Letter.State.CLOSED and letter.taken_down_at is None:
        letter.taken_down_at = now
        letter.save()
        letter_changed.send(Letter, letter=letter, actor_id=actor_id, verb="letter-taken-down")
    return letter


@transaction.atomic
def put_back(*, letter: Letter, actor_id: int | None) -> Letter:
    """Show a letter again that was taken down, closed as it is."""
    letter = _locked(letter.pk)
    if letter.taken_down_at is not None:
        letter.taken_down_at = None
        letter.save()
        letter_changed.send(Letter, letter=letter, actor_id=actor_id, verb="letter-put-back")
    return letter


def close_due_letters(*, now: datetime | None = None) -> int:
    """Close the letters whose time is over; how many there were."""
    now = now or timezone.now()
    due = list(Letter.objects.filter(state=Letter.State.OPEN, closes_at__lte=now))
    for letter in due:
        close_letter(letter=letter, actor_id=None, now=now)
    return len(due)


@transaction.atomic
def draft_correction(*, letter: Letter, note: str) -> Version:
    """A copy of the version that is shown, to correct a slip in or to add a language to.

    It is shown, and signed, from `adopt_correction` on; earlier signatures stay bound to what
    they signed. A material change is not a correction: it is a new letter.
    """
    newest = letter.current_version or letter.versions.order_by("-number").first()
    if newest is None:
        return Version.objects.create(letter=letter, number=1, note=note)
    number = letter.versions.aggregate(Max("number"))["number__max"] + 1
    draft = Version.objects.create(letter=letter, number=number, note=note)
    for text in newest.texts.all():
        VersionText.objects.create(
            version=draft, language=text.language, title=text.title, body=text.body
        )
    DemandText.objects.bulk_create(
        DemandText(version=draft, demand_id=t.demand_id, language=t.language, text=t.text)
        for t in newest.demand_texts.all()
    )
    Addressee.objects.bulk_create(
        Addressee(version=draft, position=a.position, office=a.office, name=a.name)
        for a in newest.addressees.all()
    )
    return draft


@transaction.atomic
def adopt_correction(*, version: Version, now: datetime | None = None) -> Letter:
    """Seal a drafted version and make it the one that visitors read and sign.

    Raises LetterNotReady.
    """
    letter = _locked(version.letter_id)
    if letter.state == Letter.State.DRAFT:
        raise LetterNotReady("to be opened first")
    if letter.current_version and version.number < letter.current_version.number:
        raise LetterNotReady("to be newer than the version that is shown")
    _need_text(version, letter)
    seal_version(version=version, now=now or timezone.now())
    letter.current_version = version
    letter.save(update_fields=["current_version"])
    return letter

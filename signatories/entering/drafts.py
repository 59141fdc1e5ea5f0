"""What is imported in the admin: kept sealed, read by the worker, corrected a page at a time, then
entered by the worker at once. It opens for whoever began it alone.
"""

import base64
import io
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import get_language

from petitions.models import Letter
from signatories.entering.incoming import Incoming, surveyed
from signatories.models import ImportDraft, ImportPart
from signatories.sealing.boxes import SealBroken

PER_PAGE = 50  # eleven fields each, and Django takes 2,000 fields and 256 KB a page
Work, Pile = ImportDraft.Work, ImportPart.Pile
Values = dict[str, Any]


class DraftGone(Exception):
    """It was given up, its day is over, or it is somebody else's."""


class AtWork(Exception):
    """The worker is at it: nothing can be changed meanwhile."""


@transaction.atomic
def keep_draft(
    *, values: Values, incoming: Incoming, work: str, actor: Any, letter: Letter | None = None
) -> ImportDraft:
    """Seal what came in, and ask the worker to read it."""
    draft = ImportDraft(entered_by=actor, letter=letter, work=work)
    about = {"name": incoming.name, "digest": incoming.digest, "staff_language": get_language()}
    draft.seal_values(about | values)
    draft.save(force_insert=True)
    incoming.file.seek(0)
    content = base64.b64encode(incoming.file.read()).decode()
    ImportPart.holding(draft, Pile.FILE, 0, content).save(force_insert=True)
    return draft


def kept_file(draft: ImportDraft, values: Values) -> Incoming:
    """The file as it came in. Raises SealBroken."""
    content: str = draft.parts.get(pile=Pile.FILE).open_value()
    return surveyed(values["name"], io.BytesIO(base64.b64decode(content)))


@transaction.atomic
def change_draft(
    *, key: UUID, actor: Any, change: Callable[[Values], None], work: str = Work.NONE
) -> None:
    """Open it, change its values in place, and seal them anew; with `work`, ask the worker for
    that. Raises DraftGone, AtWork.
    """
    draft, values = take_draft(key=key, actor=actor)
    change(values)
    draft.seal_values(values)
    draft.work = work
    draft.save(update_fields=["sealed", "work"])


@transaction.atomic
def change_entries(
    *, key: UUID, actor: Any, changes: Mapping[tuple[str, int, int], Callable[[Values], None]]
) -> None:
    """Correct entries in place, each known by its pile, its page there and its place on that.
    Raises DraftGone, AtWork.
    """
    take_draft(key=key, actor=actor)
    for pile, number in dict.fromkeys(place[:2] for place in changes):
        part = ImportPart.objects.filter(draft=key, pile=pile, number=number).first()
        if part is None:
            raise DraftGone
        entries = part.open_value()
        for at, entry in enumerate(entries):
            if change := changes.get((pile, number, at)):
                change(entry)
        part.seal_value(entries)
        part.save(update_fields=["sealed"])


def ask_to_enter(*, key: UUID, actor: Any) -> None:
    """From now on it is the worker's, until it is entered or refused. Raises DraftGone, AtWork."""

    def forget_problems(values: Values) -> None:
        values.pop("problems", None)
        values.pop("failure", None)

    change_draft(key=key, actor=actor, change=forget_problems, work=Work.ENTER)


def take_draft(*, key: UUID, actor: Any) -> tuple[ImportDraft, Values]:
    """The author's own, with its values; locked until the transaction ends. Raises DraftGone,
    AtWork.
    """
    draft = (
        ImportDraft.objects.select_for_update(of=("self",))
        .filter(pk=key, entered_by=actor.pk)
        .first()
    )
    if draft is None:
        raise DraftGone
    if draft.work:
        raise AtWork
    try:
        return draft, draft.open_values()
    except SealBroken:
        raise DraftGone from None


def pages_of(draft: ImportDraft) -> dict[str, int]:
    """How many pages each pile has."""
    figures = {Pile.DOUBTFUL: draft.doubtful, Pile.FINE: draft.fine, Pile.THERE: draft.there}
    return {pile: -(-entries // PER_PAGE) for pile, entries in figures.items()}


def page_of(draft: ImportDraft, pile: str, number: int) -> list[Values]:
    """A page of a pile; empty where there is none. Raises SealBroken."""
    part = draft.parts.filter(pile=pile, number=number).first()
    return part.open_value() if part else []

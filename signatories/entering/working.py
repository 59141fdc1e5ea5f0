"""The worker's part of an import: it reads what was uploaded and enters what was corrected, so that
no page waits for a long list. Whoever uploaded it sees on its page how far it is.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import DatabaseError, InterfaceError, transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext

from petitions.models import Coalition, Letter
from signatories.decisions.recording import LetterNotOpen
from signatories.entering.draft_letters import (
    enter_draft_letter,
    letter_entries,
    letter_values,
)
from signatories.entering.draft_lists import ListReading, columns_found, enter_draft_list
from signatories.entering.drafts import DraftGone, Pile, Values, Work, kept_file
from signatories.entering.findings import Refused
from signatories.entering.incoming import Unreadable
from signatories.entering.letters import Entered, ImportedBefore, letter_in
from signatories.entering.piles import Piles
from signatories.entering.signatures import Report
from signatories.models import ImportDraft, ImportPart
from signatories.models.import_draft import all_entries
from signatories.models.locking import not_taken
from signatories.sealing.boxes import SealBroken

LONGEST_LETTER = 600_000  # characters
MOST_ENTRIES = 5_000
SECONDS_AT_ONCE = 1.0  # mails and signers wait so long for a list that is read
PROBLEMS_KEPT = 100
# Longer than entering the longest list takes: only of a worker that was killed is it over.
_TAKEN_FOR = timedelta(minutes=10)

log = logging.getLogger("undersigned.importing")


class _Task:
    """A draft that this worker has taken; every write of it says so, and is refused once another
    has taken it, or its author has given it up.
    """

    def __init__(self, draft: ImportDraft) -> None:
        self.draft = draft
        self.values: Values = draft.open_values()
        self.reading: ListReading | None = None

    def note(self, **changed: Any) -> None:
        """Write what has changed of the draft. Raises DraftGone."""
        mine = ImportDraft.objects.filter(pk=self.draft.pk, taken_until=self.draft.taken_until)
        changed.setdefault("taken_until", timezone.now() + _TAKEN_FOR)
        if not mine.update(**changed):
            raise DraftGone
        for name, value in changed.items():
            setattr(self.draft, name, value)

    def give_back(self, **said: Any) -> None:
        """It waits for its author again, who is told this. Raises DraftGone."""
        self.values |= said
        self.draft.seal_values(self.values)
        self.note(sealed=self.draft.sealed, work=Work.NONE, taken_until=None)


_begun: list[_Task] = []  # the list that this process is reading, between two sweeps


def work_imports(*, seconds: float = SECONDS_AT_ONCE) -> int:
    """Do a piece of what imports wait for, oldest first; how many were worked at."""
    task = _begun.pop() if _begun else _taken()
    if task is None:
        return 0
    with translation.override(task.values.get("staff_language")):
        try:
            _WORK[task.draft.work](task, seconds)
        except DraftGone:
            pass
        except (DatabaseError, InterfaceError):
            raise  # it is taken again when its time is over
        except Exception as error:
            # What an error says can hold a name.
            log.error("import %s failed: %s", task.draft.pk, type(error).__name__)
            wrong = gettext("An error, which the server’s log has. Nothing was written.")
            if task.draft.work == Work.ENTER:
                task.give_back(problems=[[0, wrong]])
            else:
                task.give_back(failure=wrong)
    return 1


@transaction.atomic
def _taken(now: datetime | None = None) -> _Task | None:
    """The oldest that waits for a worker, taken; None where none does."""
    now = now or timezone.now()
    free = Q(taken_until=None) | Q(taken_until__lte=now)
    waiting = ImportDraft.objects.filter(free, erase_at__gt=now).exclude(work=Work.NONE)
    draft = not_taken(waiting.order_by("created_at")).first()
    if draft is None:
        return None
    draft.taken_until = now + _TAKEN_FOR
    draft.save(update_fields=["taken_until"])
    try:
        return _Task(draft)
    except SealBroken:
        draft.delete()  # nobody can open it: doctor says that a key is missing
        return None


# Reading -----------------------------------------------------------------------------------------


def _look(task: _Task, seconds: float) -> None:
    """What columns a sheet has; a list that has none is read at once."""
    try:
        columns = columns_found(kept_file(task.draft, task.values))
    except Unreadable as error:
        task.give_back(failure=_in_words(error))
        return
    if columns is not None:
        task.give_back(columns=columns, step="columns")
        return
    task.note(work=Work.READ)
    _read(task, seconds)


def _read(task: _Task, seconds: float) -> None:
    try:
        if task.draft.letter_id is None:
            _read_letter(task)
        else:
            _read_list(task, seconds)
    except Unreadable as error:
        with transaction.atomic():
            _forget_pages(task)
            task.give_back(failure=_in_words(error), step="")


def _read_letter(task: _Task) -> None:
    incoming = kept_file(task.draft, task.values)
    read = letter_in(incoming, longest=LONGEST_LETTER)
    if len(read.entries) > MOST_ENTRIES:
        raise Unreadable(
            gettext("more than %(most)s names are for the command import_letter")
            % {"most": f"{MOST_ENTRIES:,}"}
        )
    piles = Piles(task.draft)
    for entry in letter_entries(read):
        piles.lay(entry)
    with transaction.atomic():
        _forget_pages(task)
        ImportPart.objects.bulk_create(piles.all_pages())
        task.note(rows_read=len(read.entries), **piles.figures)
        task.give_back(step="text", **letter_values(read))


def _read_list(task: _Task, seconds: float) -> None:
    if task.reading is None:
        incoming = kept_file(task.draft, task.values)
        _forget_pages(task)
        task.reading = ListReading(task.draft, task.values, incoming)
    reading = task.reading
    pages, done = reading.go_on(seconds)
    with transaction.atomic():
        ImportPart.objects.bulk_create(pages)
        task.note(rows_read=reading.rows_read, **reading.piles.figures)
        if done:
            notes = [*reading.reader.notes.kept, *reading.reader.doubts.kept]
            said = [[note.line, note.message] for note in notes[:PROBLEMS_KEPT]]
            task.give_back(step="", warnings=said)
    if not done:
        _begun.append(task)


def _forget_pages(task: _Task) -> None:
    task.draft.parts.exclude(pile=Pile.FILE).delete()
    task.note(rows_read=0, doubtful=0, fine=0, there=0)


# Entering ----------------------------------------------------------------------------------------


def _enter(task: _Task, _seconds: float) -> None:
    """All of it or nothing, in one transaction with the end of the draft's entries."""
    try:
        with transaction.atomic():
            result = _entered(task)
            task.draft.parts.all().delete()
            task.values = {name: task.values[name] for name in ("name", "digest", "staff_language")}
            task.give_back(result=result)
    except Refused as refused:
        problems = [[p.line, p.message] for p in refused.problems.kept[:PROBLEMS_KEPT]]
        task.give_back(problems=problems, problems_in_all=refused.problems.count)
    except Unreadable as error:
        task.give_back(problems=[[error.line, error.why]], problems_in_all=1)
    except LetterNotOpen:
        task.give_back(problems=[[0, gettext("The letter has no version that could be signed.")]])
    except _NoLongerYours:
        task.give_back(problems=[[0, gettext("You coordinate it no longer. Nothing was written.")]])
    except ImportedBefore as before:
        with transaction.atomic():
            task.draft.parts.all().delete()
            task.give_back(result={"before": True, "letter": before.letter.pk})


class _NoLongerYours(Exception):
    """Who began it has left the coalition, or been shut out, before it was entered."""


def _entered(task: _Task) -> Values:
    draft, actor = task.draft, task.draft.entered_by
    if not actor.is_active:
        raise _NoLongerYours
    if draft.letter_id is None:
        coalition = Coalition.objects.coordinated_by(actor).filter(pk=task.values["coalition"])
        if (owner := coalition.first()) is None:
            raise _NoLongerYours
        parts = draft.parts.filter(pile__in=[Pile.DOUBTFUL, Pile.FINE]).order_by("pile", "number")
        entries = all_entries(parts.iterator(chunk_size=20))
        return _said(enter_draft_letter(task.values, entries, coalition=owner, actor=actor))
    letter = Letter.objects.coordinated_by(actor).filter(pk=draft.letter_id).first()
    if letter is None:
        raise _NoLongerYours
    report = enter_draft_list(draft, task.values, letter=letter, actor=actor)
    said = _said(report, letter)
    return said | {"there": report.duplicates.count + draft.there}


def _said(done: Entered | Report, letter: Letter | None = None) -> Values:
    """What the author is told of it afterwards; no name among it."""
    result: Values = {
        "written": done.written,
        "notes": [note.message for note in done.notes.kept],
    }
    if isinstance(done, Entered):
        return result | {"letter": done.letter.pk}
    return result | {
        "letter": letter.pk if letter else None,
        "invited": done.invited,
        "not_invited": done.not_invited,
    }


def _in_words(error: Unreadable) -> str:
    return gettext("Line %(line)s: %(why)s") % {"line": error.line, "why": error.why}


_WORK: dict[str, Callable[[_Task, float], None]] = {
    Work.LOOK: _look,
    Work.READ: _read,
    Work.ENTER: _enter,
}

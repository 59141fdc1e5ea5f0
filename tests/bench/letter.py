"""The letter that is read and signed: made by the real model and the real actions.

To be imported when Django is set up.
"""

from django.contrib.auth.models import User
from django.db import transaction

from petitions.models import Letter, VersionText
from petitions.writing.actions import open_letter
from signatories.decisions.actions import publish
from signatories.decisions.recording import record_signature
from signatories.models import Signature
from signatories.models.claim import Line
from signatories.roster.counting import recount
from tests.bench import names
from tests.stage import make_coalition, make_letter

SLUG = "bench"
_PARAGRAPH = (
    "We write as people and organisations who have *waited* with those who wait. What was promised "
    "in spring has not been done in autumn, and **every month counts** for somebody who may not "
    "work, travel or go home. We ask for answers in writing, with dates, and for the door that was "
    "announced to be opened.\n\n"
)


@transaction.atomic
def make(entries: int) -> Letter:
    """An open letter of about 3,000 characters with so many published entries: half of them
    organisations, half people, one person in eight with an office.
    """
    actor = User.objects.create_superuser("bench")
    letter = make_letter(make_coalition("bench"), SLUG, opened=False)
    VersionText.objects.filter(version__letter=letter).update(body=_PARAGRAPH * 9)
    letter = open_letter(letter=letter, actor_id=actor.pk)
    organisations, people = letter.sections.order_by("position")
    for number in range(entries):
        section = people if number % 2 else organisations
        signature = record_signature(
            letter=letter,
            section=section,
            line=_line(number),
            origin=Signature.Origin.IMPORT,
            source_ref="made for the bench",
            actor=actor,
        )
        publish(signature=signature, revision=signature.revision, actor=actor)
    recount(letter.pk)
    return letter


def _line(number: int) -> Line:
    half = number // 2
    if number % 2 == 0:
        return Line(kind="organisation", **names.organisation(half))
    office = ("mp", "senator", "mayor")[half % 3] if half % 8 == 0 else ""
    return Line(kind="person", office=office, **names.person(half))

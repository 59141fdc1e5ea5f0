"""The letter that is read and signed: made by the real model and the real actions.

To be imported when Django is set up.
"""

from django.contrib.auth.models import User
from django.db import transaction

from petitions.models import Letter, VersionText
from petitions.writing.actions import open_letter
from signatories.demo.making import make_signatures
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
    make_signatures(letter=letter, count=entries, actor=actor)
    return letter

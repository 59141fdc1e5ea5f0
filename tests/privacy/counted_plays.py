"""Somebody who is only counted is approved, in a process and a file of its own
(test_leaks_once_approved).
"""

import json

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import setup_test_environment

from signatories.decisions.actions import correct, hold, publish
from signatories.mailing.outbox import send_due
from signatories.matching.evidence import gather_evidence
from signatories.models import Signature
from signatories.privacy.answering import answer
from signatories.privacy.withdrawing import narrow
from signatories.signing.actions import confirm, find_token
from signatories.signing.triage import triage_new
from tests.privacy.dumps import boxes
from tests.privacy.marked import CORRECTED, Marked
from tests.stage import Stage, mailed_token, set_stage, submitted

# An address is kept until its day, for mails.
KEPT = {("Contact", "address")}


def sealed_now() -> dict[str, str]:
    """Every sealed box that stands in the database, as hexadecimal, and of which column."""
    return {
        bytes(box).hex(): f"{model.__name__}.{name}"
        for model, name in boxes()
        if (model.__name__, name) not in KEPT
        for box in model.objects.exclude(**{name: None}).values_list(name, flat=True)
    }


def approve(stage: Stage, one: Marked, *, narrowed: bool) -> dict[str, str]:
    """Bring it into the figure by publishing it, or by narrowing it once it is published; the
    boxes that stood before.
    """
    submitted(stage, one.claim())
    stood = sealed_now()
    triage_new()
    send_due()
    confirm(token=find_token(mailed_token()))
    signature = Signature.objects.latest("pk")
    act = {"signature": signature, "actor": stage.moderator}
    line = one.line(CORRECTED)
    correct(**act, revision=1, line=line, section=signature.section)
    hold(**act, revision=2, question=one.question)
    answer(signature=signature, text=one.answer)
    gather_evidence()
    signature.refresh_from_db()
    stood |= sealed_now()
    publish(**act, revision=signature.revision)
    if narrowed:
        stage.recount()
        stood |= sealed_now()
        narrow(signature=signature, to=Signature.Visibility.COUNTED)
    stage.recount()
    return {box: where for box, where in stood.items() if box not in sealed_now()}


def play() -> None:
    """On a fresh SQLite file; says what was sealed and is gone, and ends as a killed process does,
    with the journal as it is.
    """
    setup_test_environment()
    assert apps.ready
    assert settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    call_command("migrate", verbosity=0)
    stage = set_stage()
    gone = approve(stage, Marked(1, "person", "counted", "published"), narrowed=False)
    gone |= approve(stage, Marked(2, "person", "public", "narrowed"), narrowed=True)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy = cursor.fetchone()[0]
    assert not busy
    print(json.dumps(gone), flush=True)

"""Marked signatures, reports and requests in every state, by the product's own actions."""

import base64
import itertools
import uuid
from datetime import timedelta

from django.contrib.auth.models import User
from django.utils import timezone

from signatories.decisions.actions import correct, decline, hold, publish, remove
from signatories.decisions.reports import confirm_report, refuse, uphold
from signatories.mailing.outbox import send_due
from signatories.matching.evidence import gather_evidence
from signatories.models import Block, Entry, Report, Signature
from signatories.models.import_draft import ImportDraft, ImportPart
from signatories.models.invitation import Invitation
from signatories.models.reason import Reason
from signatories.models.source_mail import SourceMail
from signatories.privacy.answering import answer
from signatories.privacy.proposing import propose
from signatories.privacy.withdrawing import narrow, withdraw
from signatories.sealing.mailboxes import Mailbox
from signatories.signing.asking import ask_for_own_page
from signatories.signing.reporting import take_report, triage_reports
from signatories.signing.triage import triage_new
from tests.privacy.marked import ASKED_FOR, CORRECTED, Marked, Word
from tests.stage import Stage, confirmed, submitted

KINDS = ("organisation", "person")
VISIBILITIES = ("public", "described", "addressee", "counted")
UNCONFIRMED = ("mailed", "submitted")  # the last: whatever is sent later would triage it
ON_THE_LIST = ("published", "asking", "reported")
HAVE_BEEN = ("removed", "withdrawn", "disowned", "narrowed")
STATES = ("waiting", "held", "answered", "declined", *ON_THE_LIST, *HAVE_BEEN, *UNCONFIRMED)
# Of reports about further people. The first two hide their lines, the third is one too many for a
# day; the last is left as it was sent.
REPORTED = ("upheld", "refused", "confirmed", "mailed", "silent", "new")
HIDE_A_DAY = len(KINDS) + 2


def everybody(stage: Stage) -> list[Marked]:
    """All of them on the stage, and in the lists of who may be read: what their states allow."""
    every = itertools.product(STATES, KINDS, VISIBILITIES)
    everyone = [
        Marked(owner, kind, visibility, state)
        for owner, (state, kind, visibility) in enumerate(every)
    ]
    numbers = itertools.count(len(everyone))
    for one in [one for one in everyone if one.state not in UNCONFIRMED]:
        _make(stage, one)
        if one.state == "reported":
            everyone += [_reporter(stage, next(numbers), about=one, state="confirmed")]
            if one.visibility == "public":
                one.public = set()  # hidden
    for state in REPORTED:
        listed = Marked(next(numbers), "person", "public", "published")
        _make(stage, listed)
        everyone += [listed, _reporter(stage, next(numbers), about=listed, state=state)]
        if state == "upheld":
            listed.public = set()
    asking = Marked(next(numbers), "person", "public", "asks for the own page")
    ask_for_own_page(letter=stage.facts, address=asking.address)
    everyone += [asking, _invited(stage, next(numbers)), _written(stage, next(numbers))]
    gather_evidence()
    for one in [one for one in everyone if one.state in UNCONFIRMED]:
        _make(stage, one)
    stage.recount()
    return everyone


def allowed(everyone: list[Marked]) -> set[Word]:
    return set().union(*(one.public for one in everyone))


def _make(stage: Stage, one: Marked) -> None:
    if one.state in UNCONFIRMED:
        submitted(stage, one.claim())
        if one.state == "mailed":
            triage_new()
            send_due()
        return
    signature = confirmed(stage, one.claim())
    assert signature is not None
    _ask(stage, one, signature)
    if one.state in ("waiting", "held", "answered"):
        return
    act = {"signature": signature, "actor": stage.moderator}
    if one.state == "declined":
        decline(**act, revision=4, reason=Reason.NOT_VERIFIED)
        return
    publish(**act, revision=4)
    if one.state in ON_THE_LIST:
        one.public = one.shown()
        if one.state == "asking" and one.visibility != "counted":
            propose(signature=signature, line=one.line(ASKED_FOR))
        return
    stage.recount()  # it has been seen on the list
    if one.state == "removed":
        remove(**act, revision=5, reason=Reason.NOT_GENUINE)
    elif one.state in ("withdrawn", "disowned"):
        withdraw(signature=signature, disowned=one.state == "disowned")
    elif one.visibility != "counted":
        narrow(signature=signature, to="counted")


def _ask(stage: Stage, one: Marked, signature: Signature) -> None:
    """A moderator corrects the line and asks something, and is answered."""
    act = {"signature": signature, "actor": stage.moderator}
    correct(**act, revision=1, line=one.line(CORRECTED), section=signature.section)
    if one.state == "waiting":
        return
    hold(**act, revision=2, question=one.question)
    if one.state != "held":
        answer(signature=signature, text=one.answer)


def _reporter(stage: Stage, owner: int, *, about: Marked, state: str) -> Marked:
    """Who says that the name on a line is theirs, and how far that came."""
    stage.recount()
    reporter = Marked(owner, about.kind, "public", "reports")
    words = {
        "name": about.line(CORRECTED).name,
        "address": reporter.address,
        "words": f"{Word(owner, 'report')}é: {about.address}",
    }
    key = take_report(
        ticket_id=uuid.uuid4(), letter=stage.facts, kind="impersonated", language="fr", words=words
    )
    if state == "silent":
        digest = Mailbox(reporter.address).digest(letter_id=None)
        Block.objects.create(kind="address", value=digest)
    if state != "new":
        triage_reports()
    if state in ("upheld", "refused", "confirmed"):
        send_due()
        confirm_report(report=Report.objects.get(pk=key))
    if decide := {"upheld": uphold, "refused": refuse}.get(state):
        decide(report=Report.objects.get(pk=key), actor=stage.moderator)
    return reporter


def _invited(stage: Stage, owner: int) -> Marked:
    """Whom the coalition asks to sign, and who has not answered."""
    invited = Marked(owner, "person", "public", "invited")
    invitation = Invitation(
        letter=stage.letter,
        language="fr",
        invited_by=stage.moderator,
        expires_at=timezone.now() + timedelta(days=30),
    )
    invitation.seal_words({"address": invited.address, "line": invited.line().as_values()})
    invitation.save(force_insert=True)
    return invited


def _written(stage: Stage, owner: int) -> Marked:
    """Who wrote to the coalition, so that their mail is kept as their authority."""
    wrote = Marked(owner, "person", "public", "wrote")
    today = timezone.localdate()
    source = SourceMail(
        letter=stage.letter,
        received_on=today,
        entered_by=stage.moderator,
        erase_on=today + timedelta(days=30),
    )
    content = base64.b64encode(repr(wrote.claim()).encode()).decode()
    source.seal_files([{"name": wrote.address, "type": "message/rfc822", "content": content}])
    source.save(force_insert=True)
    draft = ImportDraft(entered_by=stage.moderator)
    draft.seal_values({"name": wrote.address})
    draft.save(force_insert=True)
    part = ImportPart.holding(draft, "fine", 0, [wrote.line().as_values()])
    part.save(force_insert=True)
    return wrote


def staff_mailboxes(stage: Stage) -> set[str]:
    """Addresses of staff, so that mails to them are written: of one who has no password yet too."""
    User.objects.filter(pk=stage.moderator.pk).update(email="mod@example.org")
    newcomer = User.objects.create_user("newcomer", email="new@example.org", is_staff=True)
    newcomer.set_unusable_password()
    newcomer.save()
    return {"mod@example.org", "new@example.org"}


def impossible_row(stage: Stage, one: Marked) -> None:
    """An entry that names somebody who is only counted. Raises IntegrityError."""
    line = one.line()
    Entry.objects.create(
        signature=Signature.objects.exclude(state="published")[0], letter=stage.letter,
        section=stage.people, kind="person", audience="counted", name=line.name, role=line.role,
        published_on="2026-01-01", place=b"", proof="mailbox",
    )  # fmt: skip

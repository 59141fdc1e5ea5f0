"""The stage on which tests play: a coalition with an open letter, its staff, and people who sign.

Everything is done by the real actions; nothing here knows a shortcut that the product has not.
"""

import re
import uuid
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.auth.models import Group, User
from django.core import mail

from petitions.models import (
    Addressee,
    Cause,
    CauseText,
    Coalition,
    Demand,
    DemandText,
    Letter,
    LetterOwner,
    Membership,
    Office,
    Section,
    SectionText,
    Version,
    VersionText,
)  # fmt: skip
from petitions.writing.actions import open_letter
from petitions.writing.facts import LetterFacts, forget_facts, letter_facts
from signatories.decisions.actions import publish
from signatories.desk.groups import MODERATORS
from signatories.mailing.outbox import send_due
from signatories.models import SentMail, Signature, Submission
from signatories.models.claim import Claim, Line
from signatories.roster.counting import recount
from signatories.signing.actions import confirm, find_token, submit
from signatories.signing.triage import triage_new

NOUNS = {
    "mp": {"en": {"one": "MP", "other": "MPs"}, "fr": {"one": "député", "other": "députés"}},
    "senator": {"en": {"one": "senator", "other": "senators"}},
    "mayor": {"en": {"one": "mayor", "other": "mayors"}},
}


@dataclass
class Stage:
    """One letter and everybody around it: a moderator of its coalition, one of another."""

    coalition: Coalition
    letter: Letter
    organisations: Section
    people: Section
    admin: User
    moderator: User
    stranger: User

    @property
    def facts(self) -> LetterFacts:
        forget_facts()
        facts = letter_facts(self.letter.slug)
        assert facts is not None
        return facts

    def publish(self, signature: Signature) -> Signature:
        signature.refresh_from_db()
        publish(signature=signature, revision=signature.revision, actor=self.moderator)
        return signature

    def recount(self) -> Any:
        return recount(self.letter.pk)


def make_letter(coalition: Coalition, slug: str, *, opened: bool = True) -> Letter:
    """A letter in English and French with one demand, one addressee and two sections."""
    letter = Letter.objects.create(slug=slug, timezone="America/Toronto")
    LetterOwner.objects.create(letter=letter, coalition=coalition)
    version = Version.objects.create(letter=letter, number=1)
    VersionText.objects.create(
        version=version, language="en", title="Protect the exiles", body="We ask for *shelter*."
    )
    VersionText.objects.create(
        version=version, language="fr", title="Protéger les exilés", body="Nous demandons un abri."
    )
    office = {"en": "Prime Minister", "fr": "Premier ministre"}
    Addressee.objects.create(version=version, position=1, office=office, name="Justin Trudeau")
    cause, made = Cause.objects.get_or_create(slug="shelter")
    if made:
        CauseText.objects.create(cause=cause, language="en", name="Shelter for exiles")
    demand = Demand.objects.create(letter=letter, number=1, cause=cause)
    DemandText.objects.create(version=version, demand=demand, language="en", text="Open the door.")
    takes = [
        ("Civil society organisations", {"takes_organisations": True}),
        ("People", {"takes_individuals": True, "takes_office_holders": True}),
    ]
    for position, (heading, taken) in enumerate(takes, start=1):
        section = Section.objects.create(letter=letter, position=position, **taken)
        SectionText.objects.create(section=section, language="en", heading=heading)
    return open_letter(letter=letter, actor_id=None) if opened else letter


def make_coalition(slug: str) -> Coalition:
    coalition = Coalition.objects.create(
        slug=slug, name={"en": f"Coalition {slug}"}, privacy_contact="privacy@example.org"
    )
    for position, (code, nouns) in enumerate(NOUNS.items(), start=1):
        Office.objects.create(coalition=coalition, code=code, nouns=nouns, position=position)
    return coalition


def make_moderator(name: str, coalition: Coalition) -> User:
    user = User.objects.create_user(name, password="moderating", is_staff=True)
    user.groups.add(Group.objects.get(name=MODERATORS))
    Membership.objects.create(user=user, coalition=coalition, role=Membership.Role.MODERATOR)
    return user


def set_stage() -> Stage:
    coalition, other = make_coalition("harbour"), make_coalition("elsewhere")
    letter = make_letter(coalition, "shelter")
    organisations, people = letter.sections.order_by("position")
    return Stage(
        coalition=coalition,
        letter=letter,
        organisations=organisations,
        people=people,
        admin=User.objects.create_superuser("chief", password="steering"),
        moderator=make_moderator("mod", coalition),
        stranger=make_moderator("outsider", other),
    )


def a_claim(
    name: str = "Mei-Ling Example",
    *,
    kind: str = "person",
    address: str = "mei@example.org",
    visibility: str = "public",
    language: str = "en",
    **line: Any,
) -> Claim:
    return Claim(
        line=Line(kind=kind, name=name, **line),
        address=address,
        visibility=visibility,
        language=language,
    )


def submitted(stage: Stage, claim: Claim | None = None) -> Submission:
    """A submission as the form leaves it."""
    facts = stage.facts
    claim = replace(claim or a_claim(), address_until=facts.erased_on.isoformat())
    key = submit(ticket_id=uuid.uuid4(), letter=facts, claim=claim)
    return Submission.objects.get(pk=key)


def mailed_token() -> str:
    """The token of the newest mail in Django's outbox."""
    found = re.search(r"/confirm/([a-z2-7]+)/", mail.outbox[-1].body)
    assert found
    return found.group(1)


def confirmed(stage: Stage, claim: Claim | None = None) -> Signature | None:
    """A signature that waits; None where nothing came of it (a second voice)."""
    SentMail.objects.all().delete()  # a day has passed since the last mails: no cap holds this one
    before = set(Signature.objects.values_list("pk", flat=True))
    submitted(stage, claim)
    triage_new()
    send_due()
    token = find_token(mailed_token())
    confirm(token=token)  # type: ignore[arg-type]
    return Signature.objects.exclude(pk__in=before).first()


def published(stage: Stage, claim: Claim | None = None) -> Signature:
    signature = confirmed(stage, claim)
    assert signature is not None
    return stage.publish(signature)

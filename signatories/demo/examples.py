"""The example letters: real letters' facts, our own words, invented private persons."""

import json
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from petitions.models import (
    Addressee,
    Cause,
    CauseText,
    Coalition,
    Demand,
    DemandText,
    Letter,
    LetterOwner,
    Office,
    Section,
    SectionText,
    Version,
    VersionText,
)  # fmt: skip
from petitions.writing.actions import close_letter, open_letter
from signatories.decisions.actions import publish
from signatories.decisions.recording import record_signature
from signatories.models import Signature
from signatories.models.claim import Line
from signatories.roster.counting import recount

LETTERS = Path(__file__).parent / "letters"
NAMES = ("magnitsky-sanctions", "safe-harbour", "january-6-arrests", "rights-defenders")


def _read(name: str) -> Any:
    return json.loads((LETTERS / f"{name}.json").read_text(encoding="utf-8"))


@transaction.atomic
def load_examples(*, actor: AbstractBaseUser) -> list[Letter]:
    """Load what is not there yet; a letter that exists stays as it is."""
    for cause in _read("causes"):
        row, _ = Cause.objects.get_or_create(slug=cause["slug"])
        for language, text in cause["texts"].items():
            CauseText.objects.update_or_create(cause=row, language=language, defaults=text)
    for coalition in _read("coalitions"):
        owner, _ = Coalition.objects.get_or_create(
            slug=coalition["slug"],
            defaults={"name": coalition["name"], "privacy_contact": coalition["privacy_contact"]},
        )
        for position, office in enumerate(_read("offices"), start=1):
            Office.objects.get_or_create(
                coalition=owner,
                code=office["code"],
                defaults={
                    "nouns": office["nouns"],
                    "domain": office.get("domain", ""),
                    "position": position,
                },
            )
    present = set(Letter.objects.filter(slug__in=NAMES).values_list("slug", flat=True))
    return [_load(_read(name), actor) for name in NAMES if name not in present]


def _load(facts: dict[str, Any], actor: AbstractBaseUser) -> Letter:
    letter = Letter.objects.create(
        slug=facts["slug"], timezone="America/Toronto", opens_at=_noon(facts["opened_on"])
    )
    for position, slug in enumerate(facts["coalitions"], start=1):
        LetterOwner.objects.create(
            letter=letter, coalition=Coalition.objects.get(slug=slug), position=position
        )
    _write(facts, Version.objects.create(letter=letter, number=1))
    sections = [
        (_section(letter, position, section), section["entries"])
        for position, section in enumerate(facts["sections"], start=1)
    ]
    letter = open_letter(letter=letter, actor_id=actor.pk)
    for section, entries in sections:
        for entry in entries:
            _enter(letter, section, entry, actor)
    if facts["state"] == "closed":
        closing = _noon(facts["closed_on"])
        letter = close_letter(letter=letter, actor_id=actor.pk, now=closing)
    recount(letter.pk)
    return letter


def _write(facts: dict[str, Any], version: Version) -> None:
    for language, text in facts["texts"].items():
        VersionText.objects.create(version=version, language=language, **text)
    for position, addressee in enumerate(facts["addressees"], start=1):
        Addressee.objects.create(version=version, position=position, **addressee)
    for demand in facts["demands"]:
        row = Demand.objects.create(
            letter=version.letter,
            number=demand["number"],
            cause=Cause.objects.filter(slug=demand["cause"]).first(),
        )
        for language, text in demand["texts"].items():
            DemandText.objects.create(version=version, demand=row, language=language, text=text)


def _section(letter: Letter, position: int, facts: dict[str, Any]) -> Section:
    section = Section.objects.create(
        letter=letter,
        position=position,
        **{f"takes_{taker}s": True for taker in facts["takes"]},
    )
    for language, heading in facts["headings"].items():
        SectionText.objects.create(section=section, language=language, heading=heading)
    return section


def _enter(
    letter: Letter, section: Section, facts: dict[str, Any], actor: AbstractBaseUser
) -> None:
    line = Line(
        kind=facts["kind"],
        name=facts["name"],
        honorific=facts["honorific"],
        other_names="\n".join(facts["other_names"]),
        role=facts["role"],
        affiliation=facts["affiliation"],
        office=facts["office"] or "",
    )
    signature = record_signature(
        letter=letter,
        section=section,
        line=line,
        origin=Signature.Origin.IMPORT,
        source_ref="the letter as it was published",
        actor=actor,
    )
    publish(signature=signature, revision=signature.revision, actor=actor)


def _noon(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(12), UTC)

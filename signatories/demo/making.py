"""Invented signatures by the thousand, for measuring and for looking at a long list."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import transaction
from django.utils import timezone

from petitions.models import Letter, Office, Section
from signatories.decisions.recording import record_many
from signatories.demo import invented
from signatories.models import Entry, Signature
from signatories.models.claim import Line
from signatories.roster.counting import note_changes, recount
from signatories.roster.entries import NewEntry, make_entries

Place = tuple[Section, Line]


class NobodyIsTaken(Exception):
    """The letter has no section for anybody that could be invented."""


@transaction.atomic
def make_signatures(
    *, letter: Letter, count: int, actor: Any, tell: Callable[[int], None] = lambda done: None
) -> int:
    """Enter and publish so many invented organisations and people, in several scripts, one person
    in eight with an office where the letter knows one; how many. All or nothing, and counted at
    the end. Sealed and listed as an import is. Raises LetterNotOpen, NobodyIsTaken.
    """
    pending: list[Place] = []

    def coming() -> Iterator[Place]:
        for place in _places(letter, count):
            pending.append(place)
            yield place

    def publish(keys: list[int]) -> None:
        _publish(letter, list(zip(keys, pending, strict=True)), actor)
        pending.clear()

    made = record_many(
        letter=letter,
        lines=coming(),
        origin=Signature.Origin.IMPORT,
        source_ref="invented",
        actor=actor,
        tell=tell,
        hear=publish,
    )
    note_changes({letter.pk})
    recount(letter.pk)
    return made


def _places(letter: Letter, count: int) -> Iterator[Place]:
    """Each line with the section that takes it, the sections in turn."""
    codes = Office.objects.filter(coalition__letters=letter).values_list("code", flat=True)
    makers = [maker for maker in map(_maker_for, letter.sections.order_by("position")) if maker]
    if not makers:
        raise NobodyIsTaken
    offices = list(codes.distinct().order_by("code"))
    for number in range(count):
        section, kind, holds_office = makers[number % len(makers)]
        yield section, _line(kind, number // len(makers), offices if holds_office else [])


def _maker_for(section: Section) -> tuple[Section, str, bool] | None:
    """What is invented for a section: its kind, and whether some of them hold an office."""
    if section.takes_organisations:
        return section, "organisation", False
    if section.takes_individuals or section.takes_office_holders:
        return section, "person", section.takes_office_holders
    return None


def _line(kind: str, number: int, offices: list[str]) -> Line:
    if kind == "organisation":
        return Line(kind=kind, **invented.organisation(number))
    office = offices[number % len(offices)] if offices and number % 8 == 0 else ""
    return Line(kind=kind, office=office, **invented.person(number))


def _publish(letter: Letter, made: list[tuple[int, Place]], actor: Any) -> None:
    now = timezone.now()
    Signature.objects.filter(pk__in=[key for key, _place in made]).update(
        state=Signature.State.PUBLISHED, decided_at=now, decided_by=actor
    )
    make_entries(
        NewEntry(
            Signature(
                pk=key,
                letter=letter,
                section=section,
                kind=line.kind,
                visibility=Signature.Visibility.PUBLIC,
            ),
            line,
            Entry.Proof.AUTHORITY,
            now.date(),
        )
        for key, (section, line) in made
    )

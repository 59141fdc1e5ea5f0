"""Many names on a letter's list, written in bulk as an import would."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from petitions.models import Section
from signatories.demo.invented import organisation, person
from signatories.models import Entry, Signature
from signatories.models.claim import Line
from signatories.names.search import search_key
from signatories.roster.entries import KEY_VERSION, place_of


def list_names(
    section: Section,
    number: int,
    *,
    entered_by: User,
    named: Callable[[str, int], Any] | None = None,
) -> None:
    """So many invented names, by default in several scripts; the caller recounts. `named` tells
    the words of an entry by its kind and number.
    """
    kind = "organisation" if section.takes_organisations else "person"
    named = named or (lambda kind, n: organisation(n) if kind == "organisation" else person(n))
    letter, now = section.letter, timezone.now()
    common: dict[str, Any] = {"letter": letter, "section": section, "kind": kind}
    signatures = Signature.objects.bulk_create(
        [
            Signature(
                **common, version=letter.current_version, language="en", visibility="public",
                origin="import", source_ref="a sheet", entered_by=entered_by, state="published",
                decided_at=now, decided_by=entered_by,
            )
            for _ in range(number)
        ],
        batch_size=2_000,
    )  # fmt: skip
    entries = []
    for index, signature in enumerate(signatures):
        words = named(kind, index)
        entries.append(
            Entry(
                **common, **words, signature=signature, audience="public",
                place=place_of(Line(kind, words["name"]), position=section.position),
                search_key=search_key(words["name"]), key_version=KEY_VERSION,
                proof="authority", published_on=now.date(),
            )
        )  # fmt: skip
    Entry.objects.bulk_create(entries, batch_size=2_000)

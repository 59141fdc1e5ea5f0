"""The words of a letter that was read become its first version."""

import re
import unicodedata
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from petitions.models import (
    Addressee,
    Demand,
    DemandText,
    Letter,
    Version,
    VersionText,
)
from petitions.validators import within_reach
from signatories.entering.findings import Findings
from signatories.importing.letter import ReadLetter
from signatories.names.parts import take_apart

_BREAKS = re.compile(r"\n|<(?:li|tr|br|p)\b", re.IGNORECASE)
MOST = 999  # sections, demands and addressees: the models' own limit


def lines_in(text: str) -> int:
    """About how many lines it has, as text or as HTML: what reads it passes over what is beyond
    its bound, and names are not to be lost in silence.
    """
    return sum(1 for _break in _BREAKS.finditer(text))


def dated(day: str | None) -> date | None:
    """The date that the letter bears, where a page can show it."""
    try:
        found = date.fromisoformat(day or "")
        within_reach(found)
    except (ValueError, ValidationError):
        return None
    return found


def write_version(letter: Letter, read: ReadLetter, name: str, notes: Findings) -> None:
    language, version = letter.default_language, Version.objects.create(letter=letter, number=1)
    title = without_controls(read.title)
    if not title:
        title = name
        notes.add(1, gettext("no title was found: it is called after the file"))
    if len(title) > 300:
        notes.add(1, gettext("the title was cut to 300 characters"))
    body = "\n\n".join(without_controls(paragraph) for paragraph in read.body)
    if not body.strip():
        body = title
        notes.add(1, gettext("no text was found: the title stands in its place"))
    VersionText.objects.create(
        version=version, language=language, title=title[:300].strip(), body=body
    )
    for position, words in enumerate(read.addressees[:MOST], start=1):
        office, person = _addressee(without_controls(words))
        Addressee.objects.create(
            version=version, position=position, office={language: office}, name=person[:200]
        )
    for number, words in enumerate(read.demands[:MOST], start=1):
        demand = Demand.objects.create(letter=letter, number=number)
        DemandText.objects.create(
            version=version, demand=demand, language=language, text=without_controls(words)
        )


def without_controls(text: str) -> str:
    """Without what no database holds and no page shows; line ends stay."""
    return "".join(
        c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs")
    ).strip()


def _addressee(words: str) -> tuple[str, str]:
    """Office and name: "Prime Minister Justin Trudeau"; an office alone has no name."""
    parts = take_apart(words)
    if parts.kind == "person" and parts.role and parts.name and not parts.affiliation:
        return parts.role, " ".join(filter(None, (parts.honorific, parts.name)))
    return words, ""

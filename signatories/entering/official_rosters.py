"""An official roster that came in as a sheet: read line by line, and loaded as a whole or not."""

import re
import unicodedata
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Field
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from signatories.entering.columns import fold_heading, letter_of
from signatories.entering.findings import Findings
from signatories.entering.incoming import Incoming, Unreadable
from signatories.entering.sheets import Row, rows_of
from signatories.models import OfficeHolder
from signatories.names.bare import bare_name
from signatories.names.comparison import comparison_key
from signatories.roster.fields import MailboxField, PrintedField

LARGEST = 10_000_000

_HEADINGS = {
    "name": """name|full name|member|member of parliament|senator|office-holder|office holder|nom
        nom complet|titulaire|député|députée|sénateur|sénatrice|membre""",
    "given": "first name|given name|given names|prénom|prénoms",
    "family": "last name|family name|surname|nom de famille",
    "chamber": "chamber|house|legislature|assembly|chambre|assemblée|législature",
    "caucus": """party|political party|political affiliation|caucus|affiliation|parti
        parti politique|affiliation politique|groupe|groupe politique""",
    "riding": """riding|constituency|electoral district|district|ward|seat|division|circonscription
        circonscription électorale|comté|siège|quartier""",
    "province": """province|province / territory|province or territory|province/territory|territory
        state|region|province / territoire|province ou territoire|province/territoire|territoire
        état|région""",
    "address": """address|email|e-mail|email address|e-mail address|mail|adresse|courriel|courriels
        adresse courriel|adresse électronique|adresse de courriel""",
    "since": """from|since|start|start date|date from|from date|de|du|depuis|début|date de début
        date du début|date d'entrée en fonction""",
    "until": "to|until|end|end date|date to|to date|au|à|jusqu'au|jusqu'à|fin|date de fin",
}
_KNOWN = {
    fold_heading(phrase): column
    for column, phrases in _HEADINGS.items()
    for phrase in re.split(r"[|\n]", phrases)
    if phrase.strip()
}
_FIELDS: dict[str, tuple[Any, Field]] = {
    "name": (_("name"), PrintedField(error_messages={"required": _("There is no name.")})),
    "chamber": (_("chamber"), PrintedField(required=False, max_length=120)),
    "caucus": (_("party"), PrintedField(required=False, max_length=120)),
    "riding": (_("riding"), PrintedField(required=False, max_length=160)),
    "province": (_("province"), PrintedField(required=False, max_length=120)),
    "address": (_("address"), MailboxField(required=False)),
}
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?)?")


@dataclass
class Reading:
    """What a sheet holds: its lines as rows that are not saved yet, how its columns were taken, and
    all that is wrong with it.
    """

    holders: list[OfficeHolder] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)
    left_aside: list[str] = field(default_factory=list)
    problems: Findings = field(default_factory=Findings)


def read_roster(incoming: Incoming) -> Reading:
    """Every line of the sheet, each broken one among the problems. Raises Unreadable."""
    if incoming.size > LARGEST:
        raise Unreadable(
            gettext("the file is larger than %(most)s MB") % {"most": LARGEST // 1_000_000}
        )
    reading = Reading()
    with closing(rows_of(incoming)) as rows:
        number, headings = next(rows, (1, []))
        places = _places(number, headings, reading)
        above: dict[tuple[str, str], list[tuple[int, OfficeHolder]]] = {}
        for line, cells in rows:
            try:
                holder = _holder(places, len(headings), cells)
                _not_above(above, line, holder)
            except ValidationError as refusal:
                reading.problems.add(line, "; ".join(said.rstrip(".") for said in refusal.messages))
            else:
                reading.holders.append(holder)
    if not reading.holders and not reading.problems.count:
        raise Unreadable(gettext("there is no line below the headings"), number)
    return reading


def _places(number: int, headings: Row | list[str], reading: Reading) -> dict[str, int]:
    """The place of each column that is known. Raises Unreadable where none holds the names."""
    places: dict[str, int] = {}
    for at, heading in enumerate(headings):
        column = _KNOWN.get(fold_heading(str(heading)))
        if column and column not in places:
            places[column] = at
            reading.columns[column] = f"{letter_of(at)} ({str(heading).strip()[:60]})"
        elif str(heading).strip():
            reading.left_aside.append(str(heading).strip()[:60])
    # French sheets say "Nom, Prénom": there it is the family name.
    if "given" in places and "family" not in places and "name" in places:
        places["family"] = places.pop("name")
        reading.columns["family"] = reading.columns.pop("name")
    if "name" not in places and not {"given", "family"} <= set(places):
        raise Unreadable(
            gettext("the first row has no heading for the names, such as “name” or “nom”"), number
        )
    return places


def _holder(places: dict[str, int], width: int, cells: list[str]) -> OfficeHolder:
    """One line. Raises ValidationError with everything that is wrong with it."""
    if any(cell.strip() for cell in cells[width:]):
        raise ValidationError(gettext("there are more cells than headings"))
    said = {c: cells[at].strip() if at < len(cells) else "" for c, at in places.items()}
    if "name" not in said:
        said["name"] = f"{said.get('given', '')} {said.get('family', '')}".strip()
    wrong, cleaned = [], {}
    for column, (label, shape) in _FIELDS.items():
        try:
            cleaned[column] = shape.clean(said.get(column, ""))
        except ValidationError as error:
            wrong.append(f"{label}: {' '.join(error.messages)}")
    days: dict[str, date | None] = {}
    for column, label in (("since", gettext("from")), ("until", gettext("to"))):
        try:
            days[column] = _day(said.get(column, ""))
        except ValueError:
            wrong.append(
                gettext("%(label)s: “%(text)s” is not a date such as 2021-06-10")
                % {"label": label, "text": _printable(said[column])}
            )
    since, until = days.get("since"), days.get("until")
    if since and until and until < since:
        wrong.append(gettext("it ends before it begins"))
    if wrong:
        raise ValidationError(wrong)
    key = comparison_key(bare_name(cleaned["name"]))[:400]
    return OfficeHolder(**cleaned, name_key=key, since=since, until=until)


def _day(text: str) -> date | None:
    """Raises ValueError for what is no day."""
    if not text:
        return None
    found = _DAY.fullmatch(text)
    if not found or not text.isascii():
        raise ValueError
    return date.fromisoformat(found[1])


def _printable(text: str) -> str:
    return "".join(c for c in text if unicodedata.category(c)[0] != "C")[:40]


def _not_above(
    above: dict[tuple[str, str], list[tuple[int, OfficeHolder]]], line: int, holder: OfficeHolder
) -> None:
    """The same name in the same seat twice at one time is a slip; terms that follow each other, and
    meet on one day at most, are two lines of one person. Raises ValidationError.
    """
    terms = above.setdefault((holder.name_key, comparison_key(holder.riding)), [])
    for other_line, other in terms:
        if not (_follows(holder, other) or _follows(other, holder)):
            raise ValidationError(
                gettext("the same name stands on line %(line)s for the same time")
                % {"line": other_line}
            )
    terms.append((line, holder))


def _follows(later: OfficeHolder, earlier: OfficeHolder) -> bool:
    if not (later.since and earlier.until) or later.since == earlier.since:
        return False
    return earlier.until <= later.since

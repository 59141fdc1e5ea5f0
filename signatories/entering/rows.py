"""From a row of a sheet to a line of the roster."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from signatories.entering.columns import Columns
from signatories.entering.printed import Unprintable, line_of, printed
from signatories.models.claim import Line
from signatories.names.kinds import judge_kind
from signatories.names.offices import office_of
from signatories.names.parts import UNSURE, take_apart
from signatories.names.script import main_script
from signatories.names.words import fold_word, word_set
from signatories.roster.fields import MailboxField

_ORGANISATIONS = word_set(
    """organisation organization org group ngo ong association body company institution organisme
    groupe organización organizacion grupo asociación organização organizacao associação verein
    verband gruppe organisationen organisations organizations groups 團體 团体 機構 机构 組織
    组织"""
)
_PERSONS = word_set(
    """person individual individuals people persons citizen personne individu particulier persona
    individuo particular pessoa indivíduo einzelperson privatperson mp senator politician
    office-holder officeholder 個人 个人 人士 人"""
)
_RAW_SHOWN = 300
_MAILBOX = MailboxField()
_SEVERAL_PARTS = re.compile(r"[,，、(（;；]|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Found:
    """One signatory of a list. `refused` says why the list would not take the line as it stands;
    `section` is the key of the one chosen for it, `address` where it could be invited.
    """

    number: int
    line: Line
    raw: str = ""
    refused: str = ""
    doubts: tuple[str, ...] = ()
    section: int | None = None
    address: str = ""


class RowReader:
    """Reads rows by their columns. `kind` is that of rows which say none; without it, the name
    tells. `unknown_offices` are those that nobody counts.
    """

    def __init__(self, columns: Columns, codes: set[str], kind: str = "") -> None:
        self.columns, self.codes, self.kind = columns, codes, kind
        self.unknown_offices: set[str] = set()
        self._places = tuple(columns.places.items())
        self._alone = not {"role", "affiliation", "honorific", "given", "family"} & set(
            columns.places
        )
        self._width = len(columns.headings) if columns.has_headings else None

    def found(self, number: int, cells: list[str]) -> Found:
        """The row's line, tidied where the list takes it; else as it stands, with the reason."""
        width = len(cells)
        value = {
            field: cells[place].strip() if place < width else "" for field, place in self._places
        }
        refused: list[str] = []
        doubts: tuple[str, ...] = ()
        if self._width is not None and any(cell.strip() for cell in cells[self._width :]):
            refused.append(gettext("the row has more cells than there are headings"))
        try:
            kind = self._kind_told(value.get("kind", "")) or self.kind
        except Unprintable as refusal:
            refused.append(refusal.why)
            kind = self.kind
        line, office = self._taken_apart(value, kind)
        if line is None:
            line, office, doubts = self._line(value, kind)
        if office and office not in self.codes:
            self.unknown_offices.add(office)
        try:
            line = printed(line)
        except Unprintable as refusal:
            refused.append(refusal.why)
        if address := value.get("address", ""):
            try:
                _MAILBOX.clean(address)
            except ValidationError as error:
                refused.append(f"{gettext('address')}: {' '.join(error.messages)}")
        raw = ""
        if refused or doubts:
            raw = " · ".join(cell.strip() for cell in cells if cell.strip())[:_RAW_SHOWN]
        return Found(number, line, raw, "; ".join(refused), doubts, None, address)

    def _taken_apart(self, value: dict[str, str], kind: str) -> tuple[Line | None, str]:
        """Where there is a column of names and nothing else, the name may hold the rest."""
        name = value.get("name", "")
        if not self._alone or kind == "organisation" or not _SEVERAL_PARTS.search(name):
            return None, ""
        parts = take_apart(name)
        if kind not in ("", parts.kind):
            return None, ""
        return line_of(parts, self.codes), parts.office or ""

    def _line(self, value: dict[str, str], kind: str) -> tuple[Line, str, tuple[str, ...]]:
        name, affiliation, role = (
            self._name(value), value.get("affiliation", ""), value.get("role", "")
        )  # fmt: skip
        if not name and affiliation:
            # The organisation itself signs; whose role that would be stays private.
            name, affiliation, role, kind = affiliation, "", "", kind or "organisation"
        honorific = value.get("honorific", "")
        doubts: tuple[str, ...] = ()
        office = office_of(role) if role else None
        if not kind:
            kind, doubts = self._kind_judged(value, name, honorific, role, office is not None)
        is_person = kind == "person"
        code = office.code if office and is_person else ""
        line = Line(
            kind=kind,
            name=name,
            honorific=honorific,
            other_names=value.get("other_names", ""),
            role=role if is_person else "",
            affiliation=affiliation,
            website="" if is_person else value.get("website", ""),
            office=code if code in self.codes else "",
        )
        return line, code, doubts

    @staticmethod
    def _name(value: dict[str, str]) -> str:
        if value.get("name"):
            return value["name"]
        given, family = value.get("given", ""), value.get("family", "")
        if main_script(given + family) == "east-asian":
            return family + given
        return f"{given} {family}".strip()

    @staticmethod
    def _kind_told(word: str) -> str:
        """The kind that the row says; empty where it says none. Raises Unprintable."""
        folded = fold_word(word.strip())
        if not folded:
            return ""
        if folded in _ORGANISATIONS:
            return "organisation"
        if folded in _PERSONS:
            return "person"
        raise Unprintable(gettext("“%s” is neither organisation nor person") % word[:40])

    @staticmethod
    def _kind_judged(
        value: dict[str, str], name: str, honorific: str, role: str, office: bool
    ) -> tuple[str, tuple[str, ...]]:
        if value.get("given") or value.get("family"):
            return "person", ()
        judgement = judge_kind(
            name[:300], honorific=bool(honorific), office=office, role=bool(role)
        )
        unsure = judgement.weak or judgement.certainty < UNSURE
        return judgement.kind, (gettext("person or organisation?"),) if unsure else ()

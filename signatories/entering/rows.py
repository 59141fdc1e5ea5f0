"""From a row of a sheet to a line of the roster."""

import re

from django.utils.translation import gettext

from signatories.entering.columns import Columns
from signatories.entering.printed import Unprintable, line_of, printed
from signatories.models.claim import Line
from signatories.names.kinds import judge_kind
from signatories.names.offices import office_of
from signatories.names.parts import take_apart
from signatories.names.script import main_script
from signatories.names.words import fold_word, word_set

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
_SEVERAL_PARTS = re.compile(r"[,，、(（;；]|\s[-–—]\s")


class RowReader:
    """Reads rows by their columns. `unknown_offices` are those that nobody counts."""

    def __init__(self, columns: Columns, codes: set[str]) -> None:
        self.columns, self.codes = columns, codes
        self.unknown_offices: set[str] = set()
        self._alone = not {"role", "affiliation", "honorific", "given", "family"} & set(
            columns.places
        )
        self._width = max(columns.places.values())

    def line(self, cells: list[str]) -> Line:
        """The row's line, as it would be printed. Raises Unprintable."""
        if self.columns.has_headings and any(
            cell.strip() for cell in cells[len(self.columns.headings) :]
        ):
            raise Unprintable(gettext("the row has more cells than there are headings"))
        value = {
            field: cells[place].strip() if place < len(cells) else ""
            for field, place in self.columns.places.items()
        }
        name, kind = self._name(value), self._kind_told(value.get("kind", ""))
        affiliation, role = value.get("affiliation", ""), value.get("role", "")
        if not name and affiliation:
            # The organisation itself signs; whose role that would be stays private.
            name, affiliation, role, kind = affiliation, "", "", kind or "organisation"
        elif self._alone and kind != "organisation" and _SEVERAL_PARTS.search(name):
            parts = take_apart(name)
            if kind in ("", parts.kind):
                return self._counted(printed(line_of(parts, self.codes)), parts.office)
        honorific = value.get("honorific", "")
        office = office_of(role) if role else None
        if not kind:
            kind = self._kind_judged(value, name, honorific, role, office is not None)
        code = office.code if office and kind == "person" else ""
        line = printed(
            Line(
                kind=kind,
                name=name,
                honorific=honorific,
                other_names=value.get("other_names", ""),
                role=role if kind == "person" else "",
                affiliation=affiliation,
                website=value.get("website", "") if kind == "organisation" else "",
                office=code if code in self.codes else "",
            )
        )
        return self._counted(line, code)

    def _counted(self, line: Line, code: str | None) -> Line:
        if code and code not in self.codes:
            self.unknown_offices.add(code)
        return line

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
    ) -> str:
        if value.get("given") or value.get("family"):
            return "person"
        return judge_kind(
            name[:300], honorific=bool(honorific), office=office, role=bool(role)
        ).kind

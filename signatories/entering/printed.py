"""From what was read to a line of the roster, by the same rules as the form's fields."""

from collections.abc import Container
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Field
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from signatories.models.claim import Line
from signatories.names.parts import EntryParts
from signatories.names.remembering import remembered
from signatories.roster.fields import PrintedField, PrintedLinesField, WebsiteField

_FIELDS: dict[str, tuple[str | object, Field]] = {
    "name": (_("name"), PrintedField(error_messages={"required": _("There is no name.")})),
    "honorific": (_("honorific"), PrintedField(required=False, max_length=80)),
    "other_names": (_("other names"), PrintedLinesField(required=False, max_length=400)),
    "role": (_("role"), PrintedField(required=False)),
    "affiliation": (_("affiliation"), PrintedField(required=False)),
    "website": (_("website"), WebsiteField(required=False, max_length=200)),
}


_REPEATED = ("honorific", "role", "affiliation")


@remembered
def _clean(name: str, value: str) -> Any:
    """In a long list few roles and affiliations stand again and again."""
    return _FIELDS[name][1].clean(value)


class Unprintable(Exception):
    """A line that the roster does not take; `why` says for each field what to do."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def printed(line: Line) -> Line:
    """The line with its white space tidied, as the form would have it. Raises Unprintable."""
    cleaned, refused = {}, []
    for name, (label, field) in _FIELDS.items():
        value = getattr(line, name)
        if not value and not field.required:
            continue
        try:
            cleaned[name] = _clean(name, value) if name in _REPEATED else field.clean(value)
        except ValidationError as error:
            refused.append(f"{label}: {' '.join(error.messages)}")
    if refused:
        raise Unprintable("; ".join(refused))
    return line.with_(**cleaned)


def line_of(parts: EntryParts, codes: Container[str]) -> Line:
    """The line of an entry that was taken apart; an office that nobody counts stays words."""
    beside = dict.fromkeys(
        name for name in (parts.native_name, *parts.other_names) if name and name != parts.name
    )
    return Line(
        kind=parts.kind,
        name=parts.name,
        honorific=parts.honorific or "",
        other_names="\n".join(beside),
        role=parts.role or "",
        affiliation=parts.affiliation or "",
        office=parts.office if parts.office and parts.office in codes else "",
        in_person_only=parts.personal_capacity and parts.kind == "person",
    )


def no_such_office(code: str) -> str:
    """What is said where the coalition does not count an office that was recognised."""
    return gettext(
        "the coalition has no office “%(code)s”: such signatories keep their role as words and "
        "are counted as individuals"
    ) % {"code": code}

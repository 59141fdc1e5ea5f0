"""What stands around a list and is no entry: copies to others, contacts, form fields, notes."""

from __future__ import annotations

import re

from .lines import Line
from .prose import is_prose

COPY = re.compile(
    r"(?i)^(?:cc|c\.\s?c\.?|copy to|copies to|copie[s]? à|cópia|copia a|enc(?:l|losure)?s?"
    r"|p\.?\s?s)\s*[:.](?=\s|$)|^(?:副本|抄送)"
)


CONTACT = re.compile(
    r"(?i)^(?:(?:media|press|for (?:more|further|media|press)[\w\s]{0,25}|contacts?(?: presse"
    r"| de prensa)?|pressekontakt|kontakt|contacto|contato|imprensa|prensa"
    r"|presse)(?:\s(?:contacts?|enquir\w+|inquir\w+|information|office))?)\s*[:：].{0,280}$"
)


_REQUIRED = re.compile(r"^[^\W\d_][\w /'’-]{1,30}\s\*:?$")


def is_form_field(line: Line, lines: list[Line], index: int) -> bool:
    """ "Union *" between "Email *" and "Town *": fields that a form requires."""
    around = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
    return _REQUIRED.match(line.raw) is not None and any(
        _REQUIRED.match(other.raw) for other in around
    )


def is_referred_to(lines: list[Line], index: int) -> bool:
    """Does the text above refer to this note: "… of the Special Rapporteur.[1]"?"""
    mark = lines[index].mark.strip()
    return any(mark in line.text and is_prose(line.text) for line in lines[: min(index, 600)])

"""Headings that say from where, or from which field, the bodies below them are."""

from __future__ import annotations

import re

from .headings import Heading, country_heading, field_heading

# How far the bodies below reach: "Au niveau international", "Auf Landesebene", "National".
_SCOPE = re.compile(
    r"(?i)(?:(?:at (?:the )?|on (?:the )?|au |a |a nivel |em |em nível |en |à l['’]échelle |auf )?"
    r"(?:niveau |nível |nivel |âmbito |ámbito |échelon |escala )?)"
    r"(?P<scope>international(?:e|es|ly)?|europe(?:an|o|u)|europäisch|européen(?:ne)?|nationa?l(?:e|es|ly)?"
    r"|internacional(?:es)?|nacional|inter-?nacionais|mundial|mondial|global|local|locale|lokal|regional|régional"
    r"|regionales?|statewide|nationwide|worldwide|countrywide|bundesweit|landesweit|europaweit|weltweit"
    r"|überregional|federal|fédéral|provincial|départemental|estadual|municipal|estatal|autonómico"
    r"|(?:bundes|landes|kreis|europa)ebene"
    r"|(?:internationaler|europäischer|nationaler|lokaler) ebene)"
    r"(?: (?:level|ebene|scale))?"
)


def scope_heading(text: str) -> Heading | None:
    """How far those below reach, alone on a line: another part of a list ordered by place."""
    bare = text.strip(" *_#:：")
    return Heading(bare) if _SCOPE.fullmatch(bare) and bare[0].isupper() else None


def part_heading(text: str) -> Heading | None:
    """A country, a field of work or a scope alone on a line."""
    return country_heading(text) or field_heading(text) or scope_heading(text)


def parts_by_place(heading: Heading | None) -> bool:
    """Does the heading say only from where those below it are?"""
    text = heading.text if heading else ""
    return bool(text) and bool(country_heading(text) or scope_heading(text))

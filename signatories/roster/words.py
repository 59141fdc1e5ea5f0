"""Figures in words, in the page's language."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import get_language, gettext, ngettext, pgettext

from petitions.writing.facts import OfficeFacts


def in_figures(number: int) -> str:
    return number_format(number, force_grouping=True)


def withheld_in_words(number: int) -> str:
    """`"0"`, `"fewer than 10"`, or the number: the contract's three forms, not translated."""
    if number == 0:
        return "0"
    return "fewer than 10" if number < 10 else str(number)


def offices_in_order(
    counts: dict[str, int], offices: Sequence[OfficeFacts]
) -> list[tuple[OfficeFacts, int]]:
    """Offices with somebody in them, most first, then in the coalition's order."""
    held = [(office, counts[office.code]) for office in offices if counts.get(office.code)]
    return sorted(held, key=lambda pair: -pair[1])


def tallies_in_words(tallies: dict[str, Any], offices: Sequence[OfficeFacts]) -> str:
    """ "21 organisations, 7 individuals and 78 listed with an office: 72 MPs, 4 senators …"."""
    parts = []
    if number := tallies.get("organisations", 0):
        parts.append(
            ngettext("%(number)s organisation", "%(number)s organisations", number)
            % {"number": in_figures(number)}
        )
    if number := tallies.get("individuals", 0):
        parts.append(
            ngettext("%(number)s individual", "%(number)s individuals", number)
            % {"number": in_figures(number)}
        )
    if number := tallies.get("office_holders", 0):
        listed = ngettext(
            "%(number)s listed with an office: %(offices)s",
            "%(number)s listed with an office: %(offices)s",
            number,
        )
        by_office = offices_in_order(tallies.get("offices", {}), offices)
        language = get_language() or "en"
        named = pgettext("between items of a list", ", ").join(
            # A language that counts people by a measure word puts it between the two.
            pgettext("how many hold an office", "%(number)s %(office)s")
            % {"number": in_figures(n), "office": office.noun(language, n)}
            for office, n in by_office
        )
        parts.append(listed % {"number": in_figures(number), "offices": named})
    return enumerated(parts) or gettext("No signatures yet")


def enumerated(parts: Iterable[str]) -> str:
    """ "a, b and c" in the page's language."""
    parts = list(parts)
    if len(parts) < 2:
        return "".join(parts)
    first = pgettext("between items of a list", ", ").join(parts[:-1])
    return gettext("%(first)s and %(last)s") % {"first": first, "last": parts[-1]}

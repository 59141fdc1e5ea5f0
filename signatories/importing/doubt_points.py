"""What each sign of doubt counts for, and how it is said to people.

The points are log-odds that an entry came out wrong, fitted over first reads: letters as the code
read them that had not seen them yet, beside the test letters read with a part of the word lists
hidden. A sign of doubt adds, one of evidence takes away; none decides alone. How well they tell
wrong from right is in ``docs/importing.md``.
"""

from __future__ import annotations

import math

# What an entry without a sign begins with.
_BEGINNING = -2.53
# From this chance on an entry is warned of.
ENOUGH = 0.135

# A sign's points, and its words; without words it counts but is not said.
_POINTS: dict[str, tuple[float, str]] = {
    "stands apart": (2.8, "set apart from the list: a heading, or not of it?"),
    "a mark at a field's edge": (2.55, "a mark at the edge of a field: cut in the wrong place?"),
    "a space in a Chinese name": (2.35, "a name and something behind it, or two names?"),
    "names run together on one line": (2.2, "names run together on one line"),
    "an odd other name": (2.15, "another name, or a place?"),
    "one word for a person": (1.95, "one word for a person"),
    "an acronym in a role": (1.95, "does an organisation stand in the role?"),
    "a long name": (1.85, "a long name"),
    "a place behind a body": (1.8, "a place, or a part of the name?"),
    "alone in its list": (1.75, "alone under its heading"),
    "a word for people in place of a body": (1.7, "a role rather than an organisation?"),
    "nothing to read": (1.6, "nothing to read"),
    "a colon in a body": (1.6, "a colon: a heading or a label?"),
    "parts within a body's name": (1.6, "a part of the name, or something behind it?"),
    "a body without a capital": (1.55, "where does the role end?"),
    "kind against its neighbours": (1.55, "person or organisation? Its neighbours are other"),
    "first after a gap": (1.5, "the first after a gap: a heading?"),
    "a role's word in a body without role": (1.45, "does a role stand in the affiliation?"),
    "an and in a person's name": (1.4, "two people?"),
    "a body's word in a person": (1.4, "an organisation's word in a person's name"),
    "a small letter begins a body": (1.35, "where does the affiliation begin?"),
    "alone on its line where others share": (1.35, "alone on its line, and others share theirs"),
    "unknown name": (1.3, "person or organisation? No word of the name is known"),
    "a body's word in a role": (1.25, "does an organisation stand in the role?"),
    "all in capitals": (1.25, "a heading?"),
    "the same name again": (1.25, "the same name again"),
    "a role's word and a name behind it": (1.25, "does an organisation stand in the role?"),
    "a capital in a role": (1.2, "does a name stand in the role?"),
    "columns without names": (0.65, "columns without headings"),
    "one line where others have several": (1.1, "one line where others have several"),
    "reads as a body": (1.1, "person or organisation? It reads like an organisation's name"),
    "a mark in a name": (1.1, "a mark that names do not have"),
    "a stroke among other names": (1.1, "what stands behind the stroke?"),
    "a quote": (1.05, ""),
    "letters among a person's names": (1, "another name, or an organisation?"),
    "a label before a person": (1, "a colon: a heading or a label?"),
    "a person behind a body": (1, "a person's name follows an organisation's"),
    "a role parted at an of": (0.95, "where does the role end?"),
    "a long role": (0.95, "a long role"),
    "unknown body": (0.9, "an organisation or a role?"),
    "a Chinese position of unknown words": (0.9, "a body, a place or a role?"),
    "uneven gaps": (0.85, "lines that stand in groups: one entry or several?"),
    "no capital": (0.85, "a name without a capital"),
    "a known family name": (0.85, ""),
    "unknown in a mixed list": (0.85, "person or organisation?"),
    "unknown role": (0.85, "a role of unknown words"),
    "unknown body, no role": (0.85, "a body, a place or a role behind the name?"),
    "parted before an unknown word": (0.8, "an organisation, or part of the role?"),
    "several lines": (0.8, "put together from several lines"),
    "one entry or two?": (0.8, "one entry or two?"),
    "does a place belong to the name before it?": (0.8, "one entry or several?"),
    "four words in a role": (0.8, "where does the role end?"),
    "a role in the body": (0.75, "does a role stand in the affiliation?"),
    "one entry or several?": (0.75, "one entry or several?"),
    "parentheses in an affiliation": (0.75, "parentheses in an affiliation"),
    "a title in a name": (0.75, "does a title stand in the name?"),
    "several parts in one field": (0.7, "several parts in one field"),
    "letters after a name": (0.7, "letters or a surname at the name's end?"),
    "a long entry": (0.7, ""),
    "an acronym and more": (0.7, "another name, or a body it belongs to?"),
    "a name with a title": (0.7, ""),
    "reads as a role": (0.7, "a role rather than a name?"),
    "one word for a body": (0.65, "one word for an organisation"),
    "a figure": (0.65, ""),
    "a stop in a name": (0.65, "a full stop within a name"),
    "a stroke": (0.65, "what stands behind the stroke?"),
    "a Chinese body of unknown words": (0.6, "no word of the name is an organisation's"),
    "a person in capitals": (0.6, "a heading, or an organisation?"),
    "two scripts in a name": (0.6, "two scripts in the name"),
    "two people on one line": (0.6, "two people on one line"),
    "a stop at the end": (0.6, ""),
    "many words for a body": (0.6, "a long name"),
    "four words for a person": (0.55, "four words for a person"),
    "a role cut from a Chinese body": (0.55, "where does the role begin?"),
    "a dash in a body": (0.55, "what stands behind the dash?"),
    "a tiny list": (0.55, ""),
    "a bare name": (0.5, ""),
    "an and in a body": (0.5, "one organisation or two?"),
    "capitals in a person's name": (0.5, "a surname, or letters after the name?"),
    "words left over": (0.5, "words of the line stand in no field"),
    "an acronym of more words": (0.5, "letters that stand for more than the name"),
    "parted where no mark stands": (0.5, "parted where no mark stands"),
    "hardly a word of a body": (0.45, "hardly a word of the name is an organisation's"),
    "a group rather than a body": (0.45, "a heading?"),
    "a name in a role": (0.45, "does a name stand in the role?"),
    "kind unsure": (0.45, "person or organisation?"),
    "a body and no role": (0.4, ""),
    "is this a signatory?": (0.4, "is this a signatory?"),
    "a place in a person": (0.4, "a place in a person's name"),
    "a long affiliation": (0.4, "a long affiliation"),
    "a mixed list": (0.4, ""),
    "kind against the heading": (0.35, "person or organisation? The heading says other"),
    "a comma in an affiliation": (0.35, "a comma in the affiliation"),
    "unknown body in parentheses": (0.35, "a body, a place or a role in parentheses?"),
    "names parted by spaces only": (0.35, ""),
    "kind unlike both neighbours": (0.3, "person or organisation? Its neighbours are other"),
    "a word of sentences": (0.3, "a sentence rather than a name?"),
    "a body of one unknown word": (0.25, "a body or a role?"),
    "a rare pattern": (0.25, "taken apart unlike most of its neighbours"),
    "several bodies in one": (0.2, "one organisation or several?"),
    "first or last": (0.2, ""),
    "a role behind a body": (0.15, "a role follows an organisation's name"),
    "a role of many characters": (0.15, "where does the role begin?"),
    "a body that ends as none does": (0.15, "where does the affiliation end?"),
    "no role where its neighbours have one": (0.05, "no role, and its neighbours have one"),
    "an office and more": (0, "does an organisation stand beside the office?"),
    "several positions": (0, "several roles and bodies"),
    "an of in a role": (0, ""),
    "an abbreviation": (-0.05, ""),
    "ends with a body's word": (-0.05, ""),
    "unknown name, helped": (-0.05, ""),
    "a stop in a role": (-0.1, "a full stop in the role"),
    "three words for a body": (-0.1, ""),
    "two words for a body": (-0.1, ""),
    "a person by what is said of them": (-0.15, ""),
    "an and": (-0.2, "one entry or two?"),
    "a role's word at an end": (-0.2, ""),
    "an of in a body": (-0.2, ""),
    "the kind is fairly certain": (-0.2, ""),
    "a role apart from its body": (-0.25, ""),
    "the kind is certain": (-0.4, ""),
    "begins with a body's word": (-0.55, ""),
    "a known given name": (-0.6, ""),
    "a known Chinese name": (-0.7, ""),
    "a body by its word": (-0.75, ""),
    "a body by a word inside": (-0.8, ""),
    "a role of known words": (-0.9, ""),
    "an office alone": (-1.25, ""),
}


def chance_of(signs: list[str]) -> float:
    """How likely an entry with these signs came out wrong, from 0 to 1; what is unknown counts
    nothing."""
    points = sum(_POINTS[sign][0] for sign in dict.fromkeys(signs) if sign in _POINTS)
    return 1 / (1 + math.exp(-(_BEGINNING + points)))


def in_words(signs: list[str]) -> tuple[str, ...]:
    """What to say of an entry with these signs, heaviest first; empty where they do not suffice."""
    if chance_of(signs) < ENOUGH:
        return ()
    said = sorted(
        (sign for sign in dict.fromkeys(signs) if _speaks_against(sign)),
        key=lambda sign: -_POINTS[sign][0],
    )
    return tuple(dict.fromkeys(_POINTS[sign][1] for sign in said))[:3] or (_UNSURE,)


def _speaks_against(sign: str) -> bool:
    points, words = _POINTS.get(sign, (0.0, ""))
    return points > 0 and bool(words)


# Where only signs without words add up.
_UNSURE = "little speaks for how it was read"

"""What each sign of doubt counts for, and how it is said to people.

The points are log-odds that an entry came out wrong, fitted over first reads: letters as the code
read them that had not seen them yet, beside the test letters read with a part of the word lists
hidden. A sign of doubt adds, one of evidence takes away; none decides alone. How well they tell
wrong from right is in ``docs/importing.md``.
"""

from __future__ import annotations

import math

# What an entry without a sign begins with.
_BEGINNING = -2.42
# From this chance on an entry is warned of.
ENOUGH = 0.11

# A sign's points, and its words; without words it counts but is not said.
_POINTS: dict[str, tuple[float, str]] = {
    "stands apart": (2.15, "set apart from the list: a heading, or not of it?"),
    "names run together on one line": (2.1, "names run together on one line"),
    "a space in a Chinese name": (2.0, "a name and something behind it, or two names?"),
    "an and in a person's name": (1.5, "two people?"),
    "one word for a person": (1.8, "one word for a person"),
    "uneven gaps": (1.8, "lines that stand in groups: one entry or several?"),
    "nothing to read": (1.6, "nothing to read"),
    "a body without a capital": (1.55, "where does the role end?"),
    "a body's word in a person": (1.55, "an organisation's word in a person's name"),
    "a role's word in a body without role": (1.55, "does a role stand in the affiliation?"),
    "a small letter begins a body": (1.55, "where does the affiliation begin?"),
    "an acronym in a role": (1.55, "does an organisation stand in the role?"),
    "alone in its list": (1.5, "alone under its heading"),
    "a long name": (1.3, "a long name"),
    "a place behind a body": (1.3, "a place, or a part of the name?"),
    "kind against the heading": (1.25, "person or organisation? The heading says other"),
    "a body's word in a role": (1.2, "does an organisation stand in the role?"),
    "one line where others have several": (1.2, "one line where others have several"),
    "all in capitals": (1.15, "a heading?"),
    "alone on its line where others share": (1.05, "alone on its line, and others share theirs"),
    "first after a gap": (1.05, "the first after a gap: a heading?"),
    "reads as a body": (1.05, "person or organisation? It reads like an organisation's name"),
    "a role parted at an of": (1.0, "where does the role end?"),
    "parted before an unknown word": (1.0, "an organisation, or part of the role?"),
    "several lines": (1.0, "put together from several lines"),
    "the same name again": (1.0, "the same name again"),
    "unknown body": (1.0, "an organisation or a role?"),
    "kind against its neighbours": (0.95, "person or organisation? Its neighbours are other"),
    "one word for a body": (0.95, "one word for an organisation"),
    "a Chinese body of unknown words": (0.9, "no word of the name is an organisation's"),
    "a role's word and a name behind it": (0.9, "does an organisation stand in the role?"),
    "letters among a person's names": (1.0, "another name, or an organisation?"),
    "a mark at a field's edge": (1.5, "a mark at the edge of a field: cut in the wrong place?"),
    "a word for people in place of a body": (1.0, "a role rather than an organisation?"),
    "a person in capitals": (0.9, "a heading, or an organisation?"),
    "a role in the body": (0.9, "does a role stand in the affiliation?"),
    "one entry or several?": (0.9, "one entry or several?"),
    "several parts in one field": (0.9, "several parts in one field"),
    "a bare name": (0.85, ""),
    "a capital in a role": (0.85, "does a name stand in the role?"),
    "a colon in a body": (1.3, "a colon: a heading or a label?"),
    "a comma in an affiliation": (0.8, "a comma in the affiliation"),
    "an odd other name": (0.8, "another name, or a place?"),
    "letters after a name": (0.8, "letters or a surname at the name's end?"),
    "no capital": (0.8, "a name without a capital"),
    "parts within a body's name": (0.8, "a part of the name, or something behind it?"),
    "one entry or two?": (0.8, "one entry or two?"),
    "does a place belong to the name before it?": (0.8, "one entry or several?"),
    "a known family name": (0.75, ""),
    "a label before a person": (0.75, "a colon: a heading or a label?"),
    "a long entry": (0.75, ""),
    "a mark in a name": (0.75, "a mark that names do not have"),
    "unknown name": (0.75, "person or organisation? No word of the name is known"),
    "four words in a role": (0.7, "where does the role end?"),
    "parentheses in an affiliation": (0.7, "parentheses in an affiliation"),
    "unknown in a mixed list": (0.7, "person or organisation?"),
    "an and in a body": (0.65, "one organisation or two?"),
    "columns without names": (0.65, "columns without headings"),
    "four words for a person": (0.65, "four words for a person"),
    "a Chinese position of unknown words": (0.6, "a body, a place or a role?"),
    "a role cut from a Chinese body": (0.6, "where does the role begin?"),
    "an and": (0.6, "one entry or two?"),
    "capitals in a person's name": (0.6, "a surname, or letters after the name?"),
    "two scripts in a name": (0.6, "two scripts in the name"),
    "two people on one line": (0.6, "two people on one line"),
    "an acronym and more": (0.6, "another name, or a body it belongs to?"),
    "a long role": (0.55, "a long role"),
    "a stroke among other names": (0.55, "what stands behind the stroke?"),
    "no role where its neighbours have one": (0.55, "no role, and its neighbours have one"),
    "a body and no role": (0.5, ""),
    "a name with a title": (0.5, ""),
    "a stop at the end": (0.5, ""),
    "a title in a name": (0.5, "does a title stand in the name?"),
    "reads as a role": (0.5, "a role rather than a name?"),
    "words left over": (0.5, "words of the line stand in no field"),
    "an acronym of more words": (0.5, "letters that stand for more than the name"),
    "a person behind a body": (0.45, "a person's name follows an organisation's"),
    "an office and more": (0.45, "does an organisation stand beside the office?"),
    "hardly a word of a body": (0.45, "hardly a word of the name is an organisation's"),
    "is this a signatory?": (0.45, "is this a signatory?"),
    "a dash in a body": (0.4, "what stands behind the dash?"),
    "kind unlike both neighbours": (0.4, "person or organisation? Its neighbours are other"),
    "several bodies in one": (0.4, "one organisation or several?"),
    "a figure": (0.35, ""),
    "a group rather than a body": (0.35, "a heading?"),
    "a place in a person": (0.35, "a place in a person's name"),
    "a stop in a role": (0.35, "a full stop in the role"),
    "parted where no mark stands": (0.35, "parted where no mark stands"),
    "a name in a role": (0.3, "does a name stand in the role?"),
    "a role's word at an end": (0.3, ""),
    "a stop in a name": (0.3, "a full stop within a name"),
    "an abbreviation": (0.3, ""),
    "first or last": (0.3, ""),
    "many words for a body": (0.3, "a long name"),
    "unknown role": (0.3, "a role of unknown words"),
    "several positions": (0.3, "several roles and bodies"),
    "a role behind a body": (0.3, "a role follows an organisation's name"),
    "a body of one unknown word": (0.25, "a body or a role?"),
    "a long affiliation": (0.25, "a long affiliation"),
    "a role of many characters": (0.25, "where does the role begin?"),
    "a stroke": (0.25, "what stands behind the stroke?"),
    "kind unsure": (0.25, "person or organisation?"),
    "unknown body in parentheses": (0.25, "a body, a place or a role in parentheses?"),
    "unknown body, no role": (0.25, "a body, a place or a role behind the name?"),
    "a quote": (0.2, ""),
    "a body that ends as none does": (0.15, "where does the affiliation end?"),
    "a mixed list": (0.15, ""),
    "a rare pattern": (0.15, "taken apart unlike most of its neighbours"),
    "a word of sentences": (0.1, "a sentence rather than a name?"),
    "begins with a body's word": (-0.2, ""),
    "a known given name": (-0.25, ""),
    "a tiny list": (-0.25, ""),
    "ends with a body's word": (-0.25, ""),
    "unknown name, helped": (-0.25, ""),
    "a role apart from its body": (-0.3, ""),
    "an of in a body": (-0.3, ""),
    "a known Chinese name": (-0.35, ""),
    "an of in a role": (-0.4, ""),
    "the kind is fairly certain": (-0.4, ""),
    "a person by what is said of them": (-0.45, ""),
    "three words for a body": (-0.5, ""),
    "two words for a body": (-0.55, ""),
    "names parted by spaces only": (-0.6, ""),
    "a body by its word": (-0.65, ""),
    "a body by a word inside": (-0.75, ""),
    "a role of known words": (-0.9, ""),
    "the kind is certain": (-1.0, ""),
    "an office alone": (-1.1, ""),
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
        (sign for sign in dict.fromkeys(signs) if sign in _POINTS and _POINTS[sign][1]),
        key=lambda sign: -_POINTS[sign][0],
    )
    return tuple(dict.fromkeys(_POINTS[sign][1] for sign in said))[:3] or (_UNSURE,)


# Where only signs without words add up.
_UNSURE = "little speaks for how it was read"

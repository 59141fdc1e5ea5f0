"""What each sign of doubt counts for, and how it is said to people.

The points are log-odds: fitted over the test letters, read many times with a random part of the
word lists hidden, so that entries came out wrong as strangers' entries do. A sign that seldom
goes with a wrong entry has few points and warns only in company.
"""

from __future__ import annotations

# Above this, about half of the entries had come out wrong.
_ENOUGH = 2.25

# A sign's points, and its words; without words it counts but is not said.
_POINTS: dict[str, tuple[float, str]] = {
    "unknown body, no role": (2.5, "a body, a place or a role behind the name?"),
    "names run together on one line": (2.3, "names run together on one line"),
    "nothing to read": (3.0, "nothing to read"),
    "is this a signatory?": (2.2, "is this a signatory?"),
    "one entry or several?": (2.0, "one entry or several?"),
    "one entry or two?": (2.0, "one entry or two?"),
    "does a place belong to the name before it?": (2.0, "one entry or several?"),
    "two people on one line": (1.3, "two people on one line"),
    "a person behind a body": (2.0, "a person's name follows an organisation's"),
    "a role behind a body": (2.0, "a role follows an organisation's name"),
    "one word for a person": (1.8, "one word for a person"),
    "unknown name": (1.6, "person or organisation? No word of the name is known"),
    "kind unsure": (1.4, "person or organisation?"),
    "kind against its neighbours": (1.35, "person or organisation? Its neighbours are other"),
    "reads as a body": (1.35, "person or organisation? It reads like an organisation's name"),
    "a long name": (1.6, "a long name"),
    "a comma in a body": (1.5, "a comma in an organisation's name"),
    "a body in a role": (1.5, "does an organisation stand in the role?"),
    "a name in a role": (1.5, "does a name stand in the role?"),
    "an odd other name": (1.3, "another name, or a place?"),
    "an other name behind a dash": (1.0, "another name behind a dash?"),
    "letters after a name": (1.4, "letters or a surname at the name's end?"),
    "parts and no role": (1.0, "several parts and no role among them"),
    "one word for a body": (0.95, "one word for an organisation"),
    "a colon in a body": (1.2, "a colon: a heading or a label?"),
    "all in capitals": (1.2, "a heading?"),
    "several lines": (0.9, "put together from several lines"),
    "a sentence": (2.2, "a sentence rather than a name"),
    "a word of sentences": (0.85, "a sentence rather than a name?"),
    "a body's word in a person": (0.85, "an organisation's word in a person's name"),
    "reads as a role": (0.8, "a role rather than a name?"),
    "several positions": (0.7, "several roles and bodies"),
    "a long role": (0.6, "a long role"),
    "hardly a word of a body": (0.55, "hardly a word of the name is an organisation's"),
    "no word of a body": (0.5, "no word of the name is an organisation's"),
    "a stop in a name": (0.7, "a full stop within a name"),
    "a dash in a body": (0.7, "what stands behind the dash?"),
    "parentheses in a body": (0.6, "parentheses in a name"),
    "fewer parts than its neighbours": (0.4, "fewer parts than its neighbours have"),
    "more parts than its neighbours": (0.4, "more parts than its neighbours have"),
    "a body below a person": (0.4, "does this line belong to the name above it?"),
    "unknown body": (0.4, "an organisation or a role?"),
    "a place in a person": (0.4, "a place in a person's name"),
    "a number in a name": (1.2, "a number in a name"),
    "a title in a name": (0.6, "a title in the name?"),
    "a mark in a name": (0.5, "a mark that names do not have"),
    "no capital": (0.6, "a name without a capital"),
    "unknown role": (0.2, "an unknown role"),
    "parentheses in a role": (0.4, "parentheses in a role"),
    "several bodies in one": (0.3, "several organisations in one?"),
    "an address": (1.0, "an address in an entry"),
    "an odd ending": (0.8, "an odd ending"),
    "words of headings": (0.3, "a heading?"),
    "the same name again": (0.3, "the same name again"),
    "a role in a body": (0.2, "a role in an organisation's name"),
    "other names of a person": (0.3, "another name of a person?"),
    "kind against the heading": (0.1, "another kind than the heading says"),
    "a long entry": (0.3, "a long entry"),
    "a hard list": (0.7, ""),
    "an easy list": (-0.4, ""),
    "a mixed list": (0.75, ""),
    "known in a mixed list": (-0.5, ""),
    "unknown name, helped": (-0.3, ""),
    "several on a line": (0.25, ""),
    "first or last": (0.3, ""),
    "names parted by spaces only": (-0.4, ""),
}


def doubt_of(signs: list[str]) -> float:
    """The signs' points together; what is unknown counts nothing."""
    return sum(_POINTS[sign][0] for sign in dict.fromkeys(signs) if sign in _POINTS)


def in_words(signs: list[str]) -> tuple[str, ...]:
    """What to say of an entry with these signs, heaviest first; empty where they do not suffice."""
    if doubt_of(signs) < _ENOUGH:
        return ()
    said = sorted(
        (sign for sign in dict.fromkeys(signs) if sign in _POINTS and _POINTS[sign][1]),
        key=lambda sign: -_POINTS[sign][0],
    )
    return tuple(dict.fromkeys(_POINTS[sign][1] for sign in said))[:3]

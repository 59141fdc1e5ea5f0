"""What each sign of doubt counts for, and how it is said to people.

The points are log-odds, fitted over first reads: letters as the code read them that had not seen
them yet, beside the test letters read many times with a random part of the word lists hidden. A
sign that seldom goes with a wrong entry has few points and warns only in company. How well they
tell wrong from right is in ``docs/importing.md``.
"""

from __future__ import annotations

# From here on an entry is warned of; of all that are, about half had come out wrong.
_ENOUGH = 1.2

# A sign's points, and its words; without words it counts but is not said.
_POINTS: dict[str, tuple[float, str]] = {
    "unknown body, no role": (2.05, "a body, a place or a role behind the name?"),
    "a long name": (1.6, "a long name"),
    "one word for a person": (1.85, "one word for a person"),
    "stands apart": (1.75, "set apart from the list: a heading, or not of it?"),
    "unknown words, no role": (1.75, "a role, a body or a place behind the name?"),
    "a dash in a body": (1.2, "what stands behind the dash?"),
    "nothing to read": (1.6, "nothing to read"),
    "alone in its list": (1.55, "alone under its heading"),
    "kind against its neighbours": (1.55, "person or organisation? Its neighbours are other"),
    "names run together on one line": (1.55, "names run together on one line"),
    "parts and no role": (1.55, "several parts and no role among them"),
    "an acronym in a role": (1.5, "does an organisation stand in the role?"),
    "a mark in a name": (1.4, "a mark that names do not have"),
    "unknown name": (1.4, "person or organisation? No word of the name is known"),
    "a body without a capital": (1.25, "where does the role end?"),
    "an acronym of more words": (1.25, "letters that stand for more than the name"),
    "an acronym and more": (1.25, "another name, or a body it belongs to?"),
    "a label before a person": (1.25, "a colon: a heading or a label?"),
    "a long role": (1.25, "a long role"),
    "no capital": (1.25, "a name without a capital"),
    "reads as a body": (1.25, "person or organisation? It reads like an organisation's name"),
    "does a place belong to the name before it?": (1.05, "one entry or several?"),
    "one entry or two?": (1.05, "one entry or two?"),
    "a body's word in a person": (1.0, "an organisation's word in a person's name"),
    "a person behind a body": (1.0, "a person's name follows an organisation's"),
    "letters after a name": (1.0, "letters or a surname at the name's end?"),
    "all in capitals": (0.95, "a heading?"),
    "reads as a role": (0.95, "a role rather than a name?"),
    "a mixed list": (0.9, ""),
    "a name in a role": (0.9, "does a name stand in the role?"),
    "a place behind a body": (0.9, "a place, or a part of the name?"),
    "kind unsure": (0.9, "person or organisation?"),
    "the same name again": (1.2, "the same name again"),
    "a body's word in a role": (0.85, "does an organisation stand in the role?"),
    "a comma in a body": (0.85, "a comma in an organisation's name"),
    "two people on one line": (0.85, "two people on one line"),
    "a body in a role": (0.75, "does an organisation stand in the role?"),
    "unknown body": (0.75, "an organisation or a role?"),
    "a rare pattern": (0.7, "taken apart unlike most of its neighbours"),
    "a body that ends as none does": (0.65, "where does the affiliation end?"),
    "a colon in a body": (0.65, "a colon: a heading or a label?"),
    "a number in a name": (0.65, "a number in a name"),
    "a stop in a name": (0.65, "a full stop within a name"),
    "a word of sentences": (0.45, "a sentence rather than a name?"),
    "hardly a word of a body": (0.6, "hardly a word of the name is an organisation's"),
    "one entry or several?": (0.6, "one entry or several?"),
    "parentheses in an affiliation": (0.6, "parentheses in an affiliation"),
    "several lines": (0.6, "put together from several lines"),
    "a long entry": (0.5, ""),
    "an address": (0.5, "an address in an entry"),
    "an odd ending": (0.45, "an odd ending"),
    "is this a signatory?": (0.45, "is this a signatory?"),
    "no given name": (0.45, ""),
    "a capital in a role": (0.7, "does a name stand in the role?"),
    "an odd other name": (0.8, "another name, or a place?"),
    "several on a line": (0.4, ""),
    "several positions": (0.4, "several roles and bodies"),
    "taken apart unlike all others": (0.4, "taken apart unlike all its neighbours"),
    "first or last": (0.35, ""),
    "parentheses in a role": (0.35, "parentheses in a role"),
    "a place in a person": (0.6, "a place in a person's name"),
    "more parts than its neighbours": (0.3, "more parts than its neighbours have"),
    "fewer parts than its neighbours": (0.25, "fewer parts than its neighbours have"),
    "parentheses in a body": (0.25, ""),
    "a group rather than a body": (0.2, "a heading?"),
    "columns without names": (0.2, "columns without headings"),
    "no role where its neighbours have one": (0.2, "no role, and its neighbours have one"),
    "one word for a body": (0.6, "one word for an organisation"),
    "unknown body in parentheses": (0.6, "a body, a place or a role in parentheses?"),
    "a role in the body": (0.3, "does a role stand in the affiliation?"),
    "unknown in a mixed list": (-0.1, ""),
    "a role in a body": (-0.15, ""),
    "words of headings": (-0.15, "a heading?"),
    "unknown role": (-0.2, ""),
    "names parted by spaces only": (-0.25, ""),
    "other names of a person": (-0.25, "another name of a person?"),
    "a stroke among other names": (-0.3, ""),
    "begins with a given name": (-0.3, ""),
    "an other name behind a dash": (-0.35, "another name behind a dash?"),
    "unknown name, helped": (-0.4, ""),
    "no word of a body": (-0.45, "no word of the name is an organisation's"),
    "known in a mixed list": (-1.0, ""),
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

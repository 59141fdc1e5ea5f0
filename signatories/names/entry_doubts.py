"""Signs that an entry, taken apart, may have come out wrong, and how certain its kind is.

No sign decides alone: each has points in ``doubt_points``, and an entry whose points add up is
shown to somebody. A moderator who is warned of everything reads no warning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .honorifics import begins_with_style
from .kinds import own_balance
from .name_shapes import is_family_by_shape, names_legal_form
from .organisation_words import EAST_ASIAN_HEAD, is_head, is_hint
from .people_words import is_family, is_given, is_han_name, is_initial
from .places import is_place, is_regional
from .role_words import is_role_noun
from .roles import looks_like_role
from .script import has_han, main_script
from .words import fold_word

_SMALL_BEGINNINGS = frozenset(
    re.findall(
        r"\S+",
        """de van von al da di bin el ten ter du del zu ibn af av le la d' wa ap""",
    )
)
# "Neto" is a grandson's name as "Jr." is a son's.
_GENERATION = frozenset({"neto", "filho", "sobrinho", "junior"})
_INITIALS = re.compile(
    r"(?:^|[\s-])(?:[^\W\d_]{1,2}\.|(?:Jr|Sr|St|Ste|Fco|Wm|Chas|Geo|Mª)\.?)(?=[\s-]|$)",
    re.IGNORECASE,
)
_STRANGE_IN_A_NAME = re.compile(r"[.:;／/|<>=_@,]|\s[-–—]\s")
_ACRONYM = re.compile(r"^[A-Z][A-Z0-9&-]{1,}[A-Z0-9]$")
_SHORT = re.compile(r"^(?=.*[A-ZÀ-Þ].*[A-ZÀ-Þ])[\w.&/+-]{2,12}$")


@dataclass(frozen=True, slots=True)
class Read:
    """What the signs look at: the fields of an entry, and what spoke for its kind."""

    kind: str
    name: str
    honorific: str | None
    role: str | None
    affiliation: str | None
    other_names: tuple[str, ...]
    office: str | None
    certainty: float
    own: float
    raw: str = ""


def signs_of(read: Read) -> list[str]:
    """The signs of doubt on one entry, by the names that ``doubt_points`` knows."""
    if read.kind == "person":
        return _signs_of_kind(read) + _signs_of_person(read) + _signs_of_position(read)
    return _signs_of_kind(read) + _signs_of_organisation(read)


def _signs_of_kind(read: Read) -> list[str]:
    if read.certainty < 1.2:
        return ["the kind is a guess"]
    if read.certainty < 2.5:
        return []
    return ["the kind is fairly certain" if read.certainty < 4 else "the kind is certain"]


def _signs_of_person(read: Read) -> list[str]:
    signs: list[str] = []
    name, words = read.name, read.name.split()
    latin = main_script(name) == "latin"
    helped = bool(read.honorific or read.office or read.role)
    if latin and not any(is_given(word) or is_family(word) for word in words):
        shaped = any(is_family_by_shape(word) or is_initial(word) for word in words)
        signs.append("unknown name, helped" if helped or shaped else "unknown name")
    if has_han(name) and not is_han_name(name):
        signs.append("unknown name, helped" if helped else "unknown name")
    if read.own > 0.5:
        signs.append("reads as a body")
    own_words = [
        word
        for word in words
        if not (is_given(word) or is_family(word) or fold_word(word) in _GENERATION)
    ]
    if latin and any(is_head(word) or is_hint(word) or is_role_noun(word) for word in own_words):
        signs.append("a body's word in a person")
    if any(is_regional(word) for word in words):
        signs.append("a place in a person")
    if len(words) >= 5 and latin:
        signs.append("a long name")
    if len(words) == 1 and latin and not read.honorific:
        signs.append("one word for a person")
    if re.search(r"[:：]\s?\S", read.raw) and "://" not in read.raw:
        signs.append("a label before a person")
    if latin and _STRANGE_IN_A_NAME.search(_INITIALS.sub(" ", name)):
        signs.append("a mark in a name")
    if (
        latin
        and name[:1].islower()
        and (len(words) == 1 or re.split(r"[-’']", words[0])[0] not in _SMALL_BEGINNINGS)
    ):
        signs.append("no capital")
    if len(words) > 2 and latin and words[-1].isupper() and 2 <= len(words[-1]) <= 4:
        signs.append("letters after a name")
    if begins_with_style(name) or (latin and is_role_noun(words[0]) if words else False):
        signs.append("a title in a name")
    if looks_like_role(name) and not is_given(words[0]):
        signs.append("reads as a role")
    return signs


def _signs_of_position(read: Read) -> list[str]:
    signs: list[str] = _signs_of_mixture(read)
    if read.affiliation:
        first = re.split(r"[,，、(（]", read.affiliation)[0].strip()
        if not _is_body_or_place(first):
            signs.append(_unknown_body(read, first))
        elif (
            read.role and main_script(first) == "latin" and first.islower() and not is_place(first)
        ):
            signs.append("a body without a capital")
    if read.role and not read.office:
        if len(read.role.split()) > 6 or (has_han(read.role) and len(read.role) > 6):
            signs.append("a long role")
        if not has_han(read.role) and not any(map(is_role_noun, re.split(r"[\s,/-]+", read.role))):
            signs.append("unknown role")
        if re.search(
            r"[a-zà-þ]{3,} [A-ZÀ-Þ][a-zà-þ]+(?:-[A-ZÀ-Þ]\w+)?$", read.role
        ) and not re.match(r"[A-ZÀ-Þ]", read.role):
            signs.append("a name in a role")
    return signs


def _signs_of_mixture(read: Read) -> list[str]:
    """Role and body may be mixed up: a role's word stands in the body, a body's in the role."""
    signs: list[str] = []
    affiliation, role = read.affiliation or "", read.role or ""
    if has_han(affiliation):
        # The body ends as bodies do where the cut behind it is right.
        cut = re.split(r"[,，、]", affiliation)[0].strip()
        if role and not EAST_ASIAN_HEAD.search(cut) and not is_place(cut):
            signs.append("a body that ends as none does")
        if not role and len(cut) > 7:
            signs.append("a role in the body")
    elif any(is_role_noun(word) for word in re.split(r"[\s/,()]+", affiliation) if word):
        signs.append("a role in the body")
    if role and not read.office:
        words = re.split(r"[\s/,()]+", role)
        if any(_ACRONYM.match(word) for word in words):
            signs.append("an acronym in a role")
        if any(is_head(word) for word in words) and not read.affiliation:
            signs.append("a body's word in a role")
        if role[:1].islower() and re.search(r"\s[A-ZÀ-Þ][a-zà-þ]", role):
            signs.append("a capital in a role")
    if "(" in affiliation or "（" in affiliation:
        signs.append("parentheses in an affiliation")
    return signs


def _unknown_body(read: Read, first: str) -> str:
    """A position of unknown words. In small letters it is rather a role; in parentheses and with a
    capital rather a body after all."""
    if read.role:
        return "unknown body"
    capital = first[:1].isupper() or has_han(first)
    if re.search(rf"[(（]\s*{re.escape(first)}", read.raw) and capital:
        return "unknown body in parentheses"
    return "unknown body, no role" if capital else "unknown words, no role"


def _is_body_or_place(text: str) -> bool:
    words = re.split(r"[\s-]+", text)
    return (
        any(is_head(word) or is_hint(word) or is_regional(word) for word in words)
        or is_place(text)
        or _SHORT.match(text) is not None
        or names_legal_form(text)
        or (has_han(text) and EAST_ASIAN_HEAD.search(text) is not None)
    )


def _is_group(last: str, first: str) -> bool:
    """ "Graduate students", "Professores titulares": signers of a sort, as headings call them."""
    return any(
        word.casefold().endswith("s") and is_role_noun(word.casefold().removesuffix("s"))
        for word in (last, first)
    ) or (last[:1].islower() and last.endswith("s"))


def _signs_of_organisation(read: Read) -> list[str]:
    signs: list[str] = []
    name, words = read.name, read.name.split()
    latin = main_script(name) == "latin"
    heads = sum(is_head(word) for word in re.split(r"[\s-]+", name))
    hinted = any(is_hint(word) for word in re.split(r"[\s-]+", name)) or names_legal_form(name)
    if latin and not heads:
        if read.own <= 0:
            signs.append("no word of a body")
        elif not hinted and read.own < 2:
            signs.append("hardly a word of a body")
    if has_han(name) and not latin and read.own <= 1.5:
        signs.append("hardly a word of a body")
    if len(words) == 1 and latin:
        signs.append("one word for a body")
    if latin and len(words) >= 2 and _is_group(words[-1], words[0]):
        signs.append("a group rather than a body")
    comma = re.search(r"[,，]\s*(.+)$", name)
    dash = re.split(r"\s[-–—]\s", name)[1:]
    if (comma and is_place(comma[1])) or (dash and is_place(dash[-1])):
        signs.append("a place behind a body")
    if "/" in read.raw and any("/" in read.raw and other in read.raw for other in read.other_names):
        signs.append("a stroke among other names")
    if re.search(r"\s[-–—|/]\s|[–—]|\t", name):
        signs.append("a dash in a body")
    if (
        len(words) == 1
        and latin
        and not _SHORT.match(name)
        and any(_ACRONYM.match(other) and len(other) >= 3 for other in read.other_names)
    ):
        signs.append("an acronym of more words")
    if any(_ACRONYM.match(other.partition(" ")[0]) and " " in other for other in read.other_names):
        signs.append("an acronym and more")
    if re.search(r"[:：;；?？]", name):
        signs.append("a colon in a body")
    if len(words) > 11 or (has_han(name) and len(name) > 24):
        signs.append("a long name")
    if looks_like_role(name) and latin and read.own < 2:
        signs.append("reads as a role")
    if latin and name.isupper() and len(words) >= 2:
        signs.append("all in capitals")
    if heads >= 2 and len(words) >= 7:
        signs.append("several bodies in one")
    if latin and words and words[0][0].islower():
        signs.append("no capital")
    if any(
        not _SHORT.match(other) and len(other.split()) < 3 and main_script(other) == "latin"
        for other in read.other_names
    ):
        signs.append("an odd other name")
    if latin and any(re.search(r"[.!?]\s+\S", name) for _ in (0,)) and own_balance(name) < 6:
        signs.append("a stop in a name")
    return signs

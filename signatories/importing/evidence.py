"""What speaks for an entry's reading, field by field: known words, plain shapes, nothing left over.

The signs against a reading stand in ``names/entry_doubts``. Here each field is asked for its
evidence: a reading for which nothing speaks is as doubtful as one that something speaks against.
"""

from __future__ import annotations

import re

from ..names.name_shapes import is_family_by_shape
from ..names.organisation_words import EAST_ASIAN_HEAD, is_head
from ..names.parts import EntryParts
from ..names.people_words import is_family, is_given, is_han_name, is_initial
from ..names.places import is_place
from ..names.role_words import is_role_adjective, is_role_noun
from ..names.script import has_han, has_latin, main_script
from ..names.tidying import without_addresses
from .letter import ReadEntry
from .lines import plain_text

_WORDS = re.compile(r"\w+")
# What parts the fields of an entry from one another.
_MARKS = re.compile(r"[,，;；、|\t()（）／]|\s[-–—]+\s|\n|\s/\s")
_AND = re.compile(r"(?:^|\s)(?:and|und|et|y|e|&)\s")
_OF = re.compile(r"\s(?:of|for|de|des|du|del|da|do|für|der|d['’])\b")
_OF_WORDS = frozenset({"of", "for", "de", "des", "du", "del", "da", "do", "für", "der"})


def signs_of_evidence(entry: ReadEntry) -> list[str]:
    """Signs for and against an entry's reading, by the names that ``doubt_points`` knows."""
    parts = entry.parts
    signs = _signs_of_marks(entry) + _signs_of_whole(entry)
    if has_han(parts.name):
        signs += _signs_of_han_name(parts)
    elif main_script(parts.name) == "latin":
        person = parts.kind == "person"
        signs += _signs_of_person(parts) if person else _signs_of_body(parts)
    if parts.kind == "person":
        signs += _signs_of_position(entry)
    return signs


_ROW_NUMBER = re.compile(r"^\s*\d{1,5}[.)]?\s*[\t|]\s*")


def read_of(entry: ReadEntry) -> str:
    """What of an entry is read: not the number of its row, the marks of links and emphasis, or
    pages' addresses."""
    return without_addresses(plain_text(_ROW_NUMBER.sub("", entry.raw)))


def _signs_of_marks(entry: ReadEntry) -> list[str]:
    """Marks that the entry holds, whatever became of them."""
    raw = read_of(entry)
    found = (
        ("a stroke", re.search(r"[/／|]", raw)),
        ("a quote", re.search(r"[\"“”«»„]", raw)),
        ("a figure", re.search(r"\d", raw)),
        ("a stop at the end", re.search(r"[.:;?!…]$", raw.strip())),
        ("an and", _AND.search(raw)),
        ("an abbreviation", re.search(r"\w\.\s", raw)),
    )
    return [sign for sign, match in found if match]


def _signs_of_whole(entry: ReadEntry) -> list[str]:
    """Does what the marks part agree with what the fields hold, and is anything in no field?"""
    parts = entry.parts
    beside = (parts.role, parts.affiliation, parts.native_name, " ".join(parts.other_names))
    filled = sum(bool(field) for field in beside)
    kept = set(_WORDS.findall(" ".join([parts.name, parts.honorific or "", *map(str, beside)])))
    left = [word for word in _WORDS.findall(read_of(entry)) if word not in kept]
    signs: list[str] = []
    if any(len(word) > 3 or word[0].isupper() or word.isdigit() for word in left):
        signs.append("words left over")
    fields = [parts.name, *(str(field) for field in beside if field)]
    if any(_EDGE.search(field) or not _closes(field) for field in fields):
        signs.append("a mark at a field's edge")
    pieces = sum(bool(piece.strip()) for piece in _MARKS.split(read_of(entry)))
    if pieces - 1 < filled:
        signs.append("parted where no mark stands")
    if parts.kind == "organisation" and pieces > 1 and not filled:
        signs.append("parts within a body's name")
    if parts.kind == "person" and pieces > 2 and filled == 1:
        signs.append("several parts in one field")
    return signs


# What no field begins or ends with, if it was cut where it ends.
_EDGE = re.compile(r"^[|｜/／@＠&＆+:：,，;；、.)）\]】-]|[|｜/／@＠&＆:：,，;；、(（\[【-]$")


def _closes(field: str) -> bool:
    """Does every bracket of the field have its other half?"""
    pairs = ("()", "（）", "[]", "【】", "「」", "『』", "《》")
    return all(field.count(pair[0]) == field.count(pair[1]) for pair in pairs)


# 李　明: two characters set as wide as three.
_PADDED = re.compile("[\u3400-\u9fff][ \u3000]{1,2}[\u3400-\u9fff]")


def _signs_of_han_name(parts: EntryParts) -> list[str]:
    signs: list[str] = []
    if re.search("[ \u3000]", parts.name) and not _PADDED.fullmatch(parts.name):
        signs.append("a space in a Chinese name")
    if has_latin(parts.name):
        signs.append("two scripts in a name")
    if parts.kind == "person" and is_han_name(parts.name):
        signs.append("a known Chinese name")
    if parts.kind == "organisation" and re.search("暨|以及|全體|全体|＆|&|／", parts.name):
        signs.append("an and in a body")
    if parts.kind == "organisation" and not EAST_ASIAN_HEAD.search(parts.name):
        signs.append("a Chinese body of unknown words")
    return signs


def _signs_of_person(parts: EntryParts) -> list[str]:
    name, words = parts.name, parts.name.split()
    signs: list[str] = []
    given = bool(words) and (is_given(words[0]) or is_initial(words[0]))
    family = bool(words) and (is_family(words[-1]) or is_family_by_shape(words[-1]))
    if given and not (family and len(words) >= 2):
        signs.append("a known given name")
    if not given and (family or any(map(is_given, words))):
        signs.append("a known family name")
    if not given and (parts.role or parts.honorific or parts.office):
        signs.append("a person by what is said of them")
    if len(words) == 4:
        signs.append("four words for a person")
    if any(re.search(r"[A-ZÀ-Þ]{2}", other) for other in parts.other_names):
        signs.append("letters among a person's names")
    if _AND.search(name):
        signs.append("an and in a person's name")
    if name.isupper() and len(words) > 1:
        signs.append("a person in capitals")
    elif any(len(word) >= 2 and word.isupper() for word in words) and not name.isupper():
        signs.append("capitals in a person's name")
    return signs


def _signs_of_body(parts: EntryParts) -> list[str]:
    words = parts.name.split()
    pieces = [piece for piece in re.split(r"[\s-]+", parts.name) if piece]
    signs: list[str] = []
    if pieces and is_head(pieces[0]):
        signs.append("begins with a body's word")
    elif pieces and is_head(pieces[-1]):
        signs.append("ends with a body's word")
    if len(words) in {2, 3}:
        signs.append("two words for a body" if len(words) == 2 else "three words for a body")
    if len(words) >= 9:
        signs.append("many words for a body")
    if _AND.search(parts.name):
        signs.append("an and in a body")
    if _OF_WORDS & set(words):
        signs.append("an of in a body")
    return signs


def _signs_of_position(entry: ReadEntry) -> list[str]:
    parts = entry.parts
    role, body = parts.role, parts.affiliation
    if not role and not body:
        return ["a name with a title" if parts.honorific else "a bare name"]
    signs = [] if role else ["a body and no role"]
    if not role and body and _may_say_what_one_is(body):
        signs.append("a word for people in place of a body")
    if role:
        signs += _signs_of_role(entry, role, body or "")
    if body and has_han(body):
        cut = re.split(r"[,，、(（]", body)[0]
        if not EAST_ASIAN_HEAD.search(cut) and not is_place(body):
            signs.append("a Chinese position of unknown words")
    elif body:
        signs += _signs_of_affiliation(body, bool(role))
    return signs


# How words for people end, and bodies and places seldom, where no list knows the word itself.
_FOR_PEOPLE = re.compile(
    r"(?:er(?:in)?|[eo]rin|or(?:in|a)?|[ae]nt(?:in|e)?|ist(?:in|e|a)?|eurs?|euse|rice|ienn?e?|log[ieo]n?"
    r"|eir[oa]|d[oa]ra?|frau|mann|tige[rn]?|nde[rn]?|ete[rn]?|man|woman|ian)$"
)
_HAN_FOR_PEOPLE = re.compile("[員员師师官家者長长生工士人民友親亲手夫属屬科]$")


def _may_say_what_one_is(body: str) -> bool:
    """May what is taken for a body be a role of a word that no list knows?"""
    if has_han(body):
        return _HAN_FOR_PEOPLE.search(body) is not None and not is_place(body)
    words = body.split() or [""]
    last = words[-1].casefold().strip(".()")
    known = is_place(body) or any(map(is_head, words)) or body.isupper()
    return len(words) <= 2 and not known and _FOR_PEOPLE.search(last) is not None


def _signs_of_role(entry: ReadEntry, role: str, body: str) -> list[str]:
    if has_han(role):
        if not body:
            return ["a role of many characters"] if len(role) > 4 else []
        cut = f"{body}{role}" in entry.raw
        return ["a role cut from a Chinese body" if cut else "a role apart from its body"]
    words = [word for word in re.split(r"[\s/,-]+", role) if word]
    known = [is_role_noun(word) or is_role_adjective(word) for word in words]
    signs: list[str] = []
    if entry.parts.office:
        signs.append("an office alone" if all(known) else "an office and more")
    elif all(known):
        signs.append("a role of known words")
    elif known[0] or known[-1]:
        signs.append("a role's word at an end")
    if len(words) >= 4:
        signs.append("four words in a role")
    behind = words[1:]
    if behind and known[0] and all(word[0].isupper() for word in behind) and not any(known[1:]):
        signs.append("a role's word and a name behind it")
    if re.search(r"\.\s*$|\.\s", role):
        signs.append("a stop in a role")
    if _OF.search(role):
        signs.append("an of in a role")
    if body and re.search(
        rf"{re.escape(role)}\s+[a-zà-ÿ'’ ]{{1,12}}\s?{re.escape(body)}", entry.raw
    ):
        signs.append("a role parted at an of")
        first = re.split(r"[\s,(]+", body)[0]
        if not (is_head(first) or first.isupper()):
            signs.append("parted before an unknown word")
    return signs


def _signs_of_affiliation(body: str, role: bool) -> list[str]:
    pieces = [piece for piece in re.split(r"[\s-]+", re.split(r"[,(]", body)[0]) if piece]
    signs: list[str] = []
    if not is_place(re.split(r"[,(]", body)[0].strip()) and pieces:
        if is_head(pieces[0]) or is_head(pieces[-1]):
            signs.append("a body by its word")
        elif any(map(is_head, pieces)):
            signs.append("a body by a word inside")
        elif len(pieces) == 1:
            signs.append("a body of one unknown word")
    if re.match("[a-zà-ÿ]", body):
        signs.append("a small letter begins a body")
    if not role and any(map(is_role_noun, pieces)):
        signs.append("a role's word in a body without role")
    if "," in body:
        signs.append("a comma in an affiliation")
    if len(pieces) >= 6:
        signs.append("a long affiliation")
    return signs

"""Lists that set the body, or what somebody is, before the name: "Roe Clinic: Jane DOE, nurse".

One such line may be a body with its representative; where most lines of a list are so, each is the
person's.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from ..names.entry_parts import EntryParts
from ..names.han_schools import is_short_school
from ..names.honorifics import take_styles, take_styles_before
from ..names.kinds import own_balance
from ..names.name_shapes import has_shouted_surname
from ..names.organisation_words import is_head
from ..names.people_words import is_family, is_given
from ..names.place_before import take_home_before
from ..names.positions import represented
from ..names.role_words_native import EAST_ASIAN_BODY_END
from ..names.roles import looks_like_role
from .han_marks import OF_NO_BODY, is_called_in_han
from .splitting import Piece

_LABELLED = re.compile(r"^(?P<label>[^:：,;\n]{2,80}?)\s*[:：]\s+(?P<rest>[^\W\d_].*)$", re.S)
# 高　翔: two characters set as wide as three.
_PADDED = re.compile("^([\u3400-\u9fff])[ \u3000](?=[\u3400-\u9fff](?:[、，,（( \u3000]|$))")
_OF_HAN = re.compile("^(?P<label>[^:：，,;；、。（(]{2,20})[:：]\\s*(?P<rest>[^\\W\\d_].*)$", re.S)


def part_labels(texts: list[str]) -> list[tuple[str, str]]:
    """The label and what follows it, for each entry of a list; no labels where they are few."""
    found = [_part(text) for text in texts]
    han = [_of_han(text) for text in texts]
    shared = Counter(label for label, _rest in han if label).most_common(1)
    if shared and shared[0][1] >= 2:
        found = han
    labelled = sum(bool(label) for label, _rest in found)
    if labelled < 3 or labelled < 0.6 * len(texts):
        return [("", text) for text in texts]
    return found


def share_labels(pieces: list[tuple[Piece, str]]) -> list[tuple[Piece, str]]:
    """The entries, the label of their line before each: 山河大學社會系：陳大文、李小明."""
    shared: list[tuple[Piece, str]] = []
    label, home, line = "", "", -1
    for piece, text in pieces:
        if piece.line != line:
            others = OF_NO_BODY.match(text)
            if others and _is_called(text[others.end() :]):
                text = text[others.end() :]
                piece = replace(piece, text=text)
            label, line = _of_han(text)[0], piece.line
            home = take_home_before(text)[0]
            shared.append((piece, text))
        else:
            before = f"{label}：" if label else f"{home} " if home else ""
            shared.append((piece, f"{before}{text}"))
    return shared


def _of_han(text: str) -> tuple[str, str]:
    """The body before a Chinese person's name, a colon between, and the rest; or no body."""
    found = _OF_HAN.match(text)
    if not found:
        return "", text
    label = found["label"].strip()
    body = EAST_ASIAN_BODY_END.search(label) or is_short_school(label)
    return (label, found["rest"]) if body and _is_called(found["rest"]) else ("", text)


def _is_called(text: str) -> bool:
    """Does the text begin with a name in Chinese letters?"""
    return is_called_in_han(re.split("[（(，,、 \u3000]", _PADDED.sub(r"\1", text))[0])


def with_label(parts: EntryParts, label: str) -> EntryParts:
    """The entry, the label added to its roles or to its bodies."""
    if not label or parts.kind != "person":
        return parts
    label = represented(label)
    if looks_like_role(label) and own_balance(label) <= 1.2:
        return replace(parts, role=_joined(label, parts.role))
    return replace(parts, affiliation=_joined(label, parts.affiliation))


def _joined(first: str, second: str | None) -> str:
    return ", ".join(dict.fromkeys(text for text in (first, second) if text))


def _part(text: str) -> tuple[str, str]:
    found = _LABELLED.match(text)
    if found and _is_person(re.split(r"[,;(（\t]|\s[-–—]\s", found["rest"])[0].strip()):
        return found["label"].strip(), found["rest"]
    return "", text


def _is_person(text: str) -> bool:
    styled = bool(take_styles_before(text)[0])
    name = take_styles(text).name
    words = name.split()
    if not 2 <= len(words) <= 5 or any(is_head(word) and not is_family(word) for word in words):
        return False
    return styled or has_shouted_surname(name) or is_given(words[0]) or own_balance(name) <= -1.2

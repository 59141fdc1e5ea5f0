"""An entry's text before it is taken apart: marks, numbers and stops at its ends, styles in the
middle."""

from __future__ import annotations

import re

from .honorifics import is_east_asian_style, is_letters_after, is_style, take_styles_before
from .organisation_words import EAST_ASIAN_HEAD
from .people_words import is_given, is_han_name
from .places import is_place
from .role_words import is_role_noun
from .roles import looks_like_role

_FOOTNOTE = re.compile(r"(?:\s*(?:[*†‡§¹²³⁴-⁹]+|\[\d{1,3}\]|\(\*\)))+$")
# Numbers of identity cards that some lists print behind names.
_NUMBER_OF_IDENTITY = re.compile(
    r"(?i)[\s,(–-]+(?:C\.?\s?I\.?|D\.?N\.?I\.?|N\.?I\.?F\.?|N\.?I\.?E\.?|R\.?U\.?T\.?|R\.?G\.?|"
    r"CPF|C\.?I\.?F\.?|CNPJ|NIT|RUC|RFC|c[ée]dula)"
    r"\s*(?:n[º°.]?\s*)?[:.]?\s*[A-Z]?-?\d[\d.\s/-]{4,16}[\dA-Zxk]\)?(?=\s*$|,)"
)
_LEADING_MARK = re.compile(r"^[*†‡§]+\s*(?=\w)")
_ENDING_STOP = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=\d\d)|(?<=[)）]))\.$")
_KEEPS_STOP = re.compile(
    r"(?i)\b(?:inc|ltd|corp|assn|assoc|soc|dept|univ|intl|esq|hon|bros|ont|que|e\.v)\.$"
)


def tidy(text: str) -> str:
    """White space at the ends, footnote marks and a stray final stop or comma go."""
    bare = _NUMBER_OF_IDENTITY.sub("", text.replace("\u00a0", " ")).strip(" \t\r\n\u3000,;，；、")
    bare = re.sub(r"\s(?:--+|\.\.\.|…)\s", " – ", bare)
    bare = _LEADING_MARK.sub("", _FOOTNOTE.sub("", bare)).strip(" \t\r\n\u3000,;，；、")
    if _ENDING_STOP.search(bare) and not _KEEPS_STOP.search(bare):
        bare = bare[:-1]
    return bare.rstrip("。")


_SPACED_FIELDS = re.compile(
    r"(?P<name>[\u3400-\u9fff]{2,4}|[A-Z][A-Za-z.' -]{3,30})(?:[ \u3000]+|\s[|｜]\s)"
    r"([\u3400-\u9fff][\u3400-\u9fffA-Za-z、]{1,13})"
    r"(?:[ \u3000]+|\s[|｜]\s)([\u3400-\u9fff]{2,14})"
)


def fields_behind_strokes(text: str) -> str:
    """陳大文/作家/香港 with commas: strokes behind a Chinese name part what is said of it."""
    fields = _SPACED_FIELDS.fullmatch(text)
    if (
        fields
        and not EAST_ASIAN_HEAD.search(fields["name"])
        and (is_place(fields[3]) or any(looks_like_role(field) for field in fields.groups()[1:]))
        and not is_east_asian_style(fields[2])
    ):
        return "，".join(fields.groups())
    if text.count(" | ") >= 2:
        return text.replace(" | ", ", ")
    name, stroke, rest = text.partition("/")
    if not stroke or not is_han_name(name.strip()):
        return text
    said = rest.replace("/", "，").strip()
    return f"{name.strip()}，{said}"


def style_first(text: str) -> str:
    """ "Roe, Prof. Dr. Jane" and "Roe, Jane, Dr." with the styles at the front, where they are
    looked for."""
    family, comma, rest = text.partition(",")
    if not comma or len(family.split()) > 4:
        return text
    before, given = take_styles_before(rest.strip())
    if before:
        return f"{' '.join(before)} {family}, {given}"
    parts = rest.split(",")
    style = parts[1].strip() if len(parts) >= 2 else ""
    if is_style(style) and not looks_like_role(style) and not is_style(parts[0].strip()):
        after = ",".join([parts[0], *parts[2:]])
        return f"{style} {family},{after}"
    return text


_DESCRIBED = re.compile(
    r"^(?:el|la|los|las|le|les|l['’]|o|os|as|der|die|the|il|lo|gli)\s?(?P<role>(?:[a-zà-þ-]+\s)+)"
    r"(?P<name>[A-ZÀ-Þ][\w.'’-]+(?:\s[“\"«][^”\"»]{1,20}[”\"»]|\s[A-ZÀ-Þ][\w.'’-]+"
    r"|\s(?:de|del|da|dos|van|von|y|i)(?=\s)){1,6})$"
)


def role_behind(text: str) -> str:
    """ "la poeta mapuche Ana Roe", as sentences name people, with the role where lists have it."""
    found = _DESCRIBED.match(text)
    if not found:
        return text
    first = found["role"].split()[0]
    if not any(map(is_role_noun, (first, first.removesuffix("s"), first.removesuffix("es")))):
        return text
    return f"{found['name']}, {found['role'].strip()}"


def part_role_without_mark(head: str) -> tuple[str, str]:
    """ "Geetha Roe editor": a role in small letters behind a name, nothing between; "Supervisor
    Anna Roe": one before it."""
    words = head.split()
    before = 0
    styled = bool(take_styles_before(head)[0])
    while (
        not styled
        and before < len(words) - 2
        and is_role_noun(words[before])
        and not is_given(words[before])
    ):
        before += 1
    named = words[before:]
    if before and is_given(named[0]) and len(named) <= 4 and all(w[0].isupper() for w in named):
        return " ".join(named), " ".join(words[:before])
    for index in range(2, len(words)):
        tail = words[index:]
        if all(word[0].islower() for word in tail) and all(
            word[0].isupper() and not is_letters_after(word) for word in words[index - 2 : index]
        ):
            return (
                (" ".join(words[:index]), " ".join(tail)) if is_role_noun(tail[0]) else (head, "")
            )
    return head, ""

"""An entry's text before it is taken apart: marks, numbers and stops at its ends, styles in the
middle."""

from __future__ import annotations

import re

from .honorifics import (
    is_east_asian_style,
    is_letters_after,
    is_style,
    take_styles,
    take_styles_before,
)
from .organisation_words import EAST_ASIAN_HEAD
from .people_words import is_given, is_han_name
from .places import is_place
from .role_words import is_role_noun
from .roles import looks_like_role
from .script import has_latin

_FOOTNOTE = re.compile(r"(?:\s*(?:[*†‡§¹²³⁴-⁹]+|\[\d{1,3}\]|\(\*\)))+$")
# Numbers of identity cards that some lists print behind names.
_NUMBER_OF_IDENTITY = re.compile(
    r"(?i)[\s,(–-]+(?:C\.?\s?I\.?|D\.?N\.?I\.?|N\.?I\.?F\.?|N\.?I\.?E\.?|R\.?U\.?T\.?|R\.?G\.?|"
    r"CPF|C\.?I\.?F\.?|CNPJ|NIT|RUC|RFC|c[ée]dula)"
    r"\s*(?:n[º°.]?\s*)?[:.]?\s*[A-Z]?-?\d[\d.\s/-]{4,16}[\dA-Zxk]\)?(?=\s*$|,)"
)
# A page's address behind a name, whatever else follows it.
_ADDRESS = re.compile(r"[\s,(<–-]+https?://[^\s<>()]+[>)]?[\s,]*(?P<more>(?=\w))?")
# "Fdo. Ana Roe", "Sgd: John Doe", "gez. Anna Moe": before the name that stands below the paper.
_SIGNED = re.compile(
    r"^(?:(?:[Ff]d[oaª]s?|[Ss]gd|[Gg]ez)\.?(?:\s?:|(?<=\.))|(?:[Ff]irmado|[Aa]ssinado|[Aa]ss\.?|[Ss]igné"
    r"|[Ss]igned|[Gg]ezeichnet)\s?:)\s*(?=[A-ZÀ-Þ][\w'’.-]+\s+\S)"
)
_LEADING_MARK = re.compile(r"^[*†‡§]+\s*(?=\w)")
_ENDING_STOP = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=\d\d)|(?<=[)）]))\.$")
_KEEPS_STOP = re.compile(
    r"(?i)\b(?:jun|sen|jr|snr|jnr|iur|jur|phil|theol|nat|habil|vet|dent|h\.c|inc|ltd|corp|assn|assoc|soc|dept|univ|intl|esq|hon|bros|ont|que|e\.v|lda|ltda|s\.a|s\.l|b\.v|a\.c)\.$"
)


def without_addresses(text: str) -> str:
    """The text without the addresses of pages that stand behind its names."""
    if "http" not in text:
        return text
    return _ADDRESS.sub(lambda found: "" if found["more"] is None else ", ", text)


def tidy(text: str) -> str:
    """White space at the ends, footnote marks and a stray final stop or comma go."""
    bare = _NUMBER_OF_IDENTITY.sub("", text.replace("\u00a0", " ")).strip(" \t\r\n\u3000,;，；、")
    bare = without_addresses(bare)
    bare = _SIGNED.sub("", bare)
    bare = re.sub(r"\s(?:--+|\.\.\.|…)\s", " – ", bare)
    bare = re.sub(r"(?<=[)）])\s?[-–—]\s+", " – ", bare)
    # A field between two marks is empty: "Jane Roe –  – Nowhere", "Jane Roe / /".
    bare = re.sub(r"(?<=\s)([-–—/|])(?:\s+\1)+(?=\s|$)", r"\1", bare)
    bare = re.sub(r"\s+[-–—/|]+$", "", bare)
    # "Jane  Roe. Teacher": a space too many within a name.
    bare = re.sub(r"^([^\W\d_]{2,}) {2}(?=[A-ZÀ-Þ][\w'’-]+[.,;]\s)", r"\1 ", bare)
    bare = _LEADING_MARK.sub("", _FOOTNOTE.sub("", bare)).strip(" \t\r\n\u3000,;，；、")
    if _ENDING_STOP.search(bare) and not _KEEPS_STOP.search(bare):
        bare = bare[:-1]
    return bare.rstrip("。")


_SPACED_FIELDS = re.compile(
    r"(?P<name>[\u3400-\u9fff]{2,4}|[A-Z][A-Za-z.' -]{3,30})(?:[ \u3000]+|\s[|｜]\s)"
    r"([\u3400-\u9fff][\u3400-\u9fffA-Za-z、]{1,13})"
    r"(?:[ \u3000]+|\s[|｜]\s)([\u3400-\u9fff]{2,14})"
)


def _says_who(text: str) -> bool:
    """Does a short last field say neither what nor where: the name stands there?"""
    said = looks_like_role(text) or is_place(text) or EAST_ASIAN_HEAD.search(text)
    return len(text) <= 3 and not said


def fields_behind_strokes(text: str) -> str:
    """陳大文/作家/香港 with commas: strokes behind a Chinese name part what is said of it."""
    fields = _SPACED_FIELDS.fullmatch(text)
    if (
        fields
        and not EAST_ASIAN_HEAD.search(fields["name"])
        and not is_place(fields["name"])
        and not (has_latin(fields["name"]) and is_han_name(fields[2]))
        and (is_han_name(fields["name"]) or not _says_who(fields[3]))
        and (is_place(fields[3]) or any(looks_like_role(field) for field in fields.groups()[1:]))
        and not is_east_asian_style(fields[2])
    ):
        return "，".join(fields.groups())
    bars = [field.strip() for field in text.split("｜")]
    tells = any(looks_like_role(field) or is_place(field) for field in bars[1:])
    if len(bars) >= 2 and (tells or is_han_name(take_styles(bars[0]).name)):
        return "，".join(filter(None, bars))
    if text.count(" | ") >= 2:
        return text.replace(" | ", ", ")
    name, stroke, rest = re.match(r"([^/／]*)([/／]?)(.*)", text, re.S).groups()  # type: ignore[union-attr]
    named = is_han_name(name.strip()) or (
        re.fullmatch("[\u3400-\u9fff]{2,5}", name.strip()) is not None
        and (looks_like_role(first := re.split("[/／]", rest)[0]) or is_place(first))
        and not (EAST_ASIAN_HEAD.search(name) or looks_like_role(name))
    )
    if not stroke or not named:
        return text
    if re.fullmatch(r"\s*[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,3}", rest) and not looks_like_role(rest):
        return f"{name.strip()} ({rest.strip()})"  # 羅大文 / Tai Man Roe
    said = [field.strip() for field in re.split("[/／]", rest)]
    if len(said) > 1 and not any(looks_like_role(field) or is_place(field) for field in said):
        said = [rest.strip(" /／")]  # 陳大文／山河書院／2004
    return "，".join(filter(None, [name.strip(), *said]))


_STROKE = re.compile(r"\s+(?:/{1,2}|·|\|{1,2}|\.)(?:\s+|$)")


def fields_parted_by_strokes(text: str, customary: bool = False) -> str:
    """ "Jane Roe / teacher / Nowhere" with commas: a role behind a stroke tells that strokes part
    the fields; ``customary``: the list's other lines have told it."""
    fields = [field.strip() for field in _STROKE.split(text)]
    if len(fields) < 2:
        return text
    told = (
        not re.search(r"[,(:]|\s[-–—]\s", fields[0])
        and len(fields[0].split()) <= 5
        and looks_like_role(fields[1])
        and not looks_like_role(fields[0])
    )
    return ", ".join(filter(None, fields)) if told or customary else text


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


_ADDRESSED = re.compile(
    r"^(?P<style>(?:M\.|Mme|Mlle|Monsieur|Madame|Sr\.|Sra\.|Senhora?|Señora?)\s)"
    r"(?P<named>(?:le|la|l['’]|el|o|a)\s?[a-zà-þ][^,(]+?)(?P<tail>\s*[,(].*)?$"
)


def role_behind(text: str) -> str:
    addressed = _ADDRESSED.match(text)
    if addressed:
        # "M. le conseiller Ana Roe (Rimouski)"
        turned = _role_behind(addressed["named"])
        if turned != addressed["named"]:
            tail = (addressed["tail"] or "").strip(" ,()")
            return f"{addressed['style']}{turned}{', ' if tail else ''}{tail}"
    return _role_behind(text)


def _role_behind(text: str) -> str:
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

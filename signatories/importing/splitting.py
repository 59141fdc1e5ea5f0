"""From a line to its entries: one line may hold many, parted by anything or by nothing."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from functools import partial

from ..names.honorifics import begins_with_style, take_styles
from ..names.kinds import own_balance
from ..names.organisation_words import EAST_ASIAN_HEAD
from ..names.people_words import is_given, is_han_name
from ..names.place_before import take_home_before
from ..names.places import is_place
from ..names.role_words import is_role_noun
from ..names.roles import looks_like_role
from ..names.script import has_han, main_script
from ..names.separators import split_top_level
from .ands import AND, is_signatory, without_and
from .commas import by_commas
from .couples import is_couple
from .dashes import by_dashes, cut, is_surely_person
from .entry_lines import says_where
from .han_marks import by_han_marks, by_han_spacing, is_called_in_han, names_whom_last
from .lines import Line
from .repeated import by_repeated_offices
from .runs import part_people, part_run, runs_together
from .stops import by_stops

_NUMBERS = re.compile(
    r"(?:(?<=[\s;,，；、|）)])|^)[(（]?(\d{1,4})(?:\.(?![a-z])|[)）、．])\s*[-–]?\s*(?=[^\W\d_])"
)
_BULLETS = re.compile(r"\s*(?:[•·●▪◦‣]|\|{1,3})\s+|\s+[•●▪◦‣]\s*|\s+\|{1,3}\s+")
# What ends an unfinished list: "… and others", "… y siguen firmas".
_AND_OTHERS = re.compile(
    r"(?i)(?<!\s)(?:[,;，、]\s*|\s+|(?=等))"
    r"(?:y siguen (?:las |más )?firmas|(?:and|among|et|y|e|und) (?:many |\d+ )?"
    r"(?:others|more|autres|otros|outros|weitere)"
    r"|(?:\|+\s*)?(?:and|plus|et|y|e|und|\+)\s+\d[\d.,]*\s(?:[\w·-]+\s){1,4}(?:more|de plus|más|mas"
    r"|mais)"
    r"|(?:und|sowie)\s+\d[\d.,]*\s(?:weitere|andere)\s[\w·-]+(?:\s[\w·-]+)?"
    r"|(?:and|plus)\s+\d[\d.,]*\s(?:other|more|further)\s[\w·-]+(?:\s[\w·-]+)?"
    r"|et\s+\d[\d.,]*\sautres\s[\w·-]+(?:\s[\w·-]+)?|et al\.?|entre otros|entre outros|u\.\s?a\."
    r"|等(?:人|等)?)\s*[.。]?$"
)
_WIDE_GAP = re.compile(r"[ \u3000]{2,}|\u3000+|\t+")
_MARKS = re.compile(r"[,，;；、/／]")
# 高　翔: two characters set as wide as three are one name.
_PADDED = re.compile(
    "(?<![\u3400-\u9fff])([\u3400-\u9fff])\u3000(?=[\u3400-\u9fff](?![\u3400-\u9fff]))"
)
_SLASH = re.compile(r"\s*／\s*|\s+/\s+|\s+\|\s+|\s+//\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """An entry's text before it is taken apart, and why it may be cut wrongly."""

    text: str
    line: int
    doubt: str = ""


def split_line(line: Line, *, inline: bool = False, bodies: bool = False) -> list[Piece]:
    """The entries of one line, in order. ``inline``: a sentence announced names on this line;
    ``bodies``: they are bodies' names."""
    text, raw = line.text, line.raw
    home, named = take_home_before(text)
    if home and not take_home_before(named)[0]:  # 3栋502 陈大文、李　明
        alone = replace(line, text=named, raw=named, joints=(), cells=())
        pieces = split_line(alone, inline=inline, bodies=bodies)
        before = text[: text.index(named, len(home))]
        return [replace(piece, text=before + piece.text) for piece in pieces[:1]] + pieces[1:]
    joined = AND.match(text)
    if joined and text[0].islower():
        text = text[joined.end() :]
    others = _AND_OTHERS.search(text)
    if others and others.start() > 3:
        text = text[: others.start()]
        raw = raw if raw not in (line.text,) else text
    for splitter in (
        _by_numbers,
        _by_bullets,
        _by_semicolons,
        by_stops,
        by_han_spacing,
        _by_gaps,
        partial(by_dashes, inline=inline),
    ):
        spans, doubt = splitter(text)
        if len(spans) > 1:
            parts = [text[start:end] for start, end in spans]
            if splitter is _by_gaps and has_han(text) and not any(map(_MARKS.search, parts)):
                return [_piece(line, text, 0, span, doubt) for span in spans]
            # Where semicolons or bars part the names, commas and "and" stand within them.
            parted = splitter in {_by_semicolons, _by_bullets, by_stops} and len(spans) >= 4
            within = inline and not parted
            return [
                piece
                for start, end in spans
                for piece in _split_further(text[start:end], line, start, doubt, within, bodies)
            ]
    pieces = _split_further(text, line, 0, "", inline, bodies)
    if len(pieces) == 1:
        return [Piece(_with_markup(raw, pieces[0].text), pieces[0].line, pieces[0].doubt)]
    return pieces


def _with_markup(raw: str, text: str) -> str:
    """An entry that is a whole line keeps the line's own spelling, inner markup included."""
    bare = raw.strip()
    return (
        bare
        if bare and ("*" in bare or "[" in bare or "_" in bare) and len(bare) < 2 * len(text) + 300
        else text
    )


def _split_further(
    text: str, line: Line, offset: int, doubt: str, inline: bool, bodies: bool
) -> list[Piece]:
    for splitter in (by_han_marks, _by_slashes, by_repeated_offices):
        spans, own_doubt = splitter(text)
        if len(spans) > 1:
            return [_piece(line, text, offset, span, doubt or own_doubt) for span in spans]
    if not inline and is_couple(text):
        return [_piece(line, text, offset, (0, len(text)), doubt)]  # parted when it is read
    spans, own_doubt = by_commas(text, inline, bodies)
    if len(spans) > 1:
        return [_piece(line, text, offset, span, doubt or own_doubt) for span in spans]
    if runs_together(text) and not begins_with_style(text):
        spans = part_run(text, line.bold_runs)
        if len(spans) > 1:
            reason = "names run together on one line"
            return [_piece(line, text, offset, span, reason) for span in spans]
    spans = part_people(text)
    if len(spans) > 1:
        return [
            _piece(line, text, offset, span, "names run together on one line") for span in spans
        ]
    start = len(text) - len(text.lstrip())
    return [_piece(line, text, offset, (start, len(text)), doubt)]


def _piece(line: Line, text: str, offset: int, span: tuple[int, int], doubt: str) -> Piece:
    start, end = span
    piece = text[start:end].strip(" \t\u3000,;，；、")
    return Piece(piece, line.line_at(offset + start), doubt)


def _by_numbers(text: str) -> tuple[list[tuple[int, int]], str]:
    """1. A 2. B 3. C on one line, the line's own number already taken off."""
    marks = list(_NUMBERS.finditer(text))
    if not marks:
        return [], ""
    numbers = [int(mark[1]) for mark in marks]
    if any(later != earlier + 1 for earlier, later in itertools.pairwise(numbers)):
        return [], ""
    if len(marks) == 1 and (marks[0].start() < 4 or numbers[0] < 2):
        return [], ""
    only = re.split(r"[\s,;]", text[marks[0].end() :])[0]
    if len(marks) == 1 and numbers[0] <= 4 and is_role_noun(only):
        return [], ""  # "Ana Roe, 2. Vorsitzende"
    starts = [0] if text[: marks[0].start()].strip() else []
    cuts = [(mark.end(), mark.start()) for mark in marks]
    spans: list[tuple[int, int]] = []
    if starts:
        spans.append((0, cuts[0][1]))
    for position, (start, _before) in enumerate(cuts):
        end = cuts[position + 1][1] if position + 1 < len(cuts) else len(text)
        spans.append((start, end))
    return [(start, end) for start, end in spans if text[start:end].strip(" ,;")], ""


def _by_bullets(text: str) -> tuple[list[tuple[int, int]], str]:
    if main_script(text) == "east-asian" and "·" in text and " · " not in text:
        return [], ""
    spans = cut(text, _BULLETS)
    if len(spans) < 2:
        return [], ""
    parts = [text[start:end] for start, end in spans]
    if len(spans) == 2 and (looks_like_role(parts[1]) or any(map(is_place, parts))):
        return [], ""
    said = sum(looks_like_role(part) or is_place(part) for part in parts[1:])
    positions = said and (len(parts) < 5 or said > 0.3 * len(parts))
    if positions and not any(is_given(part.split()[0]) for part in parts[1:]):
        return [], ""
    return spans, ""


def _by_semicolons(text: str) -> tuple[list[tuple[int, int]], str]:
    spans = split_top_level(text, ";；")
    if len(spans) < 2:
        return [], ""
    parts = [text[start:end] for start, end in spans]
    bare = [re.sub(r"[(（][^()（）]*[)）]", "", part) for part in parts]
    if any(looks_like_role(part) for part in bare[1:]) and len(parts) <= 3:
        return [], ""
    return [without_and(text, span) for span in spans], ""


def _by_gaps(text: str) -> tuple[list[tuple[int, int]], str]:
    """Two or three names on a line with a wide gap between them."""
    if not _WIDE_GAP.search(text):
        return [], ""
    spans = cut(_PADDED.sub(r"\1_", text), _WIDE_GAP)
    parts = [text[start:end] for start, end in spans]
    if len(parts) < 2 or any(len(part) < 2 for part in parts):
        return [], ""
    if any(part.strip()[:1] in "-–—/|" or part.strip()[-1:] in "-–—/|" for part in parts):
        return [], ""  # "Jane Roe –  – Nowhere": an empty field
    if names_whom_last(parts):
        return [], ""  # 外語學院　2019級　陳大文
    if len(parts) <= 3 and has_han(text) and is_place(parts[-1]):
        return [], ""  # name　role　city
    if len(parts) == 2 and len({main_script(part) for part in parts}) == 2:
        return [], ""  # a name and its translation
    if is_called_in_han(parts[0]) and not any(map(is_called_in_han, parts[1:])):
        return [], ""
    if len(parts) == 2 and says_where(*parts):
        return [], ""
    if all(
        is_signatory(part) or re.match(r"\w+\.\w+$", part) for part in parts
    ) and not looks_like_role(parts[1]):
        first_is_person = own_balance(parts[0].split(",")[0]) < -1
        if first_is_person and all(own_balance(part) > 0 for part in parts[1:]):
            return [], ""
        return spans, ""
    return [], ""


def _by_slashes(text: str) -> tuple[list[tuple[int, int]], str]:
    spans = cut(text, _SLASH)
    parts = [text[start:end] for start, end in spans]
    if any(part.strip().isdigit() for part in parts):
        return [], ""  # name／college／year: the fields of one
    if _is_translated(parts):
        return [], ""
    if parts and is_called_in_han(parts[0]) and not any(map(is_called_in_han, parts[1:])):
        return [], ""  # 陳大文／學生／山河大學
    named = sum(
        is_signatory(part)
        and not is_place(part)
        and (not looks_like_role(part) or own_balance(part) > 3)
        for part in parts
    )
    # Among many names some begin with a small letter: "galerie roe", "die kaserne".
    if len(parts) >= 3 and (named == len(parts) or (len(parts) >= 6 and named >= 0.7 * len(parts))):
        return spans, ""
    if len(parts) == 2 and all(
        len(part) >= 4 and EAST_ASIAN_HEAD.search(part) and not is_han_name(take_styles(part).name)
        for part in parts
    ):
        return spans, "one entry or several?"
    if len(parts) == 2 and all(is_surely_person(part) for part in parts):
        return spans, ""
    return [], ""


def _is_translated(parts: list[str]) -> bool:
    """One name in several languages begins alike in most: "Roepueblos / Roepobles / Roepobos"."""
    if len(parts) < 3:
        return False
    return sum(part[:5].casefold() == parts[0][:5].casefold() for part in parts) > len(parts) / 2

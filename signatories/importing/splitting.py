"""From a line to its entries: one line may hold many, parted by anything or by nothing."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from ..names.honorifics import begins_with_style, is_letters_after, take_styles
from ..names.kinds import own_balance
from ..names.offices import office_of, take_office_after, take_office_before
from ..names.organisation_words import EAST_ASIAN_HEAD
from ..names.people_words import is_given, is_han_name, is_initial
from ..names.places import is_place
from ..names.roles import looks_like_role, split_top_level
from ..names.script import has_han, has_latin, main_script
from .lines import Line
from .prose import is_prose
from .runs import part_people, part_run, runs_together

_NUMBERS = re.compile(r"(?:(?<=[\s;,，；、|])|^)[(（]?(\d{1,4})[.)）、．]\s*(?=[^\W\d_])")
_BULLETS = re.compile(r"\s*[•·●▪◦‣|]\s+|\s+[•●▪◦‣]\s*|\s+\|\s+")
_AND = re.compile(
    r"(?i)^(?:and|&|as well as|et|ainsi que|y|así como|e|bem como|und|sowie|以及|及|和|與)\s+(?=\S)"
)
# What ends an unfinished list: "… and others", "… y siguen firmas".
_AND_OTHERS = re.compile(
    r"(?i)[,;，、]?\s*(?:y siguen (?:las |más )?firmas|(?:and|among|et|y|e|und) (?:many |\d+ )?"
    r"(?:others|more|autres|otros|outros|weitere)|et al\.?|entre otros|entre outros|u\.\s?a\."
    r"|等(?:人|等)?)\s*[.。]?$"
)
_INNER_AND = re.compile(
    r"\s+(?:and|et|y|e|und|sowie|&|as well as|ainsi que)\s+(?=(?:the |la |le |les |l['’]|el |los "
    r"|a |o |der |die |das )?[A-ZÀ-Þ0-9\u3400-\u9fff])"
)
_WIDE_GAP = re.compile(r"[ \u3000]{2,}|\u3000+|\t+")
_SLASH = re.compile(r"\s+/\s+|\s+\|\s+|\s+//\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """An entry's text before it is taken apart, and why it may be cut wrongly."""

    text: str
    line: int
    doubt: str = ""


def split_line(line: Line, *, inline: bool = False) -> list[Piece]:
    """The entries of one line, in order. ``inline``: a sentence announced names on this line."""
    text, raw = line.text, line.raw
    joined = _AND.match(text)
    if joined and text[0].islower():
        text = text[joined.end() :]
    others = _AND_OTHERS.search(text)
    if others and others.start() > 3:
        text = text[: others.start()]
        raw = raw if raw not in (line.text,) else text
    for splitter in (_by_numbers, _by_bullets, _by_semicolons, _by_han_spacing, _by_gaps):
        spans, doubt = splitter(text)
        if len(spans) > 1:
            return [
                piece
                for start, end in spans
                for piece in _split_further(text[start:end], line, start, doubt, inline)
            ]
    pieces = _split_further(text, line, 0, "", inline)
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


def _split_further(text: str, line: Line, offset: int, doubt: str, inline: bool) -> list[Piece]:
    for splitter in (_by_han_marks, _by_slashes, _by_repeated_offices):
        spans, own_doubt = splitter(text)
        if len(spans) > 1:
            return [_piece(line, text, offset, span, doubt or own_doubt) for span in spans]
    spans, own_doubt = _by_commas(text, inline)
    if len(spans) > 1:
        return [_piece(line, text, offset, span, doubt or own_doubt) for span in spans]
    if runs_together(text):
        spans = part_run(text, line.bold_runs)
        if len(spans) > 1:
            reason = "names run together on one line"
            return [_piece(line, text, offset, span, reason) for span in spans]
    spans = _couple(text)
    if spans:
        return [_piece(line, text, offset, span, "two people on one line") for span in spans]
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
    spans = _cut(text, _BULLETS)
    if len(spans) < 2:
        return [], ""
    parts = [text[start:end] for start, end in spans]
    if len(spans) == 2 and (looks_like_role(parts[1]) or is_place(parts[1])):
        return [], ""
    if any(looks_like_role(part) or is_place(part) for part in parts[1:]) and not any(
        is_given(part.split()[0]) for part in parts[1:]
    ):
        return [], ""
    return spans, ""


def _by_semicolons(text: str) -> tuple[list[tuple[int, int]], str]:
    spans = split_top_level(text, ";；")
    if len(spans) < 2:
        return [], ""
    parts = [text[start:end] for start, end in spans]
    if any(looks_like_role(part) for part in parts[1:]) and len(parts) <= 3:
        return [], ""
    return [_without_and(text, span) for span in spans], ""


def _by_gaps(text: str) -> tuple[list[tuple[int, int]], str]:
    """Two or three names on a line with a wide gap between them."""
    if not _WIDE_GAP.search(text):
        return [], ""
    spans = _cut(text, _WIDE_GAP)
    parts = [text[start:end] for start, end in spans]
    if len(parts) < 2 or any(len(part) < 2 for part in parts):
        return [], ""
    if all(_is_signatory(part) for part in parts) and not looks_like_role(parts[1]):
        first_is_person = own_balance(parts[0].split(",")[0]) < -1
        if first_is_person and all(own_balance(part) > 0 for part in parts[1:]):
            return [], ""
        return spans, ""
    return [], ""


def _by_han_spacing(text: str) -> tuple[list[tuple[int, int]], str]:
    """陳大文 李小明　張三: Chinese names parted by spaces only; two-character names may be
    padded."""
    if not has_han(text) or has_latin(text) or re.search("[，。；、,]", text):
        return [], ""
    spans = [(match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    if len(spans) < 2:
        return [], ""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        single = end - start == 1
        if single and merged and merged[-1][1] - merged[-1][0] == 1:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    names = [
        take_styles(re.sub(r"[(（][^()（）]*[)）]", "", text[start:end]))
        .name.replace(" ", "")
        .replace("\u3000", "")
        for start, end in merged
    ]
    named = sum(is_han_name(name) for name in names)
    bodies = sum(bool(EAST_ASIAN_HEAD.search(name)) and len(name) >= 4 for name in names)
    if len(names) >= 2 and (
        named == len(names)
        or (named >= 3 and named >= 0.7 * len(names))
        or (bodies == len(names) and len(names) >= 2 and not looks_like_role(names[-1]))
    ):
        return merged, "" if named == len(names) else "names parted by spaces only"
    return [], ""


def _by_han_marks(text: str) -> tuple[list[tuple[int, int]], str]:
    """、 parts names; ， only where every part is one."""
    if not has_han(text):
        return [], ""
    spans = _with_last_and(text, split_top_level(text, "、"))
    if len(spans) >= 2:
        parts = [text[start:end] for start, end in spans]
        if (
            len(parts) == 2
            and not (is_han_name(parts[0]) and is_han_name(parts[1]))
            and (looks_like_role(parts[1]) or is_han_name(parts[0]))
        ):
            return [], ""
        if is_han_name(parts[0]) and all(
            looks_like_role(part) and not is_han_name(part) for part in parts[1:]
        ):
            return [], ""
        if re.search("[，,]", parts[0]) and all(looks_like_role(part) for part in parts[1:]):
            return [], ""
        if len(parts) >= 3 or all(
            is_han_name(part) or EAST_ASIAN_HEAD.search(part) for part in parts
        ):
            return spans, ""
    spans = split_top_level(text, ",，")
    parts = [text[start:end] for start, end in spans]
    if len(parts) >= 2 and all(is_han_name(part) for part in parts):
        return spans, ""
    if len(parts) >= 3 and all(
        has_han(part)
        and (is_han_name(part) or EAST_ASIAN_HEAD.search(part))
        and not (looks_like_role(part) and not is_han_name(part))
        for part in parts
    ):
        return spans, "" if len(parts) > 3 else "one entry or several?"
    return [], ""


def _by_slashes(text: str) -> tuple[list[tuple[int, int]], str]:
    spans = _cut(text, _SLASH)
    parts = [text[start:end] for start, end in spans]
    if len(parts) >= 3 and all(
        _is_signatory(part) and not looks_like_role(part) and not is_place(part) for part in parts
    ):
        return spans, ""
    if len(parts) == 2 and all(_is_surely_person(part) for part in parts):
        return spans, ""
    return [], ""


def _by_repeated_offices(text: str) -> tuple[list[tuple[int, int]], str]:
    """ "MP Ed Fast MP John Barlow" or "Jane Roe MP John Doe MP": the office marks each name."""
    marks = list(
        re.finditer(
            r"\b(?:MPs?|MEP|MLA|MPP|MNA|MSP|TD|MdB|Senator|Sen\.|Dr\.|Prof\.)(?=\s|$)", text
        )
    )
    if len(marks) < 2 or "," in text or ";" in text:
        return [], ""
    words = [mark.group() for mark in marks]
    if len(marks) == 2 and marks[0].start() == 0 and marks[1].end() == len(text):
        return [], ""
    if len(set(words)) > 2:
        return [], ""
    if marks[0].start() == 0 and all(
        mark.start() - before.end() > 4 for before, mark in itertools.pairwise(marks)
    ):
        starts = [mark.start() for mark in marks]
        return [
            (start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=False)
        ], "names run together on one line"
    if (
        marks[-1].end() == len(text)
        and marks[0].start() > 3
        and all(mark.start() - before.end() > 4 for before, mark in itertools.pairwise(marks))
    ):
        ends = [mark.end() for mark in marks]
        return [
            (start, end) for start, end in zip([0, *ends[:-1]], ends, strict=False)
        ], "names run together on one line"
    return [], ""


def _by_commas(text: str, inline: bool) -> tuple[list[tuple[int, int]], str]:
    """A list with commas, or one entry with commas in it? The labels of the parts decide."""
    spans = split_top_level(text, ",，")
    if len(spans) < 2:
        return _pair(text) if inline else ([], "")
    spans = _with_last_and(text, spans, inline=inline)
    parts = [text[start:end] for start, end in spans]
    labels = [_label(part) for part in parts]
    if not _is_list(parts, labels, inline):
        return [], ""
    return _gather(text, spans, labels, inline)


def _is_list(parts: list[str], labels: str | list[str], inline: bool) -> bool:
    persons, bodies = labels.count("person"), labels.count("body")
    if labels[0] == "person":
        # A person's affiliations are bodies; another person is another entry.
        if persons >= 2 and (persons >= 3 or inline or len(parts) <= 2 * persons):
            return True
        return inline and persons + bodies >= 4 and "role" not in labels and persons >= 2
    if labels[0] == "body":
        if "role" in labels[1:3] and persons == 0:
            return False
        if len(parts) >= 4 and bodies + persons >= 0.7 * len(parts):
            return True
        if inline:
            return bodies + persons >= 2 and bodies + persons >= 0.6 * len(parts)
        return len(parts) == 3 and bodies == 3 and all(own_balance(part) > 2 for part in parts)
    return inline and persons + bodies >= 0.6 * len(parts)


def _gather(
    text: str, spans: list[tuple[int, int]], labels: list[str], inline: bool
) -> tuple[list[tuple[int, int]], str]:
    """Put roles, places and a person's bodies to the entry before them."""
    only_persons = "body" not in labels
    positions = "role" in labels
    pairs = labels[0] == "person" and labels.count("person") >= 2 and not only_persons
    entries: list[tuple[int, int]] = []
    owner = ""
    doubt = ""
    for (start, end), label in zip(spans, labels, strict=False):
        attaches = label in {"role", "place", "letters"} or (
            label == "body" and owner == "person" and (pairs or positions)
        )
        if entries and attaches:
            if label == "place" and owner == "body":
                doubt = doubt or "does a place belong to the name before it?"
            entries[-1] = (entries[-1][0], end)
        else:
            entries.append((start, end))
            owner = label
        if label == "unclear" and not inline:
            doubt = doubt or "one entry or several?"
    return entries, doubt


def _couple(text: str) -> list[tuple[int, int]]:
    """Jane Roe and John Doe, teachers: two whole names before the first comma."""
    head = text.split(",")[0]
    match = _INNER_AND.search(head)
    if not match:
        return []
    left, right = head[: match.start()], head[match.end() :]
    names = [left, right]
    if any(len(name.split()) not in {2, 3, 4} or own_balance(name) > -3 for name in names):
        return []
    if not all(is_given(name.split()[0]) for name in names):
        return []
    return [(0, match.start()), (match.end(), len(text))]


def _label(part: str) -> str:
    bare = _AND.sub("", part).strip()
    if is_letters_after(bare) or re.match(r"(?i)^(?:jr|sr|ii|iii|inc|ltd|llc|e\.?v)\.?$", bare):
        return "letters"
    if is_place(bare):
        return "place"
    if bare[:1].islower() and looks_like_role(bare):
        return "role"
    if begins_with_style(bare) or take_office_before(bare)[0] or take_office_after(bare)[0]:
        return "person"
    words = bare.split()
    if not words:
        return "letters"
    beside = re.search(r"[(（]([^()（）]+)[)）]", bare)
    bare = " ".join(re.sub(r"[(（][^()（）]*[)）]", " ", bare).split()) or bare
    balance = own_balance(bare)
    if beside and looks_like_role(beside[1]) and len(bare.split()) >= 2 and balance < 0:
        return "person"
    if (
        balance <= -3.5
        and (is_given(words[0]) or is_initial(words[0]) or has_han(bare))
        and not office_of(bare)
    ):
        return "person"
    if looks_like_role(bare):
        return "role"
    if balance <= -1.8:
        return "person"
    if balance >= 1.2:
        return "body"
    return "unclear" if words[0][0].isupper() else "role"


def _pair(text: str) -> tuple[list[tuple[int, int]], str]:
    """A and B, announced as names."""
    match = _INNER_AND.search(text)
    if match and _is_signatory(text[: match.start()]) and _is_signatory(text[match.end() :]):
        left, right = own_balance(text[: match.start()]), own_balance(text[match.end() :])
        whole = len(text[: match.start()].split()) >= 2 and not is_place(text[: match.start()])
        if whole and ((left < -1 and right < -1) or (left > 2 and right > 2)):
            return [(0, match.start()), (match.end(), len(text))], "one entry or two?"
    return [], ""


def _with_last_and(
    text: str, spans: list[tuple[int, int]], *, inline: bool = True
) -> list[tuple[int, int]]:
    """The last part of a list: "and X" loses its "and"; "Y and X" is parted when both are names."""
    *others, last = [_without_and(text, span) for span in spans]
    if last != spans[-1] or len(spans) < 2:
        return [*others, last]
    start, end = last
    match = _INNER_AND.search(text[start:end]) or re.search(
        "(?<=[\u3400-\u9fff])(?:及|和|與|以及)(?=[\u3400-\u9fff])", text[start:end]
    )
    if not match:
        return [*others, last]
    left, right = (
        text[start : start + match.start()].strip(),
        text[start + match.end() : end].strip(" 。."),
    )
    if main_script(left) == "east-asian":
        parted = (is_han_name(left) or EAST_ASIAN_HEAD.search(left)) and (
            is_han_name(right) or EAST_ASIAN_HEAD.search(right)
        )
    else:
        people = sum(own_balance(text[begin:stop]) < 0 for begin, stop in others)
        limit = -0.3 if people >= 0.6 * len(others) else -1.5
        both_people = own_balance(left) < limit and own_balance(right) < limit
        both_bodies = inline and own_balance(left) > 2.2 and own_balance(right) > 2.2
        parted = (both_people and len(left.split()) >= 2) or both_bodies
    if not parted:
        return [*others, last]
    return [*others, (start, start + match.start()), (start + match.end(), end)]


def _without_and(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    match = _AND.match(text[start:end])
    return (start + match.end(), end) if match else span


def _is_signatory(part: str) -> bool:
    bare = part.strip(" ,;.")
    return (
        len(bare) > 1
        and not is_prose(bare)
        and (bare[0].isupper() or not bare[0].isascii() or bare[0].isdigit())
    )


def _is_surely_person(part: str) -> bool:
    words = part.split()
    return (
        bool(words)
        and (is_given(words[0]) or has_han(part))
        and own_balance(part.split(",")[0]) <= -2.5
    )


def _cut(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for match in pattern.finditer(text):
        if text[start : match.start()].strip():
            spans.append((start, match.start()))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans

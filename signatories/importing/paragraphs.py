"""Lines that a mail program or a printer broke, put together again."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from ..names.kinds import own_balance
from ..names.organisation_words import is_head, is_hint
from ..names.roles import looks_like_role
from ..names.script import has_east_asian
from ..names.short_names import is_short_for
from .lines import Line
from .prose import is_prose

_NARROWEST, _WIDEST = 48, 130
_SLACK = 4
_STOPS = (".", "!", "?", ":", ";", "。", "：")


def join_broken_lines(lines: list[Line]) -> list[Line]:
    """Join lines that were broken at a right margin into paragraphs and items.

    A line was broken when the next one's first word would not have fitted into the width of its
    block; lists of names, whose lines end where they end, stay as they are. A list item is joined
    with the lines that go on below it.
    """
    joined: list[Line] = []
    for block in _blocks(lines):
        joined.extend(_join_block(block))
    return joined


def _blocks(lines: list[Line]) -> list[list[Line]]:
    """Runs of lines without a blank line, a heading or a table row between them."""
    blocks: list[list[Line]] = []
    for line in lines:
        alone = line.heading or line.cells
        last = blocks[-1][-1] if blocks else None
        if last is None or line.blanks or alone or last.heading or last.cells:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _join_block(block: list[Line]) -> list[Line]:
    if len(block) == 1:
        return block
    width = max(len(line.raw) + len(line.mark) for line in block)
    if not _NARROWEST <= width <= _WIDEST:
        return block
    text = " ".join(line.text for line in block[:60])
    broken = sum(_was_broken(line, after, width) for line, after in itertools.pairwise(block))
    list_of_names = text.count(",") + text.count(";") >= 1.5 * len(block) and broken >= 0.8 * (
        len(block) - 1
    )
    flowing = is_prose(text) or (list_of_names and not _are_entries(block))
    result: list[Line] = [block[0]]
    last_source = block[0]
    for line in block[1:]:
        if _goes_on(last_source, line, width, flowing):
            result[-1] = _joined(result[-1], line)
        else:
            result.append(line)
        last_source = line
    return result


def _are_entries(block: list[Line]) -> bool:
    """Lines of like length that each hold a name and behind a comma what it is: a list's own."""
    behind = [line.text.split(",")[1].strip() if "," in line.text else "" for line in block]
    return all(map(looks_like_role, behind)) and not any(
        line.text.rstrip().endswith((",", ";", "-", "–")) for line in block
    )


def _goes_on(line: Line, following: Line, width: int, flowing: bool) -> bool:
    if following.marker or not following.text:
        return False
    lower = following.text[0].islower()
    if _is_open(line.text) and re.match(r"[^(（]*[)）]", following.text):
        return True
    if _was_broken(line, following, width) and (lower or flowing):
        return True
    if lower and flowing and not line.text.endswith(_STOPS) and len(line.text) > 25:
        return True
    # An item's next line, indented under its text.
    return (
        bool(line.marker)
        and following.indent > line.indent
        and is_prose(f"{line.text} {following.text}")
        and lower
    )


def _is_open(text: str) -> bool:
    return text.count("(") + text.count("（") > text.count(")") + text.count("）")


def _was_broken(line: Line, following: Line, width: int) -> bool:
    """Would the next line's first word not have fitted on this one?"""
    first_word = following.text.split()[0]
    if has_east_asian(first_word[0]):
        # Chinese breaks anywhere, so a broken line is full; a closed sentence ends its paragraph.
        first_word = first_word[0]
        if line.text.endswith(_STOPS):
            return False
    used = len(line.mark) + line.indent * bool(line.marker) + len(line.raw)
    return used + 1 + len(first_word) > width - _SLACK


def _joined(line: Line, following: Line) -> Line:
    glue = (
        ""
        if re.search("[\u3000-\u9fff]$", line.text) and re.match("[\u3000-\u9fff]", following.text)
        else " "
    )
    if line.text.endswith("-") and following.text[0].islower() and not line.text.endswith(" -"):
        glue = ""
    start = len(line.text) + len(glue)
    return replace(
        line,
        text=f"{line.text}{glue}{following.text}",
        raw=f"{line.raw}{glue}{following.raw}",
        joints=(*line.joints, (start, following.number)),
    )


def ends_name_above(before: str, text: str) -> bool:
    """ "… and Transport Workers'" above "Union (KPTU)": the letters stand for both lines' words,
    or for more than the one word beside them."""
    short = re.search(r"^(?P<end>[^()（）,]{2,40})[(（](?P<short>[A-Z][\w-]{1,12})[)）]", text)
    if not short or re.search(r"[,;)）.]$", before) or is_short_for(short["short"], short["end"]):
        return False
    letters = sum(letter.isupper() for letter in short["short"])
    alone = len(short["end"].split()) == 1 and letters >= 3 and len(before) > 25
    return is_short_for(short["short"], f"{before} {short['end']}") or (
        alone and (is_head(short["end"].strip()) or is_hint(short["end"].strip()))
    )


def had_room(before: Line, line: Line, width: int) -> bool:
    """Would the line's first word have fitted on the line above, which is the shorter one of a
    list set in lines of ``width`` characters? Then nobody broke an entry there."""
    return len(before.text) + 1 + len(line.text.split()[0]) < width


_SMALL_ARTICLE = re.compile(r"(?:l['’](?=\w)|(?:la|le|les|el|los|las|die|der|das|the) (?=\w))")


def small_lines(texts: list[str]) -> frozenset[str]:
    """The lines of a list that begin with a small letter and go on with nothing: bodies that write
    themselves so, and all that have articles ("la CGT", "l'équipe") where several have."""
    articled = [text for text in texts if _SMALL_ARTICLE.match(text)]
    own = [text for text in texts if text[:1].islower() and is_body_in_small_letters(text)]
    return frozenset([*own, *(articled if len(articled) >= 3 else [])])


def is_body_in_small_letters(text: str) -> bool:
    """ "ver.di", "freier zusammenschluss … (fzs)": bodies that write themselves so."""
    first = text.split()[0]
    return bool(re.match(r"\w+\.\w{2,}$", first)) or (
        len(first) > 3 and own_balance(text) > 2 and re.search(r"[(（]\w+[)）]$", text) is not None
    )

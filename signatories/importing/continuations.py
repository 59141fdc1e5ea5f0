"""Entries that go on in the line below, put on one."""

from __future__ import annotations

import re
from dataclasses import replace

from ..names.honorifics import begins_with_style
from ..names.kinds import own_balance
from ..names.offices import take_office_before
from ..names.people_words import is_given, is_han_name
from ..names.script import main_script
from .closed_lines import unclosed
from .lines import Line
from .paragraphs import ends_name_above, had_room, small_lines
from .regions import Listed

# The last name of a list, on a line of its own: "and the Roe Society".
_ANOTHER = re.compile(r"(?:and|as well as|et|ainsi que|y|e|bem como|und|sowie)\s")
_PARTICLE = re.compile(
    r"(?:von|van|de|da|di|du|del|zu|ter|ten|bin|ibn|el|al|ud|af|av)[ -][\w'’ -]*?[A-ZÀ-Þ]"
)


def could_be_name(text: str) -> bool:
    if main_script(text) == "east-asian":
        return is_han_name(re.split(r"[\s（(]", text)[0])
    head = re.split(r"[,，(（]", text)[0]
    if (
        take_office_before(text)[0]
        or begins_with_style(text)
        or (any(map(is_given, head.split()[:1])) and own_balance(head) < 0)
    ):
        return True
    return own_balance(head) <= -2.0


def join_continuations(listed: list[Listed]) -> list[Listed]:
    """In a list whose entries carry marks, a line without one goes on with the entry above it."""
    marked = sum(bool(item.line.marker) for item in listed)
    width = max((len(item.line.text) for item in listed), default=0)
    small = small_lines([item.line.text for item in listed])
    open_ended = unclosed(listed)
    result: list[Listed] = []
    for index, item in enumerate(listed):
        line = item.line
        before = result[-1].line if result else None
        goes_on = (
            before is not None
            and not line.marker
            and not line.blanks
            and not item.start
            and (
                index - 1 in open_ended
                or (
                    before.text.rstrip().endswith((",", "，", "(", "&", " -", " –"))
                    and not ("," in line.text and could_be_name(line.text))
                )
                or (
                    line.text[:1].islower()
                    and not begins_with_style(line.text)
                    and not _PARTICLE.match(line.text)
                    and not _ANOTHER.match(line.text)
                    and not before.text.endswith((".", ":"))
                    and line.text not in small
                    and not (had_room(before, line, width) and own_balance(line.text) > 2)
                    and len(before.text) > 12
                )
                or (
                    marked >= 0.6 * len(listed)
                    and bool(before.marker)
                    and line.indent > before.indent
                )
                or before.text.rstrip().rpartition(" ")[2]
                in {"of", "for", "and", "the", "de", "du", "des", "der", "für", "und", "y"}
                or (line.text.startswith(("(", "（")) or ends_name_above(before.text, line.text))
            )
        )
        if goes_on:
            result[-1] = one_line([result[-1], item], glue=" ")
        else:
            result.append(item)
    return result


def one_line(block: list[Listed], glue: str = "") -> Listed:
    first = block[0]
    if len(block) == 1:
        return first
    text, raw = first.line.text, first.line.raw
    joints = list(first.line.joints)
    for item in block[1:]:
        between = glue or ("" if text.rstrip().endswith((",", "，")) else ",") + " "
        joints.append((len(text) + len(between), item.line.number))
        text = f"{text}{between}{item.line.text}"
        raw = f"{raw}\n{item.line.raw}"
    line: Line = replace(first.line, text=text, raw=raw, joints=tuple(joints), cells=())
    return Listed(line, first.start, first.inline, first.unclear)

"""The numbered demands of a letter: which of its lists asks for something."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..names.script import has_han, main_script
from ..names.words import fold_words
from .entry_lines import is_strong_entry
from .headings import read_heading
from .inline_demands import inline_items
from .lines import Line
from .phrases import CALLING, CLOSING, DEMAND_HEADING, NOT_SIGNERS, SIGNING, TAIL, ends_open
from .prose import is_prose, lower_share, sentence_words

# "Einen Beirat für Pflege": what is asked for has an indefinite article, names have none.
_ONE_OF = re.compile(r"(?i)(?:eine[nrs]?|une?|una|uma?|an?|des|mehr|keine?|more|no|plus de)\s\w")
_LAST_SENTENCE = re.compile(r"[^.!?。！？]*[.!?。！？:：]?\s*$")
_NOT_ASKING = re.compile(
    r"(?i)\b(?:because|whereas|following (?:facts|reasons|events|violations|incidents|sources)"
    r"|for example|such as|includ(?:e|ing)|references?|sources?|notes?|parce que|considérant"
    r"|attendu|porque|considerando|weil)\b|因為|包括|例如|事實"
)


# 陳　明  山河大學  講師: fields, parted by gaps that no sentence has.
_FIELDS = re.compile("^[^。；]{1,30}?\\S(?: {2,}|\u3000|\t)[^ \u3000]")


@dataclass(frozen=True, slots=True)
class Demands:
    """The demands' texts, and the indexes of the lines that they (and their lead-in) take up."""

    texts: tuple[str, ...] = ()
    used: frozenset[int] = frozenset()


def find_demands(lines: list[Line]) -> Demands:
    """The items of the letter that ask for something, in order.

    A run of numbered or bulleted items counts when its items are sentences and what leads to it
    calls upon somebody ("we call on the Government to:", "Our demands", 我們要求：). Failing that,
    numbers within one paragraph: "(1) …; (2) …; and (3) …".
    """
    best: list[tuple[list[int], bool]] = []
    for run in _item_runs(lines):
        asking = None if _are_references(lines, run) else _asks(lines, run)
        if asking is not None and (
            _are_sentences(lines, run) or (asking and not _are_names(lines, run))
        ):
            best.append((run, asking))
    called = [run for run, asking in best if asking]
    if called:
        return _taken(lines, _one_list(lines, called))
    if not best:
        spoken = _unmarked_items(lines)
        if spoken:
            return spoken
        inline = inline_items(lines)
        if inline:
            return Demands(inline[0], frozenset({inline[1]}))
    numbered = [run for run, _asking in best if lines[run[0]].marker == "number"]
    if numbered:
        return _taken(lines, [max(numbered, key=len)])
    return Demands()


def _are_references(lines: list[Line], run: list[int]) -> bool:
    """Footnotes: most of them say where something is to be read; or the rows of a table."""
    rows = sum("http" in lines[index].text or len(lines[index].cells) >= 2 for index in run)
    return 2 * rows >= len(run)


def _one_list(lines: list[Line], runs: list[list[int]]) -> list[list[int]]:
    """Numbered lists before bulleted ones; of several, those that follow one another."""
    numbered = [run for run in runs if lines[run[0]].marker == "number"]
    return numbered or runs


def _taken(lines: list[Line], runs: list[list[int]]) -> Demands:
    indexes = [index for run in runs for index in run]
    texts = tuple(lines[index].text.strip() for index in indexes)
    used = {position for run in runs for position in range(run[0], run[-1] + 1)}
    return Demands(texts, frozenset(used))


def _item_runs(lines: list[Line]) -> list[list[int]]:
    """Runs of list items; numbered ones may have paragraphs between their items."""
    runs: list[list[int]] = []
    current: list[int] = []
    for index, line in enumerate(lines):
        if not line.marker:
            continue
        if current and _follows(lines, current[-1], index):
            current.append(index)
        elif current and _is_below(lines[current[0]], line) and index - current[-1] <= 2:
            continue
        else:
            if len(current) >= 2:
                runs.append(current)
            current = [index]
    if len(current) >= 2:
        runs.append(current)
    return runs


def _is_below(first: Line, line: Line) -> bool:
    """A bullet under a numbered item is part of that item."""
    return first.marker == "number" and line.marker == "bullet"


def _follows(lines: list[Line], before: int, index: int) -> bool:
    earlier, line = lines[before], lines[index]
    if earlier.marker != line.marker:
        return False
    between = lines[before + 1 : index]
    if any(
        read_heading(other.text) or CLOSING.match(other.text) or TAIL.match(other.text)
        for other in between
        if not other.marker
    ):
        return False
    if line.marker == "number":
        if line.ordinal is None or earlier.ordinal is None:
            return not between
        # Printed numbers that do not move ("1. 1. 1.") are the habit of some editors.
        forward = line.ordinal == earlier.ordinal + 1 or (
            line.ordinal == earlier.ordinal == 1 and not between
        )
        return forward and len([other for other in between if not other.marker]) <= 4
    return not between


def _are_sentences(lines: list[Line], run: list[int]) -> bool:
    sentences = sum(_is_sentence(lines[index].text) for index in run)
    return sentences >= 0.6 * len(run)


def _are_names(lines: list[Line], run: list[int]) -> bool:
    """After "we call on … to:", short items are demands too, unless they are names."""
    names = sum(
        is_strong_entry(lines[index].text)
        and not _ONE_OF.match(lines[index].text)
        and lower_share(lines[index].text) < 0.5
        and not (
            lines[index].text.rstrip()[-1] in ".;!" and sentence_words(lines[index].text, True)
        )
        for index in run
    )
    return names >= 0.5 * len(run)


def _is_sentence(text: str) -> bool:
    if main_script(text[:300]) == "east-asian":
        bare = text.strip()
        if _FIELDS.search(bare) and bare[-1:] not in "。；;！":
            return False
        return len(bare) >= 7 and (
            bare[-1] in "。；;！"
            or "，" in bare
            or is_prose(bare)
            or len(bare) >= 11
            or re.match(
                "立即|釋放|释放|停止|要求|撤|成立|制裁|尊重|徹|彻|保障|確保|确保|廢除|废除|恢復|"
                "公布|公佈|譴責|解散|取消|落實|反對|支持|促",
                bare,
            )
            is not None
        )
    words = fold_words(text)
    if len(words) < 3:
        return False
    if is_prose(text):
        return True
    lower = lower_share(text)
    return (lower >= 0.5 and (len(words) >= 4 or text.rstrip()[-1] in ".;")) or (
        len(words) >= 6 and lower >= 0.34 and text.rstrip()[-1] in ".;,"
    )


def _asks(lines: list[Line], run: list[int]) -> bool | None:
    """True: what leads to the run calls upon somebody; False: it may; None: it does not."""
    looked = 0
    for index in range(run[0] - 1, max(-1, run[0] - 5), -1):
        line = lines[index]
        if line.marker and looked == 0 and not line.heading:
            continue
        text = line.text
        if DEMAND_HEADING.match(text):
            return True
        if TAIL.match(text):
            return None
        looked += 1
        last = _LAST_SENTENCE.search(text[-600:])
        sentence = last.group() if last else text
        if ends_open(text):
            if SIGNING.search(sentence) and not CALLING.search(sentence):
                # "We who sign declare:" may lead to sentences; names are none.
                return False if all(_is_sentence(lines[at].text) for at in run) else None
            return (
                True
                if CALLING.search(sentence)
                else (None if _NOT_ASKING.search(sentence) else False)
            )
        if looked == 1 and has_han(text) and len(text) < 30 and CALLING.search(text):
            return True
        if looked == 1 and CALLING.search(text[-400:]) and is_prose(text):
            return True
        if looked >= 2:
            break
    return False


def _unmarked_items(lines: list[Line]) -> Demands | None:
    """Items without marks after "we call on …:", each on its line, ending in semicolons."""
    for index, line in enumerate(lines[:-2]):
        sentence = (_LAST_SENTENCE.search(line.text[-600:]) or re.match("", "")).group()  # type: ignore[union-attr]
        opens = (
            ends_open(line.text) and CALLING.search(sentence) and not NOT_SIGNERS.match(sentence)
        )
        if not (opens or DEMAND_HEADING.match(line.text)) or (
            SIGNING.search(sentence) and not CALLING.search(sentence)
        ):
            continue
        items: list[int] = []
        for position in range(index + 1, min(len(lines), index + 25)):
            text = lines[position].text
            if (
                lines[position].marker
                or lines[position].heading
                or read_heading(text)
                or CLOSING.match(text)
            ):
                break
            if not _is_sentence(text) or len(text) > 500:
                break
            items.append(position)
            if text.rstrip()[-1] in ".。" and lines[index + 1].text.rstrip()[-1] in ";；,，":
                break
        semicolons = sum(
            lines[position].text.rstrip()[-1:] in ";；"
            or bool(re.search(r"(?i);\s*(?:and|et|y|e|und)$", lines[position].text))
            for position in items
        )
        starts = [lines[position].text.split()[0] for position in items]
        if len(items) >= 2 and (
            (semicolons >= len(items) - 2 and semicolons >= 1)
            or all(
                start.casefold() in {"to", "de", "d'", "que", "a", "à", "dass"} for start in starts
            )
        ):
            return _taken(lines, [items])
    return None

"""What each line of a letter is: prose, a heading, the beginning of a list, an entry, the page's
own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from ..names.short_names import is_short_for
from .ands import ARTICLE
from .dates import is_date_line
from .entry_lines import looks_like_entry, looks_like_names
from .furniture import (
    LATER,
    ends_list,
    is_form_field,
    is_han_notice,
    is_in_brackets,
    is_motto,
    is_note,
    is_page_furniture,
)
from .headings import (
    Heading,
    country_heading,
    is_column_names,
    leaning_of,
    read_heading,
    says_personal,
)
from .lines import Line
from .part_headings import is_region, part_headings
from .phrases import CALLING, CLOSING, NOISE, NOT_SIGNERS, SIGNING, TAIL, ends_open
from .prose import is_prose, lower_share
from .region_labels import find_label, is_headline, label_of_some
from .scopes import part_heading
from .standing import begins_a_count, stands_alone, stands_in_order, stands_within
from .stops import are_names_by_stops

_BEGINS_SIGNED = re.compile(
    r"(?i)^(?:supporting|endorsing|signatory|participating|undersigned) (?:organi[sz]ations?|groups"
    r"|bodies|members) (?:include|are)\s*:?\s+(?:the\s)?(?=[A-Z])"
    r"|^(?:this (?:\w+ ){1,3}(?:is|was|has been) )?(?:co-?)?(?:jointly )?(?:signed|endorsed"
    r"|supported)(?: (?:in solidarity|on behalf of))?(?: by)?(?: the (?:following"
    r"|undersigned).*)?\s*[:,]?\s*(?=\S)"
    r"|^(?:firman|suscriben|adhieren|apoyan|respaldan|assinam|subscrevem|apoiam|ont signé"
    r"|signent|soutiennent|unterzeichnet haben)\s(?:a |ao? |à )?(?:est[ea]|el|la|los|las|[oa]s?|"
    r"cet(?:te)?|ce|les?|diesen?)\s"
    r"[a-zà-þ]{4,}(?:\s[a-zà-þ]{5,})?\s*:?\s+(?=[A-ZÀ-Þ])"
    r"|^(?:signé|signataires?|ont signé|firmado por|firman|firmantes|suscriben|adhieren"
    r"|assinado por|assinam|signatários|subscrevem|unterzeichnet von|unterzeichner\w*"
    r"|gezeichnet)\b(?: par| por| von)?\s*:?\s*(?=\S)"
)
# "It was also endorsed by A, B and C."
_SENTENCE_SIGNED = re.compile(
    r"(?i)^(?:it|this|the|these|our)\b[^,.;:]{0,50}\b(?:signed|endorsed|supported"
    r"|joined) by:?\s+(?=\S[^.]{3,}(?:,|\band\b))"
    r"|^(?:cet(?:te)?|ce|le|la|notre)\b[^,.;:]{0,50}\b(?:signée?|cosignée?|portée?|soutenue?"
    r"|appuyée?|initiée?|lancée?) par:?\s+(?=\S[^.]{3,}(?:,|\bet\b))"
    r"|^(?:est[ea]|el|la|o|a|nuestr[oa]|noss[oa])\b[^,.;:]{0,50}\b(?:firmad[oa]|suscrit[oa]"
    r"|respaldad[oa]|apoyad[oa]|impulsad[oa]|promovid[oa]|assinad[oa]|subscrit[oa]|apoiad[oa])"
    r" p[oe](?:r|l[oa]s?):?\s+(?=\S[^.]{3,}(?:,|\b[ye]\b))"
    r"|^(?:dieser?|der|die|unser)\b[^,.;:]{0,50}\bwird (?:\w+ )?(?:getragen|unterstützt"
    r"|mitgetragen|unterzeichnet) von:?\s+(?=\S[^.]{3,}(?:,|\bund\b))"
)
_INLINE_LEAD = re.compile(r"^(?P<lead>[^:：]{1,400}?[^\d\s])\s*[:：]\s*(?P<rest>\S.*)$", re.S)
_ADDRESS = re.compile(r"\S+@\S+\.\w+|(?:https?://|www\.)\S+")
_QUOTED = re.compile(r"[„“«\"][^„“”«»\"]{3,80}[”“»\"]")


class Label(Enum):
    """The sorts of lines that finding the lists needs to tell apart."""

    USED = "used"
    NOISE = "noise"
    TAIL = "tail"
    CLOSING = "closing"
    LEAD = "lead"
    HEADING = "heading"
    HEADED = "headed"
    TITLE = "title"
    ENTRY = "entry"
    PROSE = "prose"
    OTHER = "other"


@dataclass(slots=True)
class Labelled:
    """A line with its label; for headings what they say, for headed lines where names begin."""

    line: Line
    label: Label
    heading: Heading | None = None
    rest: int = 0
    not_signers: bool = False


def label_lines(lines: list[Line], used: frozenset[int]) -> list[Labelled]:
    """One label for each line; ``used`` are indexes that title, date or demands have taken."""
    headings = part_headings(lines, used)
    return [
        Labelled(line, Label.USED)
        if index in used
        else _part(line, headings[index])
        if index in headings
        else _label(line, lines, index)
        for index, line in enumerate(lines)
    ]


def _part(line: Line, heading: Heading) -> Labelled:
    known = heading.leaning or heading.signing or is_region(heading.text)
    return Labelled(line, Label.HEADING if known else Label.TITLE, heading)


def _label(line: Line, lines: list[Line], index: int) -> Labelled:
    text = line.text
    if len(line.cells) > 1 and line.cells[0].strip(" .)").isdigit() and any(line.cells[1:]):
        return Labelled(line, Label.ENTRY)  # a numbered row, whatever its cells say
    if is_note(lines, index):
        return Labelled(line, Label.TAIL)
    if is_page_furniture(text):
        return Labelled(line, Label.NOISE)
    if ends_list(text) and not find_label(lines, index):
        return Labelled(line, Label.TAIL)
    if len(text) < 220 and CLOSING.match(text) and not stands_within(lines, index):
        return Labelled(line, Label.CLOSING)
    if index and lines[index - 1].text.strip() == "此致" and len(text) < 40:
        return Labelled(line, Label.NOISE)  # whom it is sent to, once more
    heading = _heading(line, lines, index)
    if heading:
        return Labelled(line, Label.HEADING, heading)
    if len(text) < 160 and TAIL.match(text.strip(" *_#")):
        return Labelled(line, Label.TAIL)
    if is_column_names(text) or is_form_field(line, lines, index):
        return Labelled(line, Label.NOISE)
    if is_han_notice(text) or is_motto(text) or (len(text) < 90 and is_date_line(text)):
        return Labelled(line, Label.NOISE)
    if ("@" in text or text[:2] in {"歡迎", "欢迎"}) and len(text) < 300 and NOISE.search(text):
        return Labelled(line, Label.NOISE)
    labelled = find_label(lines, index)
    if labelled:
        return Labelled(line, Label.HEADED, labelled[0], rest=labelled[1])
    lead = _lead(line)
    if lead:
        return lead
    if len(text) < 300 and NOISE.search(text):
        return Labelled(line, Label.NOISE)
    if text.startswith(("…", "...")) and line.blanks and _is_set_apart(lines, index):
        return Labelled(line, Label.TITLE, Heading(text.strip(" *:#：")))
    if are_names_by_stops(text) or _names_its_short_form(text):
        return Labelled(line, Label.ENTRY)
    if is_prose(_outside_quotes(text)):
        return Labelled(line, Label.PROSE, not_signers=_announces_others(text))
    if line.heading or is_in_brackets(text):
        return Labelled(line, Label.TITLE, country_heading(text) or Heading(text.strip(" *:#：")))
    if ends_open(text):
        return Labelled(
            line,
            Label.TITLE if len(text) < 100 else Label.PROSE,
            Heading(text.strip(" *:#：")),
            not_signers=_announces_others(text),
        )
    if begins_a_count(line, lines, index):
        return Labelled(line, Label.TITLE, Heading(text.strip(" *:#："), leaning_of(text)))
    if looks_like_entry(line):
        return Labelled(line, Label.ENTRY)
    return Labelled(line, Label.OTHER)


def _is_set_apart(lines: list[Line], index: int) -> bool:
    """ "… and from afar" between two gaps: the sentence that the headings make goes on."""
    return index + 1 < len(lines) and lines[index + 1].blanks > 0 and len(lines[index].text) < 80


def _names_its_short_form(text: str) -> bool:
    """ "Bewegung für ein offenes Roe (BOR)": a body, however much it reads like a sentence."""
    short = re.search(r"[(（]([^()（）\s]{2,12})[)）]$", text) if len(text) < 120 else None
    return bool(short and short[1].isupper() and is_short_for(short[1], text[: short.start()]))


def _outside_quotes(text: str) -> str:
    """The text without what it quotes, where something is left: bodies quote their slogans."""
    bare = _QUOTED.sub(" ", text)
    return bare if len(text) < 120 and sum(map(str.isalpha, bare)) >= 5 else text


def _heading(line: Line, lines: list[Line], index: int) -> Heading | None:
    """A heading by its words, unless it stands in a list as its neighbours do."""
    heading = read_heading(line.text)
    if heading is None:
        if line.heading and LATER.match(line.text):
            return Heading(line.text.strip(" *:#："), signing=True)
        alone = stands_alone(line, lines, index)
        return part_heading(line.text) if alone else None
    if line.heading or line.bold or ends_open(line.text):
        return heading
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    if not heading.signing and stands_in_order(lines, index):
        return None
    if line.marker == "bullet" and after is not None and after.marker == "bullet":
        return None if after.indent <= line.indent else heading
    if (
        line.marker == "number"
        and before is not None
        and before.marker == "number"
        and after is not None
        and after.marker == "number"
        and after.ordinal == (line.ordinal or 0) + 1
    ):
        return None
    return heading


def _lead(line: Line) -> Labelled | None:
    """A sentence that begins the list: "This statement is endorsed by …:", names behind it or
    not."""
    text = line.text
    if ends_open(text) and len(text) < 1500:
        last = re.split(r"(?<=[.!?。！？])\s+", text.strip())[-1]
        if SIGNING.search(last) and not _announces_others(last):
            return Labelled(line, Label.LEAD, _lead_heading(text, last))
        return None
    inline = _INLINE_LEAD.match(text)
    if inline:
        lead, rest = inline["lead"], inline["rest"]
        if _ADDRESS.fullmatch(rest.strip(" .<>")):
            return Labelled(line, Label.NOISE)
        heading = (
            read_heading(lead)
            or _loose_heading(lead)
            or (label_of_some(lead) if len(lead) < 40 else None)
        )
        if heading and not is_prose(rest) and not is_headline(lead, rest):
            return Labelled(line, Label.HEADED, heading, rest=inline.start("rest"))
        last = re.split(r"(?<=[.!?。！？])\s+", lead.strip())[-1]
        if (
            SIGNING.search(last)
            and not is_prose(rest)
            and not _announces_others(last)
            and looks_like_names(rest)
        ):
            return Labelled(
                line, Label.HEADED, _lead_heading(text, last), rest=inline.start("rest")
            )
    begins = _BEGINS_SIGNED.match(text) or _SENTENCE_SIGNED.match(text)
    if (
        begins
        and begins.end() < len(text)
        and not is_prose(text)
        and looks_like_names(text[begins.end() :])
        and (text[begins.end()].isupper() or ARTICLE.match(text[begins.end() :]))
    ):
        return Labelled(
            line, Label.HEADED, Heading("", leaning_of(text[: begins.end()])), rest=begins.end()
        )
    if (
        SIGNING.search(text)
        and len(text) < 120
        and re.match(
            r"(?i)^(?:the )?(?:undersigned|following .{0,60}(?:sign|endors)|signed (?:by|,)"
            r"|signed\b.{0,40}$|(?:co-?)?signed by\b|endorsed by\b|supported by\b"
            r"|we,? the undersigned[.,]?$|以下.{0,12}(?:聯署|簽署))",
            text,
        )
        and not is_prose(text)
    ):
        return Labelled(line, Label.LEAD, Heading("", leaning_of(text)))
    return None


def _loose_heading(lead: str) -> Heading | None:
    """A heading with names behind its colon may hold a word that no list knows: "Farmers and food
    producers:". A plural with small letters after it is no body's name."""
    words = lead.split()
    if len(words) > 8 or not lead[0].isupper() or _announces_others(f"{lead}:"):
        return None
    leaning = leaning_of(lead)
    return Heading(lead, leaning) if leaning and lower_share(lead) >= 0.3 else None


def _lead_heading(text: str, sentence: str) -> Heading:
    """A short lead-in is a heading ("Signed by:"); a sentence is none, but it says what comes."""
    words = len(sentence.split())
    shown = text.strip(" *:：") if words <= 7 and len(text) < 70 and not is_prose(text) else ""
    heading = read_heading(text)
    count = heading.count if heading else None
    return Heading(shown, leaning_of(sentence), count, says_personal(sentence), signing=True)


def _announces_others(text: str) -> bool:
    """Does the sentence announce people who did not sign: prisoners, officials to be sanctioned?"""
    last = re.split(r"(?<=[.!?。！？])\s+", text.strip())[-1]
    if not ends_open(last):
        return False
    return bool(NOT_SIGNERS.search(last) or (CALLING.search(last) and not SIGNING.search(last)))

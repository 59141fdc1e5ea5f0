"""What stands before the text: title, date, addressees."""

from __future__ import annotations

import re

from ..names.organisation_words import is_head
from ..names.script import has_east_asian, has_latin
from ..names.words import fold_words, word_set
from .dates import find_date, find_dateline, find_month, find_said_date, is_date_line
from .furniture import is_page_furniture
from .headings import read_heading
from .lines import Line
from .mail import is_sending_date
from .phrases import NOISE, SALUTATION, TAIL, ends_open
from .prose import is_prose

_TITLE_WORDS = word_set(
    """letter statement open joint declaration appeal call petition manifesto resolution submission
    brief urgent solidarity
    lettre ouverte declaration appel manifeste commune communique tribune petition carta
    abierta abierto declaracion manifiesto comunicado llamamiento pronunciamiento posicionamiento
    adhesion repudio
    mensaje exhorto desplegado conjunta
    conjunto
    aberta declaracao manifesto apelo nota comunicado conjunta offener brief erklarung aufruf
    appell gemeinsame stellungnahme"""
)
_HAN_TITLE = re.compile(
    "公開信|公开信|聯署|联署|聲明|声明|宣言|呼籲書|呼吁书|倡議|倡议|意見書|意见书|建議書|建议书|聯名信|联名信|請願|连署|連署|公告|致.{2,20}信"
)
_TO = re.compile(
    r"(?i)^(?:to|à|a|an|para|attn|attention|addressed to|à l['’]attention de|a la atenci[oó]n de"
    r"|destinataires?|致|收件人|受文者)\s*[:：]\s*(?P<rest>.*)$"
    r"|^(?:open letter to|an (?=den|die|das)"
    r"|致)\s*(?P<open>.+)$"
)
_DEAR = re.compile(
    r"(?i)^(?:dear|ch(?:er|ère|ers|ères)|estimad[oa]s?|querid[oa]s?|prezad[oa]s?|car[oa]s?"
    r"|sehr geehrte[rs]?|liebe[rs]?|excelent[íi]ssim[oa]s?|尊敬的|敬愛的|敬爱的|親愛的"
    r"|亲爱的)\s*(?P<rest>.+?)[,，:：!.]*$"
)
# 致全體議員：請否決草案: whom, and what is asked of them, is a title.
_TO_AND_WHAT = re.compile(
    "致[^：:，,]{2,24}[：:][^：:]{0,4}(?:請|请|促|要求|呼籲|呼吁|反對|反对|懇請|恳请|停止|立即|撤回|守護|守护|捍衛|捍卫|保|還)"
    ".{2,60}$"
)
_POLITE = re.compile(
    r"(?i)^(?:monsieur|madame|mesdames|messieurs|your excellenc|excellenc|señor|señora|senhor"
    r"|senhora|exmo|exma|excmo|ilmo|honou?rable|the (?:right )?honou?rable|the rt\.? hon|mr\.?"
    r"|mrs\.?|ms\.?|dr\.?|hon\.?)\b.*?[,，:：]?$"
)
# The site's name behind the title: after a bar, or two or three words after a dash.
_SITE = re.compile(r"\s+[|»]\s+[^|»]{2,40}$|\s+[–—·]\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}$")
_SUBJECT = re.compile(
    r"(?i)^(?:subject|re|objet|asunto|assunto|betreff|betrifft|title|titre|título|titel|主旨|主題"
    r"|標題|主题|标题)\s*[:：]\s*(?:(?:fwd?|wg|tr|rv|enc|re|aw|转发|轉寄|回复|回覆)\s*[:：]\s*)*"
)
_LETTER_TO = re.compile(
    r"(?i)^(?:(?:a |an )?(?:joint |open )*(?:open letter to|(?:letter|statement) (?:by|from)"
    r"|open letter (?:by|from))|lettre ouverte (?:à|aux?|d[eu]s?)|carta abierta (?:a|al|de)|carta "
    r"aberta (?:a|à|ao|aos|às|d[aeo]s?)|(?:ein )?(?:offener brief|stellungnahme) (?:an|der|des|von)"
    r"|déclaration d[eu]s?|declaración de|declaração d[aeo]s?)\s"
)
_READ_LINES = 40


def find_title(lines: list[Line], page_title: str = "") -> tuple[str, int]:
    """The title and the index of its line; ("", -1) when the letter has none.

    A line that says what it is ("Open letter …", "Declaración …") before the text begins, else a
    heading, else the first line that could be one.
    """
    candidates: list[tuple[float, int]] = []
    prose_seen = 0
    for index, line in enumerate(lines[:_READ_LINES]):
        text = line.text
        if not line.heading and _is_sentence(text):
            prose_seen += 1
            if prose_seen > 1 and candidates:
                break
            continue
        heading = read_heading(text)
        label = re.match(r"[^:：]{2,20}[:：]", text)
        labelled = read_heading(label.group()) if label and label.end() < len(text) else None
        if labelled and labelled.signing and re.match(r"[聯联連连簽签]", text):
            break  # 聯署團體：甲、乙
        if heading and heading.signing and ends_open(text) and not _says_letter(text):
            break  # the names begin: what follows is no title
        score = _title_score(line, index, prose_seen)
        if score > 0:
            candidates.append((score - 0.03 * index, index))
    if not candidates:
        return (_SITE.sub("", page_title.strip()), -1) if page_title.strip() else ("", -1)
    _score, best = max(candidates)
    if len(lines[best].text.split()) == 1 and not has_east_asian(lines[best].text):
        # "TRIBUNE" says what it is; the line below says what it says.
        after = [index for _score, index in candidates if best < index <= best + 2]
        best = min(after, default=best)
    if _LETTER_TO.match(lines[best].text) and not lines[best].heading:
        # "For the line's reopening", and below it "Open letter to the Minister": what it is about.
        above = [
            index
            for _score, index in candidates
            if index == best - 1
            and (index == 0 or len(lines[index].text.split()) >= 4)
            and not _SUBJECT.match(lines[index].text)
        ]
        best = next(iter(above), best)
    return _with_next(lines, best), best


def _is_sentence(text: str) -> bool:
    """Running text; a title may be a sentence too ("We stand with …"), but a short one,
    unclosed."""
    closed = text.rstrip('"”’ ')[-1:] in ".:;。：；" or len(text.split()) > 40
    return is_prose(text) and (closed or (not _says_letter(text) and len(text) > 120))


def _title_score(line: Line, index: int, prose_seen: int) -> float:
    text = line.text
    words = fold_words(text)
    if (
        len(text) > 300
        or line.cells
        or text.count(";") + text.count("、") >= 2
        or is_date_line(text)
        or TAIL.match(text)
        or (line.marker and not line.heading)
    ):
        return 0
    if text.endswith((",", "，", ":", "：")) or (
        SALUTATION.match(text) and not (_says_letter(text) or _TO_AND_WHAT.match(text))
    ):
        return 0
    if is_page_furniture(text) or (
        NOISE.search(text) and not _says_letter(text) and not line.heading
    ):
        return 0
    if read_heading(text) and not _says_letter(text):
        return 0
    # A mail's subject is what the sender called it; the letter may have a title of its own.
    score = (-2.2 if _says_letter(text) else -0.3) if _SUBJECT.match(text) else 0.0
    if line.heading:
        score += 4 - line.heading
    if line.bold:
        score += 0.7
    if _says_letter(text) and (len(words) >= 3 or has_east_asian(text)):
        # "Labour Solidarity Network" is whose page it is.
        score += 0.3 if len(words) <= 4 and is_head(text.split()[-1]) else 2.5
    elif index < 3 and len(words) == 1 and words[0] in _TITLE_WORDS:
        score += 1.5
    if len(words) >= 4 or (has_east_asian(text) and len(text) >= 5):
        score += 1
    if prose_seen:
        score -= 2
    if text.endswith((".", "。")):
        score -= 0.8
    return score


def _with_next(lines: list[Line], index: int) -> str:
    """The title with the line that goes on with it; without the site's name behind a bar."""
    title = _SUBJECT.sub("", _SITE.sub("", lines[index].text).strip(" *_#"))
    for following in lines[index + 1 : index + 3]:
        text = following.text
        goes_on = (
            following.blanks == 0
            and not following.marker
            and len(text) < 160
            and not is_prose(text)
        )
        small_word_end = re.search(
            r"(?i)\b(?:of|the|to|on|and|for|in|de|du|des|la|à|et|del|y|do|da|e|der|die|den|und"
            r"|für|an)$|[,&:-]$",
            title,
        )
        small_word_start = re.match(
            r"(?i)(?:of|on|for|in|against|concerning|regarding|to|about|calling|de|du|des|pour"
            r"|sur|contre|para|por|sobre|contra|für|gegen|zur?|über|an)\b",
            text,
        )
        if not goes_on or not (
            text[0].islower()
            or small_word_end
            or (small_word_start and title.isupper() == text.isupper())
        ):
            break
        if is_date_line(text) or (SALUTATION.match(text) and not small_word_end):
            break
        title = f"{title} {text}"
    return title


def _says_letter(text: str) -> bool:
    words = fold_words(text)
    return any(word in _TITLE_WORDS for word in words) or _HAN_TITLE.search(text) is not None


def find_letter_date(lines: list[Line], text_end: int) -> str | None:
    """The letter's date: a line of its own near the top, else one at the end, else the day on which
    it was adopted or handed over, or its names were taken."""
    for line in lines[:_READ_LINES]:
        if is_date_line(f"{line.mark}{line.text}") and not is_sending_date(line.text):
            return find_date(f"{line.mark}{line.text}") or find_month(line.text)
    for line in lines[: min(_READ_LINES, text_end)]:
        dated = find_dateline(line.text)
        if dated:
            return dated
    for line in lines[max(0, text_end - 8) : text_end + 6]:
        if is_date_line(line.text):
            return find_date(line.text) or find_month(line.text)
    for line in lines[-6:]:
        if is_date_line(line.text):
            return find_date(line.text) or find_month(line.text)
    around = [*lines[: min(_READ_LINES, text_end)], *lines[max(0, text_end - 2) : text_end + 1]]
    said = (find_said_date(line.text) for line in around)
    found = next(filter(None, said), None)
    sent = (find_date(line.text) for line in lines[:8] if is_sending_date(line.text))
    return found or next(filter(None, sent), None)


def find_addressees(lines: list[Line], title_index: int, text_end: int) -> list[str]:
    """Those whom the letter addresses: "Dear …", "To: …", or a block of them after the title."""
    found: list[str] = []
    for index, line in enumerate(lines[: min(text_end, 60)]):
        text = line.text.strip()
        if index == title_index or len(text) > 500:
            continue
        to = _TO.match(text)
        dear = _DEAR.match(text)
        if dear and not is_prose(dear["rest"]):
            if not found or not _is_general(dear["rest"]):
                salutation = _parts(dear["rest"])
                found = found or salutation
            break
        if to and len(text) < 300:
            rest = (to["rest"] or to["open"] or "").strip()
            if rest and not is_prose(rest):
                found.extend(_parts(rest))
            elif not rest:
                found.extend(_block(lines, index + 1))
        elif _POLITE.match(text) and text.endswith((",", "，", ":", "：")) and not is_prose(text):
            found = found or [text.strip(" ,，:：")]
            break
    return list(dict.fromkeys(part for part in found if part))


def _block(lines: list[Line], start: int) -> list[str]:
    block: list[str] = []
    for index, line in enumerate(lines[start : start + 12]):
        if (
            (index and line.blanks and not line.marker)
            or is_prose(line.text)
            or (SALUTATION.match(line.text) and _DEAR.match(line.text))
        ):
            break
        block.append(line.text.strip(" ,，;"))
    return block


def _is_general(text: str) -> bool:
    return bool(re.match(r"(?i)^(?:sir|madam|sirs|friends|colleagues|all|sir or madam)\b", text))


def _parts(text: str) -> list[str]:
    """Addressees parted by commas, each with the office that goes with it."""
    bare = text.strip(" ,，:：.;")
    parts = [
        part.strip()
        for part in re.split(r"[,，;；、]|\s+(?:and|et|y|e|und)\s+(?=[A-ZÀ-Þ])", bare)
        if part.strip()
    ]
    parts = [re.sub(r"(?i)^(?:and|et|y|e|und)\s+", "", part) for part in parts]
    if len(parts) <= 1 or not has_latin(bare):
        return parts
    merged: list[str] = []
    for part in parts:
        words = part.split()
        # "Justin Trudeau, Prime Minister of Canada": an office without a name belongs to the name
        # before.
        if (
            merged
            and re.match(
                r"(?i)^(?:prime |deputy |premier |président|presidente|ministre|ministro"
                r"|minister of|p\.?c|m\.?p|leader of|secretary)",
                part,
            )
            and len(words) <= 6
            and not re.search(r"[A-Z]\w+ [A-Z]\w+ [A-Z]\w+", part)
        ):
            merged[-1] = f"{merged[-1]}, {part}"
        else:
            merged.append(part)
    return merged

"""Dates as letters write them, in their languages, to ISO 8601."""

from __future__ import annotations

import re
from datetime import date

from ..names.words import fold_word

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier enero janeiro januar jänner janner ene",
            "february feb fevrier fev febrero fevereiro februar fevr",
            "march mar mars marzo marco marz maerz",
            "april apr avril avr abril abr",
            "may mai mayo maio",
            "june jun juin junio junho juni",
            "july jul juillet juil julio julho juli",
            "august aug aout agosto ago",
            "september sep sept septembre septiembre setembro set setiembre",
            "october oct octobre octubre outubro oktober okt out",
            "november nov novembre noviembre novembro",
            "december dec decembre diciembre dic dezembro dez dezember",
        ),
        start=1,
    )
    for name in names.split()
}
_DAY_MONTH_YEAR = re.compile(
    r"(?i)\b(\d{1,2})(?:st|nd|rd|th|er|\.?[ºª]|°|\.)?\s+(?:day of |of |de "
    r"|d['’])?([^\W\d_]{3,10})\.?,?\s+(?:de |del |of )?(\d{4})\b"
)
_MONTH_DAY_YEAR = re.compile(r"(?i)\b([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_ISO = re.compile(r"\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b")
_HAN = re.compile(
    r"(\d{4}|[二〇零一九八七六五四三○]{4})\s*年\s*(\d{1,2}|"
    r"[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}"
    r"|[一二三四五六七八九十廿卅]{1,3})\s*日"
)
_ROC = re.compile(
    r"(?:中華)?民國\s*(\d{2,3}|[一二三四五六七八九十百零〇○]{1,5})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\s*日"
)
_NUMERIC = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)\b")
_HAN_DIGITS = {
    "〇": 0,
    "零": 0,
    "○": 0,
    **{digit: value for value, digit in enumerate("一二三四五六七八九", start=1)},
}
_LEAVINGS = re.compile(
    r"(?i)\b(?:date[d]?|this|published|updated|posted|on|the|of|monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|fecha|data"
    r"|datum|den|am|em|el|lunes|martes|miércoles|jueves|viernes|sábado|domingo|montag|dienstag"
    r"|mittwoch|donnerstag|freitag|samstag|sonntag|stand|日期)\b"
)


def find_date(text: str) -> str | None:
    """The first date in the text as ``YYYY-MM-DD``, or None. Day and month in figures are read
    day first, except where that is no date ("12/31/2020")."""
    found = [match for pattern in _READERS for match in [_read(pattern, text)] if match]
    return min(found)[1] if found else None


# 二〇一〇年教師節, 主曆二零二二年將臨期: a year and a feast or season.
_HAN_FEAST = re.compile(
    "(?:主曆|公元|西元|中華民國|民國|於|于)?[\\d一二三四五六七八九十〇○零]{2,5}年[^，、：（(]{0,6}(?:節|节|期|春|夏|秋|冬|前夕|月|日|周年|週年)"
)


# "3 May 2022 (World Press Freedom Day)".
_ASIDE = re.compile(r"(?<=\d)\s*\([^()\d]{3,60}\)$")


# "Roetown, Doeville, October 2022", "im Mai 2023": a month alone, its places before it.
_MONTH = re.compile(
    r"(?i)^(?P<places>(?:[^\W\d_][\w'’ ()/-]{1,30},\s*){0,5})(?:le |en |im |in |au |à )?"
    r"(?:mois d['’e] ?|early |mid-|late |anfang |mitte |ende |début |fin )?"
    r"(?P<month>[^\W\d_]{3,10})\.?,?\s+(?:de |del |of )?(?P<year>(?:19|20)\d\d)\.?$"
)


_HAN_MONTH = re.compile(
    r"(?:[^\W\d_]{1,8}[，,]?\s*)?(\d{4}|[二〇零一九八七六五四三○]{4})\s*年\s*"
    r"(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月[。.]?"
)


def find_month(text: str) -> str | None:
    """The month, as ``YYYY-MM``, of a line that is one with its year, perhaps with places."""
    han = _HAN_MONTH.fullmatch(text.strip(" \u3000（）()"))
    if han and 1 <= (month := _han_number(han[2])) <= 12:
        return f"{_han_year(han[1])}-{month:02d}"
    found = _MONTH.match(text.strip()) if len(text) < 100 else None
    number = _MONTHS.get(fold_word(found["month"])) if found else None
    if not found or not number:
        return None
    towns = re.findall(r"[^\W\d_]{4,}", found["places"])
    if not all(town[0].isupper() for town in towns):
        return None
    return f"{found['year']}-{number:02d}"


def is_date_line(text: str) -> bool:
    """Is the line a date, perhaps with its place, and nothing else?"""
    if find_month(text):
        return True
    if _HAN_FEAST.fullmatch(text.strip()):
        return True
    places = text.count(",") + text.count(";") >= 3
    if len(text) > (130 if places else 80) or find_date(text) is None:
        return False
    left = _ASIDE.sub("", text)
    for pattern in _READERS:
        left = pattern.sub("", left)
    left = _LEAVINGS.sub("", left)
    words = re.findall(r"[^\W\d_]{2,}", left)
    if len(words) <= (12 if places else 6) and all(
        word[0].isupper() or len(word) <= 3 for word in words
    ):
        return True
    return len(re.findall(r"[^\W\d_]{2,}", left)) <= 3


_BYLINE = re.compile(
    r"(?i)^(?:by|von|par|por|published|updated|posted|publié|mis à jour|publicado|"
    r"veröffentlicht)\b|[|·•]"
)
_DATELINE = re.compile(r"^[^.!?。！？]{0,70}?\.?\s?[—–:-]\s")
# What a sentence or a heading says that was done with the letter on its day, or until when names
# were taken.
_SAID_OF_LETTER = re.compile(
    r"(?i)\b(?:adopted|handed over|delivered|signed|as of|signatures? (?:on|at|until)"
    r"|verabschiede\w*|übergeben|überreicht|beschlossen|stand|adopté\w*|remise?|signataires au"
    r"|liste (?:arrêtée|close) (?:au|le)|aprobad[oa]|entregad[oa]|suscrit[oa]|firmas (?:a|al|hasta)"
    r"|aprovad[oa]|entregue|subscrit[oa]|assinaturas até)\b|截至|截止|通過|通过|遞交|递交"
)


def find_dateline(text: str) -> str | None:
    """The date in a byline ("By X | 3 May 2023 | 5 min read"), or with which a first paragraph
    begins ("London, 3 May 2023 — …")."""
    if len(text) <= 140 and _BYLINE.search(text):
        return find_date(text)
    line = _DATELINE.match(text)
    if line and is_date_line(line.group().rstrip(" .—–:-")):
        return find_date(line.group())
    for stop in list(re.finditer(r"\.\s", text[:70]))[:3]:
        if is_date_line(text[: stop.start()]):  # "Mittwoch, 1. April 2020. Als …"
            return find_date(text[: stop.start()])
    return find_date(text) if len(text) <= 70 and is_date_line(text) else None


def find_said_date(text: str) -> str | None:
    """The date that a short text gives for the letter: "The meeting adopted on 3 May 2023 …",
    "Signatories (as of 3 May 2023)"."""
    return find_date(text) if len(text) <= 250 and _SAID_OF_LETTER.search(text) else None


def _read(pattern: re.Pattern[str], text: str) -> tuple[int, str] | None:
    for match in pattern.finditer(text[:2000]):
        value = _to_date(pattern, match)
        if value:
            return match.start(), value.isoformat()
    return None


def _to_date(pattern: re.Pattern[str], match: re.Match[str]) -> date | None:
    one, two, three = match.groups()
    if pattern is _ISO:
        return _date(int(one), int(two), int(three))
    if pattern is _DAY_MONTH_YEAR:
        return _date(int(three), _MONTHS.get(fold_word(two), 0), int(one))
    if pattern is _MONTH_DAY_YEAR:
        return _date(int(three), _MONTHS.get(fold_word(one), 0), int(two))
    if pattern is _ROC:
        return _date(_roc_year(one) + 1911, _han_number(two), _han_number(three))
    if pattern is _HAN:
        return _date(_han_year(one), _han_number(two), _han_number(three))
    return _date(int(three), int(two), int(one)) or _date(int(three), int(one), int(two))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _han_year(text: str) -> int:
    return (
        int(text)
        if text.isdigit()
        else int("".join(str(_HAN_DIGITS.get(digit, 0)) for digit in text))
    )


def _roc_year(text: str) -> int:
    """民國: years since 1911, in figures, in digits (一一一) or counted (一百一十一)."""
    if text.isdigit():
        return int(text)
    if "百" in text:
        return 100 + _han_number(text.partition("百")[2].lstrip("零〇○"))
    if "十" in text:
        return _han_number(text)
    return int("".join(str(_HAN_DIGITS.get(digit, 0)) for digit in text))


def _han_number(text: str) -> int:
    if text.isdigit():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.partition("十")
    if not ten:
        return _HAN_DIGITS.get(text[:1], 0)
    return (_HAN_DIGITS.get(tens, 1) if tens else 1) * 10 + (
        _HAN_DIGITS.get(ones, 0) if ones else 0
    )


_READERS = (_ROC, _ISO, _DAY_MONTH_YEAR, _MONTH_DAY_YEAR, _HAN, _NUMERIC)

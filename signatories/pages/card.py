"""The share image: a letter's title, who leads it and the site, drawn as a sheet of paper."""

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageDraw

from signatories.pages.typefaces import (
    PLAIN,
    TITLE,
    Typeface,
    candidates,
    is_right_to_left,
    needs_shaping,
    runs,
)

SIZE = (1200, 630)
EDGE = 80
# The stylesheet's light colours.
PAPER, INK, SOFT, ACCENT = "#fdfcf9", "#1d1b18", "#57524a", "#7c1f24"
TITLE_SIZES = (80, 72, 64, 57, 51, 46, 41, 37)
TITLE_TOP, TITLE_HEIGHT = 140, 340
RULE = 508
COLOURS = 64

# Where Chinese and Japanese lines may neither begin nor end; Western marks keep to their words.
NOT_FIRST = frozenset("、。，．：；！？」』）》〉】〕…—–·・ー)]}!,.:;?%’”»་།")
NOT_LAST = frozenset("「『（《〈【〔([{‘“«")
BREAK_AFTER = frozenset("-–—/་")


@dataclass(frozen=True)
class Words:
    """What stands on a share image. `kicker` says above the title what it is."""

    language: str
    kicker: str
    title: str
    coalitions: str
    site: str


def draw(words: Words) -> bytes:
    """The image as a PNG."""
    image = Image.new("RGB", SIZE, PAPER)
    sheet = _Sheet(ImageDraw.Draw(image), words)
    sheet.draw()
    small = image.quantize(COLOURS, dither=Image.Dither.NONE)
    file = io.BytesIO()
    small.save(file, "PNG", optimize=True)
    return file.getvalue()


@dataclass
class _Sheet:
    canvas: ImageDraw.ImageDraw
    words: Words

    def draw(self) -> None:
        language = self.words.language
        titles, plain = candidates(TITLE, language), candidates(PLAIN, language)
        self.mirrored = is_right_to_left(self.words.title)
        self.canvas.rectangle((0, 0, SIZE[0], 13), fill=ACCENT)
        self._line(self.words.kicker, plain, 28, 98, ACCENT)
        self._title(titles)
        self.canvas.rectangle((EDGE, RULE, SIZE[0] - EDGE, RULE + 3), fill=INK)
        self.canvas.rectangle((EDGE, RULE + 7, SIZE[0] - EDGE, RULE + 8), fill=INK)
        site_width = _width(self.words.site, plain, 26)
        room = SIZE[0] - 2 * EDGE - site_width - 40
        who = shortened(self.words.coalitions, plain, 32, room)
        self._line(who, plain, 32, 566, INK)
        self._line(self.words.site, plain, 26, 566, SOFT, at_end=True)

    def _title(self, faces: tuple[Typeface, ...]) -> None:
        lines, size, leading = _set(self.words.title, faces)
        baseline = TITLE_TOP + size
        for line in lines:
            self._line(line, faces, size, baseline, INK, to_the_left=self.mirrored)
            baseline += leading

    def _line(
        self,
        text: str,
        faces: tuple[Typeface, ...],
        size: int,
        baseline: int,
        colour: str,
        *,
        to_the_left: bool | None = None,
        at_end: bool = False,
    ) -> None:
        """A line at the edge where the title's script begins, or `at_end` at the other. A line of
        a text `to_the_left` runs as the whole text does, whatever it begins with itself.
        """
        if to_the_left is None:
            to_the_left = is_right_to_left(text)
        width = _width(text, faces, size)
        x: float = SIZE[0] - EDGE - width if self.mirrored != at_end else EDGE
        pieces = runs(text, faces, to_the_left=to_the_left)
        if to_the_left:
            pieces.reverse()
        for piece, face in pieces:
            font = face.at(size)
            self.canvas.text((x, baseline), piece, font=font, fill=colour, anchor="ls")
            x += font.getlength(piece)


# Lines -------------------------------------------------------------------------------------------


def _set(title: str, faces: tuple[Typeface, ...]) -> tuple[list[str], int, int]:
    """A title in lines, as large as fits, and no line much longer than the others."""
    room = SIZE[0] - 2 * EDGE
    for size in TITLE_SIZES:
        leading = round(size * _leading(title))
        most = TITLE_HEIGHT // leading
        lines = wrapped(title, faces, size, room)
        if len(lines) <= most:
            return _balanced(title, faces, size, lines), size, leading
    lines = lines[:most]
    lines[-1] = shortened(f"{lines[-1]} …", faces, size, room, cut=True)
    return lines, size, leading


def _leading(text: str) -> float:
    if any(needs_shaping(c) for c in text):
        return 1.55
    return 1.35 if any(unicodedata.east_asian_width(c) == "W" for c in text) else 1.2


def _balanced(title: str, faces: tuple[Typeface, ...], size: int, lines: list[str]) -> list[str]:
    room = SIZE[0] - 2 * EDGE
    while len(lines) > 1 and room > 300:
        room -= 20
        closer = wrapped(title, faces, size, room)
        if len(closer) > len(lines):
            break
        lines = closer
    return lines


def wrapped(text: str, faces: tuple[Typeface, ...], size: int, room: float) -> list[str]:
    """The text in lines that are no wider than `room`."""
    lines = [""]
    for piece in pieces_of(" ".join(text.split())):
        for part in _parts(piece, faces, size, room):
            if _width((lines[-1] + part).rstrip(), faces, size) <= room:
                lines[-1] += part
            else:
                lines.append(part)
    return [line.strip() for line in lines if line.strip()]


def _parts(piece: str, faces: tuple[Typeface, ...], size: int, room: float) -> Iterator[str]:
    """The piece, or what of it fits into a line of its own, never parting a sign from its mark."""
    part = ""
    for character in piece:
        is_mark = unicodedata.category(character)[0] in "MC"
        if part and not is_mark and _width(part + character, faces, size) > room:
            yield part
            part = ""
        part += character
    yield part


def pieces_of(text: str) -> Iterator[str]:
    """The text between the places where a line may end."""
    piece = ""
    for place, character in enumerate(text):
        piece += character
        after = text[place + 1 : place + 2]
        if after and _may_break(character, after):
            yield piece
            piece = ""
    yield piece


def _may_break(before: str, after: str) -> bool:
    if before == " ":
        return True
    if after == " " or after in NOT_FIRST or before in NOT_LAST:
        return False
    if unicodedata.category(after)[0] == "M":
        return False
    return before in BREAK_AFTER or _is_wide(before) or _is_wide(after)


def _is_wide(character: str) -> bool:
    """Whether it belongs to a script that is written without spaces, sign by sign."""
    hangul = "\uac00" <= character <= "\ud7a3"
    return unicodedata.east_asian_width(character) in ("W", "F") and not hangul


def shortened(
    text: str, faces: tuple[Typeface, ...], size: int, room: float, *, cut: bool = False
) -> str:
    """The text, or as much of it as fits before an ellipsis; `cut` says that it ends in one."""
    if _width(text, faces, size) <= room:
        return text
    kept = text.removesuffix("…") if cut else text
    while kept and _width(f"{kept.rstrip()}…", faces, size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _width(text: str, faces: tuple[Typeface, ...], size: int) -> float:
    return sum(face.at(size).getlength(piece) for piece, face in runs(text, faces))

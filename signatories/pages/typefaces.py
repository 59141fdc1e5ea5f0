"""The machine's fonts for share images: which of them draws which character, and how wide.

Noto's families come first, for together they draw every script; what they lack is looked for in
the others that Debian has. A script that must be shaped (Arabic, Tibetan …) counts as drawn only
where Pillow can shape it (raqm).
"""

import functools
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageFont, features

FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
PROBE = 24  # pixels: large enough to tell a sign from the box that stands for a missing one

TITLE = (
    "NotoSerif-Bold", "NotoSerifCJK-Bold", "NotoNaskhArabic-Bold", "NotoSerif*-Bold",
    "NotoSans*-Bold", "NotoSans*-Regular", "DejaVuSerif-Bold", "DejaVuSans-Bold",
    "LiberationSerif-Bold",
)  # fmt: skip
PLAIN = (
    "NotoSans-Regular", "NotoSansCJK-Regular", "NotoSansArabic-Regular", "NotoSans*-Regular",
    "NotoSerif*-Regular", "DejaVuSans", "LiberationSans-Regular",
)  # fmt: skip
# Which of the languages in a CJK collection draws the signs that differ between them.
CJK = {"ja": 0, "ko": 1, "zh-hans": 2, "zh": 2, "zh-hant": 3, "zh-hk": 4}
TRADITIONAL = 3


@dataclass(frozen=True)
class Typeface:
    """One font of the machine; without a file, the small one that Pillow carries."""

    file: str
    index: int = 0

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        return _font(self, size, shaped=True)

    def draws(self, character: str) -> bool:
        return _draws(self, character)


@functools.lru_cache(maxsize=64)
def _font(typeface: Typeface, size: int, *, shaped: bool) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.RAQM if shaped and can_shape() else ImageFont.Layout.BASIC
    if typeface.file:
        return ImageFont.truetype(typeface.file, size, typeface.index, layout_engine=engine)
    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font


@functools.lru_cache(maxsize=20_000)
def _draws(typeface: Typeface, character: str) -> bool:
    """Whether it has a sign of its own for it, and not the box that stands for what is missing."""
    if is_unseen(character):
        return True
    font = _font(typeface, PROBE, shaped=False)
    return _looks(font, character) not in _boxes(typeface)


@functools.cache
def _boxes(typeface: Typeface) -> tuple[tuple[tuple[int, int], bytes], ...]:
    font = _font(typeface, PROBE, shaped=False)
    return tuple(_looks(font, missing) for missing in ("\U0010ffff", "\U000effff"))


def _looks(font: ImageFont.FreeTypeFont, character: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(character, mode="L")
    return mask.size, bytes(mask)


@functools.cache
def can_shape() -> bool:
    return bool(features.check("raqm"))


def is_unseen(character: str) -> bool:
    return unicodedata.category(character) in ("Zs", "Zl", "Zp", "Cf", "Cc")


def needs_shaping(character: str) -> bool:
    """Whether its signs stand in another order than they are written, join, or stack."""
    if unicodedata.bidirectional(character) in ("R", "AL", "AN"):
        return True
    return "\u0700" <= character < "\u10a0" or "\u1700" <= character <= "\u1cff"


@functools.cache
def _files() -> dict[str, str]:
    found: dict[str, str] = {}
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.tt[fc]")) if folder.is_dir() else ():
            found.setdefault(path.stem, str(path))
    return found


@functools.lru_cache(maxsize=32)
def candidates(patterns: tuple[str, ...], language: str) -> tuple[Typeface, ...]:
    """The fonts to try for a text in this language, the best first."""
    names: list[str] = []
    for pattern in patterns:
        names += [name for name in _matching(pattern) if name not in names]
    if language in CJK:
        names.sort(key=lambda name: "CJK" not in name)
    index = CJK.get(language, TRADITIONAL)
    files = _files()
    faces = [Typeface(files[name], index if "CJK" in name else 0) for name in names]
    return (*faces, Typeface(""))


def _matching(pattern: str) -> list[str]:
    begin, star, end = pattern.partition("*")
    if not star:
        return [pattern] if pattern in _files() else []
    return [n for n in sorted(_files()) if n.startswith(begin) and n.endswith(end)
            and not n.endswith("Mono" + end) and "Display" not in n]  # fmt: skip


def face_for(character: str, faces: tuple[Typeface, ...]) -> Typeface | None:
    """The first of these fonts that draws it; None where none does."""
    if needs_shaping(character) and not can_shape():
        return None
    return next((face for face in faces if face.draws(character)), None)


def undrawn(text: str, faces: tuple[Typeface, ...]) -> list[str]:
    """The characters of a text that no font here draws, each once."""
    return [c for c in dict.fromkeys(text) if not is_unseen(c) and face_for(c, faces) is None]


# Runs --------------------------------------------------------------------------------------------


def is_right_to_left(text: str) -> bool:
    """Whether its first letter with a direction runs to the left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def runs(
    text: str, faces: tuple[Typeface, ...], *, to_the_left: bool | None = None
) -> list[tuple[str, Typeface]]:
    """A text as pieces of one font each, in the order in which they are read.

    What has no direction of its own (spaces, marks) stays with its neighbours where they agree,
    and goes with the text's own direction where they do not. Characters that nobody draws are
    left out.
    """
    if to_the_left is None:
        to_the_left = is_right_to_left(text)
    strong = [None if _is_neutral(c) else face_for(c, faces) for c in text]
    own = ("R", "AL") if to_the_left else ("L",)
    along = (f for c, f in zip(text, strong, strict=True) if unicodedata.bidirectional(c) in own)
    first = next((face for face in (*along, *strong) if face), faces[-1])
    found: list[tuple[str, Typeface]] = []
    for character, face in zip(text, _filled(text, strong, first, faces), strict=True):
        if face is None:
            continue
        if found and found[-1][1] == face:
            found[-1] = (found[-1][0] + character, face)
        else:
            found.append((character, face))
    return found


def _is_neutral(character: str) -> bool:
    return unicodedata.category(character)[0] in "ZPCM"


def _filled(
    text: str, strong: list[Typeface | None], first: Typeface, faces: tuple[Typeface, ...]
) -> Iterator[Typeface | None]:
    before = first
    for place, (character, face) in enumerate(zip(text, strong, strict=True)):
        if face is not None or not _is_neutral(character):
            before = face or before
            yield face
            continue
        is_mark = unicodedata.category(character)[0] in "MC"
        after = next((f for f in strong[place + 1 :] if f), before)
        wanted = before if is_mark or before == after else first
        yield wanted if wanted.draws(character) else face_for(character, faces)

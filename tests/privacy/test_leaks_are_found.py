"""The leak test's own test: a word is found in every disguise."""

import base64
import gzip
import html
import io
import json
import quopri
import zipfile
import zlib
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote

import pytest

from tests.privacy.finding import check, texts_from, words_in
from tests.privacy.marked import CORRECTED, FIELDS, Word

WORD = Word(7, "role", CORRECTED)
TEXT = f"Ms {WORD}é"


def wrapped(raw: bytes) -> bytes:
    return b"\r\n".join(raw[at : at + 9] for at in range(0, len(raw), 9))


def in_zip(text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr("sheet.xml", text)
    return packed.getvalue()


DISGUISES: dict[str, Callable[[str], str | bytes]] = {
    "clear": str,
    "upper": str.upper,
    "lower": str.lower,
    "Latin-1": lambda text: text.encode("latin-1"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 of the other order": lambda text: text.encode("utf-16-be"),
    "UTF-32": lambda text: text.encode("utf-32"),
    "percent, where it must": quote,
    "percent, all": lambda text: "".join(f"%{byte:02x}" for byte in text.encode()),
    "percent, one letter": lambda text: text.replace("j", "%6A"),
    "JSON": json.dumps,
    "JSON, all": lambda text: "".join(f"\\u{ord(letter):04X}" for letter in text),
    "JSON in JSON": lambda text: "".join(f"\\\\u{ord(letter):04x}" for letter in text),
    "HTML": lambda text: html.escape(text),
    "HTML, all": lambda text: "".join(f"&#{ord(letter)};" for letter in text),
    "HTML, all, hexadecimal": lambda text: "".join(f"&#x{ord(letter):X};" for letter in text),
    "quoted-printable": lambda text: quopri.encodestring(text.encode()),
    "quoted-printable, all": lambda text: "".join(f"={byte:02X}" for byte in text.encode()),
    "quoted-printable, broken": lambda text: text.replace("kw", "k=\r\nw"),
    "hexadecimal": lambda text: text.encode().hex(),
    "HEXADECIMAL, from the second": lambda text: "a" + text.encode().hex().upper(),
    "percent in HTML": lambda text: "".join(f"&#37;{byte:02x}" for byte in text.encode()),
    "Base64, at 0": lambda text: base64.b64encode(text.encode()),
    "Base64, at 1": lambda text: base64.b64encode(b"x" + text.encode()),
    "Base64, at 2": lambda text: base64.b64encode(b"xx" + text.encode()),
    "Base64 for URLs": lambda text: base64.urlsafe_b64encode(b"\xff\xfe" + text.encode()),
    "Base64 within a word": lambda text: b"abc" + base64.b64encode(text.encode()),
    "Base64, broken": lambda text: wrapped(base64.b64encode(text.encode())),
    "Base64 of UTF-16": lambda text: base64.b64encode(text.encode("utf-16")),
    "Base64, percent": lambda text: quote(base64.b64encode(text.encode() + b"??>>").decode()),
    "gzip": lambda text: gzip.compress(text.encode()),
    "a sheet": in_zip,
    "a paper": lambda text: b"%PDF-1.7 stream\n" + zlib.compress(text.encode()) + b"endstream",
    "cut": lambda text: text[:14],
}


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES)
def test_a_word_is_found_in_every_disguise(disguise: Callable[[str], str | bytes]) -> None:
    said = disguise(TEXT)
    with pytest.raises(AssertionError):
        check("here", said, set())
    with pytest.raises(AssertionError):
        check("here", said, {Word(7, "role")})
    # Among other things.
    around = said.encode() if isinstance(said, str) else said
    if not around.startswith((b"\x1f\x8b", b"PK", b"%PDF")):
        with pytest.raises(AssertionError):
            check("here", b"<p> " + around + b" </p>", set())


def test_what_is_allowed_may_stand_there_and_nothing_else_is_found() -> None:
    check("here", TEXT, {WORD})
    of_nobody = b"%41&amp;=20\\u0041 0123456789abcdef0123456789abcdef QUJDREVGR0hJSktMTU5P"
    check("here", of_nobody, set())


def test_every_field_has_a_word_of_its_own() -> None:
    words = {str(Word(255, name, wording)) for name in FIELDS for wording in range(3)}
    assert len(words) == len(FIELDS) * 3
    assert words_in(" ".join(words)) == {
        Word(255, name, wording) for name in FIELDS for wording in range(3)
    }


class Holder:
    __slots__ = ("held",)

    def __init__(self, held: object) -> None:
        self.held = held


def holding(kind: str) -> object:
    text = TEXT + kind  # no constant of the code

    @lru_cache
    def remembered() -> str:
        return text.upper()

    remembered()
    kinds: dict[str, object] = {
        "list": [[text]],
        "key": {text: 1},
        "bytes": (text.encode(),),
        "closure": lambda: text,
        "memory": remembered,
        "slots": Holder(Holder(text)),
        "default": lambda said=text: said,
    }
    return kinds[kind]


@pytest.mark.parametrize("kind", ["list", "key", "bytes", "closure", "memory", "slots", "default"])
def test_a_word_is_found_in_whatever_holds_it(kind: str) -> None:
    assert any(words_in(text) for text in texts_from([holding(kind)]))

"""Finding marked words wherever they stand: in clear, in another encoding, packed, in an object."""

import base64
import binascii
import functools
import gc
import gzip
import hashlib
import html
import io
import re
import types
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import unquote_to_bytes

import brotli

from tests.privacy.marked import ALPHABET, MARK, Word

_MARK = re.compile(MARK.encode(), re.IGNORECASE)
_WORD = re.compile(MARK.encode() + b"([" + ALPHABET.encode() + b"]{4})", re.IGNORECASE)
_NOT_WALKED = (types.ModuleType, type, types.FrameType, types.CodeType)
_PACKED = 8  # bytes; nothing that holds a word is packed into less


def words_in(text: str | bytes) -> set[Word]:
    """Every word that stands in clear, whatever its letter case. One that was cut is told too, as
    a word of nobody's.
    """
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    found = [match.group(1).decode().lower() for match in _WORD.finditer(raw)]
    whole = {Word.read(letters) for letters in found}
    return whole | ({Word(-1, "name")} if len(found) < len(_MARK.findall(raw)) else set())


def disguised_in(text: str | bytes) -> set[tuple[str, Word]]:
    """The words that stand there in an encoding and not in clear, with its name."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    clear = words_in(raw)
    return {(name, word) for name, reading in readings(raw) for word in words_in(reading) - clear}


def check(where: str, text: str | bytes, may: set[Word]) -> None:
    """Fail if a word stands there, encoded or packed or not, that may not."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    for form, part in [("", raw), *unpacked(raw)]:
        found = words_in(part)
        assert found <= may, (where, form, sorted(map(repr, found - may))[:5])
        hidden = {(name, word) for name, word in disguised_in(part) if word not in may}
        assert not hidden, (where, form, sorted(map(repr, hidden))[:5])


# Encodings ----------------------------------------------------------------------------------------


def readings(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """What a text says when it is read as each encoding, and as several one in another."""
    chain = raw
    for name, read in (*_TEXTS.items(), *_TEXTS.items()):  # percent in HTML, HTML in percent
        chain = read(chain)
        yield name, chain
    for name, read in _RUNS.items():
        for text in {raw, chain}:
            found = read(text)
            yield name, found
            yield f"{name} of wide", _of_wide(found)


def _of_html(raw: bytes) -> bytes:
    return html.unescape(raw.decode("latin-1")).encode("utf-8", "surrogatepass")


def _of_json(raw: bytes) -> bytes:
    return re.sub(rb"\\+u00([0-7][0-9a-fA-F])", lambda m: bytes.fromhex(m[1].decode()), raw)


def _of_mail(raw: bytes) -> bytes:
    """Quoted-printable, also where a line was broken within a word."""
    return binascii.a2b_qp(raw.replace(b"=\r\n", b"").replace(b"=\n", b""))


def _of_wide(raw: bytes) -> bytes:
    """UTF-16 and UTF-32 of either order: ASCII letters with zeros between them."""
    return raw.replace(b"\0", b"")


def _of_hex(raw: bytes) -> bytes:
    """Every run of hexadecimal digits, from its first and from its second."""
    runs = re.findall(rb"[0-9a-fA-F]{26,}", raw)
    parts = [run[at:] for run in runs for at in (0, 1)]
    return b" ".join(bytes.fromhex(part[: len(part) // 2 * 2].decode()) for part in parts)


def _of_base64(raw: bytes) -> bytes:
    """Every run of its letters, of either alphabet and over broken lines, from each of four."""
    runs = re.findall(rb"[A-Za-z0-9+/_-](?:[A-Za-z0-9+/_-]|\r?\n(?=\S)){17,}", raw)
    found = []
    for run in runs:
        letters = re.sub(rb"\s", b"", run).translate(bytes.maketrans(b"-_", b"+/"))
        for at in range(4):
            part = letters[at:]
            found.append(base64.b64decode(part[: len(part) // 4 * 4]))
    return b" ".join(found)


_TEXTS: dict[str, Callable[[bytes], bytes]] = {
    "percent": unquote_to_bytes,
    "HTML": _of_html,
    "JSON": _of_json,
    "quoted-printable": _of_mail,
    "wide": _of_wide,
}
_RUNS: dict[str, Callable[[bytes], bytes]] = {"hex": _of_hex, "Base64": _of_base64}


# Packed -------------------------------------------------------------------------------------------


def unpacked(raw: bytes, *, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """What is packed within: gzip, the members of a ZIP (an XLSX), zlib streams (a PDF's, a PNG's).
    Brotli has no sign of its own: see `unencoded`.
    """
    parts: list[tuple[str, bytes]] = []
    if raw[:3] == b"\x1f\x8b\x08":
        parts.append(("gzip", _inflated(raw, wbits=31)))
    elif raw[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(raw)) as folder:
            parts += [(f"ZIP {name}", folder.read(name)) for name in folder.namelist()]
    elif raw[:5] == b"%PDF-" or raw[:8] == b"\x89PNG\r\n\x1a\n":
        for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", raw):
            part = _inflated(raw[match.start() :])
            parts += [("zlib", part)] if len(part) >= _PACKED else []
    for name, part in parts:
        yield name, part
        if depth < 2:
            yield from unpacked(part, depth=depth + 1)


def _inflated(raw: bytes, *, wbits: int = zlib.MAX_WBITS) -> bytes:
    try:
        return zlib.decompressobj(wbits).decompress(raw)
    except zlib.error:
        return b""


def unencoded(raw: bytes, content_encoding: str) -> bytes:
    """The bytes of an answer, as Content-Encoding says that they are packed."""
    unpack = {"": bytes, "gzip": gzip.decompress, "br": brotli.decompress}
    return bytes(unpack[content_encoding](raw))


# Objects and digests ------------------------------------------------------------------------------


def texts_from(roots: Iterable[Any], *, but: tuple[type, ...] = ()) -> Iterator[str | bytes]:
    """Every string that can be reached from these objects, through whatever holds it: containers,
    attributes, closures, memoised answers.
    """
    seen: set[int] = set()
    waiting = list(roots)
    keep = []  # so that no id is given twice
    while waiting:
        each = waiting.pop()
        if isinstance(each, str | bytes | bytearray):
            yield bytes(each) if isinstance(each, bytearray) else each
        elif id(each) not in seen and not isinstance(each, (*_NOT_WALKED, *but)):
            seen.add(id(each))
            keep.append(each)
            waiting += _held_by(each)


def _held_by(each: Any) -> list[Any]:
    if isinstance(each, types.FunctionType):  # and not its globals: whole modules
        cells = [cell.cell_contents for cell in each.__closure__ or () if _is_full(cell)]
        return [*cells, each.__defaults__, each.__kwdefaults__, each.__dict__]
    if isinstance(each, dict):  # its keys are not told where they are all strings
        return [*each, *each.values(), *gc.get_referents(each)]
    if isinstance(each, functools._lru_cache_wrapper):
        return [held for held in gc.get_referents(each) if not callable(held)]
    return gc.get_referents(each)


def _is_full(cell: types.CellType) -> bool:
    try:
        return cell.cell_contents is not cell
    except ValueError:
        return False


def guessable_digests(address: str) -> set[bytes]:
    """Digests that anybody who guesses the address can make too, as bytes and hexadecimal."""
    found = set()
    for spelling in {address, address.lower()}:
        for algorithm in ("md5", "sha1", "sha256", "sha512", "blake2b"):
            digest = hashlib.new(algorithm, spelling.encode()).digest()
            found |= {digest, digest.hex().encode()}
    return found

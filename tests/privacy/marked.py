"""Signatures whose every value can be told again wherever it turns up, and the finding of them.

Each value holds a word of its own: a mark nobody else has, then letters for whose it is, which
field, and whether it was typed or is a moderator's correction. The word's core is ASCII, so that
UTF-8, Latin-1, HTML, JSON, URL and quoted-printable forms of the whole value all show it in clear.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.contrib.sessions.models import Session
from django.db import connection

from signatories.models.claim import Claim, Line

MARK = "qzjxkwvqz"
ALPHABET = "abcdefghijklmnop"
LINE = ("name", "honorific", "other_names", "role", "affiliation", "website", "description")
REST = ("representative", "representative_role", "address", "domain")
FIELDS = LINE + REST
_CLEAR = re.compile(f"{MARK}([{ALPHABET}]{{5}})")


@dataclass(frozen=True)
class Word:
    """A mark: whose, which field of theirs, and whether a moderator had corrected it."""

    owner: int
    field: str
    corrected: bool = False

    def __str__(self) -> str:
        number = FIELDS.index(self.field)
        digits = (self.owner >> 4, self.owner & 15, number >> 4, number & 15, int(self.corrected))
        return MARK.capitalize() + "".join(ALPHABET[digit] for digit in digits)

    @classmethod
    def read(cls, letters: str) -> "Word":
        high, low, field_high, field_low, corrected = (ALPHABET.index(c) for c in letters)
        return cls(high << 4 | low, FIELDS[field_high << 4 | field_low], bool(corrected))


@dataclass
class Marked:
    """One signature of the stage: who may be read of it, and where."""

    owner: int
    kind: str
    visibility: str
    state: str
    public: set[Word] = field(default_factory=set)

    @property
    def address(self) -> str:
        return f"{Word(self.owner, 'address')}@{Word(self.owner, 'domain')}.example"

    def line(self, *, corrected: bool = False) -> Line:
        words = {name: f"{Word(self.owner, name, corrected)}é" for name in LINE}
        words["website"] = f"https://{Word(self.owner, 'website', corrected)}.example/é"
        return Line(kind=self.kind, **words)

    def claim(self) -> Claim:
        return Claim(
            line=self.line(),
            address=self.address,
            visibility=self.visibility,
            language="fr" if self.owner % 2 else "en",
            representative=f"{Word(self.owner, 'representative')}é",
            representative_role=f"{Word(self.owner, 'representative_role')}é",
        )

    def shown(self) -> set[Word]:
        """What anybody may read of it once it is published."""
        if self.visibility == "public":
            names = set(LINE) - {"description"}
        else:
            names = {"description"} if self.visibility == "described" else set()
        return {Word(self.owner, name, corrected=True) for name in names}


# Finding them -------------------------------------------------------------------------------------


def words_in(text: str | bytes) -> set[Word]:
    """Every word that stands in clear, whatever its letter case."""
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    return {Word.read(letters) for letters in _CLEAR.findall(text.casefold())}


def _disguises() -> Iterator[tuple[str, bytes]]:
    for form in (MARK, MARK.capitalize(), MARK.upper()):
        raw = form.encode()
        yield "hex", raw.hex().encode()
        yield "HEX", raw.hex().upper().encode()
        yield "reversed", raw[::-1]
        yield "UTF-16", form.encode("utf-16-le")
        for shift in range(3):  # the letters of Base64 that only these bytes decide
            text = base64.b64encode(b"\0" * shift + raw)
            start, end = -(-shift * 8 // 6), (shift + len(raw)) * 8 // 6
            yield f"Base64 at {shift}", text[start:end]


DISGUISES = list(dict.fromkeys(_disguises()))


def disguised_in(text: str | bytes) -> set[str]:
    """The encodings in which a marked word stands there, of whoever it is."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return {name for name, needle in DISGUISES if needle in raw}


def guessable_digests(address: str) -> set[bytes]:
    """Digests that anybody who guesses the address can make too, as bytes and hexadecimal."""
    found = set()
    for spelling in {address, address.lower()}:
        for algorithm in ("md5", "sha1", "sha256", "sha512", "blake2b"):
            digest = hashlib.new(algorithm, spelling.encode()).digest()
            found |= {digest, digest.hex().encode()}
    return found


def dump() -> Iterator[tuple[str, bytes]]:
    """Every value of every row of every table, sessions opened, with where it stands; on SQLite
    also the database's own bytes, with what was deleted and not overwritten.
    """
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    if isinstance(value, memoryview | bytes):
                        yield f"{table}.{name}", bytes(value)
                    else:
                        yield f"{table}.{name}", str(value).encode("utf-8", "surrogatepass")
    for session in Session.objects.all():
        yield "django_session", repr(session.get_decoded()).encode()
    if connection.vendor == "sqlite":
        yield "the file", connection.connection.serialize()

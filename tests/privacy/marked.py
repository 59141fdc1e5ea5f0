"""Signatures whose every value can be told again wherever it turns up.

Each value holds a word of its own: a mark nobody else has, then letters for whose it is, which
field, and whether it was typed, corrected by a moderator, or asked for later. The word's core is
ASCII, so that UTF-8, Latin-1, HTML, JSON, URL and quoted-printable forms of the whole value all
show it in clear. How they are found: tests/privacy/finding.
"""

from dataclasses import dataclass, field

from signatories.models.claim import Claim, Line

MARK = "qzjxkwvqz"
ALPHABET = "abcdefghijklmnop"
TYPED, CORRECTED, ASKED_FOR = range(3)
LINE = ("name", "honorific", "other_names", "role", "affiliation", "website", "description")
REST = ("representative", "representative_role", "address", "domain", "question", "answer",
        "report")  # fmt: skip
FIELDS = LINE + REST


@dataclass(frozen=True)
class Word:
    """A mark: whose, which field of theirs, and which wording of it."""

    owner: int
    field: str
    wording: int = TYPED

    def __str__(self) -> str:
        digits = (*divmod(self.owner, 16), FIELDS.index(self.field), self.wording)
        return MARK.capitalize() + "".join(ALPHABET[digit] for digit in digits)

    @classmethod
    def read(cls, letters: str) -> "Word":
        """The word of these letters after the mark. Raises IndexError for no word of ours."""
        high, low, number, wording = (ALPHABET.index(letter) for letter in letters)
        return cls(high * 16 + low, FIELDS[number], wording)


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

    def line(self, wording: int = TYPED) -> Line:
        words = {name: f"{Word(self.owner, name, wording)}é" for name in LINE}
        words["website"] = f"https://{Word(self.owner, 'website', wording)}.example/é"
        return Line(kind=self.kind, **words)

    def claim(self) -> Claim:
        return Claim(
            line=self.line(),
            address=self.address,
            visibility=self.visibility,
            language="fr" if self.owner % 2 else "en",
            representative=f"{Word(self.owner, 'representative')}é",
            representative_role=f"{Word(self.owner, 'representative_role')}é",
            next_letters=self.kind == "organisation",
        )

    @property
    def question(self) -> str:
        """What a moderator asks of them."""
        return f"Are you {Word(self.owner, 'question')}é?"

    @property
    def answer(self) -> str:
        return f"I am {Word(self.owner, 'answer')}é."

    def shown(self) -> set[Word]:
        """What anybody may read of it once it is published."""
        if self.visibility == "public":
            names = set(LINE) - {"description"}
        else:
            names = {"description"} if self.visibility == "described" else set()
        return {Word(self.owner, name, CORRECTED) for name in names}

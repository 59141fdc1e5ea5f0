"""One signature's evidence: what speaks for it, what wants a look, what speaks against it."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from petitions.models import Section
from signatories.matching.domains import (
    is_disposable,
    is_free_mail,
    proves_office,
    proves_website,
)
from signatories.matching.lookalikes import look_alike
from signatories.models import Signature
from signatories.models.claim import Line
from signatories.sealing.mailboxes import Mailbox


class Tone(StrEnum):
    GOOD = "good"
    LOOK = "look"
    BAD = "bad"


class Code(StrEnum):
    """What a chip says; the desk has the words for it, and `roster.proof` reads the proofs."""

    WEBSITE_DOMAIN = "website-domain"
    OFFICE_DOMAIN = "office-domain"
    OFFICE_ELSEWHERE = "office-elsewhere"
    FREE_MAIL = "free-mail"
    DISPOSABLE = "disposable"
    SAME_NAME = "same-name"
    NEAR_NAME = "near-name"
    LOOK_ALIKE = "look-alike"
    PROOF_MISSING = "proof-missing"
    HONEYPOT = "honeypot"
    TOO_FAST = "too-fast"
    UNREADABLE = "unreadable"


_TONES = {
    Code.WEBSITE_DOMAIN: Tone.GOOD,
    Code.OFFICE_DOMAIN: Tone.GOOD,
    Code.DISPOSABLE: Tone.BAD,
    Code.LOOK_ALIKE: Tone.BAD,
    Code.HONEYPOT: Tone.BAD,
}
_PROOFS = {
    Section.Proof.DOMAIN: Code.WEBSITE_DOMAIN,
    Section.Proof.OFFICE: Code.OFFICE_DOMAIN,
}
_ORDER = [Tone.BAD, Tone.LOOK, Tone.GOOD]


@dataclass(frozen=True)
class Chip:
    """`detail` holds a domain, a score or a script: never an address, never a name. The evidence
    outlives the name of a signer who is only counted.
    """

    code: Code
    detail: str = ""
    signature: int | None = None

    @property
    def tone(self) -> Tone:
        return _TONES.get(self.code, Tone.LOOK)

    def as_values(self) -> dict[str, Any]:
        return asdict(self) | {"code": self.code.value, "tone": self.tone.value}


def chips_of_mailbox(line: Line, mailbox: Mailbox | None, office_domain: str) -> list[Chip]:
    """What the domain of the confirmed mailbox says; nothing where there is no mailbox."""
    if mailbox is None:
        return []
    domain = mailbox.domain
    chips = [Chip(Code.DISPOSABLE, domain)] if is_disposable(domain) else []
    if line.kind == Signature.Kind.ORGANISATION:
        if is_free_mail(domain):
            chips.append(Chip(Code.FREE_MAIL, domain))
        elif line.website and proves_website(domain, line.website):
            chips.append(Chip(Code.WEBSITE_DOMAIN, domain))
    elif line.office and office_domain:
        at_office = proves_office(domain, office_domain)
        chips.append(Chip(Code.OFFICE_DOMAIN if at_office else Code.OFFICE_ELSEWHERE, domain))
    return chips


def chips_of_words(line: Line) -> list[Chip]:
    """What the words themselves say, before anybody else's."""
    words = (line.name, *line.names_beside, line.role, line.affiliation, line.description)
    found = next((alike for text in words if (alike := look_alike(text))), "")
    return [Chip(Code.LOOK_ALIKE, found)] if found else []


def chips_of_signs(signs: tuple[str, ...]) -> list[Chip]:
    """How the form was filled in; a code that this release does not know is passed over."""
    return [Chip(Code(sign)) for sign in signs if sign in (Code.HONEYPOT, Code.TOO_FAST)]


def chips_of_rule(signature: Signature, rule: str, chips: list[Chip]) -> list[Chip]:
    """Whether the section's own rule of proof is met: by a chip, or by the mailbox that was
    confirmed. A recorded authority stands in a mailbox's place, not in a domain's.
    """
    wanted = _PROOFS.get(Section.Proof(rule))
    if wanted is None or any(chip.code == wanted for chip in chips):
        return []
    return [Chip(Code.PROOF_MISSING, rule)]


def pile_of(chips: list[Chip]) -> Signature.Pile:
    """Suspicious if anything speaks against it, look if anything wants a look, else clear."""
    tones = {chip.tone for chip in chips}
    if Tone.BAD in tones:
        return Signature.Pile.SUSPICIOUS
    return Signature.Pile.LOOK if Tone.LOOK in tones else Signature.Pile.CLEAR


def in_order(chips: list[Chip]) -> list[Chip]:
    """The gravest first, as a moderator reads them."""
    return sorted(chips, key=lambda chip: _ORDER.index(chip.tone))

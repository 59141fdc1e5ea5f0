"""Mailboxes: when two addresses are the same one, and the digests by which that is known."""

import contextlib
from dataclasses import dataclass

from signatories.sealing.digests import keyed_digest

# Providers that document that dots in the local part, or what follows the sign, are ignored.
# Sources: support.google.com/mail/answer/7436150; support.microsoft.com (plus addressing);
# fastmail.help (plus addressing); proton.me/support/addresses-and-aliases.
_DOTLESS = {"gmail.com"}
_SAME_DOMAIN = {"googlemail.com": "gmail.com", "pm.me": "proton.me", "protonmail.com": "proton.me"}


@dataclass(frozen=True)
class Mailbox:
    """An address as typed, and its canonical form. `str()` shows the domain only."""

    address: str

    def __str__(self) -> str:
        return f"…@{self.domain}"

    __repr__ = __str__

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2].lower()

    @property
    def canonical(self) -> str:
        """One spelling for all that reaches this mailbox: lower case, without a `+tag`, and
        without dots or under the main domain where the provider says that it ignores them.
        """
        local, _, domain = self.address.strip().lower().rpartition("@")
        with contextlib.suppress(UnicodeError):  # without an ASCII form it is compared as it stands
            domain = domain.encode("idna").decode()
        domain = _SAME_DOMAIN.get(domain, domain)
        local = local.partition("+")[0] or local
        if domain in _DOTLESS:
            local = local.replace(".", "")
        return f"{local}@{domain}"

    def digest(self, *, letter_id: int | None) -> str:
        """Equal for one mailbox within one letter (or, with None, everywhere), and for no other:
        a stolen database does not show who signed two letters.
        """
        return keyed_digest("mailbox", "any" if letter_id is None else letter_id, self.canonical)

"""How a form was filled in: evidence for a moderator, never a reason to lose it."""

from django.http import QueryDict

from signatories.matching.chips import Code
from signatories.signing.ticket import Ticket

# A field that no person sees (undersigned.css) and no browser fills: only programs do.
TRAP = "comments"
TOO_FAST = 3.0  # seconds in which nobody reads, fills in and checks


def trapped(post: QueryDict) -> str:
    """A mark to keep from page to page; nothing of what was typed."""
    return "1" if post.get(TRAP) else ""


def signs_of(post: QueryDict, ticket: Ticket, *, from_network: int = 0) -> tuple[str, ...]:
    """Codes for the evidence, none for a person at a browser who is one of few from a network."""
    signs = []
    if trapped(post):
        signs.append(Code.HONEYPOT.value)
    if ticket.age < TOO_FAST:
        signs.append(Code.TOO_FAST.value)
    if from_network:
        signs.append(f"{Code.SAME_NETWORK.value}:{from_network}")
    return tuple(signs)

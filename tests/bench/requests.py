"""Finished requests, as a browser would send them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from signatories.demo import invented as names
from signatories.models.claim import Claim, Line
from signatories.signing.ticket import Ticket

_BROWSER = (
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n"
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n"
    "Accept-Language: en-CA,en;q=0.7,fr;q=0.3\r\n"
    "Accept-Encoding: gzip, deflate, br\r\n"
    "Connection: keep-alive\r\n"
    "Sec-Fetch-Dest: document\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Site: same-origin\r\n"
)


def get(path: str, port: int) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{_BROWSER}\r\n".encode()


def post(path: str, port: int, body: bytes) -> bytes:
    return (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{_BROWSER}"
        f"Origin: http://127.0.0.1:{port}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode() + body


@dataclass(frozen=True)
class Signing:
    """One signer who has checked their answers and presses "Send"."""

    address: str
    body: bytes


def signings(version_id: int, count: int) -> Iterator[Signing]:
    """So many different signers with tickets of their own: two of three are persons. They send
    what the check-your-answers page holds: their answers, and the same under our signature.
    """
    for number in range(count):
        ticket = Ticket.new(version_id)
        address = f"signer-{number}@example.org"
        entries = _organisation(number) if number % 3 == 0 else _person(number)
        fields = {
            "step": "send",
            "ticket": str(ticket),
            "checked": ticket.with_checked(_claim(address, entries)),
            "email": address,
            **entries,
        }
        body = urlencode({name: value for name, value in fields.items() if value})
        yield Signing(address, body.encode())


def _claim(address: str, entries: dict[str, str]) -> Claim:
    """As the form makes it of these answers."""
    printed = {name: entries[name] for name in vars(Line("", "")) if name in entries}
    return Claim(
        line=Line(**printed),
        address=address,
        visibility=entries["visibility"],
        language="en",
        address_until=date.today().isoformat(),
        representative=entries.get("representative", ""),
        representative_role=entries.get("representative_role", ""),
    )


def _person(number: int) -> dict[str, str]:
    visibility = ("public", "described", "addressee", "counted")[number % 4]
    description = "a student from Hong Kong, Vancouver" if visibility == "described" else ""
    return {"kind": "person", "visibility": visibility, "description": description,
            **names.person(number)}  # fmt: skip


def _organisation(number: int) -> dict[str, str]:
    return {
        "kind": "organisation",
        "visibility": "public",
        "website": f"https://organisation-{number}.example.org/",
        "representative": names.person(number)["name"],
        "representative_role": "Director",
        "authority": "on",
        **names.organisation(number),
    }

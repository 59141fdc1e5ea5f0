"""When two addresses are one mailbox, and the digests by which that is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signatories.sealing.mailboxes import Mailbox


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ann@example.org", "Ann@Example.ORG"),
        ("ann@example.org", " ann@example.org "),
        ("ann@example.org", "ann+letters@example.org"),
        ("ann@example.org", "ann+a+b@example.org"),
        ("ann.lee@gmail.com", "annlee@gmail.com"),
        ("ann.lee@gmail.com", "A.N.N.lee+x@GoogleMail.com"),
        ("ann@pm.me", "ann@proton.me"),
        ("ann@protonmail.com", "ann@proton.me"),
        ("ann@bücher.example", "ann@xn--bcher-kva.example"),
    ],
)
def test_one_mailbox_in_two_spellings(one: str, other: str) -> None:
    assert Mailbox(one).canonical == Mailbox(other).canonical
    assert Mailbox(one).digest(letter_id=1) == Mailbox(other).digest(letter_id=1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ann@example.org", "ben@example.org"),
        ("ann@example.org", "ann@example.com"),
        ("ann.lee@example.org", "annlee@example.org"),  # only some providers ignore dots
        ("ann-lee@gmail.com", "annlee@gmail.com"),
        ("+one@example.org", "+two@example.org"),  # nothing before the sign: no tag
    ],
)
def test_two_mailboxes(one: str, other: str) -> None:
    assert Mailbox(one).digest(letter_id=1) != Mailbox(other).digest(letter_id=1)


def test_who_signed_two_letters_cannot_be_seen_from_digests() -> None:
    mailbox = Mailbox("ann@example.org")
    digests = {mailbox.digest(letter_id=number) for number in (1, 2, None)}
    assert len(digests) == 3


def test_a_mailbox_prints_its_domain_only() -> None:
    mailbox = Mailbox("Ann.Lee@Example.org")
    assert str(mailbox) == repr(mailbox) == f"{mailbox}" == "…@example.org"


def test_the_address_is_kept_as_typed() -> None:
    assert Mailbox("Ann+Letters@Example.org").address == "Ann+Letters@Example.org"


@pytest.mark.parametrize(
    "address", ["", "@", "a@", "@b", "ann", "a@b@c", "ann@" + "ü" * 300, "ann@.."]
)
def test_what_is_no_address_is_compared_as_it_stands(address: str) -> None:
    assert "@" in Mailbox(address).canonical


@given(st.text(max_size=30))
def test_no_text_makes_it_fail_and_canonical_is_final(address: str) -> None:
    canonical = Mailbox(address).canonical
    assert Mailbox(canonical).canonical == canonical
    assert len(Mailbox(address).digest(letter_id=1)) == 64

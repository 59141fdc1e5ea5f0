"""What a mail domain proves."""

import pytest

from signatories.matching.domains import (
    is_disposable,
    is_free_mail,
    proves_office,
    proves_website,
    registrable_domain,
)

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("host", "bought"),
    [
        ("example.org", "example.org"),
        ("www.example.org", "example.org"),
        ("a.b.Example.ORG.", "example.org"),
        ("www.amnesty.org.uk", "amnesty.org.uk"),
        ("union.qc.ca", "union.qc.ca"),
        ("news.cbc.ca", "cbc.ca"),
        ("parl.gc.ca", "parl.gc.ca"),
        ("org.uk", ""),
        ("localhost", ""),
        ("127.0.0.1", ""),
        ("", ""),
        ("münchen.example", "xn--mnchen-3ya.example"),
        ("a" * 70 + ".example", "a" * 70 + ".example"),
    ],
)
def test_the_part_that_somebody_bought(host: str, bought: str) -> None:
    assert registrable_domain(host) == bought


@pytest.mark.parametrize(
    ("domain", "website"),
    [
        ("example.org", "https://example.org"),
        ("example.org", "https://www.example.org/about?x=1"),
        ("Example.ORG", "http://WWW.example.org:8080"),
        ("example.org", "https://canada.example.org"),
        ("canada.example.org", "https://canada.example.org"),
        ("mail.example.org", "https://www.example.org"),
        ("amnesty.org.uk", "https://www.amnesty.org.uk"),
        ("xn--mnchen-3ya.example", "https://münchen.example"),
        ("münchen.example", "https://xn--mnchen-3ya.example"),
    ],
)
def test_a_websites_own_domain(domain: str, website: str) -> None:
    assert proves_website(domain, website)


@pytest.mark.parametrize(
    ("domain", "website"),
    [
        ("example.com", "https://example.org"),
        ("notexample.org", "https://example.org"),
        ("example.org.evil.net", "https://example.org"),
        ("students.example.edu", "https://press.example.edu"),
        ("other.org.uk", "https://amnesty.org.uk"),
        ("org.uk", "https://amnesty.org.uk"),
        ("evil.org.uk", "https://org.uk"),
        ("dfo.gc.ca", "https://parl.gc.ca"),
        ("gmail.com", "https://gmail.com"),
        ("yahoo.co.uk", "https://groups.yahoo.co.uk"),
        ("free.fr", "https://ourgroup.free.fr"),
        ("mailinator.com", "https://mailinator.com"),
        ("wordpress.com", "https://ourgroup.wordpress.com"),
        ("facebook.com", "https://www.facebook.com/ourgroup"),
        ("1.2.3.4", "https://1.2.3.4"),
        ("example.org", "https://[::1"),
        ("example.org", ""),
        ("", "https://example.org"),
    ],
)
def test_no_proof_of_a_website(domain: str, website: str) -> None:
    assert not proves_website(domain, website)


@pytest.mark.parametrize("domain", ["gmail.com", "GMAIL.com", "yahoo.com.hk", "outlook.fr",
                                    "proton.me", "qq.com", "gmx.de", "videotron.ca"])  # fmt: skip
def test_free_mail(domain: str) -> None:
    assert is_free_mail(domain)


@pytest.mark.parametrize("domain", ["example.org", "notgmail.com", "gmail.com.example.org", "",
                                    "yahooligans.org", "parl.gc.ca"])  # fmt: skip
def test_not_free_mail(domain: str) -> None:
    assert not is_free_mail(domain)


def test_disposable_also_below_a_listed_domain() -> None:
    assert is_disposable("mailinator.com")
    assert is_disposable("any.thing.Mailinator.com")


@pytest.mark.parametrize("domain", ["example.org", "mailinator.com.example.org", "com", "",
                                    "duck.com", "mozmail.com", "riseup.net"])  # fmt: skip
def test_privacy_providers_and_others_are_not_disposable(domain: str) -> None:
    assert not is_disposable(domain)


@pytest.mark.parametrize(
    ("domain", "proved"),
    [
        ("parl.gc.ca", True),
        ("ottawa.parl.gc.ca", True),
        ("PARL.GC.CA", True),
        ("gc.ca", False),
        ("notparl.gc.ca", False),
        ("parl.gc.ca.evil.net", False),
        ("", False),
    ],
)
def test_an_offices_own_domain(domain: str, proved: bool) -> None:
    assert proves_office(domain, "parl.gc.ca") is proved


def test_an_office_without_a_domain_is_proved_by_none() -> None:
    assert not proves_office("", "")
    assert not proves_office("example.org", "")

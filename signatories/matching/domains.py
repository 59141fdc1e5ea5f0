"""What a mailbox's domain proves, and what it does not."""

from urllib.parse import urlsplit

from disposable_email_domains import blocklist

from signatories.matching.providers import FREE_MAIL, FREE_MAIL_HOUSES, SHARED_HOSTS, listed

# Labels under which a country's registry sells names: somebody owns example.org.uk, nobody org.uk.
# Not the whole Public Suffix List (10,000 lines that change every week). Where a label is missing
# here, two strangers under one registry's suffix could look like one house, so the comparison
# below also wants the whole domains to fit together; where one is too many, a proof is missed.
_REGISTRY_LABELS = listed(
    """
    ac asn asso co com edu gc geek gen go gob gouv gov govt gub id idv info iwi kiwi ltd maori mil
    muni ne net nhs nic nom ngo or org plc police res sch school
    ab bc mb nb nf nl ns nt nu on pe qc sk yk
    """
)


def ascii_domain(text: str) -> str:
    """A domain in the one form in which two can be compared: lower case, international letters in
    their ASCII form. Never raises.
    """
    domain = text.strip().strip(".@").lower()
    try:
        return domain.encode("idna").decode()
    except UnicodeError:
        return domain


def registrable_domain(domain: str) -> str:
    """The part that somebody has bought: "amnesty.org.uk" of "www.amnesty.org.uk".

    Empty for an address in numbers, a single label, and what is a registry's own.
    """
    labels = [label for label in ascii_domain(domain).split(".") if label]
    if len(labels) < 2 or labels[-1].isdecimal():
        return ""
    size = 3 if len(labels[-1]) == 2 and labels[-2] in _REGISTRY_LABELS else 2
    return ".".join(labels[-size:]) if len(labels) >= size else ""


def host_of(website: str) -> str:
    """The host of a web address, without the www that says nothing; empty where there is none."""
    try:
        host = urlsplit(website).hostname or ""
    except ValueError:
        return ""
    return ascii_domain(host).removeprefix("www.")


def is_within(domain: str, house: str) -> bool:
    """Is it the house's own domain, or one below it?"""
    return bool(house) and (domain == house or domain.endswith(f".{house}"))


def is_free_mail(domain: str) -> bool:
    """Does anybody get a mailbox there for the asking?"""
    domain = ascii_domain(domain)
    house = registrable_domain(domain)
    return domain in FREE_MAIL or house in FREE_MAIL or house.partition(".")[0] in FREE_MAIL_HOUSES


def is_disposable(domain: str) -> bool:
    """Is it on the public list of throw-away mailboxes, or below one that is?"""
    labels = ascii_domain(domain).split(".")
    return any(".".join(labels[start:]) in blocklist for start in range(len(labels) - 1))


def proves_website(mail_domain: str, website: str) -> bool:
    """Does a mailbox at this domain show that its owner belongs to the website's house?

    Whoever has a mailbox at the domain that was bought, or at (or below) the very host of the
    site, got it from those who run the site. A sister below the same domain proves nothing
    (students.example.edu is not press.example.edu), and neither does any mailbox or page that
    anybody gets for the asking.
    """
    mail = ascii_domain(mail_domain)
    host = host_of(website)
    house = registrable_domain(host)
    if not house or house in SHARED_HOSTS or is_free_mail(mail) or is_disposable(mail):
        return False
    return mail == house or is_within(mail, host)


def proves_office(mail_domain: str, office_domain: str) -> bool:
    """Is it the office's own domain, or one below it? A workplace is proved, never a name."""
    return is_within(ascii_domain(mail_domain), ascii_domain(office_domain))

"""Whether mails leave, and whether those who get them will believe where they come from."""

import smtplib
from collections.abc import Iterator
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from signatories.management.doctor.diagnosis import Diagnosis
from signatories.management.doctor.names import Names, NamesUnknown

SMTP = "django.core.mail.backends.smtp.EmailBackend"


def sender_domain() -> str:
    """The domain that every mail says it comes from."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]


def examine_server() -> Iterator[Diagnosis]:
    """Whether the mail server can be reached and lets us in; nothing is sent."""
    if settings.EMAIL_BACKEND != SMTP:
        yield Diagnosis("mail server", "none: mails go to the demo’s mailbox")
        return
    where = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    try:
        connection = get_connection()
        connection.open()
        connection.close()
    except (OSError, smtplib.SMTPException) as error:
        yield Diagnosis("mail server", f"{where}: {type(error).__name__}",
                        "See that EMAIL_URL is right; mails wait meanwhile.")  # fmt: skip
    else:
        yield Diagnosis("mail server", f"{where} answers")
    if not settings.MAIL_REPLY_TO:
        yield Diagnosis("replies", "MAIL_REPLY_TO is not set",
                        "Set it to a mailbox that somebody reads: signers do answer.")  # fmt: skip


def send_one(address: str) -> Diagnosis:
    """A plain mail to the operator's own address."""
    message = EmailMessage("Test", "This is the test that you asked for.", to=[address])
    try:
        message.send()
    except (OSError, smtplib.SMTPException) as error:
        return Diagnosis("test mail", f"not taken: {type(error).__name__}",
                         "The server’s own log says why.")  # fmt: skip
    return Diagnosis("test mail", "taken: look into that mailbox, and among its spam")


def examine_names(names: Names, *, domain: str, selector: str, host: str) -> Iterator[Diagnosis]:
    """What the DNS says of the sender: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489), and the
    name of the address that mails leave from, which is asked for at `host`.
    """
    for name, examine in (
        ("SPF", lambda: _spf(names, domain)),
        ("DKIM", lambda: _dkim(names, domain, selector)),
        ("DMARC", lambda: _dmarc(names, domain)),
        ("PTR", lambda: _reverse(names, host)),
    ):
        try:
            yield examine()
        except NamesUnknown:
            yield Diagnosis(name, "the name server does not answer", "Try again, or see --dns.")


def _spf(names: Names, domain: str) -> Diagnosis:
    records = [text for text in names.texts(domain) if text.lower().split(" ")[0] == "v=spf1"]
    if not records:
        return Diagnosis("SPF", f"{domain} has none",
                         f"Add a TXT record to {domain}: “v=spf1”, the servers that send for "
                         "it, and at the end “-all”.")  # fmt: skip
    if len(records) > 1:
        return Diagnosis("SPF", f"{domain} has {len(records)}", "Leave one: with two none counts.")
    last = records[0].lower().split()[-1]
    if last in ("+all", "all", "?all"):
        return Diagnosis("SPF", f"it ends in {last}: anybody may send", "End it in “-all”.")
    return Diagnosis("SPF", records[0])


def _dkim(names: Names, domain: str, selector: str) -> Diagnosis:
    if not selector:
        return Diagnosis("DKIM", "no selector was given",
                         "Run again with --selector, the name after “s=” in the DKIM-Signature of "
                         "the test mail; if it has none, have your mail server sign.")  # fmt: skip
    where = f"{selector}._domainkey.{domain}"
    fields = [_fields(text) for text in names.texts(where)]
    if not any(field.get("p") for field in fields):
        return Diagnosis("DKIM", f"{where} has no key",
                         "Publish the mail server’s key there, as TXT.")  # fmt: skip
    return Diagnosis("DKIM", f"{where} has a key")


def _dmarc(names: Names, domain: str) -> Diagnosis:
    """Of the domain itself, or of the one above it, whose record holds for what stands below."""
    for each in (domain, domain.partition(".")[2]):
        records = [text for text in names.texts(f"_dmarc.{each}") if text.startswith("v=DMARC1")]
        if len(records) > 1:
            return Diagnosis("DMARC", f"_dmarc.{each} has {len(records)}",
                             "Leave one: with two none counts.")  # fmt: skip
        if records:
            policy = _fields(records[0]).get("p", "")
            if policy in ("none", ""):
                return Diagnosis("DMARC", f"_dmarc.{each} asks for nothing (p={policy})",
                                 "Once the test mail passes, ask for “p=quarantine”.")  # fmt: skip
            return Diagnosis("DMARC", f"_dmarc.{each}: p={policy}")
        if "." not in each.partition(".")[2]:
            break
    return Diagnosis("DMARC", f"_dmarc.{domain} has none",
                     f"Add a TXT record to _dmarc.{domain}: “v=DMARC1; p=quarantine”.")  # fmt: skip


def _reverse(names: Names, host: str) -> Diagnosis:
    """An address whose name leads back to it; otherwise large providers refuse what it sends."""
    addresses = names.addresses(host)
    if not addresses:
        return Diagnosis("PTR", f"{host} has no address", "See the DNS of that name.")
    for address in addresses:
        back = names.names_of(address)
        if not any(address in names.addresses(name) for name in back):
            seen = f"{address} is called {', '.join(back)}" if back else f"{address} has no name"
            return Diagnosis("PTR", seen, "Ask who gave you the address for a PTR record with the "
                             "mail server’s name, and give that name this address.")  # fmt: skip
    return Diagnosis("PTR", f"{host}: every address has a name that leads back")


def _fields(record: str) -> dict[str, str]:
    """The “tag=value” pairs of a DKIM or DMARC record."""
    pairs = (part.partition("=") for part in record.split(";"))
    return {tag.strip(): value.strip() for tag, _, value in pairs}

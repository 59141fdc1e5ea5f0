"""Of two that wait under nearly one name: which has no domain to be known by."""

from signatories.matching.domains import proves_website
from signatories.models import Contact
from signatories.sealing.boxes import SealBroken


def without_proof(keys: set[int]) -> set[int]:
    """Those of the waiting signatures whose mailbox is not on their own website's domain. The one
    that is need not be read for their sake: they are, with a link to it. Of two that both have a
    domain, one may have been bought to pass for the other.
    """
    contacts = Contact.objects.in_bulk(keys) if keys else {}
    return {key for key, contact in contacts.items() if not _has_proof(contact)}


def _has_proof(contact: Contact) -> bool:
    try:
        line, mailbox = contact.open_line(), contact.open_address()
    except SealBroken:
        return True  # nothing is known of it: both are read
    if line is None or mailbox is None:
        return True
    return bool(line.website) and proves_website(mailbox.domain, line.website)

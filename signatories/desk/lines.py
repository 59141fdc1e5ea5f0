"""A line in one string, for the desk."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from signatories.models import Signature
from signatories.models.claim import Line
from signatories.sealing.boxes import SealBroken


def line_of(signature: Signature) -> SafeString:
    """The line as it will read, without a name that is not public; a box that no key opens says so
    and holds up no other row.
    """
    contact = getattr(signature, "contact", None)  # who withdrew has none
    try:
        line = contact.open_line() if contact else None
        return line_in_words(line, signature, opened=not signature.is_masked)
    except SealBroken:
        return format_html("<em>{}</em>", _("cannot be opened: a sealing key is missing"))


def is_corrected(signature: Signature) -> bool:
    contact = getattr(signature, "contact", None)
    return contact is not None and contact.is_corrected


def line_in_words(line: Line | None, signature: Signature, *, opened: bool = True) -> SafeString:
    """The line as it will read. A line that will not be printed says so, and shows the moderator
    what they have to check, or, where it is not `opened`, that there is a name.
    """
    if line is None:
        return format_html("<em>{}</em>", _("erased"))
    if not opened:
        hidden = format_html("<em>{}</em>", _("a name that is not public"))
        if signature.visibility != Signature.Visibility.DESCRIBED:
            return hidden
        return format_html("{} <em>{}</em> {}", line.description, _("in place of"), hidden)
    name = " ".join(part for part in (line.honorific, line.name) if part)
    beside = " · ".join(line.names_beside)
    styles = ", ".join(part for part in (line.role, line.affiliation) if part)
    words = name + (f" ({beside})" if beside else "") + (f", {styles}" if styles else "")
    if line.in_person_only:
        words += " – " + _("in a personal capacity")
    if signature.visibility == Signature.Visibility.DESCRIBED:
        return format_html("{} <em>{}</em> {}", line.description, _("in place of"), words)
    return format_html("{}", words)

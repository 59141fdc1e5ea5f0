"""The messages about reports: to whoever reports a line, and to coordinators when too many come."""

from urllib.parse import urlencode

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse

from petitions.models import Letter
from signatories.mailing.composing import NothingToSend, compose
from signatories.models import Mail, Report, Token
from signatories.sealing.mailboxes import Mailbox
from signatories.sealing.tokens import new_token, token_digest

State = Report.State


def reporter_of(report: Report) -> Mailbox:
    """Where a report's mails go. Raises NothingToSend, SealBroken."""
    address = report.open_words().get("address")
    if not address:
        raise NothingToSend
    return Mailbox(address)


def staff_mailbox(mail: Mail) -> Mailbox:
    """Where a mail to a member of staff goes, while they are one. Raises NothingToSend."""
    user = mail.user
    if user is None or not (user.is_active and user.is_staff and user.email):
        raise NothingToSend
    return Mailbox(user.email)


def report(mail: Mail) -> EmailMultiAlternatives:
    """Asks a mailbox's owner whether it was they who reported a line. Nothing of what was written
    is in it: anybody can type anybody's address. Raises NothingToSend, SealBroken.
    """
    about = _in(mail, State.MAILED)
    to = reporter_of(about)
    token = new_token()
    Token.objects.create(
        digest=token_digest(token),
        purpose=Token.Purpose.REPORT,
        report=about,
        expires_at=about.expires_at,
    )
    return compose(
        mail,
        "report",
        to=to.address,
        language=about.language,
        letter=about.letter,
        context={"path_of": "confirm-report", "token": token, "expires_at": about.expires_at},
    )


def report_decided(mail: Mail) -> EmailMultiAlternatives:
    """Tells who reported a line what became of it, and not who decided. Raises NothingToSend,
    SealBroken.
    """
    about = _in(mail, State.UPHELD, State.REFUSED)
    return compose(
        mail,
        "report_decided",
        to=reporter_of(about).address,
        language=about.language,
        letter=about.letter,
        context={"upheld": about.state == State.UPHELD},
    )


def _in(mail: Mail, *states: str) -> Report:
    """The report, in a state that the message speaks of. Raises NothingToSend."""
    if mail.report is None or mail.report.state not in states:
        raise NothingToSend
    return mail.report


def alert_ref(letter: Letter, day: str) -> str:
    """The cause of an alert: a letter and a day, so that it is sent once a day."""
    return f"{letter.pk} {day}"


def alert(mail: Mail) -> EmailMultiAlternatives:
    """Tells a coordinator that more reports came in a day than hide lines by themselves: a count
    and a link, no name. Raises NothingToSend.
    """
    to = staff_mailbox(mail)
    letter = Letter.objects.filter(pk=mail.cause_ref.partition(" ")[0]).first()
    if letter is None:
        raise NothingToSend
    wanted = urlencode({"letter__id__exact": letter.pk})
    path = reverse("admin:signatories_report_changelist")
    return compose(
        mail,
        "alert",
        to=to.address,
        language=settings.LANGUAGE_CODE,
        letter=letter,
        context={
            "number": Report.objects.open().filter(letter=letter).count(),
            "most": settings.REPORTS_HIDE_A_DAY,
            "link": f"{settings.PUBLIC_ORIGIN}{path}?{wanted}",
        },
    )

"""What is not well is told to the operators, by mail: at most once a day each, and once when it is
over. Nobody's name or address is in it.

It does not go through the outbox, which may be what is not well. Where neither mail server takes
it, the log and `/metrics` have it all the same.
"""

import logging
import smtplib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import DatabaseError, InterfaceError
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext

from signatories.models import Alert
from signatories.operating.backups.making import LATE, is_set_up, last_good, last_tried
from signatories.operating.certificate import ENDS_SOON, certificate_left
from signatories.operating.heartbeats import workers_missing
from signatories.operating.readiness import outbox_is_well
from signatories.operating.room import rooms

# Shorter than this is a restart, or a backup that is tried again.
LASTS = timedelta(minutes=10)
AGAIN_AFTER = timedelta(days=1)
TRIED_AGAIN_AFTER = timedelta(minutes=15)
LOOKED_AT_EVERY = timedelta(hours=1)  # the certificate: it takes a connection

log = logging.getLogger("undersigned.alerts")


def disk(now: datetime) -> bool:
    return all(room.is_enough for room in rooms())


_certificate: tuple[datetime, timedelta | OSError | None] | None = None


def certificate(now: datetime) -> bool:
    """Raises OSError where it cannot be seen, until it is looked at anew."""
    global _certificate
    if _certificate is None or now - _certificate[0] >= LOOKED_AT_EVERY:
        try:
            _certificate = (now, certificate_left(now=now))
        except OSError as error:
            _certificate = (now, error)
    left = _certificate[1]
    if isinstance(left, OSError):
        raise left.with_traceback(None)  # or it would grow with each look
    return left is None or left > ENDS_SOON


def forget_certificate() -> None:
    """Look anew: for tests."""
    global _certificate
    _certificate = None


def backup(now: datetime) -> bool:
    """Where none are set up, nobody waits for one: `doctor` says so."""
    if not is_set_up():
        return True
    good, tried = last_good(), last_tried()
    failed = tried is not None and bool(tried.failure)
    return good is not None and now - good.at <= LATE and not failed


def worker(now: datetime) -> bool:
    return not workers_missing(now=now)


_CAUSES: dict[Alert.Cause, Callable[[datetime], bool]] = {
    Alert.Cause.OUTBOX: outbox_is_well,
    Alert.Cause.DISK: disk,
    Alert.Cause.CERTIFICATE: certificate,
    Alert.Cause.BACKUP: backup,
    Alert.Cause.WORKER: worker,
}


def words_of(cause: str) -> tuple[str, str]:
    """What is not well, and what to do about it."""
    return {
        Alert.Cause.OUTBOX: (
            gettext("Mails have waited for more than a quarter of an hour"),
            gettext("See whether the mail server takes mails: manage.py doctor"),
        ),
        Alert.Cause.DISK: (
            gettext("A disk is nearly full"),
            gettext("manage.py doctor says which. The ledger must be able to grow."),
        ),
        Alert.Cause.CERTIFICATE: (
            gettext("The certificate of the site ends within two weeks, or has ended"),
            gettext("See why it was not renewed by itself; then have the proxy load the new one."),
        ),
        Alert.Cause.BACKUP: (
            gettext("The last backup failed, or is older than 26 hours"),
            gettext("manage.py backup makes one now, or says what is wrong."),
        ),
        Alert.Cause.WORKER: (
            gettext("A worker has ended and was not started again"),
            gettext("See why it ended, and that it is started again when it does."),
        ),
    }[Alert.Cause(cause)]


def watch(*, now: datetime | None = None) -> int:
    """Look at everything, and tell what is to be told; how many mails were sent. Any number of
    processes may do so: one of them tells.
    """
    now = now or timezone.now()
    return sum(_watch(cause, is_well, now) for cause, is_well in _CAUSES.items())


def wrong_now() -> set[str]:
    """The causes that hold, whether or not anybody was told."""
    return set(Alert.objects.filter(since__isnull=False).values_list("cause", flat=True))


def _watch(cause: Alert.Cause, ask: Callable[[datetime], bool], now: datetime) -> int:
    try:
        is_well = ask(now)  # in no transaction: SQLite's would keep others from writing meanwhile
    except OSError as error:  # not known: what was told of it before stands
        log.warning("%s cannot be looked at: %s", cause, type(error).__name__)
        return 0
    alert, _ = Alert.objects.get_or_create(cause=cause)
    if not is_well:
        return _tell_that_wrong(alert, now)
    return _tell_that_over(alert, now) if alert.since else 0


def _tell_that_wrong(alert: Alert, now: datetime) -> int:
    if alert.since is None:
        Alert.objects.filter(pk=alert.pk, since=None).update(since=now)
        log.error("not well: %s", alert.cause)
        return 0
    was_told_lately = alert.told_at is not None and now - alert.told_at < AGAIN_AFTER
    if was_told_lately or now - alert.since < LASTS or not _may_try(alert, now):
        return 0
    what, todo = _said(alert.cause)
    if not _send(what, f"{what}.\n\n{todo}\n"):
        return 0
    return Alert.objects.filter(pk=alert.pk).update(told_at=now, tried_at=None)


def _tell_that_over(alert: Alert, now: datetime) -> int:
    was_told = bool(alert.told_at and alert.since and alert.told_at >= alert.since)
    if was_told and settings.ALERTS_TO:
        if not _may_try(alert, now):
            return 0
        what, _ = _said(alert.cause)
        with translation.override(settings.LANGUAGE_CODE):
            subject = gettext("Over: %(what)s") % {"what": what}
        if not _send(subject, f"{subject}.\n"):
            return 0
    ended = Alert.objects.filter(pk=alert.pk, since=alert.since)
    if ended.update(since=None, tried_at=None):
        log.warning("well again: %s", alert.cause)
    return int(was_told)


def _said(cause: str) -> tuple[str, str]:
    with translation.override(settings.LANGUAGE_CODE):
        return words_of(cause)


def _may_try(alert: Alert, now: datetime) -> bool:
    """Of all processes one at a time, and not again at once where no server took it."""
    if not settings.ALERTS_TO:
        return False
    rested = Q(tried_at=None) | Q(tried_at__lte=now - TRIED_AGAIN_AFTER)
    same = Alert.objects.filter(rested, pk=alert.pk, since=alert.since, told_at=alert.told_at)
    return bool(same.update(tried_at=now))


def _send(subject: str, text: str) -> bool:
    """By the site's mail server, or else by the other one that is set."""
    other = [settings.ALERTS_EMAIL] if settings.ALERTS_EMAIL["EMAIL_HOST"] else []
    for server in ({}, *other):
        try:
            connection = get_connection(**_options(server))
            message = EmailMessage(
                subject=f"{settings.SITE_NAME}: {subject}",
                body=f"{text}\n{settings.PUBLIC_ORIGIN}\n",
                to=settings.ALERTS_TO,
                headers={"Auto-Submitted": "auto-generated"},
                connection=connection,
            )
            message.send()
        except (OSError, smtplib.SMTPException) as error:
            log.error("an alert was not taken by the mail server: %s", type(error).__name__)
        else:
            return True
    return False


def _options(server: dict[str, Any]) -> dict[str, Any]:
    """Whatever is not said Django would take from the site's own server, its password too."""
    if not server:
        return {}
    use_tls, use_ssl = bool(server.get("EMAIL_USE_TLS")), bool(server.get("EMAIL_USE_SSL"))
    return {
        "host": server["EMAIL_HOST"],
        "port": server.get("EMAIL_PORT") or (465 if use_ssl else 587 if use_tls else 25),
        "username": server.get("EMAIL_HOST_USER") or "",
        "password": server.get("EMAIL_HOST_PASSWORD") or "",
        "use_tls": use_tls,
        "use_ssl": use_ssl,
    }


def watch_or_log() -> None:
    """For a process whose work is another: nothing is raised."""
    try:
        watch()
    except (DatabaseError, InterfaceError) as error:
        log.warning("nothing can be looked at: database: %s", type(error).__name__)

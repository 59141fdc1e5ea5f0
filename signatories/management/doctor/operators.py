"""What operators rely on when something has gone wrong: backups, the certificate, being told."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from signatories.management.doctor.diagnosis import Diagnosis
from signatories.operating.alerts import words_of, wrong_now
from signatories.operating.backups.making import LATE, is_set_up, last_good, last_tried
from signatories.operating.certificate import ENDS_SOON, certificate_left


def examine_backups() -> Iterator[Diagnosis]:
    if not is_set_up():
        yield Diagnosis("backups", "none are made",
                        "Set BACKUP_TO and BACKUP_RECIPIENTS: docs/backups.md.")  # fmt: skip
        return
    good, tried = last_good(), last_tried()
    if tried and tried.failure:
        yield Diagnosis("backups", f"the last one failed: {tried.failure}",
                        "Run `manage.py backup`: it says what is wrong.")  # fmt: skip
    if good is None:
        yield Diagnosis("backups", "none was made yet", "Run `manage.py backup`.")
    elif timezone.now() - good.at > LATE:
        yield Diagnosis("backups", f"the last good one is of {good.at:%Y-%m-%d %H:%M}",
                        "See that the service that makes them runs.")  # fmt: skip
    else:
        yield Diagnosis("backups", f"{good.at:%Y-%m-%d %H:%M}, {good.size // 1024} kB")
    if settings.BACKUP_TO.startswith("/") and _is_on_our_disk(Path(settings.BACKUP_TO)):
        yield Diagnosis("backups", "they lie on the disk that the site itself is on",
                        "Mount a folder of another machine there, or name a remote.")  # fmt: skip


def _is_on_our_disk(folder: Path) -> bool:
    ledger = Path(settings.LEDGER_FILE).parent
    return folder.exists() and ledger.exists() and folder.stat().st_dev == ledger.stat().st_dev


def examine_certificate() -> Iterator[Diagnosis]:
    try:
        left = certificate_left()
    except OSError as error:
        yield Diagnosis("certificate", f"not seen: {type(error).__name__}",
                        "See that this machine reaches PUBLIC_ORIGIN.")  # fmt: skip
        return
    if left is None:
        yield Diagnosis("certificate", "PUBLIC_ORIGIN is not https")
    elif left <= ENDS_SOON:
        yield Diagnosis("certificate", f"it ends in {left.days} days", "Renew it.")
    else:
        yield Diagnosis("certificate", f"it holds for {left.days} days")


def examine_alerts() -> Iterator[Diagnosis]:
    if not settings.ALERTS_TO:
        yield Diagnosis("alerts", "nobody is told", "Set ALERTS_TO to who runs the site.")
    for cause in sorted(wrong_now()):
        what, todo = words_of(cause)
        yield Diagnosis("alerts", what, todo)
    if settings.ALERTS_TO and not wrong_now():
        yield Diagnosis("alerts", "nothing to tell")

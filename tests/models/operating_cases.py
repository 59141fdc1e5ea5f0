"""How the constraints of what is operated are broken: cases of tests/models/test_constraints.py."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from signatories.models import Alert, Backup, Heartbeat, Switch
from tests.stage import Stage


def beat() -> Heartbeat:
    return Heartbeat.objects.create(worker="one", at=timezone.now())


CASES: dict[str, Callable[[Stage], Any]] = {
    "heartbeat.worker": lambda s: (beat(), beat()),
    "switch.kind": lambda s: (
        Switch.objects.create(kind="mails"),
        Switch.objects.create(kind="mails"),
    ),
    "alert.cause": lambda s: (
        Alert.objects.create(cause="disk"),
        Alert.objects.create(cause="disk"),
    ),
    "alert_cause_is_known": lambda s: Alert.objects.create(cause="weather"),
    "backup_failure_is_known": lambda s: Backup.objects.create(name="b", failure="mood"),
    "backup_that_was_made_is_known": lambda s: Backup.objects.create(name="b", size=1),
    "switch_kind_is_known": lambda s: Switch.objects.create(kind="everything"),
}

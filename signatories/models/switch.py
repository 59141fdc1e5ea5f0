"""What the operator has stopped for a while: a row is there while it is stopped."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from petitions.constraints import one_of
from petitions.keeping import Kept


class Switch(models.Model):
    """While this row is there, the site does without this."""

    class Kind(models.TextChoices):
        SIGNING = "signing", _("Signing is paused")
        MAILS = "mails", _("Mails are paused")
        MAINTENANCE = "maintenance", _("Visitors see the maintenance page")

    kind = models.CharField(_("what"), max_length=12, primary_key=True, choices=Kind.choices)
    since = models.DateTimeField(_("since"), default=timezone.now)
    by_id = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("switch")
        verbose_name_plural = _("switches")
        constraints = [one_of("kind", ["signing", "mails", "maintenance"], model="switch")]

    def __str__(self) -> str:
        return str(self.get_kind_display())


_kept: Kept[frozenset[str]] = Kept(seconds=1.0, at_most=1)


def is_switched(kind: Switch.Kind) -> bool:
    """Whether this is stopped, as of at most two seconds ago. Raises DatabaseError."""
    return kind in _kept.get("stopped", _stopped)


def _stopped() -> frozenset[str]:
    return frozenset(Switch.objects.values_list("kind", flat=True))


def forget_switches() -> None:
    """Read them anew: for tests, and for whoever has just moved one."""
    _kept.forget()

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from petitions.constraints import one_of


class DeskPreferences(models.Model):
    """How one moderator works. Without a row: no shortcuts, a daily digest, every script."""

    class Digest(models.TextChoices):
        OFF = "off", _("Never")
        HOURLY = "hourly", _("Every hour, if something waits")
        DAILY = "daily", _("Once a day, if something waits")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="desk"
    )
    digest = models.CharField(
        _("digest by mail"), max_length=6, choices=Digest.choices, default=Digest.DAILY
    )
    shortcuts = models.JSONField(
        _("one-letter shortcuts"),
        default=dict,
        blank=True,
        help_text=_("Off until you choose letters."),
    )
    scripts = models.JSONField(
        _("scripts you read"), default=list, blank=True, help_text=_("None chosen: all.")
    )

    class Meta:
        verbose_name = _("preferences at the desk")
        verbose_name_plural = _("preferences at the desk")
        constraints = [one_of("digest", ["off", "hourly", "daily"], model="deskpreferences")]

    def __str__(self) -> str:
        return f"preferences of {self.pk}"

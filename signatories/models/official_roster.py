from datetime import date

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from petitions.models import Coalition, Office


class OfficialRoster(models.Model):
    """A public list of those who hold an office, as one source had it on one day. Kept when a
    newer one comes, for a signature is matched as of the day of signing.
    """

    coalition = models.ForeignKey(Coalition, models.CASCADE, related_name="official_rosters")
    office = models.ForeignKey(Office, models.PROTECT, related_name="official_rosters")
    source = models.CharField(
        _("source"), max_length=200, help_text=_("Where the list comes from, as to be cited.")
    )
    dated = models.DateField(_("as of"))
    loaded_at = models.DateTimeField(auto_now_add=True)
    loaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        verbose_name = _("official roster")
        verbose_name_plural = _("official rosters")
        ordering = ["-dated", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "dated", "source"], name="officialroster_once"
            ),
            models.CheckConstraint(condition=~models.Q(source=""), name="officialroster_is_cited"),
        ]

    def __str__(self) -> str:
        return f"official roster {self.pk}"


class OfficeHolder(models.Model):
    """One line of an official roster: public facts of a public office, never a private person."""

    roster = models.ForeignKey(OfficialRoster, models.CASCADE, related_name="holders")
    name = models.CharField(max_length=200)
    name_key = models.CharField(max_length=400, db_index=True)
    chamber = models.CharField(max_length=120, blank=True)
    caucus = models.CharField(_("party"), max_length=120, blank=True)
    riding = models.CharField(max_length=160, blank=True)
    province = models.CharField(max_length=120, blank=True)
    address = models.EmailField(blank=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("office-holder")
        verbose_name_plural = _("office-holders")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="officeholder_has_a_name"),
            models.CheckConstraint(
                condition=models.Q(since=None)
                | models.Q(until=None)
                | models.Q(until__gte=models.F("since")),
                name="officeholder_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"office-holder {self.pk}"

    def held_on(self, day: date) -> bool:
        """Whether the office was held on a day, as far as the roster knows from and until when."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )

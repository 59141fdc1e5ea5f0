from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter


class Announcement(models.Model):
    """That those who asked for a coalition's next letters are told of this one: once a letter. The
    row is the order; the worker writes a mail's order for each of them and then notes `told_at`.
    """

    letter = models.OneToOneField(
        Letter, models.CASCADE, primary_key=True, related_name="announcement"
    )
    asked_at = models.DateTimeField(default=timezone.now)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("announcement of a letter")
        verbose_name_plural = _("Announcements of letters")

    def __str__(self) -> str:
        return f"announcement of {self.letter_id}"

from django.db import models
from django.utils.translation import gettext_lazy as _

from petitions.models.coalition import Coalition
from petitions.validators import nouns_by_language


class Office(models.Model):
    """What an office-holder is counted as: nouns by language with their plurals."""

    coalition = models.ForeignKey(Coalition, models.CASCADE, related_name="offices")
    code = models.SlugField(max_length=40)
    nouns = models.JSONField(
        validators=[nouns_by_language],
        help_text=_('Such as {"en": {"one": "MP", "other": "MPs"}, "fr": {…}}'),
    )
    domain = models.CharField(
        max_length=253, blank=True, help_text=_("The office's own mail domain, such as parl.gc.ca")
    )
    position = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["position", "code"]
        constraints = [
            models.UniqueConstraint(fields=["coalition", "code"], name="office_code_once"),
        ]

    def __str__(self) -> str:
        return self.code

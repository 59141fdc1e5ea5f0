from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from petitions.languages import in_language
from petitions.models.coalition import Coalition
from petitions.validators import words_by_language

RESERVED = "abuse"  # on every list by itself: of abuse nobody is told


class DeclineReason(models.Model):
    """Why a coalition declines a signature: a code that is stored, words that the signer reads."""

    coalition = models.ForeignKey(Coalition, models.CASCADE, related_name="decline_reasons")
    code = models.SlugField(max_length=40)
    words = models.JSONField(
        _("words by language"),
        validators=[words_by_language],
        help_text=_('What the signer is told, such as {"en": "…", "fr": "…"}'),
    )
    position = models.PositiveSmallIntegerField(default=1)
    in_use = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("reason for declining")
        verbose_name_plural = _("reasons for declining")
        ordering = ["coalition", "position", "code"]
        constraints = [
            models.UniqueConstraint(fields=["coalition", "code"], name="declinereason_once"),
        ]

    def __str__(self) -> str:
        return self.code

    def clean(self) -> None:
        if self.code == RESERVED:
            raise ValidationError({"code": _("This code is always there, and sends no mail.")})

    def words_in(self, language: str) -> str:
        return in_language(self.words, language) or self.code

import hashlib

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from petitions.models.letter import Letter
from petitions.validators import words_by_language


class Version(models.Model):
    """One text of a letter, in one or more languages. Sealed when it first takes signatures."""

    letter = models.ForeignKey(Letter, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(default=1, validators=[MaxValueValidator(999)])
    sealed_at = models.DateTimeField(null=True, blank=True, editable=False)
    note = models.CharField(
        max_length=500, blank=True, help_text=_("What was corrected, as readers see it.")
    )

    class Meta:
        ordering = ["letter", "number"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "number"], name="version_number_once"),
            models.CheckConstraint(
                condition=models.Q(number__gte=1), name="version_number_from_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.letter_id} v{self.number}"


class VersionText(models.Model):
    """A version's words in one language, with a digest by which a copy can be checked."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="texts")
    language = models.CharField(max_length=10, choices=settings.LANGUAGES)
    title = models.CharField(max_length=300)
    body = models.TextField(help_text=_("Markdown."))
    digest = models.CharField(max_length=64, editable=False)

    class Meta:
        ordering = ["language"]
        constraints = [
            models.UniqueConstraint(fields=["version", "language"], name="versiontext_once"),
            models.CheckConstraint(
                condition=~models.Q(title="") & ~models.Q(body=""), name="versiontext_has_words"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: object, **kwargs: object) -> None:
        self.digest = hashlib.sha256(f"{self.title}\n\n{self.body}".encode()).hexdigest()
        super().save(*args, **kwargs)  # type: ignore[arg-type]


class Addressee(models.Model):
    """An office, and who holds it, that a version addresses."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="addressees")
    position = models.PositiveSmallIntegerField(validators=[MaxValueValidator(999)])
    office = models.JSONField(_("office by language"), validators=[words_by_language])
    name = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="addressee_position_once"),
        ]

    def __str__(self) -> str:
        return self.name

from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from petitions.constraints import one_of
from petitions.languages import in_language
from petitions.validators import words_by_language


class CoalitionQuerySet(models.QuerySet["Coalition"]):
    def coordinated_by(self, user: object) -> Self:
        """Coalitions that this user coordinates as a whole; all of them for a superuser."""
        if getattr(user, "is_superuser", False):
            return self
        memberships = getattr(user, "memberships", None)
        if memberships is None:
            return self.none()
        whole = memberships.filter(role=Membership.Role.COORDINATOR, letter=None)
        return self.filter(pk__in=whole.values("coalition"))


class Coalition(models.Model):
    """Who publishes letters: organisations under one name, with one contact for privacy."""

    slug = models.SlugField(unique=True, max_length=80)
    name = models.JSONField(
        _("name by language"),
        validators=[words_by_language],
        help_text=_('Such as {"en": "…", "fr": "…"}'),
    )
    privacy_contact = models.EmailField()

    objects = CoalitionQuerySet.as_manager()

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug

    def name_in(self, language: str) -> str:
        return in_language(self.name, language) or self.slug


class Membership(models.Model):
    """What a member of staff may do for a coalition, or for one letter of it."""

    class Role(models.TextChoices):
        COORDINATOR = "coordinator", _("Coordinator")
        MODERATOR = "moderator", _("Moderator")
        READER = "reader", _("Reader of figures")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    coalition = models.ForeignKey(Coalition, models.CASCADE, related_name="memberships")
    letter = models.ForeignKey("petitions.Letter", models.CASCADE, null=True, blank=True)
    role = models.CharField(max_length=12, choices=Role.choices)

    class Meta:
        constraints = [
            one_of("role", ["coordinator", "moderator", "reader"], model="membership"),
            models.UniqueConstraint(
                fields=["user", "coalition", "letter", "role"],
                name="membership_once",
            ),
            models.UniqueConstraint(
                fields=["user", "coalition", "role"],
                condition=models.Q(letter=None),
                name="membership_once_for_all_letters",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.pk}"

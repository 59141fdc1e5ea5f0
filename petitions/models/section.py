from typing import Self

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from petitions.constraints import one_of
from petitions.models.letter import Letter


class SectionQuerySet(models.QuerySet["Section"]):
    def taking(self, taker: "Section.Takes") -> Self:
        return self.filter(**{f"takes_{taker.value}s": True})


class Section(models.Model):
    """A heading of the list: whom it takes, how it is sorted, what counts there as checked."""

    class Takes(models.TextChoices):
        ORGANISATION = "organisation", _("Organisations")
        INDIVIDUAL = "individual", _("Individuals")
        OFFICE_HOLDER = "office_holder", _("Office-holders")

    class Sort(models.TextChoices):
        NAME = "name", _("People by family name, organisations by name")
        INITIATORS_FIRST = "initiators", _("Initiators first, then by name")

    class Proof(models.TextChoices):
        MAILBOX = "mailbox", _("A confirmed mailbox")
        DOMAIN = "domain", _("A mailbox on the organisation's own domain")
        OFFICE = "office", _("The office's own address")
        SECOND = "second", _("A second moderator")

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="sections")
    position = models.PositiveSmallIntegerField(validators=[MaxValueValidator(999)])
    takes_organisations = models.BooleanField(default=False)
    takes_individuals = models.BooleanField(default=False)
    takes_office_holders = models.BooleanField(default=False)
    sort = models.CharField(max_length=10, choices=Sort.choices, default=Sort.NAME)
    proof = models.CharField(max_length=8, choices=Proof.choices, default=Proof.MAILBOX)
    names_individuals_to_search_engines = models.BooleanField(default=False)

    objects = SectionQuerySet.as_manager()

    class Meta:
        ordering = ["letter", "position"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "position"], name="section_position_once"),
            models.CheckConstraint(
                condition=models.Q(takes_organisations=True)
                | models.Q(takes_individuals=True)
                | models.Q(takes_office_holders=True),
                name="section_takes_somebody",
            ),
            one_of("sort", ["name", "initiators"], model="section"),
            one_of("proof", ["mailbox", "domain", "office", "second"], model="section"),
        ]

    def __str__(self) -> str:
        return f"{self.letter_id} section {self.position}"

    @cached_property
    def heading(self) -> str:
        """What staff know it by: a heading it has; its number where it has none."""
        return next((t.heading for t in self.texts.all() if t.heading), f"#{self.position}")


class SectionText(models.Model):
    section = models.ForeignKey(Section, models.CASCADE, related_name="texts")
    language = models.CharField(max_length=10, choices=settings.LANGUAGES)
    heading = models.CharField(max_length=200)

    class Meta:
        ordering = ["language"]
        constraints = [
            models.UniqueConstraint(fields=["section", "language"], name="sectiontext_once"),
        ]

    def __str__(self) -> str:
        return self.heading

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from petitions.constraints import one_of
from petitions.models.coalition import Coalition
from petitions.validators import known_timezone, within_reach


def erased_on(addresses_until: date | None, closes_at: datetime | None) -> date:
    """The day by which the form promises that addresses are gone: the one that the coordinator
    set, else a year after the letter closes (for one that has no end: a year from now).
    """
    return addresses_until or ((closes_at or timezone.now()) + timedelta(days=365)).date()


class LetterQuerySet(models.QuerySet["Letter"]):
    def public(self) -> Self:
        """Letters that visitors may read: open or closed, never drafts, nor what was taken down."""
        return self.beyond_draft().filter(taken_down_at=None)

    def beyond_draft(self) -> Self:
        """Letters that were opened at some time; also those that were taken down since."""
        return self.filter(state__in=[Letter.State.OPEN, Letter.State.CLOSED])

    def coordinated_by(self, user: object) -> Self:
        """Letters that this user coordinates; all of them for a superuser."""
        return self.of_staff(user, roles=("coordinator",))

    def of_staff(
        self, user: object, *, roles: Iterable[str] = ("coordinator", "moderator")
    ) -> Self:
        """Letters that this user coordinates or moderates; all of them for a superuser."""
        if getattr(user, "is_superuser", False):
            return self
        memberships = getattr(user, "memberships", None)
        if memberships is None:
            return self.none()
        memberships = memberships.filter(role__in=roles)
        whole = memberships.filter(letter=None).values("coalition")
        single = memberships.exclude(letter=None).values("letter")
        owned = LetterOwner.objects.filter(coalition__in=whole).values("letter")
        return self.filter(models.Q(pk__in=owned) | models.Q(pk__in=single))


class Letter(models.Model):
    """What is signed."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        OPEN = "open", _("Open for signatures")
        CLOSED = "closed", _("Closed")

    slug = models.SlugField(unique=True, max_length=80)
    owners = models.ManyToManyField(Coalition, through="LetterOwner", related_name="letters")
    default_language = models.CharField(
        max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    timezone = models.CharField(max_length=64, default="UTC", validators=[known_timezone])
    state = models.CharField(max_length=6, choices=State.choices, default=State.DRAFT)
    current_version = models.ForeignKey(
        "petitions.Version", models.PROTECT, null=True, blank=True, related_name="+"
    )
    dated = models.DateField(
        _("dated"),
        null=True,
        blank=True,
        validators=[within_reach],
        help_text=_("The date that the letter itself bears, where it bears one."),
    )
    opens_at = models.DateTimeField(null=True, blank=True, validators=[within_reach])
    closes_at = models.DateTimeField(null=True, blank=True, validators=[within_reach])
    addresses_until = models.DateField(
        _("addresses are erased on"),
        null=True,
        blank=True,
        validators=[within_reach],
        help_text=_("The form names this date. Empty: a year after the letter closes."),
    )
    taken_down_at = models.DateTimeField(_("taken down"), null=True, editable=False)
    discreet = models.BooleanField(
        _("discreet mail"),
        default=True,
        help_text=_("Mails name neither letter nor coalition, for signers whose mail is watched."),
    )
    bulk_download = models.BooleanField(
        _("the whole list can be downloaded"),
        default=True,
        help_text=_("As JSON and CSV. Off: the list is shown in pages only."),
    )
    mail_needs_second = models.BooleanField(
        _("names that came by e-mail need a second person"),
        default=True,
        help_text=_("Who enters them does not decide them alone. The page on checks says so."),
    )
    indexable = models.BooleanField(
        _("search engines may list this letter"),
        default=False,
        help_text=_("Its page then names organisations and office-holders only."),
    )

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ["-opens_at", "slug"]
        constraints = [
            one_of("state", ["draft", "open", "closed"], model="letter"),
            models.CheckConstraint(
                condition=models.Q(state="draft")
                | models.Q(current_version__isnull=False, opens_at__isnull=False),
                name="letter_beyond_draft_has_a_version",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="closed") | models.Q(closes_at__isnull=False),
                name="letter_closed_says_when",
            ),
            models.CheckConstraint(
                condition=models.Q(taken_down_at=None) | models.Q(state="closed"),
                name="letter_taken_down_is_closed",
            ),
            models.CheckConstraint(
                condition=models.Q(closes_at=None)
                | models.Q(opens_at=None)
                | models.Q(closes_at__gt=models.F("opens_at")),
                name="letter_closes_after_it_opens",
            ),
        ]

    def __str__(self) -> str:
        return self.slug

    def clean(self) -> None:
        """What the constraints refuse, said where it was typed: the admin does not show `state`."""
        if self.state != self.State.DRAFT and self.opens_at is None:
            raise ValidationError({"opens_at": _("A letter that was opened keeps the day.")})
        if self.state == self.State.CLOSED and self.closes_at is None:
            raise ValidationError({"closes_at": _("A letter that is closed keeps the day.")})
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ValidationError({"closes_at": _("A letter closes after it opens.")})

    def is_open(self, now: datetime | None = None) -> bool:
        """Whether it takes signatures at this moment, also when nobody has yet marked it closed."""
        now = now or timezone.now()
        return self.state == self.State.OPEN and (self.closes_at is None or now < self.closes_at)


class LetterOwner(models.Model):
    """A coalition that publishes a letter, in the order in which the page names them."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="letter_owners")
    coalition = models.ForeignKey(Coalition, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "coalition"], name="letter_owner_once"),
        ]

    def __str__(self) -> str:
        return f"{self.letter_id}:{self.coalition_id}"

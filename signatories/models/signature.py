from datetime import UTC
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from petitions.constraints import found_where_set, one_of
from petitions.models import Letter, Section, Version
from signatories.models.source_mail import SourceMail


class SignatureQuerySet(models.QuerySet["Signature"]):
    def published(self) -> Self:
        return self.filter(state=Signature.State.PUBLISHED)

    def queued(self) -> Self:
        """Those that a moderator has still to decide."""
        return self.filter(state__in=Signature.QUEUED)

    def withheld(self) -> Self:
        """Published, and never named on a page."""
        return self.published().filter(visibility__in=Signature.WITHHELD)

    def of_staff(self, user: object) -> Self:
        return self.filter(letter__in=Letter.objects.of_staff(user))


class Signature(models.Model):
    """One signatory's adherence to one version. It holds no personal data."""

    class Kind(models.TextChoices):
        ORGANISATION = "organisation", _("Organisation")
        PERSON = "person", _("Person")

    class Visibility(models.TextChoices):
        PUBLIC = "public", _("Named on the public list")
        DESCRIBED = "described", _("Described on the public list, not named")
        ADDRESSEE = "addressee", _("Named to the addressees only")
        COUNTED = "counted", _("Counted, never named")

    class Origin(models.TextChoices):
        FORM = "form", _("The form on this site")
        MAIL = "mail", _("An e-mail to the coalition")
        PAPER = "paper", _("A paper")
        IMPORT = "import", _("An imported list")

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        HELD = "held", _("Held")
        PUBLISHED = "published", _("Published")
        DECLINED = "declined", _("Declined")
        REMOVED = "removed", _("Removed")
        WITHDRAWN = "withdrawn", _("Withdrawn")
        DISOWNED = "disowned", _("Disowned")

    class Pile(models.TextChoices):
        """What the worker makes of the evidence; a moderator decides."""

        CLEAR = "clear", pgettext_lazy("a pile", "Clear")
        LOOK = "look", _("Look")
        SUSPICIOUS = "suspicious", _("Suspicious")

    QUEUED = (State.WAITING, State.HELD)
    WITHHELD = (Visibility.ADDRESSEE, Visibility.COUNTED)
    # From the most that anybody can see to the least.
    FROM_WIDEST = (
        Visibility.PUBLIC, Visibility.DESCRIBED, Visibility.ADDRESSEE, Visibility.COUNTED
    )  # fmt: skip
    # What a change of a waiting line undoes: the worker looks again, and so does every moderator.
    LOOKED_AT_ANEW: dict[str, Any] = {
        "evidence_at": None, "pile": "", "approved_by": None, "approved_at": None
    }  # fmt: skip

    # The index of letter and state serves here.
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="signatures", db_index=False)
    section = models.ForeignKey(Section, models.PROTECT, related_name="signatures")
    version = models.ForeignKey(Version, models.PROTECT, related_name="+", db_index=False)
    language = models.CharField(max_length=10)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    visibility = models.CharField(max_length=9, choices=Visibility.choices)
    origin = models.CharField(max_length=6, choices=Origin.choices)
    source_ref = models.CharField(
        _("recorded authority"),
        max_length=200,
        blank=True,
        help_text=_("Where a signature that did not come by the form comes from."),
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    revision = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    reason = models.CharField(max_length=40, blank=True)
    pile = models.CharField(max_length=10, choices=Pile.choices, blank=True)
    proposed_at = models.DateTimeField(null=True, blank=True)
    evidence_at = models.DateTimeField(null=True, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    leased_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    leased_until = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, db_index=False)
    source_mail = models.ForeignKey(
        SourceMail, models.PROTECT, null=True, blank=True, db_index=False
    )
    voice = models.CharField(max_length=64, null=True, blank=True, unique=True)

    objects = SignatureQuerySet.as_manager()

    class Meta:
        permissions = [
            ("decide_signature", _("Can publish, hold and decline signatures")),
            ("remove_signature", _("Can remove published signatures")),
            ("merge_signature", _("Can merge signatures")),
            ("reveal_address", _("Can open a masked address")),
            ("reveal_name", _("Can open a name that is not public")),
        ]
        constraints = [
            one_of("kind", ["organisation", "person"], model="signature"),
            one_of(
                "visibility", ["public", "described", "addressee", "counted"], model="signature"
            ),
            one_of("pile", ["", "clear", "look", "suspicious"], model="signature"),
            one_of("origin", ["form", "mail", "paper", "import"], model="signature"),
            one_of(
                "state",
                ["waiting", "held", "published", "declined", "removed", "withdrawn", "disowned"],
                model="signature",
            ),
            models.CheckConstraint(
                condition=models.Q(origin="form", confirmed_at__isnull=False)
                | (
                    ~models.Q(origin="form")
                    & ~models.Q(source_ref="")
                    & models.Q(entered_by__isnull=False)
                ),
                name="signature_is_confirmed_or_has_authority",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["published", "declined", "removed"])
                | models.Q(decided_at__isnull=False, decided_by__isnull=False),
                name="signature_decided_says_by_whom",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["declined", "removed"]) | ~models.Q(reason=""),
                name="signature_declined_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(answered_at=None) | models.Q(asked_at__isnull=False),
                name="signature_answered_was_asked",
            ),
            models.CheckConstraint(
                condition=models.Q(approved_by=None, approved_at=None)
                | models.Q(approved_by__isnull=False, approved_at__isnull=False),
                name="signature_approved_says_by_whom",
            ),
            models.CheckConstraint(
                condition=models.Q(merged_into=None)
                | models.Q(state__in=["declined", "removed", "withdrawn", "disowned"]),
                name="signature_merged_is_off",
            ),
            models.CheckConstraint(
                condition=models.Q(source_mail=None) | models.Q(origin="mail"),
                name="signature_source_mail_came_by_mail",
            ),
            models.CheckConstraint(
                condition=models.Q(revision__gte=1), name="signature_revision_from_one"
            ),
        ]
        indexes = [
            models.Index(
                fields=["created_at", "id"],
                condition=models.Q(state__in=["waiting", "held"]),
                name="signature_queue",
            ),
            models.Index(
                fields=["id"],
                condition=models.Q(state__in=["waiting", "held"], evidence_at=None),
                name="signature_without_evidence",
            ),
            models.Index(fields=["letter", "state"], name="signature_letter_state"),
            *(
                found_where_set(field, model="signature")
                for field in (
                    "entered_by", "decided_by", "leased_by", "approved_by", "merged_into",
                    "source_mail",
                )
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        """An id: Django's admin writes this into its log."""
        return f"signature {self.pk}"

    @property
    def is_masked(self) -> bool:
        """Whether its name is opened by those only who may, each time with a line in the log."""
        return self.visibility != self.Visibility.PUBLIC

    @property
    def ledger_ref(self) -> str:
        """What the ledger knows a signature by, whatever its state: the number alone would be
        given again to somebody else after a restore. To the second, for not every kind of dump
        keeps more.
        """
        return f"{self.pk} {self.created_at.astimezone(UTC).isoformat(timespec='seconds')}"


class QueuedSignature(Signature):
    """A signature that waits for a moderator: what the moderation queue lists."""

    class Meta:
        proxy = True
        verbose_name = _("waiting signature")
        verbose_name_plural = _("Moderation queue")


class ProposedSignature(Signature):
    """A published signature whose signer asks for another wording, or to be seen by more."""

    class Meta:
        proxy = True
        verbose_name = _("published signature with a request")
        verbose_name_plural = _("Requests of signers")

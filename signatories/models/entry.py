import secrets
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from petitions.constraints import found_where_set, one_of
from petitions.models import Letter, Office, Section
from signatories.models.claim import Line
from signatories.models.lockdown import Lockdown
from signatories.models.official_roster import OfficeHolder
from signatories.models.party import Party
from signatories.models.signature import Signature

NAMING_FIELDS = (
    "honorific", "name", "other_names", "role", "affiliation", "website", "search_key", "sort_as",
    "chamber", "caucus", "province",
)  # fmt: skip
SHOWN = ("public", "described")
# Every index of the list holds these.
LISTED = models.Q(audience__in=["public", "described"], since__isnull=False)


def new_ref() -> str:
    """A public name for an entry that tells neither order nor number."""
    return secrets.token_hex(8)


class EntryQuerySet(models.QuerySet["Entry"]):
    def listed(self, version: int) -> Self:
        """What the roster counts at a version: lines that may be shown and that it has seen."""
        return self.filter(audience__in=SHOWN, since__isnull=False, since__lte=version)

    def readable(self, letter_id: int, version: int) -> Self:
        """What anybody may read of a letter's list at a version: nothing while it is locked down.

        Every page, paper and file that shows signatories starts here. The lockdown is asked for
        in the same statement, so no answer is half before it and half after.
        """
        locked = models.Exists(Lockdown.objects.covering(letter_id))
        return self.listed(version).filter(~locked, letter_id=letter_id)

    def unlisted(self) -> Self:
        """Published since the roster was last counted."""
        return self.filter(audience__in=SHOWN, since=None)

    def uncompared(self) -> Self:
        """Those listed with an office that were not yet looked up in an official roster."""
        return self.filter(audience="public", office__isnull=False, compared=False)

    def in_order(self) -> Self:
        """The list's order: by the stored place, which begins with the section's position."""
        return self.order_by("place", "ref")


class Entry(models.Model):
    """The public half of a signature: the line as the roster shows it.

    A row whose audience is not `public` names nobody; the database itself refuses it. The line of
    an official roster hangs on the entry and not on the signature, for the same reason: it goes
    with the name, whoever takes that off the list. `compared` says that it was looked for.
    """

    class Proof(models.TextChoices):
        """By what it was known, when it was published, that the signature is genuine."""

        MAILBOX = "mailbox", _("a confirmed mailbox")
        DOMAIN = "domain", _("a mailbox on the organisation's own domain")
        OFFICE = "office", _("the office's own address")
        AUTHORITY = "authority", _("a recorded authority: an e-mail, a paper, an earlier list")

    signature = models.OneToOneField(
        Signature, models.CASCADE, primary_key=True, related_name="entry"
    )
    ref = models.CharField(max_length=16, unique=True, default=new_ref)
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="entries")
    section = models.ForeignKey(Section, models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=12, choices=Signature.Kind.choices)
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    party = models.ForeignKey(
        Party, models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    chamber = models.CharField(max_length=120, blank=True)
    caucus = models.CharField(_("political party"), max_length=120, blank=True)
    province = models.CharField(max_length=120, blank=True)
    matched = models.BooleanField(
        default=False, help_text=_("An official roster lists it as of the day of signing.")
    )
    holder = models.ForeignKey(
        OfficeHolder, models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    compared = models.BooleanField(default=False)
    audience = models.CharField(max_length=9, choices=Signature.Visibility.choices)
    honorific = models.CharField(max_length=80, blank=True)
    name = models.CharField(max_length=200, blank=True)
    other_names = models.CharField(max_length=400, blank=True)
    role = models.CharField(max_length=200, blank=True)
    affiliation = models.CharField(max_length=200, blank=True)
    website = models.CharField(max_length=200, blank=True)
    description = models.CharField(max_length=200, blank=True)
    in_person_only = models.BooleanField(default=False)
    sort_as = models.CharField(
        _("sort as"),
        max_length=200,
        blank=True,
        help_text=_("Only where the rule puts it wrongly: the words to sort by, as “Van Popta”."),
    )
    initiator = models.BooleanField(
        default=False, help_text=_("Stands first in a section that lists initiators first.")
    )
    place = models.BinaryField(max_length=80)
    search_key = models.CharField(max_length=1200, blank=True)
    key_version = models.PositiveSmallIntegerField(default=1)
    proof = models.CharField(max_length=9, choices=Proof.choices)
    published_on = models.DateField()
    since = models.PositiveIntegerField(null=True, blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "entries"
        constraints = [
            one_of("kind", ["organisation", "person"], model="entry"),
            one_of("proof", ["mailbox", "domain", "office", "authority"], model="entry"),
            one_of("audience", ["public", "described", "addressee", "counted"], model="entry"),
            models.CheckConstraint(
                condition=(models.Q(audience="public") & ~models.Q(name=""))
                | (
                    ~models.Q(audience="public")
                    & models.Q(
                        **dict.fromkeys(NAMING_FIELDS, ""),
                        office=None,
                        party=None,
                        holder=None,
                        matched=False,
                    )
                ),
                name="entry_names_only_who_is_public",
            ),
            models.CheckConstraint(
                condition=models.Q(office__isnull=False)
                | models.Q(matched=False, chamber="", caucus="", province=""),
                name="entry_matched_holds_an_office",
            ),
            models.CheckConstraint(
                condition=models.Q(holder=None) | models.Q(matched=True),
                name="entry_of_a_holder_is_matched",
            ),
            models.CheckConstraint(
                condition=models.Q(audience__in=SHOWN) | models.Q(place=b""),
                name="entry_places_only_who_is_shown",
            ),
            models.CheckConstraint(
                condition=(models.Q(audience="described") & ~models.Q(description=""))
                | (~models.Q(audience="described") & models.Q(description="")),
                name="entry_describes_only_who_is_described",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="person") | models.Q(office=None),
                name="entry_office_is_held_by_a_person",
            ),
        ]
        indexes = [
            # A page of the roster is one range scan of this, and so are those of one section or
            # kind. What it includes is what a search needs that finds many: it reads no rows.
            models.Index(
                fields=["letter", "place", "ref"],
                include=["signature", "since", "search_key"],
                condition=LISTED,
                name="entry_in_order",
            ),
            models.Index(
                fields=["letter", "section", "place", "ref"],
                condition=LISTED,
                name="entry_in_order_of_section",
            ),
            models.Index(
                fields=["letter", "place", "ref"],
                condition=models.Q(LISTED, kind="organisation"),
                name="entry_organisations_in_order",
            ),
            models.Index(
                fields=["letter", "place", "ref"],
                condition=models.Q(LISTED, kind="person", office=None),
                name="entry_individuals_in_order",
            ),
            models.Index(
                fields=["letter", "place", "ref"],
                condition=models.Q(LISTED, kind="person", office__isnull=False),
                name="entry_holders_in_order",
            ),
            # On PostgreSQL there is `entry_grams` besides, of its own migration.
            models.Index(
                fields=["letter"],
                condition=models.Q(since=None),
                name="entry_unlisted",
            ),
            models.Index(
                fields=["letter"],
                condition=models.Q(compared=False, audience="public", office__isnull=False),
                name="entry_uncompared",
            ),
            *(found_where_set(field, model="entry") for field in ("office", "party", "holder")),
        ]

    def __str__(self) -> str:
        return f"entry {self.ref}"

    @property
    def is_public(self) -> bool:
        return self.audience == Signature.Visibility.PUBLIC

    @property
    def line(self) -> Line:
        """The entry as a line to print; `office` is left out, for its noun is the page's."""
        return Line(
            kind=self.kind,
            honorific=self.honorific,
            name=self.name,
            other_names=self.other_names,
            role=self.role,
            affiliation=self.affiliation,
            website=self.website,
            description=self.description,
            in_person_only=self.in_person_only,
        )

"""The log of what staff did, to read and to filter: codes and numbers, nothing that names a signer.

A coordinator reads that of their letters. What belongs to no letter (who signed in, whose role was
changed for a whole coalition, blocks) is for administrators.
"""

from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from signatories.models import Event

Verb = Event.Verb
NOBODY, OF_NO_LETTER = "none", "none"
# In the order in which the filter lists them: what becomes of a signature first.
VERBS: dict[str, str | Promise] = {
    Verb.PUBLISHED: _("Published"),
    Verb.APPROVED: _("Approved, for a second person to decide"),
    Verb.HELD: _("Held"),
    Verb.ASKED: _("Asked the signer"),
    Verb.ANSWERED: _("Signer answered"),
    Verb.DECLINED: _("Declined"),
    Verb.CORRECTED: _("Corrected"),
    Verb.MERGED: _("Merged"),
    Verb.REMOVED: _("Removed"),
    Verb.UNDONE: _("Decision taken back"),
    Verb.REVEALED: _("Address or name opened"),
    Verb.WITHDRAWN: _("Withdrawn"),
    Verb.NARROWED: _("Shown to fewer"),
    Verb.PROPOSAL_REFUSED: _("Request of a signer refused"),
    Verb.HIDDEN: _("Hidden after a report"),
    Verb.REPORT_UPHELD: _("Report upheld"),
    Verb.REPORT_REFUSED: _("Report refused"),
    Verb.STOPPED: _("Stopped for a while"),
    Verb.WENT_ON: _("Went on again"),
    Verb.LOCKED: _("Locked down"),
    Verb.LIFT_ASKED: _("Asked to lift the lockdown"),
    Verb.LIFTED: _("Lockdown lifted"),
    Verb.RECORDED: _("Recorded from mail or paper"),
    Verb.IMPORTED: _("List imported"),
    Verb.REORDERED: _("Reordered"),
    Verb.ROSTER_LOADED: _("Official roster loaded"),
    Verb.ROSTER_TAKEN_BACK: _("Official roster taken back"),
    Verb.INVITATION_USED: _("Invitation to sign used"),
    Verb.INVITATION_REFUSED: _("Invitation to sign refused"),
    Verb.INVITATION_REVOKED: _("Invitation to sign revoked"),
    Verb.LETTER_OPENED: _("Letter opened"),
    Verb.LETTER_CLOSED: _("Letter closed"),
    Verb.LETTER_TAKEN_DOWN: _("Letter taken down"),
    Verb.LETTER_PUT_BACK: _("Letter put back"),
    Verb.ANNOUNCED: _("Letter announced"),
    Verb.INVITED: _("Invited"),
    Verb.ROLE_CHANGED: _("Role changed"),
    Verb.SIGNED_IN: _("Signed in"),
    Verb.SIGN_IN_FAILED: _("Failed to sign in"),
    Verb.SECOND_FACTOR: _("Second factor changed"),
}


class VerbFilter(admin.SimpleListFilter):
    """What was done."""

    title = _("what was done")
    parameter_name = "verb"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        return list(VERBS.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(verb=self.value()) if self.value() in VERBS else queryset


class LetterFilter(admin.SimpleListFilter):
    """One of the letters that one coordinates; for administrators also what belongs to none."""

    title = _("letter")
    parameter_name = "letter"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        letters = Letter.objects.coordinated_by(request.user)
        found: list[tuple[str, Any]] = [(str(letter.pk), str(letter)) for letter in letters]
        if request.user.is_superuser:
            found.append((OF_NO_LETTER, _("Of no letter")))
        return found

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value()
        if chosen == OF_NO_LETTER:
            return queryset.filter(letter_id=None)
        return queryset.filter(letter_id=number) if (number := _number(chosen)) else queryset


class ActorFilter(admin.SimpleListFilter):
    """Who did it, among those whom one works with; the log itself keeps a login's number only."""

    title = _("who did it")
    parameter_name = "actor"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        users = User.objects.filter(is_staff=True)
        if not request.user.is_superuser:
            letters = Letter.objects.coordinated_by(request.user)
            users = users.filter(
                Q(memberships__letter__in=letters)
                | Q(memberships__letter=None, memberships__coalition__letters__in=letters)
            )
        found = [(str(user.pk), f"{user.pk} · {user}") for user in users.order_by("pk").distinct()]
        return [*found, (NOBODY, _("No login: a signer, or the worker"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value()
        if chosen == NOBODY:
            return queryset.filter(actor_id=None)
        return queryset.filter(actor_id=number) if (number := _number(chosen)) else queryset


class DayFilter(admin.SimpleListFilter):
    """The last days, or one day, which each row leads to; in the time zone of the site."""

    title = _("day")
    parameter_name = "day"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        return [
            ("1", _("Today")),
            ("7", _("The last seven days")),
            ("30", _("The last thirty days")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen, today = self.value() or "", timezone.localdate()
        if chosen in dict(self.lookup_choices):
            return queryset.filter(at__gte=_midnight(today - timedelta(days=int(chosen) - 1)))
        try:
            day = date.fromisoformat(chosen)
            return queryset.filter(
                at__gte=_midnight(day), at__lt=_midnight(day + timedelta(days=1))
            )
        except (ValueError, OverflowError):
            return queryset


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _number(text: str | None) -> int | None:
    """A key as it can stand in the database; None for anything else."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 19 else None


@admin.register(Event)
class EventAdmin(admin.ModelAdmin):
    """Read only, newest first. On PostgreSQL the database itself refuses to change it."""

    list_display = ["when", "what", "actor", "letter", "subject", "reason_code"]
    list_display_links = None
    list_filter = [VerbFilter, LetterFilter, ActorFilter, DayFilter]
    search_fields = ["subject_id"]  # how it is looked through: get_search_results
    search_help_text = _("The number of a signature, a report or a login.")
    ordering = ["-pk"]
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions = None

    class Media:
        css = {"all": ["desk.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        events = super().get_queryset(request)
        if request.user.is_superuser:
            return events
        letters = Letter.objects.coordinated_by(request.user)
        return events.filter(letter_id__in=letters.values("pk"))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        if not search_term.strip():
            return queryset, False
        number = _number(search_term.strip())
        return (queryset.none() if number is None else queryset.filter(subject_id=number)), False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return super().changelist_view(request, {"title": gettext("Event log")})

    @admin.display(description=_("When"))
    def when(self, event: Event) -> SafeString:
        at = timezone.localtime(event.at)
        return format_html("{} {}", _narrowed(DayFilter, at.date()), f"{at:%H:%M:%S}")

    @admin.display(description=_("What was done"))
    def what(self, event: Event) -> str:
        return str(VERBS.get(event.verb, event.verb))

    @admin.display(description=_("Who (login)"))
    def actor(self, event: Event) -> SafeString | str:
        return _narrowed(ActorFilter, event.actor_id)

    @admin.display(description=_("Letter"))
    def letter(self, event: Event) -> SafeString | str:
        return _narrowed(LetterFilter, event.letter_id)

    @admin.display(description=_("About"))
    def subject(self, event: Event) -> str:
        return "–" if event.subject_id is None else str(event.subject_id)


def _narrowed(by: type[admin.SimpleListFilter], key: object) -> SafeString | str:
    """A number or a day that leads to the log of this one alone."""
    if key is None:
        return "–"
    return format_html('<a href="?{}">{}</a>', urlencode([(str(by.parameter_name), key)]), key)

"""Figures, for whoever may see figures and no names: what each letter has, and what waits."""

from collections import Counter, defaultdict
from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter, Membership
from signatories.models import Roster, Signature
from signatories.models.reason import Reason
from signatories.roster.words import in_figures, withheld_in_words

State = Signature.State
KINDS = {
    "organisations": _("Organisations"),
    "individuals": _("Individuals"),
    "office_holders": _("Office-holders"),
}


@admin.register(Roster)
class FiguresAdmin(admin.ModelAdmin):
    """One row a letter: of every letter in which one has a role, also that of a reader."""

    list_display = ["letter", "published", "withheld_", "waiting", "removed"]
    list_display_links = None
    list_select_related = ["letter"]
    ordering = ["letter__slug"]
    actions = None
    show_full_result_count = False
    list_per_page = 50

    class Media:
        css = {"all": ["desk.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Roster]:
        letters = Letter.objects.of_staff(request.user, roles=Membership.Role.values)
        return super().get_queryset(request).filter(letter__in=letters)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The list alone: a row's own page would show all that it holds, and there are names."""
        return obj is None and super().has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        shown = {"title": gettext("Figures")} | (extra_context or {})
        return super().changelist_view(request, shown)

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """What waits, counted once for all rows of the page."""
        shown: Any = super().get_changelist_instance(request)
        rows = list(shown.result_list)
        waiting: dict[int, Counter[str]] = defaultdict(Counter)
        counted = (
            Signature.objects.queued()
            .filter(letter__in=[row.pk for row in rows])
            .order_by()
            .values_list("letter", "state", "pile")
            .annotate(number=Count("pk"))
        )
        for letter_id, state, pile, number in counted:
            waiting[letter_id][State.HELD if state == State.HELD else pile] += number
        for row in rows:
            row.waiting_by_pile = waiting[row.pk]
        shown.result_list = rows
        return shown

    @admin.display(description=_("On the list"))
    def published(self, roster: Roster) -> SafeString:
        return _lines((label, roster.tallies.get(kind, 0)) for kind, label in KINDS.items())

    @admin.display(description=_("Withheld"))
    def withheld_(self, roster: Roster) -> str:
        return withheld_in_words(roster.withheld)

    @admin.display(description=_("Waiting"))
    def waiting(self, roster: Roster) -> SafeString:
        counts: Counter[str] = roster.waiting_by_pile  # type: ignore[attr-defined]
        piles = [(pile.label, counts[pile.value]) for pile in Signature.Pile]
        rest = [(_("Not checked yet"), counts[""]), (State.HELD.label, counts[State.HELD])]
        return _lines([*piles, *rest])

    @admin.display(description=_("Off the list, until last month"))
    def removed(self, roster: Roster) -> SafeString:
        """By cause, as the page of checks says it."""
        found = roster.checks.get("removed", {})
        return _lines((_cause(why), number) for why, number in sorted(found.items()))


def _cause(why: str) -> str:
    if why in Reason.values:
        return str(Reason(why).label)
    return str(State(why).label) if why in State.values else why


def _lines(counts: Any) -> SafeString:
    return format_html_join(
        "", '<span class="desk-belongs">{}: {}</span>', ((w, in_figures(n)) for w, n in counts)
    )

"""The moderation queue: what waits, decided in bulk or row by row."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from signatories.decisions.actions import decline, hold
from signatories.desk.alike import AlikeAdmin
from signatories.desk.bulk import Outcome, act_on, keys_among, publish_shown, rows_shown
from signatories.desk.clearing import ClearingAdmin
from signatories.desk.evidence import chips_in_a_row
from signatories.desk.leases import MINE, LeaseFilter, LeasingAdmin
from signatories.desk.merging import MergingAdmin
from signatories.desk.piles import CountedOnce, PileFilter, QueuedStateFilter, QueueList
from signatories.desk.preferences import shortcuts_of
from signatories.desk.questions import question_chip
from signatories.desk.reasons import reason_form
from signatories.desk.reports import hidden_chip
from signatories.desk.row import RowAdmin
from signatories.desk.scripts import ScriptFilter
from signatories.desk.searching import find_waiting
from signatories.desk.sections import LetterFilter, SectionFilter
from signatories.desk.undo import UndoAdmin
from signatories.models import QueuedSignature, Signature
from signatories.models.reason import Reason


@admin.register(QueuedSignature)
class QueueAdmin(LeasingAdmin, ClearingAdmin, AlikeAdmin, UndoAdmin, MergingAdmin, RowAdmin):
    """What waits, oldest first."""

    list_display = ["line", "who_sees", "standing", "age", "decide"]
    list_display_links = None  # the chips in the line's cell hold links of their own
    list_filter = [
        LetterFilter,
        SectionFilter,
        "kind",
        "visibility",
        QueuedStateFilter,
        ScriptFilter,  # before the pile: it is asked once for both
        PileFilter,
        LeaseFilter,
    ]
    list_select_related = ["contact"]  # sections and letters come from one reading of all
    search_fields = ["pk"]  # what is looked through, and how: get_search_results
    search_help_text = _("A public name, @domain of a mailbox, or a number.")
    actions = ["publish", "hold", "decline"]
    # One bar, below the rows; it stays in sight.
    actions_on_top, actions_on_bottom = False, True

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[QueueList]:
        return QueueList

    def get_paginator(
        self, request: Any, queryset: Any, per_page: Any, *args: Any, **kw: Any
    ) -> Any:
        found = getattr(request, "desk_found", None)
        if found is not None:
            return Paginator(found, per_page)
        number = getattr(request, "desk_number", None)
        if number is None:
            return super().get_paginator(request, queryset, per_page, *args, **kw)
        return CountedOnce(queryset, per_page, *args, number=number, **kw)

    def get_list_display(self, request: HttpRequest) -> Any:
        if self.has_decide_permission(request):
            return self.list_display
        return [name for name in self.list_display if name != "decide"]

    @admin.display(description=_("Line"))
    def line(self, signature: Signature) -> SafeString:
        """The line, which leads to its page, and under it what the worker found."""
        return format_html(
            '<a href="{}" id="row-{}" class="desk-row">{}</a>{}{}{}{}',
            reverse("admin:signatories_queuedsignature_change", args=[signature.pk]),
            signature.pk,
            super().line(signature),
            chips_in_a_row(signature, getattr(signature, "shown_chips", [])),
            question_chip(signature),
            getattr(signature, "second_chip", ""),
            hidden_chip(signature),
        )

    @admin.display(description=_("State"), ordering="state")
    def standing(self, signature: Signature) -> SafeString:
        """And whose it is just now."""
        return format_html(
            '{}<span class="desk-belongs">{}</span>',
            signature.get_state_display(),
            getattr(signature, "read_by", ""),
        )

    @admin.display(description=_("Decide"))
    def decide(self, signature: Signature) -> SafeString:
        """Three buttons for this row alone; a screen reader hears which row."""
        held = signature.state == Signature.State.HELD
        return format_html(
            '<span class="desk-decide">{}{}{}</span>',
            _button("publish", gettext("Publish"), signature),
            "" if held else _button("hold", gettext("Hold"), signature),
            _button("decline", gettext("Decline"), signature),
        )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        queued = super().get_queryset(request).queued()  # type: ignore[attr-defined]
        return queued.prefetch_related(None)

    def get_search_results(
        self, request: Any, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        found = find_waiting(queryset, search_term)
        request.desk_found = found.opened
        if not found.is_all and request.method == "GET":
            text = gettext(
                "Only the oldest of these were looked through: choose a letter, a section or a "
                "pile, and search again."
            )
            self.message_user(request, text, messages.WARNING)
        return found.rows, False

    def changelist_view(self, request: Any, extra_context: Any = None) -> Any:
        if request.method == "POST" and "one" in request.POST:
            return self._decide_one(request)
        mine = request.GET.get(LeaseFilter.parameter_name) == MINE
        context = {
            "title": gettext("My rows") if mine else gettext("Moderation queue"),
            "shows_mine": mine,
            "may_decide": self.has_decide_permission(request),
            "shortcuts": shortcuts_of(request.user),
        }
        if context["may_decide"]:
            context["action_form"] = reason_form(request, self.get_action_choices(request))
        return super().changelist_view(request, context | (extra_context or {}))

    @admin.action(description=_("Publish"), permissions=["decide"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._publish(request, self._ticked(request))

    @admin.action(description=_("Hold"), permissions=["decide"])
    def hold(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._hold(request, self._ticked(request))

    @admin.action(description=_("Decline"), permissions=["decide"])
    def decline(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._decline(request, self._ticked(request))

    def _publish(self, request: HttpRequest, rows: QuerySet[Signature]) -> Outcome:
        shown = rows_shown(request.POST.getlist("shown"))
        outcome = publish_shown(rows, shown, actor=request.user)
        text = ngettext("%d signature published.", "%d signatures published.", outcome.done)
        self.tell(request, outcome, text % outcome.done)
        return outcome

    def _hold(self, request: HttpRequest, rows: QuerySet[Signature]) -> Outcome:
        outcome = act_on(
            rows,
            rows_shown(request.POST.getlist("shown")),
            lambda s, revision: hold(signature=s, revision=revision, actor=request.user),
        )
        text = ngettext("%d signature held.", "%d signatures held.", outcome.done)
        self.tell(request, outcome, text % outcome.done)
        return outcome

    def _decline(self, request: HttpRequest, rows: QuerySet[Signature]) -> Outcome:
        reason = request.POST.get("reason") or Reason.NOT_VERIFIED
        outcome = act_on(
            rows,
            rows_shown(request.POST.getlist("shown")),
            lambda s, revision: decline(
                signature=s, revision=revision, actor=request.user, reason=reason
            ),
        )
        text = ngettext("%d signature declined.", "%d signatures declined.", outcome.done)
        self.tell(request, outcome, text % outcome.done)
        return outcome

    def _decide_one(self, request: Any) -> HttpResponse:
        """A button on a row: that row, and then the list again where it was."""
        decide: dict[str, Callable[..., Outcome]] = {
            "publish": self._publish,
            "hold": self._hold,
            "decline": self._decline,
        }
        what, _dot, key = request.POST["one"].partition(".")
        keys = keys_among([key])
        if what in decide and keys and self.has_decide_permission(request):
            if refused := self.refuse_reason(request, what, keys):
                return refused
            rows = Signature.objects.of_staff(request.user).select_related("contact")
            decide[what](request, rows.filter(pk__in=keys))
        shown = list(rows_shown(request.POST.getlist("shown")) or ())
        here = shown.index(int(key)) if keys and int(key) in shown else len(shown)
        anchor = f"#row-{shown[here + 1]}" if here + 1 < len(shown) else ""
        return HttpResponseRedirect(request.get_full_path() + anchor)


def _button(what: str, label: str, signature: Signature) -> SafeString:
    return format_html(
        '<button type="submit" name="one" value="{}.{}" class="desk-{}" data-desk="{}" '
        'aria-describedby="row-{}">{}</button>',
        what,
        signature.pk,
        what,
        what,
        signature.pk,
        label,
    )

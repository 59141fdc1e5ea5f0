"""What signers ask to change about their published lines, old beside new."""

from copy import copy
from typing import Any

from django.contrib import admin
from django.contrib.admin.helpers import ActionForm
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from signatories.decisions.proposals import accept, refuse
from signatories.desk.admin import DeskAdmin
from signatories.desk.bulk import act_on, rows_shown
from signatories.desk.lines import line_in_words
from signatories.models import ProposedSignature, Signature
from signatories.models.claim import Line
from signatories.sealing.boxes import SealBroken


@admin.register(ProposedSignature)
class ProposalAdmin(DeskAdmin):
    """Oldest request first; what is published stays up until one of the two actions."""

    list_display = ["line", "asked_for", "who_sees"]
    list_display_links = None
    list_filter = [("letter", admin.RelatedOnlyFieldListFilter), "kind"]
    ordering = ["proposed_at", "pk"]
    action_form = ActionForm  # type: ignore[assignment]
    actions = ["accept_proposal", "refuse_proposal"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).published().exclude(proposed_at=None)  # type: ignore[attr-defined]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        context = {"title": gettext("Requests of signers")} | (extra_context or {})
        return super().changelist_view(request, context)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_decide_permission(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_decide_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("What the signer asks for"))
    def asked_for(self, signature: Signature) -> SafeString:
        """The line as it would read, and who would see it where that is to change."""
        try:
            asked = signature.contact.open_proposal() or {}
            line = Line.from_values(asked["line"]) if "line" in asked else None
            line = line or signature.contact.open_line()
        except SealBroken:
            return format_html("<em>{}</em>", _("cannot be opened: a sealing key is missing"))
        wider = asked.get("visibility", "")
        if wider:
            signature = copy(signature)
            signature.visibility = wider
        return format_html(
            '<strong class="desk-line">{}</strong><span class="desk-belongs">{}</span>',
            line_in_words(line, signature),
            signature.get_visibility_display() if wider else "",
        )

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    @admin.action(description=_("Publish what is asked for"), permissions=["decide"])
    def accept_proposal(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        outcome = act_on(
            self._ticked(request),
            rows_shown(request.POST.getlist("shown")),
            lambda s, revision: accept(signature=s, revision=revision, actor=request.user),
        )
        text = ngettext("%d request granted.", "%d requests granted.", outcome.done)
        self.tell(request, outcome, text % outcome.done)

    @admin.action(description=_("Leave it as it is"), permissions=["decide"])
    def refuse_proposal(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        outcome = act_on(
            self._ticked(request),
            rows_shown(request.POST.getlist("shown")),
            lambda s, revision: refuse(signature=s, revision=revision, actor=request.user),
        )
        text = ngettext("%d request refused.", "%d requests refused.", outcome.done)
        self.tell(request, outcome, text % outcome.done)

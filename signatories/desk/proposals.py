"""What signers ask to change about their published lines, old beside new."""

from copy import copy
from typing import Any

from django.contrib import admin
from django.contrib.admin.helpers import ActionForm
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from signatories.decisions.actions import Unfit
from signatories.decisions.proposals import accept, refuse
from signatories.desk.bulk import Outcome, act_on, rows_shown, seal_row
from signatories.desk.lines import line_in_words
from signatories.desk.revealing import opened_on
from signatories.desk.seconding import second_chip
from signatories.desk.signatures import SignaturePages
from signatories.models import ProposedSignature, Signature
from signatories.models.claim import Line
from signatories.sealing.boxes import SealBroken

_LIST = "admin:signatories_proposedsignature_changelist"


@admin.register(ProposedSignature)
class ProposalAdmin(SignaturePages):
    """Oldest request first; what is published stays up until one of the two actions."""

    list_display = ["line", "asked_for", "who_sees"]
    list_filter = [("letter", admin.RelatedOnlyFieldListFilter), "kind"]
    ordering = ["proposed_at", "pk"]
    action_form = ActionForm  # type: ignore[assignment]
    actions = ["accept_proposal", "refuse_proposal"]
    page_template = "admin/signatories/proposedsignature/page.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).published().exclude(proposed_at=None)  # type: ignore[attr-defined]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        context = {"title": gettext("Requests of signers")} | (extra_context or {})
        return super().changelist_view(request, context)

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Each row knows what it says to this reader."""
        shown: Any = super().get_changelist_instance(request)
        shown.result_list = list(shown.result_list)
        for signature in shown.result_list:
            signature.second_chip = second_chip(signature, request.user)
        return shown

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_decide_permission(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_decide_permission(request)

    @admin.display(description=_("What the signer asks for"))
    def asked_for(self, signature: Signature) -> SafeString:
        """The line as it would read, and who would see it where that is to change; without a name
        that is not public yet.
        """
        try:
            return format_html("{}{}", _asked_for(signature), getattr(signature, "second_chip", ""))
        except SealBroken:
            return format_html("<em>{}</em>", _("cannot be opened: a sealing key is missing"))

    @admin.action(description=_("Publish what is asked for"), permissions=["decide"])
    def accept_proposal(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._accept(request, self._ticked(request))

    @admin.action(description=_("Leave it as it is"), permissions=["decide"])
    def refuse_proposal(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._refuse(request, self._ticked(request))

    # Its page ------------------------------------------------------------------------------------

    def facts(self, request: HttpRequest, signature: Signature) -> dict[str, Any]:
        opened = opened_on(request, signature).name
        return super().facts(request, signature) | {
            "title": gettext("A request of a signer"),
            "asked_for": _asked_for(signature, opened=opened),
            "may_accept": opened or not _would_be_named(signature),
            "shown": seal_row(signature),
        }

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        decide = self._accept if "_accept" in request.POST else self._refuse
        if request.method != "POST" or not self.has_decide_permission(request):
            return super().change_view(request, object_id, form_url, extra_context)
        if {"_accept", "_refuse"} & set(request.POST):
            key = object_id if object_id.isascii() and object_id.isdecimal() else "0"
            rows = Signature.objects.of_staff(request.user).filter(pk=key[:18])
            decide(request, rows.select_related("contact", "section", "letter"))
        return HttpResponseRedirect(reverse(_LIST))

    # Deciding ------------------------------------------------------------------------------------

    def _accept(self, request: HttpRequest, rows: QuerySet[Signature]) -> Outcome:
        def let_through(signature: Signature, revision: int) -> bool:
            if not opened_on(request, signature).name and _would_be_named(signature):
                raise Unfit(gettext("it would be named: open its name on its own page first"))
            return accept(signature=signature, revision=revision, actor=request.user)

        shown = rows_shown(request.POST.getlist("shown"))
        outcome = act_on(rows, shown, let_through)
        text = ngettext("%d request granted.", "%d requests granted.", outcome.done)
        self.tell(request, outcome, text % outcome.done)
        return outcome

    def _refuse(self, request: HttpRequest, rows: QuerySet[Signature]) -> Outcome:
        outcome = act_on(
            rows,
            rows_shown(request.POST.getlist("shown")),
            lambda s, revision: refuse(signature=s, revision=revision, actor=request.user),
        )
        text = ngettext("%d request refused.", "%d requests refused.", outcome.done)
        self.tell(request, outcome, text % outcome.done)
        return outcome


def _asked_for(signature: Signature, *, opened: bool = False) -> SafeString:
    """Raises SealBroken."""
    asked = signature.contact.open_proposal() or {}
    line = Line.from_values(asked["line"]) if "line" in asked else None
    line = line or signature.contact.open_line()
    wider = asked.get("visibility", "")
    as_asked = copy(signature)
    as_asked.visibility = wider or signature.visibility
    shows_name = opened or not signature.is_masked
    if not shows_name and not as_asked.is_masked:
        words = format_html("<em>{}</em>", gettext("a name that is not public"))
    else:
        words = line_in_words(line, as_asked, opened=shows_name)
    return format_html(
        '<strong class="desk-line">{}</strong><span class="desk-belongs">{}</span>',
        words,
        as_asked.get_visibility_display() if wider else "",
    )


def _would_be_named(signature: Signature) -> bool:
    """Whether granting it puts a name on the list that nobody at the desk has seen unmasked."""
    try:
        asked = signature.contact.open_proposal() or {}
    except SealBroken:
        return False  # it cannot be granted at all
    return signature.is_masked and asked.get("visibility") == Signature.Visibility.PUBLIC

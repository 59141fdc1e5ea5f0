"""The moderation desk, in Django's admin: the queue, and the list of all signatures."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from signatories.decisions.actions import SomebodyWasFirst, Unfit, correct, decline, hold, publish
from signatories.decisions.actions import remove as remove_signature
from signatories.desk.bulk import Outcome, act_on, keys_among, rows_shown, seal_row
from signatories.desk.evidence import chips_in_a_row, show_evidence
from signatories.desk.forms import LINE_FIELDS, CorrectionForm, ReasonForm, section_label
from signatories.desk.lines import is_corrected, line_in_words, line_of
from signatories.desk.piles import PileFilter, QueuedStateFilter, QueueList
from signatories.models import Event, QueuedSignature, Signature
from signatories.models.reason import Reason
from signatories.sealing.boxes import SealBroken

# Letters in which this moderator has something to see; not others, nor drafts of others.
OWN_LETTERS = ("letter", admin.RelatedOnlyFieldListFilter)


class DeskAdmin(admin.ModelAdmin):
    """What both lists of signatures have in common: only one's own coalitions' letters, the line
    opened for reading, nothing added or deleted by hand.
    """

    list_select_related = ["contact", "letter", "section"]
    ordering = ["created_at", "pk"]
    show_full_result_count = False
    action_form = ReasonForm
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50

    class Media:
        css = {"all": ["desk.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        signatures = super().get_queryset(request).prefetch_related("section__texts")
        return signatures.of_staff(request.user)  # type: ignore[attr-defined]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("signatories.decide_signature")

    def has_remove_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("signatories.remove_signature")

    @admin.display(description=_("Line"))
    def line(self, signature: Signature) -> SafeString:
        """The line as it will read; below it where it belongs."""
        return format_html(
            '<strong class="desk-line">{}{}</strong><span class="desk-belongs">{} · {} · {}</span>',
            line_of(signature),
            format_html(" <em>({})</em>", _("corrected")) if is_corrected(signature) else "",
            signature.get_kind_display(),
            section_label(signature.section),
            signature.letter,
        )

    @admin.display(description=_("Visibility"), ordering="visibility")
    def who_sees(self, signature: Signature) -> str:
        return signature.get_visibility_display()

    @admin.display(description=_("Age"), ordering="created_at")
    def age(self, signature: Signature) -> str:
        return timesince(signature.created_at, timezone.now(), depth=1)

    @admin.display(description=SafeString('<input type="checkbox" id="action-toggle">'))
    def action_checkbox(self, obj: Signature) -> SafeString:
        """The row's checkbox, and which revision of the row is shown."""
        checkbox = super().action_checkbox(obj)
        return format_html(
            '{}<input type="hidden" name="shown" value="{}">', checkbox, seal_row(obj)
        )

    def response_action(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Act on the rows that were ticked, never on "all that match": those were not shown."""
        request.POST = request.POST.copy()
        request.POST["select_across"] = "0"
        ticked = request.POST.getlist(helpers.ACTION_CHECKBOX_NAME)
        request.POST.setlist(helpers.ACTION_CHECKBOX_NAME, keys_among(ticked))
        return super().response_action(request, *args, **kwargs)

    def _ticked(self, request: HttpRequest) -> QuerySet[Signature]:
        """The ticked rows, also those that have left the list since the page was shown."""
        keys = request.POST.getlist(helpers.ACTION_CHECKBOX_NAME)
        signatures = Signature.objects.of_staff(request.user).filter(pk__in=keys)
        return signatures.select_related("contact").order_by("created_at", "pk")

    def tell(self, request: HttpRequest, outcome: Outcome, done: str) -> None:
        """How many were done, how many had changed, what could not be done and why."""
        if outcome.done:
            self.message_user(request, done)
        if outcome.changed:
            changed = ngettext(
                "%d had been decided or changed by somebody else meanwhile; it was left as it is.",
                "%d had been decided or changed by somebody else meanwhile; they were left as "
                "they are.",
                outcome.changed,
            )
            self.message_user(request, changed % outcome.changed, messages.WARNING)
        for why in sorted(set(outcome.unfit)):
            text = gettext("%(number)d could not be published: %(why)s.")
            words = {"number": outcome.unfit.count(why), "why": why}
            self.message_user(request, text % words, messages.WARNING)


@admin.register(QueuedSignature)
class QueueAdmin(DeskAdmin):
    """What waits, oldest first."""

    list_display = ["line", "who_sees", "state", "age"]
    list_display_links = None  # the chips in the line's cell hold links of their own
    list_filter = [
        ("letter", admin.RelatedOnlyFieldListFilter),
        "kind",
        "visibility",
        QueuedStateFilter,
        PileFilter,
    ]
    actions = ["publish", "hold", "decline"]
    form = CorrectionForm
    change_form_template = "admin/signatories/queuedsignature/change_form.html"

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[QueueList]:
        return QueueList

    @admin.display(description=_("Line"))
    def line(self, signature: Signature) -> SafeString:
        """The line, which leads to its page, and under it what the worker found."""
        return format_html(
            '<a href="{}">{}</a>{}',
            reverse("admin:signatories_queuedsignature_change", args=[signature.pk]),
            super().line(signature),
            chips_in_a_row(signature, getattr(signature, "shown_chips", [])),
        )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).queued()  # type: ignore[attr-defined]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        context = {"title": gettext("Moderation queue")} | (extra_context or {})
        return super().changelist_view(request, context)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    @admin.action(description=_("Publish"), permissions=["decide"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        outcome = act_on(
            self._ticked(request),
            rows_shown(request.POST.getlist("shown")),
            lambda s, revision: publish(signature=s, revision=revision, actor=request.user),
        )
        text = ngettext("%d signature published.", "%d signatures published.", outcome.done)
        self.tell(request, outcome, text % outcome.done)

    @admin.action(description=_("Hold"), permissions=["decide"])
    def hold(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        outcome = act_on(
            self._ticked(request),
            rows_shown(request.POST.getlist("shown")),
            lambda s, revision: hold(signature=s, revision=revision, actor=request.user),
        )
        text = ngettext("%d signature held.", "%d signatures held.", outcome.done)
        self.tell(request, outcome, text % outcome.done)

    @admin.action(description=_("Decline"), permissions=["decide"])
    def decline(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        reason = request.POST.get("reason") or Reason.NOT_VERIFIED
        outcome = act_on(
            self._ticked(request),
            rows_shown(request.POST.getlist("shown")),
            lambda s, revision: decline(
                signature=s, revision=revision, actor=request.user, reason=Reason(reason)
            ),
        )
        text = ngettext("%d signature declined.", "%d signatures declined.", outcome.done)
        self.tell(request, outcome, text % outcome.done)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        form = self.get_form(request, obj)
        fields = ["section", *LINE_FIELDS, "revision_shown"]
        if obj is not None:
            present = form(instance=obj).fields
            fields = [name for name in fields if name in present]
        return [(None, {"fields": fields})]

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kw: Any) -> Any:
        # The form is its own: the admin's factory would drop the fields that are no columns.
        return CorrectionForm

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        signature = self.get_object(request, object_id)
        if signature is None:
            self.message_user(
                request,
                gettext("This signature is not in the queue any more: somebody has decided it."),
                messages.WARNING,
            )
            return HttpResponseRedirect(reverse("admin:signatories_queuedsignature_changelist"))
        try:
            context = self._facts(request, signature)
        except SealBroken:
            self.message_user(
                request,
                gettext("This signature cannot be opened: a sealing key is missing."),
                messages.ERROR,
            )
            return HttpResponseRedirect(reverse("admin:signatories_queuedsignature_changelist"))
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def _facts(self, request: HttpRequest, signature: Signature) -> dict[str, Any]:
        """What a moderator reads before deciding. Raises SealBroken."""
        claim = signature.contact.open_claim()
        address = signature.contact.open_address()
        return {
            "line": line_in_words(signature.contact.open_line(), signature),
            "as_typed": line_in_words(claim.line if claim else None, signature),
            "is_corrected": signature.contact.is_corrected,
            "claim": claim,
            "mailbox": str(address) if address else "",
            "evidence": show_evidence([signature], request.user)[signature.pk],
            "may_decide": self.has_decide_permission(request),
        }

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Any:
        return form.instance  # nothing is put on the model: the actions below write

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """There is nothing related, and the form has saved nothing itself."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Correct the line where it was changed; then decide, if a deciding button was pressed."""
        request.desk_problem = ""  # type: ignore[attr-defined]
        revision = form.cleaned_data["revision_shown"]
        try:
            if form.has_corrected():
                correct(
                    signature=obj,
                    revision=revision,
                    actor=request.user,
                    line=form.line(),
                    section=form.cleaned_data["section"],
                )
                revision += 1
                request.corrected = True  # type: ignore[attr-defined]
            self._decide(request, obj, revision, form.cleaned_data["reason"])
        except SomebodyWasFirst:
            request.desk_problem = gettext(  # type: ignore[attr-defined]
                "Somebody else has decided or changed this signature while you were looking at it. "
                "Nothing of yours was done; look again."
            )
        except Unfit as unfit:
            request.desk_problem = gettext("It could not be published: %s.") % unfit.why  # type: ignore[attr-defined]

    def _decide(self, request: HttpRequest, obj: Signature, revision: int, reason: str) -> None:
        if not self.has_decide_permission(request):
            return
        if "_publish" in request.POST:
            publish(signature=obj, revision=revision, actor=request.user)
        elif "_hold" in request.POST:
            hold(signature=obj, revision=revision, actor=request.user)
        elif "_decline" in request.POST:
            decline(
                signature=obj,
                revision=revision,
                actor=request.user,
                reason=Reason(reason or Reason.NOT_VERIFIED),
            )

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        problem = getattr(request, "desk_problem", "")
        if problem:
            self.message_user(request, problem, messages.WARNING)
        else:
            self.message_user(
                request, _done(request, corrected=getattr(request, "corrected", False))
            )
        if "_continue" in request.POST:
            return HttpResponseRedirect(request.path)
        return HttpResponseRedirect(reverse("admin:signatories_queuedsignature_changelist"))

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The event log tells what was done; Django's own log would only repeat it."""
        return None


def _done(request: HttpRequest, *, corrected: bool) -> str:
    if "_publish" in request.POST:
        return gettext("The signature is published.")
    if "_hold" in request.POST:
        return gettext("The signature is held.")
    if "_decline" in request.POST:
        return gettext("The signature is declined.")
    return gettext("The line is corrected.") if corrected else gettext("Nothing was changed.")


@admin.register(Signature)
class SignatureAdmin(DeskAdmin):
    """Every signature, to look up; a published one can be removed."""

    list_display = ["line", "who_sees", "state", "age"]
    list_display_links = None
    list_filter = [
        "state",
        ("letter", admin.RelatedOnlyFieldListFilter),
        "kind",
        "visibility",
        "origin",
    ]
    ordering = ["-created_at", "-pk"]
    actions = ["remove"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.action(description=_("Remove from the list"), permissions=["remove"])
    def remove(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        reason = request.POST.get("reason") or Reason.NOT_GENUINE
        outcome = act_on(
            self._ticked(request),
            rows_shown(request.POST.getlist("shown")),
            lambda s, revision: remove_signature(
                signature=s, revision=revision, actor=request.user, reason=Reason(reason)
            ),
        )
        text = ngettext("%d entry removed.", "%d entries removed.", outcome.done)
        self.tell(request, outcome, text % outcome.done)


@admin.register(Event)
class EventAdmin(admin.ModelAdmin):
    """The log, to read."""

    list_display = ["at", "verb", "actor_id", "letter_id", "subject_id", "reason_code"]
    list_filter = ["verb", "at"]
    list_display_links = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


admin.site.site_header = admin.site.site_title = "Undersigned"
admin.site.index_title = _("Desk")

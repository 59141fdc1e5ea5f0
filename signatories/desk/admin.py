"""The moderation desk, in Django's admin: what its lists share, and that of all signatures."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import SEARCH_VAR
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from signatories.desk.bulk import Outcome, keys_among, seal_row
from signatories.desk.forms import ReasonForm, section_label
from signatories.desk.lines import is_corrected, line_of
from signatories.models import Signature
from signatories.models.reason import Reason, is_known, may_decline_with

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

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """A number that no row can have is an odd address and no error of ours. Raises
        IncorrectLookupParameters.
        """
        filters = (values for name, values in request.GET.lists() if name != SEARCH_VAR)
        texts = (text.strip("-") for values in filters for text in ",".join(values).split(","))
        if any(text.isdecimal() and len(text) > 18 for text in texts):
            raise IncorrectLookupParameters
        return super().get_changelist_instance(request)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

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
        ticked = keys_among(request.POST.getlist(helpers.ACTION_CHECKBOX_NAME))
        request.POST.setlist(helpers.ACTION_CHECKBOX_NAME, ticked)
        if refused := self.refuse_reason(request, request.POST.get("action", ""), ticked):
            return refused
        return super().response_action(request, *args, **kwargs)

    def refuse_reason(
        self, request: HttpRequest, action: str, keys: list[str]
    ) -> HttpResponse | None:
        """The answer to a reason that is none (a coalition’s own are to decline), or to declining
        rows of a letter that has it not; nothing for one that can be given.
        """
        given = {*request.POST.getlist("reason")} - {"", *Reason.values}
        if not given:
            return None
        of_staff = Signature.objects.of_staff(request.user)
        letters = set(of_staff.filter(pk__in=keys).values_list("letter_id", flat=True))
        own = Letter.objects.of_staff(request.user).values_list("pk", flat=True)
        if action != "remove" and all(is_known(code, own) for code in given):
            if action != "decline" or all(may_decline_with(code, letters) for code in given):
                return None
            text = gettext(
                "This reason is not on the list of every letter whose rows you chose. Nothing was "
                "done: choose another, or the rows of one letter."
            )
        else:
            text = gettext("This is none of the reasons. Nothing was done: choose one of the list.")
        self.message_user(request, text, messages.ERROR)
        return HttpResponseRedirect(request.get_full_path())

    def _ticked(self, request: HttpRequest) -> QuerySet[Signature]:
        """The ticked rows, also those that have left the list since the page was shown."""
        keys = request.POST.getlist(helpers.ACTION_CHECKBOX_NAME)
        signatures = Signature.objects.of_staff(request.user).filter(pk__in=keys)
        return signatures.select_related("contact").order_by("created_at", "pk")

    def tell(self, request: HttpRequest, outcome: Outcome, done: str) -> None:
        """How many were done, how many had changed, what could not be done and why."""
        if outcome.done:
            self.message_user(request, done)
        if outcome.approved:
            approved = ngettext(
                "%d approved; it is published once a second moderator has let it through.",
                "%d approved; they are published once a second moderator has let them through.",
                outcome.approved,
            )
            self.message_user(request, approved % outcome.approved)
        if outcome.changed:
            changed = ngettext(
                "%d had been decided or changed by somebody else meanwhile; it was left as it is.",
                "%d had been decided or changed by somebody else meanwhile; they were left as "
                "they are.",
                outcome.changed,
            )
            self.message_user(request, changed % outcome.changed, messages.WARNING)
        if outcome.being_read:
            read = ngettext(
                "%d is being read by somebody else; it was left to them.",
                "%d are being read by somebody else; they were left to them.",
                outcome.being_read,
            )
            self.message_user(request, read % outcome.being_read, messages.WARNING)
        for why in sorted(set(outcome.unfit)):
            text = gettext("%(number)d could not be published: %(why)s.")
            words = {"number": outcome.unfit.count(why), "why": why}
            self.message_user(request, text % words, messages.WARNING)


admin.site.site_header = admin.site.site_title = "Undersigned"
admin.site.index_title = _("Desk")

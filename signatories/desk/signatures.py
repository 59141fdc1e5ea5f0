"""Every signature, whatever has become of it: its list, and a page that changes nothing."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from signatories.decisions.actions import remove as remove_signature
from signatories.desk.admin import DeskAdmin
from signatories.desk.asked import AskedFilter, asking_of, with_asking
from signatories.desk.bulk import act_on, rows_shown
from signatories.desk.facts import facts_of
from signatories.desk.forms import RemovalForm, section_label
from signatories.desk.revealing import RevealingAdmin
from signatories.models import Signature
from signatories.models.reason import Reason
from signatories.sealing.boxes import SealBroken


class SignaturePages(RevealingAdmin, DeskAdmin):
    """A list whose rows lead to a page with what is known of each."""

    list_display_links = None
    page_template = "admin/signatories/signature/page.html"

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("Line"))
    def line(self, signature: Signature) -> SafeString:
        """The line, which leads to its page."""
        page = self.page_of(signature.pk)
        return format_html('<a href="{}" class="desk-row">{}</a>', page, super().line(signature))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = self.get_object(request, object_id)
        if found is None:
            text = gettext("This signature is not on this list any more.")
            return self._back(request, text)
        signature = Signature.objects.select_related("contact", "letter", "section").get(
            pk=found.pk
        )
        try:
            facts = self.facts(request, signature)
        except SealBroken:
            text = gettext("This signature cannot be opened: a sealing key is missing.")
            return self._back(request, text)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("A signature"),
            "opts": self.opts,
            "media": self.media,
            "original": signature,
            "section": section_label(signature.section),
            **facts,
        }
        return TemplateResponse(request, self.page_template, context | (extra_context or {}))

    def facts(self, request: HttpRequest, signature: Signature) -> dict[str, Any]:
        """Raises SealBroken."""
        return facts_of(request, signature, opening=self.opening)

    def _back(self, request: HttpRequest, why: str) -> HttpResponse:
        self.message_user(request, why, messages.WARNING)
        return HttpResponseRedirect(reverse(f"admin:signatories_{self.opts.model_name}_changelist"))


@admin.register(Signature)
class SignatureAdmin(SignaturePages):
    """Every signature, to look up; a published one can be removed."""

    list_display = ["line", "who_sees", "state", "mailbox", "age"]
    list_filter = [
        "state",
        ("letter", admin.RelatedOnlyFieldListFilter),
        "kind",
        "visibility",
        "origin",
        AskedFilter,
    ]
    ordering = ["-created_at", "-pk"]
    actions = ["remove", "invite"]
    action_form = RemovalForm

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return with_asking(super().get_queryset(request))

    @admin.display(description=_("Mailbox"))
    def mailbox(self, signature: Any) -> str:
        """Whether its owner has confirmed it, or was asked to."""
        return asking_of(signature)

    def has_invite_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("signatories.invite_signature")

    @admin.action(description=_("Invite to confirm and manage it"), permissions=["invite"])
    def invite(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """To the page on which the address is typed: of one, for each has its own."""
        keys = list(self._ticked(request).values_list("pk", flat=True))
        if len(keys) != 1:
            self.message_user(request, gettext("Tick one: each has its address."), messages.WARNING)
            return None
        page = reverse("admin:signatories_invitation_add")
        return HttpResponseRedirect(f"{page}?signature={keys[0]}")

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

"""A waiting signature's own page: what is known of it, its line to correct, and the decision."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from signatories.decisions.actions import (
    BeingRead,
    NobodyToAsk,
    SomebodyWasFirst,
    Unfit,
    correct,
    decline,
    hold,
    publish,
)
from signatories.desk.admin import DeskAdmin
from signatories.desk.facts import facts_of
from signatories.desk.forms import LINE_FIELDS, CorrectionForm
from signatories.desk.leases import being_read, read_by_words
from signatories.desk.preferences import shortcuts_of
from signatories.desk.revealing import RevealingAdmin, opened_on
from signatories.models import Signature
from signatories.models.reason import Reason
from signatories.sealing.boxes import SealBroken

QUEUE = "admin:signatories_queuedsignature_changelist"


class _OpenedForm(CorrectionForm):
    """For a name that everybody sees, or that this moderator has opened."""


class _MaskedForm(CorrectionForm):
    """Without the words of a name that is not public."""

    opened = False


class RowAdmin(RevealingAdmin, DeskAdmin):
    form = CorrectionForm
    change_form_template = "admin/signatories/queuedsignature/change_form.html"

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        form = self.get_form(request, obj)
        fields = ["section", *LINE_FIELDS, "revision_shown"]
        if obj is not None:
            present = form(instance=obj).fields
            fields = [name for name in fields if name in present]
        return [(None, {"fields": fields})]

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kw: Any) -> Any:
        # The form is its own: the admin's factory would drop the fields that are no columns.
        if obj is not None and obj.is_masked and not opened_on(request, obj).name:
            return _MaskedForm
        return _OpenedForm

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        signature = self.get_object(request, object_id)
        if signature is None:
            text = gettext("This signature is not in the queue any more: somebody has decided it.")
            self.message_user(request, text, messages.WARNING)
            return HttpResponseRedirect(reverse(QUEUE))
        try:
            context = self._facts(request, signature)
        except SealBroken:
            text = gettext("This signature cannot be opened: a sealing key is missing.")
            self.message_user(request, text, messages.ERROR)
            return HttpResponseRedirect(reverse(QUEUE))
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def _facts(self, request: HttpRequest, signature: Signature) -> dict[str, Any]:
        """Raises SealBroken."""
        return facts_of(request, signature, opening=self.opening) | {
            "title": gettext("A waiting signature"),
            "read_by": read_by_words(signature, request.user),
            "may_decide": self.has_decide_permission(request),
            "shortcuts": shortcuts_of(request.user),
        }

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Any:
        return form.instance  # nothing is put on the model: the actions below write

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """There is nothing related, and the form has saved nothing itself."""

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """Correct the line where it was changed; then decide, if a deciding button was pressed."""
        request.desk_problem, request.corrected, request.approved = "", False, False
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
                request.corrected = True
            self._decide(request, obj, revision, form.cleaned_data)
        except BeingRead:
            request.desk_problem = being_read()
        except SomebodyWasFirst:
            request.desk_problem = gettext(
                "Somebody else has decided or changed this signature while you were looking at it. "
                "Nothing of yours was done; look again."
            )
        except NobodyToAsk:
            request.desk_problem = gettext(
                "The question was not sent: the mailbox has been erased. Nothing was done."
            )
        except Unfit as unfit:
            request.desk_problem = gettext("It could not be published: %s.") % unfit.why

    def _decide(self, request: Any, obj: Signature, revision: int, chosen: dict[str, Any]) -> None:
        if not self.has_decide_permission(request):
            return
        act: dict[str, Any] = {"signature": obj, "revision": revision, "actor": request.user}
        if "_publish" in request.POST:
            request.approved = not publish(**act)
        elif "_hold" in request.POST:
            hold(**act, question=chosen["question"])
        elif "_decline" in request.POST:
            decline(**act, reason=chosen["reason"] or Reason.NOT_VERIFIED)

    def response_change(self, request: Any, obj: Any) -> HttpResponse:
        if request.desk_problem:
            self.message_user(request, request.desk_problem, messages.WARNING)
        else:
            self.message_user(request, _done(request))
        if "_continue" in request.POST:
            return HttpResponseRedirect(self.page_of(obj.pk))
        return HttpResponseRedirect(reverse(QUEUE))

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The event log tells what was done; Django's own log would only repeat it."""
        return None


def _done(request: Any) -> str:
    if request.approved:
        return gettext("Approved. It is published once a second moderator has let it through.")
    if "_publish" in request.POST:
        return gettext("The signature is published.")
    if "_hold" in request.POST:
        return gettext("The signature is held.")
    if "_decline" in request.POST:
        return gettext("The signature is declined.")
    if request.corrected:
        return gettext("The line is corrected.")
    return gettext("Nothing was changed.")

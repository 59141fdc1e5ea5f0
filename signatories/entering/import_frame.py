"""What the pages of an import have in common: whose it is, where they lead, how they are framed."""

from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Coalition, Letter
from signatories.entering.drafts import Values
from signatories.models import ImportDraft
from signatories.sealing.boxes import SealBroken

_LETTER_STEPS = (_("Choose"), _("Check the text"), _("Check the names"))
_LIST_STEPS = (_("Choose"), _("Columns"), _("Check the names"))


class ImportFrame(admin.ModelAdmin):
    """A draft opens for whoever began it, while they work on what it is for."""

    class Media:
        css = {"all": ["desk.css"]}

    def own_draft(self, request: HttpRequest, key: UUID | None) -> tuple[Any, Values] | None:
        """One's own draft with its values; None where it is gone. Raises Http404 for another's,
        PermissionDenied for whoever coordinates the letter or coalition no more.
        """
        if not self.has_change_permission(request):
            raise PermissionDenied
        drafts = ImportDraft.objects.select_related("letter")
        draft = drafts.filter(pk=key).first() if key else None
        if draft is None:
            return None
        if draft.entered_by_id != request.user.pk:
            raise Http404
        try:
            values = draft.open_values()
        except SealBroken:
            return None
        if draft.letter_id is not None:
            is_own = own_letters(request).filter(pk=draft.letter_id).exists()
        else:
            is_own = own_coalitions(request).filter(pk=values.get("coalition", 0)).exists()
        if not is_own and "result" not in values:
            raise PermissionDenied
        return draft, values

    def gone(self, request: HttpRequest) -> HttpResponse:
        gone = gettext("This import is done, given up, or older than a day. Nothing was changed.")
        self.message_user(request, gone, messages.WARNING)
        return HttpResponseRedirect(reverse("admin:signatories_importdraft_changelist"))

    def at_work(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Nothing is corrected below the worker's hands: to the page that shows how far it is."""
        return HttpResponseRedirect(address("change", key))

    def page(
        self,
        request: HttpRequest,
        name: str,
        context: dict[str, Any],
        *,
        for_letter: Letter | None = None,
    ) -> HttpResponse:
        """A page of the steps: of a letter's, or of a list's for `for_letter` (which is chosen on
        the page `letters`).
        """
        is_list = for_letter is not None or name == "letters"
        title = gettext("Add names from a list") if is_list else gettext("Import a letter")
        if for_letter is not None:
            title = gettext("Add names to %s") % for_letter
        page = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": title,
            "for_letter": for_letter,
            "steps": _LIST_STEPS if is_list else _LETTER_STEPS,
            "media": self.media,
        }
        template = f"admin/signatories/importdraft/{name}.html"
        return TemplateResponse(request, template, page | context)


def own_coalitions(request: HttpRequest) -> QuerySet[Coalition]:
    return Coalition.objects.coordinated_by(request.user)


def own_letters(request: HttpRequest) -> QuerySet[Letter]:
    return Letter.objects.coordinated_by(request.user)


def as_key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def address(name: str, key: UUID) -> str:
    return reverse(f"admin:signatories_importdraft_{name}", args=[key])


def to(name: str, key: UUID, query: str = "") -> HttpResponseRedirect:
    return HttpResponseRedirect(address(name, key) + query)

"""Imports in the admin: a letter, or names for one that exists; uploaded or pasted, corrected entry
by entry, and written only then. The worker reads and writes; the pages show how far it is.
"""

from typing import Any
from uuid import UUID

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from petitions.scoped import coordinates_a_coalition
from signatories.entering.column_forms import ColumnsForm
from signatories.entering.drafts import AtWork, DraftGone, Values, Work, change_draft, keep_draft
from signatories.entering.import_entries import EntriesPages, said_of
from signatories.entering.import_forms import LetterTextForm, LetterUploadForm, ListUploadForm
from signatories.entering.import_frame import as_key, own_coalitions, own_letters, to
from signatories.models import ImportDraft, ImportPart


@admin.register(ImportDraft)
class ImportDraftAdmin(EntriesPages):
    """What one has begun to import oneself."""

    list_display = ["what", "letter", "state", "created_at", "erase_at"]
    list_select_related = ["letter"]
    ordering = ["-created_at"]
    actions = None
    show_facets = admin.ShowFacets.NEVER
    change_list_template = "admin/signatories/importdraft/change_list.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        own = super().get_queryset(request).filter(entered_by=request.user.pk).defer("sealed")
        file = ImportPart.objects.filter(draft=OuterRef("pk"), pile=ImportPart.Pile.FILE)
        return own.annotate(has_file=Exists(file))

    @admin.display(description=_("import"))
    def what(self, draft: Any) -> str:
        return gettext("Names for a letter") if draft.letter_id else gettext("A letter")

    @admin.display(description=_("state"), ordering="work")
    def state(self, draft: Any) -> str:
        if not draft.work and not draft.has_file:
            return gettext("done")
        return str(draft.get_work_display())

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and coordinates_a_coalition(request.user)

    def get_urls(self) -> list[Any]:
        pages: list[tuple[str, Any, str]] = [
            ("names/", self.names_view, "names"),
            ("<uuid:key>/text/", self.text_view, "text"),
            ("<uuid:key>/columns/", self.columns_view, "columns"),
        ]
        own: list[Any] = [
            path(route, self.admin_site.admin_view(view), name=f"signatories_importdraft_{name}")
            for route, view, name in pages
        ]
        return [*own, *super().get_urls()]

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        """Nothing was written yet: there is nothing to tell."""
        return []

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Its pages are no rows that anybody knows of."""
        return [str(draft) for draft in objs], {}, set(), []

    # What is imported ------------------------------------------------------------------------

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """A letter is uploaded or pasted."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = LetterUploadForm(*_sent(request), coalitions=own_coalitions(request))
        if not form.is_valid():
            return self.page(request, "begin", {"form": form, "step": 1})
        draft = keep_draft(
            values=form.values(),
            incoming=form.cleaned_data["incoming"],
            work=Work.READ,
            actor=request.user,
        )
        return to("change", draft.pk)

    def names_view(self, request: HttpRequest) -> HttpResponse:
        """Names for the letter that the address tells (`?letter=1`); else that is chosen first."""
        if not super().has_add_permission(request):
            raise PermissionDenied
        letters = own_letters(request)
        chosen = request.GET.get("letter", "")
        if not chosen:
            return self.page(request, "letters", {"letters": letters, "step": 1})
        key = chosen if chosen.isascii() and chosen.isdecimal() and len(chosen) < 19 else 0
        letter = letters.filter(pk=key).first()
        if letter is None:
            raise Http404
        form = ListUploadForm(*_sent(request), letter=letter)
        if not form.is_valid():
            return self.page(request, "begin", {"form": form, "step": 1}, for_letter=letter)
        draft = keep_draft(
            values=form.values(),
            incoming=form.cleaned_data["incoming"],
            work=Work.LOOK,
            actor=request.user,
            letter=letter,
        )
        return to("change", draft.pk)

    # What is told of it before its names -------------------------------------------------------

    def text_view(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Title, addressees, text, demands and headings of a letter, to be corrected."""
        found = self.own_draft(request, key)
        if found is None:
            return self.gone(request)
        draft, values = found
        if "body" not in values or draft.work:
            return to("change", key)
        given = request.POST if request.method == "POST" else None
        form = LetterTextForm(
            given, initial=LetterTextForm.shown(values), headings=values["headings"]
        )
        if given is not None and form.is_valid():
            return self._changed(request, key, form, Work.NONE)
        number = draft.doubtful + draft.fine
        context = {"form": form, "step": 2, "draft": draft, "found": number} | said_of(values)
        return self.page(request, "text", context)

    def columns_view(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """What each column of a sheet holds."""
        found = self.own_draft(request, key)
        if found is None:
            return self.gone(request)
        draft, values = found
        if "columns" not in values or draft.work:
            return to("change", key)
        given = request.POST if request.method == "POST" else None
        may_invite = request.user.has_perm("signatories.invite_signature")
        letter: Letter = draft.letter
        form = ColumnsForm(
            given, columns=values["columns"], may_invite=may_invite and letter.is_open()
        )
        if given is not None and form.is_valid():
            return self._changed(request, key, form, Work.READ)
        context = {"form": form, "step": 2, "draft": draft} | said_of(values)
        return self.page(request, "columns", context, for_letter=letter)

    def _changed(self, request: HttpRequest, key: UUID, form: Any, work: str) -> HttpResponse:
        try:
            change_draft(key=key, actor=request.user, change=form.change, work=work)
        except DraftGone:
            return self.gone(request)
        except AtWork:
            return self.at_work(request, key)
        return to("change", key)

    # Where it is -------------------------------------------------------------------------------

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """What is due: how far the worker is, the next step, or what became of it."""
        key = as_key(object_id)
        found = self.own_draft(request, key)
        if key is None or found is None:
            return self.gone(request)
        draft, values = found
        if draft.work:
            return self.page(
                request, "working", {"draft": draft, "step": 3 if draft.work == Work.ENTER else 2},
                for_letter=draft.letter,
            )  # fmt: skip
        if "result" in values or values.get("failure"):
            return self._what_became(request, draft, values)
        if step := values.get("step"):
            return to(step, key)
        return self.entries_view(request, draft, values)

    def _what_became(self, request: HttpRequest, draft: Any, values: Values) -> HttpResponse:
        """Which letter it became is for those who work on that letter."""
        result = values.get("result") or {}
        letter = own_letters(request).filter(pk=result.get("letter") or 0).first()
        context = {
            "draft": draft,
            "name": values["name"],
            "failure": values.get("failure", ""),
            "has_columns": not result and "columns" in values,
            "result": result,
            "letter": letter,
        }
        return self.page(request, "done", context, for_letter=draft.letter)


def _sent(request: HttpRequest) -> tuple[Any, Any]:
    """What was sent with a form; nothing where it is only asked for."""
    if request.method != "POST":
        return None, None
    return request.POST, request.FILES

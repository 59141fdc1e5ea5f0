"""A letter in the admin: uploaded or pasted, corrected entry by entry, and written only then.

Between the pages it is kept sealed, and opens for whoever began it alone.
"""

from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Coalition, Letter
from signatories.entering.drafts import (
    DraftGone,
    change_draft,
    draft_values,
    enter_letter_draft,
    keep_draft,
)
from signatories.entering.findings import Refused
from signatories.entering.import_forms import (
    EntryChoices,
    EntryForm,
    LetterTextForm,
    LetterUploadForm,
)
from signatories.entering.letters import Entered, ImportedBefore
from signatories.models import ImportDraft
from signatories.sealing.boxes import SealBroken

PER_PAGE = 100
_LIST = "admin:signatories_importdraft_changelist"
_PROBLEMS_SHOWN = 100


@admin.register(ImportDraft)
class ImportDraftAdmin(admin.ModelAdmin):
    """What one has begun to import oneself."""

    list_display = ["what", "letter", "created_at", "erase_at"]
    list_select_related = ["letter"]
    ordering = ["-created_at"]
    actions = None
    show_facets = admin.ShowFacets.NEVER
    change_list_template = "admin/signatories/importdraft/change_list.html"

    class Media:
        css = {"all": ["desk.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).filter(entered_by=request.user.pk)

    @admin.display(description=_("import"))
    def what(self, draft: Any) -> str:
        return gettext("Names for a letter") if draft.letter_id else gettext("A letter")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and _coalitions(request).exists()

    def get_urls(self) -> list[Any]:
        text = path(
            "<uuid:key>/text/",
            self.admin_site.admin_view(self.text_view),
            name="signatories_importdraft_text",
        )
        return [text, *super().get_urls()]

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        """Nothing was written yet: there is nothing to tell."""
        return []

    # What is imported ------------------------------------------------------------------------

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """A letter is uploaded or pasted, and read."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        coalitions = _coalitions(request)
        if request.method != "POST":
            return self._begin(request, LetterUploadForm(coalitions=coalitions))
        form = LetterUploadForm(request.POST, request.FILES, coalitions=coalitions)
        if not form.is_valid():
            return self._begin(request, form)
        values = draft_values(
            form.cleaned_data["read"],
            form.cleaned_data["incoming"],
            coalition=form.cleaned_data["coalition"],
            create_offices=form.cleaned_data["create_offices"],
        )
        draft = keep_draft(values=values, actor=request.user)
        return _to("text", draft.pk)

    def _begin(self, request: HttpRequest, form: LetterUploadForm) -> HttpResponse:
        return self._page(request, "begin", {"form": form, "step": 1})

    # The letter's text -----------------------------------------------------------------------

    def text_view(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Title, addressees, text, demands and headings, to be corrected."""
        values = self._values(request, key)
        if values is None:
            return self._gone(request)
        given = request.POST if request.method == "POST" else None
        form = LetterTextForm(
            given, initial=LetterTextForm.shown(values), headings=values["headings"]
        )
        if given is not None and form.is_valid():
            try:
                change_draft(key=key, actor=request.user, change=form.change)
            except DraftGone:
                return self._gone(request)
            return _to("change", key)
        context = {"form": form, "step": 2, "key": key} | _summary(values)
        return self._page(request, "text", context)

    # Its names -------------------------------------------------------------------------------

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """Its entries, a page at a time, doubtful ones first; and the button that writes it."""
        key = _key(object_id)
        values = self._values(request, key)
        if key is None or values is None:
            return self._gone(request)
        coalition = _coalitions(request).filter(pk=values["coalition"]).first()
        if coalition is None:
            raise PermissionDenied
        choices = EntryChoices(values, set(coalition.offices.values_list("code", flat=True)))
        only_doubtful = "doubtful" in request.GET
        paginator = Paginator(_order(values, only_doubtful), PER_PAGE)
        page = paginator.get_page(request.GET.get("p"))
        given = request.POST if request.method == "POST" else None
        forms = [
            EntryForm(given, prefix=f"e{place}", entry=values["entries"][place], choices=choices)
            for place in page
            # What the browser did not send is left as it was.
            if given is None or f"e{place}-kind" in given
        ]
        context = {"forms": forms, "page": page, "only_doubtful": only_doubtful, "step": 3,
                   "key": key, "elided": paginator.get_elided_page_range(page.number),
                   } | _summary(values)  # fmt: skip
        if given is None:
            return self._page(request, "entries", context)
        if [form for form in forms if not form.is_valid()]:
            return self._page(request, "entries", context | {"invalid": True})

        def correct(kept: dict[str, Any]) -> None:
            for form in forms:
                form.change(kept["entries"][int((form.prefix or "")[1:])])

        try:
            change_draft(key=key, actor=request.user, change=correct)
        except DraftGone:
            return self._gone(request)
        if "_import" in given:
            return self._import(request, key, coalition, context)
        following = page.next_page_number() if page.has_next() else page.number
        number = following if "_next" in given else page.number
        self.message_user(request, gettext("Corrections are kept. Nothing is written yet."))
        query = f"?p={number}{'&doubtful=1' if only_doubtful else ''}"
        return HttpResponseRedirect(_address("change", key) + query)

    def _import(
        self, request: HttpRequest, key: UUID, coalition: Coalition, context: dict[str, Any]
    ) -> HttpResponse:
        try:
            entered = enter_letter_draft(key=key, actor=request.user, coalition=coalition)
        except DraftGone:
            return self._gone(request)
        except ImportedBefore as before:
            return self._imported_before(request, before.letter)
        except Refused as refused:
            problems = {
                "problems": refused.problems.kept[:_PROBLEMS_SHOWN],
                "problems_in_all": refused.problems.count,
            }
            return self._page(request, "entries", context | problems)
        self._tell(request, entered)
        return _to_letter(entered.letter)

    def _tell(self, request: HttpRequest, entered: Entered) -> None:
        said = ngettext(
            "%(letter)s is a draft, with %(number)d name that waits in the moderation queue.",
            "%(letter)s is a draft, with %(number)d names that wait in the moderation queue.",
            entered.written,
        )
        words = {"letter": entered.letter.slug, "number": entered.written}
        self.message_user(request, said % words)
        for note in entered.notes.kept:
            self.message_user(request, note.message, messages.WARNING)

    def _imported_before(self, request: HttpRequest, letter: Letter) -> HttpResponse:
        """Which letter it became is for those who work on that letter."""
        before = gettext("This very file was imported before: nothing was added.")
        self.message_user(request, before, messages.WARNING)
        own = Letter.objects.coordinated_by(request.user)
        if own.filter(pk=letter.pk).exists():
            return _to_letter(letter)
        return HttpResponseRedirect(reverse(_LIST))

    # All of them -----------------------------------------------------------------------------

    def _values(self, request: HttpRequest, key: UUID | None) -> dict[str, Any] | None:
        """What one's own draft holds; None where it is gone. Raises Http404 for another's."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        draft = ImportDraft.objects.filter(pk=key).first() if key else None
        if draft is None:
            return None
        if draft.entered_by_id != request.user.pk or draft.letter_id:
            raise Http404
        try:
            return draft.open_values()
        except SealBroken:
            return None

    def _gone(self, request: HttpRequest) -> HttpResponse:
        gone = gettext("This import is done, given up, or older than a day. Nothing was changed.")
        self.message_user(request, gone, messages.WARNING)
        return HttpResponseRedirect(reverse(_LIST))

    def _page(self, request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
        page = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": gettext("Import a letter"),
            "steps": [gettext("Choose"), gettext("Check the text"), gettext("Check the names")],
            "media": self.media,
        }
        return TemplateResponse(
            request, f"admin/signatories/importdraft/{name}.html", page | context
        )


def _coalitions(request: HttpRequest) -> QuerySet[Coalition]:
    return Coalition.objects.coordinated_by(request.user)


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _address(name: str, key: UUID) -> str:
    return reverse(f"admin:signatories_importdraft_{name}", args=[key])


def _to(name: str, key: UUID) -> HttpResponseRedirect:
    return HttpResponseRedirect(_address(name, key))


def _to_letter(letter: Letter) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:petitions_letter_change", args=[letter.pk]))


def _order(values: dict[str, Any], only_doubtful: bool) -> list[int]:
    """The places of the entries, doubtful ones first, else as they stood."""
    places = range(len(values["entries"]))
    doubtful = [place for place in places if values["entries"][place]["doubts"]]
    if only_doubtful:
        return doubtful
    return doubtful + [place for place in places if not values["entries"][place]["doubts"]]


def _summary(values: dict[str, Any]) -> dict[str, Any]:
    """What every page says of the whole."""
    entries = values["entries"]
    doubtful = [entry for entry in entries if entry["doubts"]]
    return {
        "name": values["name"],
        "letter_title": values["title"],
        "date": values["date"],
        "included": sum(entry["include"] for entry in entries),
        "found": len(entries),
        "doubtful": len(doubtful),
        "looked_at": sum(entry["seen"] for entry in doubtful),
        "warnings": [{"line": line, "message": said} for line, said in values["warnings"]],
    }

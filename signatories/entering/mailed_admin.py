"""Names that came by e-mail, in the admin: pasted and attached, checked line by line, entered with
one decision. Between the pages the lines travel in the form alone, and the mails are sealed.
"""

import base64
from pathlib import PurePath
from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter, Section
from signatories.decisions.recording import LetterNotOpen
from signatories.entering.mailed import (
    CannotPublish,
    Duplicates,
    EnteredBefore,
    enter_mailed,
    keep_mails,
    open_mails,
    where_present,
)
from signatories.entering.mailed_forms import KINDS_OF_FILE, Choices, NamesFormSet, PasteForm
from signatories.entering.pasted import Pasted
from signatories.entering.printed import line_of
from signatories.models import SourceMail
from signatories.models.claim import Line
from signatories.sealing.boxes import SealBroken

_LIST = "admin:signatories_sourcemail_changelist"
_THERE = {
    "letter": _("This name is on the letter already."),
    "file": _("This name stands above already."),
}


@admin.register(SourceMail)
class SourceMailAdmin(admin.ModelAdmin):
    """The mails that names came in, of one's own letters."""

    list_display = ["received_on", "letter", "names", "entered_by", "created_at", "erase_on"]
    list_select_related = ["letter", "entered_by"]
    ordering = ["-created_at"]
    actions = None
    readonly_fields = ["letter", "received_on", "names", "entered_by", "created_at", "erase_on"]
    show_facets = admin.ShowFacets.NEVER
    change_form_template = "admin/signatories/sourcemail/change_form.html"

    class Media:
        css = {"all": ["desk.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """One that nobody has decided on is not there: it goes by itself."""
        found = super().get_queryset(request).annotate(number=Count("signature"))
        return found.filter(letter__in=Letter.objects.of_staff(request.user), number__gt=0)

    @admin.display(description=_("names"))
    def names(self, source: Any) -> int:
        return int(source.number)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[Any]:
        opening = path(
            "<uuid:key>/open/<int:number>/",
            self.admin_site.admin_view(self.open_mail),
            name="signatories_sourcemail_open",
        )
        return [opening, *super().get_urls()]

    # Entering --------------------------------------------------------------------------------

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """What came; the lines as they were read; and entered."""
        may_decide = request.user.has_perm("signatories.decide_signature")
        if not (self.has_add_permission(request) and may_decide):
            raise PermissionDenied
        letters = Letter.objects.of_staff(request.user)
        if request.method != "POST":
            return self._page(request, {"form": PasteForm(letters=letters)})
        if "source" in request.POST:
            return self._enter(request, letters)
        form = PasteForm(request.POST, request.FILES, letters=letters)
        if not form.is_valid():
            return self._page(request, {"form": form})
        source = keep_mails(
            letter=form.cleaned_data["letter"],
            received_on=form.cleaned_data["received_on"],
            files=form.files_to_seal(),
            actor=request.user,
        )
        return self._check(request, source, form.cleaned_data["names"])

    def _check(self, request: HttpRequest, source: SourceMail, pasted: Pasted) -> HttpResponse:
        choices = Choices(source.letter)
        lines = [line_of(entry.parts, choices.offices) for _number, entry in pasted.entries]
        there = where_present(source.letter, lines)
        rows = []
        for place, ((_number, entry), line) in enumerate(zip(pasted.entries, lines, strict=True)):
            doubts = list(entry.doubts)
            section = choices.section_for(line)
            if section is None:
                doubts.append(gettext("no section takes such a signatory"))
            if place in there:
                doubts.insert(0, str(_THERE[there[place]]))
            rows.append(
                _initial(line, section, entry.raw, doubts) | {"include": place not in there}
            )
        rows.sort(key=lambda row: not row["doubts"])  # doubtful first, else as they were pasted
        below = {number for number, entry in pasted.entries if entry.doubts}
        more = [f"{number}: {said}" for number, said in pasted.warnings if number not in below]
        formset = NamesFormSet(initial=rows, form_kwargs={"choices": choices})
        return self._page(request, {"formset": formset, "source": source, "warnings": more})

    def _enter(self, request: HttpRequest, letters: QuerySet[Letter]) -> HttpResponse:
        """Enter what was checked, if this login may still do so there."""
        source = self._own_source(request)
        if source is None:
            gone = gettext("This page was open for too long. Nothing was entered: begin again.")
            self.message_user(request, gone, messages.WARNING)
            return HttpResponseRedirect(reverse("admin:signatories_sourcemail_add"))
        if not letters.filter(pk=source.letter_id).exists():
            raise PermissionDenied
        choices = Choices(source.letter)
        formset = NamesFormSet(request.POST, form_kwargs={"choices": choices})
        page = {"formset": formset, "source": source}
        if not formset.is_valid():
            return self._page(request, page)
        forms = [form for form in formset if form.cleaned_data["include"]]
        if not forms:
            return self._page(request, page | {"problem": gettext("No name is ticked.")})
        lines = [(choices.section(f.cleaned_data["section"]), f.line()) for f in forms]
        return self._entered(request, source, lines, forms, page)

    def _entered(
        self,
        request: HttpRequest,
        source: SourceMail,
        lines: list[tuple[Section, Line]],
        forms: list[Any],
        page: dict[str, Any],
    ) -> HttpResponse:
        try:
            entered = enter_mailed(source=source, lines=lines, actor=request.user)
        except EnteredBefore:
            before = gettext("These names were entered already: nothing was changed.")
            self.message_user(request, before, messages.WARNING)
            return HttpResponseRedirect(reverse(_LIST))
        except Duplicates as found:
            for place, where in found.where.items():
                forms[place].add_error("name", _THERE[where])
            return self._page(request, page)
        except LetterNotOpen:
            closed = gettext("The letter takes no names of that day any more: nothing was entered.")
            return self._page(request, page | {"problem": closed})
        except CannotPublish:
            unfit = gettext("A line cannot be published as it is: nothing was entered.")
            return self._page(request, page | {"problem": unfit})
        self.message_user(request, _done(entered.written, entered.published))
        return HttpResponseRedirect(reverse(_LIST))

    def _own_source(self, request: HttpRequest) -> SourceMail | None:
        """What this login began, while it is there."""
        try:
            key = UUID(request.POST["source"])
        except ValueError:
            return None
        found = SourceMail.objects.filter(pk=key, entered_by=request.user.pk)
        return found.select_related("letter").first()

    def _page(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        page = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": gettext("Names that came by e-mail"),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/signatories/sourcemail/enter.html", page | context)

    # Opening ---------------------------------------------------------------------------------

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        context: dict[str, Any] = extra_context or {}
        source = self.get_object(request, object_id)
        if source is not None and self.has_view_permission(request, source):
            context |= {
                "mails": _kinds(source),
                "may_open": request.user.has_perm("signatories.reveal_address"),
            }
        return super().change_view(request, object_id, form_url, context)

    def open_mail(self, request: Any, key: UUID, number: int) -> HttpResponse:
        """One of the mails, as a file to keep; never shown here, for it can hold anything."""
        if not request.user.has_perm("signatories.reveal_address"):
            raise PermissionDenied
        source = self.get_object(request, str(key))
        if source is None or not self.has_view_permission(request, source):
            raise Http404
        if request.method != "POST":
            return HttpResponseRedirect(
                reverse("admin:signatories_sourcemail_change", args=[source.pk])
            )
        try:
            files = open_mails(source=source, actor=request.user)
        except SealBroken:
            files = []
        if not 1 <= number <= len(files):
            raise Http404
        file = files[number - 1]
        answer = HttpResponse(
            base64.b64decode(file["content"]), content_type="application/octet-stream"
        )
        answer["Content-Disposition"] = f'attachment; filename="mail-{number}{_suffix(file)}"'
        answer["X-Content-Type-Options"] = "nosniff"
        return answer


def _initial(line: Line, section: Section | None, raw: str, doubts: list[str]) -> dict[str, Any]:
    rest = {"raw": raw[:2_000], "doubts": "; ".join(doubts)[:2_000]}
    return line.as_values() | {"section": section.pk if section else None} | rest


def _done(number: int, published: bool) -> str:
    if published:
        said = ngettext(
            "%(number)d name was entered and published.",
            "%(number)d names were entered and published.",
            number,
        )
    else:
        said = ngettext(
            "%(number)d name was entered. It waits in the queue for a second person.",
            "%(number)d names were entered. They wait in the queue for a second person.",
            number,
        )
    return said % {"number": number}


def _suffix(file: dict[str, str]) -> str:
    """The kind of file it says it is; its name can name somebody."""
    suffix = PurePath(file["name"]).suffix.lower()
    return suffix if suffix in KINDS_OF_FILE else ".bin"


def _kinds(source: SourceMail) -> list[str]:
    """What is attached, by kind alone; nothing where no key opens it."""
    try:
        return [_suffix(file) for file in source.open_files()]
    except SealBroken:
        return []

"""The queue by letter and section, all of one reading of what this moderator's letters hold."""

from typing import Any

from django.contrib import admin
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter, Section, SectionText
from signatories.desk.forms import section_label


def sections_of(request: Any) -> dict[int, Section]:
    """The sections of one's own letters with their headings and letters, read once a request."""
    if not hasattr(request, "desk_sections"):
        sections = Section.objects.filter(letter__in=Letter.objects.of_staff(request.user))
        texts = SectionText.objects.filter(section=OuterRef("pk")).exclude(heading="")
        first = Subquery(texts.order_by("language").values("heading")[:1])
        request.desk_sections = {}
        for section in sections.select_related("letter").annotate(first_heading=first):
            section.heading = section.first_heading or f"#{section.position}"
            request.desk_sections[section.pk] = section
    found: dict[int, Section] = request.desk_sections
    return found


class LetterFilter(admin.SimpleListFilter):
    """One of one's own letters."""

    title = _("letter")
    parameter_name = "letter__id__exact"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        letters = {section.letter_id: section.letter for section in sections_of(request).values()}
        return [(str(key), str(letter)) for key, letter in letters.items()]

    def has_output(self) -> bool:
        return len(self.lookup_choices) > 1

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value()
        return queryset.filter(letter=chosen) if chosen in dict(self.lookup_choices) else queryset


class SectionFilter(admin.SimpleListFilter):
    """One section; those of the letter that is chosen, or of all of one's own."""

    title = _("section")
    parameter_name = "section"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        chosen = request.GET.get(LetterFilter.parameter_name, "")
        sections = sections_of(request).values()
        of_chosen = [section for section in sections if str(section.letter_id) == chosen]
        if of_chosen:
            return [(str(section.pk), section_label(section)) for section in of_chosen]
        return [(str(s.pk), f"{section_label(s)} · {s.letter}") for s in sections]

    def has_output(self) -> bool:
        return len(self.lookup_choices) > 1

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value()
        return queryset.filter(section=chosen) if chosen in dict(self.lookup_choices) else queryset

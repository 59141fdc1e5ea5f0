"""The published list in the admin: to look a name up, and to mend its place."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from signatories.decisions.ordering import reorder
from signatories.models import Entry
from signatories.names.search import search_term
from signatories.roster.fields import PrintedField


class PlaceForm(forms.ModelForm):
    """Where an entry stands; its words are the signatory's and are corrected elsewhere."""

    sort_as = PrintedField(
        label=_("Sort as"),
        required=False,
        help_text=_("Only where the rule puts it wrongly: the words to sort by, as “Van Popta”."),
    )

    class Meta:
        model = Entry
        fields = ["sort_as", "initiator"]

    def clean_sort_as(self) -> str:
        words = self.cleaned_data["sort_as"]
        if words and not self.instance.is_public:
            raise ValidationError(_("Only an entry that is named can be sorted by other words."))
        return words


@admin.register(Entry)
class EntryAdmin(admin.ModelAdmin):
    """Published entries, in the list's order."""

    list_display = ["shown_as", "section", "letter", "sort_as", "initiator"]
    list_filter = [("letter", admin.RelatedOnlyFieldListFilter), "kind", "initiator"]
    list_select_related = ["letter", "section"]
    search_fields = ["search_key"]
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    form = PlaceForm
    fields = ["shown_as", "sort_as", "initiator"]
    readonly_fields = ["shown_as"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Entry]:
        entries = super().get_queryset(request).filter(audience__in=["public", "described"])
        letters = Letter.objects.of_staff(request.user)
        return entries.filter(letter__in=letters).order_by("letter", "place", "ref")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Entry], search_term_typed: str
    ) -> tuple[QuerySet[Entry], bool]:
        """By the stored key, as readers search: without case and accents."""
        term = search_term(search_term_typed)
        return (queryset.filter(search_key__contains=term) if term else queryset), False

    @admin.display(description=_("Line"))
    def shown_as(self, entry: Entry) -> str:
        return entry.name or entry.description

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Any:
        return form.instance  # the action below writes

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """There is nothing related."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        reorder(
            entry=obj,
            sort_as=form.cleaned_data["sort_as"],
            initiator=form.cleaned_data["initiator"],
            actor=request.user,
        )

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The event log tells it."""
        return None

"""Plain admin for what is asked: for coordinators, of their own letters and coalitions.

Parts of a letter stand below each other: in Django's tables of rows no field has a label.
"""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import JSONField, Q, QuerySet, URLField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from petitions import models
from petitions.moments import MOMENTS
from petitions.scoped import (
    OfOwnCoalitions,
    OfOwnLetters,
    OwnChoices,
    OwnerFormSet,
    coordinates_a_coalition,
)
from petitions.writing.actions import (
    LetterNotReady,
    adopt_correction,
    close_letter,
    draft_correction,
    open_letter,
    put_back,
    take_down,
)


class WordsField(forms.JSONField):
    """JSON as typed; a half of a character that no page can print is shown as its number."""

    def prepare_value(self, value: Any) -> Any:
        text = super().prepare_value(value)
        return text.encode(errors="backslashreplace").decode() if isinstance(text, str) else text


WORDS: dict[Any, Any] = {
    JSONField: {"form_class": WordsField},
    URLField: {"assume_scheme": "https"},
}


class DraftInline(OwnChoices, admin.StackedInline):
    """Parts of a letter that are taken away only while it is a draft: later, signatures stand in
    its sections, its demands were signed, and its owners answer for it.
    """

    extra = 0

    def has_delete_permission(self, request: HttpRequest, obj: models.Letter | None = None) -> bool:
        return is_draft(obj) and super().has_delete_permission(request, obj)


def is_draft(letter: models.Letter | None) -> bool:
    return letter is None or letter.state == models.Letter.State.DRAFT


class OwnerInline(DraftInline):
    model = models.LetterOwner
    formset = OwnerFormSet

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """One's own, and those that publish such a letter already."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "coalition":
            letters = models.Letter.objects.coordinated_by(request.user)
            mine = models.Coalition.objects.coordinated_by(request.user).values("pk")
            owning = models.LetterOwner.objects.filter(letter__in=letters).values("coalition")
            field.queryset = models.Coalition.objects.filter(Q(pk__in=mine) | Q(pk__in=owning))
        return field

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.user = request.user
        return formset


class DemandInline(DraftInline):
    model = models.Demand


class SectionInline(DraftInline):
    model = models.Section
    show_change_link = True


@admin.register(models.Letter)
class LetterAdmin(OwnChoices, admin.ModelAdmin):
    list_display = ["slug", "state", "opens_at", "closes_at"]
    list_filter = ["state"]
    search_fields = ["slug"]
    formfield_overrides = MOMENTS
    readonly_fields = ["state", "current_version", "taken_down_at"]
    inlines = [OwnerInline, SectionInline, DemandInline]
    actions = ["open_letters", "close_letters", "draft_corrections", "take_down_letters",
               "put_back_letters"]  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[models.Letter]:
        return super().get_queryset(request).coordinated_by(request.user)  # type: ignore[attr-defined]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Who coordinates one letter only has no coalition to publish another."""
        if not super().has_add_permission(request):
            return False
        return coordinates_a_coalition(request.user)

    @admin.action(description=_("Open for signatures"), permissions=["change"])
    def open_letters(self, request: HttpRequest, queryset: QuerySet[models.Letter]) -> None:
        for letter in queryset:
            try:
                open_letter(letter=letter, actor_id=request.user.pk)
            except LetterNotReady as not_ready:
                text = _("%(letter)s is not open yet: it needs %(missing)s.")
                words = {"letter": letter, "missing": not_ready.missing}
                self.message_user(request, text % words, messages.WARNING)
            else:
                self.message_user(request, _("%(letter)s is open.") % {"letter": letter})

    @admin.action(description=pgettext_lazy("a letter", "Close"), permissions=["change"])
    def close_letters(self, request: HttpRequest, queryset: QuerySet[models.Letter]) -> None:
        for letter in queryset:
            close_letter(letter=letter, actor_id=request.user.pk)
            self.message_user(request, _("%(letter)s is closed.") % {"letter": letter})

    @admin.action(
        description=_("Take down: neither text nor names are shown any more"),
        permissions=["change"],
    )
    def take_down_letters(self, request: HttpRequest, queryset: QuerySet[models.Letter]) -> None:
        for letter in queryset:
            down = take_down(letter=letter, actor_id=request.user.pk).taken_down_at
            text = _("%(letter)s is taken down.") if down else _("%(letter)s was never opened.")
            self.message_user(request, text % {"letter": letter})

    @admin.action(description=_("Put back what was taken down"), permissions=["change"])
    def put_back_letters(self, request: HttpRequest, queryset: QuerySet[models.Letter]) -> None:
        for letter in queryset:
            put_back(letter=letter, actor_id=request.user.pk)
            self.message_user(request, _("%(letter)s is shown, and closed.") % {"letter": letter})

    @admin.action(description=_("Draft a correction of the text"), permissions=["change"])
    def draft_corrections(self, request: HttpRequest, queryset: QuerySet[models.Letter]) -> None:
        for letter in queryset:
            draft = draft_correction(letter=letter, note="")
            text = _("%(letter)s: version %(number)d is drafted. Correct it, then adopt it.")
            words = {"letter": letter, "number": draft.number}
            self.message_user(request, text % words)


class SealedInline(OwnChoices, admin.StackedInline):
    """Words of a version: read only once the version is sealed."""

    extra = 0

    def _is_sealed(self, version: models.Version | None) -> bool:
        return version is not None and version.sealed_at is not None

    def has_change_permission(
        self, request: HttpRequest, obj: models.Version | None = None
    ) -> bool:
        return not self._is_sealed(obj) and super().has_change_permission(request, obj)

    def has_add_permission(self, request: HttpRequest, obj: models.Version | None = None) -> bool:
        return not self._is_sealed(obj) and super().has_add_permission(request, obj)

    def has_delete_permission(
        self, request: HttpRequest, obj: models.Version | None = None
    ) -> bool:
        return not self._is_sealed(obj) and super().has_delete_permission(request, obj)


class VersionTextInline(SealedInline):
    model = models.VersionText


class DemandTextInline(SealedInline):
    model = models.DemandText


class AddresseeInline(SealedInline):
    model = models.Addressee
    formfield_overrides = WORDS


@admin.register(models.Version)
class VersionAdmin(OfOwnLetters):
    list_display = ["letter", "number", "sealed_at"]
    list_filter = [("letter", admin.RelatedOnlyFieldListFilter)]
    inlines = [VersionTextInline, AddresseeInline, DemandTextInline]
    actions = ["adopt"]

    def get_readonly_fields(
        self, request: HttpRequest, obj: models.Version | None = None
    ) -> list[str]:
        sealed = obj is not None and obj.sealed_at is not None
        return ["sealed_at", "letter", "number"] if sealed else ["sealed_at"]

    def has_delete_permission(
        self, request: HttpRequest, obj: models.Version | None = None
    ) -> bool:
        unsealed = obj is None or obj.sealed_at is None
        return unsealed and super().has_delete_permission(request, obj)

    @admin.action(description=_("Adopt: seal it and show it"), permissions=["change"])
    def adopt(self, request: HttpRequest, queryset: QuerySet[models.Version]) -> None:
        for version in queryset:
            try:
                adopt_correction(version=version)
            except LetterNotReady as not_ready:
                text = _("%(version)s is not adopted: it needs %(missing)s.")
                words = {"version": version, "missing": not_ready.missing}
                self.message_user(request, text % words, messages.WARNING)
            else:
                self.message_user(request, _("%(version)s is adopted.") % {"version": version})


class SectionTextInline(admin.StackedInline):
    model = models.SectionText
    extra = 0


@admin.register(models.Section)
class SectionAdmin(OfOwnLetters):
    list_display = ["letter", "position", "proof", "sort"]

    def get_readonly_fields(
        self, request: HttpRequest, obj: models.Section | None = None
    ) -> list[str]:
        return [] if obj is None else ["letter"]

    def has_delete_permission(
        self, request: HttpRequest, obj: models.Section | None = None
    ) -> bool:
        draft = obj is None or is_draft(obj.letter)
        return draft and super().has_delete_permission(request, obj)

    list_filter = [("letter", admin.RelatedOnlyFieldListFilter)]
    inlines = [SectionTextInline]


class CauseTextInline(admin.StackedInline):
    model = models.CauseText
    extra = 0


class CauseNoteInline(admin.StackedInline):
    model = models.CauseNote
    formfield_overrides = WORDS
    extra = 0


@admin.register(models.Cause)
class CauseAdmin(admin.ModelAdmin):
    list_display = ["slug", "status"]
    inlines = [CauseTextInline, CauseNoteInline]


@admin.register(models.Coalition)
class CoalitionAdmin(admin.ModelAdmin):
    list_display = ["slug", "privacy_contact"]
    formfield_overrides = WORDS

    def get_queryset(self, request: HttpRequest) -> QuerySet[models.Coalition]:
        return super().get_queryset(request).coordinated_by(request.user)  # type: ignore[attr-defined]


@admin.register(models.Office)
class OfficeAdmin(OfOwnCoalitions):
    list_display = ["code", "coalition", "domain"]
    formfield_overrides = WORDS
    list_filter = [("coalition", admin.RelatedOnlyFieldListFilter)]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """An office is a coalition's: who coordinates a letter alone has none to add to."""
        if not super().has_add_permission(request):
            return False
        return coordinates_a_coalition(request.user)


@admin.register(models.DeclineReason)
class DeclineReasonAdmin(OfOwnCoalitions):
    """What signers are told when they are declined; a reason that was used is put out of use."""

    list_display = ["code", "coalition", "position", "in_use"]
    formfield_overrides = WORDS
    list_filter = [("coalition", admin.RelatedOnlyFieldListFilter)]
    fieldsets = [
        (
            None,
            {
                "fields": ["coalition", "code", "words", "position", "in_use"],
                "description": _(
                    "The words go out in mails that may name neither the letter nor the "
                    "coalition: let them name none. A signer whose language is missing reads "
                    "another, and is told which."
                ),
            },
        )
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A list is a coalition's: who coordinates a letter alone has none to add to."""
        if not super().has_add_permission(request):
            return False
        return coordinates_a_coalition(request.user)

    def get_readonly_fields(
        self, request: HttpRequest, obj: models.DeclineReason | None = None
    ) -> list[str]:
        """Signatures keep the code: another would leave them without words."""
        return [] if obj is None else ["coalition", "code"]

    def has_delete_permission(
        self, request: HttpRequest, obj: models.DeclineReason | None = None
    ) -> bool:
        return obj is None and super().has_delete_permission(request, obj)

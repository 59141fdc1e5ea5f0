"""Plain admin for what is asked."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from petitions import models
from petitions.writing.actions import LetterNotReady, close_letter, open_letter


class OwnerInline(admin.TabularInline):
    model = models.LetterOwner
    extra = 0


class DemandInline(admin.TabularInline):
    model = models.Demand
    extra = 0

    def has_delete_permission(self, request: HttpRequest, obj: models.Letter | None = None) -> bool:
        """Only while it is a draft: the words of a demand that was signed are sealed."""
        draft = obj is None or obj.state == models.Letter.State.DRAFT
        return draft and super().has_delete_permission(request, obj)


class SectionInline(admin.TabularInline):
    model = models.Section
    extra = 0
    show_change_link = True


@admin.register(models.Letter)
class LetterAdmin(admin.ModelAdmin):
    list_display = ["slug", "state", "opens_at", "closes_at"]
    list_filter = ["state"]
    search_fields = ["slug"]
    readonly_fields = ["state", "current_version"]
    inlines = [OwnerInline, SectionInline, DemandInline]
    actions = ["open_letters", "close_letters"]

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

    @admin.action(description=_("Close"), permissions=["change"])
    def close_letters(self, request: HttpRequest, queryset: QuerySet[models.Letter]) -> None:
        for letter in queryset:
            close_letter(letter=letter, actor_id=request.user.pk)
            self.message_user(request, _("%(letter)s is closed.") % {"letter": letter})


class SealedInline(admin.StackedInline):
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


@admin.register(models.Version)
class VersionAdmin(admin.ModelAdmin):
    list_display = ["letter", "number", "sealed_at"]
    list_filter = ["letter"]
    readonly_fields = ["sealed_at"]
    inlines = [VersionTextInline, AddresseeInline, DemandTextInline]

    def has_delete_permission(
        self, request: HttpRequest, obj: models.Version | None = None
    ) -> bool:
        unsealed = obj is None or obj.sealed_at is None
        return unsealed and super().has_delete_permission(request, obj)


class SectionTextInline(admin.TabularInline):
    model = models.SectionText
    extra = 0


@admin.register(models.Section)
class SectionAdmin(admin.ModelAdmin):
    list_display = ["letter", "position", "proof", "sort"]
    list_filter = ["letter"]
    inlines = [SectionTextInline]


class CauseTextInline(admin.TabularInline):
    model = models.CauseText
    extra = 0


class CauseNoteInline(admin.TabularInline):
    model = models.CauseNote
    extra = 0


@admin.register(models.Cause)
class CauseAdmin(admin.ModelAdmin):
    list_display = ["slug", "status"]
    inlines = [CauseTextInline, CauseNoteInline]


@admin.register(models.Coalition)
class CoalitionAdmin(admin.ModelAdmin):
    list_display = ["slug", "privacy_contact"]


@admin.register(models.Office)
class OfficeAdmin(admin.ModelAdmin):
    list_display = ["code", "coalition", "domain"]
    list_filter = ["coalition"]


@admin.register(models.Membership)
class MembershipAdmin(admin.ModelAdmin):
    list_display = ["user", "coalition", "letter", "role"]
    list_filter = ["role", "coalition"]

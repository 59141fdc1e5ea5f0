"""Telling those who asked for a coalition's next letters of one: a coordinator's button, once a
letter. The worker writes and sends the messages; nobody is named here.
"""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from petitions.models import Letter
from signatories.desk.guards import coordinates
from signatories.models import Announcement
from signatories.privacy.announcing import announce


class AnnouncementForm(forms.ModelForm):
    class Meta:
        model = Announcement
        fields = ["letter"]

    def clean_letter(self) -> Letter:
        letter = self.cleaned_data["letter"]
        if not letter.is_open():
            raise ValidationError(gettext("This letter takes no signatures any more."))
        return letter


@admin.register(Announcement)
class AnnouncementAdmin(admin.ModelAdmin):
    """Which letters were told of. What was sent is not called back, so nothing is changed here."""

    form = AnnouncementForm
    list_display = ["letter", "asked_at", "told_at"]
    list_display_links = None
    list_select_related = ["letter"]
    ordering = ["-asked_at"]
    actions = None
    add_form_template = "admin/signatories/announcement/announce.html"

    def has_module_permission(self, request: HttpRequest) -> bool:
        return coordinates(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return coordinates(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return coordinates(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Announcement]:
        letters = Letter.objects.coordinated_by(request.user)
        return super().get_queryset(request).filter(letter__in=letters)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        if "letter" in form.base_fields:
            field: Any = form.base_fields["letter"]
            field.queryset = Letter.objects.coordinated_by(request.user).filter(
                state=Letter.State.OPEN, announcement=None
            )
            field.widget.can_add_related = field.widget.can_change_related = False
            field.widget.can_view_related = field.widget.can_delete_related = False
        return form

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        announce(letter=obj.letter, actor=request.user)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """There is nothing related."""

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        text = gettext("The organisations that asked for it are told of %s.")
        self.message_user(request, text % obj.letter)
        return HttpResponseRedirect(reverse("admin:signatories_announcement_changelist"))

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The event log tells it."""
        return None

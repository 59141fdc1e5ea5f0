"""Lockdown in the admin: one button that hides every name, and the two people who lift it."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from signatories.models import Lockdown
from signatories.privacy.lockdown import (
    NeedsAnother,
    NotLocked,
    ask_to_lift,
    lift,
    lock_down,
    may_confirm,
)


class LockdownForm(forms.ModelForm):
    """Which letter; for whoever may see all letters, also none: the whole site."""

    class Meta:
        model = Lockdown
        fields = ["letter"]


@admin.register(Lockdown)
class LockdownAdmin(admin.ModelAdmin):
    """What is locked now. Nothing is deleted here: a lockdown is lifted, by two people."""

    form = LockdownForm
    list_display = ["what", "since", "state"]
    list_display_links = ["what"]
    list_select_related = ["letter"]
    ordering = ["since"]
    actions = None
    show_facets = admin.ShowFacets.NEVER
    add_form_template = "admin/signatories/lockdown/lock.html"
    change_form_template = "admin/signatories/lockdown/lift.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Lockdown]:
        lockdowns = super().get_queryset(request)
        letters = Letter.objects.of_staff(request.user)
        return lockdowns.filter(Q(letter__in=letters) | Q(letter=None))

    @admin.display(description=_("Names hidden"))
    def what(self, lockdown: Lockdown) -> str:
        return str(lockdown.letter) if lockdown.letter else gettext("The whole site")

    @admin.display(description=_("State"))
    def state(self, lockdown: Lockdown) -> str:
        if lockdown.lift_asked_by_id:
            return gettext("One person has asked to lift it")
        return gettext("Locked")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        if "letter" in form.base_fields:
            field: Any = form.base_fields["letter"]
            field.queryset = Letter.objects.of_staff(request.user).filter(lockdown=None)
            field.required = not request.user.is_superuser
            field.empty_label = gettext("Every letter of this site") if not field.required else None
            field.widget.can_add_related = field.widget.can_change_related = False
            field.widget.can_view_related = False
        return form

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["letter"] if obj is None else []

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """What is locked, and the button of whoever is next: the first asks, another confirms."""
        lockdown = self.get_object(request, object_id)
        if lockdown is None:
            return HttpResponseRedirect(self._list())
        if not self._may_lift(request, lockdown):
            raise PermissionDenied
        if request.method == "POST":
            return self._lift(request, lockdown)
        confirms = not settings.LOCKDOWN_LIFT_NEEDS_TWO or may_confirm(lockdown, request.user)
        context = {
            "what": self.what(lockdown),
            "confirms": confirms,
            "has_asked": lockdown.lift_asked_by_id == request.user.pk and not confirms,
            "title": gettext("Lift the lockdown"),
        }
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def _may_lift(self, request: HttpRequest, lockdown: Lockdown) -> bool:
        """The whole site's is lifted by those who may lock the whole site."""
        if not self.has_change_permission(request, lockdown):
            return False
        return lockdown.letter_id is not None or request.user.is_superuser

    def _lift(self, request: HttpRequest, lockdown: Lockdown) -> HttpResponse:
        """The button says which step it is for: nobody confirms what they meant to ask."""
        try:
            if "_confirm" in request.POST:
                lift(letter=lockdown.letter, actor=request.user)
                self.message_user(
                    request, gettext("The lockdown is lifted: names are shown again.")
                )
            elif "_ask" in request.POST:
                ask_to_lift(letter=lockdown.letter, actor=request.user)
                asked = gettext(
                    "You have asked to lift it. Another person must confirm, on this page."
                )
                self.message_user(request, asked)
        except NeedsAnother:
            needed = gettext("It takes two people: somebody else must ask, or confirm.")
            self.message_user(request, needed, messages.WARNING)
        except NotLocked:
            self.message_user(request, gettext("It had been lifted already."), messages.WARNING)
        return HttpResponseRedirect(self._list())

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj.pk = lock_down(letter=obj.letter, actor=request.user).pk

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """There is nothing related."""

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        text = gettext("Locked down: %s. Within seconds no name of it is shown anywhere.")
        self.message_user(request, text % self.what(obj))
        return HttpResponseRedirect(self._list())

    def _list(self) -> str:
        return reverse("admin:signatories_lockdown_changelist")

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The event log tells it."""
        return None

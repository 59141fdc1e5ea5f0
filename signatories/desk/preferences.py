"""How a moderator wants to work: one page, one's own."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from signatories.desk.evidence import SCRIPTS
from signatories.models import DeskPreferences

# What a letter can be chosen for, and what is proposed.
ACTIONS = {
    "publish": (_("Publish"), "p"),
    "hold": (_("Hold"), "h"),
    "decline": (_("Decline"), "d"),
    "next": (_("Next row"), "j"),
    "previous": (_("Previous row"), "k"),
    "tick": (_("Tick the row"), "x"),
}


def preferences_of(user: Any) -> DeskPreferences:
    """Those stored, or those of somebody who has chosen nothing."""
    try:
        stored: DeskPreferences = user.desk
    except DeskPreferences.DoesNotExist:
        return DeskPreferences(user=user)
    return stored


def shortcuts_of(user: Any) -> dict[str, str]:
    """The letters that this moderator has chosen; none until they have."""
    chosen = preferences_of(user).shortcuts
    return {action: letter for action, letter in chosen.items() if action in ACTIONS}


def scripts_read_by(user: Any) -> set[str] | None:
    """The scripts besides Latin that this moderator reads; None for all."""
    return set(preferences_of(user).scripts) or None


class PreferencesForm(forms.ModelForm):
    scripts = forms.MultipleChoiceField(
        label=_("Scripts you read, besides Latin letters"),
        choices=[(code, label) for code, label in SCRIPTS.items() if code != "other"],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("“Take the next 25” gives you only what you read. None chosen: all."),
    )

    class Meta:
        model = DeskPreferences
        fields = ["digest"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scripts"].initial = self.instance.scripts
        for action, (label, proposed) in ACTIONS.items():
            self.fields[_field(action)] = forms.CharField(
                label=label,
                required=False,
                max_length=1,
                initial=self.instance.shortcuts.get(action, ""),
                widget=forms.TextInput(
                    attrs={"size": 2, "autocomplete": "off", "placeholder": proposed}
                ),
            )

    @property
    def letters(self) -> list[Any]:
        return [self[_field(action)] for action in ACTIONS]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        used: dict[str, str] = {}
        for action in ACTIONS:
            letter = (cleaned.get(_field(action)) or "").lower()
            if not letter:
                continue
            if len(letter) != 1 or not letter.isalpha():
                self.add_error(_field(action), _("Choose one letter."))
            elif letter in used.values():
                self.add_error(_field(action), _("This letter does something else already."))
            else:
                used[action] = letter
        cleaned["shortcuts"] = used
        return cleaned

    def save(self, commit: bool = True) -> Any:
        self.instance.shortcuts = self.cleaned_data["shortcuts"]
        self.instance.scripts = self.cleaned_data["scripts"]
        return super().save(commit)


def _field(action: str) -> str:
    return f"letter_{action}"


@admin.register(DeskPreferences)
class PreferencesAdmin(admin.ModelAdmin):
    """One page at the list's address: nobody sees or changes another's."""

    class Media:
        css = {"all": ["desk.css"]}

    def _works_here(self, request: HttpRequest) -> bool:
        return request.user.has_perm("signatories.view_queuedsignature")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._works_here(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return obj is None and self._works_here(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).filter(pk=request.user.pk)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if not self._works_here(request):
            raise PermissionDenied
        form = PreferencesForm(request.POST or None, instance=preferences_of(request.user))
        if request.method == "POST" and form.is_valid():
            form.save()
            self.message_user(request, gettext("Your preferences are stored."))
            return HttpResponseRedirect(request.path)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("How you work at the desk"),
            "opts": self.opts,
            "media": self.media,
            "form": form,
        }
        return TemplateResponse(
            request, "admin/signatories/deskpreferences/preferences.html", context
        )

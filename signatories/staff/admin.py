"""Staff in the admin: who has which role, inviting, and ending access. The sign-in is allauth's."""

from typing import Any

from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import ManyToManyField, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Coalition, Letter, LetterOwner, Membership
from petitions.moments import MOMENTS
from signatories.staff.access import (
    HasLeft,
    LetterOfAnother,
    end_access,
    invite_staff,
    reset_second_factor,
)

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
# Whoever could read these could sign in as others; what staff need of them is on pages of theirs.
for model in (EmailAddress, Authenticator):
    if admin.site.is_registered(model):
        admin.site.unregister(model)
admin.site.unregister([User, Group])
# Django's two boxes that are filled by arrows are named in a way that not every reader says.
TICKED: dict[Any, Any] = {ManyToManyField: {"widget": forms.CheckboxSelectMultiple}}


class InvitationForm(forms.ModelForm):
    """Whom, as what, for which letters. The form offers what its user may give, and no more."""

    email = forms.EmailField(
        label=_("Mail address"),
        max_length=150,
        help_text=_("Gets a link to set a password, for three days. It is the login's name."),
    )
    user: Any = None  # whose form it is, set by the admin

    class Meta:
        model = Membership
        fields = ["role", "coalition", "letter"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        coalition, letter = cleaned.get("coalition"), cleaned.get("letter")
        if not coalition:
            return cleaned
        if letter and not LetterOwner.objects.filter(letter=letter, coalition=coalition).exists():
            self.add_error("letter", _("This letter is not one of that coalition."))
        whole = Coalition.objects.coordinated_by(self.user).filter(pk=coalition.pk).exists()
        if not letter and not whole:
            self.add_error("letter", _("Choose a letter: you coordinate single ones."))
        if letter and not whole and not _gives(self.user, coalition, letter):
            self.add_error("letter", _("Choose a letter that you coordinate."))
        return cleaned


def _coordinating(user: Any) -> Any:
    return user.memberships.filter(role=Membership.Role.COORDINATOR)


def _gives(user: Any, coalition: Coalition, letter: Letter) -> bool:
    return _coordinating(user).filter(coalition=coalition, letter=letter).exists()


@admin.register(Membership)
class MembershipAdmin(admin.ModelAdmin):
    """Who works on what. A role is given by inviting and taken away by deleting; it is not changed
    in place, so that the log tells both.
    """

    form = InvitationForm
    fields = ["email", "role", "coalition", "letter"]
    list_display = ["user", "role", "coalition", "letter"]
    list_select_related = ["user", "coalition", "letter"]
    list_filter = ["role", ("coalition", admin.RelatedOnlyFieldListFilter)]
    list_display_links = None
    show_facets = admin.ShowFacets.NEVER

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        memberships = super().get_queryset(request)
        if request.user.is_superuser:
            return memberships
        whole = Coalition.objects.coordinated_by(request.user)
        single = _coordinating(request.user).exclude(letter=None)
        return memberships.filter(
            Q(coalition__in=whole)
            | Q(letter__in=single.values("letter"), coalition__in=single.values("coalition"))
        )

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> Any:
        shown = {"title": gettext("Invite"), "show_save_and_continue": False}
        return super().add_view(request, form_url, shown | (extra_context or {}))

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.user = request.user
        return form

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        letters = Letter.objects.coordinated_by(request.user)
        if db_field.name == "letter":
            kwargs["queryset"] = letters
        elif db_field.name == "coalition" and not request.user.is_superuser:
            mine = _coordinating(request.user).values("coalition")
            kwargs["queryset"] = Coalition.objects.filter(pk__in=mine)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Any:
        return form.instance  # the action below writes

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """There is nothing related."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        given = form.cleaned_data
        try:
            made = invite_staff(
                email=given["email"],
                role=given["role"],
                coalition=given["coalition"],
                letter=given["letter"],
                actor=request.user,
            )
        except (HasLeft, LetterOfAnother):
            request.not_invited = True  # type: ignore[attr-defined]
        else:
            obj.pk, obj.user = made.pk, made.user

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The event log tells it, without an address."""
        return None

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        return []

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> Any:
        if getattr(request, "not_invited", False):
            text = gettext("Nobody was invited: this login was ended. Ask an administrator.")
            self.message_user(request, text, messages.WARNING)
        else:
            self.message_user(
                request, gettext("Invited. A mail is on its way where one is needed.")
            )
        return self.response_post_save_add(request, obj)


def others(request: HttpRequest, users: Any) -> Any:
    """Without oneself: nobody locks themselves out by a tick too many."""
    return users.exclude(pk=request.user.pk)


@admin.register(Group)
class StaffGroupAdmin(GroupAdmin):
    """What each role may do, for administrators."""

    filter_horizontal = ()
    formfield_overrides = TICKED


@admin.register(User)
class StaffUserAdmin(UserAdmin):
    """Logins, for administrators."""

    filter_horizontal = ()
    formfield_overrides = MOMENTS | TICKED
    list_display = ["username", "is_active", "is_superuser", "last_login"]
    list_filter = ["is_active", "is_superuser", "groups"]
    actions = ["end_access", "reset_second_factor"]

    @admin.action(description=_("End access: they leave"), permissions=["change"])
    def end_access(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        for user in others(request, queryset):
            end_access(user=user, actor=request.user)
            text = gettext("%s has no access any more; every session has ended.")
            self.message_user(request, text % user)

    @admin.action(description=_("Reset the second factor"), permissions=["change"])
    def reset_second_factor(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        for user in others(request, queryset):
            reset_second_factor(user=user, actor=request.user)
            text = gettext("%s sets up a new second factor at the next sign-in.")
            self.message_user(request, text % user)

"""Blocks and suppressions in the admin: coordinators' work, and addresses are written, never read.

An address is typed in clear into the form and stored as a keyed digest, so nothing here can show
it again. What is blocked is answered like everything else; the effect is in the worker's triage.
"""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from petitions.moments import MOMENTS
from petitions.scoped import coordinates_some
from signatories.models import Block, Suppression
from signatories.names.patterns import pattern_key
from signatories.roster.fields import MailboxField
from signatories.sealing.mailboxes import Mailbox


def coordinates(user: Any) -> bool:
    """Whether this login may keep addresses, domains and names out: a coordinator, a superuser."""
    if not (user.is_active and user.is_staff):
        return False
    if user.is_superuser:
        return True
    if not user.has_perm("signatories.view_block"):
        return False  # no look-up for moderators, whose every page asks
    return coordinates_some(user)


class GuardAdmin(admin.ModelAdmin):
    """Added and taken away, never changed: what is stored cannot be shown for changing."""

    formfield_overrides = MOMENTS

    def has_module_permission(self, request: HttpRequest) -> bool:
        return coordinates(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return coordinates(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return coordinates(request.user)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return coordinates(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class BlockForm(forms.ModelForm):
    value = forms.CharField(
        label=_("Address, domain or words of a name"),
        max_length=253,
        help_text=_(
            "An address is stored as a digest and cannot be read again. Words of a name stand "
            "here in clear: “*” in them stands for any letters."
        ),
    )

    class Meta:
        model = Block
        fields = ["kind", "value", "expires_at"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        kind, value = cleaned.get("kind"), cleaned.get("value", "").strip()
        if not value:
            return cleaned
        try:
            cleaned["value"] = _KEYS[kind](value) if kind in _KEYS else value
        except ValidationError as error:
            self.add_error("value", error)
        return cleaned


def _address_key(text: str) -> str:
    return Mailbox(MailboxField().clean(text)).digest(letter_id=None)


def _domain_key(text: str) -> str:
    domain = text.lower().rpartition("@")[2].rstrip(".")
    MailboxField().clean(f"name@{domain}")
    return domain


def _pattern_key(text: str) -> str:
    if key := pattern_key(text):
        return key
    raise ValidationError(_("Write at least one letter: this would match every name."))


_KEYS = {
    Block.Kind.ADDRESS: _address_key,
    Block.Kind.DOMAIN: _domain_key,
    Block.Kind.PATTERN: _pattern_key,
}


@admin.register(Block)
class BlockAdmin(GuardAdmin):
    """For the whole site: a coordinator adds one, and who runs the site takes it away, for it may
    be another coalition's.
    """

    form = BlockForm
    list_display = ["id", "kind", "blocks", "expires_at"]
    list_filter = ["kind"]
    fields = ["kind", "value", "expires_at"]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["kind", "value" if obj is None else "blocks", "expires_at"]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_active and request.user.is_superuser)

    @admin.display(description=_("what"))
    def blocks(self, block: Block) -> Any:
        return _("an address") if block.kind == Block.Kind.ADDRESS else block.value


class SuppressionForm(forms.ModelForm):
    address = MailboxField(
        label=_("Address"),
        help_text=_("Gets no more mails. It is stored as a digest and cannot be read again."),
    )

    class Meta:
        model = Suppression
        fields = ["letter", "expires_at"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if address := cleaned.get("address"):
            letter = cleaned.get("letter")
            self.instance.reason = Suppression.Reason.NOT_ME
            self.instance.mailbox_digest = Mailbox(address).digest(
                letter_id=letter.pk if letter else None
            )
            if Suppression.objects.filter(
                mailbox_digest=self.instance.mailbox_digest, reason=self.instance.reason
            ).exists():
                self.add_error("address", _("This address gets no mails already."))
        return cleaned


@admin.register(Suppression)
class SuppressionAdmin(GuardAdmin):
    """Mailboxes that said "this was not me": of one's own letters, or everywhere."""

    form = SuppressionForm
    list_display = ["id", "letter", "expires_at"]
    list_select_related = ["letter"]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["letter", "expires_at"] if obj else ["address", "letter", "expires_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Suppression]:
        found = super().get_queryset(request).filter(reason=Suppression.Reason.NOT_ME)
        if request.user.is_superuser:
            return found
        return found.filter(letter__in=Letter.objects.of_staff(request.user))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs["queryset"] = Letter.objects.of_staff(request.user)
        kwargs["required"] = not request.user.is_superuser
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

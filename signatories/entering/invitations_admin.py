"""Invitations in the admin: an office by its own address, or whoever came by an import."""

from collections import Counter
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from signatories.decisions.inviting import (
    Confirmed,
    InvitedBefore,
    NotInvited,
    NotOpen,
    WantsNoMail,
    invite,
    revoke,
)
from signatories.entering.invitation_forms import (
    MOST_AT_ONCE,
    AddressForm,
    HoldersForm,
    TypedForm,
    line_of_holder,
)
from signatories.models import Invitation, OfficeHolder, Signature

_LIST = "admin:signatories_invitation_changelist"
_WHY = {
    NotOpen: _("the letter takes no signatures, or this one has left the list"),
    WantsNoMail: _("this mailbox wants no mails about this letter"),
    InvitedBefore: _("an invitation to them can still be answered"),
    Confirmed: _("it has a confirmed mailbox already"),
}


class Inviting(admin.ModelAdmin):
    """For lists from which somebody can be invited."""

    def has_invite_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("signatories.invite_signature")


@admin.action(description=_("Invite to sign"), permissions=["invite"])
def invite_holders(
    modeladmin: Any, request: HttpRequest, holders: QuerySet[OfficeHolder]
) -> HttpResponse:
    """To the page on which the letter is chosen."""
    keys = ",".join(str(key) for key in holders.values_list("pk", flat=True)[:MOST_AT_ONCE])
    return HttpResponseRedirect(f"{reverse('admin:signatories_invitation_add')}?holders={keys}")


@admin.register(Invitation)
class InvitationAdmin(Inviting):
    """Of the letters that one coordinates. Whom an invitation is for is sealed and not shown."""

    list_display = ["created_at", "letter", "about", "standing", "invited_by", "expires_at"]
    list_display_links = None
    list_select_related = ["letter", "invited_by", "holder"]
    ordering = ["-created_at"]
    actions = ["take_back"]
    show_facets = admin.ShowFacets.NEVER

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        letters = Letter.objects.coordinated_by(request.user)
        return super().get_queryset(request).filter(letter__in=letters)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.has_invite_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("about"))
    def about(self, invitation: Invitation) -> str:
        if invitation.holder is not None:
            return invitation.holder.name  # a public fact
        if invitation.signature_id is not None:
            return gettext("signature %s") % invitation.signature_id
        return gettext("an address that was typed")

    @admin.display(description=_("state"))
    def standing(self, invitation: Invitation) -> str:
        if invitation.used_at:
            return gettext("answered")
        if invitation.revoked_at:
            return gettext("taken back or refused")
        if invitation.expires_at <= timezone.now():
            return gettext("expired")
        return gettext("open")

    @admin.action(description=_("Take back"), permissions=["invite"])
    def take_back(self, request: HttpRequest, invitations: QuerySet[Any]) -> None:
        done = sum(revoke(invitation=each, actor=request.user) for each in invitations)
        said = ngettext(
            "%(number)d invitation was taken back.", "%(number)d invitations were taken back.", done
        )
        self.message_user(request, said % {"number": done})

    # Inviting --------------------------------------------------------------------------------

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """One that is typed; holders of a roster (`?holders=1,2`); a signature (`?signature=`)."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        data = request.POST if request.method == "POST" else None
        if "signature" in request.GET:
            return self._invite_signature(request, data)
        if "holders" in request.GET:
            return self._invite_holders(request, data)
        form = TypedForm(data, letters=_letters(request))
        if not form.is_valid():
            return self._page(request, form)
        return self._tell(request, [(form.line().name, form.invitation())])

    def _invite_signature(self, request: HttpRequest, data: Any) -> HttpResponse:
        key = request.GET["signature"]
        found = Signature.objects.filter(letter__in=Letter.objects.coordinated_by(request.user))
        signature = found.filter(pk=key).first() if _is_key(key) else None
        if signature is None or not hasattr(signature, "contact"):
            raise PermissionDenied
        line = signature.contact.open_line()
        if line is None:
            raise PermissionDenied
        form = AddressForm(data, initial={"language": signature.language})
        if not form.is_valid():
            hidden = gettext("a name that is not public")
            shown = hidden if signature.is_masked else line.name
            return self._page(request, form, {"names": [shown]})
        asked = form.cleaned_data | {
            "letter": signature.letter, "line": line, "signature": signature,
        }  # fmt: skip
        return self._tell(request, [(line.name, asked)])

    def _invite_holders(self, request: HttpRequest, data: Any) -> HttpResponse:
        keys = [key for key in request.GET["holders"].split(",") if _is_key(key)][:MOST_AT_ONCE]
        letters = _letters(request)
        holders = list(
            OfficeHolder.objects.filter(pk__in=keys, roster__coalition__in=letters.values("owners"))
            .exclude(address="")
            .select_related("roster__office")
        )
        form = HoldersForm(data, letters=letters, holders=holders)
        if not holders:
            nobody = gettext("None of them has an address in the roster: nothing was sent.")
            self.message_user(request, nobody, messages.WARNING)
            return HttpResponseRedirect(reverse(_LIST))
        if not form.is_valid():
            return self._page(request, form, {"names": [holder.name for holder in holders]})
        chosen = form.cleaned_data
        return self._tell(
            request,
            [
                (holder.name, chosen | {
                    "address": holder.address, "line": line_of_holder(holder), "holder": holder,
                })
                for holder in holders
            ],
        )  # fmt: skip

    def _tell(self, request: HttpRequest, asked: list[tuple[str, dict[str, Any]]]) -> HttpResponse:
        """Invite each; one who cannot be invited keeps no other back. Why is counted, not said by
        name: what is told by a message stands in a cookie.
        """
        done, not_done = 0, Counter[str]()
        for _name, values in asked:
            try:
                invite(actor=request.user, **values)
            except NotInvited as problem:
                not_done[str(_WHY[type(problem)])] += 1
            else:
                done += 1
        for why, number in not_done.items():
            self.message_user(request, f"{number}: {why}", messages.WARNING)
        said = ngettext(
            "%(number)d invitation is on its way.", "%(number)d invitations are on their way.", done
        )
        self.message_user(request, said % {"number": done})
        return HttpResponseRedirect(reverse(_LIST))

    def _page(
        self, request: HttpRequest, form: Any, context: dict[str, Any] | None = None
    ) -> HttpResponse:
        page = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": gettext("Invite to sign"),
            "media": self.media,
            "form": form,
        }
        template = "admin/signatories/invitation/invite.html"
        return TemplateResponse(request, template, page | (context or {}))


def _letters(request: HttpRequest) -> QuerySet[Letter]:
    return Letter.objects.coordinated_by(request.user).filter(state=Letter.State.OPEN)


def _is_key(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19

"""Opening a masked address, or a name that is not public, on a signature's own page: a button, a
permission, a line in the log; and shown on that one answer, which nobody keeps.
"""

from copy import copy
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse

from signatories.decisions.revealing import Masked, reveal
from signatories.models import Signature

_PERMISSION = {
    Masked.ADDRESS: "signatories.reveal_address",
    Masked.NAME: "signatories.reveal_name",
}
_SALT = "a name opened at the desk"
_LASTS = 12 * 3600  # as long as a session


@dataclass(frozen=True)
class Opened:
    """What this answer may show."""

    address: bool = False
    name: bool = False


def opened_on(request: HttpRequest, signature: Signature) -> Opened:
    """What was opened for this request: by the button just now; a name also by the page that its
    form came from.
    """
    just_now: Opened = getattr(request, "desk_opened", Opened())
    return Opened(just_now.address, just_now.name or _came_from_opened(request, signature))


def proof_of_opening(request: HttpRequest, signature: Signature) -> str:
    """What the form of a page that shows the name sends back with a correction."""
    return signing.TimestampSigner(salt=_SALT).sign(f"{signature.pk}.{request.user.pk}")


def _came_from_opened(request: HttpRequest, signature: Signature) -> bool:
    try:
        said = signing.TimestampSigner(salt=_SALT).unsign(
            request.POST.get("opened", ""), max_age=_LASTS
        )
    except signing.BadSignature:
        return False
    mine = f"{signature.pk}.{request.user.pk}"
    return said == mine and request.user.has_perm(_PERMISSION[Masked.NAME])


class RevealingAdmin(admin.ModelAdmin):
    """The address `…/<signature>/open/`, which takes POST only."""

    def get_urls(self) -> list[Any]:
        opening = path(
            "<int:key>/open/",
            self.admin_site.admin_view(self.open_masked),
            name=f"signatories_{self.opts.model_name}_open",
        )
        return [opening, *super().get_urls()]

    @property
    def opening(self) -> str:
        """The name of that address."""
        return f"admin:signatories_{self.opts.model_name}_open"

    def page_of(self, key: int) -> str:
        return reverse(f"admin:signatories_{self.opts.model_name}_change", args=[key])

    def open_masked(self, request: Any, key: int) -> HttpResponse:
        page = self.page_of(key)
        if not self.has_view_permission(request):
            raise PermissionDenied
        asked = request.POST.get("what", "") if request.method == "POST" else ""
        if asked not in list(Masked):
            return HttpResponseRedirect(page)
        what = Masked(asked)
        if not request.user.has_perm(_PERMISSION[what]):
            raise PermissionDenied
        signature = self.get_object(request, str(key))
        if signature is not None:
            reveal(signature=signature, what=what, actor=request.user)
        # The same page as by GET, once with what was asked for.
        shown = copy(request)
        shown.method, shown.POST = "GET", shown.POST.__class__("", mutable=False)
        shown.desk_opened = Opened(
            address=what == Masked.ADDRESS,
            # Who has opened the name and then the address still sees both.
            name=what == Masked.NAME
            or (signature is not None and _came_from_opened(request, signature)),
        )
        return self.change_view(shown, str(key), form_url=page)

"""What the operator can stop at once, in the admin: signing, mails, or all but the admin.

A switch is on while its row is there: it is added to stop, and deleted to let go on.
"""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from signatories.models import Switch
from signatories.operating.switches import go_on, stop


@admin.register(Switch)
class SwitchAdmin(admin.ModelAdmin):
    """For who runs the site, and nobody else: it concerns every letter."""

    fields = ["kind"]
    list_display = ["kind", "since"]
    list_display_links = None
    ordering = ["since"]
    actions = ["let_go_on"]
    show_facets = admin.ShowFacets.NEVER

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._may(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._may(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def _may(self, request: HttpRequest) -> bool:
        user = request.user
        return bool(user.is_active and user.is_staff and user.is_superuser)

    @admin.action(description=_("Let what is chosen go on again"))
    def let_go_on(self, request: HttpRequest, switches: QuerySet[Switch]) -> None:
        for switch in switches:
            if go_on(kind=Switch.Kind(switch.kind), actor=request.user):
                self.message_user(request, gettext("It goes on again: %s.") % _ended(switch))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        stop(kind=Switch.Kind(obj.kind), actor=request.user)

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        text = gettext("%s, within a second or two.") % obj.get_kind_display()
        self.message_user(request, text, messages.WARNING)
        return HttpResponseRedirect(reverse("admin:signatories_switch_changelist"))

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The event log tells it."""
        return None


def _ended(switch: Switch) -> str:
    return {
        Switch.Kind.SIGNING: gettext("signing"),
        Switch.Kind.MAILS: gettext("mails"),
        Switch.Kind.MAINTENANCE: gettext("the site for visitors"),
    }[Switch.Kind(switch.kind)]

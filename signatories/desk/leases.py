"""Rows that are being read: taking the next, one's own, and those of the others out of the way."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ERROR_FLAG
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from signatories.decisions.leasing import (
    AT_A_TIME,
    MOST_HELD,
    free_for,
    give_back,
    leased_to,
    read_by_another,
    take_next,
)
from signatories.desk.preferences import scripts_read_by
from signatories.desk.scripts import scripts_among
from signatories.models import Signature

MINE, OTHERS, EVERY = "mine", "others", "all"
_QUEUE = "admin:signatories_queuedsignature_changelist"


class LeaseFilter(admin.SimpleListFilter):
    """What others are reading is out of the way, unless it is asked for."""

    title = _("being read")
    parameter_name = "lease"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(MINE, _("My rows")), (OTHERS, _("By somebody else")), (EVERY, _("All rows"))]

    def choices(self, changelist: Any) -> Any:
        first, *others = super().choices(changelist)
        yield {**first, "display": _("By nobody else")}
        yield from others

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        match self.value():
            case "mine":
                return queryset.filter(leased_to(request.user))
            case "others":
                return read_by_another(queryset, request.user)
            case "all":
                return queryset
        return free_for(queryset, request.user)


def read_by_words(signature: Signature, user: Any) -> str:
    """Whose row it is just now, in words; nothing where it is nobody's."""
    if signature.leased_until is None or signature.leased_until <= timezone.now():
        return ""
    until = timezone.localtime(signature.leased_until).strftime("%H:%M")
    if signature.leased_by_id == user.pk:
        return gettext("Yours until %s") % until
    return gettext("Being read by somebody else until %s") % until


def being_read() -> str:
    return gettext(
        "Somebody else has taken this signature to read it. Nothing was done: take other rows, or "
        "come back when theirs are free again, twenty minutes after they took them at the latest."
    )


class LeasingAdmin(admin.ModelAdmin):
    """Two addresses that take POST only: `…/take/` and `…/give-back/`."""

    def get_urls(self) -> list[Any]:
        view, name = self.admin_site.admin_view, "signatories_queuedsignature"
        return [
            path("take/", view(self.take), name=f"{name}_take"),
            path("give-back/", view(self.give_back), name=f"{name}_give_back"),
            *super().get_urls(),
        ]

    def take(self, request: Any) -> HttpResponse:
        """Take the next rows of the list as it is filtered: the filters are in the address."""
        if not self.has_decide_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        back = reverse(_QUEUE)
        if request.method != "POST":
            return HttpResponseRedirect(back)
        request.GET = request.GET.copy()
        for name in (LeaseFilter.parameter_name, "p", "all"):
            request.GET.pop(name, None)
        try:
            shown = self.get_changelist_instance(request)
        except IncorrectLookupParameters:
            return HttpResponseRedirect(f"{back}?{ERROR_FLAG}=1")
        rows = shown.get_queryset(request)
        if not any(name.startswith("state") for name in request.GET):
            rows = rows.filter(state=Signature.State.WAITING)
        rows = _readable(rows, request.user)
        taken = take_next(rows=rows, actor=request.user)
        if not taken:
            self.message_user(request, self._why_none(request), messages.WARNING)
            return HttpResponseRedirect(back + shown.get_query_string())
        text = ngettext(
            "%d signature is yours to read for twenty minutes.",
            "%d signatures are yours to read for twenty minutes.",
            taken,
        )
        self.message_user(request, text % taken)
        return HttpResponseRedirect(f"{back}?{LeaseFilter.parameter_name}={MINE}")

    def _why_none(self, request: HttpRequest) -> str:
        held = Signature.objects.queued().filter(leased_to(request.user)).count()
        if held > MOST_HELD - AT_A_TIME:
            text = gettext("You hold %d already. Decide them, or give them back, and take others.")
            return text % held
        return gettext(
            "There was nothing to take: nothing waits here that you read and nobody else is "
            "reading."
        )

    def give_back(self, request: HttpRequest) -> HttpResponse:
        if not self.has_decide_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        if request.method == "POST":
            freed = give_back(actor=request.user)
            text = ngettext("%d given back.", "%d given back.", freed)
            self.message_user(request, text % freed)
        return HttpResponseRedirect(reverse(_QUEUE))


def _readable(rows: QuerySet[Any], user: Any) -> QuerySet[Any]:
    """The rows in a script that this moderator reads: of the oldest, for each must be opened."""
    reads = scripts_read_by(user)
    if reads is None:
        return rows
    found = scripts_among(free_for(rows, user))
    return rows.filter(pk__in=[key for key, scripts in found.items() if scripts <= reads])

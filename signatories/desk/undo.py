"""Recent decisions, each with a button that takes it back: one's own, and for coordinators
everybody's in their letters.
"""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from signatories.decisions.deciding import MAILS_WAIT
from signatories.decisions.undoing import CannotUndo, recent_decisions, undo
from signatories.desk.lines import line_of
from signatories.models import Event, Signature

MOST_SHOWN = 200
_DONE = {
    Event.Verb.PUBLISHED: _("Published"),
    Event.Verb.HELD: _("Held"),
    Event.Verb.ASKED: _("Held, with a question"),
    Event.Verb.DECLINED: _("Declined"),
    Event.Verb.REMOVED: _("Removed"),
}


class UndoAdmin(admin.ModelAdmin):
    """The address `…/recent/`."""

    def get_urls(self) -> list[Any]:
        recent = path(
            "recent/",
            self.admin_site.admin_view(self.recent),
            name="signatories_queuedsignature_recent",
        )
        return [recent, *super().get_urls()]

    def recent(self, request: HttpRequest) -> HttpResponse:
        if not self.has_decide_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        if request.method == "POST":
            self._undo(request)
            return HttpResponseRedirect(reverse("admin:signatories_queuedsignature_recent"))
        events = list(_undoable_by(request.user)[: MOST_SHOWN + 1])
        signatures = Signature.objects.select_related("contact", "letter").in_bulk(
            [event.subject_id for event in events[:MOST_SHOWN]]
        )
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Recent decisions"),
            "opts": self.opts,
            "media": self.media,
            "minutes": int(MAILS_WAIT.total_seconds() // 60),
            "more": len(events) > MOST_SHOWN,
            "rows": [
                {
                    "event": event,
                    "what": _DONE[Event.Verb(event.verb)],
                    "mine": event.actor_id == request.user.pk,
                    "line": line_of(signature),
                    "letter": signature.letter,
                    "until": event.at + MAILS_WAIT,
                }
                for event in events[:MOST_SHOWN]
                if (signature := signatures.get(event.subject_id or 0))
            ],
        }
        return TemplateResponse(request, "admin/signatories/queuedsignature/recent.html", context)

    def _undo(self, request: HttpRequest) -> None:
        key = request.POST.get("event", "")
        numbers = key.isascii() and key.isdecimal() and len(key) < 19
        event = Event.objects.filter(_whose(request.user), pk=key).first() if numbers else None
        if event is None:
            text = gettext("This decision is not yours to take back. Nothing was done.")
            self.message_user(request, text, messages.WARNING)
            return
        try:
            signature = undo(event=event, actor=request.user)
        except CannotUndo as problem:
            text = gettext("It was not taken back: %s.")
            self.message_user(request, text % problem.why, messages.WARNING)
            return
        text = (
            gettext("Taken back: it is on the list again.")
            if signature.state == Signature.State.PUBLISHED
            else gettext("Taken back: it waits in the queue again.")
        )
        self.message_user(request, text)


def _whose(user: Any) -> Q:
    """What this person decided, and what anybody did in letters that they coordinate."""
    letters = Letter.objects.of_staff(user).values("pk")
    coordinated = Letter.objects.coordinated_by(user).values("pk")
    return Q(actor_id=user.pk, letter_id__in=letters) | Q(letter_id__in=coordinated)


def _undoable_by(user: Any) -> QuerySet[Event]:
    letters = Letter.objects.of_staff(user).values_list("pk", flat=True)
    return recent_decisions(letters).filter(_whose(user))

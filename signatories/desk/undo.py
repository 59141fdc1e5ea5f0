"""Recent decisions, each with a button that takes it back, and one for all that were taken by one
press: one's own, and for coordinators everybody's in their letters.
"""

from collections import Counter
from datetime import timedelta
from typing import Any

from django.contrib import admin, messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from signatories.decisions.deciding import MAILS_WAIT
from signatories.decisions.undoing import CannotUndo, recent_decisions, undo
from signatories.desk.lines import line_of
from signatories.models import Event, Signature

MOST_SHOWN = 1000  # as many as one press can decide
_ONE_PRESS = timedelta(seconds=5)  # between one row of a press and the next
_SALT = "decisions that were taken together"
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
            "groups": [
                _shown(group, signatures, request.user) for group in _at_once(events[:MOST_SHOWN])
            ],
        }
        return TemplateResponse(request, "admin/signatories/queuedsignature/recent.html", context)

    def _undo(self, request: HttpRequest) -> None:
        """The decision whose button was pressed, or all those that stood together."""
        keys = _keys_of(request)
        events = list(Event.objects.filter(_whose(request.user), pk__in=keys).order_by("-pk"))
        if not events:
            text = gettext("This decision is not yours to take back. Nothing was done.")
            self.message_user(request, text, messages.WARNING)
            return
        became: Counter[str] = Counter()
        refused: Counter[str] = Counter()
        for event in events:
            try:
                became[undo(event=event, actor=request.user).state] += 1
            except CannotUndo as problem:
                refused[problem.why] += 1
        self._tell_undone(request, became)
        for why, number in refused.items():
            text = ngettext(
                "It was not taken back: %(why)s.",
                "%(number)d were not taken back: %(why)s.",
                number,
            )
            words = {"number": number, "why": why}
            self.message_user(request, text % words, messages.WARNING)

    def _tell_undone(self, request: HttpRequest, became: Counter[str]) -> None:
        listed = became.pop(Signature.State.PUBLISHED, 0)
        waiting = sum(became.values())
        if listed:
            text = ngettext(
                "Taken back: it is on the list again.",
                "%(number)d taken back: they are on the list again.",
                listed,
            )
            self.message_user(request, text % {"number": listed})
        if waiting:
            text = ngettext(
                "Taken back: it waits in the queue again.",
                "%(number)d taken back: they wait in the queue again.",
                waiting,
            )
            self.message_user(request, text % {"number": waiting})


def _keys_of(request: HttpRequest) -> list[int]:
    """The event that was named, or those of a sealed list that this page showed to this person."""
    if sealed := request.POST.get("together", ""):
        try:
            user_id, keys = signing.loads(sealed, salt=_SALT, max_age=MAILS_WAIT)
        except signing.BadSignature:
            return []
        return list(keys) if user_id == request.user.pk else []
    key = request.POST.get("event", "")
    return [int(key)] if key.isascii() and key.isdecimal() and len(key) < 19 else []


def _at_once(events: list[Event]) -> list[list[Event]]:
    """The decisions that somebody took by one press, together: the same of several, within the
    time that a press takes. The newest come first.
    """
    groups: list[list[Event]] = []
    last: dict[tuple[int | None, str], list[Event]] = {}
    for event in events:
        group = last.get(key := (event.actor_id, event.verb))
        if group is None or group[-1].at - event.at > _ONE_PRESS:
            group = last[key] = []
            groups.append(group)
        group.append(event)
    return groups


def _shown(group: list[Event], signatures: dict[int, Signature], user: Any) -> dict[str, Any]:
    first = group[0]
    keys = [event.pk for event in group]
    return {
        "what": _DONE[Event.Verb(first.verb)],
        "mine": first.actor_id == user.pk,
        "together": signing.dumps([user.pk, keys], salt=_SALT, compress=True),
        "rows": [
            {
                "event": event,
                "line": line_of(signature),
                "letter": signature.letter,
                "until": event.at + MAILS_WAIT,
            }
            for event in group
            if (signature := signatures.get(event.subject_id or 0))
        ],
    }


def _whose(user: Any) -> Q:
    """What this person decided, and what anybody did in letters that they coordinate."""
    letters = Letter.objects.of_staff(user).values("pk")
    coordinated = Letter.objects.coordinated_by(user).values("pk")
    return Q(actor_id=user.pk, letter_id__in=letters) | Q(letter_id__in=coordinated)


def _undoable_by(user: Any) -> QuerySet[Event]:
    letters = Letter.objects.of_staff(user).values_list("pk", flat=True)
    return recent_decisions(letters).filter(_whose(user))

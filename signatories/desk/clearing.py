"""Publishing what is clear in a section: first the rows, as they will read, then exactly those."""

from typing import Any

from django.contrib import admin, messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext, ngettext

from petitions.models import Letter, Section
from signatories.decisions.leasing import free_for
from signatories.decisions.seconding import waits_for_another
from signatories.desk.bulk import publish_as_of
from signatories.desk.evidence import show_evidence
from signatories.desk.forms import section_label
from signatories.desk.lines import line_of
from signatories.models import QueuedSignature, Signature
from signatories.models.lockdown import locked_letters

AT_ONCE = 500
_SALT = "all that is clear in a section"
_SHOWN_FOR = 3600  # seconds; who looks longer looks again
_QUEUE = "admin:signatories_queuedsignature_changelist"


class ClearingAdmin(admin.ModelAdmin):
    """The address `…/clear/<section>/`."""

    def get_urls(self) -> list[Any]:
        clearing = path(
            "clear/<int:key>/",
            self.admin_site.admin_view(self.clear),
            name="signatories_queuedsignature_clear",
        )
        return [clearing, *super().get_urls()]

    def clear(self, request: HttpRequest, key: int) -> HttpResponse:
        if not self.has_decide_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        section = section_of_staff(request.user, key)
        if request.method == "POST":
            return self._publish_clear(request, section)
        rows = list(_clear_rows(request.user, section)[: AT_ONCE + 1])
        shown = rows[:AT_ONCE]
        evidence = show_evidence(shown, request.user)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("All that is clear: %s") % section_label(section),
            "opts": self.opts,
            "media": self.media,
            "section": section,
            "locked": bool(locked_letters([section.letter_id])),
            "rows": [
                {
                    "line": line_of(row),
                    "visibility": row.get_visibility_display(),
                    "url": reverse("admin:signatories_queuedsignature_change", args=[row.pk]),
                    "chips": evidence[row.pk],
                }
                for row in shown
            ],
            "more": len(rows) > AT_ONCE,
            "shown": _seal(request.user, section, shown),
        }
        return TemplateResponse(request, "admin/signatories/queuedsignature/clear.html", context)

    def _publish_clear(self, request: HttpRequest, section: Section) -> HttpResponse:
        """Exactly the rows that were shown, as they were."""
        try:
            revisions = _shown(request.POST.get("shown", ""), request.user, section)
        except signing.BadSignature:
            text = gettext("This page is too old. Nothing was published: look at the rows again.")
            self.message_user(request, text, messages.WARNING)
            return HttpResponseRedirect(request.path)
        if locked_letters([section.letter_id]):
            text = gettext(
                "This letter is locked down. Nothing was published: decide single rows in the "
                "queue, or wait until the lockdown is lifted."
            )
            self.message_user(request, text, messages.WARNING)
            return HttpResponseRedirect(request.path)
        outcome = publish_as_of(revisions, actor=request.user)
        text = ngettext("%d signature published.", "%d signatures published.", outcome.done)
        self.tell(request, outcome, text % outcome.done)  # type: ignore[attr-defined]
        more = _clear_rows(request.user, section).exists()
        return HttpResponseRedirect(request.path if more else reverse(_QUEUE))


def section_of_staff(user: Any, key: int) -> Section:
    """A section of one's own letters. Raises Http404."""
    sections = Section.objects.select_related("letter").prefetch_related("texts")
    section = sections.filter(pk=key, letter__in=Letter.objects.of_staff(user)).first()
    if section is None:
        raise Http404
    return section


def _clear_rows(user: Any, section: Section) -> Any:
    """Waiting, on the pile "clear", nobody else's to read, and not left to a second moderator by
    this one; the oldest first.
    """
    waiting = QueuedSignature.objects.filter(
        section=section, state=Signature.State.WAITING, pile=Signature.Pile.CLEAR
    )
    waiting = waiting.exclude(waits_for_another(user))
    return free_for(waiting, user).select_related("contact").order_by("created_at", "pk")


def _seal(user: Any, section: Section, rows: list[Any]) -> str:
    """Which rows were shown to whom, as of which revision."""
    shown = [[row.pk, row.revision] for row in rows]
    return signing.dumps([user.pk, section.pk, shown], salt=_SALT, compress=True)


def _shown(sealed: str, user: Any, section: Section) -> dict[int, int]:
    """Raises BadSignature."""
    user_id, section_id, shown = signing.loads(sealed, salt=_SALT, max_age=_SHOWN_FOR)
    if (user_id, section_id) != (user.pk, section.pk):
        raise signing.BadSignature
    return dict(shown)

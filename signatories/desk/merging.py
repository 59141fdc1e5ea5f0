"""Two signatures of one signatory side by side, and the button that makes them one."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext

from signatories.decisions.actions import BeingRead, SomebodyWasFirst
from signatories.decisions.merging import (
    MERGEABLE,
    CannotMerge,
    fuller_of,
    kept_of,
    merge,
    narrower_visibility,
)
from signatories.desk.bulk import keys_among, rows_shown, seal_row
from signatories.desk.evidence import page_of
from signatories.desk.forms import section_label
from signatories.desk.leases import being_read
from signatories.desk.lines import line_of
from signatories.models import Signature

_PAGE = "admin:signatories_queuedsignature_merge"


class MergingAdmin(admin.ModelAdmin):
    """The address `…/<signature>/merge/<other>/`."""

    def get_urls(self) -> list[Any]:
        merging = path(
            "<int:key>/merge/<int:pk>/",
            self.admin_site.admin_view(self.merge),
            name="signatories_queuedsignature_merge",
        )
        return [merging, *super().get_urls()]

    def merge(self, request: HttpRequest, key: int, pk: int) -> HttpResponse:
        if not request.user.has_perm("signatories.merge_signature"):
            raise PermissionDenied
        rows = Signature.objects.of_staff(request.user).select_related(
            "contact", "letter", "section"
        )
        found = rows.in_bulk(keys_among([str(key), str(pk)]))
        if len(found) != 2:
            raise Http404
        one, other = found[key], found[pk]
        if request.method == "POST":
            return self._merge(request, one, other)
        kept, gone = kept_of(one, other)
        problem = ""
        if not {one.state, other.state} <= set(MERGEABLE):
            problem = gettext("One of them has been decided. There is nothing to merge any more.")
        elif one.letter_id != other.letter_id:
            problem = gettext("They are on two letters: each letter keeps its own signature.")
        if problem:
            self.message_user(request, problem, messages.WARNING)
            return HttpResponseRedirect(_queue())
        fuller = fuller_of(kept, gone)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Merge two signatures"),
            "opts": self.opts,
            "media": self.media,
            "rows": [
                {
                    "signature": row,
                    "line": line_of(row),
                    "section": section_label(row.section),
                    "stays": row is kept,
                    "is_chosen": row is fuller,
                    "shown": seal_row(row),
                    "url": page_of(row.pk, row.state),
                }
                for row in (kept, gone)
            ],
            "visibility": narrower_visibility(one, other).label,
        }
        return TemplateResponse(request, "admin/signatories/queuedsignature/merge.html", context)

    def _merge(self, request: HttpRequest, one: Signature, other: Signature) -> HttpResponse:
        chosen = request.POST.get("line", "")
        here = HttpResponseRedirect(reverse(_PAGE, args=[one.pk, other.pk]))
        try:
            merge(
                one=one.pk,
                other=other.pk,
                revisions=rows_shown(request.POST.getlist("shown")) or {},
                line_of=int(next(iter(keys_among([chosen])), 0)),
                actor=request.user,
            )
        except CannotMerge as problem:
            text = gettext("They were not merged: %s.") % problem.why
        except BeingRead:
            text = being_read()
        except SomebodyWasFirst:
            text = gettext(
                "One of them was decided or changed since you opened this page. They were not "
                "merged: look at both again."
            )
        else:
            self.message_user(request, gettext("They are one signature now."))
            return HttpResponseRedirect(_queue())
        self.message_user(request, text, messages.WARNING)
        return here


def _queue() -> str:
    return reverse("admin:signatories_queuedsignature_changelist")

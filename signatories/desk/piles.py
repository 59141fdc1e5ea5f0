"""The queue by piles: how many rows the worker has put on each, and the rows with their chips."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from signatories.desk.evidence import show_evidence
from signatories.models import Signature

_UNSORTED = "none"


class QueuedStateFilter(admin.SimpleListFilter):
    """Of the states only those that the queue holds."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(state.value, state.label) for state in Signature.QUEUED]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(state=self.value()) if self.value() else queryset


class PileFilter(admin.SimpleListFilter):
    """One pile. It stands above the list with its counts, not among the filters beside it."""

    title = _("pile")
    parameter_name = "pile"
    template = "admin/signatories/queuedsignature/shown_above.html"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        piles = [(pile.value, pile.label) for pile in Signature.Pile]
        return [*piles, (_UNSORTED, _("Not checked yet"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        pile = self.value()
        if pile in Signature.Pile:
            return queryset.filter(pile=pile)
        return queryset.filter(pile="") if pile == _UNSORTED else queryset


class QueueList(ChangeList):
    """The queue's rows with their evidence, and how many each pile holds."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        rows = list(self.result_list)
        evidence = show_evidence(rows, request.user)
        for signature in rows:
            signature.shown_chips = evidence[signature.pk]
        self.result_list = rows
        self.piles = self._piles(request)

    def _piles(self, request: HttpRequest) -> list[dict[str, Any]]:
        """One tab for the whole queue and one a pile, counted under the other filters."""
        rows: Any = self.root_queryset
        chosen = None
        for spec in self.filter_specs:
            if isinstance(spec, PileFilter):
                chosen = spec.value() if spec.value() in dict(spec.lookup_choices) else None
            else:
                rows = spec.queryset(request, rows)
        counts = dict(rows.order_by().values_list("pile").annotate(number=Count("pk")))
        tabs: list[tuple[str | None, Any, int]] = [(None, gettext("All"), sum(counts.values()))]
        tabs += [(pile.value, pile.label, counts.get(pile.value, 0)) for pile in Signature.Pile]
        if counts.get(""):
            tabs.append((_UNSORTED, gettext("Not checked yet"), counts[""]))
        return [
            {
                "label": label,
                "number": number,
                "is_chosen": value == chosen,
                "url": self.get_query_string(
                    {PileFilter.parameter_name: value}, remove=["p", "all"]
                ),
            }
            for value, label, number in tabs
        ]

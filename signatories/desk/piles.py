"""The queue by piles: how many rows the worker has put on each, and the rows with their chips."""

from collections import Counter
from typing import Any, cast

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, QuerySet, Value, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from signatories.decisions.leasing import leased_to
from signatories.desk.evidence import show_evidence
from signatories.desk.forms import section_label
from signatories.desk.leases import EVERY, MINE, OTHERS, LeaseFilter, read_by_words
from signatories.desk.reports import with_hidden
from signatories.desk.seconding import second_chip
from signatories.desk.sections import sections_of
from signatories.models import Signature

_UNSORTED = "none"
_ANSWERED = "answered"


class QueuedStateFilter(admin.SimpleListFilter):
    """Of the states only those that the queue holds; and what of them was answered."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        states = [(state.value, state.label) for state in Signature.QUEUED]
        return [*states, (_ANSWERED, _("Answered"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == _ANSWERED:
            return queryset.filter(answered_at__isnull=False)
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
    """The queue's rows with their evidence, how many each pile holds, and what is being read."""

    def get_results(self, request: HttpRequest) -> None:
        self._count(request)
        super().get_results(request)
        found = getattr(request, "desk_found", None)
        if found is not None and not self.multi_page:
            self.result_list = found  # opened for the search already
        elif not self.multi_page:
            self.result_list = with_hidden(cast(Any, self.result_list))
        rows, sections = list(self.result_list), sections_of(request)
        for signature in rows:
            signature.section = sections[signature.section_id]
            signature.letter = signature.section.letter
        evidence = show_evidence(rows, request.user)
        for signature in rows:
            signature.shown_chips = evidence[signature.pk]
            signature.read_by = read_by_words(signature, request.user)
            signature.second_chip = second_chip(signature, request.user)
        self.result_list = rows
        if not self.multi_page:
            self.result_count = len(rows)

    def _count(self, request: HttpRequest) -> None:
        """One tab for the whole queue and one a pile, counted under the other filters; and how
        many are clear in each section, and with whom. One query, whatever there is.
        """
        rows: Any = self.root_queryset
        chosen, lease = None, None
        for spec in self.filter_specs:
            if isinstance(spec, PileFilter):
                chosen = spec.value() if spec.value() in dict(spec.lookup_choices) else None
            elif isinstance(spec, LeaseFilter):
                lease = spec.value()
            else:
                rows = spec.queryset(request, rows)
        counts = _Counts(rows, request.user)
        piles = counts.of_piles(lease)
        if not self.query:
            number = sum(piles.values()) if chosen is None else piles.get(_stored(chosen), 0)
            request.desk_number = number  # type: ignore[attr-defined]
        self.piles = self._tabs(chosen, piles)
        self.read_by_others = counts.total(OTHERS)
        self.mine = counts.total(MINE)
        self.others_url = self.get_query_string(
            {LeaseFilter.parameter_name: OTHERS}, remove=["p", "all"]
        )
        self.clear = [
            {
                "label": f"{section_label(section)} · {section.letter}",
                "number": counts.clear[key],
                "url": reverse("admin:signatories_queuedsignature_clear", args=[key]),
            }
            for key, section in sections_of(request).items()
            if counts.clear[key]
        ]
        self.alike = [
            {
                "label": f"{section_label(section)} · {section.letter}",
                "number": counts.doubtful[key],
                "url": reverse("admin:signatories_queuedsignature_alike", args=[key]),
            }
            for key, section in sections_of(request).items()
            if counts.doubtful[key] > 1
        ]

    def _tabs(self, chosen: str | None, counts: dict[str, int]) -> list[dict[str, Any]]:
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


class CountedOnce(Paginator):
    """Takes from the piles how many rows there are."""

    def __init__(self, *args: Any, number: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.count = number

    def page(self, number: int | str) -> Any:
        """The rows of a page by their keys: what is joined is joined for these alone. The last
        pages are come to from the end.
        """
        place, rows = self.validate_number(number), cast(Any, self.object_list)
        start = (place - 1) * self.per_page
        end = min(start + self.per_page, self.count)
        if start * 2 < self.count:
            keys = rows.values("pk")[start:end]
        else:
            keys = rows.reverse().values("pk")[self.count - end : self.count - start]
        return Page(with_hidden(rows.filter(pk__in=keys)), place, self)


def _stored(pile: str) -> str:
    return "" if pile == _UNSORTED else pile


class _Counts:
    """The queue counted once: by pile and by who is reading; by section what is clear or not."""

    def __init__(self, rows: QuerySet[Any], user: Any) -> None:
        now = timezone.now()
        whose = Case(
            When(leased_to(user, now=now), then=Value(MINE)),
            When(leased_until__gt=now, then=Value(OTHERS)),
            default=Value(""),
        )
        groups = rows.order_by().values_list("pile", "section_id", "state", whose)
        self._numbers: Counter[tuple[str, str]] = Counter()
        self.clear: Counter[int] = Counter()
        self.doubtful: Counter[int] = Counter()
        for pile, section_id, state, reader, number in groups.annotate(number=Count("pk")):
            self._numbers[pile, reader] += number
            if state == Signature.State.WAITING and pile and reader != OTHERS:
                of = self.clear if pile == Signature.Pile.CLEAR else self.doubtful
                of[section_id] += number

    def total(self, reader: str) -> int:
        return sum(number for (_, whose), number in self._numbers.items() if whose == reader)

    def of_piles(self, lease: str | None) -> dict[str, int]:
        """How many of each pile a choice of the filter by who reads leaves."""
        wanted = {MINE: {MINE}, OTHERS: {OTHERS}, EVERY: {"", MINE, OTHERS}}.get(
            lease or "", {"", MINE}
        )
        piles: Counter[str] = Counter()
        for (pile, whose), number in self._numbers.items():
            piles[pile] += number if whose in wanted else 0
        return dict(piles)

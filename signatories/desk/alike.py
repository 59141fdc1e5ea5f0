"""Rows that one look decides together: those that came alike, and those that are called alike.

Of forty organisations with free mail, or twenty signatures from one network, each says no more
than the next: they are looked over as one list, and whoever stands out is left unticked for the
queue. Two lines with nearly one name are read as one, side by side.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.timesince import timesince
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from signatories.decisions.leasing import free_for
from signatories.decisions.seconding import waits_for_another
from signatories.desk.bulk import seal_row
from signatories.desk.clearing import section_of_staff
from signatories.desk.evidence import ShownChip, page_of, show_evidence
from signatories.desk.forms import section_label
from signatories.desk.lines import line_of
from signatories.desk.reasons import reason_form
from signatories.matching.chips import DOUBLES, OF_MANY, Code, Tone
from signatories.models import QueuedSignature, Signature
from signatories.sealing.boxes import SealBroken

MOST_OPENED = 500
_FEWEST = 2  # one alone is read in the queue
_HEADINGS = {
    Code.FREE_MAIL: _("Free mail"),
    Code.DISPOSABLE: _("Throw-away address"),
    Code.SAME_NETWORK: _("Many from one network"),
    Code.PROOF_MISSING: _("Not yet proved as the section asks"),
    Code.HONEYPOT: _("Filled in by a program"),
    Code.TOO_FAST: _("Sent within seconds"),
    Code.NOT_A_NAME: _("Reads like words, not like a name"),
}


@dataclass
class Group:
    """Rows that came alike: the same wants a look in each, and nothing else."""

    heading: str
    rows: list[dict[str, Any]] = field(default_factory=list)


class AlikeAdmin(admin.ModelAdmin):
    """The address `…/alike/<section>/`."""

    def get_urls(self) -> list[Any]:
        alike = path(
            "alike/<int:key>/",
            self.admin_site.admin_view(self.alike),
            name="signatories_queuedsignature_alike",
        )
        return [alike, *super().get_urls()]

    def alike(self, request: HttpRequest, key: int) -> HttpResponse:
        if not self.has_decide_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        section = section_of_staff(request.user, key)
        if request.method == "POST":
            acted = self.response_action(request, queryset=self.get_queryset(request))
            return acted or HttpResponseRedirect(request.path)
        rows = list(_wanting_a_look(request.user, section.pk)[: MOST_OPENED + 1])
        opened = rows[:MOST_OPENED]
        chips = show_evidence(opened, request.user)
        doubts = {row.pk: _doubts(chips[row.pk]) for row in opened}
        groups = _groups(opened, chips, doubts)
        pairs = _pairs(opened, chips, doubts, request.user)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Many at one look: %s") % section_label(section),
            "opts": self.opts,
            "media": self.media,
            "section": section,
            "groups": groups,
            "pairs": pairs,
            "more": len(rows) > MOST_OPENED,
            "left": len(opened) - sum(len(group.rows) for group in groups)
            - sum(len(pair["rows"]) for pair in pairs),
            "action_form": reason_form(request, self.get_action_choices(request)),
        }  # fmt: skip
        return TemplateResponse(request, "admin/signatories/queuedsignature/alike.html", context)


def _wanting_a_look(user: Any, section_id: int) -> Any:
    """Waiting, on another pile than clear, nobody else's to read; the oldest first."""
    piles = [Signature.Pile.LOOK, Signature.Pile.SUSPICIOUS]
    waiting = QueuedSignature.objects.filter(
        section=section_id, state=Signature.State.WAITING, pile__in=piles
    ).exclude(waits_for_another(user))
    rows = free_for(waiting, user).select_related("contact", "letter")
    return rows.order_by("created_at", "pk")


def _doubts(chips: Iterable[ShownChip]) -> frozenset[Code]:
    return frozenset(Code(chip.code) for chip in chips if chip.tone in (Tone.LOOK, Tone.BAD))


def _groups(
    rows: list[Any], chips: dict[int, list[ShownChip]], doubts: dict[int, frozenset[Code]]
) -> list[Group]:
    """The largest first."""
    found: defaultdict[frozenset[Code], list[Any]] = defaultdict(list)
    for row in rows:
        if doubts[row.pk] and doubts[row.pk] <= OF_MANY:
            found[doubts[row.pk]].append(row)
    groups = [
        Group(
            " · ".join(str(_HEADINGS[code]) for code in sorted(codes)),
            [_row(row, chips[row.pk]) for row in group],
        )
        for codes, group in found.items()
        if len(group) >= _FEWEST
    ]
    return sorted(groups, key=lambda group: -len(group.rows))


def _pairs(
    rows: list[Any],
    chips: dict[int, list[ShownChip]],
    doubts: dict[int, frozenset[Code]],
    user: Any,
) -> list[dict[str, Any]]:
    """Those that differ from one another by their names at most, each with those it is like. A row
    with more against it than the likeness is read in the queue.
    """
    mine = {
        row.pk: row
        for row in rows
        if doubts[row.pk] & DOUBLES and doubts[row.pk] <= DOUBLES | OF_MANY
    }
    like = {pk: {c.about for c in chips[pk] if c.code in DOUBLES and c.about} for pk in mine}
    others = Signature.objects.of_staff(user).filter(pk__in=set().union(*like.values()) - set(mine))
    standing = {other.pk: other for other in others.select_related("contact", "letter")}
    pairs, seen = [], set()
    for pk in mine:
        if pk in seen:
            continue
        cluster = _reached(pk, like)
        seen |= cluster
        pairs.append(
            {
                "rows": [_row(mine[key], chips[key]) for key in sorted(cluster) if key in mine],
                "others": [
                    {
                        "line": line_of(standing[key]),
                        "state": standing[key].get_state_display(),
                        "url": page_of(key, standing[key].state),
                    }
                    for key in sorted(cluster)
                    if key in standing
                ],
            }
        )
    return pairs


def _reached(start: int, like: dict[int, set[Any]]) -> set[int]:
    """What is like it, and like that, of those that are read here."""
    found, to_do = {start}, [start]
    while to_do:
        at = to_do.pop()
        near = like.get(at, set()) | {key for key, others in like.items() if at in others}
        to_do += near - found
        found |= near
    return found


def _row(row: Any, chips: list[ShownChip]) -> dict[str, Any]:
    return {
        "key": row.pk,
        "line": line_of(row),
        "visibility": row.get_visibility_display(),
        "url": reverse("admin:signatories_queuedsignature_change", args=[row.pk]),
        "came": _came(row),
        "chips": chips,
        "shown": seal_row(row),
    }


def _came(row: Any) -> str:
    """When, and from which domain: what tells two of one name apart."""
    try:
        address = row.contact.open_address()
    except SealBroken:
        address = None
    parts = [timesince(row.created_at, depth=1), f"@{address.domain}" if address else ""]
    return " · ".join(part for part in parts if part)

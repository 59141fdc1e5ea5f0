"""How the names on a list were checked: who does it, how, and how often it mattered."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from petitions.languages import best_language
from petitions.models import Section
from petitions.writing.facts import LetterFacts
from petitions.writing.found import letter_or_404
from signatories.models import Entry, Signature
from signatories.models.reason import Reason
from signatories.pages.headers import publicly_cached
from signatories.pages.views import letter_context
from signatories.roster.projection import roster_of, tallies_of
from signatories.roster.robots import not_indexed
from signatories.roster.words import in_figures

Words = str | Promise

REASONS: dict[str, Words] = {
    **dict(Reason.choices),
    Signature.State.WITHDRAWN: _("Withdrawn by the signatory"),
    Signature.State.DISOWNED: _("The mailbox's owner had not signed"),
}
HOW: dict[str, Words] = {
    Section.Proof.MAILBOX: _(
        "A mail to the address that was given must have been answered. A moderator then reads the "
        "line, and looks further where it is in doubt."
    ),
    Section.Proof.DOMAIN: _(
        "A mail to an address on the organisation's own domain should have been answered. Where "
        "that proof is missing, a moderator looks for another."
    ),
    Section.Proof.OFFICE: _(
        "A mail to the office's own address should have been answered. Where that proof is "
        "missing, a moderator looks for another."
    ),
    Section.Proof.SECOND: _(
        "Two moderators must each have read the line and let it through; one alone cannot."
    ),
}


@require_safe
def checks(request: HttpRequest, slug: str) -> HttpResponse:
    facts = letter_or_404(slug)
    roster = roster_of(facts)
    counted: dict[str, Any] = roster.checks if roster else {}
    removed = counted.get("removed", {})
    months = counted.get("by_month", {})
    tallies = tallies_of(facts, roster)
    context = letter_context(facts) | {
        "tallies": tallies,
        "sections": _sections(facts),
        "proofs": _proofs(counted.get("proofs", {})),
        "reasons": [_reason(code) for code in _in_order(removed)],
        "removed": [(_reason(code), in_figures(removed[code])) for code in _in_order(removed)],
        "removed_in_all": in_figures(sum(removed.values())),
        "listed_in_all": in_figures(tallies.total),
        "declined": counted.get("declined", 0),
        "months": [
            {
                "month": date.fromisoformat(f"{month}-01"),
                "counts": [months[month].get(code, 0) for code in _in_order(removed)],
            }
            for month in sorted(months, reverse=True)
        ],
    }
    response = publicly_cached(render(request, "pages/checks.html", context))
    return response if facts.indexable else not_indexed(response)


def _sections(facts: LetterFacts) -> list[dict[str, Any]]:
    language = get_language() or facts.default_language
    rows = []
    for section in facts.sections:
        shown_in = best_language(section.headings, language, facts.default_language)
        heading = section.headings.get(shown_in, "")
        rows.append({"heading": heading, "language": shown_in, "how": HOW[section.proof]})
    return rows


def _proofs(counts: dict[str, int]) -> list[tuple[Words, str]]:
    return [(proof.label, in_figures(counts.get(proof.value, 0))) for proof in Entry.Proof]


def _in_order(counts: dict[str, int]) -> list[str]:
    """The reasons that occur, in the order of REASONS; one that is no longer known at the end."""
    known = list(REASONS)
    return sorted(counts, key=lambda code: (known.index(code) if code in known else 99, code))


def _reason(code: str) -> Words:
    return REASONS.get(code, code)

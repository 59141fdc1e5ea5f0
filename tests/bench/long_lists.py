"""Pages of long lists: what they cost in this process and in the database.

To be imported when Django is set up.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory

from petitions.writing.facts import forget_facts
from signatories.models import Entry, Roster
from signatories.pages import views
from signatories.roster.counting import note_changes, recount
from tests.bench.figures import Figure, take
from tests.bench.plans import plans_of

# What readers type: many names and few, a part of a word, two Chinese characters and one, two
# words, a name of one signatory, none at all, one letter.
SEARCHES = {
    "a common family name": "haddad",
    "a part of a word": "indqv",
    "two characters": "大文",
    "one character": "陳",
    "two words": "noor haddad",
    "one of all": "Lantern Fund 4177",
    "nobody": "xyzzy",
    "one letter": "a",
}
_requests = RequestFactory()


def _get(view: Callable[..., HttpResponse], path: str, slug: str) -> HttpResponse:
    response = view(_requests.get(path), slug=slug)
    assert response.status_code == 200, (path, response.status_code)
    return response


def cold_renders(slugs: dict[int, str]) -> Iterator[Figure]:
    """The letter's page made anew, its facts read anew as well, at each length of the list."""
    costs, plans = {}, {}
    for count, slug in slugs.items():

        def render(slug: str = slug) -> HttpResponse:
            forget_facts()
            return _get(views.letter, f"/letters/{slug}/", slug)

        taken, plan = take(render, times=30), plans_of(render)
        costs[count], plans[count] = taken.processor + plan.milliseconds, plan
        yield Figure(
            f"letter page made anew, {count:,} names", round(taken.best, 2), "ms", note=(
                f"{taken.processor:.1f} ms of our processor, {plan.milliseconds:.1f} ms in the "
                f"database, {plan.buffers} pages of 8 kB"
            ),
        )  # fmt: skip
    yield Figure("the dearest of these beside the cheapest", _spread(costs), "×", 1.2)
    yield Figure(
        "other plans than at the shortest", sum(p.shapes != plans[min(plans)].shapes
                                                for p in plans.values()), "", 0,
    )  # fmt: skip
    yield Figure(
        "pages of 8 kB read: most beside least",
        _spread({count: plan.buffers for count, plan in plans.items()}), "×", 1.2,
    )  # fmt: skip


def _spread(values: dict[int, Any]) -> float:
    return round(max(values.values()) / min(values.values()), 3)


def roster_pages(slug: str) -> Iterator[Figure]:
    """At any depth, of the whole list and narrowed down."""
    entries = Entry.objects.filter(letter__slug=slug)
    count = entries.count()
    for name, query, among in (
        ("", "", entries),
        (" of a section", "&section=2", entries.filter(section__position=2)),
        (" of one kind", "&kind=individual", entries.filter(kind="person", office=None)),
    ):
        in_order = among.in_order().values_list("ref", flat=True)
        number = among.count()
        places = {"begin": "", "middle": in_order[number // 2], "end": in_order[number - 201]}
        for depth, ref in places.items():
            path = f"/letters/{slug}/signatories/?after={ref}{query}"
            taken = take(lambda path=path: _get(views.signatories, path, slug))
            yield Figure(
                f"page{name} at the {depth} of {count:,}", round(taken.best, 1), "ms", 20,
                note=f"median {taken.median:.1f} ms, {taken.processor:.1f} ms of our processor",
            )  # fmt: skip


def searches(slug: str) -> Iterator[Figure]:
    for name, term in SEARCHES.items():
        path = f"/letters/{slug}/signatories/?q={quote(term)}"
        taken = take(lambda path=path: _get(views.signatories, path, slug), times=7)
        yield Figure(
            f"search for {name}", round(taken.best, 1), "ms", 80,
            note=f"median {taken.median:.1f} ms, {taken.processor:.1f} ms of our processor",
        )  # fmt: skip


def counting(slug: str) -> Iterator[Figure]:
    """A recount after one decision."""
    letter_id = Roster.objects.get(letter__slug=slug).pk
    seconds = []
    for _ in range(3):
        note_changes({letter_id})
        begun = time.perf_counter()
        recount(letter_id)
        seconds.append(time.perf_counter() - begun)
    yield Figure("a recount of the longest list", round(min(seconds), 2), "s")


def settle() -> None:
    """As the database's own housekeeping leaves it some minutes later."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")

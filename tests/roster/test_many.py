"""100,000 names on PostgreSQL: the last page costs what the first does."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from signatories.models import Entry, Signature
from signatories.models.claim import Line
from signatories.names.search import search_key
from signatories.roster.entries import KEY_VERSION, place_of
from signatories.roster.paging import PAGE_LENGTH, Narrowing, roster_page
from signatories.roster.projection import roster_of
from signatories.roster.searching import MOST_COUNTED
from tests.stage import Stage

pytestmark = [pytest.mark.long, pytest.mark.postgresql, pytest.mark.django_db]
MANY = 100_000
FAMILIES = (
    "Abara", "Brunelle", "Chan", "Dvořák", "Erskine", "Fontaine", "Nguyễn", "Okafor", "陳", "Zhang",
)  # fmt: skip


@pytest.fixture
def many(stage: Stage) -> Stage:
    """A letter with this many listed persons, written in batches as an import would."""
    now = timezone.now()
    fields = {"letter": stage.letter, "section": stage.people, "kind": "person"}
    signatures = Signature.objects.bulk_create(
        [
            Signature(
                **fields, version=stage.letter.current_version, language="en", visibility="public",
                origin="import", source_ref="a list", entered_by=stage.admin, state="published",
                decided_at=now, decided_by=stage.admin,
            )
            for _ in range(MANY)
        ],
        batch_size=5_000,
    )  # fmt: skip
    entries = []
    for number, signature in enumerate(signatures):
        name = f"{chr(65 + number % 26)}{number} {FAMILIES[number % len(FAMILIES)]}"
        place = place_of(Line("person", name), position=stage.people.position)
        entries.append(
            Entry(
                **fields, signature=signature, audience="public", name=name, place=place,
                search_key=search_key(name), key_version=KEY_VERSION, proof="authority",
                published_on=now.date(),
            )
        )  # fmt: skip
    Entry.objects.bulk_create(entries, batch_size=5_000)
    stage.recount()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE signatories_entry")
    return stage


def rows_read(run: Any) -> int:
    """How many rows of entries the database looked at for the queries that this runs."""
    with CaptureQueriesContext(connection) as queries:
        run()
    return sum(
        _rows(_plan(query["sql"]))
        for query in queries.captured_queries
        if query["sql"].startswith("SELECT") and "signatories_entry" in query["sql"]
    )


def _plan(sql: str) -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql.replace('%', '%%')}")
        (plan,) = cursor.fetchone()
    return (plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"]


def _rows(plan: dict[str, Any]) -> int:
    here = 0
    if "Scan" in plan["Node Type"]:
        removed = plan.get("Rows Removed by Filter", 0)
        here = (plan["Actual Rows"] + removed) * plan["Actual Loops"]
    return here + sum(_rows(part) for part in plan.get("Plans", []))


def test_a_page_at_any_depth_reads_a_page_and_every_name_is_on_one(many: Stage) -> None:
    facts = many.facts
    roster = roster_of(facts)
    in_order = list(Entry.objects.order_by("place", "ref").values_list("ref", flat=True))
    middle, last = in_order[MANY // 2], in_order[MANY - PAGE_LENGTH]
    people, kind = Narrowing(section=facts.sections[1]), Narrowing(kind="individual")
    costs = [
        rows_read(lambda: roster_page(facts, roster)),
        rows_read(lambda: roster_page(facts, roster, after=middle)),
        rows_read(lambda: roster_page(facts, roster, after=last)),
        rows_read(lambda: roster_page(facts, roster, before=last)),
        rows_read(lambda: roster_page(facts, roster, people, after=middle)),
        rows_read(lambda: roster_page(facts, roster, kind, after=last)),
    ]
    assert max(costs) <= PAGE_LENGTH + 10, costs

    seen: list[str] = []
    after: str | None = ""
    while after is not None:
        page = roster_page(facts, roster, after=after)
        seen += [line.ref for section in page.sections for line in section.entries]
        after = page.next_after
    assert seen == in_order

    for query, found in (("DVORAK", MANY // 10), ("陳", MANY // 10), ("nobody", 0)):
        assert roster_page(facts, roster, Narrowing(query=query)).found == found
    a_search_reads_what_it_finds_and_no_more(many)


def a_search_reads_what_it_finds_and_no_more(many: Stage) -> None:
    """Few are found by the index of pairs; many in the list's order, from which nothing is read
    but the page."""
    facts = many.facts
    roster = roster_of(facts)
    few = [rows_read(lambda query=query: roster_page(facts, roster, Narrowing(query=query)))
           for query in ("q45600", "45601 ngu", "xyzzy")]  # fmt: skip
    assert max(few) < 2_000, few
    everybody = roster_page(facts, roster, Narrowing(query="a"))
    assert (everybody.found, everybody.or_more) == (MOST_COUNTED, True)
    assert len(everybody.sections[0].entries) == PAGE_LENGTH
    after = roster_page(facts, roster, Narrowing(query="a"), after=everybody.next_after or "")
    before = roster_page(facts, roster, Narrowing(query="a"), before=after.previous_before or "")
    assert before.sections == everybody.sections
    assert rows_read(lambda: roster_page(facts, roster, Narrowing(query="a"))) < MANY // 4

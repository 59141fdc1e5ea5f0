"""What PostgreSQL does for the queries of a page."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext


@dataclass(frozen=True)
class Plans:
    """Of all queries together: the shapes of their plans, the pages of 8 kB that they touched, and
    the milliseconds that they took in the database.
    """

    shapes: tuple[Any, ...]
    buffers: int
    milliseconds: float


def plans_of(run: Callable[[], Any]) -> Plans:
    """Run it, and then explain every query that it has made."""
    with CaptureQueriesContext(connection) as queries:
        run()
    roots = [_plan(q["sql"]) for q in queries.captured_queries if q["sql"].startswith("SELECT")]
    return Plans(
        shapes=tuple(_shape(root) for root in roots),
        buffers=sum(root["Shared Hit Blocks"] + root["Shared Read Blocks"] for root in roots),
        milliseconds=sum(root["Actual Total Time"] for root in roots),
    )


def _plan(sql: str) -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql.replace('%', '%%')}")
        (plan,) = cursor.fetchone()
    root: dict[str, Any] = (plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"]
    return root


def _shape(plan: dict[str, Any]) -> tuple[Any, ...]:
    """The kinds of its nodes, and on which table and by which index they read."""
    where = plan.get("Index Name") or plan.get("Relation Name") or ""
    return (plan["Node Type"], where, *(_shape(part) for part in plan.get("Plans", [])))

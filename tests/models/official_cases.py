"""How the constraints of official rosters are broken: cases of tests/models/test_constraints.py."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from signatories.models import OfficeHolder, OfficialRoster
from tests.stage import Stage

DAY = date(2026, 11, 22)


def official_roster(stage: Stage, **changed: Any) -> OfficialRoster:
    row = {
        "coalition": stage.coalition,
        "office": stage.coalition.offices.get(code="mp"),
        "source": "House of Commons list",
        "dated": DAY,
        "loaded_by": stage.admin,
    }
    return OfficialRoster.objects.create(**row | changed)


def holder(stage: Stage, **changed: Any) -> OfficeHolder:
    row = {"name": "Ann Example", "name_key": "annexample"}
    if "roster" not in changed:
        row["roster"] = official_roster(stage)
    return OfficeHolder.objects.create(**row | changed)


CASES: dict[str, Callable[[Stage], Any]] = {
    "officialroster_once": lambda s: (official_roster(s), official_roster(s)),
    "officialroster_is_cited": lambda s: official_roster(s, source=""),
    "officeholder_has_a_name": lambda s: holder(s, name=""),
    "officeholder_ends_after_it_begins": lambda s: holder(
        s, since=DAY, until=DAY - timedelta(days=1)
    ),
}

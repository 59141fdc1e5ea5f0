"""Official rosters for tests, loaded by the product's own action."""

import io
from datetime import date
from typing import Any

from petitions.models import Office
from signatories.entering.incoming import surveyed
from signatories.entering.loading import load_official_roster
from signatories.models import OfficialRoster
from tests.stage import Stage

SOURCE = "House of Commons list"
DATED = date(2021, 6, 10)


def sheet(text: str | bytes, name: str = "list.csv") -> Any:
    return surveyed(name, io.BytesIO(text.encode() if isinstance(text, str) else text))


def load(
    stage: Stage, text: str, *, office: str = "mp", dated: date = DATED, source: str = SOURCE
) -> OfficialRoster:
    return load_official_roster(
        office=Office.objects.get(coalition=stage.coalition, code=office),
        incoming=sheet(text),
        source=source,
        dated=dated,
        actor=stage.admin,
    )

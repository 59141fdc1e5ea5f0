"""Who was removed stands nowhere in clear."""

import pytest
from django.apps import apps

from signatories.decisions.actions import remove
from signatories.models import Party
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db


def dump() -> str:
    """Every column of every row, as text."""
    rows = [str(row) for model in apps.get_models() for row in model._default_manager.values_list()]
    return "\n".join(rows).casefold()


@pytest.mark.parametrize(
    ("kind", "office"), [("organisation", ""), ("person", "mp"), ("person", "")]
)
def test_a_removed_name_is_in_no_table(stage: Stage, kind: str, office: str) -> None:
    claim = a_claim("Removia Example", kind=kind, office=office, affiliation="Xylo Institute")
    signature = published(stage, claim)
    assert "removia" in dump()
    remove(signature=signature, revision=signature.revision, actor=stage.admin, reason="on-request")
    for word in ("removia", "xylo", "mei@example"):
        assert word not in dump(), word


def test_a_party_of_which_another_entry_speaks_stays(stage: Stage) -> None:
    claim = a_claim("Harbour Society", kind="organisation")
    first = published(stage, claim)
    published(stage, a_claim("Harbour Society", kind="organisation", address="x@example.org"))
    remove(signature=first, revision=first.revision, actor=stage.admin, reason="duplicate")
    assert Party.objects.get().name == "Harbour Society"

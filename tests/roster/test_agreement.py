"""Every surface of one roster version says the same, whatever was done to the letter before."""

import csv
import io
import json
import re
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from signatories.decisions.actions import SomebodyWasFirst, decline, hold, publish, remove
from signatories.decisions.ordering import reorder
from signatories.models import Entry, Roster, Signature
from signatories.pages.edge import forget_pages
from signatories.roster.counting import recount_stale
from signatories.roster.exports import prepare
from tests.stage import Stage, a_claim, confirmed

pytestmark = pytest.mark.django_db
LETTER = "/letters/shelter/"

SIGNERS = st.tuples(
    st.sampled_from([("organisation", ""), ("person", ""), ("person", "mp"), ("person", "mayor")]),
    st.sampled_from(Signature.Visibility.values),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("sign"), SIGNERS),
        st.tuples(
            st.sampled_from(["publish", "publish", "hold", "decline", "remove", "reorder"]),
            st.integers(0, 9),
        ),
    ),
    max_size=10,
)


def sign(stage: Stage, number: int, kind: str, office: str, visibility: str) -> None:
    name = f"Secret Name{number}" if visibility != "public" else f"Public Name{number}"
    line: dict[str, Any] = {"office": office}
    if visibility == "described":
        line["description"] = f"A described signer {number}"
    claim = a_claim(
        name, kind=kind, address=f"s{number}@example.org", visibility=visibility, **line
    )
    confirmed(stage, claim)


def act(stage: Stage, verb: str, which: int) -> None:
    signatures = list(Signature.objects.order_by("pk"))
    if not signatures:
        return
    signature = signatures[which % len(signatures)]
    how = {"signature": signature, "revision": signature.revision, "actor": stage.moderator}
    entry = Entry.objects.filter(signature=signature, audience="public").first()
    try:
        if verb == "publish":
            publish(**how)
        elif verb == "hold":
            hold(**how)
        elif verb == "decline":
            decline(**how, reason="duplicate")
        elif verb == "remove":
            remove(**how, reason="not-genuine")
        elif entry:
            reorder(entry=entry, sort_as="Aaa", initiator=True, actor=stage.moderator)
    except SomebodyWasFirst:
        pass  # the signature is in a state that this decision does not take


def refs(page: str) -> list[str]:
    return re.findall(r'data-ref="(\w+)"', page)


def check_that_all_agree(stage: Stage, client: Client) -> None:
    recount_stale()
    Roster.objects.update(export_seconds=0)  # no pause between two versions
    prepare(stage.letter.pk)
    forget_pages()
    page = client.get(LETTER).content.decode()
    whole_list = client.get(f"{LETTER}signatories/").content.decode()
    tally = client.get(f"{LETTER}tally.json").json()
    data = json.loads(b"".join(client.get(f"{LETTER}signatories.json").streaming_content))
    table = b"".join(client.get(f"{LETTER}signatories.csv").streaming_content).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(table)))[1:]

    entries = data["entries"]
    assert tally["version"] == data["version"]
    assert tally["total"] == data["total"] == len(entries) == len(rows)
    assert tally["total"] == sum(
        tally[k] for k in ("organisations", "individuals", "office_holders")
    )
    assert tally["organisations"] == sum(e["kind"] == "organisation" for e in entries)
    assert tally["office_holders"] == sum(o["count"] for o in tally["offices"])
    for office in tally["offices"]:
        assert office["count"] == sum(e["office"] == office["code"] for e in entries)
    assert [s["count"] for s in tally["sections"]] == [s["count"] for s in data["sections"]]
    assert refs(page) == refs(whole_list) == [e["ref"] for e in entries]
    assert tally["text"] in page
    assert tally["text"] in whole_list
    shown = [e["name"] or e["description"] for e in entries]
    assert [row[3] or row[9] for row in rows] == shown
    for text in (page, whole_list, table, json.dumps(data), json.dumps(tally)):
        assert "Secret" not in text
        assert "example.org" not in text.replace("privacy@example.org", "")


@trying(
    max_examples=12,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_page_list_json_csv_and_tally_agree_after_any_sequence(
    stage: Stage, client: Client, settings: Any, tmp_path: Any, steps: list[Any]
) -> None:
    settings.PREPARED_ROOT = tmp_path
    for step, what in steps:
        if step == "sign":
            (kind, office), visibility = what
            sign(stage, Signature.objects.count(), kind, office, visibility)
        else:
            act(stage, step, what)
    check_that_all_agree(stage, client)


def test_they_agree_after_every_single_step(
    stage: Stage, client: Client, settings: Any, tmp_path: Any
) -> None:
    settings.PREPARED_ROOT = tmp_path
    signers = [("organisation", "", "public"), ("person", "mp", "public"),
               ("person", "", "described"), ("person", "", "addressee"),
               ("person", "mayor", "counted")]  # fmt: skip
    for number, (kind, office, visibility) in enumerate(signers):
        sign(stage, number, kind, office, visibility)
        check_that_all_agree(stage, client)
        act(stage, "publish", number)
        check_that_all_agree(stage, client)
    act(stage, "reorder", 1)
    check_that_all_agree(stage, client)
    for number in range(5):
        act(stage, "remove", number)
        check_that_all_agree(stage, client)

"""The sweep: nothing is left out, nothing holds it up, nothing of it is in clear."""

import logging
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from signatories.decisions.actions import correct, decline, publish
from signatories.decisions.recording import record_signature
from signatories.matching import evidence
from signatories.matching.evidence import gather_evidence
from signatories.matching.waiting import waiting_names
from signatories.models import Contact, Entry, Signature
from signatories.models.claim import Line
from signatories.privacy.erasing import erase_addresses
from signatories.worker.loop import all_sweeps, sweep_once
from tests.stage import Stage, a_claim, confirmed, make_letter, published

pytestmark = pytest.mark.django_db


def waiting(stage: Stage, name: str, **claim: Any) -> Signature:
    signature = confirmed(stage, a_claim(name, **claim))
    assert signature is not None
    return signature


def seats(stage: Stage, number: int) -> list[Signature]:
    """So many that wait, and no name is like another."""
    return [
        waiting(stage, f"Ann {chr(97 + n) * 8}", address=f"a{n}@example.org") for n in range(number)
    ]


def test_the_worker_runs_it(stage: Stage) -> None:
    signature = waiting(stage, "Ann Example")
    sweep_once(all_sweeps())
    signature.refresh_from_db()
    assert signature.evidence_at is not None
    assert signature.pile == "clear"


def test_nothing_to_do_is_one_query(stage: Stage, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        assert gather_evidence() == 0


def test_a_batch_at_a_time_until_none_is_left(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "BATCH", 2)
    monkeypatch.setattr(evidence, "AT_ONCE", 3)
    seats(stage, 10)
    assert gather_evidence(seconds=0) == 2, "one batch at least"
    assert [gather_evidence(seconds=60) for _ in range(4)] == [3, 3, 2, 0]
    assert not Signature.objects.filter(evidence_at=None).exists()


def test_who_is_published_meanwhile_is_found_all_the_same(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The memory knows the first as one that waits; it has become a line of the list."""
    first = waiting(stage, "Ann Example")
    waiting_names(stage.letter.pk)
    second = waiting(stage, "Ann Example", address="ann@example.net")
    look_at = evidence._look_at

    def publish_first(*args: Any) -> int:
        stage.publish(first)
        return look_at(*args)

    monkeypatch.setattr(evidence, "_look_at", publish_first)
    gather_evidence(seconds=0)
    chips = Contact.objects.get(pk=second.pk).open_evidence()
    assert [(chip["code"], chip["signature"]) for chip in chips] == [("same-name", first.pk)]


def test_names_that_were_declined_do_not_hide_one_that_stands(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The memory holds them for a while, and they came first."""
    monkeypatch.setattr(evidence, "_MOST_ASKED", 3)
    same = [
        waiting(stage, "Ann Example", address=f"ann{number}@example.net") for number in range(4)
    ]
    gather_evidence()
    for signature in same[:3]:
        decline(signature=signature, revision=1, actor=stage.moderator, reason="duplicate")
    stage.publish(same[3])
    stage.recount()
    new = waiting(stage, "Ann Example", address="new@example.net")
    gather_evidence()
    chips = Contact.objects.get(pk=new.pk).open_evidence()
    assert [(chip["code"], chip["signature"]) for chip in chips] == [("same-name", same[3].pk)]


def test_each_is_opened_once_whatever_the_letters(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    other = make_letter(stage.coalition, "other-letter")
    first = waiting(stage, "Ann Example")
    second = record_signature(
        letter=other, section=other.sections.get(position=2), line=Line("person", "Ann Example"),
        origin=Signature.Origin.PAPER, source_ref="a sheet", actor=stage.moderator,
    )  # fmt: skip
    Contact.objects.update(claim=b"not a box")
    gather_evidence()
    for signature in (first, second):
        assert caplog.text.count(f"contact {signature.pk} ") == 1


def test_a_batch_asks_the_database_as_often_as_one(
    stage: Stage, django_assert_num_queries: Any
) -> None:
    waiting(stage, "Ann Example")
    gather_evidence()
    waiting(stage, "Ann Example", address="ann@example.net")
    with CaptureQueriesContext(connection) as one:
        gather_evidence()
    for number in range(4):
        waiting(stage, "Ann Example", address=f"ann{number}@example.net")
    with django_assert_num_queries(len(one)):
        gather_evidence()


def test_held_ones_are_looked_at_and_decided_ones_are_not(stage: Stage) -> None:
    held, gone, done = seats(stage, 3)
    Signature.objects.filter(pk=held.pk).update(state="held")
    decline(signature=gone, revision=1, actor=stage.moderator, reason="duplicate")
    stage.publish(done)
    assert gather_evidence() == 1
    looked_at = Signature.objects.exclude(evidence_at=None)
    assert [signature.pk for signature in looked_at] == [held.pk]


def test_evidence_changes_no_revision(stage: Stage) -> None:
    """A moderator's page that is open meanwhile stays good."""
    signature = waiting(stage, "Ann Example")
    gather_evidence()
    publish(signature=signature, revision=1, actor=stage.moderator)
    assert Entry.objects.exists()


def test_one_that_does_not_open_holds_up_nobody(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    first, second, third = seats(stage, 3)
    Contact.objects.filter(pk=first.pk).update(claim=b"not a box")
    Contact.objects.filter(pk=second.pk).update(address=b"not a box")
    with caplog.at_level(logging.INFO):
        assert gather_evidence() == 3
        assert gather_evidence() == 0
    piles = dict(Signature.objects.values_list("pk", "pile"))
    assert piles == {first.pk: "look", second.pk: "look", third.pk: "clear"}
    chips = Contact.objects.get(pk=first.pk).open_evidence()
    assert [chip["code"] for chip in chips] == ["unreadable"]
    assert f"contact {first.pk}" in caplog.text
    assert "Ann" not in caplog.text


def test_a_correction_asks_for_another_look(stage: Stage) -> None:
    ann = waiting(stage, "Ann Example")
    ben = waiting(stage, "Ben Example", address="ben@example.net")
    gather_evidence()
    ben.refresh_from_db()
    assert ben.pile == "clear"
    line = ben.contact.open_line()
    assert line is not None
    correct(
        signature=ben, revision=1, actor=stage.moderator, line=line.with_(name="Ann Example"),
        section=ben.section,
    )  # fmt: skip
    ben.refresh_from_db()
    assert (ben.evidence_at, ben.pile) == (None, "")
    assert gather_evidence() == 1
    chips = Contact.objects.get(pk=ben.pk).open_evidence()
    assert [(chip["code"], chip["signature"]) for chip in chips] == [("same-name", ann.pk)]


@pytest.mark.parametrize(
    ("change", "proof"),
    [
        ({"name": "Harbor Watch"}, "domain"),
        ({"website": "https://example.net"}, "mailbox"),
    ],
)
def test_a_proof_of_another_website_is_none(
    stage: Stage, change: dict[str, str], proof: str
) -> None:
    """Corrected and published at once, before the worker has looked again."""
    claim = a_claim("Harbour Watch", kind="organisation", address="a@harbour.org",
                    website="https://harbour.org")  # fmt: skip
    signature = confirmed(stage, claim)
    assert signature is not None
    gather_evidence()
    signature.refresh_from_db()
    correct(
        signature=signature, revision=1, actor=stage.moderator, line=claim.line.with_(**change),
        section=signature.section,
    )  # fmt: skip
    stage.publish(signature)
    assert Entry.objects.get().proof == proof


# What is kept ------------------------------------------------------------------------------------


def test_the_evidence_is_sealed(stage: Stage) -> None:
    waiting(stage, "Ann Example", address="ann@mailinator.com")
    gather_evidence()
    contact = Contact.objects.get()
    assert contact.evidence is not None
    for word in (b"disposable", b"mailinator", b"Ann", b"bad"):
        assert word not in bytes(contact.evidence)
    assert contact.open_evidence()[0]["detail"] == "mailinator.com"


def test_no_chip_holds_a_name_or_an_address(stage: Stage) -> None:
    """The evidence outlives the name of a signer who is only counted."""
    waiting(stage, "Ann Example", address="ann.private@mailinator.com")
    waiting(stage, "Ann Example", address="second.private@gmail.com")
    waiting(stage, "Аmnesty Watch", kind="organisation", address="third.private@gmail.com")
    gather_evidence()
    said = str([contact.open_evidence() for contact in Contact.objects.all()])
    for words in ("Ann", "Example", "mnesty", "Watch", "private", "@"):
        assert words not in said


def test_of_one_who_is_only_counted_no_evidence_stays(stage: Stage) -> None:
    """It could point to somebody of the same name."""
    published(stage, a_claim("Ann Example", address="a@example.org"))
    counted = waiting(stage, "Ann Example", address="b@example.net", visibility="counted")
    gather_evidence()
    stage.publish(counted)
    assert Contact.objects.get(pk=counted.pk).evidence is None


def test_when_addresses_are_erased_their_domains_go_too(stage: Stage) -> None:
    waiting(stage, "Ann Example", address="ann@mailinator.com")
    gather_evidence()
    assert erase_addresses(today=Contact.objects.get().address_until) == 1
    assert Contact.objects.get().evidence is None


def test_a_line_that_was_erased_is_a_case_for_a_person(stage: Stage) -> None:
    signature = waiting(stage, "Ann Example")
    Contact.objects.filter(pk=signature.pk).update(claim=None)
    gather_evidence()
    signature.refresh_from_db()
    assert signature.pile == "look"

"""What a moderator sees of the evidence."""

from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from petitions.models import Section
from signatories.decisions.actions import decline
from signatories.desk.evidence import _WORDS
from signatories.matching.chips import Code
from signatories.matching.evidence import gather_evidence
from signatories.models import Contact, Signature
from tests.stage import Stage, a_claim, confirmed, make_coalition, make_letter, published

pytestmark = pytest.mark.django_db
QUEUE = "/admin/signatories/queuedsignature/"


def waiting(stage: Stage, name: str, **claim: Any) -> Signature:
    signature = confirmed(stage, a_claim(name, **claim))
    assert signature is not None
    return signature


@pytest.fixture
def three(stage: Stage) -> list[Signature]:
    """One a pile: clear, look, suspicious."""
    found = [
        waiting(stage, "Ann Clear", address="ann@example.org"),
        waiting(stage, "Look Forum", kind="organisation", address="look@gmail.com"),
        waiting(stage, "Sue Throw", address="sue@mailinator.com"),
    ]
    gather_evidence()
    return found


def page(client: Client, path: str = "") -> str:
    answer = client.get(QUEUE + path, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.once
def test_there_are_words_for_every_code() -> None:
    assert set(_WORDS) == set(Code)


def test_the_rows_show_their_chips(desk: Client, three: list[Signature]) -> None:
    text = page(desk)
    assert "Free mail: gmail.com" in text
    assert "desk-look" in text
    assert "Throw-away address: mailinator.com" in text
    assert "desk-bad" in text
    assert "sue@" not in text
    assert text.index("Ann Clear") < text.index("Look Forum") < text.index("Sue Throw")


def test_the_page_gives_the_reasons(desk: Client, three: list[Signature]) -> None:
    text = page(desk, f"{three[1].pk}/change/")
    assert "Free mail: gmail.com" in text
    assert "it does not prove an organisation" in text


def test_a_section_that_asks_for_more_says_for_what(desk: Client, stage: Stage) -> None:
    Section.objects.filter(pk=stage.organisations.pk).update(proof="domain")
    signature = waiting(stage, "Harbour Watch", kind="organisation")
    gather_evidence()
    text = page(desk, f"{signature.pk}/change/")
    assert "Not yet proved as its section asks" in text
    assert "A mailbox on the organisation&#x27;s own domain" in text


def test_what_the_worker_has_not_seen_says_so(desk: Client, stage: Stage) -> None:
    signature = waiting(stage, "Ann Example")
    assert "Not checked yet" in page(desk)
    assert "Not checked yet" in page(desk, f"{signature.pk}/change/")
    assert "Ann Example" in page(desk, "?pile=none")
    gather_evidence()
    assert "Not checked yet" not in page(desk)
    assert "Ann Example" not in page(desk, "?pile=none")


@pytest.mark.parametrize(
    ("pile", "shown"), [("clear", "Ann Clear"), ("look", "Look Forum"), ("suspicious", "Sue Throw")]
)
def test_one_pile(desk: Client, three: list[Signature], pile: str, shown: str) -> None:
    text = page(desk, f"?pile={pile}")
    names = [name for name in ("Ann Clear", "Look Forum", "Sue Throw") if name in text]
    assert names == [shown]
    assert f'<a href="?pile={pile}" aria-current="page">' in text


@pytest.mark.parametrize("pile", ["", "all", "xyz", "<b>"])
def test_no_pile_or_an_unknown_one_is_the_whole_queue(
    desk: Client, three: list[Signature], pile: str
) -> None:
    text = page(desk, f"?pile={pile}")
    assert all(name in text for name in ("Ann Clear", "Look Forum", "Sue Throw"))
    assert '<a href="?" aria-current="page">All <span>3</span></a>' in text


def test_the_piles_are_counted_under_the_other_filters(
    desk: Client, stage: Stage, three: list[Signature]
) -> None:
    waiting(stage, "Bob Clear", address="bob@example.org")
    gather_evidence()
    text = page(desk, "?pile=look")
    for label, number in (("All", 4), ("Clear", 2), ("Look", 1), ("Suspicious", 1)):
        assert f"{label} <span>{number}</span>" in text
    text = page(desk, "?kind__exact=organisation")
    for label, number in (("All", 1), ("Clear", 0), ("Look", 1), ("Suspicious", 0)):
        assert f"{label} <span>{number}</span>" in text
    assert 'href="?kind__exact=organisation&amp;pile=look"' in text


def test_deciding_takes_a_row_off_its_pile(desk: Client, stage: Stage, three: Any) -> None:
    stage.publish(three[0])
    assert "Clear <span>0</span>" in page(desk)


# Links to the other ------------------------------------------------------------------------------


def test_a_link_to_the_other_that_waits(desk: Client, stage: Stage) -> None:
    first = waiting(stage, "Ann Example", address="a@example.org")
    gather_evidence()
    second = waiting(stage, "Ann Example", address="b@example.net")
    gather_evidence()
    for path in ("", f"{second.pk}/change/"):
        assert f'<a href="{QUEUE}{first.pk}/change/">the other: Waiting</a>' in page(desk, path)


def test_a_link_to_the_other_that_was_decided(desk: Client, stage: Stage) -> None:
    first = published(stage, a_claim("Ann Example", address="a@example.org"))
    waiting(stage, "Ann Example", address="b@example.net")
    gather_evidence()
    url = f"/admin/signatories/signature/{first.pk}/change/"
    assert f'<a href="{url}">the other: Published</a>' in page(desk)
    answer = desk.get(url)
    assert answer.status_code == 200
    assert "Ann Example" in answer.content.decode()


def test_the_other_that_was_declined_since(desk: Client, stage: Stage) -> None:
    first = waiting(stage, "Ann Example", address="a@example.org")
    waiting(stage, "Ann Example", address="b@example.net")
    gather_evidence()
    decline(signature=first, revision=1, actor=stage.moderator, reason="duplicate")
    assert "the other: Declined" in page(desk)


def test_no_link_to_where_the_reader_may_not_go(desk: Client, stage: Stage) -> None:
    elsewhere = make_coalition("faraway")
    other = make_letter(elsewhere, "faraway-letter")
    signature = waiting(stage, "Ann Example")
    gather_evidence()
    Signature.objects.filter(pk=signature.pk).update(pile="look")
    hidden = Signature.objects.create(
        letter=other, section=other.sections.first(), version=other.current_version, language="en",
        kind="person", visibility="public", origin="paper", source_ref="x",
        entered_by=stage.admin,
    )  # fmt: skip
    contact = Contact.objects.get(pk=signature.pk)
    contact.seal_evidence(
        [{"code": "same-name", "tone": "look", "detail": "", "signature": hidden.pk}]
    )
    contact.save()
    text = page(desk)
    assert "Same name" in text
    assert f"/{hidden.pk}/" not in text
    assert "the other" not in text


# What may be odd ---------------------------------------------------------------------------------


def test_evidence_that_no_key_opens_closes_nothing(desk: Client, three: list[Signature]) -> None:
    Contact.objects.filter(pk=three[1].pk).update(evidence=b"not a box")
    assert "Look Forum" in page(desk)
    assert "Look Forum" in page(desk, f"{three[1].pk}/change/")


def test_a_code_of_a_later_release_is_passed_over(desk: Client, three: list[Signature]) -> None:
    contact = Contact.objects.get(pk=three[0].pk)
    contact.seal_evidence([{"code": "new", "tone": "good", "detail": "x", "signature": None}])
    contact.save()
    assert "Ann Clear" in page(desk)


def test_a_detail_is_text(desk: Client, three: list[Signature]) -> None:
    contact = Contact.objects.get(pk=three[1].pk)
    contact.seal_evidence(
        [{"code": "free-mail", "tone": "look", "detail": "<script>x</script>%s", "signature": None}]
    )
    contact.save()
    for path in ("", f"{three[1].pk}/change/"):
        text = page(desk, path)
        assert "<script>x" not in text
        assert "&lt;script&gt;x" in text


def test_the_words_can_be_translated(three: list[Signature]) -> None:
    from django.utils.functional import Promise

    with translation.override("fr"):
        assert all(isinstance(text, Promise) for pair in _WORDS.values() for text in pair)


def test_ten_queries_whatever_the_length(
    desk: Client, stage: Stage, django_assert_max_num_queries: Any
) -> None:
    for number in range(3):
        waiting(stage, "Ann Example", address=f"a{number}@example.org")
    gather_evidence()
    with django_assert_max_num_queries(10) as few:
        page(desk)
    for number in range(25):
        waiting(stage, f"Ann Exampla{number % 2}", address=f"b{number}@example.org")
    while gather_evidence():
        pass
    for path in ("", "?pile=look", "?kind__exact=person&pile=look"):
        with django_assert_max_num_queries(max(len(few), 10)):
            page(desk, path)

"""Each chip: found where it should be, not where it should not; and the pile that follows."""

from typing import Any

import pytest

from petitions.models import Office, Section
from signatories.decisions.recording import record_signature
from signatories.matching.evidence import gather_evidence
from signatories.models import Contact, Entry, Signature
from signatories.models.claim import Line
from tests.stage import Stage, a_claim, confirmed, published

pytestmark = pytest.mark.django_db


def chips_of(signature: Signature | None) -> dict[str, dict[str, Any]]:
    """The evidence of a signature that has just been confirmed, by code."""
    assert signature is not None
    gather_evidence()
    signature.refresh_from_db()
    assert signature.evidence_at is not None
    chips = Contact.objects.get(pk=signature.pk).open_evidence()
    assert all(set(chip) == {"code", "tone", "detail", "signature"} for chip in chips)
    return {chip["code"]: chip for chip in chips}


def organisation(stage: Stage, name: str = "Harbour Watch", **claim: Any) -> Signature:
    claim = {"address": "ann@harbourwatch.org", "kind": "organisation"} | claim
    signature = confirmed(stage, a_claim(name, **claim))
    assert signature is not None
    return signature


def person(stage: Stage, name: str = "Ann Example", **claim: Any) -> Signature:
    signature = confirmed(stage, a_claim(name, **({"address": "ann@example.org"} | claim)))
    assert signature is not None
    return signature


def ask(section: Section, proof: Section.Proof) -> None:
    Section.objects.filter(pk=section.pk).update(proof=proof)


def pile(signature: Signature) -> str:
    signature.refresh_from_db()
    return signature.pile


@pytest.fixture
def parliament(stage: Stage) -> Stage:
    Office.objects.filter(code="mp").update(domain="parl.gc.ca")
    return stage


# The mailbox -------------------------------------------------------------------------------------


def test_nothing_to_say_is_clear(stage: Stage) -> None:
    signature = person(stage)
    assert chips_of(signature) == {}
    assert pile(signature) == "clear"


def test_the_websites_own_domain(stage: Stage) -> None:
    signature = organisation(stage, website="https://www.harbourwatch.org/")
    assert chips_of(signature) == {
        "website-domain": {
            "code": "website-domain", "tone": "good", "detail": "harbourwatch.org",
            "signature": None,
        }
    }  # fmt: skip
    assert pile(signature) == "clear"
    stage.publish(signature)
    assert Entry.objects.get().proof == Entry.Proof.DOMAIN


def test_another_website(stage: Stage) -> None:
    signature = organisation(stage, website="https://example.net/")
    assert chips_of(signature) == {}
    stage.publish(signature)
    assert Entry.objects.get().proof == Entry.Proof.MAILBOX


def test_an_organisation_on_free_mail_proves_nothing(stage: Stage) -> None:
    signature = organisation(stage, address="harbour@gmail.com", website="https://gmail.com")
    chips = chips_of(signature)
    assert list(chips) == ["free-mail"]
    assert chips["free-mail"]["detail"] == "gmail.com"
    assert pile(signature) == "look"


def test_a_person_on_free_mail_is_nothing_odd(stage: Stage) -> None:
    assert chips_of(person(stage, address="ann@gmail.com")) == {}


def test_a_throw_away_address(stage: Stage) -> None:
    signature = person(stage, address="ann@mailinator.com")
    chips = chips_of(signature)
    assert (chips["disposable"]["tone"], chips["disposable"]["detail"]) == ("bad", "mailinator.com")
    assert pile(signature) == "suspicious"


@pytest.mark.parametrize("domain", ["parl.gc.ca", "hoc.parl.gc.ca"])
def test_the_offices_own_domain(parliament: Stage, domain: str) -> None:
    signature = person(parliament, office="mp", address=f"ann@{domain}")
    assert chips_of(signature)["office-domain"]["tone"] == "good"
    assert pile(signature) == "clear"
    parliament.publish(signature)
    assert Entry.objects.get().proof == Entry.Proof.OFFICE


def test_an_office_claimed_from_elsewhere(parliament: Stage) -> None:
    signature = person(parliament, office="mp", address="ann@parl.gc.ca.example.org")
    chips = chips_of(signature)
    assert list(chips) == ["office-elsewhere"]
    assert chips["office-elsewhere"]["detail"] == "parl.gc.ca.example.org"
    assert pile(signature) == "look"


def test_an_office_without_a_domain_of_its_own(parliament: Stage) -> None:
    assert chips_of(person(parliament, office="mayor")) == {}


def test_no_office_claimed_from_an_offices_domain(parliament: Stage) -> None:
    assert chips_of(person(parliament, address="clerk@parl.gc.ca")) == {}


# The section's rule ------------------------------------------------------------------------------


def test_a_section_that_asks_for_a_domain(stage: Stage) -> None:
    ask(stage.organisations, Section.Proof.DOMAIN)
    without = organisation(stage)
    assert chips_of(without)["proof-missing"] == {
        "code": "proof-missing", "tone": "look", "detail": "domain", "signature": None,
    }  # fmt: skip
    assert pile(without) == "look"
    proved = organisation(
        stage, "Exiles' Forum", address="a@exiles.net", website="https://exiles.net"
    )
    assert list(chips_of(proved)) == ["website-domain"]
    assert pile(proved) == "clear"


def test_a_section_that_asks_for_the_office(parliament: Stage) -> None:
    ask(parliament.people, Section.Proof.OFFICE)
    proved = person(parliament, office="mp", address="ann@parl.gc.ca")
    assert list(chips_of(proved)) == ["office-domain"]
    nobody = person(parliament, "Ben Example", address="ben@example.org")
    assert list(chips_of(nobody)) == ["proof-missing"]
    assert (pile(proved), pile(nobody)) == ("clear", "look")


@pytest.mark.parametrize(("proof", "becomes"), [("mailbox", "clear"), ("domain", "look")])
def test_a_recorded_authority_stands_for_a_mailbox_and_for_no_more(
    stage: Stage, proof: Section.Proof, becomes: str
) -> None:
    ask(stage.organisations, proof)
    signature = record_signature(
        letter=stage.letter, section=stage.organisations, line=Line("organisation", "Paper Forum"),
        origin=Signature.Origin.PAPER, source_ref="a sheet", actor=stage.moderator,
    )  # fmt: skip
    chips_of(signature)
    assert pile(signature) == becomes


# The name ----------------------------------------------------------------------------------------


def test_the_same_name_waiting(stage: Stage) -> None:
    first = person(stage, "Ann O’Hara")
    assert chips_of(first) == {}
    second = person(stage, "ann O'HARA", address="other@example.net")
    assert chips_of(second)["same-name"] == {
        "code": "same-name", "tone": "look", "detail": "", "signature": first.pk,
    }  # fmt: skip
    assert pile(second) == "look"


def test_the_same_name_published(stage: Stage) -> None:
    first = published(stage, a_claim("Ann Example", address="a@example.org"))
    chips = chips_of(person(stage, "Ann Example", address="b@example.net"))
    assert chips["same-name"]["signature"] == first.pk


def test_the_same_name_published_after_the_worker_first_read_the_list(stage: Stage) -> None:
    gather = [person(stage, "Ann Example", address="a@example.org")]
    assert chips_of(gather[0]) == {}
    stage.publish(gather[0])
    assert "same-name" in chips_of(person(stage, "Ann Example", address="b@example.net"))
    stage.recount()
    assert "same-name" in chips_of(person(stage, "Ann Example", address="c@example.net"))


def test_a_name_that_was_taken_down_is_not_held_against_anybody(stage: Stage) -> None:
    from signatories.decisions.actions import remove

    first = published(stage, a_claim("Ann Example", address="a@example.org"))
    chips_of(person(stage, "Ben Example", address="ben@example.net"))  # the names are in memory
    remove(signature=first, revision=first.revision, actor=stage.moderator, reason="withdrawn")
    assert chips_of(person(stage, "Ann Example", address="b@example.net")) == {}


def test_a_name_beside_the_name_counts(stage: Stage) -> None:
    first = person(stage, "Chan Tai-man", other_names="陳大文")
    chips = chips_of(person(stage, "陳大文", address="b@example.net"))
    assert chips["same-name"]["signature"] == first.pk


def test_a_name_on_another_letter_is_nobodys_business(stage: Stage) -> None:
    from tests.stage import make_letter

    other = make_letter(stage.coalition, "other-letter")
    record_signature(
        letter=other, section=other.sections.get(position=2), line=Line("person", "Ann Example"),
        origin=Signature.Origin.PAPER, source_ref="a sheet", actor=stage.moderator,
    )  # fmt: skip
    assert chips_of(person(stage, "Ann Example")) == {}


def test_a_declined_one_is_compared_with_nobody(stage: Stage) -> None:
    from signatories.decisions.actions import decline

    first = person(stage, "Ann Example")
    decline(signature=first, revision=1, actor=stage.moderator, reason="duplicate")
    assert chips_of(person(stage, "Ann Example", address="b@example.net")) == {}


@pytest.mark.parametrize("let_through", [True, False])
def test_nearly_the_same_name(stage: Stage, let_through: bool) -> None:
    first = organisation(stage, "Vancouver Uyghur Association")
    if let_through:
        stage.publish(first)
    second = organisation(stage, "Vancouver Uvghur Association", address="b@example.net")
    chip = chips_of(second)["near-name"]
    assert (chip["tone"], chip["signature"]) == ("look", first.pk)
    assert 90 <= int(chip["detail"]) <= 100
    assert pile(second) == "look"


def test_branches_and_namesakes_are_left_in_peace(stage: Stage) -> None:
    published(
        stage, a_claim("Students for a Free Tibet", kind="organisation", address="a@example.org")
    )
    branch = organisation(stage, "McGill Students for a Free Tibet", address="b@example.net")
    assert chips_of(branch) == {}
    person(stage, "Peter MacKay", address="c@example.net")
    assert chips_of(person(stage, "Peter McKay", address="d@example.net")) == {}


def test_three_namesakes_say_it(stage: Stage) -> None:
    for number in range(5):
        person(stage, "Ann Example", address=f"a{number}@example.org")
    gather_evidence()
    last = Signature.objects.latest("pk")
    codes = [chip["code"] for chip in last.contact.open_evidence()]
    assert codes == ["same-name"] * 3


@pytest.mark.parametrize("words", [{"name": "Аmnesty"}, {"other_names": "Аmnesty"},
                                   {"affiliation": "Аmnesty"}])  # fmt: skip
def test_look_alike_letters(stage: Stage, words: dict[str, str]) -> None:
    signature = person(stage, **words)  # type: ignore[arg-type]
    chips = chips_of(signature)
    assert chips["look-alike"]["tone"] == "bad"
    assert chips["look-alike"]["detail"] == "Latin + Cyrillic"
    assert pile(signature) == "suspicious"


@pytest.mark.parametrize(
    ("name", "script"), [("Chan Tai-man 陳大文", "east-asian"), ("Иван", "cyrillic")]
)
def test_scripts_side_by_side_are_no_look_alikes(stage: Stage, name: str, script: str) -> None:
    signature = person(stage, name)
    assert [(c["code"], c["tone"], c["detail"]) for c in chips_of(signature).values()] == [
        ("script", "note", script)
    ]
    assert pile(signature) == "clear"


def test_a_name_in_one_script_but_latin_says_nothing(stage: Stage) -> None:
    assert chips_of(person(stage, "René Lévesque")) == {}


def test_a_name_in_two_alphabets_wants_a_look(stage: Stage) -> None:
    signature = person(stage, "Иван Smith")
    assert chips_of(signature)["mixed-scripts"]["detail"] == "Latin + Cyrillic"
    assert pile(signature) == "look"


def test_what_speaks_against_it_outweighs_a_proof_and_comes_first(stage: Stage) -> None:
    signature = organisation(stage, "Аmnesty", website="https://harbourwatch.org")
    assert list(chips_of(signature)) == ["look-alike", "website-domain"]
    assert pile(signature) == "suspicious"

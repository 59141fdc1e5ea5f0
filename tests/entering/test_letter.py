"""A pasted letter becomes a draft: all of it, once, or nothing with a line number."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from petitions.models import Letter, Office
from petitions.writing.actions import open_letter
from signatories.decisions.actions import publish
from signatories.entering.draft_letters import letter_values
from signatories.importing.reading import read_letter
from signatories.models import Entry, Event, Signature
from tests.entering.conftest import Write
from tests.entering.lists import LETTER
from tests.stage import Stage

pytestmark = pytest.mark.django_db

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
Run = Callable[..., str]


def imported(run: Run, path: str, *more: str) -> Letter:
    before = set(Letter.objects.values_list("pk", flat=True))
    run("import_letter", path, "--coalition", "harbour", *more)
    return Letter.objects.exclude(pk__in=before).get()


def test_a_dry_run_prints_the_contract_and_writes_nothing(run: Run, write: Write) -> None:
    path = write(LETTER, "letter.txt")
    found = json.loads(run("import_letter", path, "--dry-run", "--format", "json"))
    assert set(found) == {"title", "date", "addressees", "demands", "sections", "warnings"}
    assert found["title"] == "Open letter on the shelter of exiles"
    assert len(found["demands"]) == 2
    assert "Harbour Network" in run("import_letter", path, "--dry-run")
    assert Letter.objects.count() == 1
    assert not Signature.objects.exists()


def test_a_dry_run_lists_what_the_real_run_refuses(run: Run, write: Write, stage: Stage) -> None:
    path = write(f"{LETTER}\nBen Example.com, Lawyer\n", "letter.txt")
    said = run("import_letter", path, "--dry-run")
    with pytest.raises(CommandError) as refused:
        run("import_letter", path, "--coalition", "harbour")
    line = re.search(r"line \d+: “Ben Example\.com.*", str(refused.value))
    assert line
    assert "refused: 1" in said
    assert line.group() in said


def test_it_becomes_a_draft_with_all_that_was_found(run: Run, write: Write, stage: Stage) -> None:
    letter = imported(run, write(LETTER, "letter.txt"))
    assert letter.state == Letter.State.DRAFT
    assert list(letter.owners.all()) == [stage.coalition]
    version = letter.versions.get()
    assert version.sealed_at is None
    assert version.texts.get().title == "Open letter on the shelter of exiles"
    addressee = version.addressees.get()
    assert (addressee.office, addressee.name) == ({"en": "Prime Minister"}, "Justin Trudeau")
    assert version.demand_texts.count() == 2
    first, second = letter.sections.order_by("position")
    assert (first.takes_organisations, first.takes_individuals) == (True, False)
    assert (second.takes_individuals, second.takes_office_holders) == (True, True)
    assert [s.texts.get().heading for s in (first, second)] == ["Organisations", "Individuals"]


def test_the_names_wait_with_their_authority(run: Run, write: Write, stage: Stage) -> None:
    letter = imported(run, write(LETTER, "letter.txt"), "--by", "mod")
    signatures = letter.signatures.all()
    assert signatures.count() == 4
    for signature in signatures:
        assert signature.state == Signature.State.WAITING
        assert signature.origin == Signature.Origin.IMPORT
        assert re.fullmatch(r"letter\.txt sha256:[0-9a-f]{64}", signature.source_ref)
        assert signature.entered_by == stage.moderator
    lines = {line.name: line for s in signatures if (line := s.contact.open_line())}
    assert lines["Jane Example"].office == "mp"
    assert (lines["Mary Example"].honorific, lines["Mary Example"].role) == ("Dr.", "Professor")
    assert lines["Mary Example"].affiliation == "University of Toronto"
    event = Event.objects.get(verb=Event.Verb.IMPORTED)
    assert (event.letter_id, event.actor_id) == (letter.pk, stage.moderator.pk)


def test_it_can_be_opened_and_its_names_published(run: Run, write: Write, stage: Stage) -> None:
    letter = open_letter(letter=imported(run, write(LETTER, "letter.txt")), actor_id=None)
    for signature in letter.signatures.all():
        assert signature.version == letter.current_version
        publish(signature=signature, revision=1, actor=stage.moderator)
    assert Entry.objects.filter(letter=letter).count() == 4


def test_the_same_file_twice_adds_nothing(run: Run, write: Write) -> None:
    path = write(LETTER, "letter.txt")
    imported(run, path)
    again = run("import_letter", write(LETTER, "renamed.txt"), "--coalition", "harbour")
    assert "imported before" in again
    assert Letter.objects.count() == 2
    assert Signature.objects.count() == 4


def test_a_thrown_away_draft_can_come_again(run: Run, write: Write) -> None:
    news = "Shelter for exiles\n\nWe ask the government of Canada for shelter for all who flee.\n"
    path = write(news, "letter.txt")
    letter = imported(run, path)
    letter.demands.all().delete()
    letter.versions.all().delete()
    letter.delete()
    assert imported(run, path)


def test_all_or_nothing(run: Run, write: Write) -> None:
    path = write(LETTER.replace("Harbour Network", "Harbour Network www.harbour.example"), "x.txt")
    with pytest.raises(CommandError, match=r"line 1[0-9]: .*link"):
        run("import_letter", path)
    assert Letter.objects.count() == 1
    assert not Signature.objects.exists()
    assert not Event.objects.filter(verb=Event.Verb.IMPORTED).exists()
    assert imported(run, path, "--skip-bad").signatures.count() == 3


def test_an_office_that_nobody_counts_stays_words(run: Run, write: Write, stage: Stage) -> None:
    Office.objects.filter(code="mp").delete()
    path = write(LETTER, "letter.txt")
    said = run("import_letter", path, "--coalition", "harbour")
    assert "no office “mp”" in said
    line = Signature.objects.filter(section__takes_individuals=True).earliest("pk").contact
    assert (line.open_line().role, line.open_line().office) == ("MP", "")  # type: ignore[union-attr]
    assert not Office.objects.filter(code="mp").exists()


def test_an_office_is_made_where_that_is_asked_for(run: Run, write: Write, stage: Stage) -> None:
    Office.objects.filter(code="mp").delete()
    letter = imported(run, write(LETTER, "letter.txt"), "--create-offices")
    assert stage.coalition.offices.get(code="mp").nouns == {"en": {"one": "MP", "other": "MPs"}}
    assert letter.sections.filter(takes_office_holders=True).exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1: the file is empty"),
        (b" \n\n\t", "line 1: the file is empty"),
        (b"%PDF-1.7 ...", "line 1: this is no text"),
        (b"PK\x03\x04" + b"x" * 100, "line 1: this is no text"),
        (bytes(range(256)) * 40, "line 1: "),
        (b"x" * 12_000_001, "line 1: the file is larger"),
    ],
)
def test_what_is_no_letter_is_told(run: Run, write: Write, content: bytes, said: str) -> None:
    with pytest.raises(CommandError, match=said):
        run("import_letter", write(content, "letter.txt"))
    assert Letter.objects.count() == 1


@pytest.mark.parametrize(
    "words",
    [
        ["--slug", "shelter"],
        ["--slug", "not a slug"],
        ["--by", "nobody"],
        ["--coalition", "nobody"],
    ],
)
def test_a_wrong_choice_is_told(run: Run, write: Write, words: list[str]) -> None:
    with pytest.raises(CommandError):
        run("import_letter", write(LETTER, "letter.txt"), *words)
    assert Letter.objects.count() == 1


@pytest.mark.parametrize(
    ("seed", "organisations", "people", "demands"),
    [("000", 21, 85, 0), ("002", 55, 62, 0), ("003", 11, 17, 4), ("004", 10, 0, 5)],
)
def test_the_seed_letters_come_in(
    run: Run, stage: Stage, seed: str, organisations: int, people: int, demands: int
) -> None:
    paths = list(SEEDS.glob(f"{seed}-*.txt"))
    if not paths:
        pytest.skip("the seed letters are not beside this checkout")
    letter = imported(run, str(paths[0]), "--create-offices")
    kinds = letter.signatures.values_list("kind", flat=True)
    assert (list(kinds).count("organisation"), list(kinds).count("person")) == (
        organisations,
        people,
    )
    assert letter.demands.count() == demands
    assert open_letter(letter=letter, actor_id=None).state == Letter.State.OPEN


def test_a_month_is_shown_by_the_dry_run_and_no_day_of_a_draft() -> None:
    text = "Open letter\n\nWeimar, im September 2023\n\nWe ask this.\n\nSigned by:\n\nJane Roe\n"
    read = read_letter(text)
    assert read.date == "2023-09"
    assert letter_values(read)["date"] is None


def test_the_drafts_text_says_what_is_of_the_whole_letter() -> None:
    names = "Jane Roe, teacher\nJohn Doe, nurse\nQorvana\n"
    read = read_letter(f"Open letter\n\nWe ask this of you all.\n\nSignatories (5):\n\n{names}")
    assert len(read.warnings) == 2
    assert [said for _line, said in letter_values(read)["warnings"]] == ["stated 5, found 3"]

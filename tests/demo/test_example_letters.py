"""The data of the example letters: complete, true to the originals, and in our own words.

The originals are not part of the repository. Where they lie beside it (`../shared/seeds`) the names
are compared with them, and the texts are shown not to quote them.
"""

import json
import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "signatories" / "demo" / "letters"
SEEDS = ROOT.parent / "shared" / "seeds"

SEED_OF = {
    "magnitsky-sanctions": "000",
    "safe-harbour": "002",
    "january-6-arrests": "003",
    "rights-defenders": "004",
}
SLUGS = list(SEED_OF)
LANGUAGES = {"en", "fr", "zh-hant"}

# Per section: how many entries of each kind, office-holders by office.
SECTIONS = {
    "magnitsky-sanctions": [
        {"organisation": 21, "individual": 7},
        {"mp": 72, "senator": 4, "mayor": 1, "former-mp": 1},
    ],
    "safe-harbour": [
        {"organisation": 55},
        {"individual": 5},
        {"mp": 42, "senator": 14, "former-senator": 1},
    ],
    "january-6-arrests": [{"organisation": 11}, {"mp": 14, "senator": 3}, {}],
    "rights-defenders": [{"organisation": 10}],
}
DEMANDS = {
    "magnitsky-sanctions": 2,
    "safe-harbour": 3,
    "january-6-arrests": 4,
    "rights-defenders": 5,
}
# The only private persons in the data; none of them exists.
INVENTED = {
    "magnitsky-sanctions": {
        "Alasdair Penhallow",
        "Bertrand Quon",
        "Lhazom Dekyong",
        "Marjorie Aldwinter",
        "Ngodup Rabsal",
        "Norkyil Tashi",
        "Qeyser Almaliq",
    },
    "safe-harbour": {
        "Ansel Heung",
        "Robin Averstad",
        "Tomas Vilkenas",
        "Winifred Oakhanger",
        "Zulpiye Hoten",
    },
    "january-6-arrests": set(),
    "rights-defenders": set(),
}
# Proper names of laws may be longer than the longest run of words that a summary may share.
LAWS = ["Justice for Victims of Corrupt Foreign Officials Act", "Sergei Magnitsky Law"]
LONGEST_SHARED_RUN = 5

needs_seeds = pytest.mark.skipif(
    not SEEDS.is_dir(), reason=f"the original letters are not beside the repository ({SEEDS})"
)


def read(name):
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def read_seed(number):
    (path,) = SEEDS.glob(f"{number}-*.txt")
    return path.read_text(encoding="utf-8")


def entries_of(letter):
    return [entry for section in letter["sections"] for entry in section["entries"]]


def kind_of(entry):
    if entry["kind"] == "organisation":
        return "organisation"
    return "office_holder" if entry["office"] else "individual"


def strings_in(value):
    """Every string of a JSON value, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings_in(item)


def squeeze(text):
    return " ".join(text.split())


def words(text):
    """Words without case and punctuation; both kinds of apostrophe are one."""
    return re.findall(r"[\w']+", text.casefold().replace("\u2019", "'"))


def runs(text, length=LONGEST_SHARED_RUN + 1):
    tokens = words(text)
    return {tuple(tokens[i : i + length]) for i in range(len(tokens) - length + 1)}


def prose_of(letter):
    """The texts that must be our own: bodies, demands and the cause, in every language."""
    for cause in read("causes"):
        for language, text in cause["texts"].items():
            yield f"cause {language}", text["summary"]
    for language, text in letter["texts"].items():
        yield f"body {language}", text["body"]
    for demand in letter["demands"]:
        for language, text in demand["texts"].items():
            yield f"demand {demand['number']} {language}", text


def without_proper_names(text, names):
    """The text in pieces, cut where a title or a name stands."""
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.split(pattern, squeeze(text))


def private_persons():
    """Names of the private persons of the originals: the repository does not hold them."""
    names = []
    community = read_seed("000").split("Community Groups:")[1].split("\n\n\n")[0]
    for line in community.splitlines():
        person, comma, _ = line.strip("• ").partition(", ")
        if comma and "(" not in person:
            names.append(person.removeprefix("Professor "))
    leaders = read_seed("002").split("Community Leaders")[1].split("Parliamentarians")[0]
    names += [line.partition(", ")[0] for line in leaders.splitlines() if line.strip()]
    author = read_seed("003").split("About the author")[1].split()
    names.append(" ".join(author[:2]))
    return names


def test_the_folder_holds_the_four_letters_and_what_they_share():
    assert {path.stem for path in DATA.glob("*.json")} == {
        *SLUGS,
        "offices",
        "causes",
        "coalitions",
    }


@pytest.mark.parametrize("path", sorted(DATA.glob("*.json")), ids=lambda path: path.stem)
def test_every_file_is_tidy_json(path):
    source = path.read_text(encoding="utf-8")
    data = json.loads(source)
    assert source == json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    for text in strings_in(data):
        assert text == text.strip()
        assert "  " not in text
        assert "\x00" not in text


def test_offices_have_nouns_in_every_language():
    offices = read("offices")
    codes = [office["code"] for office in offices]
    assert codes == ["mp", "senator", "mayor", "former-mp", "former-senator"]
    for office in offices:
        assert set(office["nouns"]) == LANGUAGES
        for nouns in office["nouns"].values():
            assert set(nouns) == {"one", "other"}
            assert all(nouns.values())


def test_one_cause_joins_a_demand_of_every_letter():
    (cause,) = read("causes")
    assert set(cause["texts"]) == LANGUAGES
    for text in cause["texts"].values():
        assert text["name"]
        assert text["summary"]
    for slug in SLUGS:
        causes = [demand["cause"] for demand in read(slug)["demands"] if demand["cause"]]
        assert causes == [cause["slug"]]


def test_coalitions_are_used_and_can_be_reached():
    coalitions = read("coalitions")
    slugs = [coalition["slug"] for coalition in coalitions]
    assert len(slugs) == len(set(slugs))
    assert set(slugs) == {slug for letter in SLUGS for slug in read(letter)["coalitions"]}
    for coalition in coalitions:
        assert coalition["name"]["en"]
        assert coalition["privacy_contact"].endswith("@example.org")


@pytest.mark.parametrize("slug", SLUGS)
def test_a_letter_has_everything(slug):
    letter = read(slug)
    assert set(letter) == {
        "slug",
        "coalitions",
        "state",
        "opened_on",
        "closed_on",
        "original",
        "texts",
        "addressees",
        "demands",
        "sections",
    }
    assert letter["slug"] == slug
    assert letter["coalitions"]
    assert letter["original"]["title"]
    assert re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", letter["original"]["date"])
    assert letter["addressees"]
    for addressee in letter["addressees"]:
        assert set(addressee) == {"office", "name"}
        assert set(addressee["office"]) == LANGUAGES
        assert all(addressee["office"].values())


@pytest.mark.parametrize("slug", SLUGS)
def test_one_letter_is_open_and_the_others_are_closed(slug):
    letter = read(slug)
    opened = date.fromisoformat(letter["opened_on"])
    if slug == "january-6-arrests":
        assert (letter["state"], letter["closed_on"]) == ("open", None)
    else:
        assert letter["state"] == "closed"
        assert opened < date.fromisoformat(letter["closed_on"])


def test_people_can_sign_the_open_letter():
    assert any(
        "individual" in section["takes"] for section in read("january-6-arrests")["sections"]
    )


@pytest.mark.parametrize("slug", SLUGS)
def test_a_language_is_complete_or_absent(slug):
    letter = read(slug)
    languages = set(letter["texts"])
    complete = {"magnitsky-sanctions", "january-6-arrests"}
    assert languages == ({"en", "fr"} if slug in complete else {"en"})
    for text in letter["texts"].values():
        assert text["title"]
        # two to four paragraphs, and the note
        assert 3 <= len(text["body"].split("\n\n")) <= 5
    for demand in letter["demands"]:
        assert set(demand["texts"]) == languages
        assert all(demand["texts"].values())


@pytest.mark.parametrize("slug", SLUGS)
def test_the_body_ends_by_saying_that_it_is_a_demonstration(slug):
    letter = read(slug)
    year = letter["original"]["date"][:4]
    for language, text in letter["texts"].items():
        note = text["body"].split("\n\n")[-1]
        assert re.fullmatch(r"\*[^*_]+\*", note)
        assert {"en": "demonstration", "fr": "démonstration"}[language] in note
        assert letter["original"]["title"] in note
        assert year in note


@pytest.mark.parametrize("slug", SLUGS)
def test_demands_are_numbered(slug):
    numbers = [demand["number"] for demand in read(slug)["demands"]]
    assert numbers == list(range(1, DEMANDS[slug] + 1))


@pytest.mark.parametrize("slug", SLUGS)
def test_sections_hold_what_the_originals_hold(slug):
    sections = read(slug)["sections"]
    counts = [
        Counter(entry["office"] or kind_of(entry) for entry in section["entries"])
        for section in sections
    ]
    assert [dict(count) for count in counts] == SECTIONS[slug]
    for section in sections:
        assert set(section["headings"]) == LANGUAGES
        assert all(section["headings"].values())
        assert section["takes"]
        assert {kind_of(entry) for entry in section["entries"]} <= set(section["takes"])
        assert set(section["takes"]) <= {"organisation", "individual", "office_holder"}


@pytest.mark.parametrize("slug", SLUGS)
def test_every_entry_is_whole(slug):
    codes = {office["code"] for office in read("offices")}
    for entry in entries_of(read(slug)):
        assert set(entry) == {
            "kind",
            "honorific",
            "name",
            "other_names",
            "role",
            "affiliation",
            "office",
        }
        assert entry["kind"] in {"organisation", "person"}
        assert entry["name"]
        assert all(entry["other_names"])
        assert entry["office"] is None or entry["office"] in codes
        if entry["kind"] == "organisation":
            assert not any(entry[part] for part in ("honorific", "role", "affiliation", "office"))
        else:
            # a person stands on a list as something
            assert entry["role"] or entry["affiliation"]


@pytest.mark.parametrize("slug", SLUGS)
def test_nobody_stands_on_a_letter_twice(slug):
    names = sorted(entry["name"].casefold() for entry in entries_of(read(slug)))
    assert [a for a, b in pairwise(names) if a == b] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_private_persons_are_the_invented_ones(slug):
    names = {e["name"] for e in entries_of(read(slug)) if kind_of(e) == "individual"}
    assert names == INVENTED[slug]


@needs_seeds
@pytest.mark.parametrize("slug", SLUGS)
def test_organisations_and_office_holders_are_spelled_as_in_the_original(slug):
    seed = squeeze(read_seed(SEED_OF[slug]))
    missing = []
    for entry in entries_of(read(slug)):
        if kind_of(entry) == "individual":
            continue
        named = squeeze(f"{entry['honorific']} {entry['name']}")
        if entry["office"]:
            before, after = f"{entry['role']} {named}", rf"{re.escape(named)}[,.] {entry['role']}\b"
            found = before in seed or re.search(after, seed)
        else:
            found = named in seed
        if not found or not all(other in seed for other in entry["other_names"]):
            missing.append(entry)
    assert missing == []


@needs_seeds
@pytest.mark.parametrize("slug", SLUGS)
def test_invented_persons_are_not_in_the_originals(slug):
    seeds = " ".join(path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt"))
    for entry in entries_of(read(slug)):
        if kind_of(entry) == "individual":
            assert entry["name"] not in seeds
            assert not entry["affiliation"] or entry["affiliation"] not in seeds


@needs_seeds
def test_private_persons_of_the_originals_appear_nowhere():
    names = private_persons()
    assert len(names) == 13
    for path in [*DATA.glob("*.json"), Path(__file__)]:
        source = squeeze(path.read_text(encoding="utf-8")).casefold()
        # an assertion would print the name that it found
        found = sum(name.casefold() in source for name in names)
        assert found == 0, f"{path.name} names {found} of the private persons"


@needs_seeds
@pytest.mark.parametrize("slug", SLUGS)
def test_texts_are_our_own_words(slug):
    letter = read(slug)
    names = {*LAWS, letter["original"]["title"]}
    names |= {coalition["name"]["en"] for coalition in read("coalitions")}
    seeds = set()
    for path in SEEDS.glob("*.txt"):
        seeds |= runs(path.read_text(encoding="utf-8"))
    assert seeds
    shared = [
        (place, " ".join(run))
        for place, text in prose_of(letter)
        for piece in without_proper_names(text, names)
        for run in sorted(runs(piece) & seeds)
    ]
    assert shared == []

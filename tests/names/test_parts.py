"""One entry taken apart, in the shapes that letters have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signatories.names.kinds import Surroundings
from signatories.names.parts import Custom, take_apart

PERSONS = [
    # text, name, honorific, role, affiliation
    ("MP Ed Fast", "Ed Fast", None, "MP", None),
    ("Former MP Peter Milliken", "Peter Milliken", None, "Former MP", None),
    ("Hon. Linda Frum, Senator", "Linda Frum", "Hon.", "Senator", None),
    (
        "Hon. Dr. Hedy Fry, Member of Parliament",
        "Hedy Fry",
        "Hon. Dr.",
        "Member of Parliament",
        None,
    ),
    (
        "Philip Lawrence. Member of Parliament",
        "Philip Lawrence",
        None,
        "Member of Parliament",
        None,
    ),
    ("Hon. Consiglio DiNino, former Senator", "Consiglio DiNino", "Hon.", "former Senator", None),
    ("Sir Iain Duncan Smith MP", "Iain Duncan Smith", "Sir", "MP", None),
    ("Wera Hobhouse MP – Bath", "Wera Hobhouse", None, "MP", "Bath"),
    ("Jane Roe, Vice President, Roe Society", "Jane Roe", None, "Vice President", "Roe Society"),
    (
        "Jane Roe, President of the Roe Women Association of Ontario",
        "Jane Roe",
        None,
        "President",
        "Roe Women Association of Ontario",
    ),
    (
        "Jane Roe, Professor of Law, University of California, San Diego",
        "Jane Roe",
        None,
        "Professor of Law",
        "University of California, San Diego",
    ),
    (
        "Professor Jane Roe, University of Waterloo",
        "Jane Roe",
        "Professor",
        None,
        "University of Waterloo",
    ),
    ("Jane Roe (Professor, UBC)", "Jane Roe", None, "Professor", "UBC"),
    ("Jane Roe - Author, Toronto", "Jane Roe", None, "Author", "Toronto"),
    ("Jane Roe, , activist", "Jane Roe", None, "activist", None),
    ("Jane Roe, PhD, RN, Mercy Hospital", "Jane Roe", "PhD, RN", None, "Mercy Hospital"),
    ("Martin Luther Roe Jr., pastor", "Martin Luther Roe Jr.", None, "pastor", None),
    ("ROE Jane, avocate", "ROE Jane", None, "avocate", None),
    ("William (Bill) Roe, retired teacher", "William (Bill) Roe", None, "retired teacher", None),
    (
        "Marie Roe, professeure à l'Université Laval",
        "Marie Roe",
        None,
        "professeure",
        "Université Laval",
    ),
    (
        "Sra. María Roe, presidenta de la Asociación Lago",
        "María Roe",
        "Sra.",
        "presidenta",
        "Asociación Lago",
    ),
    ("Prof. Dr. Hans Roe, Universität Wien", "Hans Roe", "Prof. Dr.", None, "Universität Wien"),
    ("Renate Roe, MdB", "Renate Roe", None, "MdB", None),
    ("陳大文教授", "陳大文", "教授", None, None),
    ("陳大文（香港大學教授）", "陳大文", None, "教授", "香港大學"),
    ("陳大文　香港大學教授", "陳大文", None, "教授", "香港大學"),
    ("香港大學教授 陳大文", "陳大文", None, "教授", "香港大學"),
    ("陳大文，香港民主會主席", "陳大文", None, "主席", "香港民主會"),
    ("郭大文（北京，律师）", "郭大文", None, "律师", "北京"),
]


@pytest.mark.parametrize(("text", "name", "honorific", "role", "affiliation"), PERSONS)
def test_persons(text: str, name: str, honorific: str, role: str, affiliation: str) -> None:
    parts = take_apart(text)
    assert parts.kind == "person"
    assert (parts.name, parts.honorific, parts.role, parts.affiliation) == (
        name,
        honorific,
        role,
        affiliation,
    )


ORGANISATIONS = [
    # text, name, native name, other names
    (
        "Canadian Friends of Hong Kong (加拿大香港之友)",
        "Canadian Friends of Hong Kong",
        "加拿大香港之友",
        (),
    ),
    (
        "Ottawans Stand with Hong Kong (Ottaviens en solidarité avec Hong Kong, 渥太華人撐香港)",
        "Ottawans Stand with Hong Kong",
        "渥太華人撐香港",
        ("Ottaviens en solidarité avec Hong Kong",),
    ),
    ("Ontario Hong Kong Youth Action (OHKYA)", "Ontario Hong Kong Youth Action", None, ("OHKYA",)),
    (
        "Amnesty International Canada (English & Francophone Branches)",
        "Amnesty International Canada (English & Francophone Branches)",
        None,
        (),
    ),
    (
        "Democratic Party of China, Canada Committee",
        "Democratic Party of China, Canada Committee",
        None,
        (),
    ),
    ("Friends of Hong Kong - Edmonton", "Friends of Hong Kong - Edmonton", None, ()),
    (
        "Movement for Democracy in China (Calgary)",
        "Movement for Democracy in China (Calgary)",
        None,
        (),
    ),
    ("Students for a Free Tibet (Canada)", "Students for a Free Tibet (Canada)", None, ()),
    (
        "Conseil canadien pour les réfugiés / Canadian Council for Refugees",
        "Conseil canadien pour les réfugiés",
        None,
        ("Canadian Council for Refugees",),
    ),
    ("Gesellschaft für bedrohte Völker e.V.", "Gesellschaft für bedrohte Völker e.V.", None, ()),
    ("Ligue des droits de l'homme", "Ligue des droits de l'homme", None, ()),
    ("綠色和平（Greenpeace）", "綠色和平", None, ("Greenpeace",)),
    ("香港人權陣線", "香港人權陣線", None, ()),
    ("منظمة العفو الدولية", "منظمة العفو الدولية", None, ()),
    ("British Heart Foundation, represented by Jane Roe", "British Heart Foundation", None, ()),
]


@pytest.mark.parametrize(("text", "name", "native", "others"), ORGANISATIONS)
def test_organisations(text: str, name: str, native: str | None, others: tuple[str, ...]) -> None:
    parts = take_apart(text)
    assert parts.kind == "organisation"
    assert (parts.name, parts.native_name, parts.other_names) == (name, native, others)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("MP Ed Fast", "mp"),
        ("Former MP Peter Milliken", "former-mp"),
        ("Mayor Brad West", "mayor"),
        ("Hon. Linda Frum, Senator", "senator"),
        ("Hon. Consiglio DiNino, former Senator", "former-senator"),
        ("Jane Roe, MEP", "mep"),
        ("Jane Roe, MLA", "mla"),
        ("Jane Roe, députée de Mercier", "mp"),
        ("Councillor Jane Roe", "councillor"),
        ("Jane Roe, President of the Roe Society", None),
    ],
)
def test_offices(text: str, office: str | None) -> None:
    assert take_apart(text).office == office


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe (in personal capacity), lecturer",
        "Jane Roe, lecturer (à titre personnel)",
        "Jane Roe, a título personal",
        "陳大文（以個人身分）",
    ],
)
def test_personal_capacity_is_taken_off_the_line(text: str) -> None:
    parts = take_apart(text)
    assert parts.personal_capacity
    assert "capacity" not in parts.name + str(parts.role) + str(parts.affiliation)
    assert parts.name in {"Jane Roe", "陳大文"}


def test_surname_first_is_a_custom_of_the_list() -> None:
    parts = take_apart(
        "Roe, Jane, Professor of History, University of Leeds", Custom(surname_first=True)
    )
    assert (parts.name, parts.role, parts.affiliation) == (
        "Roe, Jane",
        "Professor of History",
        "University of Leeds",
    )


def test_country_last_is_a_custom_of_the_list() -> None:
    parts = take_apart("Students for a Free Tibet (Canada)", Custom(country_last=True))
    assert (parts.name, parts.affiliation) == ("Students for a Free Tibet", "Canada")


def test_a_name_that_says_nothing_follows_its_heading_in_doubt() -> None:
    assert (
        take_apart("Viet Tan", Custom(around=Surroundings(heading=2.0, neighbours=1.2))).kind
        == "organisation"
    )
    assert take_apart("Vexel Tormund").doubts == ("unknown name", "kind unsure")


def test_reasons_can_be_shown() -> None:
    assert "“Society” is what bodies call themselves" in take_apart("Roe Society").reasons
    assert "“Jane” is a given name" in take_apart("Jane Roe").reasons


@given(st.text(max_size=120))
def test_never_raises_and_invents_nothing(text: str) -> None:
    parts = take_apart(text)
    assert parts.kind in {"person", "organisation"}


@given(st.text(alphabet="(){}[],;.-–/|、，（） \tJaneMPDr教授陳大文", max_size=80))
def test_never_raises_on_marks(text: str) -> None:
    take_apart(text)
    take_apart(text, Custom(language="fr", surname_first=True, country_last=True))

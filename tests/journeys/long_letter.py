"""A letter with 200 names in the demo's own database: `python -m tests.journeys.long_letter`."""

import random
from typing import Any

import django

SLUG = "two-hundred-names"
NAMES = 200
PARAGRAPH = (
    "Those who write *in exile* ask for what every writer asks for: a door that opens, a **desk** "
    "by a window, and the right to send a page home without fear for whoever opens it. We have "
    "seen how a name on a list can close a door, and how two hundred names together can hold one "
    "open. That is why we sign, each with our own name and of our own will."
)
DEMANDS = [
    "Give those who had to leave because of what they wrote a residence permit of their own.",
    "Protect their families from reprisals, and say publicly when reprisals happen.",
    "Fund the houses that take them in, for five years at a time.",
    "Name an officer whom they can call, in their own language, on any day.",
    "Report once a year, to parliament and to those concerned.",
]


PARTS = ["an", "ba", "chi", "dor", "el", "fa", "gan", "hu", "il", "jo", "ka", "lin", "mar", "nor",
         "pe", "qui", "ra", "sal", "tor", "vel", "wen", "xi", "yar", "zu", "ber", "gül", "shi",
         "ner", "tash", "éli", "çim", "ğur", "ñez", "əli", "son", "feld", "ton", "ham"]  # fmt: skip
ROLES = ["President", "Professor of law", "Executive Director", "Translator", "former Senator"]
HAN = "陳李張黃何歐陽林文美志明雪玲大海港自由筆會法律援助中心國際人權聯盟"


def named(kind: str, number: int) -> dict[str, Any]:
    """Words that no two entries share, for real names pack no better."""
    dice = random.Random(f"{kind} {number}")

    def word(parts: int) -> str:
        return "".join(dice.choices(PARTS, k=parts)).capitalize()

    if kind == "organisation":
        name = (
            f"{word(3)} {dice.choice(['Society', 'Institute', 'Council'])} of {word(2)} {word(2)}"
        )
        return {"name": name, "other_names": "".join(dice.choices(HAN, k=7)) if number % 4 else ""}
    more = {"role": dice.choice(ROLES), "affiliation": f"University of {word(3)}"}
    return {"name": f"{word(2)} {word(3)}", "other_names": ""} | (more if number % 2 else {})


def make() -> None:
    from django.contrib.auth.models import User

    from petitions.models import (
        Addressee,
        Coalition,
        Demand,
        DemandText,
        Letter,
        LetterOwner,
        Section,
        SectionText,
        Version,
        VersionText,
    )
    from petitions.writing.actions import open_letter
    from signatories.roster.counting import recount
    from tests.listing import list_names

    coalition = Coalition.objects.create(
        slug="lantern", name={"en": "Lantern House", "fr": "Maison de la lanterne"},
        privacy_contact="privacy@example.org",
    )  # fmt: skip
    letter = Letter.objects.create(slug=SLUG)
    LetterOwner.objects.create(letter=letter, coalition=coalition)
    version = Version.objects.create(letter=letter, number=1)
    texts = {"en": "A house for those who write in exile", "fr": "Une maison pour écrire en exil"}
    for language, title in texts.items():
        VersionText.objects.create(
            version=version, language=language, title=title, body="\n\n".join([PARAGRAPH] * 6)
        )
    Addressee.objects.create(
        version=version, position=1, office={"en": "Minister of Culture"}, name=""
    )
    for number, text in enumerate(DEMANDS, start=1):
        demand = Demand.objects.create(letter=letter, number=number)
        DemandText.objects.create(version=version, demand=demand, language="en", text=text)
    for position, (heading, takes) in enumerate(
        {"Organisations": "organisations", "People": "individuals"}.items(), start=1
    ):
        section = Section.objects.create(
            letter=letter, position=position, **{f"takes_{takes}": True}
        )
        SectionText.objects.create(section=section, language="en", heading=heading)
    open_letter(letter=letter, actor_id=None)
    moderator = User.objects.get(username="moderator")
    for section in Section.objects.filter(letter=letter).select_related("letter"):
        list_names(section, NAMES // 2, entered_by=moderator, named=named)
    recount(letter.pk)


if __name__ == "__main__":
    django.setup()
    from django.db import transaction

    with transaction.atomic():
        make()

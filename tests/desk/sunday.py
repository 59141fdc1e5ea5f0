"""A Sunday night: 800 who have confirmed since Friday, as plausible as they can be made up."""

import random
from dataclasses import dataclass

from django.utils import timezone

from signatories.matching.evidence import gather_evidence
from signatories.models import Contact, Signature
from signatories.models.claim import Claim, Line
from tests.stage import Stage

NUMBER = 800
GIVEN = [
    "Anna",
    "Peter",
    "Mei-Ling",
    "Dilshat",
    "Tenzin",
    "Fatima",
    "Carlos",
    "Ingrid",
    "Kwame",
    "Olena",
    "Rahima",
    "Jonas",
    "Priya",
    "Wei",
    "Sophie",
    "Marek",
    "Leila",
    "Tomasz",
    "Nurgul",
    "Abdul",
    "Claire",
    "Hiroshi",
    "Zainab",
    "Patrick",
    "Elif",
    "Dorje",
    "Margaret",
    "Samuel",
    "Yasmin",
    "Viktor",
    "Beatriz",
    "Oscar",
    "Naomi",
    "Idris",
    "Helena",
    "Gideon",
    "Amina",
    "Laurent",
    "Kelsang",
    "Ruth",
]
FAMILY = [
    "Okafor",
    "Lindqvist",
    "Tsering",
    "Yusuf",
    "Moreau",
    "Kowalski",
    "Fernandes",
    "Hartmann",
    "Nakamura",
    "Delgado",
    "Petrov",
    "Sinclair",
    "Abdulla",
    "Rinchen",
    "Varga",
    "Olsen",
    "Brandt",
    "Mensah",
    "Castellano",
    "Whitfield",
    "Tohti",
    "Novak",
    "Ferrari",
    "Goldberg",
    "Ismail",
    "Juhasz",
    "Kaplan",
    "Lavoie",
    "McKenzie",
    "Norbu",
    "Oyelaran",
    "Pereira",
    "Quinlan",
    "Rosenthal",
    "Sorensen",
    "Turgun",
    "Underwood",
    "Vasquez",
    "Wangchuk",
    "Xavier",
    "Yilmaz",
    "Zielinski",
    "Aldridge",
    "Bouchard",
    "Chowdhury",
    "Dubois",
    "Erikson",
    "Fitzgerald",
    "Guzman",
    "Haddad",
    "Iversen",
    "Jankowski",
    "Kaminski",
    "Lombardi",
]
PLACE = [
    "Vancouver",
    "Toronto",
    "Montreal",
    "Leeds",
    "Bristol",
    "Hamburg",
    "Lyon",
    "Oslo",
    "Geneva",
    "Prague",
    "Boston",
    "Seattle",
    "Sydney",
    "Auckland",
    "Taipei",
    "Dublin",
    "Ghent",
    "Turin",
    "Porto",
    "Malmo",
    "Halifax",
    "Ottawa",
    "Calgary",
    "Glasgow",
    "Cardiff",
]
WHO = [
    "Uyghur Association",
    "Tibet Committee",
    "Hong Kong Forum",
    "Refugee Council",
    "Lawyers for Rights",
    "Interfaith Network",
    "Student Union",
    "Women's Centre",
]
SLOGANS = [
    "Lies All Lies", "Nobody Cares", "Down With You", "Your Mother", "Long Live The Party",
    "Buy My Album", "Test Testing", "Mickey Maus", "Fake Fakerson", "Read My Blog",
]  # fmt: skip
FREE = ("gmail.com", "outlook.com", "proton.me", "yahoo.com")


@dataclass(frozen=True)
class Made:
    """Somebody who waits, and whether a moderator who looks would let them through."""

    line: Line
    address: str
    visibility: str = "public"
    genuine: bool = True


def sunday(chance: random.Random) -> list[Made]:
    """Mostly what real letters get: people by free mail, organisations by their own domain; one
    in six is odd in some way.
    """
    names = [f"{given} {family}" for given in GIVEN for family in FAMILY]
    chance.shuffle(names)
    places = [f"{place} {who}" for place in PLACE for who in WHO]
    chance.shuffle(places)
    made: list[Made] = []

    def person(name: str, domain: str, *, genuine: bool = True, **more: str) -> None:
        visibility = more.pop("visibility", "public")
        address = f"{name.lower().replace(' ', '.')}{len(made)}@{domain}"
        made.append(Made(Line("person", name, **more), address, visibility, genuine))  # type: ignore[arg-type]

    def organisation(name: str, domain: str, *, genuine: bool = True, website: str = "") -> None:
        line = Line("organisation", name, website=website)
        made.append(Made(line, f"office@{domain}", genuine=genuine))

    for _ in range(420):
        person(names.pop(), chance.choice(FREE))
    for _ in range(60):
        person(names.pop(), f"uni{len(made)}.example", affiliation="Example University")
    for _ in range(40):
        person(names.pop(), "proton.me", visibility="counted")
    for _ in range(20):
        person(
            names.pop(), "proton.me", visibility="described", description="a student in Vancouver"
        )
    for _ in range(115):
        name = places.pop()
        domain = "".join(c for c in name.lower() if c.isalpha()) + ".org"
        organisation(name, domain, website=f"https://{domain}/")
    known = [one.line.name for one in made if one.line.kind == "organisation"]
    for _ in range(45):  # no domain of their own to be known by
        organisation(places.pop(), chance.choice(FREE))
    for name in chance.sample(known, 15):  # a slip of the finger, from another mailbox
        at = chance.randrange(2, len(name) - 2)
        organisation(name[:at] + name[at + 1 :], chance.choice(FREE), genuine=False)
    for one in chance.sample([one for one in made if one.line.kind == "person"], 15):
        person(one.line.name, chance.choice(FREE), genuine=False)  # the same once more
    for name in chance.sample(known, 8):  # Cyrillic letters that pass for Latin ones
        organisation(name.replace("o", "о").replace("e", "е"), "mail.example", genuine=False)
    for _ in range(12):
        person(names.pop(), "mailinator.com", genuine=False)
    for words in SLOGANS:  # nothing in them that a program could know
        person(words, "gmail.com", genuine=False)
    for number in range(40):
        domain = "parl.example" if number % 2 else "gmail.com"
        person(names.pop(), domain, office="mp", role="MP", honorific="Hon.")
    assert len(made) == NUMBER, len(made)
    chance.shuffle(made)
    return made


def put_on_the_queue(stage: Stage, made: list[Made]) -> dict[int, Made]:
    """As the confirmations leave them, with the worker's own evidence, by signature."""
    version = stage.letter.versions.get()
    signatures = Signature.objects.bulk_create(
        Signature(
            letter=stage.letter,
            section=stage.organisations if one.line.kind == "organisation" else stage.people,
            version=version,
            language="en",
            kind=one.line.kind,
            visibility=one.visibility,
            origin="form",
            confirmed_at=timezone.now(),
        )
        for one in made
    )
    contacts = []
    for signature, one in zip(signatures, made, strict=True):
        contact = Contact(signature=signature)
        contact.seal_claim(Claim(one.line, one.address, one.visibility, "en"))
        contacts.append(contact)
    Contact.objects.bulk_create(contacts)
    while gather_evidence():
        pass
    return {signature.pk: one for signature, one in zip(signatures, made, strict=True)}

"""A Sunday night: 800 who have confirmed since Friday, as plausible as they can be made up.

How many of each, and why: `SHARES`. The lists of the example letters hold two organisations under
two spellings each, a third of the bodies without a website, names in two scripts, and an MP who had
left; what a form gets from strangers (trials, slogans, throw-away mailboxes) is from common sense.
"""

import random
from dataclasses import dataclass

from django.utils import timezone

from petitions.models import Office
from signatories.matching.evidence import gather_evidence
from signatories.models import Contact, Signature
from signatories.models.claim import Claim, Line
from tests.stage import Stage

# What came, how many of 800, and why so many.
SHARES = {
    "people": 370,  # nearly all who sign a letter by its form, and nearly all by free mail
    "people of a university": 60,  # campus groups call on their members
    "people with a name in Chinese": 20,  # as on the example letters, beside the Latin one
    "counted": 40,  # one in twelve is afraid of being seen
    "described": 20,  # and one in forty of being named
    "one hall": 30,  # who sign on one network, at a meeting on Saturday
    "bodies with a domain": 115,  # of the bodies two thirds
    "bodies with free mail": 45,  # small ones; they are genuine, and nothing shows it
    "bodies once more": 15,  # one in eleven: a slip or the same name, by a stranger's mailbox
    "people once more": 15,  # one in fifty: the mail did not come, so they signed by another
    "look-alikes": 8,  # a known body's name in Cyrillic letters
    "throw-aways": 12,
    "slogans": 10,
    "office-holders": 32,  # who answer from the parliament's own domain, as most do
    "office-holders elsewhere": 4,  # who answer by their own mailbox
    "false office-holders": 4,
}
NUMBER = sum(SHARES.values())
PARLIAMENT = "parl.example"
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
    signs: tuple[str, ...] = ()


def sunday(chance: random.Random) -> list[Made]:
    """In the order in which they came: what is signed twice comes after what it repeats."""
    names = [f"{given} {family}" for given in GIVEN for family in FAMILY]
    chance.shuffle(names)
    places = [f"{place} {who}" for place in PLACE for who in WHO]
    chance.shuffle(places)
    made: list[Made] = []

    def person(
        name: str, domain: str, *, genuine: bool = True, signs: tuple[str, ...] = (), **more: str
    ) -> None:
        visibility = more.pop("visibility", "public")
        address = f"{name.lower().replace(' ', '.')}{len(made)}@{domain}"
        line = Line("person", name, **more)  # type: ignore[arg-type]
        made.append(Made(line, address, visibility, genuine, signs))

    def organisation(name: str, domain: str, *, genuine: bool = True, website: str = "") -> None:
        line = Line("organisation", name, website=website)
        made.append(Made(line, f"office@{domain}", genuine=genuine))

    for _ in range(SHARES["people"]):
        person(names.pop(), chance.choice(FREE))
    for number in range(SHARES["people of a university"]):
        person(names.pop(), f"uni{number}.example", affiliation="Example University")
    for _ in range(SHARES["people with a name in Chinese"]):
        chinese = "陳" + "".join(chance.sample("大文小明美玲國強志偉淑芬家輝", 2))
        person(names.pop(), chance.choice(FREE), other_names=chinese)
    for _ in range(SHARES["counted"]):
        person(names.pop(), "proton.me", visibility="counted")
    for _ in range(SHARES["described"]):
        person(
            names.pop(), "proton.me", visibility="described", description="a student in Vancouver"
        )
    for number in range(1, SHARES["one hall"] + 1):
        person(names.pop(), chance.choice(FREE), signs=(f"same-network:{number}",))
    for _ in range(SHARES["bodies with a domain"]):
        name = places.pop()
        domain = "".join(c for c in name.lower() if c.isalpha()) + ".org"
        organisation(name, domain, website=f"https://{domain}/")
    known = [one.line.name for one in made if one.line.kind == "organisation"]
    for _ in range(SHARES["bodies with free mail"]):
        organisation(places.pop(), chance.choice(FREE))
    for _ in range(SHARES["throw-aways"]):
        person(names.pop(), "mailinator.com", genuine=False)
    for words in SLOGANS:
        person(words, "gmail.com", genuine=False)
    for _ in range(SHARES["office-holders"]):
        person(names.pop(), PARLIAMENT, office="mp", role="MP", honorific="Hon.")
    for _ in range(SHARES["office-holders elsewhere"]):
        person(names.pop(), "gmail.com", office="mp", role="MP", honorific="Hon.")
    for _ in range(SHARES["false office-holders"]):
        person(names.pop(), "gmail.com", office="mp", role="MP", honorific="Hon.", genuine=False)
    for name in chance.sample(known, SHARES["look-alikes"]):
        organisation(name.replace("o", "о").replace("e", "е"), "mail.example", genuine=False)
    chance.shuffle(made)

    first = list(made)
    for number, name in enumerate(chance.sample(known, SHARES["bodies once more"])):
        at = chance.randrange(2, len(name) - 2)
        slip = name if number < 4 else name[:at] + name[at + 1 :]
        organisation(slip, chance.choice(FREE), genuine=False)
    plain = [one for one in first if one.line.kind == "person" and not one.line.office
             and one.genuine and one.visibility == "public" and not one.signs]  # fmt: skip
    for one in chance.sample(plain, SHARES["people once more"]):
        person(one.line.name, chance.choice(FREE), genuine=False)
    assert len(made) == NUMBER, len(made)
    again = made[len(first) :]
    made = first
    for one in again:  # somewhere after what it repeats; what repeats a body may come before it
        of_name = [at for at, other in enumerate(made) if other.line.name == one.line.name]
        after = of_name[0] + 1 if of_name and one.line.kind == "person" else 0
        made.insert(chance.randint(after, len(made)), one)
    return made


def put_on_the_queue(stage: Stage, made: list[Made]) -> dict[int, Made]:
    """As the confirmations leave them, with the worker's own evidence, by signature."""
    Office.objects.filter(code="mp").update(domain=PARLIAMENT)
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
        claim = Claim(one.line, one.address, one.visibility, "en", signs=one.signs)
        contact.seal_claim(claim)
        contacts.append(contact)
    Contact.objects.bulk_create(contacts)
    while gather_evidence():
        pass
    return {signature.pk: one for signature, one in zip(signatures, made, strict=True)}

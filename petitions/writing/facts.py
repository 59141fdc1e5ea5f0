"""A letter as its pages show it, read once and kept in the process for a second.

What is asked changes rarely and is read thousands of times a second; the form needs it before
every signature. So the public pages and the form take these frozen facts, not the models.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.safestring import SafeString

from petitions.keeping import Kept
from petitions.languages import best_language, in_language
from petitions.models import Coalition, Demand, Letter, Section
from petitions.models.letter import erased_on
from petitions.writing.markdown import to_html


@dataclass(frozen=True)
class TextFacts:
    title: str
    body: SafeString
    digest: str


@dataclass(frozen=True)
class DemandFacts:
    number: int
    texts: dict[str, str]
    cause: str | None
    cause_names: dict[str, str]


@dataclass(frozen=True)
class AddresseeFacts:
    office: dict[str, str]
    name: str


@dataclass(frozen=True)
class SectionFacts:
    id: int
    position: int
    headings: dict[str, str]
    takes_organisations: bool
    takes_individuals: bool
    takes_office_holders: bool
    sort: str
    proof: str
    names_individuals_to_search_engines: bool


@dataclass(frozen=True)
class OfficeFacts:
    id: int
    code: str
    nouns: dict[str, dict[str, str]]

    def noun(self, language: str, count: int = 1) -> str:
        """ "MP", "72 MPs"' noun: the singular for one, the plural otherwise."""
        forms = in_language(self.nouns, language) or {}
        return forms.get("one" if is_singular(language, count) else "other") or self.code


def is_singular(language: str, count: int) -> bool:
    """Which of two nouns a count takes: French counts 0 as one (Unicode CLDR plural rules)."""
    return count == 1 or (count == 0 and language.startswith("fr"))


@dataclass(frozen=True)
class CoalitionFacts:
    id: int
    slug: str
    names: dict[str, str]
    privacy_contact: str


@dataclass(frozen=True)
class LetterFacts:
    """Everything that a letter's pages say apart from who signed."""

    id: int
    slug: str
    state: str
    default_language: str
    timezone: str
    version_id: int
    version_number: int
    version_note: str
    dated: date | None
    opens_at: datetime
    closes_at: datetime | None
    is_taken_down: bool
    addresses_until: date | None
    discreet: bool
    indexable: bool
    bulk_download: bool
    mail_needs_second: bool
    texts: dict[str, TextFacts]
    demands: tuple[DemandFacts, ...]
    addressees: tuple[AddresseeFacts, ...]
    sections: tuple[SectionFacts, ...]
    offices: tuple[OfficeFacts, ...]
    coalitions: tuple[CoalitionFacts, ...]

    def language(self, wanted: str) -> str:
        """The language in which the letter is shown to a reader of `wanted`."""
        return best_language(self.texts, wanted, self.default_language)

    def text(self, wanted: str) -> TextFacts:
        return self.texts[self.language(wanted)]

    def is_open(self, now: datetime | None = None) -> bool:
        now = now or timezone.now()
        return self.state == Letter.State.OPEN and (self.closes_at is None or now < self.closes_at)

    @property
    def closes_on(self) -> datetime | None:
        """The closing time on the letter's own clock."""
        return self.closes_at and self.closes_at.astimezone(ZoneInfo(self.timezone))

    @property
    def erased_on(self) -> date:
        """The day by which the form promises that addresses are gone."""
        return erased_on(self.addresses_until, self.closes_at)

    def takes(self, kind: str) -> bool:
        """Whether anybody of this kind can sign it; of persons also those who hold an office."""
        return self.section_for(kind, "") is not None or (
            kind == "person" and self.takes_office_holders
        )

    @property
    def takes_organisations(self) -> bool:
        return self.takes("organisation")

    @property
    def takes_people(self) -> bool:
        return self.takes("person")

    @property
    def takes_office_holders(self) -> bool:
        return any(section.takes_office_holders for section in self.sections)

    def section_for(self, kind: str, office: str) -> SectionFacts | None:
        """The first section that takes such a signatory; None where the letter takes no such."""
        takes = f"takes_{'office_holder' if office else kind.replace('person', 'individual')}s"
        return next((s for s in self.sections if getattr(s, takes)), None)

    def office(self, code: str) -> OfficeFacts | None:
        return next((o for o in self.offices if o.code == code), None)


_kept: Kept[LetterFacts | None] = Kept(seconds=1.0, at_most=500)
_slugs: Kept[str] = Kept(seconds=60.0, at_most=500)  # a draft's slug may still be changed


def letter_facts(slug: str) -> LetterFacts | None:
    """The facts of a letter beyond its draft, at most two seconds old; None for all others. One
    that was taken down has facts still, for those who have signed it.
    """
    return _kept.get(slug, partial(_read, slug))


def facts_of(letter_id: int) -> LetterFacts:
    """The same by the letter's key. Raises Letter.DoesNotExist."""
    slug = _slugs.get(letter_id, partial(_slug_of, letter_id))
    facts = letter_facts(slug)
    if facts is None:
        raise Letter.DoesNotExist(f"letter {letter_id} was never opened")
    return facts


def _slug_of(letter_id: int) -> str:
    return Letter.objects.values_list("slug", flat=True).get(pk=letter_id)


def forget_facts() -> None:
    """Read everything anew: for tests, and for whoever cannot wait a second."""
    _kept.forget()
    _slugs.forget()


def _read(slug: str) -> LetterFacts | None:
    letters = Letter.objects.beyond_draft().select_related("current_version")
    letter = letters.filter(slug=slug).first()
    if letter is None or letter.current_version is None or letter.opens_at is None:
        return None
    version = letter.current_version
    words: dict[int, dict[str, str]] = defaultdict(dict)
    for text in version.demand_texts.all():
        words[text.demand_id][text.language] = text.text
    letter_owners = letter.letter_owners.select_related("coalition")
    owners = [o.coalition for o in letter_owners.prefetch_related("coalition__offices")]
    return LetterFacts(
        id=letter.pk,
        slug=letter.slug,
        state=letter.state,
        default_language=letter.default_language,
        timezone=letter.timezone,
        version_id=version.pk,
        version_number=version.number,
        version_note=version.note,
        dated=letter.dated,
        opens_at=letter.opens_at,
        closes_at=letter.closes_at,
        is_taken_down=letter.taken_down_at is not None,
        addresses_until=letter.addresses_until,
        discreet=letter.discreet,
        indexable=letter.indexable,
        bulk_download=letter.bulk_download,
        mail_needs_second=letter.mail_needs_second,
        texts={
            t.language: TextFacts(t.title, to_html(t.body), t.digest) for t in version.texts.all()
        },
        demands=tuple(
            _demand(d, words[d.pk])
            for d in letter.demands.select_related("cause").prefetch_related("cause__texts")
            if d.pk in words
        ),
        addressees=tuple(AddresseeFacts(a.office, a.name) for a in version.addressees.all()),
        sections=tuple(
            _section(s) for s in letter.sections.order_by("position").prefetch_related("texts")
        ),
        offices=offices_of(owners),
        coalitions=tuple(CoalitionFacts(c.pk, c.slug, c.name, c.privacy_contact) for c in owners),
    )


def _demand(demand: Demand, words: dict[str, str]) -> DemandFacts:
    if demand.cause is None:
        return DemandFacts(demand.number, words, None, {})
    names = {text.language: text.name for text in demand.cause.texts.all()}
    return DemandFacts(demand.number, words, demand.cause.slug, names)


def offices_of(coalitions: Iterable[Coalition]) -> tuple[OfficeFacts, ...]:
    """The offices of a letter's coalitions; of one that several know, the first one's nouns."""
    found: dict[str, OfficeFacts] = {}
    for coalition in coalitions:
        for office in coalition.offices.all():
            found.setdefault(office.code, OfficeFacts(office.pk, office.code, office.nouns))
    return tuple(found.values())


def _section(section: Section) -> SectionFacts:
    return SectionFacts(
        id=section.pk,
        position=section.position,
        headings={t.language: t.heading for t in section.texts.all()},
        takes_organisations=section.takes_organisations,
        takes_individuals=section.takes_individuals,
        takes_office_holders=section.takes_office_holders,
        sort=section.sort,
        proof=section.proof,
        names_individuals_to_search_engines=section.names_individuals_to_search_engines,
    )

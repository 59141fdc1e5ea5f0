"""Atom feeds: the site's letters, and the news of one letter. No signer is named in either."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from petitions.languages import in_language
from petitions.models import Letter, Version
from petitions.writing.facts import LetterFacts
from petitions.writing.found import letter_or_404
from petitions.writing.reading import letter_read
from signatories.models import DayFigures
from signatories.pages.addresses import address_of
from signatories.pages.headers import publicly_cached
from signatories.pages.sharing import description_of
from signatories.roster.day_figures import today_of, zone_named
from signatories.roster.projection import tallies_of
from signatories.roster.robots import not_indexed

LETTERS_IN_FEED = 50
MONTHS_IN_FEED = 24
# An Atom feed says when it changed last, also while nothing is in it.
BEFORE_ANYTHING = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class News:
    """Something that became of a letter. `key` keeps its identity whatever language it is in."""

    at: datetime
    key: str
    title: str
    text: str
    link: str


class Feed(Atom1Feed):
    def latest_post_date(self) -> datetime:
        dates: list[datetime] = [item["updateddate"] for item in self.items]
        return max(dates, default=BEFORE_ANYTHING)


@require_safe
def letters_feed(request: HttpRequest) -> HttpResponse:
    """The letters that are open for signature, the newest first."""
    language = get_language() or settings.LANGUAGE_CODE
    feed = Feed(
        title=settings.SITE_NAME,
        link=address_of("home"),
        description="",
        subtitle=gettext("Open letters"),
        language=language,
        author_name=settings.SITE_NAME,
        feed_url=address_of("feed"),
    )
    now = timezone.now()
    letters = (
        Letter.objects.public()
        .filter(state=Letter.State.OPEN, current_version__isnull=False, opens_at__isnull=False)
        .select_related("current_version")
        .prefetch_related("current_version__texts", "letter_owners__coalition")
    )[:LETTERS_IN_FEED]
    for letter in letters:
        version = letter.current_version
        if version is None or letter.opens_at is None or not letter.is_open(now):
            continue
        texts = {text.language: text for text in version.texts.all()}
        text = in_language(texts, language, letter.default_language)
        if text is None:
            continue
        address = address_of("letter", letter.slug)
        owners = [owner.coalition.name_in(language) for owner in letter.letter_owners.all()]
        feed.add_item(
            title=text.title,
            link=address,
            description="",
            author_name=", ".join(owners) or settings.SITE_NAME,
            pubdate=letter.opens_at,
            updateddate=max(letter.opens_at, version.sealed_at or letter.opens_at),
            unique_id=address_of("letter", letter.slug, language=settings.LANGUAGE_CODE),
        )
    return _answer(feed)


@require_safe
def letter_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """What became of one letter: opened, corrected, month after month, closed."""
    facts = letter_or_404(slug)
    read = letter_read(facts, get_language() or facts.default_language)
    feed = Feed(
        title=read.text.title,
        link=address_of("letter", facts.slug),
        description="",
        subtitle=gettext("News of this letter"),
        language=get_language(),
        author_name=", ".join(read.coalitions) or settings.SITE_NAME,
        feed_url=address_of("letter-feed", facts.slug),
    )
    own = address_of("letter", facts.slug, language=settings.LANGUAGE_CODE)
    for news in news_of(facts):
        feed.add_item(
            title=news.title,
            link=news.link,
            description=news.text,
            pubdate=news.at,
            updateddate=news.at,
            unique_id=f"{own}#{news.key}",
        )
    answer = _answer(feed)
    return answer if facts.indexable else not_indexed(answer)


def _answer(feed: Feed) -> HttpResponse:
    return publicly_cached(HttpResponse(feed.writeString("utf-8"), content_type=Feed.content_type))


def news_of(facts: LetterFacts, *, now: datetime | None = None) -> list[News]:
    """A letter's news in the active language, the newest first."""
    now = now or timezone.now()
    read = letter_read(facts, get_language() or facts.default_language)
    letter = address_of("letter", facts.slug)
    found = [
        News(facts.opens_at, "opened", gettext("Open for signature"), description_of(read), letter)
    ]
    found += _corrections(facts, letter)
    found += _months(facts, now)
    if facts.closes_at and not facts.is_open(now):
        found.append(News(facts.closes_at, "closed", gettext("Closed"), "", letter))
    return sorted(found, key=lambda news: news.at, reverse=True)


def _corrections(facts: LetterFacts, link: str) -> Iterable[News]:
    """Every sealed version after the one with which the letter opened."""
    sealed = Version.objects.filter(
        letter_id=facts.id, sealed_at__isnull=False, number__lte=facts.version_number
    )
    for version in sealed.order_by("number")[1:]:
        if version.sealed_at:
            title = gettext("The text was corrected, or a language was added")
            yield News(version.sealed_at, f"version-{version.number}", title, version.note, link)


def _months(facts: LetterFacts, now: datetime) -> Iterable[News]:
    """The figures with which each month ended, for those that are over."""
    zone = zone_named(facts.timezone)
    this_month = today_of(facts, now=now).replace(day=1)
    last: dict[date, DayFigures] = {}
    before = DayFigures.objects.filter(letter_id=facts.id, date__lt=this_month)
    for day in before.order_by("date"):
        last[day.date.replace(day=1)] = day
    for month, day in list(last.items())[-MONTHS_IN_FEED:]:
        over = (month + timedelta(days=32)).replace(day=1)
        title = gettext("Signatories at the end of %(month)s") % {
            "month": date_format(month, "YEAR_MONTH_FORMAT")
        }
        yield News(
            at=datetime(over.year, over.month, 1, tzinfo=zone),
            key=f"figures-{month:%Y-%m}",
            title=title,
            text=tallies_of(facts, day).text,
            link=address_of("figures", facts.slug, day.date),
        )

"""The sitemap: what search engines may list, and nothing else; and what robots are asked."""

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from petitions.models import Letter
from signatories.pages.addresses import absolute
from signatories.pages.headers import publicly_cached


class LetterSitemap(Sitemap):
    """Letters that say that they may be listed, in each of their languages; their addresses are
    made from the setting, not from what a visitor sends as Host.
    """

    i18n = True
    alternates = True

    def get_domain(self, site: object = None) -> str:
        return urlsplit(settings.PUBLIC_ORIGIN).netloc

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.PUBLIC_ORIGIN).scheme

    def items(self) -> list[Letter]:
        letters = Letter.objects.public().filter(indexable=True, current_version__isnull=False)
        return list(
            letters.select_related("current_version").prefetch_related("current_version__texts")
        )

    def get_languages_for_item(self, item: Letter) -> list[str]:
        spoken = dict(settings.LANGUAGES)
        texts = item.current_version.texts.all() if item.current_version else ()
        return [text.language for text in texts if text.language in spoken]

    def location(self, item: Letter) -> str:
        return reverse("letter", args=[item.slug])

    def lastmod(self, item: Letter) -> datetime | None:
        version = item.current_version
        return version.sealed_at if version else None


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    urls = LetterSitemap().get_urls()
    page = render(request, "sitemap.xml", {"urlset": urls}, content_type="application/xml")
    return publicly_cached(page)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Pages that name people say `noindex` themselves, and must be readable for it."""
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /confirm/", "Disallow: /signature/",
             "Disallow: /report/", "Disallow: /unsubscribe/",
             f"Sitemap: {absolute(reverse('sitemap'))}"]  # fmt: skip
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")

"""Every page and file outside the desk: of the URL configuration, mailed, or linked."""

import html
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.core import mail
from django.test import Client
from django.utils import translation

from signatories.roster.day_figures import today_of
from tests.addresses import public_paths
from tests.privacy.marked import MARK
from tests.stage import Stage

MOST_PAGES = 900
_LINKS = re.compile(r"(?:href|src|action)=\"([^\"#]+)|(https?://testserver[^\s<\"']*)")
_NOT_OURS = ("/admin/", "/static/")


def first_paths(stage: Stage) -> set[str]:
    """Every address of the URL configuration, in every language, and every link that was mailed."""
    found = {f"/letters/shelter/signatories/?q={MARK[:5]}", "/letters/shelter/sign/?kind=person",
             "/there-is-no-such-page", "/letters/shelter/signatories/?after=x"}  # fmt: skip
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            found |= set(public_paths(today_of(stage.facts)))
    for message in mail.outbox:
        found |= {urlsplit(link).path for link in re.findall(r"https?://\S+", str(message.body))}
    return {path for path in found if not path.startswith(_NOT_OURS)}


def crawl(client: Client, paths: set[str]) -> Iterator[tuple[str, Any]]:
    """The answer of each page and, from there, of each that is linked; the desk is left out."""
    waiting, seen = sorted(paths), set(paths)
    while waiting:
        path = waiting.pop()
        answer = client.get(path)
        yield path, answer
        for there in _linked(path, answer):
            if there not in seen:
                assert len(seen) < MOST_PAGES, "are there pages without end?"
                seen.add(there)
                waiting.append(there)


def _linked(path: str, answer: Any) -> Iterator[str]:
    try:
        text = answer.getvalue().decode()
    except UnicodeDecodeError:
        return  # a picture, a paper
    if where := answer.get("Location"):
        text += f' href="{where}"'
    for relative, whole in _LINKS.findall(text):
        link = html.unescape(relative or whole)
        parts = urlsplit(urljoin(f"http://testserver{path}", link))
        if parts.netloc == "testserver" and not parts.path.startswith(_NOT_OURS):
            yield f"{parts.path}?{parts.query}" if parts.query else parts.path

"""Share images: drawn by the worker once for what stands on them, and kept on the disk.

A file is named by the digest of its words, under `PREPARED_ROOT/share/`: it never changes, and a
letter whose words change has another. No name of a signer and no figure is on it.
"""

import hashlib
import json
import logging
import os
import tempfile
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from django.conf import settings
from django.db.models import Prefetch
from django.utils import translation
from django.utils.translation import gettext

from petitions.languages import in_language
from petitions.models import Letter, VersionText
from petitions.writing.facts import LetterFacts
from signatories.pages import card
from signatories.pages.typefaces import PLAIN, TITLE, candidates, undrawn

DESIGN = 1  # another number draws all of them anew
SIZE = card.SIZE

log = logging.getLogger("undersigned.share")


@dataclass(frozen=True)
class ImageOrder:
    """What an image has to say."""

    words: card.Words

    @classmethod
    def of(cls, facts: LetterFacts, language: str) -> "ImageOrder":
        """That of a letter as a reader of this language sees it."""
        shown_in = facts.language(language)
        names = [in_language(c.names, shown_in) or c.slug for c in facts.coalitions]
        return cls._saying(shown_in, facts.texts[shown_in].title, names)

    @classmethod
    def _saying(cls, language: str, title: str, coalitions: list[str]) -> "ImageOrder":
        kicker = ""
        if language in dict(settings.LANGUAGES):
            with translation.override(language):
                kicker = gettext("Open letter")
        names = " · ".join(coalitions)
        return cls(card.Words(language, kicker, title, names, settings.SITE_NAME))

    @property
    def digest(self) -> str:
        said = json.dumps([DESIGN, *astuple(self.words)])
        return hashlib.sha256(said.encode()).hexdigest()[:32]

    @property
    def path(self) -> Path:
        return _folder() / f"{self.digest}.png"

    def read(self) -> bytes | None:
        """The image; None where the worker has not drawn it yet."""
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return None


def _folder() -> Path:
    return Path(settings.PREPARED_ROOT) / "share"


def image_orders() -> Iterator[ImageOrder]:
    """Every image that some public letter wants now."""
    titles = VersionText.objects.only("version", "language", "title")
    letters = Letter.objects.public().select_related("current_version")
    for letter in letters.prefetch_related(
        Prefetch("current_version__texts", titles), "letter_owners__coalition"
    ):
        if letter.current_version is None:
            continue
        owners = [owner.coalition for owner in letter.letter_owners.all()]
        for text in letter.current_version.texts.all():
            names = [in_language(c.name, text.language) or c.slug for c in owners]
            yield ImageOrder._saying(text.language, text.title, names)


def draw_share_images(*, limit: int = 5) -> int:
    """Draw what is missing, a few at a time so that mails do not wait, and delete what no letter
    wants any more; how many were drawn.
    """
    folder = _folder()
    orders = {order.path.name: order for order in image_orders()}
    there = {path.name for path in folder.glob("*.png")}
    for name in there - orders.keys():
        (folder / name).unlink(missing_ok=True)
    missing = [order for name, order in orders.items() if name not in there][:limit]
    for order in missing:
        try:
            _write(order)
        except OSError as error:  # such as a full disk
            log.error("a share image cannot be written: %s", error.strerror)
            return 0
    return len(missing)


def _write(order: ImageOrder) -> None:
    image = card.draw(drawable(order.words))
    order.path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=order.path.parent, suffix=".new", delete=False) as file:
        file.write(image)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).chmod(0o644)  # the web server may be another user
    Path(file.name).replace(order.path)


def drawable(words: card.Words) -> card.Words:
    """The words, or what takes the place of those that no font of this machine draws: the site's
    name that of the title, nothing that of the coalition. Symbols alone are left out.
    """
    missing = _letters(undrawn(words.title, candidates(TITLE, words.language)))
    if missing:
        _tell(words, missing)
        words = replace(words, title=words.site, kicker="")
    if missing := _letters(undrawn(words.coalitions, candidates(PLAIN, words.language))):
        _tell(words, missing)
        words = replace(words, coalitions="")
    return words


def _letters(characters: list[str]) -> list[str]:
    return [c for c in characters if c.isalnum()]


def _tell(words: card.Words, missing: list[str]) -> None:
    named = " ".join(f"U+{ord(character):04X}" for character in missing[:8])
    log.warning("no font here draws %s of a share image in %r", named, words.language)

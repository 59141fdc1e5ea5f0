"""The letter that an address names, for every page that speaks of one."""

from django.http import Http404

from petitions.writing.facts import LetterFacts, letter_facts


class LetterTakenDown(Http404):
    """It was here, and those who published it have taken it down: answered 410."""

    def __init__(self, slug: str) -> None:
        super().__init__()
        self.slug = slug


def letter_or_404(slug: str) -> LetterFacts:
    """Raises Http404 where visitors may read no such letter, LetterTakenDown where they could."""
    letter = letter_that_was_signed(slug)
    if letter.is_taken_down:
        raise LetterTakenDown(slug)
    return letter


def letter_that_was_signed(slug: str) -> LetterFacts:
    """The same for its signers, who keep their rights when it is taken down."""
    letter = letter_facts(slug)
    if letter is None:
        raise Http404
    return letter

"""The letter that an address names, for every page that speaks of one."""

from django.http import Http404

from petitions.writing.facts import LetterFacts, letter_facts


def letter_or_404(slug: str) -> LetterFacts:
    """Raises Http404 where visitors may read no such letter."""
    letter = letter_facts(slug)
    if letter is None:
        raise Http404
    return letter

"""The design page: every component of the public pages in its states, with its tokens."""

import re
from itertools import pairwise
from typing import Any

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from petitions.models import Letter
from petitions.writing.facts import LetterFacts, letter_facts
from petitions.writing.reading import letter_read
from signatories.pages.sharing import shared
from signatories.roster.projection import Shown, roster_of, shown_section, tallies_of
from signatories.signing.forms import ConfirmationForm, OrganisationForm, PersonForm

TOKEN = re.compile(r"^  (--[a-z0-9-]+): ([^;]+);", re.MULTILINE)
COLOURS = ("paper", "sheet", "ink", "ink-soft", "rule", "rule-strong", "field-edge", "accent",
           "accent-hover", "on-accent", "link", "focus", "wrong")  # fmt: skip
WRONG = {"name": "=SUM(A1)", "email": "nobody", "visibility": "described"}


@require_safe
@never_cache
def design(request: HttpRequest) -> HttpResponse:
    """Raises Http404 before the demo has a letter to show them with."""
    newest = Letter.objects.public().first()
    facts = letter_facts(newest.slug) if newest else None
    if facts is None:
        raise Http404
    return render(request, "demo/design.html", _components(facts) | _tokens())


def _tokens() -> dict[str, Any]:
    """The stylesheet's own values, read from it, so that this page cannot lag behind."""
    file = finders.find("undersigned.css")
    if file is None:
        return {}
    with open(file, encoding="utf-8") as sheet:
        words = sheet.read()
    light, dark = (dict(TOKEN.findall(part)) for part in _roots(words))
    return {
        "colours": [(name, light[f"--{name}"], dark.get(f"--{name}", "")) for name in COLOURS],
        "measures": [
            (name, value)
            for name, value in light.items()
            if name.startswith(("--size", "--space", "--leading", "--measure", "--page", "--edge"))
        ],
    }


def _roots(words: str) -> list[str]:
    """What stands in the first two `:root` blocks: light, and what dark changes."""
    starts = [found.start() for found in re.finditer(r":root {", words)][:3]
    return [words[begin:end] for begin, end in pairwise(starts)]


def _components(facts: LetterFacts) -> dict[str, Any]:
    language = get_language() or facts.default_language
    read = letter_read(facts, language)
    section = shown_section(facts.sections[0], facts, len(LINES), LINES)
    return {
        "letter": facts,
        "read": read,
        "is_open": True,
        "shared": shared(facts, read),
        "tallies": tallies_of(facts, roster_of(facts)),
        "section": section,
        "forms": {
            "person": PersonForm(letter=facts, language=language),
            "wrong": OrganisationForm(WRONG, letter=facts, language=language, auto_id="wrong_%s"),
            "choice": ConfirmationForm(auto_id="choice_%s"),
        },
    }


def _line(name: str, *beside: str, **more: Any) -> Shown:
    words: dict[str, Any] = {"ref": "", "kind": "person", "honorific": "", "styles": ""}
    words |= {"description": "", "in_person_only": False, "names_beside": list(beside)}
    return Shown(name=name, **words | more)


# Nobody's names, in the scripts that a list has to carry.
LINES = [
    _line("Harbour Light Society", "海港之光協會", "Société Lumière du port", kind="organisation"),
    _line("Mei-Ling Example", "陳美玲", honorific="Dr.", styles="Translator, House of Letters"),
    _line("Ann Example", styles="Professor of law, University of the Harbour", in_person_only=True),
    _line("گۈلنار مىسال", "Gülnar Misal", styles="Editor"),
    _line("ليلى مثال", styles="Writer"),
    _line("བསྟན་འཛིན་དཔེ་མཚོན", "Tenzin Example"),
    _line("김보기", "Kim Bogi"),
    _line("Олена Приклад"),
    _line("", description="A student from Hong Kong, Vancouver"),
]

"""Our catalogue comes before Django's: a word that both have would read in the admin as we say it
elsewhere ("All" of a filter as the sum of a table). Ours has a context then.
"""

import gettext
from pathlib import Path

import django
import pytest
from django.utils.translation import to_locale

from tests.house.test_catalogues import TRANSLATED, compiled

HERE = Path(django.__file__).parent
# Of django.conf: what the admin's forms say besides.
OF_FORMS = {"Clear", "Change", "Currently", "Delete", "Order", "Yes", "No", "Enter a valid value."}


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_admin_reads_as_django_has_it(language: str) -> None:
    ours = compiled(language)._catalog  # type: ignore[attr-defined]
    said_otherwise = {}
    for room in ("contrib/admin", "contrib/auth", "conf"):
        file = HERE / room / "locale" / to_locale(language) / "LC_MESSAGES" / "django.mo"
        with file.open("rb") as opened:
            theirs = gettext.GNUTranslations(opened)._catalog  # type: ignore[attr-defined]
        said_otherwise |= {
            words: (said, ours[words])
            for words, said in theirs.items()
            if words and ours.get(words, said) != said and (room != "conf" or words in OF_FORMS)
        }
    assert said_otherwise == {}

"""French and English are of equal standing: each page of readers and signers leads to the other."""

import re

import pytest
from django.test import Client

from signatories.roster.day_figures import today_of
from tests.stage import Stage, a_claim, published

pytestmark = [pytest.mark.django_db, pytest.mark.once]
LETTER = "letters/shelter"
PATHS = [
    "", "accessibility/", "causes/shelter/", f"{LETTER}/", f"{LETTER}/signatories/",
    f"{LETTER}/checks/", f"{LETTER}/figures/{{today}}/", f"{LETTER}/sign/?kind=person",
    f"{LETTER}/sign/?kind=organisation",
]  # fmt: skip
IN_BOTH_HEADS = ["", "accessibility/", "causes/shelter/", f"{LETTER}/"]


def languages(client: Client, path: str) -> dict[str, str]:
    page = client.get(path).content.decode()
    [nav] = re.findall(r'<nav class="languages".*?</nav>', page, re.DOTALL)
    return {code: href for href, code in re.findall(r'href="([^"]+)" hreflang="([^"]+)"', nav)}


@pytest.mark.parametrize("path", PATHS)
def test_french_and_english_are_one_step_from_each_other(
    client: Client, stage: Stage, path: str
) -> None:
    published(stage, a_claim("Linda Quay", address="q@example.org"))
    stage.recount()
    path = path.format(today=today_of(stage.facts))
    for here in (f"/{path}", f"/fr/{path}"):
        found = languages(client, here)
        assert (found["en"], found["fr"]) == (f"/{path}", f"/fr/{path}")


@pytest.mark.parametrize("path", IN_BOTH_HEADS)
def test_a_head_names_the_page_in_each_language(client: Client, stage: Stage, path: str) -> None:
    for here in (f"/{path}", f"/fr/{path}"):
        page = client.get(here).content.decode()
        links = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', page))
        [canonical] = re.findall(r'<link rel="canonical" href="([^"]+)"', page)
        assert links["en"].endswith(f"/{path}")
        assert links["fr"].endswith(f"/fr/{path}")
        assert canonical == links["fr" if "/fr/" in here else "en"]


def test_a_form_that_was_sent_offers_no_way_that_loses_its_entries(
    client: Client, stage: Stage
) -> None:
    form = {"kind": "person", "step": "check", "name": "Linda", "email": "nobody"}
    page = client.post(f"/{LETTER}/sign/", form, headers={"origin": "http://testserver"})
    assert b'value="Linda"' in page.content
    assert b'class="languages"' not in page.content

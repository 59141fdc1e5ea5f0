"""What a coordinator types into the admin never breaks a page."""

from typing import Any

import pytest
from django.test import Client

from petitions.models import Addressee, Coalition, Letter, Section, Version
from petitions.writing.facts import forget_facts
from signatories.pages.edge import forget_pages
from tests.html import forms
from tests.stage import Stage

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(stage: Stage, client: Client) -> Client:
    client.force_login(stage.admin)
    return client


def save(client: Client, path: str, **changes: Any) -> Any:
    """Open the page, change fields, press Save."""
    url = f"/admin/petitions/{path}/change/"
    page = client.get(url).content.decode()
    form = next(form for form in forms(page) if "_save" in page and len(form.names) > 3)
    return client.post(url, form.values | changes)


def pages_stand(client: Client) -> None:
    forget_facts()
    forget_pages()
    for path in (
        "/",
        "/letters/shelter/",
        "/letters/shelter/signatories/",
        "/letters/shelter/sign/",
    ):
        assert client.get(path).status_code == 200, path


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("opens_at_0", ""),
        ("timezone", "/etc/passwd"),
        ("timezone", "Foo/Bar"),
        ("timezone", "\x00"),
        ("closes_at_0", "9999-12-31"),
        ("addresses_until", "9999-12-31"),
        ("closes_at_0", "1999-12-31"),
    ],
)
def test_an_odd_letter_is_a_field_error(
    admin: Client, stage: Stage, field: str, value: str
) -> None:
    changes = {field: value}
    if field.endswith("_0"):
        changes[field.replace("_0", "_1")] = "12:00:00" if value else ""
    answer = save(admin, f"letter/{stage.letter.pk}", **changes)
    assert answer.status_code == 200
    assert b"errorlist" in answer.content
    pages_stand(admin)


@pytest.mark.parametrize(
    "value",
    ['"text"', "[1, 2]", "true", "NaN", "1e999", "{}", '{"en": 1}', '{"en": ""}', "null", "{",
     '{"en": "\\ud800"}', '{"en": "a\\u0000b"}'],
)  # fmt: skip
def test_odd_words_by_language_are_a_field_error(admin: Client, stage: Stage, value: str) -> None:
    answer = save(admin, f"coalition/{stage.coalition.pk}", name=value)
    assert answer.status_code == 200
    assert b"errorlist" in answer.content
    assert Coalition.objects.get(pk=stage.coalition.pk).name == {"en": "Coalition harbour"}
    office = stage.coalition.offices.first()
    assert save(admin, f"office/{office.pk}", nouns=value).status_code == 200
    pages_stand(admin)


def test_a_sealed_version_is_read_only(admin: Client, stage: Stage) -> None:
    version = stage.letter.current_version
    save(admin, f"version/{version.pk}", number="7", note="A slip")
    assert Version.objects.get(pk=version.pk).number == 1
    assert Addressee.objects.count() == 1


def test_sections_and_owners_of_an_open_letter_cannot_be_deleted(
    admin: Client, stage: Stage
) -> None:
    page = admin.get(f"/admin/petitions/letter/{stage.letter.pk}/change/").content.decode()
    assert "-DELETE" not in page
    assert admin.post(f"/admin/petitions/section/{stage.people.pk}/delete/", {"post": "yes"}
                      ).status_code == 403  # fmt: skip
    assert Section.objects.filter(letter=stage.letter).count() == 2


def test_a_section_stays_with_its_letter(admin: Client, stage: Stage) -> None:
    other = Letter.objects.create(slug="other")
    save(admin, f"section/{stage.people.pk}", letter=str(other.pk))
    assert Section.objects.get(pk=stage.people.pk).letter == stage.letter


def test_a_correction_is_drafted_and_adopted_in_the_admin(admin: Client, stage: Stage) -> None:
    admin.post(
        "/admin/petitions/letter/",
        {"action": "draft_corrections", "_selected_action": [str(stage.letter.pk)]},
    )
    draft = Version.objects.get(letter=stage.letter, number=2)
    draft.texts.filter(language="en").update(title="Protect all exiles")
    action = {"action": "adopt", "_selected_action": [str(draft.pk)]}
    admin.post("/admin/petitions/version/", action)
    assert stage.facts.text("en").title == "Protect all exiles"
    old = Version.objects.get(letter=stage.letter, number=1)
    answer = admin.post(
        "/admin/petitions/version/",
        {"action": "adopt", "_selected_action": [str(old.pk)]},
        follow=True,
    )
    assert "to be newer" in answer.content.decode()
    assert stage.facts.text("en").title == "Protect all exiles"

"""The words of a version that takes signatures stay as they were signed, whoever asks."""

from typing import Any

import pytest
from django.db import DatabaseError, models, transaction

from petitions.models import Addressee, Demand, DemandText, Version, VersionText
from petitions.writing.actions import adopt_correction, draft_correction
from tests.stage import Stage, make_letter

pytestmark = pytest.mark.django_db

CHANGES: list[tuple[type[models.Model], dict[str, Any]]] = [
    (VersionText, {"title": "Send the exiles away"}),
    (VersionText, {"body": "We ask for nothing."}),
    (VersionText, {"language": "zh-hant"}),
    (VersionText, {"digest": "0" * 64}),
    (DemandText, {"text": "Close the door."}),
    (Addressee, {"name": "Somebody Else"}),
    (Addressee, {"office": {"en": "Governor"}}),
]


@pytest.mark.parametrize(("model", "change"), CHANGES)
def test_words_of_a_sealed_version_cannot_be_changed(
    stage: Stage, model: type[models.Model], change: dict[str, Any]
) -> None:
    rows = model._default_manager.order_by("pk")
    before = list(rows.values())
    with pytest.raises(DatabaseError, match="sealed version"), transaction.atomic():
        rows.filter(pk=before[0]["id"]).update(**change)
    assert list(rows.values()) == before


def test_saving_a_sealed_text_is_refused_too(stage: Stage) -> None:
    text = VersionText.objects.get(language="en")
    text.title = "Send the exiles away"
    with pytest.raises(DatabaseError), transaction.atomic():
        text.save()


@pytest.mark.parametrize(("model", "change"), CHANGES)
def test_a_draft_can_still_be_written(
    stage: Stage, model: type[models.Model], change: dict[str, Any]
) -> None:
    letter = make_letter(stage.coalition, "draft", opened=False)
    first = model._default_manager.filter(version__letter=letter).order_by("pk")[:1]
    assert model._default_manager.filter(pk__in=list(first.values_list("pk", flat=True))).update(
        **change
    )


def test_a_correction_is_written_beside_the_sealed_version(stage: Stage) -> None:
    correction = draft_correction(letter=stage.letter, note="A slip in the title.")
    assert correction.texts.filter(language="en").update(title="Protect all exiles")
    assert stage.letter.current_version.texts.get(language="en").title == "Protect the exiles"


@pytest.mark.parametrize("model", [VersionText, DemandText, Addressee])
def test_nothing_is_added_to_a_sealed_version(stage: Stage, model: type[models.Model]) -> None:
    version, demand = stage.letter.current_version, Demand.objects.get()
    rows: dict[type[models.Model], dict[str, Any]] = {
        VersionText: {"language": "zh-hant", "title": "T", "body": "B"},
        DemandText: {"demand": demand, "language": "fr", "text": "Ouvrez."},
        Addressee: {"position": 2, "office": {"en": "Governor"}},
    }
    with pytest.raises(DatabaseError, match="sealed version"), transaction.atomic():
        model._default_manager.create(version=version, **rows[model])


@pytest.mark.parametrize("model", [VersionText, DemandText, Addressee])
def test_no_words_are_moved_into_a_sealed_version(stage: Stage, model: type[models.Model]) -> None:
    sealed = stage.letter.current_version
    correction = draft_correction(letter=stage.letter, note="")
    rows = model._default_manager.filter(version=correction)
    elsewhere = {Addressee: {"position": 2}}.get(model, {"language": "zh-hant"})
    with pytest.raises(DatabaseError, match="sealed version"), transaction.atomic():
        rows.filter(pk=rows.order_by("pk").values("pk")[:1]).update(version=sealed, **elsewhere)


def test_a_translation_is_added_by_a_correction(stage: Stage) -> None:
    correction = draft_correction(letter=stage.letter, note="Now in Chinese too.")
    VersionText.objects.create(
        version=correction, language="zh-hant", title="保護流亡者", body="請收留。"
    )
    adopt_correction(version=correction)
    assert set(stage.facts.texts) == {"en", "fr", "zh-hant"}


def test_a_seal_cannot_be_taken_off(stage: Stage) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Version.objects.filter(pk=stage.letter.current_version_id).update(sealed_at=None)


@pytest.mark.parametrize("model", [VersionText, DemandText, Addressee])
def test_words_of_a_sealed_version_cannot_be_taken_away(
    stage: Stage, model: type[models.Model]
) -> None:
    """Otherwise they can be written again, with other words."""
    with pytest.raises(DatabaseError), transaction.atomic():
        model._default_manager.all().delete()


def test_a_demand_whose_words_were_signed_cannot_be_taken_away(stage: Stage) -> None:
    """The admin's page of a letter lists its demands, each with a box to delete it."""
    with pytest.raises(DatabaseError), transaction.atomic():
        Demand.objects.get().delete()

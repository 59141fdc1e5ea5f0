"""Share images: drawn by the worker, in every script, with no figure and no signer."""

import io
import logging
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site
from django.test import Client
from PIL import Image, ImageChops

from petitions.models import Letter, VersionText
from petitions.writing.actions import adopt_correction, draft_correction
from petitions.writing.facts import forget_facts
from signatories.pages import card, typefaces
from signatories.pages.card import Words, pieces_of, wrapped
from signatories.pages.share_image import DESIGN, ImageOrder, draw_share_images, drawable
from signatories.pages.typefaces import TITLE, Typeface, candidates, runs, undrawn
from tests.stage import Stage

IMAGE = "/letters/shelter/share.png"
SCRIPTS = {
    "en": "Protect the exiles",
    "fr": "Protéger les exilés",
    "zh-hant": "致加拿大政府聯署信：促請實施馬格尼茨基制裁",
    "ar": "رسالة مفتوحة إلى رئيس الوزراء",
    "ug": "ئۇيغۇر خەلقىگە ئەركىنلىك",
    "bo": "བོད་རང་དབང་ཅན་གྱི་ཡིག་ཆ",
    "ru": "Открытое письмо",
    "th": "จดหมายเปิดผนึก",
    "hi": "खुला पत्र",
    "he": "מכתב פתוח",
    "ko": "공개 서한",
    "ja": "公開書簡について",
}


def words(title: str, language: str = "en", **others: str) -> Words:
    said = {"kicker": "", "coalitions": "", "site": ""} | others
    return Words(language=language, title=title, **said)


def place_of(title: str, language: str = "en") -> tuple[int, int, int, int] | None:
    """Where on the sheet a title is seen: left, top, right, bottom."""
    without, drawn = (
        Image.open(io.BytesIO(card.draw(words(text, language)))).convert("L")
        for text in ("", title)
    )
    return ImageChops.difference(without, drawn).point(lambda grey: 255 * (grey > 60)).getbbox()


def every_script() -> bool:
    fonts = typefaces._files()
    return typefaces.can_shape() and {"NotoSerifTibetan-Bold", "NotoSerifCJK-Bold"} <= fonts.keys()


# Files -------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_worker_draws_what_a_request_only_reads(client: Client, stage: Stage) -> None:
    early = client.get(IMAGE)
    assert early.status_code == 503
    assert early["Retry-After"]
    assert early["Cache-Control"] == "no-store"
    assert draw_share_images() == 2  # English and French
    assert draw_share_images() == 0
    answer = client.get(IMAGE)
    assert answer["Content-Type"] == "image/png"
    assert answer["Cache-Control"] == "public, max-age=86400"
    image = Image.open(io.BytesIO(answer.content))
    assert image.size == (1200, 630)
    assert len(answer.content) < 60_000
    french = client.get(f"/fr{IMAGE}")
    assert french.content != answer.content
    untranslated = client.get(f"/zh-hant{IMAGE}")
    assert untranslated.content == answer.content


@pytest.mark.django_db
def test_who_has_it_gets_304(client: Client, stage: Stage) -> None:
    draw_share_images()
    first = client.get(IMAGE)
    again = client.get(IMAGE, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Cache-Control"] == first["Cache-Control"]


@pytest.mark.django_db
def test_other_words_are_another_image_and_the_old_one_goes(client: Client, stage: Stage) -> None:
    draw_share_images()
    before = set(Path(site.PREPARED_ROOT, "share").iterdir())
    tag = client.get(IMAGE)["ETag"]
    version = draft_correction(letter=stage.letter, note="")
    VersionText.objects.filter(version=version, language="en").update(title="Shelter the exiles")
    adopt_correction(version=version)
    forget_facts()
    assert client.get(IMAGE).status_code == 503
    assert draw_share_images() == 1
    assert client.get(IMAGE)["ETag"] != tag
    after = set(Path(site.PREPARED_ROOT, "share").iterdir())
    assert len(after) == 2
    assert len(after & before) == 1
    Letter.objects.update(state="draft")
    draw_share_images()
    assert not list(Path(site.PREPARED_ROOT, "share").iterdir())


@pytest.mark.django_db
def test_page_and_worker_ask_for_the_same_image(stage: Stage) -> None:
    from signatories.pages.share_image import image_orders

    wanted = {ImageOrder.of(stage.facts, language).digest for language in ("en", "fr", "zh-hant")}
    assert {order.digest for order in image_orders()} == wanted
    assert DESIGN


@pytest.mark.django_db
def test_a_full_disk_is_said_and_tried_again(
    stage: Stage, settings: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings.PREPARED_ROOT = tmp_path / "a file"
    settings.PREPARED_ROOT.write_text("")
    assert draw_share_images() == 0
    assert "cannot be written" in caplog.text
    settings.PREPARED_ROOT = tmp_path
    assert draw_share_images() == 2


# Scripts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", SCRIPTS)
def test_every_script_is_drawn_with_signs_of_its_own(language: str) -> None:
    if not every_script():
        pytest.skip("fonts or shaping are missing; on Debian: apt install fonts-noto-core "
                    "fonts-noto-cjk libfribidi0")  # fmt: skip
    title = SCRIPTS[language]
    faces = candidates(TITLE, language)
    assert undrawn(title, faces) == []
    assert drawable(words(title, language)).title == title
    box = place_of(title, language)
    assert box
    left, top, right, bottom = box
    assert 70 <= left < right <= 1130, "within its edges"
    assert 100 <= top < bottom < card.RULE
    runs_to_the_left = language in ("ar", "ug", "he")
    assert (right > 1100) == runs_to_the_left
    assert (left < 100) != runs_to_the_left


def test_arabic_letters_join() -> None:
    """Unshaped, each would stand for itself, and the word would be wider."""
    if not every_script():
        pytest.skip("fonts or shaping are missing")
    [(_, face)] = runs("سلام", candidates(TITLE, "ar"))
    font = face.at(60)
    assert font.getlength("سلام") < sum(font.getlength(letter) for letter in "سلام")


def test_of_two_scripts_in_a_line_each_keeps_its_own_direction() -> None:
    if not every_script():
        pytest.skip("fonts or shaping are missing")
    faces = candidates(TITLE, "ar")
    found = [text for text, _ in runs("احموا Hong Kong الآن 2026", faces)]
    assert found == ["احموا ", "Hong Kong", " الآن ", "2026"]
    assert [text for text, _ in runs("Free بوابة سلام now", faces)] == [
        "Free ", "بوابة سلام", " now"]  # fmt: skip


def test_what_no_font_draws_gives_way_to_the_sites_name(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        shown = drawable(words("Letter \U00030001", kicker="Open letter",
                               coalitions="\U00030001", site="Undersigned"))  # fmt: skip
    assert (shown.title, shown.kicker, shown.coalitions) == ("Undersigned", "", "")
    assert "U+30001" in caplog.text
    assert "Letter" not in caplog.text
    assert card.draw(shown)


def test_a_symbol_that_no_font_draws_is_left_out() -> None:
    assert drawable(words("Now \U0001fae8!")).title == "Now \U0001fae8!"
    assert card.draw(words("Now \U0001fae8!"))


def test_without_any_font_latin_is_drawn_and_the_rest_is_said(monkeypatch: Any) -> None:
    bare = (Typeface(""),)
    assert undrawn("Protect the exiles", bare) == []
    assert undrawn("致加拿大", bare) == list("致加拿大")
    monkeypatch.setattr(typefaces, "can_shape", lambda: False)
    assert undrawn("سلام", candidates(TITLE, "ar")) == list("سلام")


# Lines -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("two words", ["two ", "words"]),
        ("促請「立即」。", ["促", "請", "「立", "即」。"]),
        ("香港（Hong Kong）人", ["香", "港", "（Hong ", "Kong）", "人"]),
        ("བོད་ཡིག་", ["བོད་", "ཡིག་"]),
        ("well-known", ["well-", "known"]),
        ("공개 서한", ["공개 ", "서한"]),
        ("", [""]),
    ],
)
def test_a_line_ends_where_its_script_lets_it(text: str, pieces: list[str]) -> None:
    assert list(pieces_of(text)) == pieces


@pytest.mark.parametrize("text", ["word " * 60, "x" * 300, "致" * 300, "จดหมาย" * 50, "é" * 300])
def test_a_title_of_any_length_stays_on_the_sheet(text: str) -> None:
    faces = candidates(TITLE, "en")
    for line in wrapped(text, faces, 40, 1040):
        assert sum(face.at(40).getlength(piece) for piece, face in runs(line, faces)) <= 1040
    box = place_of(text)
    assert box, "is there no font for this script? On Debian: apt install fonts-noto-core"
    assert box[3] < card.RULE
    assert box[2] <= 1130

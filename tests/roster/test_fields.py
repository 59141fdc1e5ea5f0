"""Words that will be printed: what may stand on a list, and what the answer is to the rest."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from signatories.roster.fields import MailboxField, PrintedField, PrintedLinesField, WebsiteField

NAMES = [
    "Ann Example",
    "Erin O’Toole",
    "陳大文",
    "Абдулахат Нур",
    "عبد الأحد نور",
    "Nguyễn Thị Ánh",
    "Jean-François d’Arc",
    "Ms. J. K. (Jo) Smith-Jones, Ph.D.",
    "Amnesty International Canada (English Speaking)",
    "60 Million Girls",
    "Change.org",
    "Smith, U.S./Canada",
    "می‌خواهم",
    "Harbour & Haven – a society",
    "པདྨ",
    "क्षितिज",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_kept_as_given(name: str) -> None:
    assert PrintedField().clean(name) == name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ann   Example ", "Ann Example"),
        ("Zoe\u0308", "Zoë"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_white_space_and_composition_are_tidied(typed: str, kept: str) -> None:
    assert PrintedField(required=False).clean(typed) == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("http://example.com", "link"),
        ("see HTTPS://example.com", "link"),
        ("www.example.com", "link"),
        ("ftp://example", "link"),
        ("[url=x]Ann[/url]", "link"),
        ("<a href=x>Ann</a>", "link"),
        ("Ann example.com/ad", "link"),
        ("=HYPERLINK(A1)", "formula"),
        ("+1 Ann", "formula"),
        ("-Ann", "formula"),
        ("@SUM(A1)", "formula"),
        ("|cmd", "formula"),
        ("  =Ann", "formula"),
        ("Ann\x00Example", "null_characters_not_allowed"),
        ("Ann\x07", "control"),
        ("Ann\x1b[31m", "control"),
        ("Ann\tExample", "control"),
        ("Ann\nExample", "control"),
        ("Ann\u2028Example", "control"),
        ("Ann\u202eelpmaxE", "control"),
        ("Ann\u2066", "control"),
        ("Ann\ue000", "control"),
        ("\u3164", "control"),
        ("\u115f", "control"),
        ("Ann\ufffd", "control"),
        ("\u200bAnn", "control"),
        ("Ann\U000e0041", "control"),
        ("A" + "\u0301" * 150, "control"),
        ("\uff1d1a", "formula"),
        ("\uff0b1a", "formula"),
        ("\uff20sum", "formula"),
        ("\u200e@sum", "formula"),
        ("bit.ly/abc", "link"),
        ("t.me/spam", "link"),
        ("evil.shop?x=1", "link"),
        ("evil.com", "link"),
        ("\uff57\uff57\uff57.evil.com", "link"),
        ("https\uff1a//evil", "link"),
        ("spam@evil.com", "link"),
        ("123", "letterless"),
        ("...", "letterless"),
        ("👍", "letterless"),
        ("A" * 201, "max_length"),
        ("A" * 10_000, "max_length"),
        ("", "required"),
        ("  ", "required"),
    ],
)
def test_what_may_not_stand_on_a_list_is_answered(typed: str, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        PrintedField().clean(typed)
    assert code in [error.code for error in refused.value.error_list]


@given(st.text(max_size=40))
def test_any_text_is_kept_or_answered_and_what_is_kept_is_kept_again(typed: str) -> None:
    field = PrintedField(required=False)
    try:
        kept = field.clean(typed)
    except ValidationError:
        return
    assert field.clean(kept) == kept
    assert "\x00" not in kept
    assert "\n" not in kept


def test_several_names_are_one_a_line() -> None:
    assert PrintedLinesField().clean(" 陳大文 \r\n\r\n  Chan   Tai-man\n") == "陳大文\nChan Tai-man"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Ann\nwww.example.com", "link"),
        ("Ann\n=1+1", "formula"),
        ("Ann\n\x00", "null_characters_not_allowed"),
        ("Ann\n12", "letterless"),
        ("\n", "required"),
        ("\n".join(["Ann Example"] * 40), None),
    ],
)
def test_every_line_is_held_to_the_same_rules(typed: str, code: str | None) -> None:
    with pytest.raises(ValidationError) as refused:
        PrintedLinesField(max_length=400).clean(typed)
    assert code in [error.code for error in refused.value.error_list]


def test_lines_together_fit_their_column() -> None:
    field = PrintedLinesField(max_length=20)
    assert field.clean("Ann Example\nBen Exam") == "Ann Example\nBen Exam"
    with pytest.raises(ValidationError):
        field.clean("Ann Example\nBen Example")


@pytest.mark.parametrize("address", ["ann@example.org", "Ann+Letters@Example.org", "a@bücher.de"])
def test_an_address_is_kept_as_typed(address: str) -> None:
    assert MailboxField().clean(f" {address} ") == address


@pytest.mark.parametrize(
    "address",
    ["ann", "ann@", "@example.org", "ann@example", "a b@example.org", "ann@example.org\nBcc: x@y.z",
     "ann@example.org,ben@example.org", "Ann <ann@example.org>", "a" * 250 + "@example.org",
     "ann\x00@example.org",
     # No mail can be addressed to these: their domains have no ASCII form.
     "ann@" + "é" * 60 + ".org", "ann@\u3002.org"],
)  # fmt: skip
def test_a_bad_address_is_answered(address: str) -> None:
    with pytest.raises(ValidationError):
        MailboxField().clean(address)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("www.example.org", "https://www.example.org"),
        ("http://example.org/a", "http://example.org/a"),
        ("  https://example.org ", "https://example.org"),
        ("", ""),
    ],
)
def test_a_website_gets_its_scheme(typed: str, kept: str) -> None:
    assert WebsiteField(required=False).clean(typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["javascript:alert(1)", "javascript://example.org/%0aalert(1)", "ftp://example.org", "x y",
     "https://", "data:text/html,x", "https://example.org/" + "a" * 200, "//", "http://[::1",
     "https://exa\x00mple.org"],
)  # fmt: skip
def test_what_is_no_website_is_answered(typed: str) -> None:
    with pytest.raises(ValidationError):
        WebsiteField().clean(typed)

"""What mail programs add around a letter, taken off."""

import pytest

from signatories.importing.lines import read_text_lines
from signatories.importing.mail import is_sending_date, without_mail
from signatories.importing.reading import read_letter

LETTER = "Open letter on the harbour\n\nWe ask the council to keep the harbour open to all.\n\n"
SIGNED = "Signed by:\n\nHarbour Roe Society\nAna Roe, teacher\nLuis Doe, nurse\n"


def kept(text: str) -> list[str]:
    return [line.text for line in without_mail(read_text_lines(text))]


@pytest.mark.parametrize(
    "head",
    [
        "---------- Forwarded message ---------\nFrom: Ana Roe <ana@example.org>\n"
        "To: <undisclosed-recipients:;>\n\n",
        "-------- Weitergeleitete Nachricht --------\nVon: Ana Roe <ana@example.org>\n"
        "An: alle@example.org\n\n",
        "-------- Message transféré --------\nDe : Ana Roe\nPour : tous\nÀ : tous\n\n",
        "---------- 转发的邮件 ---------\n发件人: 某某小组 <a@example.org>\n"
        "收件人: b@example.org\n\n",
        "On Mon, 3 May 2021 at 9:14, Ana Roe <ana@example.org> wrote:\n\n",
        "Am 3. Mai 2021 um 9:14 schrieb Ana Roe <ana@example.org>:\n\n",
        "在 2021年5月3日，某某 <a@example.org> 写道：\n\n",
    ],
)
def test_the_head_of_a_forwarded_mail_goes(head: str) -> None:
    letter = read_letter(head + LETTER + SIGNED)
    assert letter.title == "Open letter on the harbour"
    assert [entry.parts.name for entry in letter.entries][:2] == ["Harbour Roe Society", "Ana Roe"]
    assert not any("@" in text for text in kept(head + LETTER))


def test_a_letters_own_to_and_from_stay() -> None:
    text = "To: The Council\nFrom: The undersigned\nDate: 3 May 2021\n\n" + LETTER
    assert kept(text)[:3] == ["To: The Council", "From: The undersigned", "Date: 3 May 2021"]


def test_quoting_marks_on_each_line_hide_nothing() -> None:
    quoted = "".join(f"> {line}\n" for line in (LETTER + SIGNED).split("\n"))
    twice = "".join(f"> > {line}\n" for line in (LETTER + SIGNED).split("\n"))
    plain = [entry.parts.name for entry in read_letter(LETTER + SIGNED).entries]
    assert [entry.parts.name for entry in read_letter(quoted).entries] == plain
    assert [entry.parts.name for entry in read_letter(twice).entries] == plain


def test_rules_and_underlines_within_a_quotation_are_read() -> None:
    lines = read_text_lines("> A letter\n> ========\n> \n> ----\n> Text of it.\n")
    assert [(line.text, line.heading) for line in lines] == [("A letter", 1), ("Text of it.", 0)]


def test_the_feet_of_a_mailing_list_go() -> None:
    foot = "You received this message because you are subscribed to the group Harbour.\nRoe Club\n"
    assert kept(LETTER + SIGNED + foot)[-1].startswith("Luis Doe") is True


def test_when_a_mail_was_sent_on_is_not_the_letters_day() -> None:
    head = "From: Ana Roe <ana@example.org>\nDate: Tue, 4 May 2021 09:14:22 -0500\n\n"
    dated = read_letter(head + "Open letter on the harbour\n\n1 May 2021\n\n" + SIGNED)
    assert dated.date == "2021-05-01"
    assert read_letter(head + LETTER + SIGNED).date == "2021-05-04"
    assert not is_sending_date("Date: 3 May 2021")

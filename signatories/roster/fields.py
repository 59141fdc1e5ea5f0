"""Fields for words that will be printed on a list: what may not stand there, and why not."""

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_LINK = re.compile(
    r"https?:|www\.|://|\[url|<a\s|\w\.\w{2,}[/?#]|\w@\w+\.|\w\.(?:com|net|info|biz|xyz|top|shop)\b",
    re.IGNORECASE,
)
_FORMULA = ("=", "+", "-", "@", "\t", "|", "%")
_SPACES = re.compile("[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_UNPRINTABLE = ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")
# Zero-width joiners are letters' own in Persian and the scripts of India; every other invisible
# mark (directions, tags, fillers, the replacement character) is none.
_JOINERS = {"\u200c", "\u200d"}
_FILLERS = set("\u115f\u1160\u3164\uffa0\ufffc\ufffd\u2800")
_MARKS_ON_A_LETTER = 8


def _as_read(text: str) -> str:
    """The text as a reader, a browser or a spreadsheet takes it: full-width forms are plain ones,
    and invisible marks are not there.
    """
    if text.isascii():
        return text.strip()  # a long list of plain names is read in half the time
    plain = unicodedata.normalize("NFKC", text)
    return "".join(c for c in plain if unicodedata.category(c) != "Cf").strip()


def refuse_links(text: str) -> None:
    if _LINK.search(_as_read(text)):
        raise ValidationError(
            _("This looks like a link. Write the name only; there is no place for links here."),
            code="link",
        )


def refuse_formulas(text: str) -> None:
    """A cell that begins so runs as a formula in a spreadsheet."""
    read = _as_read(text)
    if read.startswith(_FORMULA):
        raise ValidationError(
            _("This begins with “%(sign)s”. Begin with a letter."),
            code="formula",
            params={"sign": read[0]},
        )


def refuse_control_characters(text: str) -> None:
    if text.isascii() and text.isprintable():
        return
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if (
            category in _UNPRINTABLE
            or (category == "Cf" and character not in _JOINERS)
            or character in _FILLERS
            or marks > _MARKS_ON_A_LETTER
        ):
            raise ValidationError(
                _("This holds invisible control characters. Type it instead of pasting it."),
                code="control",
            )


def need_a_letter(text: str) -> None:
    if text and not any(character.isalpha() for character in text):
        raise ValidationError(_("This has no letter in it. Write a name."), code="letterless")


class PrintedField(forms.CharField):
    """One line of words that will be printed; white space is tidied, the words are kept."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 200)
        super().__init__(**kwargs)
        self.validators += [
            refuse_control_characters, refuse_links, refuse_formulas, need_a_letter
        ]  # fmt: skip

    def to_python(self, value: Any) -> str:
        text = unicodedata.normalize("NFC", super().to_python(value) or "")
        return _SPACES.sub(" ", text).strip(" ")


class PrintedLinesField(PrintedField):
    """Several names, one a line."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        lines = (
            super(PrintedLinesField, self).to_python(line) for line in _LINE_ENDS.split(value or "")
        )
        return "\n".join(line for line in lines if line)

    def run_validators(self, value: str) -> None:
        for line in _LINE_ENDS.split(value):
            super().run_validators(line)
        if self.max_length and len(value) > self.max_length:
            raise ValidationError(
                _("Together these are longer than %(max)s characters."),
                params={"max": self.max_length},
            )


class ProseField(forms.CharField):
    """Words for a few readers, never printed: lines and links may stand there, marks that nobody
    sees may not.
    """

    widget = forms.Textarea

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 2000)
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        text = unicodedata.normalize("NFC", super().to_python(value) or "")
        return _LINE_ENDS.sub("\n", text).strip()

    def run_validators(self, value: str) -> None:
        for line in value.split("\n"):
            refuse_control_characters(line.replace("\t", " "))
        super().run_validators(value)


class MailboxField(forms.EmailField):
    """An address that a mail can reach. Its local part is kept as typed, `+` and all."""

    default_error_messages = {
        "invalid": _("This is not a complete e-mail address. It looks like name@example.org.")
    }

    def clean(self, value: Any) -> str:
        address = super().clean(value)
        if address and not _can_be_mailed(address):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return address


def _can_be_mailed(address: str) -> bool:
    """Whether its domain has the ASCII form that mail needs, and all of it fits an envelope."""
    try:
        domain = address.rpartition("@")[2].encode("idna")
    except UnicodeError:
        return False
    return len(address.encode()) <= 254 and b"." in domain.strip(b".")


class WebsiteField(forms.CharField):
    """An organisation's site: https:// is added where it was left out."""

    def clean(self, value: Any) -> str:
        text = super().clean(value).strip()
        if not text:
            return ""
        if "://" not in text:
            text = f"https://{text}"
        field = forms.URLField(max_length=200, assume_scheme="https")
        try:
            address = field.clean(text)
        except ValidationError as error:
            raise ValidationError(
                _("This is not a web address. It looks like www.example.org."), code="invalid"
            ) from error
        if not address.startswith(("https://", "http://")):
            raise ValidationError(_("A web address begins with https://."), code="invalid")
        return address

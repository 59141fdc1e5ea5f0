"""The form: an organisation's, and a person's. Plain forms: signing is one INSERT, no look-up."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from petitions.languages import in_language
from petitions.writing.facts import LetterFacts
from signatories.models import Signature
from signatories.models.claim import Claim, Line
from signatories.privacy.subscribing import YEARS
from signatories.roster.fields import (
    MailboxField,
    PrintedField,
    PrintedLinesField,
    WebsiteField,
)
from signatories.roster.words import enumerated
from signatories.signing.two_choices import TwoChoices

Visibility = Signature.Visibility


class SigningForm(forms.Form):
    """What both kinds of signatory fill in."""

    kind: str

    visibility = forms.ChoiceField(
        label=_("Who may see this signature?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose who may see the signature. Nothing is chosen for you."),
        },
    )
    description = PrintedField(
        label=_("How should the list describe you?"),
        help_text=_("Needed only if you chose to be described. A moderator approves the words: "
                    "for example “a student from Hong Kong, Vancouver”."),
        required=False,
    )  # fmt: skip
    email = MailboxField(
        label=_("E-mail address"),
        help_text=_("We send one message to check that it is yours. It is never published."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"required": _("Give the address to which we send the message.")},
    )

    discreet = forms.BooleanField(
        label=_("Write to me discreetly"),
        help_text=_("Our messages then name neither the letter nor those who publish it."),
        required=False,
    )

    def __init__(self, *args: Any, letter: LetterFacts, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.letter, self.language = letter, language
        if letter.discreet:
            del self.fields["discreet"]  # they do so for everybody
        self.fields["visibility"].choices = [  # type: ignore[attr-defined]
            (value, _choice(value.label, sentence)) for value, sentence in self._sentences()
        ]
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    def _sentences(self) -> list[tuple[Visibility, Any]]:
        """Each choice with its honest sentence."""
        offices = enumerated(
            in_language(a.office, self.language) or a.name for a in self.letter.addressees
        )
        return [
            (Visibility.PUBLIC,
             _("Anybody can read and copy the list, now and later: copies of a public list cannot "
               "be recalled.")),
            (Visibility.DESCRIBED,
             _("The list shows a description in place of the name. The coalition's moderators "
               "know the name.")),
            (Visibility.ADDRESSEE,
             _("These offices will hold the name and may pass it on: %(offices)s. The public "
               "list does not show it.") % {"offices": offices or _("those the letter addresses")}),
            (Visibility.COUNTED,
             _("The signature is part of one rounded figure. The name is deleted once a moderator "
               "has checked it.")),
        ]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("visibility") == Visibility.DESCRIBED:
            if not cleaned.get("description") and "description" not in self.errors:
                self.add_error(
                    "description", _("Write the words that should stand in place of the name.")
                )
        else:
            cleaned["description"] = ""
        office = cleaned.get("office", "")
        if not self.errors and self.letter.section_for(self.kind, office) is None:
            self.add_error(None, _("This letter does not take signatures of this kind."))
        return cleaned

    def answers(self) -> list[tuple[Any, Any]]:
        """Each question that was answered, with the answer in words; only after validation."""
        found = []
        for name, field in self.fields.items():
            answer = self.cleaned_data.get(name)
            if isinstance(field, forms.ChoiceField):
                answer = dict(field.choices).get(answer) if answer else ""  # type: ignore[arg-type]
            elif isinstance(field, forms.BooleanField):
                answer = _("Yes") if answer else ""
            if answer:
                found.append((field.label, answer))
        return found

    def line(self) -> Line:
        """The line as it would be printed; only after validation."""
        names = ("name", "honorific", "other_names", "role", "affiliation", "website",
                 "description", "office", "in_person_only")  # fmt: skip
        values = {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}
        return Line(kind=self.kind, **values)

    def claim(self) -> Claim:
        data = self.cleaned_data
        return Claim(
            line=self.line(),
            address=data["email"],
            visibility=data["visibility"],
            language=self.language,
            address_until=self.letter.erased_on.isoformat(),
            discreet=self.letter.discreet or data["discreet"],
            representative=data.get("representative", ""),
            representative_role=data.get("representative_role", ""),
            next_letters=data.get("next_letters", False),
        )


class OrganisationForm(SigningForm):
    kind = Signature.Kind.ORGANISATION

    name = PrintedField(
        label=_("Name of the organisation"),
        help_text=_("As it should stand on the list."),
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": _("Write the organisation's name.")},
    )
    other_names = PrintedLinesField(
        label=_("Its name in other languages or scripts"),
        help_text=_("One a line, if it has any. Both are shown."),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    website = WebsiteField(
        label=_("Website"),
        required=False,
        max_length=200,
        help_text=_("It helps moderators to check the signature."),
        widget=forms.TextInput(
            attrs={"inputmode": "url", "autocomplete": "url", "spellcheck": "false"}
        ),
    )
    representative = PrintedField(
        label=_("Your own name"),
        help_text=_("For the moderators only. It is never published."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Write your own name, so that moderators know who asked.")},
    )
    representative_role = PrintedField(
        label=_("Your role in the organisation"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    authority = forms.BooleanField(
        label=_("I may sign for this organisation"),
        error_messages={
            "required": _("Only somebody who may sign for the organisation can add it."),
        },
    )
    next_letters = forms.BooleanField(
        label=_("Tell us about this coalition’s next letters"), required=False
    )
    field_order = [
        "name", "other_names", "website", "visibility", "description", "representative",
        "representative_role", "email", "discreet", "authority", "next_letters",
    ]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["visibility"].initial = Visibility.PUBLIC
        self.fields["next_letters"].help_text = ngettext(
            "Not needed for signing. Your address is then also kept for this, encrypted and apart "
            "from the signature, for %(years)d year. Each such message has a link that ends it, "
            "and withdrawing ends it too.",
            "Not needed for signing. Your address is then also kept for this, encrypted and apart "
            "from the signature, for %(years)d years. Each such message has a link that ends it, "
            "and withdrawing ends it too.",
            YEARS,
        ) % {"years": YEARS}


class PersonForm(SigningForm):
    kind = Signature.Kind.PERSON

    honorific = PrintedField(
        label=_("Honorific"),
        help_text=_("Only if it should be printed, such as “Hon.” or “Dr.”"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "honorific-prefix"}),
    )
    name = PrintedField(
        label=_("Name"),
        help_text=_("As it should stand on the list."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Write the name.")},
    )
    other_names = PrintedLinesField(
        label=_("Name in another script"),
        help_text=_("If there is one, for example 陳大文. Both are shown."),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    office = forms.ChoiceField(label=_("Public office"), required=False)
    role = PrintedField(
        label=_("Role"),
        help_text=_("As it should be printed, such as “President” or “Member of Parliament”."),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    affiliation = PrintedField(
        label=_("Organisation or institution"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    in_person_only = forms.BooleanField(
        label=_("I sign in a personal capacity"),
        help_text=_("The list will say so. Affiliations are given for identification only."),
        required=False,
    )
    representative = PrintedField(
        label=_("Are you signing for an office-holder? Your own name"),
        help_text=_("Leave it empty if you sign for yourself. It is never published."),
        required=False,
    )
    field_order = ["name", "honorific", "other_names", "office", "role", "affiliation",
                   "in_person_only", "representative", "visibility", "description",
                   "email", "discreet"]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.letter.takes_office_holders:
            del self.fields["office"], self.fields["representative"]
            return
        offices = [(o.code, o.noun(self.language)) for o in self.letter.offices]
        self.fields["office"].choices = [("", pgettext_lazy("an office", "None")), *offices]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("representative") and not cleaned.get("office"):
            self.add_error(
                "representative",
                _("Only office-holders can be signed for. Leave this empty, or choose the office."),
            )
        return cleaned


FORMS: dict[str, type[SigningForm]] = {form.kind: form for form in (OrganisationForm, PersonForm)}


def _choice(label: Any, sentence: Any) -> SafeString:
    return format_html('<strong>{}</strong> <span class="hint">{}</span>', label, sentence)


class ConfirmationForm(TwoChoices):
    """Two unmarked choices: a robot that presses the button has chosen nothing."""

    choices = [("sign", _("I sign")), ("not-me", _("This was not me"))]

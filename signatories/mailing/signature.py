"""What a signer is told of their signature once it is there: what was decided, corrected, asked."""

from django.core.mail import EmailMultiAlternatives
from django.utils import translation
from django.utils.translation import get_language_info

from signatories.mailing.composing import NothingToSend, compose
from signatories.mailing.own_page import own_page_token
from signatories.models import Contact, Mail, Signature
from signatories.models.reason import reason_in_words

State = Signature.State


def signed_again(mail: Mail) -> EmailMultiAlternatives:
    """Tells a signatory that the same name from the same mailbox asked once more. Always discreet:
    the second time they may have asked for that, and it was not kept.
    """
    return _tell(mail, "signed_again", discreet=True)


def published(mail: Mail) -> EmailMultiAlternatives:
    """Tells that a moderator let it through; not if it has left the list since."""
    return _tell(mail, "published", only_in={State.PUBLISHED})


def declined(mail: Mail) -> EmailMultiAlternatives:
    """Tells that a moderator declined it, and the reason in words."""
    return _tell(mail, "declined", only_in={State.DECLINED})


def corrected(mail: Mail) -> EmailMultiAlternatives:
    """Tells that a moderator changed the wording of a line."""
    return _tell(mail, "corrected", only_in={State.WAITING, State.HELD, State.PUBLISHED})


def question(mail: Mail) -> EmailMultiAlternatives:
    """Tells that a moderator asks something, while it is open. What is asked stands on the
    signer's own page alone: it can name whom no mail may name.
    """
    signature = mail.signature
    if signature is None or signature.asked_at is None or signature.answered_at is not None:
        raise NothingToSend
    return _tell(mail, "question", only_in={State.WAITING, State.HELD})


def refused(mail: Mail) -> EmailMultiAlternatives:
    """Tells that a moderator left what is published as it is."""
    return _tell(mail, "refused", only_in={State.PUBLISHED})


def _tell(
    mail: Mail, template: str, *, only_in: set[State] | None = None, discreet: bool = False
) -> EmailMultiAlternatives:
    """A message about a signature to its mailbox, if it is still in a state that it speaks of."""
    signature = mail.signature
    if signature is None or (only_in and signature.state not in only_in):
        raise NothingToSend
    contact = Contact.objects.filter(pk=signature.pk).first()
    mailbox = contact.open_address() if contact else None
    if contact is None or mailbox is None:
        raise NothingToSend
    claim = contact.open_claim()
    return compose(
        mail,
        template,
        to=mailbox.address,
        language=signature.language,
        letter=signature.letter,
        discreet=discreet or claim is None or claim.discreet,
        context={
            **_reason(signature),
            "visibility": signature.visibility,
            "path_of": "own-page",
            "token": own_page_token(signature),
        },
    )


def _reason(signature: Signature) -> dict[str, str]:
    """The reason in words; `reason_in` names their language where it is not the signer's."""
    if not signature.reason:
        return {}
    with translation.override(signature.language):
        words, language = reason_in_words(
            signature.reason, letter_id=signature.letter_id, wanted=signature.language
        )
        context = {"reason": words, "reason_language": language, "reason_in": ""}
        if language != signature.language:
            try:
                context["reason_in"] = str(get_language_info(language)["name_translated"])
            except KeyError:
                context["reason_in"] = language
    return context

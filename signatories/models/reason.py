"""Why a signature is declined or an entry removed: codes that are stored, words that are shown."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Reason(TextChoices):
    NOT_VERIFIED = "not-verified", _("Could not be verified")
    NOT_GENUINE = "not-genuine", _("Not genuine")
    DUPLICATE = "duplicate", _("Already on the list")
    OUTSIDE = "outside", _("Outside what this letter takes")
    ABUSE = "abuse", _("Abuse")
    ON_REQUEST = "on-request", _("At the signatory's request")

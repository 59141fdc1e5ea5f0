import allauth.account.apps
from django.utils.translation import gettext_lazy as _


class AccountConfig(allauth.account.apps.AccountConfig):
    """allauth's accounts, whose middleware runs on staff addresses only (`staff.gate`): allauth's
    own insists on finding it among those that every public page passes.
    """

    verbose_name = _("Accounts")

    def ready(self) -> None:
        from allauth.account import checks  # noqa: F401

from django.apps import AppConfig
from django.core.signals import request_finished
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SignatoriesConfig(AppConfig):
    name = "signatories"
    verbose_name = _("Signatures")

    def ready(self) -> None:
        from signatories.desk.groups import make_groups
        from signatories.names.remembering import forget_after_a_while
        from signatories.privacy import checks  # noqa: F401
        from signatories.privacy.failures import forget_failures
        from signatories.roster import receivers  # noqa: F401
        from signatories.signing import checks as signing_checks  # noqa: F401
        from signatories.staff import receivers as staff_receivers  # noqa: F401

        post_migrate.connect(make_groups, sender=self)
        request_finished.connect(forget_after_a_while)
        request_finished.connect(forget_failures)

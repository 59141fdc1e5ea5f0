"""Who is signed in, read with how they work at the desk: its every page asks for both."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.models import User


class StaffBackend(AuthenticationBackend):
    def get_user(self, user_id: Any) -> User | None:
        user = User.objects.select_related("desk").filter(pk=user_id).first()
        return user if user is not None and self.user_can_authenticate(user) else None

"""The suite's settings: the real ones, with keys of its own and cheap password hashes."""

import os

os.environ["DEMO"] = "0"
os.environ["DEBUG"] = "0"
# Tests of the desk begin signed in; tests/staff switch it on.
os.environ["STAFF_NEED_SECOND_FACTOR"] = "0"
os.environ.setdefault("DATABASE_URL", "sqlite:///:memory:")
os.environ.update(
    SECRET_KEY="only for tests",
    SEALING_KEYS="AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
    DIGEST_KEY="AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9",
    PUBLIC_ORIGIN="http://testserver",
    ALLOWED_HOSTS="testserver",
)

from config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
WHITENOISE_AUTOREFRESH = True

"""The yardstick's settings: as little of Django as can read a row and write one."""

import os

import environ

SECRET_KEY = "measures only"
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "tests.bench.bare"
INSTALLED_APPS: list[str] = []
MIDDLEWARE: list[str] = []
USE_TZ = True
DATABASES = {"default": environ.Env().db_url("DATABASE_URL") | {"CONN_MAX_AGE": 600}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LETTER_BYTES = int(os.environ["LETTER_BYTES"])
TALLY_BYTES = int(os.environ["TALLY_BYTES"])

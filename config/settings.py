"""Settings: everything that differs between two installations comes from the environment."""

import tomllib
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from config.environment import (
    LOOPBACK,
    database,
    env,
    is_loopback,
    key,
    keys,
    mail_server,
    origin,
    proxies,
    secret,
)
from config.operators import mailboxes, place, recipients

BASE_DIR = Path(__file__).resolve().parent.parent
VERSION = str(tomllib.loads((BASE_DIR / "pyproject.toml").read_text())["project"]["version"])

# The demo has logins anybody can read and a mailbox anybody can open. It is a switch of its own:
# DEBUG stays off in it, and it refuses to start where the public could reach it.
DEMO = env.bool("DEMO", default=False)
DEBUG = env.bool("DEBUG", default=False)

PUBLIC_ORIGIN = origin("PUBLIC_ORIGIN")
# Nobody but this machine can come: what invents names refuses elsewhere.
ONLY_THIS_MACHINE = is_loopback(PUBLIC_ORIGIN)
# What the site calls itself in titles, feeds, and wherever a letter is shared.
SITE_NAME = env.str("SITE_NAME", default="").strip() or "Undersigned"
if DEMO and not ONLY_THIS_MACHINE:
    raise ImproperlyConfigured(
        "DEMO is on and PUBLIC_ORIGIN is not this machine. The demo shows every mail it sends to "
        "anybody: it runs on loopback only. Unset DEMO to run for real."
    )
if DEMO and DEBUG:
    raise ImproperlyConfigured("DEMO and DEBUG cannot both be on: the demo is what users see.")
if DEBUG and not ONLY_THIS_MACHINE:
    raise ImproperlyConfigured("DEBUG is on and PUBLIC_ORIGIN is not this machine. Unset DEBUG.")

SECRET_KEY = secret("SECRET_KEY")
# Sealing keys, newest first; the older ones only open what they sealed. The digest key is apart:
# it cannot be changed without forgetting which mailboxes have signed.
SEALING_KEYS = keys("SEALING_KEYS")
DIGEST_KEY = key(secret("DIGEST_KEY"), name="DIGEST_KEY")

ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[]) or [urlsplit(PUBLIC_ORIGIN).hostname]
if DEMO and not LOOPBACK.issuperset(ALLOWED_HOSTS):
    raise ImproperlyConfigured("DEMO is on and ALLOWED_HOSTS names another machine. Unset one.")
if ONLY_THIS_MACHINE:
    ALLOWED_HOSTS += ["127.0.0.1", "localhost", "[::1]"]

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "allauth",
    "signatories.staff.apps.AccountConfig",
    "allauth.mfa",
    "crispy_forms",
    "csp",
    "petitions",
    "signatories",
]

MIDDLEWARE = [
    "signatories.pages.edge.Edge",
    "django.middleware.security.SecurityMiddleware",
    # Before the policy, which a stylesheet or a font has no use for.
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.policies.SitePolicy",
    # Before what refuses: its answers are pages too.
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.middleware.PermissionsPolicy",
    "config.middleware.RefuseImpossibleLength",
    "config.middleware.RefuseControlCharacters",
    "config.middleware.LanguageOfThePath",
    "signatories.staff.middleware.StaffSession",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "signatories.staff.middleware.StaffUser",
    "signatories.staff.middleware.StaffMessages",
    "signatories.staff.gate.StaffGate",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "signatories.pages.addresses.site",
            ],
        },
    }
]

CRISPY_ALLOWED_TEMPLATE_PACKS = ("undersigned",)
CRISPY_TEMPLATE_PACK = "undersigned"
CRISPY_FAIL_SILENTLY = False

# Database -----------------------------------------------------------------------------------------

DATABASES = {
    "default": database(
        "DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'db.sqlite3'}", beside="POSTGRES_PASSWORD"
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # A write takes its lock at once and waits for it, instead of failing half-way; readers
        # are not held up by writers.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
            # What is erased is overwritten, not only forgotten.
            "PRAGMA secure_delete=ON;"
        ),
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=600)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Staff --------------------------------------------------------------------------------------------

_PASSWORDS: dict[str, dict[str, int]] = {
    "MinimumLengthValidator": {"min_length": 12},
    "UserAttributeSimilarityValidator": {},
    "CommonPasswordValidator": {},
    "NumericPasswordValidator": {},
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in _PASSWORDS.items()
]
LOGIN_URL = "account_login"
AUTHENTICATION_BACKENDS = ["signatories.staff.backend.StaffBackend"]
# Whether staff work only once they have signed in with an app or a passkey besides the password.
STAFF_NEED_SECOND_FACTOR = env.bool("STAFF_NEED_SECOND_FACTOR", default=not DEMO)
# How long a link to set a password works: an invitation's, and one that was asked for.
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600

# django-allauth, mounted under staff addresses only (signatories/staff).
ACCOUNT_ADAPTER = "signatories.staff.adapter.StaffAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
# How long after a sign-in rights are given and factors changed without the password once more.
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
MFA_ADAPTER = "signatories.staff.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Browsers take a passkey on plain http from this machine only; allauth must be told the same.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = ONLY_THIS_MACHINE
ACCOUNT_RATE_LIMITS = {
    # Every attempt, whatever became of it.
    "login": "30/m/ip",
    # Those that failed: at a source, and at a name wherever they come from. Whoever knows a name
    # can keep its password from being tried for five minutes; its passkey still signs in.
    "login_failed": "10/m/ip,10/5m/key",
    "reset_password": "10/m/ip,3/10m/key",
    "reset_password_from_key": "20/m/ip",
    "reauthenticate": "10/m/user",
    "passkey_options": "30/m/ip",
}
# Where the attempts are counted: in each process, and room for more names than anybody tries in
# five minutes, for what falls out is forgotten.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

# Whether a lockdown is lifted only when a second person confirms it.
LOCKDOWN_LIFT_NEEDS_TWO = env.bool("LOCKDOWN_LIFT_NEEDS_TWO", default=not DEMO)

# How many entries of a letter confirmed reports may hide in 24 hours; above it they alert. 0: none.
REPORTS_HIDE_A_DAY = env.int("REPORTS_HIDE_A_DAY", default=3)

# Languages and time -------------------------------------------------------------------------------

LANGUAGE_CODE = env.str("LANGUAGE_CODE", default="en")
LANGUAGES = [("en", _("English")), ("fr", _("French")), ("zh-hant", _("Traditional Chinese"))]
FORMAT_MODULE_PATH = ["config.formats"]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.str("TIME_ZONE", default="UTC")

# Files --------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(BASE_DIR / ".staticfiles")))
STATICFILES_DIRS = [BASE_DIR / "static"]
# Lists for download: written by the worker, read by the web server, so both need the same folder.
PREPARED_ROOT = Path(env.str("PREPARED_ROOT", default=str(BASE_DIR / ".prepared")))
# Whether nginx gives them out, told by X-Accel-Redirect (deploy/nginx); it needs the folder too.
PREPARED_BY_PROXY = env.bool("PREPARED_BY_PROXY", default=False)
# What a restored database must obey: outside its dump, and written by web server and worker.
LEDGER_FILE = Path(env.str("LEDGER_FILE", default=str(BASE_DIR / "ledger.jsonl")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Mail ---------------------------------------------------------------------------------------------

vars().update(mail_server("EMAIL_URL", default="smtp://127.0.0.1:25", beside="EMAIL_PASSWORD"))
if DEMO:
    EMAIL_BACKEND = "signatories.demo.mailbox.Mailbox"
DEMO_MAILBOX = Path(env.str("DEMO_MAILBOX", default=str(BASE_DIR / ".demo" / "mail")))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="") or (
    f"no-reply@{urlsplit(PUBLIC_ORIGIN).hostname}"
)
SERVER_EMAIL = DEFAULT_FROM_EMAIL
MAIL_REPLY_TO = env.str("MAIL_REPLY_TO", default="")
# What the provider lets the whole site send; 0: no cap. Confirmations go first.
MAILS_PER_HOUR = env.int("MAILS_PER_HOUR", default=0)
MAILS_PER_DAY = env.int("MAILS_PER_DAY", default=0)

# Backups and alerts -------------------------------------------------------------------------------

# Where backups go, off this machine, and the public keys that they are encrypted to.
BACKUP_TO = place("BACKUP_TO")
BACKUP_RECIPIENTS = recipients("BACKUP_RECIPIENTS")
if bool(BACKUP_TO) != bool(BACKUP_RECIPIENTS):
    raise ImproperlyConfigured("Set both of BACKUP_TO and BACKUP_RECIPIENTS, or neither.")
BACKUP_DAYS = env.int("BACKUP_DAYS", default=30)
if BACKUP_DAYS < 1:
    raise ImproperlyConfigured("BACKUP_DAYS is at least 1.")
# Who is told what is not well, and the mail server that is tried when the site's own takes nothing.
ALERTS_TO = mailboxes("ALERTS_TO")
ALERTS_EMAIL = mail_server("ALERTS_EMAIL_URL", default="smtp://", beside="ALERTS_EMAIL_PASSWORD")

# Security -----------------------------------------------------------------------------------------

_TLS = PUBLIC_ORIGIN.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _TLS
SESSION_COOKIE_NAME = "__Host-session" if _TLS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if _TLS else "csrf"
MESSAGE_STORAGE = "signatories.staff.messages.HostCookie"
CSRF_COOKIE_HTTPONLY = True  # scripts take the token from the form
CSRF_FAILURE_VIEW = "signatories.pages.errors.csrf_failure"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_TRUSTED_ORIGINS = [PUBLIC_ORIGIN]
SECURE_SSL_REDIRECT = _TLS and env.bool("SECURE_SSL_REDIRECT", default=True)
# What is asked from this machine, without TLS; the last two answer nobody else.
SECURE_REDIRECT_EXEMPT = [r"^(?:healthz|readyz|metrics)$"]
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=365 * 24 * 3600) if _TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_SUBDOMAINS", False)
# Whether every other host of the domain speaks TLS is the operator's to know, not ours to demand.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
# `no-referrer` would also take the Origin header away, by which the form knows its own page.
SECURE_REFERRER_POLICY = "same-origin"
if env.bool("BEHIND_TLS_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Whose X-Forwarded-For is believed, and how often one source may send the form: at once, and then
# an hour, in each process. 0 is no limit.
TRUSTED_PROXIES = proxies("TRUSTED_PROXIES")
SIGNING_BURST = env.int("SIGNING_BURST", default=200)
SIGNING_PER_HOUR = env.int("SIGNING_PER_HOUR", default=240)
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
# Whole bodies, files included: of the public's forms, and of staff's with a sheet. nginx refuses
# the same (deploy/nginx).
LARGEST_BODY, LARGEST_BODY_OF_STAFF = 1024 * 1024, 17 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
# In memory, and of staff only: what they upload can name people, and no disk gets it in clear.
FILE_UPLOAD_HANDLERS = ["signatories.staff.uploads.InMemoryOfStaff"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Logs ---------------------------------------------------------------------------------------------
# Warnings and worse, to standard error, without the request: Django would print the path, which
# for a mailed link is its token. One line of JSON an event, for whoever collects them.

LOG_FORMAT = env.str("LOG_FORMAT", default="line" if ONLY_THIS_MACHINE else "json")
if LOG_FORMAT not in ("line", "json"):
    raise ImproperlyConfigured("LOG_FORMAT must be line or json.")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"discreet": {"()": "config.logs.Discreet"}},
    "formatters": {
        "line": {
            "()": "config.logs.Line",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        },
        "json": {"()": "config.logs.Json"},
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": LOG_FORMAT,
            "filters": ["discreet"],
        }
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
        "undersigned": {"level": "INFO"},
    },
}  # fmt: skip

# The web server and the worker in one image; which of the two runs is docker-compose.yml's choice.
# The tag names Python to the patch and Debian by release; tests/house/test_compose.py holds it to
# the Python that requirements.txt was locked for.
FROM python:3.11.15-slim-bookworm

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    STATIC_ROOT=/srv/static \
    PREPARED_ROOT=/srv/prepared \
    LEDGER_FILE=/srv/ledger/ledger.jsonl

RUN useradd --system --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin undersigned

# A volume takes its owner from the folder that it is first put over.
RUN install -d -o 10001 -g 10001 "$PREPARED_ROOT" "$(dirname "$LEDGER_FILE")"

# Share images: fonts of every script, and what Pillow orders right-to-left text with. Backups: the
# programs of the PostgreSQL that compose runs, and what carries them off the machine.
RUN apt-get update -qq \
    && apt-get install -y -qq --no-install-recommends \
      fonts-noto-core fonts-noto-cjk libfribidi0 postgresql-client-15 rclone ca-certificates \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /srv/undersigned

# First what changes seldom, so that a change of the code does not fetch packages again.
COPY requirements.txt ./
RUN python -m pip install --no-cache-dir --disable-pip-version-check --root-user-action=ignore \
      --require-hashes -r requirements.txt

COPY LICENSE manage.py pyproject.toml ./
COPY config config
COPY petitions petitions
COPY signatories signatories
COPY templates templates
COPY static static
COPY locale locale

# Static files get their hashed names now, with keys that end with this step: none is in the image.
# The code is compiled now, for the running container may write nowhere.
RUN KEY="$(python -c 'import base64, secrets; print(base64.urlsafe_b64encode(secrets.token_bytes(32)).decode())')" \
    && SECRET_KEY="$KEY" SEALING_KEYS="$KEY" DIGEST_KEY="$KEY" PUBLIC_ORIGIN=http://localhost \
       python manage.py collectstatic --noinput \
    && python -m compileall -q config petitions signatories

USER 10001:10001

EXPOSE 8000

# The site answers to its own name only, so the question carries it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import http.client, os, sys, urllib.parse; asked = http.client.HTTPConnection('127.0.0.1', 8000, timeout=3); asked.request('GET', '/healthz', headers={'Host': urllib.parse.urlsplit(os.environ['PUBLIC_ORIGIN']).netloc}); sys.exit(asked.getresponse().status != 200)"]

CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--workers", "2", "--blocking-threads", "4", "--workers-kill-timeout", "5", "config.wsgi:application"]

"""The logs of a full run: nginx as deploy/nginx sets it up, two web processes, a worker, PostgreSQL
as compose sets it, a mail server; with statements, links and a whole web server that fail.

Every signer's values are marked (tests/privacy/marked). What the processes have written is searched
for them, encoded or not, for every token, and for the visitor's address.
"""

import contextlib
import itertools
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg2
import pytest

from tests.house.test_compose import postgresql_settings
from tests.html import post_form
from tests.journeys.site import Site, site
from tests.postgresql import programs
from tests.privacy.finding import check, words_in
from tests.privacy.marked import Marked, Word
from tests.processes import ROOT, until
from tests.production.front import NGINX, Front, nginx, place
from tests.sink import Sink, smtp_sink

pytestmark = [pytest.mark.long, pytest.mark.once]

VISITOR = "127.0.0.77"  # distinct, so that it can be told from what the servers say of themselves
PLAY = "import django; django.setup(); from tests.privacy import log_plays as p; p.moderate()"
SIGN = "/letters/shelter/sign/"
VISIBILITIES = ("public", "described", "addressee", "counted")
TOKEN = re.compile(r"https?://[^/\s]+/(?:[a-z-]+/)?(?:confirm|signature|unsubscribe|report)/(\w+)")


@dataclass
class Visit:
    """A visitor who asks the proxy."""

    front: Front

    def ask(
        self, method: str, path: str, fields: dict[str, str] | None = None
    ) -> tuple[int, bytes]:
        answer = self.front.ask(method, path, fields, visitor=VISITOR)
        return answer.status, answer.body


@contextlib.contextmanager
def proxied(there: Site, front: Front, *, own_format: bool = False) -> Iterator[Visit]:
    """As in production; or with the format for logs that nginx has of its own."""
    if own_format:
        template = front.folder / "nginx" / "nginx.conf.template"
        text = template.read_text()
        template.write_text(
            text.replace("${NGINX_ACCESS_LOG} undersigned;", "${NGINX_ACCESS_LOG};")
        )
    with nginx(front, web=[there.port], PREPARED_ROOT=there.env["PREPARED_ROOT"]):
        yield Visit(front)


@pytest.fixture
def front() -> Iterator[Front]:
    if not NGINX.exists():
        pytest.skip("nginx is missing; on Debian: apt install nginx-light")
    with place() as found:
        yield found


@pytest.fixture
def mails() -> Iterator[Sink]:
    with smtp_sink() as sink:
        yield sink


@pytest.fixture
def there(mails: Sink, front: Front) -> Iterator[Site]:
    if programs() is None:
        pytest.skip("no PostgreSQL server programs on this machine")
    with site(mails.port, *postgresql_settings()) as found:
        found.env |= {
            "PUBLIC_ORIGIN": front.origin,
            "TRUSTED_PROXIES": "1",
            "BEHIND_TLS_PROXY": "1",
            "LOG_FORMAT": "json",
        }
        yield found


def sign(front: Visit, one: Marked) -> None:
    """By the form, as a person does; every field that it has is filled in."""
    status, page = front.ask("GET", f"{SIGN}?kind={one.kind}")
    assert status == 200
    line, claim = one.line(), one.claim()
    answers = {name: getattr(line, name) for name in
               ("name", "honorific", "other_names", "role", "affiliation", "website",
                "description")}  # fmt: skip
    answers |= {"email": one.address, "visibility": one.visibility, "authority": "on"}
    if one.kind == "organisation":
        answers |= {"representative": claim.representative,
                    "representative_role": claim.representative_role}  # fmt: skip
    form = post_form(page)
    answers = {name: value for name, value in answers.items() if name in form.names}
    # Once with a mistake, so that the entries come back; then rightly.
    wrong = form.values | answers | {"email": f"{one.address} ", "name": "", "step": "check"}
    assert front.ask("POST", SIGN, wrong)[0] == 422
    status, page = front.ask("POST", SIGN, form.values | answers | {"step": "check"})
    assert status == 200, words_of(page)
    send = post_form(page).values | {"step": "send"}
    assert front.ask("POST", SIGN, send)[0] == 303


def words_of(page: bytes) -> str:
    return re.sub(r"<[^>]+>|\s+", " ", page.decode())[:2000]


def tokens_of(mails: Sink) -> set[str]:
    texts = []
    for message in mails.delivered:
        texts += [p.get_content() for p in message.walk() if p.get_content_maintype() == "text"]
        texts += [str(value) for value in message.values()]
    return {token for text in texts for token in TOKEN.findall(text)}


def postgresql_log(there: Site) -> bytes:
    with contextlib.closing(psycopg2.connect(there.database)) as connection:
        cursor = connection.cursor()
        cursor.execute("SHOW data_directory")
        [[folder]] = cursor.fetchall()
    return (Path(folder).parent / "log").read_bytes()


def played(there: Site, mails: Sink, proxy: Front) -> tuple[set[str], dict[str, bytes]]:
    """All that happens; the tokens that were mailed, and the logs that can only be read now."""
    every = itertools.product(("organisation", "person"), VISIBILITIES)
    everyone = [Marked(number, *what, "published") for number, what in enumerate(every)]
    web, worker = there.web(), there.worker()
    with contextlib.ExitStack() as life:
        life.callback(worker.stop)
        life.callback(web.stop)
        web.start()
        worker.start()
        front = life.enter_context(proxied(there, proxy))
        for one in everyone:
            sign(front, one)
        until(lambda: len(tokens_of(mails)) >= len(everyone), what="the mails", seconds=60)
        for token in sorted(tokens_of(mails)):
            path = f"/confirm/{token}/"
            assert front.ask("GET", path)[0] == 200
            assert front.ask("POST", path, {"answer": "sign"})[0] in (200, 303)
        subprocess.run([sys.executable, "-c", PLAY], cwd=ROOT, env=there.env, check=True)
        until(lambda: get_total(front), what="the list", seconds=60)
        for one in everyone:
            query = quote(str(Word(one.owner, "name")))
            assert front.ask("GET", f"/letters/shelter/signatories/?q={query}")[0] == 200
            assert front.ask("GET", f"/letters/shelter/{query}/")[0] == 404
            assert front.ask("POST", f"/confirm/{query}/", {"answer": one.address})[0] >= 400
        # A web server that does not answer: nginx has something to complain of.
        web.kill()
        for token in sorted(tokens_of(mails)):
            assert front.ask("GET", f"/confirm/{token}/")[0] == 502
        logs = {"PostgreSQL": postgresql_log(there)}
        tokens = tokens_of(mails)
    logs["nginx"] = proxy.logs
    logs["ledger"] = Path(there.env["LEDGER_FILE"]).read_bytes() if _has_ledger(there) else b""
    return tokens, logs


def _has_ledger(there: Site) -> bool:
    return Path(there.env["LEDGER_FILE"]).exists()


def get_total(front: Visit) -> int:
    return int(json.loads(front.ask("GET", "/letters/shelter/tally.json")[1])["total"])


def test_no_log_of_a_full_run_holds_a_value_a_token_or_an_address(
    there: Site, mails: Sink, front: Front, capsys: pytest.CaptureFixture[str]
) -> None:
    tokens, logs = played(there, mails, front)
    logs["web and worker"] = "".join(capsys.readouterr()).encode()
    assert len(tokens) >= 8
    # They say something, or this test looks at nothing.
    assert b"worker: started" in logs["web and worker"]
    assert b"entry_names_only_who_is_public" in logs["PostgreSQL"], "a statement failed"
    assert logs["nginx"].count(b"\n") > 40
    assert b" 502 " in logs["nginx"]
    lines = logs["web and worker"].decode().splitlines()
    events = [json.loads(line) for line in lines if line.startswith("{")]
    assert {event["logger"] for event in events} >= {"undersigned.worker", "django.request"}
    assert [line for line in lines if line.strip() and not line.startswith("{")] == []
    # By the number of a request its line in nginx's log is found.
    refused = [e for e in events if e["message"] == "request answered 404" and e.get("request")]
    assert refused
    assert all(f" {event['request']}\n".encode() in logs["nginx"] for event in refused)
    for name, text in logs.items():
        check(name, text, set())
        assert not [token for token in tokens if token.encode() in text], f"a token in {name}"
        assert VISITOR.encode() not in text, f"the visitor's address in {name}"


def test_the_visitor_and_the_tokens_would_be_found_in_an_ordinary_log(
    there: Site, front: Front
) -> None:
    """With nginx's own format: so what is searched for is what such a log holds."""
    web = there.web()
    with contextlib.ExitStack() as life:
        life.callback(web.stop)
        web.start()
        visit = life.enter_context(proxied(there, front, own_format=True))
        visit.ask("GET", f"/letters/shelter/signatories/?q={Word(1, 'name')}")
    assert VISITOR.encode() in front.logs
    assert words_in(front.logs) == {Word(1, "name")}

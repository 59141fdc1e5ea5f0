"""The logs of a full run: nginx as the manual sets it up, two web processes, a worker, PostgreSQL
as compose sets it, a mail server; with statements, links and a whole web server that fail.

Every signer's values are marked (tests/privacy/marked). What the processes have written is searched
for them, encoded or not, for every token, and for the visitor's address.
"""

import contextlib
import http.client
import itertools
import json
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg2
import pytest

from tests.house.reading import text_of
from tests.house.test_compose import postgresql_settings
from tests.html import post_form
from tests.journeys.site import Site, site
from tests.postgresql import free_port, programs
from tests.privacy.finding import check, words_in
from tests.privacy.marked import Marked, Word
from tests.processes import ROOT, running, until
from tests.sink import Sink, smtp_sink

pytestmark = [pytest.mark.long, pytest.mark.once]

NGINX = "/usr/sbin/nginx"
VISITOR = "127.0.0.77"  # distinct, so that it can be told from what the servers say of themselves
PLAY = "import django; django.setup(); from tests.privacy import log_plays as p; p.moderate()"
SIGN = "/letters/shelter/sign/"
VISIBILITIES = ("public", "described", "addressee", "counted")
TOKEN = re.compile(r"https?://[^/\s]+/(?:[a-z-]+/)?(?:confirm|signature|unsubscribe|report)/(\w+)")


@dataclass
class Front:
    """The proxy, and a visitor who asks it."""

    port: int
    folder: Path

    def ask(
        self, method: str, path: str, fields: dict[str, str] | None = None, *, origin: str = ""
    ) -> tuple[int, bytes]:
        there = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=20, source_address=(VISITOR, 0)
        )
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": origin}
        body = urlencode(fields) if fields is not None else None
        with contextlib.closing(there):
            there.request(method, path, body, headers if fields is not None else {})
            answer = there.getresponse()
            return answer.status, answer.read()


def of_the_manual(front: int, back: int, folder: Path) -> str:
    """The manual's own lines, with other ports and folders, and without TLS."""
    block = text_of("docs/running.md").partition("    log_format")[2].partition("\nnginx ")[0]
    text = textwrap.dedent("    log_format" + block)
    text = re.sub(r"listen 443 ssl;", f"listen 127.0.0.1:{front};", text)
    text = re.sub(r"\n\s*ssl_certificate[^\n]*", "", text)
    text = text.replace("http://127.0.0.1:8000", f"http://127.0.0.1:{back}")
    text = text.replace("/var/log/nginx/", f"{folder}/")
    places = "\n".join(
        f"{kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"daemon off; pid {folder}/pid; error_log {folder}/main.log;\n"
        f"events {{}}\nhttp {{\n{places}\n{text}\n}}\n"
    )


@contextlib.contextmanager
def nginx(there: Site, folder: Path, *, own_format: bool = False) -> Iterator[Front]:
    """As the manual says; or with the format for logs that nginx has of its own."""
    port = int(there.env["PUBLIC_ORIGIN"].rpartition(":")[2])
    text = of_the_manual(port, there.port, folder)
    if own_format:
        text = re.sub(r"access_log [^;]*;", f"access_log {folder}/ordinary.log;", text)
    config = folder / "nginx.conf"
    config.write_text(text)
    with running([NGINX, "-c", str(config), "-p", str(folder)], there.env):
        front = Front(port, folder)

        def up() -> bool:
            try:
                return front.ask("GET", "/healthz")[0] == 200
            except OSError:
                return False

        until(up, what="nginx")
        yield front


@pytest.fixture
def mails() -> Iterator[Sink]:
    with smtp_sink() as sink:
        yield sink


@pytest.fixture
def there(mails: Sink) -> Iterator[Site]:
    if programs() is None:
        pytest.skip("no PostgreSQL server programs on this machine")
    if not Path(NGINX).exists():
        pytest.skip("nginx is missing; on Debian: apt install nginx-light")
    with site(mails.port, *postgresql_settings()) as found:
        found.env["PUBLIC_ORIGIN"] = f"http://127.0.0.1:{free_port()}"
        found.env["TRUSTED_PROXIES"] = "1"
        yield found


def sign(front: Front, origin: str, one: Marked) -> None:
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
    assert front.ask("POST", SIGN, wrong, origin=origin)[0] == 422
    status, page = front.ask("POST", SIGN, form.values | answers | {"step": "check"}, origin=origin)
    assert status == 200, words_of(page)
    send = post_form(page).values | {"step": "send"}
    assert front.ask("POST", SIGN, send, origin=origin)[0] == 303


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


def played(there: Site, mails: Sink, folder: Path) -> tuple[set[str], dict[str, bytes]]:
    """All that happens; the tokens that were mailed, and the logs that can only be read now."""
    every = itertools.product(("organisation", "person"), VISIBILITIES)
    everyone = [Marked(number, *what, "published") for number, what in enumerate(every)]
    origin = there.env["PUBLIC_ORIGIN"]
    web, worker = there.web(), there.worker()
    with contextlib.ExitStack() as life:
        life.callback(worker.stop)
        life.callback(web.stop)
        web.start()
        worker.start()
        front = life.enter_context(nginx(there, folder))
        for one in everyone:
            sign(front, origin, one)
        until(lambda: len(tokens_of(mails)) >= len(everyone), what="the mails", seconds=60)
        for token in sorted(tokens_of(mails)):
            path = f"/confirm/{token}/"
            assert front.ask("GET", path)[0] == 200
            assert front.ask("POST", path, {"answer": "sign"}, origin=origin)[0] in (200, 303)
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
    logs |= {path.name: path.read_bytes() for path in folder.glob("*.log")}
    logs["ledger"] = Path(there.env["LEDGER_FILE"]).read_bytes() if _has_ledger(there) else b""
    return tokens, logs


def _has_ledger(there: Site) -> bool:
    return Path(there.env["LEDGER_FILE"]).exists()


def get_total(front: Front) -> int:
    return int(json.loads(front.ask("GET", "/letters/shelter/tally.json")[1])["total"])


def test_no_log_of_a_full_run_holds_a_value_a_token_or_an_address(
    there: Site, mails: Sink, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tokens, logs = played(there, mails, tmp_path)
    logs["web, worker and nginx"] = "".join(capsys.readouterr()).encode()
    assert len(tokens) >= 8
    # They say something, or this test looks at nothing.
    assert b"worker: started" in logs["web, worker and nginx"]
    assert b"entry_names_only_who_is_public" in logs["PostgreSQL"], "a statement failed"
    assert logs["undersigned.log"].count(b"\n") > 40
    assert b" 502 " in logs["undersigned.log"]
    for name, text in logs.items():
        check(name, text, set())
        assert not [token for token in tokens if token.encode() in text], f"a token in {name}"
        assert VISITOR.encode() not in text, f"the visitor's address in {name}"


def test_the_visitor_and_the_tokens_would_be_found_in_an_ordinary_log(
    there: Site, tmp_path: Path
) -> None:
    """With nginx's own format: so what is searched for is what such a log holds."""
    web = there.web()
    with contextlib.ExitStack() as life:
        life.callback(web.stop)
        web.start()
        front = life.enter_context(nginx(there, tmp_path, own_format=True))
        front.ask("GET", f"/letters/shelter/signatories/?q={Word(1, 'name')}")
    log = (tmp_path / "ordinary.log").read_bytes()
    assert VISITOR.encode() in log
    assert words_in(log) == {Word(1, "name")}

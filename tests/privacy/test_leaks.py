"""The leak test: whatever a signer typed is looked for wherever the product puts anything.

A signature for every kind, visibility and state, each value of each marked (tests/privacy/marked),
then everything outside the desk is rendered and searched. What is allowed, and nothing else:

- published and public: its corrected line, without the description; its website in the database
  alone, for moderators;
- published and described: its corrected description;
- its own mails, in To alone: its own address;
- nothing of any other, anywhere, in any encoding.

What is searched is found from the URL configuration, the commands and the kinds of mail: a new one
fails here until it is rendered or named with a reason.
"""

import io
import itertools
import logging
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import psycopg2
import pytest
from django.conf import settings as site
from django.core import mail as sent
from django.core.mail import EmailMultiAlternatives
from django.core.management import call_command, get_commands
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import translation

from config.logs import Discreet
from signatories.decisions.actions import correct, decline, hold, publish, remove
from signatories.mailing.composing import NothingToSend
from signatories.mailing.messages import message_for
from signatories.mailing.outbox import send_due
from signatories.models import Contact, Entry, Mail, Signature, Submission
from signatories.models.reason import Reason
from signatories.privacy.withdrawing import narrow, withdraw
from signatories.roster.day_figures import today_of
from signatories.signing.triage import triage_new
from tests.house.reading import ROOT
from tests.house.test_compose import postgresql_settings
from tests.pages.test_restricted_role import public_paths
from tests.postgresql import cluster, programs
from tests.privacy.marked import (
    MARK,
    Marked,
    Word,
    disguised_in,
    dump,
    guessable_digests,
    words_in,
)
from tests.stage import Stage, confirmed, submitted

pytestmark = pytest.mark.django_db

KINDS = ("organisation", "person")
VISIBILITIES = ("public", "described", "addressee", "counted")
STATES = ("submitted", "mailed", "waiting", "held", "published", "declined", "removed",
          "withdrawn", "disowned", "narrowed")  # fmt: skip
# Commands that are run here, and those that only read what somebody brings along.
COMMANDS = {"recount": [], "worker": ["--once"], "apply_ledger": [],
            "rotate_keys": []}  # fmt: skip
LATER = {"lockdown": "hides names: run at the end"}
OF_OTHERS_INPUT = {
    "import_letter": "prints what stands in the file it is given",
    "import_signatures": "prints what stands in the file it is given",
}
MOST_PAGES = 600


def make(stage: Stage, marked: Marked) -> None:
    """Bring one signature to its state by the product's own actions."""
    if marked.state in ("submitted", "mailed"):
        submitted(stage, marked.claim())
        if marked.state == "mailed":
            triage_new()
            send_due()
        return
    signature = confirmed(stage, marked.claim())
    assert signature is not None
    Signature.objects.filter(pk=signature.pk).update(evidence_at=None)
    act = {"signature": signature, "actor": stage.moderator}
    correct(**act, revision=1, line=marked.line(corrected=True), section=signature.section)
    if marked.state in ("published", "removed", "withdrawn", "disowned", "narrowed"):
        publish(**act, revision=2)
        stage.recount()
    if marked.state == "published":
        marked.public = marked.shown()
    elif marked.state == "held":
        hold(**act, revision=2)
    elif marked.state == "declined":
        decline(**act, revision=2, reason=Reason.NOT_VERIFIED)
    elif marked.state == "removed":
        remove(**act, revision=3, reason=Reason.NOT_GENUINE)
    elif marked.state in ("withdrawn", "disowned"):
        withdraw(signature=signature, disowned=marked.state == "disowned")
    elif marked.state == "narrowed" and marked.visibility != "counted":
        narrow(signature=signature, to="counted")


def impossible_row(stage: Stage, one: Marked) -> None:
    """An entry that names somebody who is only counted."""
    Entry.objects.create(
        signature=Signature.objects.exclude(state="published")[0],
        letter=stage.letter,
        audience="counted",
        section=stage.people,
        kind="person",
        name=one.line().name,
        role=one.line().role,
        published_on="2026-01-01",
        place=b"",
        proof="mailbox",
    )


def everybody() -> list[Marked]:
    every = itertools.product(KINDS, VISIBILITIES, STATES)
    return [Marked(owner, *what) for owner, what in enumerate(every)]


@pytest.fixture
def marked(caplog: pytest.LogCaptureFixture, stage: Stage) -> list[Marked]:
    """All of them, with the statements that fail now and then, and the log of it all."""
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.WARNING, "markdown_it")  # it tells each step through a letter's text
    everyone = everybody()
    # First those that are to stay as they are sent, last those that nobody may triage.
    for one in sorted(everyone, key=lambda one: (one.state == "submitted", one.state == "mailed")):
        make(stage, one)
    stage.recount()
    for one in everyone[:2]:
        with pytest.raises(IntegrityError), transaction.atomic():
            impossible_row(stage, one)
    return everyone


def allowed(everyone: list[Marked]) -> set[Word]:
    return set().union(*(one.public for one in everyone))


def check(where: str, text: str | bytes, may: set[Word]) -> None:
    assert words_in(text) <= may, (where, sorted(map(repr, words_in(text) - may))[:5])
    assert not disguised_in(text), (where, disguised_in(text))


# Pages --------------------------------------------------------------------------------------------


def first_paths(stage: Stage) -> set[str]:
    """Every address of the URL configuration, in every language, and every link that was mailed."""
    found = {f"/letters/shelter/signatories/?q={MARK[:5]}", "/letters/shelter/sign/?kind=person",
             "/there-is-no-such-page", "/letters/shelter/signatories/?after=x"}  # fmt: skip
    for language, _name in site.LANGUAGES:
        with translation.override(language):
            found |= set(public_paths(today_of(stage.facts)))
    for message in sent.outbox:
        found |= {urlsplit(link).path for link in re.findall(r"https?://\S+", str(message.body))}
    return found


def crawl(client: Client, paths: set[str]) -> Iterator[tuple[str, Any]]:
    """Each page and, from there, each that is linked; the desk is left out."""
    waiting, seen = sorted(paths), set(paths)
    while waiting:
        path = waiting.pop()
        answer = client.get(path)
        yield path, answer
        if not answer.get("Content-Type", "").startswith("text/html"):
            continue
        for link in re.findall(r'(?:href|src|action)="([^"#]+)', answer.content.decode()):
            parts = urlsplit(urljoin(f"http://testserver{path}", link.replace("&amp;", "&")))
            there = f"{parts.path}?{parts.query}" if parts.query else parts.path
            outside = parts.netloc != "testserver" or parts.path.startswith(("/admin/", "/static/"))
            if not outside and there not in seen:
                assert len(seen) < MOST_PAGES, "are there pages without end?"
                seen.add(there)
                waiting.append(there)


def test_no_page_file_or_header_outside_the_desk_shows_what_it_may_not(
    marked: list[Marked], stage: Stage, client: Client
) -> None:
    call_command("worker", "--once")
    may = {word for word in allowed(marked) if word.field != "website"}
    shown = set()
    for path, answer in crawl(client, first_paths(stage)):
        body = answer.getvalue()
        assert answer.status_code in (200, 302, 403, 404, 410, 503), path
        head = repr(sorted(answer.items()))
        check(f"headers of {path}", head, set())
        check(path, body, may)
        shown |= words_in(body)
    assert shown == may, "what may be shown is shown somewhere, or this test looks at nothing"


def test_prepared_files_and_the_ledger_hold_what_may_be_shown_and_no_more(
    marked: list[Marked],
) -> None:
    call_command("worker", "--once")
    files = [file for file in Path(site.PREPARED_ROOT).rglob("*") if file.is_file()]
    assert {file.suffix for file in files} >= {".json", ".csv"}
    for file in files:
        check(str(file), file.read_bytes(), allowed(marked))
    ledger = Path(site.LEDGER_FILE)
    assert ledger.exists(), "the withdrawals are in it"
    check("ledger", ledger.read_bytes(), set())


# The database -------------------------------------------------------------------------------------


def test_no_column_of_the_database_holds_in_clear_what_may_not_be_shown(
    marked: list[Marked], stage: Stage, client: Client
) -> None:
    moderate_in_the_admin(client, stage)
    call_command("worker", "--once")
    guessable = set().union(*(guessable_digests(one.address) for one in marked))
    may, seen = allowed(marked), set()
    for where, value in dump():
        is_of_the_list = where.startswith(("signatories_entry.", "signatories_party.", "the file"))
        check(where, value, may if is_of_the_list else set())
        seen |= words_in(value)
        assert value not in guessable, f"{where}: a digest that anybody can make"
    assert seen == may


def moderate_in_the_admin(client: Client, stage: Stage) -> None:
    """What the desk leaves in Django's log of the admin and in sessions."""
    client.force_login(stage.admin)
    entry = Entry.objects.filter(audience="public").first()
    assert entry
    path = f"/admin/signatories/entry/{entry.pk}/change/"
    assert client.post(path, {"initiator": "on", "sort_as": ""}).status_code == 302
    queue = "/admin/signatories/queuedsignature/"
    assert client.get(queue).status_code == 200
    waiting = Signature.objects.queued()[:3]
    answer = client.post(
        queue, {"action": "decline", "_selected_action": [s.pk for s in waiting], "reason": "x"}
    )
    assert answer.status_code in (200, 302)


def test_of_who_is_only_counted_nothing_that_was_typed_is_left_once_approved(
    marked: list[Marked],
) -> None:
    counted = Contact.objects.filter(signature__visibility="counted", signature__state="published")
    assert len(counted) == len(KINDS) * (1 + len(VISIBILITIES))
    for contact in counted:
        assert contact.open_claim() is None
        assert contact.open_line() is None
        assert not words_in(repr([contact.open_evidence(), contact.open_proposal()]))


def test_of_who_withdrew_nothing_private_is_left(marked: list[Marked]) -> None:
    gone = Signature.objects.filter(state__in=["withdrawn", "disowned"])
    assert gone.count() == len(KINDS) * len(VISIBILITIES) * 2
    assert not Contact.objects.filter(signature__in=gone).exists()
    assert not Entry.objects.filter(signature__in=gone).exists()


# Mails --------------------------------------------------------------------------------------------


def every_message(everyone: list[Marked]) -> Iterator[tuple[str, EmailMultiAlternatives]]:
    """Each kind of mail about each signature and submission that it can be about."""
    for kind in Mail.Kind:
        found = 0
        for of in (Signature, Submission):
            for about in of.objects.all():
                key = {of.__name__.lower(): about}
                order, _made = Mail.objects.get_or_create(kind=kind, cause_ref="leak", **key)
                try:
                    message = message_for(order)
                except NothingToSend:
                    continue
                found += 1
                yield kind, message
        assert found, f"no mail of the kind {kind} was rendered"


@pytest.mark.parametrize("discreet", [True, False])
def test_no_mail_holds_more_than_its_own_address_and_that_in_to_alone(
    marked: list[Marked], stage: Stage, discreet: bool
) -> None:
    type(stage.letter).objects.filter(pk=stage.letter.pk).update(discreet=discreet)
    addresses = {one.address: one for one in marked}
    messages = [*every_message(marked), *(("sent", message) for message in sent.outbox)]
    for kind, message in messages:
        [to] = message.to
        own = {Word(addresses[to].owner, "address"), Word(addresses[to].owner, "domain")}
        parsed = message.message()
        for name, value in parsed.items():
            check(f"{name} of {kind}", str(value), own if name == "To" else set())
        for part in parsed.walk():
            if not part.is_multipart():
                check(f"body of {kind}", part.get_payload(decode=True), set())


# Commands and logs --------------------------------------------------------------------------------


def ours() -> set[str]:
    return {name for name, app in get_commands().items() if app in ("signatories", "petitions")}


def test_every_command_is_known_here() -> None:
    assert ours() == COMMANDS.keys() | LATER.keys() | OF_OTHERS_INPUT.keys()


def test_neither_commands_nor_logs_say_anything_of_anybody(
    marked: list[Marked], stage: Stage, client: Client, caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    said = io.StringIO()
    for name, words in COMMANDS.items():
        call_command(name, *words, stdout=said, stderr=said)
    for _path, answer in crawl(client, first_paths(stage)):
        answer.getvalue()
    check("commands", said.getvalue(), set())
    assert caplog.records
    for record in caplog.records:
        if record.name.startswith("django"):
            Discreet().filter(record)  # as config.settings has it for every handler
        check(f"log of {record.name}", caplog.handler.format(record), set())
    out, err = capfd.readouterr()
    check("standard output", out + err, set())


def test_statements_are_not_logged() -> None:
    """Django's own log of statements holds their parameters; DEBUG is what switches it on."""
    loggers = site.LOGGING["loggers"]
    assert site.DEBUG is False
    assert loggers["django"]["level"] == "WARNING"
    assert not [name for name in loggers if name.startswith("django.db")]
    assert site.LOGGING["handlers"].keys() == {"stderr"}
    assert site.LOGGING["handlers"]["stderr"]["filters"] == ["discreet"]


# Lockdown -----------------------------------------------------------------------------------------


def test_locked_down_no_surface_shows_anybody(
    marked: list[Marked], stage: Stage, client: Client
) -> None:
    call_command("worker", "--once")
    call_command("lockdown", "--all", stdout=io.StringIO())
    for path, answer in crawl(client, first_paths(stage)):
        check(path, answer.getvalue(), set())
        check(f"headers of {path}", repr(sorted(answer.items())), set())
    call_command("worker", "--once")
    for file in Path(site.PREPARED_ROOT).rglob("*.*"):
        if file.is_file():
            check(str(file), file.read_bytes(), set())


# The search itself --------------------------------------------------------------------------------


@pytest.mark.parametrize("disguise", [
    lambda text: text.upper(), lambda text: text.encode("utf-16"), lambda text: text[::-1],
    lambda text: text.encode().hex(), lambda text: text.encode("latin-1"),
    *(lambda text, n=n: __import__("base64").b64encode(b"x" * n + text.encode()) for n in range(3)),
    lambda text: __import__("urllib.parse").parse.quote(text),
    lambda text: __import__("json").dumps(text), lambda text: f"%{text}%2",
])  # fmt: skip
def test_the_search_finds_a_word_in_every_disguise(disguise: Any) -> None:
    value = disguise(f"Ms {Word(7, 'role', corrected=True)}é")
    assert words_in(value) == {Word(7, "role", corrected=True)} or disguised_in(value)


# PostgreSQL's own log -----------------------------------------------------------------------------


@pytest.mark.long
@pytest.mark.once
def test_the_log_of_postgresql_as_compose_sets_it_holds_none_of_it() -> None:
    """The tests above, with their statements that fail, on a server of their own."""
    if programs() is None:
        pytest.skip("no PostgreSQL server programs on this machine")
    with cluster("fsync=off", *postgresql_settings()) as url:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__,
             "-k", "column_of_the_database or no_mail_holds or withdrew"],
            cwd=ROOT, env=os.environ | {"DATABASE_URL": url}, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-3000:]
        server = psycopg2.connect(url)
        with server.cursor() as cursor:
            cursor.execute("SHOW data_directory")
            folder = Path(cursor.fetchall()[0][0]).parent
        server.close()
        log = (folder / "log").read_bytes()
    assert b"entry_names_only_who_is_public" in log, "a statement failed, and the log says so"
    check("PostgreSQL's log", log, set())

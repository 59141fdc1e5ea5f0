"""The leak test: whatever a signer typed is looked for wherever the product puts anything.

A signature for every kind, visibility and state, and reports about some, each value of each marked
(tests/privacy/marked, everybody); then everything outside the desk is rendered and searched. What
is allowed, and nothing else:

- published and public: its corrected line, without the description; its website in the database
  alone, for moderators;
- published and described: its corrected description;
- its own mails, in To alone: its own address; its own page, once it is asked to show: its own;
- nothing of any other, anywhere, in any encoding.

What is searched is found from the URL configuration, the commands and the kinds of mail: a new one
fails until it is rendered or named with a reason. Here: pages, files, and the web's memory.
Further: test_leaks_in_mails, _in_commands, _in_the_database, _once_approved, _in_logs.
"""

import io
import sys
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site
from django.core.management import call_command
from django.test import Client

from petitions.writing.facts import letter_facts
from signatories.mailing.own_page import own_page_token
from signatories.matching.keeping import forget_names
from signatories.models import Signature
from signatories.pages.edge import forget_pages
from tests.privacy.crawling import crawl, first_paths
from tests.privacy.everybody import allowed
from tests.privacy.finding import check, texts_from, unencoded, words_in
from tests.privacy.marked import Marked, Word
from tests.stage import Stage

# What is shown is the same on both; memory and columns are searched on both.
pytestmark = pytest.mark.django_db

OURS = ("config", "petitions", "signatories")


def on_pages(marked: list[Marked]) -> set[Word]:
    return {word for word in allowed(marked) if word.field != "website"}


@pytest.mark.once
def test_no_page_file_or_header_outside_the_desk_shows_what_it_may_not(
    marked: list[Marked], stage: Stage, client: Client
) -> None:
    call_command("worker", "--once")
    may, shown = on_pages(marked), set()
    for path, answer in crawl(client, first_paths(stage)):
        assert answer.status_code in (200, 301, 302, 403, 404, 410, 503), path
        body = answer.getvalue()
        check(f"headers of {path}", repr(sorted(answer.items())), set())
        check(path, body, may)
        shown |= words_in(body)
    assert shown == may, "what may be shown is shown somewhere, or this test looks at nothing"


@pytest.mark.once
def test_packed_and_conditional_answers_show_no_more(
    marked: list[Marked], stage: Stage, client: Client
) -> None:
    call_command("worker", "--once")
    may, forms = on_pages(marked), set()
    for path in sorted(first_paths(stage)):
        for encoding in ("gzip", "br"):
            answer = client.get(path, headers={"Accept-Encoding": encoding})
            packed = answer.get("Content-Encoding", "")
            forms.add(packed)
            check(path, unencoded(answer.getvalue(), packed), may)
        again = client.get(path, headers={"If-None-Match": answer.get("ETag", "*")})
        for other in (again, client.head(path), client.post(path)):
            check(f"headers of {path}", repr(sorted(other.items())), set())
            check(path, other.getvalue(), may)
    assert forms >= {"gzip", "br"}


@pytest.mark.once
def test_a_signers_own_page_shows_nothing_of_another(marked: list[Marked], client: Client) -> None:
    """Nor who reported them, in what words."""
    shown = set()
    for signature in Signature.objects.filter(contact__isnull=False):
        path = f"/signature/{own_page_token(signature)}/"
        check(path, client.get(path).getvalue(), set())
        address = signature.contact.open_address()
        assert address is not None
        [own] = {word.owner for word in words_in(address.address)}
        answers = [client.post(path, {"answer": "show"}), client.post(path, {"step": "download"})]
        for answer in answers:
            assert answer.status_code == 200
            every = {word for word in words_in(answer.getvalue()) if word.owner == own}
            check("an own page", answer.getvalue(), every)
            check("its headers", repr(sorted(answer.items())), set())
            shown |= every
    assert {word.field for word in shown} >= {"name", "address", "question", "answer"}


@pytest.mark.once
def test_prepared_files_and_the_ledger_hold_what_may_be_shown_and_no_more(
    marked: list[Marked],
) -> None:
    call_command("worker", "--once")
    files = [file for file in Path(site.PREPARED_ROOT).rglob("*") if file.is_file()]
    assert {file.suffix for file in files} >= {".json", ".csv"}
    for file in files:
        check(str(file), str(file).encode(), set())
        check(str(file), file.read_bytes(), allowed(marked))
    ledger = Path(site.LEDGER_FILE)
    assert ledger.exists(), "the withdrawals are in it"
    check("ledger", ledger.read_bytes(), set())


# Memory -------------------------------------------------------------------------------------------


def kept_by_us() -> list[Any]:
    """What the modules of ours hold between two requests."""
    names = [name for name in sys.modules if name.partition(".")[0] in OURS]
    return [held for name in names for held in vars(sys.modules[name]).values()]


def test_between_requests_the_web_process_keeps_what_may_be_shown_and_no_more(
    marked: list[Marked], stage: Stage, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    call_command("worker", "--once")
    forget_names()  # the worker's, in a process of its own, as are what it has memoised
    for held in kept_by_us():
        if isinstance(held, _lru_cache_wrapper):
            held.cache_clear()
    caplog.clear()
    forget_pages()
    paths = first_paths(stage)
    for path in sorted(paths):
        client.get(path).getvalue()
    assert letter_facts("shelter") is not None
    found, may = set(), on_pages(marked)
    for text in texts_from(kept_by_us(), but=(Marked, type(caplog.handler))):
        check("memory", text, may)
        found |= words_in(text)
    assert found, "the letter's page is kept, with its first names"


# Lockdown -----------------------------------------------------------------------------------------


@pytest.mark.once
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

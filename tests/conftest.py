"""What every test shares."""

import os
import uuid
from typing import Any

import pytest
from django.db import connection

from petitions.writing.facts import forget_facts
from signatories.matching.keeping import forget_names
from signatories.models import forget_switches
from signatories.pages.edge import forget_pages
from signatories.signing.limits import forget_sources
from signatories.signing.networks import networks
from tests.stage import Stage, set_stage


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Each database runs what concerns it: `postgresql` only there, and there nothing that asks
    for no database. A plain `pytest` says how many it left out."""
    on_postgresql = connection.vendor == "postgresql"
    elsewhere = [
        item
        for item in items
        if (
            not asks_for_a_database(item)
            if on_postgresql
            else item.get_closest_marker("postgresql")
        )
    ]
    if elsewhere:
        config.hook.pytest_deselected(items=elsewhere)
        items[:] = [item for item in items if item not in elsewhere]


def asks_for_a_database(item: pytest.Item) -> bool:
    """By its mark or by a fixture; pytest-django refuses a database to all others."""
    fixtures = {"db", "transactional_db"}
    marks = ("django_db", "postgresql")
    return any(item.get_closest_marker(mark) for mark in marks) or bool(
        fixtures & set(getattr(item, "fixturenames", ()))
    )


def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """On the gate nothing may be skipped: a missing part is a failure there."""
    skipped = call.excinfo is not None and call.excinfo.errisinstance(pytest.skip.Exception)
    if skipped and os.environ.get("REQUIRE_EVERYTHING"):
        call.excinfo = pytest.ExceptionInfo.from_exception(
            AssertionError(f"skipped on the gate: {call.excinfo.value}")
        )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests have measured, by `record_property`."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, value in report.user_properties if report.when == "call" else ():
                terminalreporter.write_line(f"{report.nodeid}\n  {name}: {value}")


@pytest.fixture(autouse=True)
def _fresh_memory() -> None:
    """What a process keeps for a second would outlive a test."""
    forget_facts()
    forget_names()
    forget_switches()
    forget_pages()
    forget_sources()
    networks.forget(0.0)


@pytest.fixture(autouse=True)
def _own_prepared_lists(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Letters of two tests can have one number; their files and ledgers are apart."""
    settings.PREPARED_ROOT = tmp_path_factory.getbasetemp() / f"prepared-{uuid.uuid4().hex}"
    settings.LEDGER_FILE = tmp_path_factory.getbasetemp() / f"ledger-{uuid.uuid4().hex}.jsonl"


@pytest.fixture
def stage(db: None) -> Stage:
    return set_stage()

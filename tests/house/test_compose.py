"""What docker-compose.yml and Dockerfile say is true of this checkout.

No Docker engine is at hand where the suite runs, so they are read: versions, commands, rights.
"""

import fnmatch
import importlib
import re
import shlex
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import psycopg2
import pytest
import yaml
from django.core.management import get_commands
from granian.cli import cli as granian_cli
from packaging.specifiers import SpecifierSet

from tests.house.reading import (
    ROOT,
    arguments_of,
    compose,
    dockerfile,
    exec_form,
    pyproject,
    services,
    text_of,
)
from tests.postgresql import cluster, programs

POSTGRESQL_OF = {"bookworm": "15"}  # Debian's release: its PostgreSQL, which the gate installs

pytestmark = pytest.mark.once


# Versions -----------------------------------------------------------------------------------------


def images() -> list[str]:
    return [
        *arguments_of("FROM"),
        *(s["image"] for s in services().values() if "build" not in s),
    ]


def test_images_of_others_are_pinned_to_the_patch_and_to_one_debian() -> None:
    assert len(images()) == 2
    releases = {re.fullmatch(r"[a-z]+:\d+\.\d+(?:\.\d+)?(?:-slim)?-([a-z]+)", image)
                for image in images()}  # fmt: skip
    assert None not in releases, images()
    assert {match[1] for match in releases if match} <= set(POSTGRESQL_OF)


def test_python_is_the_one_that_was_locked_for_and_the_project_allows() -> None:
    [base] = arguments_of("FROM")
    match = re.match(r"python:(\d+\.\d+)\.\d+-", base)
    assert match, base
    assert f"pip-compile with Python {match[1]}\n" in text_of("requirements.txt")
    assert base.split(":")[1].split("-")[0] in SpecifierSet(pyproject()["requires-python"])


def test_postgresql_is_the_one_that_the_gate_runs_on_and_the_documents_name() -> None:
    image = services()["db"]["image"]
    major, release = re.findall(r"^postgres:(\d+)\.\d+-(\w+)$", image)[0]
    assert major == POSTGRESQL_OF[release]
    named = {n for name in ("docs/running.md", "docs/decisions/0007-two-databases.md")
             for n in re.findall(r"PostgreSQL (\d+)", text_of(name))}  # fmt: skip
    assert named == {major}
    here = Path("/etc/os-release").read_text() if Path("/etc/os-release").exists() else ""
    if f"VERSION_CODENAME={release}" in here and (found := programs()):
        assert found.parent.name == major


def test_our_own_image_carries_the_projects_version() -> None:
    ours = {s["image"] for s in services().values() if "build" in s}
    assert ours == {f"undersigned:{pyproject()['version']}"}


# Commands -----------------------------------------------------------------------------------------


def commands_in(text: str) -> set[str]:
    return set(re.findall(r"\bmanage\.py ([a-z_]+)", text))


@pytest.mark.parametrize(
    "name",
    ["Dockerfile", "docker-compose.yml", ".env.example", ".pre-commit-config.yaml", "Makefile",
     "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs"],
)  # fmt: skip
def test_every_command_that_is_named_exists(name: str) -> None:
    path = ROOT / name
    files = sorted(path.rglob("*.md")) if path.is_dir() else [path]
    named = {c for file in files for c in commands_in(file.read_text(encoding="utf-8"))}
    if name == "docker-compose.yml":
        lists = [s["command"] for s in services().values() if isinstance(s.get("command"), list)]
        named |= {c for words in lists for c in commands_in(" ".join(words))}
        assert named == {"worker", "migrate"}
    assert named <= set(get_commands())


def test_the_web_server_is_asked_what_it_understands_and_finds_the_application() -> None:
    program, *words = exec_form(arguments_of("CMD")[-1])
    assert program == "granian"
    known = {o for p in granian_cli.params for o in (*p.opts, *p.secondary_opts)}
    assert {word for word in words if word.startswith("--")} <= known
    given = dict(zip(words[:-1:2], words[1:-1:2], strict=True))
    assert given["--interface"] == "wsgi"
    assert given["--host"] == "0.0.0.0"
    module, _, name = words[-1].partition(":")
    assert callable(getattr(importlib.import_module(module), name))
    same = re.search(r"granian (--interface .*:application)", text_of("docs/running.md"))
    assert same
    assert shlex.split(same[1]) == [w for w in words if w not in ("--host", "0.0.0.0",
                                                                  "--port", "8000")]  # fmt: skip


def test_the_published_port_is_the_one_that_is_served_and_asked() -> None:
    words = exec_form(arguments_of("CMD")[-1])
    port = words[words.index("--port") + 1]
    assert arguments_of("EXPOSE") == [port]
    assert services()["web"]["ports"] == [f"127.0.0.1:{port}:{port}"]
    assert f"HTTPConnection('127.0.0.1', {port}," in arguments_of("HEALTHCHECK")[0]


# What the image holds -----------------------------------------------------------------------------


def copied() -> list[str]:
    return [source for arguments in arguments_of("COPY") for source in arguments.split()[:-1]]


def test_everything_that_is_copied_exists_and_reaches_the_builder() -> None:
    ignored = [line for line in text_of(".dockerignore").splitlines() if line[:1] not in ("", "#")]
    assert ignored[0] == "*"
    let_in = {line[1:] for line in ignored if line.startswith("!")}
    assert let_in == set(copied())
    # A folder without a file is not in a clone.
    for source in map(ROOT.joinpath, copied()):
        assert source.is_file() or any(p.is_file() for p in source.rglob("*")), source.name


def test_everything_that_the_application_imports_is_copied() -> None:
    packages = {p.parent.name for p in ROOT.glob("*/__init__.py")} - {"tests"}
    assert packages | {"templates", "manage.py", "LICENSE"} <= set(copied())
    late = [line[1:] for line in text_of(".dockerignore").splitlines() if line.startswith("!")]
    assert not [name for name in late if fnmatch.fnmatch(".env", name)]


def test_packages_are_installed_by_their_hashes_and_no_key_stays_in_the_image() -> None:
    [install] = [run for run in arguments_of("RUN") if "pip install" in run]
    assert "--require-hashes -r requirements.txt" in install
    kept = " ".join(arguments_of("ENV") + arguments_of("ARG"))
    assert not re.search("KEY|SECRET|PASSWORD", kept)


def test_the_image_does_not_run_as_root() -> None:
    order = [name for name, _ in dockerfile()]
    assert arguments_of("USER")[-1].split(":")[0] not in ("root", "0")
    assert order.index("USER") < order.index("CMD")


# What the services may ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["web", "worker", "migrate", "db"])
def test_services_are_confined(name: str) -> None:
    service = services()[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not {"privileged", "cap_add", "network_mode", "pid"} & set(service)


def test_only_the_web_server_is_published_and_on_the_loopback_address() -> None:
    assert set(services()) == {"web", "worker", "migrate", "db"}
    assert [name for name, s in services().items() if s.get("ports")] == ["web"]
    assert all(port.startswith("127.0.0.1:") for port in services()["web"]["ports"])


def test_the_database_is_reached_by_ours_only_and_holds_no_key_of_ours() -> None:
    assert services()["db"]["networks"] == ["data"]
    assert compose()["networks"]["data"] == {"internal": True}
    assert "env_file" not in services()["db"]
    assert set(services()["db"]["environment"]) == {
        "POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD", "POSTGRES_INITDB_ARGS"
    }  # fmt: skip


def test_all_of_ours_read_one_file_and_wait_for_the_migration() -> None:
    for name in ("web", "worker", "migrate"):
        assert services()[name]["env_file"] == ".env"
    for name in ("web", "worker"):
        waits = {k: v["condition"] for k, v in services()[name]["depends_on"].items()}
        assert waits == {"db": "service_healthy", "migrate": "service_completed_successfully"}
    assert services()["migrate"]["restart"] == "no"


def test_the_address_of_the_database_is_the_one_that_is_made() -> None:
    made = services()["db"]["environment"]
    for name in ("web", "worker", "migrate"):
        url = services()[name]["environment"]["DATABASE_URL"]
        assert url.startswith(f"postgres://{made['POSTGRES_USER']}:${{POSTGRES_PASSWORD:?")
        assert url.endswith(f"@db:5432/{made['POSTGRES_DB']}")


def postgresql_settings() -> list[str]:
    program, *words = services()["db"]["command"]
    assert program == "postgres"
    assert set(words[::2]) == {"-c"}
    return words[1::2]


class TestTheDatabasesLog:
    """With compose's settings a failing statement leaves neither itself nor its row in the log.

    It starts a server of its own, whichever database the suite runs on.
    """

    def log_after_a_failure(self, *settings: str) -> str:
        if programs() is None:
            pytest.skip("no PostgreSQL server programs on this machine")
        with cluster("fsync=off", *settings) as url:
            connection = psycopg2.connect(url)
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute("CREATE TABLE t (name text UNIQUE)")
                cursor.execute("INSERT INTO t VALUES (%s)", ["Marjorie"])
                with pytest.raises(psycopg2.errors.UniqueViolation):
                    cursor.execute("INSERT INTO t VALUES (%s)", ["Marjorie"])
                cursor.execute("SHOW data_directory")
                folder = Path(cursor.fetchall()[0][0]).parent
            connection.close()
            return (folder / "log").read_text(encoding="utf-8")

    def test_holds_no_row_and_no_statement(self) -> None:
        log = self.log_after_a_failure(*postgresql_settings())
        assert "duplicate key" in log
        assert "Marjorie" not in log
        assert "INSERT" not in log

    def test_would_hold_both_without_the_settings(self) -> None:
        log = self.log_after_a_failure()
        assert log.count("Marjorie") >= 2


# The health check ---------------------------------------------------------------------------------


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nothing on the suite's output."""


@pytest.fixture
def port() -> Iterator[int]:
    from config.wsgi import application

    server = make_server("127.0.0.1", 0, application, handler_class=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("origin", "healthy"),
    [("https://testserver", True), ("http://testserver:8000", True), ("http://elsewhere", False)],
)
def test_the_health_check_asks_by_the_sites_own_name(port: int, origin: str, healthy: bool) -> None:
    _, _, code = exec_form(arguments_of("HEALTHCHECK")[0])
    assert "8000" in code
    answer = subprocess.run(
        [sys.executable, "-c", code.replace("8000", str(port))],
        env={"PUBLIC_ORIGIN": origin}, capture_output=True, timeout=20,
    )  # fmt: skip
    assert (answer.returncode == 0) is healthy, answer.stderr


def test_the_health_check_fails_where_nobody_answers() -> None:
    _, _, code = exec_form(arguments_of("HEALTHCHECK")[0])
    answer = subprocess.run(
        [sys.executable, "-c", code.replace("8000", "1")],
        env={"PUBLIC_ORIGIN": "http://testserver"}, capture_output=True, timeout=20,
    )  # fmt: skip
    assert answer.returncode != 0


# The hooks ----------------------------------------------------------------------------------------


def test_hooks_are_local_and_run_the_locked_tools() -> None:
    repos = yaml.safe_load(text_of(".pre-commit-config.yaml"))["repos"]
    assert [repo["repo"] for repo in repos] == ["local"]
    for hook in repos[0]["hooks"]:
        assert hook["language"] == "system"
        program = hook["entry"].split()[0]
        assert program.startswith(".venv/bin/")
        assert (Path(sys.executable).parent / Path(program).name).exists()

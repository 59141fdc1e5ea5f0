"""What docker-compose.yml and Dockerfile say is true of this checkout.

No Docker engine is at hand where the suite runs, so they are read: versions, commands, rights.
"""

import fnmatch
import importlib
import re
import shlex
from pathlib import Path

import pytest
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
from tests.postgresql import programs

POSTGRESQL_OF = {"bookworm": "15"}  # Debian's release: its PostgreSQL, which the gate installs

pytestmark = pytest.mark.once


# Versions -----------------------------------------------------------------------------------------


OURS = ("web", "worker", "backups", "migrate")  # of one image
GO_ON = ("web", "worker", "backups")
NGINX = "deploy/nginx/Dockerfile"


def images() -> list[str]:
    return [
        *arguments_of("FROM"),
        *arguments_of("FROM", NGINX),
        *(s["image"] for s in services().values() if "build" not in s),
    ]


def test_images_of_others_are_pinned_to_the_patch_and_to_one_debian() -> None:
    assert len(images()) == 3
    assert arguments_of("FROM") == arguments_of("FROM", NGINX)
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


def test_the_images_programs_are_those_that_the_gate_runs() -> None:
    """nginx and PostgreSQL's clients come from the same Debian as here, by the names of .ci/run."""
    [release] = {image.rpartition("-")[2] for image in images()}
    [ours] = [run for run in arguments_of("RUN") if "apt-get" in run]
    assert f" postgresql-client-{POSTGRESQL_OF[release]} " in ours
    [nginx] = [run for run in arguments_of("RUN", NGINX) if "apt-get" in run]
    assert " nginx-light " in nginx
    assert "missing+=(nginx-light)" in text_of(".ci/run")


def test_our_own_images_carry_the_projects_version() -> None:
    ours = {s["image"] for s in services().values() if "build" in s}
    version = pyproject()["version"]
    assert ours == {f"undersigned:{version}", f"undersigned-nginx:{version}"}
    assert {name for name, s in services().items() if s["image"] == f"undersigned:{version}"} == {
        *OURS
    }


# Commands -----------------------------------------------------------------------------------------


def commands_in(text: str) -> set[str]:
    return set(re.findall(r"\bmanage\.py ([a-z_]+)\b(?!\.)", text))


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
        assert named == {"worker", "backup", "check", "migrate"}
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


def test_the_port_that_is_served_is_the_one_that_is_asked_and_that_nginx_knows() -> None:
    words = exec_form(arguments_of("CMD")[-1])
    port = words[words.index("--port") + 1]
    assert arguments_of("EXPOSE") == [port]
    assert services()["nginx"]["environment"]["NGINX_WEB"] == f"web:{port}"
    assert f"HTTPConnection('127.0.0.1', {port}," in arguments_of("HEALTHCHECK")[0]


def test_nginx_is_published_where_it_listens() -> None:
    given = services()["nginx"]["environment"]
    inner = [given["NGINX_HTTP"], given["NGINX_HTTPS"]]
    assert arguments_of("EXPOSE", NGINX) == [" ".join(inner)]
    assert services()["nginx"]["ports"] == [f"0.0.0.0:80:{inner[0]}", f"0.0.0.0:443:{inner[1]}"]
    assert f"HTTPConnection('127.0.0.1', {inner[0]}," in arguments_of("HEALTHCHECK", NGINX)[0]


def test_settings_that_are_not_fit_for_a_real_site_stop_everything() -> None:
    shell, flag, line = services()["migrate"]["command"]
    assert (shell, flag) == ("sh", "-c")
    first, _, then = line.partition(" && ")
    assert first == "python manage.py check --deploy --fail-level WARNING"
    assert then == "exec python manage.py migrate --noinput"


# What the image holds -----------------------------------------------------------------------------


def copied(name: str = "Dockerfile") -> list[str]:
    return [source for arguments in arguments_of("COPY", name) for source in arguments.split()[:-1]]


def test_everything_that_is_copied_exists_and_reaches_the_builder() -> None:
    ignored = [line for line in text_of(".dockerignore").splitlines() if line[:1] not in ("", "#")]
    assert ignored[0] == "*"
    let_in = {line[1:] for line in ignored if line.startswith("!")}
    assert let_in == set(copied())
    # A folder without a file is not in a clone.
    beside = ROOT / services()["nginx"]["build"]
    for source in [*map(ROOT.joinpath, copied()), *map(beside.joinpath, copied(NGINX))]:
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


@pytest.mark.parametrize("name", ["Dockerfile", NGINX])
def test_the_images_do_not_run_as_root(name: str) -> None:
    order = [instruction for instruction, _ in dockerfile(name)]
    assert arguments_of("USER", name)[-1].split(":")[0] not in ("root", "0")
    assert order.index("USER") < order.index("CMD")
    for folder in services()["nginx"]["tmpfs"]:
        assert f":uid={arguments_of('USER', NGINX)[-1].split(':')[0]}," in folder


# What the services may ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*OURS, "db", "nginx"])
def test_services_are_confined(name: str) -> None:
    service = services()[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not {"privileged", "cap_add", "network_mode", "pid"} & set(service)


def test_only_nginx_is_published_and_any_number_of_the_others_can_run() -> None:
    assert set(services()) == {*OURS, "db", "nginx"}
    assert [name for name, s in services().items() if s.get("ports")] == ["nginx"]
    for name, number in (("web", "WEB_SERVERS"), ("worker", "WORKERS")):
        assert "container_name" not in services()[name]
        assert services()[name]["deploy"] == {"replicas": f"${{{number}:-1}}"}


def test_the_database_is_reached_by_ours_only_and_holds_no_key_of_ours() -> None:
    assert services()["db"]["networks"] == ["data"]
    assert compose()["networks"]["data"] == {"internal": True}
    assert "data" not in services()["nginx"]["networks"]
    assert "env_file" not in services()["db"]
    assert set(services()["db"]["environment"]) == {
        "POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE",
        "POSTGRES_INITDB_ARGS",
    }  # fmt: skip
    assert mounted("db") == {"database", "./secrets/database"}


def test_what_stands_in_front_holds_no_key_and_no_ledger() -> None:
    assert "env_file" not in services()["nginx"]
    assert mounted("nginx") == {"./tls", "./acme", "prepared"}
    assert all(volume.endswith(":ro") for volume in services()["nginx"]["volumes"])


def test_web_servers_reach_nothing_outside() -> None:
    assert services()["web"]["networks"] == ["data", "inside"]
    assert compose()["networks"]["inside"] == {"internal": True}


def mounted(name: str) -> set[str]:
    return {volume.split(":")[0] for volume in services()[name]["volumes"]}


def test_all_of_ours_read_one_file_and_wait_for_the_migration() -> None:
    for name in OURS:
        assert services()[name]["env_file"] == ".env"
        assert "./secrets" in mounted(name)
    for name in GO_ON:
        waits = {k: v["condition"] for k, v in services()[name]["depends_on"].items()}
        assert waits == {"db": "service_healthy", "migrate": "service_completed_successfully"}
        assert {"ledger"} <= mounted(name)
    assert services()["nginx"]["depends_on"] == {"web": {"condition": "service_healthy"}}
    assert services()["migrate"]["restart"] == "no"


def test_lists_are_written_by_the_worker_and_given_out_by_nginx() -> None:
    """Each knows the folder by the same name, and the application that nginx does it."""
    folder = re.findall(r"PREPARED_ROOT=(\S+)", " ".join(arguments_of("ENV")))[0]
    assert f"prepared:{folder}" in services()["worker"]["volumes"]
    assert f"prepared:{folder}:ro" in services()["nginx"]["volumes"]
    assert f"PREPARED_ROOT:={folder}" in text_of("deploy/nginx/start")
    assert services()["web"]["environment"]["PREPARED_BY_PROXY"] == "1"


def test_backups_are_where_they_are_made_and_where_their_room_is_watched() -> None:
    for name in ("backups", "worker"):
        assert "./backups:/srv/backups" in services()[name]["volumes"], name


def test_every_folder_that_is_mounted_is_kept_out_of_git_and_out_of_the_image() -> None:
    folders = {f.removeprefix("./").split("/")[0] for n in services() for f in mounted(n)
               if f.startswith("./")}  # fmt: skip
    assert folders == {"secrets", "tls", "acme", "backups"}
    ignored = text_of(".gitignore").splitlines()
    assert folders <= {line.strip("/") for line in ignored}


def test_the_address_of_the_database_is_the_one_that_is_made() -> None:
    made = services()["db"]["environment"]
    for name in OURS:
        url = services()[name]["environment"]["DATABASE_URL"]
        assert url == f"postgres://{made['POSTGRES_USER']}@db:5432/{made['POSTGRES_DB']}"
    assert made["POSTGRES_PASSWORD"] == "${POSTGRES_PASSWORD:-}"
    assert made["POSTGRES_PASSWORD_FILE"] == "${POSTGRES_PASSWORD_FILE:-}"


def postgresql_settings() -> list[str]:
    program, *words = services()["db"]["command"]
    assert program == "postgres"
    assert set(words[::2]) == {"-c"}
    return words[1::2]

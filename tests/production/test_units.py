"""The way without Docker says what compose says, and systemd understands it."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.reading import ROOT, arguments_of, exec_form, services, text_of
from tests.house.test_compose import postgresql_settings

pytestmark = pytest.mark.once

UNITS = sorted((ROOT / "deploy" / "systemd").iterdir())
NGINX = "undersigned-nginx.service"
# What each of them does without, whatever else it may.
WITHOUT = {
    "NoNewPrivileges": "yes", "ProtectSystem": "strict", "ProtectHome": "yes", "PrivateTmp": "yes",
    "PrivateDevices": "yes", "ProtectKernelTunables": "yes", "ProtectKernelModules": "yes",
    "ProtectControlGroups": "yes", "RestrictNamespaces": "yes", "RestrictSUIDSGID": "yes",
    "SystemCallArchitectures": "native", "SystemCallFilter": "@system-service",
}  # fmt: skip


def lines(name: str) -> dict[str, list[str]]:
    """A unit's settings, each with all that it is set to."""
    found: dict[str, list[str]] = {}
    for key, value in re.findall(r"^(\w+)=(.*)$", text_of(f"deploy/systemd/{name}"), re.MULTILINE):
        found.setdefault(key, []).append(value)
    return found


def names() -> list[str]:
    return [unit.name for unit in UNITS]


def test_there_is_one_for_each_service_of_compose_but_the_database() -> None:
    ours = {name.removeprefix("undersigned-").removesuffix(".service").rstrip("@")
            for name in names()}  # fmt: skip
    assert {"backups" if name == "backup" else name for name in ours} == set(services()) - {"db"}


def test_systemd_understands_them(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is missing; on Debian: apt install systemd")
    for unit in UNITS:
        text = unit.read_text().replace(
            "/opt/undersigned/.venv/bin", str(Path(sys.executable).parent)
        )
        (tmp_path / unit.name).write_text(text.replace("/opt/undersigned", str(ROOT)))
    answer = subprocess.run(
        [program, "verify", "--man=no", "--generators=no", *map(str, tmp_path.iterdir())],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    said = [line for line in answer.stderr.splitlines() if "undersigned" in line]
    assert not said, said


@pytest.mark.parametrize("name", names())
def test_each_is_confined_and_nobody_is_root(name: str) -> None:
    given = lines(name)
    assert {key: given.get(key, [""])[-1] for key in WITHOUT} == WITHOUT
    assert given["User"] == ["undersigned-nginx" if name == NGINX else "undersigned"]
    assert given["CapabilityBoundingSet"] == ["CAP_NET_BIND_SERVICE" if name == NGINX else ""]
    if "oneshot" not in given.get("Type", []):
        assert given["Restart"] == ["always"]


def test_nginx_is_given_no_key_and_writes_to_memory_alone() -> None:
    given = lines(NGINX)
    assert given["EnvironmentFile"] == ["/etc/undersigned/nginx"]
    assert "ReadWritePaths" not in given
    told = " ".join(given["Environment"])
    inside = [folder.split(":")[0] for folder in given["TemporaryFileSystem"]]
    assert [re.findall(rf"\b{name}=(\S+)", told)
            for name in ("NGINX_RUN", "NGINX_UPLOADS")] == [[f] for f in inside]  # fmt: skip


def rooms(folders: list[str]) -> dict[str, int]:
    """Megabytes of each folder in memory."""
    found = [re.match(r"(\S+?):.*\bsize=(\d+)m$", folder) for folder in folders]
    return {match[1]: int(match[2]) for match in found if match}


def test_what_nginx_keeps_in_memory_fits_and_uploads_cannot_crowd_it_out() -> None:
    """Neither a stranger's nor staff's: nobody has shown who they are when a file is taken."""
    room = rooms(services()["nginx"]["tmpfs"])
    assert room == rooms(lines(NGINX)["TemporaryFileSystem"])
    assert services()["nginx"]["environment"]["NGINX_UPLOADS"] == "/run/undersigned-uploads"
    text = text_of("deploy/nginx/nginx.conf.template")
    caches = re.findall(r"^ +proxy_cache_path .*max_size=(\d+)m", text, re.MULTILINE)
    assert len(caches) == 2
    assert 2 * sum(map(int, caches)) <= room["/run/undersigned-nginx"]
    [(size, number)] = re.findall(
        r"client_max_body_size (\d+)m;\s+limit_conn connections \d+;\s+limit_conn uploads (\d+);",
        text,
    )
    assert int(size) * int(number) < room["/run/undersigned-uploads"]


def test_they_run_what_compose_runs() -> None:
    started = {name: [line.rpartition("/bin/")[2] for line in lines(name)["ExecStart"]]
               for name in names()}  # fmt: skip
    compose = {name: service.get("command") for name, service in services().items()}
    assert started["undersigned-worker@.service"] == [" ".join(compose["worker"])]
    assert started["undersigned-backup.service"] == [" ".join(compose["backups"])]
    steps = compose["migrate"][2].replace("exec ", "").split(" && ")
    check, _wait, migrate, _collect = started["undersigned-migrate.service"]
    assert [check, migrate] == steps
    image = " ".join(exec_form(arguments_of("CMD")[-1]))
    assert started["undersigned-web.service"] == [image.replace("0.0.0.0", "127.0.0.1")]


def test_a_database_that_is_late_is_waited_for() -> None:
    """What requires the migration is not started again where it failed."""
    wait = lines("undersigned-migrate.service")["ExecStart"][1]
    told = shlex.split(wait.removeprefix("-").replace(".venv/bin/python", sys.executable))
    late = "postgres://nobody@127.0.0.1:9/none"
    for database, code in (("sqlite://:memory:", 0), (late, 124)):
        told[1] = "1" if code else "60"
        given = os.environ | {"DATABASE_URL": database}
        assert subprocess.run(told, cwd=ROOT, env=given, timeout=90).returncode == code
    assert wait.startswith("-"), "then the migration says what is wrong"


def settings_of(name: str) -> list[str]:
    found = re.findall(r"^(\w+) = (\S+)", text_of(f"deploy/postgresql/{name}"), re.MULTILINE)
    return [f"{key}={value}" for key, value in found]


def test_postgresql_is_told_the_same() -> None:
    assert settings_of("undersigned.conf") == postgresql_settings()
    assert not set(settings_of("undersigned.conf")) & set(settings_of("one-gigabyte.conf"))


def test_what_fits_one_gigabyte_has_room_for_every_process() -> None:
    given = dict(setting.split("=") for setting in settings_of("one-gigabyte.conf"))
    words = lines("undersigned-web.service")["ExecStart"][0].split()
    threads = int(words[words.index("--workers") + 1]) * int(
        words[words.index("--blocking-threads") + 1]
    )
    assert int(given["max_connections"]) >= threads + 3 + 5  # worker, backup, hand; the superuser's

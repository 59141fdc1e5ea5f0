"""The restore drill, with real processes: by `manage.py backup` and `restore`, and by PostgreSQL's
own tools.

A backup is made; afterwards people withdraw, narrow, are removed, and a letter is locked down. Then
the database is dropped and restored, and whoever left must be absent from every public address from
the first answer on, with a worker or without.
"""

import http.client
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg2
import pyrage
import pytest

from tests.journeys.site import Site, site
from tests.postgresql import programs
from tests.processes import ROOT, until

pytestmark = [pytest.mark.long, pytest.mark.once]

PLAY = "import django; django.setup(); from tests.privacy import restore_plays as p; p.{}()"
LETTER, LOCKED = "/letters/shelter/", "/letters/harvest/"
EVERYWHERE = [
    f"{prefix}{letter}{rest}"
    for prefix in ("", "/fr", "/zh-hant")
    for letter in (LETTER, LOCKED)
    for rest in ("", "signatories/", "signatories/?q=e", "signatories.json", "signatories.csv",
                 "tally.json", "checks/")
] + ["/", "/fr/", "/causes/shelter/"]  # fmt: skip
STAYS = {"Stayer Alpha", "A beekeeper who stays"}
LEFT = {"Withdrawer Beta", "Remover Gamma", "Narrower Delta", "Describer Epsilon",
        "A weaver who withdrew", "Harvester Zeta"}  # fmt: skip
NEVER = {"Countless Eta", "Annexed Theta", "Waiter Iota"}


def play(there: Site, what: str) -> None:
    subprocess.run(
        [sys.executable, "-c", PLAY.format(what)], cwd=ROOT, env=there.env, check=True, timeout=120
    )


def get(there: Site, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", there.port, timeout=20)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def named(there: Site, path: str) -> set[str]:
    text = get(there, path)[1]
    return {name for name in STAYS | LEFT | NEVER if name in text}


def named_anywhere(there: Site) -> set[str]:
    return set().union(*(named(there, path) for path in EVERYWHERE))


def tool(name: str, *arguments: str) -> None:
    bin_ = programs()
    assert bin_ is not None
    subprocess.run([str(bin_ / name), *arguments], check=True, timeout=120)


def drop_and_create(there: Site) -> None:
    server, _, name = there.database.rpartition("/")
    connection = psycopg2.connect(f"{server}/postgres")
    connection.autocommit = True
    cursor = connection.cursor()
    cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    cursor.execute(f'CREATE DATABASE "{name}"')
    connection.close()


def manage(there: Site, *words: str, **given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT, env=there.env | given, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


def restored(there: Site, dump: Path, *words: str) -> str:
    """By our own command, into a database made new; what it says."""
    drop_and_create(there)
    done = manage(there, "restore", dump.name, "--identity", str(dump.parent / "key"), *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def restore_plain(there: Site, dump: Path) -> None:
    drop_and_create(there)
    tool("psql", "--quiet", "--set=ON_ERROR_STOP=1", f"--output={dump}.said",
         f"--file={dump.with_suffix('.sql')}", there.database)  # fmt: skip


def restore_over(there: Site, dump: Path) -> None:
    tool("pg_restore", "--clean", "--if-exists", "--exit-on-error", "--single-transaction",
         f"--dbname={there.database}", f"{dump}.dump")  # fmt: skip


@pytest.fixture
def there() -> Iterator[Site]:
    if programs() is None:
        pytest.skip("no PostgreSQL programs on this machine")
    with site(mail_port=9) as found, TemporaryDirectory(prefix="undersigned-backups-") as folder:
        identity = pyrage.x25519.Identity.generate()
        (Path(folder) / "key").write_text(f"# not on the server\n{identity}\n")
        found.env |= {"BACKUP_TO": folder, "BACKUP_RECIPIENTS": str(identity.to_public())}
        yield found


@pytest.fixture
def dump(there: Site) -> Path:
    """A backup of before they left, and dumps; the database and the ledger are of after it."""
    play(there, "before")
    made = manage(there, "backup")
    assert made.returncode == 0, made.stderr
    path = Path(there.env["BACKUP_TO"]) / made.stdout.partition(":")[0]
    path.with_suffix(".before").write_text(json.dumps(figures(there)))
    tool("pg_dump", "--format=custom", f"--file={path}.dump", there.database)
    tool("pg_dump", "--format=plain", f"--file={path.with_suffix('.sql')}", there.database)
    play(there, "after")
    text = Path(there.env["LEDGER_FILE"]).read_text()
    assert not [name for name in STAYS | LEFT if name in text]
    return path


def figures(there: Site) -> dict[str, Any]:
    """What a journalist would cite, and what moderators count."""
    tallies = there.ask("SELECT letter_id, tallies, version > 0 FROM signatories_roster ORDER BY 1")
    states = there.ask("SELECT state, visibility, count(*) FROM signatories_signature "
                       "GROUP BY 1, 2 ORDER BY 1, 2")  # fmt: skip
    names = there.ask("SELECT name FROM signatories_entry WHERE audience = 'public' "
                      "AND name <> '' ORDER BY 1")  # fmt: skip
    return json.loads(json.dumps({"tallies": tallies, "states": states, "names": names}))


def test_dropped_restored_and_brought_to_the_ledger_the_figures_are_what_they_were(
    there: Site, dump: Path
) -> None:
    """With `manage.py backup` and `restore`, as docs/backups.md has it, and the web server up all
    the while: nothing is shown of what is no longer so.
    """
    was = figures(there)
    assert was != json.loads(dump.with_suffix(".before").read_text()), "they have left"
    assert not [name for name in STAYS | LEFT | NEVER if name.encode() in dump.read_bytes()]
    ledger = Path(there.env["LEDGER_FILE"])
    noted, web = ledger.read_bytes(), there.web()
    try:
        web.start()
        assert named_anywhere(there) == STAYS
        told = []
        assert watch(there, lambda: told.append(restored(there, dump))) & (LEFT | NEVER) == set()
        assert "lines of the ledger obeyed: 7" in told[0]
        assert "letters counted anew: 2" in told[0]
        assert not [name for name in STAYS | LEFT | NEVER if name in told[0]]
        until(lambda: get(there, LETTER)[0] == 200, what="it to be served")
        assert named_anywhere(there) == STAYS
    finally:
        web.stop()
    assert figures(there) == was
    assert ledger.read_bytes().startswith(noted), "restoring takes nothing from the ledger"
    assert manage(there, "recount").returncode == 0


def test_a_machine_that_was_lost_is_made_again_from_the_backups_alone(
    there: Site, dump: Path
) -> None:
    """Database and ledger are gone, and nobody names the newest copy of the ledger: with one as old
    as the dump, or with none, the database would obey all of it, and those who left be back.
    """
    was, ledger = figures(there), Path(there.env["LEDGER_FILE"])
    noted = ledger.read_bytes()
    assert manage(there, "backup").returncode == 0
    oldest = dump.with_name(dump.name.replace(".dump.", ".ledger."))
    key = pyrage.x25519.Recipient.from_str(there.env["BACKUP_RECIPIENTS"])
    oldest.write_bytes(pyrage.encrypt(noted.splitlines(keepends=True)[0], [key]))
    for words in ([], ["--ledger", oldest.name]):
        ledger.unlink()
        restored(there, dump, *words)
        assert ledger.read_bytes().startswith(noted)
        assert figures(there) == was


@pytest.mark.parametrize("restore", [restore_plain, restore_over])
def test_nobody_who_left_after_the_dump_is_served_from_the_first_answer_on(
    there: Site, dump: Path, restore: Callable[[Site, Path], None]
) -> None:
    restore(there, dump)
    [[back]] = there.ask("SELECT count(*) FROM signatories_entry WHERE name LIKE 'Withdrawer%%'")
    assert back == 1, "the dump holds them, or this test shows nothing"
    web, worker = there.web(), there.worker()
    try:
        web.start()  # without a worker nothing is applied, and nothing is shown
        for path in [*EVERYWHERE, "/admin/login/"]:
            status, text = get(there, path)
            assert status == 503, path
            assert not [name for name in STAYS | LEFT | NEVER if name in text], path
        assert get(there, "/healthz")[0] == 200
        assert '<html lang="fr">' in get(there, f"/fr{LETTER}")[1]
        seen = watch(there, lambda: start_and_wait(there, worker))
        assert seen & (LEFT | NEVER) == set(), "from the first answer on"
        assert named_anywhere(there) == STAYS
        until(lambda: get(there, f"{LETTER}signatories.csv")[0] == 200, what="the lists")
        assert named_anywhere(there) == STAYS
        assert json.loads(get(there, f"{LETTER}tally.json")[1])["total"] == len(STAYS)
    finally:
        web.stop()
        worker.stop()


def start_and_wait(there: Site, worker: object) -> None:
    worker.start()  # type: ignore[attr-defined]
    until(lambda: get(there, LETTER)[0] == 200, seconds=60, what="the worker to apply the ledger")
    tally = f"{LETTER}tally.json"

    def is_counted() -> bool:  # by a web process that knows already that the database obeys
        status, text = get(there, tally)
        return status == 200 and json.loads(text)["total"] == len(STAYS)

    until(is_counted, what="the recount")
    everybody = "all web processes to know it"
    until(lambda: all(get(there, tally)[0] == 200 for _ in range(16)), what=everybody)


def watch(there: Site, meanwhile: Callable[[], None]) -> set[str]:
    """All names that anybody who asks all the time is told meanwhile."""
    seen: set[str] = set()
    over = threading.Event()

    def ask() -> None:
        while not over.is_set():
            for path in (LETTER, f"{LETTER}signatories/", f"{LETTER}signatories.csv",
                         f"{LETTER}signatories.json", LOCKED):  # fmt: skip
                seen.update(named(there, path))

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        meanwhile()
    finally:
        over.set()
        asking.join(30)
    return seen


def test_a_restore_under_running_processes_is_noticed_before_anybody_is_shown(
    there: Site, dump: Path
) -> None:
    """Against the manual, which says to stop them first; without a worker, so that it stays."""
    web = there.web()
    web.start()
    try:
        assert named_anywhere(there) == STAYS
        seen = watch(there, lambda: restore_plain(there, dump))
        assert seen & LEFT == set()
        assert get(there, LETTER)[0] == 503
    finally:
        web.stop()


def test_a_ledger_older_than_the_dump_opens_nothing_until_somebody_answers_for_it(
    there: Site, dump: Path, tmp_path: Path
) -> None:
    ledger = Path(there.env["LEDGER_FILE"])
    kept = shutil.copy(ledger, tmp_path / "kept")
    ledger.write_bytes(b"".join(ledger.read_bytes().splitlines(keepends=True)[:1]))
    web, worker = there.web(), there.worker()
    apply = [sys.executable, "manage.py", "apply_ledger"]
    try:
        web.start()
        worker.start()
        assert get(there, LETTER)[0] == 503
        done = subprocess.run(apply, cwd=ROOT, env=there.env, capture_output=True, text=True)
        assert done.returncode == 1
        assert "newest copy" in done.stderr
        assert get(there, LETTER)[0] == 503
        shutil.copy(kept, ledger)
        until(lambda: get(there, LETTER)[0] == 200, what="the newest copy to open it")
        ledger.unlink()
        until(lambda: get(there, LETTER)[0] == 503, what="the loss to be noticed")
        subprocess.run([*apply, "--accept-older"], cwd=ROOT, env=there.env, check=True)
        until(lambda: get(there, LETTER)[0] == 200, what="it to open")
        verbs = {json.loads(line)["verb"] for line in ledger.read_text().splitlines()}
        assert verbs >= {"withdrawn", "removed", "locked-down"}, "as far as the database knows"
    finally:
        web.stop()
        worker.stop()

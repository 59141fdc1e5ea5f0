"""`deploy/upgrade` with real releases: a good one, one whose migration fails, one that does not
start. After the two that fail the release before runs, on the schema as far as it was expanded, and
whatever was signed is there.
"""

import contextlib
import http.client
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db.migrations.loader import MigrationLoader

from tests.bench.servers import make_database
from tests.html import post_form
from tests.postgresql import cluster, programs
from tests.processes import ROOT
from tests.upgrading.installed import Installed, git, installed, release

pytestmark = [pytest.mark.long, pytest.mark.once]

EXPANDS = """
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("signatories", "{last}")]
    operations = [
        migrations.AddField("submission", "added_{column}", models.TextField(null=True)),
        migrations.AddField("signature", "counted_{column}", models.IntegerField(db_default=7)),
    ]
"""
FAILS = """
from django.db import migrations

def fail(apps, schema_editor):
    raise RuntimeError("a row that nobody had thought of")

class Migration(migrations.Migration):
    dependencies = [("signatories", "{last}")]
    operations = [migrations.RunPython(fail, migrations.RunPython.noop)]
"""
FOLDER = "signatories/migrations"


def last_migration() -> str:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    [(_, name)] = loader.graph.leaf_nodes("signatories")
    return str(name)


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Installed]:
    if programs() is None:
        pytest.skip("no PostgreSQL programs on this machine")
    with (
        cluster() as server,
        installed(server, make_database(server, "undersigned"), tmp_path) as found,
    ):
        yield found


def sign(there: Installed, name: str) -> None:
    """By the form of the release that runs."""
    import http.client
    from urllib.parse import urlencode

    def ask(method: str, fields: dict[str, str] | None = None) -> tuple[int, bytes]:
        line = http.client.HTTPConnection("127.0.0.1", there.site.port, timeout=20)
        headers = {"Origin": there.site.env["PUBLIC_ORIGIN"],
                   "Content-Type": "application/x-www-form-urlencoded"}  # fmt: skip
        line.request(method, "/letters/shelter/sign/?kind=person" if not fields else
                     "/letters/shelter/sign/", urlencode(fields) if fields else None,
                     headers if fields else {})  # fmt: skip
        answer = line.getresponse()
        found = answer.status, answer.read()
        line.close()
        return found

    status, page = ask("GET")
    assert status == 200
    answers = {"name": name, "email": f"{name.split()[0].lower()}@example.org",
               "visibility": "public"}  # fmt: skip
    assert ask("POST", post_form(page).values | answers | {"step": "send"})[0] == 303


def columns(there: Installed, table: str) -> set[str]:
    rows = there.site.ask(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s", table
    )
    return {name for (name,) in rows}


def signed(there: Installed) -> int:
    [[number]] = there.site.ask("SELECT count(*) FROM signatories_submission")
    return int(number)


def runs(there: Installed, version: str) -> bool:
    asked = http.client.HTTPConnection("127.0.0.1", there.site.port, timeout=10)
    with contextlib.closing(asked):
        asked.request("GET", "/readyz")
        said = asked.getresponse().read().decode()
    return f"version: ok ({version})" in said and "migrations: ok" in said


def test_taken_gone_back_from_and_nothing_lost(there: Installed) -> None:
    last = last_migration()
    sign(there, "Ann Example")

    # A release whose second migration fails: the first one stays, and the code goes back.
    release(there.folder, "0.1.1", {
        f"{FOLDER}/9001_expand.py": EXPANDS.format(last=last, column="one"),
        f"{FOLDER}/9002_fail.py": FAILS.format(last="9001_expand"),
    })  # fmt: skip
    done = there.upgrade("v0.1.1", "--fail-level", "ERROR", "--wait", "60")
    assert done.returncode == 1, done.stdout
    assert "migrating failed" in done.stdout
    assert "0.1.0 runs as before; v0.1.1 was not taken" in done.stderr
    assert git(there.folder, "rev-parse", "--abbrev-ref", "HEAD") == "main"
    assert "added_one" in columns(there, "signatories_submission")
    assert runs(there, "0.1.0")
    assert list((there.folder.parent / "backups").glob("*.dump.age"))
    sign(there, "Ben Example")
    assert signed(there) == 2

    # One that does not start, once it has migrated.
    release(there.folder, "0.1.2", {
        f"{FOLDER}/9001_expand.py": EXPANDS.format(last=last, column="one"),
        f"{FOLDER}/9003_more.py": EXPANDS.format(last="9001_expand", column="two"),
        "config/wsgi.py": "raise RuntimeError('no')\n",
    })  # fmt: skip
    done = there.upgrade("v0.1.2", "--fail-level", "ERROR", "--wait", "12")
    assert done.returncode == 1, done.stdout
    assert "looking failed: it was not ready within 12 s" in done.stdout
    assert "0.1.0 runs as before" in done.stderr
    assert "counted_two" in columns(there, "signatories_signature")
    assert runs(there, "0.1.0")
    sign(there, "Cho Example")
    assert signed(there) == 3

    # A good one, given with its commit.
    commit = release(there.folder, "0.1.3", {
        f"{FOLDER}/9001_expand.py": EXPANDS.format(last=last, column="one"),
        f"{FOLDER}/9003_more.py": EXPANDS.format(last="9001_expand", column="two"),
        f"{FOLDER}/9004_last.py": EXPANDS.format(last="9003_more", column="three"),
    })  # fmt: skip
    done = there.upgrade("v0.1.3", "--commit", commit, "--fail-level", "ERROR", "--wait", "60")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0.1.3 runs" in done.stdout
    assert git(there.folder, "rev-parse", "HEAD") == commit
    assert runs(there, "0.1.3")
    assert "added_three" in columns(there, "signatories_submission")
    sign(there, "Dee Example")
    assert signed(there) == 4

    # What cannot be installed is not half installed: the environment before is put back.
    release(there.folder, "0.1.4", {
        "requirements.txt": f"nothing-of-this-name==1.0 --hash=sha256:{'0' * 64}\n",
    }, since="v0.1.3")  # fmt: skip
    done = there.upgrade("v0.1.4", "--fail-level", "ERROR", "--wait", "60")
    assert done.returncode == 1
    assert "installing failed" in done.stdout
    assert runs(there, "0.1.3")
    assert not (there.folder / ".venv.before").exists()
    assert (there.folder / ".venv" / "bin" / "python").exists()


def test_it_can_be_run() -> None:
    assert (ROOT / "deploy" / "upgrade").stat().st_mode & 0o111

"""Records a release: its last migrations, and rows in every table, as tests/upgrading/releases.json
and a file of its own. `python -m tests.upgrading.record`, once, in the commit of the release.
"""

import base64
import json
import os
import sys
import tempfile
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

HERE = Path(__file__).resolve().parent
RELEASES = HERE / "releases.json"
OURS = ("petitions", "signatories")


class Encoder(DjangoJSONEncoder):
    def default(self, o: Any) -> Any:
        if isinstance(o, bytes | memoryview):
            return base64.b64encode(bytes(o)).decode()
        if isinstance(o, datetime):
            return o.isoformat()  # to the microsecond: the ledger's digests are of it
        return super().default(o)


def models_with_tables(apps: Any) -> list[Any]:
    return [m for m in apps.get_models(include_auto_created=True)
            if m._meta.managed and not m._meta.proxy]  # fmt: skip


def recorded() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, in the order in which it came."""
    from django.apps import apps

    found: dict[str, list[dict[str, Any]]] = {}
    for model in models_with_tables(apps):
        names = [field.attname for field in model._meta.concrete_fields]
        rows = model._base_manager.order_by("pk").values(*names)
        found[model._meta.label] = [dict(row) for row in rows]
    return found


def fill() -> None:
    """Rows in every table: by the product's actions, and by hand where none is at hand."""
    from tests.privacy import everybody
    from tests.stage import set_stage
    from tests.upgrading.filling import fill_the_rest

    everybody.KINDS = ("person",)
    everybody.VISIBILITIES = ("public", "described")
    stage = set_stage()
    everybody.everybody(stage)
    fill_the_rest(stage)


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/db"
        import django

        django.setup()
        from django.conf import settings
        from django.core.management import call_command
        from django.db.migrations.loader import MigrationLoader
        from django.test.utils import setup_test_environment

        settings.LEDGER_FILE = Path(folder) / "ledger"
        settings.PREPARED_ROOT = Path(folder) / "prepared"
        setup_test_environment()  # mails go nowhere
        call_command("migrate", verbosity=0)
        fill()
        rows = recorded()
        if empty := [label for label, found in rows.items() if not found]:
            sys.exit(f"without a row: {', '.join(empty)}")
        version = tomllib.loads((HERE.parent.parent / "pyproject.toml").read_text())["project"][
            "version"
        ]
        graph = MigrationLoader(None, ignore_no_migrations=True).graph
        releases = json.loads(RELEASES.read_text()) if RELEASES.exists() else {}
        releases[version] = dict(graph.leaf_nodes())
        RELEASES.write_text(json.dumps(releases, indent=1) + "\n")
        text = json.dumps(rows, cls=Encoder, ensure_ascii=False, indent=0)
        (HERE / f"{version}.json").write_text(text + "\n")


if __name__ == "__main__":
    main()

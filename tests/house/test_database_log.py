"""What PostgreSQL writes down with the settings that docker-compose.yml gives it."""

from pathlib import Path

import psycopg2
import pytest

from tests.house.test_compose import postgresql_settings
from tests.postgresql import cluster, programs

pytestmark = pytest.mark.once


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

"""`make demo`: the whole of Undersigned on this machine, for a look; and again, with what is there.

It keeps its database, keys and mails in `.demo/`, starts web server and worker, and stops both on
Ctrl-C. Nothing here may be used for a real letter: anybody on this machine can read every mail.
"""

import base64
import contextlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
from pathlib import Path
from types import FrameType

BASE = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"


def main() -> int:
    folder = Path(os.environ.get("DEMO_FOLDER", BASE / ".demo"))
    port = os.environ.get("PORT", "8000")
    if not port.isdecimal() or not 0 < int(port) < 65536:
        print(f"PORT={port} is not a port: give a number from 1 to 65535.", file=sys.stderr)
        return 2
    if _is_taken(int(port)):
        print(f"Port {port} is taken. Choose another: make demo PORT=8001", file=sys.stderr)
        return 2
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ.update(_environment(folder, port))
    _prepare(_password(folder))
    print(f"Undersigned is at http://{HOST}:{port}/ and its mails at http://{HOST}:{port}/mailbox/")
    print("Stop it with Ctrl-C.", flush=True)
    return _serve(port)


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return True
    return False


def _environment(folder: Path, port: str) -> dict[str, str]:
    """Keys made once, and everything that makes this the demo whatever the shell had set."""
    file = folder / "keys.json"
    if not file.exists():
        names = ("SECRET_KEY", "SEALING_KEYS", "DIGEST_KEY")
        keys = {n: base64.urlsafe_b64encode(secrets.token_bytes(32)).decode() for n in names}
        file.touch(mode=0o600)
        file.write_text(json.dumps(keys))
    return json.loads(file.read_text()) | {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DEMO": "1",
        "DEBUG": "0",
        "PUBLIC_ORIGIN": f"http://{HOST}:{port}",
        "ALLOWED_HOSTS": "",
        "DATABASE_URL": os.environ.get("DEMO_DATABASE_URL", f"sqlite:///{folder / 'db.sqlite3'}"),
        "DEMO_MAILBOX": str(folder / "mail"),
        "STATIC_ROOT": str(folder / "static"),
        "PREPARED_ROOT": str(folder / "prepared"),
        "LEDGER_FILE": str(folder / "ledger.jsonl"),
    }


def _password(folder: Path) -> str:
    """DEMO_PASSWORD, or one made at the first run and kept."""
    if given := os.environ.get("DEMO_PASSWORD"):
        return given
    file = folder / "password"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(9))
    return file.read_text()


def _prepare(password: str) -> None:
    """Database, static files, example letters and logins, all in this one process."""
    import django

    django.setup()
    from django.core.management import call_command

    from signatories.demo.examples import load_examples
    from signatories.demo.logins import make_logins, make_memberships

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    admin = make_logins(password=password)
    for letter in load_examples(actor=admin):
        print(f"loaded the example letter {letter.slug}")
    make_memberships()
    print(f"logins at /admin/: moderator and admin, password: {password}")
    from django.db import connections

    connections.close_all()


def _serve(port: str) -> int:
    """Run web server and worker until one of them ends or somebody asks to stop."""
    commands = [
        [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", port,
         "--workers", "1", "--blocking-threads", "4", "--log-level", "warning",
         "config.wsgi:application"],
        [sys.executable, str(BASE / "manage.py"), "worker"],
    ]  # fmt: skip
    # Each in a group of its own: Ctrl-C reaches us alone, and we end each with all it has started.
    children = [subprocess.Popen(c, cwd=BASE, start_new_session=True) for c in commands]
    stopping = False

    def stop(number: int, frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True
        for child in children:
            child.terminate()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    os.wait()
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            print("still running, so it is killed", file=sys.stderr)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
    if not stopping:
        print("Web server or worker ended by itself; see above why.", file=sys.stderr)
    return 0 if stopping else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

"""nginx as production has it: deploy/nginx as it stands, started as its own user, TLS and all."""

import contextlib
import http.client
import os
import pwd
import shutil
import ssl
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from tests.postgresql import free_port
from tests.processes import ROOT, running, until

NGINX = Path("/usr/sbin/nginx")


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Front:
    """Where nginx listens, and what it writes. Visitors ask from addresses of their choice."""

    folder: Path
    http: int
    https: int

    @property
    def origin(self) -> str:
        return f"https://127.0.0.1:{self.https}"

    @property
    def logs(self) -> bytes:
        """Of requests, and of errors."""
        return b"".join((self.folder / f"{name}.log").read_bytes() for name in ("access", "errors"))

    @property
    def tls(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self.folder / "tls" / "fullchain.pem")

    def ask(
        self,
        method: str,
        path: str,
        fields: Mapping[str, Any] | None = None,
        *,
        visitor: str = "127.0.0.77",
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
        plain: bool = False,
    ) -> Answer:
        """One request by a connection of its own. Raises OSError, HTTPException."""
        where: dict[str, Any] = {"timeout": 30, "source_address": (visitor, 0)}
        line: http.client.HTTPConnection
        if plain:
            line = http.client.HTTPConnection("127.0.0.1", self.http, **where)
        else:
            line = http.client.HTTPSConnection("127.0.0.1", self.https, context=self.tls, **where)
        given = dict(headers or {})
        if fields is not None:
            body = urlencode(fields, doseq=True).encode()
            given |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.origin}
            given |= {"Referer": f"{self.origin}/"}
        with contextlib.closing(line):
            line.request(method, path, body, given)
            answer = line.getresponse()
            return Answer(answer.status, answer.headers, answer.read())

    def get(self, path: str, **more: Any) -> Answer:
        return self.ask("GET", path, **more)

    def up(self) -> bool:
        try:
            return self.ask("GET", "/readyz").status == 404
        except (OSError, http.client.HTTPException):
            return False


def make_certificate(folder: Path) -> None:
    """A certificate for this machine's own address, signed by itself."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", str(folder / "privkey.pem"), "-out", str(folder / "fullchain.pem")],
        check=True, capture_output=True,
    )  # fmt: skip
    for file in folder.iterdir():
        file.chmod(0o644)


@contextlib.contextmanager
def place() -> Iterator[Front]:
    """A folder and ports for nginx, which does not run yet: others must know its origin first."""
    folder = Path(tempfile.mkdtemp(prefix="undersigned-nginx-"))
    try:
        folder.chmod(0o755)
        shutil.copytree(ROOT / "deploy" / "nginx", folder / "nginx")  # as its image does
        for name in ("tls", "acme", "run"):
            (folder / name).mkdir()
        make_certificate(folder / "tls")
        yield Front(folder, free_port(), free_port())
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def nginx(
    front: Front, *, web: list[int], public: list[int] | None = None, **more: str
) -> Iterator[Front]:
    """It runs, by its own start script, without root's rights, in front of these ports."""
    start = f"exec {front.folder}/nginx/start >>{front.folder}/errors.log 2>&1"
    command = ["sh", "-c", start]
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(front.folder, nobody.pw_uid, nobody.pw_gid)
        os.chown(front.folder / "run", nobody.pw_uid, nobody.pw_gid)
        command = ["setpriv", "--reuid=nobody", f"--regid={nobody.pw_gid}", "--clear-groups",
                   *command]  # fmt: skip
    given = {
        "PATH": f"{os.environ['PATH']}:/usr/sbin",
        "PUBLIC_ORIGIN": front.origin,
        "NGINX_WEB": " ".join(f"127.0.0.1:{port}" for port in web),
        "NGINX_PUBLIC": " ".join(f"127.0.0.1:{port}" for port in public or []),
        "NGINX_HTTP": f"127.0.0.1:{front.http}",
        "NGINX_HTTPS": f"127.0.0.1:{front.https}",
        "NGINX_TLS": str(front.folder / "tls"),
        "NGINX_ACME": str(front.folder / "acme"),
        "NGINX_RUN": str(front.folder / "run"),
        "NGINX_ACCESS_LOG": str(front.folder / "access.log"),
        "NGINX_SECONDS_BETWEEN_LOOKS": "0.2",
    } | more
    with running(command, given) as process:

        def up() -> bool:
            assert process.poll() is None, "nginx ended by itself"
            return front.up()

        until(up, what="nginx")
        yield front

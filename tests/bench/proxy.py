"""nginx in front, with the production set-up's own configuration, apart from TLS and from what
limits a source: all load comes from one address.
"""

import contextlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.postgresql import free_port
from tests.processes import ROOT, answers, running, until

TEMPLATE = ROOT / "deploy/nginx/nginx.conf.template"
_LEFT_OUT = re.compile(r"(?m)^\s*(?:ssl_\w+|limit_req) .*;\n")
_NAME = re.compile(r"\$\{(\w+)\}")


def program() -> str | None:
    """nginx; None where there is none."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def configuration(folder: Path, *, port: int, web: int) -> str:
    server = f"        server 127.0.0.1:{web} max_fails=0;"
    names = {
        "PUBLIC_ORIGIN": f"http://127.0.0.1:{web}",
        "PREPARED_ROOT": str(folder),
        "NGINX_RUN": str(folder),
        "NGINX_UPLOADS": str(folder / "uploads"),
        "NGINX_PAGES": str(TEMPLATE.parent / "pages"),
        "NGINX_ACME": str(folder),
        "NGINX_ACCESS_LOG": "/dev/null",
        "NGINX_REAL_IP_LINES": "",
        "NGINX_WEB_LINES": server,
        "NGINX_PUBLIC_LINES": server,
        "NGINX_HTTP_LINES": f"        listen 127.0.0.1:{free_port()};",
        "NGINX_HTTPS_LINES": f"        listen 127.0.0.1:{port};",
    }
    text = _LEFT_OUT.sub("", TEMPLATE.read_text(encoding="utf-8"))
    user = "user root;\n" if os.geteuid() == 0 else ""
    return user + _NAME.sub(lambda found: names.get(found[1], found[0]), text)


@contextlib.contextmanager
def proxy(port: int, *, web: int, path: str, folder: Path) -> Iterator[int]:
    """An nginx on a port, in front of the web server on another; yields its session."""
    nginx = program()
    if nginx is None:
        raise RuntimeError("no nginx on this machine")
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "nginx.conf"
    file.write_text(configuration(folder, port=port, web=web), encoding="utf-8")
    command = [nginx, "-p", str(folder), "-c", str(file), "-e", "stderr"]
    with running(command, {"PATH": os.environ["PATH"]}) as process:
        until(lambda: answers(f"http://127.0.0.1:{port}{path}"), seconds=15, what="nginx")
        yield process.pid

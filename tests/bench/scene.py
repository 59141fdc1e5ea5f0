"""Everything that runs during the bench, started and filled."""

import contextlib
import http.client
import os
import tempfile
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.bench import client, proxy, publishing, servers, sink
from tests.bench.apart import apart
from tests.postgresql import cluster, free_port

if TYPE_CHECKING:
    from tests.bench.letter import Link
    from tests.bench.loads import Where

PAGES = {"letter": "/letters/bench/", "tally": "/letters/bench/tally.json"}


@dataclass
class Scene:
    """What has been started, and how to speak to it."""

    client: Connection
    sink: Connection
    publisher: Connection
    at: "Where"
    sessions: dict[str, int]
    version_id: int
    links: "list[Link]"
    bytes: dict[str, int]


def set_up(stack: contextlib.ExitStack, *, entries: int, waiting: int, links: int) -> Scene:
    """A letter with so many names, names that wait to be published, and links to confirm; the
    worker, too, is at work.
    """
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="undersigned-bench-"))
    database_server = stack.enter_context(cluster("fsync=on"))
    sink_pipe = stack.enter_context(apart(sink.work, nice=10))
    client_pipe = stack.enter_context(apart(client.work))
    port, bare_port = free_port(), free_port()
    env = servers.product(
        port=port,
        database=servers.make_database(database_server, "undersigned"),
        mail_port=sink_pipe.recv(),
        folder=folder,
    )
    set_up_django(env)
    from tests.bench.letter import make, make_links

    letter = make(entries, waiting=waiting)
    made = make_links(letter, links)
    assert letter.current_version_id is not None
    sessions = {"web": stack.enter_context(servers.web(port, "/healthz", env))}
    sizes = {name: _length(port, path) for name, path in PAGES.items()}
    bare_env = servers.bare(
        database=servers.make_database(database_server, "yardstick", servers.BARE_TABLES),
        letter_bytes=sizes["letter"],
        tally_bytes=sizes["tally"],
    )
    sessions["yardstick"] = stack.enter_context(servers.web(bare_port, "/tally", bare_env))
    sessions["worker"] = stack.enter_context(servers.worker(env))
    publisher = stack.enter_context(apart(publishing.work, nice=10))
    in_front = _proxy(stack, sessions, web=port, folder=Path(folder) / "nginx")
    from tests.bench.loads import Where

    return Scene(
        client=client_pipe,
        sink=sink_pipe,
        publisher=publisher,
        at=Where(port, bare_port, sessions["web"], sessions["yardstick"], in_front,
                 sessions.get("nginx")),
        sessions=sessions,
        version_id=letter.current_version_id,
        links=made,
        bytes=sizes,
    )  # fmt: skip


def set_up_django(env: dict[str, str]) -> None:
    """In this process, and in those it starts, as in the server's; and the tables."""
    os.environ.update(env)
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)


def _proxy(
    stack: contextlib.ExitStack, sessions: dict[str, int], *, web: int, folder: Path
) -> int | None:
    """nginx's port, where there is an nginx on this machine."""
    if proxy.program() is None:
        return None
    port = free_port()
    context = proxy.proxy(port, web=web, path="/healthz", folder=folder)
    sessions["nginx"] = stack.enter_context(context)
    return port


def _length(port: int, path: str) -> int:
    """Bytes of a page's body as a browser is sent it, compressed if the page comes so."""
    connection = http.client.HTTPConnection(client.HOST, port, timeout=10)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip, deflate, br"})
    length = len(connection.getresponse().read())
    connection.close()
    return length


def ask(pipe: Connection, question: Any, *, seconds: float) -> Any:
    """A process's answer, which it must give within so many seconds and ten more."""
    pipe.send(question)
    if not pipe.poll(seconds + 10):
        raise RuntimeError(f"no answer in {seconds + 10:g} s")
    return pipe.recv()

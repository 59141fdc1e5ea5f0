"""Django's test client in front of the door: as a web server calls it, memory and all."""

import sys
from typing import Any

from django.core import signals
from django.db import close_old_connections
from django.http import HttpResponse
from django.test import Client

from signatories.pages.door import Door


class ClientAtTheDoor(Client):
    """What comes back is made of status, headers and bytes alone."""

    def __init__(self) -> None:
        super().__init__()
        self.door = Door()
        self.door.load_middleware()

    def request(self, **request: Any) -> Any:
        environ = self._base_environ(**request) | {"wsgi.errors": sys.stderr}
        given: list[tuple[str, list[tuple[str, str]]]] = []
        # As Django's own test client does: the test's transaction is on this connection.
        cycle = (signals.request_started, signals.request_finished)
        for signal in cycle:
            signal.disconnect(close_old_connections)
        try:
            body = self.door(environ, lambda status, headers: given.append((status, headers)))
            content = b"".join(body)
            if hasattr(body, "close"):
                body.close()
        finally:
            for signal in cycle:
                signal.connect(close_old_connections)
        ((status, headers),) = given
        answer = HttpResponse(content, status=int(status.split()[0]), headers=dict(headers))
        answer.headers.pop("Content-Type", None)
        for name, value in headers:
            answer.headers[name] = value
        return answer

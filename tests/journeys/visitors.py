"""Visitors with connections of their own, who try again when a connection breaks: as a browser
does, and a person who presses the button once more.
"""

import http.client
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.html import post_form
from tests.journeys.progress import Progress

SIGN = "/letters/shelter/sign/"
INBOX = f"{SIGN}check-your-inbox/"
GIVE_UP = 60.0
LOST = (OSError, http.client.HTTPException)


@dataclass(frozen=True)
class Answer:
    status: int
    location: str
    body: bytes


@dataclass
class Visitor:
    """One keep-alive connection. `progress` is told of a request the moment it has left us."""

    port: int
    progress: Progress
    errors: list[float] = field(default_factory=list)  # when the server answered 500

    def __post_init__(self) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        self._pause = threading.Event()

    def once(self, method: str, path: str, fields: dict[str, str] | None = None) -> Answer:
        """One try. Raises one of LOST where no whole answer came."""
        headers = {}
        if fields is not None:
            headers = {
                "Content-Type": "application/x-www-form-urlencoded",
                "Origin": f"http://127.0.0.1:{self.port}",
            }
        try:
            body = urlencode(fields) if fields is not None else None
            self._connection.request(method, path, body, headers)
            self.progress.note("requests")
            response = self._connection.getresponse()
            return Answer(response.status, response.getheader("Location", ""), response.read())
        except LOST:
            self._connection.close()
            raise

    def ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> Answer:
        """Again and again until a whole answer comes that is no server error."""
        for _ in range(int(GIVE_UP / 0.05)):
            try:
                answer = self.once(method, path, fields)
            except LOST as error:
                if not isinstance(error, ConnectionRefusedError):
                    self.progress.note("connections broken")
            else:
                if answer.status < 500:
                    return answer
                self.progress.note(f"answered {answer.status}")
                self.errors.append(time.monotonic())
            self._pause.wait(0.05)
        raise AssertionError(f"no answer to {method} {path} in {GIVE_UP:g} s")

    def close(self) -> None:
        self._connection.close()


def filled_in(visitor: Visitor, name: str, address: str) -> dict[str, str]:
    """The check-your-answers page's fields: all that is left to do is to press "send"."""
    page = visitor.ask("GET", f"{SIGN}?kind=person")
    answers = {"name": name, "email": address, "visibility": "public", "step": "check"}
    check = visitor.ask("POST", SIGN, post_form(page.body).values | answers)
    assert check.status == 200, check
    return post_form(check.body).values | {"step": "send"}

"""nginx in front of servers that only note what they are asked."""

import contextlib
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

import pytest

from tests.processes import until
from tests.production.front import NGINX, Front, nginx, place
from tests.production.stubs import PUBLIC, Stub, stub


@dataclass
class There:
    """nginx and three servers, and a letter that no other test has asked for."""

    front: Front
    web: Stub
    other: Stub
    public: Stub
    letter: str = "/"

    @property
    def sign(self) -> str:
        return f"{self.letter}sign/"

    def all_asked(self) -> list[tuple[str, str]]:
        return [*self.web.asked, *self.other.asked, *self.public.asked]


@pytest.fixture(scope="module")
def running_there() -> Iterator[There]:
    if not NGINX.exists():
        pytest.skip("nginx is missing; on Debian: apt install nginx-light")
    with contextlib.ExitStack() as life:
        web, other, public = (life.enter_context(stub()) for _ in range(3))
        front = life.enter_context(place())
        life.enter_context(nginx(front, web=[web.port, other.port], public=[public.port]))
        yield There(front, web, other, public)


@pytest.fixture
def there(running_there: There, request: pytest.FixtureRequest) -> There:
    stubs = (running_there.web, running_there.other, running_there.public)
    for each in stubs:
        each.answer = lambda path: (200, PUBLIC, b"here")
    # A server that has failed is passed over for two seconds.
    for method in ("GET", "POST"):
        asked = partial(running_there.front.ask, method, "/nowhere")
        until(lambda asked=asked: asked().status == 200, what="the servers")  # type: ignore[misc]
    for each in stubs:
        each.asked.clear()
        each.headers.clear()
    name = hashlib.sha256(request.node.nodeid.encode()).hexdigest()[:12]
    return replace(running_there, letter=f"/letters/{name}/")

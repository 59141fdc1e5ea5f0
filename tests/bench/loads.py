"""The loads: what is sent to us, what to the yardstick beside it, and what is promised of each.

To be imported when Django is set up.
"""

from dataclasses import dataclass

from tests.bench.letter import Link
from tests.bench.requests import Signing, get, post
from tests.bench.rounds import Pair, Side

READERS, SIGNERS = 32, 16
LETTER, TALLY, SIGN = "/letters/bench/", "/letters/bench/tally.json", "/letters/bench/sign/"
CONFIRMING = b"answer=sign"


@dataclass(frozen=True)
class Where:
    """Ports and sessions: our web server's, the yardstick's, and nginx's where there is one."""

    ours: int
    bare: int
    web: int
    yardstick: int
    proxy: int | None = None
    nginx: int | None = None


def sign(at: Where, signers: list[Signing]) -> Pair:
    requests = [post(SIGN, at.ours, signer.body) for signer in signers]
    bodies = [signer.body for signer in signers[:1000]]
    return _writing("sign", at, 0.75, requests, 303, bodies)


def confirm(at: Where, links: list[Link]) -> Pair:
    """The page behind the mailed link: each is answered "I sign" once."""
    requests = [post(f"/confirm/{link.token}/", at.ours, CONFIRMING) for link in links]
    return _writing("confirm", at, 0.4, requests, 200, [CONFIRMING])


def _writing(
    name: str, at: Where, goal: float, requests: list[bytes], expected: int, bodies: list[bytes]
) -> Pair:
    bare = [post("/sign", at.bare, body) for body in bodies]
    return Pair(
        name, "one row", SIGNERS, goal,
        Side(at.ours, requests, expected, [at.web], again=False),
        Side(at.bare, bare, 303, [at.yardstick]),
    )  # fmt: skip


def reading(at: Where) -> list[Pair]:
    """The letter and its tallies, while names are published; and again through nginx."""
    pairs = [_reading("letter", at, 0.8), _reading("tally", at, 0.9)]
    if at.proxy is not None:
        pairs += [_cached("letter", at), _cached("tally", at)]
    return pairs


def _reading(page: str, at: Where, goal: float) -> Pair:
    path = {"letter": LETTER, "tally": TALLY}[page]
    return Pair(
        page, "no query", READERS, goal,
        Side(at.ours, [get(path, at.ours)], 200, [at.web]),
        Side(at.bare, [get(f"/{page}", at.bare)], 200, [at.yardstick]),
        publishing=True,
    )  # fmt: skip


def _cached(page: str, at: Where) -> Pair:
    """What nginx answers beside what the yardstick answers without it. The client takes more of
    the cores than nginx does.
    """
    assert at.proxy is not None
    assert at.nginx is not None
    pair = _reading(page, at, 5.0)
    pair.name, pair.goal_of = f"{page}, nginx", "processor_ratio"
    pair.ours.port, pair.ours.sessions = at.proxy, [at.nginx, at.web]
    return pair

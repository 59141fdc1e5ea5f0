"""Requests as nobody should send them: a form of the page or a bare address, and then spoilt."""

import json
import random
from dataclasses import dataclass, field
from urllib.parse import quote, quote_from_bytes

from tests.fuzz.targets import CSRF, Ground, Target
from tests.fuzz.values import (
    BOUNDARY,
    BROKEN,
    CONTENTS,
    FILES,
    HEADERS,
    LENGTHS,
    LOOKUPS,
    METHODS,
    TYPES,
    VALUES,
)  # fmt: skip


@dataclass
class Request:
    method: str
    path: bytes  # as it is after percent-decoding
    query: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    login: str = "anonymous"

    def __str__(self) -> str:
        sent = {name: value[:120] for name, value in self.headers.items()}
        asked = f"{self.method} {self.path[:200]!r}?{self.query[:300]} as {self.login}"
        return f"{asked}\n  {sent}\n  {self.body[:1500]!r}"


def malformed(seed: object, number: int, ground: Ground) -> Request:
    """The request of this number: the same for the same seed, but for what the pages hold."""
    dice = random.Random(f"{seed}-{number}")
    login = dice.choice(sorted(ground.cookies))
    target = dice.choice(ground.targets)
    if login == "anonymous" and target.path.startswith("/admin/") and dice.random() < 0.8:
        target = dice.choice(ground.targets)  # they are all answered by the sign-in
    request = _whole(dice, target, login)
    request.headers["Cookie"] = ground.cookies[login]
    for _ in range(dice.choice((1, 1, 1, 2, 2, 3))):
        dice.choice(SPOILERS)(dice, request, target)
    return request


def value(dice: random.Random) -> str:
    if dice.random() < 0.85:
        return dice.choice(VALUES)
    if dice.random() < 0.5:
        return dice.choice(VALUES) + dice.choice(VALUES)
    return "".join(
        chr(dice.choice((dice.randrange(256), dice.randrange(0x11000)))) for _ in range(9)
    )


def _whole(dice: random.Random, target: Target, login: str) -> Request:
    """A request as the page's own form would make it, with one field or some of them spoilt."""
    form = dice.choice(target.forms) if target.forms and dice.random() < 0.75 else None
    path = target.path.encode()
    if form is None or form.method == "get":
        return Request("GET", path, _query(dice, target), {}, b"", login)
    fields = dict(form.values)
    if form.buttons:
        name, given = dice.choice(form.buttons)
        fields |= {name: given} if name else {}
    fields["csrfmiddlewaretoken"] = CSRF
    for name in dice.sample(sorted(form.names), min(len(form.names), dice.choice((0, 1, 2, 5)))):
        if name != "csrfmiddlewaretoken" or dice.random() < 0.1:
            fields[name] = value(dice)
    pairs = list(fields.items())
    if dice.random() < 0.1:
        pairs += [(dice.choice(sorted(fields)), value(dice))]  # twice
    path = _own_path(form.action, target.path).encode()
    query = _query(dice, target) if dice.random() < 0.1 else ""
    request = Request("POST", path, query, {"Origin": "http://testserver"}, b"", login)
    _carry(dice, request, pairs)
    return request


def _own_path(action: str, path: str) -> str:
    action = action.partition("?")[0]
    return action if action.startswith("/") else path


def _query(dice: random.Random, target: Target) -> str:
    """What the page's own links ask, and what nobody asks."""
    pairs = []
    for _ in range(dice.choice((0, 1, 1, 2, 3))):
        if target.queries and dice.random() < 0.6:
            name, given = dice.choice(target.queries)
            pairs.append((name, given if dice.random() < 0.3 else value(dice)))
        else:
            pairs.append((dice.choice(LOOKUPS), value(dice)))
    return "&".join(f"{_quoted(name)}={_quoted(given)}" for name, given in pairs)


def _quoted(text: str) -> str:
    return quote(text, safe="", errors="surrogatepass")


def _carry(dice: random.Random, request: Request, pairs: list[tuple[str, str]]) -> None:
    if dice.random() < 0.6:
        request.body = "&".join(f"{_quoted(n)}={_quoted(v)}" for n, v in pairs).encode()
        request.headers["Content-Type"] = "application/x-www-form-urlencoded"
        return
    parts = [(f'form-data; name="{name}"', given.encode(errors="surrogatepass"))
             for name, given in pairs]  # fmt: skip
    for name in ("file", "sheet", "files", "upload", pairs[0][0]):
        if dice.random() < 0.5:
            named = f'form-data; name="{name}"; filename="{dice.choice(FILES)}"'
            parts.append((named, dice.choice(CONTENTS)))
    request.body = b"".join(
        f"--{BOUNDARY}\r\nContent-Disposition: {head}\r\n\r\n".encode(errors="surrogatepass")
        + body + b"\r\n" for head, body in parts
    ) + f"--{BOUNDARY}--\r\n".encode()  # fmt: skip
    request.headers["Content-Type"] = f"multipart/form-data; boundary={BOUNDARY}"


# What is spoilt -----------------------------------------------------------------------------------


def _the_path(dice: random.Random, request: Request, target: Target) -> None:
    parts = request.path.split(b"/")
    odd = value(dice).encode(errors="surrogatepass")[:9000]
    match dice.randrange(6):
        case 0:
            parts[dice.randrange(len(parts))] = odd
            request.path = b"/".join(parts)
        case 1:
            request.path += odd
        case 2:
            request.path = b"/" + request.path  # //letters/…
        case 3:
            request.path = request.path.rstrip(b"/")
        case 4:
            request.path += dice.choice(
                (b"\xff\xfe", b"\xc0\xaf", b"%2e%2e", b"/../", b"%", b"%zz")
            )
        case _:
            at = dice.randrange(len(request.path))
            request.path = request.path[:at] + bytes([dice.randrange(256)]) + request.path[at + 1 :]


def _the_query(dice: random.Random, request: Request, target: Target) -> None:
    match dice.randrange(4):
        case 0:
            request.query = _query(dice, target)
        case 1:
            request.query += dice.choice(
                ("%", "%zz", "%ff%fe=%ff", "&&&", "=", "%00", "%u0000", ";")
            )
        case 2:
            request.query = "&".join(f"a{n}=" for n in range(dice.choice((1500, 2500))))
        case _:
            request.query += "&q=" + quote_from_bytes(dice.randbytes(12), safe="")


def _a_header(dice: random.Random, request: Request, target: Target) -> None:
    name = dice.choice(sorted(HEADERS))
    request.headers[name] = dice.choice(HEADERS[name])


def _the_method(dice: random.Random, request: Request, target: Target) -> None:
    request.method = dice.choice(METHODS)


def _the_type(dice: random.Random, request: Request, target: Target) -> None:
    request.method = "POST"
    request.headers["Content-Type"] = dice.choice(TYPES)


def _the_length(dice: random.Random, request: Request, target: Target) -> None:
    request.headers["Content-Length"] = dice.choice(LENGTHS)


def _the_body(dice: random.Random, request: Request, target: Target) -> None:
    request.method = "POST"
    request.headers.setdefault("Origin", "http://testserver")
    match dice.randrange(7):
        case 0:
            request.body = request.body[: dice.randrange(len(request.body) + 1)]
        case 1:
            request.body = dice.randbytes(dice.choice((1, 20, 3000)))
        case 2:
            request.body = b"x" * 300_000
        case 3:
            request.body += b"".join(b"&f%d=" % n for n in range(2100))
        case 4:
            request.headers["Content-Type"] = "application/json"
            odd = dice.choice(('{"a":', "[" * 3000, '"\\ud800"', "NaN", json.dumps({"a": "\x00"})))
            request.body = odd.encode()
        case 5:
            request.headers["Content-Type"] = f"multipart/form-data; boundary={BOUNDARY}"
            request.body = dice.choice(BROKEN)
        case _:
            at = dice.randrange(len(request.body) + 1)
            request.body = (
                request.body[:at]
                + dice.choice((b"\x00", b"%00", b"\xff", b"\r\n--"))
                + (request.body[at:])
            )


def _nothing(dice: random.Random, request: Request, target: Target) -> None:
    """What is wrong with it is in its fields."""


SPOILERS = (_the_path, _the_query, _a_header, _a_header, _the_method, _the_type, _the_length,
    _the_body,
            _nothing, _nothing, _nothing, _nothing)  # fmt: skip

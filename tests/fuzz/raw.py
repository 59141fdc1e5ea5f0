"""Bytes that are hardly a request any more, for the web server itself."""

import contextlib
import random
import re
import select
import socket
from dataclasses import dataclass

from tests.fuzz.values import BROKEN, HEADERS

PATHS = (b"/", b"/letters/none/", b"/letters/none/sign/", b"/confirm/none/", b"/admin/",
    b"/healthz",
         b"/admin/account/login/", b"/openapi.json", b"/static/none.css", b"/mailbox/", b"*",
         b"http://evil.example/", b"//evil.example/", b"/%00", b"/%", b"/\xff\xfe", b"/a b", b"",
         b"/../../etc/passwd", b"/" + b"a" * 9000, b"/?" + b"q=%ff&" * 2000, b"/?\x00",
         b"/#x")  # fmt: skip
METHODS = (b"GET", b"POST", b"HEAD", b"PUT", b"OPTIONS", b"CONNECT", b"TRACE", b"get", b"",
    b"G\x00T",
           b"M" * 300, b"PRI", b"\xff")  # fmt: skip
VERSIONS = (
    b"HTTP/1.1",
    b"HTTP/1.1",
    b"HTTP/1.0",
    b"HTTP/0.9",
    b"HTTP/2.0",
    b"HTTP/9.9",
    b"",
    b"FOO",
)
LINES = (
    b"Content-Length: 5", b"Content-Length: 5\r\nContent-Length: 6", b"Content-Length: 5, 6",
    b"Content-Length: -1", b"Content-Length: +5", b"Content-Length: 0x5",
    b"Content-Length: " + b"9" * 40,
    b"Content-Length: 99999", b"Content-Length:",
    b"Content-Length: 5\r\nTransfer-Encoding: chunked",
    b"Transfer-Encoding: chunked", b"Transfer-Encoding: xchunked", b"Transfer-Encoding : chunked",
    b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", b"Transfer-Encoding:\tchunked",
    b"Host: evil.example", b"Host: a\r\nHost: b", b"Host:", b"Host: \xff", b"X\x00: y", b"X: \x00",
    b": y", b"X", b" folded: y", b"X: y\r\n folded", b"X: y\rZ: z", b"X: y\nZ: z",
    b"X" * 70_000 + b": y",
    b"X: " + b"y" * 70_000, b"\r\n".join(b"X-%d: y" % n for n in range(150)),
    b"Expect: 100-continue",
    b"Expect: 200-ok",
    b"Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAAA",
    b"Upgrade: websocket\r\nConnection: Upgrade", b"Connection: close, X", b"TE: trailers",
    b"\xff\xfe: \xff",
    b"X_Forwarded_For: 1.2.3.4", b"X-Forwarded-Host: evil.example", b"Range: bytes=0-0,5-",
)  # fmt: skip
BODIES = (
    b"", b"a=b&c", b"\x00" * 50, b"5\r\nhello\r\n0\r\n\r\n", b"ffffffffffffffffff\r\nx",
    b"-1\r\n", b"5;x=\x00\r\n",
    b"0\r\nX: y\r\n\r\n", b"0\r\n\r\nGET /zq HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /zq HTTP/1.1\r\n\r\n", b"zz\r\n",
    b"x" * 200_000, *(body for body in BROKEN if len(body) < 60_000),
)  # fmt: skip
WHOLE = (b"\x16\x03\x01\x02\x00\x01\x00", b"\x00" * 1000, b"\r\n" * 500, b"GET", b"GET / HTTP/1.1",
         b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\x00" * 60, b"SSH-2.0-x\r\n",
         b"GET /\r\n\r\n")  # fmt: skip
SECONDS_FOR_MORE = 1.0
_STATUS = re.compile(rb"^HTTP/\d\.\d (\d{3})")


@dataclass
class Asked:
    sent: bytes
    answer: bytes

    @property
    def status(self) -> int:
        """0 where the server hung up without a word."""
        found = _STATUS.match(self.answer)
        return int(found[1]) if found else 0


def raw(seed: object, number: int, host: bytes) -> bytes:
    dice = random.Random(f"raw-{seed}-{number}")
    if dice.random() < 0.05:
        return dice.choice(WHOLE)
    method = dice.choice(METHODS[:3] if dice.random() < 0.7 else METHODS)
    version = VERSIONS[0] if dice.random() < 0.8 else dice.choice(VERSIONS)
    lines = [b" ".join((method, dice.choice(PATHS), version))]
    if dice.random() < 0.9:
        lines.append(b"Host: " + host)
    body = dice.choice(BODIES)
    if dice.random() < 0.5:
        lines.append(b"Content-Length: %d" % len(body))
        lines.append(b"Content-Type: application/x-www-form-urlencoded")
    lines += dice.choices(LINES, k=dice.choice((0, 1, 1, 2, 3)))
    if dice.random() < 0.4:
        name = dice.choice(sorted(HEADERS))
        lines.append(f"{name}: {dice.choice(HEADERS[name])}".encode("latin-1", "replace"))
    lines.append(b"Connection: close")
    end = b"\r\n" if dice.random() < 0.95 else b"\n"
    whole = end.join(lines) + end * 2 + body
    if dice.random() < 0.15:
        at = dice.randrange(len(whole))
        whole = whole[:at] + dice.randbytes(dice.choice((1, 4))) + whole[at + 1 :]
    return whole


def send(port: int, sent: bytes) -> Asked:
    """What the server says until it hangs up. Where it waits for more, it is told after a moment
    that nothing will come; told at once, it would not look at what it has.
    """
    found, told = b"", False
    hangs_up = contextlib.suppress(OSError)  # before it has heard all, it may
    with socket.create_connection(("127.0.0.1", port), timeout=30) as there, hangs_up:
        there.sendall(sent)
        while True:
            if not told and not select.select([there], [], [], SECONDS_FOR_MORE)[0]:
                there.shutdown(socket.SHUT_WR)
                told = True
            if not (piece := there.recv(65536)):
                break
            found += piece
    return Asked(sent, found)

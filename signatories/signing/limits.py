"""How often one source may ask: a bucket for each, in this process's memory and nowhere else.

A source is known by a digest under a salt that this process made and forgets after a day; its
network address is neither stored nor logged. A bucket starts full (`SIGNING_BURST`) and fills up
again evenly (`SIGNING_PER_HOUR`), so that an office in which everybody signs after one meeting is
let through. Each process counts for itself: with two of them a source has up to twice as much. No
database is asked, for signing is one INSERT.
"""

import hashlib
import math
import secrets
import threading
import time
from collections import OrderedDict
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest

MOST_SOURCES = 20_000
SALT_LASTS = 24 * 3600
_V6_HOUSEHOLD = 8  # bytes, a /64: within what a household is given every address is free to take
_LONGEST_CHAIN = 20

Address = IPv4Address | IPv6Address
Proxies = int | tuple[IPv4Network | IPv6Network, ...]


def source_of(request: HttpRequest) -> bytes | None:
    """The network a request comes from, as packed bytes; None where nobody can know it.

    `X-Forwarded-For` is read from the right, past as many proxies as are declared and never
    further, for what stands left of them is whatever the visitor wrote. A proxy that was declared
    for TLS only makes all visitors one: then nobody is limited (a system check says so).
    """
    chain = [request.META.get("REMOTE_ADDR", "")]
    proxies: Proxies = settings.TRUSTED_PROXIES
    if proxies:
        forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[-_LONGEST_CHAIN:]
        chain += [text.strip() for text in reversed(forwarded) if text.strip()]
    elif settings.SECURE_PROXY_SSL_HEADER:
        return None
    return _network(_last_untrusted(chain, proxies))


def _last_untrusted(chain: list[str], proxies: Proxies) -> Address | None:
    """From our own side outwards: the first address that no declared proxy has. What is not an
    address ends the walk, at the proxy that passed it on.
    """
    known = None
    for passed, text in enumerate(chain):
        address = _address(text)
        if address is None:
            break
        known = address
        if isinstance(proxies, int):
            is_proxy = passed < proxies
        else:
            is_proxy = any(address in network for network in proxies)
        if not is_proxy:
            break
    return known


def _address(text: str) -> Address | None:
    """An address as proxies write it: bare, in brackets, or with a port; None for anything else."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def _network(address: Address | None) -> bytes | None:
    """What one visitor cannot change at will: an IPv4 address, the first half of an IPv6 one."""
    if address is None:
        return None
    return address.packed if address.version == 4 else address.packed[:_V6_HOUSEHOLD]


class Limit:
    """Buckets of one purpose. Safe for the threads of a process."""

    def __init__(self, purpose: str) -> None:
        self._purpose = purpose.encode()
        self._lock = threading.Lock()
        self.forget()

    def forget(self) -> None:
        """Empty memory and a new salt: no digest from before can be made again."""
        self._salt = b""
        self._salted_at = -math.inf
        self._buckets: OrderedDict[bytes, tuple[float, float]] = OrderedDict()

    def take(self, request: HttpRequest) -> int:
        """Use one; 0 where there was one, else the seconds until there is one again."""
        return self._ask(request, take=True)

    def wait(self, request: HttpRequest) -> int:
        """The same without using one."""
        return self._ask(request, take=False)

    def __len__(self) -> int:
        return len(self._buckets)

    def _ask(self, request: HttpRequest, *, take: bool) -> int:
        burst, per_hour = settings.SIGNING_BURST, settings.SIGNING_PER_HOUR
        if burst <= 0 or per_hour <= 0 or (source := source_of(request)) is None:
            return 0
        now = time.time()
        with self._lock:
            key = self._digest(source, now)
            left, since = self._buckets.pop(key, (float(burst), now))
            left = min(float(burst), left + max(0.0, now - since) * per_hour / 3600)
            enough = left >= 1
            self._buckets[key] = (left - 1 if enough and take else left, now)
            if len(self._buckets) > MOST_SOURCES:
                self._buckets.popitem(last=False)  # who has not asked for longest
        return 0 if enough else math.ceil((1 - left) * 3600 / per_hour)

    def _digest(self, source: bytes, now: float) -> bytes:
        if not 0 <= now - self._salted_at < SALT_LASTS:
            self.forget()
            self._salt, self._salted_at = secrets.token_bytes(32), now
        return hashlib.blake2b(
            source, key=self._salt, person=self._purpose, digest_size=16
        ).digest()


sending = Limit("sending")
guessing = Limit("guessing")


def forget_sources() -> None:
    """For tests: every source is new again."""
    sending.forget()
    guessing.forget()

"""The public addresses, found from the URL configuration, so that no test forgets a new one."""

import re
from collections.abc import Iterator
from datetime import date

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern, RoutePattern

STAFF = "/admin/"  # the desk, and staff's sign-in
INSIDE = ("/readyz", "/metrics")  # not there for the public: tests/operating/test_health.py
TOKEN = "a" * 26
# What an address needs behind its "?" to answer at all, by the address's name.
QUERIES = {"oembed": "url=http://testserver/letters/shelter/"}


def public_paths(day: date) -> list[str]:
    """Every address outside staff's, for the letter of the stage and this day. Fails for a part
    that it knows no value for.
    """
    values = {"slug": "shelter", "token": TOKEN, "day": day.isoformat(), "accent": "0a5c36"}
    return [_filled(route, pattern, values) for route, pattern in _walk("/", get_resolver())]


def _walk(before: str, resolver: URLResolver) -> Iterator[tuple[str, URLPattern]]:
    for each in resolver.url_patterns:
        plain = isinstance(each.pattern, RoutePattern | LocalePrefixPattern)
        route = before + str(each.pattern)
        if route.startswith(STAFF) or route in INSIDE:
            continue
        assert plain, f"{route}: tests/addresses.py fills routes, not regular expressions"
        if isinstance(each, URLResolver):
            yield from _walk(route, each)
        else:
            yield route, each


def _filled(route: str, pattern: URLPattern, values: dict[str, str]) -> str:
    for part in re.findall(r"<[^>]+>", route):
        name = part.strip("<>").rpartition(":")[2]
        assert name in values, f"{route}: say in tests/addresses.py what {part} can be"
        route = route.replace(part, values[name])
    query = QUERIES.get(pattern.name or "")
    return f"{route}?{query}" if query else route

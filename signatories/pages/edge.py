"""The edge: finished bytes of public pages, kept in the process for less than a second.

Visitors hammer a letter's page and its count. Both are the same for everyone, so their bytes,
headers, ETag and compressed forms are finished once, for addresses without a query only, and the
door (`pages.door`) gives them out before Django begins. In that time a page is made anew at most
once, by one thread, while the others are given the last bytes; a new roster version is thus
everywhere within two seconds of the process. Only while the database is silent are they given
longer (`SECONDS_IN_NEED`): with what is kept outside (`pages.headers`) a lockdown is still obeyed
everywhere within ten seconds.
"""

import threading
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from signatories.pages.finished import Finished

# With the moment that it takes to make one anew, four seconds outside and the five of a page that
# asks, a change is everywhere within ten (`pages.headers`).
SECONDS_KEPT = 0.75
SECONDS_MAKING = 1.0  # then somebody else tries
SECONDS_IN_NEED = 5.0
PAGES_KEPT = 1_000


class Pages:
    """What this process keeps, and which pages are being made anew."""

    def __init__(self) -> None:
        self.finished: dict[str, Finished] = {}
        self.begun: dict[str, float] = {}
        self.lock = threading.Lock()
        self.forgotten = 0

    def kept(self, path: str, *, in_need: bool = False) -> Finished | None:
        """The page if it is fresh, or if another thread is making it anew just now; `in_need`,
        while nobody can make it anew, also one that is a little older.
        """
        page = self.finished.get(path)
        if page is None:
            return None
        now = time.monotonic()
        age = now - page.made
        if age < SECONDS_KEPT:
            return page
        if in_need:
            return page if age < SECONDS_IN_NEED else None
        with self.lock:
            began = self.begun.get(path, float("-inf"))
            if now - began < SECONDS_MAKING and age < SECONDS_KEPT + SECONDS_MAKING:
                return page
            self.begun[path] = now
        return None

    def keep(self, path: str, page: Finished, *, forgotten: int) -> None:
        """Keep a page that was begun when so many times everything had been forgotten: what began
        before the last time may show what must not be shown.
        """
        with self.lock:
            if forgotten != self.forgotten:
                return
            if len(self.finished) >= PAGES_KEPT:
                self.finished.clear()
                self.begun.clear()
            self.finished[path] = page
            self.begun.pop(path, None)

    def forget(self) -> None:
        with self.lock:
            self.forgotten += 1
            self.finished.clear()
            self.begun.clear()


pages = Pages()


def forget_pages() -> None:
    """Make every page anew: for tests, and for whoever cannot wait a second."""
    pages.forget()


class Edge:
    """The first middleware: finishes what the pages say is for everyone (`publicly_cached`)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began, forgotten = time.monotonic(), pages.forgotten
        response = self.get_response(request)
        if not getattr(response, "for_everyone", False) or response.status_code != 200:
            return response
        page = Finished.of(response, made=began)
        if request.method == "GET" and not request.META.get("QUERY_STRING"):
            pages.keep(request.path_info, page, forgotten=forgotten)
        return page.answer(request.META).as_response()

"""Pages drawn by Chromium without a server: what Django's test client is answered is put before
the browser, with its headers, and so is everything that the page then asks for.
"""

from contextvars import copy_context
from typing import Any
from urllib.parse import urlsplit

from django.contrib.staticfiles import finders
from django.test import Client
from playwright.sync_api import BrowserContext, Page, Route

from petitions.writing.facts import forget_facts
from signatories.pages.edge import forget_pages

ORIGIN = "http://testserver"
# Said anew by the driver; and what Chromium obeys behind TLS or on this machine only.
LEFT_OUT = ("Content-Length", "Cross-Origin-Opener-Policy")


class Drawing:
    """A browser's context in which http://testserver is the site of the test."""

    def __init__(self, context: BrowserContext, client: Client) -> None:
        self.page: Page = context.new_page()
        self.elsewhere: list[str] = []
        self.asked: list[str] = []  # addresses of ours, in order
        self._client, self._answers = client, {}  # type: ignore[var-annotated]
        # The driver asks from a context of its own, where Django would open a second connection.
        self._test = copy_context()
        context.route("**/*", self._serve)

    def draw(self, answer: Any) -> Page:
        """The page of an answer, at the address where it was given."""
        path = answer.request["PATH_INFO"]
        if query := answer.request.get("QUERY_STRING"):
            path += f"?{query}"
        self._answers[path] = answer
        self.page.goto(ORIGIN + path)
        return self.page

    def _serve(self, route: Route) -> None:
        parts = urlsplit(route.request.url)
        if f"{parts.scheme}://{parts.netloc}" != ORIGIN:
            self.elsewhere.append(route.request.url)
            route.abort()
            return
        if parts.path.startswith("/static/"):
            file = finders.find(parts.path.removeprefix("/static/"))
            route.fulfill(path=file) if file else route.fulfill(status=404)
            return
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        forget_facts()
        forget_pages()
        answer = self._answers.pop(path, None) or self._test.copy().run(self._client.get, path)
        self.asked.append(path)
        headers = {name: value for name, value in answer.items() if name not in LEFT_OUT}
        route.fulfill(status=answer.status_code, headers=headers, body=answer.getvalue())

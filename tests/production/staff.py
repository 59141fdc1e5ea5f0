"""A moderator with a browser of their own, in front of nginx."""

import re
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

from tests.html import forms
from tests.production.front import Answer, Front

LOGIN, QUEUE = "/admin/account/login/", "/admin/signatories/queuedsignature/"


@dataclass
class Desk:
    front: Front
    cookies: SimpleCookie = field(default_factory=SimpleCookie)

    def ask(self, method: str, path: str, fields: dict[str, Any] | None = None) -> Answer:
        said = "; ".join(f"{name}={morsel.value}" for name, morsel in self.cookies.items())
        answer = self.front.ask(method, path, fields, headers={"Cookie": said} if said else {})
        for line in answer.headers.get_all("Set-Cookie", []):  # type: ignore[attr-defined]
            self.cookies.load(line)
        return answer

    def sign_in(self, name: str, password: str) -> None:
        page = self.ask("GET", LOGIN)
        [form] = [form for form in forms(page.body) if "login" in form.names]
        answer = self.ask("POST", LOGIN, form.values | {"login": name, "password": password})
        assert answer.status == 302, answer

    def waiting(self) -> int:
        return len(_ticks(self.ask("GET", QUEUE)))

    def publish_all(self) -> None:
        """Tick what is shown, choose "publish", press Go."""
        page = self.ask("GET", QUEUE)
        text = page.body.decode()
        [token] = set(re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', text))
        shown = [part.split('"')[0] for part in text.split('name="shown" value="')[1:]]
        fields = {"action": "publish", "_selected_action": _ticks(page), "shown": shown,
                  "index": "0", "csrfmiddlewaretoken": token}  # fmt: skip
        answer = self.ask("POST", QUEUE, fields)
        assert answer.status == 302, answer


def _ticks(page: Answer) -> list[str]:
    assert page.status == 200, page
    boxes = re.findall(r"<input[^>]*_selected_action[^>]*>", page.body.decode())
    return [re.findall(r'value="([^"]+)"', box)[0] for box in boxes]

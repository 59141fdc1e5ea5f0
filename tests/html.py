"""Reading a page as a plain HTTP client does: its forms and their fields."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class PageForm:
    """A form's fields as a browser would send them: unticked boxes and radios left out."""

    method: str = "get"
    action: str = ""
    values: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[PageForm] = []
        self._area = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "form":
            self.forms.append(PageForm(given.get("method", "get").lower(), given.get("action", "")))
            return
        if not self.forms:
            return
        form = self.forms[-1]
        if name and tag in ("input", "textarea", "select"):
            form.names.add(name)
        if tag == "button":
            form.buttons.append((name, given.get("value", "")))
        elif tag == "textarea":
            self._area = name
            form.values.setdefault(name, "")
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and ("selected" in given):
            form.values[self._select] = given.get("value", "")
        elif tag == "input" and name:
            is_box = given.get("type") in ("radio", "checkbox")
            if (not is_box or "checked" in given) and given.get("type") != "submit":
                form.values[name] = given.get("value", "on" if is_box else "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._select = ""

    def handle_data(self, data: str) -> None:
        if self._area and self.forms:
            self.forms[-1].values[self._area] += data


def forms(page: bytes | str) -> list[PageForm]:
    """Every form of a page, in order."""
    reader = _Reader()
    reader.feed(page.decode() if isinstance(page, bytes) else page)
    return reader.forms


def post_form(page: bytes | str) -> PageForm:
    """The page's one form that posts."""
    [form] = [form for form in forms(page) if form.method == "post"]
    return form

"""What deploy/nginx says agrees with the application's own addresses, variables and rules."""

import inspect
import re
from datetime import date

import pytest
from django.urls import get_resolver, resolve, reverse

from tests.addresses import public_paths
from tests.house.reading import ROOT, text_of

pytestmark = pytest.mark.once

UPLOADED = ("importdraft", "officialroster", "sourcemail")
TEMPLATE, START = "deploy/nginx/nginx.conf.template", "deploy/nginx/start"


def without_comments(name: str) -> str:
    return re.sub(r"^\s*#.*$", "", text_of(name), flags=re.MULTILINE)


def told_of(path: str) -> str:
    """What the template says of a path: the first place that fits, as nginx takes it."""
    places = re.findall(
        r'^ +location ~ "([^"]+)" \{$(.*?)^        \}$', text_of(TEMPLATE), re.M | re.S
    )
    assert len(places) >= 4
    return next((told for pattern, told in places if re.search(pattern, path)), "")


def cached_by_nginx(path: str) -> bool:
    return "proxy_cache pages" in told_of(path)


def test_public_pages_are_kept_and_no_form_no_mailed_link_and_nothing_of_the_inside() -> None:
    paths = {path.partition("?")[0] for path in public_paths(date(2026, 1, 1))}
    kinds = {path: resolve(path).func.__module__ for path in paths}
    public = {p for p, module in kinds.items() if module.startswith("signatories.pages.")}
    public -= {"/healthz"}
    assert len(public) >= 20
    assert {p for p in paths if "$reads_from" in told_of(p)} == public
    # The whole list is asked for each time, and given from its file.
    public -= {p for p in public if "/signatories." in p}
    assert any(module.startswith("signatories.signing.") for module in kinds.values())
    assert {path for path in paths if cached_by_nginx(path)} == public
    translated = {path for path in public if resolve(path).route != path.lstrip("/")}
    for language in ("fr", "zh-hant"):
        for path in translated:
            assert cached_by_nginx(f"/{language}{path}"), path
        for path in paths - public:
            assert not cached_by_nginx(f"/{language}{path}"), path


def test_large_bodies_are_taken_where_staff_upload_files_and_nowhere_else() -> None:
    """Every address of the admin whose own view reads files."""
    resolver = get_resolver().url_patterns
    [admin] = [p for p in resolver if str(p.pattern) == "admin/" and hasattr(p, "namespace")]
    found = {}
    for app in admin.url_patterns:
        for one in getattr(app, "url_patterns", ()):
            view = inspect.unwrap(one.callback)
            reads = re.search(r"request\.FILES|_sent\(request", inspect.getsource(view))
            ours = view.__module__.startswith("signatories.")
            found[f"/admin/{app.pattern}{one.pattern}"] = ours and reads
    uploads = {path for path, reads in found.items() if reads}
    assert {f"/admin/signatories/{model}/add/" for model in UPLOADED} < uploads
    assert {path for path in found if "client_max_body_size" in told_of(path)} == uploads
    assert reverse("admin:signatories_importdraft_names") in uploads


def test_nothing_but_the_application_says_how_long_a_page_is_kept() -> None:
    text = without_comments(TEMPLATE)
    for word in (
        "proxy_cache_valid",
        "use_stale",
        "background_update",
        "proxy_hide_header",
        "ignore_headers Cache-Control",
        "X-Accel-Expires",
    ):
        assert word not in text, word
    assert set(re.findall(r"proxy_ignore_headers ([^;]+);", text)) == {"Vary"}


def test_no_log_can_hold_an_address_or_a_path() -> None:
    text = without_comments(TEMPLATE)
    formats = re.findall(r"log_format (\w+) '([^']*)';", text)
    assert [name for name, _ in formats] == ["undersigned"]
    allowed = {"time_iso8601", "request_method", "status", "body_bytes_sent", "request_time",
               "request_id", "upstream_cache_status"}  # fmt: skip
    assert set(re.findall(r"\$(\w+)", formats[0][1])) <= allowed
    assert re.findall(r"access_log ([^;]+);", text) == ["${NGINX_ACCESS_LOG} undersigned"]
    inside = text.partition("http {")[2]
    assert re.findall(r"error_log ([^;]+);", inside) == ["stderr emerg"]


def test_everything_that_is_filled_in_is_filled_in_and_nothing_else() -> None:
    wanted = set(re.findall(r"\$\{(\w+)\}", without_comments(TEMPLATE)))
    [given] = re.findall(r"envsubst '([^']+)'", text_of(START))
    assert set(re.findall(r"\$\{(\w+)\}", given)) == wanted
    # A nginx variable of the same name would be filled in as well.
    assert not wanted & set(re.findall(r"\$(\w+)", text_of(TEMPLATE)))


def test_every_variable_of_the_start_script_is_documented_and_no_other() -> None:
    read = set(re.findall(r'"\$\{(\w+):[=?]', text_of(START)))
    table = re.findall(r"^\| `([A-Z_]+)` \|", text_of("docs/operating.md"), re.MULTILINE)
    assert set(table) == read


def test_the_start_script_can_be_started() -> None:
    assert (ROOT / START).stat().st_mode & 0o111

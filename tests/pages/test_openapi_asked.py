"""What the OpenAPI document allows to be asked, and what it does not: schemathesis asks both, and
every answer is one that the document tells of, in its type and its form.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from signatories.pages import oembed
from signatories.roster.exports import prepare_exports
from tests.fuzz.application import Application
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
DOCUMENT = json.loads((Path(oembed.__file__).parent / "openapi.json").read_text())
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance,
          response_schema_conformance, response_headers_conformance]  # fmt: skip
# 501 is what the oEmbed specification says of a format that is not offered.
WITHOUT_501 = [check for check in CHECKS if check is not not_a_server_error]
ADDRESSES = ("http://testserver/letters/shelter/", "http://testserver/fr/s/shelter", "http://[", "")


HEADERS = {"Host": "testserver", "Accept-Encoding": "identity"}


@pytest.fixture
def document(stage: Stage) -> Any:
    """The document as it is served, on a letter with a list that is prepared."""
    published(stage, a_claim("Ann Visible", address="a@example.org", office="mp", role="MP"))
    published(stage, a_claim("Harbour Society", kind="organisation", address="b@example.org"))
    stage.recount()
    assert prepare_exports() == 1
    return schemathesis.openapi.from_wsgi("/openapi.json", Application(), headers=HEADERS)


def ask(case: Any, seen: Counter[int]) -> None:
    answer = case.call(headers=HEADERS)
    seen[answer.status_code] += 1
    case.validate_response(answer, checks=WITHOUT_501 if answer.status_code == 501 else CHECKS)


def asked(operation: Any, mode: GenerationMode, *, times: int) -> Counter[int]:
    """How often each status was answered."""
    seen = Counter[int]()
    known = st.sampled_from(("shelter", "none")), st.sampled_from(ADDRESSES)

    @settings(max_examples=times, deadline=None, database=None, derandomize=True,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(
        case=operation.as_strategy(generation_mode=mode),
        known=st.tuples(*known),
        keep=st.booleans(),
    )
    def play(case: Any, known: tuple[str, str], keep: bool) -> None:
        slug, url = known
        if not keep and "slug" in case.path_parameters:
            case.path_parameters["slug"] = slug  # else it hardly ever meets a letter
        if not keep and mode is GenerationMode.POSITIVE and "url" in (case.query or {}):
            case.query["url"] = url
        ask(case, seen)

    play()
    return seen


MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


def each(document: Any, mode: GenerationMode, *, times: int) -> dict[str, Counter[int]]:
    """Every path of the document; one that takes nothing cannot be asked wrongly."""
    found = {}
    for path, item in DOCUMENT["paths"].items():
        takes = item.get("parameters") or item["get"].get("parameters")
        if takes or mode is GenerationMode.POSITIVE:
            found[path] = asked(document[path]["GET"], mode, times=times if takes else 1)
    return found


def test_every_answer_is_as_the_document_says(document: Any) -> None:
    seen = each(document, GenerationMode.POSITIVE, times=12)
    assert set(seen) == set(DOCUMENT["paths"])
    assert all(statuses[200] for statuses in seen.values()), seen


def test_what_it_does_not_allow_is_answered_as_it_says_too(document: Any) -> None:
    seen = each(document, GenerationMode.NEGATIVE, times=12)
    assert any(status >= 400 for statuses in seen.values() for status in statuses)


@pytest.mark.long
@pytest.mark.parametrize("mode", MODES)
def test_a_thousand_times(document: Any, mode: GenerationMode) -> None:
    each(document, mode, times=1_000)


def test_an_answer_that_the_document_does_not_tell_of_is_found(
    document: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the tests above would show nothing."""
    raw = document.raw_schema["paths"]["/letters/{slug}/tally.json"]["get"]["responses"]
    monkeypatch.delitem(raw, "404")
    with pytest.raises(FailureGroup, match="distinct failure"):
        asked(document["/letters/{slug}/tally.json"]["GET"], GenerationMode.POSITIVE, times=12)

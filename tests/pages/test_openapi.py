"""The OpenAPI document: valid, complete, and what is really answered."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator import validate as validate_document
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from signatories.roster.exports import prepare_exports
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(client: Client, db: None) -> dict[str, Any]:
    answer = client.get("/openapi.json")
    assert answer["Content-Type"] == "application/json"
    return json.loads(answer.content)


def answered_as(document: dict[str, Any], path: str, answer: Any) -> None:
    """Raises where this answer is not as the document says of that path."""
    said = document["paths"][path]["get"]["responses"][str(answer.status_code)]
    content = said["content"][answer["Content-Type"].partition(";")[0]]
    whole = Resource.from_contents(document, default_specification=DRAFT202012)
    registry: Registry[Any] = Registry().with_resource("urn:openapi", whole)
    schema = dict(content["schema"])
    if "$ref" in schema:
        schema["$ref"] = f"urn:openapi{schema['$ref']}"
    checker = Draft202012Validator.FORMAT_CHECKER
    Draft202012Validator(schema, registry=registry, format_checker=checker).validate(
        json.loads(answer.getvalue())
    )


def test_the_document_is_valid(document: dict[str, Any]) -> None:
    validate_document(document, cls=OpenAPIV31SpecValidator)


def test_every_address_that_answers_json_is_in_it(document: dict[str, Any]) -> None:
    found = set()

    def walk(patterns: list[URLPattern | URLResolver], before: str) -> None:
        for pattern in patterns:
            route = before + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                walk(pattern.url_patterns, route)
            elif (route.endswith(".json") or "oembed" in route) and "admin/" not in route:
                found.add(route.replace("<slug:slug>", "{slug}"))

    walk(get_resolver().url_patterns, "/")
    assert found - {"/mailbox/messages.json"} == set(document["paths"])


def test_what_is_answered_is_as_it_says(
    client: Client, stage: Stage, document: dict[str, Any]
) -> None:
    for prefix in ("", "/fr"):
        tally = client.get(f"{prefix}/letters/shelter/tally.json")
        answered_as(document, "/letters/{slug}/tally.json", tally)
    published(stage, a_claim("Ann Visible", address="a@example.org", office="mp", role="MP",
                             other_names="陳"))  # fmt: skip
    published(stage, a_claim("Harbour Society", kind="organisation", address="b@example.org"))
    published(stage, a_claim("C", address="c@example.org", visibility="counted"))
    published(
        stage,
        a_claim("D", address="d@example.org", visibility="described", description="A student"),
    )
    stage.recount()
    assert prepare_exports() == 1
    answered_as(document, "/letters/{slug}/tally.json", client.get("/letters/shelter/tally.json"))
    listed = client.get("/letters/shelter/signatories.json")
    answered_as(document, "/letters/{slug}/signatories.json", listed)
    for query, status in (
        ({"url": "http://testserver/letters/shelter/"}, 200),
        ({"url": "http://testserver/fr/s/shelter", "maxwidth": "300"}, 200),
        ({}, 400),
        ({"url": "http://testserver/"}, 404),
        ({"url": "http://testserver/", "format": "xml"}, 501),
    ):
        answer = client.get("/oembed", query)
        assert answer.status_code == status
        answered_as(document, "/oembed", answer)
    answered_as(document, "/openapi.json", client.get("/openapi.json"))


def test_an_answer_that_is_otherwise_is_found(
    client: Client, stage: Stage, document: dict[str, Any]
) -> None:
    """Else the test above would show nothing."""
    del document["components"]["schemas"]["Tally"]["properties"]["total"]
    answer = client.get("/letters/shelter/tally.json")
    with pytest.raises(Exception, match="total"):
        answered_as(document, "/letters/{slug}/tally.json", answer)

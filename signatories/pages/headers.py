"""What the headers of public pages say, in one place."""

from typing import TypeVar

from django.http.response import HttpResponseBase

Response = TypeVar("Response", bound=HttpResponseBase)

# A change must be everywhere within ten seconds: a second in the process, these four outside, and
# the five of the page that asks.
SECONDS_FRESH = 2
SECONDS_STALE = 2


def kept_for(response: Response, *, seconds: int) -> Response:
    """For everyone the same, and kept for long: only what shows no name and no figure."""
    response["Cache-Control"] = f"public, max-age={seconds}"
    return response


def publicly_cached(response: Response) -> Response:
    """For everyone the same, for a few seconds; the edge keeps its bytes."""
    response["Cache-Control"] = (
        f"public, max-age={SECONDS_FRESH}, stale-while-revalidate={SECONDS_STALE}"
    )
    response.for_everyone = True  # type: ignore[attr-defined]
    return response

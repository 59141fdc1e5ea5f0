"""The yardstick's views: one SELECT and one INSERT; and no query at all."""

import uuid

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import path


class Letter(models.Model):
    title = models.CharField(max_length=200)

    class Meta:
        app_label = "bare"

    def __str__(self) -> str:
        return f"letter {self.pk}"


class Submission(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    letter_id = models.BigIntegerField()
    body = models.BinaryField()
    received = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "bare"

    def __str__(self) -> str:
        return f"submission {self.pk}"


def sign(request: HttpRequest) -> HttpResponse:
    """Stores what was sent as it came; each statement commits by itself."""
    letter = Letter._default_manager.get(pk=1)
    submission = Submission(letter_id=letter.pk, body=request.body)
    submission.save(force_insert=True)
    return HttpResponse(status=303, headers={"Location": "/letter", "Content-Length": "0"})


LETTER = b"x" * settings.LETTER_BYTES
TALLY = b"x" * settings.TALLY_BYTES


def letter(request: HttpRequest) -> HttpResponse:
    """A body as long as what is sent of the letter's page."""
    return _finished(LETTER)


def tally(request: HttpRequest) -> HttpResponse:
    """A body as long as `tally.json`."""
    return _finished(TALLY)


def _finished(body: bytes) -> HttpResponse:
    """With its length, which a middleware would otherwise have to add."""
    return HttpResponse(body, headers={"Content-Length": str(len(body))})


urlpatterns = [path("sign", sign), path("letter", letter), path("tally", tally)]

"""Addresses without a language."""

from django.urls import path

from signatories.pages import health

urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("robots.txt", health.robots, name="robots"),
]

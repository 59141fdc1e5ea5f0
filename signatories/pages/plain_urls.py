"""Addresses without a language."""

from django.urls import path, register_converter

from signatories.pages import embed, health, oembed, sitemaps

register_converter(embed.ColourConverter, "colour")

urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("openapi.json", oembed.openapi, name="openapi"),
    path("oembed", oembed.oembed, name="oembed"),
    path("embed/colours/<colour:accent>.css", embed.colours, name="embed-colours"),
]

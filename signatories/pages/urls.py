from django.urls import path, register_converter

from signatories.pages import checks, embed, exports, feeds, figures, links, statement, views

register_converter(figures.DayConverter, "day")

urlpatterns = [
    path("", views.home, name="home"),
    path("letters/<slug:slug>/", views.letter, name="letter"),
    path("letters/<slug:slug>/signatories/", views.signatories, name="signatories"),
    path("letters/<slug:slug>/signatories.json", exports.signatories_json, name="list-json"),
    path("letters/<slug:slug>/signatories.csv", exports.signatories_csv, name="list-csv"),
    path("letters/<slug:slug>/tally.json", views.tally_json, name="tally"),
    path("letters/<slug:slug>/figures/<day:day>/", figures.figures, name="figures"),
    path("letters/<slug:slug>/checks/", checks.checks, name="checks"),
    path("letters/<slug:slug>/news.atom", feeds.letter_feed, name="letter-feed"),
    path("letters/<slug:slug>/share.png", links.share_image, name="share-image"),
    path("letters/<slug:slug>/qr.svg", links.qr_code, name="qr-code"),
    path("s/<slug:slug>", links.short_link, name="short-link"),
    # As it is typed from a leaflet.
    path("s/<slug:slug>/", links.short_link, name="short-link-as-typed"),
    path("feed.atom", feeds.letters_feed, name="feed"),
    path("embed/<slug:slug>/", embed.embed, name="embed"),
    path("causes/<slug:slug>/", views.cause, name="cause"),
    path("accessibility/", statement.accessibility, name="accessibility"),
]

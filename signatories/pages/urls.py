from django.urls import path, register_converter

from signatories.pages import checks, exports, figures, views

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
    path("causes/<slug:slug>/", views.cause, name="cause"),
]

from django.urls import path

from signatories.pages import views

urlpatterns = [
    path("", views.home, name="home"),
    path("letters/<slug:slug>/", views.letter, name="letter"),
    path("letters/<slug:slug>/signatories/", views.signatories, name="signatories"),
    path("letters/<slug:slug>/tally.json", views.tally_json, name="tally"),
    path("causes/<slug:slug>/", views.cause, name="cause"),
]

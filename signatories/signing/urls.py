from django.urls import path

from signatories.signing import own_page, views

urlpatterns = [
    path("letters/<slug:slug>/sign/", views.sign, name="sign"),
    path(
        "letters/<slug:slug>/sign/check-your-inbox/",
        views.check_your_inbox,
        name="check-your-inbox",
    ),
    path("confirm/<str:token>/", views.confirmation, name="confirm"),
    # A link that lost its last slash on the way: answered here, for a redirect would be stored.
    path("confirm/<str:token>", views.confirmation),
    path("letters/<slug:slug>/signature/", own_page.ask, name="ask-for-own-page"),
    path("letters/<slug:slug>/signature/asked/", own_page.asked, name="own-page-asked"),
    path("signature/<str:token>/", own_page.own_page, name="own-page"),
    path("signature/<str:token>", own_page.own_page),
]

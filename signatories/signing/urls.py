from django.urls import path

from signatories.signing import views

urlpatterns = [
    path("letters/<slug:slug>/sign/", views.sign, name="sign"),
    path(
        "letters/<slug:slug>/sign/check-your-inbox/",
        views.check_your_inbox,
        name="check-your-inbox",
    ),
    path("confirm/<str:token>/", views.confirmation, name="confirm"),
]

from django.urls import path

from signatories.signing import invitations, own_page, reports, unsubscribing, views

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
    path("invitation/<str:token>/", invitations.invitation, name="invitation"),
    path("invitation/<str:token>", invitations.invitation),
    path("unsubscribe/<str:token>/", unsubscribing.unsubscribing, name="unsubscribe"),
    path("unsubscribe/<str:token>", unsubscribing.unsubscribing),
    path("letters/<slug:slug>/report/", reports.report, name="report"),
    path("letters/<slug:slug>/report/sent/", reports.sent, name="report-sent"),
    path("report/<str:token>/", reports.confirmation, name="confirm-report"),
    path("report/<str:token>", reports.confirmation),
]

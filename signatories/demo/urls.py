from django.urls import path

from signatories.demo import views

urlpatterns = [
    path("", views.mailbox, name="mailbox"),
    path("messages.json", views.messages_json, name="mailbox-messages"),
]

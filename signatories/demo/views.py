from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from signatories.demo.mailbox import messages


@require_safe
@never_cache
def mailbox(request: HttpRequest) -> HttpResponse:
    return render(request, "demo/mailbox.html", {"mails": messages()})


@require_safe
@never_cache
def messages_json(request: HttpRequest) -> HttpResponse:
    return JsonResponse(messages(), safe=False, json_dumps_params={"ensure_ascii": False})

from django.http import HttpRequest, HttpResponse


def alive(request: HttpRequest) -> HttpResponse:
    """The process answers; whether it is ready for visitors is another question."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")

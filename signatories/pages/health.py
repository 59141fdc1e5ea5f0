from django.http import HttpRequest, HttpResponse


def alive(request: HttpRequest) -> HttpResponse:
    """The process answers; whether it is ready for visitors is another question."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


def robots(request: HttpRequest) -> HttpResponse:
    """Pages that name people say `noindex` themselves, and must be readable for it."""
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /confirm/", "Disallow: /signature/"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")

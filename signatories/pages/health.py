"""For machines: whether the process lives, whether the site is well, and its figures.

The last two are for the inside. They answer 404 to whoever came through a proxy or from a public
address: figures of a minute would tell a watcher when somebody signed.
"""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from ipaddress import ip_address

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from signatories.operating.metrics import metrics_text
from signatories.operating.readiness import readiness

METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP", "HTTP_VIA")

View = Callable[[HttpRequest], HttpResponse]


def alive(request: HttpRequest) -> HttpResponse:
    """The process answers; whether it is ready for visitors is another question."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


def is_inside(request: HttpRequest) -> bool:
    """Whether this came straight from this machine or its private network."""
    if any(name in request.META for name in _FORWARDED):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_private
    except ValueError:
        return False


def inside_only(view: View) -> View:
    @never_cache
    @require_safe
    @wraps(view)
    def checked(request: HttpRequest) -> HttpResponse:
        if not is_inside(request):
            raise Http404
        return view(request)

    return checked


@inside_only
def ready(request: HttpRequest) -> HttpResponse:
    """A line for each part, and 503 where one is not well. Pages may be served all the same: a
    balancer asks `/healthz`, a monitor asks here.
    """
    findings = readiness()
    lines = [f"{f.name}: {'ok' if f.is_well else 'NOT OK'} ({f.seen})\n" for f in findings]
    is_well = all(finding.is_well for finding in findings)
    status = HTTPStatus.OK if is_well else HTTPStatus.SERVICE_UNAVAILABLE
    return HttpResponse("".join(lines), content_type="text/plain; charset=utf-8", status=status)


@inside_only
def metrics(request: HttpRequest) -> HttpResponse:
    return HttpResponse(metrics_text(), content_type=METRICS_TYPE)

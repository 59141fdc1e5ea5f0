"""Every address: staff's, the public's in each language, and the demo's own."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/account/", include("signatories.staff.urls")),
    path("admin/", admin.site.urls),
    path("", include("signatories.pages.plain_urls")),
]
if settings.DEMO:
    from signatories.demo.design import design

    urlpatterns += [path("mailbox/", include("signatories.demo.urls"))]
    urlpatterns += [path("design/", design, name="design")]
urlpatterns += i18n_patterns(
    path("", include("signatories.pages.urls")),
    path("", include("signatories.signing.urls")),
    prefix_default_language=False,
)

handler429 = "signatories.staff.throttle.too_many_attempts"  # allauth's
handler400 = "signatories.pages.errors.bad_request"
handler403 = "signatories.pages.errors.permission_denied"
handler404 = "signatories.pages.errors.page_not_found"
handler500 = "signatories.pages.errors.server_error"

"""Every address: staff's, the public's in each language, and the demo's own."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

# In the order in which many ask at once: every pattern before an address's own is tried in vain.
urlpatterns: list[URLPattern | URLResolver] = [
    *i18n_patterns(
        path("", include("signatories.signing.urls")),
        path("", include("signatories.pages.urls")),
        prefix_default_language=False,
    ),
    path("", include("signatories.pages.plain_urls")),
    path("admin/account/", include("signatories.staff.urls")),
    path("admin/", admin.site.urls),
]
if settings.DEMO:
    from signatories.demo.design import design

    urlpatterns += [path("mailbox/", include("signatories.demo.urls"))]
    urlpatterns += [path("design/", design, name="design")]

handler429 = "signatories.staff.throttle.too_many_attempts"  # allauth's
handler400 = "signatories.pages.errors.bad_request"
handler403 = "signatories.pages.errors.permission_denied"
handler404 = "signatories.pages.errors.page_not_found"
handler500 = "signatories.pages.errors.server_error"

"""The content security policy in words that are made once.

django-csp makes them anew for every response, and twice: a tenth of what a signature costs.
"""

from typing import Any

from csp.constants import HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import cached_property

_OF_ITS_OWN = {"_csp_config", "_csp_update", "_csp_replace", "_csp_exempt"}


class SitePolicy(CSPMiddleware):
    """The site's policy; a page that asks for another is left to django-csp."""

    @cached_property
    def _words(self) -> str:
        return build_policy(**vars(PolicyParts()))

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        if _OF_ITS_OWN.intersection(vars(response)):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, self._words)
        return response

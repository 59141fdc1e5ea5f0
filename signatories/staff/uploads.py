"""Files that are uploaded: read in memory, from staff only, never written to a disk in clear."""

from typing import Any

from django.core.files.uploadhandler import MemoryFileUploadHandler

STAFF = "/admin/"
LARGEST_UPLOAD = 16 * 1024 * 1024


class InMemoryOfStaff(MemoryFileUploadHandler):
    """Takes what a member of staff sends to staff's addresses, up to a size; all else is read and
    dropped, as if no file had been chosen.
    """

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, Any],  # noqa: N803 - Django's name
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        self.activated = content_length <= LARGEST_UPLOAD and self._is_of_staff()

    def _is_of_staff(self) -> bool:
        request = self.request
        if request is None or not request.path_info.startswith(STAFF):
            return False
        return bool(getattr(getattr(request, "user", None), "is_staff", False))

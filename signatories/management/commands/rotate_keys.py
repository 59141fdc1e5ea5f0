from typing import Any

from django.core.management.base import BaseCommand, CommandError

from signatories.privacy.rotating import boxes_by_key, rotate_keys
from signatories.sealing.boxes import current_key_id
from signatories.staff.rotating import rotate_second_factors, secrets_by_key


class Command(BaseCommand):
    help = (
        "Seals everything private anew under the first of SEALING_KEYS, in batches; run it again "
        "if it was stopped. It says when the other keys can be taken away."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        rotated = rotate_keys()
        factors, shut = rotate_second_factors()
        rotated.boxes += factors
        rotated.shut += shut
        self.stdout.write(f"sealed anew: {rotated.boxes}")
        newest, found = current_key_id(), boxes_by_key() + secrets_by_key()
        for key, number in sorted(found.items()):
            self.stdout.write(f"key {key}{' (newest)' if key == newest else ''}: {number}")
        if rotated.shut:
            raise CommandError(f"no key opens {rotated.shut}: is one missing from SEALING_KEYS?")
        if set(found) - {newest}:
            raise CommandError("something was sealed with an older key meanwhile: restart web and "
                               "worker with the new keys, then run this again")  # fmt: skip
        self.stdout.write("the other keys can be taken away")

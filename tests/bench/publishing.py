"""A name a second, published as a moderator does, in a process of its own."""

import time
from multiprocessing.connection import Connection

SECONDS_BETWEEN = 1.0


def work(pipe: Connection) -> None:
    """It is told to `publish` or to `rest`, and says each time how many it has published. To be
    started with the environment of the product.
    """
    import django

    django.setup()
    number, is_publishing, due = 0, False, 0.0
    while True:
        if is_publishing and not pipe.poll(max(0.0, due - time.monotonic())):
            due = max(due + SECONDS_BETWEEN, time.monotonic())
            number += _publish_one()
            continue
        was_publishing, is_publishing = is_publishing, pipe.recv() == "publish"
        if not was_publishing:
            due = max(due, time.monotonic())
        pipe.send(number)


def _publish_one() -> int:
    """The first that waits with a recorded authority; 0 where nobody does, or the worker has just
    written its evidence.
    """
    from django.contrib.auth.models import User

    from signatories.decisions.deciding import SomebodyWasFirst
    from signatories.decisions.publishing import publish
    from signatories.models import Signature

    waiting = Signature.objects.queued().filter(origin=Signature.Origin.IMPORT)
    signature = waiting.order_by("pk").first()
    if signature is None:
        return 0
    try:
        publish(
            signature=signature,
            revision=signature.revision,
            actor=User.objects.get(username="bench"),
        )
    except SomebodyWasFirst:
        return 0
    return 1

"""A moderator at work, in a process of its own: publishes, declines, takes off the list."""

import time
from collections import Counter
from multiprocessing.connection import Connection
from typing import Any

AT_ONCE = 25
SECONDS_BETWEEN = 1.0


def work(pipe: Connection) -> None:
    """Each second so many that wait are published, one is declined, and one that was published is
    removed, until it is asked what it has done; it says so when it begins. To be started with the
    environment of the product.
    """
    import django

    django.setup()
    from django.contrib.auth.models import User

    actor = User.objects.get(username="bench")
    done: Counter[str] = Counter()
    pipe.send("ready")
    due = time.monotonic()
    while not pipe.poll(max(0.0, due - time.monotonic())):
        due = max(due + SECONDS_BETWEEN, time.monotonic())
        done += _sweep(actor)
    pipe.recv()
    pipe.send(done)
    pipe.recv()


def _sweep(actor: Any) -> Counter[str]:
    from signatories.decisions.actions import decline, remove
    from signatories.decisions.deciding import SomebodyWasFirst
    from signatories.decisions.publishing import publish_many
    from signatories.models import Signature
    from signatories.models.reason import Reason

    done: Counter[str] = Counter()
    waiting = list(Signature.objects.queued().order_by("pk")[: AT_ONCE + 1])
    if len(waiting) > AT_ONCE:
        try:
            refused = waiting.pop()
            decline(
                signature=refused,
                revision=refused.revision,
                actor=actor,
                reason=Reason.NOT_VERIFIED,
            )
            done["declined"] += 1
        except SomebodyWasFirst:
            pass  # the worker has just written its evidence
    became = publish_many(revisions={one.pk: one.revision for one in waiting}, actor=actor)
    done["published"] += len(became.done)
    standing = Signature.objects.filter(state=Signature.State.PUBLISHED, pk__in=became.done)
    if one := standing.order_by("pk").first():
        remove(signature=one, revision=one.revision, actor=actor, reason=Reason.DUPLICATE)
        done["removed"] += 1
    return done

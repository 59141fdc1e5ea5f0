"""The published names of a letter, kept in a worker's memory: what anybody can read on its page.

Loading 100,000 takes a second or two, so it is done once; after that only what was published since
is read. What was taken down stays in the index until the next whole reading: whoever uses a hit
asks the database whether it still stands (`still_published`).
"""

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field

from django.db.models import Q

from signatories.matching.name_index import Named, NameIndex
from signatories.models import Entry, Roster, Signature
from signatories.names.search import BOUNDARY

MOST_LETTERS = 8
SECONDS_KEPT = 15 * 60


@dataclass
class _Kept:
    read_at: float
    version: int = -1
    index: NameIndex = field(default_factory=NameIndex)


_kept: OrderedDict[int, _Kept] = OrderedDict()
_lock = threading.Lock()


def forget_names() -> None:
    """Start anew: for tests, whose letters have each other's ids."""
    with _lock:
        _kept.clear()


def published_names(letter_id: int) -> NameIndex:
    """Every name that stands in clear on the letter, up to this moment."""
    with _lock:
        now = time.monotonic()
        # First the version, then the entries: what is counted in between is read twice, not never.
        version = Roster.objects.filter(pk=letter_id).values_list("version", flat=True).first() or 0
        kept = _kept.get(letter_id)
        if kept is None or now - kept.read_at > SECONDS_KEPT or version < kept.version:
            kept = _Kept(read_at=now)
        _take_up(kept, letter_id, version)
        kept.version = version
        _kept[letter_id] = kept
        _kept.move_to_end(letter_id)
        while len(_kept) > MOST_LETTERS:
            _kept.popitem(last=False)
        return kept.index


def _take_up(kept: _Kept, letter_id: int, version: int) -> None:
    unlisted = Q(since=None)
    newly = unlisted if version == kept.version else unlisted | Q(since__gt=kept.version)
    rows = (
        Entry.objects.filter(newly, letter_id=letter_id, audience=Signature.Visibility.PUBLIC)
        .order_by()
        .values_list("pk", "kind", "name", "other_names", "search_key")
    )
    index = kept.index
    for pk, kind, name, other_names, search_key in rows.iterator(chunk_size=5000):
        if pk in index.signature_ids:
            continue
        # The stored key begins with the name, folded as the index folds it.
        index.add(Named(pk, kind, name), folded=search_key.partition(BOUNDARY)[0])
        for other in other_names.splitlines():
            index.add(Named(pk, kind, other))


def still_published(hits: set[Named]) -> set[Named]:
    """Those of the hits that stand on the letter now, by these names."""
    ids = {named.signature_id for named in hits}
    if not ids:
        return set()
    entries = Entry.objects.filter(pk__in=ids).values_list("pk", "name", "other_names")
    names = {pk: {name, *others.splitlines()} for pk, name, others in entries}
    return {named for named in hits if named.name in names.get(named.signature_id, ())}

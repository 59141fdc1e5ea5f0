"""The published names of a letter, kept in a worker's memory: what anybody can read on its page.

Loading 100,000 takes seconds, so it is done once; after that only what was published since is
read. What was taken down stays in the index until the next whole reading: whoever uses a hit asks
the database whether it still stands (`still_published`).
"""

from django.db.models import Q

from signatories.matching.keeping import Kept, shelf
from signatories.matching.name_index import Named, NameIndex
from signatories.models import Entry, Roster, Signature
from signatories.names.search import BOUNDARY


def published_names(letter_id: int) -> NameIndex:
    """Every name that stands in clear on the letter, up to this moment."""
    return shelf.take(("published", letter_id), lambda kept: _bring_up(kept, letter_id))


def _bring_up(kept: Kept, letter_id: int) -> bool:
    """Take up what was published since; False where the list went back, as after a restore."""
    # First the version, then the entries: what is counted in between is read twice, not never.
    version = Roster.objects.filter(pk=letter_id).values_list("version", flat=True).first() or 0
    read_to = -1 if kept.read_to is None else kept.read_to
    if version < read_to:
        return False
    unlisted = Q(since=None)
    newly = unlisted if version == read_to else unlisted | Q(since__gt=read_to)
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
    kept.read_to = version
    return True


def still_published(hits: set[Named]) -> set[Named]:
    """Those of the hits that stand on the letter now, by these names."""
    ids = {named.signature_id for named in hits}
    if not ids:
        return set()
    entries = Entry.objects.filter(pk__in=ids).values_list("pk", "name", "other_names")
    names = {pk: {name, *others.splitlines()} for pk, name, others in entries}
    return {named for named in hits if named.name in names.get(named.signature_id, ())}

"""Who claims an office, looked up in the official rosters of that office as of the day of signing.

The roster that counts is the newest dated on or before that day, else the oldest after it. One file
holds all who held the office: it is read as a whole, and who does not stand in it is not listed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from signatories.matching.keeping import Kept, shelf
from signatories.matching.name_index import Named, NameIndex
from signatories.models import OfficeHolder, OfficialRoster, Signature
from signatories.names.bare import bare_name
from signatories.names.comparison import comparison_key


@dataclass(frozen=True)
class LookedUp:
    """What a roster says of a name on a day. `holder` is the one line that fits, if one does;
    `nearly` that its name is spelled otherwise. Else `left_on`, `comes_on` or `several` say why
    not, and none of them that nobody of the name is listed.
    """

    roster: OfficialRoster
    holder: OfficeHolder | None = None
    nearly: bool = False
    several: tuple[OfficeHolder, ...] = ()
    left_on: date | None = None
    comes_on: date | None = None

    @property
    def addresses(self) -> list[str]:
        """The own addresses of those who may be meant."""
        holders = (self.holder, *self.several)
        return [holder.address for holder in holders if holder and holder.address]


class OfficialRosters:
    """The rosters of a letter's coalitions, as they are at this moment."""

    def __init__(self, letter_id: int) -> None:
        found = OfficialRoster.objects.filter(office__coalition__letters=letter_id)
        self._by_office: dict[str, list[OfficialRoster]] = {}
        for roster in found.select_related("office").order_by("dated", "pk").distinct():
            self._by_office.setdefault(roster.office.code, []).append(roster)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OfficialRosters) and self._by_office == other._by_office

    __hash__ = None  # type: ignore[assignment]

    def roster_on(self, office: str, day: date) -> OfficialRoster | None:
        rosters = self._by_office.get(office, [])
        before = [roster for roster in rosters if roster.dated <= day]
        return before[-1] if before else rosters[0] if rosters else None

    def look_up(self, office: str, names: Iterable[str], day: date) -> LookedUp | None:
        """What the roster of that day says of one who has these names; None where there is none."""
        roster = self.roster_on(office, day)
        if roster is None:
            return None
        index = _index_of(roster.pk)
        bare = [bare_name(name) for name in names]
        found = {named.signature_id for name in bare for named in index.same(name)}
        nearly = not found
        if nearly:
            found = {named.signature_id for name in bare for _, named in index.near(name, _PERSON)}
        return _judged(roster, list(OfficeHolder.objects.filter(pk__in=found)), nearly, day)


_PERSON = Signature.Kind.PERSON.value


def _judged(
    roster: OfficialRoster, holders: list[OfficeHolder], nearly: bool, day: date
) -> LookedUp:
    sitting = _one_a_seat([holder for holder in holders if holder.held_on(day)])
    if len(sitting) == 1:
        return LookedUp(roster, sitting[0], nearly)
    if sitting:
        return LookedUp(roster, several=tuple(sitting))
    if nearly:
        return LookedUp(roster)  # of somebody else it says nothing that they have left
    left = [holder.until for holder in holders if holder.until and holder.until < day]
    comes = [holder.since for holder in holders if holder.since and holder.since > day]
    return LookedUp(
        roster,
        left_on=max(left, default=None),
        comes_on=None if left else min(comes, default=None),
    )


def _one_a_seat(sitting: list[OfficeHolder]) -> list[OfficeHolder]:
    """Two terms of one person can meet on one day: it belongs to the later."""
    latest: dict[tuple[str, str], OfficeHolder] = {}
    for holder in sorted(sitting, key=lambda holder: holder.since or date.min):
        latest[holder.name_key, comparison_key(holder.riding)] = holder
    return list(latest.values())


def _index_of(roster_id: int) -> NameIndex:
    """A roster's names, which never change once it is loaded."""

    def read(kept: Kept) -> bool:
        if kept.read_to is None:
            holders = OfficeHolder.objects.filter(roster=roster_id)
            for pk, name in holders.values_list("pk", "name"):
                kept.index.add(Named(pk, _PERSON, bare_name(name)))
            kept.read_to = roster_id
        return True

    return shelf.take(("official", roster_id), read)


def day_of_signing(signature: Signature, zone: ZoneInfo) -> date:
    """When it was confirmed, on the letter's calendar; without a mailbox the day on which the mail
    came, else the one on which it was entered: no earlier one is known.
    """
    if signature.source_mail is not None:
        return signature.source_mail.received_on
    moment: datetime = signature.confirmed_at or signature.created_at
    return moment.astimezone(zone).date()

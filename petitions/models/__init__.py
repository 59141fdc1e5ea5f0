"""What is asked: letters and what belongs to them."""

from petitions.models.cause import Cause, CauseNote, CauseText
from petitions.models.coalition import Coalition, Membership
from petitions.models.decline_reason import DeclineReason
from petitions.models.demand import Demand, DemandText
from petitions.models.letter import Letter, LetterOwner
from petitions.models.office import Office
from petitions.models.section import Section, SectionText
from petitions.models.version import Addressee, Version, VersionText

__all__ = [
    "Addressee",
    "Cause",
    "CauseNote",
    "CauseText",
    "Coalition",
    "DeclineReason",
    "Demand",
    "DemandText",
    "Letter",
    "LetterOwner",
    "Membership",
    "Office",
    "Section",
    "SectionText",
    "Version",
    "VersionText",
]

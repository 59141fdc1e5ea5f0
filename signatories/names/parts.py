"""One entry taken apart: kind, name, styles, role, affiliation, other names, and why.

The recognisers of this folder each read one thing; this file is the order in which they look.
Nothing is thrown away and nothing is corrected: every field is a piece of the entry as written.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .capacity import take_personal_capacity
from .entry_doubts import Read, signs_of
from .entry_kinds import core_of, judge_entry, styles_of
from .entry_parts import Custom, EntryParts
from .heads import is_bare, split_head
from .kinds import Judgement, own_balance
from .name_shapes import LEGAL_FORM_BEHIND
from .organisations import organisation_parts
from .persons import person_parts
from .place_before import part_place_behind, take_place_before
from .script import has_han
from .shouted import part_behind_capitals
from .tidying import (
    fields_behind_strokes,
    fields_parted_by_strokes,
    role_behind,
    style_first,
    tidy,
)

UNSURE = 0.6
_NO_CUSTOM = Custom()
_MAX_READ = 600
_ARTICLE = re.compile(
    r"(?:(?:le|la|les|el|los|las|os|as|der|die|das|den|the(?! [Rr](?:igh)?t)) (?=[A-ZÀ-Þ])"
    r"|l['’](?=[A-ZÀ-Þ]|école|église))"
)


def take_apart(text: str, custom: Custom = _NO_CUSTOM) -> EntryParts:
    """Take one entry's text apart, in the light of what its list does. Never raises.

    ``text`` is the entry without list marks; at most its first 600 characters are read.
    """
    bare = tidy(text[:_MAX_READ])
    before, bare = take_place_before(part_place_behind(bare))
    personal, bare = take_personal_capacity(bare)
    bare = tidy(bare)
    bare = fields_behind_strokes(role_behind(bare))
    bare = part_behind_capitals(fields_parted_by_strokes(bare, custom.strokes))
    article = None if custom.surname_first else _ARTICLE.match(bare)
    if article:
        # "… and the Roe Society": bodies have an article within a sentence, persons before a title.
        bare = bare[article.end() :]
        around = replace(custom.around, neighbours=custom.around.neighbours + 1.5)
        custom = replace(custom, around=around)
    if custom.surname_first:
        bare = style_first(bare)
    if not bare:
        return EntryParts("organisation", text.strip(), doubts=("nothing to read",))
    if custom.around_bare is not None and is_bare(bare):
        neighbours = custom.around_bare.neighbours + (1.5 if article else 0.0)
        around = replace(custom.around_bare, neighbours=neighbours)
        custom = replace(custom, around=around)
    head, rest = split_head(bare, surname_first=custom.surname_first)
    legal = LEGAL_FORM_BEHIND.match(rest)
    if legal and legal.end() > 1 and not rest[legal.end() :].startswith(("-", "‐")):
        # "Servicios del Pueblo, A.C. (SP)": the legal form belongs to the name.
        cut = bare.index(rest, len(head)) + legal.end()
        head, rest = bare[:cut], bare[cut:].strip(" ,")
    if rest and custom.around_bare is not None and len(head.split()) == 1 and not has_han(head):
        # One word with something behind it is hardly a person, whatever the others are.
        around = replace(custom.around, neighbours=max(0.0, custom.around.neighbours))
        custom = replace(custom, around=around)
    styled_head, office = styles_of(head, custom)
    judgement = judge_entry(bare, head, rest, styled_head, office, custom)
    if judgement.kind == "person":
        parts = person_parts(bare, head, rest, custom, judgement)
    else:
        parts = organisation_parts(bare, head, rest, custom, judgement)
    if before and not parts.place:
        of = ", ".join(text for text in (parts.affiliation, before) if text)
        parts = replace(parts, place=before, affiliation=of)
    parts = _with_doubts(parts, judgement, core_of(head, custom), bare)
    if personal or (custom.personal_capacity and parts.kind == "person"):
        return _with_personal_capacity(parts)
    return parts


def _with_doubts(parts: EntryParts, judgement: Judgement, core: str, raw: str) -> EntryParts:
    read = Read(
        kind=parts.kind,
        name=parts.name,
        honorific=parts.honorific,
        role=parts.role,
        affiliation=parts.affiliation,
        other_names=parts.other_names,
        office=parts.office,
        certainty=judgement.certainty,
        own=own_balance(core),
        raw=raw,
    )
    signs = [*parts.doubts, *signs_of(read)]
    if judgement.certainty < UNSURE or judgement.weak:
        signs.append("kind unsure")
    return replace(parts, doubts=tuple(dict.fromkeys(signs)))


def _with_personal_capacity(parts: EntryParts) -> EntryParts:
    return replace(parts, personal_capacity=True)

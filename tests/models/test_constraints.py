"""Every constraint of the models has a row here that breaks it, and nothing else."""

import re
import uuid
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone

from petitions.models import (
    Addressee,
    Cause,
    CauseText,
    Coalition,
    DeclineReason,
    Demand,
    DemandText,
    Letter,
    LetterOwner,
    Membership,
    Office,
    Section,
    SectionText,
    Version,
    VersionText,
)
from signatories.models import (
    Announcement,
    Block,
    Contact,
    DayFigures,
    DeskPreferences,
    Entry,
    LedgerApplied,
    Lockdown,
    Mail,
    OwnPageRequest,
    Party,
    Report,
    Roster,
    Signature,
    SourceMail,
    Submission,
    Subscriber,
    Suppression,
    Token,
)
from tests.models import invitation_cases, official_cases, operating_cases
from tests.stage import Stage

pytestmark = pytest.mark.django_db

UNKNOWN = "other"
DAY = date(2026, 11, 22)

# No row breaks the first without breaking the second, so the database may name either.
BROKEN_WITH = {
    "token_purpose_is_known": "token_opens_one_thing",
    "lockdown.letter": "lockdown_once",
}

Violation = Callable[[Stage], Any]


# Legitimate rows, of which a case changes one thing ----------------------------------------------


def version(stage: Stage) -> Version:
    return stage.letter.versions.get()


def draft(stage: Stage) -> Version:
    return Version.objects.create(letter=stage.letter, number=2)


def submission(stage: Stage, **changed: Any) -> Submission:
    row = {
        "letter": stage.letter,
        "version": version(stage),
        "expires_at": timezone.now() + timedelta(hours=72),
        "sealed": b"box",
    }
    return Submission.objects.create(**row | changed)


def signature(stage: Stage, **changed: Any) -> Signature:
    row = {
        "letter": stage.letter,
        "section": stage.people,
        "version": version(stage),
        "language": "en",
        "kind": "person",
        "visibility": "public",
        "origin": "form",
        "confirmed_at": timezone.now(),
    }
    return Signature.objects.create(**row | changed)


def source_mail(stage: Stage) -> SourceMail:
    return SourceMail.objects.create(
        letter=stage.letter, received_on=DAY, erase_on=DAY, entered_by=stage.moderator
    )


def decided(stage: Stage, **changed: Any) -> Signature:
    row = {"decided_at": timezone.now(), "decided_by": stage.moderator}
    return signature(stage, **row | changed)


def entry(stage: Stage, **changed: Any) -> Entry:
    row = {
        "letter": stage.letter,
        "section": stage.people,
        "kind": "person",
        "audience": "public",
        "name": "Ann Example",
        "place": b"ann",
        "proof": "mailbox",
        "published_on": DAY,
    }
    if "signature" not in changed:
        row["signature"] = decided(stage, state="published")
    return Entry.objects.create(**row | changed)


def nameless(stage: Stage, **changed: Any) -> Entry:
    return entry(stage, **{"audience": "counted", "name": "", "place": b""} | changed)


def contact(stage: Stage, **changed: Any) -> Contact:
    row = {"mailbox_digest": "d" * 64, "seat": 1, "key_id": "00000000"}
    if "signature" not in changed:
        row["signature"] = signature(stage)
    return Contact.objects.create(**row | changed)


def party(stage: Stage, **changed: Any) -> Party:
    row = {
        "coalition": stage.coalition,
        "kind": "organisation",
        "name": "Harbour",
        "name_key": "harbour",
    }
    return Party.objects.create(**row | changed)


def token(stage: Stage, **changed: Any) -> Token:
    row = {
        "digest": "t" * 64,
        "purpose": "confirm",
        "submission": submission(stage),
        "expires_at": timezone.now(),
    }
    return Token.objects.create(**row | changed)


def mail(stage: Stage, **changed: Any) -> Mail:
    row: dict[str, Any] = {"kind": "confirm"}
    if "submission" not in changed:
        row["submission"] = submission(stage)
    return Mail.objects.create(**row | changed)


def mail_twice(stage: Stage, **about: Any) -> None:
    twice(lambda: mail(stage, submission=None, **about))


def report(stage: Stage, **changed: Any) -> Report:
    row = {
        "letter": stage.letter,
        "kind": "wrong",
        "language": "en",
        "expires_at": timezone.now() + timedelta(hours=72),
    }
    return Report.objects.create(**row | changed)


def subscriber(stage: Stage, **changed: Any) -> Subscriber:
    row = {
        "coalition": stage.coalition,
        "mailbox_digest": "d" * 64,
        "sealed": b"box",
        "language": "en",
        "expires_on": DAY,
    }
    return Subscriber.objects.create(**row | changed)


def suppression(**changed: Any) -> Suppression:
    return Suppression.objects.create(**{"mailbox_digest": "d" * 64, "reason": "not-me"} | changed)


def block(**changed: Any) -> Block:
    return Block.objects.create(**{"kind": "domain", "value": "example.net"} | changed)


def membership(stage: Stage, **changed: Any) -> Membership:
    row = {"user": stage.moderator, "coalition": stage.coalition, "role": "reader"}
    return Membership.objects.create(**row | changed)


def text(version: Version, **changed: Any) -> list[VersionText]:
    row = VersionText(**{"version": version, "language": "en", "title": "T", "body": "B"} | changed)
    return VersionText.objects.bulk_create([row])


def addressee(version: Version) -> Addressee:
    return Addressee.objects.create(version=version, position=1, office={"en": "Mayor"})


def demand_text(stage: Stage, version: Version, **changed: Any) -> DemandText:
    row = {"version": version, "demand": stage.letter.demands.get(), "language": "en", "text": "T"}
    return DemandText.objects.create(**row | changed)


def change(row: models.Model, **values: Any) -> None:
    """An UPDATE past every check that Python makes."""
    type(row)._base_manager.filter(pk=row.pk).update(**values)


def at(version: Version, act: Callable[[Version], None]) -> None:
    act(version)


def twice(make: Callable[[], Any]) -> None:
    make()
    make()


# How each constraint is broken: petitions --------------------------------------------------------

CASES: dict[str, Violation] = {
    "cause.slug": lambda s: Cause.objects.create(slug="shelter"),
    "cause_status_is_known": lambda s: change(Cause.objects.get(), status=UNKNOWN),
    "causetext_once": lambda s: CauseText.objects.create(
        cause=Cause.objects.get(), language="en", name="Again"
    ),
    "coalition.slug": lambda s: Coalition.objects.create(
        slug="harbour", name={}, privacy_contact="p@example.org"
    ),
    "declinereason_once": lambda s: twice(
        lambda: DeclineReason.objects.create(coalition=s.coalition, code="far", words={"en": "Far"})
    ),
    "membership_role_is_known": lambda s: membership(s, role=UNKNOWN),
    "membership_once": lambda s: twice(lambda: membership(s, letter=s.letter)),
    "membership_once_for_all_letters": lambda s: twice(lambda: membership(s)),
    "letter.slug": lambda s: Letter.objects.create(slug="shelter"),
    "letter_state_is_known": lambda s: change(s.letter, state=UNKNOWN),
    "letter_beyond_draft_has_a_version": lambda s: change(s.letter, current_version=None),
    "letter_closed_says_when": lambda s: change(s.letter, state="closed"),
    "letter_taken_down_is_closed": lambda s: change(s.letter, taken_down_at=timezone.now()),
    "letter_closes_after_it_opens": lambda s: change(s.letter, closes_at=s.letter.opens_at),
    "letter_owner_once": lambda s: LetterOwner.objects.create(
        letter=s.letter, coalition=s.coalition, position=2
    ),
    "version_number_once": lambda s: Version.objects.create(letter=s.letter, number=1),
    "version_number_from_one": lambda s: Version.objects.create(letter=s.letter, number=0),
    "versiontext_once": lambda s: at(draft(s), lambda v: twice(lambda: text(v))),
    "versiontext_has_words": lambda s: text(draft(s), title=""),
    "addressee_position_once": lambda s: at(draft(s), lambda v: twice(lambda: addressee(v))),
    "demand_number_once": lambda s: Demand.objects.create(letter=s.letter, number=1),
    "demandtext_once": lambda s: at(draft(s), lambda v: twice(lambda: demand_text(s, v))),
    "demandtext_has_words": lambda s: demand_text(s, draft(s), text=""),
    "office_code_once": lambda s: Office.objects.create(coalition=s.coalition, code="mp", nouns={}),
    "section_position_once": lambda s: Section.objects.create(
        letter=s.letter, position=1, takes_individuals=True
    ),
    "section_takes_somebody": lambda s: change(s.organisations, takes_organisations=False),
    "section_sort_is_known": lambda s: change(s.people, sort=UNKNOWN),
    "section_proof_is_known": lambda s: change(s.people, proof=UNKNOWN),
    "sectiontext_once": lambda s: SectionText.objects.create(
        section=s.people, language="en", heading="Again"
    ),
}

# How each constraint is broken: signatories ------------------------------------------------------

CASES |= {
    "submission.id": lambda s: twice(lambda: submission(s, id=uuid.UUID(int=1))),
    "submission_triage_is_known": lambda s: change(submission(s), triage=UNKNOWN),
    "submission_done_is_confirmed": lambda s: change(submission(s), triage="done"),
    "submission_expires_later": lambda s: submission(
        s, received=timezone.now(), expires_at=timezone.now() - timedelta(hours=1)
    ),
    "signature.voice": lambda s: twice(lambda: signature(s, voice="v" * 64)),
    "signature_kind_is_known": lambda s: signature(s, kind=UNKNOWN),
    "signature_visibility_is_known": lambda s: signature(s, visibility=UNKNOWN),
    "signature_origin_is_known": lambda s: signature(
        s, origin=UNKNOWN, source_ref="a letter", entered_by=s.moderator
    ),
    "signature_state_is_known": lambda s: signature(s, state=UNKNOWN),
    "signature_pile_is_known": lambda s: signature(s, pile=UNKNOWN),
    "signature_is_confirmed_or_has_authority": lambda s: signature(s, confirmed_at=None),
    "signature_decided_says_by_whom": lambda s: decided(s, state="published", decided_by=None),
    "signature_declined_says_why": lambda s: decided(s, state="declined"),
    "signature_approved_says_by_whom": lambda s: signature(s, approved_by=s.moderator),
    "signature_merged_is_off": lambda s: signature(s, merged_into=signature(s)),
    "signature_source_mail_came_by_mail": lambda s: signature(s, source_mail=source_mail(s)),
    "deskpreferences_digest_is_known": lambda s: DeskPreferences.objects.create(
        user=s.moderator, digest=UNKNOWN
    ),
    "signature_revision_from_one": lambda s: signature(s, revision=0),
    "contact.signature": lambda s: twice(
        lambda: contact(
            s,
            signature=Signature.objects.first() or signature(s),
            mailbox_digest=None,
            seat=None,
        )
    ),
    "contact_three_voices_a_mailbox": lambda s: twice(lambda: contact(s)),
    "contact_mailbox_has_a_seat": lambda s: contact(s, seat=4),
    "party_kind_is_known": lambda s: party(s, kind=UNKNOWN),
    "party_once": lambda s: twice(lambda: party(s)),
    "ownpagerequest.id": lambda s: twice(
        lambda: OwnPageRequest.objects.create(id=uuid.UUID(int=1), letter=s.letter, sealed=b"box")
    ),
    "party_has_a_name": lambda s: party(s, name=""),
    "entry.signature": lambda s: entry(s, signature=entry(s).signature),
    "entry.ref": lambda s: twice(lambda: entry(s, ref="r" * 16)),
    "entry_proof_is_known": lambda s: entry(s, proof=UNKNOWN),
    "entry_kind_is_known": lambda s: entry(s, kind=UNKNOWN),
    "entry_audience_is_known": lambda s: nameless(s, audience=UNKNOWN),
    "entry_names_only_who_is_public": lambda s: nameless(s, name="Ann Example"),
    "entry_places_only_who_is_shown": lambda s: nameless(s, place=b"a sort key"),
    "entry_describes_only_who_is_described": lambda s: entry(s, description="A student"),
    "entry_office_is_held_by_a_person": lambda s: entry(
        s, kind="organisation", office=s.coalition.offices.get(code="mp")
    ),
    "entry_matched_holds_an_office": lambda s: entry(s, matched=True),
    "entry_of_a_holder_is_matched": lambda s: entry(
        s, office=s.coalition.offices.get(code="mp"), holder=official_cases.holder(s)
    ),
    **invitation_cases.CASES,
    **official_cases.CASES,
    **operating_cases.CASES,
    "suppression_reason_is_known": lambda s: suppression(reason=UNKNOWN),
    "suppression_once": lambda s: twice(suppression),
    "block_kind_is_known": lambda s: block(kind=UNKNOWN),
    "block_once": lambda s: twice(block),
    "mail_kind_is_known": lambda s: mail(s, kind=UNKNOWN),
    "mail_state_is_known": lambda s: mail(s, state=UNKNOWN),
    "mail_is_about_one_thing": lambda s: mail(s, signature=signature(s)),
    "mail_once_a_submission": lambda s: mail(s, submission=mail(s).submission),
    "mail_once_a_signature": lambda s: mail(
        s, submission=None, signature=mail(s, submission=None, signature=signature(s)).signature
    ),
    "report.id": lambda s: twice(lambda: report(s, id=uuid.UUID(int=1))),
    "report_kind_is_known": lambda s: report(s, kind=UNKNOWN),
    "report_state_is_known": lambda s: report(s, state=UNKNOWN),
    "report_decided_says_by_whom": lambda s: report(s, state="upheld", decided_at=timezone.now()),
    "report_hides_when_confirmed": lambda s: report(
        s, hidden_at=timezone.now(), signature=signature(s)
    ),
    "report_expires_later": lambda s: report(s, expires_at=timezone.now() - timedelta(days=1)),
    "mail_once_a_report": lambda s: mail_twice(s, report=report(s)),
    "mail_once_a_subscriber": lambda s: mail_twice(s, subscriber=subscriber(s)),
    "mail_once_a_user": lambda s: mail_twice(s, user=s.moderator),
    "roster.letter": lambda s: Roster.objects.bulk_create([Roster(letter=s.letter)]),
    "dayfigures_once": lambda s: twice(
        lambda: DayFigures.objects.create(
            letter=s.letter, date=DAY, version=1, as_of=timezone.now(), tallies={}
        )
    ),
    "roster_counts_what_happened": lambda s: change(s.letter.roster, changes=1, counted_changes=2),
    "announcement.letter": lambda s: twice(lambda: Announcement.objects.create(letter=s.letter)),
    "subscriber.id": lambda s: twice(
        lambda: subscriber(s, id=uuid.UUID(int=1), mailbox_digest=uuid.uuid4().hex)
    ),
    "subscriber_once_a_coalition": lambda s: twice(lambda: subscriber(s)),
    "signature_answered_was_asked": lambda s: signature(s, answered_at=timezone.now()),
    "lockdown.letter": lambda s: twice(lambda: Lockdown.objects.create(letter=s.letter)),
    "ledgerapplied.id": lambda s: twice(LedgerApplied.objects.create),
    "ledgerapplied_once": lambda s: LedgerApplied.objects.create(pk=2),
    "lockdown_once": lambda s: twice(lambda: Lockdown.objects.create(letter=None)),
    "token.digest": lambda s: twice(lambda: token(s)),
    "token_purpose_is_known": lambda s: token(s, purpose=UNKNOWN),
    "token_is_about_one_thing": lambda s: token(s, purpose="unsubscribe", submission=None),
    "token_opens_one_thing": lambda s: token(s, submission=None, signature=signature(s)),
}


# What else breaks a constraint that has several parts --------------------------------------------

MORE_CASES: list[tuple[str, Violation]] = [
    ("letter_beyond_draft_has_a_version", lambda s: change(s.letter, opens_at=None)),
    ("versiontext_has_words", lambda s: text(draft(s), body="")),
    (
        "submission_done_is_confirmed",
        lambda s: change(submission(s), confirmed_at=timezone.now()),
    ),
    (
        "signature_is_confirmed_or_has_authority",
        lambda s: signature(s, origin="paper", entered_by=s.moderator),
    ),
    (
        "signature_is_confirmed_or_has_authority",
        lambda s: signature(s, origin="import", source_ref="a sheet"),
    ),
    ("signature_decided_says_by_whom", lambda s: decided(s, state="published", decided_at=None)),
    (
        "signature_decided_says_by_whom",
        lambda s: signature(s, state="declined", reason="duplicate"),
    ),
    (
        "signature_decided_says_by_whom",
        lambda s: signature(s, state="removed", reason="duplicate"),
    ),
    ("signature_declined_says_why", lambda s: decided(s, state="removed")),
    ("signature_approved_says_by_whom", lambda s: signature(s, approved_at=timezone.now())),
    (
        "signature_merged_is_off",
        lambda s: decided(s, state="published", merged_into=signature(s)),
    ),
    ("contact_mailbox_has_a_seat", lambda s: contact(s, seat=0)),
    ("contact_mailbox_has_a_seat", lambda s: contact(s, seat=None)),
    ("contact_mailbox_has_a_seat", lambda s: contact(s, mailbox_digest=None)),
    ("entry_names_only_who_is_public", lambda s: entry(s, name="")),
    *[
        ("entry_names_only_who_is_public", lambda s, field=field: nameless(s, **{field: "word"}))
        for field in
        ("honorific", "other_names", "role", "affiliation", "website", "search_key", "sort_as")
    ],
    *[
        (
            "entry_names_only_who_is_public",
            lambda s, audience=audience, words=words: nameless(
                s, audience=audience, name="Ann Example", description=words
            ),
        )
        for audience, words in [("described", "A student"), ("addressee", "")]
    ],
    (
        "entry_names_only_who_is_public",
        lambda s: nameless(s, office=s.coalition.offices.get(code="mp")),
    ),
    ("entry_names_only_who_is_public", lambda s: nameless(s, party=party(s))),
    ("entry_describes_only_who_is_described", lambda s: nameless(s, audience="described")),
    ("entry_describes_only_who_is_described", lambda s: nameless(s, description="A student")),
    (
        "report_hides_when_confirmed",
        lambda s: report(s, hidden_at=timezone.now(), confirmed_at=timezone.now()),
    ),
    (
        "report_hides_when_confirmed",
        lambda s: report(
            s,
            kind="wrong",
            hidden_at=timezone.now(),
            confirmed_at=timezone.now(),
            signature=signature(s),
        ),
    ),
    ("mail_is_about_one_thing", lambda s: mail(s, submission=None)),
    ("mail_is_about_one_thing", lambda s: mail(s, subscriber=subscriber(s))),
    ("mail_is_about_one_thing", lambda s: mail(s, user=s.moderator)),
    ("mail_is_about_one_thing", lambda s: mail(s, report=report(s), submission=submission(s))),
    ("token_is_about_one_thing", lambda s: token(s, signature=signature(s))),
    ("token_is_about_one_thing", lambda s: token(s, report=report(s))),
    (
        "token_is_about_one_thing",
        lambda s: token(s, purpose="unsubscribe", subscriber=subscriber(s)),
    ),
    *[
        ("entry_matched_holds_an_office", lambda s, column=column: entry(s, **{column: "House"}))
        for column in ("chamber", "caucus", "province")
    ],
    ("token_opens_one_thing", lambda s: token(s, purpose="own")),
    ("token_opens_one_thing", lambda s: token(s, purpose="report")),
    ("token_opens_one_thing", lambda s: token(s, submission=None, subscriber=subscriber(s))),
    *[
        (
            "token_opens_one_thing",
            lambda s, about=about: token(
                s, purpose="unsubscribe", submission=None, **{about.__name__: about(s)}
            ),
        )
        for about in (signature, report)
    ],
]  # fmt: skip


# The registry ------------------------------------------------------------------------------------


def registered() -> dict[str, tuple[type[models.Model], bool, set[str]]]:
    """Every constraint by name: its model, whether it is a CHECK, and the columns it is unique in.

    A unique field, and a primary key that is not just a number, is called "model.field".
    """
    return {name: (model, check, columns) for name, model, check, columns in _constraints()}


def _constraints() -> Iterator[tuple[str, type[models.Model], bool, set[str]]]:
    for app in ("petitions", "signatories"):
        for model in apps.get_app_config(app).get_models(include_auto_created=True):
            if model._meta.proxy:
                continue
            for constraint in model._meta.constraints:
                is_check = isinstance(constraint, models.CheckConstraint)
                fields = () if is_check else getattr(constraint, "fields", ())
                columns = {model._meta.get_field(name).column for name in fields}
                yield constraint.name, model, is_check, columns
            for field in model._meta.local_fields:
                if field.unique and not isinstance(field, models.AutoField):
                    name = f"{model._meta.model_name}.{field.name}"
                    yield name, model, False, {field.column}


def test_every_constraint_has_a_case_and_every_case_a_constraint() -> None:
    assert sorted(registered()) == sorted(CASES)
    assert {name for name, _ in MORE_CASES} <= set(CASES)


@pytest.mark.parametrize(
    ("name", "violate"),
    [*CASES.items(), *MORE_CASES],
    ids=[*CASES, *(f"{name}-{number}" for number, (name, _) in enumerate(MORE_CASES, start=2))],
)
def test_the_database_itself_refuses(stage: Stage, name: str, violate: Violation) -> None:
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        violate(stage)
    accepted = {name, BROKEN_WITH.get(name, name)}
    assert broken_constraint(refused.value, name) in accepted


def broken_constraint(error: IntegrityError, expected: str) -> str:
    """The name of the constraint that an error speaks of.

    SQLite names a CHECK, and of a uniqueness the columns: these are compared with the expected.
    """
    model, is_check, columns = registered()[expected]
    table = model._meta.db_table
    if connection.vendor == "postgresql":
        found = error.__cause__.diag.constraint_name  # type: ignore[union-attr]
        if "." in expected:
            (column,) = columns
            return expected if found in (f"{table}_{column}_key", f"{table}_pkey") else found
        return found
    kind, _, rest = str(error).partition(" constraint failed: ")
    if kind == "CHECK":
        return rest
    assert kind == "UNIQUE"
    if index := re.fullmatch("index '(.+)'", rest):  # one over an expression
        return index.group(1)
    assert not is_check
    return expected if set(re.split(", ", rest)) == {f"{table}.{c}" for c in columns} else rest

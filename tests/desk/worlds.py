"""Two coalitions with one row of everything each, and somebody in every role."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.contrib.auth.models import Group, User
from django.db import models
from django.test import Client
from django.urls import URLResolver, get_resolver

from petitions.models import (
    Addressee,
    Cause,
    DeclineReason,
    DemandText,
    Letter,
    LetterOwner,
    Membership,
    Section,
    SectionText,
    Version,
    VersionText,
)  # fmt: skip
from petitions.writing.actions import open_letter
from signatories.decisions.actions import publish
from signatories.decisions.inviting import invite
from signatories.models import (
    Announcement,
    Block,
    DeskPreferences,
    Entry,
    Event,
    ImportDraft,
    Lockdown,
    OfficeHolder,
    OfficialRoster,
    Report,
    Roster,
    Signature,
    SourceMail,
    Suppression,
    Switch,
)  # fmt: skip
from signatories.models.claim import Line
from signatories.privacy.proposing import propose
from tests.desk.test_reports import a_report
from tests.stage import Stage, a_claim, confirmed, make_letter

MARK = "zyxw"  # in every word of the other coalition, and nowhere else

LOGINS = ("anonymous", "none", "reader", "moderator", "coordinator", "single", "other", "chief")


def other_world(stage: Stage) -> Stage:
    """The stranger's coalition with a letter of its own, marked wherever somebody wrote."""
    coalition = stage.stranger.memberships.get().coalition
    coalition.slug, coalition.name = f"{MARK}-coalition", {"en": f"{MARK} coalition"}
    coalition.privacy_contact = f"{MARK}@example.org"
    coalition.save()
    coalition.offices.update(code=models.functions.Concat(models.Value(MARK), "code"))
    letter = make_letter(coalition, f"{MARK}-letter", opened=False)
    VersionText.objects.filter(version__letter=letter).update(title=f"{MARK} title", body=MARK)
    DemandText.objects.filter(version__letter=letter).update(text=f"{MARK} demand")
    Addressee.objects.filter(version__letter=letter).update(name=f"{MARK} addressee")
    SectionText.objects.filter(section__letter=letter).update(heading=f"{MARK} heading")
    letter = open_letter(letter=letter, actor_id=None)
    organisations, people = letter.sections.order_by("position")
    return replace(
        stage,
        coalition=coalition,
        letter=letter,
        organisations=organisations,
        people=people,
        moderator=stage.stranger,
        stranger=stage.moderator,
    )


def rows_of(stage: Stage, word: str) -> dict[str, Any]:
    """One row of every model in the admin, by the model's name."""
    waits = confirmed(stage, a_claim(f"{word} Waits", address=f"waits@{word}.example.org"))
    stands = confirmed(stage, a_claim(f"{word} Stands", address=f"stands@{word}.example.org"))
    assert waits
    assert stands
    publish(signature=stands, revision=stands.revision, actor=stage.moderator)
    stands.refresh_from_db()
    claim = a_claim(f"{word} Asks", address=f"asks@{word}.example.org")
    assert propose(signature=stands, line=claim.line)
    report = a_report(stage, f"{word} Reported", address=f"reporter@{word}.example.net", words=word)
    roster = OfficialRoster.objects.create(
        coalition=stage.coalition,
        office=stage.coalition.offices.first(),
        source=f"{word} parliament",
        dated=date(2026, 1, 1),
        loaded_by=stage.moderator,
    )
    source = SourceMail(
        letter=stage.letter,
        received_on=date(2026, 1, 1),
        entered_by=stage.moderator,
        erase_on=date(2030, 1, 1),
    )
    source.seal_files([{"name": f"{word}.eml", "type": "message/rfc822", "content": ""}])
    source.save(force_insert=True)
    Signature.objects.filter(pk=waits.pk).update(
        origin="mail", source_mail=source, source_ref=word, entered_by=stage.moderator
    )
    draft = ImportDraft(entered_by=stage.moderator)
    draft.seal_values({"name": f"{word}.txt"})
    draft.save(force_insert=True)
    stage.recount()
    return {
        "letter": stage.letter,
        "version": Version.objects.get(letter=stage.letter),
        "section": stage.people,
        "coalition": stage.coalition,
        "office": stage.coalition.offices.first(),
        "declinereason": DeclineReason.objects.create(
            coalition=stage.coalition, code=f"{word}-code", words={"en": f"{word} reason"}
        ),
        "membership": stage.moderator.memberships.get(),
        "queuedsignature": waits,
        "signature": stands,
        "proposedsignature": stands,
        "entry": Entry.objects.get(signature=stands),
        "report": report,
        "sourcemail": source,
        "importdraft": draft,
        "invitation": invite(
            letter=stage.letter,
            address=f"asked@{word}.example.org",
            language="en",
            line=Line("person", f"{word} Asked"),
            actor=stage.moderator,
        ),
        "lockdown": Lockdown.objects.create(letter=stage.letter, by_id=stage.moderator.pk),
        "announcement": Announcement.objects.create(letter=stage.letter),
        "suppression": Suppression.objects.create(
            letter=stage.letter, mailbox_digest=word, reason="not-me"
        ),
        "event": Event.objects.filter(letter_id=stage.letter.pk).first(),
        "officialroster": roster,
        "officeholder": OfficeHolder.objects.create(roster=roster, name=f"{word} Holder"),
        "roster": Roster.objects.get(letter=stage.letter),
        "deskpreferences": DeskPreferences.objects.create(user=stage.moderator),
        # Not of a coalition: the site's own.
        "group": Group.objects.get(name="Moderators"),
        "user": stage.moderator,
        "cause": Cause.objects.get(),
        "block": Block.objects.get_or_create(kind="pattern", value="nobody")[0],
        "switch": Switch.objects.get_or_create(kind="signing")[0],
    }


def people(stage: Stage, other: Stage) -> dict[str, User | None]:
    """Who signs in, by the words of LOGINS."""

    def staff(name: str, coalition: Any = None, role: str = "", letter: Any = None) -> User:
        user = User.objects.create_user(name, password="working", is_staff=True)
        if coalition:
            Membership.objects.create(user=user, coalition=coalition, role=role, letter=letter)
        return user

    return {
        "anonymous": None,
        "none": staff("none"),
        "reader": staff("reader", stage.coalition, "reader"),
        "moderator": staff("moderator", stage.coalition, "moderator"),
        "coordinator": staff("coordinator", stage.coalition, "coordinator"),
        "single": staff("single", stage.coalition, "coordinator", stage.letter),
        "other": staff("other", other.coalition, "coordinator"),
        "chief": stage.admin,
    }


def browser_of(user: User | None) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def admin_routes() -> list[str]:
    """Every address of the URL configuration below /admin/, but for the pages of the sign-in."""
    found: list[str] = []

    def walk(patterns: Any, before: str) -> None:
        for pattern in patterns:
            route = before + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                walk(pattern.url_patterns, route)
            elif route.startswith("/admin/") and not route.startswith("/admin/account/"):
                found.append(route)

    walk(get_resolver().url_patterns, "/")
    return found


def address(route: str, rows: dict[str, Any]) -> str:
    """The address of a route for these rows."""
    route = route.replace("^(?P<app_label>petitions|signatories|auth)/$", "signatories/")
    route = route.replace("(?P<url>.*)$", "no-such-page")
    parts = route.split("/")
    if "<" not in route or len(parts) < 4 or parts[3] not in rows:
        return route
    row = rows["section" if parts[4] in ("clear", "alike") else parts[3]]
    for given in ("<path:object_id>", "<int:key>", "<uuid:key>", "<id>", "<int:pk>"):
        route = route.replace(given, str(row.pk))
    return route.replace("<int:number>", "0")


def kept(rows: dict[str, Any]) -> dict[str, Any]:
    """What these rows, and all that hangs on their letter, hold now."""
    letter = rows["letter"].pk
    found: dict[str, Any] = {
        name: list(type(row).objects.filter(pk=row.pk).values()) for name, row in rows.items()
    }
    for model, where in (
        (Section, {"letter": letter}),
        (Version, {"letter": letter}),
        (VersionText, {"version__letter": letter}),
        (LetterOwner, {"letter": letter}),
        (Membership, {"coalition": rows["coalition"].pk}),
        (Signature, {"letter": letter}),
        (Report, {"letter": letter}),
        (Lockdown, {"letter": letter}),
        (Letter, {"pk": letter}),
    ):
        found[model.__name__] = list(model._default_manager.filter(**where).values())
    return found

"""The desk's groups, with exactly the permissions that the work needs, made on every migrate."""

from typing import Any

from django.apps import apps as installed

MODERATORS, COORDINATORS, READERS = "Moderators", "Coordinators", "Readers of figures"
# Which group a membership's role puts somebody into (signatories/staff/receivers.py).
GROUPS = {"coordinator": COORDINATORS, "moderator": MODERATORS, "reader": READERS}
READING = {"view_roster"}
MODERATING = READING | {
    "view_queuedsignature",
    "change_queuedsignature",
    "decide_signature",
    "view_signature",
    "remove_signature",
    "merge_signature",
    "reveal_address",
    "reveal_name",
    "view_report",
    "view_entry",
    "change_entry",
    "view_lockdown",
    "add_lockdown",
    "change_lockdown",
    "view_officialroster",
    "view_officeholder",
    "view_sourcemail",
    "add_sourcemail",
}
# Whom a coordinator may keep out besides, and whom they may tell of a letter; for which letters,
# their memberships say.
COORDINATING = (
    MODERATING
    | {
        f"{verb}_{model}"
        for verb in ("view", "add", "delete")
        for model in ("block", "suppression")
    }
    | {"view_announcement", "add_announcement", "view_event"}
    | {"add_officialroster", "delete_officialroster"}
    | {"view_invitation", "invite_signature"}
    | {f"{verb}_importdraft" for verb in ("view", "add", "change", "delete")}
)
# Their own letters: what a letter consists of, and who works on it. What was signed is kept by the
# letter's own rules, not by these.
WRITING = {
    f"{verb}_{model}"
    for verb in ("view", "add", "change", "delete")
    for model in (
        "letterowner", "section", "sectiontext", "demand", "demandtext",
        "version", "versiontext", "addressee", "membership",
    )
} | {
    "view_letter", "add_letter", "change_letter",
    "view_office", "add_office", "change_office",
    "view_declinereason", "add_declinereason", "change_declinereason",
    "view_coalition", "change_coalition",
}  # fmt: skip
GRANTED = {
    MODERATORS: {"signatories": MODERATING},
    COORDINATORS: {"signatories": COORDINATING, "petitions": WRITING},
    READERS: {"signatories": READING},
}


def make_groups(using: str = "default", **kwargs: Any) -> None:
    """Make the groups, and give them these permissions and no others."""
    from django.contrib.auth.management import create_permissions

    for app in ("petitions", "signatories"):
        create_permissions(installed.get_app_config(app), using=using, verbosity=0)
    group_model = installed.get_model("auth", "Group")
    permission_model = installed.get_model("auth", "Permission")
    for name, granted in GRANTED.items():
        group, _ = group_model.objects.using(using).get_or_create(name=name)
        wanted = [
            permission.pk
            for app, codenames in granted.items()
            for permission in permission_model.objects.using(using).filter(
                codename__in=codenames, content_type__app_label=app
            )
        ]
        group.permissions.set(wanted)

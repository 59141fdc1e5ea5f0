"""What a signer asks for: the published line stays up until a moderator decides."""

import pytest
from django.test import Client
from django.urls import reverse

from signatories.decisions.actions import SomebodyWasFirst, Unfit
from signatories.decisions.ordering import reorder
from signatories.decisions.proposals import accept, refuse
from signatories.models import Contact, Entry, Event, Party, Signature
from signatories.privacy.proposing import propose
from signatories.privacy.withdrawing import NotNow, narrow, withdraw
from tests.html import forms
from tests.models.test_private_models import dump
from tests.stage import Stage, a_claim, confirmed, published

pytestmark = pytest.mark.django_db
LIST = "admin:signatories_proposedsignature_changelist"


def stored_now() -> str:
    """Every value of every table, in lower case."""
    return "\n".join(sorted(f"{table} {text}" for table, text in dump()))


def asking(stage: Stage, *, claim=None, visibility: str = "", **words) -> Signature:
    signature = published(stage, claim or a_claim("Zoe Before"))
    line = signature.contact.open_line().with_(**words) if words else None
    assert propose(signature=signature, line=line, visibility=visibility)
    signature.refresh_from_db()
    return signature


def accepted(stage: Stage, signature: Signature) -> Entry:
    accept(signature=signature, revision=signature.revision, actor=stage.moderator)
    signature.refresh_from_db()
    assert signature.proposed_at is None
    assert Contact.objects.get(pk=signature.pk).proposal is None
    return Entry.objects.get(pk=signature.pk)


def test_a_proposal_leaves_the_line_up_and_is_sealed(stage: Stage) -> None:
    asking(stage, name="Quillfeather After")
    assert Entry.objects.get().name == "Zoe Before"
    assert "quillfeather" not in stored_now()


def test_accepting_rewrites_the_same_entry_in_its_new_place(stage: Stage) -> None:
    signature = asking(stage, name="Ada Young", affiliation="Institute")
    published(stage, a_claim("Mia Middle", address="m@example.org"))
    before, roster = Entry.objects.get(pk=signature.pk), stage.recount()
    order = list(Entry.objects.in_order().values_list("name", flat=True))
    assert order == ["Zoe Before", "Mia Middle"]
    entry = accepted(stage, signature)
    assert (entry.ref, entry.published_on) == (before.ref, before.published_on)
    assert (entry.name, entry.affiliation) == ("Ada Young", "Institute")
    assert "ada" in entry.search_key
    assert "before" not in entry.search_key
    assert stage.recount().version > roster.version
    order = list(Entry.objects.in_order().values_list("name", flat=True))
    assert order == ["Mia Middle", "Ada Young"]
    assert Contact.objects.get(pk=signature.pk).open_claim().line.name == "Zoe Before"
    assert Event.objects.latest("pk").verb == "corrected"


def test_the_party_behind_the_old_name_goes(stage: Stage) -> None:
    signature = asking(
        stage, claim=a_claim("Harbour Sosiety", kind="organisation"), name="Harbour Society"
    )
    accepted(stage, signature)
    assert [party.name for party in Party.objects.all()] == ["Harbour Society"]
    assert "sosiety" not in stored_now()


def test_words_to_sort_by_go_with_the_name_that_they_were_about(stage: Stage) -> None:
    signature = asking(stage, name="Ada After")
    reorder(entry=signature.entry, sort_as="Zzz", initiator=True, actor=stage.moderator)
    entry = accepted(stage, Signature.objects.get())
    assert (entry.sort_as, entry.initiator) == ("", True)


@pytest.mark.parametrize("before", ["described", "addressee"])
def test_widening_waits_and_then_names(stage: Stage, before: str) -> None:
    words = {"description": "A student"} if before == "described" else {}
    claim = a_claim("Zoe Before", visibility=before, **words)
    signature = asking(stage, claim=claim, visibility="public")
    old = Entry.objects.get()
    assert (old.audience, old.name) == (before, "")
    entry = accepted(stage, signature)
    assert signature.visibility == "public"
    assert (entry.audience, entry.name, entry.description) == ("public", "Zoe Before", "")
    assert entry.ref != old.ref
    assert stage.recount().tallies["individuals"] == 1


def test_a_wider_one_may_be_described_in_new_words(stage: Stage) -> None:
    claim = a_claim("Zoe Before", visibility="addressee")
    signature = asking(stage, claim=claim, visibility="described", description="A student")
    entry = accepted(stage, signature)
    assert (entry.audience, entry.description, entry.name) == ("described", "A student", "")


def test_it_is_not_published_without_its_words(stage: Stage) -> None:
    claim = a_claim("Zoe Before", visibility="addressee")
    signature = asking(stage, claim=claim, visibility="described")
    with pytest.raises(Unfit):
        accept(signature=signature, revision=signature.revision, actor=stage.moderator)
    signature.refresh_from_db()
    assert signature.visibility == "addressee"
    assert signature.proposed_at is not None


def test_refusing_leaves_everything_as_it_was(stage: Stage) -> None:
    signature = asking(stage, name="Quillfeather After")
    refuse(signature=signature, revision=signature.revision, actor=stage.moderator)
    signature.refresh_from_db()
    assert signature.proposed_at is None
    assert Contact.objects.get().proposal is None
    assert Entry.objects.get().name == "Zoe Before"
    assert Event.objects.latest("pk").verb == "proposal-refused"


@pytest.mark.parametrize("second", [accept, refuse])
def test_only_the_first_of_two_moderators_acts(stage: Stage, second) -> None:
    signature = asking(stage, name="Ada After")
    seen = signature.revision
    refuse(signature=signature, revision=seen, actor=stage.moderator)
    with pytest.raises(SomebodyWasFirst):
        second(signature=signature, revision=seen, actor=stage.admin)


def test_a_moderator_who_saw_an_earlier_proposal_is_told(stage: Stage) -> None:
    signature = asking(stage, name="Ada After")
    seen = signature.revision
    line = signature.contact.open_line().with_(name="Another Wish")
    propose(signature=signature, line=line)
    with pytest.raises(SomebodyWasFirst):
        accept(signature=signature, revision=seen, actor=stage.moderator)
    assert Entry.objects.get().name == "Zoe Before"


def test_what_was_withdrawn_meanwhile_comes_not_back(stage: Stage) -> None:
    signature = asking(stage, name="Ada After")
    seen = signature.revision
    withdraw(signature=signature)
    with pytest.raises(SomebodyWasFirst):
        accept(signature=signature, revision=seen, actor=stage.moderator)
    assert not Entry.objects.exists()


def test_what_waits_is_changed_at_once_and_looked_at_again(stage: Stage) -> None:
    signature = confirmed(stage, a_claim("Zoe Before", visibility="addressee"))
    assert signature is not None
    Signature.objects.update(pile="clear")
    seen, line = signature.revision, signature.contact.open_line().with_(name="Ada After")
    assert not propose(signature=signature, line=line, visibility="public")
    signature.refresh_from_db()
    assert (signature.proposed_at, signature.visibility) == (None, "public")
    assert (signature.revision, signature.pile, signature.evidence_at) == (seen + 1, "", None)
    assert Contact.objects.get().open_line().name == "Ada After"
    stage.publish(signature)
    assert Entry.objects.get().name == "Ada After"


def test_a_name_that_was_deleted_cannot_be_shown_again(stage: Stage) -> None:
    signature = published(stage, a_claim("Zoe Before"))
    narrow(signature=signature, to="counted")
    with pytest.raises(NotNow):
        propose(signature=signature, visibility="public")


# The desk --------------------------------------------------------------------------------------


def act(client: Client, page: bytes, action: str, signature: Signature):
    [form] = [form for form in forms(page) if "shown" in form.names]
    fields = form.values | {"action": action, "_selected_action": str(signature.pk)}
    return client.post(reverse(LIST), fields, follow=True).content.decode()


def test_the_desk_shows_old_and_new_and_acts_on_what_was_shown(
    client: Client, stage: Stage
) -> None:
    signature = asking(stage, name="Ada After")
    client.force_login(stage.moderator)
    page = client.get(reverse(LIST)).content
    assert b"Zoe Before" in page
    assert b"Ada After" in page
    answer = act(client, page, "accept_proposal", signature)
    assert "1 request granted." in answer
    assert Entry.objects.get().name == "Ada After"
    late = act(client, page, "refuse_proposal", signature)
    assert "had been decided or changed by somebody else" in late
    assert Entry.objects.get().name == "Ada After"


def test_the_desk_refuses(client: Client, stage: Stage) -> None:
    signature = asking(stage, visibility="", name="Ada After")
    client.force_login(stage.moderator)
    page = client.get(reverse(LIST)).content
    assert "1 request refused." in act(client, page, "refuse_proposal", signature)
    assert Entry.objects.get().name == "Zoe Before"


def test_a_moderator_of_another_coalition_sees_and_does_nothing(
    client: Client, stage: Stage
) -> None:
    signature = asking(stage, name="Ada After")
    client.force_login(stage.moderator)
    page = client.get(reverse(LIST)).content
    client.force_login(stage.stranger)
    assert b"Ada After" not in client.get(reverse(LIST)).content
    act(client, page, "accept_proposal", signature)
    assert Entry.objects.get().name == "Zoe Before"


def test_who_withdrew_is_listed_among_all_signatures_without_a_name(
    client: Client, stage: Stage
) -> None:
    withdraw(signature=published(stage, a_claim("Zoe Before")))
    client.force_login(stage.admin)
    page = client.get(reverse("admin:signatories_signature_changelist"))
    assert page.status_code == 200
    assert b"Zoe" not in page.content

"""No page of the desk shows an address, or a name that is not public, before it is opened."""

from dataclasses import replace
from typing import Any

import pytest

from signatories.decisions.actions import decline, hold, remove
from signatories.models import Report, Signature
from signatories.privacy.proposing import propose
from tests.desk.access_table import ACCESS
from tests.desk.desks import QUEUE, signed_in
from tests.desk.test_reports import a_report
from tests.desk.worlds import address, rows_of
from tests.stage import Stage, a_claim, confirmed

pytestmark = [pytest.mark.django_db, pytest.mark.once]
NAME, BOX, ROLE = "Quillfeather", "mailbox-nobody-sees", "Rolebearer"
WITHHELD = {"described": {"description": "A student"}, "addressee": {}, "counted": {}}


def hide_one_in_every_state(stage: Stage) -> list[Signature]:
    made = []
    for visibility, words in WITHHELD.items():
        for state in ("waiting", "held", "declined", "published", "removed"):
            claim = a_claim(
                f"{NAME} {visibility} {state}", visibility=visibility, role=ROLE,
                address=f"{BOX}-{visibility}-{state}@example.org", **words,
            )  # fmt: skip
            signature = confirmed(stage, claim)
            assert signature
            act: dict[str, Any] = {"signature": signature, "actor": stage.moderator}
            if state == "held":
                hold(**act, revision=signature.revision, question="Who are you?")
            elif state == "declined":
                decline(**act, revision=signature.revision, reason="not-verified")
            elif state != "waiting":
                stage.publish(signature)
            if state == "removed":
                remove(**act, revision=signature.revision, reason="not-genuine")
            if state == "published" and visibility != "counted":
                propose(
                    signature=signature,
                    line=replace(claim.line, name=f"{NAME} again"),
                    visibility="public",
                )
            made.append(signature)
    return made


def test_nothing_masked_is_in_clear_on_any_page(stage: Stage) -> None:
    rows = rows_of(stage, "ours")
    hidden = hide_one_in_every_state(stage)
    held = next(s for s in hidden if s.state == "held")
    report = a_report(stage, "Somebody Else", address=f"{BOX}-reports@example.org", words="Not me")
    Report.objects.filter(pk=report.pk).update(signature=held)
    paths = {address(route, rows) for route in ACCESS}
    for signature in hidden:
        for model in ("queuedsignature", "signature", "proposedsignature", "entry"):
            for page in ("change", "history"):
                paths.add(f"/admin/signatories/{model}/{signature.pk}/{page}/")
        paths.add(f"/admin/signatories/invitation/add/?signature={signature.pk}")
    first, second = hidden[0].pk, hidden[1].pk
    paths |= {f"{QUEUE}{first}/merge/{second}/", f"{QUEUE}?q={NAME}", f"{QUEUE}?q={BOX}"}
    for user in (stage.admin, stage.moderator):
        desk, seen = signed_in(user), 0
        for path in sorted(paths):
            if "<" in path or "logout" in path:
                continue
            answer = desk.get(path)
            seen += answer.status_code == 200
            page = answer.getvalue().decode()
            for words in (NAME, BOX, ROLE):
                asked = f"?q={words}" in path
                assert words not in page or asked, f"{path} shows {words}"
        assert seen > 50
